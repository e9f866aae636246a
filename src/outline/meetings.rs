//! Documents that hold two meetings or more, each with a head and items of its own.

use super::chain::{Candidate, ENOUGH, best_chain};
use super::headings::HeadingMatch;
use super::items::PlannedItem;
use super::lines::Lines;
use super::starts::number_order;
use crate::grammar::date::read_moment;
use crate::grammar::head_line::{names_body, names_organisation};
use crate::lexicon::ends_with_one_of;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::MEETING_ENDINGS;

/// The items of a document that holds two meetings or more: each has a head of its own, and below it
/// items that count from 1 without a gap.
pub(super) fn of_meetings(
    lines: &Lines<'_>,
    candidates: &[Candidate],
    headed: usize,
) -> Option<Vec<usize>> {
    let begins = |&nth: &usize| {
        let above = candidates[nth - 1].at + 1..candidates[nth].at;
        candidates[nth].number == 1000
            && above.rev().take(LONGEST_HEAD).any(|at| heads_meeting(lines, at))
    };
    let mut starts: Vec<usize> = (1..candidates.len()).filter(begins).collect();
    if starts.is_empty() {
        return None;
    }
    starts.insert(0, 0);
    starts.push(candidates.len());
    let chain = |pair: &[usize]| {
        let own = best_chain(&candidates[pair[0]..pair[1]], headed);
        own.into_iter().map(|nth| pair[0] + nth).collect::<Vec<_>>()
    };
    let chains: Vec<_> = starts.windows(2).map(chain).collect();
    let counts = |own: &Vec<usize>| {
        let numbers = own.iter().map(|&nth| candidates[nth].number);
        let single = |&nth: &usize| candidates[nth].weight >= ENOUGH;
        let all = own.first().zip(own.last()).map(|(&first, &last)| first..last + 1);
        let likely = all.into_iter().flatten().filter(single).count();
        own.len() > 1
            && likely == own.len()
            && numbers.eq((1..).map(|number| number * 1000).take(own.len()))
    };
    chains.iter().all(counts).then(|| chains.concat())
}

/// Where the head of a further meeting begins below the text of an item, when the next item counts from
/// 1 again.
pub(super) fn head_below(
    lines: &Lines<'_>,
    item: &PlannedItem,
    next: &PlannedItem,
) -> Option<usize> {
    let number = |item: &PlannedItem| number_order(&lines.words(item.head)[item.number.clone()?]);
    // A house may number every item 1.
    if number(next) != Some(1000) || number(item).is_none_or(|own| own <= 1000) {
        return None;
    }
    let from = item.body.max(item.lines.end.saturating_sub(LONGEST_HEAD));
    let mut start = (from..item.lines.end).find(|&at| heads_meeting(lines, at))?;
    let decides = |found: &HeadingMatch| {
        matches!(found.tag, Tag::Beslutning | Tag::Indstilling | Tag::Section(_))
    };
    if (start..item.lines.end).any(|at| lines.heading(at).is_some_and(decides)) {
        return None;
    }
    // The organisation stands above the name of the meeting.
    while start > item.body && is_name(lines.words(start - 1)) {
        start -= 1;
    }
    Some(start)
}

/// Whether a line apart names a meeting, and its time or that on the line below:
/// `Ekstraordinært møde den 24. november 2018`.
fn heads_meeting(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    let mut opens = words.split(' ').take(MOST_BEFORE_MEETING);
    words.len() <= LONGEST_MEETING
        && !words.ends_with(['.', ','])
        && words.starts_with(char::is_uppercase)
        && lines.is_apart(at)
        && lines.heading(at).is_none()
        && lines.head(at).is_none()
        && opens.any(|word| ends_with_one_of(word, MEETING_ENDINGS))
        && (at..(at + 2).min(lines.len())).any(|at| is_timed(lines.words(at)))
}

fn is_name(words: &str) -> bool {
    (names_organisation(words) || names_body(words)) && !words.contains([':', '.'])
}

fn is_timed(words: &str) -> bool {
    let moment = read_moment(words, false);
    moment.date.is_some() || moment.start.is_some()
}

/// The name of a meeting stands among its first words, the line is no longer, in bytes, and no more
/// lines of its head stand before its first item.
const MOST_BEFORE_MEETING: usize = 4;
const LONGEST_MEETING: usize = 80;
const LONGEST_HEAD: usize = 12;
