//! The sentences that the minutes tell themselves.

use super::Place;
use super::quotation::quotations;
use crate::grammar::who::{capped, sentence_end, skip_blanks};

/// No sentence on votes is longer: a council of thirty with names and parties.
const LONGEST_SENTENCE: usize = 4000;

/// The sentences that the minutes tell themselves: what a statement is quoted to say of votes is
/// no vote of the meeting.
pub(super) fn own_sentences(text: &str) -> impl Iterator<Item = Place> + '_ {
    let quotations = quotations(text);
    sentences(text).filter_map(move |sentence| {
        let near = quotations.iter().find(|quotation| quotation.end > sentence.start);
        let quoted = near.map_or(sentence.end, |quotation| quotation.start);
        let own = sentence.start..sentence.end.min(quoted);
        (!own.is_empty()).then_some(own)
    })
}

fn sentences(text: &str) -> impl Iterator<Item = Place> + '_ {
    let mut at = skip_blanks(text, 0);
    std::iter::from_fn(move || {
        let start = at;
        let end = (start < text.len()).then(|| sentence_end(text, start))?;
        at = skip_blanks(text, end.max(start + 1));
        Some(capped(text, start..end, LONGEST_SENTENCE))
    })
}
