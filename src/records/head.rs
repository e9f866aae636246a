//! The head of the document: labels and their values, titles, and lines that speak for themselves.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Context;
use super::section::{afbud, afbud_list, bilag_list};
use super::value::Value;
use crate::diagnostic::Odd;
use crate::grammar::Place;
use crate::grammar::absence::{find_absences, read_absences};
use crate::grammar::date::{Moment, read_moment};
use crate::grammar::head_line::{kind_of, labels_in, names_body, names_organisation, without_page};
use crate::grammar::item_head::read_item_head;
use crate::grammar::people::{PersonRead, is_people_line, read_people};
use crate::lexicon::document::{EXTRAORDINARY, KINDS, NONE_WORDS, ORDINARY};
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::{
    END_SENTENCE, Label, PLACE_OPENINGS, REMARKS_OF_ABSENCE, TITLE_FILLERS,
};
use crate::lexicon::{fold, heading, is_one_of};
use crate::outline::{Kind, Outline, Piece};
use crate::record::{Afbud, AfbudStatus, DocumentKind, Meeting, Person, Session};
use crate::text::Text;

/// What the head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub kind: Option<DocumentKind>,
    pub meeting: Meeting,
    /// Whether the lines right after the day may name the place.
    place_open: bool,
}

/// A label with its value, or words that no label names.
struct Field<'a> {
    label: Option<(Label, Value)>,
    value: Value,
    /// The first line of the value.
    piece: &'a Piece,
}

pub(super) fn read(context: &mut Context<'_>, outline: &Outline) -> Head {
    let pieces: Vec<&Piece> =
        outline.pieces.iter().filter(|piece| piece.kind == Kind::Head).collect();
    let mut head = Head::default();
    let mut fields = fields(context.text, &pieces);
    zip_labels(&mut fields);
    part_repeated_names(&mut fields);
    for field in &fields {
        read_field(context, field, &mut head);
    }
    read_running_head(context, outline, &mut head);
    read_session(context.text, &pieces, &mut head.meeting);
    read_meeting_bilag(context, outline, &mut head.meeting);
    head.meeting.spans = meeting_spans(context, outline);
    head
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

/// Parts the lines of the head into fields.
fn fields<'a>(text: &Text, pieces: &[&'a Piece]) -> Vec<Field<'a>> {
    let mut fields: Vec<Field<'a>> = Vec::new();
    for &piece in pieces {
        let words = &text.canonical[piece.range.clone()];
        let waits =
            fields.last().is_some_and(|field| field.label.is_some() && field.value.is_empty());
        let found: Vec<_> =
            labels_in(words).into_iter().filter(|found| !waits || found.is_sure()).collect();
        let first = found.first().map_or(words.len(), |found| found.name.start);
        push_unlabelled(text, &mut fields, piece, 0..first);
        for (at, own) in found.iter().enumerate() {
            let end = found.get(at + 1).map_or(words.len(), |next| next.name.start);
            let name = value_of(text, piece, own.name.clone());
            fields.push(Field {
                label: Some((own.label, name)),
                value: value_of(text, piece, own.value..end),
                piece,
            });
        }
    }
    fields
}

/// Labels in a run, then as many values: the first value is the first label's.
fn zip_labels(fields: &mut [Field<'_>]) {
    let empty = |field: &Field<'_>| field.label.is_some() && field.value.is_empty();
    let Some(first) = (0..fields.len().saturating_sub(1))
        .find(|&at| empty(&fields[at]) && empty(&fields[at + 1]))
    else {
        return;
    };
    let labels = fields[first..].iter().take_while(|field| empty(field)).count();
    // The last label of the run has taken the first value.
    let last = first + labels;
    if last >= fields.len()
        || fields[last].label.is_none()
        || fields[last].piece.line == fields[first].piece.line && fields[last].value.is_empty()
    {
        return;
    }
    let values = 1 + fields[last + 1..].iter().take_while(|field| field.label.is_none()).count();
    if values == labels + 1 {
        let first_value = std::mem::take(&mut fields[last].value);
        for at in 0..labels {
            fields[first + at + 1].value = std::mem::take(&mut fields[last + at + 1].value);
        }
        fields[first].value = first_value;
    }
}

/// Two empty labels, then the members, and at the end again those who were absent.
fn part_repeated_names(fields: &mut [Field<'_>]) {
    for at in 1..fields.len() {
        let (before, own) = (&fields[at - 1], &fields[at]);
        let members = matches!(before.label, Some((Label::Members | Label::Present, _)))
            && before.value.is_empty();
        let absent = matches!(own.label, Some((Label::Afbud(_), _)));
        if let Some(split) = (members && absent).then(|| first_repeated(&own.value)).flatten() {
            let whole = own.value.place();
            fields[at - 1].value = fields[at].value.slice(0..split);
            fields[at].value = fields[at].value.slice(split..whole.end);
        }
    }
}

/// Where the first name stands that has stood before.
fn first_repeated(value: &Value) -> Option<usize> {
    let people = read_people(&value.cells);
    let mut seen = HashSet::new();
    let again = people.iter().find(|read| !seen.insert(&value.cells[read.name.clone()]));
    again.map(|read| read.place.start)
}

/// The words of a part of a line, trimmed of spaces, pipes and stray punctuation.
fn value_of(text: &Text, piece: &Piece, part: Range<usize>) -> Value {
    let mut value = Value::default();
    extend(text, &mut value, piece, part);
    value
}

fn extend(text: &Text, value: &mut Value, piece: &Piece, part: Range<usize>) {
    let words = &text.canonical[piece.range.clone()][part.clone()];
    let is_edge = |c: char| c == ' ' || c == '\t' || c == '|';
    let start = part.start + words.len() - words.trim_start_matches(is_edge).len();
    let end = start + words.trim_matches(is_edge).len();
    if start < end {
        value.push(text, piece.line, piece.range.start + start..piece.range.start + end);
    }
}

/// Words without a label go on with the value before them where they can; else they stand alone.
fn push_unlabelled<'a>(
    text: &Text,
    fields: &mut Vec<Field<'a>>,
    piece: &'a Piece,
    part: Range<usize>,
) {
    let words = text.canonical[piece.range.clone()][part.clone()].trim();
    if words.is_empty() {
        return;
    }
    let line = &text.lines[piece.line];
    if let Some(field) = fields.last_mut()
        && goes_on(text, field, words, line)
    {
        extend(text, &mut field.value, piece, part);
    } else {
        fields.push(Field { label: None, value: value_of(text, piece, part), piece });
    }
}

/// Whether a line goes on with a label's value: the first line below an empty label; names below a
/// list of names; a wrapped value.
fn goes_on(text: &Text, field: &Field<'_>, words: &str, line: &crate::text::TextLine) -> bool {
    let Some((label, _)) = &field.label else { return false };
    let is_list =
        matches!(label, Label::Members | Label::Present | Label::Guests | Label::Afbud(_));
    let is_title = kind_of(words).is_some() && !is_list;
    if field.value.is_empty() {
        let near = !line.gap || line.layout.is_some() || !is_list || names_people(words);
        return near && !is_title && (!is_list || names_people(words));
    }
    if is_list {
        return (names_people(words) || !line.gap && begins_with_name(words)) && !names_body(words);
    }
    let before = &text.lines[field.piece.line];
    matches!(label, Label::Remarks) && !line.gap || text.continues(before, line) && !is_title
}

/// A name, and something said of it: "NN (O) - afbud".
fn begins_with_name(words: &str) -> bool {
    words.len() <= 120
        && read_people(words)
            .first()
            .is_some_and(|first| first.place.start == 0 && first.name.len() > 3)
}

fn names_people(words: &str) -> bool {
    is_people_line(words)
        || words.split('\t').all(|cell| is_people_line(cell.trim()))
        || is_one_of(words, NONE_WORDS)
        || !find_absences(words).is_empty()
}

fn read_field(context: &mut Context<'_>, field: &Field<'_>, head: &mut Head) {
    let value = &field.value;
    // White closes the lines that name the place.
    head.place_open &= head.meeting.place.is_none() || !context.text.lines[field.piece.line].gap;
    let Some((label, name)) = &field.label else { return read_unlabelled(context, value, head) };
    head.place_open &= matches!(label, Label::Date | Label::Time | Label::Place);
    let meeting = &mut head.meeting;
    let words = value.words(&value.place());
    match label {
        Label::Body if !names_body(&words) && read_moment(&value.cells, false).date.is_some() => {
            read_date_field(context, value, meeting);
        }
        Label::Body if names_body(&words) || meeting.body.is_none() => {
            set(&mut meeting.body, &words);
        }
        Label::Organisation => set(&mut meeting.organisation, &words),
        Label::Number => set(&mut meeting.number, &words),
        Label::Date => read_date_field(context, value, meeting),
        Label::Time => set_moment(context, value, &read_moment(&value.cells, true), meeting),
        Label::End => set_end(&value.cells, meeting),
        Label::Place if name.is_empty() => place_named_by_room(&words, head),
        Label::Place => {
            set(&mut meeting.place, &words);
            head.place_open = false;
        }
        Label::Members => {
            let absent = add_people(context, name, value, &mut meeting.members);
            add_absent(meeting, absent);
        }
        Label::Present => {
            let absent = add_people(context, name, value, &mut meeting.present);
            add_absent(meeting, absent);
        }
        Label::Afbud(status) => {
            let list = afbud_list(context, name, value, *status);
            meeting.afbud.get_or_insert_default().extend(list);
        }
        Label::Body | Label::Guests | Label::Role => {}
        Label::Remarks => add_absences(context, value, meeting),
    }
}

/// "Mødelokale 3, Rådhuset": the room's name opens the place, and its address may follow.
fn place_named_by_room(words: &str, head: &mut Head) {
    let open = head.meeting.place.is_none() || head.place_open;
    if open {
        add_place(words, &mut head.meeting);
    }
    head.place_open = open;
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
    let time = |time: &Option<(crate::grammar::date::WrittenTime, Place)>| {
        time.as_ref().map(|(time, _)| time.to_string())
    };
    meeting.start = meeting.start.take().or_else(|| time(&moment.start));
    meeting.end = meeting.end.take().or_else(|| time(&moment.end));
}

fn set_end(words: &str, meeting: &mut Meeting) {
    let moment = read_moment(words, true);
    if let Some((time, _)) = moment.end.or(moment.start).filter(|_| meeting.end.is_none()) {
        meeting.end = Some(time.to_string());
    }
}

fn add_people(
    context: &mut Context<'_>,
    label: &Value,
    value: &Value,
    list: &mut Option<Vec<Person>>,
) -> Vec<Afbud> {
    let people = read_people(&value.cells);
    if people.is_empty() && !states_none(context, label, value) {
        return Vec::new();
    }
    let person = |read: &PersonRead| Person {
        name: value.words(&read.name),
        role: read.role.as_ref().map(|place| value.words(place)),
        party: read.party.as_ref().map(|place| value.words(place)),
        spans: context.places.of(value, &read.place),
    };
    let mut people: Vec<_> = people.iter().collect();
    people.sort_by_key(|read| column_of(&value.cells, read.place.start));
    let told = people.iter().filter_map(|read| absence_on_line(context, value, read));
    let absent: Vec<Afbud> = told.collect();
    list.get_or_insert_default().extend(people.into_iter().map(person));
    absent
}

/// Whether a list without names is empty by what it says: "Ingen", or nothing. "Alle" is not.
fn states_none(context: &mut Context<'_>, label: &Value, value: &Value) -> bool {
    let words = value.words(&value.place()).trim().to_owned();
    if words.is_empty() {
        let printed = label.words(&label.place());
        context.note(Odd::EmptyLabel { label: printed }, label.all_ranges());
        return true;
    }
    let none = is_one_of(&words, NONE_WORDS);
    if !none {
        context.note(Odd::UnreadNames { words }, value.all_ranges());
    }
    none
}

/// A participant line that says itself that the person was not there: "NN (O) - afbud", a cell "Afbud".
fn absence_on_line(context: &Context<'_>, value: &Value, read: &PersonRead) -> Option<Afbud> {
    let remark = read.remark.clone()?;
    let words = value.words(&remark);
    let said = fold(words.trim_start_matches(['-', '–', ':', '(', ' ']));
    let &(_, status) = REMARKS_OF_ABSENCE.iter().find(|(opening, _)| said.starts_with(opening))?;
    let told = read_absences(&value.cells[read.place.clone()], status);
    let substitute = told.list.first().and_then(|told| told.substitute.clone());
    let at = read.place.start;
    Some(Afbud {
        name: value.words(&read.name),
        role: read.role.as_ref().map(|place| value.words(place)),
        party: read.party.as_ref().map(|place| value.words(place)),
        status,
        reason: None,
        substitute: substitute.map(|place| value.words(&(at + place.start..at + place.end))),
        scope: (status == AfbudStatus::Partial)
            .then(|| words.trim_matches(['(', ')', ' ']).to_owned()),
        label: None,
        spans: context.places.of(value, &read.place),
    })
}

fn add_absent(meeting: &mut Meeting, absent: Vec<Afbud>) {
    if !absent.is_empty() {
        meeting.afbud.get_or_insert_default().extend(absent);
    }
}

/// Names in columns are read down the columns.
fn column_of(cells: &str, at: usize) -> usize {
    let line = cells[..at].rfind('\n').map_or(0, |feed| feed + 1);
    cells[line..at].matches('\t').count()
}

/// Absences told in sentences of the head.
fn add_absences(context: &Context<'_>, value: &Value, meeting: &mut Meeting) {
    let found: Vec<Afbud> =
        find_absences(&value.cells).iter().map(|read| afbud(context, value, read, None)).collect();
    if !found.is_empty() {
        meeting.afbud.get_or_insert_default().extend(found);
    }
}

/// A line without a label says by itself what it is: title, day, body, organisation, place.
fn read_unlabelled(context: &mut Context<'_>, value: &Value, head: &mut Head) {
    let words = value.words(&value.place());
    head.kind = head.kind.or_else(|| kind_of(&words));
    let moment = read_moment(&value.cells, false);
    let has_date = moment.date.is_some();
    set_moment(context, value, &moment, &mut head.meeting);
    add_absences(context, value, &mut head.meeting);
    read_place_after(&value.cells, &moment, &mut head.meeting);
    let rest = without_title_words(&value.cells, &moment);
    if names_body(&rest) && !rest.ends_with('.') && !rest.contains(". ") {
        set(&mut head.meeting.body, &rest);
    } else if names_organisation(&rest) && rest.len() <= 60 {
        set(&mut head.meeting.organisation, &rest);
    } else if !has_date && moment.start.is_none() && head.place_open && is_place(&rest) {
        return add_place(&rest, &mut head.meeting);
    }
    head.place_open =
        (has_date || head.place_open && moment.start.is_some()) && head.meeting.place.is_none();
}

/// The place at the end of a one-line title: "… den 6. december 2011 kl. 8.30 i mødelokale 3".
fn read_place_after(words: &str, moment: &Moment, meeting: &mut Meeting) {
    let times = [&moment.start, &moment.end].into_iter().flatten().map(|(_, place)| place.end);
    let Some(end) = moment.date.iter().map(|date| date.place.end).chain(times).max() else {
        return;
    };
    let tail = words[end..].trim_start_matches([',', '.', ' ', '\n', '\t']);
    let opening = PLACE_OPENINGS.iter().find_map(|opening| tail.strip_prefix(opening));
    if let Some(place) = opening.filter(|place| place.len() <= 80 && !names_body(place)) {
        set(&mut meeting.place, place.trim_end_matches('.'));
    }
}

/// A line between the day and the first label is the place; it may take several lines.
fn is_place(words: &str) -> bool {
    let other = heading(words).is_some()
        || read_item_head(words).is_some()
        || is_people_line(words) && words.contains('(');
    words.len() <= 80
        && !other
        && kind_of(words).is_none()
        && words.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !words.ends_with(['.', ':'])
}

fn add_place(words: &str, meeting: &mut Meeting) {
    let opening = PLACE_OPENINGS.iter().find_map(|opening| words.strip_prefix(opening));
    let words = opening.unwrap_or(words).trim();
    meeting.place = Some(match meeting.place.take() {
        Some(place) => format!("{place} {words}"),
        None => words.to_owned(),
    });
}

/// What is left of a title without its kind, day, times and the small words around them.
fn without_title_words(words: &str, moment: &Moment) -> String {
    let mut places: Vec<Place> = Vec::new();
    places.extend(moment.date.iter().map(|date| date.place.clone()));
    places
        .extend([&moment.start, &moment.end].into_iter().flatten().map(|(_, place)| place.clone()));
    let end = places.iter().map(|place| place.start).min().unwrap_or(words.len());
    let before = strip_fillers(&words[..end]);
    if before.chars().any(char::is_alphabetic) {
        return before;
    }
    let last = places.iter().map(|place| place.end).max().unwrap_or(0);
    strip_fillers(&words[last..])
}

/// The words of a title without its kind and small words at both ends.
fn strip_fillers(words: &str) -> String {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•' | ':' | ',' | '|' | '.');
    let mut rest = unglued(words.trim_matches(is_edge));
    loop {
        let first = rest.split(is_edge).next().unwrap_or("");
        let last = rest.rsplit(is_edge).next().unwrap_or("");
        let shorter = match (is_title_word(first), is_title_word(last)) {
            _ if rest.is_empty() => break,
            (true, _) => &rest[first.len()..],
            (false, true) => &rest[..rest.len() - last.len()],
            (false, false) => break,
        };
        rest = shorter.trim_matches(is_edge);
    }
    rest.to_owned()
}

/// The words after a kind of document that extraction glued to them: `ReferatByrådet`.
fn unglued(words: &str) -> &str {
    let first = words.split(' ').next().unwrap_or("");
    let lower_upper = |pair: &[(usize, char)]| pair[0].1.is_lowercase() && pair[1].1.is_uppercase();
    let chars: Vec<(usize, char)> = first.char_indices().collect();
    let capital = chars.windows(2).find(|pair| lower_upper(pair)).map(|pair| pair[1].0);
    capital.filter(|&at| is_title_word(&words[..at])).map_or(words, |at| &words[at..])
}

fn is_title_word(word: &str) -> bool {
    let word = fold(word);
    TITLE_FILLERS.contains(&word.as_str())
        || KINDS.iter().any(|(_, words)| words.contains(&word.as_str()))
}

/// Running heads name body and day where the head itself does not.
fn read_running_head(context: &mut Context<'_>, outline: &Outline, head: &mut Head) {
    use crate::record::FurnitureKind::RunningHead;
    let running =
        outline.pieces.iter().filter(|piece| piece.kind == Kind::Furniture(RunningHead)).take(6);
    for piece in running {
        let mut value = Value::of(context.text, [piece]);
        value.cells.truncate(without_page(&value.cells).len());
        head.kind = head.kind.or_else(|| kind_of(&value.cells));
        let moment = read_moment(&value.cells, false);
        let rest = without_title_words(&value.cells, &moment);
        set_moment(context, &value, &moment, &mut head.meeting);
        if names_body(&rest) {
            set(&mut head.meeting.body, &rest);
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
    let lines: Vec<&Piece> = tail.iter().filter(|piece| piece.kind == Kind::Body).collect();
    if !heading.is_empty() {
        let heading = Value::of(context.text, heading);
        meeting.bilag = Some(bilag_list(context, &heading, &lines));
    }
}

static ENDED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(END_SENTENCE).expect("the expression is a constant that tests compile")
});

/// The end of the meeting, where only a sentence further down tells it.
pub(super) fn read_late(context: &mut Context<'_>, _: &Outline, meeting: &mut Meeting) {
    let told = meeting.end.is_none().then(|| ENDED.captures(&context.text.canonical)).flatten();
    if let Some(time) = told.and_then(|told| told.get(1)) {
        set_end(time.as_str(), meeting);
    }
}
