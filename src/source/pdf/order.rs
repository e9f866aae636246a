//! Rows to lines in reading order: tables row by row, columns one after the other.
//!
//! Most of a page is read from top to bottom. Where segments stand side by side over several rows,
//! the columns between the gutters are cut into cells; cells that stand side by side are one line,
//! with tabs, so that text that wraps in its cell is not mixed with its neighbour's.

use super::geometry::Rect;
use super::lines::{Gap, LineWord, Row, Segment};
use super::words::Words;

/// A line as it is read.
pub(super) type Line = Vec<LineWord>;

/// A cell of more lines than this is a column of text.
const MAX_CELL_LINES: usize = 8;

/// The lines of a page.
pub(super) fn lines(words: &Words, rows: Vec<Row>, rules: &[Rect]) -> Vec<Line> {
    let mut lines = Vec::new();
    let right = rows.iter().flatten().fold(f32::MIN, |x, segment| x.max(segment.x1));
    let mut rest = rows.as_slice();
    while let Some(first) = rest.first() {
        let (length, gutters) = zone(rest, right);
        if length > 1 {
            let zone = Zone { words, rows: &rest[..length], gutters: &gutters, right, rules };
            zone.read(&mut lines);
        } else {
            lines.push(join(first.iter(), Gap::Tab));
        }
        rest = &rest[length.max(1)..];
    }
    lines
}

/// Words of several segments as one line.
fn join<'a>(segments: impl IntoIterator<Item = &'a Segment>, between: Gap) -> Line {
    let mut line = Line::new();
    for segment in segments {
        let start = line.len();
        line.extend_from_slice(&segment.words);
        line[start].before = between;
    }
    line
}

/// A strip without text, and whether it parts text that stands side by side.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    x0: f32,
    x1: f32,
    parts: bool,
}

/// How many rows from here on share a gutter, and the gutters. One row alone needs none.
fn zone(rows: &[Row], right: f32) -> (usize, Vec<Gutter>) {
    let Some(first) = rows.first() else { return (0, Vec::new()) };
    if first.len() < 2 && !starts_cell(rows) {
        return (1, Vec::new());
    }
    let mut gutters = row_gutters(first, right);
    let mut length = 1;
    for pair in rows.windows(2) {
        let next = shared(&gutters, &row_gutters(&pair[1], right));
        if !is_near(&pair[0], &pair[1]) || !next.iter().any(|gutter| gutter.parts) {
            break;
        }
        gutters = next;
        length += 1;
    }
    gutters.retain(|gutter| gutter.parts);
    (length, gutters)
}

/// Whether a row of one segment is the first line of a cell higher than its neighbour: the next row
/// has text beside it.
fn starts_cell(rows: &[Row]) -> bool {
    let [first, second, ..] = rows else { return false };
    let (above, below) = (&first[0], &second[0]);
    second.len() > 1
        && second.iter().any(|segment| (segment.x0 - above.x0).abs() < 2.0)
        && below.y - above.y < 1.45 * above.size
}

/// Whether a row can belong to the zone of the one before: not far below it, and as level.
fn is_near(above: &Row, below: &Row) -> bool {
    let (above, below) = (&above[0], &below[0]);
    below.y - above.y < 4.0 * above.size.max(below.size) && below.y > above.y
}

/// The strips of a row without text, the space on both sides of it included.
fn row_gutters(row: &Row, right: f32) -> Vec<Gutter> {
    let mut gutters = Vec::with_capacity(row.len() + 1);
    let mut at = f32::MIN;
    for (index, segment) in row.iter().enumerate() {
        gutters.push(Gutter { x0: at, x1: segment.x0, parts: index > 0 });
        at = at.max(segment.x1);
    }
    gutters.push(Gutter { x0: at, x1: right + 1.0, parts: false });
    gutters
}

/// Where two rows are both without text.
fn shared(one: &[Gutter], other: &[Gutter]) -> Vec<Gutter> {
    const LEAST: f32 = 4.0;
    let mut both = Vec::new();
    for a in one {
        let cut = other.iter().map(|b| Gutter {
            x0: a.x0.max(b.x0),
            x1: a.x1.min(b.x1),
            parts: a.parts || b.parts,
        });
        both.extend(cut.filter(|gutter| gutter.x1 - gutter.x0 >= LEAST));
    }
    both
}

/// Rows that share gutters.
struct Zone<'a> {
    words: &'a Words,
    rows: &'a [Row],
    gutters: &'a [Gutter],
    right: f32,
    rules: &'a [Rect],
}

/// Segments of one column that are read together.
#[derive(Debug)]
struct Cell<'a> {
    column: usize,
    segments: Vec<&'a Segment>,
}

impl Cell<'_> {
    fn top(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| segment.top())
    }

    fn bottom(&self) -> f32 {
        self.segments.last().map_or(0.0, |segment| segment.bottom())
    }
}

impl<'a> Zone<'a> {
    fn read(&self, lines: &mut Vec<Line>) {
        let cells = self.cells();
        if cells.iter().all(|cell| cell.segments.len() == 1) {
            lines.extend(self.rows.iter().map(|row| join(row, Gap::Tab)));
            return;
        }
        for group in side_by_side(cells) {
            read_group(&group, lines);
        }
    }

    /// The cells of all columns, by their tops.
    fn cells(&self) -> Vec<Cell<'a>> {
        let mut cells: Vec<Cell<'a>> = Vec::new();
        for column in 0..=self.gutters.len() {
            let first = cells.len();
            for segment in self.column(column) {
                let last = cells[first..].last().and_then(|cell| cell.segments.last());
                match last.is_some_and(|last| self.goes_on(last, segment, column)) {
                    true => cells.last_mut().into_iter().for_each(|cell| cell.segments.push(segment)),
                    false => cells.push(Cell { column, segments: vec![segment] }),
                }
            }
        }
        cells.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.column.cmp(&b.column)));
        cells
    }

    /// The segments of a column, from top to bottom.
    fn column(&self, column: usize) -> impl Iterator<Item = &'a Segment> {
        let left = column.checked_sub(1).map_or(f32::MIN, |before| self.gutters[before].x1);
        let right = self.gutters.get(column).map_or(f32::MAX, |gutter| gutter.x0);
        let inside = move |segment: &&Segment| {
            let middle = (segment.x0 + segment.x1) / 2.0;
            middle > left && middle < right
        };
        self.rows.iter().flatten().filter(inside)
    }

    /// Whether the text of a cell goes on in the segment below.
    fn goes_on(&self, above: &Segment, below: &Segment, column: usize) -> bool {
        if above.tag.cell != 0 || below.tag.cell != 0 {
            return above.tag.cell == below.tag.cell;
        }
        if below.y - above.y > 1.6 * above.size.max(below.size) || self.is_ruled_off(above, below) {
            return false;
        }
        let follows = above.order(self.words).1 + 1 == below.order(self.words).0;
        follows && self.is_full(above, below, column)
    }

    /// Whether the first word of the segment below had no place in the one above.
    fn is_full(&self, above: &Segment, below: &Segment, column: usize) -> bool {
        let Some(first) = below.words.first() else { return false };
        let word = &self.words.list[first.word];
        let room = self.gutters.get(column).map_or(self.right, |gutter| gutter.x1);
        above.x1 + 0.25 * above.size + (word.x1 - word.x0) > room - above.size
    }

    /// Whether a ruled line runs between two segments.
    fn is_ruled_off(&self, above: &Segment, below: &Segment) -> bool {
        let middle = (above.x0.max(below.x0) + above.x1.min(below.x1)) / 2.0;
        self.rules.iter().any(|rule| {
            rule.width() > rule.height()
                && rule.x0 < middle
                && rule.x1 > middle
                && rule.y0 > above.y - 0.2 * above.size
                && rule.y0 < below.y - 0.3 * below.size
        })
    }
}

/// Cells in groups whose heights overlap.
fn side_by_side(cells: Vec<Cell>) -> Vec<Vec<Cell>> {
    let mut groups: Vec<Vec<Cell>> = Vec::new();
    let mut bottom = f32::MIN;
    for cell in cells {
        let overlaps = cell.top() + 0.3 * (cell.bottom() - cell.top()).min(12.0) < bottom;
        bottom = if overlaps { bottom.max(cell.bottom()) } else { cell.bottom() };
        match groups.last_mut() {
            Some(group) if overlaps => group.push(cell),
            _ => groups.push(vec![cell]),
        }
    }
    groups
}

/// Reads cells that stand side by side: one line when each column has one, else column by column.
fn read_group(group: &[Cell], lines: &mut Vec<Line>) {
    let mut cells: Vec<&Cell> = group.iter().collect();
    cells.sort_by_key(|cell| cell.column);
    let row = cells.windows(2).all(|pair| pair[0].column != pair[1].column)
        && cells.iter().all(|cell| cell.segments.len() <= MAX_CELL_LINES);
    if !row {
        let segments = cells.iter().flat_map(|cell| &cell.segments);
        lines.extend(segments.map(|&segment| join([segment], Gap::Space)));
        return;
    }
    let mut line = Line::new();
    for cell in cells {
        let start = line.len();
        line.extend(join(cell.segments.iter().copied(), Gap::Space));
        line[start].before = Gap::Tab;
    }
    lines.push(line);
}
