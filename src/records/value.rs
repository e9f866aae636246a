//! A value's words, and where each of them stands.

use std::ops::Range;

use crate::grammar::Place;
use crate::outline::Piece;
use crate::record::Span;
use crate::text::Text;

/// The words of one or more pieces as a value has them: paragraphs parted by line feeds, lines of a
/// paragraph by spaces. Byte for byte it knows where it came from.
#[derive(Debug, Default, Clone)]
pub(super) struct Value {
    /// With a tab between cells, as grammars want it.
    pub cells: String,
    runs: Vec<Run>,
}

/// A piece in the value.
#[derive(Debug, Clone)]
struct Run {
    /// Where it begins in the value.
    at: usize,
    /// Where it stands in the canonical text.
    range: Range<usize>,
    line: usize,
}

impl Value {
    pub(super) fn of<'a>(text: &Text, pieces: impl IntoIterator<Item = &'a Piece>) -> Self {
        let mut value = Self::default();
        for piece in pieces {
            value.push(text, piece.line, piece.range.clone());
        }
        value
    }

    /// Every piece on a line of its own.
    pub(super) fn of_lines<'a>(text: &Text, pieces: impl IntoIterator<Item = &'a Piece>) -> Self {
        let mut value = Self::default();
        for piece in pieces {
            value.part('\n');
            value.add(text, piece.line, piece.range.clone());
        }
        value
    }

    /// Pieces that are one line, however they are printed.
    pub(super) fn of_one_line<'a>(
        text: &Text,
        pieces: impl IntoIterator<Item = &'a Piece>,
    ) -> Self {
        let mut value = Self::default();
        for piece in pieces {
            value.part(' ');
            value.add(text, piece.line, piece.range.clone());
        }
        value
    }

    pub(super) fn push(&mut self, text: &Text, line: usize, range: Range<usize>) {
        if let Some(last) = self.runs.last() {
            let same_line = last.line == line;
            let continues = same_line || text.continues(&text.lines[last.line], &text.lines[line]);
            self.part(if continues { ' ' } else { '\n' });
        }
        self.add(text, line, range);
    }

    /// A line that goes on with the one before it.
    pub(super) fn push_on(&mut self, text: &Text, line: usize, range: Range<usize>) {
        self.part(' ');
        self.add(text, line, range);
    }

    /// A line of its own, whatever the one before it leaves open.
    pub(super) fn push_apart(&mut self, text: &Text, line: usize, range: Range<usize>) {
        self.part('\n');
        self.add(text, line, range);
    }

    /// A cell of its own in the line before it.
    pub(super) fn push_cell(&mut self, text: &Text, line: usize, range: Range<usize>) {
        self.part('\t');
        self.add(text, line, range);
    }

    fn part(&mut self, sign: char) {
        if !self.runs.is_empty() {
            self.cells.push(sign);
        }
    }

    fn add(&mut self, text: &Text, line: usize, range: Range<usize>) {
        self.runs.push(Run { at: self.cells.len(), range: range.clone(), line });
        self.cells.push_str(&text.canonical[range]);
    }

    /// The value that a part of this one is.
    pub(super) fn slice(&self, place: Place) -> Self {
        let runs = self.runs.iter().filter_map(|run| {
            let (from, to) = (place.start.max(run.at), place.end.min(run.at + run.range.len()));
            let range = run.range.start + from.saturating_sub(run.at)
                ..run.range.start + to.saturating_sub(run.at);
            (from < to).then(|| Run { at: from - place.start, range, line: run.line })
        });
        Self { runs: runs.collect(), cells: self.cells[place.clone()].to_owned() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The words with cells parted by a space.
    pub(super) fn text(&self) -> String {
        self.cells.replace('\t', " ")
    }

    /// The words at a place that a grammar gave, on one line.
    pub(super) fn words(&self, place: &Place) -> String {
        self.cells[place.clone()].replace(['\t', '\n'], " ")
    }

    /// The words at a place, paragraphs kept.
    pub(super) fn paragraphs_at(&self, place: &Place) -> String {
        self.cells[place.clone()].replace('\t', " ")
    }

    /// The whole of it.
    pub(super) fn place(&self) -> Place {
        0..self.cells.len()
    }

    /// Its paragraphs, as places.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = Place> + '_ {
        let mut start = 0;
        self.cells.split('\n').map(move |paragraph| {
            let place = start..start + paragraph.len();
            start = place.end + 1;
            place
        })
    }

    /// How many pieces stand before a place.
    pub(super) fn line_starting(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.at < at)
    }

    /// Where the words at a place stand in the canonical text, one run a piece.
    pub(super) fn ranges(&self, place: &Place) -> Vec<Range<usize>> {
        let first = self.runs.partition_point(|run| run.at + run.range.len() <= place.start);
        let near = self.runs[first..].iter().take_while(|run| run.at < place.end);
        let touched = near.filter_map(|run| {
            let from = place.start.max(run.at);
            let to = place.end.min(run.at + run.range.len());
            (from < to).then(|| run.range.start + from - run.at..run.range.start + to - run.at)
        });
        touched.collect()
    }

    /// Where all of it stands.
    pub(super) fn all_ranges(&self) -> Vec<Range<usize>> {
        self.runs.iter().map(|run| run.range.clone()).collect()
    }

    /// The last line it stands on.
    pub(super) fn last_line(&self) -> Option<usize> {
        self.runs.last().map(|run| run.line)
    }

    /// The first line it stands on, for subheadings and the like.
    pub(super) fn line_at(&self, at: usize) -> Option<usize> {
        self.runs[..self.runs.partition_point(|run| run.at <= at)].last().map(|run| run.line)
    }
}

/// Makes spans: runs that only white space parts become one, one part a page, with rectangles when
/// they are asked for.
pub(super) struct Places<'a> {
    pub text: &'a Text,
    pub boxes: bool,
}

impl Places<'_> {
    pub(super) fn spans(&self, mut ranges: Vec<Range<usize>>) -> Vec<Span> {
        ranges.sort_unstable_by_key(|range| range.start);
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(1);
        for range in ranges {
            match joined.last_mut() {
                Some(last) if self.is_blank(last.end, range.start) => {
                    last.end = last.end.max(range.end);
                }
                _ => joined.push(range),
            }
        }
        joined.into_iter().flat_map(|range| self.by_page(range)).collect()
    }

    fn is_blank(&self, from: usize, to: usize) -> bool {
        from >= to || to - from < 8 && self.text.canonical[from..to].trim().is_empty()
    }

    /// One part a page.
    fn by_page(&self, range: Range<usize>) -> Vec<Span> {
        let lines = &self.text.lines;
        let first = lines.partition_point(|line| line.range.end <= range.start);
        let mut spans: Vec<Span> = Vec::with_capacity(1);
        for line in lines[first..].iter().take_while(|line| line.range.start < range.end) {
            let (start, end) = (line.range.start.max(range.start), line.range.end.min(range.end));
            match spans.last_mut() {
                Some(span) if span.page == line.page => span.end = end,
                _ => spans.push(Span { start, end, page: line.page, boxes: None }),
            }
        }
        if self.boxes && !self.text.source.words.is_empty() {
            for span in &mut spans {
                span.boxes = Some(self.boxes_of(span.start..span.end));
            }
        }
        spans
    }

    /// A rectangle for each printed line.
    fn boxes_of(&self, range: Range<usize>) -> Vec<[f32; 4]> {
        let mut boxes: Vec<[f32; 4]> = Vec::new();
        for word in self.text.words(range) {
            match boxes.last_mut() {
                Some(last) if same_line(last, word.y0, word.y1) => {
                    last[0] = last[0].min(word.x0);
                    last[1] = last[1].min(word.y0);
                    last[2] = last[2].max(word.x1);
                    last[3] = last[3].max(word.y1);
                }
                _ => boxes.push([word.x0, word.y0, word.x1, word.y1]),
            }
        }
        boxes
    }

    /// The span of a place in a value.
    pub(super) fn of(&self, value: &Value, place: &Place) -> Vec<Span> {
        self.spans(value.ranges(place))
    }
}

/// Whether a word stands on the line of a rectangle: they overlap by half their height.
fn same_line(rectangle: &[f32; 4], y0: f32, y1: f32) -> bool {
    let overlap = rectangle[3].min(y1) - rectangle[1].max(y0);
    overlap * 2.0 > (y1 - y0).min(rectangle[3] - rectangle[1])
}
