//! Parts the document by its plan: head, items and what stands below the last of them.

use super::contents::{entry_parts, point_parts, strip_leader};
use super::groups::{heads_items, is_group_heading, opens_group, opens_part};
use super::implied::imply_decision;
use super::items::PlannedItem;
use super::lines::Lines;
use super::meetings::head_below;
use super::plan::Plan;
use super::walk::Walk;
use super::{Kind, Parts};
use crate::grammar::date::{find_end, read_moment};
use crate::grammar::head_line::{LabelIn, is_head_line, labels_in};
use crate::grammar::people::{goes_on_with_person, is_people_line};
use crate::grammar::title::{has_postcode, is_place_line, is_sentence};
use crate::lexicon::document::{SIGNING_OPENINGS, SIGNING_STEMS};
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::Label;
use crate::lexicon::topics::TOPICS;
use crate::lexicon::{begins_with_one_of, label};
use crate::record::FurnitureKind;

/// Where the meeting's head ends in a document whose first item has neither number nor title: after
/// the last line that a head would have, before any prose.
pub(super) fn head_end(lines: &Lines<'_>, plan: &Plan, first: usize) -> usize {
    let from = plan.contents.end;
    let wraps = |at: usize| at + 1 < first && lines.is_continuation(at + 1);
    let labelled = |at: usize| labels_in(lines.words(at)).first().is_some_and(LabelIn::is_sure);
    let is_prose = |&at: &usize| (is_sentence(lines.words(at)) || wraps(at)) && !labelled(at);
    // A web page may say what it is for above the day of the meeting.
    let is_day = |&at: &usize| {
        let words = lines.words(at);
        read_moment(words, false).date.is_some() && !is_sentence(words)
    };
    let day = (from..first).find(is_day).unwrap_or(from);
    let prose = (day..first).find(is_prose).unwrap_or(first);
    // "Næste møde:" is a label, and the title of a last item.
    let is_topic =
        |words: &str| begins_with_one_of(words, TOPICS) && label(words) == Some(Label::Remarks);
    let heads = |&at: &usize| is_head_line(lines.words(at)) && !is_topic(lines.words(at));
    let end = (from..prose).rev().find(heads).map_or(from, |at| at + 1);
    // Right below the day stands where the meeting was: "Rådhuset, Torvegade 12, 4990 Vesterby".
    let is_address =
        |at: usize| has_postcode(lines.words(at)) && is_place_line(lines.words(at), true);
    let below = end > from && end < prose && is_day(&(end - 1)) && is_address(end);
    let end = end + usize::from(below);
    // And below the label of a list its people, numbered or not.
    let listing = end > from && labelled(end - 1) && lines.words(end - 1).ends_with(':');
    let is_person = |at: &usize| {
        let start = lines.head(*at).map_or(0, |head| head.title.start);
        is_people_line(&lines.words(*at)[start..])
    };
    let people = (end..prose).take_while(is_person).count();
    end + if listing { people } else { 0 }
}

/// Parts head, items and tail.
pub(super) fn part(lines: &Lines<'_>, plan: &Plan, parts: &mut Parts) {
    let first = plan.items.first().map_or(plan.meeting_bilag, |item| item.lines.start);
    part_head(lines, plan, first, parts);
    for (at, item) in plan.items.iter().enumerate() {
        let below = plan.items.get(at + 1).and_then(|next| head_below(lines, item, next));
        part_item(lines, plan, item, below.unwrap_or(item.lines.end), parts);
    }
    part_tail(lines, plan, first, parts);
}

fn part_head(lines: &Lines<'_>, plan: &Plan, end: usize, parts: &mut Parts) {
    let known = if plan.items.is_empty() { head_end(lines, plan, end) } else { end };
    let is_listed = |at: usize| plan.items.iter().any(|item| item.listed == Some(at));
    for at in 0..end {
        let kind = if at >= known {
            Kind::Remainder
        } else if is_listed(at) {
            push_listed(lines, at, parts);
            continue;
        } else if plan.contents.contains(&at) {
            Kind::Furniture(FurnitureKind::Contents)
        } else if at + 1 == end && at >= plan.contents.end && heads_items(lines.words(at)) {
            Kind::Furniture(FurnitureKind::GroupHeading)
        } else {
            Kind::Head
        };
        parts.push(lines, at, kind);
    }
}

/// A line of the contents list that alone prints the title of its item.
fn push_listed(lines: &Lines<'_>, at: usize, parts: &mut Parts) {
    let words = lines.words(at);
    let title =
        entry_parts(lines, at).or_else(|| point_parts(lines, at)).map_or(0, |(_, start)| start);
    let end = title + strip_leader(&words[title..]).len();
    parts.push_range(at, 0..title, Kind::Number);
    parts.push_range(at, title..end, Kind::Title);
    parts.push_range(at, end..words.len(), Kind::Number);
}

fn part_tail(lines: &Lines<'_>, plan: &Plan, first: usize, parts: &mut Parts) {
    for at in plan.meeting_bilag.max(first)..plan.signatures {
        let heading = at == plan.meeting_bilag;
        parts.push(lines, at, if heading { Kind::Heading(Tag::MeetingBilag) } else { Kind::Body });
    }
    for at in plan.signatures..lines.len() {
        parts.push(lines, at, Kind::Furniture(FurnitureKind::Signature));
    }
}

/// Parts an item; what stands from `head` on is of a further meeting.
fn part_item(lines: &Lines<'_>, plan: &Plan, item: &PlannedItem, head: usize, parts: &mut Parts) {
    let first_piece = parts.pieces.len();
    for (at, range, kind) in &item.parts {
        parts.push_range(*at, range.clone(), *kind);
    }
    let end = closing(lines, plan, item, without_group_headings(lines, plan, item)).min(head);
    let signed = signatures(lines, plan, item, end);
    let end = signed.unwrap_or(end);
    Walk::new(lines, plan, item, end, parts).all();
    for at in end..item.lines.end {
        let kind = match () {
            () if at >= head => Kind::Furniture(FurnitureKind::GroupHeading),
            () if signed.is_some() => Kind::Furniture(FurnitureKind::Signature),
            () => kind_behind(lines, item, at, end),
        };
        parts.push(lines, at, kind);
    }
    imply_decision(lines, plan, item, end, parts, first_piece);
}

/// Group headings stand right before the next item, or last of all where their items are hidden.
fn without_group_headings(lines: &Lines<'_>, plan: &Plan, item: &PlannedItem) -> usize {
    let mut end = item.lines.end;
    let is_last = plan.items.last().is_some_and(|last| last.head == item.head);
    let is_group = match () {
        () if is_last => opens_group as fn(&str) -> bool,
        () if begins_anew(lines, plan, item) => opens_part as fn(&str) -> bool,
        () => is_group_heading as fn(&str) -> bool,
    };
    let no_section = |at: usize| lines.heading(at).is_none_or(|found| found.tag == Tag::Contents);
    while end > item.body && no_section(end - 1) && is_group(lines.words(end - 1)) {
        end -= 1;
    }
    // White parts the first of them from the item, or its words do.
    let anew = begins_anew(lines, plan, item);
    let opens = |words: &str| opens_group(words) || anew && opens_part(words);
    let parted = |at: &usize| lines.is_apart(*at) || opens(lines.words(*at));
    (end..item.lines.end).find(parted).unwrap_or(item.lines.end)
}

/// Whether the item behind one is the first of another part.
fn begins_anew(lines: &Lines<'_>, plan: &Plan, item: &PlannedItem) -> bool {
    let next = plan.items.iter().find(|next| next.lines.start == item.lines.end);
    next.is_some_and(|next| {
        let number = next.number.clone().map(|number| &lines.words(next.head)[number]);
        number == Some("1")
    })
}

/// Below the last item a line may tell that the meeting ended; what follows it are names of those
/// who sign, and labels of the head.
fn closing(lines: &Lines<'_>, plan: &Plan, item: &PlannedItem, end: usize) -> usize {
    let is_last = plan.items.last().is_some_and(|last| last.head == item.head);
    let signs = |at: usize| is_signing(lines.words(at)) || !labels_in(lines.words(at)).is_empty();
    let says_more = |&at: &usize| !signs(at) && !ends_meeting(lines, at);
    let from = (item.body..end).rev().find(says_more).map_or(item.body, |at| at + 1);
    // Right below a heading it is all that the section says.
    let apart = |at: usize| at > item.body && !heads_section(lines, at - 1);
    let closing = (from..end).find(|&at| ends_meeting(lines, at) && apart(at));
    closing.filter(|_| is_last && end == item.lines.end).unwrap_or(end)
}

/// Names of those who sign, below the last item and far from it: under lines to sign on, or in rows.
fn signatures(lines: &Lines<'_>, plan: &Plan, item: &PlannedItem, end: usize) -> Option<usize> {
    let is_last = plan.items.last().is_some_and(|last| last.head == item.head);
    if !is_last || end != item.lines.end {
        return None;
    }
    let from = (item.body..end).rev().take_while(|&at| is_signing(lines.words(at))).last()?;
    let opened = opens_signing(lines.words(from));
    // A list of those who were chosen stands below what says so.
    let listed =
        from == item.body || lines.words(from - 1).ends_with(':') || heads_section(lines, from - 1);
    let proved = (from..end).any(|at| {
        let words = lines.words(at);
        let row = words.contains('\t') && words.split('\t').all(is_people_line);
        opens_signing(words) || words.starts_with('/') || row
    });
    let far = lines.line(from).gap || opened;
    (far && !listed && proved && end - from > 1).then_some(from)
}

fn heads_section(lines: &Lines<'_>, at: usize) -> bool {
    lines.heading(at).is_some_and(|found| found.is_whole)
}

/// Whether a line is one of those at the end where the minutes are signed: names, offices, lines to sign on.
fn is_signing(words: &str) -> bool {
    let signs = |cell: &str| {
        let cell = cell.trim_start_matches(['/', ' ']);
        is_people_line(cell) || goes_on_with_person(cell)
    };
    opens_signing(words) || words.split('\t').all(signs)
}

/// Whether a line says that somebody signs below it, or is one to sign on.
fn opens_signing(words: &str) -> bool {
    let headed = words.len() <= LONGEST_CLOSING && SIGNING_STEMS.are_in(words);
    headed || begins_with_one_of(words, SIGNING_OPENINGS) || !words.contains(char::is_alphanumeric)
}

/// Whether a line tells no more than when the meeting ended.
fn ends_meeting(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    words.len() <= LONGEST_CLOSING && find_end(words).is_some() && !lines.is_continuation(at)
}

/// No line that closes a meeting is longer.
const LONGEST_CLOSING: usize = 80;

/// What a line below the text of an item is.
fn kind_behind(lines: &Lines<'_>, item: &PlannedItem, at: usize, end: usize) -> Kind {
    let words = lines.words(at);
    if end == item.lines.end || !ends_meeting(lines, end) {
        Kind::Furniture(FurnitureKind::GroupHeading)
    } else if at == end || !labels_in(words).is_empty() {
        Kind::Head
    } else {
        Kind::Furniture(FurnitureKind::Signature)
    }
}
