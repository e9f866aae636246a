//! Cases on disk: a folder with documents and the record that is expected of them.
//!
//! A folder is a case when it holds `expected.json`, `case.json`, or an input: `input.txt`,
//! `input.pdf`, or any `input-*.txt` and `input-*.pdf`. Every input of a case is the same minutes,
//! so the one expectation holds for all of them. `case.json` names a document that may not be
//! stored beside it: `{"path": "../../private/minutes.pdf", "sha256": "…"}`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use referat::compare::{Comparison, Difference, Place};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::document::{self, Settings};

/// A folder with documents and the record that is expected of them.
#[derive(Debug)]
pub struct Case {
    /// The folder, seen from where the search began, with `/`.
    pub name: String,
    /// `expected.json`, whether it is there or not.
    pub expectation: PathBuf,
    /// The inputs; the first one is the primary one.
    pub inputs: Vec<Input>,
}

/// One document of a case.
#[derive(Debug)]
pub struct Input {
    pub name: String,
    pub path: PathBuf,
    /// What its bytes must be, where it is not stored in the case.
    pub sha256: Option<String>,
    pub is_primary: bool,
}

/// What became of an input.
#[derive(Debug)]
pub enum Reading {
    /// The record, or `{"error": code}` for a document that cannot be read, and the canonical text.
    Read { record: Value, text: String },
    /// A document stored elsewhere is not there.
    Elsewhere,
    /// The case is not sound.
    Unsound(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    path: PathBuf,
    sha256: String,
}

/// All cases below `folder`, by name.
pub fn find_cases(folder: &Path) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    let mut seen = BTreeSet::new();
    while let Some(at) = folders.pop() {
        let real = at.canonicalize().map_err(|error| complaint(&at, &error))?;
        if !seen.insert(real) {
            continue;
        }
        let names = list(&at)?;
        folders.extend(names.iter().map(|name| at.join(name)).filter(|path| path.is_dir()));
        cases.extend(read_case(folder, &at, &names)?);
    }
    cases.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(cases)
}

fn complaint(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

/// The names in a folder, hidden ones left out, in order.
fn list(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| complaint(folder, &error))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    Ok(names)
}

fn read_case(root: &Path, folder: &Path, names: &[String]) -> Result<Option<Case>, String> {
    let mut inputs: Vec<Input> =
        names.iter().filter(|name| is_input(name)).map(|name| stored(folder, name)).collect();
    inputs.sort_by_key(|input| input.name.starts_with("input-"));
    inputs.sort_by_key(|input| input.name != "input.txt");
    if names.iter().any(|name| name == "case.json") {
        inputs.push(linked(folder)?);
    }
    let is_case = !inputs.is_empty() || names.iter().any(|name| name == "expected.json");
    if let Some(first) = inputs.first_mut() {
        first.is_primary = true;
    }
    let expectation = folder.join("expected.json");
    Ok(is_case.then(|| Case { name: name_of(root, folder), expectation, inputs }))
}

fn is_input(name: &str) -> bool {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    matches!(extension, "txt" | "pdf") && (stem == "input" || stem.starts_with("input-"))
}

fn stored(folder: &Path, name: &str) -> Input {
    Input { name: name.to_owned(), path: folder.join(name), sha256: None, is_primary: false }
}

fn linked(folder: &Path) -> Result<Input, String> {
    let file = folder.join("case.json");
    let bytes = fs::read(&file).map_err(|error| complaint(&file, &error))?;
    let link: Link = serde_json::from_slice(&bytes).map_err(|error| complaint(&file, &error))?;
    let name = link.path.display().to_string();
    let path = folder.join(link.path);
    Ok(Input { name, path, sha256: Some(link.sha256.to_lowercase()), is_primary: false })
}

fn name_of(root: &Path, folder: &Path) -> String {
    let parts = folder.strip_prefix(root).unwrap_or(folder).components();
    let names: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if names.is_empty() { ".".to_owned() } else { names.join("/") }
}

impl Case {
    /// What is expected; `None` when nothing is written down yet.
    pub fn expected(&self) -> Result<Option<Value>, String> {
        if !self.expectation.exists() {
            return Ok(None);
        }
        let bytes =
            fs::read(&self.expectation).map_err(|error| complaint(&self.expectation, &error))?;
        serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|error| complaint(&self.expectation, &error))
    }
}

impl Input {
    /// Reads the document. The record knows no name: it would depend on the machine.
    pub fn read(&self) -> Reading {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(_) if self.sha256.is_some() => return Reading::Elsewhere,
            Err(error) => return Reading::Unsound(complaint(&self.path, &error)),
        };
        match &self.sha256 {
            Some(wanted) if *wanted != hash(&bytes) => Reading::Unsound(format!(
                "{}: sha256 is {}, expected {wanted}",
                self.name,
                hash(&bytes)
            )),
            _ => read_bytes(&bytes),
        }
    }

    /// What the record says otherwise than expected. The places, the furniture and the notes of an
    /// input are its own, so the expectation's are those of the primary input.
    pub fn differences(&self, expected: &Value, actual: &Value) -> Vec<Difference> {
        let comparison = Comparison::new();
        if self.is_primary {
            return values_first(comparison.places(true).differences(expected, actual));
        }
        let own = ["furniture", "diagnostics", "coverage"];
        own.into_iter().fold(comparison, Comparison::ignore).differences(expected, actual)
    }
}

/// Where values differ, their places do too: those are left out then.
fn values_first(mut differences: Vec<Difference>) -> Vec<Difference> {
    if !differences.iter().all(Difference::is_place) {
        differences.retain(|difference| !difference.is_place());
    }
    differences
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// How fixtures are read: as `referat convert` does by default.
const SETTINGS: Settings = Settings {
    boxes: false,
    passwords: Vec::new(),
    max_bytes: 256 << 20,
    max_memory: 512 << 20,
    max_seconds: 60,
    threads: 1,
};

fn read_bytes(bytes: &[u8]) -> Reading {
    match document::read(bytes, None, &SETTINGS) {
        Ok(document) => match serde_json::to_value(document.minutes()) {
            Ok(record) => Reading::Read { record, text: document.text().to_owned() },
            Err(error) => Reading::Unsound(error.to_string()),
        },
        Err(failure) if failure.code == "panic" => Reading::Unsound(failure.to_string()),
        Err(failure) => {
            Reading::Read { record: json!({"error": failure.code}), text: String::new() }
        }
    }
}

/// The page and the line of a difference, as far as known.
pub fn told_place(place: Option<Place>, text: &str) -> String {
    let Some(place) = place else { return String::new() };
    let page = place.page.map(|page| format!("{page}:")).unwrap_or_default();
    format!("{page}{}:", place.line(text))
}
