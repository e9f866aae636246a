//! Lists of people side by side on a page: each name belongs to the label that stands above it.

use std::ops::Range;

use super::Value;
use super::fields::{Field, is_people_label, value_of};
use crate::grammar::head_line::labels_in;
use crate::grammar::people::{goes_on_with_person, is_participant_line, is_people_line};
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::is_one_of;
use crate::outline::Piece;
use crate::text::Text;

/// Where each list begins, in points from the left, and which field it is now.
#[derive(Debug, Default)]
pub(super) struct Beside(Vec<(f32, usize)>);

/// A name may begin a little to the left of its label, in points.
const SLACK: f32 = 8.0;

impl Beside {
    /// The lists whose labels were the last fields, where they stand in cells of one line.
    pub(super) fn open(text: &Text, fields: &[Field<'_>]) -> Self {
        let Some(line) = fields.last().map(|field| field.piece.line) else {
            return Self::default();
        };
        let from = fields.iter().rposition(|field| field.piece.line != line).map_or(0, |at| at + 1);
        let columns = fields.iter().enumerate().skip(from).filter_map(|(at, field)| {
            let (_, name) = field.label.as_ref().filter(|(label, _)| is_people_label(*label))?;
            let name = name.ranges(&name.place()).into_iter().next()?;
            let first = name.start == field.piece.range.start;
            let celled = first || text.canonical[..name.start].ends_with('\t');
            celled.then_some((text.left(name)?, at))
        });
        let columns: Vec<(f32, usize)> = columns.collect();
        let whole = columns.len() == fields.len() - from;
        Self(if columns.len() > 1 && whole { columns } else { Vec::new() })
    }

    /// Gives each cell of a line to the list above it; `false` where the line is none of them all.
    pub(super) fn take<'a>(
        &mut self,
        text: &Text,
        fields: &mut Vec<Field<'a>>,
        piece: &'a Piece,
    ) -> bool {
        let cells = text.cells(piece.range.clone()).filter(|cell| !cell.is_empty());
        let placed: Option<Vec<(usize, Range<usize>)>> = cells
            .map(|cell| {
                let x = text.left(cell.clone())? + SLACK;
                let column = self.0.iter().rposition(|(left, _)| *left <= x)?;
                let words = &text.canonical[cell.clone()];
                let listed = is_of_list(words) || self.stands_below(text, piece, &cell);
                listed.then_some((column, cell))
            })
            .collect();
        let Some(placed) = placed.filter(|placed| !placed.is_empty()) else {
            self.0.clear();
            return false;
        };
        for (column, cell) in placed {
            let words = &text.canonical[cell.clone()];
            if let Some(label) = labels_in(words).into_iter().find(|own| own.name.start == 0) {
                let part = |range: Range<usize>| {
                    let from = cell.start - piece.range.start;
                    value_of(text, piece, from + range.start..from + range.end)
                };
                self.0[column].1 = fields.len();
                let value = part(label.value..words.len());
                fields.push(Field { label: Some((label.label, part(label.name))), value, piece });
            } else {
                let value: &mut Value = &mut fields[self.0[column].1].value;
                value.push_apart(text, piece.line, cell);
            }
        }
        true
    }

    /// Whether more than a mark stands right where a list does, no white above: it goes on there, whoever is named.
    fn stands_below(&self, text: &Text, piece: &Piece, cell: &Range<usize>) -> bool {
        let left = text.left(cell.clone());
        let below = |column: f32| left.is_some_and(|left| (left - column).abs() <= SLACK / 2.0);
        let words = &text.canonical[cell.clone()];
        let told = words.contains(' ') && !words.ends_with(['.', ':']);
        told && !text.lines[piece.line].gap && self.0.iter().any(|(column, _)| below(*column))
    }

    pub(super) fn is_open(&self) -> bool {
        !self.0.is_empty()
    }
}

/// Whether a cell names somebody of a list, or is the label of the next.
fn is_of_list(words: &str) -> bool {
    let label = labels_in(words).into_iter().next();
    label.is_some_and(|own| own.name.start == 0 && own.is_sure() && is_people_label(own.label))
        || is_people_line(words)
        || is_participant_line(words)
        || goes_on_with_person(words)
        || is_one_of(words, NONE_WORDS)
}
