//! People of the head: lists below labels, who of them was not there, absences told in sentences.

use super::super::Context;
use super::super::section::afbud;
use super::super::value::Value;
use crate::diagnostic::Odd;
use crate::grammar::absence::{
    find_absences, find_missing, is_everybody, names_missing, read_participant, took_part,
};
use crate::grammar::people::{PersonRead, read_people, runs_together};
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::is_one_of;
use crate::record::{Afbud, Meeting, Person};

pub(super) fn add_people(
    context: &mut Context<'_>,
    label: &Value,
    value: &Value,
    list: &mut Option<Vec<Person>>,
) -> Vec<Afbud> {
    let words = value.cells.as_str();
    // Where one name ends and the next begins cannot be known.
    let people = if words.lines().any(runs_together) { Vec::new() } else { read_people(words) };
    if names_missing(words) {
        return find_missing(words).iter().map(|read| afbud(context, value, read, None)).collect();
    }
    if people.is_empty() && !states_none(context, label, value) {
        return Vec::new();
    }
    let mut people: Vec<_> = people.iter().collect();
    let drawn = value.last_line().is_some_and(|line| context.text.lines[line].layout.is_some());
    if drawn {
        people.sort_by_key(|read| column_of(&value.cells, read.place.start));
    }
    let told = people.iter().filter_map(|read| absence_on_line(context, value, read));
    let absent: Vec<Afbud> = told.collect();
    let list = list.get_or_insert_default();
    for read in people {
        let own = person(context, value, read);
        // "Ida Holm mødte kl. 16" below the list that names her.
        if list.iter().all(|known| known.name != own.name) {
            list.push(own);
        }
    }
    absent
}

/// Members whose lines say that they were there: "Ida Holm (A)\tDeltog".
pub(super) fn add_present(context: &Context<'_>, value: &Value, meeting: &mut Meeting) {
    let people = read_people(&value.cells);
    let came = people.iter().filter(|read| took_part(&value.cells, read));
    let came: Vec<Person> = came.map(|read| person(context, value, read)).collect();
    if !came.is_empty() {
        meeting.present.get_or_insert_default().extend(came);
    }
}

/// A person of the record.
pub(super) fn person(context: &Context<'_>, value: &Value, read: &PersonRead) -> Person {
    Person {
        name: value.words(&read.name),
        role: read.role.as_ref().map(|place| value.words(place)),
        party: read.party.as_ref().map(|place| value.words(place)),
        spans: context.places.of(value, &read.place),
    }
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

/// What a participant line says itself of absence: "NN (O) - afbud", a cell "Afbud", "NN for MM".
fn absence_on_line(context: &Context<'_>, value: &Value, read: &PersonRead) -> Option<Afbud> {
    let absence = read_participant(&value.cells, read)?;
    Some(afbud(context, value, &absence, None))
}

pub(super) fn add_absent(meeting: &mut Meeting, absent: Vec<Afbud>) {
    if absent.is_empty() {
        return;
    }
    let list = meeting.afbud.get_or_insert_default();
    for mut one in absent {
        // Somebody's line in the list of members has told it already, with who came instead.
        if let Some(known) = list.iter().position(|known| is_told_by_line(known, &one)) {
            let known = list.remove(known);
            one.substitute = one.substitute.or(known.substitute);
        }
        // A sentence below the list tells who came instead of somebody in it.
        match list.iter_mut().find(|known| is_told_by_line(&one, known)) {
            Some(known) if known.substitute.is_none() => {
                known.substitute = one.substitute;
                known.spans.extend(one.spans);
                known.spans.sort_by_key(|span| span.start);
            }
            _ => list.push(one),
        }
    }
}

fn is_told_by_line(known: &Afbud, one: &Afbud) -> bool {
    known.label.is_none() && known.substitute.is_some() && known.name == one.name
}

/// Names in columns of a page are read down the columns; a text has lost them.
fn column_of(cells: &str, at: usize) -> usize {
    let line = cells[..at].rfind('\n').map_or(0, |feed| feed + 1);
    cells[line..at].matches('\t').count()
}

/// Absences told in sentences of the head.
pub(super) fn add_absences(context: &Context<'_>, value: &Value, meeting: &mut Meeting) {
    let found: Vec<Afbud> =
        find_absences(&value.cells).iter().map(|read| afbud(context, value, read, None)).collect();
    if !found.is_empty() || is_everybody(&value.cells) {
        meeting.afbud.get_or_insert_default();
        add_absent(meeting, found);
    }
}
