//! The words of decision headings.

use super::table::{Triggers, Words};

/// Words that head a decision, as they are spelled at the beginning of a line.
pub(crate) const HEADING_WORDS: &Words = &Words::new(&[
    "B E S L U T N I N G",
    "BESLUTNINGER",
    "Beslutninger",
    "VEDTAGELSER",
    "Vedtagelser",
    "BESLUTNING",
    "Beslutning",
    "RESOLUTION",
    "Resolution",
    "VEDTAGELSE",
    "Vedtagelse",
]);

/// Words that head a decision only with the body and the day: "Behandling i Byrådet den 3. maj".
pub(crate) const DATED_HEADING_WORDS: &[&str] =
    &["Politisk behandling", "Behandlinger", "Behandling", "Behandlet"];

/// Words that head a decision after the body that took it: "Byrådets beslutning".
pub(crate) const OWNED_WORDS: &Words = &Words::new(&[
    "beslutninger",
    "vedtagelser",
    "beslutning",
    "resolution",
    "vedtagelse",
    "afgørelse",
]);

/// Verbs behind the body that decided, before a colon: "Byrådet besluttede:".
pub(crate) const RESOLVING: &[&str] = &[" besluttede", " beslutter", " vedtog"];

/// Those of them that others take too.
pub(crate) const WEAK_OWNED_WORDS: &Words = &Words::new(&["afgørelse"]);

/// Between the heading word and the body.
pub(crate) const PREPOSITIONS: &Words = &Words::new(&[
    "på ekstraordinært møde i",
    "fra det ordinære møde i",
    "på det ordinære møde i",
    "på ordinært møde i",
    "fra mødet i",
    "på mødet i",
    "fra møde i",
    "i mødet i",
    "på møde i",
    "fra",
    "på",
    "af",
    "i",
]);

/// Between the body and the date, or in place of the body.
pub(crate) const MEETING_WORDS: &[&str] = &[
    "fra mødet",
    "på mødet",
    "fra møde",
    "i mødet",
    "på møde",
    "i møde",
    "mødet",
    "møde",
    "den",
    "d.",
    "d",
];

/// Words with which a title or a sentence goes on after "Beslutning": no body begins so.
pub(crate) const NO_BODY_BEGINS: &Words = &Words::new(&[
    "vedrørende",
    "angående",
    "omkring",
    "vedr.",
    "eller",
    "blev",
    "samt",
    "skal",
    "til",
    "kan",
    "som",
    "der",
    "for",
    "om",
    "at",
    "er",
    "og",
]);

/// Words that stand in sentences and in no name of a body.
pub(crate) const PROSE_WORDS: &[&str] = &[
    "vedrørende",
    "besluttede",
    "foreligger",
    "godkendte",
    "indebærer",
    "omfatter",
    "fremgår",
    "således",
    "derfor",
    "skulle",
    "bliver",
    "vedr.",
    "kunne",
    "havde",
    "blev",
    "skal",
    "have",
    "være",
    "ikke",
    "hvor",
    "hvis",
    "når",
    "som",
    "der",
    "har",
    "kan",
    "var",
    "vil",
    "at",
    "er",
    "om",
];

/// Short forms in the names of bodies and places.
pub(crate) const NAME_ABBREVIATIONS: &Words =
    &Words::new(&["kgl", "ndr", "sct", "sdr", "skt", "stk", "gl", "nr", "st", "vr"]);

/// Before the number of the item that a decision is on.
pub(crate) const FOR_ITEM: &str = "for ";

/// Words before the number that an item had at a meeting.
pub(crate) const ITEM_WORDS: &Words = &Words::new(&[
    "dagsordenspunkt",
    "punkt nr.",
    "punktnr.",
    "pkt. nr.",
    "pkt.nr.",
    "sag nr.",
    "punkt",
    "pkt.",
    "pkt",
    "sag",
]);

/// What every one of these words holds.
pub(crate) const ITEM_STEMS: &Triggers = &Triggers::new(&["punkt", "pkt", "sag"]);

/// Between a date and what follows it on the heading: "kl. 16.00" begins so.
pub(crate) const CLOCK_WORDS: &Words = &Words::new(&["klokken", "kl.", "kl"]);

/// Words that stand before a body in a phrase ("Fraværende i Byrådet"), not in its name.
pub(crate) const PLACE_WORDS: &Words = &Words::new(&["siden", "fra", "til", "hos", "på", "i"]);

/// Before a date, and left alone where the date is lost.
pub(crate) const DAY_LEAD: &str = "den";
