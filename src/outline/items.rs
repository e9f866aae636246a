//! Items over the lines: number, title and case lines of each.

use std::collections::HashSet;
use std::ops::Range;

use super::Kind;
use super::case_in_title::{behind_case_number, is_case_alone, without_case_number};
use super::contents::{has_leader, strip_leader, without_button, without_page};
use super::furniture::is_bare_number;
use super::groups::{opens_group, repeats_group};
use super::headings::{HeadingMatch, match_heading};
use super::key::Key;
use super::line_headings::is_stop;
use super::lines::{Lines, without_bookmark};
use super::listed_titles::{listed_title, text_behind_listed, without_label};
use super::plan::{Plan, is_titled};
use super::run_in::{MOST_RUN_IN, run_in_title, title_before_text};
use super::starts::Start;
use super::titles::{title_colon, without_bullet};
use crate::grammar::bilag::{is_worded_bilag, read_files};
use crate::grammar::case::{is_case_number, is_filing_number};
use crate::grammar::item_head::{
    ItemHead, read_item_head, read_letter_head, read_lettered_item, read_title_marks,
};
use crate::grammar::meta_line::{MetaCell, read_meta_line};
use crate::grammar::outcome::{is_outcome_formula, tells_decision};
use crate::grammar::people::is_people_line;
use crate::grammar::recommendation::is_recommendation_opening;
use crate::grammar::title::is_telling;
use crate::lexicon::document::LETTER_OPENINGS;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::MetaLabel;
use crate::lexicon::{begins_with_one_of, meta_label};
use crate::record::{Access, FurnitureKind};

/// An item, before its sections are known.
#[derive(Debug, Default, Clone)]
pub(super) struct PlannedItem {
    pub lines: Range<usize>,
    /// The line with the number or the title; case lines may stand before it.
    pub head: usize,
    /// The bytes of the number in its line.
    pub number: Option<Range<usize>>,
    pub access: Option<Access>,
    /// Lines up to here are number, title and case lines.
    pub body: usize,
    /// What each of those lines is.
    pub parts: Vec<(usize, Range<usize>, Kind)>,
    /// The line of the contents list that alone prints its title.
    pub listed: Option<usize>,
    /// What the heading over its line in the contents list says of access.
    pub listed_access: Option<Access>,
}

/// Lays items over the lines: each to the next one's start.
pub(super) fn lay_items(lines: &Lines<'_>, plan: &mut Plan, starts: &[Start]) {
    plan.titles_above = print_titles_above(lines, plan, starts);
    plan.cases_above = print_cases_above(lines, plan, starts);
    let mut items: Vec<PlannedItem> = starts
        .iter()
        .map(|&start| match start {
            Start::Numbered(at) => numbered(lines, plan, at),
            Start::Titled(at) => titled(lines, plan, at),
            Start::Labelled(at) => labelled(lines, at),
            Start::Bare(at) => bare(lines, plan, at),
        })
        .collect();
    keep_listed_once(&mut items);
    // An agenda may list more below a line for signatures.
    items.retain(|item| item.head < plan.signatures);
    let tail = document_bilag(lines, plan, items.last().map_or(0, |item| item.body));
    plan.meeting_bilag = tail;
    for at in 0..items.len() {
        items[at].lines.end = items.get(at + 1).map_or(tail, |next| next.lines.start);
        let end = items[at].lines.end;
        items[at].body = items[at].body.min(end);
        items[at].parts.retain(|part| part.0 < end);
    }
    plan.fragment = items
        .first()
        .is_some_and(|item| item.lines.start == 0 && item.number.is_none() && item.body == 0);
    plan.items = items;
}

/// A line of the contents list is the title of one item, and stands above all of them.
fn keep_listed_once(items: &mut [PlannedItem]) {
    let first = items.iter().map(|item| item.lines.start).min().unwrap_or(0);
    let mut seen = HashSet::new();
    for item in items {
        item.listed = item.listed.filter(|&entry| entry < first && seen.insert(entry));
    }
}

/// A list of attachments for the whole document stands after the last item's decision.
fn document_bilag(lines: &Lines<'_>, plan: &Plan, from: usize) -> usize {
    let is_list = |&at: &usize| is_titled(lines, at, Tag::MeetingBilag);
    (from..plan.signatures).find(is_list).unwrap_or(plan.signatures)
}

fn numbered(lines: &Lines<'_>, plan: &Plan, at: usize) -> PlannedItem {
    let lettered = read_letter_head(lines.words(at));
    let Some(head) = lines.head(at).or(lettered.as_ref()) else { return bare(lines, plan, at) };
    let mut start = case_lines_above(lines, plan, at);
    let mut item = PlannedItem {
        lines: start..start,
        head: at,
        number: Some(head.number.clone()),
        access: head.access,
        listed_access: plan.listed.access.get(&lines.words(at)[head.number.clone()]).copied(),
        ..PlannedItem::default()
    };
    let untitled = is_untitled(&lines.words(at)[head.title.clone()]);
    if untitled && start == at && is_title_above(lines, plan, at) {
        start = at - 1;
        item.lines.start = start;
        item.parts.push((start, 0..lines.words(start).len(), Kind::Title));
        item.parts.push((at, 0..head.title.start, Kind::Number));
        item.parts.push((at, head.title.start..lines.words(at).len(), Kind::Meta));
        take_meta(lines, at + 1, &lines.look(start).key, &mut item);
        return item;
    }
    (start..at).for_each(|line| push_above(lines, line, &mut item));
    let words = lines.words(at);
    // The number may stand at the right edge, behind that of the case.
    let case = if is_filing_number(&words[..head.number.start]) { head.number.start } else { 0 };
    item.parts.push((at, 0..case, Kind::Meta));
    item.parts.push((at, case..head.title.start, Kind::Number));
    if let Some(listed) = listed_title(lines, plan, at, head) {
        let text = head.title.start + listed.repeated;
        item.listed = Some(listed.entry);
        item.parts.push((at, head.title.start..text, Kind::Meta));
        push_text(words, at, text, &mut item);
        item.body = at + 1;
        return item;
    }
    let title = past_case(lines, plan, at, head, &mut item);
    let listed = text_behind_listed(lines, plan, at, head);
    let cell = || words[title.clone()].find('\t').filter(|_| lines.is_row(at)).map(|end| end + 1);
    let told = || cell().or_else(|| title_before_text(plan, &words[title.clone()]));
    let told = || told().filter(|&end| !is_whole_title(lines, at, &words[title.start + end..]));
    if let Some(end) = listed.or_else(told) {
        let run_in = listed.is_none() && run_in_title(&words[title.clone()]) == Some(end);
        push_title_and_text(words, at, title.start..title.start + end, run_in, &mut item);
        return item;
    }
    push_title(words, at, title.clone(), words.len(), &mut item);
    let after = if title.is_empty() { title_below(lines, at, &mut item) } else { at };
    finish_head(lines, plan, after, &mut item);
    item
}

/// Whether the title goes on behind its stop, as the case or the heading of a section stands below the line:
/// "2. Regnskab 2010. Afgivelse til revisionen", but not "2. Regnskab. Godkendt."
fn is_whole_title(lines: &Lines<'_>, at: usize, rest: &str) -> bool {
    let over = lines.look_below(at).is_some_and(|below| {
        let heads = |found: &HeadingMatch| found.is_whole && !matches!(found.tag, Tag::Bilag);
        below.is_meta || below.heading.as_ref().is_some_and(heads)
    });
    over && !rest.ends_with(['.', ':']) && !is_outcome_formula(rest)
}

/// The title behind a number, without the case before it; none where only the case, or a mark of access,
/// stands there.
fn past_case(
    lines: &Lines<'_>,
    plan: &Plan,
    at: usize,
    head: &ItemHead,
    item: &mut PlannedItem,
) -> Range<usize> {
    let words = lines.words(at);
    let title = entry_title_range(words, head, plan.pages_in_titles);
    let whole = &words[head.title.clone()];
    if let Some(start) = behind_case_number(&words[title.clone()]) {
        item.parts.push((at, title.start..title.start + start, Kind::Meta));
        return title.start + start..title.end;
    }
    let below = is_case_alone(whole)
        || is_cell_of_labels(words, head)
        || is_access(whole) && may_be_title(lines, at + 1);
    if !below {
        return title;
    }
    let cell = whole.find('\t').map_or(words.len(), |end| title.start + end);
    item.parts.push((at, title.start..cell, Kind::Meta));
    item.parts.push((at, cell..words.len(), Kind::Meta));
    words.len()..words.len()
}

/// A title and, behind what parts them, its text, which begins where `title` ends; the stop of one that runs
/// in is no part of it.
fn push_title_and_text(
    words: &str,
    at: usize,
    title: Range<usize>,
    run_in: bool,
    item: &mut PlannedItem,
) {
    let stem = words[title.clone()].trim_end_matches([' ', '\t', '-', '–', '|']);
    let stem = if run_in { stem.trim_end_matches('.') } else { stem };
    push_title(words, at, title.start..title.start + stem.len(), title.end, item);
    push_text(words, at, title.end, item);
    item.body = at + 1;
}

/// The title without the colon behind it.
fn push_title(words: &str, at: usize, title: Range<usize>, end: usize, item: &mut PlannedItem) {
    let colon = title.start + words[title.clone()].trim_end_matches([':', ' ']).len();
    item.parts.push((at, title.start..colon, Kind::Title));
    item.parts.push((at, colon..end, Kind::Meta));
}

/// The text behind a title, with the heading it may begin with.
fn push_text(words: &str, at: usize, start: usize, item: &mut PlannedItem) {
    let heading = match_heading(&words[start..]).filter(|found| !found.is_whole);
    let body = heading.map_or(start, |found| {
        let end = start + found.end;
        item.parts.push((at, start..end, Kind::Heading(found.tag)));
        end + words[end..].len() - words[end..].trim_start().len()
    });
    item.parts.push((at, body..words.len(), Kind::Body));
}

/// Whether most numbers alone on their lines stand under a title that white parts from the text.
fn print_titles_above(lines: &Lines<'_>, plan: &Plan, starts: &[Start]) -> bool {
    let alone = |at: &usize| lines.head(*at).is_some_and(|head| head.title.is_empty());
    let numbers: Vec<usize> = starts.iter().map(|start| start.line()).filter(alone).collect();
    let above = |at: &&usize| is_title_above(lines, plan, **at) && lines.is_apart(**at - 1);
    numbers.iter().filter(above).count() * 2 > numbers.len()
}

/// Whether nothing stands behind a number but its case: "Sag nr. 45 (BE 3/2011)".
fn is_untitled(title: &str) -> bool {
    title.is_empty() || title.starts_with('(') && read_meta_line(title).is_some()
}

/// The number alone on its line, under the title: "Sag nr. 130".
fn is_title_above(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    at > plan.contents.end
        && is_like_title(lines, at - 1)
        && lines.head(at - 1).is_none()
        && (lines.is_apart(at - 1) || plan.titles_above)
        && !lines.line(at).gap
        && (at + 1 >= lines.len() || lines.heading(at + 1).is_some())
}

/// A title in a contents list that is the agenda itself ends before leader and page.
fn entry_title_range(words: &str, head: &ItemHead, is_paged: bool) -> Range<usize> {
    let title = without_button(strip_leader(&words[head.title.clone()]));
    let title = if is_paged { without_page(title) } else { title };
    head.title.start..head.title.start + without_case_number(title).len()
}

/// `Punkt: 61\tSagsbehandler: Ida`: the labels of a second column stand behind the number.
fn is_cell_of_labels(words: &str, head: &ItemHead) -> bool {
    let cells = || read_meta_line(&words[head.title.clone()]);
    let labelled = |cell: &MetaCell| cell.label.is_some() || cell.access.is_some();
    words[head.number.end..head.title.start].contains('\t')
        && cells().is_some_and(|cells| cells.iter().all(labelled))
}

/// Whether most items have a case line before their number.
fn print_cases_above(lines: &Lines<'_>, plan: &Plan, starts: &[Start]) -> bool {
    let above = |start: &&Start| {
        let mut block = (plan.contents.end..start.line()).rev();
        let case = block.find(|&at| !is_block_line(lines, at) || is_case_line_before(lines, at));
        case.is_some_and(|at| is_case_line_before(lines, at))
    };
    // Where the first has none and the last ends with one, they end items.
    let opens = starts.iter().take(1).all(|start| above(&start));
    let last = starts.last().map_or(0, |start| start.line() + 1);
    let ends = || (last..plan.signatures).any(|at| is_case_line_apart(lines, at));
    starts.iter().filter(above).count() * 2 >= starts.len() && (opens || !ends())
}

/// Where the case lines and marks of access begin that stand before a number: right above it, or of
/// a house that prints them so. Else case lines end the item before; right below its title they are
/// its own.
fn case_lines_above(lines: &Lines<'_>, plan: &Plan, at: usize) -> usize {
    let first = plan.contents.end.max(1) - usize::from(plan.contents.end > 0);
    let near =
        |at: usize| plan.cases_above || !lines.line(at).gap || is_mark_of_access(lines, at - 1);
    let block = |line: usize| {
        is_case_line_before(lines, line) || plan.cases_above && is_block_line(lines, line)
    };
    // "Lukket møde" above one item is the heading of more.
    let group = |line: usize| !plan.cases_above && opens_group(lines.words(line));
    // A number like that of a case may be an item's.
    let own = |line: usize| block(line) && lines.head(line).is_none() && !group(line);
    let mut start = at;
    while start > first && near(start) && own(start - 1) {
        start -= 1;
    }
    // A block begins with the case; who was absent may end the item before.
    while start < at && absence_label(lines, start).is_some() {
        start += 1;
    }
    let titled = start > first && lines.head(start - 1).is_some_and(|head| !head.title.is_empty());
    if titled && !plan.cases_above && !is_mark_of_access(lines, start) { at } else { start }
}

/// Whether a line above the number is one of a block: who handles the case, who was absent.
fn is_block_line(lines: &Lines<'_>, at: usize) -> bool {
    lines.look(at).is_meta && lines.heading(at).is_none() || absence_label(lines, at).is_some()
}

/// A label for those who were absent, and their names on its line.
fn absence_label<'a>(lines: &'a Lines<'_>, at: usize) -> Option<&'a HeadingMatch> {
    lines.heading(at).filter(|found| matches!(found.tag, Tag::Afbud(_)) && !found.is_whole)
}

/// A line of the block above a number.
fn push_above(lines: &Lines<'_>, at: usize, item: &mut PlannedItem) {
    let words = lines.words(at);
    let Some(label) = absence_label(lines, at) else {
        item.parts.push((at, 0..words.len(), Kind::Meta));
        return;
    };
    let names = words.len() - words[label.end..].trim_start().len();
    item.parts.push((at, 0..label.end, Kind::Heading(label.tag)));
    item.parts.push((at, names..words.len(), Kind::Body));
}

/// Whether a line is nothing but the labelled number of a case, apart: it may end an item.
pub(super) fn is_case_line_apart(lines: &Lines<'_>, at: usize) -> bool {
    let inline = is_labelled(lines, at, &[MetaLabel::CaseNumber]) && lines.words(at).contains(':');
    lines.line(at).gap && (inline || is_case_label_alone(lines, at))
}

/// "JOURNALNUMMER" above the number.
pub(super) fn is_case_label_alone(lines: &Lines<'_>, at: usize) -> bool {
    let labels = [MetaLabel::CaseNumber, MetaLabel::JournalNumber];
    let label = meta_label(lines.words(at).trim_end_matches([':', ' ']));
    let number = || {
        let words = lines.words(at + 1);
        words.contains(|c: char| c.is_ascii_digit())
            && words.len() <= LONGEST_NUMBER
            && lines.heading(at + 1).is_none()
    };
    label.is_some_and(|label| labels.contains(&label)) && at + 1 < lines.len() && number()
}

/// No number of a case is longer.
const LONGEST_NUMBER: usize = 40;

/// `Sagnr.: 1-31-72-3` or a KLE number on the line before the title.
pub(super) fn is_case_line_before(lines: &Lines<'_>, at: usize) -> bool {
    if lines.heading(at).is_some() || lines.line(at + 1).first_on_page {
        return false;
    }
    is_case_line(lines, at) || is_mark_of_access(lines, at)
}

/// Whether a line begins with a case number, with or without its label, or with a KLE number.
pub(super) fn is_case_line(lines: &Lines<'_>, at: usize) -> bool {
    is_labelled(lines, at, &[MetaLabel::CaseNumber, MetaLabel::JournalNumber, MetaLabel::Kle])
        || is_case_number(lines.words(at).trim_matches(['(', ')']))
}

/// Whether a line says no more than that the item is open, or closed.
pub(super) fn is_mark_of_access(lines: &Lines<'_>, at: usize) -> bool {
    lines.look(at).is_meta && is_access(lines.words(at))
}

/// Whether a line begins with a label of this sort.
fn is_labelled(lines: &Lines<'_>, at: usize, labels: &[MetaLabel]) -> bool {
    let cells = lines.look(at).is_meta.then(|| read_meta_line(lines.words(at))).flatten();
    let first = cells.and_then(|cells| cells.first()?.label);
    first.is_some_and(|label| labels.contains(&label))
}

/// The number stands alone: the title is the line below it, or below the case lines.
fn title_below(lines: &Lines<'_>, at: usize, item: &mut PlannedItem) -> usize {
    let is_meta = |line: &usize| {
        lines.look(*line).is_meta && lines.heading(*line).is_none_or(|found| !found.is_whole)
    };
    let below =
        (at + 1..lines.len()).take(MOST_META).find(|line| !is_meta(line)).unwrap_or(lines.len());
    let direct = below == at + 1;
    let headed =
        || below + 1 < lines.len() && lines.heading(below + 1).is_some_and(|it| it.is_whole);
    let titled = below < lines.len()
        && lines.heading(below).is_none_or(|found| direct && found.is_ambiguous())
        && (direct || is_like_title(lines, below) && (!lines.line(below).gap || headed()));
    if !titled {
        return at;
    }
    item.parts.extend((at + 1..below).map(|line| (line, 0..lines.words(line).len(), Kind::Meta)));
    let words = lines.words(below);
    let title = words.len() - without_label(words).len();
    let end = title + strip_leader(&words[title..]).len();
    item.parts.push((below, 0..title, Kind::Meta));
    item.parts.push((below, title..end, Kind::Title));
    item.parts.push((below, end..words.len(), Kind::Meta));
    below
}

/// No more case lines stand between a number and its title.
const MOST_META: usize = 6;

fn at_line(at: usize) -> PlannedItem {
    PlannedItem { lines: at..at, head: at, body: at, ..PlannedItem::default() }
}

fn titled(lines: &Lines<'_>, plan: &Plan, at: usize) -> PlannedItem {
    let mut item = at_line(at);
    take_number_above(lines, at, &mut item);
    let words = lines.words(at);
    let start = words.len() - without_bullet(words).len();
    item.parts.push((at, 0..start, Kind::Meta));
    item.parts.push((at, start..words.len(), Kind::Title));
    finish_head(lines, plan, at, &mut item);
    let number = item.number.clone().map(|number| &lines.words(item.head)[number]);
    item.listed_access = number.and_then(|number| plan.listed.access.get(number)).copied();
    item
}

/// The number that stands alone above a title of the contents list, and the mark of access above it.
fn take_number_above(lines: &Lines<'_>, at: usize, item: &mut PlannedItem) {
    if at == 0 || !is_bare_number(lines.words(at - 1)) {
        return;
    }
    let number = at - 1;
    let start =
        if number > 0 && is_mark_of_access(lines, number - 1) { number - 1 } else { number };
    item.lines = start..start;
    item.head = number;
    item.number = Some(0..lines.words(number).len());
    item.parts.extend((start..number).map(|line| (line, 0..lines.words(line).len(), Kind::Meta)));
    item.parts.push((number, 0..lines.words(number).len(), Kind::Number));
}

/// An item whose title ends with the colon before its text.
fn labelled(lines: &Lines<'_>, at: usize) -> PlannedItem {
    let mut item = at_line(at);
    let words = lines.words(at);
    let end = title_colon(words).map_or(words.len(), |colon| colon + 1);
    let text = end + words[end..].len() - words[end..].trim_start().len();
    push_title(words, at, 0..end, text, &mut item);
    push_text(words, at, text, &mut item);
    item.body = at + 1;
    item
}

/// An item whose case line stands first; the title may stand below it.
fn bare(lines: &Lines<'_>, plan: &Plan, at: usize) -> PlannedItem {
    let mut item = at_line(at);
    take_meta(lines, at, &Key::default(), &mut item);
    let at = item.body;
    let titled =
        at > item.head && is_like_title(lines, at) && (!lines.line(at).gap || is_over(lines, at));
    if titled {
        item.parts.push((at, 0..lines.words(at).len(), Kind::Title));
        finish_head(lines, plan, at, &mut item);
    }
    item
}

/// Whether a title is no more than a mark of access: "Åbent punkt".
pub(super) fn is_access(title: &str) -> bool {
    read_meta_line(title).is_some_and(|cells| cells.iter().all(|cell| cell.access.is_some()))
}

/// Whether a line can be the title of the item whose number stands above it.
fn may_be_title(lines: &Lines<'_>, at: usize) -> bool {
    is_like_title(lines, at) && lines.head(at).is_none() && !tells_decision(lines.words(at))
}

/// Whether a heading follows below a line, with no more than short lines between, such as a grid that names
/// departments.
fn is_over(lines: &Lines<'_>, at: usize) -> bool {
    let below = (at + 1)..(at + 1 + MOST_IN_GRID).min(lines.len());
    let headed = |at: usize| lines.heading(at).is_some_and(|found| found.is_whole);
    let short =
        |at: usize| lines.words(at).len() <= LONGEST_IN_GRID && !lines.words(at).ends_with('.');
    below.into_iter().find(|&at| headed(at) || !short(at)).is_some_and(headed)
}

/// No more lines stand between a title and its first heading, and none is longer.
const MOST_IN_GRID: usize = 8;

const LONGEST_IN_GRID: usize = 40;

/// Short, no heading, no sentence.
pub(super) fn is_like_title(lines: &Lines<'_>, at: usize) -> bool {
    let Some(words) = (at < lines.len()).then(|| lines.words(at)) else { return false };
    words.len() <= 200
        && lines.heading(at).is_none()
        && !words.ends_with(['.', ':', ';', ','])
        && !lines.look(at).is_meta
        && !is_outcome_formula(words)
        && words.contains(char::is_alphabetic)
        && read_files(words).is_empty()
}

/// Wrapped lines of the title, then the case lines.
fn finish_head(lines: &Lines<'_>, plan: &Plan, title: usize, item: &mut PlannedItem) {
    let mut at = title + 1;
    let in_cell = |at: usize| {
        let own = lines.is_row(at) && lines.head(at).is_none() && !lines.line(at).gap;
        own && !lines.words(at).contains('\t')
    };
    let wraps = |at: usize| {
        wraps_title(lines, at) || is_listed_below(lines, plan, title, at) || in_cell(at)
    };
    while at < (title + 8).min(lines.len()) && wraps(at) {
        item.parts.push((at, 0..lines.words(at).len(), Kind::Title));
        at += 1;
    }
    take_meta(lines, at, &lines.look(title).title_key, item);
}

/// Whether the contents list prints a line below the title of the item, too, and its page behind it.
fn is_listed_below(lines: &Lines<'_>, plan: &Plan, title: usize, at: usize) -> bool {
    let key = |at: usize| lines.look(at).title_key.whole();
    let entry = key(title).and_then(|title| plan.listed.titles.get(&title)).copied();
    let below = entry.map(|entry| entry + 1).filter(|below| plan.contents.contains(below));
    at == title + 1
        && lines.heading(at).is_none()
        && below.is_some_and(|below| {
            lines.head(below).is_none()
                && has_leader(lines.words(below))
                && !has_leader(lines.words(below - 1))
                && lines.look(below).title_key.is(&lines.look(at).title_key)
        })
}

fn wraps_title(lines: &Lines<'_>, at: usize) -> bool {
    lines.heading(at).is_none_or(|found| !found.is_whole)
        && !lines.look(at).is_meta
        && !is_stop(lines.words(at))
        && !is_worded_bilag(lines.words(at))
        && (lines.is_continuation(at)
            || goes_on_in_type(lines, at)
            || stands_before_head(lines, at))
        && !is_outcome_formula(lines.words(at))
        && !opens_text(lines, at)
        && read_lettered_item(lines.words(at)).is_none()
        && !(lines.words(at).contains('(') && is_people_line(lines.words(at)))
}

/// Whether the text begins with a line, where no type tells: a capital, and a sentence. A title wraps
/// before a capital only where it is a name.
fn opens_text(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    let told = || words.split(' ').take(MOST_RUN_IN).skip(1).any(is_telling);
    lines.line(at).layout.is_none()
        && words.starts_with(char::is_uppercase)
        && (is_recommendation_opening(words, false)
            || begins_with_one_of(words, LETTER_OPENINGS)
            || told())
}

/// Whether a line goes on in the type of headings, right below: a title may be set in a narrow
/// column, with room left beside it.
fn goes_on_in_type(lines: &Lines<'_>, at: usize) -> bool {
    let (Some(above), Some(below)) = (lines.line(at - 1).layout, lines.line(at).layout) else {
        return false;
    };
    let same = (above.size - below.size).abs() < 0.6 && above.bold == below.bold;
    same && lines.is_heading_type(at) && !lines.line(at).gap && lines.head(at).is_none()
}

/// No title wraps at fewer characters.
const SHORTEST_WRAPPED: usize = 40;

/// A title is larger than the text and wraps sooner. In a text that shows no type its second line
/// betrays itself by what stands below it: the case line, or the first heading.
fn stands_before_head(lines: &Lines<'_>, at: usize) -> bool {
    let (line, words) = (lines.line(at), lines.words(at));
    let may_wrap = line.layout.is_none()
        && !line.gap
        && lines.head(at).is_none()
        && words.len() < lines.words(at - 1).len() + SHORTEST_WRAPPED
        && lines.words(at - 1).len() >= SHORTEST_WRAPPED
        && !lines.words(at - 1).ends_with(['.', ':', ';', '?'])
        && !words.ends_with(['.', ':', ';']);
    let closes = |at: usize| {
        at < lines.len()
            && (lines.look(at).is_meta || lines.heading(at).is_some_and(|found| found.is_whole))
    };
    let joined =
        |at: usize| at < lines.len() && !lines.line(at).gap && !lines.words(at).ends_with('.');
    may_wrap && (closes(at + 1) || joined(at + 1) && closes(at + 2))
}

/// Case lines, marks of access, the title printed again.
fn take_meta(lines: &Lines<'_>, from: usize, title: &Key, item: &mut PlannedItem) {
    take_meta_lines(lines, from, title, item);
    let at = item.body;
    let again = (at..at + MOST_BETWEEN).find(|&at| prints_again(lines, item.head, at, title));
    let Some(again) = again else { return };
    for line in at..again {
        let files = read_files(lines.words(line));
        let whole = files.is_empty().then(|| (line, 0..lines.words(line).len(), Kind::Body));
        item.parts.extend(whole);
        item.parts.extend(files.into_iter().map(|file| (line, file, Kind::ImpliedBilag)));
    }
    item.parts.push((again, 0..lines.words(again).len(), Kind::Meta));
    take_meta_lines(lines, again + 1, title, item);
}

/// No more lines stand between a head and the same head once more, as web pages print both.
pub(super) const MOST_BETWEEN: usize = 4;

/// Whether a line prints the number of an item once more, and the line below it the title.
pub(super) fn prints_again(lines: &Lines<'_>, item: usize, at: usize, title: &Key) -> bool {
    let number = |at: usize| lines.head(at).map(|head| &lines.words(at)[head.number.clone()]);
    let alone = |at: usize| lines.head(at).is_some_and(|head| head.title.is_empty());
    at > item
        && at + 1 < lines.len()
        && alone(at)
        && number(at) == number(item)
        && lines.look(at + 1).title_key.is(title)
}

fn take_meta_lines(lines: &Lines<'_>, from: usize, title: &Key, item: &mut PlannedItem) {
    let mut at = from;
    if repeats_group(lines, at) {
        let kind = Kind::Furniture(FurnitureKind::GroupHeading);
        item.parts.push((at, 0..lines.words(at).len(), kind));
        at += 1;
    }
    while at < (from + 16).min(lines.len()) {
        let words = lines.words(at);
        let look = lines.look(at);
        let meta = look.is_meta && look.heading.is_none() || is_number_again(words);
        if !look.title_key.repeats(title) && !meta {
            break;
        }
        item.parts.push((at, 0..words.len(), Kind::Meta));
        at += 1;
        let valued = |at: usize| {
            let value = lines.words(at);
            lines.heading(at).is_none() && is_value(value) || is_kind(words, value)
        };
        if is_bare_label(words) && at < lines.len() && valued(at) {
            item.parts.push((at, 0..lines.words(at).len(), Kind::Meta));
            at += 1;
        }
    }
    item.body = at;
}

/// Whether a line prints no more than the number of the item, from a bookmark: `0BPkt. 1`.
fn is_number_again(words: &str) -> bool {
    let rest = without_bookmark(words);
    rest.len() < words.len() && read_item_head(rest).is_some_and(|head| head.title.is_empty())
}

fn is_bare_label(words: &str) -> bool {
    read_meta_line(words).is_some_and(|cells| {
        cells.last().is_some_and(|cell| cell.label.is_some() && cell.value.is_empty())
    })
}

/// `Punkttype` and below it `Beslutning.`, which heads nothing there.
fn is_kind(label: &str, value: &str) -> bool {
    meta_label(label.trim_end_matches([':', ' '])) == Some(MetaLabel::Type)
        && read_title_marks(&format!("({})", value.trim_end_matches('.'))).0.is_some()
}

/// What may stand below a bare label: a number, initials; no sentence.
fn is_value(words: &str) -> bool {
    words.len() <= 60
        && (is_case_number(words) || words.split(' ').count() <= 3)
        && !words.ends_with('.')
}
