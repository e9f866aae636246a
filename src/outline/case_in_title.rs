//! The number of a case that stands before a title, or behind it, or where the title would.

use crate::grammar::case::{begins_with_filing, is_case_number, is_long_case_number};
use crate::grammar::meta_line::{MetaCell, is_facet, read_meta_line};
use crate::lexicon::labels::MetaLabel;
use crate::lexicon::meta_label;

/// Where a title begins behind the case number that stands before it.
pub(super) fn behind_case_number(title: &str) -> Option<usize> {
    behind_label(title).or_else(|| behind_code(title)).or_else(|| behind_filing(title))
}

/// `00.01.00A00 Title`.
fn behind_filing(title: &str) -> Option<usize> {
    let rest = title[title.find([' ', '\t'])?..].trim_start();
    let titled = rest.starts_with(char::is_uppercase) && !is_code(rest);
    let titled = titled && begins_with_filing(title);
    titled.then(|| title.len() - rest.len())
}

/// `J.nr. 12 Title`: a label, a number, and a capital.
fn behind_label(title: &str) -> Option<usize> {
    let (label, rest) = title.split_once(' ')?;
    let (number, rest) = rest.split_once([' ', '\t'])?;
    let labelled =
        matches!(meta_label(label), Some(MetaLabel::CaseNumber | MetaLabel::JournalNumber));
    let numbered = number.starts_with(|c: char| c.is_ascii_digit());
    // "J.nr. 05.01.02 P20."
    let facet =
        rest.trim_start().split(' ').next().filter(|word| is_facet(word.trim_end_matches('.')));
    let rest = rest.trim_start()[facet.map_or(0, str::len)..].trim_start();
    (labelled && numbered && rest.starts_with(char::is_uppercase)).then(|| title.len() - rest.len())
}

/// `J.nr. 41`, `J.nr. 05.01.02 P20.`, `00.01.00A00`, and nothing behind it but codes in cells of their own: the title stands
/// below.
pub(super) fn is_case_alone(title: &str) -> bool {
    let mut cells = title.split('\t');
    let filed = cells.next().is_some_and(|first| begins_with_filing(first) && !first.contains(' '));
    filed && cells.all(is_code) || is_labelled_case(title)
}

/// `ØU 112`: capitals and digits.
fn is_code(cell: &str) -> bool {
    cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.chars().any(char::is_lowercase)
}

fn is_labelled_case(title: &str) -> bool {
    let title = title.trim_end_matches('.');
    let case = |cell: &MetaCell| {
        matches!(cell.label, Some(MetaLabel::CaseNumber | MetaLabel::JournalNumber))
            && !cell.value.is_empty()
    };
    read_meta_line(title).is_some_and(|cells| matches!(cells.as_slice(), [only] if case(only)))
}

/// `BR 366/07. Title`.
fn behind_code(title: &str) -> Option<usize> {
    let (before, rest) = title.split_once(". ")?;
    let coded = before.split_once(' ');
    let coded = coded.filter(|(code, _)| code.bytes().all(|byte| byte.is_ascii_uppercase()));
    let number = coded.map_or(before, |(_, number)| number);
    // A code tells `7/02` from a day.
    let pair = || number.split(['/', '-']).all(|part| part.parse::<u32>().is_ok());
    let case = number.contains('/') && (is_case_number(number) || coded.is_some() && pair());
    (case && rest.starts_with(char::is_uppercase)).then(|| title.len() - rest.len())
}

/// A title without the case number that stands behind it on its line: one with its label, or a long
/// one with several signs between its digits.
pub(super) fn without_case_number(title: &str) -> &str {
    let starts = title.match_indices([' ', '\t']).map(|(at, _)| at).rev().take(4);
    starts
        .filter(|&at| is_case_behind(&title[at + 1..], title[at..].starts_with('\t')))
        .last()
        .map_or(title, |at| title[..at].trim_end())
}

fn is_case_behind(words: &str, in_cell: bool) -> bool {
    let Some(cells) = read_meta_line(words) else { return false };
    let labelled = matches!(cells[0].label, Some(MetaLabel::CaseNumber | MetaLabel::JournalNumber))
        && (words.contains(':') || in_cell)
        && words.contains(|c: char| c.is_ascii_digit());
    labelled || is_long_case_number(words)
}
