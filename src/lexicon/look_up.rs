//! What a spelling of the tables means.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::document::GLUED_OPENINGS;
use super::headings::{HEADINGS, STAGE_LABELS, StageLabel, Tag};
use super::labels::{LABELS, Label, META_LABELS, MetaLabel};
use super::table::{Shapes, begins_with, ends_with, trim};

/// Words before which a hyphen stands for the rest of a compound: "Teknik- og Miljøudvalget".
pub(crate) const JOINING_WORDS: &[&str] = &["og", "eller", "samt", "som", "til"];

/// Abbreviations in small letters that a hyphen joins to the word after them: `it-strategi`.
const HYPHENATED_ABBREVIATIONS: &[&str] = &[
    "amu", "cv", "eu", "hf", "hr", "ia", "ict", "id", "ikt", "it", "pc", "ph", "pr", "sfo", "tv",
    "vvs",
];

/// Whether a hyphen only divides the word. It belongs to the word after an abbreviation, a number
/// or a single letter ("EU-støtte", "it-strategi", "2030-fremskrivning", "p-huse"), and before a
/// capital. A sign that the typesetter put in (`typeset`) only divides, whatever it follows.
pub(crate) fn hyphen_divides(stem: &str, word: &str, typeset: bool) -> bool {
    let short = stem.chars().count() < 2 || is_one_of(stem, HYPHENATED_ABBREVIATIONS);
    let capitals = stem.chars().skip(1).any(char::is_uppercase) || stem.ends_with(char::is_numeric);
    (typeset || !short) && !capitals && word.starts_with(char::is_lowercase)
}

/// Words gathered from tables, for the question whether a word is one of them.
pub(crate) struct WordSet {
    shapes: Shapes,
    words: HashSet<&'static [u8], BuildHasherDefault<WordHash>>,
}

impl WordSet {
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mut shapes = Shapes::NONE;
        let word = |word: &'static str| {
            shapes.add(word);
            word.as_bytes()
        };
        let words = words.into_iter().map(word).collect();
        Self { shapes, words }
    }

    /// Whether `word` is one of them, upper and lower case alike.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.shapes.has(word) && with_folded(word, |word| self.words.contains(word))
    }
}

/// What the spellings of a table mean.
struct Meanings<T> {
    shapes: Shapes,
    rows: HashMap<&'static [u8], T, BuildHasherDefault<WordHash>>,
}

type Table<T> = LazyLock<Meanings<T>>;

static HEADING: Table<Tag> = LazyLock::new(|| invert(HEADINGS));
static LABEL: Table<Label> = LazyLock::new(|| invert(LABELS));
static STAGE_LABEL: Table<StageLabel> = LazyLock::new(|| invert(STAGE_LABELS));
static META_LABEL: Table<MetaLabel> = LazyLock::new(|| invert(META_LABELS));

fn invert<T: Copy>(rows: &[(T, &[&'static str])]) -> Meanings<T> {
    let mut shapes = Shapes::NONE;
    let words = rows.iter().flat_map(|&(tag, words)| words.iter().map(move |word| (word, tag)));
    let row = |(word, tag): (&&'static str, T)| {
        shapes.add(word);
        (word.as_bytes(), tag)
    };
    let rows = words.map(row).collect();
    Meanings { shapes, rows }
}

/// A hash of eight bytes at a time: quick for words, and the tables are ours.
#[derive(Default)]
pub(crate) struct WordHash(u64);

impl Hasher for WordHash {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..part.len()].copy_from_slice(part);
            let mixed = self.0.rotate_left(5) ^ u64::from_le_bytes(eight);
            self.0 = mixed.wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    /// Tables look at the low bits and the high; only the high depend on all bytes.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

/// No heading or label of the tables is longer, in bytes.
const LONGEST: usize = 72;

/// What the whole of `words` means as a heading. Case, bullets and end punctuation do not count.
pub(crate) fn heading(words: &str) -> Option<Tag> {
    look_up(&HEADING, words)
}

/// What the whole of `words` means as a label in the head of a document.
pub(crate) fn label(words: &str) -> Option<Label> {
    look_up(&LABEL, words)
}

/// What the whole of `words` means as a label of an earlier stage.
pub(crate) fn stage_label(words: &str) -> Option<StageLabel> {
    look_up(&STAGE_LABEL, words)
}

/// What the whole of `words` means as a label under an item's title.
pub(crate) fn meta_label(words: &str) -> Option<MetaLabel> {
    look_up(&META_LABEL, words)
}

/// Whether a text begins with a word that opens a block, and the word ends there: what follows is
/// no small letter.
pub(crate) fn glued_opening(text: &str) -> bool {
    GLUED_OPENINGS.iter().any(|word| {
        text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_lowercase))
    })
}

fn look_up<T: Copy>(table: &Table<T>, words: &str) -> Option<T> {
    if words.len() > LONGEST {
        return None;
    }
    let words = words.trim_start_matches(['•', ' ']).trim_end_matches([':', '.', ' ', '\t', ';']);
    if !table.shapes.has(words) {
        return None;
    }
    with_folded(words, |words| table.rows.get(words).copied())
}

/// Lower case.
pub(crate) fn fold(words: &str) -> String {
    words.to_lowercase()
}

/// Whether the folded `words` are one of `list`.
pub(crate) fn is_one_of(words: &str, list: &[&str]) -> bool {
    let words = trim(words);
    list.iter().any(|one| one.len() == words.len() && begins_with(words.as_bytes(), one))
}

/// Whether the folded `words` begin with one of `list`.
pub(crate) fn begins_with_one_of(words: &str, list: &[&str]) -> bool {
    list.iter().any(|one| begins_with(words.as_bytes(), one))
}

/// Whether the folded `words` end with one of `list`.
pub(crate) fn ends_with_one_of(words: &str, list: &[&str]) -> bool {
    list.iter().any(|one| ends_with(words, one))
}

/// Asks something of `words` in small letters: short words of Danish and its neighbours, which are
/// nearly all, without asking the allocator for room.
pub(super) fn with_folded<T>(words: &str, ask: impl FnOnce(&[u8]) -> T) -> T {
    let mut room = [0; LONGEST];
    match folded(words, &mut room) {
        Some(words) => ask(words),
        None => ask(words.to_lowercase().as_bytes()),
    }
}

/// `words` in small letters, written into `room`; `None` where they do not fit, or hold letters
/// beyond those of Danish and its neighbours.
fn folded<'a>(words: &str, room: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let room = room.get_mut(..words.len())?;
    room.copy_from_slice(words.as_bytes());
    room.make_ascii_lowercase();
    if !words.is_ascii() {
        fold_latin(room)?;
    }
    Some(room)
}

/// The letters beyond ASCII in small; `None` where there are others than those.
fn fold_latin(letters: &mut [u8]) -> Option<()> {
    let mut lead = 0;
    for byte in letters {
        match (lead, *byte) {
            (LATIN, 0x80..=0x96 | 0x98..=0x9e) => *byte += 0x20,
            (_, 0..0x80) | (LATIN, _) | (0, LATIN) => {}
            _ => return None,
        }
        lead = if lead == 0 && *byte == LATIN { LATIN } else { 0 };
    }
    Some(())
}

/// The first byte of "Æ", "ø", "é" and their like; of a capital the second is less by 0x20.
const LATIN: u8 = 0xc3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_folded_as_the_long_way_folds_them() {
        for words in ["ÆBLEGRØD På Åen", "Résumé – ×÷ ß", "Łódź", "", "İ"] {
            with_folded(words, |folded| assert_eq!(folded, words.to_lowercase().as_bytes()));
        }
    }
}
