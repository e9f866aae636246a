//! Lines between an item's title and its text: case numbers, initials, marks of access.

use super::Place;
use super::case::is_case_number;
use super::head_line::names_body;
use super::item_head::is_year;
use crate::lexicon::labels::{
    CASE_ENDING, CLOSED_MARKS, META_LABELS, MetaLabel, OPEN_MARKS, TYPE_MARKS,
};
use crate::lexicon::{WordSet, is_one_of, meta_label};
use crate::record::Access;
use std::sync::LazyLock;

/// One label with its value, a number alone, or a mark of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MetaCell {
    pub label: Option<MetaLabel>,
    pub access: Option<Access>,
    /// The value; empty for a mark, and for a label whose value stands on the next line.
    pub value: Place,
}

/// Longer lines are text.
const LONGEST: usize = 200;
/// No label has more words.
const LABEL_WORDS: usize = 4;

/// Reads a line that holds nothing but labels with short values, case numbers and marks.
pub(crate) fn read_meta_line(words: &str) -> Option<Vec<MetaCell>> {
    let bullet = words.len() - words.trim_start_matches(['•', '-', ' ']).len();
    let opens = words[bullet..].starts_with(|c: char| c.is_alphanumeric() || c == '(');
    if words.len() > LONGEST || !opens {
        return None;
    }
    if let Some(inner) = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return read_enclosed(inner);
    }
    if let Some(value) = coded_number(words) {
        return Some(vec![MetaCell { label: Some(MetaLabel::CaseNumber), access: None, value }]);
    }
    if !begins_meta(&words[bullet..]) {
        return read_body_line(words, bullet).or_else(|| read_row(words));
    }
    let tokens = tokens(words, bullet);
    let mut cells: Vec<MetaCell> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let marked = cells.last().is_some_and(|cell| cell.access.is_some());
        let Some((cell, taken)) = read_cell(words, &tokens[at..]) else {
            let route =
                marked && tokens[at..].iter().all(|code| is_route_code(&words[code.clone()]));
            return route.then_some(cells);
        };
        cells.push(cell);
        at += taken;
    }
    (!cells.is_empty()).then_some(cells)
}

/// `(Sagsnr. 1-30-72-101-07)`: the places are those in the parentheses.
fn read_enclosed(inner: &str) -> Option<Vec<MetaCell>> {
    let mut cells = read_meta_line(inner).filter(|_| !inner.contains(['(', ')']))?;
    for cell in &mut cells {
        cell.value = cell.value.start + 1..cell.value.end + 1;
    }
    Some(cells)
}

/// `AR 209/00.`: the letters of the council before the number. `KIMBRU / 10/611`: those of whoever
/// handles the case are no part of it. `HU-sag 06/118`: whose case it is.
fn coded_number(words: &str) -> Option<Place> {
    let value = words.trim_end_matches('.');
    let (code, number) = value.split_once(' ')?;
    if let Some(number) = number.strip_prefix("/ ")
        && (2..=8).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && is_case_number(number)
    {
        return Some(value.len() - number.len()..value.len());
    }
    if code.ends_with(CASE_ENDING) && is_case_number(number) {
        return Some(value.len() - number.len()..value.len());
    }
    let coded = (1..=3).contains(&code.chars().count()) && code.chars().all(char::is_uppercase);
    // The letters tell `7/02` from a day.
    let pair = || number.split('/').all(|part| part.parse::<u32>().is_ok());
    (coded && number.contains('/') && (is_case_number(number) || pair())).then_some(0..value.len())
}

/// `Strandudvalget Brevid: 3830997`: the body that handles the case, before a labelled number.
fn read_body_line(words: &str, from: usize) -> Option<Vec<MetaCell>> {
    if !words.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let colon =
        words.find(": ").filter(|colon| words[colon + 2..].bytes().all(|c| c.is_ascii_digit()))?;
    let label = words[..colon].rfind([' ', '\t'])?.max(from);
    let named = meta_label(&words[label..colon]).filter(|_| names_body(&words[from..label]))?;
    let cell = |label, value| MetaCell { label: Some(label), access: None, value };
    Some(vec![cell(MetaLabel::Other, from..label), cell(named, colon + 2..words.len())])
}

/// `K14/hhj\t08/21177\tÅben sag`: a row of short cells, with a case number and a mark of access.
fn read_row(words: &str) -> Option<Vec<MetaCell>> {
    if !words.contains('\t') {
        return None;
    }
    let mut start = 0;
    let mut found = Vec::new();
    for cell in words.split('\t') {
        let place = start..start + cell.len();
        start = place.end + 1;
        let (access, _) = access_at(words, std::slice::from_ref(&place)).unzip();
        let number =
            coded_number(cell).map(|number| number.start + place.start..number.end + place.start);
        let known = access.is_some() || number.is_some() || is_case_number(cell);
        let value = if access.is_some() { 0..0 } else { number.unwrap_or(place) };
        if cell.len() > LONGEST_CELL {
            return None;
        }
        let label = (!known).then_some(MetaLabel::Other);
        found.push(MetaCell { label, access, value });
    }
    let numbered = found.iter().any(|cell| cell.label.is_none() && cell.access.is_none());
    let marked = found.iter().any(|cell| cell.access.is_some());
    (numbered && marked).then_some(found)
}

/// No cell of such a row is longer.
const LONGEST_CELL: usize = 24;

/// Whether the first word is that of a label or a mark, or a number: most lines fail here.
fn begins_meta(words: &str) -> bool {
    let first = words.split([' ', '\t']).next().unwrap_or_default();
    if first.bytes().any(|byte| byte.is_ascii_digit()) {
        let number = first.trim_end_matches([',', '|']);
        let number = enclosed(number).unwrap_or(number);
        return is_facet(number) || is_case_number(number);
    }
    FIRST_WORDS.has(without_signs(first))
}

/// A number that parentheses enclose.
fn enclosed(word: &str) -> Option<&str> {
    let inner = word.strip_prefix('(')?.strip_suffix(')')?;
    is_case_number(inner).then_some(inner)
}

/// A word without the signs around it.
fn without_signs(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// What labels and marks begin with.
static FIRST_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    let labels = META_LABELS.iter().flat_map(|(_, labels)| *labels);
    let all = labels.chain(OPEN_MARKS).chain(CLOSED_MARKS).chain(TYPE_MARKS);
    let firsts = all.filter_map(|words| words.split(' ').next());
    WordSet::new(firsts.map(without_signs))
});

/// The words from `from` on; a dash alone and the comma behind a value part them only.
fn tokens(words: &str, from: usize) -> Vec<Place> {
    let mut tokens = Vec::new();
    let mut start = from;
    for (at, c) in words.char_indices().skip_while(|&(at, _)| at < from).chain([(words.len(), ' ')])
    {
        if c == ' ' || c == '\t' {
            let end = start + words[start..at].trim_end_matches([',', '|']).len();
            let token = &words[start..end];
            if enclosed(token).is_some() {
                tokens.push(start + 1..end - 1);
            } else if !matches!(token, "" | "-" | "–") {
                tokens.push(start..end);
            }
            start = at + 1;
        }
    }
    tokens
}

fn read_cell(words: &str, tokens: &[Place]) -> Option<(MetaCell, usize)> {
    if let Some((access, taken)) = access_at(words, tokens) {
        return Some((MetaCell { label: None, access: Some(access), value: 0..0 }, taken));
    }
    if tokens.len() == 1 && is_one_of(words, TYPE_MARKS) {
        return Some((
            MetaCell { label: Some(MetaLabel::Type), access: None, value: tokens[0].clone() },
            1,
        ));
    }
    if let Some((label, taken)) = label_at(words, tokens) {
        let value = value_after(words, &tokens[taken..]);
        let end = tokens[taken - 1].end;
        let place = value.last().map_or(end..end, |last| tokens[taken].start..last.end);
        return Some((
            MetaCell { label: Some(label), access: None, value: place },
            taken + value.len(),
        ));
    }
    let first = tokens.first()?;
    if let [number, initials] = tokens
        && is_case_number(&words[number.clone()])
        && is_initials(&words[initials.clone()])
    {
        return Some((MetaCell { label: None, access: None, value: number.clone() }, 2));
    }
    let label = is_facet(&words[first.clone()]).then_some(MetaLabel::Kle);
    let bare = label.is_some() || is_case_number(&words[first.clone()]);
    bare.then(|| (MetaCell { label, access: None, value: first.clone() }, 1))
}

/// `kbt`, `KBT` behind a case number.
fn is_initials(word: &str) -> bool {
    let small = || word.bytes().all(|byte| byte.is_ascii_lowercase());
    let capital = || word.bytes().all(|byte| byte.is_ascii_uppercase());
    (2..=4).contains(&word.len()) && (small() || capital())
}

/// `Åben sag`, `Lukket`.
fn access_at(words: &str, tokens: &[Place]) -> Option<(Access, usize)> {
    (1..=tokens.len().min(2)).rev().find_map(|taken| {
        let mark = words[tokens[0].start..tokens[taken - 1].end].trim_matches(['(', ')', '.']);
        let open = is_one_of(mark, OPEN_MARKS).then_some(Access::Open);
        open.or_else(|| is_one_of(mark, CLOSED_MARKS).then_some(Access::Closed))
            .map(|access| (access, taken))
    })
}

/// A label with its colon, or one without before a case number or at the line's end.
fn label_at(words: &str, tokens: &[Place]) -> Option<(MetaLabel, usize)> {
    (1..=tokens.len().min(LABEL_WORDS)).rev().find_map(|taken| {
        let name = &words[tokens[0].start..tokens[taken - 1].end];
        let next = tokens.get(taken).map(|place| &words[place.clone()]);
        let marked = name.ends_with(':')
            || next.is_none_or(|next| {
                next == ":" || is_case_number(next) || is_short_case_number(next)
            })
            || name.ends_with("nr.") && next.is_some_and(is_dotted_number)
            || name.ends_with('.') && next.is_some_and(|next| next.starts_with(char::is_uppercase));
        marked
            .then(|| meta_label(name))
            .flatten()
            .map(|label| (label, taken + usize::from(next == Some(":"))))
    })
}

/// Whether words are nothing but codes of the councils that a case passes: `HU/BY`, `ØU, KB`.
pub(crate) fn is_route(words: &str) -> bool {
    let mut codes =
        words.split(['/', ',', ' ', '-', '–']).filter(|code| !code.is_empty()).peekable();
    codes.peek().is_some() && codes.all(is_route_code)
}

/// `BEV, ØK, KB` behind the mark of access: the committees that a case goes to.
fn is_route_code(word: &str) -> bool {
    (2..=4).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// `15/3`, `1-2010`, `2010-877`: a case number behind its label, a day or a span of years elsewhere.
fn is_short_case_number(word: &str) -> bool {
    let yearly =
        |(year, number): (&str, &str)| year.len() == 2 && is_number(year) && is_number(number);
    let by_year = |(number, year): (&str, &str)| {
        year.len() == 4 && number.len() < 4 && is_number(year) && is_number(number)
    };
    let in_year = |(year, number): (&str, &str)| {
        let counted = is_number(number) && number.len() <= 5 && !is_year(number);
        is_number(year) && is_year(year) && counted
    };
    word.split_once('/').is_some_and(yearly)
        || word.split_once('-').is_some_and(|parts| by_year(parts) || in_year(parts))
}

/// `118`, `85.12.00`, `16.03.01.01`.
fn is_dotted_number(word: &str) -> bool {
    word.split('.').all(is_number)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The tokens of a value: to the next label or mark, and no more than a few.
fn value_after<'a>(words: &str, tokens: &'a [Place]) -> &'a [Place] {
    let end = (0..tokens.len()).find(|&at| {
        at > 0
            && (label_at(words, &tokens[at..]).is_some()
                || access_at(words, &tokens[at..]).is_some())
    });
    let value = &tokens[..end.unwrap_or(tokens.len())];
    &value[..value.len().min(6)]
}

/// A KLE number: `23.01.02.G01`, `00.01.00P35`; or what is left of one whose digits were lost: `A00`,
/// `G01`, `Ø20`.
pub(crate) fn is_facet(word: &str) -> bool {
    let word = without_group(word);
    let digits = word.trim_start_matches('.').trim_start_matches(char::is_uppercase);
    digits.len() == 2
        && word.len() <= 5
        && word.len() > 2
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What stands behind the group and subject of a KLE number: `.G01` of `23.01.02.G01`, `A00` of
/// `00.01.A00`.
fn without_group(word: &str) -> &str {
    let parts = word.split_inclusive('.').take(MOST_OF_GROUP);
    let whole = parts.take_while(|part| is_number(part.trim_end_matches('.')) && part.len() == 3);
    let (count, end) = whole.fold((0, 0), |(count, end), part| (count + 1, end + part.len()));
    let rest = &word[end..];
    let last = rest.get(..2).filter(|last| count > 0 && is_number(last)).map_or(0, str::len);
    if count > 1 || last > 0 { &rest[last..] } else { word }
}

/// The group and the subject of a KLE number have two digits each, behind the main group's.
const MOST_OF_GROUP: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, want: &str) {
        let cells = read_meta_line(words).map(|cells| {
            let shown = cells.iter().map(|cell| match (cell.label, cell.access) {
                (Some(label), _) => format!("{label:?}={}", &words[cell.value.clone()]),
                (None, Some(access)) => format!("{access:?}"),
                (None, None) => words[cell.value.clone()].to_owned(),
            });
            shown.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(cells.unwrap_or_else(|| "none".into()), want);
    }

    #[test]
    fn case_lines_are_read_cell_by_cell() {
        check("Sagsnr.: 12/27845", "CaseNumber=12/27845");
        check("Sagsnr.:\t12/27845", "CaseNumber=12/27845");
        check(
            "Sag 306-2009-6114 Dok. 306-2010-180233 Initialer: BMK",
            "CaseNumber=306-2009-6114 DocumentNumber=306-2010-180233 Other=BMK",
        );
        check("Sagsnr. 15/3", "CaseNumber=15/3");
        check("BR 366/07.", "CaseNumber=BR 366/07");
        check("KIMBRU / 10/611", "CaseNumber=10/611");
        check("K14/hhj\t08/21177\tÅben sag", "Other=K14/hhj 08/21177 Open");
        check("J.nr. 12", "JournalNumber=12");
        check("J. nr. 85.12.00", "JournalNumber=85.12.00");
        check("Journal nr.: 05.01.12 G01/118", "JournalNumber=05.01.12 G01/118");
        check("23.01.02.G01 12/1877", "Kle=23.01.02.G01 12/1877");
        check("00.01.A00\t12/11820", "Kle=00.01.A00 12/11820");
        check("Sagsnr. 1-2010", "CaseNumber=1-2010");
        check(
            "Sagsnr. 1-2010\tDok.nr. 77\tSagsbeh. Ida Holm",
            "CaseNumber=1-2010 DocumentNumber=77 Other=Ida Holm",
        );
        check("A00 11/7309 Åben sag BEV, ØK", "Kle=A00 11/7309 Open");
        check("(8-52-1-4-05)", "8-52-1-4-05");
        check("SAG-2015-01180 kbt", "SAG-2015-01180");
        check("Åben sag", "Open");
        check("A00 11/7309\tÅben sag", "Kle=A00 11/7309 Open");
        check("Sagsnr.:", "CaseNumber=");
        check("• Sagsid.: 16/24751", "CaseNumber=16/24751");
        check("Sagsid.: 22/2694, Sagsinitialer: bnj", "CaseNumber=22/2694 Other=bnj");
        check("Åbent - 01.00.00-G01-93-16", "Open 01.00.00-G01-93-16");
        check("Strandudvalget Brevid: 3830997", "Other=Strandudvalget DocumentNumber=3830997");
        check("Sagsbehandler: Inge Holm Sagsnr.: 25/1177", "Other=Inge Holm CaseNumber=25/1177");
    }

    #[test]
    fn text_is_no_case_line() {
        check("Sagen blev drøftet.", "none");
        check(
            "Type: Denne sag handler om, hvordan udvalget kan følge op på budgettet i år.",
            "none",
        );
        check("Godkendt.", "none");
    }
}
