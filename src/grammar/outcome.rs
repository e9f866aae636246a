//! What a decision comes to.

use super::Place;
use crate::record::Outcome;

/// A decision on named points: `Ad 1-2. Godkendt.`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DecidedPointRead {
    /// Ranges written out: `1.-3.` gives 1, 2, 3.
    pub labels: Vec<String>,
    /// The words after the label.
    pub text: Place,
    pub outcome: Option<Outcome>,
    pub place: Place,
}

/// What the text of a decision comes to as a whole; `None` when no known wording stands there.
pub(crate) fn read_outcome(_text: &str) -> Option<Outcome> {
    None
}

/// The decisions that name points.
pub(crate) fn find_decided_points(_text: &str) -> Vec<DecidedPointRead> {
    Vec::new()
}

/// Whether the whole line is an outcome formula and nothing else: `Godkendt.`, `Til efterretning.`,
/// `Udvalget godkendte indstillingen.`
pub(crate) fn is_outcome_formula(_line: &str) -> bool {
    false
}

/// Whose proposal is adopted: `Økonomiudvalgets indstilling`.
pub(crate) fn find_adopted(_text: &str) -> Option<Place> {
    None
}
