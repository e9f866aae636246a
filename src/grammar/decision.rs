//! Headings of decisions: which body, which day.

use super::Place;
use super::date::WrittenDate;

/// A decision heading as printed: `Beslutning i Byrådet (18-21) den 01-10-2018`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DecisionHeading {
    /// The body, term included.
    pub body: Option<Place>,
    pub date: Option<WrittenDate>,
    /// `pkt. 42`: the place of "42".
    pub item_number: Option<Place>,
    /// Where the heading ends; what follows on the line (`Beslutning: Vedtaget`) is decision text.
    pub end: usize,
    /// Whether the heading has the word: false for `Byrådet, 03-04-2019, pkt. 42`.
    pub has_word: bool,
}

/// Reads a line as a decision heading, in every form of the catalogue; `None` for a title such as
/// "Beslutning om frigivelse af midler", for Beslutningstema, Beslutningskompetence,
/// Beslutningssag, Beslutningsforslag, and for prose.
pub(crate) fn read_decision_heading(_line: &str) -> Option<DecisionHeading> {
    None
}
