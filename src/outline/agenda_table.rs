//! An agenda as a table on a page: `Punkt | Tekst | Beslutning | Ansvarlig`, a row for each item.

use std::collections::HashMap;
use std::ops::Range;

use super::Kind;
use crate::grammar::item_head::read_item_head;
use crate::lexicon::document::{ITEM_COLUMNS, NUMBER_COLUMNS, OWNER_COLUMNS};
use crate::lexicon::headings::{MINUTES_HEADINGS, Tag};
use crate::lexicon::{heading, is_one_of};
use crate::text::{Text, TextLine};

/// Such a table.
#[derive(Debug, Default)]
pub(super) struct AgendaTable {
    /// The lines that head its columns: on a further page they come again.
    pub heads: Vec<usize>,
    /// Where its first column begins, in points from the left.
    first: f32,
    /// The cells beside the items, by their line, and what they are.
    cells: HashMap<usize, Vec<(Range<usize>, Kind)>>,
}

/// Fewer rows that begin with an item are no agenda, and no head of one has fewer cells.
const LEAST_ROWS: usize = 2;
const LEAST_COLUMNS: usize = 3;

/// Words of a column begin no further from each other, in points.
const SLACK: f32 = 8.0;

/// A column: where it begins, and what its cells are where they are not the item's own text.
struct Column {
    left: f32,
    beside: Option<Kind>,
}

/// Finds the table of the agenda.
pub(super) fn find(text: &Text) -> Option<AgendaTable> {
    let is_head = |line: &TextLine| line.layout.is_some() && kinds(text.line(line)).is_some();
    let top = text.lines.iter().position(is_head)?;
    let kinds = kinds(text.line(&text.lines[top]))?;
    let same = |at: &usize| text.line(&text.lines[*at]) == text.line(&text.lines[top]);
    let heads: Vec<usize> = (top..text.lines.len()).filter(same).collect();
    let columns = columns(text, top, &kinds);
    let first = columns.first()?.left;
    let mut table = AgendaTable { heads, first, cells: HashMap::new() };
    let mut rows = 0;
    for (at, line) in text.lines.iter().enumerate().skip(top + 1) {
        let words = text.line(line);
        let left = table.begins_row(text, at) && !table.heads.contains(&at);
        let begins = left && read_item_head(words).is_some();
        let apart = line.gap && !line.first_on_page && !words.contains('\t');
        if rows >= LEAST_ROWS && left && !begins && apart {
            // The heading of what stands below the table.
            break;
        }
        rows += usize::from(begins && words.contains('\t'));
        let beside = beside(text, line, &columns);
        if !beside.is_empty() && !table.heads.contains(&at) {
            table.cells.insert(at, beside);
        }
    }
    (rows >= LEAST_ROWS).then_some(table)
}

impl AgendaTable {
    /// The cells beside an item's own text in a line.
    pub(super) fn beside(&self, line: usize) -> &[(Range<usize>, Kind)] {
        self.cells.get(&line).map_or(&[], Vec::as_slice)
    }

    /// Whether a line begins in the first column; what stands above the table may begin anywhere.
    pub(super) fn begins_row(&self, text: &Text, line: usize) -> bool {
        let above = self.heads.first().is_some_and(|&head| line < head);
        let left = text.lines[line].layout.map(|layout| layout.x0);
        above || left.is_none_or(|left| (left - self.first).abs() <= SLACK)
    }

    /// Whether a line is a row of the table, with its cells.
    pub(super) fn is_row(&self, text: &Text, line: usize) -> bool {
        self.heads.first().is_some_and(|&head| line > head) && self.begins_row(text, line)
    }
}

/// What the columns hold, where a line heads those of an agenda: one for what was decided, or said.
fn kinds(head: &str) -> Option<Vec<Option<Kind>>> {
    let cells: Vec<&str> = head.split('\t').map(str::trim).collect();
    let first = cells
        .first()
        .is_some_and(|first| is_one_of(first, ITEM_COLUMNS) || is_one_of(first, NUMBER_COLUMNS));
    let decides = |cell: &str| heading(named(cell)) == Some(Tag::Beslutning);
    let told = |cell: &&str| decides(cell) || is_one_of(named(cell), MINUTES_HEADINGS);
    if !first || cells.len() < LEAST_COLUMNS || !cells.iter().any(told) {
        return None;
    }
    let kind = |cell: &&str| match () {
        () if decides(cell) => Some(Kind::BesideDecision),
        () if is_one_of(cell, OWNER_COLUMNS) => Some(Kind::BesideOther),
        () => None,
    };
    Some(cells.iter().map(kind).collect())
}

/// The first of two names of a column: "Beslutning / Ansvarlig".
fn named(cell: &str) -> &str {
    cell.split('/').next().unwrap_or(cell).trim()
}

/// Where the columns begin: as the cells of whole rows do, since heads may stand in the middle.
fn columns(text: &Text, top: usize, kinds: &[Option<Kind>]) -> Vec<Column> {
    let lefts = |line: &TextLine| -> Vec<f32> {
        cells(text, line).into_iter().filter_map(|cell| text.left(cell)).collect()
    };
    let mut columns: Vec<f32> = lefts(&text.lines[top]);
    let rows = text.lines[top + 1..].iter().map(lefts).filter(|row| row.len() == kinds.len());
    for row in rows {
        for (column, left) in columns.iter_mut().zip(row) {
            *column = column.min(left);
        }
    }
    columns.into_iter().zip(kinds).map(|(left, kind)| Column { left, beside: *kind }).collect()
}

/// The cells of a line that stand in the columns beside the items' own text.
fn beside(text: &Text, line: &TextLine, columns: &[Column]) -> Vec<(Range<usize>, Kind)> {
    let cells = cells(text, line);
    let kind = |cell: &Range<usize>| {
        let x = text.left(cell.clone())? + SLACK;
        columns.iter().rev().find(|column| column.left <= x)?.beside
    };
    // Own text stands before them.
    let own = cells.iter().rposition(|cell| kind(cell).is_none()).map_or(0, |at| at + 1);
    cells[own..].iter().filter_map(|cell| Some((cell.clone(), kind(cell)?))).collect()
}

fn cells(text: &Text, line: &TextLine) -> Vec<Range<usize>> {
    text.cells(line.range.clone()).filter(|cell| !cell.is_empty()).collect()
}
