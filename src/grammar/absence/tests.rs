//! The reader as a whole, and how the tests show what it gives.

use super::{AbsenceRead, Place, find_absences, find_missing, names_missing, read_absences};
use crate::record::AfbudStatus;
use proptest::prelude::*;

/// `name/party=role status [scope] {reason} <substitute>`, one an absence.
pub(super) fn show(text: &str, absence: &AbsenceRead) -> String {
    let part = |open: &str, place: &Option<Place>, close: &str| {
        place
            .as_ref()
            .map_or(String::new(), |place| format!("{open}{}{close}", &text[place.clone()]))
    };
    let name = &text[absence.name.clone()];
    let (party, role) = (part("/", &absence.party, ""), part("=", &absence.role, ""));
    let (scope, reason) = (part(" [", &absence.scope, "]"), part(" {", &absence.reason, "}"));
    let substitute = part(" <", &absence.substitute, ">");
    format!("{name}{party}{role} {:?}{scope}{reason}{substitute}", absence.status)
}

pub(super) fn show_all(text: &str, list: &[AbsenceRead]) -> Vec<String> {
    list.iter().map(|absence| show(text, absence)).collect()
}

#[track_caller]
pub(super) fn check(value: &str, expected: &str) {
    let read = read_absences(value, AfbudStatus::Absent);
    let mut shown = show_all(value, &read.list);
    shown.extend(read.none.then(|| "none".to_owned()));
    shown.extend(read.unread.iter().map(|place| format!("?{}", &value[place.clone()])));
    shown.extend((read.end < value.len()).then(|| format!("before `{}`", &value[read.end..])));
    assert_eq!(shown.join(" | "), expected, "in `{value}`");
}

#[track_caller]
pub(super) fn check_told(text: &str, expected: &str) {
    assert_eq!(show_all(text, &find_absences(text)).join(" | "), expected, "in `{text}`");
}

#[test]
fn missing() {
    let check = |list: &str, expected: &str| {
        let shown = if names_missing(list) { show_all(list, &find_missing(list)) } else { vec![] };
        assert_eq!(shown.join(" | "), expected, "in `{list}`");
    };
    check("Alle undtagen Ole Dal (A)", "Ole Dal/A Absent");
    check("Samtlige medlemmer med undtagelse af Ole Dal", "Ole Dal Absent");
    check(
        "Hele udvalget på nær Ole Dal og Kim Friis, som havde meldt afbud",
        "Ole Dal Apologies | Kim Friis Apologies",
    );
    check(
        "Alle var mødt undtagen Ole Dal (V). Som stedfortræder deltog Kim Friis (V).",
        "Ole Dal/V Absent <Kim Friis>",
    );
    check("Alle", "");
    check("Ole Dal, Kim Friis", "");
}

#[test]
fn told_apologies() {
    check_told(
        "Ole Dal og Kim Friis havde meldt afbud.",
        "Ole Dal Apologies | Kim Friis Apologies",
    );
    check_told(
        "Der var afbud fra Ole Dal. Kim Friis var indkaldt som stedfortræder.",
        "Ole Dal Apologies <Kim Friis>",
    );
    check_told(
        "Ole Dal havde meldt afbud, og Kim Friis deltog i stedet.",
        "Ole Dal Apologies <Kim Friis>",
    );
    check_told(
        "Ole Dal og Kim Friis havde meldt forfald. I stedet mødte Eva Holm og Bo Lund.",
        "Ole Dal Apologies | Kim Friis Apologies",
    );
    check_told(
        "Alle medlemmer var mødt undtagen Ole Dal og Kim Friis, der havde meldt afbud.",
        "Ole Dal Apologies | Kim Friis Apologies",
    );
    check_told("Medlemmerne var mødt, bortset fra Ole Dal.", "Ole Dal Absent");
    check_told("Ole Dal udeblev uden afbud.", "Ole Dal WithoutNotice");
    check_told(
        "Ole Dal havde meldt afbud. 1. suppleant Kim Friis var indkaldt, men mødte ikke frem.",
        "Ole Dal Apologies",
    );
    check_told("Godkendt.\n\nFraværende: Ole Dal (A).", "Ole Dal/A Absent");
    check_told("Fraværende i Byrådet, 3. maj 2024: Ole Dal", "Ole Dal Absent");
    check_told(
        "Godkendt. Ole Dal, Kim Friis (B) og Eva Holm var fraværende.",
        "Ole Dal Absent | Kim Friis/B Absent | Eva Holm Absent",
    );
    check_told(
        "Afbud fra: Borgmester Ole Dal pga. arbejde.",
        "Ole Dal=Borgmester Apologies {arbejde}",
    );
}

#[test]
fn told_by_many_houses() {
    check_told(
        "Lone Thor (Næstformand) deltog fra kl. 9.40.",
        "Lone Thor=Næstformand Partial [fra kl. 9.40]",
    );
    check_told("Ole Dal (A) deltog fra kl. 9.40", "Ole Dal/A Partial [fra kl. 9.40]");
    check_told("Ole Dal havde meddelt, at han var forsinket.", "Ole Dal Partial");
    check_told(
        "Peter Dal, Gert winther og Linda Holm deltog ikke på mødet.",
        "Peter Dal Absent | Gert winther Absent | Linda Holm Absent",
    );
    check_told("Fremmødt: Ole Dal, Eva Holm og Bo Lund.", "");
    check_told("Udeblevet: Ole Dal (AB)", "Ole Dal=AB WithoutNotice");
    check_told("Gruppe C har udpeget Eva Holm som stedfortræder for Ole Dal i bestyrelsen.", "");
    check_told("Byrådet udpegede Eva Holm som stedfortræder for Ole Dal i havnebestyrelsen.", "");
    check_told("Eva Holm blev valgt som suppleant for Ole Dal.", "");
    check_told("Ole Dal kom kl. 17.15.", "Ole Dal Partial [kl. 17.15]");
    check_told("Ole Dal deltog ikke i behandlingen af sagen.", "Ole Dal NotTakingPart");
    check_told("Ole Dal var ikke til stede under punkt 4.", "Ole Dal NotTakingPart [punkt 4]");
    check_told(
        "Afbud under hele mødet:\nOle Dal og Eva Holm\nBo Lund deltog som stedfortræder for Ole Dal",
        "Ole Dal Apologies <Bo Lund> | Eva Holm Apologies",
    );
    check_told(
        "Der var afbud fra:\n• Ole Dal\n• Eva Holm",
        "Ole Dal Apologies | Eva Holm Apologies",
    );
    check_told(
        "Der var afbud fra Ole Dal (sygdom) og Eva Holm (ferie).",
        "Ole Dal Apologies {sygdom} | Eva Holm Apologies {ferie}",
    );
    check_told(
        "Afbud fra Ole Dal (A). Eva Holm deltager i stedet.",
        "Ole Dal/A Apologies <Eva Holm>",
    );
    check_told("Der var afbud fra: Ole Dal og Eva Holm.", "Ole Dal Apologies | Eva Holm Apologies");
    check_told(
        "Ole Dal erklærede sig inhabil og forlod mødet under behandlingen af punkt 12.",
        "Ole Dal Recused [punkt 12]",
    );
}

#[test]
fn not_absences() {
    let none = [
        "Afdelingschef Ole Dal og revisor Kim Friis deltog i behandlingen af punkt 2.",
        "Ole Dal stemte imod. Venstre deltog ikke i afstemningen.",
        "Ole Dal deltog online.",
        "Udvalget deltog i mødet med forvaltningen.",
        "Eleverne var fraværende i gennemsnit 8 dage. Fraværet er faldet.",
        "Ole Dal kom med bemærkninger til punktet.",
        "Der var afbud fra Venstre.",
        "Kommunen har modtaget høringssvar fra Ole Dal, der deltog i borgermødet.",
        "Ole Dal er valgt som formand. Kim Friis blev udpeget.",
        "Kommunaldirektør Ole Dal oplyste, at et udkast til ny fraværspolitik sendes i høring.",
        "Ole Dal oplyste, at der er meldt afbud fra tre skoler til arrangementet.",
        "Ole Dal er bekymret for fravær blandt eleverne.",
        "Ole Dal har spurgt til de fraværende elever.",
        "Ole Dal var forhindret i at svare.",
    ];
    for text in none {
        check_told(text, "");
    }
}

proptest! {
    #[test]
    fn places_lie_in_the_text(text in "(Ole Dal|Kim Friis |Æ|, |\\. |og |\n|- |afbud |fra |deltog |ikke |var |fraværende|:|inhabil |\\(A\\)|stedfortræder |for |punkt 3|kl\\. 18|\\PC){0,24}") {
        let read = read_absences(&text, AfbudStatus::Apologies);
        prop_assert!(read.end <= text.len() && text.is_char_boundary(read.end));
        for absence in read.list.iter().chain(&find_absences(&text)) {
            prop_assert!(!text[absence.name.clone()].trim().is_empty());
            prop_assert!(text.get(absence.place.clone()).is_some());
            let parts = [&absence.role, &absence.party, &absence.reason, &absence.substitute, &absence.scope];
            prop_assert!(parts.into_iter().flatten().all(|place| !text[place.clone()].is_empty()));
        }
    }
}
