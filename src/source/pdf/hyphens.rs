//! Hyphens at the ends of lines that are joined here, because they wrap within a cell.
//!
//! Lines of running text stay as printed; the next room repairs theirs.

use super::lines::{Gap, LineWord, Segment};
use super::words::Words;
use crate::lexicon::{JOINING_WORDS, hyphen_divides};

/// What stands between a line and the one that goes on with it.
pub(super) fn gap(words: &Words, line: &[LineWord], next: &Segment) -> Gap {
    let text = |part: Option<&LineWord>| {
        part.and_then(|part| words.list.get(part.word)).map_or("", |word| words.text(word))
    };
    let (last, next) = (text(line.last()), text(next.words.first()));
    let Some(stem) = last.strip_suffix(['-', '\u{2010}', '\u{AD}']) else { return Gap::Space };
    let stem = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(stem);
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let typeset = last.ends_with('\u{AD}');
    if stem.is_empty() || word.is_empty() || (JOINING_WORDS.contains(&word) && !typeset) {
        Gap::Space
    } else if hyphen_divides(stem, word, typeset) {
        Gap::Divided
    } else {
        Gap::Glued
    }
}
