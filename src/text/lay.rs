//! Lays the lines out as the canonical text: hyphens at line ends repaired, an empty line between
//! paragraphs.

use super::{Text, TextLine};
use crate::lexicon::{JOINING_WORDS, hyphen_divides};

/// What becomes of a hyphen at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hyphen {
    /// It divides a word: the word is joined without it.
    Drop,
    /// It is part of the word: the word is joined with it.
    Keep,
}

/// Lays the text out anew.
pub(super) fn lay(mut text: Text) -> Text {
    let mut layer = Layer::new(&text);
    for at in 0..text.lines.len() {
        layer.line(at);
    }
    let Layer { canonical, lines, map, .. } = layer;
    text.canonical = canonical;
    text.lines = lines;
    text.map = map;
    text
}

struct Layer<'a> {
    text: &'a Text,
    canonical: String,
    lines: Vec<TextLine>,
    map: Vec<(u32, u32)>,
    /// Bytes at the start of the line to come that went to the end of the line before.
    taken: usize,
    /// The next entry of the old map to look at.
    entry: usize,
}

impl<'a> Layer<'a> {
    fn new(text: &'a Text) -> Self {
        Self {
            text,
            canonical: String::with_capacity(text.canonical.len() + text.lines.len() / 2),
            lines: Vec::with_capacity(text.lines.len()),
            map: Vec::with_capacity(text.map.len() + 1),
            taken: 0,
            entry: 0,
        }
    }

    fn line(&mut self, at: usize) {
        let line = &self.text.lines[at];
        let from = line.range.start + std::mem::take(&mut self.taken);
        if from >= line.range.end {
            return;
        }
        if at > 0 && !self.text.continues(&self.text.lines[at - 1], line) {
            self.canonical.push('\n');
        }
        let start = self.canonical.len();
        let next = self.text.lines.get(at + 1);
        match next.and_then(|next| Some((next, hyphen(self.text, line, next)?))) {
            Some((next, hyphen)) => self.join(from, line, next, hyphen),
            None => self.copy(from, line.range.end),
        }
        self.lines.push(TextLine { range: start..self.canonical.len(), ..line.clone() });
        self.canonical.push('\n');
    }

    /// The line without its hyphen or with it, then the rest of the word.
    fn join(&mut self, from: usize, line: &TextLine, next: &TextLine, hyphen: Hyphen) {
        let words = self.text.line(line);
        let sign = words.chars().next_back().map_or(0, char::len_utf8);
        self.copy(from, line.range.end - if hyphen == Hyphen::Drop { sign } else { 0 });
        let words = self.text.line(next);
        let word = words.find([' ', '\t']).unwrap_or(words.len());
        self.copy(next.range.start, next.range.start + word);
        self.taken =
            words[word..].find(|c| c != ' ' && c != '\t').map_or(words.len(), |gap| word + gap);
    }

    /// Copies a run of the old canonical text with its map.
    fn copy(&mut self, from: usize, to: usize) {
        let map = &self.text.map;
        let (first, last) = (offset(from), offset(to));
        while self.entry + 1 < map.len() && map[self.entry + 1].0 <= first {
            self.entry += 1;
        }
        let mut entry = self.entry;
        while entry < map.len() && map[entry].0 < last {
            let begin = map[entry].0.max(first);
            self.mark(begin - first, map[entry].1 + (begin - map[entry].0));
            entry += 1;
        }
        self.canonical.push_str(&self.text.canonical[from..to]);
    }

    fn mark(&mut self, ahead: u32, raw: u32) {
        self.map.push((offset(self.canonical.len()) + ahead, raw));
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What becomes of a hyphen at the end of `line`; `None` where there is none, or where it stays
/// at the end of its word: before "og", before a space, in a list of endings.
fn hyphen(text: &Text, line: &TextLine, next: &TextLine) -> Option<Hyphen> {
    let stem = text.line(line).strip_suffix(['-', '\u{2010}'])?;
    let tail = text.line(next);
    let apart = next.gap && !next.first_on_page;
    if apart || next.bullet || !stem.ends_with(char::is_alphanumeric) {
        return None;
    }
    let word: &str = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if word.is_empty() || JOINING_WORDS.contains(&word) {
        return None;
    }
    let typeset = text.line(line).ends_with('\u{2010}');
    let stem = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(stem);
    Some(if hyphen_divides(stem, word, typeset) { Hyphen::Drop } else { Hyphen::Keep })
}
