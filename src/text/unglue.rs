//! Parts lines that lost a line break: `Godkendt.Sagsid.: 17/62791`, `Eventuelt1. Rundvisning`.
//!
//! Pages copied from the web lose the breaks between their blocks. A heading or the number of an
//! item that stands without a space after another word began a line of its own.

use crate::lexicon::document::{GLUED_NUMBER_WORDS, NUMBERED_WORDS};
use crate::lexicon::ends_with_one_of;
use crate::lexicon::look_up::glued_opening;
use crate::source::{Line, Source};

/// Parts the lines of a text where words are glued that never stand so.
pub(super) fn unglue(source: &mut Source) {
    part_first_item(source);
    let text = &source.text;
    let Some(first) = source.lines.iter().position(|line| next_break(text, line, 0).is_some())
    else {
        return;
    };
    let glued = source.lines.split_off(first);
    for line in glued {
        part(text, line, &mut source.lines);
    }
}

/// The first item behind the last sentence of the head, `… (på lejr). 1. Godkendelse af referat:`, where
/// no line begins with 1 and a later one with 2.
fn part_first_item(source: &mut Source) {
    let text = &source.text;
    let begins =
        |line: &Line, number: &str| text[line.range.clone()].trim_start().starts_with(number);
    let Some(second) = source.lines.iter().position(|line| begins(line, "2. ")) else { return };
    let above = &source.lines[..second];
    if above.iter().any(|line| begins(line, "1.")) {
        return;
    }
    let first = above.iter().enumerate().find_map(|(at, line)| {
        let words = &text[line.range.clone()];
        let start = FIRST_BEHIND.iter().find_map(|sign| Some(words.find(sign)? + sign.len()))?;
        let title = words[start..].strip_prefix("1. ")?;
        let titled = title.starts_with(char::is_uppercase) && title.len() <= LONGEST_FIRST;
        titled.then_some((at, line.range.start + start))
    });
    if let Some((at, start)) = first {
        let whole = source.lines[at].clone();
        source.lines[at].range.end = start;
        source.lines.insert(at + 1, Line { range: start..whole.range.end, ..whole });
    }
}

/// What ends the sentence before the first item.
const FIRST_BEHIND: [&str; 3] = [". ", ") ", ": "];
/// No title of it is longer.
const LONGEST_FIRST: usize = 60;

fn part(text: &str, mut line: Line, lines: &mut Vec<Line>) {
    while let Some(at) = next_break(text, &line, 1) {
        lines.push(Line { range: line.range.start..at, ..line.clone() });
        line.range.start = at;
    }
    lines.push(line);
}

/// Where the next part of the line begins, after `from` bytes.
fn next_break(text: &str, line: &Line, from: usize) -> Option<usize> {
    let words = &text[line.range.clone()];
    let bytes = words.as_bytes();
    let may_break = |at: &usize| {
        let (before, next) = (bytes[at - 1], bytes[*at]);
        (before.is_ascii_lowercase() || before >= 0x80 || matches!(before, b')' | b'.'))
            && (next.is_ascii_uppercase() || next.is_ascii_digit())
    };
    let at = (from.max(1)..bytes.len()).filter(may_break).find(|&at| is_break(words, at))?;
    Some(line.range.start + at)
}

fn is_break(words: &str, at: usize) -> bool {
    let (Some(before), Some(rest)) = (words.get(..at), words.get(at..)) else { return false };
    let ends = before.ends_with(|c: char| c.is_lowercase() || c == ')' || c == '.');
    ends && (begins_item(before, rest) || glued_opening(rest))
}

/// `1. Rundvisning`, `Ad 2. Rundvisning` after a word; after a short word's stop or a number it is a
/// date or an amount.
fn begins_item(before: &str, rest: &str) -> bool {
    let rest = GLUED_NUMBER_WORDS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letters = before.chars().rev().take_while(|c| c.is_lowercase()).count();
    let numbered = NUMBERED_WORDS.iter().any(|word| ends_with_one_of(before, &[word]));
    // "31.412 m3" is an amount.
    let word = letters > 1 && !numbered || before.ends_with(')') || ends_long_word(before);
    let meeting = rest[digits..].strip_prefix('/').map_or(0, |own| {
        1 + own.len() - own.trim_start_matches(|c: char| c.is_ascii_digit()).len()
    });
    let title = rest[digits + meeting..].strip_prefix('.').filter(|_| word);
    // The title may stand on the next line: "Underskrevet.2."
    let alone = |title: &str| title.trim().is_empty() && ends_word(before);
    let follows =
        |title: &str| title.starts_with(' ') && title[1..].starts_with(char::is_uppercase);
    (1..=4).contains(&digits) && title.is_some_and(|title| follows(title) || alone(title))
}

/// Whether a word, and no unit, stands before a number at the end of the line.
fn ends_word(before: &str) -> bool {
    let stem = before.trim_end_matches(['.', ')']);
    stem.chars().rev().take_while(|c| c.is_lowercase()).count() >= SHORTEST_WORD
}

/// Whether a stop ends a sentence, and no abbreviation: `tilladelsen.|4. Andet`.
fn ends_long_word(before: &str) -> bool {
    let Some(stem) = before.strip_suffix('.') else { return false };
    stem.chars().rev().take_while(|c| c.is_lowercase()).count() >= SHORTEST_WORD
}

/// Shorter words before a stop may be abbreviations.
const SHORTEST_WORD: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::source;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let mut source = source::read(text.as_bytes(), &Options::new()).expect("it is text");
        unglue(&mut source);
        let lines: Vec<&str> =
            source.lines.iter().map(|line| &source.text[line.range.clone()]).collect();
        assert_eq!(lines.join("|"), want);
    }

    #[test]
    fn lines_are_parted_where_a_block_began() {
        check("Godkendt.Sagsid.: 17/62791", "Godkendt.|Sagsid.: 17/62791");
        check("Imødekommet.43/3. Rundvisning", "Imødekommet.|43/3. Rundvisning");
        check("10. Eventuelt1. Rundvisning", "10. Eventuelt|1. Rundvisning");
        check("BeslutningssagIndstillingForvaltningen", "Beslutningssag|IndstillingForvaltningen");
        check("Ole søger tilladelsen.4. Andet", "Ole søger tilladelsen.|4. Andet");
        check("Underskrevet.2. \nDagsorden", "Underskrevet.|2. |Dagsorden");
        check("Ingen kan se det.4.\nRegnskab", "Ingen kan se det.4.|Regnskab");
        check("Intet8. \nMøde", "Intet|8. |Møde");
        check("godkendtAd 2. Meddelelser", "godkendt|Ad 2. Meddelelser");
        check("(V)Indholdsfortegnelse1. Valg", "(V)|Indholdsfortegnelse|1. Valg");
        check("BilagIngen bilag.BeslutningGodkendt.", "BilagIngen bilag.|BeslutningGodkendt.");
    }

    #[test]
    fn the_first_item_is_parted_from_the_head() {
        check(
            "Fraværende: Ida Holm (på lejr). 1. Referat:\nGodkendt.\n2. Nyt:\nIntet.",
            "Fraværende: Ida Holm (på lejr). |1. Referat:|Godkendt.|2. Nyt:|Intet.",
        );
        check("Se pkt. 1. Planen\n1. Referat\n2. Nyt", "Se pkt. 1. Planen|1. Referat|2. Nyt");
        check("Se stk. 1. Planen følges.", "Se stk. 1. Planen følges.");
    }

    #[test]
    fn other_words_stay_together() {
        check("BeslutningIndstillingen blev godkendt.", "BeslutningIndstillingen blev godkendt.");
        check("pr. 1. Maj, kl.9.30, stk.2, A4-ark", "pr. 1. Maj, kl.9.30, stk.2, A4-ark");
        check("ByrådetBeslutninger", "ByrådetBeslutninger");
        check("iPhone15 og YouTube", "iPhone15 og YouTube");
        check("Udpumpet 31.412 m3. Forbruget faldt", "Udpumpet 31.412 m3. Forbruget faldt");
    }
}
