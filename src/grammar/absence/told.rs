//! Absences as they come together, sentence by sentence.

use super::scope::part_of_meeting;
use super::{AbsenceRead, Place, is_triggered, read_absences};
use crate::grammar::people::is_people_line;
use crate::grammar::scope::find_reason;
use crate::grammar::who::{Who, capped, read_who, sentence_end, skip_blanks};
use crate::grammar::words::{any_prefix, find_word, floor, has_word, lookup};
use crate::lexicon::absence::{ABSENT_FOLLOW, LABEL_LINKS, LABELS, RECUSALS, VERBLESS};
use crate::record::AfbudStatus;

/// No sentence on absence is longer.
pub(super) const LONGEST_SENTENCE: usize = 2000;

/// What has been told so far.
pub(super) struct Told<'a> {
    pub text: &'a str,
    pub list: Vec<AbsenceRead>,
    pub unread: Vec<Place>,
    /// What the label says, where there is one.
    pub label: Option<AfbudStatus>,
    /// Those from here on may still be given a substitute.
    pub open: usize,
    /// Substitutes of the sentence at hand.
    pub substitutes: Vec<Place>,
}

impl<'a> Told<'a> {
    pub(super) fn new(text: &'a str, label: Option<AfbudStatus>) -> Self {
        Told { text, label, list: Vec::new(), unread: Vec::new(), open: 0, substitutes: Vec::new() }
    }

    pub(super) fn read_sentences(&mut self) {
        let mut at = skip_blanks(self.text, 0);
        while at < self.text.len() {
            let end = sentence_end(self.text, at);
            let sentence = capped(self.text, at..end, LONGEST_SENTENCE);
            at = skip_blanks(self.text, self.read_sentence(sentence).unwrap_or(end).max(end));
        }
    }

    /// Reads a sentence, and gives the end of what was read where that is another.
    fn read_sentence(&mut self, sentence: Place) -> Option<usize> {
        if !is_triggered(&self.text[sentence.clone()]) {
            self.open = self.list.len();
            return None;
        }
        if let Some(end) = self.read_label(&sentence).or_else(|| self.read_below(&sentence)) {
            return Some(end);
        }
        let before = self.list.len();
        if !self.read_following(&sentence) && self.read_clauses(&sentence).is_none() {
            self.read_verbless(&sentence);
        }
        self.pair(before);
        None
    }

    /// `A og B (V) fraværende.`
    fn read_verbless(&mut self, sentence: &Place) {
        let words = self.text[sentence.clone()].trim_end_matches(['.', ' ']);
        let told = VERBLESS.iter().find_map(|(word, status)| {
            Some((sentence.start + words.strip_suffix(word)?.len(), *status))
        });
        let Some((end, status)) = told else { return };
        if let Some((who, _)) = read_who(&self.text[..end], sentence.start)
            .filter(|(_, last)| self.text[*last..end].trim_matches([' ', '-', '–', ',']).is_empty())
        {
            self.push_all(&who, status, &(0..0), sentence);
        }
    }

    /// `Fraværende: NN (A).` inside a text; gives where its list ends.
    fn read_label(&mut self, sentence: &Place) -> Option<usize> {
        let (status, end) = label_at(&self.text[sentence.clone()])?;
        Some(self.read_value(sentence.start + end, status))
    }

    /// `Der var afbud fra:` and lines of people; gives where they end.
    fn read_below(&mut self, sentence: &Place) -> Option<usize> {
        let text = &self.text[sentence.clone()];
        let word = find_word(text, ABSENT_FOLLOW)?;
        let open = text[word.end..].trim() == ":" || word.end == text.len() && text.ends_with(':');
        open.then(|| self.read_value(sentence.end, AfbudStatus::Apologies))
    }

    /// Reads the names after a label; gives where they end.
    fn read_value(&mut self, start: usize, status: AfbudStatus) -> usize {
        let value = self.label_value(start);
        let read = read_absences(&self.text[value.clone()], status);
        self.open = self.list.len();
        let found = read.list.into_iter().map(|absence| absence.moved(value.start));
        self.list.extend(found);
        value.start + read.end
    }

    /// The rest of the line, or the lines of people that follow where nothing else stands there.
    fn label_value(&self, start: usize) -> Place {
        let line = |from: usize| {
            let rest = &self.text[from..];
            from + rest.find('\n').unwrap_or(rest.len())
        };
        let mut end = line(start);
        if !self.text[start..end].trim().is_empty() {
            return start..end;
        }
        while end < self.text.len() {
            let next = line(end + 1);
            let words = &self.text[end..next];
            if !words.trim().is_empty() && !is_people_line(words) {
                break;
            }
            end = next;
        }
        start..end
    }

    /// Pushes an absence for each person; what `words` say goes for all.
    pub(super) fn push_all(
        &mut self,
        who: &[Who],
        status: AfbudStatus,
        words: &Place,
        place: &Place,
    ) {
        let scope = part_of_meeting(self.text, words, status);
        let reason = self.reason(words);
        let who = with_parties(self.text, who);
        self.list.extend(who.into_iter().filter(|who| !who.is_party).map(|who| AbsenceRead {
            name: who.place,
            role: who.role,
            party: who.party,
            status,
            reason: reason.clone(),
            substitute: None,
            scope: scope.clone(),
            place: place.clone(),
        }));
    }

    /// The reason in a place; being recused is none.
    pub(super) fn reason(&self, place: &Place) -> Option<Place> {
        let reason = find_reason(self.text, place)?;
        (!has_word(&self.text[reason.clone()], RECUSALS)).then_some(reason)
    }
}

/// The status and the end of a label with its colon at the head of the text.
fn label_at(text: &str) -> Option<(AfbudStatus, usize)> {
    let (status, word) = lookup(LABELS, text)?;
    let near = &text[word..floor(text, word + LONGEST_LABEL)];
    let colon = near.find(':')?;
    let between = near[..colon].trim();
    let body = between.is_empty() || any_prefix(LABEL_LINKS, between).is_some();
    body.then_some((status, word + colon + 1))
}

/// The longest stretch between a label and its colon: a body and a date.
const LONGEST_LABEL: usize = 90;

/// `Ole Dal, V, ankom`: a party between commas is that of the person before it.
pub(super) fn with_parties(text: &str, who: &[Who]) -> Vec<Who> {
    let mut people: Vec<Who> = Vec::with_capacity(who.len());
    for one in who {
        let last = people.last_mut().filter(|last| {
            let comma = text[last.place.end..one.place.start].trim() == ",";
            one.is_party && comma && !last.is_party && last.party.is_none()
        });
        match last {
            Some(last) => last.party = Some(one.place.clone()),
            None => people.push(one.clone()),
        }
    }
    people
}

/// The same place in a text in which the words it was read from begin at byte `by`.
pub(super) fn moved(place: &Place, by: usize) -> Place {
    place.start + by..place.end + by
}
