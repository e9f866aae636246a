//! Absence in the line of a participant: `NN (O) - afbud`, `NN for MM`.

use super::scope::part_of_meeting;
use super::substitute::titled_substitute;
use super::{AbsenceRead, Place};
use crate::grammar::people::{PersonRead, is_role_word};
use crate::grammar::scope::find_reason;
use crate::grammar::who::{read_who, skip_blanks};
use crate::grammar::words::{any_prefix, open_row, trimmed};
use crate::lexicon::absence::{
    LIST_LEADS, NEGATIONS, REMARKS_OF_ABSENCE, SUBSTITUTE_FOR, TAKING_PART,
};
use crate::record::AfbudStatus;

/// What the line of a participant says of absence, the person's own or that of another:
/// `NN (O) - afbud`, a cell `Afbud`, `NN for MM`.
pub(crate) fn read_participant(value: &str, person: &PersonRead) -> Option<AbsenceRead> {
    let said = said_of(value, person)?;
    if let Some(at) = behind_substitute_for(value, said.clone()) {
        return replaced_by(value, person, at);
    }
    let (status, word) = open_row(REMARKS_OF_ABSENCE, &value[said.clone()])?;
    if let Some(name) = of_another(value, said.start + word..said.end) {
        return Some(AbsenceRead { name, status, place: said, ..AbsenceRead::default() });
    }
    let mut absence = AbsenceRead {
        name: person.name.clone(),
        role: person.role.clone(),
        party: person.party.clone(),
        status,
        place: person.place.clone(),
        ..AbsenceRead::default()
    };
    absence.substitute = titled_substitute(value, &said);
    let whole = [AfbudStatus::Apologies, AfbudStatus::Absent, AfbudStatus::WithoutNotice];
    if !whole.contains(&status) {
        absence.scope = part_of_meeting(value, &said, status);
    } else if absence.substitute.is_none() {
        absence.reason = find_reason(value, &said);
    }
    Some(absence)
}

/// Whether the line of a participant says that they took part: `NN (O): Deltog`.
pub(crate) fn took_part(value: &str, person: &PersonRead) -> bool {
    let said = said_of(value, person).map(|said| &value[said]);
    let part = said.and_then(|said| Some(&said[any_prefix(TAKING_PART, said)?..]));
    part.is_some_and(|rest| any_prefix(NEGATIONS, rest.trim_start()).is_none())
}

/// The remark on a participant, without the signs before it.
fn said_of(value: &str, person: &PersonRead) -> Option<Place> {
    let remark = person.remark.clone()?;
    let signs = |c: char| c.is_whitespace() || "-–:(".contains(c);
    let said = value[remark.clone()].trim_start_matches(signs);
    Some(remark.end - said.len()..remark.end)
}

/// `Ole Dal – afbud |fra Kim Friis`, `fra suppleanten`: whose absence stands behind somebody else.
fn of_another(value: &str, place: Place) -> Option<Place> {
    let rest = value[place.clone()].trim_start();
    let lead = any_prefix(LIST_LEADS, rest)?;
    let named = trimmed(value, place.end - rest.len() + lead..place.end);
    let person = read_who(&value[..named.end], named.start)
        .and_then(|(who, _)| who.into_iter().next().filter(|who| !who.is_party));
    let first = value[named.clone()].split(' ').next().unwrap_or_default();
    let office = || is_role_word(first).then_some(named.start..named.start + first.len());
    person.map(|who| who.place).or_else(office)
}

/// Where who was replaced is named: `stedfortræder for |NN`, `Deltog, stedfortræder for |NN`.
fn behind_substitute_for(value: &str, said: Place) -> Option<usize> {
    let came = any_prefix(TAKING_PART, &value[said.clone()]);
    let comma = came.filter(|came| value[said.start + came..said.end].starts_with(", "));
    let start = said.start + comma.map_or(0, |came| came + ", ".len());
    let word = any_prefix(SUBSTITUTE_FOR, &value[start..said.end])?;
    Some(skip_blanks(value, start + word))
}

/// The absence of the person at `at`, for whom a participant came.
fn replaced_by(value: &str, person: &PersonRead, at: usize) -> Option<AbsenceRead> {
    let (who, _) = read_who(&value[..person.place.end], at)?;
    let absent = who.into_iter().next().filter(|who| !who.is_party)?;
    Some(AbsenceRead {
        name: absent.place,
        role: absent.role,
        party: absent.party,
        status: AfbudStatus::Absent,
        substitute: Some(person.name.clone()),
        place: person.place.clone(),
        ..AbsenceRead::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::absence::tests::show;

    #[test]
    fn participants() {
        let check = |line: &str, expected: &str| {
            let people = crate::grammar::people::read_people(line);
            let read = people.iter().filter_map(|person| read_participant(line, person));
            let shown: Vec<_> = read.map(|read| show(line, &read)).collect();
            assert_eq!(shown.join(" | "), expected, "in `{line}`");
        };
        check("Ole Dal (O), 1. næstformand- afbud", "Ole Dal/O=1. næstformand Apologies");
        check("Ole Dal\tx\nEva Holm\tAfbud", "Eva Holm Apologies");
        check("Ole Dal (A)\tDeltog\nEva Holm (B)\tAfbud", "Eva Holm/B Apologies");
        check("Vagn Røj for Ester Munk\nOle Dal", "Ester Munk Absent <Vagn Røj>");
        check("Kim Friis (C), stedfortræder for Ole Dal (C)", "Ole Dal/C Absent <Kim Friis>");
        check("Kim Friis: Deltog, stedfortræder for Ole Dal", "Ole Dal Absent <Kim Friis>");
        check("Kim Friis (A) Suppleant for Ole Dal (A)", "Ole Dal/A Absent <Kim Friis>");
        check(
            "Ole Dal: Afbud (Stedfortræder Eva Holm, fraværende ved sag 1-4. )",
            "Ole Dal Apologies <Eva Holm>",
        );
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A NotTakingPart [punkt: 12]",
        );
        check("Ole Dal (fra kl.15.00)", "Ole Dal Partial [fra kl.15.00]");
        check("Ole Dal, afbud, ferie", "Ole Dal Apologies {ferie}");
        check("Ole Dal for Ældrerådet", "");
        check("Ole Dal, deltog i pkt. 4 og 5", "");
        check("Ole, Kim og Bo – afbud fra suppleanten p.g.a. rejse", "suppleanten Apologies");
        check("Ole Dal – afbud fra Eva Holm", "Eva Holm Apologies");
    }

    #[test]
    fn who_took_part() {
        let check = |line: &str, expected: bool| {
            let people = crate::grammar::people::read_people(line);
            let came = people.iter().any(|person| took_part(line, person));
            assert_eq!(came, expected, "in `{line}`");
        };
        check("Ole Dal (A)\tDeltog", true);
        check("Ole Dal: Deltog (sag 2-3)", true);
        check("Ole Dal (A) - til stede", true);
        check("Ole Dal, mødte kl. 16.10", true);
        check("Ole Dal (A) - deltog ikke i sagen", false);
        check("Ole Dal: Afbud", false);
        check("Ole Dal\tNej", false);
        check("Ole Dal (A)", false);
    }
}
