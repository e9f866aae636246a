//! Numbers of cases, documents and the KLE classification.

use super::Place;
use super::date::find_dates;
use crate::lexicon::case_numbers::{CASE_NUMBERS, KLE_SUBJECT, KLE_WITH_FACET};
use regex::Regex;
use std::sync::LazyLock;

/// A KLE number, squeezed or not: `00.22.04-G01-1-18`, `00.01.00P35-0098`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KleRead {
    pub subject: Place,
    pub facet: Option<Place>,
    pub place: Place,
}

static CASE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| compiled(&format!("^(?:{})$", CASE_NUMBERS.join("|"))));
static WITH_FACET: LazyLock<Regex> = LazyLock::new(|| compiled(KLE_WITH_FACET));
static SUBJECT: LazyLock<Regex> = LazyLock::new(|| compiled(KLE_SUBJECT));

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns of the lexicon are tested")
}

/// No case number is longer.
const LONGEST: usize = 40;

/// Whether the whole value has the form of a case number, in every form of the catalogue:
/// `25/19069`, `EMN-2025-003383`, `330-2019-459408`, `1-51-71-3321-08`, `85.02.02-G01-1-17` …
/// A date is none.
pub(crate) fn is_case_number(value: &str) -> bool {
    let value = value.trim();
    let digits = value.bytes().any(|byte| byte.is_ascii_digit());
    let small = value.bytes().any(|byte| byte.is_ascii_lowercase());
    digits && !small && value.len() <= LONGEST && CASE_NUMBER.is_match(value) && !is_date(value)
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
    let with_facet = WITH_FACET.captures(text);
    let captures = with_facet.or_else(|| labelled.then(|| SUBJECT.captures(text)).flatten())?;
    Some(KleRead {
        subject: captures.get(1)?.range(),
        facet: captures.get(2).map(|facet| facet.range()),
        place: captures.get(0)?.range(),
    })
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
