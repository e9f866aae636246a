//! Months, weekdays and the small words around dates and times of day.

use super::table::{Rows, Words};

/// Months with their number, Danish and English, abbreviations last.
pub(crate) const MONTHS: &Rows<u8> = &Rows::new(&[
    ("september", 9),
    ("november", 11),
    ("december", 12),
    ("february", 2),
    ("februar", 2),
    ("january", 1),
    ("oktober", 10),
    ("october", 10),
    ("august", 8),
    ("januar", 1),
    ("april", 4),
    ("marts", 3),
    ("march", 3),
    ("juni", 6),
    ("juli", 7),
    ("june", 6),
    ("july", 7),
    ("sept", 9),
    ("maj", 5),
    ("may", 5),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
]);

/// Weekdays with their number, 1 Monday to 7 Sunday.
pub(crate) const WEEKDAYS: &Rows<u8> = &Rows::new(&[
    ("wednesday", 3),
    ("thursday", 4),
    ("saturday", 6),
    ("torsdag", 4),
    ("tirsdag", 2),
    ("tuesday", 2),
    ("mandag", 1),
    ("onsdag", 3),
    ("fredag", 5),
    ("lørdag", 6),
    ("søndag", 7),
    ("monday", 1),
    ("friday", 5),
    ("sunday", 7),
    ("tors", 4),
    ("tirs", 2),
    ("man", 1),
    ("tir", 2),
    ("ons", 3),
    ("tor", 4),
    ("fre", 5),
    ("lør", 6),
    ("søn", 7),
]);

/// Words directly before a date.
pub(crate) const DATE_LEADS: &Words = &Words::new(&["den", "d."]);

/// Endings of English ordinals.
pub(crate) const ORDINAL_ENDINGS: &Words = &Words::new(&["st", "nd", "rd", "th"]);

/// Words directly before a time of day.
pub(crate) const CLOCK_WORDS: &Words = &Words::new(&["klokken", "kl.:", "kl:", "kl.", "kl"]);

/// Words between the first and the last of two times or days.
pub(crate) const RANGE_WORDS: &Words = &Words::new(&["til", "og", "to", "-", "–", "—"]);

/// Said of a time that is not exact.
pub(crate) const ABOUT_WORDS: &Words = &Words::new(&["cirka", "ca."]);

/// Halves of the day in English time, with the hours they add.
pub(crate) const DAY_HALVES: &Rows<u8> =
    &Rows::new(&[("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)]);

/// Words that make the time after them an end.
pub(crate) const END_WORDS: &Words = &Words::new(&[
    "sluttidspunkt",
    "afsluttet",
    "afsluttes",
    "sluttede",
    "slutter",
    "hævet",
    "slut",
    "til",
]);

/// What ended, in a sentence that says when.
pub(crate) const MEETING: &Words = &Words::new(&["mødet", "møde"]);

/// Meetings of all members.
pub(crate) const GENERAL_MEETINGS: &Words = &Words::new(&["generalforsamlingen"]);

/// What each of them holds behind its first letter.
pub(crate) const GENERAL_STEM: &[u8] = "eneralforsamlingen".as_bytes();

/// What the chair did to end it.
pub(crate) const ENDED_ACTIVELY: &[u8] = "hævede ".as_bytes();

/// What stands before a year that is printed ahead of its day.
pub(crate) const YEAR_WORDS: &Words = &Words::new(&["år"]);

/// Between the meeting and its end.
pub(crate) const BECAME: &Words = &Words::new(&["blev"]);

/// Beginning.
pub(crate) const STARTED: &Words = &Words::new(&["begyndte", "startede", "startet"]);

/// Ending.
pub(crate) const ENDED: &Words = &Words::new(&[
    "afsluttedes",
    "afsluttet",
    "sluttede",
    "sluttet",
    "slutter",
    "ophævet",
    "hævedes",
    "hævet",
    "slut",
]);
