//! The labels of points: `Ad 1-2. `, `Indstillingspunkterne 1 – 3 `, `a) og b) `.

use crate::grammar::item_head::is_counted;
use crate::grammar::words::{fail, whole_prefix, word};
use crate::lexicon::outcomes::{AT, LABEL_JOINTS, LABEL_RANGE, POINT_LEADS, WEAK_POINT_LEADS};
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::take_while_m_n,
    character::complete::{multispace0, satisfy, space0},
    combinator::{opt, recognize},
    multi::many_m_n,
    sequence::{delimited, preceded, terminated},
};

/// How sure the words before the labels make it that points are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// "Ad", "Indstillingspunkterne".
    Named,
    /// "Punkt": of the recommendation, or of the agenda.
    Weak,
    None,
}

/// `Ad 1-2. `, `Indstillingspunkterne 1 – 3 `, `At 1: `.
pub(super) fn led_labels(input: &str) -> IResult<&str, (Lead, Vec<String>)> {
    let named = word(POINT_LEADS).map(|()| Lead::Named);
    let weak = word(WEAK_POINT_LEADS).map(|()| Lead::Weak);
    let (rest, lead) = terminated(alt((named, weak)), space0).parse(input)?;
    let (rest, (labels, stopped)) = labels(rest)?;
    let open = lead == Lead::Weak && !stopped && whole_prefix(input, AT).is_some();
    // "Punkt 3 ”Ny busplan” blev udsat" is about another item.
    let titled = rest.starts_with(['”', '“', '"', '»', '„']);
    if open || titled { fail(input) } else { Ok((rest, (lead, labels))) }
}

/// `1. `, `1) `, `1. - 2. `, `1 og 3 `.
pub(super) fn bare_labels(input: &str) -> IResult<&str, (Lead, Vec<String>)> {
    let (rest, (labels, stopped)) = labels(input)?;
    let lettered = labels.iter().any(|label| label.starts_with(char::is_alphabetic));
    let proved = stopped || (labels.len() > 1 && !lettered);
    if proved { Ok((rest, (Lead::None, labels))) } else { fail(input) }
}

/// No decision names more labels in a row.
const MOST_LABELS: usize = 20;

/// Labels with their joints, and whether a stop closes them.
fn labels(input: &str) -> IResult<&str, (Vec<String>, bool)> {
    let joint = alt((word(LABEL_RANGE).map(|()| true), word(LABEL_JOINTS).map(|()| false)));
    let more = (delimited(space0, joint, space0), label);
    let (rest, (first, others)) = (label, many_m_n(0, MOST_LABELS, more)).parse(input)?;
    let label = &input[..input.len() - rest.len()];
    let (stopped, enclosed) = (label.ends_with('.'), label.ends_with(')'));
    let (rest, mark) = opt(preceded(space0, satisfy(|c| ":)".contains(c)))).parse(rest)?;
    let (words, _) = multispace0(rest)?;
    let dash = words.trim_start_matches(['-', '–']).trim_start();
    let closed = stopped || enclosed || mark.is_some();
    let glued = words.len() == rest.len() && !rest.is_empty() && !enclosed && mark.is_none();
    if glued || is_counted(dash) {
        fail(input)
    } else {
        Ok((dash, (written_out(first, others), closed)))
    }
}

/// `1`, `12.`, `a`, `b)`; a letter is alone.
fn label(input: &str) -> IResult<&str, &str> {
    let number = recognize((take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), opt(letter)));
    let (rest, label) = alt((number, recognize(letter))).parse(input)?;
    let (rest, _) = opt(satisfy(|c| ".)".contains(c))).parse(rest)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) { fail(input) } else { Ok((rest, label)) }
}

fn letter(input: &str) -> IResult<&str, char> {
    satisfy(|c| c.is_ascii_lowercase()).parse(input)
}

/// The labels with ranges filled in.
fn written_out(first: &str, others: Vec<(bool, &str)>) -> Vec<String> {
    let mut labels = vec![first.to_owned()];
    for (range, label) in others {
        let between = labels.last().filter(|_| range).map(|last| between(last, label));
        labels.extend(between.into_iter().flatten());
        labels.push(label.to_owned());
    }
    labels
}

/// The labels between two, of numbers and of letters.
fn between(first: &str, last: &str) -> Vec<String> {
    if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
        return (first + 1..last).map(|label| label.to_string()).collect();
    }
    match (first.as_bytes(), last.as_bytes()) {
        ([first], [last]) => {
            (first + 1..*last).map(|label| char::from(label).to_string()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::outcome::tests::check_points;

    #[test]
    fn labels_enclosed_one_by_one() {
        check_points(
            "a) og b) godkendt. c) Forkastes.",
            "a,b godkendt. Approved / c Forkastes. Rejected",
        );
        check_points("Godkendt.\nPunkt 3 ”Ny mole” blev udsat.", "");
    }
}
