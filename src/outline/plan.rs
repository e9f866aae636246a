//! The plan of a document: where its contents list, its items and its tail stand, and how its
//! headings are printed.

use std::collections::HashMap;
use std::ops::Range;

use super::contents::{self, Contents, entry_parts};
use super::groups::opens_group;
use super::headings::HeadingMatch;
use super::items::{PlannedItem, lay_items};
use super::lines::Lines;
use super::own_headings::{self, OwnHeadings};
use super::starts::{self, Start};
use crate::grammar::date::read_moment;
use crate::grammar::head_line::document_kind;
use crate::grammar::item_head::group_access;
use crate::grammar::outcome::is_outcome_formula;
use crate::lexicon::heading;
use crate::lexicon::headings::Tag;
use crate::record::{Access, DocumentKind};

/// Which lines are head, contents list and items. Indices are of live lines.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own")]
pub(super) struct Plan {
    /// Lines of a contents list that items follow.
    pub contents: Range<usize>,
    /// What it says by number of access, and its lines by title.
    pub listed: Listed,
    /// Whether numbers alone answer the lines of the contents list.
    pub told: bool,
    /// Whether items are the lines of a contents list that prints a page behind each.
    pub pages_in_titles: bool,
    pub items: Vec<PlannedItem>,
    /// Where the page for signatures begins.
    pub signatures: usize,
    /// Where a list of attachments for the whole document begins.
    pub meeting_bilag: usize,
    pub fragment: bool,
    /// Whether items have hardly any headings.
    pub unheaded: bool,
    /// Whether text follows their titles at once, too: they are no list that stands alone.
    pub headless: bool,
    /// Whether most items have a heading for their decision.
    pub decided: bool,
    /// Whether the document calls itself the agenda of a meeting, and no line of it is an outcome.
    pub ahead: bool,
    /// Whether most headings of sections end with a colon.
    pub colons: bool,
    /// Whether headings are told from text by their type.
    pub styled: bool,
    /// Whether most numbers that stand alone have their title above them.
    pub titles_above: bool,
    /// Whether most items have their case line before their number.
    pub cases_above: bool,
    /// What headings in the house's own words are recognised by.
    pub own_headings: OwnHeadings,
}

/// What a contents list says of its entries, looked up once.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// What the last heading over items above an entry says of access, by the entry's number.
    pub access: HashMap<String, Access>,
    /// The first line with a title, by what that is recognised by.
    pub titles: HashMap<u64, usize>,
    /// Its lines by number, and where the title of each begins.
    pub numbers: HashMap<String, (usize, usize)>,
}

impl Listed {
    fn of(lines: &Lines<'_>, contents: &Range<usize>) -> Self {
        let mut listed = Self::default();
        let mut access = None;
        for at in contents.start.saturating_sub(1)..contents.end {
            let words = lines.words(at);
            if lines.head(at).is_none() && opens_group(words) {
                access = group_access(words).or(access);
            } else if let (Some((number, _)), Some(access)) = (entry_parts(lines, at), access) {
                listed.access.entry(words[number].to_owned()).or_insert(access);
            }
            if !contents.contains(&at) {
                continue;
            }
            if let Some(title) = lines.look(at).title_key.whole() {
                listed.titles.entry(title).or_insert(at);
            }
            if let Some((number, start)) = entry_parts(lines, at) {
                listed.numbers.entry(words[number].to_owned()).or_insert((at, start));
            }
        }
        listed
    }
}

/// Plans the document.
pub(super) fn plan(lines: &Lines<'_>) -> Plan {
    let contents = contents::find(lines);
    let signatures = find_tail(lines, Tag::Signature).unwrap_or(lines.len());
    let meeting_bilag = find_tail(lines, Tag::MeetingBilag).unwrap_or(signatures).min(signatures);
    let mut plan = Plan {
        contents: followed(contents.as_ref()),
        told: contents.as_ref().is_some_and(|list| list.is_told),
        pages_in_titles: contents.as_ref().is_some_and(|list| !list.is_followed && list.is_paged),
        signatures,
        meeting_bilag,
        colons: headings_have_colons(lines),
        styled: headings_have_type(lines),
        ..Plan::default()
    };
    plan.listed = Listed::of(lines, &plan.contents);
    let starts = starts::find(lines, &plan, contents.as_ref());
    let listed = contents.as_ref().is_some_and(|contents| !contents.is_followed);
    plan.unheaded = starts::section_headings(lines) * 2 < starts.len();
    plan.headless = plan.unheaded && !listed;
    let decisions = lines.headings().filter(|(_, found)| found.tag == Tag::Beslutning).count();
    plan.decided = decisions * 2 > starts.len();
    plan.ahead = is_ahead(lines, &starts);
    lay_items(lines, &mut plan, &starts);
    plan.own_headings = own_headings::find(lines, &plan);
    plan
}

/// The lines of a contents list; none where its lines are the items themselves.
fn followed(contents: Option<&Contents>) -> Range<usize> {
    contents.filter(|contents| contents.is_followed).map_or(0..0, |contents| contents.lines.clone())
}

/// Whether the lines above the items name the agenda of a meeting, "Dagsorden til møde den 3. maj 2018", and
/// no minutes; and no line says that something was decided.
fn is_ahead(lines: &Lines<'_>, starts: &[Start]) -> bool {
    let first = starts.iter().map(|start| start.line()).min().unwrap_or(0);
    let kind = |at: usize| document_kind(lines.words(at));
    let dated = |at: usize| read_moment(lines.words(at), false).date.is_some();
    let agenda = (0..first).any(|at| kind(at) == Some(DocumentKind::Agenda) && dated(at));
    agenda
        && !(0..first).any(|at| kind(at) == Some(DocumentKind::Minutes))
        && !(first..lines.len()).any(|at| is_outcome_formula(lines.words(at)))
}

/// Whether most known headings are bold, larger or tagged as headings.
fn headings_have_type(lines: &Lines<'_>) -> bool {
    let (mut typed, mut all) = (0, 0);
    for (at, _) in lines.headings().filter(|(_, found)| found.is_whole) {
        typed += usize::from(lines.is_heading_type(at));
        all += 1;
    }
    typed >= 2 && typed * 5 >= all * 3
}

fn headings_have_colons(lines: &Lines<'_>) -> bool {
    let (mut colons, mut all) = (0, 0);
    for (at, _) in lines.headings().filter(|(_, found)| found.is_whole) {
        colons += usize::from(lines.words(at).ends_with(':'));
        all += 1;
    }
    colons * 2 > all
}

/// The last line that begins a tail of this sort, with no other section after it.
fn find_tail(lines: &Lines<'_>, tag: Tag) -> Option<usize> {
    let last = (1..lines.len()).rev().find(|&at| is_titled(lines, at, tag))?;
    let opens = |found: &HeadingMatch| match found.tag {
        Tag::Beslutning => true,
        Tag::Indstilling | Tag::Section(_) => found.is_whole,
        _ => false,
    };
    let followed = lines.headings().any(|(at, found)| at > last && opens(found));
    (!followed).then_some(last)
}

/// Whether a line, with or without a number, says no more than one heading; an entry of a contents
/// list says its page too.
pub(super) fn is_titled(lines: &Lines<'_>, at: usize, tag: Tag) -> bool {
    let words = lines.words(at);
    match lines.head(at) {
        Some(head) => heading(&words[head.title.clone()]) == Some(tag),
        None => lines.heading(at).is_some_and(|found| found.tag == tag && found.is_whole),
    }
}
