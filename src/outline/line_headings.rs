//! The heading that a line begins with, by its own words and by the lines around it: a title of the
//! document is none, a stage may be told by body and day alone, over several lines, or before its text.

use super::groups::opens_group;
use super::headings::{HeadingMatch, LONGEST, before_colon, match_heading};
use super::lines::Lines;
use crate::grammar::date::read_moment;
use crate::grammar::decision::{
    read_day_alone, read_decision_heading, read_stage_line, word_before_sentence,
};
use crate::grammar::head_line::{document_kind, names_body, names_organisation};
use crate::grammar::item_head::{ItemHead, NumberForm, item_label, read_item_head};
use crate::grammar::outcome::{is_outcome_formula, read_outcome, tells_decision};
use crate::lexicon::document::WEB_LEADS;
use crate::lexicon::headings::{DECISION_OPENINGS, Tag};
use crate::lexicon::labels::MEETING_ENDINGS;
use crate::lexicon::{begins_with_one_of, ends_with_one_of};

/// The heading that a live line begins with, if any.
pub(super) fn read_heading(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let words = lines.words(at);
    if is_title_of_document(lines, at) {
        return None;
    }
    let lead = lead_length(words);
    if lead == 0 {
        let plain = stage_over_lines(lines, at)
            .or_else(|| wrapped_decision(lines, at))
            .or_else(|| match_heading(words));
        return plain
            .filter(|_| !is_route(lines, at) && !is_over_items(lines, at))
            .or_else(|| bulleted_names(words))
            .or_else(|| stage_above_decision(lines, at))
            .or_else(|| word_before_decision(words));
    }
    let found = match_heading(&words[lead..])?;
    Some(HeadingMatch { end: found.end + lead, last_end: found.last_end + lead, ..found })
}

/// The title of the document: `PROTOKOL`, and `fra bestyrelsesmøde i` or the day below it;
/// `BESLUTNINGER` on the very first line, and below it who decides.
fn is_title_of_document(lines: &Lines<'_>, at: usize) -> bool {
    let below = || lines.words(at + 1);
    let goes_on = || {
        below().starts_with(char::is_lowercase)
            && document_kind(lines.words(at)).is_some()
            && below().split(' ').any(|word| ends_with_one_of(word, MEETING_ENDINGS))
    };
    let heads = || {
        let named = names_organisation(below()) || names_body(below());
        named && read_moment(below(), false).date.is_none()
    };
    let dated = || {
        let short =
            lines.words(at).len() <= LONGEST_ALONE && document_kind(lines.words(at)).is_some();
        let is_dated = |at: usize| read_moment(lines.words(at), false).date.is_some();
        // Below an item "Referat" heads what was said.
        short
            && (at + 1..(at + 1 + MOST_OF_TITLE).min(lines.len())).any(is_dated)
            && !(0..at).any(|above| read_item_head(lines.words(above)).is_some())
    };
    at + 1 < lines.len() && (goes_on() || at == 0 && heads() || at < LAST_OF_HEAD && dated())
}

/// No more lines of a title stand below its first: `Protokol`, `over`, `Møde i rådet den 4. maj 2012`.
const MOST_OF_TITLE: usize = 2;

/// The title of a document stands before this line.
const LAST_OF_HEAD: usize = 12;

/// What points of a list begin with in a text.
const LIST_SIGNS: [&str; 4] = ["• ", "- ", "– ", "o "];

/// `- Fraværende: Ida Holm`: who was absent, as a point of a list.
fn bulleted_names(words: &str) -> Option<HeadingMatch> {
    let label = LIST_SIGNS.iter().find_map(|sign| words.strip_prefix(sign))?;
    let found = before_colon(label).filter(|found| matches!(found.tag, Tag::Afbud(_)))?;
    let end = words.len() - label.len() + found.end;
    Some(HeadingMatch { end, last_end: end, ..found })
}

/// How much of a line stands before its heading: what a web page's button says.
pub(super) fn lead_length(words: &str) -> usize {
    WEB_LEADS.iter().find(|lead| begins_with_one_of(words, &[lead])).map_or(0, |lead| lead.len())
}

/// The word alone, and body and day on the next line: `Beslutninger` / `Byrådet den 09-02-2016`.
fn stage_below(words: &str, below: &str) -> Option<HeadingMatch> {
    if below.len() > LONGEST || !below.ends_with(|c: char| c.is_ascii_digit() || c == ':') {
        return None;
    }
    match_heading(words).filter(|found| found.is_whole && found.tag == Tag::Beslutning)?;
    let joined = format!("{} {below}", words.trim_end_matches(':'));
    let heading = read_decision_heading(&joined)?;
    let whole = heading.end == joined.len() && heading.date.is_some() && heading.body.is_some();
    whole.then_some(HeadingMatch {
        tag: Tag::Beslutning,
        end: words.len(),
        is_whole: true,
        is_dated: true,
        lines: 2,
        last_end: below.len(),
    })
}

/// No word for a decision is longer.
const LONGEST_ALONE: usize = 24;

/// A decision heading that names a body so long that the day stands on the next line.
fn wrapped_decision(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let words = lines.words(at);
    if at + 1 >= lines.len() || !begins_with_one_of(words, DECISION_OPENINGS) {
        return None;
    }
    if words.len() <= LONGEST_ALONE {
        return stage_below(words, lines.words(at + 1));
    }
    if words.len() < 40 || !lines.is_continuation(at + 1) {
        return None;
    }
    let alone = read_decision_heading(words);
    if alone.as_ref().is_some_and(|heading| heading.date.is_some()) {
        return None;
    }
    let joined = format!("{words} {}", lines.words(at + 1));
    let heading = read_decision_heading(&joined)?;
    let beyond = heading
        .end
        .checked_sub(words.len() + 1)
        .filter(|&end| end > 0 && heading.date.is_some())?;
    let next = lines.words(at + 1);
    let is_whole = next[beyond..].trim().is_empty();
    Some(HeadingMatch {
        tag: Tag::Beslutning,
        end: words.len(),
        is_whole,
        is_dated: true,
        lines: 2,
        last_end: beyond,
    })
}

/// Whether a line is one of the way that the case has gone: `Havneudvalget den 22. maj 2006, pkt. 9`
/// where nothing that was decided stands below it, but the next stop or a section; the last of several
/// may stand above the text.
fn is_route(lines: &Lines<'_>, at: usize) -> bool {
    let below = (at + 1 < lines.len()).then(|| lines.words(at + 1));
    is_stop(lines.words(at))
        && below.is_some_and(|below| {
            let section = |found: &HeadingMatch| matches!(found.tag, Tag::Section(_));
            let decided = || is_outcome_formula(below) || tells_decision(below);
            is_stop(below)
                || match_heading(below).is_some_and(|found| found.is_whole && section(&found))
                || at > 0 && is_stop(lines.words(at - 1)) && !decided()
        })
}

/// Whether a line is a heading over items, the first of which stands right below it:
/// "Beslutningspunkter:" above "2. Ny havneplan". Points of a list begin small, or with "At".
fn is_over_items(lines: &Lines<'_>, at: usize) -> bool {
    let Some(below) = (at + 1 < lines.len()).then(|| lines.words(at + 1)) else { return false };
    opens_group(lines.words(at))
        && read_item_head(below).is_some_and(|head| {
            let title = &below[head.title];
            let clause = title.starts_with("At ") || title.ends_with('.');
            title.starts_with(char::is_uppercase) && !clause
        })
}

/// Body, day and number, without the word for a decision and without a colon.
pub(super) fn is_stop(words: &str) -> bool {
    let whole = |end: usize| words[end..].trim().is_empty() && !words.ends_with(':');
    read_decision_heading(words)
        .is_some_and(|told| !told.has_word && told.item_number.is_some() && whole(told.end))
}

/// The label of a stage that stands in a narrow column, over two lines or three: `Teknisk Udvalg` /
/// `den 5.2.2002:  Anbefales.`, `Amtsrådets møde 2. maj 2005` / `Punkt 3:`.
fn stage_over_lines(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let first = lines.words(at);
    let ended = |below: usize| label_end(lines.words(below)).is_some();
    let last = (at + MOST_STAGE_LINES).min(lines.len());
    if first.len() > LONGEST || !(at + 1..last).any(ended) {
        return None;
    }
    let named = |word: &str| names_body(word) || names_body(word.trim_end_matches('s'));
    if !first.split([' ', ',', '-']).any(named) || document_kind(first).is_some() {
        return None;
    }
    let mut joined = first.to_owned();
    for more in 1..MOST_STAGE_LINES.min(lines.len() - at) {
        let words = lines.words(at + more);
        let colon = label_end(words);
        let own = &words[..colon.map_or(words.len(), |colon| colon + 1)];
        let labelled = item_label(own) == Some(own.len());
        let narrow = first.len() <= LONGEST_STAGE_LINE && !lines.line(at + more).gap;
        if own.len() > LONGEST_STAGE_LINE || !labelled && !narrow {
            return None;
        }
        joined = format!("{joined} {own}");
        if let Some(colon) = colon {
            let text = words[colon + 1..].trim();
            // "Punkt 3: Ny havneplan" heads an item.
            if labelled && !text.is_empty() && !has_decision(text) {
                return None;
            }
            let heading = read_decision_heading(&joined)?;
            let stage = heading.end == joined.len() && !heading.has_word && heading.date.is_some();
            return stage.then_some(HeadingMatch {
                tag: Tag::Beslutning,
                end: first.len(),
                is_whole: text.is_empty(),
                is_dated: true,
                lines: more + 1,
                last_end: colon + 1,
            });
        }
    }
    None
}

/// The colon that ends a label of a stage, and stands in no time.
fn label_end(words: &str) -> Option<usize> {
    let near = words.as_bytes().iter().take(LONGEST_STAGE_LINE + 1);
    let in_time = |at: usize| words.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit);
    near.enumerate().find_map(|(at, byte)| (*byte == b':' && !in_time(at)).then_some(at))
}

/// No line of such a label is longer, and no label has more lines.
const LONGEST_STAGE_LINE: usize = 44;
const MOST_STAGE_LINES: usize = 3;

/// `Havneudvalget den 14. juni 2011` apart, and right below it what was decided; or behind it on its
/// line: `Havneudvalget, 14.06.2011 Ida Holm var fraværende. Anbefales.`
fn stage_above_decision(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let words = lines.words(at);
    let stage = stage_line(words)?;
    if stage.is_whole {
        return above_outcome(lines, at).filter(|_| !lines.is_continuation(at));
    }
    has_decision(words[stage.end..].trim()).then_some(stage)
}

/// The day alone, apart, and right below it what was decided.
fn day_alone(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    read_day_alone(lines.words(at))?;
    above_outcome(lines, at).filter(|_| lines.is_apart(at))
}

/// A line as the dated heading of what was decided right below it.
fn above_outcome(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let words = lines.words(at);
    let below = (at + 1 < lines.len()).then(|| lines.words(at + 1))?;
    let decided = is_outcome_formula(below) || read_outcome(below).is_some();
    decided.then(|| HeadingMatch {
        is_dated: true,
        ..HeadingMatch::of(Tag::Beslutning, words.len(), words)
    })
}

/// Body and day, alone or before a text, whatever that says.
fn stage_line(words: &str) -> Option<HeadingMatch> {
    let stage = read_stage_line(words)?;
    Some(HeadingMatch { is_dated: true, ..HeadingMatch::of(Tag::Beslutning, stage.end, words) })
}

/// `Beslutning Godkendt uden afstemning.`: no title, as what follows the word was decided.
fn word_before_decision(words: &str) -> Option<HeadingMatch> {
    let end = word_before_sentence(words).filter(|&end| {
        let text = words[end..].trim();
        text.ends_with('.') && has_decision(text)
    })?;
    Some(HeadingMatch::of(Tag::Beslutning, end, words))
}

/// Whether one of the sentences says what was decided.
fn has_decision(text: &str) -> bool {
    tells_decision(text) || text.split_inclusive(". ").any(is_outcome_formula)
}

/// What a house prints above most decisions heads the others too, whatever their words: body and
/// day, alone or before the text.
pub(super) fn stages_by_habit(lines: &Lines<'_>) -> Vec<(usize, HeadingMatch)> {
    let text_below = |at: usize| {
        let is_head = |head: &ItemHead| head.form != NumberForm::Answer;
        lines
            .look_below(at)
            .is_some_and(|look| !look.head.as_ref().is_some_and(is_head) && !look.is_meta)
    };
    let of_item = |found: &HeadingMatch| {
        matches!(found.tag, Tag::Section(_) | Tag::Indstilling | Tag::Beslutning)
    };
    let Some((first, _)) = lines.headings().find(|(_, found)| of_item(found)) else {
        return Vec::new();
    };
    let mut stages: Vec<(usize, HeadingMatch)> = (first..lines.len())
        .filter_map(|at| Some((at, stage_line(lines.words(at)).or_else(|| day_alone(lines, at))?)))
        .filter(|(at, stage)| !stage.is_whole || text_below(*at))
        .collect();
    let wraps = |at: usize| at > 0 && lines.heading(at - 1).is_some_and(|above| above.lines > 1);
    let is_day = |at: usize| read_day_alone(lines.words(at)).is_some();
    let is_known = |at: usize| lines.heading(at).is_some() || wraps(at) || is_day(at);
    // Right below "Beslutning" one is enough.
    let below = |at: usize| {
        let above = at.checked_sub(1).and_then(|above| lines.heading(above));
        above.is_some_and(|above| above.is_whole && above.tag == Tag::Beslutning)
    };
    let sure = stages.iter().any(|(at, _)| below(*at));
    let known = stages.iter().filter(|(at, _)| is_known(*at) || below(*at)).count();
    if known * 2 < stages.len() || !sure && known < LEAST_STAGES {
        return Vec::new();
    }
    stages.retain(|(at, _)| !wraps(*at));
    stages
}

/// Fewer may be by chance.
const LEAST_STAGES: usize = 2;
