//! Items without numbers: by the titles of the contents list, or by the lines that a house prints
//! at the start of each item.

use std::collections::HashSet;
use std::ops::Range;

use super::contents::Contents;
use super::furniture::is_bare_number;
use super::headings::HeadingMatch;
use super::items::{is_case_line, is_like_title, is_mark_of_access};
use super::key::Key;
use super::lines::Lines;
use super::plan::Plan;
use super::sections::head_end;
use super::starts::Start;
use super::titles::is_topic;
use crate::grammar::absence::find_absences;
use crate::grammar::date::{find_end, read_moment};
use crate::grammar::head_line::{LabelIn, labels_in, names_body};
use crate::grammar::people::is_people_line;
use crate::grammar::vote::read_positions;
use crate::lexicon::document::AGENDA;
use crate::lexicon::headings::Tag;
use crate::lexicon::label;
use crate::record::SectionKind;

/// Lines that are titles of the contents list, where items bear no numbers.
pub(super) fn titles_of_contents(
    lines: &Lines<'_>,
    plan: &Plan,
    contents: Option<&Contents>,
) -> Vec<usize> {
    let Some(contents) = contents else { return Vec::new() };
    let is_title = |&at: &usize| {
        lines.words(at).len() < 400
            && contents.lists(&lines.look(at).title_key)
            && !lines.is_continuation(at)
            && lines.heading(at).is_none_or(|found| !found.is_whole || found.is_ambiguous())
    };
    let mut titles: Vec<usize> = (plan.contents.end..plan.signatures).filter(is_title).collect();
    titles.dedup_by(|at, before| {
        *at == *before + 1 && lines.look(*at).key.is(&lines.look(*before).key)
    });
    titles
}

/// Items without numbers in a house that numbers the others: "Meddelelser", and below it the heading
/// that stands right below most numbered titles. In each item it stands once.
pub(super) fn between_numbers(lines: &Lines<'_>, plan: &Plan, starts: &[Start]) -> Vec<Start> {
    let opening = |start: &Start| {
        let below = (start.line() + 1..plan.signatures).find(|&at| !lines.look(at).is_meta)?;
        let found = lines.heading(below).filter(|found| found.is_whole && opens_item(found));
        found.and_then(|_| lines.look(below).key.whole())
    };
    let openings: Vec<u64> = starts.iter().filter_map(opening).collect();
    let Some(&usual) = openings.first() else { return Vec::new() };
    let alike = openings.iter().filter(|own| **own == usual).count();
    if alike < LEAST_HEADED || alike * 2 <= starts.len() {
        return Vec::new();
    }
    let is_usual = |at: usize| lines.look(at).key.whole() == Some(usual);
    let numbered: HashSet<usize> = starts.iter().map(|start| start.line()).collect();
    // Above the first number there is no item yet.
    let mut seen = true;
    let mut found = Vec::new();
    for at in plan.contents.end..plan.signatures {
        let titled = at > plan.contents.end && !numbered.contains(&(at - 1));
        seen &= !numbered.contains(&at);
        if is_usual(at) && titled && seen {
            let title = at - 1;
            if lines.is_apart(title)
                && is_like_title(lines, title)
                && !is_people_line(lines.words(title))
            {
                found.push(Start::Titled(title));
            }
        }
        seen |= is_usual(at);
    }
    found
}

/// Items whose numbers stand alone on their lines, without a sign, above their titles: they count on by
/// one, and case lines or a heading follow below most titles. The numbers of pages do neither.
pub(super) fn by_numbers_alone(lines: &Lines<'_>, plan: &Plan) -> Vec<Start> {
    let number = |at: usize| lines.words(at).parse::<u32>().ok();
    let titled = |&at: &usize| {
        is_bare_number(lines.words(at))
            && (is_like_title(lines, at + 1) || heads_case(lines, at + 1))
            && lines.words(at + 1).starts_with(char::is_uppercase)
    };
    let heads: Vec<usize> = (plan.contents.end..plan.signatures).filter(titled).collect();
    let counts = heads.windows(2).all(|pair| number(pair[0]).map(|own| own + 1) == number(pair[1]));
    let opens = |&&at: &&usize| {
        lines.look_below(at + 1).is_some_and(|look| {
            look.is_meta || look.heading.is_some_and(|found| found.is_whole && opens_item(&found))
        })
    };
    let opened = heads.iter().filter(opens).count();
    let items = heads.len() > 1 && counts && opened * 3 >= heads.len() * 2;
    heads.into_iter().filter(|_| items).map(|at| Start::Titled(at + 1)).collect()
}

/// Whether a line that elsewhere heads a section stands right above case lines: "Personaleforhold".
fn heads_case(lines: &Lines<'_>, at: usize) -> bool {
    at < lines.len()
        && lines.heading(at).is_some_and(|found| found.is_whole)
        && lines.look_below(at).is_some_and(|look| look.is_meta)
}

/// Items without numbers begin where the lines come again that a house prints first: the case line
/// or the mark of access with the title before it, or the first heading.
pub(super) fn by_template(lines: &Lines<'_>, plan: &Plan) -> Vec<Start> {
    let from = plan.contents.end;
    let opens =
        |&at: &usize| lines.heading(at).is_some_and(opens_item) && !is_head_label(lines, at);
    let Some(first) = (from..plan.signatures).find(opens) else {
        return by_marks(lines, plan, plan.signatures);
    };
    let mut starts = by_marks(lines, plan, plan.signatures);
    if starts.is_empty() {
        starts = by_headings(lines, plan, first);
    }
    // A document that begins in the middle of an item: its first item begins with the first line
    // that is no head of a meeting.
    if starts.first().is_none_or(|start| start.line() > first) {
        starts.insert(0, first_start(lines, plan, first));
    }
    starts
}

/// The first item: its title right above the first heading, or whatever stands below the head.
fn first_start(lines: &Lines<'_>, plan: &Plan, first: usize) -> Start {
    let end = head_end(lines, plan, first);
    if let Some(topic) = (plan.contents.end + 1..end).find(|&at| is_topic_alone(lines, at)) {
        return Start::Titled(topic);
    }
    let titled = title_before(lines, plan, first);
    let alone = end < first && is_title_alone(lines, end);
    match titled {
        titled if titled.line() == end => titled,
        _ if alone => Start::Titled(end),
        _ => Start::Bare(end),
    }
}

/// Whether a line right below the head stands alone as a title does, above the text of the item.
fn is_title_alone(lines: &Lines<'_>, at: usize) -> bool {
    let apart = |at: usize| at < lines.len() && lines.line(at).gap;
    let words = lines.words(at);
    apart(at)
        && apart(at + 1)
        && is_like_title(lines, at)
        && words.starts_with(char::is_uppercase)
        && words.contains(' ')
        && !is_people_line(words)
}

/// Whether a line between white says what an item is about: a page of one item prints its title
/// below the labels of the meeting, and who was absent below it.
fn is_topic_alone(lines: &Lines<'_>, at: usize) -> bool {
    let apart = |at: usize| at >= lines.len() || lines.line(at).gap;
    let words = lines.words(at);
    // "Økonomiudvalget" is who met.
    apart(at)
        && apart(at + 1)
        && !words.ends_with([':', '.'])
        && is_topic(words)
        && !names_body(words)
}

fn opens_item(found: &HeadingMatch) -> bool {
    !matches!(found.tag, Tag::Contents | Tag::Signature | Tag::MeetingBilag | Tag::Afbud(_))
}

/// Whether a heading is a label of the meeting's head too: "Bemærkninger:".
pub(super) fn is_head_label(lines: &Lines<'_>, at: usize) -> bool {
    lines.heading(at).is_some_and(|found| label(&lines.words(at)[..found.end]).is_some())
}

/// By case lines; where there are none, by lines that say no more than "Åben".
fn by_marks(lines: &Lines<'_>, plan: &Plan, end: usize) -> Vec<Start> {
    let begins_run = |&at: &usize| {
        lines.look(at).is_meta && (at == plan.contents.end || !lines.look(at - 1).is_meta)
    };
    let runs: Vec<usize> = (plan.contents.end..end).filter(begins_run).collect();
    let of_case = |&at: &usize| {
        let run = (at..end).take_while(|&at| lines.look(at).is_meta);
        run.into_iter().any(|at| is_case_line(lines, at))
    };
    let mut starts: Vec<usize> = runs.iter().copied().filter(of_case).collect();
    if starts.is_empty() {
        let opens = |&at: &usize| is_mark_of_access(lines, at) && opens_soon(lines, at, end);
        starts = runs.into_iter().filter(opens).collect();
    }
    starts.into_iter().map(|at| title_before(lines, plan, at)).collect()
}

/// Whether a heading follows within a few lines: the mark stands over an item.
fn opens_soon(lines: &Lines<'_>, at: usize, end: usize) -> bool {
    (at + 1..(at + 4).min(end)).any(|at| lines.heading(at).is_some_and(opens_item))
}

/// Where the headings of the house's template begin anew, after a decision.
fn by_headings(lines: &Lines<'_>, plan: &Plan, first: usize) -> Vec<Start> {
    let bare = lines.headings().any(|(_, found)| found.tag == Tag::Beslutning && !found.is_dated);
    // Stages below a bare "Beslutning" are told for the record.
    let is_stage = |found: &HeadingMatch| bare && found.is_dated;
    let mut whole: Vec<(usize, Tag)> = lines
        .headings()
        .filter(|(at, found)| {
            let own = found.is_whole || found.tag == Tag::Beslutning && !found.is_dated;
            (first..plan.signatures).contains(at) && own
        })
        .filter(|(_, found)| !is_stage(found))
        .map(|(at, found)| (at, found.tag))
        .collect();
    // In a list of attachments "Økonomi" is one of them.
    let mut listing = false;
    whole.retain(|&(at, tag)| {
        let listed = listing && !lines.is_apart(at);
        listing = listed || matches!(tag, Tag::Bilag | Tag::MeetingBilag);
        !listed
    });
    let begins = match () {
        () if decides_first(lines, &whole) => again(&whole),
        () if decides_alike(lines, &whole) => behind_decisions(&whole),
        () => anew(&whole),
    };
    let mut starts: Vec<Start> =
        begins.into_iter().map(|at| title_before(lines, plan, at)).collect();
    let begun = starts.len();
    // Where items have no titles, the one line below "Bilag" is an attachment.
    let titled = starts.iter().filter(|start| matches!(start, Start::Titled(_))).count();
    for start in starts.iter_mut().filter(|_| titled * 2 <= begun) {
        if let Start::Titled(at) = *start
            && is_below_bilag(lines, at)
        {
            *start = Start::Bare(at + 1);
        }
    }
    if starts.is_empty() { by_one_heading(lines, plan, &whole) } else { starts }
}

fn is_below_bilag(lines: &Lines<'_>, at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.heading(above));
    above.is_some_and(|found| found.is_whole && found.tag == Tag::Bilag)
}

/// Where the house prints one heading below each title and none for what it decides.
fn by_one_heading(lines: &Lines<'_>, plan: &Plan, whole: &[(usize, Tag)]) -> Vec<Start> {
    let Some(&(first, tag)) = whole.first() else { return Vec::new() };
    let decides = |tag: Tag| matches!(tag, Tag::Beslutning | Tag::Proposal | Tag::Indstilling);
    if !matches!(tag, Tag::Section(_)) || whole.iter().any(|&(_, tag)| decides(tag)) {
        return Vec::new();
    }
    let same = whole.iter().filter(|&&(at, _)| lines.look(at).key.is(&lines.look(first).key));
    let mut starts: Vec<Start> = same.map(|&(at, _)| title_before(lines, plan, at)).collect();
    let all = starts.len();
    starts.retain(|start| matches!(start, Start::Titled(_)));
    // The heading may stand over the front page too.
    if starts.len() >= LEAST_HEADED && starts.len() * 4 >= all * 3 { starts } else { Vec::new() }
}

/// Fewer headings alike are those of one case.
const LEAST_HEADED: usize = 3;

/// Whether the house prints its decision first: it is the first heading, in the same words each
/// time.
fn decides_first(lines: &Lines<'_>, whole: &[(usize, Tag)]) -> bool {
    let mut decisions = whole.iter().filter(|(_, tag)| *tag == Tag::Beslutning);
    let Some(&(first, _)) = decisions.next() else { return false };
    let word = |at: usize| {
        let end = lines.heading(at).map_or(0, |found| found.end);
        Key::of(lines.words(at)[..end].trim_end_matches([':', ' ']))
    };
    let same = |&(at, _): &(usize, Tag)| word(at).is(&word(first));
    // Where it prints it last, the first item may have no other heading: the agenda was approved.
    let ends = whole.last().is_some_and(|&(_, tag)| tag == Tag::Beslutning)
        || whole.get(1).is_some_and(|&(next, _)| approves_agenda(lines, first + 1..next));
    let titled = || {
        let all = decisions.clone();
        let free = |at: usize| at < 2 || lines.heading(at - 2).is_none();
        let with = all.filter(|&&(at, _)| at > 0 && is_like_title(lines, at - 1) && free(at));
        with.count() * 2 >= decisions.clone().count()
    };
    whole.first().is_some_and(|&(at, _)| at == first)
        && (!ends || titled())
        && decisions.clone().count() > 0
        && decisions.all(same)
}

/// Whether each heading of a decision names the same body and day: none is of an earlier stage, and each
/// ends an item.
fn decides_alike(lines: &Lines<'_>, whole: &[(usize, Tag)]) -> bool {
    let mut decisions = whole.iter().filter(|(_, tag)| *tag == Tag::Beslutning);
    let Some(&(first, _)) = decisions.next() else { return false };
    let dated = |at: usize| lines.heading(at).is_some_and(|found| found.is_dated);
    let others = decisions.clone().count();
    others > 0
        && dated(first)
        && decisions.all(|&(at, _)| lines.look(at).key.is(&lines.look(first).key))
}

/// The first heading behind each decision that may open an item.
fn behind_decisions(whole: &[(usize, Tag)]) -> Vec<usize> {
    use SectionKind::{Background, Presentation, Summary};
    let mut decided = false;
    let opens = |&&(_, tag): &&(usize, Tag)| match tag {
        Tag::Beslutning => {
            decided = true;
            false
        }
        Tag::Section(Background | Presentation | Summary) | Tag::Indstilling => {
            std::mem::take(&mut decided)
        }
        _ => false,
    };
    whole.iter().filter(opens).map(|&(at, _)| at).collect()
}

/// Whether the few lines below a decision's heading approve the agenda.
fn approves_agenda(lines: &Lines<'_>, text: Range<usize>) -> bool {
    text.len() <= 4 && text.into_iter().any(|at| AGENDA.are_in(lines.words(at)))
}

/// Every decision but the first.
fn again(whole: &[(usize, Tag)]) -> Vec<usize> {
    let decisions = whole.iter().filter(|(_, tag)| *tag == Tag::Beslutning);
    decisions.skip(1).map(|&(at, _)| at).collect()
}

/// After a decision, headings that the item has had, and those that have begun one elsewhere.
fn anew(whole: &[(usize, Tag)]) -> Vec<usize> {
    let mut openers: Vec<Tag> = Vec::new();
    for (_, tag) in repeated(whole, &[]) {
        if !openers.contains(&tag) {
            openers.push(tag);
        }
    }
    repeated(whole, &openers).into_iter().map(|(at, _)| at).collect()
}

fn repeated(whole: &[(usize, Tag)], openers: &[Tag]) -> Vec<(usize, Tag)> {
    let mut begins = Vec::new();
    let (mut seen, mut decided): (Vec<Tag>, bool) = (Vec::new(), false);
    for &(at, tag) in whole {
        match tag {
            Tag::Beslutning | Tag::Proposal => decided = true,
            Tag::Section(_) | Tag::Indstilling => {
                if decided && (seen.contains(&tag) || openers.contains(&tag)) {
                    begins.push((at, tag));
                    (seen, decided) = (Vec::new(), false);
                }
                seen.push(tag);
            }
            _ => {}
        }
    }
    begins
}

/// The title line before a case line or first heading: short, apart, no sentence.
fn title_before(lines: &Lines<'_>, plan: &Plan, at: usize) -> Start {
    let mut first = at;
    while first > plan.contents.end && lines.look(first - 1).is_meta {
        first -= 1;
    }
    let Some(before) = first.checked_sub(1).filter(|&before| before >= plan.contents.end) else {
        return Start::Bare(first);
    };
    let short = || lines.words(before).len() <= SHORTEST_TOPIC && is_topic(lines.words(before));
    let like_title = (is_like_title(lines, before) || short())
        && !names_body_and_day(lines.words(before))
        && !labels_in(lines.words(before)).first().is_some_and(LabelIn::is_sure)
        && find_end(lines.words(before)).is_none()
        && !ends_decision(lines, before)
        && (before == 0 || lines.is_apart(before) || lines.is_heading_type(before));
    if like_title { Start::Titled(before) } else { Start::Bare(first) }
}

/// Whether a line tells who voted against what stands above it, or who came for those who were absent.
fn ends_decision(lines: &Lines<'_>, at: usize) -> bool {
    let above = (0..at).rev().take(MOST_ABOVE).find_map(|above| lines.heading(above));
    let words = lines.words(at);
    above.is_some_and(|found| matches!(found.tag, Tag::Beslutning | Tag::Afbud(_)))
        && (!read_positions(words).dissent.is_empty() || !find_absences(words).is_empty())
}

/// No more lines stand between the heading of a decision and its end.
const MOST_ABOVE: usize = 40;

/// "Evt." is a title though it ends like a sentence.
const SHORTEST_TOPIC: usize = 12;

/// Whether a line names body and day: it is the meeting's, and no title.
fn names_body_and_day(words: &str) -> bool {
    names_body(words) && read_moment(words, false).date.is_some()
}
