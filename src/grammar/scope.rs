//! Which part of a meeting a sentence is about, and why somebody was away.

use super::Place;
use super::date::time_length;
use super::words::{any_prefix, digits, find_word, trimmed, word_starts};
use crate::lexicon::absence::{
    REASON_WORDS, REASONS, SCOPE_FILLERS, SCOPE_MOMENTS, SCOPE_NOUNS, SCOPE_PARTS, SCOPE_TIMES,
};
use crate::lexicon::calendar::RANGE_WORDS;
use crate::lexicon::people::{ABBREVIATIONS, JOINING};

/// The items named in a place: `punkt 3-5`, `pkt. 14-19 og den lukkede dagsorden`.
pub(super) fn find_items(text: &str, place: &Place) -> Option<Place> {
    first(text, place, item_length)
}

/// The same with the word that tells before, in or after it: `efter behandlingen af punkt 8`.
pub(super) fn find_item_moment(text: &str, place: &Place) -> Option<Place> {
    first(text, place, moment_length).or_else(|| find_items(text, place))
}

/// The time named in a place: `fra kl. 18.40`; from the first to the last of several.
pub(super) fn find_times(text: &str, place: &Place) -> Option<Place> {
    let start = first(text, place, timed_length)?;
    let mut end = start.end;
    while let Some(next) = first(text, &(end..place.end), timed_length) {
        end = next.end;
    }
    Some(start.start..end)
}

/// The first word at which `length` reads something.
fn first(text: &str, place: &Place, length: fn(&str) -> Option<usize>) -> Option<Place> {
    let inner = text.get(place.clone())?;
    word_starts(inner).find_map(|at| {
        let start = place.start + at;
        Some(start..start + length(&inner[at..])?)
    })
}

fn item_length(text: &str) -> Option<usize> {
    if let Some(end) = any_prefix(SCOPE_PARTS, text) {
        return Some(end);
    }
    let noun = after_blanks(text, any_prefix(SCOPE_NOUNS, text)?, ": ");
    let mut end = noun + number_length(&text[noun..])?;
    while let Some(next) = more_numbers(&text[end..]) {
        end += next;
    }
    Some(end)
}

fn after_blanks(text: &str, from: usize, blanks: &str) -> usize {
    text.len() - text[from..].trim_start_matches(|c| blanks.contains(c)).len()
}

/// `12`, `4.1`, `7a`.
fn number_length(text: &str) -> Option<usize> {
    let whole = digits(text);
    if !(1..=4).contains(&whole) {
        return None;
    }
    let part = text[whole..].strip_prefix('.').map_or(0, digits);
    let end = if part > 0 { whole + 1 + part } else { whole };
    let letter = text[end..].chars().next().filter(char::is_ascii_lowercase);
    let single = !text[end..].chars().nth(1).is_some_and(char::is_alphanumeric);
    Some(end + letter.filter(|_| single).map_or(0, char::len_utf8))
}

/// `-5`, `, 7`, ` og 8`, ` og den lukkede dagsorden`.
fn more_numbers(text: &str) -> Option<usize> {
    let blanks = after_blanks(text, 0, " .");
    let rest = &text[blanks..];
    let joint = any_prefix(JOINING, rest)
        .or_else(|| any_prefix(RANGE_WORDS, rest))
        .or_else(|| rest.starts_with([',', '/']).then_some(1))?;
    let next = after_blanks(text, blanks + joint, " ");
    let length = number_length(&text[next..]).or_else(|| item_length(&text[next..]))?;
    Some(next + length)
}

fn moment_length(text: &str) -> Option<usize> {
    let moment = after_blanks(text, any_prefix(SCOPE_MOMENTS, text)?, " ");
    let filler = any_prefix(SCOPE_FILLERS, &text[moment..]).unwrap_or(0);
    let item = after_blanks(text, moment + filler, " ");
    Some(item + item_length(&text[item..])?)
}

fn timed_length(text: &str) -> Option<usize> {
    let word = any_prefix(SCOPE_TIMES, text).map_or(0, |end| after_blanks(text, end, " "));
    Some(word + time_length(&text[word..])?)
}

/// The reason given in a place: `sygdom`, what follows `på grund af`.
pub(super) fn find_reason(text: &str, place: &Place) -> Option<Place> {
    let inner = &text[place.clone()];
    let reason = match find_word(inner, REASON_WORDS) {
        Some(word) => word.end..reason_end(inner, word.end),
        None => bare_reason(inner)?,
    };
    let reason = trimmed(text, place.start + reason.start..place.start + reason.end);
    (!reason.is_empty()).then_some(reason)
}

/// `ferie`, `er syg`, where at most one word stands before.
fn bare_reason(text: &str) -> Option<Place> {
    let start = word_starts(text).take(2).find(|&at| any_prefix(REASONS, &text[at..]).is_some())?;
    Some(start..reason_end(text, start))
}

fn reason_end(text: &str, from: usize) -> usize {
    let stop = |c: char| ",;)\n".contains(c);
    let end = text[from..].find(stop).map_or(text.len(), |end| from + end);
    let words = text[from..end].trim_end();
    let short = words.rsplit([' ', '.']).nth(1).is_some_and(|word| ABBREVIATIONS.contains(&word));
    from + if short { words.len() } else { words.trim_end_matches('.').len() }
}
