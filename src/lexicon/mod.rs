//! The Danish words that occur in documents, as data: one table a theme, longest spelling first.
//!
//! No other room spells a Danish word of the documents.

pub(crate) mod absence;
pub(crate) mod bilag;
pub(crate) mod bodies;
pub(crate) mod calendar;
pub(crate) mod case_numbers;
pub(crate) mod decisions;
pub(crate) mod document;
pub(crate) mod headings;
pub(crate) mod labels;
pub(crate) mod lists;
pub(crate) mod look_up;
pub(crate) mod marks;
pub(crate) mod outcomes;
pub(crate) mod parties;
pub(crate) mod people;
pub(crate) mod recommendation;
pub(crate) mod sentence;
pub(crate) mod table;
pub(crate) mod topics;
pub(crate) mod votes;

pub(crate) use look_up::{
    JOINING_WORDS, WordSet, begins_with_one_of, ends_with_one_of, fold, heading, hyphen_divides,
    is_one_of, label, meta_label, stage_label,
};
