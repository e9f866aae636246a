//! What every reader of this room needs: words of a table, and where they end.

use super::Place;
use crate::lexicon::table::{Endings, Rows, Words, begins_with, trim};
use nom::{
    IResult, Parser,
    character::complete::one_of,
    error::{Error, ErrorKind},
};
/// What stands before the first of the endings that `word` has, upper and lower case alike.
pub(super) fn before_ending<'a>(word: &'a str, endings: &Endings) -> Option<&'a str> {
    endings.of(word).next().map(|ending| &word[..word.len() - ending.len()])
}

/// How many bytes at the head of `text` are `word`, upper and lower case alike.
#[inline]
pub(super) fn prefix(text: &str, word: &str) -> Option<usize> {
    begins_with(text.as_bytes(), word).then_some(word.len())
}

/// Like [`prefix`], where the word also ends: no letter or digit goes on with it.
pub(super) fn whole_prefix(text: &str, word: &str) -> Option<usize> {
    let end = prefix(text, word)?;
    let open =
        word.ends_with(char::is_alphanumeric) && text[end..].starts_with(char::is_alphanumeric);
    (!open).then_some(end)
}

/// The first row of a table that stands at the head of `text`, and its length there.
pub(super) fn lookup<T: Copy>(table: &Rows<T>, text: &str) -> Option<(T, usize)> {
    table.near(text).find_map(|&(word, value)| Some((value, whole_prefix(text, word)?)))
}

/// Like [`lookup`], whatever goes on with the word.
pub(super) fn open_row<T: Copy>(table: &Rows<T>, text: &str) -> Option<(T, usize)> {
    table.near(text).find_map(|&(word, value)| Some((value, prefix(text, word)?)))
}

/// The first word of a list that stands at the head of `text`: its length there.
pub(super) fn any_prefix(words: &Words, text: &str) -> Option<usize> {
    words.near(text).find_map(|word| whole_prefix(text, word))
}

/// Whether `text`, trimmed, is one of the words and nothing else.
pub(super) fn is_any(words: &Words, text: &str) -> bool {
    let text = trim(text);
    words.near(text).any(|word| prefix(text, word) == Some(text.len()))
}

/// Where the words of `text` begin.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let letter = c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric();
        let begins = letter && !inside;
        inside = letter;
        begins.then_some(at)
    })
}

/// The place of the first of the words: short ones whole, longer ones with any ending.
pub(super) fn find_word(text: &str, words: &Words) -> Option<Place> {
    word_starts(text).find_map(|at| Some(at..at + word_length(&text[at..], words)?))
}

/// Four letters or fewer.
fn is_short(word: &str) -> bool {
    word.len() <= 8 && word.chars().count() <= 4
}

/// A text of which many lists are asked: its words are looked for once.
pub(super) struct Asked<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, starts: word_starts(text).collect() }
    }

    /// Like [`has_word`].
    pub(super) fn has(&self, words: &Words) -> bool {
        self.starts.iter().any(|at| word_length(&self.text[*at..], words).is_some())
    }
}

/// How long the first of the words is that stands at the head of `text`: short ones whole, longer
/// ones with any ending.
fn word_length(text: &str, words: &Words) -> Option<usize> {
    let length = |word| if is_short(word) { whole_prefix(text, word) } else { prefix(text, word) };
    words.near(text).find_map(length)
}

/// The first row of a table whose word stands in the text, whole.
pub(super) fn find_row<T: Copy>(text: &str, table: &Rows<T>) -> Option<(T, Place)> {
    word_starts(text).find_map(|at| {
        let (row, length) = lookup(table, &text[at..])?;
        Some((row, at..at + length))
    })
}

/// Whether one of the words stands in the text.
pub(super) fn has_word(text: &str, words: &Words) -> bool {
    find_word(text, words).is_some()
}

/// Reads a word of a table.
pub(super) fn row<'a, T: Copy>(
    table: &'static Rows<T>,
) -> impl Parser<&'a str, Output = T, Error = Error<&'a str>> {
    move |input: &'a str| match lookup(table, input) {
        Some((value, end)) => Ok((&input[end..], value)),
        None => fail(input),
    }
}

/// Reads a word of a list.
pub(super) fn word<'a>(
    words: &'static Words,
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

/// Reads blanks: spaces, tabs, line feeds.
#[allow(clippy::unnecessary_wraps, reason = "the form that nom asks of a parser")]
pub(super) fn blanks(input: &str) -> IResult<&str, ()> {
    Ok((input.trim_start(), ()))
}

/// `place` without the blanks at both ends.
pub(super) fn trimmed(text: &str, place: Place) -> Place {
    let inner = &text[place.clone()];
    let start = place.start + (inner.len() - trim_start(inner).len());
    start..(start + trim(inner).len())
}

fn trim_start(text: &str) -> &str {
    let blank = !text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    if blank { text.trim_start() } else { text }
}

/// The last byte place, at or before `at`, between two characters.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{absence, calendar, parties, people, sentence, votes};

    /// A word that stands before a longer one that begins with it would hide it.
    #[track_caller]
    fn check<'a>(words: impl IntoIterator<Item = &'a str>) {
        let words: Vec<_> = words.into_iter().collect();
        for (at, word) in words.iter().enumerate() {
            let hidden = words[at + 1..].iter().find(|later| whole_prefix(later, word).is_some());
            assert_eq!(hidden, None, "hidden by `{word}`");
        }
    }

    #[test]
    fn no_word_hides_a_longer_one() {
        check(calendar::MONTHS.iter().map(|row| row.0));
        check(calendar::WEEKDAYS.iter().map(|row| row.0));
        check(absence::LABELS.iter().map(|row| row.0));
        check(absence::VERBS.iter().map(|row| row.0));
        check(votes::SIDE_HEADS.iter().map(|row| row.0));
        check(votes::WEAK_HEADS.iter().map(|row| row.0));
        check(votes::SIDE_WORDS.iter().map(|row| row.0));
        check(votes::STANCES.iter().map(|row| row.0));
        for words in [
            calendar::CLOCK_WORDS,
            calendar::RANGE_WORDS,
            calendar::ABOUT_WORDS,
            parties::PARTIES,
            parties::GROUP_LEADS,
            parties::GROUP_WORDS,
            parties::PLURAL_LEADS,
            people::PARTICLES,
            people::DEFINITE_ROLES,
            people::REMARKS,
            absence::NOBODY,
            absence::OUTCOMES,
            absence::ABSENT_FOLLOW,
            absence::SUBSTITUTE_LABELS,
            absence::SUBSTITUTE_FOR,
            absence::SCOPE_NOUNS,
            absence::SCOPE_TIMES,
            absence::SCOPE_MOMENTS,
            absence::SCOPE_FILLERS,
            absence::SCOPE_PARTS,
            absence::REASON_WORDS,
            absence::OTHER_LABELS,
            sentence::ADVERBS,
            votes::SCOPE_LEADS,
            votes::STATEMENT_FROM,
            votes::VOTES,
        ] {
            check(words.iter().copied());
        }
    }

    #[test]
    fn places_between_characters() {
        assert_eq!([floor("æø", 1), floor("æø", 2), floor("æø", 9)], [0, 2, 4]);
        assert_eq!(trimmed("  æ  ", 0..6), 2..4);
    }
}
