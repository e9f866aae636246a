//! Small words around the subject of a sentence.

use super::table::Words;

/// Between a subject and its verb.
pub(crate) const ADVERBS: &[&str] = &[
    "heller ikke",
    "herefter",
    "derefter",
    "derfor",
    "således",
    "samtidig",
    "ligeledes",
    "begge",
    "ikke",
    "også",
    "alle",
    "dog",
];

/// Pronouns that tie a clause to the name before.
pub(crate) const RELATIVES: &[&str] = &["der", "som"];

/// Words before a name that make it no subject.
pub(crate) const NO_SUBJECT_AFTER: &[&str] = &[
    "på vegne af",
    "vedrørende",
    "bortset",
    "omkring",
    "mellem",
    "vedr.",
    "hos",
    "for",
    "fra",
    "med",
    "til",
    "ved",
    "om",
    "af",
    "på",
    "i",
];

/// Words before the members of a majority or minority, which are its subject.
pub(crate) const MEMBERS_OF: &[&str] = &["bestående af"];

/// What the next line begins with where it goes on with the sentence above it.
pub(crate) const CLAUSE_BELOW: &str = "at ";

/// Where one clause of a sentence may end and the next begin.
pub(crate) const BOUNDARIES: &[&str] = &[", ", "; ", " og ", " men ", " mens "];

/// Words before a number that is no ordinal: a capital after its stop begins a sentence.
pub(crate) const BEFORE_NUMBERS: &Words = &Words::new(&[
    "punkterne",
    "stemmer",
    "punkt",
    "sagen",
    "imod",
    "pkt.",
    "sag",
    "mod",
    "pkt",
    "kl.",
]);
