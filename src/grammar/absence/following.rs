//! Names behind the words that tell: `Der var afbud fra A (sygdom) og B`, `Alle undtagen A`.

use super::scope::part_of_meeting;
use super::told::Told;
use super::{Place, is_triggered};
use crate::grammar::people::name_length;
use crate::grammar::who::{joint_end, read_who, skip_blanks};
use crate::grammar::words::{find_word, has_word, lookup};
use crate::lexicon::absence::{ABSENT_FOLLOW, APOLOGIES, EXCEPTIONS, LABELS, PRESENCES};
use crate::record::AfbudStatus;

impl Told<'_> {
    /// `Der var afbud fra A og B`, `Alle var mødt undtagen A`.
    pub(super) fn read_following(&mut self, sentence: &Place) -> bool {
        let text = &self.text[sentence.clone()];
        let told = find_word(text, ABSENT_FOLLOW).map(|word| (word, AfbudStatus::Apologies));
        // "Deltog ikke Ida Holm og Ole Dam."
        let told = told.or_else(|| unmarked_label(text).map(|(status, end)| (0..end, status)));
        let excepted = || {
            let word = find_word(text, EXCEPTIONS).filter(|word| {
                has_word(&text[..word.start], PRESENCES) || is_triggered(&text[..word.start])
            })?;
            Some((word, exception_status(text)))
        };
        let Some((word, status)) = told.or_else(excepted) else { return false };
        self.read_behind(&word, status, sentence)
    }

    /// `Alle undtagen A`, where the label says that the others were there.
    pub(super) fn read_exception(&mut self, sentence: &Place) {
        let text = &self.text[sentence.clone()];
        if let Some(word) = find_word(text, EXCEPTIONS) {
            self.read_behind(&word, exception_status(text), sentence);
        }
    }

    /// The names behind a word of a sentence.
    fn read_behind(&mut self, word: &Place, status: AfbudStatus, sentence: &Place) -> bool {
        let start = sentence.start + word.end;
        let colon = usize::from(self.text[start..].starts_with(':'));
        let start = skip_blanks(self.text, start + colon);
        let status = self.label.unwrap_or(status);
        self.read_listed(&(start..sentence.end), status, sentence)
    }

    /// Names with what stands in parentheses after each, and what is said of them all.
    fn read_listed(&mut self, place: &Place, status: AfbudStatus, sentence: &Place) -> bool {
        let first = self.list.len();
        let mut at = place.start;
        while let Some((who, end)) = read_who(&self.text[..place.end], at) {
            self.push_all(&who, status, &(0..0), sentence);
            at = self.read_mark(end, place.end);
        }
        let rest = at.min(place.end)..place.end;
        self.say_of_all(first, &rest);
        self.read_substitutes(&rest, first);
        at > place.start
    }

    /// Reads `(sygdom)` after a name; gives where the next name may begin.
    fn read_mark(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        let mark = rest.trim_start();
        let Some(close) = mark.find(')').filter(|_| mark.starts_with('(')) else { return at };
        let inside = end - mark.len() + 1..end - mark.len() + close;
        if let Some(mut last) = self.list.pop() {
            self.read_remark(&mut last, &inside);
            self.list.push(last);
        }
        joint_end(&self.text[..end], inside.end + 1).unwrap_or(inside.end + 1)
    }

    /// Scope and reason that are said of all from `first` on.
    fn say_of_all(&mut self, first: usize, rest: &Place) {
        let (text, reason) = (self.text, self.reason(rest));
        for absence in &mut self.list[first..] {
            absence.scope =
                absence.scope.take().or_else(|| part_of_meeting(text, rest, absence.status));
            absence.reason = absence.reason.take().or_else(|| reason.clone());
        }
    }
}

/// A label that stands before names without its colon, and where it ends.
fn unmarked_label(text: &str) -> Option<(AfbudStatus, usize)> {
    lookup(LABELS, text).filter(|(_, end)| {
        let names = text[*end..].strip_prefix(' ');
        names.is_some_and(|names| name_length(names).is_some_and(|end| names[..end].contains(' ')))
    })
}

fn exception_status(text: &str) -> AfbudStatus {
    if has_word(text, APOLOGIES) { AfbudStatus::Apologies } else { AfbudStatus::Absent }
}
