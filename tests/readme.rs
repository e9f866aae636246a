//! The README says what the program does: its record is the program's, its links lead somewhere.

use std::fs;
use std::path::{Path, PathBuf};

use referat::compare::{Comparison, report};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("the page is in the repository")
}

/// What stands between two marks for the first time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let (_, rest) = text.split_once(open).expect("the page has the mark");
    rest.split_once(close).expect("the page has its end").0
}

#[test]
fn the_record_is_the_programs() {
    let readme = page("README.md");
    let shown = serde_json::from_str(between(&readme, "```json\n", "```")).expect("it is JSON");
    let document = between(&readme, "[this text](", ")");
    let bytes = fs::read(root().join(document)).expect("the document is in the repository");
    let minutes = referat::parse(&bytes).expect("it is read");
    let record = serde_json::to_value(minutes).expect("a record is JSON");
    // The first item alone is shown.
    let mut differences = Comparison::new().differences(&shown, &record);
    differences.retain(|difference| difference.path != "items[215]");
    assert!(differences.is_empty(), "{}", report(&differences));
}

#[test]
fn links_lead_somewhere() {
    for name in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "benches/README.md"] {
        let text = page(name);
        let folder = root().join(name);
        let folder = folder.parent().unwrap_or(Path::new(""));
        let links = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        for (link, _) in links.filter(|(link, _)| !link.starts_with("http")) {
            assert!(folder.join(link).exists(), "{name} links to `{link}`, which is not there");
        }
    }
}
