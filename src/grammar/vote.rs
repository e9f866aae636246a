//! Votes, and who did not go along.

use super::Place;
use crate::record::DissentKind;

/// One side of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SideRead {
    pub count: Option<u32>,
    pub parties: Vec<Place>,
    pub people: Vec<Place>,
    pub place: Place,
}

/// A vote as told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct VoteRead {
    pub in_favour: Option<SideRead>,
    pub against: Option<SideRead>,
    pub abstain: Option<SideRead>,
    /// All sentences that tell it.
    pub place: Place,
}

/// Dissent as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DissentRead {
    /// Parties and people, one place each, as printed: `Socialdemokratiet`, `(Ø)`, `NN`.
    pub who: Vec<Place>,
    pub kind: DissentKind,
    pub scope: Option<Place>,
    /// The sentence.
    pub place: Place,
}

/// Finds the vote that a decision tells, if it tells one.
pub(crate) fn find_vote(_text: &str) -> Option<VoteRead> {
    None
}

/// Finds every sentence in which somebody votes against, abstains, reserves their position or has
/// a statement entered.
pub(crate) fn find_dissent(_text: &str) -> Vec<DissentRead> {
    Vec::new()
}
