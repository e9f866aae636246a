//! A grid of attendance: names down its side, "Til stede", "Afbud", "Uden afbud" over its columns,
//! and a mark in one of them for each.

use std::ops::Range;

use super::super::Context;
use super::super::section::afbud;
use super::super::value::Value;
use super::people::{add_absent, person};
use crate::grammar::absence::{AbsenceRead, read_participant};
use crate::grammar::people::{PersonRead, read_people};
use crate::lexicon::label;
use crate::lexicon::labels::{GRID_MARKS, Label};
use crate::outline::Piece;
use crate::record::{AfbudStatus, Meeting};
use crate::text::Text;

/// A column that says whether somebody came.
struct Column {
    /// Where its middle is printed.
    middle: f32,
    /// How somebody was absent; `None` for those who came.
    absent: Option<AfbudStatus>,
    /// What is printed over it.
    name: String,
}

/// A grid in the lines of the head.
pub(super) struct Grid {
    /// Its pieces, the heads of its columns first.
    pub pieces: Range<usize>,
    columns: Vec<Column>,
    /// Whether it is headed as the list of all members.
    of_members: bool,
}

/// Finds a grid.
pub(super) fn find(text: &Text, pieces: &[&Piece]) -> Option<Grid> {
    (0..pieces.len()).find_map(|at| {
        let columns = columns(text, pieces[at]);
        let marked = |piece: &&&Piece| mark(text, piece).is_some();
        let rows = pieces[at + 1..].iter().take_while(|piece| is_row(text, piece));
        let end = at + 1 + rows.clone().count();
        let is_grid = columns.len() >= 2 && rows.filter(marked).count() >= 2;
        let first = cells(text, pieces[at]).next().map(|cell| &text.canonical[cell]);
        let of_members = first.and_then(label) == Some(Label::Members);
        is_grid.then_some(Grid { pieces: at..end, columns, of_members })
    })
}

/// The cells of a line, as bytes of the canonical text.
fn cells<'a>(text: &'a Text, piece: &Piece) -> impl DoubleEndedIterator<Item = Range<usize>> + 'a {
    let start = piece.range.start;
    let words = &text.canonical[piece.range.clone()];
    let base = words.as_ptr() as usize;
    words.split('\t').map(move |cell| {
        let cell = cell.trim();
        let at = start + cell.as_ptr() as usize - base;
        at..at + cell.len()
    })
}

/// Where the middle of a cell is printed.
fn middle(text: &Text, cell: &Range<usize>) -> f32 {
    let last = text.canonical[cell.clone()].char_indices().next_back();
    let last = cell.start + last.map_or(0, |(at, _)| at);
    f32::midpoint(text.column(cell.start), text.column(last))
}

fn columns(text: &Text, piece: &Piece) -> Vec<Column> {
    let column = |cell: Range<usize>| {
        let name = &text.canonical[cell.clone()];
        let absent = match label(name)? {
            Label::Present => None,
            Label::Afbud(status) => Some(status),
            _ => return None,
        };
        Some(Column { middle: middle(text, &cell), absent, name: name.to_owned() })
    };
    cells(text, piece).filter_map(column).collect()
}

/// The mark behind the name in a row; a remark may stand behind it.
fn mark(text: &Text, piece: &Piece) -> Option<Range<usize>> {
    let mut marks = cells(text, piece).skip(1);
    marks.find(|cell| GRID_MARKS.contains(&&text.canonical[cell.clone()]))
}

/// Whether a line is a row: it has a mark, or heads a group of names.
fn is_row(text: &Text, piece: &Piece) -> bool {
    let words = text.canonical[piece.range.clone()].trim();
    mark(text, piece).is_some() || words.ends_with(':') && label(words).is_none()
}

/// Reads who came, and who did not.
pub(super) fn read(
    context: &mut Context<'_>,
    grid: &Grid,
    pieces: &[&Piece],
    meeting: &mut Meeting,
) {
    for piece in &pieces[grid.pieces.clone()] {
        let Some(mark) = mark(context.text, piece) else { continue };
        let at = middle(context.text, &mark);
        let far = |column: &&Column| (column.middle - at).abs();
        let nearest = grid.columns.iter().min_by(|one, other| far(one).total_cmp(&far(other)));
        let mut value = Value::default();
        value.push(context.text, piece.line, piece.range.start..mark.start);
        if mark.end < piece.range.end {
            value.push_cell(context.text, piece.line, mark.end + 1..piece.range.end);
        }
        let people = read_people(&value.cells);
        let (Some(column), [read]) = (nearest, people.as_slice()) else { continue };
        let person = person(context, &value, read);
        if grid.of_members {
            meeting.members.get_or_insert_default().push(person.clone());
        }
        let told = read_participant(&value.cells, read);
        match column.absent {
            None => {
                meeting.present.get_or_insert_default().push(person);
                let told = told.iter().map(|told| afbud(context, &value, told, None));
                let told = told.collect();
                add_absent(meeting, told);
            }
            Some(status) => {
                let reason = told.and_then(|told| told.reason);
                let absence = AbsenceRead { reason, ..absence(read, status) };
                let one = afbud(context, &value, &absence, Some(column.name.clone()));
                add_absent(meeting, vec![one]);
            }
        }
    }
}

fn absence(read: &PersonRead, status: AfbudStatus) -> AbsenceRead {
    AbsenceRead {
        name: read.name.clone(),
        role: read.role.clone(),
        party: read.party.clone(),
        status,
        reason: None,
        substitute: None,
        scope: None,
        place: read.place.clone(),
    }
}
