//! Which decisions are of the meeting that the document is about, and which of earlier ones.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::Odd;
use crate::grammar::head_line::names_body;
use crate::grammar::outcome::read_outcome;
use crate::lexicon::bodies::COUNCIL;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::BODY_ENDINGS;
use crate::outline::headings::{HeadingMatch, match_heading};
use crate::record::{Beslutning, Item, Meeting, Span, Stage};

/// Settles body and date of the meeting, then the stage of every decision.
pub(super) fn settle(context: &mut Context<'_>, meeting: &mut Meeting, items: &mut [Item]) {
    if meeting.date.is_none() {
        take_day_from_decisions(context, meeting, items);
    }
    if meeting.body.is_none() {
        take_body_from_decisions(meeting, items);
    }
    for item in &mut *items {
        let stages: Vec<Stage> =
            item.beslutninger.iter().map(|own| stage(meeting, own, item)).collect();
        for (beslutning, stage) in item.beslutninger.iter_mut().zip(stages) {
            beslutning.stage = stage;
            check_later(context, meeting, beslutning);
        }
        give_to_earlier(item);
    }
}

/// Where an item tells only what earlier meetings decided, those listed below one of these decisions
/// were absent from that one, and not from this meeting.
fn give_to_earlier(item: &mut Item) {
    let earlier = item.beslutninger.iter().all(|own| own.stage == Stage::Prior);
    let Some(absent) = item.afbud.take_if(|absent| earlier && !absent.is_empty()) else { return };
    let begins = |spans: &[Span]| spans.first().map_or(0, |span| span.start);
    let mut left = Vec::new();
    for one in absent {
        let at = begins(&one.spans);
        let above = item.beslutninger.iter_mut().rev().find(|own| begins(&own.spans) < at);
        match above.filter(|own| own.heading.is_some() && one.label.is_some()) {
            Some(own) => own.afbud.get_or_insert_default().push(one),
            None => left.push(one),
        }
    }
    item.afbud = Some(left).filter(|left| !left.is_empty());
}

/// Where the head names no day, the meeting is that of most items' last decision. An item that also
/// has a decision without a day tells nothing: that one is the meeting's.
fn take_day_from_decisions(context: &mut Context<'_>, meeting: &mut Meeting, items: &[Item]) {
    let mut votes: BTreeMap<&str, (usize, &Beslutning)> = BTreeMap::new();
    for item in items.iter().filter(|item| !has_own(item)) {
        let dated =
            item.beslutninger.iter().filter(|own| own.date.is_some() && !is_elsewhere(own, item));
        if let Some(last) = dated.max_by_key(|beslutning| beslutning.date.as_deref()) {
            votes.entry(last.date.as_deref().unwrap_or_default()).or_insert((0, last)).0 += 1;
        }
    }
    let Some((date, (_, beslutning))) =
        votes.into_iter().max_by_key(|(date, (count, _))| (*count, *date))
    else {
        return;
    };
    meeting.date = Some(date.to_owned());
    if meeting.body.is_none() {
        meeting.body.clone_from(&beslutning.body);
    }
    let ranges = beslutning.spans.iter().map(|span| span.start..span.end).take(1).collect();
    context.note(Odd::MeetingFromDecision, ranges);
}

/// Whether a decision says that the item had another number then: it was another meeting's.
fn is_elsewhere(own: &Beslutning, item: &Item) -> bool {
    own.item_number.is_some() && item.number.is_some() && own.item_number != item.number
}

/// Whether an item has a "Beslutning" with neither body nor day: that of the meeting itself. One that
/// tells no more than who was absent, above another, is none.
fn has_own(item: &Item) -> bool {
    let names = |found: HeadingMatch| matches!(found.tag, Tag::Afbud(_));
    let absence =
        |own: &Beslutning| own.outcome.is_none() && match_heading(&own.text).is_some_and(names);
    let last = item.beslutninger.len();
    item.beslutninger.iter().zip(1..).any(|(own, nth)| {
        let bare = own.heading.is_some() && own.body.is_none() && own.date.is_none();
        bare && (nth == last || !absence(own))
    })
}

/// Where the head names no body, it is the one that decided most on the day of the meeting.
fn take_body_from_decisions(meeting: &mut Meeting, items: &[Item]) {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    let decided = items.iter().flat_map(|item| &item.beslutninger);
    for beslutning in decided.filter(|own| own.date.is_some() && own.date == meeting.date) {
        if let Some(body) = &beslutning.body {
            *votes.entry(body).or_default() += 1;
        }
    }
    meeting.body = votes.into_iter().max_by_key(|(_, count)| *count).map(|(body, _)| body.into());
}

/// Another day is another meeting. On the same day it is this one, unless it names another body, and
/// another decision of the item is the meeting's own; without a day the body alone tells.
fn stage(meeting: &Meeting, own: &Beslutning, item: &Item) -> Stage {
    let all = &item.beslutninger;
    let is_own_body = |beslutning: &Beslutning| match (&meeting.body, &beslutning.body) {
        (Some(own), Some(body)) => is_same_body(own, body),
        _ => true,
    };
    let named = |other: &Beslutning| other.body.is_some() && is_own_body(other);
    if let (None, Some(body), Some(subject)) = (&own.heading, &meeting.body, subject(&own.text))
        && !is_same_body(body, subject)
    {
        return Stage::Prior;
    }
    let prior = match (&meeting.date, &own.date) {
        (Some(date), Some(decided)) if date != decided => true,
        (Some(_), Some(_)) => {
            let is_own = |other: &Beslutning| other.date == own.date && named(other);
            !is_own_body(own) && (has_own(item) || all.iter().any(is_own))
        }
        (None, Some(_)) => !is_own_body(own) || has_own(item) || is_elsewhere(own, item),
        (_, None) => !is_own_body(own),
    };
    if prior { Stage::Prior } else { Stage::This }
}

/// The body that a decision without a heading begins with, where its first clause decides:
/// "Økonomiudvalget anbefaler indstillingen.", not "Bestyrelsen foreslog uændret leje. Vedtaget."
pub(super) fn subject(text: &str) -> Option<&str> {
    let clause = text.split([',', '.', '\n']).next().unwrap_or(text);
    read_outcome(clause)?;
    let small =
        clause.match_indices(' ').find(|(at, _)| clause[at + 1..].starts_with(char::is_lowercase));
    let subject = &clause[..small?.0];
    (names_body(subject) && subject.split(' ').count() <= LONGEST_SUBJECT).then_some(subject)
}

/// No name of a body that a sentence begins with has more words.
const LONGEST_SUBJECT: usize = 3;

fn check_later(context: &mut Context<'_>, meeting: &Meeting, beslutning: &Beslutning) {
    let (Some(own), Some(date)) = (&meeting.date, &beslutning.date) else { return };
    if date > own {
        let ranges = beslutning.spans.iter().map(|span| span.start..span.end).take(1).collect();
        context.note(Odd::LaterDecision { date: date.clone(), meeting: own.clone() }, ranges);
    }
}

/// Whether two names are of one body: the same letters, terms and endings left out.
pub(super) fn is_same_body(own: &str, other: &str) -> bool {
    let (own, other) = (root(own), root(other));
    // The board of an association is not the council of the municipality.
    let council = |body: &str| body.contains(COUNCIL);
    (own.contains(&other) || other.contains(&own)) && council(&own) == council(&other)
}

/// Lower case, without what stands in parentheses, without a term of years, without the article.
fn root(body: &str) -> String {
    let before = body.split('(').next().unwrap_or(body);
    let letters: String =
        before.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let bare = BODY_ENDINGS
        .iter()
        .fold(letters.as_str(), |word, end| word.strip_suffix(end).unwrap_or(word));
    bare.to_owned()
}
