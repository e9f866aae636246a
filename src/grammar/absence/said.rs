//! What a clause says of its people.

use super::Place;
use super::scope::part_of_meeting;
use super::told::Told;
use crate::grammar::clause::Clause;
use crate::grammar::words::{
    Asked, any_prefix, find_word, has_word, is_any, whole_prefix, word_starts,
};
use crate::lexicon::absence::{
    ABSENCES, APOLOGIES, APPOINTED, CALLED, DOORS, LATE, LEAVES, MATTERS, MEETINGS, MOVED,
    NEGATIONS, NO_ABSENCE, NO_NOTICE, NOT_RECUSED, OF_OTHERS, PARTLY, PRESENCES, PREVENTED,
    RECUSALS, ROOMS, SCOPE_PARTS, SEATS, SELF_WORDS, SUBSTITUTE_TITLES, SUBSTITUTIONS, TAKEN_PART,
    THAT, Verb,
};
use crate::lexicon::table::Words;
use crate::record::AfbudStatus;

/// What a clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Absence(AfbudStatus),
    Substitute,
    Nothing,
}

impl Told<'_> {
    /// What a clause says of its people.
    pub(super) fn said(&self, clause: &Clause<Verb>) -> Said {
        let own = &self.text[self.own_words(clause)];
        let lead = &self.text[clause.lead.clone()];
        let asked = [Asked::new(own), Asked::new(lead)];
        let has = |words| asked.iter().any(|asked| asked.has(words));
        let title = |words: &[&str]| {
            clause
                .who
                .iter()
                .filter_map(|who| who.role.clone())
                .any(|role| has_inside(&self.text[role], words))
        };
        let substitute = title(SUBSTITUTE_TITLES);
        let negated = has(NEGATIONS);
        match clause.verb {
            _ if has(RECUSALS) => recusal(has(NOT_RECUSED)),
            _ if has(NO_ABSENCE) || has(APPOINTED) => Said::Nothing,
            _ if clause.who.iter().all(|who| who.is_party) => Said::Nothing,
            Verb::Be if has(LATE) => Said::Absence(AfbudStatus::Partial),
            _ if !negated && (substitute || has(SUBSTITUTIONS)) => Said::Substitute,
            _ if substitute || has(CALLED) && has(SUBSTITUTIONS) => Said::Nothing,
            _ if is_leave_of_another(own) || is_leave_of_another(lead) => Said::Nothing,
            _ if has(NO_NOTICE) => Said::Absence(AfbudStatus::WithoutNotice),
            Verb::Miss => Said::Absence(AfbudStatus::WithoutNotice),
            _ if has(APOLOGIES) => Said::Absence(AfbudStatus::Apologies),
            _ if is_absent(own) || is_absent(lead) => self.absent(clause),
            Verb::Take | Verb::Be if negated || has(PREVENTED) => self.not_there(clause, &has),
            Verb::Move if has(ROOMS) => Said::Absence(AfbudStatus::Partial),
            Verb::Be if has(MOVED) && has(ROOMS) => Said::Absence(AfbudStatus::Partial),
            Verb::Go if has(DOORS) || self.tells_items(clause) => {
                Said::Absence(AfbudStatus::Partial)
            }
            Verb::Take if has(PARTLY) && !self.is_guest(clause) => {
                Said::Absence(AfbudStatus::Partial)
            }
            Verb::Be if self.label.is_some() => Said::Absence(self.label.unwrap_or_default()),
            _ => Said::Nothing,
        }
    }

    /// Whether a clause names items: "gik efter punkt 12".
    fn tells_items(&self, clause: &Clause<Verb>) -> bool {
        part_of_meeting(self.text, &clause.words, AfbudStatus::Partial).is_some()
    }

    /// The words of a clause; of what somebody said of others, none.
    fn own_words(&self, clause: &Clause<Verb>) -> Place {
        let words = clause.words.clone();
        let said = &self.text[words.clone()];
        let that = word_starts(said).find(|&at| whole_prefix(&said[at..], THAT).is_some());
        let of_others =
            |at: &usize| any_prefix(SELF_WORDS, said[at + THAT.len()..].trim_start()).is_none();
        match that.filter(|_| clause.verb == Verb::Say).filter(of_others) {
            Some(at) => words.start..words.start + at,
            None => words,
        }
    }

    /// Absent from the meeting, or from the items that are named.
    fn absent(&self, clause: &Clause<Verb>) -> Said {
        let part = part_of_meeting(self.text, &clause.words, AfbudStatus::Partial).is_some()
            || has_word(&self.text[clause.words.clone()], MATTERS);
        let whole = self.label.unwrap_or(AfbudStatus::Absent);
        Said::Absence(if part { AfbudStatus::Partial } else { whole })
    }

    /// `deltog ikke`: in the matter, or in the meeting.
    fn not_there(&self, clause: &Clause<Verb>, has: &dyn Fn(&'static Words) -> bool) -> Said {
        let words = self.text[clause.words.clone()].trim_end_matches(['.', ' ', ',']);
        let short = words.split_whitespace().count() <= 3;
        let took = clause.verb == Verb::Take || has(PRESENCES) || (has(PREVENTED) && short);
        let bare = short || clause.verb == Verb::Be;
        match () {
            () if !took => Said::Nothing,
            () if has(MATTERS) || any_starts(words, SCOPE_PARTS) => {
                Said::Absence(AfbudStatus::NotTakingPart)
            }
            () if has(MEETINGS) => Said::Absence(self.label.unwrap_or(AfbudStatus::Absent)),
            // "Formanden har ikke deltaget i havnemessen."
            () if any_starts(words, TAKEN_PART) => Said::Nothing,
            () if bare => Said::Absence(self.label.unwrap_or(AfbudStatus::Absent)),
            () => Said::Nothing,
        }
    }

    /// Whether a title says that somebody does not sit on the body.
    fn is_guest(&self, clause: &Clause<Verb>) -> bool {
        let roles = || clause.who.iter().filter_map(|who| who.role.clone());
        roles().any(|role| !has_inside(&self.text[role], SEATS))
    }
}

fn recusal(denied: bool) -> Said {
    if denied { Said::Nothing } else { Said::Absence(AfbudStatus::Recused) }
}

/// Whether the words say of their subject that it was absent.
fn is_absent(words: &str) -> bool {
    find_word(words, ABSENCES).is_some_and(|word| {
        let before = words[..word.start].trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        !is_any(OF_OTHERS, last)
    })
}

/// `Eva Holm deltog under Ole Dals orlov`: not the subject was away.
fn is_leave_of_another(words: &str) -> bool {
    find_word(words, LEAVES).is_some_and(|leave| {
        let owner = words[..leave.start].trim_end().rsplit(' ').next().unwrap_or_default();
        owner.starts_with(char::is_uppercase) && owner.ends_with(['s', '\'', '’'])
    })
}

/// Whether one of the phrases stands in the words, each whole.
fn any_starts(words: &str, phrases: &Words) -> bool {
    word_starts(words).any(|at| any_prefix(phrases, &words[at..]).is_some())
}

/// Whether one of the words stands anywhere, inside longer words too: `byrådsmedlem`.
pub(super) fn has_inside(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::grammar::absence::tests::check_told;

    #[test]
    fn told_parts() {
        check_told("Ole Dal deltog fra punkt 3.", "Ole Dal Partial [fra punkt 3]");
        check_told("Ole Dal har ikke deltaget i havnemessen.", "");
        check_told("Ole Dal har ikke deltaget i mødet.", "Ole Dal Absent");
        check_told("Ole Dal fraværende", "Ole Dal Absent");
        check_told(
            "Godkendt.\nOle Dal og Kim Friis (V) fraværende.",
            "Ole Dal Absent | Kim Friis/V Absent",
        );
        check_told("De fraværende.", "");
        check_told("Ole Dal har forladt mødet kl. 18.", "Ole Dal Partial [kl. 18]");
        check_told("Ole Dal og Kim Friis\nvar fraværende.", "Ole Dal Absent | Kim Friis Absent");
        check_told(
            "Ole Dal (C) deltog ikke i sagens behandling. Kim Friis (C), Eva Holm (I) deltog ikke i mødet.",
            "Ole Dal/C NotTakingPart | Kim Friis/C Absent | Eva Holm/I Absent",
        );
        check_told(
            "Ole Dal ankom til mødet kl. 17.35 under behandlingen af punkt 2.",
            "Ole Dal Partial [kl. 17.35]",
        );
        check_told("Ole Dal ankommer klokken 13.00.", "Ole Dal Partial [klokken 13.00]");
        check_told(
            "Ole Dal forlod mødet kl. 21.27 under behandling af punkt 30 \"Budget\".",
            "Ole Dal Partial [kl. 21.27]",
        );
        check_told(
            "Ole Dal forlod mødet efter behandlingen af punkt 8.",
            "Ole Dal Partial [efter behandlingen af punkt 8]",
        );
        check_told(
            "Ole Dal forlod mødet kl. 12:03 og kom tilbage kl. 12:45.",
            "Ole Dal Partial [kl. 12:03 og kom tilbage kl. 12:45]",
        );
        check_told(
            "Ole Dal deltog ikke under punkterne 12-15",
            "Ole Dal NotTakingPart [punkterne 12-15]",
        );
        check_told(
            "Ole Dal deltog ikke i pkt. 14-19 og den lukkede dagsorden.",
            "Ole Dal NotTakingPart [pkt. 14-19 og den lukkede dagsorden]",
        );
        check_told(
            "Ole Dal deltog under pkt. 1-2 og delvis under pkt. 3.",
            "Ole Dal Partial [under pkt. 1-2]",
        );
        check_told("Ole Dal var fraværende under punkt 29.", "Ole Dal Partial [under punkt 29]");
        check_told("Under punkt 3 deltog Ole Dal ikke.", "Ole Dal NotTakingPart [punkt 3]");
        check_told("Borgmesteren deltog ikke i sagens behandling.", "Borgmesteren NotTakingPart");
    }

    #[test]
    fn told_parts_by_many_houses() {
        check_told(
            "Ole Dal og Kim Friis deltog ikke i den lukkede del af mødet.",
            "Ole Dal NotTakingPart [den lukkede del af mødet] | Kim Friis NotTakingPart [den lukkede del af mødet]",
        );
        check_told(
            "Ole Dal (B) deltog ikke under behandlingen af dagsordenpunkt 2.",
            "Ole Dal/B NotTakingPart [dagsordenpunkt 2]",
        );
        check_told(
            "Ole Dal (V), 1. næstformand og Kim Friis (O) deltog ikke i sagens behandling.",
            "Ole Dal/V=1. næstformand NotTakingPart | Kim Friis/O NotTakingPart",
        );
        check_told(
            "Ole Dal erklærede sig inhabil og forlod Regionsrådsmødet under punkt 31.",
            "Ole Dal Recused [punkt 31]",
        );
        check_told(
            "Ole Dal (A), Kim Friis (A) Eva Holm (F) og Bo Lund (Ø) deltog ikke i sagens behandling.",
            "Ole Dal/A NotTakingPart | Kim Friis/A NotTakingPart | Eva Holm/F NotTakingPart | Bo Lund/Ø NotTakingPart",
        );
    }

    #[test]
    fn told_recusals() {
        check_told(
            "Ole Dal er inhabil under behandling af punkt 2. Kim Friis er suppleant under behandling af punktet.",
            "Ole Dal Recused [punkt 2] <Kim Friis>",
        );
        check_told(
            "Ole Dal oplyste, at han var inhabil i behandlingen af punkt 6. Udvalget tiltrådte dette.",
            "Ole Dal Recused [punkt 6]",
        );
        check_told(
            "Ole Dal, Kim Friis og Eva Holm erklærede sig inhabile og forlod mødet under punkt 29.",
            "Ole Dal Recused [punkt 29] | Kim Friis Recused [punkt 29] | Eva Holm Recused [punkt 29]",
        );
        check_told(
            "Under punkterne 14 og 18 deltog stedfortræder Kim Friis (V), da Ole Dal (V) var inhabil.",
            "Ole Dal/V Recused [punkterne 14 og 18] <Kim Friis>",
        );
        check_told(
            "Ole Dal medvirkede ikke ved behandlingen af pkt. 357, idet han var inhabil.",
            "Ole Dal Recused [pkt. 357]",
        );
        check_told("Ole Dal (B) forlod mødet på grund af inhabilitet.", "Ole Dal/B Recused");
        check_told("Byrådet erklærede Ole Dal inhabil.", "Ole Dal Recused");
        check_told("Udvalget fandt, at Ole Dal ikke var inhabil.", "");
    }

    #[test]
    fn kept_from_coming() {
        check_told(
            "Ole Dal og Kim Friis var forhindret i at deltage i sagens behandling.",
            "Ole Dal NotTakingPart | Kim Friis NotTakingPart",
        );
        check_told("Ole Dal var forhindret i at deltage i mødet.", "Ole Dal Absent");
        check_told("Ole Dal var forhindret.", "Ole Dal Absent");
    }
}
