//! Numbers of cases, documents and the KLE classification.

use super::Place;
use super::date::find_dates;
use super::words::digits;
use crate::lexicon::case_numbers::{
    CASE_NUMBERS, KLE_FACET, KLE_JOINTS, KLE_SERIAL, KLE_SUBJECT, KLE_WHOLE_SUBJECT, Part,
};

/// A KLE number, squeezed or not: `00.22.04-G01-1-18`, `00.01.00P35-0098`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KleRead {
    pub subject: Place,
    pub facet: Option<Place>,
    pub place: Place,
}

/// No case number is shorter or longer.
const SHORTEST: usize = 3;
const LONGEST: usize = 40;

/// Whether the whole value has the form of a case number, in every form of the catalogue:
/// `25/19069`, `EMN-2025-003383`, `330-2019-459408`, `1-51-71-3321-08`, `85.02.02-G01-1-17` …
/// A date is none.
pub(crate) fn is_case_number(value: &str) -> bool {
    let value = value.trim();
    let digit = value.bytes().any(|byte| byte.is_ascii_digit());
    let small = value.bytes().any(|byte| byte.is_ascii_lowercase());
    let formed = || CASE_NUMBERS.iter().any(|form| length(form, value) == Some(value.len()));
    let long = (SHORTEST..=LONGEST).contains(&value.len());
    digit && !small && long && formed() && !is_date(value)
}

/// Whether the whole value is the number of a case, or where the archive files it: `00.32.00.Ø00`.
pub(crate) fn is_filing_number(value: &str) -> bool {
    let value = value.trim();
    let filed = || find_kle(value, true).is_some_and(|kle| kle.place == (0..value.len()));
    is_case_number(value) || filed()
}

/// Whether a text begins with the number under which the archive files the case, or a long one with
/// several signs: `00.01.00A00`, `00.22.04-G01-1-18`. Neither is a date.
pub(crate) fn begins_with_filing(text: &str) -> bool {
    let first = text.split([' ', '\t']).next().unwrap_or(text);
    let filed = || find_kle(first, false).is_some_and(|kle| kle.place == (0..first.len()));
    first.starts_with(|c: char| c.is_ascii_digit()) && (is_long_case_number(first) || filed())
}

/// Whether a value is so long, and has so many signs between its digits, that it is the number of a
/// case without a label.
pub(crate) fn is_long_case_number(value: &str) -> bool {
    let signs = value.matches(['-', '.', '/']).count();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    signs >= 2 && digits >= 8 && !value.contains(' ') && is_case_number(value)
}

/// How many bytes at the head of `text` have the form of the parts.
fn length(parts: &[Part], text: &str) -> Option<usize> {
    let mut end = 0;
    for part in parts {
        let rest = &text[end..];
        end += match part {
            Part::Digits(least, most) => Some(digits(rest)).filter(|n| (least..=most).contains(&n)),
            Part::Capitals(least, most) => capitals(rest, *least, *most),
            Part::Sign(sign) => rest.starts_with(sign).then_some(sign.len()),
            Part::Row(parts) => length(parts, rest),
            Part::Maybe(parts) => Some(length(parts, rest).unwrap_or(0)),
        }?;
    }
    Some(end)
}

/// The bytes of the capitals at the head of `text`, when they are as many as is asked.
fn capitals(text: &str, least: usize, most: usize) -> Option<usize> {
    let letters = text.chars().take_while(|c| c.is_ascii_uppercase() || "ÆØÅ".contains(*c));
    let (count, end) = letters.fold((0, 0), |(count, end), c| (count + 1, end + c.len_utf8()));
    (least..=most).contains(&count).then_some(end)
}

/// Whether the value is a date by itself: `6/4`, `31/12`, `03-04-2019`.
fn is_date(value: &str) -> bool {
    let short = value.split_once('/').is_some_and(|(day, month)| {
        let number = |text: &str| text.parse::<u8>().unwrap_or(u8::MAX);
        number(day) <= 31 && number(month) <= 12 && month.len() <= 2
    });
    short || find_dates(value).iter().any(|date| date.place == (0..value.len()))
}

/// The first KLE number in a text. `00.22.04` alone counts only when `labelled`.
pub(crate) fn find_kle(text: &str, labelled: bool) -> Option<KleRead> {
    let starts = || number_starts(text).filter(|at| digits(&text[*at..]) == 2);
    let with_facet = starts().find_map(|at| kle_with_facet(text, at));
    with_facet.or_else(|| starts().filter(|_| labelled).find_map(|at| kle_subject(text, at)))
}

/// Where the numbers of a text begin that no letter of a word stands before.
fn number_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = false;
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let begins = byte.is_ascii_digit() && !before;
        before = is_word_byte(byte);
        begins.then_some(at)
    })
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether a word ends at `at`: nothing goes on with it.
fn ends_word(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_none_or(|byte| !is_word_byte(*byte))
}

fn kle_with_facet(text: &str, start: usize) -> Option<KleRead> {
    let subject = start + length(KLE_SUBJECT, &text[start..])?;
    let from = subject + usize::from(text[subject..].starts_with(KLE_JOINTS));
    let facet = from + length(KLE_FACET, &text[from..])?;
    let serial = facet + length(KLE_SERIAL, &text[facet..]).unwrap_or(0);
    let end = if ends_word(text, serial) { serial } else { facet };
    ends_word(text, end).then_some(KleRead {
        subject: start..subject,
        facet: Some(from..facet),
        place: start..end,
    })
}

fn kle_subject(text: &str, start: usize) -> Option<KleRead> {
    let end = start + length(KLE_WHOLE_SUBJECT, &text[start..])?;
    let place = start..end;
    ends_word(text, end).then(|| KleRead { subject: place.clone(), facet: None, place })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(value: &str, expected: bool) {
        assert_eq!(is_case_number(value), expected, "`{value}`");
    }

    #[track_caller]
    fn check_kle(text: &str, labelled: bool, expected: &str) {
        let shown = find_kle(text, labelled).map_or("none".to_owned(), |kle| {
            let facet = kle.facet.map_or("-", |facet| &text[facet]);
            format!("{} {facet} `{}`", &text[kle.subject], &text[kle.place])
        });
        assert_eq!(shown, expected, "in `{text}`");
    }

    #[test]
    fn case_numbers() {
        for value in [
            "25/19069",
            "25/19069 -",
            "13/650",
            "13/65",
            "2024/12345",
            "29841/26",
            "EMN-2025-003383",
            "330-2019-459408",
            "306-2009-600",
            "2017-004392",
            "17-019475",
            "018520-2013",
            "201002858",
            "299835",
            "1-51-71-3321-08",
            "0-3-1-20",
            "85.02.02-G01-1-17",
            "13.05.12-Ø00-1-15",
            "01.02.05-P16-1092-15",
            "00.01.00P35-0098",
            "85.02.02G00-0011",
            "01.02G00 - 2017/27088",
            "012497 - 2017/12299",
            "A00 11/7309",
            "ABC / 08/3208",
            "HAVBRU / 10/611",
            "05.01.12 G01/118",
            "BR 366/07",
            "S00",
            ".I00",
        ] {
            check(value, true);
        }
        for value in [
            "03-04-2019",
            "2019-04-03",
            "03.04.2019",
            "6/4",
            "31/12",
            "6/4 2016",
            "12",
            "3.",
            "",
            "Ny havneplan",
            "16:00",
            "2024",
            "18-21",
            "2018-2021",
            "1. maj 2024",
            "00.22.04",
        ] {
            check(value, false);
        }
    }

    #[test]
    fn kle_numbers() {
        check_kle("00.22.04-G01-1-18", false, "00.22.04 G01 `00.22.04-G01-1-18`");
        check_kle("Sagsnr.: 00.01.00P35-0098 Åben", false, "00.01.00 P35 `00.01.00P35-0098`");
        check_kle("13.05.12-Ø00-1-15", false, "13.05.12 Ø00 `13.05.12-Ø00-1-15`");
        check_kle("01.02G00 - 2017/27088", false, "01.02 G00 `01.02G00`");
        check_kle("00.22.04", true, "00.22.04 - `00.22.04`");
        check_kle("mødet 10.04.26", false, "none");
        check_kle("12.03.2019", true, "none");
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "([0-9]{1,3}|[-./ ]|[GØ]|\\PC){0,20}", labelled: bool) {
            let _ = is_case_number(&text);
            if let Some(kle) = find_kle(&text, labelled) {
                prop_assert!(!text[kle.place].is_empty() && !text[kle.subject].is_empty());
            }
        }
    }
}
