//! The house rules that a program can check.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of the library, lowest first. A room may name those below it only.
const ROOMS: &[&[&str]] = &[
    &["record", "error", "options", "threads"],
    &["diagnostic", "lexicon"],
    &["grammar"],
    &["source"],
    &["text"],
    &["outline"],
    &["records"],
    &["write", "compare"],
];

fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("the folder is in the repository") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn level(room: &str) -> Option<usize> {
    ROOMS.iter().position(|rooms| rooms.contains(&room))
}

/// The room of a file: the folder or file right below `src`.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("a file of src");
    let first = inside.components().next().expect("a file has a name");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

#[test]
fn no_arrow_runs_up() {
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")) {
        let room = room_of(&path);
        let Some(own) = level(&room) else { continue };
        let text = fs::read_to_string(&path).expect("a source file is text");
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for named in line.split("crate::").skip(1) {
                let other =
                    named.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
                if level(other).is_some_and(|level| level > own) {
                    wrong.push(format!("{}:{}: {room} names {other}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "a room names one above it:\n{}", wrong.join("\n"));
}

#[test]
fn one_folder_alone_names_the_pdf_crate() {
    let wrong: Vec<_> = sources(&root().join("src"))
        .into_iter()
        .filter(|path| !path.starts_with(root().join("src/source/pdf")))
        .filter(|path| {
            let text = fs::read_to_string(path).expect("a source file is text");
            text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains("lopdf"))
        })
        .collect();
    assert!(wrong.is_empty(), "lopdf is named outside src/source/pdf: {wrong:?}");
}

#[test]
fn nom_stays_in_the_grammar_room() {
    let wrong: Vec<_> = sources(&root().join("src"))
        .into_iter()
        .filter(|path| room_of(path) != "grammar")
        .filter(|path| fs::read_to_string(path).expect("a source file is text").contains("nom::"))
        .collect();
    assert!(wrong.is_empty(), "nom is named outside src/grammar: {wrong:?}");
}

#[test]
fn no_test_is_ignored() {
    let folders = [root().join("src"), root().join("tests"), root().join("cli")];
    let marker = concat!("#[", "ignore");
    let wrong: Vec<_> = folders
        .iter()
        .flat_map(|folder| sources(folder))
        .filter(|path| fs::read_to_string(path).expect("a source file is text").contains(marker))
        .collect();
    assert!(wrong.is_empty(), "ignored tests: {wrong:?}");
}
