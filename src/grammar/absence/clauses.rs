//! Clauses that tell of their subject: `A og B havde meldt afbud`.

use super::Place;
use super::said::Said;
use super::scope::part_of_meeting;
use super::told::{LONGEST_SENTENCE, Told, with_parties};
use crate::grammar::clause::{Clause, clauses, is_sure};
use crate::grammar::who::{Who, capped};
use crate::grammar::words::trimmed;
use crate::lexicon::absence::{VERBS, Verb};
use crate::record::AfbudStatus;

impl Told<'_> {
    /// Reads the clauses of a sentence; gives where the first begins.
    pub(super) fn read_clauses(&mut self, sentence: &Place) -> Option<usize> {
        let near = capped(self.text, sentence.clone(), LONGEST_SENTENCE);
        let clauses = clauses(self.text, &near, VERBS);
        for clause in &clauses {
            self.read_clause(clause, sentence);
        }
        clauses.first().map(|clause| clause.start)
    }

    fn read_clause(&mut self, clause: &Clause<Verb>, sentence: &Place) {
        match self.said(clause) {
            Said::Absence(status) => self.push_told(clause, status, sentence),
            Said::Substitute => self.read_substitution(clause, sentence),
            Said::Nothing if self.ends_with_substitute(clause) => self.split_substitute(clause),
            Said::Nothing if self.is_bracketed_substitute(clause) => {
                self.substitutes.extend(clause.who.iter().map(|who| who.place.clone()));
            }
            Said::Nothing => {}
        }
    }

    fn push_told(&mut self, clause: &Clause<Verb>, status: AfbudStatus, sentence: &Place) {
        let who = with_parties(self.text, &clause.who);
        let sure: Vec<_> = who.into_iter().filter(|who| self.is_sure(who)).collect();
        let place = match &self.label {
            Some(_) => clause.start..clause.words.end,
            None => sentence.clone(),
        };
        self.push_all(&sure, status, &clause.words, &trimmed(self.text, place));
        let from = self.list.len() - sure.iter().filter(|who| !who.is_party).count();
        let told = self.list[..from].last().is_some_and(|last| last.place.end > sentence.start);
        let before = if told { clause.lead.clone() } else { sentence.start..clause.words.start };
        for absence in &mut self.list[from..] {
            absence.scope =
                absence.scope.take().or_else(|| part_of_meeting(self.text, &before, status));
        }
    }

    /// Whether somebody is a person of whom a sentence may tell.
    fn is_sure(&self, who: &Who) -> bool {
        !who.is_party && (self.label.is_some() || is_sure(self.text, who))
    }
}
