//! What can be odd about a document: data in the variants, words in `Display`.

use thiserror::Error;

use crate::record::Severity;

/// Something odd, before it has a place. The code is part of the contract.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only a PDF tells these"))]
pub(crate) enum Odd {
    /// A page shows something, but has no text.
    #[error("page {page} has no text layer")]
    PageWithoutText { page: u32 },
    /// A page whose characters can mostly not be decoded.
    #[error(
        "page {page} has an unreadable text layer: {share} % of its characters cannot be decoded"
    )]
    PageGarbled { page: u32, share: u8 },
    /// Characters without a known meaning stand as U+FFFD.
    #[error("{count} characters of font `{font}` cannot be decoded")]
    UndecodedCharacters { font: String, count: u32 },
    /// The file is damaged; text may be missing from a page on.
    #[error("damaged PDF: {what}")]
    DamagedPdf { what: String },
    /// A heading that the lexicon does not know opens a section of its own.
    #[error("unknown heading `{heading}`")]
    UnknownHeading { heading: String },
    /// No heading announces the decision.
    #[error("no heading announces the decision")]
    ImpliedDecision,
    /// A label stands there with nothing after it.
    #[error("nothing stands after the label `{label}`")]
    EmptyLabel { label: String },
    /// Body and date of the meeting come from the heading of a decision.
    #[error("the document names no meeting: body and date are those of the decision heading")]
    MeetingFromDecision,
    /// The calendar has no such day.
    #[error("there is no day `{written}`")]
    NoSuchDate { written: String },
    /// The weekday is not that of the date.
    #[error("`{written}` is not that day of the week")]
    WrongWeekday { written: String },
    /// Neither item nor heading was found.
    #[error("neither items nor headings of minutes were found")]
    NoStructure,
    /// The wording of the decision is not known.
    #[error("the outcome of the decision is not known by its wording")]
    UnknownOutcome,
    /// A number of an item that is not higher than the one before.
    #[error("item `{number}` follows item `{before}`")]
    ItemOutOfOrder { before: String, number: String },
    /// The count of a vote and the number of those it names differ.
    #[error("{count} votes are counted, {named} people are named")]
    VoteCount { count: u32, named: u32 },
    /// Words below an absence label that name nobody that could be read.
    #[error("no name could be read from `{words}`")]
    UnreadNames { words: String },
    /// A date of a decision that is later than the meeting.
    #[error("the decision of {date} is later than the meeting of {meeting}")]
    LaterDecision { date: String, meeting: String },
    /// Bytes that the encoding does not know stand as U+FFFD.
    #[error("{count} bytes are not {encoding}")]
    UndecodedBytes { encoding: &'static str, count: usize },
}

impl Odd {
    /// The stable code.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::PageWithoutText { .. } => "page-without-text",
            Self::PageGarbled { .. } => "page-garbled",
            Self::UndecodedCharacters { .. } => "undecoded-characters",
            Self::DamagedPdf { .. } => "damaged-pdf",
            Self::UndecodedBytes { .. } => "undecoded-bytes",
            Self::UnknownHeading { .. } => "unknown-heading",
            Self::ImpliedDecision => "implied-decision",
            Self::EmptyLabel { .. } => "empty-label",
            Self::MeetingFromDecision => "meeting-from-decision",
            Self::NoSuchDate { .. } => "no-such-date",
            Self::WrongWeekday { .. } => "wrong-weekday",
            Self::NoStructure => "no-structure",
            Self::UnknownOutcome => "unknown-outcome",
            Self::ItemOutOfOrder { .. } => "item-out-of-order",
            Self::VoteCount { .. } => "vote-count",
            Self::UnreadNames { .. } => "unread-names",
            Self::LaterDecision { .. } => "later-decision",
        }
    }

    /// How much it matters.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Self::UnknownHeading { .. }
            | Self::ImpliedDecision
            | Self::EmptyLabel { .. }
            | Self::MeetingFromDecision
            | Self::ItemOutOfOrder { .. }
            | Self::UnknownOutcome => Severity::Note,
            _ => Severity::Warning,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(odd: &Odd, want: &str) {
        let severity = match odd.severity() {
            Severity::Note => "note",
            Severity::Warning => "warning",
        };
        assert_eq!(format!("{severity} {}: {odd}", odd.code()), want);
    }

    #[test]
    fn files_in_full() {
        check(
            &Odd::PageWithoutText { page: 3 },
            "warning page-without-text: page 3 has no text layer",
        );
        check(
            &Odd::PageGarbled { page: 3, share: 60 },
            "warning page-garbled: page 3 has an unreadable text layer: 60 % of its characters cannot be decoded",
        );
        check(
            &Odd::UndecodedCharacters { font: "F1".into(), count: 12 },
            "warning undecoded-characters: 12 characters of font `F1` cannot be decoded",
        );
        check(
            &Odd::DamagedPdf { what: "page 2 is missing".into() },
            "warning damaged-pdf: damaged PDF: page 2 is missing",
        );
        check(
            &Odd::UndecodedBytes { encoding: "UTF-8", count: 2 },
            "warning undecoded-bytes: 2 bytes are not UTF-8",
        );
    }

    #[test]
    fn structure_in_full() {
        check(
            &Odd::UnknownHeading { heading: "Tema".into() },
            "note unknown-heading: unknown heading `Tema`",
        );
        check(&Odd::ImpliedDecision, "note implied-decision: no heading announces the decision");
        check(
            &Odd::EmptyLabel { label: "Afbud:".into() },
            "note empty-label: nothing stands after the label `Afbud:`",
        );
        check(
            &Odd::MeetingFromDecision,
            "note meeting-from-decision: the document names no meeting: body and date are those of the decision heading",
        );
        check(
            &Odd::NoStructure,
            "warning no-structure: neither items nor headings of minutes were found",
        );
        check(
            &Odd::ItemOutOfOrder { before: "7".into(), number: "3".into() },
            "note item-out-of-order: item `3` follows item `7`",
        );
    }

    #[test]
    fn values_in_full() {
        check(
            &Odd::NoSuchDate { written: "31. februar 2024".into() },
            "warning no-such-date: there is no day `31. februar 2024`",
        );
        check(
            &Odd::WrongWeekday { written: "mandag den 21. maj 2026".into() },
            "warning wrong-weekday: `mandag den 21. maj 2026` is not that day of the week",
        );
        check(
            &Odd::UnknownOutcome,
            "note unknown-outcome: the outcome of the decision is not known by its wording",
        );
        check(
            &Odd::VoteCount { count: 6, named: 1 },
            "warning vote-count: 6 votes are counted, 1 people are named",
        );
        check(
            &Odd::UnreadNames { words: "Alle".into() },
            "warning unread-names: no name could be read from `Alle`",
        );
        check(
            &Odd::LaterDecision { date: "2026-06-08".into(), meeting: "2026-06-01".into() },
            "warning later-decision: the decision of 2026-06-08 is later than the meeting of 2026-06-01",
        );
    }
}
