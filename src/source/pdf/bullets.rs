//! Bullets that are drawn: a small filled shape left of a line stands for one.

use super::geometry::Rect;
use super::page::Page;
use super::words::{Space, Word, Words};

/// A page of more small shapes is a drawing.
const MAX_DOTS: usize = 400;

/// Adds a word `•` for each drawn bullet.
pub(super) fn add(page: &Page, words: &mut Words) {
    if page.dots.len() > MAX_DOTS {
        return;
    }
    let mut found: Vec<(usize, Rect)> = Vec::new();
    for dot in &page.dots {
        found.extend(line_right_of(dot, words).map(|word| (word, *dot)));
    }
    for (word, dot) in &found {
        let rivals = || found.iter().filter(|(other, _)| other == word);
        // A row of dots is a leader or a drawing; a dot filled and stroked is one bullet.
        let alone = rivals().all(|(_, other)| (other.x0 - dot.x0).abs() < 2.0);
        let first = rivals().next().is_some_and(|(_, other)| other == dot);
        if alone && first {
            push(words, *word, dot);
        }
    }
}

/// The word that a dot stands right before, when it can be the bullet of its line.
fn line_right_of(dot: &Rect, words: &Words) -> Option<usize> {
    let beside = |word: &Word| {
        let middle = f32::midpoint(dot.y0, dot.y1);
        word.turn == 0 && middle > word.y - 0.8 * word.size && middle < word.y + 0.1 * word.size
    };
    let near = |word: &Word| word.x0 >= dot.x1 && word.x0 - dot.x1 < 3.5 * word.size;
    let level = || words.list.iter().enumerate().filter(|(_, word)| beside(word));
    let (index, word) =
        level().filter(|(_, word)| near(word)).min_by(|(_, a), (_, b)| a.x0.total_cmp(&b.x0))?;
    let share = dot.height().max(dot.width()) / word.size;
    let crowded = level().any(|(_, left)| left.x1 > dot.x0 - word.size && left.x0 < dot.x1);
    let dotted = words.text(word).chars().next().is_some_and(|first| !first.is_alphanumeric());
    let fits = (0.12..0.75).contains(&share) && is_compact(dot);
    (fits && !crowded && !(dotted && words.text(word).chars().count() == 1)).then_some(index)
}

/// About as wide as high.
fn is_compact(dot: &Rect) -> bool {
    dot.width() < 1.6 * dot.height() && dot.height() < 1.6 * dot.width()
}

fn push(words: &mut Words, before: usize, dot: &Rect) {
    let start = words.text.len();
    words.text.push('•');
    let word = words.list[before].clone();
    let text = start..words.text.len();
    words.list.push(Word { text, x0: dot.x0, x1: dot.x1, space: Space::Printed, ..word });
}
