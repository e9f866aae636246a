//! Lines of a list of attachments, read from both ends.

use super::Place;
use super::case::is_case_number;
use super::words::{any_prefix, digits, floor, is_any, lookup, row, trimmed};
use crate::lexicon::bilag::{ACCESS_LABELS, ACCESS_WORDS, EXTENSIONS, LABELS, NONE};
use crate::lexicon::labels::MetaLabel;
use crate::lexicon::meta_label;
use crate::record::Access;
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, take_while_m_n},
    character::complete::{one_of, satisfy, space0, space1},
    combinator::{eof, opt, peek, recognize, verify},
    multi::many0_count,
    sequence::{delimited, preceded, terminated},
};

/// One attachment as printed: `1 - 3895119 Åben TITLE (29841/26) (H)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct BilagRead {
    pub number: Option<Place>,
    pub document_id: Option<Place>,
    pub access: Option<Access>,
    /// Whole: "Bilag 1: Havneplan" keeps its label, whose number is also the `number`.
    pub title: Place,
    /// What is left of a title that wraps around its journal number.
    pub title_rest: Option<Place>,
    pub journal_number: Option<Place>,
    pub marker: Option<Place>,
}

/// Reads one line (wrapped lines joined by a space). `numbered`: whether the lines of this list
/// begin with ordinals, told by the list as a whole.
pub(crate) fn read_bilag(line: &str, numbered: bool) -> BilagRead {
    let start = line.len() - without_lead(line).len();
    let head = read_head(line, start, numbered);
    let labelled = labelled_id(line, head.end);
    let line_end = labelled.as_ref().map_or(line.len(), |(start, _)| *start);
    let tail = read_tail(&line[..line_end], head.end, head.is_listed());
    let title = trimmed(line, head.end..tail.start);
    let split = head.is_listed() && tail.journal_number.is_none();
    let split = split.then(|| inner_journal(line, &title)).flatten();
    let (title, journal, rest) = split
        .map_or((title, None, None), |(first, number, rest)| (first, Some(number), Some(rest)));
    BilagRead {
        number: head.number.or_else(|| label_number(line, title.start)),
        document_id: head.document_id.or(labelled.map(|(_, id)| id)),
        access: head.access,
        title,
        title_rest: rest,
        journal_number: tail.journal_number.or(journal),
        marker: tail.marker,
    }
}

/// The line without bullets, letters of a sub-list and a heading before the list: `- c. Bilag 1`.
fn without_lead(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_whitespace() || "•-–·*".contains(c));
    let bulleted = rest.len() < line.trim_start().len();
    let rest = if bulleted { without_letter(rest) } else { rest };
    let label = rest.get(..5).filter(|label| is_any(LABELS, label)).map_or(rest, |_| &rest[5..]);
    label.strip_prefix(':').filter(|rest| !rest.trim().is_empty()).map_or(rest, str::trim_start)
}

/// Without the `c. ` of a sub-list.
fn without_letter(rest: &str) -> &str {
    let letter = rest.starts_with(|c: char| c.is_ascii_lowercase());
    let inner = if letter { rest[1..].strip_prefix(". ") } else { None };
    inner.map_or(rest, str::trim_start)
}

/// What stands before the title.
#[derive(Default)]
struct Head {
    number: Option<Place>,
    document_id: Option<Place>,
    access: Option<Access>,
    end: usize,
}

impl Head {
    /// Whether the line is one of a case system's list, so that what ends it is no title.
    fn is_listed(&self) -> bool {
        self.document_id.is_some() || self.access.is_some()
    }
}

/// Ordinal, document number and access, as far as they are there.
fn read_head(line: &str, start: usize, numbered: bool) -> Head {
    let mut head = Head { end: start, ..Head::default() };
    if let Ok((rest, number)) = ordinal(&line[start..])
        && (numbered || is_listed(rest))
    {
        head.number = Some(start..start + number.len());
        head.end = line.len() - rest.len();
    }
    if let Ok((rest, id)) = document_id(&line[head.end..]).or_else(|_| long_id(&line[head.end..])) {
        head.document_id = Some(head.end..head.end + id.len());
        head.end = line.len() - rest.len();
    }
    if let Some((id, found, end)) = glued_access(&line[head.end..]) {
        head.document_id = head.document_id.or(Some(head.end..head.end + id));
        head.access = Some(found);
        head.end += end;
    } else if let Some((access, end)) = access_label(&line[head.end..]) {
        head.access = Some(access);
        head.end += end;
    } else if let Ok((rest, access)) = access(&line[head.end..])
        && (head.document_id.is_some() || (head.number.is_some() && is_parted(rest)))
    {
        head.access = Some(access);
        head.end = line.len() - rest.len();
    }
    head
}

/// Whether a document number or an access word follows the ordinal.
fn is_listed(rest: &str) -> bool {
    document_id(rest).is_ok() || access(rest).is_ok_and(|(title, _)| is_parted(title))
}

/// Whether an access word ends before `title`: in "Åben skole" it is a word of the title.
fn is_parted(title: &str) -> bool {
    !title.starts_with(char::is_lowercase) || read_tail(title, 0, true).journal_number.is_some()
}

/// `1`, `6.1`, `7a`, and what parts it from the rest.
fn ordinal(input: &str) -> IResult<&str, &str> {
    let number = (small_number, many0_count(preceded(tag("."), small_number)), opt(lower));
    let stop = terminated(one_of(".):"), space1).map(|_| ());
    let dash = delimited(space1, one_of("-–"), space1).map(|_| ());
    let end = terminated(opt(one_of(".):")), eof).map(|_| ());
    terminated(recognize(number), alt((stop, dash, space1.map(|_| ()), end))).parse(input)
}

fn small_number(input: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 3, |c: char| c.is_ascii_digit()).parse(input)
}

fn lower(input: &str) -> IResult<&str, char> {
    satisfy(|c| c.is_ascii_lowercase()).parse(input)
}

/// `3895119`, or a number of another form when an access word follows it.
fn document_id(input: &str) -> IResult<&str, &str> {
    let token = take_while_m_n(4, 24, |c: char| !c.is_whitespace());
    let plain = verify(token, |id: &str| id.len() > 4 && digits(id) == id.len());
    let token = take_while_m_n(4, 24, |c: char| !c.is_whitespace());
    let other = terminated(verify(token, is_case_number), peek((space1, access)));
    let gap = alt((recognize((space0, one_of("-–"), space1)), space1));
    terminated(alt((plain, other)), gap).parse(input)
}

/// `450-2021-169164 Title`, or the number alone: too long to be anything else.
fn long_id(input: &str) -> IResult<&str, &str> {
    let token = take_while_m_n(LONG_ID, 24, |c: char| !c.is_whitespace());
    let id = verify(token, |id: &str| id.contains('-') && is_case_number(id));
    terminated(id, alt((space1, eof))).parse(input)
}

/// The bytes of such a number at least.
const LONG_ID: usize = 10;

/// `20114/08Åben Title`: the access word glued to the number before it; how long the number is, and
/// where the title begins.
fn glued_access(text: &str) -> Option<(usize, Access, usize)> {
    let id = text.find(|c: char| !c.is_ascii_digit() && !"/-".contains(c))?;
    let told = id >= 4 && text[..id].contains(['/', '-']);
    let (rest, found) = access(text.get(id..).filter(|_| told)?).ok()?;
    (text[id..].starts_with(char::is_uppercase)).then(|| (id, found, text.len() - rest.len()))
}

/// `Åbent bilag: `, `Åben - `.
fn access_label(text: &str) -> Option<(Access, usize)> {
    let labelled = lookup(ACCESS_LABELS, text)
        .and_then(|(access, end)| Some((access, text[end..].trim_start().strip_prefix(':')?)));
    let dashed = || {
        let (rest, found) = access(text).ok()?;
        Some((found, rest.strip_prefix("- ").or_else(|| rest.strip_prefix("– "))?))
    };
    let (access, rest) = labelled.or_else(dashed)?;
    Some((access, text.len() - rest.trim_start().len()))
}

fn access(input: &str) -> IResult<&str, Access> {
    terminated(row(ACCESS_WORDS), alt((space1, eof))).parse(input)
}

/// What stands after the title.
struct Tail {
    journal_number: Option<Place>,
    marker: Option<Place>,
    start: usize,
}

/// Marker and journal number at the end of the line; `listed` lines print the number bare too.
fn read_tail(line: &str, from: usize, listed: bool) -> Tail {
    let whole = from + line[from..].trim_end().len();
    let marker = enclosed(line, from, whole).filter(|marker| is_marker(&line[marker.clone()]));
    let end = marker.as_ref().map_or(whole, |marker| marker.start - 1);
    let end = from + line[from..end].trim_end().len();
    let journal = enclosed(line, from, end).filter(|inner| is_journal(&line[inner.clone()]));
    let bare = || listed.then(|| bare_journal(line, from, end)).flatten();
    match journal.map(|inner| (inner.start - 1, inner)).or_else(bare) {
        Some((start, journal)) => Tail { journal_number: Some(journal), marker, start },
        None if listed => Tail { journal_number: None, marker, start: end },
        None => Tail { journal_number: None, marker: None, start: whole },
    }
}

/// `(DokID: 8820144 - EksternID: 29.18.12)` behind the title: where it begins, and the number.
fn labelled_id(line: &str, from: usize) -> Option<(usize, Place)> {
    let inner = enclosed(line, from, from + line[from..].trim_end().len())?;
    let text = &line[inner.clone()];
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let label = text[..at].trim_end_matches([' ', ':', '.']);
    let id = text[at..].split([' ', ',', ';']).next()?;
    let told = id.len() >= 4 && meta_label(label) == Some(MetaLabel::DocumentNumber);
    told.then(|| (inner.start - 1, inner.start + at..inner.start + at + id.len()))
}

/// What stands in the parentheses that end at `end`, when something is before them.
fn enclosed(line: &str, from: usize, end: usize) -> Option<Place> {
    let text = line[from..end].strip_suffix(')')?;
    let open = text.rfind('(').filter(|open| !text[..*open].trim().is_empty())?;
    Some(from + open + 1..from + text.len())
}

/// `H`: capitals, whose meaning is the house's own.
fn is_marker(text: &str) -> bool {
    (1..=3).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

fn is_journal(text: &str) -> bool {
    text.contains('/') && is_case_number(text)
}

/// `TITLE 87931/15`: where the number begins, twice.
fn bare_journal(line: &str, from: usize, end: usize) -> Option<(usize, Place)> {
    let text = &line[from..end];
    let at = text.rfind(char::is_whitespace)?;
    let number = text[at..].trim_start();
    let gap = text[..at].trim_end().len();
    let wide =
        text[gap..text.len() - number.len()].chars().count() > 1 || text[gap..].starts_with('\t');
    let start = end - number.len();
    let told = gap > 0 && is_journal(number) && (wide || !is_season(number));
    told.then_some((start, start..end))
}

/// `Notat om havnen og\t87931/15 molen`: a title that wraps below its number, in its two parts.
fn inner_journal(line: &str, title: &Place) -> Option<(Place, Place, Place)> {
    let text = &line[title.clone()];
    let tokens = text.match_indices([' ', '\t']).map(|(at, gap)| (at, at + gap.len()));
    tokens.filter(|(at, _)| *at > 0).find_map(|(at, from)| {
        let end = from + text[from..].find(' ')?;
        let number = &text[from..end];
        let wide = text[..from].ends_with('\t') || text[..at].ends_with(' ');
        let long = number.find('/').is_some_and(|slash| slash >= 5);
        let rest = trimmed(line, title.start + end..title.end);
        let told = is_journal(number) && (wide || long) && !rest.is_empty();
        let first = trimmed(line, title.start..title.start + at);
        told.then_some((first, title.start + from..title.start + end, rest))
    })
}

/// `2019/20`: two years that follow each other.
fn is_season(number: &str) -> bool {
    let years = number.split_once('/').and_then(|(first, second)| {
        Some((first.parse::<u32>().ok()?, second.parse::<u32>().ok()?))
    });
    years.is_some_and(|(first, second)| (first + 1) % 100 == second % 100 && first < 2100)
}

/// The number in a label at the head of the title: `Bilag 6.1`.
fn label_number(line: &str, start: usize) -> Option<Place> {
    let rest = &line[start..];
    let number = rest[any_prefix(LABELS, rest)?..].trim_start();
    let from = line.len() - number.len();
    let (_, ordinal) = label_ordinal(number).ok()?;
    Some(from..from + ordinal.len())
}

fn label_ordinal(input: &str) -> IResult<&str, &str> {
    let number = (small_number, many0_count(preceded(tag("."), small_number)), opt(lower));
    let end = alt((eof, recognize(one_of(".,:;) \t-–_"))));
    terminated(recognize(number), peek(end)).parse(input)
}

/// `Bilag 4.1: Udkast`: the word, a number, a colon.
pub(crate) fn is_worded_bilag(line: &str) -> bool {
    label_number(line, 0).is_some_and(|number| line[number.end..].starts_with(':'))
}

/// Whether a line, by its own form, begins an attachment rather than continues one: an ordinal with
/// access word, `Bilag 6.1 …`, a file name, a bullet.
pub(crate) fn begins_bilag(line: &str) -> bool {
    let text = line.trim_start();
    match text.chars().next() {
        Some('•' | '-' | '–' | '·' | '*') => {
            text.chars().nth(1).is_some_and(char::is_whitespace)
        }
        Some('0'..='9') => begins_with_number(text),
        Some('B') if label_number(text, 0).is_some() => true,
        Some(first) => first.is_uppercase() && is_file_name(text),
        None => false,
    }
}

/// `1 - 3895119 …`, `1 Åben …`, `3895119 Åben …`, `1. Title`.
fn begins_with_number(text: &str) -> bool {
    let numbered = ordinal(text).is_ok_and(|(rest, number)| {
        let stopped = text[number.len()..].starts_with(['.', ')']);
        is_listed(rest) || (stopped && rest.starts_with(char::is_uppercase))
    });
    numbered || document_id(text).is_ok_and(|(rest, _)| access(rest).is_ok()) || is_file_name(text)
}

fn is_file_name(text: &str) -> bool {
    let text = text.trim_end();
    let tail = text.rfind('.').map_or("", |at| &text[at..]);
    EXTENSIONS.contains(&tail.to_ascii_lowercase().as_str()) && text.len() > tail.len()
}

/// Whether a line is nothing but a journal number, which stands below its title.
pub(crate) fn is_journal_line(line: &str) -> bool {
    is_journal(line.trim().trim_start_matches('(').trim_end_matches(')'))
}

/// Whether the text says that there are none: `Ingen bilag.`, `Ingen`, `-`.
pub(crate) fn is_none(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| c.is_whitespace() || ".:-–•()".contains(c));
    (inner.is_empty() && !text.trim().is_empty()) || is_any(NONE, inner)
}

/// The names of files that are all a line holds: `kort.pdf Tilbud fra Ole.docx`.
pub(crate) fn read_files(line: &str) -> Vec<Place> {
    let mut files = Vec::new();
    let mut start = 0;
    while let Some(end) = file_end(&line[start..]) {
        files.push(trimmed(line, start..start + end));
        start += end;
    }
    if line[start..].trim().is_empty() { files } else { Vec::new() }
}

/// Where the first name of a file ends: at its ending, before a blank.
fn file_end(text: &str) -> Option<usize> {
    let near = &text[..floor(text, LONGEST_FILE)];
    memchr::memchr(b'.', near.as_bytes())?;
    let ends = EXTENSIONS.iter().filter_map(|ending| {
        let mut found = near.match_indices(ending).map(|(at, _)| at + ending.len());
        found.find(|&end| text[end..].is_empty() || text[end..].starts_with(char::is_whitespace))
    });
    ends.min()
}

/// No name of a file is longer.
const LONGEST_FILE: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `NUMBER | ID | ACCESS | TITLE / REST | JOURNAL | MARKER`.
    #[track_caller]
    fn check(line: &str, numbered: bool, expected: &str) {
        let bilag = read_bilag(line, numbered);
        let text = |place: Option<Place>| place.map_or("-", |place| &line[place]);
        let access = bilag.access.map_or("-".to_owned(), |access| format!("{access:?}"));
        let rest = bilag.title_rest.map_or(String::new(), |rest| format!(" / {}", &line[rest]));
        let title = format!("{}{rest}", &line[bilag.title]);
        let shown = [
            text(bilag.number),
            text(bilag.document_id),
            &access,
            &title,
            text(bilag.journal_number),
            text(bilag.marker),
        ];
        assert_eq!(shown.join(" | "), expected, "in `{line}`");
    }

    #[test]
    fn lines_of_files() {
        let check = |line: &str, want: &str| {
            let files: Vec<&str> = read_files(line).into_iter().map(|place| &line[place]).collect();
            assert_eq!(files.join("|"), want, "in `{line}`");
        };
        check("kort.pdf", "kort.pdf");
        check("Havneplan.pdf Tilbud fra Ole.docx", "Havneplan.pdf|Tilbud fra Ole.docx");
        check("Se kort.pdf for detaljer", "");
        check("Havneplan", "");
    }

    #[test]
    fn case_system_lists() {
        check(
            "1 - 3895119 Åben AI ved kajen - Fælles om AI (29841/26) (H)",
            true,
            "1 | 3895119 | Open | AI ved kajen - Fælles om AI | 29841/26 | H",
        );
        check(
            "12 - 3895122 Lukket Oplæg 10.04.26_udsendes (29844/26) (H)",
            true,
            "12 | 3895122 | Closed | Oplæg 10.04.26_udsendes | 29844/26 | H",
        );
        check(
            "1 - 3895119 Åben Notat (rev. 2) (29841/26)",
            true,
            "1 | 3895119 | Open | Notat (rev. 2) | 29841/26 | -",
        );
        check(
            "1 - 3895119 Åben Åben skole (29841/26) (H)",
            false,
            "1 | 3895119 | Open | Åben skole | 29841/26 | H",
        );
        check("1 - 3895119 Åben Notat (H)", true, "1 | 3895119 | Open | Notat | - | H");
        check("1 - 3895119 Notat (29841/26)", true, "1 | 3895119 | - | Notat | 29841/26 | -");
        check("20114/08Åben Notat", false, "- | 20114/08 | Open | Notat | - | -");
        check("20114/08Lukket Notat", false, "- | 20114/08 | Closed | Notat | - | -");
        check("3895119 Åben Notat (29841/26)", false, "- | 3895119 | Open | Notat | 29841/26 | -");
        check(
            "1\t3895119\tÅben\tNotat\t29841/26",
            true,
            "1 | 3895119 | Open | Notat | 29841/26 | -",
        );
        check("2 EMN-2025-003383 Åben Notat", true, "2 | EMN-2025-003383 | Open | Notat | - | -");
    }

    #[test]
    fn numbers_behind_a_label() {
        check(
            "Havneplan (DokID: 8820144 - EksternID: 29.18.12-A00-3-19)",
            false,
            "- | 8820144 | - | Havneplan | - | -",
        );
        check("Havneplan (dok.nr. 12345/19)", false, "- | 12345/19 | - | Havneplan | - | -");
        check("Havneplan (2019)", false, "- | - | - | Havneplan (2019) | - | -");
        check("Åben - Havneplan", false, "- | - | Open | Havneplan | - | -");
    }

    #[test]
    fn bare_journal_numbers() {
        check(
            "1 Åben Opsamling. Temamøde 20.09.2012          222359/12",
            true,
            "1 | - | Open | Opsamling. Temamøde 20.09.2012 | 222359/12 | -",
        );
        check("Bilag: 1 Åben Havneplan 87931/15", true, "1 | - | Open | Havneplan | 87931/15 | -");
        check("1 Åben Elevtal 2019/20", true, "1 | - | Open | Elevtal 2019/20 | - | -");
        check(
            "1 Åben Elevtal 2019/20 87931/15",
            true,
            "1 | - | Open | Elevtal 2019/20 | 87931/15 | -",
        );
        check(
            "1 Åben oplæg til havneplan 87931/15",
            true,
            "1 | - | Open | oplæg til havneplan | 87931/15 | -",
        );
        check("1 Åben skole i havnen", true, "1 | - | - | Åben skole i havnen | - | -");
        check("Regnskab 2019/20", false, "- | - | - | Regnskab 2019/20 | - | -");
        check("Regnskab for sag 1234/56", false, "- | - | - | Regnskab for sag 1234/56 | - | -");
    }

    #[test]
    fn titles_that_wrap_around_their_number() {
        check(
            "3 Åben Notat om havnen, herunder forudsætninger for\t88131/26 molen og for kranen",
            true,
            "3 | - | Open | Notat om havnen, herunder forudsætninger for / molen og for kranen | 88131/26 | -",
        );
        check(
            "2 Åben Skitse af havnen med til- og frakørsel, 60219/26 april 2026",
            true,
            "2 | - | Open | Skitse af havnen med til- og frakørsel, / april 2026 | 60219/26 | -",
        );
        check(
            "2 Åben Elevtal 2019/20 for skolen",
            true,
            "2 | - | Open | Elevtal 2019/20 for skolen | - | -",
        );
        check(
            "1 - 3895119 Åben Notat om\tmolen (29841/26)",
            true,
            "1 | 3895119 | Open | Notat om\tmolen | 29841/26 | -",
        );
    }

    #[test]
    fn long_numbers() {
        check("450-2021-169164", false, "- | 450-2021-169164 | - |  | - | -");
        check("450-2021-169164 Havneplan", false, "- | 450-2021-169164 | - | Havneplan | - | -");
        check("03-04-2019 Debat", false, "- | - | - | 03-04-2019 Debat | - | -");
    }

    #[test]
    fn access_in_a_label() {
        check("Åbent bilag: Havneplan.pdf", false, "- | - | Open | Havneplan.pdf | - | -");
        check("Lukket bilag: Tilbud", false, "- | - | Closed | Tilbud | - | -");
        check("1. Åbent bilag: Havneplan", true, "1 | - | Open | Havneplan | - | -");
        check("Åbent hus - plakat", false, "- | - | - | Åbent hus - plakat | - | -");
        check(
            "Plan (rev. 2) - Åben - 03-04-2019",
            false,
            "- | - | - | Plan (rev. 2) - Åben - 03-04-2019 | - | -",
        );
    }

    #[test]
    fn labels_stay_in_titles() {
        check("Bilag 1: Havneplan", false, "1 | - | - | Bilag 1: Havneplan | - | -");
        check("Bilag 6.1 Havneplan", false, "6.1 | - | - | Bilag 6.1 Havneplan | - | -");
        check("• Bilag 7a Havneplan", false, "7a | - | - | Bilag 7a Havneplan | - | -");
        check("- c. Bilag 1 - Havneplan", false, "1 | - | - | Bilag 1 - Havneplan | - | -");
        check("- i. Bilag: Havneplan", false, "- | - | - | Havneplan | - | -");
        check("Bilag til havneplan", false, "- | - | - | Bilag til havneplan | - | -");
        check("2. Bilag 1 Havneplan", true, "2 | - | - | Bilag 1 Havneplan | - | -");
    }

    #[test]
    fn titles() {
        check("Debat 09.04.2025", false, "- | - | - | Debat 09.04.2025 | - | -");
        check(
            "Bemærkning fra havnen (påført 07.04.2025)",
            false,
            "- | - | - | Bemærkning fra havnen (påført 07.04.2025) | - | -",
        );
        check("2024 Budget.pdf", false, "- | - | - | 2024 Budget.pdf | - | -");
        check("1 2024 Budget", true, "1 | - | - | 2024 Budget | - | -");
        check("3. Havneplan", true, "3 | - | - | Havneplan | - | -");
        check("3. kvartal", false, "- | - | - | 3. kvartal | - | -");
        check("Havneplan (H)", false, "- | - | - | Havneplan (H) | - | -");
        check("Notat (29841/26)", false, "- | - | - | Notat | 29841/26 | -");
        check("(29841/26)", false, "- | - | - | (29841/26) | - | -");
        check("", false, "- | - | - |  | - | -");
        check("1", true, "1 | - | - |  | - | -");
    }

    #[test]
    fn beginnings() {
        for line in [
            "1 - 3895119 Åben Notat",
            "1 Åben Notat 12345/15",
            "Bilag 6.1 Notat",
            "Bilag 1",
            "Notat_2019.pdf",
            "• Notat",
            "- Notat",
            "2. Notat",
        ] {
            assert!(begins_bilag(line), "`{line}`");
        }
        for line in [
            "2. behandling",
            "og havneplan",
            "havneplan.pdf",
            "Bilag til planen",
            "2024 Version",
            "-",
            "",
            "3-årig plan",
        ] {
            assert!(!begins_bilag(line), "`{line}`");
        }
    }

    #[test]
    fn none_at_all() {
        for text in
            ["Ingen bilag.", "Ingen", "-", "- -", "Intet.", "Der er ingen bilag til punktet."]
        {
            assert!(is_none(text), "`{text}`");
        }
        for text in ["", "Ingen bilag fra havnen", "Ingen ro", "Havneplan"] {
            assert!(!is_none(text), "`{text}`");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_line(line in "([0-9]{1,7}|[-.:)( ]|Åben |Bilag |\\(H\\)|\\(123/26\\)|12345/15|æ|\\t|\\PC){0,12}", numbered: bool) {
            let bilag = read_bilag(&line, numbered);
            prop_assert!(line.get(bilag.title).is_some());
            for place in [bilag.number, bilag.document_id, bilag.journal_number, bilag.marker].into_iter().flatten() {
                prop_assert!(!line[place].is_empty());
            }
            let _ = (begins_bilag(&line), is_none(&line));
        }
    }
}
