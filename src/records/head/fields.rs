//! The lines of the head, parted into labels with their values and words that no label names.

use std::collections::HashSet;
use std::ops::Range;

use super::super::value::Value;
use super::beside::Beside;
use super::column::read_column;
use crate::grammar::absence::{find_absences, names_substitutes};
use crate::grammar::date::read_moment;
use crate::grammar::head_line::{
    LabelIn, document_kind, labels_in, names_body, names_organisation,
};
use crate::grammar::people::{
    goes_on_with_person, is_column_heads, is_group, is_participant_line, is_people_line,
    read_people, runs_together,
};
use crate::grammar::title::is_sentence;
use crate::lexicon::absence::{ATTENDANCE_MARKS, ATTENDED_PARTLY, SEATS};
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::headings::Tag;
use crate::lexicon::labels::{GROUP_LEADS, Label};
use crate::lexicon::look_up::JOINING_WORDS;
use crate::lexicon::people::AND;
use crate::lexicon::{begins_with_one_of, fold, heading, is_one_of, label};
use crate::outline::Piece;
use crate::text::{Text, TextLine};

/// A label with its value, or words that no label names.
pub(super) struct Field<'a> {
    pub label: Option<(Label, Value)>,
    pub value: Value,
    /// The first line of the value.
    pub piece: &'a Piece,
}

/// Parts the lines of the head into fields.
pub(super) fn fields<'a>(text: &Text, pieces: &[&'a Piece]) -> Vec<Field<'a>> {
    let mut fields: Vec<Field<'a>> = Vec::new();
    let mut next = 0;
    // How many of the last fields stand side by side, with a row of values below them.
    let mut columns = 0;
    let mut beside = Beside::default();
    while let Some(&piece) = pieces.get(next) {
        if let Some((column, taken)) = read_column(text, &pieces[next..]) {
            fields.extend(column);
            next += taken;
            continue;
        }
        let at = next;
        next += 1;
        if beside.is_open() && beside.take(text, &mut fields, piece) {
            continue;
        }
        let words = &text.canonical[piece.range.clone()];
        if fields.last_mut().is_some_and(|field| says_more(text, field, pieces, at)) {
            continue;
        }
        let waits =
            fields.last().is_some_and(|field| field.label.is_some() && field.value.is_empty());
        let below = pieces.get(at + 1).map(|piece| &text.canonical[piece.range.clone()]);
        let person = fields.last().is_some_and(|field| names_last(field, words, below));
        let found: Vec<_> = labels_in(words)
            .into_iter()
            .filter(|found| !person && (!waits || found.is_sure()))
            .collect();
        let row = fields.last().is_some_and(|field| is_list(field) && is_row_of_person(words));
        let found = if row { Vec::new() } else { found };
        let listing = fields.last().is_some_and(lists_offices);
        let found = without_offices(words, found, listing);
        if found.is_empty() && fill_columns(text, &mut fields, &mut columns, piece) {
            continue;
        }
        columns = 0;
        let heads = |field: &Field<'_>| is_list(field) && heads_group(field, words, below);
        if found.is_empty() && fields.last().is_some_and(heads) {
            continue;
        }
        if found.is_empty()
            && let Some(list) = list_without_label(text, &fields, piece, below)
        {
            fields.push(list);
            continue;
        }
        push_line(text, &mut fields, piece, &found, person);
        if found.len() > 1 {
            beside = Beside::open(text, &fields);
        }
    }
    zip_labels(&mut fields);
    part_repeated_names(&mut fields);
    fields
}

/// The list of those who came that begins with a line, where no label says so: the heads of its columns
/// ("Navn\tFunktion\tTil stede"), or a group with its people behind it or below ("Ledelsesrepræsentanter:").
fn list_without_label<'a>(
    text: &Text,
    fields: &[Field<'_>],
    piece: &'a Piece,
    below: Option<&str>,
) -> Option<Field<'a>> {
    let words = &text.canonical[piece.range.clone()];
    let listed = fields
        .iter()
        .any(|field| field.label.as_ref().is_some_and(|(label, _)| names_people_of_body(*label)));
    let grouped = || {
        let label = words.split_once(':').map_or("", |(label, _)| label);
        is_group(label) && is_group_with_people(words)
    };
    let heads = || {
        let names = |below: &str| {
            is_people_line(below) || is_participant_line(below) || begins_with_name(below)
        };
        words.strip_suffix(':').is_some_and(is_group) && below.is_some_and(names)
    };
    if listed || !(is_column_heads(words) || grouped() || heads()) {
        return None;
    }
    let name = words.split_once(':').map_or(0, |(label, _)| label.len() + 1);
    let label = Some((Label::Present, value_of(text, piece, 0..name)));
    let value =
        if name == words.len() { Value::default() } else { value_of(text, piece, 0..words.len()) };
    Some(Field { label, value, piece })
}

/// `Ida Holm (V)\tAfbud\tStedfortræder Ole Dal`: a row of a list, whose mark is no label.
fn is_row_of_person(words: &str) -> bool {
    let mut cells = words.split('\t').map(str::trim);
    let person = cells.next().is_some_and(is_people_line);
    person && cells.next().is_some_and(|cell| label(cell).is_some() && !cell.ends_with(':'))
}

/// Whether an entry of a list says no more than how the person above it attended: "• Ikke til stede", "• Deltog
/// ikke under punkt 5-8".
fn is_bulleted_mark(text: &Text, piece: &Piece) -> bool {
    let words = text.canonical[piece.range.clone()].trim_start_matches(['•', ' ']);
    text.lines[piece.line].bullet && begins_with_one_of(words, ATTENDED_PARTLY)
}

/// Whether a line below those who were absent names who came instead: "Stedfortrædere: Ida Holm".
fn brings_substitutes(field: &Field<'_>, words: &str) -> bool {
    let absent = matches!(field.label, Some((Label::Afbud(_), _))) && !field.value.is_empty();
    absent && names_substitutes(words)
}

/// A line with the labels in it, and the words before them.
fn push_line<'a>(
    text: &Text,
    fields: &mut Vec<Field<'a>>,
    piece: &'a Piece,
    found: &[LabelIn],
    person: bool,
) {
    let words = &text.canonical[piece.range.clone()];
    let first = found.first().map_or(words.len(), |found| found.name.start);
    // "Havneby Kommune", and in a cell of its own "Byrådet".
    let cell = words[..first].find('\t').filter(|&tab| {
        names_organisation(&words[..tab]) && names_body(&words[tab..first]) && !person
    });
    push_unlabelled(text, fields, piece, 0..cell.unwrap_or(first));
    push_unlabelled(text, fields, piece, cell.unwrap_or(first)..first);
    for (at, own) in found.iter().enumerate() {
        let end = found.get(at + 1).map_or(words.len(), |next| next.name.start);
        if own.name.is_empty() {
            // The name of a room, whole: no label.
            push_unlabelled(text, fields, piece, own.value..end);
            continue;
        }
        let label = Some((own.label, value_of(text, piece, own.name.clone())));
        fields.push(Field { label, value: value_of(text, piece, own.value..end), piece });
    }
}

/// Gives a list of people a line that says more of somebody in it: how they attended, who came instead.
fn says_more(text: &Text, field: &mut Field<'_>, pieces: &[&Piece], at: usize) -> bool {
    let piece = pieces[at];
    let words = &text.canonical[piece.range.clone()];
    let listed = is_list(field) && !field.value.is_empty();
    let marked = listed && (is_mark_of_person(text, pieces, at) || is_bulleted_mark(text, piece));
    let substitutes = brings_substitutes(field, words);
    if marked {
        let bullet = words.len() - words.trim_start_matches(['•', ' ']).len();
        field.value.push_cell(text, piece.line, piece.range.start + bullet..piece.range.end);
    } else if substitutes {
        field.value.push_apart(text, piece.line, piece.range.clone());
    }
    marked || substitutes
}

/// Whether a line of a list marks the person above it as there or not, as it marks the others: "Ole Dal" /
/// "Deltog" / "Ida Holm" / "Afbud".
fn is_mark_of_person(text: &Text, pieces: &[&Piece], at: usize) -> bool {
    let words = |at: usize| pieces.get(at).map(|piece| &text.canonical[piece.range.clone()]);
    let marks = |at: usize| words(at).is_some_and(|words| is_one_of(words, ATTENDANCE_MARKS));
    let person = |at: usize| words(at).is_some_and(is_people_line);
    let above = at > 2 && person(at - 3) && marks(at - 2);
    let below = || person(at + 1) && marks(at + 2);
    at > 0 && marks(at) && person(at - 1) && (above || below())
}

/// `Medlemmer: Formand: Ole Dal (A)`, on one line or two: in a list that opens with an office, those of
/// its people are no labels of their own.
fn without_offices(words: &str, mut found: Vec<LabelIn>, listing: bool) -> Vec<LabelIn> {
    let list = found.first().filter(|first| names_people_of_body(first.label));
    let (at, from) = list.map_or((0, 0), |list| (1, list.value));
    let opens = found.get(at).is_some_and(|office| {
        is_office(words, office) && words[from..office.name.start.max(from)].trim().is_empty()
    });
    if opens && (at == 1 || listing) {
        found.retain(|label| !is_office(words, label));
    }
    found
}

fn names_people_of_body(label: Label) -> bool {
    matches!(label, Label::Members | Label::Present)
}

/// Whether a label is the office of somebody who sits on the body: `Næstformand:`, not `Referent:`.
fn is_office(words: &str, label: &LabelIn) -> bool {
    label.label == Label::Role && is_seat(&words[label.name.clone()])
}

fn is_seat(words: &str) -> bool {
    let words = fold(words);
    SEATS.iter().any(|seat| words.contains(seat))
}

/// Whether a list waits for its people, or opens with an office: `Formand: Ole Dal (A)`.
fn lists_offices(field: &Field<'_>) -> bool {
    let list = field.label.as_ref().is_some_and(|(label, _)| names_people_of_body(*label));
    let line = field.value.cells.split('\n').next().unwrap_or_default();
    let first = line.split_once(':').is_some_and(|(first, _)| is_seat(first));
    list && (field.value.is_empty() || first)
}

/// Whether a line in a list of people heads those below it, and names nobody: "Fra ledelsen:",
/// "Medarbejderrepræsentanter".
fn heads_group(field: &Field<'_>, words: &str, below: Option<&str>) -> bool {
    // "Fra bestyrelsen:" with nobody behind it.
    let own = field.label.as_ref().is_some_and(|(label, _)| names_people_of_body(*label));
    if own && begins_with_one_of(words, GROUP_LEADS) && words.ends_with(':') {
        return true;
    }
    let label = words.strip_suffix(':').unwrap_or(words).trim();
    let headed = label.len() < words.len() && label.len() <= LONGEST_GROUP && !label.contains(':');
    let group = headed && !is_people_line(label) || is_group(label) && !is_people_line(words);
    group && below.is_some_and(|below| is_people_line(below) || is_participant_line(below))
}

/// `Fra forvaltningen: Ida Holm og Ole Dal`, `Medarbejdere: Ida Holm`: a group and its people on one line.
fn is_group_with_people(words: &str) -> bool {
    words.split_once(':').is_some_and(|(label, people)| {
        let people = people.trim();
        let group = begins_with_one_of(label, GROUP_LEADS) || is_group(label);
        group && (is_people_line(people) || begins_list_of_names(people))
    })
}

/// No label of a group is longer.
const LONGEST_GROUP: usize = 60;

/// Labels in the cells of a row, and in the row below it as many values; where these are people, the
/// lists go on row by row, the first of them longest.
fn fill_columns(text: &Text, fields: &mut [Field<'_>], columns: &mut usize, piece: &Piece) -> bool {
    let words = &text.canonical[piece.range.clone()];
    let cells = words.split('\t').count();
    if *columns > 0 {
        let people = cells <= *columns && words.split('\t').all(|cell| is_people_line(cell.trim()));
        let from = fields.len() - *columns;
        return people && fill_row(text, &mut fields[from..], piece);
    }
    let Some(from) = fields.len().checked_sub(cells).filter(|_| cells > 1) else { return false };
    let line = fields[from].piece.line;
    let is_whole = fields[..from].last().is_none_or(|field| field.piece.line != line);
    let row = &mut fields[from..];
    let waits = |field: &Field<'_>| {
        field.label.is_some() && field.value.is_empty() && field.piece.line == line
    };
    if !is_whole || !row.iter().all(waits) {
        return false;
    }
    *columns = if row.iter().all(is_list) { cells } else { 0 };
    fill_row(text, row, piece)
}

/// Gives each field the cell that stands below it.
fn fill_row(text: &Text, row: &mut [Field<'_>], piece: &Piece) -> bool {
    let mut start = 0;
    for (field, cell) in row.iter_mut().zip(text.canonical[piece.range.clone()].split('\t')) {
        let range = trimmed(text, piece, start..start + cell.len());
        if !range.is_empty() {
            field.value.push_apart(text, piece.line, range);
        }
        start += cell.len() + 1;
    }
    true
}

/// Whether a list of people ends with one whom the line goes on with: `Formand` below a name is no
/// label, but `Referent` above one is.
fn names_last(field: &Field<'_>, words: &str, below: Option<&str>) -> bool {
    let labels = || label(words) == Some(Label::Role) && !is_seat(words);
    let heads = || labels() && below.is_some_and(is_people_line);
    is_list(field) && !field.value.is_empty() && goes_on_with_person(words) && !heads()
}

fn is_list(field: &Field<'_>) -> bool {
    field.label.as_ref().is_some_and(|(label, _)| is_people_label(*label))
}

/// Whether a list of people stands behind a label.
pub(super) fn is_people_label(label: Label) -> bool {
    use Label::{Afbud, Guests, Members, Others, Present};
    matches!(label, Members | Present | Others | Guests | Afbud(_))
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
pub(super) fn value_of(text: &Text, piece: &Piece, part: Range<usize>) -> Value {
    let mut value = Value::default();
    extend(text, &mut value, piece, part);
    value
}

fn extend(text: &Text, value: &mut Value, piece: &Piece, part: Range<usize>) {
    let range = trimmed(text, piece, part);
    if !range.is_empty() {
        value.push(text, piece.line, range);
    }
}

fn trimmed(text: &Text, piece: &Piece, part: Range<usize>) -> Range<usize> {
    let words = &text.canonical[piece.range.clone()][part.clone()];
    let is_edge = |c: char| c == ' ' || c == '\t' || c == '|';
    // "Mødested  : Rådhuset"
    let inner = words.trim_start_matches(|c| is_edge(c) || c == ':');
    let start = part.start + words.len() - inner.len();
    let end = start + inner.trim_end_matches(is_edge).len();
    piece.range.start + start..piece.range.start + end
}

/// Whether each line of a list below its label is an entry of its own, so that what the line before
/// says of its person does not go on: "Ida Holm, udpeget af Byrådet" / "Ole Dal, elevrepræsentant".
fn is_entry(text: &Text, field: &Field<'_>, words: &str) -> bool {
    let Some(last) = field.value.last_line() else { return false };
    let below = field.label.as_ref().is_some_and(|(_, name)| name.last_line() < Some(last));
    let before = text.line(&text.lines[last]);
    is_list(field) && below && !before.ends_with(',') && is_told_of(before) && is_told_of(words)
}

/// Whether a line begins with a full name and says something of the person.
fn is_told_of(words: &str) -> bool {
    let people = read_people(words);
    let first = people.first().map(|first| first.name.clone());
    let name = first.filter(|name| name.start == 0 && words[name.clone()].contains(' '));
    words.len() <= 120
        && name.is_some_and(|name| words[name.end..].trim_start().starts_with([',', '(']))
}

/// Words without a label go on with the value before them where they can; else they stand alone.
fn push_unlabelled<'a>(
    text: &Text,
    fields: &mut Vec<Field<'a>>,
    piece: &'a Piece,
    part: Range<usize>,
) {
    let words = text.canonical[piece.range.clone()][part.clone()].trim_matches([' ', '\t', '|']);
    if words.is_empty() {
        return;
    }
    let line = &text.lines[piece.line];
    if let Some(field) = fields.last_mut()
        && (goes_on(text, field, words, line) || wraps(text, field, words, line))
    {
        go_on(text, field, piece, part);
    } else {
        fields.push(Field { label: None, value: value_of(text, piece, part), piece });
    }
}

/// Gives a field a further line of its value.
pub(super) fn go_on(text: &Text, field: &mut Field<'_>, piece: &Piece, part: Range<usize>) {
    let words = text.canonical[piece.range.clone()][part.clone()].trim_matches([' ', '\t', '|']);
    let apart = || is_group_with_people(words) || is_below_name(text, field, words);
    if is_entry(text, field, words) || is_list(field) && apart() {
        field.value.push_apart(text, piece.line, trimmed(text, piece, part));
    } else {
        extend(text, &mut field.value, piece, part);
    }
}

/// Whether a line is a whole name below another, in a column so narrow that each fills its line.
fn is_below_name(text: &Text, field: &Field<'_>, words: &str) -> bool {
    let whole = |line: &str| {
        line.split(' ').count() <= MOST_OF_NAME
            && read_people(line)
                .first()
                .is_some_and(|one| one.name == (0..line.len()) && line.contains(' '))
    };
    let last = field.value.last_line().map(|last| text.line(&text.lines[last]));
    last.is_some_and(whole) && whole(words)
}

/// More words may be two names.
const MOST_OF_NAME: usize = 4;

/// Whether a title goes on: "… tirsdag den 24. juni", "2008 kl. 17". Lines of a title that is
/// centred say by themselves what they are.
fn wraps(text: &Text, field: &Field<'_>, words: &str, line: &TextLine) -> bool {
    let before = &text.lines[field.value.last_line().unwrap_or(field.piece.line)];
    let small = words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    field.label.is_none() && small && text.continues(before, line)
}

/// Whether a line goes on with a label's value: the first line below an empty label; names below a
/// list of names; a wrapped value.
fn goes_on(text: &Text, field: &Field<'_>, words: &str, line: &TextLine) -> bool {
    let Some((label, _)) = &field.label else { return false };
    let is_list = is_list(field);
    let is_title = document_kind(words).is_some() && !is_list;
    if heading(words) == Some(Tag::Contents) {
        return false;
    }
    if field.value.is_empty() {
        let entry = !line.gap && begins_with_name(words);
        let list = || begins_list_of_names(words) || runs_together(words);
        // Whatever stands in it, a list with bullets is not empty.
        let named = is_list && (entry || line.bullet || names_people(field, words) || list());
        // "Fremmøde:" and below it how many came.
        let told = is_list && !line.gap && words.ends_with('.') && is_sentence(words);
        let near = !line.gap || line.layout.is_some() || !is_list || named;
        return near && !is_title && (!is_list || named || told);
    }
    if is_list {
        if is_of_others(field, words) {
            return false;
        }
        // "…, Ida Holm" / "og Ole Dal"
        let joined =
            JOINING_WORDS.iter().find_map(|word| words.strip_prefix(word)?.strip_prefix(' '));
        let joined = joined.is_some_and(|rest| !line.gap && is_people_line(rest));
        let person = joined || goes_on_with_person(words) || !line.gap && begins_with_name(words);
        let told = !line.gap && is_told_of(words);
        let wraps = || {
            let last = field.value.last_line().map(|last| &text.lines[last]);
            last.is_some_and(|last| {
                text.continues(last, line) || ends_in_name(text.line(last), words)
            }) && !line.gap
        };
        // "NN (Ældrerådet)" and the same in two cells tell where somebody comes from.
        let first = words.split(['\t', '(']).next().unwrap_or_default();
        let named = person || names_people(field, words) || first_of(words).is_some() && wraps();
        let last = field.value.last_line().map(|last| &text.lines[last]);
        let listed = line.bullet && last.is_some_and(|last| last.bullet);
        let named = named || listed || !line.gap && runs_together(words);
        // "Ida Holm - formand for Teknisk Udvalg"
        let (who, role) = words.split_once(" - ").unwrap_or((words, ""));
        let sits = names_body(role) && who.contains(' ') && is_people_line(who);
        let grouped = goes_on_with_group(field, words);
        return told || sits || grouped || named && !names_body(first);
    }
    let before = &text.lines[field.piece.line];
    // "Opdateret: 11. januar 2015" says all.
    let remarked = || {
        matches!(label, Label::Remarks)
            && !line.gap
            && read_moment(&field.value.cells, false).date.is_none()
    };
    remarked() || text.continues(before, line) && !is_title
}

/// Whether a line below those who were absent, who stand behind their label, has a label of its own:
/// "Afbud: Ida Holm" / "Skoleleder: Ole Dal".
fn is_of_others(field: &Field<'_>, words: &str) -> bool {
    let Some((Label::Afbud(_), name)) = &field.label else { return false };
    let labelled = words.split_once(": ").is_some_and(|(label, people)| {
        label.len() <= LONGEST_GROUP && !label.contains([',', '(']) && is_people_line(people)
    });
    let behind = name.last_line() == field.value.line_at(0);
    labelled && behind && !goes_on_with_group(field, words)
}

/// Whether a line has a group of its own, and its people behind a colon, as the first line of the list has:
/// "Byrådet: Ida Holm, Ole Dal" / "DH: Kim Friis".
fn goes_on_with_group(field: &Field<'_>, words: &str) -> bool {
    let grouped = |line: &str| {
        line.split_once(": ").is_some_and(|(label, people)| {
            label.len() <= LONGEST_GROUP && !label.contains(',') && is_people_line(people)
        })
    };
    let first = field.value.cells.split('\n').next().unwrap_or_default();
    grouped(first) && grouped(words)
}

/// Whether a list of names breaks off inside one: `Ida Holm, Ole` / `Dal, Per Vig`.
fn ends_in_name(above: &str, words: &str) -> bool {
    let last = above.rsplit_once(", ").map(|(_, last)| last);
    let surname = first_of(words);
    let open = last.is_some_and(|last| !last.is_empty() && !last.ends_with([',', '.', ')']));
    open && surname.is_some_and(|surname| {
        surname.starts_with(char::is_uppercase)
            && surname.chars().all(|c| c.is_alphabetic() || c == '-')
    })
}

/// What stands before the first comma or "og" of a line.
fn first_of(words: &str) -> Option<&str> {
    let (first, _) = words.split_once(", ").or_else(|| words.split_once(AND))?;
    Some(first.split_once(AND).map_or(first, |(first, _)| first))
}

/// A name, and something said of it: "NN (O) - afbud".
fn begins_with_name(words: &str) -> bool {
    words.len() <= 120
        && read_people(words)
            .first()
            .is_some_and(|first| first.place.start == 0 && first.name.len() > 3)
}

/// "Karin, Ove og Sisse": a label for people says that these are.
pub(super) fn begins_list_of_names(words: &str) -> bool {
    let people = read_people(words);
    let first = people.first().is_some_and(|first| first.place.start == 0);
    words.len() <= 120 && first && people.len() >= 2 && !words.ends_with('.')
}

/// No name of a council or association is longer.
const LONGEST_ORIGIN: usize = 60;

/// Somebody, and in a cell of its own the council or association that sent them.
fn comes_from(words: &str) -> bool {
    words.split_once('\t').is_some_and(|(person, origin)| {
        let name = origin.starts_with(char::is_uppercase) && origin.len() <= LONGEST_ORIGIN;
        name && is_people_line(person) && !origin.contains([':', '\t', '.'])
    })
}

/// Whether a line names people of the list; a sentence on absence does in a list of the absent.
fn names_people(field: &Field<'_>, words: &str) -> bool {
    let absent = matches!(field.label, Some((Label::Afbud(_), _)));
    is_people_line(words)
        || is_participant_line(words)
        || !absent && is_group_with_people(words)
        || words.split('\t').all(|cell| is_people_line(cell.trim()))
        || comes_from(words)
        || is_one_of(words, NONE_WORDS)
        || absent && !find_absences(words).is_empty()
}
