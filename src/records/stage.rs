//! Which decisions are of the meeting that the document is about, and which of earlier ones.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::Odd;
use crate::lexicon::labels::BODY_ENDINGS;
use crate::record::{Beslutning, Item, Meeting, Stage};

/// Settles body and date of the meeting, then the stage of every decision.
pub(super) fn settle(context: &mut Context<'_>, meeting: &mut Meeting, items: &mut [Item]) {
    if meeting.date.is_none() {
        take_from_decisions(context, meeting, items);
    }
    for item in &mut *items {
        for beslutning in &mut item.beslutninger {
            beslutning.stage = stage(meeting, beslutning);
            check_later(context, meeting, beslutning);
        }
    }
}

/// Where the head names no day, the meeting is that of most items' last decision.
fn take_from_decisions(context: &mut Context<'_>, meeting: &mut Meeting, items: &[Item]) {
    let mut votes: BTreeMap<&str, (usize, &Beslutning)> = BTreeMap::new();
    for item in items {
        let dated = item.beslutninger.iter().filter(|beslutning| beslutning.date.is_some());
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

/// The same day and body, or neither printed, is this meeting.
fn stage(meeting: &Meeting, beslutning: &Beslutning) -> Stage {
    let other_day =
        matches!((&meeting.date, &beslutning.date), (Some(own), Some(date)) if own != date);
    let other_body = matches!((&meeting.body, &beslutning.body), (Some(own), Some(body)) if !is_same_body(own, body));
    if other_day || other_body { Stage::Prior } else { Stage::This }
}

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
    own.contains(&other) || other.contains(&own)
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
