//! What every reader of this room needs: words of a table, and where they end.

use super::Place;
use nom::{
    IResult, Parser,
    character::complete::{one_of, satisfy},
    error::{Error, ErrorKind},
};

/// How many bytes at the head of `text` are `word`, upper and lower case alike.
pub(super) fn prefix(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.chars();
    for expected in word.chars() {
        let found = rest.next()?;
        if found != expected && !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// Like [`prefix`], where the word also ends: no letter or digit goes on with it.
pub(super) fn whole_prefix(text: &str, word: &str) -> Option<usize> {
    let end = prefix(text, word)?;
    let open =
        word.ends_with(char::is_alphanumeric) && text[end..].starts_with(char::is_alphanumeric);
    (!open).then_some(end)
}

/// The first row of a table that stands at the head of `text`, and its length there.
pub(super) fn lookup<T: Copy>(table: &[(&str, T)], text: &str) -> Option<(T, usize)> {
    table.iter().find_map(|&(word, value)| Some((value, whole_prefix(text, word)?)))
}

/// The first word of a list that stands at the head of `text`: its length there.
pub(super) fn any_prefix(words: &[&str], text: &str) -> Option<usize> {
    words.iter().find_map(|word| whole_prefix(text, word))
}

/// Whether `text`, trimmed, is one of the words and nothing else.
pub(super) fn is_any(words: &[&str], text: &str) -> bool {
    let text = text.trim();
    words.iter().any(|word| prefix(text, word) == Some(text.len()))
}

/// Where the words of `text` begin.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !inside && c.is_alphanumeric();
        inside = c.is_alphanumeric();
        begins.then_some(at)
    })
}

/// The place of the first of the words: short ones whole, longer ones with any ending.
pub(super) fn find_word(text: &str, words: &[&str]) -> Option<Place> {
    let short = |word: &str| word.chars().count() <= 4;
    let length = |rest: &str, word: &&str| {
        if short(word) { whole_prefix(rest, word) } else { prefix(rest, word) }
    };
    word_starts(text).find_map(|at| {
        let end = words.iter().find_map(|word| length(&text[at..], word))?;
        Some(at..at + end)
    })
}

/// The first row of a table whose word stands in the text, whole.
pub(super) fn find_row<T: Copy>(text: &str, table: &[(&str, T)]) -> Option<(T, Place)> {
    word_starts(text).find_map(|at| {
        let (row, length) = lookup(table, &text[at..])?;
        Some((row, at..at + length))
    })
}

/// Whether one of the words stands in the text.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    find_word(text, words).is_some()
}

/// Reads a word of a table.
pub(super) fn row<'a, T: Copy>(
    table: &'static [(&'static str, T)],
) -> impl Parser<&'a str, Output = T, Error = Error<&'a str>> {
    move |input: &'a str| match lookup(table, input) {
        Some((value, end)) => Ok((&input[end..], value)),
        None => fail(input),
    }
}

/// Reads a word of a list.
pub(super) fn word<'a>(
    words: &'static [&'static str],
) -> impl Parser<&'a str, Output = (), Error = Error<&'a str>> {
    move |input: &'a str| match any_prefix(words, input) {
        Some(end) => Ok((&input[end..], ())),
        None => fail(input),
    }
}

/// A failure at `input`.
pub(super) fn fail<T>(input: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(Error::new(input, ErrorKind::Fail)))
}

/// Reads a number of at least `least` and at most `most` digits; no digit follows it.
pub(super) fn number<'a>(
    least: usize,
    most: usize,
) -> impl Parser<&'a str, Output = u16, Error = Error<&'a str>> {
    move |input: &'a str| {
        let end = digits(input);
        match input[..end].parse() {
            Ok(number) if (least..=most).contains(&end) => Ok((&input[end..], number)),
            _ => fail(input),
        }
    }
}

/// How many bytes at the head of `text` are digits.
pub(super) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Reads one character of `chars`.
pub(super) fn mark<'a>(
    chars: &'static str,
) -> impl Parser<&'a str, Output = char, Error = Error<&'a str>> {
    one_of(chars)
}

/// Reads blanks, at most `most`: spaces, tabs, line feeds.
pub(super) fn blanks(input: &str) -> IResult<&str, ()> {
    Ok((input.trim_start(), ()))
}

/// Reads a capital letter.
pub(super) fn capital(input: &str) -> IResult<&str, char> {
    satisfy(char::is_uppercase).parse(input)
}

/// `place` without the blanks at both ends.
pub(super) fn trimmed(text: &str, place: Place) -> Place {
    let inner = &text[place.clone()];
    let start = place.start + (inner.len() - inner.trim_start().len());
    start..(start + inner.trim().len())
}

/// The last byte place, at or before `at`, between two characters.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
