//! Dates and times of day, as houses write them.

use super::Place;

/// A date as written. The shape only: whether there is such a day, [`WrittenDate::iso`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenDate {
    pub day: u8,
    pub month: u8,
    /// `None` where no year is printed.
    pub year: Option<i16>,
    /// The printed weekday, 1 Monday to 7 Sunday.
    pub weekday: Option<u8>,
    /// The whole date with its weekday ("Onsdag d. 27. august 2025").
    pub place: Place,
}

impl WrittenDate {
    /// `2025-08-27`; `None` when no year is printed or the calendar has no such day.
    pub(crate) fn iso(&self) -> Option<String> {
        None
    }

    /// Whether the printed weekday is that of the date; true when either is not known.
    pub(crate) fn weekday_agrees(&self) -> bool {
        true
    }
}

/// A time of day as written: `kl. 16:00`, `kl. 16.00`, `kl. 19`, `16:00:00`, `klokken 13`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenTime {
    pub hour: u8,
    pub minute: u8,
}

impl std::fmt::Display for WrittenTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// All that a date line can say: `Onsdag den 27. august 2025 kl. 16.00 - 18.30`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Moment {
    pub date: Option<WrittenDate>,
    pub start: Option<(WrittenTime, Place)>,
    pub end: Option<(WrittenTime, Place)>,
}

/// Every date in a text, in order, in every form of the catalogue.
pub(crate) fn find_dates(_text: &str) -> Vec<WrittenDate> {
    Vec::new()
}

/// Reads the value of a date, time or date-and-time label, or the date part of a one-line title:
/// the first date, the times that follow (or precede) it. Bare `16:00` and `16.00` count as times
/// only when `bare_times` (a label says that a time stands there).
pub(crate) fn read_moment(_value: &str, _bare_times: bool) -> Moment {
    Moment::default()
}
