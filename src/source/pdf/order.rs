//! Rows to lines in reading order: tables row by row, columns one after the other.
//!
//! Most of a page is read from top to bottom. Where segments stand side by side over several rows,
//! the columns between the gutters are cut into cells; cells that stand side by side are one line,
//! with tabs, so that text that wraps in its cell is not mixed with its neighbour's.

use super::geometry::Rect;
use super::lines::{Gap, LineWord, Row, Segment};
use super::page::Page;
use super::words::Words;

/// A line as it is read.
pub(super) type Line = Vec<LineWord>;

/// A cell of more lines than this is a column of text.
const MAX_CELL_LINES: usize = 8;

/// The lines of a page.
pub(super) fn lines(words: &Words, rows: &[Row], page: &Page) -> Vec<Line> {
    let mut lines = Vec::new();
    let right = right_margin(rows, page);
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let (length, gutters) = zone(rest, right);
        if length > 1 {
            let zone =
                Zone { words, rows: &rest[..length], gutters: &gutters, right, rules: &page.rules };
            zone.read(&mut lines);
        } else {
            lines.push(join(first.iter(), Gap::Tab));
        }
        rest = &rest[length.max(1)..];
    }
    lines
}

/// How far to the right text can go: as far as it does, but for pages with only short lines.
fn right_margin(rows: &[Row], page: &Page) -> f32 {
    let segments = || rows.iter().flatten();
    let right = segments().fold(f32::MIN, |x, segment| x.max(segment.x1));
    let left = segments().fold(f32::MAX, |x, segment| x.min(segment.x0));
    if right > 0.7 * page.width { right } else { right.max(page.width - left) }
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

/// A strip without text.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    x0: f32,
    x1: f32,
    /// In how many rows text stands on both sides of it.
    rows: u32,
}

/// How many rows from here on share gutters, and the gutters. One row alone needs none.
fn zone(rows: &[Row], right: f32) -> (usize, Vec<Gutter>) {
    let mut length = band(rows);
    let mut gutters = gutters(&rows[..length], right);
    if gutters.iter().all(|gutter| gutter.rows == 0) && !starts_cell(rows) {
        return (1, Vec::new());
    }
    while is_near(&rows[length - 1], rows.get(length)) {
        let next = length + band(&rows[length..]);
        let Some(narrower) = narrowed(&gutters, &self::gutters(&rows[length..next], right)) else {
            break;
        };
        (gutters, length) = (narrower, next);
    }
    gutters.retain(|gutter| gutter.rows > 0);
    if gutters.is_empty() {
        return (1, gutters);
    }
    while length > 1 && is_apart(&rows[length - 2], &rows[length - 1]) {
        length -= 1;
    }
    (length, gutters)
}

/// How many rows overlap in height: a label may stand half a line below the text beside it.
fn band(rows: &[Row]) -> usize {
    let overlap = |pair: &&[Row]| {
        let (above, below) = (&pair[0][0], &pair[1][0]);
        below.y - above.y < 0.75 * above.size.min(below.size) && below.y >= above.y
    };
    1 + rows.windows(2).take_while(overlap).count()
}

/// Whether a row of one segment stands off from the one above.
fn is_apart(above: &Row, below: &Row) -> bool {
    below.len() == 1 && below[0].y - above[0].y > 1.6 * below[0].size
}

/// Whether a row is the first line of a cell higher than its neighbour: the next has text beside it.
fn starts_cell(rows: &[Row]) -> bool {
    let [first, second, ..] = rows else { return false };
    let (above, below) = (&first[0], &second[0]);
    second.len() > 1
        && second.iter().any(|segment| (segment.x0 - above.x0).abs() < 2.0)
        && below.y - above.y < 1.45 * above.size
}

/// Whether a row can belong to the zone of the one above: not far below it.
fn is_near(above: &Row, below: Option<&Row>) -> bool {
    let Some(below) = below.map(|below| &below[0]) else { return false };
    let above = &above[0];
    below.y - above.y < 4.0 * above.size.max(below.size) && below.y > above.y
}

/// The strips of some rows without text, the space on both sides of them included.
fn gutters(rows: &[Row], right: f32) -> Vec<Gutter> {
    let mut spans: Vec<(f32, f32)> = rows.iter().flatten().map(|s| (s.x0, s.x1)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut gutters = Vec::with_capacity(spans.len() + 1);
    let mut at = f32::MIN;
    for (index, (x0, x1)) in spans.into_iter().enumerate() {
        gutters.push(Gutter { x0: at, x1: x0, rows: u32::from(index > 0) });
        at = at.max(x1);
    }
    gutters.push(Gutter { x0: at, x1: right + 1.0, rows: 0 });
    gutters.retain(|gutter| gutter.x1 - gutter.x0 >= LEAST_GUTTER);
    gutters
}

const LEAST_GUTTER: f32 = 4.0;

/// Where both are without text; `None` when a gutter of several rows is lost, or all are.
fn narrowed(gutters: &[Gutter], next: &[Gutter]) -> Option<Vec<Gutter>> {
    let mut narrowed = Vec::new();
    for a in gutters {
        let before = narrowed.len();
        let cut = next.iter().map(|b| Gutter {
            x0: a.x0.max(b.x0),
            x1: a.x1.min(b.x1),
            rows: a.rows + b.rows,
        });
        narrowed.extend(cut.filter(|gutter| gutter.x1 - gutter.x0 >= LEAST_GUTTER));
        if a.rows > 1 && narrowed.len() == before {
            return None;
        }
    }
    narrowed.iter().any(|gutter| gutter.rows > 0).then_some(narrowed)
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
    /// From the top of the small letters of its first line.
    fn top(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| segment.y - 0.45 * segment.size)
    }

    /// To the baseline of its last.
    fn bottom(&self) -> f32 {
        self.segments.last().map_or(0.0, |segment| segment.y)
    }
}

impl<'a> Zone<'a> {
    fn read(&self, lines: &mut Vec<Line>) {
        let cells = self.cells();
        if cells.iter().all(|cell| cell.segments.len() == 1) {
            lines.extend(self.rows.iter().map(|row| join(row, Gap::Tab)));
        } else if self.is_text_in_columns(&cells) {
            read_columns(cells.iter().collect(), lines);
        } else {
            for group in side_by_side(cells) {
                read_group(&group, lines);
            }
        }
    }

    /// Whether the columns are those of running text: printed one after the other, and each mostly
    /// of cells of several lines, or of paragraphs that the structure tree puts in no table.
    fn is_text_in_columns(&self, cells: &[Cell]) -> bool {
        let of = |column: usize| cells.iter().filter(move |cell| cell.column == column);
        let order = |cell: &Cell| {
            let orders = cell.segments.iter().map(|segment| segment.order(self.words));
            orders.fold((usize::MAX, 0), |all, one| (all.0.min(one.0), all.1.max(one.1)))
        };
        let columns = 0..=self.gutters.len();
        let after = |pair: (usize, usize)| {
            let last = of(pair.0).map(|cell| order(cell).1).max();
            let first = of(pair.1).map(|cell| order(cell).0).min();
            last.zip(first).is_none_or(|(last, first)| last < first)
        };
        let prose = |column: usize| {
            let lines: usize = of(column).map(|cell| cell.segments.len()).sum();
            let wrapped: usize =
                of(column).map(|cell| cell.segments.len()).filter(|&lines| lines > 1).sum();
            2 * wrapped > lines
        };
        let untabled = cells
            .iter()
            .flat_map(|cell| &cell.segments)
            .all(|segment| segment.tag.element != 0 && segment.tag.cell == 0);
        let several = columns.clone().all(|column| of(column).count() > 1);
        columns.clone().zip(columns.clone().skip(1)).all(after)
            && columns.clone().all(prose)
            && (untabled || several || !self.is_ruled())
    }

    /// The rules that stand around and between its rows.
    fn rules(&self) -> impl Iterator<Item = &'a Rect> {
        let top = self.rows.first().map_or(0.0, |row| row[0].y - 2.0 * row[0].size);
        let bottom = self.rows.last().map_or(0.0, |row| row[0].y + row[0].size);
        self.rules.iter().filter(move |rule| rule.y1 > top && rule.y0 < bottom)
    }

    /// How far its last column goes to the right: to the end of its rules, or the page's margin.
    fn ruled_right(&self) -> f32 {
        if !self.is_ruled() {
            return self.right;
        }
        self.rules().fold(f32::MIN, |x, rule| x.max(rule.x1)).min(self.right)
    }

    /// Whether ruled lines stand around its cells: one upright, or two level.
    fn is_ruled(&self) -> bool {
        let weight = |rule: &Rect| if rule.height() > rule.width() { 2 } else { 1 };
        self.rules().map(weight).sum::<usize>() > 1
    }

    /// The cells of all columns, by their tops.
    fn cells(&self) -> Vec<Cell<'a>> {
        let mut cells: Vec<Cell<'a>> = Vec::new();
        for column in 0..=self.gutters.len() {
            let first = cells.len();
            for segment in self.column(column) {
                let last = cells[first..].last().and_then(|cell| cell.segments.last());
                let goes_on = last.is_some_and(|last| self.goes_on(last, segment, column));
                match cells.last_mut() {
                    Some(cell) if goes_on => cell.segments.push(segment),
                    _ => cells.push(Cell { column, segments: vec![segment] }),
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
            let middle = f32::midpoint(segment.x0, segment.x1);
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
        let room = self.gutters.get(column).map_or_else(|| self.ruled_right(), |gutter| gutter.x1);
        above.x1 + 0.25 * above.size + (word.x1 - word.x0) > room - above.size
    }

    /// Whether a ruled line runs between two segments.
    fn is_ruled_off(&self, above: &Segment, below: &Segment) -> bool {
        let middle = f32::midpoint(above.x0.max(below.x0), above.x1.min(below.x1));
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
        let overlaps = cell.top() < bottom;
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
        return read_columns(cells, lines);
    }
    let mut line = Line::new();
    for cell in cells {
        let start = line.len();
        line.extend(join(cell.segments.iter().copied(), Gap::Space));
        line[start].before = Gap::Tab;
    }
    lines.push(line);
}

/// Reads columns one after the other, line by line.
fn read_columns(mut cells: Vec<&Cell>, lines: &mut Vec<Line>) {
    cells.sort_by_key(|cell| cell.column);
    let segments = cells.iter().flat_map(|cell| &cell.segments);
    lines.extend(segments.map(|&segment| join([segment], Gap::Space)));
}
