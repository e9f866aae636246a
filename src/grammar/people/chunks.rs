//! A list of people in chunks: what stands between two separators, or in parentheses.

use super::Place;
use super::fold::is_group;
use super::name::{has_full_name, is_full, is_shouted, name_length, parted_hyphen};
use super::party::{is_party, letter_length};
use super::person::{PersonRead, read_person};
use super::role::word_ends;
use crate::grammar::words::{any_prefix, floor, is_any, trimmed};
use crate::lexicon::lists::{List, sense};
use crate::lexicon::parties::LIST_WORDS;
use crate::lexicon::people::{BULLETS, INITIALS, JOINING, WORD_JOINING};
use crate::lexicon::votes::VOTING;

/// What stands before a chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    Nothing,
    And,
    Dash,
    Comma,
    Colon,
    /// A tab, or blanks as wide as one.
    Cell,
    /// The end of a sentence.
    Stop,
    /// A line feed, a bullet, a semicolon.
    Line,
}

/// A stretch between two separators, or the inside of parentheses.
#[derive(Debug)]
pub(super) struct Chunk {
    pub gap: Gap,
    pub place: Place,
    /// The inside, where the chunk is in parentheses.
    pub inside: Option<Place>,
    /// Whom the stretch begins with.
    pub person: Option<PersonRead>,
}

/// Parts a list into chunks.
pub(super) fn chunks(value: &str) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let (mut gap, mut start, mut at) = (Gap::Line, 0, 0);
    while let Some(next) = value[at..].chars().next() {
        if next.is_ascii_alphanumeric() {
            at += 1;
        } else if next == '(' {
            close(value, &mut chunks, &mut gap, start..at);
            let end = parentheses(value, at);
            chunks.push(Chunk {
                gap,
                place: at..end,
                inside: Some(inside(value, at..end)),
                person: None,
            });
            (gap, start, at) = (Gap::Nothing, end, end);
        } else if let Some((found, end)) = separator(value, start, at) {
            close(value, &mut chunks, &mut gap, start..at);
            (gap, start, at) = (gap.max(found), end, end);
        } else {
            at += next.len_utf8();
        }
    }
    close(value, &mut chunks, &mut gap, start..at);
    chunks
}

/// Ends a plain chunk, unless nothing is in it.
fn close(value: &str, chunks: &mut Vec<Chunk>, gap: &mut Gap, place: Place) {
    let mut place = trimmed(value, place);
    while let Some(first) = first_of_two(&value[place.clone()]) {
        let rest = trimmed(value, place.start + first..place.end);
        push_chunk(value, chunks, *gap, place.start..place.start + first);
        (*gap, place) = (Gap::Cell, rest);
    }
    if !place.is_empty() {
        push_chunk(value, chunks, *gap, place);
        *gap = Gap::Nothing;
    }
}

fn push_chunk(value: &str, chunks: &mut Vec<Chunk>, gap: Gap, place: Place) {
    let person = read_person(value, &place);
    chunks.push(Chunk { gap, place, inside: None, person });
}

/// Two names of two words, and a mark.
const LEAST_OF_TWO: usize = 5;

/// Where the first of two people ends whom nothing but the mark of each parts: `NN DH| NN DH`.
fn first_of_two(text: &str) -> Option<usize> {
    if text.split(' ').count() < LEAST_OF_TWO {
        return None;
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let marked =
        |word: &str| is_shouted(word) || is_party(last) && letter_length(word) == Some(word.len());
    let marks = word_ends(text).skip(2).filter(|&(start, end)| marked(text[start..end].trim()));
    let end = marks.map(|(start, end)| start + text[start..end].trim_end().len()).find(|&end| {
        let next = text[end..].trim_start();
        next.contains(' ') && has_full_name(next)
    })?;
    has_full_name(text).then_some(end)
}

/// The longest stretch in parentheses: a wrapped role, a substitute with a party.
const LONGEST_PARENTHESES: usize = 240;

/// The byte after the parentheses that open at `at`; broken ones end with their first close, or
/// with the line.
fn parentheses(value: &str, at: usize) -> usize {
    let mut depth = 0;
    let mut first_close = None;
    for (offset, byte) in value.bytes().enumerate().skip(at).take(LONGEST_PARENTHESES) {
        match byte {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                first_close = first_close.or(Some(offset + 1));
                if depth == 0 {
                    return offset + 1;
                }
            }
            _ => {}
        }
    }
    let line_end = || value[at..].find(['\n', '\t']).map_or(value.len(), |end| at + end);
    first_close.unwrap_or_else(|| floor(value, line_end().min(at + LONGEST_PARENTHESES)))
}

/// The words in parentheses, doubled ones and blanks left out.
fn inside(value: &str, place: Place) -> Place {
    let text = &value[place.clone()];
    let stem = text.trim_start_matches(['(', ' ']);
    let start = place.end - stem.len();
    let nested = stem.contains('(');
    let inner = if nested {
        stem.strip_suffix(')').unwrap_or(stem)
    } else {
        stem.trim_end_matches([')', ' '])
    };
    trimmed(value, start..start + inner.len())
}

/// The separator that stands at `at`, for the chunk that began at `start`: its kind and its end.
fn separator(value: &str, start: usize, at: usize) -> Option<(Gap, usize)> {
    let rest = &value[at..];
    let next = rest.chars().next()?;
    let gap = match next {
        '\n' | ';' => Gap::Line,
        '\t' => Gap::Cell,
        ' ' => {
            let joins = |gap| gap == Gap::And && is_in_group(&value[start..]);
            return blank_separator(value, at).filter(|(gap, _)| !joins(*gap));
        }
        ',' => (!number_between(value, at, ',')).then_some(Gap::Comma)?,
        ':' => (!number_between(value, at, ':')).then_some(Gap::Colon)?,
        '-' | '–' => return dash(value, start, at).map(|gap| (gap, at + next.len_utf8())),
        '/' => parts_names(value, start, at).then_some(Gap::Comma)?,
        '.' if parts_people(value, start, at) => Gap::Line,
        '.' => ends_sentence(value, start, at).then_some(Gap::Stop)?,
        _ => is_bullet(next).then_some(Gap::Line)?,
    };
    Some((gap, at + next.len_utf8()))
}

/// Whether a chunk is the label of a group: `Lærere og elever: Ole Dal`.
fn is_in_group(chunk: &str) -> bool {
    let end = chunk.find([':', ',', '\n']).filter(|&end| chunk[end..].starts_with(':'));
    end.is_some_and(|end| is_group(&chunk[..end]))
}

/// Whether a comma or colon at `at` belongs to a number or a time: `16:00`, `kl.: 16`.
fn number_between(value: &str, at: usize, sign: char) -> bool {
    let after = &value[at + 1..];
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let before = value[..at].ends_with(|c: char| c.is_ascii_digit());
    if sign == ':' { digit(after.trim_start()) } else { before && digit(after) }
}

/// Whether a stop behind parentheses parts two people: `Ole Dal (Ø). Ida Holm (G)`.
fn parts_people(value: &str, start: usize, at: usize) -> bool {
    let closed = value[start..at].trim().is_empty() && value[..at].trim_end().ends_with(')');
    let next = value[at + 1..].split('(').next().unwrap_or_default();
    let next = next.trim();
    closed
        && value[at + 1..].contains('(')
        && name_length(next) == Some(next.len())
        && is_full(next)
}

/// Whether a slash stands between two names.
fn parts_names(value: &str, start: usize, at: usize) -> bool {
    has_full_name(value[start..at].trim_start()) && has_full_name(value[at + 1..].trim_start())
}

/// "og" between blanks, a dash between blanks, or the white of a column.
fn blank_separator(value: &str, at: usize) -> Option<(Gap, usize)> {
    let rest = value[at..].trim_start_matches(' ');
    let begin = value.len() - rest.len();
    if let Some(dash) = rest.strip_prefix(['-', '–', '—', '/']) {
        let spaced = dash.starts_with([' ', '\n', '\t']) || rest.starts_with(['–', '—']);
        return spaced.then_some((Gap::Dash, value.len() - dash.len()));
    }
    if let Some(end) = any_prefix(JOINING, rest)
        && !value[..at].ends_with('-')
    {
        return rest[end..].starts_with([' ', '\n']).then_some((Gap::And, begin + end));
    }
    (begin - at >= 3).then_some((Gap::Cell, begin))
}

/// A dash without a blank before it: a list sign, or `næstformand- afbud`.
fn dash(value: &str, start: usize, at: usize) -> Option<Gap> {
    let before = &value[start..at];
    let after = value[at..].strip_prefix(['-', '–'])?;
    let part = || {
        let number = before.ends_with(|c: char| c.is_ascii_digit());
        let name = last_word(before).starts_with(char::is_uppercase);
        let joined = any_prefix(WORD_JOINING, after.trim_start_matches(' ')).is_some();
        number || joined || name && parted_hyphen(after).is_some()
    };
    let dash = before.trim().is_empty() || (after.starts_with(' ') && !part());
    dash.then_some(Gap::Dash)
}

/// Whether the full stop at `at` ends a sentence, or a list: no initial, no short form, no ordinal.
pub(in crate::grammar) fn ends_sentence(value: &str, start: usize, at: usize) -> bool {
    let before = &value[start..at];
    let after = &value[at + 1..];
    let next = after.trim_start().chars().next();
    let glued = next.is_some() && !after.starts_with(char::is_whitespace);
    let word = last_word(before);
    let stem = before[..before.len() - word.len()].trim_end();
    let short = is_short_form(word) && !is_listed_letter(stem, word)
        || before.trim().bytes().all(|byte| byte.is_ascii_digit());
    match next {
        None => true,
        Some(_) if short || word.is_empty() && !before.ends_with(')') => after.starts_with('\n'),
        Some(next) if glued => next.is_uppercase() && word.chars().count() > 2,
        Some(next) => !(next.is_lowercase() || next.is_ascii_digit() && is_number(word)),
    }
}

/// Whether a single letter is the last of a list of parties, not an initial: `A, B og C.`
fn is_listed_letter(before: &str, word: &str) -> bool {
    let joint = JOINING.iter().find_map(|row| before.strip_suffix(row));
    let listed =
        joint.or_else(|| before.strip_suffix(',')).map_or("", |stem| last_word(stem.trim_end()));
    let after = last_word(before);
    let voted = is_any(VOTING, after) || is_any(LIST_WORDS, after);
    word.chars().count() == 1 && (voted || (listed.chars().count() == 1 && listed != "."))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The letters and digits at the end, stops inside included: `bl.a`, `Hansen`.
fn last_word(text: &str) -> &str {
    let near = &text[floor(text, text.len().saturating_sub(LONGEST_SHORT))..];
    let stem = near.trim_end_matches(|c: char| c.is_alphanumeric() || c == '.');
    &near[stem.len()..]
}

/// Longer words are no short forms.
const LONGEST_SHORT: usize = 24;

/// A single letter, a shortened first name, a short form.
fn is_short_form(word: &str) -> bool {
    let last = word.rsplit('.').next().unwrap_or(word);
    let letter = last.chars().count() == 1 && last.starts_with(char::is_alphabetic);
    letter || is_any(INITIALS, last) || sense(word).lists.has(List::Abbreviation)
}

/// Signs of a list, those that symbol fonts have of their own included.
pub(in crate::grammar) fn is_bullet(sign: char) -> bool {
    BULLETS.contains(&sign) || ('\u{e000}'..='\u{f8ff}').contains(&sign)
}
