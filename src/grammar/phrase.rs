//! Sentences, and the words of one.

use super::Place;
use super::words::{floor, is_any, trimmed};
use crate::lexicon::lists::{List, Sense, sense};
use crate::lexicon::people::{ABBREVIATIONS, LAST_WORDS};
use crate::lexicon::sentence::{BEFORE_NUMBERS, CLAUSE_BELOW};
use nom::Offset;

/// A word of a sentence, where it stands, and what the lexicon knows of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub start: usize,
    pub sense: Sense,
}

impl Word<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is(&self, list: List) -> bool {
        self.sense.lists.has(list)
    }
}

/// The words of `text[place]`.
pub(super) fn words(text: &str, place: Place) -> Vec<Word<'_>> {
    let start = place.start;
    let part = &text[place];
    let tokens = part.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    let words = tokens.map(|token| token.trim_matches('-')).filter(|token| !token.is_empty());
    words.map(|text| Word { text, start: start + part.offset(text), sense: sense(text) }).collect()
}

/// The sentences of a text: they end at a line feed, or at a stop after which a capital or a label
/// follows.
pub(super) fn sentences(text: &str) -> Vec<Place> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?', '\n', ';']) {
        let ends = if mark == "\n" { !goes_on(text, at) } else { ends_sentence(text, start, at) };
        if at >= start && ends {
            push(&mut sentences, text, start..at + 1);
            start = at + 1;
        }
    }
    push(&mut sentences, text, start..text.len());
    sentences
}

/// Whether a sentence goes on below the line feed at `at`: "Udvalget beslutter," / "at planen godkendes".
fn goes_on(text: &str, at: usize) -> bool {
    let open = text[..at].ends_with(|c: char| c.is_alphabetic() || c == ',');
    open && without_label(&text[at + 1..]).starts_with(CLAUSE_BELOW)
}

/// A line without the label that it has in a list: "1. at planen godkendes", "• at", "a) at".
fn without_label(line: &str) -> &str {
    let stem = line.trim_start_matches(['•', '-', '–', ' ']);
    let label = stem.find([' ', '\n']).unwrap_or(stem.len());
    let body = stem[..label].trim_end_matches(['.', ')']);
    let labelled =
        body.len() < label && body.len() <= 2 && body.bytes().all(|b| b.is_ascii_alphanumeric());
    if labelled { stem[label..].trim_start() } else { stem }
}

fn push(sentences: &mut Vec<Place>, text: &str, place: Place) {
    let place = trimmed(text, place);
    if text[place.clone()].contains(char::is_alphanumeric) {
        sentences.push(place);
    }
}

/// Nothing that a stop may follow is longer without being a word.
const LONGEST_WORD: usize = 32;

/// Whether the number before the stop at `at` is no ordinal: `10 stemmer mod 5. Indstillingen`.
fn is_counted_off(text: &str, at: usize, number: &str, next: Option<char>) -> bool {
    let stem = text[..at - number.len()].trim_end();
    let near = &stem[floor(stem, stem.len().saturating_sub(LONGEST_WORD))..];
    let word = near.rsplit(char::is_whitespace).next().unwrap_or_default();
    next.is_some_and(char::is_uppercase) && is_any(BEFORE_NUMBERS, word)
}

/// Whether the stop at `at` ends a sentence rather than an abbreviation, an ordinal or a number.
fn ends_sentence(text: &str, start: usize, at: usize) -> bool {
    let rest = &text[at + 1..];
    let next = rest.trim_start().chars().next();
    let spaced = rest.starts_with(char::is_whitespace) || rest.is_empty();
    let near = floor(text, at.saturating_sub(LONGEST_WORD)).max(start);
    let before = text[near..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    let before = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = before.ends_with(|c: char| c.is_ascii_digit());
    let ordinal = number && before.chars().count() < 4 && !is_counted_off(text, at, before, next);
    let glued = rest.starts_with(char::is_uppercase) && before.chars().count() > 3 && !number;
    let closes = || next.is_some_and(char::is_uppercase) && is_any(LAST_WORDS, before);
    let abbreviated =
        before.chars().count() < 2 && !number || is_any(ABBREVIATIONS, before) && !closes();
    let opens =
        next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || "\"”»(•-–".contains(c));
    !ordinal && !abbreviated && opens && (spaced || glued)
}
