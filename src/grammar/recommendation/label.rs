//! What begins a point: `1. at`, `At 1)`, `a)`, `at`.

use crate::grammar::item_head::is_counted;
use crate::grammar::words::{any_prefix, fail, is_any, prefix, word};
use crate::lexicon::recommendation::{AT, AT_WORDS, CAPITAL_AT, LABEL_WORDS};
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, take_while_m_n},
    character::complete::{multispace0, multispace1, one_of, satisfy},
    combinator::{opt, peek, recognize},
    sequence::{preceded, terminated},
};

/// What a step of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Letter,
    At,
    Bullet(char),
    Plain,
}

/// What begins a point: `1. at`, `At 1)`, `a)`, `at`; the rest begins with the point's words.
pub(super) fn starter(input: &str) -> IResult<&str, (Kind, &str)> {
    alt((worded_label, bare_label, numbered_at, cell, broken_at, plain_at, glued_at)).parse(input)
}

/// `At 1) `, `Pkt. 1: `, `at a) `; not the ordinal of `at 2. etape udsættes`.
fn worded_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let lead = terminated(word(LABEL_WORDS), multispace0);
    let (words, (found, mark)) =
        preceded(lead, (label, terminated(one_of(".):"), multispace0))).parse(input)?;
    if mark == '.' && is_counted(words) { fail(input) } else { Ok((words, found)) }
}

/// `1. `, `1) `, `a) `, `B. at`, `1.at`; no date and no amount.
fn bare_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, found) = terminated(label, one_of(".):")).parse(input)?;
    let words = rest.trim_start();
    let glued = words.len() == rest.len() && any_prefix(AT, words).is_none();
    let letter_stop =
        found.0 == Kind::Letter && !input[1..].starts_with(')') && !begins_with_at(words);
    if glued || is_counted(words) || letter_stop { fail(input) } else { Ok((words, found)) }
}

/// Whether words begin with "at".
pub(super) fn begins_with_at(words: &str) -> bool {
    any_prefix(AT, words).is_some()
}

/// `1 at `, `3.1 at `.
fn numbered_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let number = recognize((number_label, opt((tag("."), number_label))));
    let label = number.map(|number| (Kind::Number, number));
    terminated(label, (multispace1, peek(word(AT)))).parse(input)
}

fn label(input: &str) -> IResult<&str, (Kind, &str)> {
    let letter = recognize(satisfy(|c| c.is_ascii_alphabetic()));
    alt((number_label, letter.map(|letter| (Kind::Letter, letter)))).parse(input)
}

fn number_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let number = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    number.map(|number| (Kind::Number, number)).parse(input)
}

/// `1.`, `a)`, or such a label with the "at" below it.
pub(super) fn is_label_alone(text: &str) -> bool {
    let alone = match text.split_once('\n') {
        Some((alone, at)) if is_any(AT, at.trim()) => alone.trim_end(),
        Some(_) => return false,
        None => text,
    };
    matches!(terminated(label, one_of(".)")).parse(alone), Ok(("", _)))
}

/// `at | planen godkendes |`: the words stand in a cell of their own.
fn cell(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, _) = (word(AT), multispace0, tag(CELL), multispace0).parse(input)?;
    Ok((rest, (Kind::At, "")))
}

/// What parts the cells of a table.
pub(super) const CELL: &str = "|";

/// `At) `: the label is lost.
fn broken_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, _) = (word(AT), one_of(")."), multispace0).parse(input)?;
    Ok((rest, (Kind::Number, "")))
}

/// `at planen godkendes`: the word belongs to the point.
fn plain_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let (_, _) = (word(AT), opt(one_of(":,")), multispace1).parse(input)?;
    Ok((input, (Kind::At, "")))
}

/// `Atplanen godkendes`, but not "Attest".
fn glued_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let real = AT_WORDS.iter().any(|word| prefix(input, word).is_some());
    let glued =
        input.strip_prefix(CAPITAL_AT).is_some_and(|rest| rest.starts_with(char::is_lowercase));
    if glued && !real { Ok((input, (Kind::At, ""))) } else { fail(input) }
}

#[cfg(test)]
mod tests {
    use crate::grammar::recommendation::tests::check;

    #[test]
    fn labels() {
        check(
            "Direktionen indstiller:\nA. at skolen lukkes\nB. at eleverne flyttes",
            "Direktionen > -: A at skolen lukkes / B at eleverne flyttes",
        );
        check(
            "Det indstilles:\nAt 1) planen godkendes.\nAt 2) havnen sælges.",
            "- > -: 1 planen godkendes. / 2 havnen sælges.",
        );
        check(
            "Det indstilles: At 1) planen godkendes. At 2) havnen sælges.",
            "- > -: 1 planen godkendes. / 2 havnen sælges.",
        );
        check(
            "At 1) planen godkendes\nAt) havnen sælges. Fristen er kort.",
            "- > -: 1 planen godkendes / havnen sælges. Fristen er kort.",
        );
        check(
            "At 1) planen godkendes At) havnen sælges.",
            "- > -: 1 planen godkendes / havnen sælges.",
        );
        check(
            "Forvaltningen indstiller, at\n1. Planen godkendes\n2. Havnen sælges",
            "Forvaltningen > -: 1 Planen godkendes / 2 Havnen sælges",
        );
        check(
            "Forvaltningen indstiller,\n1. at planen godkendes, og\n2. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at havnen sælges.",
        );
        check(
            "Forvaltningen indstiller, at 2. etape af kajen udsættes.",
            "Forvaltningen > -: at 2. etape af kajen udsættes.",
        );
        check("1. Godkende planen\n2. Drøfte havnen", "- > -: 1 Godkende planen / 2 Drøfte havnen");
        check(
            "Forvaltningen indstiller, 1. at planen godkendes, 2. at 3. etape udsættes og 3. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at 3. etape udsættes / 3 at havnen sælges.",
        );
        check(
            "Det indstilles, at 1) planen godkendes, 2) havnen sælges.",
            "- > -: 1 planen godkendes / 2 havnen sælges.",
        );
        check(
            "a) at planen godkendes\nb) at havnen sælges",
            "- > -: a at planen godkendes / b at havnen sælges",
        );
    }

    #[test]
    fn labels_of_points_that_go_on() {
        check(
            "1. at følgende godkendes:\n• planen\n• kortet\n2. at havnen sælges",
            "- > -: 1 at følgende godkendes:\n• planen\n• kortet / 2 at havnen sælges",
        );
        check(
            "Det indstilles, at\n1. juni 2024 bliver frist.",
            "- > -: 1. juni 2024 bliver frist.",
        );
        check(
            "Det indstilles, at Økonomiudvalget:\n1. Godkender planen\n2. Tager status til efterretning",
            "- > -: 1 Godkender planen / 2 Tager status til efterretning",
        );
        check(
            "Forvaltningen indstiller, at Udvalget for havn og kyst\n1. godkender planen\n2. sælger kajen",
            "Forvaltningen > -: 1 godkender planen / 2 sælger kajen",
        );
        check(
            "Forvaltningen indstiller, at udvalget godkender følgende:\n1. Kajen\n2. Kranen",
            "Forvaltningen > -: at udvalget godkender følgende:\n1. Kajen\n2. Kranen",
        );
        check(
            "Forvaltningen indstiller til Havneudvalget 1. at planen godkendes, 2. at den gælder fra 1. april og 3. at den evalueres.",
            "Forvaltningen > Havneudvalget: 1 at planen godkendes / 2 at den gælder fra 1. april / 3 at den evalueres.",
        );
        check(
            "Forvaltningen indstiller,\nat | planen sendes i høring |\nat | der holdes borgermøde |",
            "Forvaltningen > -: planen sendes i høring / der holdes borgermøde",
        );
        check(
            "3.1 at planen godkendes\n3.2 at havnen sælges",
            "- > -: 3.1 at planen godkendes / 3.2 at havnen sælges",
        );
        check(
            "1\tat planen godkendes\n2\tat havnen sælges",
            "- > -: 1 at planen godkendes / 2 at havnen sælges",
        );
    }
}
