//! Dates and times of day, as houses write them.

use super::Place;
use super::words::{
    any_prefix, before_ending, blanks, digits, fail, floor, lookup, mark, number, prefix, row, word,
};
use crate::lexicon::bodies::BODY_ENDINGS;
use crate::lexicon::calendar::{
    ABOUT_WORDS, BECAME, CLOCK_WORDS, DATE_LEADS, DAY_HALVES, END_WORDS, ENDED, ENDED_ACTIVELY,
    GENERAL_MEETINGS, GENERAL_STEM, MEETING, MONTHS, ORDINAL_ENDINGS, RANGE_WORDS, STARTED,
    WEEKDAYS, YEAR_WORDS,
};
use crate::lexicon::ends_with_one_of;
use crate::lexicon::labels::MEETING_ENDINGS;
use crate::lexicon::outcomes::IN;
use crate::lexicon::people::JOINING;
use crate::lexicon::table::{Rows, Words};
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, take_while1},
    character::complete::{multispace0, multispace1, space0},
    combinator::{all_consuming, opt, peek, recognize, verify},
    sequence::{delimited, preceded, terminated},
};

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
        self.civil().map(|date| date.to_string())
    }

    /// Whether the printed weekday is that of the date; true when either is not known.
    pub(crate) fn weekday_agrees(&self) -> bool {
        let known = self.civil().map(|date| date.weekday().to_monday_one_offset());
        match (known, self.weekday) {
            (Some(known), Some(printed)) => i16::from(known) == i16::from(printed),
            _ => true,
        }
    }

    fn civil(&self) -> Option<jiff::civil::Date> {
        let (month, day) = (i8::try_from(self.month).ok()?, i8::try_from(self.day).ok()?);
        jiff::civil::Date::new(self.year?, month, day).ok()
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
pub(crate) fn find_dates(text: &str) -> Vec<WrittenDate> {
    let mut dates = Vec::new();
    let (mut from, mut read) = (0, 0);
    while let Some(start) = next_digit(text, from) {
        from = start + digits(&text[start..]);
        if let Some(date) = date_at(text, read, start) {
            read = date.place.end;
            from = read;
            dates.push(date);
        }
    }
    dates
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    text.as_bytes()[from..].iter().position(u8::is_ascii_digit).map(|at| from + at)
}

/// The date whose first digit stands at `start`; what is before `read` belongs to another.
fn date_at(text: &str, read: usize, start: usize) -> Option<WrittenDate> {
    if follows_number(&text[..start]) {
        return None;
    }
    let input = &text[start..];
    let lead = || read_lead(text, read, start);
    let ((rest, shape), lead) = match any_shape(input) {
        Ok(found) => (found, lead()),
        Err(_) => month_first(input, lead)?,
    };
    let end = text.len() - rest.len();
    let alone = text[..start].trim().is_empty() && rest.trim().is_empty();
    let glued = text[..start].ends_with(char::is_alphanumeric) && !has_long_year(&text[start..end]);
    let sure = !glued && (shape.sure || lead.trusted || alone);
    let before = || year_before(&text[read..lead.start]);
    let ahead = shape.year.is_none().then(before).flatten();
    sure.then_some(WrittenDate {
        day: shape.day,
        month: shape.month,
        year: shape.year.or(ahead.map(|(year, _)| year)),
        weekday: lead.weekday,
        place: ahead.map_or(lead.start, |(_, at)| read + at)..end,
    })
}

/// `År 2009, ` right before a day, as old minutes begin, and where it begins.
fn year_before(before: &str) -> Option<(i16, usize)> {
    let stem = before.trim_end_matches([' ', ',', '\n']);
    let (words, number) =
        stem.split_at(stem.len().checked_sub(4).filter(|&at| stem.is_char_boundary(at))?);
    let words = words.trim_end();
    let at = last_word_start(words);
    any_prefix(YEAR_WORDS, &words[at..]).filter(|&end| at + end == words.len())?;
    let (_, year) = all_consuming(year4).parse(number).ok()?;
    Some((year, at))
}

/// Whether the text breaks off inside a longer number: `306-`, `1.`.
fn follows_number(before: &str) -> bool {
    let stem = before.strip_suffix(['-', '.', '/', ':', ',', '–']);
    stem.is_some_and(|stem| stem.ends_with(|last: char| last.is_ascii_digit()))
}

/// What stands before the first digit of a date.
struct Lead {
    start: usize,
    weekday: Option<u8>,
    /// The month of `April 3, 2019`.
    month: Option<u8>,
    /// A word says that a date follows.
    trusted: bool,
}

/// Whether the year is written out, which the last part of a case number never looks like.
fn has_long_year(date: &str) -> bool {
    date.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// The longest lead worth looking at: a weekday, "den", blanks of a broken line.
const LONGEST_LEAD: usize = 48;

fn read_lead(text: &str, read: usize, start: usize) -> Lead {
    let from = floor(text, start.saturating_sub(LONGEST_LEAD)).max(read);
    let before = text[from..start].trim_end();
    let (stem, leading) = strip_lead(before);
    let (month, stem, month_at) = match last_of(MONTHS, stem) {
        Some((month, at)) => (Some(month), &stem[..at], Some(at)),
        None => (None, stem, None),
    };
    let weekday = last_of(WEEKDAYS, stem);
    let at = weekday.map(|(_, at)| at).or(month_at);
    Lead {
        start: at.map_or(start, |at| from + at),
        weekday: weekday.map(|(weekday, _)| weekday),
        month,
        trusted: leading || weekday.is_some() || names_meeting(before),
    }
}

/// `bestyrelsesmøde 01.09.20`, `møde i bestyrelsen 01.09.20`: the meeting says that its day follows.
fn names_meeting(before: &str) -> bool {
    let words = before.rsplit(|c: char| c.is_whitespace());
    let mut near =
        words.take(MOST_TO_MEETING).take_while(|word| word.ends_with(char::is_alphabetic));
    near.any(|word| ends_with_one_of(word, MEETING_ENDINGS))
}

/// No more words stand between the word for the meeting and its day.
const MOST_TO_MEETING: usize = 4;

/// `before` without "den" or "d." at its end, and whether it had one.
fn strip_lead(before: &str) -> (&str, bool) {
    let split = last_word_start(before);
    match any_prefix(DATE_LEADS, &before[split..]) {
        Some(end) if split + end == before.len() => (&before[..split], true),
        _ => (before, false),
    }
}

/// The row of the table that the last word of `text` is, and where that word begins.
fn last_of(table: &Rows<u8>, text: &str) -> Option<(u8, usize)> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == '.');
    let at = last_word_start(text);
    lookup(table, &text[at..]).filter(|(_, end)| at + end == text.len()).map(|(row, _)| (row, at))
}

/// Where the last word of `text` begins, a stop after it included.
fn last_word_start(text: &str) -> usize {
    let stem = text.strip_suffix('.').unwrap_or(text);
    stem.len()
        - stem.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>()
}

/// The numbers of a date.
struct Shape {
    day: u8,
    month: u8,
    year: Option<i16>,
    /// The form alone proves a date; otherwise only a word before it does.
    sure: bool,
}

fn any_shape(input: &str) -> IResult<&str, Shape> {
    let first = digits(input);
    match (first, input.as_bytes().get(first)) {
        (4, _) => year_first(input),
        (1 | 2, Some(b'/')) => alt((numeric, slashed)).parse(input),
        (1 | 2, Some(b'-' | b'.')) => alt((numeric, worded, parted)).parse(input),
        (1 | 2, _) => worded(input),
        _ => fail(input),
    }
}

/// A shape, what is left of the input, and what stands before.
type Found<'a> = ((&'a str, Shape), Lead);

/// `3, 2019` after a month.
fn month_first(input: &str, lead: impl FnOnce() -> Lead) -> Option<Found<'_>> {
    let ordinal = opt(word(ORDINAL_ENDINGS));
    let mut parts = (number(1, 2), ordinal, opt(mark(",")), blanks, year4);
    let (rest, (day, _, _, (), year)) = parts.parse(input).ok()?;
    let lead = lead();
    let found = keep(input, rest, day, lead.month?.into(), Some(year), true).ok()?;
    Some((found, lead))
}

/// `2025-08-27`.
fn year_first(input: &str) -> IResult<&str, Shape> {
    let (rest, (year, sep, month)) = (year4, mark("-./"), number(2, 2)).parse(input)?;
    let (rest, (_, day)) = (same(sep), number(2, 2)).parse(rest)?;
    keep(input, rest, day, month, Some(year), true)
}

/// `27-08-2025`, `27.8.2025`, `27/8/25`, `8/29/2019`, `09.05.31`.
fn numeric(input: &str) -> IResult<&str, Shape> {
    let (rest, (first, sep, _, second)) =
        (number(1, 2), mark("-./"), space0, number(1, 2)).parse(input)?;
    let (after, _) = (same(sep), space0).parse(rest)?;
    match alt((year4, year2)).parse(after) {
        Ok((rest, year)) if after.len() - rest.len() == 4 => {
            let american = sep == '/' && (second > 12 || is_half(rest));
            let (day, month) = if american { (second, first) } else { (first, second) };
            keep(input, rest, day, month, Some(year), true)
        }
        Ok((rest, _)) if goes_on(rest) => fail(rest),
        Ok((rest, _)) if first > 31 => backward(input, rest),
        Ok((rest, year)) => keep(input, rest, first, second, Some(year), sep != '.'),
        Err(error) => Err(error),
    }
}

/// `99.05.31`: year, month, day of two digits each.
fn backward<'a>(input: &'a str, rest: &'a str) -> IResult<&'a str, Shape> {
    let (_, (year, _, month, _, day)) =
        (year2, mark("-./"), number(2, 2), mark("-./"), number(2, 2)).parse(input)?;
    keep(input, rest, day, month, Some(year), false)
}

/// Whether a time of day in English halves follows: `8/9/2019 4:00:00 PM`.
fn is_half(rest: &str) -> bool {
    recognize((blanks, bare_clock, space0, row(DAY_HALVES))).parse(rest).is_ok()
}

/// Whether a number goes on: the facet of `13.05.12-G01`.
fn goes_on(rest: &str) -> bool {
    let rest = rest.strip_prefix(['-', '.', '/', '_']).unwrap_or(rest);
    rest.starts_with(char::is_alphanumeric)
}

/// `6/4 2016`, `6/4-16`, `6/4`.
fn slashed(input: &str) -> IResult<&str, Shape> {
    let (rest, (day, _, month)) = (number(1, 2), mark("/"), number(1, 2)).parse(input)?;
    let spaced = preceded((opt(mark(",.")), space0), year4);
    let dashed = preceded((space0, mark("-"), space0), alt((year4, year2)));
    let (rest, year) = opt(alt((spaced, dashed))).parse(rest)?;
    keep(input, rest, day, month, year, year.is_some())
}

/// `29-5 2018`, and `29-5` before a time of day: only a word before it proves a date.
fn parted(input: &str) -> IResult<&str, Shape> {
    let (rest, (day, _, month)) = (number(1, 2), mark("-."), number(1, 2)).parse(input)?;
    let (rest, year) = opt(preceded(blanks, year4)).parse(rest)?;
    let clock = rest.trim_start_matches([',', ' ']);
    if year.is_none() && (clock.len() == rest.len() || clock_word(clock).is_err()) {
        return fail(input);
    }
    keep(input, rest, day, month, year, false)
}

/// `27. august 2025`, `15-maj-2002`, `10. nov 2016`, `23. - 24. maj 2014`, `6. juli`.
fn worded(input: &str) -> IResult<&str, Shape> {
    let days = terminated(number(1, 2), opt(last_day));
    let gap = alt((mark("-").map(|_| ()), preceded(opt(mark(".")), blanks)));
    let (named, (day, ())) = (days, gap).parse(input)?;
    let (rest, (month, _)) = (row(MONTHS), opt(mark("."))).parse(named)?;
    let (rest, year) = opt(preceded(year_gap, year4)).parse(rest)?;
    let rest = if year.is_none() { without_stop(named, rest) } else { rest };
    let sure = year.is_some() || !is_name(named, rest);
    keep_any_day(input, rest, day, month.into(), year, sure)
}

/// `. - 24.` after the first day of two.
fn last_day(input: &str) -> IResult<&str, ()> {
    let between = delimited(space0, word(RANGE_WORDS), space0);
    let tight = preceded(mark("-–"), number(1, 2)).map(|_| ());
    let loose = (mark("."), between, number(1, 2), peek(mark(". "))).map(|_| ());
    alt((loose, tight)).parse(input)
}

fn year_gap(input: &str) -> IResult<&str, ()> {
    alt((mark("-").map(|_| ()), (opt(mark(",")), blanks).map(|_| ()))).parse(input)
}

/// A stop after a month in full ends the sentence and is no part of the date.
fn without_stop<'a>(named: &'a str, rest: &'a str) -> &'a str {
    let length = named.len() - rest.len();
    if named[..length].ends_with('.') { &named[length - 1..] } else { rest }
}

/// `Jan Petersen`, `August Holm`: months that are names.
fn is_name(named: &str, rest: &str) -> bool {
    let next = rest.trim_start_matches(['.', ' ']);
    named.starts_with(char::is_uppercase) && next.starts_with(char::is_uppercase)
}

/// Days and months that a numeric date may have.
fn keep<'a>(
    input: &'a str,
    rest: &'a str,
    day: u16,
    month: u16,
    year: Option<i16>,
    sure: bool,
) -> IResult<&'a str, Shape> {
    if (1..=31).contains(&day) && (1..=12).contains(&month) {
        keep_any_day(input, rest, day, month, year, sure)
    } else {
        fail(input)
    }
}

fn keep_any_day<'a>(
    input: &'a str,
    rest: &'a str,
    day: u16,
    month: u16,
    year: Option<i16>,
    sure: bool,
) -> IResult<&'a str, Shape> {
    match (u8::try_from(day), u8::try_from(month)) {
        (Ok(day), Ok(month)) => Ok((rest, Shape { day, month, year, sure })),
        _ => fail(input),
    }
}

fn same<'a>(sep: char) -> impl Parser<&'a str, Output = char, Error = nom::error::Error<&'a str>> {
    nom::character::complete::char(sep)
}

fn year4(input: &str) -> IResult<&str, i16> {
    let year = verify(number(4, 4), |year| (1800..=2199).contains(year));
    year.map_opt(|year| i16::try_from(year).ok()).parse(input)
}

/// A year of two digits: 1970 to 2069.
fn year2(input: &str) -> IResult<&str, i16> {
    let century = |year| if year < 70 { 2000 + year } else { 1900 + year };
    number(2, 2).map_opt(|year| i16::try_from(century(year)).ok()).parse(input)
}

/// Reads the value of a date, time or date-and-time label, or the date part of a one-line title:
/// the first date, the times that follow (or precede) it. Bare `16:00` and `16.00` count as times
/// only when `bare_times` (a label says that a time stands there).
pub(crate) fn read_moment(value: &str, bare_times: bool) -> Moment {
    let dates = find_dates(value);
    let times = find_times(value, &dates, bare_times);
    let after = dates.first().map_or(0, |date| date.place.end);
    let first = times.iter().position(|time| time.place().start >= after).unwrap_or(0);
    let (start, end) = times.get(first).map_or((None, None), |time| {
        (Some(time.start.clone()), time.end.clone().or_else(|| closing(value, &times[first..])))
    });
    Moment { date: first_date(value, &dates), start, end }
}

/// The first date; of two that make a range, with the year printed at the second.
fn first_date(value: &str, dates: &[WrittenDate]) -> Option<WrittenDate> {
    let mut first = dates.first()?.clone();
    if let (None, Some(second)) = (first.year, dates.get(1)) {
        let between = value[first.place.end..second.place.start].trim();
        first.year =
            second.year.filter(|_| any_prefix(RANGE_WORDS, between) == Some(between.len()));
    }
    Some(first)
}

/// When a sentence anywhere in a text says that the meeting ended: `Mødet blev hævet kl. 15.30.`
pub(crate) fn find_end(text: &str) -> Option<WrittenTime> {
    let by_meeting = told_of_meeting(text, ended);
    let actively = memchr::memmem::find_iter(text.as_bytes(), ENDED_ACTIVELY);
    let by_chair = actively.filter_map(|at| {
        let (_, (time, ..)) = ended_actively(&text[at + ENDED_ACTIVELY.len()..]).ok()?;
        Some(time)
    });
    by_meeting.chain(by_chair).next()
}

/// When a sentence says that it began: `Mødet startede kl. 15.30.`
pub(crate) fn find_start(text: &str) -> Option<WrittenTime> {
    told_of_meeting(text, started).next()
}

/// The times of the sentences that `read` reads, each from the word for the meeting on.
fn told_of_meeting(
    text: &str,
    read: fn(&str) -> IResult<&str, TimeLeft>,
) -> impl Iterator<Item = WrittenTime> + '_ {
    let meetings = memchr::memchr2_iter(b'm', b'M', text.as_bytes());
    // The first letter may be a capital.
    let general = memchr::memmem::find_iter(text.as_bytes(), GENERAL_STEM);
    let general =
        general.filter_map(|at| at.checked_sub(1)).filter(|at| text.is_char_boundary(*at));
    let starts = meetings.chain(general);
    starts.filter_map(move |at| {
        let inside = text[..at].ends_with(char::is_alphanumeric);
        let told = if inside { None } else { read(&text[at..]).ok() };
        told.map(|(_, (time, ..))| time)
    })
}

/// `hævede |generalforsamlingen kl. 21.50`.
fn ended_actively(input: &str) -> IResult<&str, TimeLeft> {
    let meeting = alt((word(MEETING), word(GENERAL_MEETINGS)));
    preceded((meeting, multispace1, peek(clock_word)), time_left).parse(input)
}

/// `Mødet sluttede kl. 16.45`, `Mødet startede kl. 15.30 og sluttede kl. 16.45`.
fn ended(input: &str) -> IResult<&str, TimeLeft> {
    let after = (started, multispace1, word(JOINING), multispace1, word(ENDED)).map(|_| ());
    let (rest, ()) = alt((became(ENDED), after)).parse(input)?;
    let day = (multispace1, take_while1(char::is_alphanumeric)).map(|_| ());
    alt((told_clock, preceded(day, told_clock))).parse(rest)
}

fn started(input: &str) -> IResult<&str, TimeLeft> {
    preceded(became(STARTED), told_clock).parse(input)
}

/// `Mødet blev |hævet`.
fn became<'a>(
    verbs: &'static Words,
) -> impl Parser<&'a str, Output = (), Error = nom::error::Error<&'a str>> {
    let meeting = alt((word(MEETING), word(GENERAL_MEETINGS)));
    let became = opt((word(BECAME), multispace1));
    (meeting, opt(of_body), multispace1, became, word(verbs)).map(|_| ())
}

/// ` i Sundhedsudvalget`
fn of_body(input: &str) -> IResult<&str, &str> {
    let name = verify(take_while1(char::is_alphanumeric), |name: &str| {
        name.starts_with(char::is_uppercase) && before_ending(name, BODY_ENDINGS).is_some()
    });
    preceded((multispace1, tag(IN), multispace1), name).parse(input)
}

/// ` kl. 15.30`, `: kl.: 20.35`.
fn told_clock(input: &str) -> IResult<&str, TimeLeft> {
    let lead = (multispace0, opt(mark(":")), multispace0);
    preceded((lead, peek(clock_word)), time_left).parse(input)
}

/// The second time, where a word between says that it is the end.
fn closing(value: &str, times: &[TimeRead]) -> Option<(WrittenTime, Place)> {
    let [first, second, ..] = times else { return None };
    let between = &value[first.place().end..second.start.1.start];
    let mut words = between.split(|c: char| !c.is_alphabetic());
    words.any(|word| any_prefix(END_WORDS, word).is_some()).then(|| second.start.clone())
}

/// A time, or two with a dash between.
struct TimeRead {
    start: (WrittenTime, Place),
    end: Option<(WrittenTime, Place)>,
}

impl TimeRead {
    fn place(&self) -> Place {
        self.start.1.start..self.end.as_ref().map_or(self.start.1.end, |end| end.1.end)
    }
}

/// Every time of day outside the dates.
fn find_times(value: &str, dates: &[WrittenDate], bare: bool) -> Vec<TimeRead> {
    if let Some(only) = only_hours(value, bare) {
        return vec![only];
    }
    let mut times = Vec::new();
    let mut from = 0;
    for date in dates {
        times_between(value, from..date.place.start, None, bare, &mut times);
        from = date.place.end;
    }
    let close = dates.last().map(|date| date.place.end);
    times_between(value, from..value.len(), close, bare, &mut times);
    times
}

/// `19`, `19-21`: hours alone, where a label says that they are hours.
fn only_hours(value: &str, bare: bool) -> Option<TimeRead> {
    let input = value.trim_start();
    let (_, range) = all_consuming(terminated(time_range, blanks)).parse(input).ok()?;
    bare.then(|| range.placed(value.len()))
}

/// Times inside `place`; a bare one right after `close`, the end of a date, counts always.
fn times_between(
    value: &str,
    place: Place,
    close: Option<usize>,
    bare: bool,
    times: &mut Vec<TimeRead>,
) {
    let text = &value[..place.end];
    let mut from = place.start;
    while let Some(at) = next_time(text, from) {
        let near = close.is_some_and(|close| is_gap(&text[close..at]));
        if let Some(range) = time_at(text, at, bare, near) {
            let time = range.placed(text.len());
            from = time.place().end;
            times.push(time);
        } else {
            from = word_end(text, at);
        }
    }
}

/// Whether nothing but punctuation stands there.
fn is_gap(text: &str) -> bool {
    text.len() < 8 && text.chars().all(|c| c.is_whitespace() || ",-–•:T".contains(c))
}

/// Where a digit or a clock word might begin.
fn next_time(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.find(|c: char| c.is_ascii_digit() || c == 'k' || c == 'K').map(|at| from + at)
}

/// Where the letters or digits that stand at `at` end.
fn word_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let other: fn(char) -> bool = if rest.starts_with(|c: char| c.is_ascii_digit()) {
        |c| !c.is_ascii_digit()
    } else {
        |c| !c.is_alphabetic()
    };
    at + rest.find(other).unwrap_or(rest.len()).max(1)
}

fn time_at(text: &str, at: usize, bare: bool, near: bool) -> Option<RangeRead> {
    let (before, input) = text.split_at(at);
    if input.starts_with(['k', 'K']) {
        let inside = before.ends_with(char::is_alphabetic);
        return (!inside).then(|| time_range(input).ok()).flatten().map(|(_, range)| range);
    }
    let shape = if bare { bare_clock(input) } else { colon_clock(input) };
    let proved = (bare || near) && !follows_number(before) && shape.is_ok();
    proved.then(|| time_range(input).ok()).flatten().map(|(_, range)| range)
}

/// How many bytes at the head of the text are a time with its clock word, or a range of two.
pub(super) fn time_length(text: &str) -> Option<usize> {
    let (rest, _) = preceded(peek(clock_word), time_range).parse(text).ok()?;
    Some(text.len() - rest.len())
}

/// A time and how much of the input was left before and after it.
type TimeLeft = (WrittenTime, usize, usize);

/// A time, or a range of two, as read.
struct RangeRead {
    start: TimeLeft,
    end: Option<TimeLeft>,
}

impl RangeRead {
    /// With places in a text of `length` bytes whose end is the end of the input.
    fn placed(self, length: usize) -> TimeRead {
        let place = |(time, before, after): TimeLeft| (time, (length - before)..(length - after));
        TimeRead { start: place(self.start), end: self.end.map(place) }
    }
}

/// `kl. 18.30 - 20.30`, `13:00-16:00`, `kl.: 16:30 til 18:30`, `kl. 19`.
fn time_range(input: &str) -> IResult<&str, RangeRead> {
    let between = delimited(space0, word(RANGE_WORDS), space0);
    let (rest, start) = time_left(input)?;
    let (rest, end) = opt(preceded(between, time_left)).parse(rest)?;
    Ok((rest, RangeRead { start, end }))
}

/// One time with the clock word before it, which is no part of its place.
fn time_left(input: &str) -> IResult<&str, TimeLeft> {
    let about = opt(terminated(word(ABOUT_WORDS), space0));
    let (input, clock) = preceded(about, opt(terminated(clock_word, space0))).parse(input)?;
    let (input, _) = opt(terminated(word(ABOUT_WORDS), space0)).parse(input)?;
    let squeezed = |input| if clock.is_some() { four_digits(input) } else { fail(input) };
    let (rest, time) = alt((clock_time, squeezed)).parse(input)?;
    Ok((rest, (time, input.len(), rest.len())))
}

/// `kl.`, `klokken`; the digits may follow at once.
fn clock_word(input: &str) -> IResult<&str, ()> {
    let glued = CLOCK_WORDS.iter().find_map(|word| prefix(input, word));
    match glued.map(|end| &input[end..]) {
        Some(rest) if !rest.starts_with(char::is_alphabetic) => Ok((rest, ())),
        _ => fail(input),
    }
}

/// A time that a word announces: minutes may be missing.
fn clock_time(input: &str) -> IResult<&str, WrittenTime> {
    let hour_only = terminated(number(1, 2), not_a_number);
    let (rest, time) =
        alt((bare_clock, hour_only.map_opt(|hour| time_of(hour, 0)))).parse(input)?;
    let (rest, later) = opt(preceded(space0, row(DAY_HALVES))).parse(rest)?;
    let hour = later.map_or(time.hour, |later| time.hour % 12 + later);
    Ok((rest, WrittenTime { hour, ..time }))
}

fn not_a_number(input: &str) -> IResult<&str, ()> {
    let goes_on = input.strip_prefix(['.', ':', '/']).is_some_and(|rest| digits(rest) > 0);
    if goes_on { fail(input) } else { Ok((input, ())) }
}

/// `16:00`, `16.00`, `16:00:00`, `17. 42`.
fn bare_clock(input: &str) -> IResult<&str, WrittenTime> {
    let spaced = terminated(preceded((mark(".:"), space0), number(2, 2)), end_of_value);
    let tight = preceded(mark(".:,"), number(2, 2));
    let seconds = opt(preceded(mark(".:"), number(2, 2)));
    let (rest, (hour, minute, _)) = (number(1, 2), alt((tight, spaced)), seconds).parse(input)?;
    match time_of(hour, minute) {
        Some(time) => Ok((rest, time)),
        None => fail(input),
    }
}

/// `16:00`: the one form that is no amount and no date.
fn colon_clock(input: &str) -> IResult<&str, WrittenTime> {
    let colon = peek((number(1, 2), mark(":")));
    preceded(colon, bare_clock).parse(input)
}

/// No word goes on after the number.
fn end_of_value(input: &str) -> IResult<&str, ()> {
    let rest = input.trim_start();
    if rest.starts_with(|c: char| c.is_alphanumeric()) || rest.starts_with('.') {
        fail(input)
    } else {
        Ok((input, ()))
    }
}

/// `1630`.
fn four_digits(input: &str) -> IResult<&str, WrittenTime> {
    number(4, 4).map_opt(|number| time_of(number / 100, number % 100)).parse(input)
}

fn time_of(hour: u16, minute: u16) -> Option<WrittenTime> {
    let real = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
    let time = WrittenTime { hour: u8::try_from(hour).ok()?, minute: u8::try_from(minute).ok()? };
    real.then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown: Vec<_> = find_dates(text).iter().map(|date| show(text, date)).collect();
        assert_eq!(shown.join(" | "), expected, "in `{text}`");
    }

    fn show(text: &str, date: &WrittenDate) -> String {
        let year = date.year.map_or("?".to_owned(), |year| year.to_string());
        let weekday = date.weekday.map_or(String::new(), |day| format!(" day {day}"));
        let place = &text[date.place.clone()];
        format!("{year}-{}-{}{weekday} `{place}`", date.month, date.day)
    }

    #[track_caller]
    fn check_moment(value: &str, bare: bool, expected: &str) {
        let moment = read_moment(value, bare);
        let date = moment.date.map_or("-".to_owned(), |date| date.iso().unwrap_or("?".to_owned()));
        let time = |time: &Option<(WrittenTime, Place)>| {
            time.as_ref().map_or("-".to_owned(), |(time, place)| {
                format!("{time} `{}`", &value[place.clone()])
            })
        };
        let shown = format!("{date} {} {}", time(&moment.start), time(&moment.end));
        assert_eq!(shown, expected, "in `{value}`");
    }

    #[test]
    fn dates_in_words() {
        check("Onsdag d. 27. august 2025", "2025-8-27 day 3 `Onsdag d. 27. august 2025`");
        check("År 2009, tirsdag den 21. april", "2009-4-21 day 2 `År 2009, tirsdag den 21. april`");
        check("mandag d. 7 februar 2022 i salen", "2022-2-7 day 1 `mandag d. 7 februar 2022`");
        check(
            "Torsdag, 14 november, 2019 - 18:30",
            "2019-11-14 day 4 `Torsdag, 14 november, 2019`",
        );
        check("onsdag den\n27. august\n2025", "2025-8-27 day 3 `onsdag den\n27. august\n2025`");
        check("Torsdag 10. nov 2016", "2016-11-10 day 4 `Torsdag 10. nov 2016`");
        check("04-april-2002 og 15-maj-2002", "2002-4-4 `04-april-2002` | 2002-5-15 `15-maj-2002`");
        check("28. februar, 2025", "2025-2-28 `28. februar, 2025`");
        check("den 6. juli kl", "?-7-6 `6. juli`");
        check("senest 1. januar.", "?-1-1 `1. januar`");
        check("31. februar 2024", "2024-2-31 `31. februar 2024`");
        check("Onsdag, April 3, 2019 - 18:00", "2019-4-3 day 3 `Onsdag, April 3, 2019`");
        check("REFERAT27. AUGUST 2025Kl. 16", "2025-8-27 `27. AUGUST 2025`");
        check(
            "fredag den 23. maj - lørdag den 24. maj 2014",
            "?-5-23 day 5 `fredag den 23. maj` | 2014-5-24 day 6 `lørdag den 24. maj 2014`",
        );
        check("den 23. - 24. maj 2014", "2014-5-23 `23. - 24. maj 2014`");
        check("den 23. og 24. maj 2014", "2014-5-23 `23. og 24. maj 2014`");
        check("d. 23-24. maj 2014", "2014-5-23 `23-24. maj 2014`");
        check("Møde 12 - 24. maj 2014", "2014-5-24 `24. maj 2014`");
        check("man. d. 3. nov. 2025", "2025-11-3 day 1 `man. d. 3. nov. 2025`");
    }

    #[test]
    fn dates_in_numbers() {
        check("Beslutning i Byrådet (18-21) den 01-10-2018", "2018-10-1 `01-10-2018`");
        check("Tirsdag den 12-03-2019 kl. 16:00", "2019-3-12 day 2 `Tirsdag den 12-03-2019`");
        check(
            "27.08.2025, 7.8.2025 og 27/8/2025",
            "2025-8-27 `27.08.2025` | 2025-8-7 `7.8.2025` | 2025-8-27 `27/8/2025`",
        );
        check("2025-08-27T16:00", "2025-8-27 `2025-08-27`");
        check("8/29/2019 4:00:00 PM", "2019-8-29 `8/29/2019`");
        check("8/9/2019 4:00:00 PM", "2019-8-9 `8/9/2019`");
        check("6/4 2016", "2016-4-6 `6/4 2016`");
        check("den 6/4 mødtes de", "?-4-6 `6/4`");
        check("d. 6/4-16", "2016-4-6 `6/4-16`");
        check("99.05.31", "1999-5-31 `99.05.31`");
        check("d.27.08.25", "2025-8-27 `27.08.25`");
        check("den 27. 08. 2025", "2025-8-27 `27. 08. 2025`");
    }

    #[test]
    fn numbers_that_are_no_dates() {
        check("13.05.12-Ø00-1-15 og 00.22.04-G01-1-18", "");
        check("KLE 13.05.12", "");
        check("1-51-71-3321-08, 330-2019-459408, 15/24042, 6/4", "");
        check("1. Jan Petersen (A) 2. Maj Holm", "");
        check("1. august Holm, 3. martsmøde", "?-8-1 `1. august`");
        check("45-13-2019, 2017-004392, 12. marts1", "");
        check("onsdag den", "");
    }

    #[test]
    fn moments() {
        check_moment(
            "Onsdag den 27. august 2025 kl. 16.00 - 18.30",
            false,
            "2025-08-27 16:00 `16.00` 18:30 `18.30`",
        );
        check_moment("27-08-2025 16:00:00", false, "2025-08-27 16:00 `16:00:00` -");
        check_moment("8/29/2019 4:00:00 PM", false, "2019-08-29 16:00 `4:00:00 PM` -");
        check_moment("Torsdag, 14 november, 2019 - 18:30", false, "2019-11-14 18:30 `18:30` -");
        check_moment(
            "d.: 12-05-2004 kl.: 16:30 til 18:30",
            false,
            "2004-05-12 16:30 `16:30` 18:30 `18:30`",
        );
        check_moment("kl.18.30-21.00", false, "- 18:30 `18.30` 21:00 `21.00`");
        check_moment("Kl.16:00", false, "- 16:00 `16:00` -");
        check_moment("Kl. 18.00 – ca. kl. 20.30 i salen", false, "- 18:00 `18.00` 20:30 `20.30`");
        check_moment("kl. 17. 42", false, "- 17:42 `17. 42` -");
        check_moment("kl. 19", false, "- 19:00 `19` -");
        check_moment("klokken 13.00", false, "- 13:00 `13.00` -");
        check_moment("kl. 1630", false, "- 16:30 `1630` -");
        check_moment("den 6. juli kl", false, "? - -");
        check_moment("kl. 17 den 3. maj 2024", false, "2024-05-03 17:00 `17` -");
        check_moment("16.00", false, "- - -");
        check_moment("16.00", true, "- 16:00 `16.00` -");
        check_moment("15:00 - 17.30", true, "- 15:00 `15:00` 17:30 `17.30`");
        check_moment(" 19-21 ", true, "- 19:00 `19` 21:00 `21`");
        check_moment("12.08.2025", true, "2025-08-12 - -");
        check_moment(
            "Mødet startede kl. 16 og sluttede kl. 18.15.",
            false,
            "- 16:00 `16` 18:15 `18.15`",
        );
        check_moment("Mødet hævet kl 19.53", false, "- 19:53 `19.53` -");
        check_moment("fredag den 23. maj - lørdag den 24. maj 2014", false, "2014-05-23 - -");
        check_moment("Byrådet 3. maj 2024 sag 2012:15", false, "2024-05-03 - -");
    }

    #[test]
    fn weekdays_are_compared() {
        let agrees = |text| find_dates(text).iter().all(WrittenDate::weekday_agrees);
        assert!(agrees("onsdag den 27. august 2025"));
        assert!(!agrees("torsdag den 27. august 2025"));
        assert!(agrees("torsdag den 27. august"));
    }

    #[test]
    fn ends_in_sentences() {
        let check = |text: &str, expected: &str| {
            let shown = find_end(text).map_or("none".to_owned(), |time| time.to_string());
            assert_eq!(shown, expected, "in `{text}`");
        };
        check("Godkendt.\nMødet blev hævet kl. 15.30.", "15:30");
        check("Formanden takkede. MØDET SLUT KL. 18.19", "18:19");
        check("Mødet hævet: kl.: 20.35", "20:35");
        check("Dirigenten hævede generalforsamlingen kl. 21.50.", "21:50");
        check("Mødet sluttede onsdag klokken 21", "21:00");
        check("Udvalgsmødet hævet kl. 12", "none");
        check("Mødet blev udsat til kl. 17.", "none");
        check("Mødet hævet", "none");
        check("Mødet startede kl. 15.30 og sluttede kl. 16.45.", "16:45");
        let start = find_start("Godkendt.\nMødet startede kl. 15.30 og sluttede kl. 16.45.");
        assert_eq!(start.map(|time| time.to_string()).as_deref(), Some("15:30"));
        check("Mødet i Sundhedsudvalget begyndte kl. 14:30 og sluttede kl. 17:00.", "17:00");
        assert!(find_start("Mødet i havnen startede kl. 15.30").is_none());
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "([Kk]l\\.? ?|d\\. |den |maj|[0-9]{1,4}|[-./: ,–]|onsdag |æ|PM|\\PC){0,24}", bare: bool) {
            for date in find_dates(&text) {
                prop_assert!(!text[date.place.clone()].is_empty());
                let _ = (date.iso(), date.weekday_agrees());
            }
            let moment = read_moment(&text, bare);
            for (_, place) in moment.start.into_iter().chain(moment.end) {
                prop_assert!(!text[place].is_empty());
            }
        }
    }
}
