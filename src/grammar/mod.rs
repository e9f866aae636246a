//! What one value says: dates, people, votes, recommendations, bilag lines.
//!
//! Every reader is given exactly one value's text and looks at nothing around it. Places in what it
//! returns are byte ranges of the text it was given, so that a field can be cited. A reader either
//! gives a value or says how far it came; none of them fails the document. nom stays in this room.

pub(crate) mod absence;
pub(crate) mod bilag;
pub(crate) mod case;
mod clause;
pub(crate) mod date;
pub(crate) mod decision;
pub(crate) mod head_line;
pub(crate) mod item_head;
pub(crate) mod meta_line;
pub(crate) mod outcome;
pub(crate) mod people;
mod phrase;
pub(crate) mod recommendation;
mod scope;
mod stand;
pub(crate) mod title;
mod verdict;
pub(crate) mod vote;
mod who;
mod words;

/// A place in the text a reader was given.
pub(crate) type Place = std::ops::Range<usize>;
