//! A grid of attendance: names down its side, "Til stede", "Afbud", "Uden afbud" over its columns,
//! and a mark in one of them for each.

use std::ops::Range;

use super::super::Context;
use super::super::section::afbud;
use super::super::value::Value;
use super::people::{add_absent, person};
use crate::grammar::absence::{AbsenceRead, read_absences, read_participant};
use crate::grammar::people::read_people;
use crate::lexicon::labels::{GRID_MARKS, Label, NAME_HEADS};
use crate::lexicon::{is_one_of, label};
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
        let least = if heads_names(text, pieces[at]) { 1 } else { 2 };
        let is_grid = columns.len() >= least && rows.filter(marked).count() >= 2;
        let first = cells(text, pieces[at]).next().map(|cell| &text.canonical[cell]);
        let of_members = first.and_then(label) == Some(Label::Members);
        is_grid.then_some(Grid { pieces: at..end, columns, of_members })
    })
}

fn cells<'a>(text: &'a Text, piece: &Piece) -> impl DoubleEndedIterator<Item = Range<usize>> + 'a {
    text.cells(piece.range.clone())
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
    cells(text, piece).skip(usize::from(heads_names(text, piece))).filter_map(column).collect()
}

/// Whether the first cell heads the names: "Mødedeltagere:\tFremmødt\tBemærkninger".
fn heads_names(text: &Text, piece: &Piece) -> bool {
    let first = cells(text, piece).next().map(|cell| text.canonical[cell].trim_end_matches(':'));
    first.is_some_and(|first| is_one_of(first, NAME_HEADS))
}

/// The mark behind the name in a row; a remark may stand behind it.
fn mark(text: &Text, piece: &Piece) -> Option<Range<usize>> {
    let mut marks = cells(text, piece).skip(1);
    marks.find(|cell| {
        let words = &text.canonical[cell.clone()];
        GRID_MARKS.contains(&words) || absent(words).is_some()
    })
}

/// How somebody was absent, where the mark says it: "Afbud".
fn absent(mark: &str) -> Option<AfbudStatus> {
    match label(mark) {
        Some(Label::Afbud(status)) => Some(status),
        _ => None,
    }
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
        if let Some(mark) = mark(context.text, piece) {
            read_row(context, grid, piece, &mark, meeting);
        }
    }
}

/// A row: the name, what the person is, the mark, and what else is said.
fn read_row(
    context: &Context<'_>,
    grid: &Grid,
    piece: &Piece,
    mark: &Range<usize>,
    meeting: &mut Meeting,
) {
    let text = context.text;
    let row: Vec<Range<usize>> = cells(text, piece).filter(|cell| !cell.is_empty()).collect();
    let Some(name) = row.first() else { return };
    let mut value = Value::default();
    value.push(text, piece.line, name.clone());
    let Some(column) = grid.column_of(text, mark) else { return };
    let [read] = &mut read_people(&value.cells)[..] else { return };
    for cell in row[1..].iter().filter(|cell| cell.end <= mark.start) {
        let start = value.cells.len() + 1;
        value.push_cell(text, piece.line, cell.clone());
        read.role.get_or_insert(start..value.cells.len());
    }
    let person = person(context, &value, read);
    for cell in row[1..].iter().filter(|cell| cell.start >= mark.end) {
        value.push_cell(text, piece.line, cell.clone());
    }
    if grid.of_members {
        meeting.members.get_or_insert_default().push(person.clone());
    }
    let said = absent(&text.canonical[mark.clone()]);
    match said.or(column.absent) {
        None => {
            meeting.present.get_or_insert_default().push(person);
            let whole = read_people(&value.cells).into_iter().next();
            let told = whole.and_then(|read| read_participant(&value.cells, &read));
            add_absent(meeting, told.iter().map(|one| afbud(context, &value, one, None)).collect());
        }
        Some(status) => {
            let told = read_absences(&value.cells, status).list.into_iter().next();
            let told = told.filter(|told| told.name == read.name).unwrap_or_default();
            let absence = AbsenceRead {
                name: read.name.clone(),
                role: read.role.clone(),
                party: read.party.clone(),
                status,
                place: read.place.clone(),
                ..told
            };
            let label = said.is_none().then(|| column.name.clone());
            add_absent(meeting, vec![afbud(context, &value, &absence, label)]);
        }
    }
}

impl Grid {
    /// The column that a mark is printed below.
    fn column_of(&self, text: &Text, mark: &Range<usize>) -> Option<&Column> {
        let at = middle(text, mark);
        let far = |column: &&Column| (column.middle - at).abs();
        self.columns.iter().min_by(|one, other| far(one).total_cmp(&far(other)))
    }
}
