//! Roles: titles before a name, offices, remarks, and what tells an organisation from a person.

use super::name::{has_full_name, name_length};
use crate::grammar::words::{any_prefix, before_ending, digits, is_any};
use crate::lexicon::lists::{List, sense};
use crate::lexicon::people::{
    DEGREES, NAMED_ORGANISATIONS, ORGANISATION_ENDINGS, REMARKS, ROLE_ADJECTIVES, ROLE_ENDINGS,
    ROLE_LINKS,
};

/// How much of the text is a title before a name: `Borgmester `, `1. viceborgmester `.
pub(in crate::grammar) fn title_length(text: &str) -> usize {
    let mut end = role_words(text);
    if end == 0 {
        return 0;
    }
    while any_prefix(ROLE_LINKS, &text[end..]).is_some() {
        match linked(&text[end..]) {
            Some(length) => end += length,
            None => return 0,
        }
    }
    if name_length(&text[end..]).is_some() { end } else { 0 }
}

/// `for Ældrerådet `: what a role goes on with, up to the organisation's last word; where none
/// is known, one word that a whole name follows.
fn linked(text: &str) -> Option<usize> {
    let ends = word_ends(text);
    let known = ends.clone().find(|&(start, end)| is_organisation(text[start..end].trim()));
    let known = known.map(|(start, end)| {
        let named = is_any(NAMED_ORGANISATIONS, &text[start..end]);
        let own = ends.clone().find(|&(start, _)| start == end).filter(|_| named);
        own.filter(|&(_, end)| has_full_name(&text[end..])).unwrap_or((start, end))
    });
    let second = || ends.clone().nth(1).filter(|&(_, end)| has_full_name(&text[end..]));
    known.or_else(second).map(|(_, end)| end)
}

/// The first words with the blank after each.
pub(super) fn word_ends(text: &str) -> impl Iterator<Item = (usize, usize)> + Clone + '_ {
    let mut end = 0;
    text.split_inclusive(' ').take(8).map(move |word| {
        let start = end;
        end += word.len();
        (start, end)
    })
}

/// How many bytes of role words, ordinals and blanks begin the text.
pub(super) fn role_words(text: &str) -> usize {
    let ordinal = ordinal_length(text);
    let mut end = ordinal;
    let bare = |word: &str| is_role_word(word.trim_end_matches([' ', '.', ',']));
    let mut words = text[ordinal..].split_inclusive(' ').take(4).peekable();
    while let Some(word) = words.next() {
        // "Lægefaglig direktør"
        let described = words.peek().is_some_and(|next| bare(next));
        let fits = bare(word) || described && is_adjective(word);
        if !fits {
            break;
        }
        end += word.len();
    }
    if end > ordinal { end } else { 0 }
}

/// Whether a word ends as those do that describe an office.
fn is_adjective(word: &str) -> bool {
    before_ending(word.trim_end(), ROLE_ADJECTIVES).is_some_and(|stem| stem.len() > 1)
}

/// `1. ` in `1. næstformand`.
fn ordinal_length(text: &str) -> usize {
    let digits = digits(text);
    let rest = &text[digits..];
    let words = rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches(' '));
    if (1..=2).contains(&digits) && words.len() < rest.len() { text.len() - words.len() } else { 0 }
}

pub(in crate::grammar) fn is_role_word(word: &str) -> bool {
    // "Ph.d.-studerende"
    let word = DEGREES.iter().find_map(|degree| word.strip_prefix(degree)).unwrap_or(word);
    is_role_by_ending(word) || sense(word).lists.has(List::Role)
}

/// `afdelingschef`: one of the endings, with something before it.
pub(super) fn is_role_by_ending(word: &str) -> bool {
    before_ending(word, ROLE_ENDINGS).is_some_and(|stem| !stem.is_empty())
}

/// Whether the words name a role: one of the first is a role word.
pub(in crate::grammar) fn is_role(text: &str) -> bool {
    let text = &text[ordinal_length(text)..];
    let words = text.split([' ', '/', ',']).take(5);
    let role =
        words.clone().any(|word| is_role_word(word.trim_matches(|c: char| !c.is_alphanumeric())));
    role || text.ends_with('-')
}

pub(super) fn is_remark(text: &str) -> bool {
    any_prefix(REMARKS, text).is_some()
}

/// Whether a word is that of an organisation; of endings alone too few letters are no word: the
/// surname "Kerne" ends like "medlemmerne".
pub(super) fn is_organisation(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = |stem: &str| stem.is_empty() || stem.chars().nth(2).is_some();
    let known = || sense(word).lists.has(List::Organisation);
    before_ending(word, ORGANISATION_ENDINGS).is_some_and(whole) || known()
}
