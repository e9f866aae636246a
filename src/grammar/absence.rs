//! Who was absent, from what, and who came instead.

use super::Place;
use crate::record::AfbudStatus;

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
pub(crate) fn read_absences(_value: &str, _status: AfbudStatus) -> AbsencesRead {
    AbsencesRead::default()
}

/// Finds absences, arrivals, departures and recusals told in sentences: `A og B havde meldt afbud.`
/// `NN deltog ikke i sagens behandling.` `NN forlod mødet kl. 21.27.` Sentences about votes,
/// guests and online attendance are none.
pub(crate) fn find_absences(_text: &str) -> Vec<AbsenceRead> {
    Vec::new()
}
