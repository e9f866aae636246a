//! The part of the matter that somebody does not go along with.

use super::Place;
use crate::grammar::clause::Clause;
use crate::grammar::scope::find_items;
use crate::grammar::words::{any_prefix, find_row, find_word, trimmed};
use crate::lexicon::table::Words;
use crate::lexicon::votes::{
    OBJECT_FILLERS, RESERVATIONS, SCOPE_ENDS, SCOPE_LEADS, SIDE_WORDS, SUPPORT, Stance,
    WHOLE_MATTER,
};
use crate::record::DissentKind;

/// The part of the matter that a clause names: items, or what one is against.
pub(super) fn part_of_matter(
    text: &str,
    clause: &Clause<Stance>,
    kind: DissentKind,
) -> Option<Place> {
    let words = clause.words.clone();
    if let Some(items) = find_items(text, &words) {
        return Some(items);
    }
    let cue = match kind {
        DissentKind::Against if clause.verb == Stance::Back => {
            find_stem(&text[words.clone()], SUPPORT)?
        }
        DissentKind::Against | DissentKind::Abstained => {
            find_row(&text[words.clone()], SIDE_WORDS)?.1
        }
        _ => find_stem(&text[words.clone()], RESERVATIONS)?,
    };
    let object = object(text, words.start + cue.end..words.end)?;
    let not = any_prefix(OBJECT_FILLERS, &text[object.clone()]).unwrap_or(0);
    let object = trimmed(text, object.start + not..object.end);
    let led = any_prefix(SCOPE_LEADS, &text[object.clone()]);
    let named = trimmed(text, object.start + led.unwrap_or(0)..object.end);
    let whole = any_prefix(WHOLE_MATTER, &text[named.clone()]).is_some();
    let needed = kind == DissentKind::Against || led.is_some();
    (needed && !whole && named.len() > 2).then_some(named)
}

/// What follows a verb, up to its reason.
fn object(text: &str, place: Place) -> Option<Place> {
    let words = &text[place.clone()];
    let mark = words.find([',', '.', ';', ':', '(', '\n']).unwrap_or(words.len());
    let reason = find_word(&words[..mark], SCOPE_ENDS).map_or(mark, |word| word.start);
    let object = trimmed(text, place.start..place.start + reason);
    (!object.is_empty()).then_some(object)
}

/// The first word that begins with one of the stems, whole.
fn find_stem(text: &str, stems: &Words) -> Option<Place> {
    let stem = find_word(text, stems)?;
    let rest = text[stem.end..].trim_start_matches(char::is_alphabetic);
    Some(stem.start..text.len() - rest.len())
}
