//! Number and title of an item, and the marks on its title.

use super::Place;
use super::bilag::read_bilag;
use super::case::{begins_with_filing, is_filing_number};
use super::decision::is_prose_word;
use super::outcome::is_made_of_formulas;
use super::words::{any_prefix, digits, lookup, trimmed};
use crate::lexicon::calendar::MONTHS;
use crate::lexicon::marks::{
    ACCESS_LEADS, ACCESS_PREFIXES, ACCESS_SUFFIXES, ACCESS_WORDS, COUNTED, GLUED_ITEM_WORDS,
    GROUP_ACCESS, ITEM_WORDS, KIND_LEADS, KIND_LETTERS, KIND_PREFIXES, KIND_SUFFIXES,
    NUMBER_GOES_ON, PLAIN_ITEM_WORDS, SECOND_LETTER, UNITS, WEAK_ACCESS, WEAK_ITEM_WORDS,
};
use crate::lexicon::table::Rows;
use crate::record::{Access, ItemKind};

/// In what form the number stands. Some forms are proof of an item head; some are only hints,
/// because lists are numbered so too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberForm {
    /// `Punkt 3`, `Pkt. 42`, `Sag nr. 130`, `Nr.143 -`, `1 (Åben)`: no list is numbered so.
    Worded,
    /// `3.`, `3:`, `3)`, `3 `, `03.`, `4.1`: a list might be numbered so.
    Bare,
    /// `Ad 2.`: an item in the minutes of an agenda that came before, or a decision on a point.
    Answer,
    /// `38Godkendelse`: glued by extraction.
    Glued,
}

/// The head of an item as printed: `Punkt 2: Godkendelse af referat`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemHead {
    /// "2", "4.1", "1": no word, no end punctuation; zeros as printed.
    pub number: Place,
    pub form: NumberForm,
    /// The title, whole; empty when it stands on the next line.
    pub title: Place,
    /// From the number's own surroundings: `1 (Åben) Title`, `1 Åbent   Title`.
    pub access: Option<Access>,
}

/// Reads a line as the head of an item with a number.
pub(crate) fn read_item_head(line: &str) -> Option<ItemHead> {
    let text = line.trim_start_matches(|c: char| c.is_whitespace() || c == '•');
    let start = line.len() - text.len();
    if let Some(head) = coded(line, start) {
        return Some(head);
    }
    match text.as_bytes().first()? {
        b'0'..=b'9' => numbered(line, start),
        b'P' | b'S' | b'N' | b'A' | b'a' | b'D' => worded(line, start),
        b'L' | b'l' | 0xc3 => marked(line, start),
        _ => None,
    }
}

/// `TMU-31/07-O Title`: the letters of the committee, the number of the year, the year, and what the
/// item is for.
fn coded(line: &str, start: usize) -> Option<ItemHead> {
    let code = line[start..].split([' ', '\t']).next().filter(|code| code.contains('/'))?;
    let mut parts = code.split('-');
    let (council, number, purpose) = (parts.next()?, parts.next()?, parts.next());
    let capitals = |word: &str| word.chars().all(char::is_uppercase);
    let (own, year) = number.split_once('/')?;
    let counted = (1..=4).contains(&own.len()) && matches!(year.len(), 2 | 4);
    let numbers = digits(own) == own.len() && digits(year) == year.len();
    let shaped = (2..=5).contains(&council.chars().count())
        && capitals(council)
        && purpose.is_none_or(|purpose| purpose.chars().count() == 1 && capitals(purpose))
        && parts.next().is_none();
    let number = start..start + code.len();
    let title = trimmed(line, number.end..line.len());
    let (access, title) = access_before(line, title.start, Mark::Colon);
    let titled = title.is_empty() || begins_title(&line[title.clone()]);
    let head = ItemHead { number, form: NumberForm::Worded, title, access };
    (shaped && counted && numbers && titled).then_some(head)
}

/// What stands between a number and its title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Stop,
    Colon,
    Parenthesis,
    Dash,
    Blank,
    /// Nothing: the line ends.
    Alone,
    /// Nothing: a title follows at once.
    Glued,
}

/// `åbent 1 Title`, `Lukket punkt 14: Title`: the mark of access first.
fn marked(line: &str, start: usize) -> Option<ItemHead> {
    let (access, end) = lookup(ACCESS_LEADS, &line[start..])?;
    let rest = line[start + end..].strip_prefix(' ')?;
    let at = line.len() - rest.trim_start().len();
    let number = at..at + number_length(&line[at..]);
    let (mark, from) = mark_after(line, number.end)?;
    let title = trimmed(line, from..line.len());
    let words = &line[title.clone()];
    let fits = match mark {
        Mark::Stop => !is_counted(words),
        Mark::Colon | Mark::Parenthesis | Mark::Alone => true,
        Mark::Dash => is_dashed_title(words),
        Mark::Blank => is_blank_title(&line[number.clone()], words),
        Mark::Glued => false,
    };
    let form = NumberForm::Worded;
    let head = ItemHead { number, form, title, access: Some(access) };
    (fits && is_item_number(&line[head.number.clone()])).then_some(head)
}

/// `A. Title`: a point below an item, where the agenda lists it.
pub(crate) fn read_letter_head(line: &str) -> Option<ItemHead> {
    let start = line.len() - line.trim_start_matches(['•', ' ']).len();
    let letter = line[start..].chars().next().filter(char::is_ascii_uppercase)?;
    let number = start..start + letter.len_utf8();
    let rest = line[number.end..].strip_prefix(['.', ')', ':'])?;
    let title = trimmed(line, line.len() - rest.len()..line.len());
    let opens = rest.starts_with(' ') && begins_title(&line[title.clone()]);
    opens.then_some(ItemHead { number, form: NumberForm::Bare, title, access: None })
}

/// `a. Title`, `b) Title`, `Ad. c`: the head of an item in a document that letters its agenda.
pub(crate) fn read_lettered_item(line: &str) -> Option<ItemHead> {
    let (word, form) = item_word(line).unwrap_or((0, NumberForm::Bare));
    let rest = line[word..].trim_start_matches([' ', ':', '.']);
    let at = line.len() - rest.len();
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let number = at..at + letter.len_utf8();
    let after = without_second(&line[number.end..]);
    let title = after.strip_prefix(['.', ')', ':']).or_else(|| (word > 0).then_some(after))?;
    let parted = title.is_empty() || title.starts_with([' ', '\t']);
    let title = trimmed(line, line.len() - title.len()..line.len());
    let titled = word > 0 || !title.is_empty();
    (parted && titled).then_some(ItemHead { number, form, title, access: None })
}

/// The head of an item whose number stands behind a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodedHead<'a> {
    pub head: ItemHead,
    /// What all of the house's numbers bear: `T`, `KOM 19-`; a sign for numbers in two parts and for those
    /// behind the number of the case.
    pub code: &'a str,
    /// What counts on from item to item: both parts of `01/105`.
    pub counted: [u32; 2],
}

/// `T1. Title`, `KOM 19-044 Title`, `01/105`, `00.32.00.Ø00\t57`: alone no proof of an item.
pub(crate) fn read_coded_item(line: &str) -> Option<CodedHead<'_>> {
    paired(line).or_else(|| prefixed(line)).or_else(|| behind_case(line))
}

/// `01/105`, `01/105 Title`: the number at the meeting, and that of the year.
fn paired(line: &str) -> Option<CodedHead<'_>> {
    let first = digits(line);
    let rest = line[first..].strip_prefix('/')?;
    let end = first + 1 + digits(rest);
    let title = title_behind(line, end, true)?;
    let counted = [line[..first].parse().ok()?, line[first + 1..end].parse().ok()?];
    let head = ItemHead { number: 0..end, form: NumberForm::Worded, title, access: None };
    (first <= 3 && end <= 8).then_some(CodedHead { head, code: "/", counted })
}

/// `T1. Title`, `KOM 19-044, Title`, `19-044 Title`: capitals, perhaps a year, the number.
fn prefixed(line: &str) -> Option<CodedHead<'_>> {
    let letters = line.find(|c: char| !c.is_uppercase()).filter(|end| *end <= 6)?;
    let rest = line[letters..].trim_start_matches([' ', '-']);
    let at = line.len() - rest.len();
    let year = rest.find('-').filter(|&dash| matches!(dash, 2 | 4) && digits(rest) == dash);
    let code = at + year.map_or(0, |dash| dash + 1);
    let end = code + digits(&line[code..]);
    // `A 4` and `V 2` are words of a text, `12-15` is a range.
    let stopped = at == letters && letters > 0 && line[end..].starts_with(['.', ':', ')']);
    let least = if letters > 0 { 1 } else { 3 };
    let proved = (year.is_some() || stopped) && (least..=4).contains(&(end - code));
    // A year proves a title in small letters, too.
    let title = title_behind(line, end, year.is_some()).filter(|_| proved)?;
    let titled = line[title.clone()].starts_with(char::is_alphabetic);
    if !titled {
        return None;
    }
    let counted = [line[code..end].parse().ok()?; 2];
    let head = ItemHead { number: 0..end, form: NumberForm::Worded, title, access: None };
    Some(CodedHead { head, code: &line[..code], counted })
}

/// `00.32.00.Ø00\t57`: the number stands at the right edge, behind that of the case.
fn behind_case(line: &str) -> Option<CodedHead<'_>> {
    let (case, number) = line.rsplit_once('\t')?;
    let shaped = (1..=4).contains(&number.len()) && digits(number) == number.len();
    let counted = [number.parse().ok().filter(|_| shaped && is_filing_number(case))?; 2];
    let at = line.len() - number.len();
    let title = line.len()..line.len();
    let head = ItemHead { number: at..line.len(), form: NumberForm::Worded, title, access: None };
    Some(CodedHead { head, code: "\t", counted })
}

/// The title behind a number that ends at `end`: parted from it, and no small word where it is not
/// `proved`; else it may lack.
fn title_behind(line: &str, end: usize, proved: bool) -> Option<Place> {
    let rest = line[end..].trim_start_matches(['.', ':', ')', ',']);
    let title = trimmed(line, line.len() - rest.len()..line.len());
    let parted = rest.is_empty() || rest.starts_with([' ', '\t']);
    let words = &line[title.clone()];
    let titled = proved && !is_counted(words) || begins_title(words);
    (end > 0 && parted && titled).then_some(title)
}

/// What stands behind the second letter of `Ad. d og e`.
fn without_second(after: &str) -> &str {
    let second = after.strip_prefix(SECOND_LETTER).filter(|second| {
        second.starts_with(|c: char| c.is_ascii_alphabetic())
            && !second[1..].starts_with(char::is_alphanumeric)
    });
    second.map_or(after, |second| &second[1..])
}

/// `Punkt 3: Title`, `Nr.143 - Title`, `Ad 1. Title`.
fn worded(line: &str, start: usize) -> Option<ItemHead> {
    let (word, form) = item_word(&line[start..])?;
    let digits = line[start + word..].trim_start_matches([' ', ':', '.', '\t', '\u{a0}']);
    let at = line.len() - digits.len();
    let length = number_length(digits);
    let number = at..at + length + spaced_letter(&digits[length..], char::is_alphabetic);
    let (mark, from) = mark_after(line, number.end)?;
    if any_prefix(PLAIN_ITEM_WORDS, &line[start..]).is_some_and(|end| end == word)
        && !is_plain(&line[number.clone()])
    {
        return None;
    }
    let (access, title) = access_before(line, from, mark);
    let words = &line[title.clone()];
    let first = words.split_whitespace().next().unwrap_or_default();
    let fits = match mark {
        Mark::Alone | Mark::Parenthesis | Mark::Colon => true,
        Mark::Stop => !is_prose_word(first),
        Mark::Dash => is_dashed_title(words),
        Mark::Blank => begins_title(words),
        Mark::Glued => false,
    };
    // "Pkt. 2: Ikke godkendt. Udvalget ønsker" decides a point.
    let sentence = words.split_inclusive(". ").next().unwrap_or(words);
    let strong = form == NumberForm::Worded && !is_made_of_formulas(sentence);
    let form = if strong || form == NumberForm::Answer { form } else { NumberForm::Bare };
    (fits && !number.is_empty()).then_some(ItemHead { number, form, title, access })
}

/// Whether a number has digits alone, and few of them.
fn is_plain(number: &str) -> bool {
    number.len() <= 3 && digits(number) == number.len()
}

/// The word of an item at the head of `text`: its length, and what it proves.
fn item_word(text: &str) -> Option<(usize, NumberForm)> {
    let strong = any_prefix(ITEM_WORDS, text).or_else(|| any_prefix(PLAIN_ITEM_WORDS, text));
    let strong = strong.map(|end| (end, NumberForm::Worded));
    let weak = || any_prefix(WEAK_ITEM_WORDS, text).or_else(|| glued_to_number(text));
    strong.or_else(|| weak().map(|end| (end, NumberForm::Answer)))
}

/// `Ad3.`
fn glued_to_number(text: &str) -> Option<usize> {
    GLUED_ITEM_WORDS.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        rest.starts_with(|c: char| c.is_ascii_digit()).then_some(word.len())
    })
}

/// How long the number of an item with its word and its colon is, at the head of a line: `Punkt 3:`.
pub(crate) fn item_label(line: &str) -> Option<usize> {
    let (word, _) = item_word(line)?;
    let rest = line[word..].trim_start_matches([' ', '.']);
    let end = line.len() - rest.len() + number_length(rest);
    (number_length(rest) > 0 && line[end..].starts_with(':')).then_some(end + 1)
}

/// `3. Title`, `4.1 Title`, `1 (Åben) Title`, `38Godkendelse`.
fn numbered(line: &str, start: usize) -> Option<ItemHead> {
    let number = start..start + number_length(&line[start..]);
    if !is_item_number(&line[number.clone()]) {
        return None;
    }
    let number = number.start..number.end + spaced_letter(&line[number.end..], char::is_lowercase);
    let (mark, from) = mark_after(line, number.end)?;
    let from = from + number_again(&line[from..], &line[number.clone()]);
    let (access, title) = access_before(line, from, mark);
    let words = &line[title.clone()];
    let proved = access.is_some() && !is_weak_access(&line[from..]);
    let fits = match mark {
        // On a line of its own a bullet tells a number from a page, or a point: `3.a`.
        Mark::Alone => line[..start].contains('•') || is_lettered(&line[number.clone()]),
        Mark::Parenthesis | Mark::Colon => true,
        Mark::Dash => !words.is_empty() && (is_dashed_title(words) || begins_with_span(words)),
        Mark::Stop => !is_counted(words) || begins_with_filing(words) || begins_with_span(words),
        Mark::Glued => number.len() <= 4,
        Mark::Blank => proved || is_blank_title(&line[number.clone()], words),
    };
    let form = match mark {
        // `13Lukket punkt - Title`
        Mark::Glued if lookup(ACCESS_LEADS, words).is_some() => NumberForm::Bare,
        Mark::Glued => NumberForm::Glued,
        _ if proved => NumberForm::Worded,
        _ => NumberForm::Bare,
    };
    let listed = || access.is_some() && is_attachment(line);
    (fits && !listed()).then_some(ItemHead { number, form, title, access })
}

/// How long the number is that stands a second time before the title: `1.  1. Title`.
fn number_again(rest: &str, number: &str) -> usize {
    let again = rest.trim_start().strip_prefix(number).and_then(|rest| rest.strip_prefix(". "));
    let title = again.map(str::trim_start).filter(|title| begins_title(title) && !is_month(title));
    title.map_or(0, |title| rest.len() - title.len())
}

/// Whether a journal number at its end makes the line one of a list of attachments.
fn is_attachment(line: &str) -> bool {
    read_bilag(line, true).journal_number.is_some()
}

/// How long the number at the head of `text` is: `12`, `4.1`, `3.A`, `7a`.
fn number_length(text: &str) -> usize {
    let mut end = digits(text);
    if let Some(year) = slashed(&text[end..]).filter(|_| end > 0) {
        return end + year;
    }
    while let Some(more) = dotted(&text[end..]) {
        end += more;
    }
    end + letter_length(&text[end..])
}

/// `/1` of `41/1.`: the number of the year, and that of the meeting; `/09` of `51/09`: the year.
fn slashed(rest: &str) -> Option<usize> {
    let length = digits(rest.strip_prefix('/')?);
    let rest = &rest[length + 1..];
    let year = length == 2 && rest.starts_with([' ', '\t']);
    let title = rest.strip_prefix(". ").or_else(|| year.then(|| rest.trim_start()))?;
    ((1..=3).contains(&length) && title.starts_with(char::is_uppercase)).then_some(length + 1)
}

/// `.1` goes on with a number, but not `.1.`'s stop.
fn dotted(rest: &str) -> Option<usize> {
    let length = digits(rest.strip_prefix('.')?);
    (length > 0).then_some(length + 1)
}

/// `a` or `.A` before a stop, a parenthesis, a colon or a blank.
fn letter_length(rest: &str) -> usize {
    let stop = usize::from(rest.starts_with('.'));
    let bytes = &rest.as_bytes()[stop..];
    let closed = bytes.get(1).is_some_and(|byte| b".):".contains(byte));
    let spaced = bytes.get(1).is_none_or(|byte| b" \t".contains(byte));
    let alone = bytes.first().is_some_and(u8::is_ascii_alphabetic) && (closed || spaced);
    if alone { stop + 1 } else { 0 }
}

/// How long the letter is that a blank parts from the number, with the blank: `2 a. Title`.
fn spaced_letter(rest: &str, fits: fn(char) -> bool) -> usize {
    let letter = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
    let letter = letter.filter(|letter| letter.is_ascii_alphabetic() && fits(*letter));
    // `Ad 2 A`
    if letter.is_some_and(|letter| letter.is_ascii_uppercase() && rest.len() == 2) {
        return 2;
    }
    let title = letter.and_then(|_| rest[2..].strip_prefix(". "));
    // `4 A. P. Holms legat` is about a person.
    let initial = |title: &str| {
        title.starts_with(char::is_uppercase) && title.chars().nth(1).is_some_and(|c| c == '.')
    };
    if title.is_some_and(|title| begins_title(title) && !initial(title)) { 2 } else { 0 }
}

/// Whether a number by its shape can be an item's: no date, time, amount, year or KLE number.
fn is_item_number(number: &str) -> bool {
    if let Some((number, _)) = number.split_once('/') {
        return number.len() <= 4 && !number.starts_with('0');
    }
    let parts: Vec<&str> = number.split('.').collect();
    // "1.0" heads the points from "1.1" on.
    let round = matches!(parts.as_slice(), [_, "0"]);
    let padded = !round && parts.iter().skip(1).any(|part| part.starts_with('0'));
    let shaped = match parts.as_slice() {
        [only] => only.len() <= 5 && !is_year(only),
        [first, second] => !(second.len() > 2 || (first.len() == 2 && second.len() == 2)),
        [_, _, third] => third.len() == 1,
        _ => false,
    };
    let zero = number.trim_start_matches('0').is_empty() && number != "0";
    let deep = number.starts_with("00") && number.len() > 3;
    shaped && !padded && !zero && !deep
}

/// `3.a`: the number of a point below an item.
fn is_lettered(number: &str) -> bool {
    let (_, point) = number.split_once('.').unwrap_or_default();
    point.len() == 1 && point.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether a number is that of a year rather than of an item or a page.
pub(crate) fn is_year(number: &str) -> bool {
    number.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

/// The mark after a number, and where the title begins.
fn mark_after(line: &str, at: usize) -> Option<(Mark, usize)> {
    let rest = &line[at..];
    let next = rest.chars().next();
    let (mark, length) = match next {
        None => (Mark::Alone, 0),
        Some('.') if rest.starts_with(".)") => (Mark::Parenthesis, 2),
        Some('.') => (Mark::Stop, stop_length(rest)?),
        Some(':') => (Mark::Colon, 1),
        Some(')') => (Mark::Parenthesis, 1),
        Some('-' | '–') => (Mark::Dash, 0),
        Some(c) if c.is_whitespace() => spaced_mark(rest),
        Some(_) => (Mark::Glued, usize::from(!begins_word(rest)) * rest.len()),
    };
    let after = &rest[length..];
    let tight = after.starts_with(|c: char| c.is_ascii_digit());
    let broken = match mark {
        Mark::Glued => length > 0,
        Mark::Dash => return dash_end(rest, length).map(|length| (mark, at + length)),
        Mark::Colon | Mark::Parenthesis => tight,
        _ => false,
    };
    (!broken).then_some((mark, at + length))
}

/// How long the stop is with leader dots; `None` where a range or a number goes on.
fn stop_length(rest: &str) -> Option<usize> {
    let after = rest.trim_start_matches(['.', '…']);
    let next = after.chars().next();
    let ends = next.is_none_or(|c| c.is_whitespace() || c.is_uppercase() || "\"”»('".contains(c));
    let range = after.trim_start().starts_with(['-', '–']);
    (ends && !range).then_some(rest.len() - after.len())
}

/// The mark after blanks: `3 - `, `3 : `, or the blanks themselves, with the rule of a table.
fn spaced_mark(rest: &str) -> (Mark, usize) {
    let after = rest.trim_start();
    let gap = rest.len() - after.len();
    match after.chars().next() {
        None => (Mark::Alone, gap),
        Some('-' | '–') => (Mark::Dash, gap),
        Some(':') => (Mark::Colon, gap + 1),
        Some('|') => (Mark::Blank, gap + 1),
        Some(_) => (Mark::Blank, gap),
    }
}

/// Where a dash at `at` ends, when a blank follows it.
fn dash_end(rest: &str, at: usize) -> Option<usize> {
    let after = rest[at..].trim_start_matches(['-', '–']);
    after.starts_with(char::is_whitespace).then_some(rest.len() - after.len())
}

/// `Godkendelse`: a capital and a small letter.
fn begins_word(text: &str) -> bool {
    let mut letters = text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital && letters.next().is_some_and(char::is_lowercase)
}

/// The access word before a title: `1 (Åben) Title`, `1 Åbent   Title`; and the title.
fn access_before(line: &str, from: usize, mark: Mark) -> (Option<Access>, Place) {
    let whole = trimmed(line, from..line.len());
    let text = &line[whole.clone()];
    let Some((access, end)) = lookup(ACCESS_WORDS, text) else { return (None, whole) };
    let rest = text[end..].trim_start();
    let enclosed = text.starts_with('(');
    let bare = mark == Mark::Blank && (rest.is_empty() || begins_title(rest));
    // "5 Lukket punkt" has no other title.
    if bare && rest.is_empty() && text.contains(' ') {
        (Some(access), whole)
    } else if enclosed || bare {
        (Some(access), trimmed(line, whole.start + end..line.len()))
    } else {
        (None, whole)
    }
}

/// What a heading over several items says of access: `Lukkede punkter`, `B. Åben dagsorden`.
pub(crate) fn group_access(heading: &str) -> Option<Access> {
    let name = read_letter_head(heading).map_or(heading, |head| &heading[head.title]);
    lookup(GROUP_ACCESS, name).map(|(access, _)| access)
}

/// `Åben` without parentheses stands in lists of attachments too.
fn is_weak_access(rest: &str) -> bool {
    any_prefix(WEAK_ACCESS, rest.trim_start()).is_some()
}

/// `09.00-09.10 Title`: when the item is taken, before what it is about.
fn begins_with_span(words: &str) -> bool {
    let mut rest = words;
    for part in ["", "-"] {
        rest = rest.trim_start().strip_prefix(part).unwrap_or(rest).trim_start();
        let hour = digits(rest);
        let Some(after) = rest[hour..].strip_prefix(['.', ':']) else { return false };
        if !(1..=2).contains(&hour) || digits(after) != 2 {
            return false;
        }
        rest = &after[2..];
    }
    begins_title(rest.trim_start_matches([' ', ':', '-', '–']))
}

/// Whether words after a dash are a title rather than the end of a range or a document's number.
fn is_dashed_title(words: &str) -> bool {
    digits(words) == 0 || is_ordinal(words)
}

/// `2. behandling`: a small number, a stop, a blank.
fn is_ordinal(words: &str) -> bool {
    let length = digits(words);
    (1..=2).contains(&length) && words[length..].starts_with(". ")
}

/// Whether a title can begin so where only a blank parts it from the number.
fn begins_title(words: &str) -> bool {
    let capital = words.starts_with(|c: char| c.is_uppercase() || "\"”»('’„“".contains(c));
    (capital && words.chars().count() > 2) || is_ordinal(words)
}

fn is_blank_title(number: &str, words: &str) -> bool {
    let short = number.len() <= 3 || is_sub_number(number) || number.contains('/');
    short && begins_title(words) && !is_counted(words)
}

/// `02.1`, `10.3`, `1.1.1`: a long number whose later parts are single digits.
fn is_sub_number(number: &str) -> bool {
    number.len() <= 6
        && number.contains('.')
        && number.split('.').skip(1).all(|part| part.len() == 1)
}

/// Whether the words after a number make it a date, an amount, or the ordinal of something.
pub(super) fn is_counted(words: &str) -> bool {
    if digits(words) > 0 {
        return is_numeric_date(words);
    }
    let small = words.starts_with(char::is_lowercase);
    let small_word = small
        && (any_prefix(NUMBER_GOES_ON, words).is_some() || any_prefix(COUNTED, words).is_some());
    small_word || any_prefix(UNITS, words).is_some() || is_month(words)
}

/// The rest of `1. 6. 2024`.
fn is_numeric_date(words: &str) -> bool {
    let rest = words[digits(words)..].trim_start_matches(['.', ' ', '-', '/']);
    digits(rest) >= 2
}

/// Whether words begin with a month, small or capital.
pub(crate) fn begins_with_month(words: &str) -> bool {
    lookup(MONTHS, words).is_some()
}

/// `juni 2024 blev`, `juni blev`, `Juni 2024`; a capital month alone may begin a title.
fn is_month(words: &str) -> bool {
    lookup(MONTHS, words).is_some_and(|(_, end)| {
        let rest = words[end..].trim_start_matches(['.', ' ', ',']);
        words.starts_with(char::is_lowercase) || digits(rest) == 4
    })
}

/// What marks on the title say: `(B)`, `- orientering`, `Lukket punkt:`, `(Åben)`.
pub(crate) fn read_title_marks(title: &str) -> (Option<ItemKind>, Option<Access>) {
    let mut marks = marks_before(title);
    let mut stem = title.trim_end();
    while let Some((rest, suffix)) = last_mark(stem) {
        let kind = suffix_kind(suffix);
        let access = exactly(ACCESS_SUFFIXES, suffix);
        if kind.is_none() && access.is_none() {
            break;
        }
        marks = (marks.0.or(kind), marks.1.or(access));
        stem = rest.trim_end();
    }
    // "TMU - Lukket punkt - Ny kaj"
    let inside =
        || title.split(" - ").skip(1).find_map(|part| exactly(ACCESS_SUFFIXES, part.trim()));
    (marks.0, marks.1.or_else(inside))
}

/// `(B) …`, `Lukket punkt: …`, `Lukket - …`, `Orienteringssag: …`, `(Åben) …`, or nothing but the mark; both
/// in `Til orientering - Lukket punkt: …`.
fn marks_before(title: &str) -> (Option<ItemKind>, Option<Access>) {
    let enclosed = title.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let lettered = enclosed.and_then(|(mark, rest)| Some((suffix_kind(mark)?, rest)));
    if let Some((kind, rest)) = lettered {
        return (Some(kind), marks_before(rest.trim_start()).1);
    }
    let inner = title.trim_start().trim_start_matches('(');
    let kind = lookup(KIND_PREFIXES, inner).filter(|(_, end)| ends_mark(&inner[*end..]));
    let kind = kind.or_else(|| lookup(KIND_LEADS, inner));
    let rest = kind.map_or(inner, |(_, end)| inner[end..].trim_start_matches(MARK_ENDS));
    let access = lookup(ACCESS_PREFIXES, rest)
        .filter(|&(access, end)| ends_mark(&rest[end..]) || is_closed_title(access, &rest[end..]));
    (kind.map(|(kind, _)| kind), access.map(|(access, _)| access))
}

/// A title without the mark before it that says what the item is for: `Til drøftelse: Ny havneplan`.
pub(crate) fn behind_kind(title: &str) -> &str {
    let kind = lookup(KIND_PREFIXES, title).map(|(_, end)| end);
    kind.and_then(|end| title[end..].trim_start().strip_prefix(':')).map_or(title, str::trim_start)
}

const MARK_ENDS: [char; 5] = [':', '-', '–', ')', ' '];

/// Whether a mark before a title ends where `rest` begins.
fn ends_mark(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with([':', '-', '–', ')'])
}

/// `Lukket Salg af areal`: only the closed mark stands before a title without a stop.
fn is_closed_title(access: Access, rest: &str) -> bool {
    access == Access::Closed && begins_word(rest.trim_start())
}

/// The words in the last parentheses or after the last dash, and what is before them.
fn last_mark(stem: &str) -> Option<(&str, &str)> {
    if let Some(inner) = stem.strip_suffix(')') {
        let open = inner.rfind('(')?;
        return Some((&stem[..open], inner[open + 1..].trim()));
    }
    let dash = stem.rfind([' ', '\t']).and_then(|_| rfind_dash(stem))?;
    let (rest, suffix) = stem.split_at(dash);
    Some((rest, suffix.trim_start_matches(['-', '–', ' ']).trim_end_matches('.').trim()))
}

/// The last dash with a blank before or after it.
fn rfind_dash(stem: &str) -> Option<usize> {
    stem.rmatch_indices(['-', '–']).map(|(at, dash)| (at, at + dash.len())).find_map(|(at, end)| {
        let spaced = stem[..at].ends_with(char::is_whitespace) || stem[end..].starts_with(' ');
        spaced.then_some(at)
    })
}

fn suffix_kind(suffix: &str) -> Option<ItemKind> {
    let letter = KIND_LETTERS.iter().find(|(letter, _)| *letter == suffix);
    letter.map(|(_, kind)| *kind).or_else(|| exactly(KIND_SUFFIXES, suffix))
}

fn exactly<T: Copy>(table: &Rows<T>, text: &str) -> Option<T> {
    lookup(table, text).filter(|(_, end)| *end == text.len()).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `FORM NUMBER | TITLE | ACCESS`.
    #[track_caller]
    fn check(line: &str, expected: &str) {
        let shown = read_item_head(line).map_or("none".to_owned(), |head| {
            let access = head.access.map_or(String::new(), |access| format!(" | {access:?}"));
            let (number, title) = (&line[head.number], &line[head.title]);
            format!("{:?} {number} | {title}{access}", head.form)
        });
        assert_eq!(shown, expected, "in `{line}`");
    }

    #[track_caller]
    fn check_marks(title: &str, expected: &str) {
        let (kind, access) = read_title_marks(title);
        let kind = kind.map_or("-".to_owned(), |kind| format!("{kind:?}"));
        let access = access.map_or("-".to_owned(), |access| format!("{access:?}"));
        assert_eq!(format!("{kind} {access}"), expected, "in `{title}`");
    }

    #[test]
    fn heads_of_many_houses() {
        check("1: ", "Bare 1 | ");
        check("1: Godkendelse af dagsorden", "Bare 1 | Godkendelse af dagsorden");
        check("4a Ny havneplan", "Bare 4a | Ny havneplan");
        check("12A\tNy havneplan", "Bare 12A | Ny havneplan");
        check("4a. Ny havneplan", "Bare 4a | Ny havneplan");
        check("4 a. Ny havneplan", "Bare 4 a | Ny havneplan");
        check("4 A. P. Holm om havnen", "Bare 4 | A. P. Holm om havnen");
        check("PKT. 4 A. NY HAVNEPLAN", "Worded 4 A | NY HAVNEPLAN");
        check("Punkt 4 A. P. Holms legat", "Worded 4 | A. P. Holms legat");
        check("Punkt 1.1", "Worded 1.1 | ");
        check("Punkt 1.1 Ny havneplan", "Worded 1.1 | Ny havneplan");
        check("åbent 1 Ny havneplan", "Worded 1 | Ny havneplan | Open");
        check("Åbent punkt 3: Ny havneplan", "Worded 3 | Ny havneplan | Open");
        check("lukket 14 Lukket punkt", "Worded 14 | Lukket punkt | Closed");
        check("Lukket 14. Salg af kaj", "Worded 14 | Salg af kaj | Closed");
        check("Punkt 5 Lukket punkt", "Worded 5 | Lukket punkt | Closed");
        check("Åben 3 Notat 12345/15", "none");
        check("Åbent hus 2026", "none");
        check("Lukket 3. juni 2026", "none");
        check("Lukket 2 dage", "none");
    }

    #[test]
    fn words_before_the_number() {
        check("Punkt 3: Godkendelse af referat", "Worded 3 | Godkendelse af referat");
        check("Punkt 571 Ny havneplan", "Worded 571 | Ny havneplan");
        check("Punkt 3", "Worded 3 | ");
        check("Pkt. 42", "Worded 42 | ");
        check("Pkt. 350 Ny havneplan", "Worded 350 | Ny havneplan");
        check("Pkt.12", "Worded 12 | ");
        check("Pkt. 3 (Ida Strand)", "Worded 3 | (Ida Strand)");
        check("Nr.143 - Ny havneplan", "Worded 143 | Ny havneplan");
        check("Nr. 20   BR 366/07. Ny havneplan", "Worded 20 | BR 366/07. Ny havneplan");
        check("SAG NR. 1 NY HAVNEPLAN", "Worded 1 | NY HAVNEPLAN");
        check("Sag nr. 130", "Worded 130 | ");
        check("Sag 1", "Worded 1 | ");
        check("Sag 12: Ny havneplan", "Worded 12 | Ny havneplan");
        check("Sag 306-2009-6114 Dok. 306-2010-180233", "none");
        check("Punkt: 1 Ny havneplan", "Worded 1 | Ny havneplan");
        check("Punkt 3 1. og 2. viceborgmester", "Worded 3 | 1. og 2. viceborgmester");
        check("Dagsordenspunkt 1: Godkendelse af dagsorden", "Worded 1 | Godkendelse af dagsorden");
        check("Punkt 4.1 Ny havneplan", "Worded 4.1 | Ny havneplan");
        check("Ad 1. Valg af dirigent", "Answer 1 | Valg af dirigent");
        check("Ad. 1", "Answer 1 | ");
        check("Ad 2 A", "Answer 2 A | ");
        check("Ad pkt. 1. Valg af dirigent", "Answer 1 | Valg af dirigent");
        check("Ad punkt 1 Valg af dirigent", "Answer 1 | Valg af dirigent");
        check("ad 2. Indkommet post", "Answer 2 | Indkommet post");
        check("AD1 Godkendt", "Answer 1 | Godkendt");
        check("Punkt 1: Godkendt.", "Bare 1 | Godkendt.");
        check("Punkt 1: godkendt", "Bare 1 | godkendt");
        check("Pkt. 2: Ikke godkendt. Udvalget ser.", "Bare 2 | Ikke godkendt. Udvalget ser.");
    }

    #[test]
    fn numbers_alone() {
        check("1. Godkendelse af dagsorden", "Bare 1 | Godkendelse af dagsorden");
        check("715.   Havneby 2017. Fokusområder", "Bare 715 | Havneby 2017. Fokusområder");
        check("1027. Ny havneplan", "Bare 1027 | Ny havneplan");
        check("01. Ny havneplan", "Bare 01 | Ny havneplan");
        check("01 Ny havneplan", "Bare 01 | Ny havneplan");
        check("7 Ny havneplan", "Bare 7 | Ny havneplan");
        check("7: Ny havneplan", "Bare 7 | Ny havneplan");
        check("7.  7. Ny havneplan", "Bare 7 | Ny havneplan");
        check("7. 7. behandling af planen", "Bare 7 | 7. behandling af planen");
        check("7 : Ny havneplan", "Bare 7 | Ny havneplan");
        check("7) Ny havneplan", "Bare 7 | Ny havneplan");
        check("7 - Ny havneplan", "Bare 7 | Ny havneplan");
        check("7 | Ny havneplan | Godkendt", "Bare 7 | Ny havneplan | Godkendt");
        check("7.Ny havneplan", "Bare 7 | Ny havneplan");
        check("38Godkendelse af dagsorden", "Glued 38 | Godkendelse af dagsorden");
        check("41/1. Ny havneplan", "Bare 41/1 | Ny havneplan");
        check("51/09 Ny havneplan", "Bare 51/09 | Ny havneplan");
        check("24/12 var der møde", "none");
        check("4.1 Ny havneplan", "Bare 4.1 | Ny havneplan");
        check("4.1. Ny havneplan", "Bare 4.1 | Ny havneplan");
        check("3.A. Ny havneplan", "Bare 3.A | Ny havneplan");
        check("02.1 Ny havneplan", "Bare 02.1 | Ny havneplan");
        check("10.1 Ny havneplan", "Bare 10.1 | Ny havneplan");
        check("1.1.1 Ny havneplan", "Bare 1.1.1 | Ny havneplan");
        check("7a. Ny havneplan", "Bare 7a | Ny havneplan");
        check("• 121.", "Bare 121 | ");
        check("• 1", "Bare 1 | ");
        check("• 1 Ny havneplan", "Bare 1 | Ny havneplan");
        check("1... Meddelelser", "Bare 1 | Meddelelser");
        check("5. 2. behandling af budget", "Bare 5 | 2. behandling af budget");
        check("1. 3. økonomirapport", "Bare 1 | 3. økonomirapport");
        check("12. Maj måned i havnen", "Bare 12 | Maj måned i havnen");
        check("3. text", "Bare 3 | text");
        check("1. at planen godkendes", "Bare 1 | at planen godkendes");
        check("2.\tNy havneplan", "Bare 2 | Ny havneplan");
        check("6. KB - Ny havneplan", "Bare 6 | KB - Ny havneplan");
    }

    #[test]
    fn access_at_the_number() {
        check("1 (Åben) Ny havneplan", "Worded 1 | Ny havneplan | Open");
        check("1  Åbent         Ny havneplan", "Worded 1 | Ny havneplan | Open");
        check("2 Lukket  Salg af kaj", "Worded 2 | Salg af kaj | Closed");
        check("1 Åben Ny havneplan", "Bare 1 | Ny havneplan | Open");
        check("1 Åben skole i havnen", "Bare 1 | Åben skole i havnen");
        check("3. Åbent Hus", "Bare 3 | Åbent Hus");
        check("3. (Lukket punkt) Salg af kaj", "Worded 3 | Salg af kaj | Closed");
    }

    #[test]
    fn no_item_heads() {
        for line in [
            "1. juni 2024 blev planen vedtaget",
            "3. Maj 2024",
            "12. maj-juni",
            "1. 6. 2024",
            "1.6.2024 holdes møde",
            "01-10-2018",
            "25/19069",
            "10:30 Velkommen",
            "16.00 Velkommen",
            "09.05 Kaffe",
            "9.30 Pause",
            "10.5 Procent af budgettet",
            "1.500 kr. til havnen",
            "3,5 mio. kr.",
            "25 mio. kr.",
            "25 % af borgerne",
            "12 personer deltog",
            "2019 blev et godt år",
            "2017. Fokusområder",
            "2024 Budget",
            "8410 Strandby",
            "14, stk. 3",
            "14 stk. 3",
            "2. behandling af budget",
            "1. og 2. behandling",
            "1. kvartal 2024 viser",
            "1.-3. godkendt",
            "1. - 2. Anbefalet",
            "1 - 3895119 Åben Havneplan (29841/26) (H)",
            "00.22.04-G01-1-18",
            "1 Åben Havneplan     222359/12",
            "3D-print",
            "3-årig aftale",
            "42",
            "Punkt 19 behandles som punkt 2.",
            "Punkt 3 og 4 blev udsat",
            "Punkt 5, 6 og 7 blev udsat",
            "Punkt 12-15 blev udsat",
            "Punkt 12 - 15 blev udsat",
            "Punkt 2. blev udsat",
            "Punktet blev drøftet",
            "Sag nr. 12/3456",
            "Sag nr. 2019-1234",
            "Nr. 3 på listen",
            "punkt 3",
            "",
            "Ny havneplan",
        ] {
            check(line, "none");
        }
    }

    #[test]
    fn marks() {
        check_marks("Til orientering - Lukket punkt: Ny kaj", "Orientation Closed");
        check_marks("LUKKET PUNKT - Salg af kaj", "- Closed");
        check_marks("Ny havneplan (B)", "Decision -");
        check_marks("(B) Ny havneplan", "Decision -");
        check_marks("(O) Lukket punkt: Salg af kaj", "Orientation Closed");
        check_marks("Nyt fra havnen (O)", "Orientation -");
        check_marks("Havnens fremtid (D)", "Discussion -");
        check_marks("Nyt fra havnen - orientering", "Orientation -");
        check_marks("Nyt fra havnen - orienteringssag", "Orientation -");
        check_marks("Havnens fremtid – drøftelse", "Discussion -");
        check_marks("Lukket punkt: Salg af kaj", "- Closed");
        check_marks("Lukket - Salg af kaj", "- Closed");
        check_marks("Lukket: Salg af kaj", "- Closed");
        check_marks("Lukket sag - Salg af kaj", "- Closed");
        check_marks("Lukket Salg af kaj", "- Closed");
        check_marks("Lukket punkt", "- Closed");
        check_marks("Salg af kaj - Lukket punkt", "- Closed");
        check_marks("Salg af kaj (FOR LUKKEDE DØRE)", "- Closed");
        check_marks("Ny havneplan (Åben)", "- Open");
        check_marks("Salg af kaj (B) (lukket punkt)", "Decision Closed");
        check_marks("Orientering om havnen", "- -");
        check_marks("Åben skole i havnen", "- -");
        check_marks("Lukket institution ved havnen", "- -");
        check_marks("Ny havneplan (bilag)", "- -");
        check_marks("Strand- og havneplan", "- -");
        check_marks("Beslutning om havnen - beslutning", "Decision -");
        check_marks("", "- -");
    }

    proptest! {
        #[test]
        fn places_lie_in_the_line(line in "(Punkt |Pkt\\. ?|Nr\\.|[0-9]{1,4}|[.:) -]|Åbent |\\(Lukket\\)|maj|Plan|[æ–…]|\\PC){0,12}") {
            if let Some(head) = read_item_head(&line) {
                prop_assert!(!line[head.number.clone()].is_empty());
                prop_assert!(head.number.end <= head.title.start && head.title.end <= line.len());
                prop_assert!(line.is_char_boundary(head.title.start));
            }
            let _ = read_title_marks(&line);
        }
    }
}
