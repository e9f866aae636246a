//! A second column beside the items of a text, in which a house prints what was decided:
//! `Mødepunkt        Beslutning`, and below each word what belongs to it, line beside line.

use std::ops::Range;

use crate::grammar::item_head::read_item_head;
use crate::lexicon::document::ITEM_COLUMNS;
use crate::lexicon::headings::{MINUTES_HEADINGS, Tag};
use crate::lexicon::{heading, is_one_of};
use crate::text::{Text, TextLine};

/// Fewer items with something beside them are no agenda.
const LEAST_ITEMS: usize = 3;

/// How far from the head of the column its lines may begin, in characters.
const RAGGED: f32 = 1.5;

/// No row of such a table has more cells.
const MOST_CELLS: usize = 4;

/// Where the second column begins in each line, in bytes of the canonical text; empty where there is
/// none.
pub(super) fn find(text: &Text) -> Vec<Option<usize>> {
    let heads = |line: &TextLine| line.layout.is_none() && head(text, line).is_some();
    if !text.lines.iter().any(heads) {
        return Vec::new();
    }
    let mut left = None;
    let begins = |line: &TextLine| {
        let of_head = head(text, line).map(|words| text.column(words.start));
        left = of_head.or(left);
        left.filter(|_| of_head.is_none()).and_then(|left| begin(text, line, left))
    };
    let column: Vec<Option<usize>> = text.lines.iter().map(begins).collect();
    let is_item = |(line, begin): &(&TextLine, &Option<usize>)| {
        let cell = begin.map(|begin| text.canonical[line.range.start..begin].trim_end());
        cell.is_some_and(|cell| read_item_head(cell).is_some())
    };
    // Else it is a table in the text.
    let items = text.lines.iter().zip(&column).filter(is_item).count();
    if items < LEAST_ITEMS { Vec::new() } else { column }
}

/// The words that head the second column, in a line of two cells.
fn head(text: &Text, line: &TextLine) -> Option<Range<usize>> {
    let (first, second) = text.line(line).split_once('\t')?;
    let decides = heading(second) == Some(Tag::Beslutning) || is_one_of(second, MINUTES_HEADINGS);
    let named = decides && is_one_of(first, ITEM_COLUMNS);
    named.then(|| line.range.end - second.len()..line.range.end)
}

/// Where the words of a line begin that stand below the head of the column.
fn begin(text: &Text, line: &TextLine, left: f32) -> Option<usize> {
    let words = text.line(line);
    let cells =
        words.match_indices('\t').take(MOST_CELLS).map(|(tab, _)| line.range.start + tab + 1);
    let mut starts = std::iter::once(line.range.start).chain(cells);
    starts.find(|&start| (text.column(start) - left).abs() <= RAGGED)
}
