//! Where items begin: by number, title, contents list and weight of type; where there are no
//! numbers, by the lines that a house prints at the start of each item.

use std::collections::HashMap;

use super::chain::{Candidate, SURE, best_chain};
use super::contents::Contents;
use super::groups::{is_group_heading, opens_group, opens_part};
use super::headings::{HeadingMatch, minutes_heading};
use super::items::{MOST_BETWEEN, is_access, is_case_line_before, prints_again};
use super::key::Key;
use super::lines::Lines;
use super::meetings::of_meetings;
use super::plan::Plan;
use super::titles::by_titles;
use super::unnumbered::{
    between_numbers, by_numbers_alone, by_template, is_head_label, titles_of_contents,
};
use crate::grammar::head_line::labels_in;
use crate::grammar::item_head::{
    ItemHead, NumberForm, behind_kind, group_access, read_letter_head,
};
use crate::grammar::outcome::{is_outcome_formula, read_outcome, tells_decision};
use crate::grammar::people::is_people_line;
use crate::grammar::recommendation::is_recommendation_opening;
use crate::lexicon::document::CLOSING_TITLES;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::Label;
use crate::lexicon::{heading, is_one_of};
use crate::record::Access;

/// Where an item begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// At a number; its title stands behind it, below it or above it.
    Numbered(usize),
    /// At a title without number.
    Titled(usize),
    /// At a title that a colon parts from the text.
    Labelled(usize),
    /// At its first line: it has neither.
    Bare(usize),
}

impl Start {
    pub(super) fn line(self) -> usize {
        let (Self::Numbered(at) | Self::Titled(at) | Self::Labelled(at) | Self::Bare(at)) = self;
        at
    }
}

/// Finds the items.
pub(super) fn find(lines: &Lines<'_>, plan: &Plan, contents: Option<&Contents>) -> Vec<Start> {
    if let Some(contents) = contents.filter(|contents| !contents.is_followed) {
        return listed_items(lines, contents);
    }
    let candidates = candidates(lines, plan, contents);
    let headed = section_headings(lines);
    let chain =
        of_meetings(lines, &candidates, headed).unwrap_or_else(|| best_chain(&candidates, headed));
    let chain = with_dashed(lines, &candidates, chain);
    let titles = titles_of_contents(lines, plan, contents);
    if chain.len() * 2 < titles.len() {
        return titles.into_iter().map(Start::Titled).collect();
    }
    if chain.is_empty() || is_list_in_text(lines, &candidates, &chain, contents) {
        let alone = by_numbers_alone(lines, plan);
        if !alone.is_empty() {
            return alone;
        }
        let titled = by_titles(lines, plan);
        return if titled.is_empty() { by_template(lines, plan) } else { titled };
    }
    let mut starts: Vec<Start> =
        chain.into_iter().map(|index| Start::Numbered(candidates[index].at)).collect();
    if let Some(contents) = contents {
        starts.extend(lettered(lines, plan, contents).into_iter().map(Start::Numbered));
        starts.sort_by_key(|start| start.line());
        // Letters may number the agenda itself.
        starts.dedup_by_key(|start| start.line());
    }
    starts.extend(between_numbers(lines, plan, &starts));
    starts.extend(closing_title(lines, plan, &starts));
    starts.sort_by_key(|start| start.line());
    starts
}

/// "Eventuelt" apart below the last numbered item: the last of them, without a number.
fn closing_title(lines: &Lines<'_>, plan: &Plan, starts: &[Start]) -> Option<Start> {
    let last = starts.iter().map(|start| start.line()).max()?;
    let closing = |name: &str| is_one_of(name.trim_end_matches([':', '.']), CLOSING_TITLES);
    // Elsewhere it is the title of the last number, or that title again.
    let title = &lines.words(last)[lines.head(last)?.title.clone()];
    if title.is_empty() || closing(title) {
        return None;
    }
    let closes = |at: &usize| lines.line(*at).gap && closing(lines.words(*at));
    let at = (last + 1..plan.signatures).find(closes)?;
    let labelled = lines.words(at).ends_with(':');
    Some(if labelled { Start::Labelled(at) } else { Start::Titled(at) })
}

/// The items of a house that prints "3 - Title", where no list does: what is printed so between two
/// of them, or behind the last, and whose number is between theirs, is one too.
fn with_dashed(lines: &Lines<'_>, candidates: &[Candidate], chain: Vec<usize>) -> Vec<usize> {
    let dashed = |index: usize| {
        let words = lines.words(candidates[index].at);
        lines.head(candidates[index].at).is_some_and(|head| {
            words.get(head.number.end..head.title.start).unwrap_or_default().contains(['-', '–'])
        })
    };
    if chain.len() < LEAST_FIRM || !chain.iter().all(|&index| dashed(index)) {
        return chain;
    }
    let mut full = Vec::with_capacity(chain.len());
    let mut known = chain.iter().copied().peekable();
    for index in chain[0]..candidates.len() {
        let number = candidates[index].number;
        let last = full.last().map_or(0, |&last: &usize| candidates[last].number);
        let between = |next: Option<&usize>| {
            let after = number > last && number <= last + 1000 * MOST_HIDDEN;
            after && next.is_none_or(|&next| number < candidates[next].number)
        };
        if known.next_if_eq(&index).is_some() || dashed(index) && between(known.peek()) {
            full.push(index);
        }
    }
    full
}

/// No more numbers in a row are those of closed items.
const MOST_HIDDEN: u32 = 3;

/// Points below items that have letters: those that the agenda lists, and what letters go on with
/// apart below them.
fn lettered(lines: &Lines<'_>, plan: &Plan, contents: &Contents) -> Vec<usize> {
    let head = |at: usize| read_letter_head(lines.words(at));
    let title = |at: usize, head: &ItemHead| Key::of(&lines.words(at)[head.title.clone()]);
    // "A. Sager til afgørelse" is a heading over items.
    let is_point = |at: usize, head: &ItemHead| !opens_group(&lines.words(at)[head.title.clone()]);
    let head = |at: usize| head(at).filter(|head| is_point(at, head));
    let titles = contents.lines.clone().filter_map(|at| Some(title(at, &head(at)?)));
    let listed: Vec<Key> = titles.take(MOST_LETTERED).collect();
    if listed.len() < LEAST_LETTERED {
        return Vec::new();
    }
    let mut last = None;
    let mut found = Vec::new();
    for at in plan.contents.end..plan.signatures {
        let Some(head) = head(at) else { continue };
        let letter = lines.words(at)[head.number.clone()].bytes().next();
        let next = letter.is_some() && last.map(|last: u8| last + 1) == letter;
        let known = listed.iter().any(|listed| listed.is(&title(at, &head)));
        if known || next && lines.line(at).gap {
            last = letter;
            found.push(at);
        }
    }
    found
}

/// One letter alone may be an initial; no agenda has more points than these.
const LEAST_LETTERED: usize = 2;
const MOST_LETTERED: usize = 100;

/// One or two numbered lines that stand below the first heading of a section are a list in its text:
/// the house numbers no items.
fn is_list_in_text(
    lines: &Lines<'_>,
    candidates: &[Candidate],
    chain: &[usize],
    contents: Option<&Contents>,
) -> bool {
    let first = candidates[chain[0]].at;
    let is_bare = |&index: &usize| {
        let at = candidates[index].at;
        let listed = contents.is_some_and(|contents| contents.lists(&lines.look(at).title_key));
        !listed && lines.head(at).is_some_and(|head| head.form == NumberForm::Bare)
    };
    let headed = || {
        let mut above = lines.headings().take_while(|(at, _)| *at < first);
        above.any(|(at, found)| {
            found.is_whole
                && matches!(found.tag, Tag::Section(_) | Tag::Indstilling | Tag::Beslutning)
                && !is_head_label(lines, at)
        })
    };
    chain.len() <= 2 && chain.iter().all(is_bare) && !lines.is_heading_type(first) && headed()
}

/// How many headings of sections the document has.
pub(super) fn section_headings(lines: &Lines<'_>) -> usize {
    let of_item =
        |tag| matches!(tag, Tag::Section(_) | Tag::Indstilling | Tag::Beslutning | Tag::Proposal);
    lines.headings().filter(|(_, found)| found.is_whole && of_item(found.tag)).count()
}

/// A contents list that nothing follows: its lines are the items.
fn listed_items(lines: &Lines<'_>, contents: &Contents) -> Vec<Start> {
    let entries = contents.lines.clone().skip(usize::from(contents.has_heading));
    let start = |at| lines.head(at).is_some().then_some(Start::Numbered(at));
    let numbered: Vec<Start> = entries.clone().filter_map(start).collect();
    if numbered.is_empty() { entries.map(Start::Titled).collect() } else { numbered }
}

fn candidates(lines: &Lines<'_>, plan: &Plan, contents: Option<&Contents>) -> Vec<Candidate> {
    let mut open = Open::default();
    let mut found = Vec::new();
    let mut headed = 0;
    for at in 0..plan.meeting_bilag {
        if let Some(heading) = lines.heading(at) {
            if matches!(heading.tag, Tag::Afbud(_)) {
                open.around = open.tag.filter(|tag| !matches!(tag, Tag::Afbud(_))).or(open.around);
            } else {
                open.around = None;
            }
            // "Tid: Mandag d. 7. maj" in the head heads no section.
            let labels = found.is_empty() && matches!(heading.tag, Tag::Section(_));
            if labels && is_head_label(lines, at) {
                continue;
            }
            open = Open { tag: Some(heading.tag), last: None, ..open };
            headed = at + heading.lines;
        } else if minutes_heading(lines.words(at)).is_some() {
            open = Open { tag: Some(Tag::Beslutning), last: None, ..open };
        } else if at < headed {
            // A further line of the heading: "Punkt 3:" below body and day.
        } else if !plan.contents.contains(&at) && !repeats_item(lines, plan, at) {
            let candidate = candidate(lines, plan, contents, at, open);
            if let Some(candidate) = &candidate {
                open.listing = is_opened_point(lines, at, candidate.number, open);
                open.last = Some(candidate.number);
                // A number before what is no name ends a list of the absent.
                let named = lines
                    .head(at)
                    .is_some_and(|head| is_people_line(&lines.words(at)[head.title.clone()]));
                let ended = matches!(open.tag, Some(Tag::Afbud(_))) && !named;
                open.tag = if ended { open.around } else { open.tag };
                open.tag = open.tag.filter(|_| candidate.weight < 2);
                open.item = if candidate.weight < SURE { open.item } else { Some(at) };
            }
            found.extend(candidate);
        }
    }
    lighten_days(lines, &mut found);
    lighten_repeated(lines, &mut found);
    lighten_nested(lines, &mut found);
    weigh_answers(lines, contents.is_some_and(|list| list.is_answered), &mut found);
    lighten_unworded(lines, &mut found);
    found
}

/// A house that prints a word before its numbers, "Pkt. 1", "Pkt. 2", prints it before all of them:
/// where those count from the first, a number alone is one of a list.
fn lighten_unworded(lines: &Lines<'_>, candidates: &mut [Candidate]) {
    let form = |own: &Candidate| lines.head(own.at).map(|head| head.form);
    let worded: Vec<u32> = candidates
        .iter()
        .filter(|own| own.weight >= 2 && form(own) == Some(NumberForm::Worded))
        .map(|own| own.number)
        .collect();
    let steps = worded.windows(2).filter(|pair| pair[0] + 1000 == pair[1]).count();
    if worded.len() >= LEAST_FIRM && steps + 1 == worded.len() {
        let bare = |own: &&mut Candidate| form(own) == Some(NumberForm::Bare);
        candidates.iter_mut().filter(bare).for_each(|own| own.weight -= 4);
    }
}

/// What a line stands below.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// The heading, until an item begins.
    tag: Option<Tag>,
    /// The heading around a list of the absent.
    around: Option<Tag>,
    /// The last number below it.
    last: Option<u32>,
    /// Whether that is of a list that a recommendation opens.
    listing: bool,
    /// The last line that surely begins an item.
    item: Option<usize>,
}

impl Open {
    /// The heading that a number stands below as a point of a list: no list begins with 2.
    fn lists(self, number: u32) -> Option<Tag> {
        let whole = number / 1000;
        let begins = whole <= 1 || self.last.is_some_and(|last| last / 1000 + 1 >= whole);
        let others = matches!(self.tag, Some(Tag::Beslutning | Tag::Afbud(_)));
        self.tag.filter(|_| begins || others)
    }

    /// Whether a number is the next of a list of attachments.
    fn goes_on_listing(self, number: u32) -> bool {
        let list = matches!(self.tag, Some(Tag::Bilag | Tag::MeetingBilag));
        list && (number == 1000 || self.last.is_some_and(|last| last + 1000 == number))
    }
}

/// A house heads its items with "Ad 2.", or decides points with it: where most lines that stand
/// apart do it, or below the agenda that they answer all of them, the others are lists; where few do,
/// they are no items.
fn weigh_answers(lines: &Lines<'_>, answered: bool, candidates: &mut [Candidate]) {
    let is_answer = |candidate: &Candidate| {
        lines.head(candidate.at).is_some_and(|head| head.form == NumberForm::Answer)
    };
    let apart = |candidate: &&Candidate| answered || lines.line(candidate.at).gap;
    let answers = candidates.iter().filter(apart).filter(|own| is_answer(own)).count();
    let others =
        candidates.iter().filter(apart).filter(|own| own.weight >= 2 && !is_answer(own)).count();
    // "Ad 1: Godkendt." right below item 1 decides it.
    let below = candidates.windows(2).filter(|pair| {
        is_answer(&pair[1]) && !is_answer(&pair[0]) && pair[0].number == pair[1].number
    });
    let decides = below.count() * 2 > answers;
    let least = if answered { 1 } else { 2 };
    let house = answers > least && answers > others && !decides;
    for candidate in candidates.iter_mut().filter(|own| answers > 0 && is_answer(own) != house) {
        candidate.weight -= if house || is_answer(candidate) { 4 } else { 0 };
    }
    for candidate in candidates.iter_mut().filter(|own| house && is_answer(own)) {
        candidate.weight += 4;
    }
}

/// "15/10 Møde" is a day, where no number is larger than days and months are: "51/09" is an item's.
fn lighten_days(lines: &Lines<'_>, candidates: &mut [Candidate]) {
    let year = |candidate: &Candidate| {
        let number = &lines.words(candidate.at)[lines.head(candidate.at)?.number.clone()];
        number.split_once('/').filter(|(_, year)| year.len() == 2)?.1.parse::<u32>().ok()
    };
    let sure =
        candidates.iter().any(|own| year(own).is_some_and(|year| year > 12 || own.number > 31_000));
    for candidate in candidates.iter_mut().filter(|own| !sure && year(own).is_some()) {
        candidate.weight -= 4;
    }
}

/// Items have titles of their own: what is called the same again and again is a row of a table.
fn lighten_repeated(lines: &Lines<'_>, candidates: &mut [Candidate]) {
    let title = |candidate: &Candidate| lines.look(candidate.at).title_key.whole();
    let mut counts: HashMap<u64, u32> = HashMap::new();
    for title in candidates.iter().filter_map(title) {
        *counts.entry(title).or_default() += 1;
    }
    for candidate in candidates {
        if title(candidate).is_some_and(|title| counts[&title] > 2) {
            candidate.weight -= 3;
        }
    }
}

/// In a text a list inside an item is indented further than the items, which are more than a few.
/// Numbers that are set flush right end in one column all the same.
fn lighten_nested(lines: &Lines<'_>, candidates: &mut [Candidate]) {
    let place = |candidate: &Candidate| {
        let indent = usize::from(lines.line(candidate.at).indent);
        (indent, indent + lines.head(candidate.at).map_or(0, |head| head.number.end))
    };
    let is_text = |candidate: &Candidate| lines.line(candidate.at).layout.is_none();
    let Some(outer) = candidates.iter().map(place).min() else { return };
    let nested = |own: &Candidate| place(own).0 > outer.0 && place(own).1 > outer.1;
    let firm = candidates.iter().filter(|own| !nested(own) && own.weight >= 0).count();
    if firm >= LEAST_FIRM && candidates.iter().all(is_text) {
        candidates.iter_mut().filter(|own| nested(own)).for_each(|own| own.weight -= 3);
    }
}

/// Fewer lines, further out, with a word or behind a dash, prove no agenda.
const LEAST_FIRM: usize = 3;

/// Whether a line below the contents list prints the number and title before it once more.
fn repeats_item(lines: &Lines<'_>, plan: &Plan, at: usize) -> bool {
    let again = || {
        let above = at.saturating_sub(1 + MOST_BETWEEN).max(plan.contents.end)..at;
        above.into_iter().any(|item| prints_again(lines, item, at, &lines.look(item).title_key))
    };
    at > plan.contents.end && (is_printed_twice(lines, at) || again())
}

/// Whether a line only repeats the one before.
fn is_printed_twice(lines: &Lines<'_>, at: usize) -> bool {
    at > 0 && lines.words(at).len() < 400 && lines.look(at).key.is(&lines.look(at - 1).key)
}

fn candidate(
    lines: &Lines<'_>,
    plan: &Plan,
    contents: Option<&Contents>,
    at: usize,
    open: Open,
) -> Option<Candidate> {
    let head = lines.head(at)?;
    let words = lines.words(at);
    let number = number_order(&words[head.number.clone()])?;
    let title = &words[head.title.clone()];
    if is_repeated_heading(title) && !has_decision_below(lines, at)
        || is_title_of_number(lines, at, head)
        // "2. Til drøftelse: Ny havneplan" is an item, and so is "2. Lukket møde".
        || is_group_heading(title)
            && behind_kind(title) == title
            && group_access(title) != Some(Access::Closed)
            && is_followed_by_number(lines, at)
    {
        return None;
    }
    let mut weight = weigh(lines, plan, contents, at, head, open.lists(number));
    // "2 Lukket Oversigt" right below "1 Åben Notat" is the next attachment, and the first of them
    // stands below the heading.
    let below = |found: &HeadingMatch| found.is_whole && found.tag == Tag::Bilag;
    let first = number == 1000 && at > 0 && lines.heading(at - 1).is_some_and(below);
    let listed = first || !lines.line(at).gap;
    let row = head.access.is_some() && listed && open.goes_on_listing(number);
    // So is "Nr. 74.1 Oversigt" below item 74.
    let part = number % 1000 != 0 && matches!(open.tag, Some(Tag::Bilag | Tag::MeetingBilag));
    let quoted = || title.starts_with(['”', '“', '"', '»', '„']);
    let named =
        open.tag == Some(Tag::Beslutning) && (quoted() || names_item(lines, at, number, open.item));
    // "2. Der frigives 2 mio. kr." below "1." of a recommendation.
    let proposed = matches!(open.tag, Some(Tag::Indstilling | Tag::Proposal));
    let point = proposed && open.last.is_some_and(|last| last + 1000 == number);
    let point =
        point && title.ends_with(['.', ';', ',']) || is_opened_point(lines, at, number, open);
    weight -= if row || part || named || point { 6 } else { 0 };
    Some(Candidate { at, number, weight })
}

/// Whether a line is a point of a list that a recommendation opens, however far above: "Staben indstiller, at".
fn is_opened_point(lines: &Lines<'_>, at: usize, number: u32, open: Open) -> bool {
    let opens = |above: usize| is_recommendation_opening(lines.words(above), true);
    let next = open.last.is_some_and(|last| last + 1000 == number) && !lines.line(at).gap;
    let first = number == 1000 && at > 0 && opens(at - 1);
    open.tag == Some(Tag::Indstilling) && (open.listing && next || first)
}

/// Whether a line below the heading of a decision tells what item that decides, or another whose turn
/// it is not: "Punkt 28. Havneplan udsat." right below it.
fn names_item(lines: &Lines<'_>, at: usize, number: u32, item: Option<usize>) -> bool {
    let Some(item) = item else { return false };
    let own =
        lines.head(item).and_then(|head| number_order(&lines.words(item)[head.number.clone()]));
    let again = own == Some(number) && lines.look(at).title_key.is(&lines.look(item).title_key);
    let is_next = own.is_some_and(|own| number == own + 1000);
    let title = || lines.head(at).map_or("", |head| &lines.words(at)[head.title.clone()]);
    let told = title().ends_with('.') && read_outcome(title()).is_some();
    let below = lines.heading(at - 1).is_some_and(|found| found.is_whole);
    again || below && told && !is_next
}

/// "3. økonomirapport" right below "Sag nr. 1": the title of that item, which begins with a number.
fn is_title_of_number(lines: &Lines<'_>, at: usize, head: &ItemHead) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.head(above));
    head.form == NumberForm::Bare
        && above.is_some_and(|above| {
            let number = &lines.words(at - 1)[above.number.clone()];
            let alone = above.form == NumberForm::Worded && above.title.is_empty();
            let own = &lines.words(at)[head.number.clone()];
            alone && number != own && !is_next_item(lines, at, head, number)
        })
}

/// Whether a number apart, before a capital, is the next of the items: "6. Havneplan" below "5. (Lukket)".
fn is_next_item(lines: &Lines<'_>, at: usize, head: &ItemHead, above: &str) -> bool {
    let words = lines.words(at);
    let follows = number_order(above).map(|number| number + 1000)
        == number_order(&words[head.number.clone()]);
    follows && lines.line(at).gap && words[head.title.clone()].starts_with(char::is_uppercase)
}

/// "4.1" and "4a" stand between 4 and 5; "41/1", "TMU-41/07" and "KOM 19-041" are the 41st of
/// their year; "b" is the second, "T2" too.
pub(super) fn number_order(number: &str) -> Option<u32> {
    if let [letter] = number.as_bytes()
        && letter.is_ascii_alphabetic()
    {
        return Some(1000 * (u32::from(letter.to_ascii_lowercase() - b'a') + 1));
    }
    let number = number.split('/').next().unwrap_or(number);
    let number = number.rsplit('-').next().unwrap_or(number);
    let number = number.trim_start_matches(char::is_uppercase);
    let letter = number.bytes().last().filter(u8::is_ascii_alphabetic);
    let digits =
        number.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end_matches(['.', ' ']);
    let mut parts = digits.split('.').map(str::parse::<u32>);
    let (major, minor) = (parts.next()?.ok()?, parts.next().and_then(Result::ok).unwrap_or(0));
    let minor = letter.map_or(minor, |letter| u32::from(letter.to_ascii_lowercase() - b'a') + 1);
    major.checked_mul(1000)?.checked_add(minor.min(999))
}

/// "19. SAGER TIL DRØFTELSE" right above item 20 is a heading over items.
fn is_followed_by_number(lines: &Lines<'_>, at: usize) -> bool {
    let below = at + 1;
    below < lines.len() && lines.head(below).is_some() && !is_printed_twice(lines, below)
}

/// "12. Underskriftsside" is no item.
fn is_repeated_heading(title: &str) -> bool {
    matches!(heading(title), Some(Tag::Signature | Tag::MeetingBilag))
}

/// "12. Underskriftsside" is one where a decision stands below it.
fn has_decision_below(lines: &Lines<'_>, at: usize) -> bool {
    let below = (at + 1..lines.len()).take(MOST_ABOVE_DECISION);
    let mut own = below.take_while(|&at| lines.head(at).is_none());
    own.any(|at| lines.heading(at).is_some_and(|found| found.tag == Tag::Beslutning))
}

/// No more lines stand between the page for signatures and what was decided on it.
const MOST_ABOVE_DECISION: usize = 4;

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
    // "Evt." is too short for the list to tell whether it has it.
    let key = title_key(lines, at, head);
    let known = key.whole().is_some() || !title.starts_with(char::is_uppercase);
    let listed = contents.filter(|_| known).map(|contents| contents.lists(key));
    let mut weight = match head.form {
        NumberForm::Worded => 4,
        NumberForm::Bare | NumberForm::Answer => 0,
        NumberForm::Glued => -1,
    };
    weight += match listed {
        Some(true) => 4,
        // Its numbers alone come again.
        Some(false) if plan.told => 2,
        Some(false) if head.form != NumberForm::Worded => {
            if contents.is_some_and(|contents| contents.is_whole) { -4 } else { -1 }
        }
        _ => 0,
    };
    weight += if plan.styled && lines.is_heading_type(at) { 3 } else { 0 };
    let followed = is_followed_by_item(lines, at) && !ends_list(lines, at);
    weight += if followed { 3 } else { 0 };
    // "5. Lukket punkt" has neither title nor text.
    weight += if is_access(title) { 3 } else { 0 };
    // A numbered heading inside a section, in bold or on a line of its own.
    let inside = plan.styled && matches!(open, Some(Tag::Section(_))) && listed != Some(true);
    weight -= if inside && !followed { 2 } else { 0 };
    weight += i32::from(stands_free(lines, at)) + i32::from(!lines.is_continuation(at)) - 1;
    weight += if lines.is_row(at) { 4 } else { 0 };
    let apart = stands_apart(lines, at, title);
    weight += if apart { 2 } else { 0 } + if lines.is_far(at) { 2 } else { 0 };
    weight += if at > plan.contents.end { weigh_above(lines, at - 1) } else { 0 };
    // No row of a list of attachments has a section below it.
    let in_list = |tag: Tag| match tag {
        // Nor does one consist of its number, and the title below it.
        Tag::Bilag | Tag::MeetingBilag if title.is_empty() => false,
        Tag::Indstilling => !apart,
        Tag::Bilag | Tag::MeetingBilag => {
            let over =
                is_over_section(lines, at) || lines.look_below(at).is_some_and(|look| look.is_meta);
            !(followed && over)
        }
        _ => true,
    };
    let listed = decides_point(lines, at, title, open) || is_listed_person(lines, at, head);
    weight -= if listed { 6 } else { 0 };
    weight + weigh_title(title, open.filter(|&tag| in_list(tag)))
}

/// What speaks for an item right below a line: a case, or the heading of a part of the agenda.
fn weigh_above(lines: &Lines<'_>, above: usize) -> i32 {
    match () {
        () if opens_part(lines.words(above)) && !lines.is_continuation(above) => SURE,
        () if is_case_line_before(lines, above) => 3,
        () => 0,
    }
}

/// "2. Ida Holm" two lines below "Deltagere:": a list of people counts from its label on, line by line.
fn is_listed_person(lines: &Lines<'_>, at: usize, head: &ItemHead) -> bool {
    let words = lines.words(at);
    let title = &words[head.title.clone()];
    let nth = words[head.number.clone()].parse().ok().filter(|nth| *nth > 0);
    let above = nth.and_then(|nth: usize| at.checked_sub(nth));
    let headed = |above: usize| {
        let label = labels_in(lines.words(above)).pop();
        label.is_some_and(|own| {
            use Label::{Afbud, Members, Others, Present};
            let empty = lines.words(above)[own.value..].trim().is_empty();
            empty && own.is_sure() && matches!(own.label, Members | Present | Others | Afbud(_))
        })
    };
    above.is_some_and(headed) && !title.contains([',', '(']) && is_people_line(title)
}

/// "Ad 1" alone in a decision, and its outcome on the line below: a point, and no item.
fn decides_point(lines: &Lines<'_>, at: usize, title: &str, open: Option<Tag>) -> bool {
    open == Some(Tag::Beslutning)
        && title.is_empty()
        && at + 1 < lines.len()
        && is_outcome_formula(lines.words(at + 1))
}

/// Whether a line is the last of a list that counts from 1 without a break, line below line.
fn ends_list(lines: &Lines<'_>, at: usize) -> bool {
    let number = |at: usize| {
        let number = &lines.words(at)[lines.head(at)?.number.clone()];
        number.parse::<usize>().ok()
    };
    let Some(own) = number(at).filter(|own| (LEAST_LISTED..=at.min(MOST_LISTED)).contains(own))
    else {
        return false;
    };
    (1..own).all(|back| number(at - back) == Some(own - back) && !lines.line(at + 1 - back).gap)
}

/// Fewer lines are no list, and no list in a text has more.
const LEAST_LISTED: usize = 3;
const MOST_LISTED: usize = 99;

/// Whether the heading of a section stands right below a line.
fn is_over_section(lines: &Lines<'_>, at: usize) -> bool {
    let below = (at + 1 < lines.len()).then(|| lines.heading(at + 1)).flatten();
    below.is_some_and(|found| {
        found.is_whole && matches!(found.tag, Tag::Section(_) | Tag::Beslutning)
    })
}

/// What a title is recognised by: it stands behind its number, or below it.
fn title_key<'a>(lines: &'a Lines<'_>, at: usize, head: &ItemHead) -> &'a Key {
    let below = head.title.is_empty() && at + 1 < lines.len();
    &lines.look(if below { at + 1 } else { at }).title_key
}

/// A short line in capitals' case, without end punctuation, that white parts from what is before it,
/// where that is no list.
fn stands_apart(lines: &Lines<'_>, at: usize, title: &str) -> bool {
    let listed = at > 0 && lines.head(at - 1).is_some() && !lines.line(at - 1).gap;
    let shape = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !title.ends_with(['.', ';', ',', ':']);
    stands_free(lines, at) && shape && !listed && title.len() <= 160
}

/// Whether white parts a line from the one before. A PDF parts all paragraphs so, those of a list
/// too: there it takes more white, or type.
fn stands_free(lines: &Lines<'_>, at: usize) -> bool {
    let line = lines.line(at);
    line.gap
        && (line.layout.is_none()
            || line.first_on_page
            || lines.is_far(at)
            || lines.is_heading_type(at))
}

fn weigh_title(title: &str, open: Option<Tag>) -> i32 {
    let mut weight = 0;
    // "1. Ida Holm, Ø" below "Afbud:"; "4. Eventuelt (O)" and "2. Kaj af sten" are no names.
    let name = title.split_once([',', '(']).map_or("", |(name, _)| name.trim());
    let named = name.contains(' ') && !title.contains(|c: char| c.is_ascii_digit());
    if matches!(open, Some(Tag::Afbud(_))) && named && is_people_line(title) {
        weight -= 6;
    }
    if title.starts_with(char::is_lowercase) {
        weight -= 4;
    }
    if is_clause(title) {
        weight -= 4;
    }
    let named = behind_kind(title);
    // "1. Dagsordenen blev godkendt." below no heading is an item, and no point of a decision.
    if open.is_some() && (is_outcome_formula(named) || tells_decision(named)) {
        weight -= 3;
    }
    if !title.is_empty() && !title.contains(char::is_alphabetic) {
        weight -= 5;
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
pub(super) fn is_clause(title: &str) -> bool {
    let first = title.split([' ', '\t', ',']).next().unwrap_or("");
    first.eq_ignore_ascii_case("at")
}

/// Whether case lines or a heading follow within a few lines, before anything like another item.
fn is_followed_by_item(lines: &Lines<'_>, at: usize) -> bool {
    for next in at + 1..(at + 5).min(lines.len()) {
        let look = lines.look(next);
        if look.is_meta || look.heading.as_ref().is_some_and(|found| found.tag != Tag::Contents) {
            return true;
        }
        if look.head.is_some() && !is_printed_twice(lines, next) {
            return false;
        }
    }
    false
}
