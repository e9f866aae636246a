//! Who came instead: `B deltog som stedfortræder for A`, `A, B indkaldt`.

use super::said::{Said, has_inside};
use super::told::{LONGEST_SENTENCE, Told, moved};
use super::{AbsenceRead, Place};
use crate::grammar::clause::{Clause, clauses};
use crate::grammar::people::{name_length, read_list};
use crate::grammar::who::{Who, capped, read_who, skip_blanks};
use crate::grammar::words::{any_prefix, find_word, has_word, lookup};
use crate::lexicon::absence::{
    BROUGHT, NEGATIONS, POSSESSIVES, SUBSTITUTE_FOR, SUBSTITUTE_LABELS, SUBSTITUTE_TITLES,
    SUBSTITUTIONS, VERBS, Verb,
};
use crate::lexicon::people::AND;
use crate::record::AfbudStatus;

impl Told<'_> {
    /// Gives the substitutes of a sentence to the absent, where each has one.
    pub(super) fn pair(&mut self, before: usize) {
        if self.list.len() > before {
            self.open = before;
        }
        let mut awaiting = self.list[self.open..].iter_mut().filter(|one| one.substitute.is_none());
        if let ([substitute], Some(absent), None) =
            (self.substitutes.as_slice(), awaiting.next(), awaiting.next())
        {
            absent.substitute = Some(substitute.clone());
        }
        self.substitutes.clear();
    }

    /// `B deltog som stedfortræder for A`, `B deltog i stedet`.
    pub(super) fn read_substitution(&mut self, clause: &Clause<Verb>, sentence: &Place) {
        if self.has_comma_before_last(clause) {
            return self.split_substitute(clause);
        }
        let names: Vec<_> = clause.who.iter().map(|who| who.place.clone()).collect();
        match self.replaced(clause) {
            Some(absent) => self.replace(&absent, &names, sentence),
            None => self.substitutes.extend(names),
        }
    }

    /// Those whom the sentence says are replaced.
    fn replaced(&self, clause: &Clause<Verb>) -> Option<Vec<Who>> {
        [&clause.words, &clause.lead].into_iter().find_map(|place| {
            let word = find_word(&self.text[place.clone()], SUBSTITUTE_FOR)?;
            let start = skip_blanks(self.text, place.start + word.end);
            read_who(&self.text[..place.end], start).map(|(who, _)| who)
        })
    }

    pub(super) fn replace(&mut self, absent: &[Who], names: &[Place], sentence: &Place) {
        let text = self.text;
        for (at, one) in absent.iter().enumerate() {
            let substitute = names.get(at).filter(|_| names.len() == absent.len()).cloned();
            let same =
                |known: &&mut AbsenceRead| text[known.name.clone()] == text[one.place.clone()];
            if let Some(known) = self.list.iter_mut().rev().find(same) {
                known.substitute = substitute.or(known.substitute.take());
            } else {
                let status = self.label.unwrap_or(AfbudStatus::Absent);
                self.push_all(std::slice::from_ref(one), status, &(0..0), sentence);
                if let Some(last) = self.list.last_mut() {
                    last.substitute = substitute;
                }
            }
        }
    }

    /// `stedfortræder B`, `B deltager i stedet` after the absent.
    pub(super) fn read_substitutes(&mut self, rest: &Place, first: usize) {
        if self.takes_last(rest) && self.list.len() > first + 1 {
            self.substitutes.extend(self.list.pop().map(|last| last.name));
            return;
        }
        if let Some(name) = titled_substitute(self.text, rest) {
            self.substitutes.push(name);
            return;
        }
        for clause in clauses(self.text, &capped(self.text, rest.clone(), LONGEST_SENTENCE), VERBS)
        {
            if self.said(&clause) == Said::Substitute {
                self.substitutes.extend(clause.who.iter().map(|who| who.place.clone()));
            }
        }
    }

    /// `Afbud fra A, B |deltager i stedet`: the last named came for one before.
    fn takes_last(&self, rest: &Place) -> bool {
        let words = &self.text[rest.clone()];
        let verb = lookup(VERBS, words.trim_start());
        matches!(verb, Some((Verb::Take | Verb::Say, _))) && !has_word(words, NEGATIONS)
    }

    /// `A, B indkaldt`, `A og B, C deltog` after a label: the last came for one before.
    pub(super) fn ends_with_substitute(&self, clause: &Clause<Verb>) -> bool {
        self.has_comma_before_last(clause) && matches!(clause.verb, Verb::Take | Verb::Say)
    }

    /// After a label, `A, B`: no "og" ties the two.
    fn has_comma_before_last(&self, clause: &Clause<Verb>) -> bool {
        let [.., before, last] = clause.who.as_slice() else { return false };
        self.label.is_some() && self.text[before.place.end..last.place.start].contains(',')
    }

    /// `A (B deltog)` after a label.
    pub(super) fn is_bracketed_substitute(&self, clause: &Clause<Verb>) -> bool {
        let bracketed = self.text[..clause.start].ends_with('(');
        self.label.is_some() && bracketed && clause.verb == Verb::Take
    }

    pub(super) fn split_substitute(&mut self, clause: &Clause<Verb>) {
        if let (Some(status), Some((last, absent))) = (self.label, clause.who.split_last()) {
            self.push_all(absent, status, &(0..0), &(clause.start..clause.words.end));
            self.substitutes.push(last.place.clone());
        }
    }

    pub(super) fn read_substitute_list(&mut self, place: Place) {
        let people = read_list(&self.text[place.clone()]).people;
        let names = people.iter().map(|person| moved(&person.name, place.start));
        self.substitutes.extend(names);
    }

    /// Whether a person of the list came for the one before: `- B stedfortræder`, `, B indkaldt`.
    pub(super) fn is_substitute(&self, absence: &AbsenceRead, remark: Option<&Place>) -> bool {
        // "Ida Holm og Ole Dal (suppleant)" are two who were absent.
        let before = self.list.last().map_or(0, |last| last.place.end);
        let listed =
            self.text[before.min(absence.name.start)..absence.name.start].trim() == AND.trim();
        let title = absence.role.as_ref().filter(|_| !listed).is_some_and(|role| {
            let words = &self.text[role.clone()];
            has_inside(words, SUBSTITUTE_TITLES)
                && !words.contains(|c: char| c.is_uppercase() && !words.starts_with(c))
        });
        let came = remark.is_some_and(|remark| {
            let words = &self.text[remark.clone()];
            has_word(words, SUBSTITUTIONS) && titled_substitute(self.text, remark).is_none()
        });
        (title || came) && !self.list.is_empty()
    }

    pub(super) fn give_substitute(&mut self, name: Place) {
        if let Some(last) = self.list.last_mut().filter(|last| last.substitute.is_none()) {
            last.place.end = last.place.end.max(name.end);
            last.substitute = Some(name);
        }
    }
}

/// `stedfortræder: B`, `suppleant B deltager i stedet`: the name after the title.
pub(super) fn titled_substitute(text: &str, place: &Place) -> Option<Place> {
    let words = &text[place.clone()];
    let title = find_word(words, SUBSTITUTE_TITLES)?;
    // `med B som stedfortræder`
    if let Some(before) = any_prefix(BROUGHT, words) {
        let name = skip_blanks(text, place.start + before);
        let end = name_length(&text[name..place.start + title.start]);
        return end.map(|end| name..name + end);
    }
    let rest = words[title.end..]
        .trim_start_matches(char::is_alphabetic)
        .trim_start_matches([':', ' ', '-', '–']);
    let start = place.end - rest.len();
    name_length(rest).map(|end| start..start + end)
}

/// Where the names begin after `Stedfortrædere:`.
pub(super) fn substitute_label(words: &str) -> Option<usize> {
    let end = any_prefix(SUBSTITUTE_LABELS, words)?;
    let rest = words[end..].trim_start();
    rest.starts_with(':').then(|| words.len() - rest.len() + 1)
}

/// `Hans suppleant, Eva Holm, deltager i stedet`: the first word is nobody's name.
pub(super) fn is_called_substitute(words: &str) -> bool {
    any_prefix(POSSESSIVES, words)
        .is_some_and(|end| any_prefix(SUBSTITUTE_TITLES, words[end..].trim_start()).is_some())
}

#[cfg(test)]
mod tests {
    use crate::grammar::absence::tests::{check, check_told};

    #[test]
    fn substitutes() {
        check(
            "Ole Dal (V) - Kim Friis (V) mødte som stedfortræder.",
            "Ole Dal/V Absent <Kim Friis>",
        );
        check("Ole Dal, F - Kim Friis stedfortræder", "Ole Dal/F Absent <Kim Friis>");
        check("Ole Dal (stedfortræder: Kim Friis)", "Ole Dal Absent <Kim Friis>");
        check("Ole Dal (F) med Kim Friis (F) som stedfortræder", "Ole Dal/F Absent <Kim Friis>");
        check(
            "Ole Dal, Eva Holm (A) med Kim Friis som suppleant",
            "Ole Dal Absent | Eva Holm/A Absent <Kim Friis>",
        );
        check("Ole Dal (suppleant Kim Friis deltager i stedet)", "Ole Dal Absent <Kim Friis>");
        check("Afbud fra Ole Dal stedfortræder Kim Friis", "Ole Dal Absent <Kim Friis>");
        check(
            "Ole Dal, Kim Friis indkaldt\nEva Holm",
            "Ole Dal Absent <Kim Friis> | Eva Holm Absent",
        );
        check("Ole Dal (Kim Friis deltog)", "Ole Dal Absent <Kim Friis>");
        check(
            "Næstformand Ole Dal, 1. suppleant Kim Friis er indkaldt",
            "Ole Dal=Næstformand Absent <Kim Friis>",
        );
        check("Kim Friis, i stedet deltog Eva Holm", "Kim Friis Absent <Eva Holm>");
        check("Ole Dal og Kim Friis, Eva Holm deltog", "Ole Dal Absent | Kim Friis Absent");
        check("Ole Dal (O)\nStedfortræder: Kim Friis (O)", "Ole Dal/O Absent <Kim Friis>");
        check("Ole Dal (O)\nStedfortrædere: Kim Friis (V) og Eva Holm (A)", "Ole Dal/O Absent");
        check("Ole Dal. I stedet for Ole Dal deltog Kim Friis (L)", "Ole Dal Absent <Kim Friis>");
        check("Ole Dal (A). Kim Friis deltager i stedet.", "Ole Dal/A Absent <Kim Friis>");
        check(
            "Ole Dal. Hans suppleant, Kim Friis, deltager i stedet.",
            "Ole Dal Absent <Kim Friis>",
        );
        check(
            "Ole Dal er fraværende - Kim Friis er indkaldt som hans suppleant, men kan ikke komme",
            "Ole Dal Absent",
        );
        check("Kim Friis deltog i dagens møde grundet Ole Dals orlov.", "");
        check("Kim Friis var indtrådt som midlertidigt medlem under Ole Dals orlov.", "");
    }

    #[test]
    fn told_substitutes() {
        check_told("Som stedfortræder for Ole Dal deltog Kim Friis.", "Ole Dal Absent <Kim Friis>");
        check_told("I stedet for Ole Dal deltog Kim Friis (L).", "Ole Dal Absent <Kim Friis>");
        check_told("Kim Friis deltog for Ole Dal.", "Ole Dal Absent <Kim Friis>");
        check_told("Som suppleanter deltog Kim Friis og Eva Holm.", "");
        check_told(
            "Ole Dal deltog ikke på mødet. Kim Friis deltog som suppleant.",
            "Ole Dal Absent <Kim Friis>",
        );
    }
}
