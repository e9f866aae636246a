//! Labels one below the other, and below them all their values, as a tool leaves them that reads a
//! table column by column.

use super::Value;
use super::fields::{Field, begins_list_of_names, go_on, is_people_label, value_of};
use crate::grammar::date::read_moment;
use crate::grammar::head_line::{LabelIn, labels_in};
use crate::grammar::people::{
    goes_on_with_person, is_participant_line, is_people_line, read_people,
};
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::labels::Label;
use crate::lexicon::{heading, is_one_of};
use crate::outline::Piece;
use crate::text::Text;
use std::collections::HashSet;
use std::ops::Range;

/// No more lines of values than labels: lists of people wrap.
const MOST_WRAPPED: usize = 40;

/// Fewer labels are no column, and no head has more.
const LEAST_LABELS: usize = 2;
const MOST_LABELS: usize = 24;

/// The fields of the column that begins with the first piece, and how many pieces it takes. One of the
/// labels must be that of a day, a time or a place, and each value must fit its label.
pub(super) fn read_column<'a>(
    text: &Text,
    pieces: &[&'a Piece],
) -> Option<(Vec<Field<'a>>, usize)> {
    let words = |piece: &Piece| &text.canonical[piece.range.clone()];
    let labels: Vec<(Label, Range<usize>)> =
        pieces.iter().take(MOST_LABELS).map_while(|piece| label_alone(words(piece))).collect();
    let count = labels.len();
    let tells =
        |label: Label| matches!(label, Label::Date | Label::Time | Label::End | Label::Place);
    let sure = labels.iter().any(|(label, _)| tells(*label));
    if count < LEAST_LABELS || !sure {
        return None;
    }
    let lines: Vec<&str> = pieces[count..]
        .iter()
        .map(|piece| words(piece))
        .take(count + MOST_WRAPPED)
        .take_while(|words| {
            !labels_in(words).iter().any(LabelIn::is_sure) && heading(words).is_none()
        })
        .collect();
    let kinds: Vec<Label> = labels.iter().map(|(label, _)| *label).collect();
    let ends = assign(&kinds, &lines)?;
    let mut start = 0;
    let mut fields = Vec::with_capacity(count);
    for ((label, name), (&piece, &end)) in labels.into_iter().zip(pieces.iter().zip(&ends)) {
        let name = value_of(text, piece, name);
        let mut field = Field { label: Some((label, name)), value: Value::default(), piece };
        for &line in &pieces[count + start..count + end] {
            go_on(text, &mut field, line, 0..line.range.len());
        }
        fields.push(field);
        start = end;
    }
    Some((fields, count + start))
}

/// The label of a line that says nothing else.
fn label_alone(words: &str) -> Option<(Label, Range<usize>)> {
    let found = labels_in(words);
    let [only] = found.as_slice() else { return None };
    let alone = only.name.start == 0 && !only.name.is_empty();
    (alone && words[only.value..].trim().is_empty()).then(|| (only.label, only.name.clone()))
}

/// Where the lines of each label's value end. A list of people may take several, or none where it is the
/// last; who was named before is absent.
fn assign(labels: &[Label], lines: &[&str]) -> Option<Vec<usize>> {
    let mut ends = Vec::with_capacity(labels.len());
    let mut at = 0;
    for (nth, &label) in labels.iter().enumerate() {
        let left = labels.len() - nth - 1;
        let list = is_people_label(label);
        if !lines.get(at).is_some_and(|words| fits(label, words)) {
            // Nobody was absent; there was nothing to remark.
            let empty = (list || label == Label::Remarks) && left == 0 && at == lines.len();
            return empty.then(|| {
                ends.push(at);
                ends
            });
        }
        let next = labels.get(nth + 1);
        let mut end = at + 1;
        let wraps = |end: usize| {
            goes_on(lines[end]) || lines[end].starts_with('(') || lines[end - 1].ends_with(',')
        };
        while list && end < lines.len() && wraps(end) && !begins_next(next, &lines[at..], end - at)
        {
            end += 1;
        }
        ends.push(end);
        at = end;
    }
    Some(ends)
}

/// Whether a line can go on with a list of people.
fn goes_on(words: &str) -> bool {
    is_people_line(words) || is_participant_line(words) || goes_on_with_person(words)
}

/// Whether the line at `at` of a list is the first of the next one: it names somebody again, or nobody.
fn begins_next(next: Option<&Label>, lines: &[&str], at: usize) -> bool {
    let Some(next) = next else { return false };
    if !is_people_label(*next) {
        return fits(*next, lines[at]) && !goes_on(lines[at]);
    }
    let above = lines[..at].join("\n");
    let named = read_people(&above);
    let named: HashSet<&str> = named.iter().map(|read| &above[read.name.clone()]).collect();
    let again = read_people(lines[at]);
    let again = again.first().is_some_and(|read| named.contains(&lines[at][read.name.clone()]));
    again || is_one_of(lines[at], NONE_WORDS)
}

/// Whether a line can be the value of a label.
fn fits(label: Label, words: &str) -> bool {
    let moment = read_moment(words, true);
    match label {
        Label::Date => moment.date.is_some(),
        Label::Time | Label::End => moment.start.is_some() || moment.end.is_some(),
        Label::Place | Label::Body | Label::Organisation => {
            words.contains(char::is_alphabetic) && moment.date.is_none()
        }
        Label::Number => words.contains(|c: char| c.is_ascii_digit()),
        Label::Remarks => true,
        _ => goes_on(words) || begins_list_of_names(words) || is_one_of(words, NONE_WORDS),
    }
}
