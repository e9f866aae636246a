//! Names of people: capitalised words, initials, the small words between them.

use super::party::party_length;
use super::role::{is_organisation, is_remark, is_role, is_role_by_ending};
use crate::grammar::words::{any_prefix, is_any};
use crate::lexicon::lists::{List, Lists, Sense, sense};
use crate::lexicon::people::{GLUED_PARTICLES, INITIALS, PARTICLES, PLACES};

/// Whether a name has two words, the last no initial.
pub(super) fn is_full(name: &str) -> bool {
    name.contains(' ') && !name.ends_with('.')
}

/// Whether two words of a name, at least, begin the text.
pub(super) fn has_full_name(text: &str) -> bool {
    name_length(text).is_some_and(|end| text[..end].contains(' '))
}

/// The letters, hyphens and apostrophes at the head of the text.
pub(super) fn word_length(text: &str) -> usize {
    let inner = |c: char| c.is_alphabetic() || "-'’´".contains(c);
    let end = text.find(|c| !inner(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['-', '\'', '’', '´']).len()
}

/// The longest name: more words are two columns run together.
const MOST_WORDS: usize = 7;

/// Whether a word in small letters may be a surname that lost its capital: none that the lexicon
/// knows to be something else.
pub(in crate::grammar) fn is_small_surname(word: &str) -> bool {
    let letters = word.len() >= 3 && word.chars().all(char::is_lowercase);
    let known = sense(word) != Sense::default() || is_remark(word) || is_role(word);
    letters && !known && any_prefix(PARTICLES, word).is_none()
}

/// How many bytes at the head of the text are the name of a person.
pub(in crate::grammar) fn name_length(text: &str) -> Option<usize> {
    let first = name_word(text)?;
    let begins = &text[..first];
    if is_not_name(begins) && !is_month_name(text, first)
        || party_length(text).is_some_and(|end| end >= first)
    {
        return None;
    }
    let shouted = is_shouted(begins);
    let (mut end, mut words) = (first, 1);
    while words < MOST_WORDS
        && let Some(next) = next_name_word(&text[end..], shouted)
    {
        (end, words) = (end + next, words + 1);
    }
    let full = begins.ends_with('.') && words == 1;
    let organisation = tells_organisation(&text[..end]);
    (!full && !organisation).then_some(end)
}

/// Whether one of the words is that of an organisation. A word that ends the name of a street or a
/// hall is a surname inside a name: `Kirsten Vej Lund`.
fn tells_organisation(name: &str) -> bool {
    let words = name.split(' ');
    words.clone().any(is_organisation) && {
        let last = words.clone().count() - 1;
        let inside = |at: usize, word: &str| at > 0 && at < last && is_any(PLACES, word);
        words.enumerate().any(|(at, word)| is_organisation(word) && !inside(at, word))
    }
}

/// Whether a word is made of the first letters of the first and the last word of a name, as houses
/// write initials: `kiho` of Kim Holt, with the letters of the house `hjkiho`.
pub(super) fn is_initials_of(word: &str, name: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let (first, last) = (first_word(name), name.rsplit(' ').next().unwrap_or(name));
    let fits = |house: usize| {
        let own = letters.get(house..).unwrap_or_default();
        own.len() >= LEAST_INITIALS
            && (1..=common(first, own)).any(|at| {
                let rest = &own[at..];
                !rest.is_empty() && common(last, rest) == rest.len()
            })
    };
    letters.len() <= MOST_INITIALS && (0..=MOST_OF_HOUSE).any(fits)
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// How many letters a word begins with.
fn common(word: &str, letters: &[char]) -> usize {
    let word = word.to_lowercase();
    word.chars().zip(letters).take_while(|(a, b)| a == *b).count()
}

/// Two letters are those of a union as well, more than eight a word; two are those of a house.
const LEAST_INITIALS: usize = 3;
const MOST_INITIALS: usize = 8;
const MOST_OF_HOUSE: usize = 2;

/// `August Dal`: a month that is a first name too, with a name after it.
fn is_month_name(text: &str, end: usize) -> bool {
    let next = text[end..].strip_prefix(' ').unwrap_or_default();
    let name = name_word(next).is_some_and(|length| !is_not_name(&next[..length]));
    name && sense(&text[..end]).lists.has(List::FirstNameMonth)
}

/// Words that begin no name.
const NO_NAMES: Lists = Lists::of(&[List::NotName, List::Role]);

pub(super) fn is_not_name(word: &str) -> bool {
    sense(word).lists.meets(NO_NAMES) || is_role_by_ending(word)
}

/// A word of capitals only, longer than an initial.
pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '-')
}

/// Blanks, small words and the next word of a name.
fn next_name_word(text: &str, shouted: bool) -> Option<usize> {
    let rest = text.trim_start_matches(' ');
    let blanks = text.len() - rest.len();
    let glued = blanks == 0 && !rest.starts_with(char::is_uppercase);
    if blanks > 2 || glued {
        return None;
    }
    if rest.starts_with(char::is_lowercase) {
        return Some(blanks + particle(rest, shouted)?);
    }
    let length = name_word(rest)?;
    let word = &rest[..length];
    let ends = is_shouted(word) && !shouted || is_not_name(word) && !word.ends_with('.');
    (!ends).then_some(blanks + length)
}

/// A small word of a name and the word after it: `af Rosen`, `al-Hassan`.
fn particle(text: &str, shouted: bool) -> Option<usize> {
    let glued = GLUED_PARTICLES.iter().find_map(|word| text.strip_prefix(*word));
    if let Some(rest) = glued {
        return Some(text.len() - rest.len() + name_word(rest)?);
    }
    let end = any_prefix(PARTICLES, text)?;
    Some(end + next_name_word(&text[end..], shouted)?)
}

/// One word of a name: capital first; a single letter needs a stop, or more of the name after it.
pub(super) fn name_word(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let end = word_length(text);
    if let Some(after) = text[end..].strip_prefix('-') {
        return parted_hyphen(after).map(|more| end + 1 + more);
    }
    let word = &text[..end];
    let single = word.chars().count() == 1;
    let stop = text[end..].starts_with('.') && (single || is_any(INITIALS, word));
    match (stop, single) {
        (true, _) => Some(end + 1),
        (false, true) => text[end..].strip_prefix(' ').is_some_and(is_long_word).then_some(end),
        (false, false) => Some(end),
    }
}

/// How long the second part of a name is whose hyphen a blank follows: `Hansen- Jensen`, but not
/// two names that a dash parts.
pub(super) fn parted_hyphen(after: &str) -> Option<usize> {
    let part = after.strip_prefix(' ')?;
    let end = word_length(part);
    let name = is_long_word(part) && !is_not_name(&part[..end]);
    let alone = !part[end..].trim_start_matches(' ').starts_with(char::is_uppercase);
    (name && alone).then_some(1 + end)
}

/// Whether a capital and a small letter begin the text.
fn is_long_word(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}
