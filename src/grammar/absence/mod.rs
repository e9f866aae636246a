//! Who was absent, from what, and who came instead.

mod clauses;
mod extent;
mod following;
mod labelled;
mod participant;
mod remark;
mod said;
mod scope;
mod substitute;
#[cfg(test)]
mod tests;
mod told;

pub(crate) use participant::{read_participant, took_part};

use super::Place;
use super::who::sentence_end;
use super::words::{any_prefix, find_word, is_any};
use crate::lexicon::absence::{ALL, EVERYBODY, EXCEPTIONS, NOBODY, TRIGGERS};
use crate::record::AfbudStatus;
use extent::{is_prose, list_end, nobody_end};
use substitute::substitute_label;
use told::{Told, moved};

/// One absence as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct AbsenceRead {
    pub name: Place,
    pub role: Option<Place>,
    pub party: Option<Place>,
    pub status: AfbudStatus,
    pub reason: Option<Place>,
    /// The name of the substitute.
    pub substitute: Option<Place>,
    /// "punkt 3-5", "fra kl. 18.40".
    pub scope: Option<Place>,
    pub place: Place,
}

impl AbsenceRead {
    /// The same absence in a text in which the words it was read from begin at byte `by`.
    pub(crate) fn moved(&self, by: usize) -> Self {
        let part = |place: &Option<Place>| place.as_ref().map(|place| moved(place, by));
        Self {
            name: moved(&self.name, by),
            role: part(&self.role),
            party: part(&self.party),
            status: self.status,
            reason: part(&self.reason),
            substitute: part(&self.substitute),
            scope: part(&self.scope),
            place: moved(&self.place, by),
        }
    }
}

/// What stands after a label such as "Afbud:" or "Fraværende:".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct AbsencesRead {
    pub list: Vec<AbsenceRead>,
    /// Whether the text says that there are none: "Ingen", "Alle mødt."
    pub none: bool,
    /// Words that the reader could make nothing of.
    pub unread: Vec<Place>,
    /// Where the list ends: the length of the value, unless something that is no absence follows
    /// on the same line ("Fraværende: Ingen Godkendt" ends before "Godkendt").
    pub end: usize,
}

/// Reads the text after an absence label; `status` is what the label says (Afbud: apologies;
/// Fraværende: absent; Fraværende uden afbud: without notice; Deltog ikke: not taking part).
pub(crate) fn read_absences(value: &str, status: AfbudStatus) -> AbsencesRead {
    if let Some(end) = nobody_end(value) {
        return AbsencesRead { none: true, end, ..AbsencesRead::default() };
    }
    let end = list_end(value);
    if is_prose(&value[..end]) {
        return AbsencesRead {
            unread: std::iter::once(0..end).collect(),
            end,
            ..AbsencesRead::default()
        };
    }
    let mut told = Told::new(value, Some(status));
    told.read_labelled(0..end);
    AbsencesRead { list: told.list, none: false, unread: told.unread, end }
}

/// Finds absences, arrivals, departures and recusals told in sentences: `A og B havde meldt afbud.`
/// `NN deltog ikke i sagens behandling.` `NN forlod mødet kl. 21.27.` Sentences about votes,
/// guests and online attendance are none.
pub(crate) fn find_absences(text: &str) -> Vec<AbsenceRead> {
    let mut told = Told::new(text, None);
    if is_triggered(text) {
        told.read_sentences();
    }
    told.list
}

/// Whether a line names those who came instead: `Stedfortrædere: A og B`.
pub(crate) fn names_substitutes(line: &str) -> bool {
    substitute_label(line).is_some()
}

/// Whether a list names only who is missing: `Alle undtagen A og B`, `Hele udvalget på nær A`.
pub(crate) fn names_missing(list: &str) -> bool {
    any_prefix(ALL, list.trim_start()).is_some() && find_word(list, EXCEPTIONS).is_some()
}

/// Who is missing from such a list. Its words need not say that the others were there: the label does.
pub(crate) fn find_missing(list: &str) -> Vec<AbsenceRead> {
    let told = find_absences(list);
    if !told.is_empty() {
        return told;
    }
    let mut told = Told::new(list, None);
    told.read_exception(&(0..sentence_end(list, 0)));
    told.list
}

fn is_triggered(text: &str) -> bool {
    TRIGGERS.are_in(text)
}

/// Whether a text says that everybody was there: `Alle medlemmer var mødt.`
pub(crate) fn is_everybody(text: &str) -> bool {
    let words = text.trim().trim_end_matches('.');
    EVERYBODY.begin(words) && is_any(NOBODY, words)
}
