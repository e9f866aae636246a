//! Months, weekdays and the small words around dates and times of day.

/// Months with their number, Danish and English, abbreviations last.
pub(crate) const MONTHS: &[(&str, u8)] = &[
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
];

/// Weekdays with their number, 1 Monday to 7 Sunday.
pub(crate) const WEEKDAYS: &[(&str, u8)] = &[
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
];

/// Words directly before a date.
pub(crate) const DATE_LEADS: &[&str] = &["den", "d."];

/// Endings of English ordinals.
pub(crate) const ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th"];

/// Words directly before a time of day.
pub(crate) const CLOCK_WORDS: &[&str] = &["klokken", "kl.:", "kl:", "kl.", "kl"];

/// Words between the first and the last of two times or days.
pub(crate) const RANGE_WORDS: &[&str] = &["til", "og", "to", "-", "–", "—"];

/// Said of a time that is not exact.
pub(crate) const ABOUT_WORDS: &[&str] = &["cirka", "ca."];

/// Halves of the day in English time, with the hours they add.
pub(crate) const DAY_HALVES: &[(&str, u8)] = &[("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)];

/// Words that make the time after them an end.
pub(crate) const END_WORDS: &[&str] =
    &["sluttidspunkt", "afsluttet", "afsluttes", "sluttede", "slutter", "hævet", "slut", "til"];
