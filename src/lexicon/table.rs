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

/// What words begin with: their first two bytes, and the two after them.
#[derive(Debug)]
struct Heads {
    first: Pairs,
    next: Pairs,
}

impl Heads {
    const NONE: Self = Self { first: Pairs::NONE, next: Pairs::NONE };

    const fn add(&mut self, word: &str) {
        match word.as_bytes() {
            [first, second, ..] => self.first.add(*first, *second),
            [first] => self.first.add_any(*first),
            [] => {}
        }
        match word.as_bytes() {
            [_, _, third, fourth, ..] => self.next.add(*third, *fourth),
            [_, _, third] => self.next.add_any(*third),
            _ => self.next = Pairs::ALL,
        }
    }

    /// Whether one of the words may stand at the head of `text`.
    fn may_begin(&self, text: &[u8]) -> bool {
        let byte = |at: usize| text.get(at).copied().unwrap_or_default();
        !text.is_empty() && self.first.has(byte(0), byte(1)) && self.next.has(byte(2), byte(3))
    }
}

/// Words, longest spelling first.
#[derive(Debug)]
pub(crate) struct Words {
    words: &'static [&'static str],
    heads: Heads,
}

impl Words {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut heads = Heads::NONE;
        let mut at = 0;
        while at < words.len() {
            heads.add(words[at]);
            at += 1;
        }
        Self { words, heads }
    }

    /// Whether one of them may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.heads.may_begin(text.as_bytes())
    }

    /// Whether one of them stands at the head of `text`, whatever goes on with it.
    pub(crate) fn begin(&self, text: &str) -> bool {
        let begins = |word: &&str| begins_with(text.as_bytes(), word);
        self.may_begin(text) && self.words.iter().any(begins)
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
    heads: Heads,
}

impl<T> Rows<T> {
    pub(crate) const fn new(rows: &'static [(&'static str, T)]) -> Self {
        let mut heads = Heads::NONE;
        let mut at = 0;
        while at < rows.len() {
            heads.add(rows[at].0);
            at += 1;
        }
        Self { rows, heads }
    }

    /// Whether one of the words may stand at the head of `text`; mostly none does.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.heads.may_begin(text.as_bytes())
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
    /// The last byte and the one before.
    last: Pairs,
    /// The two bytes before those.
    before: Pairs,
}

impl Endings {
    pub(crate) const fn new(endings: &'static [&'static str]) -> Self {
        let (mut last, mut before) = (Pairs::NONE, Pairs::NONE);
        let mut at = 0;
        while at < endings.len() {
            match endings[at].as_bytes() {
                [.., second, first] => last.add(*first, *second),
                [first] => last.add_any(*first),
                [] => {}
            }
            match endings[at].as_bytes() {
                [.., fourth, third, _, _] => before.add(*third, *fourth),
                [third, _, _] => before.add_any(*third),
                _ => before = Pairs::ALL,
            }
            at += 1;
        }
        Self { endings, last, before }
    }

    /// Whether `word` may end with one of them; mostly it does not.
    #[inline]
    pub(crate) fn may_end(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let byte = |back: usize| {
            bytes.len().checked_sub(back).and_then(|at| bytes.get(at)).copied().unwrap_or_default()
        };
        !bytes.is_empty() && self.last.has(byte(1), byte(2)) && self.before.has(byte(3), byte(4))
    }

    /// Those that `word` ends with, upper and lower case alike; mostly there is none.
    pub(crate) fn of<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let endings = if self.may_end(word) { self.endings } else { &[] };
        endings.iter().copied().filter(|ending| ends_with(word, ending))
    }
}

/// Parts of words that tell that a text is worth a closer look.
#[derive(Debug)]
pub(crate) struct Triggers {
    parts: &'static [&'static str],
    heads: Heads,
}

impl Triggers {
    /// No part is shorter than two bytes.
    pub(crate) const fn new(parts: &'static [&'static str]) -> Self {
        let mut heads = Heads::NONE;
        let mut at = 0;
        while at < parts.len() {
            heads.add(parts[at]);
            at += 1;
        }
        Self { parts, heads }
    }

    /// Whether one of the parts stands in `text`, upper and lower case alike. Most bytes of a text
    /// are passed after one look at two of them.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let stands = |rest: &[u8]| self.parts.iter().any(|part| begins_with(rest, part));
        let mut pairs = bytes.windows(2).enumerate();
        pairs.any(|(at, pair)| {
            let rest = &bytes[at..];
            self.heads.first.has(pair[0], pair[1]) && self.heads.may_begin(rest) && stands(rest)
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

/// Whether `text` ends with `word`, which is in small letters.
pub(crate) fn ends_with(text: &str, word: &str) -> bool {
    let at = text.len().checked_sub(word.len());
    at.is_some_and(|at| begins_with(&text.as_bytes()[at..], word))
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
