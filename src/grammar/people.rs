//! Names with party, role and what is said of them.

use super::Place;

/// One person of a list as printed: `Ole Bollesen (A)`, `NN, formand`, `Borgmester NN (V)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PersonRead {
    pub name: Place,
    pub role: Option<Place>,
    pub party: Option<Place>,
    /// What else stands with the name: `deltog ikke i punkt 12`, `fra kl. 15.00`, `afbud`, `x`.
    pub remark: Option<Place>,
    /// All of it.
    pub place: Place,
}

/// Reads a list of people: one a line, comma separated, joined by "og", separated by bullets, tabs
/// (columns) or nothing but the party parentheses. Empty for "Ingen".
pub(crate) fn read_people(_value: &str) -> Vec<PersonRead> {
    Vec::new()
}

/// Whether a whole line reads as one person, or a list of people, and nothing else: two to five
/// capitalised words with optional party or role; no sentence.
pub(crate) fn is_people_line(_line: &str) -> bool {
    false
}
