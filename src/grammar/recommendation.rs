//! What is recommended, by whom, to whom.

use super::Place;

/// One point: an at-clause, labelled or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PointRead {
    /// The label without punctuation: "1", "a".
    pub label: Option<Place>,
    /// The words, from "at" (where printed) to the end of the clause, label left out.
    pub text: Place,
    /// Label and words.
    pub place: Place,
}

/// A recommendation as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RecommendationRead {
    /// "Formanden", "Direktøren for X"; `None` for "Det indstilles".
    pub by: Option<Place>,
    /// "byrådet", "Økonomiudvalget".
    pub to: Option<Place>,
    pub points: Vec<PointRead>,
}

/// Reads the text of an indstilling (paragraphs separated by line feeds), or of a heading that is
/// the sentence itself ("Administrationen indstiller,").
pub(crate) fn read_recommendation(_text: &str) -> RecommendationRead {
    RecommendationRead::default()
}

/// Whether a line opens a recommendation by a sentence: `Forvaltningen indstiller, at`,
/// `Det anbefales, at …`; with `whole`, only when the line is nothing but that opening.
pub(crate) fn is_recommendation_opening(_line: &str, _whole: bool) -> bool {
    false
}
