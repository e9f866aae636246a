//! Items without numbers: by the titles of the contents list, or by the lines that a house prints
//! at the start of each item.

use super::contents::Contents;
use super::headings::HeadingMatch;
use super::items::{is_labelled, is_like_title};
use super::lines::Lines;
use super::plan::Plan;
use super::sections::head_end;
use super::starts::Start;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::MetaLabel;

/// Lines that are titles of the contents list, where items bear no numbers.
pub(super) fn titles_of_contents(
    lines: &Lines<'_>,
    plan: &Plan,
    contents: Option<&Contents>,
) -> Vec<usize> {
    let Some(contents) = contents else { return Vec::new() };
    let is_title = |&at: &usize| {
        lines.words(at).len() < 400
            && contents.keys.contains(&lines.look(at).key)
            && !lines.is_continuation(at)
            && lines.heading(at).is_none_or(|found| !found.is_whole || found.is_ambiguous())
    };
    let mut titles: Vec<usize> = (plan.contents.end..plan.signatures).filter(is_title).collect();
    titles.dedup_by(|at, before| {
        *at == *before + 1 && lines.look(*at).key == lines.look(*before).key
    });
    titles
}

/// Items without numbers begin where the lines come again that a house prints first: the case line
/// with the title before it, or the first heading.
pub(super) fn by_template(lines: &Lines<'_>, plan: &Plan) -> Vec<Start> {
    let from = plan.contents.end;
    let cases: Vec<usize> = (from..plan.signatures)
        .filter(|&at| is_labelled(lines, at, &[MetaLabel::CaseNumber]))
        .collect();
    if !cases.is_empty() {
        return cases.iter().map(|&at| title_before(lines, plan, at)).collect();
    }
    let Some(first) = (from..plan.signatures).find(|&at| lines.heading(at).is_some_and(opens_item))
    else {
        return Vec::new();
    };
    let tag = lines.heading(first).map(|found| found.tag);
    let again = (first + 1..plan.signatures).filter(|&at| {
        lines.heading(at).is_some_and(|found| found.is_whole && Some(found.tag) == tag)
            && decided_between(lines, first, at)
    });
    let single = matches!(tag, Some(Tag::Beslutning | Tag::Bilag | Tag::Afbud(_)));
    let rest: Vec<usize> = if single { Vec::new() } else { again.collect() };
    // A document that begins in the middle of an item: its first item begins with the first line
    // that is no head of a meeting.
    std::iter::once(Start::Bare(head_end(lines, plan, first)))
        .chain(rest.into_iter().map(|at| title_before(lines, plan, at)))
        .collect()
}

fn opens_item(found: &HeadingMatch) -> bool {
    !matches!(found.tag, Tag::Contents | Tag::Signature | Tag::MeetingBilag | Tag::Afbud(_))
}

/// Whether a decision stands between two headings of the same name: then the second begins an item.
fn decided_between(lines: &Lines<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| lines.heading(at).is_some_and(|found| found.tag == Tag::Beslutning))
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
    let like_title = is_like_title(lines, before)
        && (before == 0 || lines.line(before).gap || lines.is_heading_type(before));
    if like_title { Start::Titled(before) } else { Start::Bare(first) }
}
