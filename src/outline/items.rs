//! Where items begin: by number, title, contents list and weight of type; where there are no
//! numbers, by the lines that a house prints at the start of each item.

use std::ops::Range;

use super::contents::{self, Contents, entry_title, key};
use super::sections::{HeadingMatch, find_headings};
use super::{Kind, Lines};
use crate::grammar::case::is_case_number;
use crate::grammar::item_head::{ItemHead, NumberForm, read_item_head};
use crate::grammar::meta_line::read_meta_line;
use crate::grammar::outcome::is_outcome_formula;
use crate::lexicon::document::GROUP_OPENINGS;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::MetaLabel;
use crate::lexicon::{begins_with_one_of, heading};
use crate::record::Access;

/// Which lines are head, contents list and items. Indices are of live lines.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub headings: Vec<Option<HeadingMatch>>,
    /// Lines of a contents list.
    pub contents: Range<usize>,
    pub items: Vec<PlannedItem>,
    /// Where the page for signatures begins.
    pub signatures: usize,
    /// Where a list of attachments for the whole document begins.
    pub meeting_bilag: usize,
    pub fragment: bool,
    /// Whether most headings of sections end with a colon.
    pub colons: bool,
    /// Whether headings are told from text by their type.
    pub styled: bool,
    pub usual_size: f32,
}

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
}

/// A line that may begin an item.
#[derive(Debug)]
struct Candidate {
    at: usize,
    head: ItemHead,
    number: u32,
    weight: i32,
}

/// Plans the document.
pub(super) fn plan(lines: &Lines<'_>) -> Plan {
    let headings = find_headings(lines);
    let usual_size = lines.usual_size();
    let styled = headings_have_type(lines, &headings, usual_size);
    let contents = contents::find(lines, &headings);
    let signatures = find_tail(lines, &headings, Tag::Signature).unwrap_or(lines.len());
    let colons = headings_have_colons(lines, &headings);
    let mut plan = Plan { headings, signatures, colons, styled, usual_size, ..Plan::default() };
    plan.meeting_bilag =
        find_tail(lines, &plan.headings, Tag::MeetingBilag).unwrap_or(signatures).min(signatures);
    if let Some(contents) = contents.as_ref().filter(|contents| contents.is_followed) {
        plan.contents = contents.lines.clone();
    }
    let starts = find_starts(lines, &plan, contents.as_ref());
    lay_items(lines, &mut plan, &starts);
    plan
}

/// Whether most known headings are bold, larger or tagged as headings.
fn headings_have_type(
    lines: &Lines<'_>,
    headings: &[Option<HeadingMatch>],
    usual_size: f32,
) -> bool {
    let whole =
        || (0..lines.len()).filter(|&at| headings[at].as_ref().is_some_and(|found| found.is_whole));
    let typed = whole().filter(|&at| lines.is_heading_type(at, usual_size)).count();
    typed >= 2 && typed * 5 >= whole().count() * 3
}

fn headings_have_colons(lines: &Lines<'_>, headings: &[Option<HeadingMatch>]) -> bool {
    let whole =
        || (0..lines.len()).filter(|&at| headings[at].as_ref().is_some_and(|found| found.is_whole));
    whole().filter(|&at| lines.words(at).ends_with(':')).count() * 2 > whole().count()
}

/// The last line that begins a tail of this sort, with no other section after it.
fn find_tail(lines: &Lines<'_>, headings: &[Option<HeadingMatch>], tag: Tag) -> Option<usize> {
    let is_tail = |at: usize| {
        let words = lines.words(at);
        let title = read_item_head(words).map_or(words, |head| &words[head.title]);
        contents::strip_leader(title).len() == title.len() && heading(title) == Some(tag)
    };
    let last = (0..lines.len()).rev().find(|&at| is_tail(at))?;
    let open = |found: &HeadingMatch| {
        matches!(found.tag, Tag::Indstilling | Tag::Beslutning | Tag::Section(_))
    };
    let followed = headings[last + 1..].iter().flatten().any(|found| open(found) && found.is_whole);
    (!followed && last > 0).then_some(last)
}

/// Where items begin.
enum Starts {
    Numbered(Vec<(usize, ItemHead)>),
    /// The line of the title, or of the first line of an item without title.
    Unnumbered(Vec<(usize, bool)>),
}

fn find_starts(lines: &Lines<'_>, plan: &Plan, contents: Option<&Contents>) -> Starts {
    if let Some(contents) = contents.filter(|contents| !contents.is_followed) {
        return listed_items(lines, contents);
    }
    let candidates = candidates(lines, plan, contents);
    let chain = best_chain(&candidates);
    let by_title = titles_of_contents(lines, plan, contents);
    if chain.len() * 2 < by_title.len() {
        return Starts::Unnumbered(by_title.into_iter().map(|at| (at, true)).collect());
    }
    if chain.is_empty() {
        return Starts::Unnumbered(by_template(lines, plan));
    }
    let keep: Vec<usize> = chain;
    let mut kept = Vec::with_capacity(keep.len());
    let mut keep = keep.into_iter().peekable();
    for (index, candidate) in candidates.into_iter().enumerate() {
        if keep.next_if_eq(&index).is_some() {
            kept.push((candidate.at, candidate.head));
        }
    }
    Starts::Numbered(kept)
}

/// A contents list that nothing follows: its lines are the items.
fn listed_items(lines: &Lines<'_>, contents: &Contents) -> Starts {
    let entries = contents.lines.clone().skip(usize::from(contents.has_heading));
    let heads = entries.filter_map(|at| Some((at, read_item_head(lines.words(at))?)));
    Starts::Numbered(heads.collect())
}

fn candidates(lines: &Lines<'_>, plan: &Plan, contents: Option<&Contents>) -> Vec<Candidate> {
    let mut open = None;
    let mut found = Vec::new();
    for at in 0..plan.meeting_bilag {
        if let Some(heading) = &plan.headings[at] {
            open = Some(heading.tag);
        } else if !plan.contents.contains(&at) && !repeats_item(lines, plan, at) {
            let candidate = candidate(lines, plan, contents, at, open);
            if candidate.as_ref().is_some_and(|candidate| candidate.weight >= 2) {
                open = None;
            }
            found.extend(candidate);
        }
    }
    found
}

/// Whether a line below the contents list prints the number and title before it once more.
fn repeats_item(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    at > plan.contents.end && is_printed_twice(lines, at)
}

/// "4.1" stands between 4 and 5.
fn rank(number: &str) -> Option<u32> {
    let mut parts = number.split('.').map(str::parse::<u32>);
    let (major, minor) = (parts.next()?.ok()?, parts.next().and_then(Result::ok).unwrap_or(0));
    major.checked_mul(1000)?.checked_add(minor.min(999))
}

/// Whether a numbered line only repeats the one before.
fn is_printed_twice(lines: &Lines<'_>, at: usize) -> bool {
    let own = key(lines.words(at));
    at > 0 && own.len() > 3 && lines.words(at).len() < 400 && own == key(lines.words(at - 1))
}

fn candidate(
    lines: &Lines<'_>,
    plan: &Plan,
    contents: Option<&Contents>,
    at: usize,
    open: Option<Tag>,
) -> Option<Candidate> {
    let head = read_item_head(lines.words(at))?;
    let words = lines.words(at);
    let number = rank(&words[head.number.clone()])?;
    let title = &words[head.title.clone()];
    if is_repeated_heading(title) || is_group_heading(title) && is_followed_by_number(lines, at) {
        return None;
    }
    let weight = weigh(lines, plan, contents, at, &head, open);
    Some(Candidate { at, head, number, weight })
}

/// "19. SAGER TIL DRØFTELSE" right above item 20 is a heading over items.
fn is_followed_by_number(lines: &Lines<'_>, at: usize) -> bool {
    let below = at + 1;
    below < lines.len()
        && read_item_head(lines.words(below)).is_some()
        && !is_printed_twice(lines, below)
}

/// "12. Underskriftsside" is no item.
fn is_repeated_heading(title: &str) -> bool {
    matches!(heading(title), Some(Tag::Signature | Tag::MeetingBilag))
}

/// How much speaks for an item. Two is enough.
fn weigh(
    lines: &Lines<'_>,
    plan: &Plan,
    contents: Option<&Contents>,
    at: usize,
    head: &ItemHead,
    open: Option<Tag>,
) -> i32 {
    let title = &lines.words(at)[head.title.clone()];
    let listed =
        contents.map(|contents| contents.keys.contains(&key(entry_title(lines.words(at)))));
    let mut weight = match head.form {
        NumberForm::Worded => 4,
        NumberForm::Bare => 0,
        NumberForm::Glued => -1,
    };
    weight += match listed {
        Some(true) => 4,
        Some(false) if head.form != NumberForm::Worded => -1,
        _ => 0,
    };
    weight += if plan.styled && lines.is_heading_type(at, plan.usual_size) { 3 } else { 0 };
    weight += if is_followed_by_item(lines, plan, at) { 3 } else { 0 };
    weight += i32::from(lines.line(at).gap) + i32::from(!lines.is_continuation(at)) - 1;
    let apart = stands_apart(lines, at, title);
    weight += if apart { 2 } else { 0 };
    weight +=
        if at > plan.contents.end && is_case_line_before(lines, plan, at - 1) { 3 } else { 0 };
    weight + weigh_title(title, open.filter(|tag| !(apart && *tag == Tag::Indstilling)))
}

/// A short line in capitals' case, without end punctuation, that white parts from what is before it,
/// where that is no list.
fn stands_apart(lines: &Lines<'_>, at: usize, title: &str) -> bool {
    let listed = at > 0 && read_item_head(lines.words(at - 1)).is_some() && !lines.line(at - 1).gap;
    let shape = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !title.ends_with(['.', ';', ',', ':']);
    lines.line(at).gap && shape && !listed && title.len() <= 160
}

fn weigh_title(title: &str, open: Option<Tag>) -> i32 {
    let mut weight = 0;
    if title.starts_with(char::is_lowercase) {
        weight -= 4;
    }
    if is_clause(title) {
        weight -= 4;
    }
    if is_outcome_formula(title) {
        weight -= 3;
    }
    if title.ends_with([';', ',']) {
        weight -= 2;
    }
    match open {
        Some(Tag::Indstilling | Tag::Proposal) => weight - 2,
        Some(Tag::Section(_)) => weight - i32::from(title.ends_with('.')),
        Some(Tag::Bilag | Tag::MeetingBilag) => weight - 3,
        Some(Tag::Beslutning | Tag::Afbud(_)) => weight,
        _ => weight + i32::from(!title.ends_with('.')),
    }
}

/// A point of a recommendation: "at", "At udvalget".
fn is_clause(title: &str) -> bool {
    let first = title.split([' ', '\t', ',']).next().unwrap_or("");
    first.eq_ignore_ascii_case("at")
}

/// Whether case lines or a heading follow within a few lines, before anything like another item.
fn is_followed_by_item(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    for next in at + 1..(at + 5).min(lines.len()) {
        let words = lines.words(next);
        if plan.headings[next].as_ref().is_some_and(|found| !matches!(found.tag, Tag::Contents))
            || is_meta(words)
        {
            return true;
        }
        if read_item_head(words).is_some() && !is_printed_twice(lines, next) {
            return false;
        }
    }
    false
}

/// A case line, or a mark of access.
pub(super) fn is_meta(words: &str) -> bool {
    read_meta_line(words).is_some()
}

/// Whether a line begins with a label of this sort.
fn is_labelled(words: &str, labels: &[MetaLabel]) -> bool {
    let first = read_meta_line(words).and_then(|cells| cells.first()?.label);
    first.is_some_and(|label| labels.contains(&label))
}

/// The heaviest run of candidates whose numbers rise. A number that does not rise (items taken out
/// of order, closed items from 101, houses that number every item 1) costs five.
fn best_chain(candidates: &[Candidate]) -> Vec<usize> {
    if let Some(same) = all_alike(candidates) {
        return same;
    }
    let mut numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut below = Heaviest::new(numbers.len());
    let mut heaviest: Option<(i64, usize)> = None;
    let mut from = vec![None; candidates.len()];
    for (at, candidate) in
        candidates.iter().enumerate().filter(|(_, candidate)| candidate.weight >= 2)
    {
        let rank = numbers.partition_point(|&number| number < candidate.number);
        let rising = below.best(rank);
        let any = heaviest.map(|(weight, index)| (weight - 5, index));
        let before = rising.max(any).filter(|&(weight, _)| weight > 0);
        let weight = i64::from(candidate.weight) + before.map_or(0, |(weight, _)| weight);
        from[at] = before.map(|(_, index)| index);
        below.put(rank, (weight, at));
        heaviest = heaviest.max(Some((weight, at)));
    }
    let mut chain: Vec<usize> =
        std::iter::successors(heaviest.map(|(_, at)| at), |&at| from[at]).collect();
    chain.reverse();
    chain
}

/// Houses that number every item 1.
fn all_alike(candidates: &[Candidate]) -> Option<Vec<usize>> {
    let strong: Vec<usize> =
        (0..candidates.len()).filter(|&at| candidates[at].weight >= 3).collect();
    let first = candidates[*strong.first()?].number;
    (strong.len() > 1 && strong.iter().all(|&at| candidates[at].number == first)).then_some(strong)
}

/// The heaviest chain that ends in a number below a given one: a Fenwick tree of maxima.
struct Heaviest(Vec<Option<(i64, usize)>>);

impl Heaviest {
    fn new(len: usize) -> Self {
        Self(vec![None; len + 1])
    }

    fn best(&self, rank: usize) -> Option<(i64, usize)> {
        let walk = std::iter::successors(Some(rank), |&at| Some(at & (at.wrapping_sub(1))));
        walk.take_while(|&at| at > 0).filter_map(|at| self.0[at]).max()
    }

    fn put(&mut self, rank: usize, entry: (i64, usize)) {
        let mut at = rank + 1;
        while at < self.0.len() {
            self.0[at] = self.0[at].max(Some(entry));
            at += at & at.wrapping_neg();
        }
    }
}

/// Lines that are titles of the contents list, where items bear no numbers.
fn titles_of_contents(lines: &Lines<'_>, plan: &Plan, contents: Option<&Contents>) -> Vec<usize> {
    let Some(contents) = contents else { return Vec::new() };
    let from = plan.contents.end;
    let is_title = |&at: &usize| {
        let words = lines.words(at);
        words.len() < 400
            && !lines.is_continuation(at)
            && plan.headings[at]
                .as_ref()
                .is_none_or(|found| !found.is_whole || found.is_ambiguous())
            && contents.keys.contains(&key(words))
    };
    let mut titles: Vec<usize> = (from..plan.signatures).filter(is_title).collect();
    titles.dedup_by(|at, before| {
        *at == *before + 1 && key(lines.words(*at)) == key(lines.words(*before))
    });
    titles
}

/// Items without numbers begin where the lines come again that a house prints first: the case line
/// with the title before it, or the first heading.
fn by_template(lines: &Lines<'_>, plan: &Plan) -> Vec<(usize, bool)> {
    let from = plan.contents.end;
    let cases: Vec<usize> = (from..plan.signatures)
        .filter(|&at| is_labelled(lines.words(at), &[MetaLabel::CaseNumber]))
        .collect();
    if !cases.is_empty() {
        return cases.iter().map(|&at| title_before(lines, plan, at)).collect();
    }
    let first = (from..plan.signatures).find(|&at| opens_item(plan.headings[at].as_ref()));
    let Some(first) = first else { return Vec::new() };
    let tag = plan.headings[first].as_ref().map(|found| found.tag);
    let again = (first + 1..plan.signatures).filter(|&at| {
        plan.headings[at].as_ref().is_some_and(|found| found.is_whole && Some(found.tag) == tag)
            && decided_between(plan, first, at)
    });
    let single = matches!(tag, Some(Tag::Beslutning | Tag::Bilag | Tag::Afbud(_)));
    let rest: Vec<usize> = if single { Vec::new() } else { again.collect() };
    std::iter::once(first_of_fragment(lines, plan, first))
        .chain(rest.into_iter().map(|at| title_before(lines, plan, at)))
        .collect()
}

fn opens_item(found: Option<&HeadingMatch>) -> bool {
    found.is_some_and(|found| {
        !matches!(found.tag, Tag::Contents | Tag::Signature | Tag::MeetingBilag | Tag::Afbud(_))
    })
}

/// Whether a decision stands between two headings of the same name: then the second begins an item.
fn decided_between(plan: &Plan, from: usize, to: usize) -> bool {
    plan.headings[from..to].iter().flatten().any(|found| found.tag == Tag::Beslutning)
}

/// The title line before a case line or first heading: short, apart, no sentence.
fn title_before(lines: &Lines<'_>, plan: &Plan, at: usize) -> (usize, bool) {
    let mut first = at;
    while first > plan.contents.end && is_meta(lines.words(first - 1)) {
        first -= 1;
    }
    let Some(before) = first.checked_sub(1).filter(|&before| before >= plan.contents.end) else {
        return (first, false);
    };
    let like_title = is_like_title(lines, plan, before)
        && (before == 0
            || lines.line(before).gap
            || lines.is_heading_type(before, plan.usual_size));
    if like_title { (before, true) } else { (first, false) }
}

/// A document that begins in the middle of an item: its first item begins with the first line that
/// is no head of a meeting.
fn first_of_fragment(lines: &Lines<'_>, plan: &Plan, first: usize) -> (usize, bool) {
    let head = super::sections::head_end(lines, plan, first);
    (head, false)
}

/// Lays items over the lines: each to the next one's start.
fn lay_items(lines: &Lines<'_>, plan: &mut Plan, starts: &Starts) {
    let mut items: Vec<PlannedItem> = match starts {
        Starts::Numbered(heads) => {
            heads.iter().map(|(at, head)| numbered(lines, plan, *at, head)).collect()
        }
        Starts::Unnumbered(firsts) => {
            firsts.iter().map(|&(at, titled)| unnumbered(lines, plan, at, titled)).collect()
        }
    };
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

/// A list of attachments for the whole document stands after the last item's decision.
fn document_bilag(lines: &Lines<'_>, plan: &Plan, from: usize) -> usize {
    let is_list = |&at: &usize| {
        let words = lines.words(at);
        let title = read_item_head(words).map_or(words, |head| &words[head.title]);
        heading(title) == Some(Tag::MeetingBilag)
    };
    (from..plan.signatures).find(is_list).unwrap_or(plan.signatures)
}

fn numbered(lines: &Lines<'_>, plan: &Plan, at: usize, head: &ItemHead) -> PlannedItem {
    let mut start = at;
    while start > plan.contents.end.max(1) - usize::from(plan.contents.end > 0)
        && is_case_line_before(lines, plan, start - 1)
    {
        start -= 1;
    }
    let mut item = PlannedItem {
        lines: start..start,
        head: at,
        number: Some(head.number.clone()),
        access: head.access,
        ..PlannedItem::default()
    };
    if head.title.is_empty() && start == at && is_title_above(lines, plan, at) {
        start = at - 1;
        item.lines.start = start;
        item.parts.push((start, 0..lines.words(start).len(), Kind::Title));
        item.parts.push((at, 0..lines.words(at).len(), Kind::Number));
        take_meta(lines, plan, at + 1, lines.words(start), &mut item);
        return item;
    }
    item.parts.extend((start..at).map(|line| (line, 0..lines.words(line).len(), Kind::Meta)));
    item.parts.push((at, 0..head.title.start, Kind::Number));
    let title = entry_title_range(lines.words(at), head);
    item.parts.push((at, title.clone(), Kind::Title));
    item.parts.push((at, title.end..lines.words(at).len(), Kind::Meta));
    let after = if title.is_empty() { title_below(lines, plan, at, &mut item) } else { at };
    finish_head(lines, plan, after, &mut item);
    item
}

/// The number alone on its line, under the title: "Sag nr. 130".
fn is_title_above(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    at > plan.contents.end
        && is_like_title(lines, plan, at - 1)
        && read_item_head(lines.words(at - 1)).is_none()
        && lines.line(at - 1).gap
        && !lines.line(at).gap
        && (at + 1 >= lines.len() || plan.headings[at + 1].is_some())
}

/// A title in a contents list that is the agenda itself ends before leader and page.
fn entry_title_range(words: &str, head: &ItemHead) -> Range<usize> {
    let title = &words[head.title.clone()];
    let title = &title[..super::contents::strip_leader(title).len()];
    head.title.start..head.title.start + without_case_number(title).len()
}

/// A title without the case number that stands behind it on its line: a long one, with several
/// signs between its digits, or one with its label.
fn without_case_number(title: &str) -> &str {
    let starts = title.match_indices(' ').map(|(at, _)| at).rev().take(2);
    let is_case = |at: &usize| {
        let number = title[at + 1..].rsplit(' ').next().unwrap_or_default();
        let signs = number.matches(['-', '.', '/']).count();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        signs >= 2
            && digits >= 8
            && is_case_number(number)
            && read_meta_line(&title[at + 1..]).is_some()
    };
    starts.filter(is_case).last().map_or(title, |at| title[..at].trim_end())
}

/// `Sagnr.: 1-31-72-3` or a KLE number on the line before the title.
fn is_case_line_before(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    let words = lines.words(at);
    let mark = || {
        read_meta_line(words).is_some_and(|cells| cells.iter().all(|cell| cell.access.is_some()))
    };
    let case = mark()
        || is_labelled(words, &[MetaLabel::CaseNumber, MetaLabel::Kle])
        || is_case_number(words);
    case && plan.headings[at].is_none() && !lines.line(at + 1).first_on_page
}

/// The number stands alone: the title is the line below it.
fn title_below(lines: &Lines<'_>, plan: &Plan, at: usize, item: &mut PlannedItem) -> usize {
    let below = at + 1;
    let titled = below < lines.len()
        && plan.headings[below].as_ref().is_none_or(HeadingMatch::is_ambiguous)
        && !is_meta(lines.words(below));
    if !titled {
        return at;
    }
    item.parts.push((below, 0..lines.words(below).len(), Kind::Title));
    below
}

fn unnumbered(lines: &Lines<'_>, plan: &Plan, at: usize, titled: bool) -> PlannedItem {
    let mut item = PlannedItem { lines: at..at, head: at, body: at, ..PlannedItem::default() };
    if titled {
        item.parts.push((at, 0..lines.words(at).len(), Kind::Title));
        finish_head(lines, plan, at, &mut item);
    } else {
        take_meta(lines, plan, at, "", &mut item);
        title_after_case(lines, plan, &mut item);
    }
    item
}

/// The title below the case line, where no title stands above it.
fn title_after_case(lines: &Lines<'_>, plan: &Plan, item: &mut PlannedItem) {
    let at = item.body;
    let titled = at > item.head && is_like_title(lines, plan, at) && !lines.line(at).gap;
    if titled {
        item.parts.push((at, 0..lines.words(at).len(), Kind::Title));
        finish_head(lines, plan, at, item);
    }
}

/// Short, no heading, no sentence.
fn is_like_title(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    let Some(words) = (at < lines.len()).then(|| lines.words(at)) else { return false };
    words.len() <= 200
        && plan.headings[at].is_none()
        && !words.ends_with(['.', ':', ';', ','])
        && !is_outcome_formula(words)
        && !is_meta(words)
}

/// Wrapped lines of the title, then the case lines.
fn finish_head(lines: &Lines<'_>, plan: &Plan, title: usize, item: &mut PlannedItem) {
    let mut at = title + 1;
    while at < (title + 8).min(lines.len()) && wraps_title(lines, plan, at) {
        item.parts.push((at, 0..lines.words(at).len(), Kind::Title));
        at += 1;
    }
    let words = entry_title(lines.words(title));
    take_meta(lines, plan, at, words, item);
}

fn wraps_title(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    let words = lines.words(at);
    lines.is_continuation(at)
        && plan.headings[at].as_ref().is_none_or(|found| !found.is_whole)
        && !is_meta(words)
        && !is_outcome_formula(words)
}

/// Case lines, marks of access, the title printed again.
fn take_meta(lines: &Lines<'_>, plan: &Plan, from: usize, title: &str, item: &mut PlannedItem) {
    let mut at = from;
    while at < (from + 16).min(lines.len()) && plan.headings[at].is_none() {
        let words = lines.words(at);
        let again = !title.is_empty() && key(entry_title(words)) == key(title);
        if !again && !is_meta(words) {
            break;
        }
        item.parts.push((at, 0..words.len(), Kind::Meta));
        at += 1;
        if is_bare_label(words)
            && at < lines.len()
            && plan.headings[at].is_none()
            && is_value(lines.words(at))
        {
            item.parts.push((at, 0..lines.words(at).len(), Kind::Meta));
            at += 1;
        }
    }
    item.body = at;
}

fn is_bare_label(words: &str) -> bool {
    read_meta_line(words).is_some_and(|cells| {
        cells.last().is_some_and(|cell| cell.label.is_some() && cell.value.is_empty())
    })
}

/// What may stand below a bare label: a number, initials; no sentence.
fn is_value(words: &str) -> bool {
    words.len() <= 60
        && (is_case_number(words) || words.split(' ').count() <= 3)
        && !words.ends_with('.')
}

/// Whether a line is a heading over several items.
pub(super) fn is_group_heading(words: &str) -> bool {
    let capitals = words.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !words.chars().any(char::is_lowercase);
    words.len() <= 80
        && !words.ends_with('.')
        && (capitals || begins_with_one_of(words, GROUP_OPENINGS))
}
