//! The contents list: where it stands, and what it says the items are called.

use std::collections::HashSet;
use std::ops::Range;

use super::headings::HeadingMatch;
use super::lines::{Key, Lines};
use crate::grammar::item_head::ItemHead;
use crate::lexicon::headings::Tag;

/// A contents list.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Its lines, heading included.
    pub lines: Range<usize>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// What its titles begin with.
    pub keys: HashSet<Key>,
    /// Whether the items it lists follow; where they do not, its lines are the items.
    pub is_followed: bool,
}

/// The contents list stands near the start of a document.
const LATEST: usize = 400;

/// Finds the contents list.
pub(super) fn find(lines: &Lines<'_>) -> Option<Contents> {
    let first_section = lines
        .headings()
        .find(|(_, heading)| is_section(heading))
        .map_or(lines.len(), |(at, _)| at);
    let before = first_section.min(LATEST);
    let mut headed = (0..before).filter(|&at| lines.heading(at).is_some_and(is_contents));
    headed
        .by_ref()
        .take(4)
        .find_map(|at| with_heading(lines, at))
        .or_else(|| without_heading(lines, before))
}

/// Whether a heading belongs to an item, so that the contents list is over.
fn is_section(heading: &HeadingMatch) -> bool {
    let strong =
        matches!(heading.tag, Tag::Indstilling | Tag::Beslutning | Tag::Proposal | Tag::Section(_));
    strong && heading.is_whole
}

fn is_contents(heading: &HeadingMatch) -> bool {
    heading.tag == Tag::Contents && heading.is_whole
}

/// From its heading to the line where the first title comes again.
fn with_heading(lines: &Lines<'_>, at: usize) -> Option<Contents> {
    let mut keys: Vec<Key> = Vec::new();
    let mut last_entry = at;
    for entry in at + 1..lines.len() {
        let key = lines.look(entry).title_key;
        if keys.iter().take(6).any(|seen| seen.is(key)) {
            return Some(contents(at..entry, true, keys, true));
        }
        if lines.heading(entry).is_some_and(is_section) {
            return ended_by_section(lines, at, entry, keys);
        }
        let listed = is_entry(lines, entry);
        if listed {
            last_entry = entry;
        }
        if listed || entry == at + 1 || !lines.line(entry).gap {
            keys.push(key);
        }
    }
    let entries = (at + 1..lines.len()).filter(|&entry| is_entry(lines, entry)).count();
    let listed = last_entry > at && entries > 1;
    listed.then(|| contents(at..last_entry + 1, true, keys, false))
}

/// No title came again before the first section: then the list ends where lines stop being entries.
fn ended_by_section(
    lines: &Lines<'_>,
    at: usize,
    section: usize,
    keys: Vec<Key>,
) -> Option<Contents> {
    let last = (at + 1..section).rev().find(|&entry| has_leader(lines.words(entry)))?;
    Some(contents(at..last + 1, true, keys, true))
}

/// A run of numbered lines whose first title comes again further down.
fn without_heading(lines: &Lines<'_>, before: usize) -> Option<Contents> {
    let first = (0..before).find(|&at| is_entry(lines, at))?;
    let opening = lines.look(first).title_key;
    let again = (first + 1..lines.len()).find(|&at| {
        lines.words(at).len() < 400 && lines.look(at).title_key.is(opening)
    })?;
    let entries: Vec<usize> =
        (first..again.min(before)).filter(|&at| is_entry(lines, at)).collect();
    let dense = again <= before && entries.len() >= 2 && entries.len() * 2 >= again - first;
    dense.then_some(())?;
    let keys = entries.iter().map(|&at| lines.look(at).title_key).collect();
    Some(contents(first..again, false, keys, true))
}

fn contents(
    lines: Range<usize>,
    has_heading: bool,
    keys: Vec<Key>,
    is_followed: bool,
) -> Contents {
    let keys: HashSet<Key> = keys.into_iter().filter(|key| key.is(*key)).collect();
    Contents { lines, has_heading, keys, is_followed }
}

/// A line with a number in front or a page behind.
fn is_entry(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    words.len() < 400 && (has_leader(words) || lines.head(at).is_some())
}

fn has_leader(words: &str) -> bool {
    strip_leader(words).len() < words.len()
}

/// The title of an entry: without number, leader dots and page.
pub(super) fn entry_title<'a>(words: &'a str, head: Option<&ItemHead>) -> &'a str {
    let title = head.map(|head| &words[head.title.clone()]).filter(|title| !title.is_empty());
    strip_leader(title.unwrap_or(words))
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
