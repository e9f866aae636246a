//! What is recommended, by whom, to whom.

mod label;
mod opening;
mod passing;
mod points;
mod proposer;
mod prose;
mod steps;
#[cfg(test)]
mod tests;

pub(crate) use proposer::proposer_in_heading;

use super::Place;
use super::words::any_prefix;
use crate::lexicon::recommendation::AT;
use opening::read_opening;
use passing::is_nothing;
use points::read_block;
use proposer::proposer_below;
use steps::read_blocks;

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
pub(crate) fn read_recommendation(text: &str) -> RecommendationRead {
    let (blocks, opening) = read_blocks(text);
    let points = blocks.iter().flat_map(|block| read_block(text, block)).collect();
    let by = opening.by.or_else(|| proposer_below(text));
    RecommendationRead { by, to: opening.to, points }
}

/// Whether a line opens a recommendation by a sentence: `Forvaltningen indstiller, at`,
/// `Det anbefales, at …`; with `whole`, only when the line is nothing but that opening.
pub(crate) fn is_recommendation_opening(line: &str, whole: bool) -> bool {
    let start = line.len() - line.trim_start().len();
    read_opening(line, start).is_some_and(|opening| {
        let rest = &line[opening.end..];
        let clause = any_prefix(AT, rest.trim_start_matches([' ', '\t', ','])).is_some();
        is_nothing(rest) || (!whole && (clause || rest.trim_start().starts_with(':')))
    })
}

/// Where the words of a text stand from `start`, without the punctuation around them.
fn word_places(text: &str, start: usize) -> impl Iterator<Item = Place> {
    let tokens = text[start..].split_inclusive(char::is_whitespace);
    tokens.scan(start, move |at, token| {
        let from = *at;
        *at += token.len();
        let lead = token.len() - token.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let inner = token.trim_matches(|c: char| !c.is_alphanumeric());
        Some(from + lead..from + lead + inner.len())
    })
}
