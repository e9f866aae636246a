//! The contents list: where it stands, and what it says the items are called.

use std::collections::HashSet;
use std::ops::Range;

use super::Lines;
use super::sections::HeadingMatch;
use crate::grammar::item_head::read_item_head;
use crate::lexicon::headings::Tag;

/// A contents list.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Its lines, heading included.
    pub lines: Range<usize>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// What its titles begin with.
    pub keys: HashSet<String>,
    /// Whether the items it lists follow; where they do not, its lines are the items.
    pub is_followed: bool,
}

/// The contents list stands near the start of a document.
const LATEST: usize = 400;

/// Finds the contents list.
pub(super) fn find(lines: &Lines<'_>, headings: &[Option<HeadingMatch>]) -> Option<Contents> {
    let first_section =
        headings.iter().position(|heading| is_section(heading.as_ref())).unwrap_or(lines.len());
    let mut headed =
        (0..first_section.min(LATEST)).filter(|&at| is_contents(headings[at].as_ref()));
    headed
        .by_ref()
        .take(4)
        .find_map(|at| with_heading(lines, headings, at))
        .or_else(|| without_heading(lines, first_section.min(LATEST)))
}

/// Whether a heading belongs to an item, so that the contents list is over.
fn is_section(heading: Option<&HeadingMatch>) -> bool {
    let Some(heading) = heading else { return false };
    let strong =
        matches!(heading.tag, Tag::Indstilling | Tag::Beslutning | Tag::Proposal | Tag::Section(_));
    strong && heading.is_whole
}

fn is_contents(heading: Option<&HeadingMatch>) -> bool {
    heading.is_some_and(|heading| heading.tag == Tag::Contents && heading.is_whole)
}

/// From its heading to the line where the first title comes again.
fn with_heading(
    lines: &Lines<'_>,
    headings: &[Option<HeadingMatch>],
    at: usize,
) -> Option<Contents> {
    let mut keys: Vec<String> = Vec::new();
    let mut last_entry = at;
    for (entry, heading) in headings.iter().enumerate().skip(at + 1) {
        let words = lines.words(entry);
        let key = key(entry_title(words));
        if keys.iter().take(6).any(|seen| *seen == key) && !key.is_empty() {
            return Some(contents(at..entry, true, keys, true));
        }
        if is_section(heading.as_ref()) {
            return ended_by_section(lines, at, entry, keys);
        }
        let listed = is_entry(words);
        if listed {
            last_entry = entry;
        }
        if listed || entry == at + 1 || !lines.line(entry).gap {
            keys.push(key);
        }
    }
    let entries = (at + 1..lines.len()).filter(|&entry| is_entry(lines.words(entry))).count();
    let listed = last_entry > at && entries > 1;
    listed.then(|| contents(at..last_entry + 1, true, keys, false))
}

/// No title came again before the first section: then the list ends where lines stop being entries.
fn ended_by_section(
    lines: &Lines<'_>,
    at: usize,
    section: usize,
    keys: Vec<String>,
) -> Option<Contents> {
    let paged = |entry: usize| strip_leader(lines.words(entry)).len() < lines.words(entry).len();
    let last = (at + 1..section).rev().find(|&entry| paged(entry))?;
    Some(contents(at..last + 1, true, keys, true))
}

/// A run of numbered lines whose first title comes again further down.
fn without_heading(lines: &Lines<'_>, before: usize) -> Option<Contents> {
    let first = (0..before).find(|&at| is_entry(lines.words(at)))?;
    let opening = key(entry_title(lines.words(first)));
    let again = (first + 1..lines.len()).find(|&at| {
        let words = lines.words(at);
        words.len() < 400 && !opening.is_empty() && key(entry_title(words)) == opening
    })?;
    let entries: Vec<usize> =
        (first..again.min(before)).filter(|&at| is_entry(lines.words(at))).collect();
    let dense = again <= before && entries.len() >= 2 && entries.len() * 2 >= again - first;
    dense.then_some(())?;
    let keys = entries.iter().map(|&at| key(entry_title(lines.words(at)))).collect();
    Some(contents(first..again, false, keys, true))
}

fn contents(
    lines: Range<usize>,
    has_heading: bool,
    keys: Vec<String>,
    is_followed: bool,
) -> Contents {
    let keys: HashSet<String> = keys.into_iter().filter(|key| key.len() > 3).collect();
    Contents { lines, has_heading, keys, is_followed }
}

/// A line with a number in front or a page behind.
fn is_entry(words: &str) -> bool {
    words.len() < 400
        && (strip_leader(words).len() < words.len() || read_item_head(words).is_some())
}

/// The title of an entry: without number, leader dots and page.
pub(super) fn entry_title(words: &str) -> &str {
    let words = strip_leader(words);
    match read_item_head(words) {
        Some(head) if !head.title.is_empty() => &words[head.title],
        _ => words,
    }
}

/// The words without leader dots and page number.
pub(super) fn strip_leader(words: &str) -> &str {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = before.trim_end_matches(['.', ' ', '\t', '…', '·', '_']);
    let leader = &before[title.len()..];
    let has_page = before.len() < words.len();
    let dots = leader.matches(['.', '·', '_']).count() + 3 * leader.matches('…').count();
    let is_leader = dots >= 3 || has_page && (dots >= 2 || leader.contains('\t'));
    if is_leader && !title.is_empty() { title } else { words }
}

/// What a title is recognised by: its first letters and digits, lower case.
pub(super) fn key(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(24).collect()
}
