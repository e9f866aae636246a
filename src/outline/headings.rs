//! Headings: lines that the lexicon knows as the beginning of a section, whole, with text after
//! them, or glued to what follows.

use crate::grammar::decision::{is_prose_word, read_decision_heading};
use crate::lexicon::document::GROUP_OPENINGS;
use crate::lexicon::headings::{
    CLOSING_HEADINGS, HEADING_JOINTS, MINUTES_HEADINGS, NAMES_OF_BODY, NO_HEADING_BEGINS,
    OPENING_HEADINGS, Tag,
};
use crate::lexicon::{self, begins_with_one_of, ends_with_one_of, is_one_of};

/// A heading that a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HeadingMatch {
    pub tag: Tag,
    /// The bytes of the heading, colon included.
    pub end: usize,
    /// Whether nothing follows it on the line.
    pub is_whole: bool,
    /// Whether it names a body or a day.
    pub is_dated: bool,
    /// How many lines it takes, and where it ends on the last.
    pub lines: usize,
    pub last_end: usize,
}

impl HeadingMatch {
    pub(super) fn of(tag: Tag, end: usize, words: &str) -> Self {
        let is_whole = words[end..].trim().is_empty();
        Self { tag, end, is_whole, is_dated: false, lines: 1, last_end: end }
    }

    /// Words that are as often a title as a heading: "Orientering", "Fraværende", "Dagsorden".
    pub(super) fn is_ambiguous(&self) -> bool {
        !self.is_dated && !matches!(self.tag, Tag::Indstilling | Tag::Beslutning | Tag::Bilag)
    }
}

/// No heading is longer, but one that names a body and a day.
pub(super) const LONGEST: usize = 72;

/// Reads a line as a heading, alone or with text after it.
pub(crate) fn match_heading(words: &str) -> Option<HeadingMatch> {
    if !words.trim_start_matches(['•', ' ']).starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    whole(words)
        .or_else(|| decision(words))
        .or_else(|| before_colon(words))
        .or_else(|| glued(words))
        .or_else(|| named(words))
}

fn whole(words: &str) -> Option<HeadingMatch> {
    let tag = lexicon::heading(words).or_else(|| lexicon::heading(&letter_spaced(words)?))?;
    Some(HeadingMatch::of(tag, words.len(), words))
}

/// A heading of minutes inside an item, and how much it says of a decision.
pub(super) fn minutes_heading(words: &str) -> Option<(usize, HeadingMatch)> {
    let colon = words.find(':').filter(|&at| at < 20).map_or(words.len(), |at| at + 1);
    let name = words[..colon].trim_end_matches(':');
    let rank = MINUTES_HEADINGS.iter().position(|heading| is_one_of(name, &[heading]))?;
    Some((rank, HeadingMatch::of(Tag::Beslutning, colon, words)))
}

/// `B e s l u t n i n g` without its spaces.
fn letter_spaced(words: &str) -> Option<String> {
    let spaced = |(at, c): (usize, char)| (at % 2 == 1) == (c == ' ');
    let shape =
        words.len() <= LONGEST && words.chars().nth(1) == Some(' ') && words.chars().count() >= 9;
    (shape && words.chars().enumerate().all(spaced))
        .then(|| words.chars().filter(|c| *c != ' ').collect())
}

fn decision(words: &str) -> Option<HeadingMatch> {
    let heading = read_decision_heading(words)?;
    let is_dated = heading.date.is_some() || heading.body.is_some();
    Some(HeadingMatch { is_dated, ..HeadingMatch::of(Tag::Beslutning, heading.end, words) })
}

/// `Resumé: text`, or the heading in a cell of its own.
pub(super) fn before_colon(words: &str) -> Option<HeadingMatch> {
    let start = &words.as_bytes()[..words.len().min(LONGEST)];
    let at = start.iter().position(|&byte| byte == b':' || byte == b'\t')?;
    let is_group = || begins_with_one_of(words, GROUP_OPENINGS) && !has_small(&words[at + 1..]);
    if start[at] == b'\t' && is_table_row(&words[at + 1..]) || is_group() {
        return None;
    }
    let tag = lexicon::heading(&words[..at])?;
    Some(HeadingMatch::of(tag, at + 1, words))
}

/// `TEMA: TRAFIK` heads several items.
fn has_small(rest: &str) -> bool {
    !rest.contains(char::is_alphabetic) || rest.contains(char::is_lowercase)
}

/// Whether what follows a first cell makes the line a row of a table: more cells, or a number.
fn is_table_row(rest: &str) -> bool {
    let number = rest.bytes().all(|byte| !byte.is_ascii_alphabetic());
    rest.contains('\t') || number && !rest.is_empty()
}

/// `SagsfremstillingUdvalget`: glued to the text by extraction, told by the capital; `Fraværende- Ida
/// Holm`: to a list, told by its dash.
fn glued(words: &str) -> Option<HeadingMatch> {
    let mut before = ' ';
    for (at, c) in words.char_indices().take_while(|&(at, c)| at < 40 && c != ' ') {
        if before.is_lowercase() && c.is_uppercase() {
            let tag = lexicon::heading(&words[..at])?;
            return Some(HeadingMatch::of(tag, at, words));
        }
        if before.is_lowercase() && words[at..].starts_with("- ") {
            let lists = |tag: &Tag| matches!(tag, Tag::Afbud(_) | Tag::Bilag);
            let tag = lexicon::heading(&words[..at]).filter(lists)?;
            return Some(HeadingMatch::of(tag, at, words));
        }
        before = c;
    }
    None
}

/// `INDSTILLING FRA TEKNISK FORVALTNING`, `Direktionens bemærkninger`, `Økonomi og afledt drift`.
fn named(words: &str) -> Option<HeadingMatch> {
    let shape = words.len() <= LONGEST_NAMED
        && !words.ends_with(['.', ',', ';'])
        && words.starts_with(char::is_uppercase);
    if !shape {
        return None;
    }
    let name = words.trim_end_matches(':');
    if words.ends_with(':')
        && let Some(tag) = dated_names(name)
    {
        return Some(HeadingMatch::of(tag, words.len(), words));
    }
    let opens = |(tag, start): &&(Tag, &str)| {
        begins_with_one_of(name, &[start])
            && (*tag != Tag::Contents || !name.contains(|c: char| c.is_ascii_digit()))
    };
    let opening = OPENING_HEADINGS.iter().find(opens);
    let tag = opening.map(|&(tag, _)| tag).or_else(|| composed(name))?;
    Some(HeadingMatch::of(tag, words.len(), words))
}

/// A heading that names somebody and a day is longer than others.
const LONGEST_NAMED: usize = 110;
/// No composed heading has more words.
const MOST_WORDS: usize = 6;

/// A heading of the house's own, made of known words: it ends like one, or goes on after one.
fn composed(name: &str) -> Option<Tag> {
    let mut words = name.split(' ');
    let plain = name.len() <= LONGEST
        && words.clone().count() <= MOST_WORDS
        && !name.contains(|c: char| c.is_ascii_digit() || "()\t.:?\"”".contains(c))
        && !is_one_of(words.next()?, NO_HEADING_BEGINS)
        && !name.split(' ').any(is_prose_word);
    if !plain {
        return None;
    }
    let closing = CLOSING_HEADINGS.iter().find(|(_, end)| ends_with_one_of(name, &[end]));
    closing.map(|&(tag, _)| tag).or_else(|| joined(name))
}

/// `Lovgrundlag, politikker`, `Økonomi og afledt drift`: what stands first tells what it is about.
fn joined(name: &str) -> Option<Tag> {
    let mut parts = HEADING_JOINTS.iter().filter_map(|joint| name.split_once(joint));
    let section =
        |first: &str| lexicon::heading(first).filter(|tag| matches!(tag, Tag::Section(_)));
    let (tag, rest) = parts.find_map(|(first, rest)| Some((section(first)?, rest)))?;
    let small = rest.split(' ').all(|word| word.starts_with(char::is_lowercase));
    (small || !name.contains(char::is_lowercase)).then_some(tag)
}

/// `Fraværende i Seniorrådet, 3. maj 2019:`.
fn dated_names(name: &str) -> Option<Tag> {
    let (label, _) = name.split_once(NAMES_OF_BODY)?;
    lexicon::heading(label).filter(|tag| matches!(tag, Tag::Afbud(_)))
}
