//! The Danish words that occur in documents, as data: one table a theme, longest spelling first.
//!
//! No other room spells a Danish word of the documents.

pub(crate) mod absence;
pub(crate) mod bilag;
pub(crate) mod bodies;
pub(crate) mod calendar;
pub(crate) mod case_numbers;
pub(crate) mod decisions;
pub(crate) mod marks;
pub(crate) mod outcomes;
pub(crate) mod parties;
pub(crate) mod people;
pub(crate) mod recommendation;
pub(crate) mod sentence;
pub(crate) mod votes;
