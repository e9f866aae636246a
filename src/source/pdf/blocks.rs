//! Segments to blocks: what is printed line after line in one column.
//!
//! Producers print a cell, a column or a paragraph in one go. Where they do not, a block is a
//! single segment, and its place alone tells where it is read.

use super::geometry::Rect;
use super::lines::Segment;
use super::words::Words;

/// Segments of one column, printed one after the other from top to bottom.
#[derive(Debug, Clone)]
pub(super) struct Block<'a> {
    pub segments: Vec<&'a Segment>,
    pub x0: f32,
    pub x1: f32,
    /// The first and last words in the order of the content.
    pub order: (usize, usize),
}

impl<'a> Block<'a> {
    pub(super) fn new(words: &Words, segments: Vec<&'a Segment>) -> Self {
        let orders = || segments.iter().map(|segment| segment.order(words));
        let order = (
            orders().map(|order| order.0).min().unwrap_or(0),
            orders().map(|order| order.1).max().unwrap_or(0),
        );
        let mut block = Self { segments, x0: 0.0, x1: 0.0, order };
        block.measure();
        block
    }

    /// Finds its left and right edges.
    pub(super) fn measure(&mut self) {
        self.x0 = self.segments.iter().fold(f32::MAX, |x, segment| x.min(segment.x0));
        self.x1 = self.segments.iter().fold(f32::MIN, |x, segment| x.max(segment.x1));
    }

    /// From the top of the small letters of its first line.
    pub(super) fn top(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| top(segment))
    }

    /// To the baseline of its last.
    pub(super) fn bottom(&self) -> f32 {
        self.segments.last().map_or(0.0, |segment| segment.y)
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &'a Segment> {
        self.segments.iter().copied()
    }

    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.top(), self.bottom())
    }
}

/// The top of the small letters of a line.
pub(super) fn top(segment: &Segment) -> f32 {
    segment.y - 0.45 * segment.size
}

/// The blocks of a page. The segments must be of one turn.
pub(super) fn blocks<'a>(
    words: &Words,
    segments: impl Iterator<Item = &'a Segment>,
    rules: &[Rect],
) -> Vec<Block<'a>> {
    let mut segments: Vec<&Segment> = segments.collect();
    segments.sort_by_key(|segment| segment.order(words));
    let mut blocks: Vec<Vec<&Segment>> = Vec::new();
    for segment in segments {
        let last = blocks.last().and_then(|block| block.last());
        let linked = last.is_some_and(|last| is_linked(words, last, segment, rules));
        match blocks.last_mut() {
            Some(block) if linked => block.push(segment),
            _ => blocks.push(vec![segment]),
        }
    }
    blocks.into_iter().map(|block| Block::new(words, block)).collect()
}

/// Whether a segment belongs to the block of the one before: it is printed right after and below
/// it, in the same type, and no rule parts them.
fn is_linked(words: &Words, above: &Segment, below: &Segment, rules: &[Rect]) -> bool {
    let size = above.size.max(below.size);
    let step = below.y - above.y;
    let follows = above.order(words).1 + 1 == below.order(words).0;
    let same_cell = above.tag.cell == below.tag.cell;
    follows
        && same_cell
        && step > 0.3 * size
        && (step < 2.5 * size || above.tag.cell != 0)
        && (above.size - below.size).abs() < 0.1 * size
        && above.bold == below.bold
        && above.x0 < below.x1
        && below.x0 < above.x1
        && !is_ruled_off(above, below, rules)
}

/// Whether a ruled line runs between two segments.
fn is_ruled_off(above: &Segment, below: &Segment, rules: &[Rect]) -> bool {
    let middle = f32::midpoint(above.x0.max(below.x0), above.x1.min(below.x1));
    rules.iter().any(|rule| {
        rule.width() > rule.height()
            && rule.x0 < middle
            && rule.x1 > middle
            && rule.y0 > above.y - 0.2 * above.size
            && rule.y0 < below.y - 0.3 * below.size
    })
}
