//! What a run came to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use super::manifest::{Entry, Outcome};

/// The numbers of a run.
#[derive(Debug, Default)]
pub struct Tally {
    pub read: u64,
    pub failed: u64,
    /// Documents with a warning.
    pub warned: u64,
    odd: u64,
    /// Documents that an earlier run had done.
    pub kept: u64,
    pages: u64,
    failures: BTreeMap<String, u64>,
    diagnostics: BTreeMap<String, u64>,
}

impl Tally {
    pub fn count(&mut self, entry: &Entry) {
        match &entry.result {
            Outcome::Failed(failure) => {
                self.failed += 1;
                *self.failures.entry(failure.code.clone()).or_default() += 1;
            }
            Outcome::Read { pages, warnings, diagnostics, .. } => {
                self.read += 1;
                self.pages += u64::from(pages.unwrap_or(1));
                self.warned += u64::from(*warnings > 0);
                self.odd += u64::from(!diagnostics.is_empty());
                for (code, times) in diagnostics {
                    *self.diagnostics.entry(code.clone()).or_default() += times;
                }
            }
        }
    }

    pub fn documents(&self) -> u64 {
        self.read + self.failed
    }

    /// The summary: three lines at most, and the ten commonest diagnostics.
    pub fn summary(&self, time: Duration) -> String {
        let seconds = time.as_secs_f64();
        let mut text = format!("{}: {} read", counted(self.documents(), "document"), self.read);
        let parts = [(self.odd, "odd"), (self.kept, "done before")];
        let parts: Vec<_> =
            parts.iter().filter(|part| part.0 > 0).map(|(n, what)| format!("{n} {what}")).collect();
        if !parts.is_empty() {
            let _ = write!(text, " ({})", parts.join(", "));
        }
        let _ = write!(
            text,
            ", {} failed; {} in {seconds:.1} s",
            self.failed,
            counted(self.pages, "page")
        );
        let _ = writeln!(text, ", {} pages/s", rate(self.pages, seconds));
        if !self.failures.is_empty() {
            let failures: Vec<_> =
                commonest(&self.failures).map(|(code, times)| format!("{times} {code}")).collect();
            let _ = writeln!(text, "failed: {}", failures.join(", "));
        }
        for (code, times) in commonest(&self.diagnostics).take(10) {
            let _ = writeln!(text, "{times:>9}  {code}");
        }
        text
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "for reading"
)]
pub fn rate(count: u64, seconds: f64) -> u64 {
    (count as f64 / seconds.max(0.001)).round() as u64
}

pub fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// By how often, and then by name.
fn commonest(counts: &BTreeMap<String, u64>) -> impl Iterator<Item = (&String, u64)> {
    let mut counts: Vec<_> = counts.iter().map(|(code, times)| (code, *times)).collect();
    counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    counts.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn a_summary_in_full() {
        let mut tally = Tally { read: 4, odd: 2, kept: 1, pages: 30, ..Tally::default() };
        tally.diagnostics = BTreeMap::from([("empty-label".into(), 1), ("no-such-date".into(), 3)]);
        let result = Outcome::Failed(Failure::new("encrypted", "seen"));
        tally.count(&Entry { input: "a".into(), bytes: None, sha256: None, result });
        let text = "5 documents: 4 read (2 odd, 1 done before), 1 failed; 30 pages in 2.0 s, 15 pages/s\n\
            failed: 1 encrypted\n        3  no-such-date\n        1  empty-label\n";
        assert_eq!(tally.summary(Duration::from_secs(2)), text);
    }
}
