//! Words to lines.

use super::words::{WORD_GAP, Word, Words};

/// A printed line: words from left to right, by index.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub words: Vec<LineWord>,
}

/// A word in a line, and what parts it from the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineWord {
    pub word: usize,
    pub before: Gap,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: they are one word of two fonts.
    Glued,
    Space,
    /// A gap so wide that it sets cells apart.
    Tab,
}

/// Words that stand on one baseline, from left to right.
pub(super) fn rows(words: &Words) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..words.list.len()).collect();
    let key = |&index: &usize| (words.list[index].turn != 0, words.list[index].turn);
    order.sort_by(|a, b| {
        key(a).cmp(&key(b)).then(words.list[*a].y.total_cmp(&words.list[*b].y))
    });
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for index in order {
        let joins = rows.last().and_then(|row| row.first()).is_some_and(|&first| {
            is_level(&words.list[first], &words.list[index])
        });
        match rows.last_mut() {
            Some(row) if joins => row.push(index),
            _ => rows.push(vec![index]),
        }
    }
    for row in &mut rows {
        row.sort_by(|&a, &b| words.list[a].x0.total_cmp(&words.list[b].x0));
    }
    rows
}

fn is_level(first: &Word, word: &Word) -> bool {
    first.turn == word.turn && (word.y - first.y).abs() <= 0.25 * first.size.min(word.size)
}

/// The line of a row: doubled words left out, gaps told.
pub(super) fn line(words: &Words, row: &[usize]) -> Line {
    let mut line = Line::default();
    for &index in row {
        let word = &words.list[index];
        let last = line.words.last().map(|last| &words.list[last.word]);
        if last.is_some_and(|last| is_doubled(words, last, word)) {
            continue;
        }
        let before = last.map_or(Gap::Space, |last| gap(last, word));
        line.words.push(LineWord { word: index, before });
    }
    line
}

/// Whether a word is printed over its like, for a shadow or to look bold.
fn is_doubled(words: &Words, last: &Word, word: &Word) -> bool {
    (word.x0 - last.x0).abs() < 0.2 * word.size && words.text(last) == words.text(word)
}

fn gap(last: &Word, word: &Word) -> Gap {
    let size = last.size.max(word.size);
    let width = word.x0 - last.x1;
    if width > 1.25 * size {
        Gap::Tab
    } else if word.spaced || width > WORD_GAP * size {
        Gap::Space
    } else {
        Gap::Glued
    }
}
