//! Words to printed lines: baselines, gaps, leaders, letter-spaced headings.

use super::geometry::Rect;
use super::structure::Tag;
use super::words::{Space, WORD_GAP, Word, Words};

/// A word in a line, and what parts it from the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineWord {
    /// Index into [`Words::list`].
    pub word: usize,
    pub before: Gap,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: they are one word of two fonts.
    Glued,
    /// Nothing but the hyphen at the end of a line, which divides a word.
    Divided,
    Space,
    /// A gap so wide that it sets cells apart.
    Tab,
}

/// Words on one baseline without a wide gap: a line, or the part of it in one column.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub words: Vec<LineWord>,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    pub turn: i16,
    pub tag: Tag,
}

impl Segment {
    fn new(words: &Words, parts: Vec<LineWord>) -> Self {
        let list = || parts.iter().map(|part| &words.list[part.word]);
        let size = list().fold(0.0, |size: f32, word| size.max(word.size));
        let tall = list().filter(|word| word.size > 0.9 * size);
        Self {
            x0: list().fold(f32::MAX, |x, word| x.min(word.x0)),
            x1: list().fold(f32::MIN, |x, word| x.max(word.x1)),
            y: tall.fold(f32::MIN, |y, word| y.max(word.y)),
            size,
            bold: list().all(|word| word.bold),
            turn: list().next().map_or(0, |word| word.turn),
            tag: list().map(|word| word.tag).find(|tag| tag.role.is_some()).unwrap_or_default(),
            words: parts,
        }
    }

    /// Its first and last words in the order of the content; bullets are drawn at any time.
    pub(super) fn order(&self, words: &Words) -> (usize, usize) {
        let printed = |word: &usize| *word < words.printed;
        let order = || self.words.iter().map(|part| part.word).filter(printed);
        (order().min().unwrap_or(0), order().max().unwrap_or(0))
    }
}

/// The segments on one baseline, from left to right.
pub(super) type Row = Vec<Segment>;

/// The rows of a page, from top to bottom; turned text after the level.
pub(super) fn rows(words: &Words, rules: &[Rect]) -> Vec<Row> {
    let posts = posts(rules);
    baselines(words).iter().map(|row| segments(words, row, &posts)).collect()
}

/// The upright rules of a page, from left to right.
fn posts(rules: &[Rect]) -> Vec<Rect> {
    let mut posts: Vec<Rect> =
        rules.iter().filter(|rule| rule.height() > rule.width()).copied().collect();
    posts.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    posts
}

/// Words that stand on one baseline, from left to right.
fn baselines(words: &Words) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..words.list.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&words.list[a], &words.list[b]);
        (a.turn != 0, a.turn).cmp(&(b.turn != 0, b.turn)).then(a.y.total_cmp(&b.y))
    });
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for index in order {
        match rows.last_mut() {
            Some(row) if is_level(words, row, index) => row.push(index),
            _ => rows.push(vec![index]),
        }
    }
    join_raised(words, &mut rows);
    for row in &mut rows {
        row.sort_by(|&a, &b| words.list[a].x0.total_cmp(&words.list[b].x0));
    }
    rows
}

fn is_level(words: &Words, row: &[usize], index: usize) -> bool {
    let (first, word) = (&words.list[row[0]], &words.list[index]);
    first.turn == word.turn && (word.y - first.y).abs() <= 0.25 * first.size.min(word.size)
}

/// Puts rows of raised or lowered small type (footnote marks, m²) into the row they belong to.
fn join_raised(words: &Words, rows: &mut Vec<Vec<usize>>) {
    let mut index = 0;
    while index < rows.len() {
        let into = [index.wrapping_sub(1), index + 1]
            .into_iter()
            .find(|&near| rows.get(near).is_some_and(|near| is_raised(words, &rows[index], near)));
        match into {
            Some(near) => {
                let small = rows.remove(index);
                let near = if near > index { near - 1 } else { near };
                rows[near].extend(small);
            }
            None => index += 1,
        }
    }
}

/// Whether all words of a row stand a little higher or lower right beside a word of the other: they
/// are smaller, or printed next to it.
fn is_raised(words: &Words, small: &[usize], row: &[usize]) -> bool {
    small.iter().all(|&index| row.iter().any(|&beside| hangs_on(words, index, beside)))
}

fn hangs_on(words: &Words, index: usize, beside: usize) -> bool {
    let (small, word) = (&words.list[index], &words.list[beside]);
    let gap = (small.x0 - word.x1).abs().min((word.x0 - small.x1).abs());
    let next = index.abs_diff(beside) == 1 && gap < 0.1 * word.size && small.size <= word.size;
    word.turn == small.turn
        && (next || small.size < 0.85 * word.size && gap < 0.25 * word.size)
        && (small.y - word.y).abs() < 0.6 * word.size
}

/// The segments of a row: doubled words left out, gaps told.
fn segments(words: &Words, row: &[usize], posts: &[Rect]) -> Row {
    let row = without_doubled(words, row);
    let mut gaps = gaps(words, &row, posts);
    join_leaders(words, &row, &mut gaps);
    join_spaced_out(words, &row, &mut gaps);
    let mut segments = Vec::new();
    let mut parts: Vec<LineWord> = Vec::new();
    for (&word, before) in row.iter().zip(gaps) {
        if before == Gap::Tab && !parts.is_empty() {
            segments.push(Segment::new(words, std::mem::take(&mut parts)));
        }
        parts.push(LineWord { word, before });
    }
    segments.push(Segment::new(words, parts));
    segments
}

/// A row without the words printed over their like, for a shadow or to look bold.
fn without_doubled(words: &Words, row: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::with_capacity(row.len());
    for &index in row {
        let word = &words.list[index];
        let doubled = kept.iter().rev().take(4).map(|&last| &words.list[last]).any(|last| {
            (word.x0 - last.x0).abs() < 0.2 * word.size
                && (word.x1 - last.x1).abs() < 0.3 * word.size
                && words.text(last) == words.text(word)
        });
        if !doubled {
            kept.push(index);
        }
    }
    kept
}

/// What stands before each word of a row.
fn gaps(words: &Words, row: &[usize], posts: &[Rect]) -> Vec<Gap> {
    let usual = usual_gap(words, row);
    let mut gaps = vec![Gap::Space; row.len()];
    for (at, pair) in row.windows(2).enumerate() {
        let begins = at == 0 || gaps[at] == Gap::Tab;
        gaps[at + 1] = match gap_between(words, pair, usual, posts) {
            Gap::Tab if begins && is_bullet(words, pair) => Gap::Space,
            gap => gap,
        };
    }
    join_justified(words, row, &mut gaps);
    gaps
}

/// A gap of more than this many sizes sets cells apart.
const SURE_GAP: f32 = 3.0;

fn gap_between(words: &Words, pair: &[usize], usual: f32, posts: &[Rect]) -> Gap {
    let (last, word) = (&words.list[pair[0]], &words.list[pair[1]]);
    let size = last.size.max(word.size);
    let width = word.x0 - last.x1;
    let cell_gap = if word.space == Space::None { 0.75 } else { 1.25 };
    let wide = width > SURE_GAP * size || width > (cell_gap * size).max(2.5 * usual);
    let runs_on = word.space == Space::Single && pair[0] + 1 == pair[1] && width < 6.0 * size;
    if wide && runs_on {
        Gap::Space
    } else if wide || is_other_cell(words, pair, posts) {
        Gap::Tab
    } else if word.space != Space::None || width > WORD_GAP * size {
        Gap::Space
    } else {
        Gap::Glued
    }
}

/// Whether two words that stand close are of two cells: by the structure tree, by a rule between
/// them, or because the content does not print one after the other.
fn is_other_cell(words: &Words, pair: &[usize], posts: &[Rect]) -> bool {
    let (last, word) = (&words.list[pair[0]], &words.list[pair[1]]);
    let (cell, other) = (last.tag.cell, word.tag.cell);
    let width = word.x0 - last.x1;
    let jumps = pair[0] + 1 != pair[1] && pair.iter().all(|&index| index < words.printed);
    (cell != other && cell != 0 && other != 0)
        || (jumps && (width > 0.4 * word.size || are_in_columns(words, pair)))
        || (width > 0.0 && has_post(posts, last, word))
}

/// Whether two words stand in columns without a gap between them: before the content comes to the
/// second, it goes on below the first, or begins above the second.
fn are_in_columns(words: &Words, pair: &[usize]) -> bool {
    const MOST: usize = 400;
    let (last, word) = (&words.list[pair[0]], &words.list[pair[1]]);
    let between = words.list.get(pair[0] + 1..pair[1]).unwrap_or_default();
    let in_column = |other: &Word| {
        let below = other.y > last.y + 0.5 * last.size && other.x1 < word.x0 + 0.5 * word.size;
        let above = other.y < word.y - 0.5 * word.size && other.x0 > word.x0 - 0.5 * word.size;
        other.turn == last.turn && (below || above)
    };
    (1..MOST).contains(&between.len()) && between.iter().all(in_column)
}

fn has_post(posts: &[Rect], last: &Word, word: &Word) -> bool {
    let from = posts.partition_point(|post| post.x0 < last.x1 - 1.0);
    let between = posts[from..].iter().take_while(|post| post.x1 < word.x0 + 1.0);
    let middle = word.y - 0.3 * word.size;
    between.take(64).any(|post| post.y0 < middle && post.y1 > middle)
}

/// In a justified line of few words all spaces are wide and alike.
fn join_justified(words: &Words, row: &[usize], gaps: &mut [Gap]) {
    let width = |at: usize| words.list[row[at]].x0 - words.list[row[at - 1]].x1;
    let is_space =
        |at: usize| words.list[row[at]].space != Space::None && row[at - 1] + 1 == row[at];
    let mut at = 1;
    while at < row.len() {
        let run = (at..row.len()).take_while(|&next| {
            gaps[next] == Gap::Tab
                && is_space(next)
                && (width(next) - width(at)).abs() < 0.2 * width(at)
        });
        let length = run.count();
        if length >= 3 {
            gaps[at..at + length].fill(Gap::Space);
        }
        at += length.max(1);
    }
}

/// Whether the first word of a pair is the bullet of the second.
fn is_bullet(words: &Words, pair: &[usize]) -> bool {
    let (last, word) = (&words.list[pair[0]], &words.list[pair[1]]);
    let mut chars = words.text(last).chars();
    let mark = chars.next().is_some_and(|c| !c.is_alphanumeric() && !c.is_ascii_punctuation());
    let dash = matches!(words.text(last), "-" | "*");
    (mark || dash) && chars.next().is_none() && word.x0 - last.x1 < 4.0 * word.size
}

/// The usual space of a row: in justified lines spaces are wide, and still only spaces. It is among
/// the narrow gaps, since the wide ones may part cells; a row that surely has cells is not justified.
fn usual_gap(words: &Words, row: &[usize]) -> f32 {
    let mut widths: Vec<f32> = row
        .windows(2)
        .map(|pair| (&words.list[pair[0]], &words.list[pair[1]]))
        .filter(|(last, word)| word.x0 - last.x1 > WORD_GAP * word.size.max(last.size))
        .map(|(last, word)| word.x0 - last.x1)
        .collect();
    widths.sort_by(f32::total_cmp);
    let size = row.first().map_or(0.0, |&index| words.list[index].size);
    if widths.len() < 3 || widths.last().is_some_and(|&widest| widest > SURE_GAP * size) {
        return 0.0;
    }
    widths[widths.len() / 3]
}

/// The dots of a leader are one word, however far apart.
fn join_leaders(words: &Words, row: &[usize], gaps: &mut [Gap]) {
    let is_dots = |index: usize| {
        let text = words.text(&words.list[index]);
        text.bytes().all(|byte| byte == b'.') || text.chars().all(|c| c == '…' || c == '.')
    };
    for at in 1..row.len() {
        let (last, word) = (&words.list[row[at - 1]], &words.list[row[at]]);
        let near = word.x0 - last.x1 < 2.0 * word.size;
        if near && is_dots(row[at - 1]) && is_dots(row[at]) {
            gaps[at] = Gap::Glued;
        }
    }
}

/// Joins the letters of headings such as `D A G S O R D E N`.
fn join_spaced_out(words: &Words, row: &[usize], gaps: &mut [Gap]) {
    let mut start = 0;
    while start < row.len() {
        let letters = row[start..].iter().take_while(|&&index| is_letter(words, index)).count();
        if is_spaced_out(words, &row[start..start + letters]) {
            join_letters(words, &row[start..start + letters], &mut gaps[start..start + letters]);
        }
        start += letters.max(1);
    }
}

fn is_letter(words: &Words, index: usize) -> bool {
    let mut chars = words.text(&words.list[index]).chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Whether single letters are one spaced-out word: four or more, not too far apart, and not in
/// alphabetical order, as the letters of parties that voted are.
fn is_spaced_out(words: &Words, letters: &[usize]) -> bool {
    let near = letters.windows(2).all(|pair| {
        let (last, word) = (&words.list[pair[0]], &words.list[pair[1]]);
        word.x0 - last.x1 < 1.6 * word.size
    });
    let text = |index: usize| words.text(&words.list[index]);
    letters.len() >= 4 && near && !letters.windows(2).all(|pair| text(pair[0]) < text(pair[1]))
}

/// Glues letters; a gap much wider than the least stays a space.
fn join_letters(words: &Words, letters: &[usize], gaps: &mut [Gap]) {
    let width = |pair: &[usize]| words.list[pair[1]].x0 - words.list[pair[0]].x1;
    let least = letters.windows(2).map(width).fold(f32::MAX, f32::min).max(0.5);
    for (gap, pair) in gaps.iter_mut().skip(1).zip(letters.windows(2)) {
        *gap = if width(pair) < 1.8 * least { Gap::Glued } else { Gap::Space };
    }
}
