//! Who does not go along, and how.

use super::quotation::with_quotation;
use super::scope::part_of_matter;
use super::{DissentRead, Place};
use crate::grammar::clause::{Clause, is_sure};
use crate::grammar::stand::{Stand, near, told_side};
use crate::grammar::who::{Who, read_who, skip_blanks};
use crate::grammar::words::{any_prefix, has_word, prefix, trimmed};
use crate::lexicon::votes::{
    NO_RESERVATION, NOT, RESERVATIONS, STATEMENT_FROM, STATEMENT_HEADS, STATEMENTS, SUPPORT, Side,
    Stance,
};
use crate::record::DissentKind;

/// Reads dissent from what a sentence lists and from its clauses.
pub(super) fn read_sentence(
    text: &str,
    sentence: &Place,
    (lists, clauses): (&[Stand], &[Clause<Stance>]),
    dissent: &mut Vec<DissentRead>,
) {
    dissent.extend(headed_statement(text, sentence));
    for stand in lists {
        let Some(kind) = dissent_kind(stand.side) else { continue };
        let place = sentence.start..sentence.end.max(stand.place.end);
        let named = |who: &&Who| is_sure(text, who) || is_first_name(text, who);
        let who: Vec<_> = stand.who.iter().filter(named).collect();
        push(&who, kind, None, &trimmed(text, place), dissent);
    }
    for clause in clauses {
        read_clause(text, clause, sentence, dissent);
    }
}

fn read_clause(
    text: &str,
    clause: &Clause<Stance>,
    sentence: &Place,
    dissent: &mut Vec<DissentRead>,
) {
    let votes = matches!(clause.verb, Stance::Vote | Stance::Refrain);
    let named = |who: &&Who| is_sure(text, who) || votes && is_first_name(text, who);
    let who: Vec<_> = clause.who.iter().filter(named).collect();
    for kind in kinds(text, clause) {
        let statement = kind == DissentKind::MinorityStatement;
        let scope = if statement { None } else { part_of_matter(text, clause, kind) };
        let place = if statement { with_quotation(text, sentence) } else { sentence.clone() };
        push(&who, kind, scope, &place, dissent);
    }
}

/// `Thomas stemte imod`: one name, where nobody but people and parties can do so.
fn is_first_name(text: &str, who: &Who) -> bool {
    text[who.place.clone()].chars().nth(1).is_some()
}

fn push(
    who: &[&Who],
    kind: DissentKind,
    scope: Option<Place>,
    place: &Place,
    dissent: &mut Vec<DissentRead>,
) {
    let who: Vec<_> = who.iter().map(|who| who.place.clone()).collect();
    let known = dissent.iter().any(|one| one.kind == kind && one.who == who);
    if !who.is_empty() && !known {
        dissent.push(DissentRead { who, kind, scope, place: place.clone() });
    }
}

/// In what ways the subject of a clause does not go along.
fn kinds(text: &str, clause: &Clause<Stance>) -> Vec<DissentKind> {
    let words = &text[clause.words.clone()];
    let reserved = has_word(words, RESERVATIONS) && !has_word(words, NO_RESERVATION);
    let opposed = opposition(text, clause);
    let enters = clause.verb == Stance::Enter || clause.verb == Stance::Refer || opposed.is_some();
    let stated = clause.verb == Stance::Hold || (enters && has_word(words, STATEMENTS));
    let reserved = (reserved && clause.verb != Stance::Back).then_some(DissentKind::Reservation);
    let stated = stated.then_some(DissentKind::MinorityStatement);
    opposed.into_iter().chain(reserved).chain(stated).collect()
}

/// Against or neither.
fn opposition(text: &str, clause: &Clause<Stance>) -> Option<DissentKind> {
    if let Some(side) = told_side(text, clause) {
        return dissent_kind(side);
    }
    let words = near(&text[clause.words.clone()]);
    let denied = clause.verb == Stance::Back && has_word(words, NOT) && has_word(words, SUPPORT);
    denied.then_some(DissentKind::Against)
}

fn dissent_kind(side: Side) -> Option<DissentKind> {
    match side {
        Side::For => None,
        Side::Against => Some(DissentKind::Against),
        Side::Abstain => Some(DissentKind::Abstained),
    }
}

/// `Protokolbemærkning fra Venstre: …`
fn headed_statement(text: &str, sentence: &Place) -> Option<DissentRead> {
    let words = &text[sentence.clone()];
    let (kind, end) =
        STATEMENT_HEADS.iter().find_map(|&(head, kind)| Some((kind, prefix(words, head)?)))?;
    let rest = words[end..].trim_start_matches(char::is_alphabetic);
    let rest = rest.trim_start_matches([' ', ':']);
    let from = any_prefix(STATEMENT_FROM, rest);
    let start = sentence.end - rest.len() + from.unwrap_or(0);
    let (who, last) = read_who(text, skip_blanks(text, start))?;
    let closed = text[last..].trim_start_matches(['.', ' ']).starts_with(['\n', ':']);
    let whole = closed || last >= sentence.end || text[last..].trim_matches(['.', ' ']).is_empty();
    let mut found = Vec::new();
    if from.is_some() || whole {
        let sure: Vec<_> = who.iter().filter(|who| is_sure(text, who)).collect();
        push(&sure, kind, None, &with_quotation(text, sentence), &mut found);
    }
    found.pop()
}

#[cfg(test)]
mod tests {
    use crate::grammar::vote::tests::check_dissent;

    #[test]
    fn parties_as_printed() {
        let row = |text: &str, who: &str| check_dissent(text, &format!("Reservation: {who}"));
        row(
            "Socialdemokratiet, det Konservative Folkeparti og Venstre tog forbehold.",
            "Socialdemokratiet; det Konservative Folkeparti; Venstre",
        );
        row(
            "Det Radikale Venstre og det Konservative Folkeparti tog forbehold.",
            "Det Radikale Venstre; det Konservative Folkeparti",
        );
        row("det Radikale Venstre tog forbehold.", "det Radikale Venstre");
        row(
            "SF og Enhedslisten de Rød-Grønne samt Liberal Alliance tog forbehold.",
            "SF; Enhedslisten de Rød-Grønne; Liberal Alliance",
        );
        row("SF Havneby tog forbehold.", "SF Havneby");
        row("Venstre og Borgerlisten Havneby tog forbehold.", "Venstre; Borgerlisten Havneby");
        row(
            "Konservative Folkeparti og Dansk Folkeparti tog forbehold.",
            "Konservative Folkeparti; Dansk Folkeparti",
        );
        row(
            "Venstres byrådsgruppe og det Konservative Folkepartis byrådsgruppe tog forbehold.",
            "Venstres byrådsgruppe; det Konservative Folkepartis byrådsgruppe",
        );
    }

    #[test]
    fn other_dissent() {
        check_dissent("Ole Dal tog forbehold.", "Reservation: Ole Dal");
        check_dissent("Venstre tager forbehold for økonomien.", "Reservation: Venstre [økonomien]");
        check_dissent(
            "Ole Dal og Kim Friis kunne ikke tiltræde indstillingen.",
            "Against: Ole Dal; Kim Friis",
        );
        check_dissent(
            "Socialdemokratiets byrådsgruppe kan ikke støtte forslaget.",
            "Against: Socialdemokratiets byrådsgruppe",
        );
        check_dissent(
            "Radikale Venstres og Alternativets byrådsgrupper tog forbehold.",
            "Reservation: Radikale Venstres; Alternativets",
        );
        check_dissent("SF's gruppe forbeholdt sig sin stilling.", "Reservation: SF's gruppe");
        check_dissent(
            "Venstre, Ole Dal (løsgænger) og Kim Friis afgav følgende protokolbemærkning: ”Vi er uenige.”",
            "MinorityStatement: Venstre; Ole Dal; Kim Friis",
        );
        check_dissent(
            "Enhedslisten ønskede følgende bemærkning tilført beslutningsprotokollen:",
            "MinorityStatement: Enhedslisten",
        );
        check_dissent(
            "Ole Dal (Ø) henholdt sig til sin udtalelse i udvalget.",
            "MinorityStatement: Ole Dal",
        );
        check_dissent(
            "Ole Dal stemte imod og ønskede ført til protokols, at sagen er forhastet.",
            "Against: Ole Dal | MinorityStatement: Ole Dal",
        );
        check_dissent(
            "Protokolbemærkning fra Venstre:\n”Vi er uenige.”",
            "MinorityStatement: Venstre",
        );
        check_dissent(
            "Mindretalsudtalelse fra Ole Dal (V): Sagen er forhastet.",
            "MinorityStatement: Ole Dal",
        );
        check_dissent("Dansk Folkeparti støtter ikke indstillingen.", "Against: Dansk Folkeparti");
        check_dissent("V var imod.", "Against: V");
        check_dissent("Godkendt. Ø imod.", "Against: Ø");
        check_dissent("Godkendt mod Venstres og Ø's stemmer.", "Against: Venstres; Ø's");
        check_dissent("A, F og Ø's medlemmer stemte imod.", "Against: A; F; Ø's medlemmer");
        check_dissent("Venstre bemærker, at de stemmer imod.", "Against: Venstre");
        check_dissent("SF fastholder sit forbehold.", "Reservation: SF");
    }

    #[test]
    fn groups_and_first_names() {
        check_dissent(
            "Medarbejdersiden tog forbehold for antallet af stillinger.",
            "Reservation: Medarbejdersiden [antallet af stillinger]",
        );
        check_dissent("A-siden og B-siden tog forbehold.", "Reservation: A-siden; B-siden");
        check_dissent("Venstre forholder sig afventende.", "Reservation: Venstre");
        check_dissent("Ole Dal (V) stiller sig afventende.", "Reservation: Ole Dal");
        check_dissent(
            "Thomas stemte imod, fordi han ikke mener, at det er nok.",
            "Against: Thomas",
        );
        check_dissent("Ida og Bo undlod at stemme.", "Abstained: Ida; Bo");
        check_dissent("Imod stemte Thomas.", "Against: Thomas");
        check_dissent("Flertallet stemte imod. Alle stemte for.", "");
        check_dissent(
            "Alternativet, Venstre og Enhedslisten stemte imod.",
            "Against: Alternativet; Venstre; Enhedslisten",
        );
    }

    #[test]
    fn abstentions() {
        for text in [
            "SF undlod at stemme.",
            "SF undlader at stemme.",
            "SF afstod fra at stemme.",
            "SF undlod at afgive stemme.",
            "SF afholdt sig fra at stemme.",
            "SF stemte ikke.",
            "SF stemte blankt.",
            "SF har undladt at stemme.",
            "SF undlod.",
        ] {
            check_dissent(text, "Abstained: SF");
        }
        check_dissent("SF stemte ikke for indstillingen.", "Against: SF");
    }

    #[test]
    fn brought_before_the_council() {
        check_dissent("Ole Dal (Ø) begærede sagen indbragt for byrådet.", "Reservation: Ole Dal");
        check_dissent("Liste H ønskede sagen indbragt for byrådet.", "Reservation: Liste H");
        check_dissent("Ole Dal gjorde brug af standsningsretten.", "Reservation: Ole Dal");
        check_dissent("SF ønsker ført til protokol, at planen er dyr.", "MinorityStatement: SF");
    }

    #[test]
    fn no_dissent() {
        let none = [
            "Godkendt.",
            "Ole Dal (V) ønskede fortsat at høre om sagen.",
            "Udvalget kunne ikke støtte dette.",
            "Forvaltningen kan ikke anbefale forslaget.",
            "Venstre anbefaler, at sagen ikke behandles.",
            "Ole Dal (B) tilsluttede sig bemærkningerne fra (V).",
            "Venstre stemte for forslaget.",
            "Borgerne kunne ikke støtte planen.",
            "Ole Dal er for forslaget, og ingen var imod.",
        ];
        for text in none {
            check_dissent(text, "");
        }
    }
}
