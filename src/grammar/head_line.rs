//! Lines of a document's head: labels, titles, names of bodies.

use std::ops::Range;

use super::date::read_moment;
use super::words::{prefix, word_starts};
use crate::lexicon::calendar::CLOCK_WORDS;
use crate::lexicon::document::{KIND_STEMS, KINDS, PAGE_WORDS};
use crate::lexicon::labels::{
    BODY_WORDS, LABEL_OPENINGS, Label, ORGANISATION_WORDS, ROOM_ENDINGS, ROOM_WORDS,
};
use crate::lexicon::table::{Endings, Words};
use crate::lexicon::{begins_with_one_of, ends_with_one_of, is_one_of, label};
use crate::record::DocumentKind;

/// Whether a line can stand in the head of a meeting: a label, a title, a day, a name of a body; no
/// sentence.
pub(crate) fn is_head_line(words: &str) -> bool {
    if !labels_in(words).is_empty() || label(words).is_some() {
        return true;
    }
    let short = words.len() <= 100 && !words.ends_with(['.', ':', ';', ',']);
    short
        && (document_kind(words).is_some()
            || names_body(words)
            || read_moment(words, false).date.is_some())
}

/// A label in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LabelIn {
    pub label: Label,
    /// Its bytes, colon included.
    pub name: Range<usize>,
    /// Where its value begins.
    pub value: usize,
    is_marked: bool,
}

impl LabelIn {
    /// Whether a colon or a cell of its own marks the label, or it is the whole line.
    pub(crate) fn is_sure(&self) -> bool {
        self.is_marked
    }
}

/// No label has more words.
const LABEL_WORDS: usize = 5;

/// Every label in a line: before a colon, in a cell of its own, or as the line's first words.
pub(crate) fn labels_in(words: &str) -> Vec<LabelIn> {
    let mut found: Vec<LabelIn> = Vec::new();
    let limit = words.len().min(400);
    for (at, byte) in words.bytes().enumerate().take(limit) {
        if byte == b':' || byte == b'\t' {
            let from = found.last().map_or(0, |last| last.value);
            found.extend(label_before(words, from, at, byte == b'\t'));
        }
    }
    if found.is_empty() {
        found.extend(leading_label(words));
    }
    found.extend(label_in_last_cell(words, &found));
    found
}

/// `Til stede\tFraværende`: the last of labels in cells side by side.
fn label_in_last_cell(words: &str, found: &[LabelIn]) -> Option<LabelIn> {
    let last = found.last().filter(|last| words[..last.value].ends_with('\t'))?;
    let cell = words[last.value..].trim();
    let start = words.len() - words[last.value..].trim_start().len();
    let label = label(cell).filter(|label| is_of_people(*label) && is_of_people(last.label))?;
    let name = start..start + cell.len();
    Some(LabelIn { label, value: name.end, name, is_marked: true })
}

/// Whether people stand below a label.
fn is_of_people(label: Label) -> bool {
    matches!(label, Label::Members | Label::Present | Label::Others | Label::Afbud(_))
}

/// The longest label that ends at a colon; before a tab only a whole cell is one.
fn label_before(words: &str, from: usize, colon: usize, whole_cell: bool) -> Option<LabelIn> {
    let before = words[from..colon].trim_end();
    let end = from + before.len();
    let cell = before.rfind(['\t', '|']).map_or(0, |tab| tab + 1);
    let cell = cell + before[cell..].len() - before[cell..].trim_start().len();
    // "(KÅ).Udeblevet:": a stop may be glued to the label.
    let parts = |(at, sign): &(usize, &str)| {
        *sign == " " || before[cell + at + 1..].starts_with(char::is_uppercase)
    };
    let signs = before[cell..].match_indices([' ', '.', ')']).filter(parts);
    let starts = std::iter::once(cell).chain(signs.map(|(at, _)| cell + at + 1));
    let starts: Vec<usize> = starts.collect();
    let tried =
        if whole_cell { &starts[..1] } else { &starts[starts.len().saturating_sub(LABEL_WORDS)..] };
    let opened = || opening_label(&before[cell..]).filter(|_| !whole_cell);
    let whole = label(&before[cell..]).or_else(opened).map(|label| (label, cell));
    let name = tried.iter().find_map(|&start| Some((label(&before[start..])?, start)));
    let name = whole.or(name);
    name.map(|(label, start)| LabelIn {
        label,
        name: from + start..end + 1,
        value: colon + 1,
        is_marked: true,
    })
}

/// `Fraværende stiftsrådsmedlemmer og øvrige`: a label by its first word, whoever is meant.
fn opening_label(words: &str) -> Option<Label> {
    let short = words.split(' ').count() <= LABEL_WORDS;
    let plain = words.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '/');
    let (label, _) =
        LABEL_OPENINGS.iter().find(|(_, opening)| begins_with_one_of(words, &[opening]))?;
    (short && plain).then_some(*label)
}

/// A label without a colon: alone on its line, before a value in capitals or digits, or glued to it.
fn leading_label(words: &str) -> Option<LabelIn> {
    let ends = words.match_indices(' ').map(|(at, _)| at).chain([words.len()]).take(LABEL_WORDS);
    // "Tid 18:00"
    let timed = |label: Label, end: usize| {
        let digit = words[end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
        label == Label::Time && digit && !CLOCK_WORDS.begin(words)
    };
    let long = |end: usize| end > 3 || end == words.len();
    let named = ends.filter_map(|end| Some((label(&words[..end])?, end)));
    let spaced = named.filter(|&(label, end)| long(end) || timed(label, end)).last();
    if let Some((label, end)) = spaced {
        let value = words[end..].trim_start();
        // "Møde nr. 7, torsdag den 21. august" is a title.
        if label == Label::Number && read_moment(value, false).date.is_some() {
            return None;
        }
        if !value.is_empty() && is_one_of(&words[..end], ROOM_WORDS) && !names_room(value) {
            return Some(LabelIn { label, name: 0..0, value: 0, is_marked: false });
        }
        let plain = value.is_empty()
            || value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || CLOCK_WORDS.begin(value);
        let safe = value.is_empty()
            || !matches!(label, Label::Body | Label::Role | Label::Remarks | Label::Organisation);
        // "Medlemmer Ole Dal (A) Ida Holm (V)" goes on without a comma.
        let sentence = value.len() > 80 && !value.contains([',', '(']);
        return (plain && safe && !sentence).then_some(LabelIn {
            label,
            name: 0..end,
            value: end,
            is_marked: value.is_empty(),
        });
    }
    glued_label(words)
}

/// Whether a value names a room by its first word, so that the word before it is a label.
fn names_room(value: &str) -> bool {
    let first = value.split([' ', ',']).next().unwrap_or_default();
    ends_with_one_of(first, ROOM_ENDINGS)
}

fn glued_label(words: &str) -> Option<LabelIn> {
    let mut signs = words.char_indices().skip(1);
    let (capital, sign) = signs.find(|(_, c)| c.is_uppercase() || c.is_ascii_digit())?;
    // "DAGSORDEN" is no label "D".
    if sign.is_uppercase() && words[..capital].ends_with(char::is_uppercase) {
        return None;
    }
    let label = label(&words[..capital]).filter(|_| !words[..capital].ends_with(' '))?;
    Some(LabelIn { label, name: 0..capital, value: capital, is_marked: false })
}

/// What sort of document a title names. Only a short line is a title.
pub(crate) fn document_kind(words: &str) -> Option<DocumentKind> {
    let spaced = || words.as_bytes().get(1) == Some(&b' ');
    if words.len() > 140 || !(KIND_STEMS.are_in(words) || spaced()) {
        return None;
    }
    let named = |kinds: &Words| word_starts(words).any(|at| names_kind(&words[at..], kinds));
    let letters = || words.chars().filter(|c| *c != ' ').collect::<String>();
    let letter_spaced = spaced().then(letters);
    let spelled = |kinds: &Words| letter_spaced.as_ref().is_some_and(|word| is_kind(word, kinds));
    KINDS.iter().find(|(_, kinds)| named(kinds) || spelled(kinds)).map(|&(kind, _)| kind)
}

/// Whether the name of a kind stands at the head of `words`, alone or glued to a capital.
fn names_kind(words: &str, kinds: &Words) -> bool {
    kinds.near(words).any(|kind| {
        let rest = prefix(words, kind).map(|end| &words[end..]);
        rest.is_some_and(|rest| !rest.starts_with(char::is_lowercase))
    })
}

/// Whether the letters of a word are those of a kind: `R e f e r a t`.
fn is_kind(word: &str, kinds: &Words) -> bool {
    kinds.near(word).any(|kind| {
        let letters = kind.chars().filter(|c| *c != ' ');
        word.chars().flat_map(char::to_lowercase).eq(letters)
    })
}

/// A running head without the page number at its end: "Byrådet, 3. maj 2010  Side 4 af 9".
pub(crate) fn without_page(words: &str) -> &str {
    let folded = words.to_ascii_lowercase();
    let ends = PAGE_WORDS
        .iter()
        .filter_map(|word| folded.rfind(&format!("{word} ")).map(|at| (at, at + word.len())));
    let page = ends.filter(|&(at, end)| {
        let before = folded[..at].chars().next_back();
        before.is_none_or(char::is_whitespace)
            && folded[end..].trim_start().starts_with(|c: char| c.is_ascii_digit())
    });
    page.map(|(at, _)| words[..at].trim_end()).next().unwrap_or(words)
}

/// Endings of fewer bytes are words by themselves only: "råd", not "forråd".
const SHORTEST_BODY: usize = 5;
/// The same of organisations.
const SHORTEST_ORGANISATION: usize = 6;

const BODIES: &Endings = &Endings::new(BODY_WORDS);
const ORGANISATIONS: &Endings = &Endings::new(ORGANISATION_WORDS);

/// Whether a line names a committee.
pub(crate) fn names_body(words: &str) -> bool {
    let names = |word| is_named(word, BODIES, SHORTEST_BODY);
    words.len() <= 110 && words.split([' ', '\t', ',', '/', '(', ')']).any(names)
}

pub(crate) fn names_organisation(words: &str) -> bool {
    words.split([' ', '\t', ',']).any(|word| is_named(word, ORGANISATIONS, SHORTEST_ORGANISATION))
}

/// Whether a word is one of the list, or ends with one that is no shorter than `least`.
fn is_named(word: &str, list: &Endings, least: usize) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = |ending: &str| ending.len() >= least || ending.len() == word.len();
    list.of(word).any(whole)
}
