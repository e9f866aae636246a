//! Lists behind a label, with the sentences in them.

use super::substitute::{is_called_substitute, substitute_label};
use super::told::{Told, moved};
use super::{AbsenceRead, Place, is_triggered};
use crate::grammar::people::{PersonRead, read_list};
use crate::grammar::who::{sentence_end, skip_blanks};
use crate::grammar::words::{any_prefix, has_word, lookup, trimmed};
use crate::lexicon::absence::{LABELS, LIST_LEADS, NO_ABSENCE, OF_ALL};
use crate::record::AfbudStatus;

impl Told<'_> {
    /// Reads what stands after a label: sentences that tell something one by one, mere names
    /// together, so that a name or role that is wrapped stays whole.
    pub(super) fn read_labelled(&mut self, place: Place) {
        let mut at = skip_blanks(self.text, place.start);
        let mut plain = at..at;
        while at < place.end {
            let end = sentence_end(&self.text[..place.end], at);
            if is_triggered(&self.text[at..end]) {
                self.read_unit(&trimmed(self.text, plain));
                self.read_unit(&trimmed(self.text, at..end));
                plain = end..end;
            }
            plain.end = end;
            at = skip_blanks(self.text, end.max(at + 1));
        }
        self.read_unit(&trimmed(self.text, plain));
    }

    fn read_unit(&mut self, unit: &Place) {
        let before = self.list.len();
        let (status, names) = self.own_label(unit);
        let label = std::mem::replace(&mut self.label, status);
        if !names.is_empty() {
            self.read_words(&names);
            self.pair(before);
        }
        self.label = label;
    }

    /// What a sentence of a list says itself of the names in it: `Uden afbud NN.`
    fn own_label(&self, unit: &Place) -> (Option<AfbudStatus>, Place) {
        let words = &self.text[unit.clone()];
        let own = lookup(LABELS, words).filter(|(status, end)| {
            let names = words[*end..].trim_start_matches([' ', ':']);
            *status == AfbudStatus::WithoutNotice && names.starts_with(char::is_uppercase)
        });
        own.map_or((self.label, unit.clone()), |(status, end)| {
            (Some(status), trimmed(self.text, unit.start + end..unit.end))
        })
    }

    fn read_words(&mut self, unit: &Place) {
        let words = &self.text[unit.clone()];
        if let Some(names) = substitute_label(words) {
            return self.read_substitute_list(unit.start + names..unit.end);
        }
        let lead = any_prefix(LIST_LEADS, words).unwrap_or(0);
        let unit = trimmed(self.text, unit.start + lead..unit.end);
        if self.read_following(&unit) {
            return;
        }
        if is_called_substitute(&self.text[unit.clone()]) {
            self.read_clauses(&unit);
            return;
        }
        let known = self.list.len();
        match self.read_clauses(&unit) {
            Some(start) => {
                let told = self.list.split_off(known);
                let before =
                    self.text[unit.start..start].trim_end_matches([' ', '(', ',', '-', '–']);
                self.read_plain(&(unit.start..unit.start + before.len()));
                self.list.extend(told);
                if let Some(rest) = behind_parentheses(self.text, start, &unit) {
                    self.pair(known);
                    self.read_plain(&rest);
                }
            }
            None => self.read_plain(&unit),
        }
    }

    /// A list of names.
    fn read_plain(&mut self, place: &Place) {
        let list = read_list(&self.text[place.clone()]);
        let first = self.list.len();
        for person in &list.people {
            self.push_person(person, place.start);
        }
        let last = list.people.last().and_then(|last| last.remark.as_ref().or(last.role.as_ref()));
        if let Some(words) = last.map(|words| moved(words, place.start))
            && any_prefix(OF_ALL, &self.text[words.clone()]).is_some()
        {
            let mut all = self.list.split_off(first);
            for one in &mut all {
                self.read_remark(one, &words);
            }
            self.list.append(&mut all);
        }
        self.unread.extend(list.unread.iter().map(|unread| moved(unread, place.start)));
    }

    fn push_person(&mut self, person: &PersonRead, by: usize) {
        let mut absence = AbsenceRead {
            name: moved(&person.name, by),
            role: person.role.as_ref().map(|role| moved(role, by)),
            party: person.party.as_ref().map(|party| moved(party, by)),
            status: self.label.unwrap_or_default(),
            place: moved(&person.place, by),
            ..AbsenceRead::default()
        };
        let remark = person.remark.as_ref().map(|remark| moved(remark, by));
        if self.is_substitute(&absence, remark.as_ref()) {
            return self.give_substitute(absence.name);
        }
        let said: Vec<_> = remark.into_iter().chain(absence.role.clone()).collect();
        if said.iter().any(|words| has_word(&self.text[words.clone()], NO_ABSENCE)) {
            return;
        }
        for words in &said {
            self.read_remark(&mut absence, words);
        }
        self.list.push(absence);
    }
}

/// What goes on with a list behind the parentheses that a clause stands in: `Ida Holm (Ole Dam deltog i
/// stedet), Bo Friis`.
fn behind_parentheses(text: &str, clause: usize, unit: &Place) -> Option<Place> {
    let before = &text[unit.start..clause];
    let open = before.matches('(').count() > before.matches(')').count();
    let close = open.then(|| text[clause..unit.end].find(')')).flatten()?;
    let rest = clause + close + 1..unit.end;
    let names = text[rest.clone()].trim_start().strip_prefix(',')?;
    Some(trimmed(text, rest.end - names.len()..rest.end))
}

#[cfg(test)]
mod tests {
    use crate::grammar::absence::tests::check;

    #[test]
    fn lists() {
        check("Ole Dal (A) Kim Friis (B)", "Ole Dal/A Absent | Kim Friis/B Absent");
        check(
            "Ole Dal\nKim Friis (Vej- og ejendomschef)\n",
            "Ole Dal Absent | Kim Friis=Vej- og ejendomschef Absent",
        );
        check("1. Ole Dal, Ø", "Ole Dal/Ø Absent");
        check(
            "Ole Dal m. afbud, Kim Friis u. afbud",
            "Ole Dal Apologies | Kim Friis WithoutNotice",
        );
        check("Ole Dal (Ø). Kim Friis (G)", "Ole Dal/Ø Absent | Kim Friis/G Absent");
        check("• Ole Dal ()", "Ole Dal Absent");
        check("Ole Dal (V)\n\nGodkendt.", "Ole Dal/V Absent | before `Godkendt.`");
        check("Ole Dal (V) Godkendt.", "Ole Dal/V Absent | before `Godkendt.`");
        check("Godkendt.", "before `Godkendt.`");
        check("fra Ole Dal og Kim Friis", "Ole Dal Absent | Kim Friis Absent");
        check("Ole, Kim og Birthe", "Ole Absent | Kim Absent | Birthe Absent");
        check(
            "Ole Dal. Kim Friis deltog ikke i behandlingen af pkt og pkt",
            "Ole Dal Absent | Kim Friis NotTakingPart",
        );
        check("Borgmesteren", "Borgmesteren Absent");
        check("Ole Dal\n\nReferent: Eva Holm", "Ole Dal Absent | before `Referent: Eva Holm`");
        check(
            "Marie-Louise Dal\nFriis\nKim Holm (Chef for Sundhed,\nLæring og Trivsel)",
            "Marie-Louise Dal\nFriis Absent | Kim Holm=Chef for Sundhed,\nLæring og Trivsel Absent",
        );
        check("Forældrevalgte: Afbud fra Ole Dal.", "Ole Dal Absent");
        check(
            "Ole Dal, Kim Friis og Eva Holm, alle med afbud",
            "Ole Dal Apologies | Kim Friis Apologies | Eva Holm Apologies",
        );
        check(
            "Ole Dal og Kim Friis (begge ferie)",
            "Ole Dal Absent {ferie} | Kim Friis Absent {ferie}",
        );
        check("Ole Dal og Kim Friis (suppleant)", "Ole Dal Absent | Kim Friis=suppleant Absent");
    }

    #[test]
    fn lists_of_many_houses() {
        check("Jytte Rosen (C), ferie", "Jytte Rosen/C Absent {ferie}");
        check("Ole Dal (A), sag 129-138", "Ole Dal/A Partial [sag 129-138]");
        check(
            "Ole Dal ved sag nr. 6\nEva Holm ved sag nr. 6\nBo Lund",
            "Ole Dal Partial [sag nr. 6] | Eva Holm Partial [sag nr. 6] | Bo Lund Absent",
        );
        check(
            "Ole Dal og Eva Holm\nBo Lund deltog som stedfortræder for Ole Dal",
            "Ole Dal Absent <Bo Lund> | Eva Holm Absent",
        );
        check(
            "Ole Dal, Gert winther og Eva Holm",
            "Ole Dal Absent | Gert winther Absent | Eva Holm Absent",
        );
        check(
            "Ole Dal (A), Kim Friis (V)\nTroels Holm (B) orienterede om mødet.",
            "Ole Dal/A Absent | Kim Friis/V Absent | before `Troels Holm (B) orienterede om mødet.`",
        );
        check(
            "Ole Dal: Afbud (Stedfortræder Eva Holm, fraværende ved sag 1-4. )",
            "Ole Dal Apologies <Eva Holm>",
        );
        check(
            "Koncerndirektør fra Region Fjordland Ole Dam",
            "Ole Dam=Koncerndirektør fra Region Fjordland Absent",
        );
        check("Alle medlemmer var mødt", "none");
        check("Alle medlemmer er til stede.", "none");
        check("Ingen.", "none");
    }
}
