//! The ledger of failures that are known: what fails, and why it may.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::{Problem, Report, Verdict};
use crate::fixture::Case;

/// The name of the ledger's file, in the folder that is checked.
const FILE: &str = "known-failures.json";

/// The failures that are known.
#[derive(Debug, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
}

/// One known failure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    case: String,
    /// The path of the difference, or its beginning; left out, all of the case is meant.
    #[serde(default)]
    path: String,
    reason: String,
    #[serde(skip)]
    is_used: bool,
}

impl Ledger {
    pub fn read(folder: &Path) -> Result<Self, String> {
        let file = folder.join(FILE);
        let Ok(bytes) = fs::read(&file) else { return Ok(Self::default()) };
        let entries: Vec<Entry> = serde_json::from_slice(&bytes)
            .map_err(|error| format!("{}: {error}", file.display()))?;
        match entries.iter().find(|entry| entry.reason.trim().is_empty()) {
            Some(entry) => Err(format!("{}: `{}` has no reason", file.display(), entry.case)),
            None => Ok(Self { entries }),
        }
    }

    /// Why a problem is known, if it is.
    pub fn reason(&mut self, case: &str, problem: &Problem) -> Option<String> {
        let is_meant =
            |entry: &&mut Entry| entry.case == case && is_below(problem.path(), &entry.path);
        let entry = self.entries.iter_mut().find(is_meant)?;
        entry.is_used = true;
        Some(entry.reason.clone())
    }

    /// Whether all of a case is known to fail.
    pub fn has_case(&self, case: &str) -> bool {
        self.entries.iter().any(|entry| entry.case == case)
    }

    /// Known failures that no longer fail, of the cases that were checked or are no more.
    pub fn unused(&self, cases: &[Case]) -> Vec<Report> {
        let is_checked = |entry: &&Entry| cases.iter().any(|case| case.name == entry.case);
        self.entries.iter().filter(|entry| !entry.is_used).filter(is_checked).map(passed).collect()
    }
}

fn is_below(path: &str, start: &str) -> bool {
    let rest = path.strip_prefix(start);
    start.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn passed(entry: &Entry) -> Report {
    let what = if entry.path.is_empty() { "the case" } else { &entry.path };
    let text =
        format!("{what} passes, but was known to fail (\"{}\"): remove the entry", entry.reason);
    Report {
        case: entry.case.clone(),
        verdict: Verdict::Failed,
        problems: vec![Problem::unsound(FILE, &text)],
        known: Vec::new(),
        skipped: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_means_all_that_is_below_it() {
        assert!(is_below("items[2].title", ""));
        assert!(is_below("items[2].title", "items[2]"));
        assert!(is_below("items[2].title", "items[2].title"));
        assert!(is_below("items[2].bilag[1]", "items[2].bilag"));
        assert!(!is_below("items[21].title", "items[2"));
        assert!(!is_below("items[2].titles", "items[2].title"));
    }
}
