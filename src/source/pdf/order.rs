//! Blocks to lines in reading order: tables row by row, columns one after the other.
//!
//! A page is read from top to bottom. Blocks that stand side by side are a group: the cells of a
//! table's row, or columns of text. Cells of one text each are one line, with tabs, so that text
//! that wraps in its cell is not mixed with its neighbour's.

use super::blocks::{Block, blocks, top};
use super::geometry::Rect;
use super::hyphens;
use super::lines::{Gap, LineWord, Row, Segment};
use super::page::Page;
use super::words::Words;

/// A line as it is read.
pub(super) type Line = Vec<LineWord>;

/// A cell of more lines than this is a column of text.
const MAX_CELL_LINES: usize = 8;
/// How far a hyphen or comma may stand into the margin, as a share of the size.
const HANGING: f32 = 0.3;
/// A row of fewer cells may be a label and its value.
const LEAST_OF_FIGURES: usize = 3;
/// Columns in columns go no deeper.
const MAX_DEPTH: usize = 8;

/// The lines of a page; turned text after the level.
pub(super) fn lines(words: &Words, rows: &[Row], page: &Page) -> Vec<Line> {
    let mut lines = Vec::new();
    let turn = |row: &Row| row.first().map(|segment| segment.turn);
    for rows in rows.chunk_by(|a, b| turn(a) == turn(b)) {
        let segments = || rows.iter().flatten();
        let blocks = blocks(words, segments(), &page.rules);
        let reader = Reader { words, right: right_margin(segments(), page), rules: &page.rules };
        reader.read(blocks, reader.right, 0, &mut lines);
    }
    lines
}

/// How far to the right text can go: as far as it does, but for pages with only short lines.
fn right_margin<'a>(segments: impl Iterator<Item = &'a Segment>, page: &Page) -> f32 {
    let mut all = Rect::EMPTY;
    for segment in segments {
        all.add((segment.x0, segment.y));
        all.add((segment.x1, segment.y));
    }
    if all.x1 > 0.7 * page.width { all.x1 } else { all.x1.max(page.width - all.x0) }
}

/// Adds words to a line.
fn append(line: &mut Line, words: &[LineWord], before: Gap) {
    let start = line.len();
    line.extend_from_slice(words);
    if let Some(first) = line.get_mut(start) {
        first.before = before;
    }
}

fn line(segment: &Segment) -> Line {
    let mut line = Line::with_capacity(segment.words.len());
    append(&mut line, &segment.words, Gap::Space);
    line
}

/// Blocks whose heights overlap.
type Group<'a> = Vec<Block<'a>>;

struct Reader<'a> {
    words: &'a Words,
    /// How far to the right text can go.
    right: f32,
    rules: &'a [Rect],
}

impl<'a> Reader<'a> {
    /// Reads blocks from top to bottom. Text in them can go as far as `right`.
    fn read(&self, blocks: Vec<Block<'a>>, right: f32, depth: usize, lines: &mut Vec<Line>) {
        for group in joined_columns(self.rows_apart(side_by_side(blocks))) {
            match group.as_slice() {
                [only] => lines.extend(only.lines().map(line)),
                _ => self.group(group, right, depth, lines),
            }
        }
    }

    /// Takes from the blocks of each group the lines that stand above or below all the others.
    fn rows_apart(&self, groups: Vec<Group<'a>>) -> Vec<Group<'a>> {
        let mut apart = Vec::with_capacity(groups.len());
        for group in groups {
            if group.len() > 1 {
                self.split(&group, &mut apart);
            } else {
                apart.push(group);
            }
        }
        apart
    }

    /// A paragraph before or after a table is often printed in one go with its first or last cell.
    fn split(&self, group: &[Block<'a>], apart: &mut Vec<Group<'a>>) {
        let mut inside = Vec::with_capacity(group.len());
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for block in group {
            let (head, tail) = core(block, &neighbours(group, block));
            let part = |from: usize, to: usize| block.segments[from..to].to_vec();
            let count = block.segments.len();
            before.extend((head > 0).then(|| Block::new(self.words, part(0, head))));
            after.extend((tail < count).then(|| Block::new(self.words, part(tail, count))));
            inside.extend((head < tail).then(|| Block::new(self.words, part(head, tail))));
        }
        for blocks in [before, inside, after] {
            apart.extend(side_by_side(blocks));
        }
    }

    /// Reads blocks that stand side by side.
    fn group(&self, group: Group<'a>, right: f32, depth: usize, lines: &mut Vec<Line>) {
        let columns = columns(group);
        if columns.len() < 2 || depth == MAX_DEPTH {
            return lines.extend(level_lines(&by_rows(&columns)));
        }
        let mut edges: Vec<f32> = columns.iter().skip(1).map(left).collect();
        edges.push(self.ruled_right(&columns, right));
        if let Some(level) = level(&columns).filter(|level| self.are_rows(level, &edges)) {
            return lines.extend(rows(&level));
        }
        if self.is_text(&columns) {
            return lines.extend(columns.iter().flatten().flat_map(Block::lines).map(line));
        }
        let mut beside = false;
        let figures = self.has_figures(&columns);
        for (column, room) in columns.into_iter().zip(edges) {
            // Figures stand at the right of their cells: what is left of them says nothing of the cells before.
            let room = if figures { room.min(right_edge(&column)) } else { room };
            let own = self.column(column, room, depth);
            let single = own.len() == 1;
            let mut own = own.into_iter();
            match (lines.last_mut(), own.next()) {
                (Some(line), Some(first)) if beside => append(line, &first, Gap::Tab),
                (_, first) => lines.extend(first),
            }
            lines.extend(own);
            beside = single;
        }
    }

    /// Whether the cells of a row of more than two are figures, but for what they are of.
    fn has_figures(&self, columns: &[Group<'a>]) -> bool {
        let figure = |column: &Group<'a>| match column.as_slice() {
            [cell] => cell.segments.len() == 1 && self.is_figure(cell.segments[0]),
            _ => false,
        };
        columns.len() >= LEAST_OF_FIGURES && columns.iter().skip(1).any(figure)
    }

    fn is_figure(&self, segment: &Segment) -> bool {
        let Some(first) = segment.words.first() else { return false };
        let text = &self.words.text[self.words.list[first.word].text.clone()];
        let digits = text.trim_start_matches(['-', '–', '+']);
        digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.bytes().all(|byte| b"0123456789.,%".contains(&byte))
    }

    /// The lines of one column of a group.
    fn column(&self, column: Group<'a>, room: f32, depth: usize) -> Vec<Line> {
        if let [cell] = column.as_slice() {
            return self.cell(cell, room);
        }
        let mut lines = Vec::new();
        self.read(column, room, depth + 1, &mut lines);
        lines
    }

    /// Whether the lines of level columns are the rows of a table that is printed column by column,
    /// and not the text of cells, which wraps.
    fn are_rows(&self, columns: &[Vec<&Segment>], edges: &[f32]) -> bool {
        let (mut links, mut wraps) = (0, 0);
        for (column, &room) in columns.iter().zip(edges) {
            links += column.len().saturating_sub(1);
            wraps += column.windows(2).filter(|pair| self.wraps(pair[0], pair[1], room)).count();
        }
        let tagged = columns.iter().flatten().any(|segment| segment.tag.cell != 0);
        4 * wraps < links && !tagged
    }

    /// The lines of a cell; text that wraps is one, unless it is long.
    fn cell(&self, cell: &Block, room: f32) -> Vec<Line> {
        let short = cell.segments.len() <= MAX_CELL_LINES;
        let mut lines: Vec<Line> = Vec::new();
        for (index, segment) in cell.segments.iter().enumerate() {
            let above = index.checked_sub(1).map(|above| cell.segments[above]);
            let wraps = short && above.is_some_and(|above| self.wraps(above, segment, room));
            match lines.last_mut() {
                Some(line) if wraps => {
                    let gap = hyphens::gap(self.words, line, segment);
                    append(line, &segment.words, gap);
                }
                _ => lines.push(line(segment)),
            }
        }
        lines
    }

    /// Whether a line goes on with the text above: its first word had no place there.
    fn wraps(&self, above: &Segment, below: &Segment, room: f32) -> bool {
        let Some(first) = below.words.first() else { return false };
        let word = &self.words.list[first.word];
        below.y - above.y < 1.6 * above.size
            && above.x1 + 0.25 * above.size + (word.x1 - word.x0) > room - above.size
    }

    /// Whether columns are running text: no rules around them, and each of several lines that fill
    /// its width.
    fn is_text(&self, columns: &[Group]) -> bool {
        let is_prose = |block: &Block| {
            let pairs = || block.segments.windows(2);
            let wraps = pairs().filter(|pair| self.wraps(pair[0], pair[1], block.x1)).count();
            pairs().count() > 1 && 2 * wraps >= pairs().count()
        };
        self.rules_at(columns).next().is_none() && columns.iter().flatten().all(is_prose)
    }

    /// The rules around and between columns.
    fn rules_at(&self, columns: &[Group]) -> impl Iterator<Item = &'a Rect> {
        const NEAR: f32 = 20.0;
        let blocks = || columns.iter().flatten();
        let top = blocks().fold(f32::MAX, |y, block| y.min(block.top())) - NEAR;
        let bottom = blocks().fold(f32::MIN, |y, block| y.max(block.bottom())) + NEAR;
        self.rules.iter().filter(move |rule| rule.y1 > top && rule.y0 < bottom)
    }

    /// How far the last column goes to the right: to the end of its rules, or of the text.
    fn ruled_right(&self, columns: &[Group], right: f32) -> f32 {
        let start = columns.last().map_or(0.0, left);
        let ruled = self.rules_at(columns).fold(f32::MIN, |x, rule| x.max(rule.x1));
        if ruled > start { ruled.min(right) } else { right }
    }
}

/// Blocks in groups whose heights overlap, from top to bottom.
fn side_by_side(mut blocks: Vec<Block>) -> Vec<Group> {
    blocks.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.x0.total_cmp(&b.x0)));
    let mut groups: Vec<Group> = Vec::new();
    let mut bottom = f32::MIN;
    for block in blocks {
        let overlaps = block.top() < bottom;
        bottom = if overlaps { bottom.max(block.bottom()) } else { block.bottom() };
        match groups.last_mut() {
            Some(group) if overlaps => group.push(block),
            _ => groups.push(vec![block]),
        }
    }
    groups
}

/// The neighbours of a block: of each other the lines that stand beside it.
fn neighbours<'a>(group: &[Block<'a>], block: &Block) -> Vec<Block<'a>> {
    let (start, end) = (block.top(), block.bottom());
    let beside = |other: &&Block| other.top() < end && other.bottom() > start;
    let mut neighbours: Vec<Block> = group.iter().filter(beside).cloned().collect();
    for other in &mut neighbours {
        other.segments.retain(|segment| top(segment) < end && segment.y > start);
        other.measure();
    }
    neighbours.retain(|other| !other.segments.is_empty() && other.order != block.order);
    neighbours
}

/// The lines of a block that stand beside its neighbours: the first, and up to which.
fn core(block: &Block, neighbours: &[Block]) -> (usize, usize) {
    if neighbours.is_empty() {
        // One line, between two of a cell that is centred on it.
        return (0, block.segments.len());
    }
    let head = leading(block, neighbours);
    (head, trailing(block, neighbours).max(head))
}

/// How many of a block's first lines stand above its neighbours and are of a paragraph before them:
/// they run over one, or all begin level with a later line. The lines of a cell that its neighbours
/// are centred on do neither.
fn leading(block: &Block, neighbours: &[Block]) -> usize {
    let start = neighbours.iter().fold(f32::MAX, |y, other| y.min(other.top()));
    let head = block.segments.iter().take_while(|segment| segment.y < start).count();
    let begins = block.segments.get(head).map_or(f32::MAX, |segment| segment.y);
    let mut first = neighbours.iter().filter_map(|other| other.segments.first());
    let level = first.all(|other| (other.y - begins).abs() < 0.1 * other.size);
    if level && !neighbours.iter().any(|other| is_centred(block, other)) {
        return head;
    }
    let runs_over = |segment: &&Segment| neighbours.iter().any(|other| is_over(segment, other));
    block.segments[..head].iter().rposition(runs_over).map_or(0, |last| last + 1)
}

/// Whether a line runs over or under a block; hyphens may hang in the margin.
fn is_over(segment: &Segment, block: &Block) -> bool {
    let hangs = HANGING * segment.size;
    segment.x0 < block.x1 - hangs && block.x0 < segment.x1 - hangs
}

fn is_centred(block: &Block, other: &Block) -> bool {
    (block.middle() - other.middle()).abs() < 0.3 * block.segments.first().map_or(0.0, |s| s.size)
}

/// Up to which line a block stands beside its neighbours. Lines below all of them are of a paragraph
/// when they run under one.
fn trailing(block: &Block, neighbours: &[Block]) -> usize {
    let end = neighbours.iter().fold(f32::MIN, |y, other| y.max(other.bottom()));
    let beside = block.segments.iter().take_while(|segment| top(segment) < end).count();
    let under = |segment: &&Segment| neighbours.iter().any(|other| is_over(segment, other));
    if block.segments[beside..].iter().any(under) { beside } else { block.segments.len() }
}

/// Puts groups together that are printed column by column.
fn joined_columns(groups: Vec<Group>) -> Vec<Group> {
    let mut joined: Vec<Group> = Vec::with_capacity(groups.len());
    for group in groups {
        match joined.last_mut() {
            Some(last) if are_columns(last, &group) => last.extend(group),
            _ => joined.push(group),
        }
    }
    joined
}

/// Whether two groups are columns, printed one after the other: an upright edge parts all their
/// blocks, and those on its left are printed first.
fn are_columns(upper: &Group, lower: &Group) -> bool {
    upper.len() > 1 && upper.iter().any(|right| are_parted(upper, lower, right.x0))
}

fn are_parted(upper: &Group, lower: &Group, edge: f32) -> bool {
    const SLACK: f32 = 3.0;
    let is_left = |block: &&Block| block.x1 <= edge + SLACK;
    let is_right = |block: &&Block| block.x0 >= edge - SLACK;
    let all = || upper.iter().chain(lower);
    let last = all().filter(is_left).map(|block| block.order.1).max();
    let first = all().filter(|block| !is_left(block)).map(|block| block.order.0).min();
    let goes_on = |above: &Block| lower.iter().any(|below| above.order.1 + 1 == below.order.0);
    upper.iter().filter(is_left).any(goes_on)
        && last < first
        && all().all(|block| is_left(&block) || is_right(&block))
}

/// The columns of a group: blocks that no upright strip parts are one.
fn columns(mut group: Group) -> Vec<Group> {
    group.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.top().total_cmp(&b.top())));
    let mut columns: Vec<Group> = Vec::new();
    let mut right = f32::MIN;
    for block in group {
        let hangs = HANGING * block.segments.first().map_or(0.0, |segment| segment.size);
        let overlaps = block.x0 < right - hangs;
        right = right.max(block.x1);
        match columns.last_mut() {
            Some(column) if overlaps => column.push(block),
            _ => columns.push(vec![block]),
        }
    }
    columns
}

fn right_edge(column: &Group) -> f32 {
    column.iter().fold(f32::MIN, |x, block| x.max(block.x1))
}

fn left(column: &Group) -> f32 {
    column.iter().fold(f32::MAX, |x, block| x.min(block.x0))
}

/// All segments from top to bottom, where columns cannot be told.
fn by_rows<'a>(columns: &[Group<'a>]) -> Vec<&'a Segment> {
    let mut segments: Vec<&Segment> =
        columns.iter().flatten().flat_map(|block| block.segments.iter().copied()).collect();
    segments.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    segments
}

/// Segments from top to bottom as lines; those on one baseline are the cells of one.
fn level_lines(segments: &[&Segment]) -> Vec<Line> {
    let level = |a: &&Segment, b: &&Segment| (a.y - b.y).abs() < 0.3 * a.size.min(b.size);
    let row = |row: &[&Segment]| {
        let mut row = row.to_vec();
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let mut line = Line::new();
        for segment in row {
            append(&mut line, &segment.words, Gap::Tab);
        }
        line
    };
    segments.chunk_by(level).map(row).collect()
}

/// The columns, when their lines stand level, each with its neighbour, or some of them, as the page
/// numbers of a list of contents do.
fn level<'a>(columns: &[Group<'a>]) -> Option<Vec<Vec<&'a Segment>>> {
    let columns: Vec<Vec<&Segment>> =
        columns.iter().map(|column| by_rows(std::slice::from_ref(column))).collect();
    let longest = columns.iter().max_by_key(|column| column.len())?;
    let level =
        |column: &Vec<&Segment>| std::ptr::eq(column, longest) || is_level_with(column, longest);
    (longest.len() > 1 && columns.iter().all(level)).then_some(columns)
}

/// Level columns as rows.
fn rows(columns: &[Vec<&Segment>]) -> Vec<Line> {
    let longest = columns.iter().max_by_key(|column| column.len());
    let row = |of: &&Segment| {
        let mut line = Line::new();
        let level = |segment: &&&Segment| (segment.y - of.y).abs() < 0.3 * of.size;
        for segment in columns.iter().filter_map(|column| column.iter().find(level)) {
            append(&mut line, &segment.words, Gap::Tab);
        }
        line
    };
    longest.into_iter().flatten().map(row).collect()
}

/// Whether each line of a column stands level with one of a longer one, and they are as many, or
/// leave some out in between, as a shorter list would not.
fn is_level_with(column: &[&Segment], longer: &[&Segment]) -> bool {
    let place = |segment: &&Segment| {
        longer.iter().position(|other| (other.y - segment.y).abs() < 0.3 * segment.size)
    };
    let Some(places) = column.iter().map(place).collect::<Option<Vec<usize>>>() else {
        return false;
    };
    let dense = places.windows(2).all(|pair| pair[1] == pair[0] + 1);
    column.len() > 1 && (column.len() == longer.len() || !dense)
}
