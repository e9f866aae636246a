//! The words of recommendations.

use super::table::{Triggers, Words};

/// Verbs with which somebody recommends.
pub(crate) const ACTIVE_VERBS: &Words =
    &Words::new(&["indstiller", "henstiller", "anbefaler", "foreslår", "anmoder"]);

/// Verbs with which it is recommended, nobody said to do it.
pub(crate) const PASSIVE_VERBS: &Words =
    &Words::new(&["indstilles", "henstilles", "anbefales", "foreslås", "anmodes"]);

/// What every one of these verbs holds, in letters without accents: a line without is no opening.
pub(crate) const VERB_STEMS: &Triggers =
    &Triggers::new(&["ndstille", "enstille", "nbefale", "oresl", "nmode"]);

/// The passive verb whose subject is the body that is asked: "Byrådet anmodes om at".
pub(crate) const ASKED_VERBS: &Words = &Words::new(&["anmodes"]);

/// Subjects of a passive verb that name nobody.
pub(crate) const NOBODY: &Words = &Words::new(&["det", "der"]);

/// First words of a sentence whose subject follows its verb: "Derfor indstiller direktionen".
pub(crate) const FRONT_WORDS: &Words = &Words::new(&[
    "sammenfattende",
    "efterfølgende",
    "supplerende",
    "yderligere",
    "herudover",
    "endvidere",
    "derudover",
    "samtidig",
    "desuden",
    "hvorfor",
    "således",
    "endelig",
    "derfor",
    "samlet",
    "hermed",
    "herved",
    "dermed",
    "efter",
    "under",
    "med",
    "som",
    "ud",
    "på",
    "i",
]);

/// Words no subject holds: with them the sentence is about something else.
pub(crate) const SUBJECT_STOPS: &Words = &Words::new(&[
    "indstillede",
    "besluttede",
    "anbefalede",
    "godkendte",
    "såfremt",
    "ligesom",
    "hvilket",
    "fordi",
    "skal",
    "blev",
    "hvis",
    "idet",
    "ikke",
    "når",
    "har",
    "kan",
    "var",
    "der",
    "som",
    "at",
    "er",
    "da",
]);

/// Small words between the verb and what it governs.
pub(crate) const ADVERBS: &Words = &Words::new(&[
    "i fællesskab",
    "enstemmigt",
    "overordnet",
    "følgende",
    "herudover",
    "endvidere",
    "samtidig",
    "herefter",
    "derefter",
    "desuden",
    "således",
    "fortsat",
    "derfor",
    "hermed",
    "samlet",
    "også",
    "det",
]);

/// Before the body that is asked.
pub(crate) const ADDRESSES: &Words = &Words::new(&["over for", "overfor", "til"]);

/// What a recommendation is sent for: "til godkendelse" names no body.
pub(crate) const PURPOSES: &Words = &Words::new(&[
    "efterretning",
    "godkendelse",
    "orientering",
    "vedtagelse",
    "behandling",
    "beslutning",
    "drøftelse",
    "høring",
]);

/// Between a verb and its clause: "anmoder om, at".
pub(crate) const CLAUSE_LEADS: &Words = &Words::new(&["om"]);

/// The word that opens a point.
pub(crate) const AT: &Words = &Words::new(&["at"]);

/// The same where extraction may have glued it to the next word.
pub(crate) const CAPITAL_AT: &str = "At";

/// Verbs that pass a recommendation on: "indstiller, at A over for B anbefaler,".
pub(crate) const PASSING_ON: &Words = &Words::new(&[
    "indstiller",
    "anbefaler",
    "indstille",
    "godkender",
    "beslutter",
    "tiltræder",
    "anbefale",
]);

/// The second word of a body's name: "Udvalget for havn og kyst".
pub(crate) const NAME_LINKS: &Words = &Words::new(&["vedrørende", "for", "på", "om"]);

/// Words before a label: "Pkt. 1:", "Ad 1.".
pub(crate) const LABEL_WORDS: &Words = &Words::new(&["punkt", "pkt.", "ad", "at"]);

/// Words that begin with the letters of "at", which extraction may have glued.
pub(crate) const AT_WORDS: &[&str] = &[
    "atmosfære",
    "attraktiv",
    "atlanter",
    "atelier",
    "attest",
    "atlas",
    "atter",
    "atlet",
    "atten",
    "atom",
    "atri",
    "att",
];

/// Words that join the last point to the others.
pub(crate) const JOINING: &Words = &Words::new(&["samt", "og"]);

/// Words after which an at-clause belongs to them and is no point of its own.
pub(crate) const TAKERS: &Words = &Words::new(&[
    "forudsætning",
    "efterretning",
    "orientering",
    "bemærkning",
    "betingelse",
    "indstiller",
    "opmærksom",
    "godkender",
    "anbefaler",
    "beslutter",
    "tiltræder",
    "bemærker",
    "anbefale",
    "godkende",
    "beslutte",
    "tiltræde",
    "forudsat",
    "således",
    "ændring",
    "drøfter",
    "sikrer",
    "udtryk",
    "hensyn",
    "sikre",
    "dog",
    "om",
    "så",
    "på",
]);

/// Words in e that are no infinitives.
pub(crate) const NO_INFINITIVES: &Words = &Words::new(&[
    "samtlige",
    "følgende",
    "kommune",
    "øvrige",
    "disse",
    "denne",
    "begge",
    "nogle",
    "mange",
    "dette",
    "alle",
    "ikke",
    "ene",
    "nye",
    "de",
]);

/// The opening of an item that names its proposer in parentheses at the end.
pub(crate) const PROPOSAL_OF: &Words = &Words::new(&["indstilling om", "forslag om"]);

/// What somebody owns who recommends, in a heading: "Administrationens forslag".
pub(crate) const PROPOSALS: &Words = &Words::new(&[
    "beslutningsforslag",
    "indstillinger",
    "anbefalinger",
    "indstilling",
    "anbefaling",
    "forslag",
]);

/// Who proposes something to the body from outside: a story, no recommendation.
pub(crate) const OUTSIDERS: &Words = &Words::new(&[
    "ministeriet",
    "folketinget",
    "regeringen",
    "kommunerne",
    "kommunen",
    "regionen",
    "staten",
]);

/// Titles and offices cut short before another word: "Konst. skolechef", "Afd. leder".
pub(crate) const TITLE_ABBREVIATIONS: &Words = &Words::new(&["konst", "fung", "adm", "afd"]);

/// A recommendation without a verb: "Indstilling om, at byrådet vedtager planen".
pub(crate) const PROPOSAL_LEADS: &Words = &Words::new(&["indstilling om"]);
