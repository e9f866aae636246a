//! Votes, and who did not go along.

mod ballot;
mod dissent;
mod quotation;
mod scope;
mod sentences;
#[cfg(test)]
mod tests;
mod voters;

use super::Place;
use super::clause::clauses;
use super::stand::{Stand, find_lists, stands};
use crate::lexicon::votes::{
    DISSENT_TRIGGERS, POSITION_TRIGGERS, SIDE_TRIGGERS, STANCES, VOTE_TRIGGERS,
};
use crate::record::DissentKind;
use ballot::Ballot;
use dissent::read_sentence;
use sentences::own_sentences;
use voters::{beside, is_carried, with_voters, without_fallen};

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

/// What a decision tells of who stood where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PositionsRead {
    /// The vote, if it tells one. Of several, the last: votes on changes come before the vote on
    /// the matter.
    pub vote: Option<VoteRead>,
    /// Every sentence in which somebody votes against, abstains, reserves their position or has a
    /// statement entered; those of the vote too, where they name anybody.
    pub dissent: Vec<DissentRead>,
}

/// Reads vote and dissent of a decision.
pub(crate) fn read_positions(text: &str) -> PositionsRead {
    let mut positions = Positions::default();
    if POSITION_TRIGGERS.are_in(text) {
        let (votes, dissents) = (VOTE_TRIGGERS.are_in(text), DISSENT_TRIGGERS.are_in(text));
        for sentence in own_sentences(text) {
            let words = &text[sentence.clone()];
            let votes = votes && SIDE_TRIGGERS.are_in(words);
            let dissents = dissents && DISSENT_TRIGGERS.are_in(words);
            positions.read(text, &sentence, votes, dissents);
        }
    }
    let proved = positions.ballots.into_iter().filter(|ballot| ballot.proved);
    let mut votes: Vec<VoteRead> = proved.map(|ballot| ballot.read).collect();
    let vote = votes.pop();
    let dissent = without_fallen(text, positions.dissent, &votes);
    let dissent = match &vote {
        Some(vote) if is_carried(text, vote) => with_voters(text, dissent, vote),
        Some(vote) => beside(dissent, &vote.place),
        None => dissent,
    };
    PositionsRead { vote, dissent }
}

/// Votes and dissent as they come together from sentences.
#[derive(Default)]
struct Positions {
    ballots: Vec<Ballot>,
    dissent: Vec<DissentRead>,
    /// Where the last statement ends.
    read: usize,
}

impl Positions {
    fn read(&mut self, text: &str, sentence: &Place, votes: bool, dissents: bool) {
        let dissents = dissents && sentence.start >= self.read;
        if !(votes || dissents) {
            return;
        }
        let lists = find_lists(text, sentence);
        let clauses = clauses(text, sentence, STANCES);
        if dissents {
            let known = self.dissent.len();
            read_sentence(text, sentence, (&lists, &clauses), &mut self.dissent);
            let ends = self.dissent[known..].iter().map(|one| one.place.end);
            self.read = ends.max().unwrap_or(self.read);
        }
        if votes {
            self.vote(text, sentence, stands(text, lists, clauses));
        }
    }

    fn vote(&mut self, text: &str, sentence: &Place, stands: Vec<Stand>) {
        for stand in stands {
            let last = self.ballots.last_mut();
            if !last.is_some_and(|ballot| ballot.takes(text, &stand, sentence)) {
                self.ballots.push(Ballot::new(text, &stand, sentence));
            }
        }
    }
}
