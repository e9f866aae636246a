//! Tables of words that know the letters they begin or end with, so that one look turns away most
//! of a text before a word is compared.

use std::ops::Deref;

/// Which two bytes stand together, upper and lower case alike: five bits of each tell letters
/// apart, and those are the same in both cases, for "Å" and "å" too.
#[derive(Debug)]
struct Pairs([u32; 32]);

impl Pairs {
    const NONE: Self = Self([0; 32]);
    const ALL: Self = Self([u32::MAX; 32]);

    const fn add(&mut self, first: u8, second: u8) {
        self.0[(first & 31) as usize] |= 1 << (second & 31);
    }

    /// Any byte may stand with `byte`: words of one letter.
    const fn add_any(&mut self, byte: u8) {
        self.0[(byte & 31) as usize] = u32::MAX;
    }

    fn has(&self, first: u8, second: u8) -> bool {
        self.0[usize::from(first & 31)] >> (second & 31) & 1 == 1
    }
}

/// Which rows of a table have a byte in one place and a byte in the next: a bit a row.
#[derive(Debug)]
struct Index {
    first: [u128; 32],
    second: [u128; 32],
}

impl Index {
    const NONE: Self = Self { first: [0; 32], second: [0; 32] };

    /// A row of one byte stands before any other.
    const fn add(&mut self, row: usize, first: u8, second: Option<u8>) {
        assert!(row < 128, "a table has more rows than bits");
        let bit = 1 << row;
        self.first[(first & 31) as usize] |= bit;
        let mut byte = 0;
        while byte < 32 {
            let any = match second {
                Some(second) => (second & 31) as usize == byte,
                None => true,
            };
            self.second[byte] |= if any { bit } else { 0 };
            byte += 1;
        }
    }

    /// The rows that have both bytes.
    #[inline]
    fn rows(&self, first: Option<&u8>, second: Option<&u8>) -> u128 {
        let Some(first) = first else { return 0 };
        let second = second.copied().unwrap_or_default();
        self.first[usize::from(first & 31)] & self.second[usize::from(second & 31)]
    }
}

/// The places of the bits, lowest first.
fn places(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        bits &= bits.checked_sub(1)?;
        Some(place)
    })
}

/// Words, longest spelling first.
#[derive(Debug)]
pub(crate) struct Words {
    words: &'static [&'static str],
    heads: Index,
}

impl Words {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut heads = Index::NONE;
        let mut at = 0;
        while at < words.len() {
            match words[at].as_bytes() {
                [first, second, ..] => heads.add(at, *first, Some(*second)),
                [first] => heads.add(at, *first, None),
                [] => {}
            }
            at += 1;
        }
        Self { words, heads }
    }

    #[inline]
    fn rows(&self, text: &[u8]) -> u128 {
        self.heads.rows(text.first(), text.get(1))
    }

    /// Whether one of them may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.rows(text.as_bytes()) != 0
    }

    /// Those of them that may stand at the head of `text`, in order.
    #[inline]
    pub(crate) fn near(&self, text: &str) -> impl Iterator<Item = &'static str> + '_ {
        places(self.rows(text.as_bytes())).map(|at| self.words[at])
    }

    /// Whether one of them stands at the head of `text`, whatever goes on with it.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.near(text).any(|word| begins_with(text.as_bytes(), word))
    }

    pub(crate) const fn words(&self) -> &'static [&'static str] {
        self.words
    }
}

impl Deref for Words {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// Words with what they mean, longest spelling first.
#[derive(Debug)]
pub(crate) struct Rows<T: 'static> {
    rows: &'static [(&'static str, T)],
    heads: Index,
}

impl<T> Rows<T> {
    pub(crate) const fn new(rows: &'static [(&'static str, T)]) -> Self {
        let mut heads = Index::NONE;
        let mut at = 0;
        while at < rows.len() {
            match rows[at].0.as_bytes() {
                [first, second, ..] => heads.add(at, *first, Some(*second)),
                [first] => heads.add(at, *first, None),
                [] => {}
            }
            at += 1;
        }
        Self { rows, heads }
    }

    /// Whether one of the words may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.heads.rows(text.as_bytes().first(), text.as_bytes().get(1)) != 0
    }

    /// Those rows whose word may stand at the head of `text`, in order.
    #[inline]
    pub(crate) fn near(&self, text: &str) -> impl Iterator<Item = &'static (&'static str, T)> + '_ {
        let bytes = text.as_bytes();
        places(self.heads.rows(bytes.first(), bytes.get(1))).map(|at| &self.rows[at])
    }
}

impl<T> Deref for Rows<T> {
    type Target = [(&'static str, T)];

    fn deref(&self) -> &Self::Target {
        self.rows
    }
}

/// Endings of words, longest first.
#[derive(Debug)]
pub(crate) struct Endings {
    endings: &'static [&'static str],
    /// By the last byte and the one before.
    tails: Index,
}

impl Endings {
    pub(crate) const fn new(endings: &'static [&'static str]) -> Self {
        let mut tails = Index::NONE;
        let mut at = 0;
        while at < endings.len() {
            match endings[at].as_bytes() {
                [.., second, first] => tails.add(at, *first, Some(*second)),
                [first] => tails.add(at, *first, None),
                [] => {}
            }
            at += 1;
        }
        Self { endings, tails }
    }

    /// Those that `word` ends with, upper and lower case alike; mostly there is none.
    #[inline]
    pub(crate) fn of<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let mut bytes = word.as_bytes().iter().rev();
        let near = places(self.tails.rows(bytes.next(), bytes.next()));
        near.map(|at| self.endings[at]).filter(|ending| ends_with(word, ending))
    }
}

impl Deref for Endings {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.endings
    }
}

/// Parts of words that tell that a text is worth a closer look.
#[derive(Debug)]
pub(crate) struct Triggers {
    parts: &'static [&'static str],
    /// The first two bytes of the parts, and the two after them.
    heads: Pairs,
    next: Pairs,
}

impl Triggers {
    /// No part is shorter than two bytes.
    pub(crate) const fn new(parts: &'static [&'static str]) -> Self {
        let (mut heads, mut next) = (Pairs::NONE, Pairs::NONE);
        let mut at = 0;
        while at < parts.len() {
            match parts[at].as_bytes() {
                [first, second, ..] => heads.add(*first, *second),
                _ => panic!("a part is too short"),
            }
            match parts[at].as_bytes() {
                [_, _, third, fourth, ..] => next.add(*third, *fourth),
                [_, _, third] => next.add_any(*third),
                _ => next = Pairs::ALL,
            }
            at += 1;
        }
        Self { parts, heads, next }
    }

    #[cfg(test)]
    pub(crate) fn parts(&self) -> &'static [&'static str] {
        self.parts
    }

    /// Whether one of the parts stands in `text`, upper and lower case alike. Most bytes of a text
    /// are passed after one look at two of them.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let stands = |at: usize| self.parts.iter().any(|part| begins_with(&bytes[at..], part));
        let mut pairs = bytes.windows(2).enumerate();
        pairs.any(|(at, pair)| {
            let near = self.heads.has(pair[0], pair[1]);
            near && self.next.has(byte(at + 2), byte(at + 3)) && stands(at)
        })
    }
}

/// First byte, last byte and length of words: turns most other words away before they are folded
/// and hashed.
#[derive(Debug)]
pub(crate) struct Shapes([u64; 64]);

impl Shapes {
    pub(crate) const NONE: Self = Self([0; 64]);

    pub(crate) const fn add(&mut self, word: &str) {
        let shape = Self::of(word);
        self.0[shape / 64] |= 1 << (shape % 64);
    }

    pub(crate) const fn add_all(&mut self, words: &[&str]) {
        let mut at = 0;
        while at < words.len() {
            self.add(words[at]);
            at += 1;
        }
    }

    /// Five bits of each byte, in which upper and lower case are alike, and two of the length.
    const fn of(word: &str) -> usize {
        match word.as_bytes() {
            [] => 0,
            bytes @ [.., last] => {
                (bytes[0] & 31) as usize | (*last as usize & 31) << 5 | (bytes.len() & 3) << 10
            }
        }
    }

    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        let shape = Self::of(word);
        self.0[shape / 64] >> (shape % 64) & 1 == 1
    }
}

/// Whether `word`, in small letters, stands at the head of `text`, upper and lower case alike: a
/// letter of Danish and its neighbours is as long in the one case as in the other.
#[inline]
pub(crate) fn begins_with(text: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    let first = word.first().zip(text.first()).is_none_or(|(word, text)| is_same(*text, *word));
    let rest = || word.iter().zip(text).all(|(word, text)| is_same(*text, *word));
    first && text.len() >= word.len() && rest()
}

/// Whether a byte of a text is that of a word in small letters.
#[inline]
fn is_same(text: u8, word: u8) -> bool {
    match word {
        0..0x80 => text.eq_ignore_ascii_case(&word),
        0x80..0xc0 => text | 0x20 == word | 0x20,
        _ => text == word,
    }
}

/// `text` without the blanks at both ends; mostly there is none, which the two bytes tell.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    let graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if graphic(bytes.first()) && graphic(bytes.last()) { text } else { text.trim() }
}

/// Whether `text` ends with `word`, which is in small letters.
pub(crate) fn ends_with(text: &str, word: &str) -> bool {
    let at = text.len().checked_sub(word.len());
    at.is_some_and(|at| begins_with(&text.as_bytes()[at..], word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_cases_of_danish_letters_pass() {
        let words = Words::new(&["årsag", "i", "stemte"]);
        for text in ["årsag", "ÅRSAG", "Årsagen", "i", "I dag", "stemte", "STEMTE"] {
            assert!(words.may_begin(text), "`{text}`");
        }
        for text in ["", "ø", "s", "sag", "t"] {
            assert!(!words.may_begin(text), "`{text}`");
        }
        let endings = Endings::new(&["råd", "s"]);
        for word in ["Byråd", "BYRÅD", "s", "Byrådets"] {
            assert!(endings.of(word).next().is_some(), "`{word}`");
        }
        assert!(endings.of("bad").chain(endings.of("")).next().is_none());
    }

    #[test]
    fn triggers_are_found_inside_words() {
        let triggers = Triggers::new(&["støtte", "mod", "kl"]);
        for text in ["Understøttet", "IMOD", "ikke STØTTE", "mod", "kl", "i kl."] {
            assert!(triggers.are_in(text), "`{text}`");
        }
        for text in ["", "m", "mo", "støt", "Mølle–k", "støttæ"] {
            assert!(!triggers.are_in(text), "`{text}`");
        }
    }
}
