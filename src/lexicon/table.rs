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

    const fn add_head(&mut self, word: &str) {
        match word.as_bytes() {
            [first, second, ..] => self.add(*first, *second),
            [first] => self.add_any(*first),
            [] => {}
        }
    }

    /// Whether a word of the table may stand at the head of `text`.
    fn may_begin(&self, text: &str) -> bool {
        match text.as_bytes() {
            [first, second, ..] => self.has(*first, *second),
            [first] => self.has(*first, 0),
            [] => false,
        }
    }
}

/// Words, longest spelling first.
#[derive(Debug)]
pub(crate) struct Words {
    words: &'static [&'static str],
    heads: Pairs,
}

impl Words {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut heads = Pairs::NONE;
        let mut at = 0;
        while at < words.len() {
            heads.add_head(words[at]);
            at += 1;
        }
        Self { words, heads }
    }

    /// Whether one of them may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.heads.may_begin(text)
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
    heads: Pairs,
}

impl<T> Rows<T> {
    pub(crate) const fn new(rows: &'static [(&'static str, T)]) -> Self {
        let mut heads = Pairs::NONE;
        let mut at = 0;
        while at < rows.len() {
            heads.add_head(rows[at].0);
            at += 1;
        }
        Self { rows, heads }
    }

    /// Whether one of the words may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.heads.may_begin(text)
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
    tails: Pairs,
}

impl Endings {
    pub(crate) const fn new(endings: &'static [&'static str]) -> Self {
        let mut tails = Pairs::NONE;
        let mut at = 0;
        while at < endings.len() {
            match endings[at].as_bytes() {
                [.., before, last] => tails.add(*last, *before),
                [last] => tails.add_any(*last),
                [] => {}
            }
            at += 1;
        }
        Self { endings, tails }
    }

    /// Whether `word` may end with one of them; mostly it does not.
    #[inline]
    pub(crate) fn may_end(&self, word: &str) -> bool {
        match word.as_bytes() {
            [.., before, last] => self.tails.has(*last, *before),
            [last] => self.tails.has(*last, 0),
            [] => false,
        }
    }
}

/// Parts of words that tell that a text is worth a closer look.
#[derive(Debug)]
pub(crate) struct Triggers {
    parts: &'static [&'static str],
    heads: Pairs,
    /// The third byte and the fourth.
    tails: Pairs,
}

impl Triggers {
    /// No part is shorter than two bytes.
    pub(crate) const fn new(parts: &'static [&'static str]) -> Self {
        let (mut heads, mut tails) = (Pairs::NONE, Pairs::NONE);
        let mut at = 0;
        while at < parts.len() {
            heads.add_head(parts[at]);
            match parts[at].as_bytes() {
                [_, _, third, fourth, ..] => tails.add(*third, *fourth),
                [_, _, third] => tails.add_any(*third),
                _ => tails = Pairs::ALL,
            }
            at += 1;
        }
        Self { parts, heads, tails }
    }

    /// Whether one of the parts stands in `text`, upper and lower case alike. Most bytes of a text
    /// are passed after one look at two of them.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let tail = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let near = |at: usize| self.tails.has(tail(at + 2), tail(at + 3));
        let stands = |at: usize| self.parts.iter().any(|part| begins_with(&bytes[at..], part));
        let mut pairs = bytes.windows(2).enumerate();
        pairs.any(|(at, pair)| self.heads.has(pair[0], pair[1]) && near(at) && stands(at))
    }
}

/// Whether `word`, in small letters, stands at the head of `text`, upper and lower case alike: a
/// letter of Danish and its neighbours is as long in the one case as in the other.
#[inline]
pub(crate) fn begins_with(text: &[u8], word: &str) -> bool {
    let same = |(found, expected): (&u8, &u8)| match expected {
        0..0x80 => found.eq_ignore_ascii_case(expected),
        0x80..0xc0 => found | 0x20 == expected | 0x20,
        _ => found == expected,
    };
    let head = text.get(..word.len());
    head.is_some_and(|head| head.iter().zip(word.as_bytes()).all(same))
}

impl Deref for Endings {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.endings
    }
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
            assert!(endings.may_end(word), "`{word}`");
        }
        assert!(!endings.may_end("bad") && !endings.may_end(""));
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
