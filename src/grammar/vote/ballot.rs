//! A vote as it comes together from its sides.

use super::{Place, SideRead, VoteRead};
use crate::grammar::stand::Stand;
use crate::lexicon::votes::Side;

/// A vote as it comes together from its sides.
pub(super) struct Ballot {
    pub read: VoteRead,
    /// Whether it is more than somebody's being against.
    pub proved: bool,
}

impl Ballot {
    pub(super) fn new(text: &str, stand: &Stand, sentence: &Place) -> Self {
        let mut ballot = Ballot {
            read: VoteRead { place: sentence.clone(), ..VoteRead::default() },
            proved: false,
        };
        ballot.takes(text, stand, sentence);
        ballot
    }

    /// Adds a side, unless the vote has it already: then it is of another vote.
    pub(super) fn takes(&mut self, text: &str, stand: &Stand, sentence: &Place) -> bool {
        let side = side_of(text, stand);
        let proves = stand.listed || stand.count.is_some() || stand.side == Side::For;
        let slot = match stand.side {
            Side::For => &mut self.read.in_favour,
            Side::Against => &mut self.read.against,
            Side::Abstain => &mut self.read.abstain,
        };
        match slot {
            None => *slot = Some(side),
            Some(_) if !proves => return true,
            Some(known) if known.has_names() && known.names(&side) => {
                known.count = known.count.or(side.count);
            }
            Some(known) if known.count.is_some() != side.count.is_some() && !known.has_names() => {
                known.count = known.count.or(side.count);
                (known.parties, known.people) = (side.parties, side.people);
            }
            Some(_) => return false,
        }
        self.proved |= proves;
        self.read.place.end = self.read.place.end.max(sentence.end).max(stand.place.end);
        true
    }
}

impl SideRead {
    /// Whether the same people and parties are named.
    fn names(&self, other: &Self) -> bool {
        self.parties == other.parties && self.people == other.people
    }

    pub(super) fn has_names(&self) -> bool {
        !self.parties.is_empty() || !self.people.is_empty()
    }
}

fn side_of(text: &str, stand: &Stand) -> SideRead {
    let (parties, people): (Vec<_>, Vec<_>) = stand.who.iter().partition(|who| who.is_party);
    SideRead {
        count: stand.count,
        parties: parties.into_iter().map(|who| without_parentheses(text, &who.place)).collect(),
        people: people.into_iter().map(|who| who.place.clone()).collect(),
        place: stand.place.clone(),
    }
}

/// A party without the parentheses it stands in.
fn without_parentheses(text: &str, place: &Place) -> Place {
    let inner = text[place.clone()].trim_start_matches('(');
    let start = place.end - inner.len();
    start..start + inner.trim_end_matches(')').len()
}

#[cfg(test)]
mod tests {
    use crate::grammar::vote::tests::check;

    #[test]
    fn votes_one_a_line() {
        check(
            "For stemte: 44\nImod stemte: 6\nUndlod at stemme: 2",
            "for 44:  /  | against 6:  /  | abstain 2:  / ",
        );
        check("Imod: 3\nUndlod: 2", "against 3:  /  | abstain 2:  / ");
        check(
            "Stemmer for: 20\nStemmer imod: 4\nBlanke: 1",
            "for 20:  /  | against 4:  /  | abstain 1:  / ",
        );
        check("Ja: 12\nNej: 4", "for 12:  /  | against 4:  / ");
        check("For stemte 2:\n(A), Ole Dal\nImod: 1\n(V)", "for 2: A / Ole Dal | against 1: V / ");
    }

    #[test]
    fn listed_votes() {
        check(
            "Forslaget blev tiltrådt med 34 stemmer imod 15.\nFor stemte: A, B, F og Ø.\nImod stemte: C, Ole Dal (løsgænger), O, V.",
            "for 34: A; B; F; Ø /  | against 15: C; O; V / Ole Dal",
        );
        check(
            "For: Gruppe A, F, O, V, C og F.\nImod: Liste H og Gruppe Ø.",
            "for: Gruppe A; F; O; V; C; F /  | against: Liste H; Gruppe Ø / ",
        );
        check(
            "For stemte 1: (Ø)\nImod stemte 30: (V), (C) og (B)",
            "for 1: Ø /  | against 30: V; C; B / ",
        );
        check(
            "Der blev stemt om forslaget:\n\nFor: 3 (Ole Dal (A), Kim Friis (C), Kim E. Holm (O))\n\nImod: 1 (Eva Lund (B))",
            "for 3:  / Ole Dal; Kim Friis; Kim E. Holm | against 1:  / Eva Lund",
        );
        check(
            "For flertalsindstillingen fra ØK stemte 11 (Radikale Venstre, Liste M, Ole Dal)\nImod stemte 8 (Venstre, Dansk Folkeparti)\nUndlod at stemme 5 (Socialdemokratiet)\nGodkendt.",
            "for 11: Radikale Venstre; Liste M / Ole Dal | against 8: Venstre; Dansk Folkeparti /  | abstain 5: Socialdemokratiet / ",
        );
        check(
            "For stemte: 5 (A+T)\nImod stemte:\nUndlod at stemme: 2 (C+O)",
            "for 5: A; T /  | abstain 2: C; O / ",
        );
        check(
            "For forslaget stemte 21, Venstre, Ida Holm (O) og Socialdemokratiet.\nImod forslaget stemte 4, Ole Dal (O), Liberal Alliance.",
            "for 21: Venstre; Socialdemokratiet / Ida Holm | against 4: Liberal Alliance / Ole Dal",
        );
        check("For stemte:\nA og B\nImod stemte:\nV", "for: A; B /  | against: V / ");
        check("Hverken for eller imod stemte Ø.\nFor stemte A.", "for: A /  | abstain: Ø / ");
    }

    #[test]
    fn counted_votes() {
        check("Vedtaget med 13 stemmer for og 2 imod.", "for 13:  /  | against 2:  / ");
        check("Forslaget blev ikke godkendt, idet 27 stemte imod.", "against 27:  / ");
        check(
            "11 stemte for, 4 imod, og 2 undlod at stemme.",
            "for 11:  /  | against 4:  /  | abstain 2:  / ",
        );
        check("15 stemmer for (A, B), 5 imod (V, C)", "for 15: A; B /  | against 5: V; C / ");
        check("Afstemning: 11 for, 4 imod.", "for 11:  /  | against 4:  / ");
        check("To medlemmer stemte imod.", "against 2:  / ");
        check(
            "Resultat: ja med 81 stemmer, nej med 13 stemmer og 6 blanke stemmer.",
            "for 81:  /  | against 13:  /  | abstain 6:  / ",
        );
        check("Godkendt med 20 stemmer mod 11.", "for 20:  /  | against 11:  / ");
        check(
            "Tiltrådt med 14 stemmer (A, V, C) mod 3 (O).",
            "for 14: A; V; C /  | against 3: O / ",
        );
        check(
            "Vedtaget med 17 stemmer (A og B) imod 8 (V, O), mens 2 (Ø) undlod at stemme.",
            "for 17: A; B /  | against 8: V; O /  | abstain 2: Ø / ",
        );
        check("Vedtaget med 12 stemmer mod 7 (V og O).", "for 12:  /  | against 7: V; O / ");
        check("Vedtaget med stemmerne 12 mod 7.", "for 12:  /  | against 7:  / ");
        check("Forslaget blev forkastet med 12 stemmer mod 7.", "for 7:  /  | against 12:  / ");
        check(
            "Vedtaget med 10 stemmer (V, C og A). Imod stemte 4 (F og O).",
            "for 10: V; C; A /  | against 4: F; O / ",
        );
        check("Godkendt med 3 bemærkninger.", "none");
    }

    #[test]
    fn votes_with_numbers_of_parties() {
        check(
            "For stemte: Ø (3) og Å (1), i alt 4.\nImod stemte: resten, i alt 36.\nUndlod at stemme: 1 (C).",
            "for 4: Ø; Å /  | against 36:  /  | abstain 1: C / ",
        );
        check("Imod stemte: A (12), V (10) og I (2).", "against 24: A; V; I / ");
        check("13 medlemmer (A, V, B, Ø og F) stemte for.", "for 13: A; V; B; Ø; F / ");
        check(
            "C og N (5 medlemmer) undlod at stemme. For stemte 12.",
            "for 12:  /  | abstain 5: C; N / ",
        );
        check(
            "Vedtaget med 20 stemmer for (A, B, F) og 5 imod (O, V).",
            "for 20: A; B; F /  | against 5: O; V / ",
        );
        check("X (3) stemte imod.", "against 3: X / ");
        check(
            "6 medlemmer (V+A) anbefaler indstillingen.\n1 medlem (O) stemmer imod, da planen er dyr.",
            "for 6: V; A /  | against 1: O / ",
        );
        check("O (1) kan ikke anbefale indstillingen.", "against 1: O / ");
        check("V (2) og C (1) kan tiltræde indstillingen.", "for 3: V; C / ");
        check(
            "For stemte 57 (S, V, M og Ole Dal (UFP)), imod stemte 31 (DF og EL), hverken for eller imod stemte 5 (ALT).",
            "for 57: S; V; M / Ole Dal | against 31: DF; EL /  | abstain 5: ALT / ",
        );
        check(
            "Indstillingen blev godkendt med 31 stemmer imod 14. 6 undlod.\nFor stemte: A, B og F.\nImod stemte: C og O.\nFølgende undlod at stemme: Ø.",
            "for 31: A; B; F /  | against 14: C; O /  | abstain 6: Ø / ",
        );
        check("Imod stemte: resten.", "none");
        check(
            "Imod stemte de øvrige, i alt 9 medlemmer. For stemte V.",
            "for: V /  | against 9:  / ",
        );
    }

    #[test]
    fn majorities() {
        check("Anbefales af et flertal bestående af V, B og A.", "for: V; B; A / ");
        check("Et flertal (A, B og C) anbefaler planen.", "for: A; B; C / ");
        check("Flertallet (V (4) og C (1)) godkendte planen.", "for 5: V; C / ");
        check("Et flertal bestående af A og B kan ikke tiltræde planen.", "none");
        check("Et flertal i udvalget anbefaler planen.", "none");
        check(
            "Et flertal (V og C) besluttede at vente. Et mindretal (A og Ø) stemte for Havneudvalgets indstilling.",
            "for: V; C /  | against: A; Ø / ",
        );
    }

    #[test]
    fn told_votes() {
        check(
            "Venstre og Ole Dal (C) stemte for. Socialdemokratiet stemte imod.",
            "for: Venstre / Ole Dal | against: Socialdemokratiet / ",
        );
        check(
            "Ændringsforslaget: For stemte 3. Imod stemte 12. Indstillingen: For stemte 12. Imod stemte 3.",
            "for 12:  /  | against 3:  / ",
        );
        check("For stemte A, B og C. Imod stemte Ø. Godkendt.", "for: A; B; C /  | against: Ø / ");
        check("For stemte Venstre, imod stemte Ø.", "for: Venstre /  | against: Ø / ");
    }

    #[test]
    fn no_votes() {
        for text in [
            "Godkendt.",
            "(Ø) stemte imod ændring af takster.",
            "Budgettet for 2024 stemmer.",
            "Systemet er bestemt for 12 år.",
            "Tidsplan for: 2024",
            "",
        ] {
            check(text, "none");
        }
    }
}
