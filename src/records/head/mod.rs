//! The head of the document: labels and their values, titles, and lines that speak for themselves.

mod beside;
mod column;
mod fields;
mod grid;
mod people;
mod titles;

use super::Context;
use super::section::{afbud_list, bilag_list};
use super::value::Value;
use crate::diagnostic::Odd;
use crate::grammar::Place;
use crate::grammar::date::{Moment, WrittenTime, find_end, find_start, read_moment};
use crate::grammar::head_line::{document_kind, names_body, names_organisation, without_page};
use crate::grammar::title::{read_title_body, without_title_words};
use crate::lexicon::document::{EXTRAORDINARY, ORDINARY};
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::{Label, MEETINGS_OF, SUBJECT_LABELS};
use crate::lexicon::{fold, is_one_of};
use crate::outline::{Kind, Outline, Piece};
use crate::record::{DocumentKind, Meeting, Session};
use crate::text::Text;
use fields::fields;
use people::{add_absences, add_absent, add_people, add_present};
use std::collections::HashSet;
use titles::read_titles;

/// What the head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub kind: Option<DocumentKind>,
    pub meeting: Meeting,
}

/// Labels first: what no label names is told from titles, where a label has not told it.
pub(super) fn read(context: &mut Context<'_>, outline: &Outline) -> Head {
    let mut pieces = head_pieces(outline);
    let mut head = Head::default();
    if let Some(grid) = grid::find(context.text, &pieces) {
        grid::read(context, &grid, &pieces, &mut head.meeting);
        pieces.drain(grid.pieces);
    }
    let fields = fields(context.text, &pieces);
    // The day that stands with the hour is the meeting's; another may be that of the letter.
    for field in fields.iter().filter(|field| matches!(field.label, Some((Label::Time, _)))) {
        set_moment(
            context,
            &field.value,
            &read_moment(&field.value.cells, true),
            &mut head.meeting,
        );
    }
    for field in &fields {
        if let Some((label, name)) = &field.label {
            read_labelled(context, (*label, name), &field.value, &mut head.meeting);
        }
    }
    read_titles(context, &fields, &mut head);
    read_running_head(context, outline, &mut head);
    read_session(context.text, &pieces, &mut head.meeting);
    read_meeting_bilag(context, outline, &mut head.meeting);
    head.meeting.spans = meeting_spans(context, outline);
    head
}

/// The head above the first item; what stands of it below the last one are closing words.
fn head_pieces(outline: &Outline) -> Vec<&Piece> {
    let first = outline.items.first().map_or(usize::MAX, |item| item.pieces.start);
    let pieces = outline.pieces.iter().take(first);
    pieces.filter(|piece| piece.kind == Kind::Head).collect()
}

fn meeting_spans(context: &Context<'_>, outline: &Outline) -> Vec<crate::record::Span> {
    let first = outline.items.first().map_or(usize::MAX, |item| item.pieces.start);
    let last = outline.items.last().map_or(0, |item| item.pieces.end);
    let in_items = |at: usize| at >= first && at < last;
    let own = outline.pieces.iter().enumerate().filter(|(at, piece)| {
        piece.kind == Kind::Head
            || matches!(piece.kind, Kind::Heading(_) | Kind::Body) && !in_items(*at)
    });
    context.places.spans(own.map(|(_, piece)| piece.range.clone()).collect())
}

fn read_labelled(
    context: &mut Context<'_>,
    (label, name): (Label, &Value),
    value: &Value,
    meeting: &mut Meeting,
) {
    let words = value.words(&value.place());
    match label {
        // "Emne: Referat af møde i Havnerådet den 3. maj 2010"
        Label::Body if read_moment(&value.cells, false).date.is_some() => {
            read_date_field(context, value, meeting);
            read_body_beside_day(&value.cells, meeting);
        }
        // "Emne: Møde i Lokal-MED", but not "Emne: Cykelskur"
        Label::Body
            if is_one_of(name.cells.trim_end_matches([':', ' ']), SUBJECT_LABELS)
                && !names_body(&words) => {}
        Label::Body => set(&mut meeting.body, without_meeting(&words)),
        Label::Organisation => set(&mut meeting.organisation, &words),
        Label::Number => set(&mut meeting.number, &words),
        Label::Date => read_date_field(context, value, meeting),
        Label::Time => set_moment(context, value, &read_moment(&value.cells, true), meeting),
        Label::End => set_end(&value.cells, meeting),
        Label::Place => set(&mut meeting.place, &words),
        Label::Members => {
            let absent = add_people(context, name, value, &mut meeting.members);
            add_absent(meeting, absent);
            add_present(context, value, meeting);
        }
        Label::Present | Label::Others => {
            let absent = add_people(context, name, value, &mut meeting.present);
            add_absent(meeting, absent);
        }
        Label::Afbud(status) => {
            let list = afbud_list(context, name, value, status);
            if let Some(list) = list {
                meeting.afbud.get_or_insert_default();
                add_absent(meeting, list);
            }
        }
        Label::Guests | Label::Role => {}
        Label::Remarks => add_absences(context, value, meeting),
    }
}

fn read_body_beside_day(words: &str, meeting: &mut Meeting) {
    let rest = without_title_words(words, &read_moment(words, false));
    if let Some(body) = read_title_body(&rest) {
        set(&mut meeting.body, &rest[body.place]);
    }
}

fn without_meeting(words: &str) -> &str {
    MEETINGS_OF.iter().find_map(|meeting| words.strip_prefix(meeting)).unwrap_or(words)
}

fn set(field: &mut Option<String>, words: &str) {
    let words = words.trim_matches([' ', ',', ';', '|']);
    if field.is_none() && !words.is_empty() {
        *field = Some(words.to_owned());
    }
}

/// A date label may hold the place too: "Tid og sted: 3. maj 2010 kl. 17, Rådhuset".
fn read_date_field(context: &mut Context<'_>, value: &Value, meeting: &mut Meeting) {
    let moment = read_moment(&value.cells, true);
    set_moment(context, value, &moment, meeting);
}

fn set_moment(context: &mut Context<'_>, value: &Value, moment: &Moment, meeting: &mut Meeting) {
    if let Some(date) = moment.date.as_ref().filter(|_| meeting.date.is_none()) {
        meeting.date = date.iso();
        let written = || value.words(&date.place);
        if meeting.date.is_none() && date.year.is_some() {
            context.note(Odd::NoSuchDate { written: written() }, value.ranges(&date.place));
        } else if !date.weekday_agrees() {
            context.note(Odd::WrongWeekday { written: written() }, value.ranges(&date.place));
        }
    }
    let time =
        |time: &Option<(WrittenTime, Place)>| time.as_ref().map(|(time, _)| time.to_string());
    meeting.start = meeting.start.take().or_else(|| time(&moment.start));
    meeting.end = meeting.end.take().or_else(|| time(&moment.end));
}

fn set_end(words: &str, meeting: &mut Meeting) {
    let moment = read_moment(words, true);
    if let Some((time, _)) = moment.end.or(moment.start).filter(|_| meeting.end.is_none()) {
        meeting.end = Some(time.to_string());
    }
}

/// Running heads name body and day where the head itself does not.
fn read_running_head(context: &mut Context<'_>, outline: &Outline, head: &mut Head) {
    use crate::record::FurnitureKind::RunningHead;
    let running =
        outline.pieces.iter().filter(|piece| piece.kind == Kind::Furniture(RunningHead)).take(6);
    for piece in running {
        let mut value = Value::of(context.text, [piece]);
        value.cells.truncate(without_page(&value.cells).len());
        head.kind = head.kind.or_else(|| document_kind(&value.cells));
        let moment = read_moment(&value.cells, false);
        let rest = without_title_words(&value.cells, &moment);
        set_moment(context, &value, &moment, &mut head.meeting);
        if let Some(body) = read_title_body(&rest) {
            set(&mut head.meeting.body, &rest[body.place]);
            if let Some(place) = body.organisation {
                set(&mut head.meeting.organisation, &rest[place]);
            }
        } else if names_organisation(&rest) {
            set(&mut head.meeting.organisation, &rest);
        }
    }
}

fn read_session(text: &Text, pieces: &[&Piece], meeting: &mut Meeting) {
    let head: String = pieces
        .iter()
        .take(30)
        .map(|piece| fold(&text.canonical[piece.range.clone()]) + "\n")
        .collect();
    let says = |words: &[&str]| words.iter().any(|word| head.contains(word));
    meeting.session = match (says(EXTRAORDINARY), says(ORDINARY)) {
        (true, _) => Some(Session::Extraordinary),
        (false, true) => Some(Session::Ordinary),
        (false, false) => None,
    };
}

/// A list of attachments for the whole document.
fn read_meeting_bilag(context: &mut Context<'_>, outline: &Outline, meeting: &mut Meeting) {
    let last = outline.items.last().map_or(0, |item| item.pieces.end);
    let tail = &outline.pieces[last.min(outline.pieces.len())..];
    let heading: Vec<&Piece> =
        tail.iter().filter(|piece| piece.kind == Kind::Heading(Tag::MeetingBilag)).collect();
    // The list may be parted by the items whose attachments they are.
    let headings = item_lines(context.text, outline);
    let of_item = |piece: &&Piece| headings.contains(fold_line(context.text, piece).as_str());
    let lines = tail.iter().filter(|piece| piece.kind == Kind::Body);
    let lines: Vec<&Piece> = lines.filter(|piece| !of_item(piece)).collect();
    if !heading.is_empty() {
        let heading = Value::of(context.text, heading);
        meeting.bilag = Some(bilag_list(context, &heading, &lines));
    }
}

/// The lines of number and title of the items.
fn item_lines(text: &Text, outline: &Outline) -> HashSet<String> {
    let titled = outline.pieces.iter().filter(|piece| piece.kind == Kind::Title);
    titled.map(|piece| fold_words(text.line(&text.lines[piece.line]))).collect()
}

fn fold_line(text: &Text, piece: &Piece) -> String {
    fold_words(text.line(&text.lines[piece.line]))
}

/// Letters and digits, whatever stands between.
fn fold_words(words: &str) -> String {
    fold(words).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Start and end of the meeting, where only a sentence further down tells them.
pub(super) fn read_late(context: &mut Context<'_>, _: &Outline, meeting: &mut Meeting) {
    if meeting.start.is_none() {
        meeting.start = find_start(&context.text.canonical).map(|time| time.to_string());
    }
    if meeting.end.is_none() {
        meeting.end = find_end(&context.text.canonical).map(|time| time.to_string());
    }
}
