//! Where decisions on points begin in a line.

use super::Place;
use super::labels::{Lead, bare_labels, led_labels};
use crate::lexicon::outcomes::{POINT_LEADS, WEAK_POINT_LEADS};
use nom::{Parser, branch::alt};

/// Where a decision on points begins.
pub(super) struct Start {
    pub at: usize,
    pub words: usize,
    pub labels: Vec<String>,
    pub lead: Lead,
}

/// Where points begin in a line: at its head, and after a stop or, with a lead, a comma.
pub(super) fn find_starts(text: &str, line: &Place) -> Vec<Start> {
    let lead =
        text[line.clone()].trim_start_matches(|c: char| c.is_whitespace() || "•-–".contains(c));
    let head = line.end - lead.len();
    let mut starts: Vec<Start> = start_at(text, head, line.end).into_iter().collect();
    for (at, mark) in text[head..line.end].match_indices(['.', ';', ',']) {
        let gap = text[head + at + 1..line.end].trim_start();
        let at = head + at;
        let next = line.end - gap.len();
        let read = starts.last().is_some_and(|last| next < last.words);
        if next == at + 1 || read {
            continue;
        }
        let start = start_at(text, next, line.end);
        starts.extend(start.filter(|start| follows(start, !starts.is_empty(), mark)));
    }
    starts
}

/// Whether a start after a stop or comma is one: without a name for points, only after another.
fn follows(start: &Start, listed: bool, mark: &str) -> bool {
    match start.lead {
        Lead::Named => true,
        Lead::Weak => listed,
        Lead::None => listed && mark != ",",
    }
}

fn start_at(text: &str, at: usize, end: usize) -> Option<Start> {
    let input = &text[at..end];
    if !can_begin_labels(input) {
        return None;
    }
    let (rest, (lead, labels)) = alt((led_labels, bare_labels)).parse(input).ok()?;
    Some(Start { at, words: end - rest.len(), labels, lead })
}

/// Whether the first bytes are a digit, a letter alone, or the first letter of a lead.
fn can_begin_labels(input: &str) -> bool {
    let alone = input.as_bytes().get(1).is_none_or(|second| !second.is_ascii_alphabetic());
    !input.is_empty()
        && (alone || POINT_LEADS.may_begin(input) || WEAK_POINT_LEADS.may_begin(input))
}
