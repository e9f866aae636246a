//! The forms of case numbers, house by house.

/// A part of a number, as long as it can be.
#[derive(Debug)]
pub(crate) enum Part {
    /// Capitals, at least and at most so many.
    Capitals(usize, usize),
    /// Digits, at least and at most so many.
    Digits(usize, usize),
    Sign(&'static str),
    /// Parts that belong together.
    Row(&'static [Part]),
    /// What may be left out.
    Maybe(&'static [Part]),
}
use Part::{Capitals, Digits, Maybe, Row, Sign};

/// A dash and a number that goes on.
const NEXT: Part = Row(&[Sign("-"), Digits(1, 5)]);

/// One row a form; a whole value has one of them.
pub(crate) const CASE_NUMBERS: &[&[Part]] = &[
    // EMN-2025-003383, SAG-2023-1234
    &[Capitals(1, 5), Sign("-"), Digits(2, 4), Sign("-"), Digits(3, 8)],
    // S2021-1234, D12-34567
    &[Capitals(1, 4), Digits(2, 4), Sign("-"), Digits(3, 8)],
    // 330-2019-459408, 450-2018-4075
    &[Digits(3, 3), Sign("-"), Digits(4, 4), Sign("-"), Digits(1, 7)],
    // 25/19069, 25/19069-, 19/1234-12
    &[Digits(2, 2), Sign("/"), Digits(1, 7), Maybe(&[Sign("-"), Maybe(&[Digits(1, 4)])])],
    // 2024/12345
    &[Digits(4, 4), Sign("/"), Digits(1, 7), Maybe(&[Sign("-"), Maybe(&[Digits(1, 4)])])],
    // 25/19069 -
    &[Digits(2, 2), Sign("/"), Digits(1, 7), Sign(" -")],
    &[Digits(4, 4), Sign("/"), Digits(1, 7), Sign(" -")],
    // 29841/26
    &[Digits(3, 7), Sign("/"), Digits(2, 2)],
    // 2017-004392, 2019-12345-7
    &[Digits(4, 4), Sign("-"), Digits(5, 8), Maybe(&[Sign("-"), Digits(1, 4)])],
    // 17-019475
    &[Digits(2, 2), Sign("-"), Digits(4, 8), Maybe(&[Sign("-"), Digits(1, 4)])],
    // 018520-2013
    &[Digits(5, 7), Sign("-"), Digits(4, 4)],
    // 201002858, 299835
    &[Digits(6, 12)],
    // 0-3-1-20
    &[Digits(1, 2), NEXT, NEXT, NEXT, Maybe(&[NEXT, Maybe(&[NEXT])])],
    // 85.02.02-G01-1-17, 85.02.02G00-0011, 13.05.12-Ø00-1-15, 01.02G00 - 2017/27088, 05.01.12 G01/118
    &[
        Digits(2, 2),
        Sign("."),
        Digits(2, 2),
        Maybe(&[Sign("."), Digits(2, 2)]),
        Maybe(&[Sign("-")]),
        Maybe(&[Sign(" ")]),
        Capitals(1, 1),
        Digits(2, 2),
        Maybe(&[NEXT, Maybe(&[NEXT, Maybe(&[NEXT])])]),
        Maybe(&[Sign("/"), Digits(1, 6)]),
        Maybe(&[Sign(" - "), Digits(4, 4), Sign("/"), Digits(1, 6)]),
    ],
    // 012497 - 2017/12299
    &[Digits(4, 7), Sign(" - "), Digits(4, 4), Sign("/"), Digits(1, 6)],
    // A00 11/7309
    &[Capitals(1, 1), Digits(2, 2), Sign(" "), Digits(2, 2), Sign("/"), Digits(1, 7)],
    // ABC / 08/3208
    &[Capitals(2, 8), Sign(" / "), Digits(2, 2), Sign("/"), Digits(1, 7)],
    // BR 366/07
    &[Capitals(1, 4), Sign(" "), Digits(1, 6), Sign("/"), Digits(2, 4)],
    // S00, .I00: what digit loss leaves of a KLE number
    &[Maybe(&[Sign(".")]), Capitals(1, 1), Digits(2, 2)],
];

/// The subject of a KLE number, which may end after its group.
pub(crate) const KLE_SUBJECT: &[Part] =
    &[Digits(2, 2), Sign("."), Digits(2, 2), Maybe(&[Sign("."), Digits(2, 2)])];

/// The subject when nothing follows it.
pub(crate) const KLE_WHOLE_SUBJECT: &[Part] =
    &[Digits(2, 2), Sign("."), Digits(2, 2), Sign("."), Digits(2, 2)];

/// Between subject and facet.
pub(crate) const KLE_JOINTS: &[char] = &['-', ' ', '.'];

/// The facet of a KLE number.
pub(crate) const KLE_FACET: &[Part] = &[Capitals(1, 1), Digits(2, 2)];

/// What numbers the case within subject and facet.
pub(crate) const KLE_SERIAL: &[Part] = &[NEXT, Maybe(&[NEXT, Maybe(&[NEXT])])];
