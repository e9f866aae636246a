//! Numbers of cases, documents and the KLE classification.

use super::Place;

/// A KLE number, squeezed or not: `00.22.04-G01-1-18`, `00.01.00P35-0098`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KleRead {
    pub subject: Place,
    pub facet: Option<Place>,
    pub place: Place,
}

/// Whether the whole value has the form of a case number, in every form of the catalogue:
/// `25/19069`, `EMN-2025-003383`, `330-2019-459408`, `1-51-71-3321-08`, `85.02.02-G01-1-17` …
/// A date is none.
pub(crate) fn is_case_number(_value: &str) -> bool {
    false
}

/// The first KLE number in a text. `00.22.04` alone counts only when `labelled`.
pub(crate) fn find_kle(_text: &str, _labelled: bool) -> Option<KleRead> {
    None
}
