//! Heads of items that no line betrays by itself: letters, numbers behind a code or behind the number
//! of the case, numbers in two parts. Where such lines count on from one to the next, they head items.

use super::lines::Lines;
use crate::grammar::item_head::{
    CodedHead, ItemHead, NumberForm, read_coded_item, read_lettered_item,
};
use crate::lexicon::headings::Tag;

/// An agenda with letters, "a. Valg af dirigent", and what answers it, "Ad a": the letters count
/// from the first without a gap, before any number, and there are more of them.
pub(super) fn lettered(lines: &Lines<'_>) -> Vec<(usize, ItemHead)> {
    let counted = |at: &usize| {
        let number = lines.head(*at).map(|head| &lines.words(*at)[head.number.clone()]);
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    };
    let numbers: Vec<usize> = (0..lines.len()).filter(counted).collect();
    let first_number = numbers.first().copied().unwrap_or(lines.len());
    let opens = (0..first_number).find(|&at| letter_index(lines, at) == Some(0));
    let Some(first) = opens else { return Vec::new() };
    let mut heads: Vec<(usize, ItemHead)> = (first..lines.len())
        .filter_map(|at| Some((at, read_lettered_item(lines.words(at))?)))
        .collect();
    let mut agenda = 0;
    for (at, head) in &heads {
        let listed = head.form != NumberForm::Answer && letter_index(lines, *at) == Some(agenda);
        agenda += u8::from(listed);
    }
    if agenda < LEAST_LETTERED || numbers.len() * 2 >= usize::from(agenda) {
        return Vec::new();
    }
    let mut next = 0;
    heads.retain(|(at, head)| {
        let letter = letter_index(lines, *at);
        // The items come below the whole agenda.
        next = if next == agenda && letter == Some(0) { 0 } else { next };
        let counts = letter == Some(next);
        next += u8::from(counts);
        counts || head.form == NumberForm::Answer
    });
    heads
}

/// Fewer letters are a list in the text.
const LEAST_LETTERED: u8 = 4;

/// The letter of a line that a letter heads, from 0.
fn letter_index(lines: &Lines<'_>, at: usize) -> Option<u8> {
    let words = lines.words(at);
    let head = read_lettered_item(words)?;
    words[head.number].bytes().next().map(|letter| letter.to_ascii_lowercase() - b'a')
}

/// "T1. Ny havneplan", "KOM 19-044 Ny havneplan", "01/105": lines with one code that mostly count on,
/// where hardly a line bears a number of the known forms.
pub(super) fn coded(lines: &Lines<'_>) -> Vec<(usize, ItemHead)> {
    let read = |at: usize| Some((at, read_coded_item(lines.words(at))?));
    let mut found: Vec<(usize, CodedHead)> = (0..lines.len()).filter_map(read).collect();
    let Some(code) = most_frequent(&found) else { return Vec::new() };
    found.retain(|(_, head)| head.code == code);
    // Numbers of closed items may be left out.
    let follows = |pair: &[(usize, CodedHead)]| {
        let rise = |at: usize| pair[1].1.counted[at].checked_sub(pair[0].1.counted[at]);
        rise(0) == rise(1) && rise(0).is_some_and(|rise| (1..=MOST_LEFT_OUT).contains(&rise))
    };
    let steps = found.windows(2).filter(|pair| follows(pair)).count();
    let worded = |at: &usize| lines.head(*at).is_some_and(|head| head.form == NumberForm::Worded);
    let others = (0..lines.len()).filter(worded).count();
    let counts = steps >= LEAST_STEPS && steps * 2 >= found.len() - 1 && others < found.len();
    // What stands below a decision is a list in another item; body and day may head the document.
    let decides = |at: usize| {
        lines.heading(at).is_some_and(|found| found.tag == Tag::Beslutning && !found.is_dated)
    };
    if !counts || (0..found[0].0).any(decides) {
        return Vec::new();
    }
    found.into_iter().map(|(at, coded)| (at, coded.head)).collect()
}

/// Fewer lines that count on are no agenda.
const LEAST_STEPS: usize = 2;

/// No two numbers that follow each other are further apart.
const MOST_LEFT_OUT: u32 = 3;

/// The code that most lines bear; of those that as many bear, the first.
fn most_frequent<'a>(found: &[(usize, CodedHead<'a>)]) -> Option<&'a str> {
    let count = |code: &str| found.iter().filter(|(_, head)| head.code == code).count();
    let mut best: Option<(usize, &str)> = None;
    for (_, head) in found.iter().take(MOST_CODED) {
        let known = best.is_some_and(|(_, code)| code == head.code);
        let often = if known { 0 } else { count(head.code) };
        if best.is_none_or(|(most, _)| often > most) {
            best = Some((often, head.code));
        }
    }
    best.map(|(_, code)| code)
}

/// More lines are not looked at to find the code.
const MOST_CODED: usize = 200;
