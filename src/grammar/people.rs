//! Names with party, role and what is said of them.

use super::Place;
use super::decision::is_prose_word;
use super::head_line::{names_body, names_organisation};
use super::words::{any_prefix, before_ending, floor, is_any, open_row, prefix, trimmed};
use crate::lexicon::absence::{
    PRESENT_MARKS, REASONS, REMARKS_OF_ABSENCE, SCOPE_NOUNS, SUBSTITUTE_FOR,
};
use crate::lexicon::lists::{List, Lists, Sense, sense};
use crate::lexicon::parties::{
    AFTER_LETTER, ARTICLES, COMMON_NOUN_PARTIES, GROUP_WORDS, LIST_ENDINGS, LIST_WORDS, PARTIES,
    PARTY_CODES, PREPOSITION_LETTERS,
};
use crate::lexicon::people::{
    BULLETS, COLUMN_HEADS, DEFINITE_ROLES, GLUED_PARTICLES, GROUP_ENDINGS, INITIALS, JOINING,
    NAMED_ORGANISATIONS, NARRATING, ORGANISATION_ENDINGS, PARTICLES, REMARKS, ROLE_ENDINGS,
    ROLE_LINKS, WORD_JOINING,
};
use crate::lexicon::votes::VOTING;

/// One person of a list as printed: `Ole Bollesen (A)`, `NN, formand`, `Borgmester NN (V)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PersonRead {
    pub name: Place,
    pub role: Option<Place>,
    pub party: Option<Place>,
    /// What else stands with the name: `deltog ikke i punkt 12`, `fra kl. 15.00`, `afbud`, `x`.
    pub remark: Option<Place>,
    /// All of it.
    pub place: Place,
}

/// Reads a list of people: one a line, comma separated, joined by "og", separated by bullets, tabs
/// (columns) or nothing but the party parentheses. Empty for "Ingen".
pub(crate) fn read_people(value: &str) -> Vec<PersonRead> {
    read_list(value).people
}

/// Whether a whole line reads as one person, or a list of people, and nothing else: two to five
/// capitalised words with optional party or role; no sentence.
pub(crate) fn is_people_line(line: &str) -> bool {
    if line.len() > LONGEST_LINE || !begins_people(line) {
        return false;
    }
    let list = read_list(line);
    let sure = |person: &PersonRead| {
        let remark = person.remark.clone();
        remark.is_none_or(|remark| is_role(&line[remark])) && is_full_name(line, person)
    };
    list.unread.is_empty() && !list.people.is_empty() && list.people.iter().all(sure)
}

/// Whether a line is one of a list of participants: people with what is said of their taking part,
/// `NN (A), formand\tDeltog`, or the heads of the columns.
pub(crate) fn is_participant_line(line: &str) -> bool {
    if line.len() > LONGEST_LINE || !begins_people(line) {
        return is_column_heads(line);
    }
    let list = read_list(line);
    let whole = list.unread.is_empty() && !list.people.is_empty();
    whole && list.people.iter().all(|person| is_participant(line, person)) || is_column_heads(line)
}

/// A full name; what is said of the person is a role, a reason or a mark of taking part.
fn is_participant(line: &str, person: &PersonRead) -> bool {
    let told = person.remark.clone().is_none_or(|remark| {
        let text = line[remark].trim_start_matches(|c: char| !c.is_alphanumeric() && c != '+');
        let words = text.split(' ').filter(|word| word.contains(char::is_alphabetic)).count();
        let short = words <= LONGEST_REMARK && !text.ends_with('.');
        let marked = any_prefix(PRESENT_MARKS, text).is_some()
            || open_row(REMARKS_OF_ABSENCE, text).is_some()
            || any_prefix(REASONS, text).is_some()
            || any_prefix(SCOPE_NOUNS, text).is_some()
            || any_prefix(SUBSTITUTE_FOR, text).is_some();
        is_role(text) || short && marked
    });
    told && is_full_name(line, person)
}

/// Longer remarks are sentences.
const LONGEST_REMARK: usize = 8;

/// `Navn\tFunktion\tTil stede`.
fn is_column_heads(line: &str) -> bool {
    line.contains('\t') && line.split('\t').all(|cell| is_any(COLUMN_HEADS, cell))
}

/// Whether a line goes on with the person of the line before: `Formand`, `(A)`, `(sognepræst)`,
/// `(A), Palle Vinge (V)`.
pub(crate) fn goes_on_with_person(line: &str) -> bool {
    let text = line.trim();
    let inner = text.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let inner = inner.filter(|(_, rest)| {
        rest.is_empty() || rest.strip_prefix(',').is_some_and(|rest| is_people_line(rest.trim()))
    });
    let office = |text: &str| text.split(' ').count() <= 3 && role_words(text) > 0 && is_role(text);
    inner.is_some_and(|(inner, _)| is_party(inner) || office(inner))
        || office(text) && title_length(text) == 0
}

/// Whether a line begins as people do: with a role, with two names, or with one before a mark or a
/// party. Most lines fail here, before they are read.
fn begins_people(line: &str) -> bool {
    let listed = |c: char| c.is_whitespace() || is_bullet(c) || ".)-–".contains(c);
    let text = line.trim_start_matches(|c: char| c.is_ascii_digit() || listed(c));
    begins_with_name(text) || begins_with_title(text)
}

/// `Ole Dal`, `Dal (V)`, `Dal A`.
fn begins_with_name(text: &str) -> bool {
    name_length(text).is_some_and(|end| {
        let rest = text[end..].trim_start();
        let marked = rest.starts_with(['(', ',', '\n']) || party_length(rest).is_some();
        text[..end].contains(' ') || marked
    })
}

/// `Formand NN`, `Vej- og parkchef: NN`.
fn begins_with_title(text: &str) -> bool {
    let first = &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())];
    let near = &text[..floor(text, LONGEST_TITLE)];
    let title = near.find([':', ',', '\t', '\n']).map(|end| &near[..end]);
    let group = || near.find(':').is_some_and(|end| is_group(&near[..end]));
    is_role_word(first) || title.is_some_and(is_role) || group()
}

/// The longest role before a mark and a name that is looked at.
const LONGEST_TITLE: usize = 80;

/// Whether a part of a text begins as people do, or is one name.
pub(super) fn may_name(text: &str) -> bool {
    text.split([':', ',', ';', '.', '\n', '\t', '(']).any(|part| {
        let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        begins_people(part) || name_length(part) == Some(part.trim_end().len())
    })
}

/// Lines longer than this are paragraphs.
const LONGEST_LINE: usize = 1000;

/// Two to five words; one is enough where a party stands with it.
fn is_full_name(line: &str, person: &PersonRead) -> bool {
    let words = line[person.name.clone()].split_whitespace().count();
    let least = if person.party.is_some() { 1 } else { 2 };
    (least..=5).contains(&words)
}

/// What a list of people says, and what of it is none.
#[derive(Debug, Default)]
pub(super) struct ListRead {
    pub people: Vec<PersonRead>,
    pub unread: Vec<Place>,
}

impl ListRead {
    /// Takes the words of a cell for what is said of the person before it, not for a person.
    fn comes_from(&mut self, cell: &Place) {
        let inside = |place: &Place| cell.start <= place.start && place.end <= cell.end;
        self.unread.retain(|unread| !inside(unread));
        self.people.retain(|person| !inside(&person.place));
        if let Some(person) = self.people.iter_mut().rev().find(|own| own.place.end <= cell.start) {
            person.role = person.role.take().or(Some(cell.clone()));
        }
    }
}

/// Reads a list of people and keeps what could not be read.
pub(super) fn read_list(value: &str) -> ListRead {
    let chunks = chunks(value);
    let mut fold = Fold::new(value, &chunks);
    for (at, chunk) in chunks.iter().enumerate() {
        fold.take(chunk, chunks.get(at + 1));
    }
    let title = fold.title.take();
    fold.list.unread.extend(title);
    for cell in origins(value) {
        fold.list.comes_from(&cell);
    }
    fold.list
}

/// What is said of the people of a list, line by line, so that nobody is named there: the second of
/// two columns, or what stands behind the comma.
fn origins(value: &str) -> Vec<Place> {
    let cells = second_parts(value, "\t");
    if cells.is_empty() { behind_commas(value) } else { second_cells(value, cells) }
}

/// What stands behind the first `sign` of each line; nothing when a line is without.
fn second_parts(value: &str, sign: &str) -> Vec<Place> {
    let mut start = 0;
    let mut parts: Vec<Place> = Vec::new();
    for line in value.split('\n').take(MOST_ROWS + 1) {
        let Some((first, second)) = line.split_once(sign) else { return Vec::new() };
        let at = start + first.len() + sign.len();
        parts.push(trimmed(value, at..at + second.len()));
        start += line.len() + 1;
    }
    if (2..=MOST_ROWS).contains(&parts.len()) { parts } else { Vec::new() }
}

/// The cells of a second column that tells where people come from: most name an organisation, or
/// come again. In other lists people stand there.
fn second_cells(value: &str, cells: Vec<Place>) -> Vec<Place> {
    let words = |cell: &Place| &value[cell.clone()];
    let again = |cell: &Place| cells.iter().filter(|other| words(other) == words(cell)).count() > 1;
    let named = |cell: &Place| is_organised(words(cell)) && !words(cell).contains('\t');
    // "Deltog", again and again, is no name of anything.
    let name = |cell: &Place| named(cell) || words(cell).contains(' ') || !again(cell);
    let tells = |cell: &&Place| named(cell) || again(cell);
    let told = cells.iter().all(name) && cells.iter().filter(tells).count() * 2 >= cells.len();
    if told { cells } else { Vec::new() }
}

/// `Ida Holm, etnisk repræsentant` / `Ole Dal, Havnens Venner`: one of a line, where most say behind
/// the comma what they are or where they come from.
fn behind_commas(value: &str) -> Vec<Place> {
    let cells = second_parts(value, ", ");
    let full = |line: &str| has_full_name(line) && !line.ends_with(',');
    let tells = |cell: &&Place| {
        let words = &value[(*cell).clone()];
        words.starts_with(char::is_lowercase) || is_role(words) || is_organised(words)
    };
    let enough = cells.len() >= LEAST_TOLD && value.split('\n').all(full);
    let told = enough && cells.iter().filter(tells).count() * 3 >= cells.len() * 2;
    if told { cells } else { Vec::new() }
}

fn is_organised(words: &str) -> bool {
    names_organisation(words) || names_body(words)
}

/// In a shorter list two people may stand on a line.
const LEAST_TOLD: usize = 4;

/// No list of people with what is said of them has more lines.
const MOST_ROWS: usize = 100;

/// What stands before a chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    And,
    Dash,
    Comma,
    Colon,
    /// A tab, or blanks as wide as one.
    Cell,
    /// The end of a sentence.
    Stop,
    /// A line feed, a bullet, a semicolon.
    Line,
}

/// A stretch between two separators, or the inside of parentheses.
#[derive(Debug)]
struct Chunk {
    gap: Gap,
    place: Place,
    /// The inside, where the chunk is in parentheses.
    inside: Option<Place>,
    /// Whom the stretch begins with.
    person: Option<PersonRead>,
}

fn chunks(value: &str) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let (mut gap, mut start, mut at) = (Gap::Line, 0, 0);
    while let Some(next) = value[at..].chars().next() {
        if next.is_ascii_alphanumeric() {
            at += 1;
        } else if next == '(' {
            close(value, &mut chunks, &mut gap, start..at);
            let end = parentheses(value, at);
            chunks.push(Chunk {
                gap,
                place: at..end,
                inside: Some(inside(value, at..end)),
                person: None,
            });
            (gap, start, at) = (Gap::Nothing, end, end);
        } else if let Some((found, end)) = separator(value, start, at) {
            close(value, &mut chunks, &mut gap, start..at);
            (gap, start, at) = (gap.max(found), end, end);
        } else {
            at += next.len_utf8();
        }
    }
    close(value, &mut chunks, &mut gap, start..at);
    chunks
}

/// Ends a plain chunk, unless nothing is in it.
fn close(value: &str, chunks: &mut Vec<Chunk>, gap: &mut Gap, place: Place) {
    let mut place = trimmed(value, place);
    while let Some(first) = first_of_two(&value[place.clone()]) {
        let rest = trimmed(value, place.start + first..place.end);
        push_chunk(value, chunks, *gap, place.start..place.start + first);
        (*gap, place) = (Gap::Cell, rest);
    }
    if !place.is_empty() {
        push_chunk(value, chunks, *gap, place);
        *gap = Gap::Nothing;
    }
}

fn push_chunk(value: &str, chunks: &mut Vec<Chunk>, gap: Gap, place: Place) {
    let person = read_person(value, &place);
    chunks.push(Chunk { gap, place, inside: None, person });
}

/// Two names of two words, and a mark.
const LEAST_OF_TWO: usize = 5;

/// Where the first of two people ends whom nothing but the mark of each parts: `NN DH| NN DH`.
fn first_of_two(text: &str) -> Option<usize> {
    if text.split(' ').count() < LEAST_OF_TWO {
        return None;
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let marked =
        |word: &str| is_shouted(word) || is_party(last) && letter(word) == Some(word.len());
    let marks = word_ends(text).skip(2).filter(|&(start, end)| marked(text[start..end].trim()));
    let end = marks.map(|(start, end)| start + text[start..end].trim_end().len()).find(|&end| {
        let next = text[end..].trim_start();
        next.contains(' ') && has_full_name(next)
    })?;
    has_full_name(text).then_some(end)
}

/// The longest stretch in parentheses: a wrapped role, a substitute with a party.
const LONGEST_PARENTHESES: usize = 240;

/// The byte after the parentheses that open at `at`; broken ones end with their first close, or
/// with the line.
fn parentheses(value: &str, at: usize) -> usize {
    let mut depth = 0;
    let mut first_close = None;
    for (offset, byte) in value.bytes().enumerate().skip(at).take(LONGEST_PARENTHESES) {
        match byte {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                first_close = first_close.or(Some(offset + 1));
                if depth == 0 {
                    return offset + 1;
                }
            }
            _ => {}
        }
    }
    let line_end = || value[at..].find(['\n', '\t']).map_or(value.len(), |end| at + end);
    first_close.unwrap_or_else(|| floor(value, line_end().min(at + LONGEST_PARENTHESES)))
}

/// The words in parentheses, doubled ones and blanks left out.
fn inside(value: &str, place: Place) -> Place {
    let text = &value[place.clone()];
    let stem = text.trim_start_matches(['(', ' ']);
    let start = place.end - stem.len();
    let nested = stem.contains('(');
    let inner = if nested {
        stem.strip_suffix(')').unwrap_or(stem)
    } else {
        stem.trim_end_matches([')', ' '])
    };
    trimmed(value, start..start + inner.len())
}

/// The separator that stands at `at`, for the chunk that began at `start`: its kind and its end.
fn separator(value: &str, start: usize, at: usize) -> Option<(Gap, usize)> {
    let rest = &value[at..];
    let next = rest.chars().next()?;
    let gap = match next {
        '\n' | ';' => Gap::Line,
        '\t' => Gap::Cell,
        ' ' => return blank_separator(value, at),
        ',' => number_between(value, at, ',').not_then(Gap::Comma)?,
        ':' => number_between(value, at, ':').not_then(Gap::Colon)?,
        '-' | '–' => return dash(value, start, at).map(|gap| (gap, at + next.len_utf8())),
        '/' => parts_names(value, start, at).then_some(Gap::Comma)?,
        '.' => ends_sentence(value, start, at).then_some(Gap::Stop)?,
        _ => is_bullet(next).then_some(Gap::Line)?,
    };
    Some((gap, at + next.len_utf8()))
}

/// `bool::then_some` for the other side.
trait NotThen {
    fn not_then<T>(self, value: T) -> Option<T>;
}

impl NotThen for bool {
    fn not_then<T>(self, value: T) -> Option<T> {
        (!self).then_some(value)
    }
}

/// Whether a comma or colon at `at` belongs to a number or a time: `16:00`, `kl.: 16`.
fn number_between(value: &str, at: usize, sign: char) -> bool {
    let after = &value[at + 1..];
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let before = value[..at].ends_with(|c: char| c.is_ascii_digit());
    if sign == ':' { digit(after.trim_start()) } else { before && digit(after) }
}

/// Whether a slash stands between two names.
fn parts_names(value: &str, start: usize, at: usize) -> bool {
    has_full_name(value[start..at].trim_start()) && has_full_name(value[at + 1..].trim_start())
}

/// "og" between blanks, a dash between blanks, or the white of a column.
fn blank_separator(value: &str, at: usize) -> Option<(Gap, usize)> {
    let rest = value[at..].trim_start_matches(' ');
    let begin = value.len() - rest.len();
    if let Some(dash) = rest.strip_prefix(['-', '–', '—', '/']) {
        let spaced = dash.starts_with([' ', '\n', '\t']) || rest.starts_with(['–', '—']);
        return spaced.then_some((Gap::Dash, value.len() - dash.len()));
    }
    if let Some(end) = any_prefix(JOINING, rest)
        && !value[..at].ends_with('-')
    {
        return rest[end..].starts_with([' ', '\n']).then_some((Gap::And, begin + end));
    }
    (begin - at >= 3).then_some((Gap::Cell, begin))
}

/// A dash without a blank before it: a list sign, or `næstformand- afbud`.
fn dash(value: &str, start: usize, at: usize) -> Option<Gap> {
    let before = &value[start..at];
    let after = value[at..].strip_prefix(['-', '–'])?;
    let part = || {
        let number = before.ends_with(|c: char| c.is_ascii_digit());
        let name = last_word(before).starts_with(char::is_uppercase);
        let joined = any_prefix(WORD_JOINING, after.trim_start_matches(' ')).is_some();
        number || joined || name && parted_hyphen(after).is_some()
    };
    let dash = before.trim().is_empty() || (after.starts_with(' ') && !part());
    dash.then_some(Gap::Dash)
}

/// Whether the full stop at `at` ends a sentence, or a list: no initial, no short form, no ordinal.
pub(super) fn ends_sentence(value: &str, start: usize, at: usize) -> bool {
    let before = &value[start..at];
    let after = &value[at + 1..];
    let next = after.trim_start().chars().next();
    let glued = next.is_some() && !after.starts_with(char::is_whitespace);
    let word = last_word(before);
    let stem = before[..before.len() - word.len()].trim_end();
    let short = is_short(word) && !is_listed_letter(stem, word)
        || before.trim().bytes().all(|byte| byte.is_ascii_digit());
    match next {
        None => true,
        Some(_) if short || word.is_empty() && !before.ends_with(')') => after.starts_with('\n'),
        Some(next) if glued => next.is_uppercase() && word.chars().count() > 2,
        Some(next) => !(next.is_lowercase() || next.is_ascii_digit() && is_number(word)),
    }
}

/// Whether a single letter is the last of a list of parties, not an initial: `A, B og C.`
fn is_listed_letter(before: &str, word: &str) -> bool {
    let joint = JOINING.iter().find_map(|row| before.strip_suffix(row));
    let listed =
        joint.or_else(|| before.strip_suffix(',')).map_or("", |stem| last_word(stem.trim_end()));
    let after = last_word(before);
    let voted = is_any(VOTING, after) || is_any(LIST_WORDS, after);
    word.chars().count() == 1 && (voted || (listed.chars().count() == 1 && listed != "."))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The letters and digits at the end, stops inside included: `bl.a`, `Hansen`.
fn last_word(text: &str) -> &str {
    let near = &text[floor(text, text.len().saturating_sub(LONGEST_SHORT))..];
    let stem = near.trim_end_matches(|c: char| c.is_alphanumeric() || c == '.');
    &near[stem.len()..]
}

/// Longer words are no short forms.
const LONGEST_SHORT: usize = 24;

/// A single letter, a shortened first name, a short form.
fn is_short(word: &str) -> bool {
    let last = word.rsplit('.').next().unwrap_or(word);
    let letter = last.chars().count() == 1 && last.starts_with(char::is_alphabetic);
    letter || is_any(INITIALS, last) || sense(word).lists.has(List::Abbreviation)
}

/// Signs of a list, those that symbol fonts have of their own included.
pub(super) fn is_bullet(sign: char) -> bool {
    BULLETS.contains(&sign) || ('\u{e000}'..='\u{f8ff}').contains(&sign)
}

/// What the last chunk became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Name,
    Party,
    Role,
    Remark,
}

/// People as they come together from chunks.
struct Fold<'a> {
    value: &'a str,
    list: ListRead,
    /// A role that stands before its name: `Formand: NN`.
    title: Option<Place>,
    last: Last,
    /// Names of one word count: few names in the list have more.
    first_names: bool,
}

impl<'a> Fold<'a> {
    fn new(value: &'a str, chunks: &[Chunk]) -> Self {
        let names = || chunks.iter().filter_map(|chunk| chunk.person.as_ref());
        let name = |person: &PersonRead| &value[person.name.clone()];
        let full = names().filter(|person| is_full(name(person))).count();
        let single = |person: &&PersonRead| {
            let name = name(person);
            person.name == person.place
                && !name.contains(' ')
                && !is_role(name)
                && !is_organisation(name)
        };
        let first_names = names().filter(single).count() > full;
        Self { value, list: ListRead::default(), title: None, last: Last::Nothing, first_names }
    }

    fn take(&mut self, chunk: &Chunk, next: Option<&Chunk>) {
        match &chunk.inside {
            Some(inside) => self.take_parentheses(chunk, inside.clone()),
            None => self.take_words(chunk, next),
        }
    }

    /// `(A)`, `(formand)`, `(fra kl. 15.00)`, `(A, formand)`.
    fn take_parentheses(&mut self, chunk: &Chunk, inside: Place) {
        let value = self.value;
        if self.last == Last::Remark && chunk.gap == Gap::Nothing {
            return self.add_remark(chunk.place.clone());
        }
        for part in parts(value, inside) {
            let text = &value[part.clone()];
            let Some(person) = self.list.people.last_mut() else { return self.leave(chunk) };
            match () {
                () if is_party(text) && person.party.is_none() => person.party = Some(part),
                // "(og Poul fra festudvalget)" names one more.
                () if is_remark(text) && !is_initials(text)
                    || is_joined(text)
                    || person.role.is_some() =>
                {
                    self.add_remark(part);
                }
                () => (person.role, self.last) = (Some(part), Last::Party),
            }
        }
        if let Some(person) = self.list.people.last_mut() {
            person.place.end = chunk.place.end;
        }
    }

    fn take_words(&mut self, chunk: &Chunk, next: Option<&Chunk>) {
        let place = unnumbered(self.value, &chunk.place);
        let text = &self.value[place.clone()];
        match () {
            () if any_prefix(NARRATING, text).is_some() => self.leave_speaker(chunk),
            () if is_party(text) && is_label(next) => self.leave(chunk),
            () if is_party(text) && self.awaits_party() => self.set_party(place),
            () if Self::is_office(chunk, next, text) => self.add_office(place),
            () if self.goes_on(chunk, text) => self.extend(place),
            () if self.add_person(chunk, next) => {}
            () if is_remark(text) && self.has_person() => self.add_remark(place),
            () if is_label(next) && is_group(text) => self.last = Last::Nothing,
            () if is_role(text) => self.set_role(chunk, place),
            () if chunk.gap == Gap::Comma && self.last == Last::Name && is_told(text) => {
                self.add_affiliation(place);
            }
            () if is_not_name(text) || has_full_name(text) => self.leave(chunk),
            () if chunk.gap < Gap::Colon && self.has_person() => self.add_affiliation(place),
            () => self.leave(chunk),
        }
    }

    /// Whether somebody is named by the office alone: `Borgmesteren og NN`.
    fn is_office(chunk: &Chunk, next: Option<&Chunk>, text: &str) -> bool {
        let before = matches!(chunk.gap, Gap::Line | Gap::Stop | Gap::And | Gap::Cell);
        let after = next.is_none_or(|next| matches!(next.gap, Gap::And | Gap::Comma | Gap::Stop));
        before && after && is_any(DEFINITE_ROLES, text)
    }

    fn add_office(&mut self, place: Place) {
        self.last = Last::Name;
        let name = place.clone();
        self.list.people.push(PersonRead { name, place, ..PersonRead::default() });
    }

    fn has_person(&self) -> bool {
        !self.list.people.is_empty()
    }

    fn awaits_party(&self) -> bool {
        self.list.people.last().is_some_and(|person| person.party.is_none())
    }

    fn set_party(&mut self, place: Place) {
        if let Some(person) = self.list.people.last_mut() {
            person.place.end = place.end;
            person.party = Some(place);
            self.last = Last::Party;
        }
    }

    /// Whether a chunk only ends what the one before began: `og den lukkede dagsorden`.
    fn goes_on(&self, chunk: &Chunk, text: &str) -> bool {
        let soft = chunk.gap < Gap::Colon;
        let small = !text.starts_with(char::is_uppercase);
        match self.last {
            Last::Remark => soft && small && !is_remark(text) && chunk.person.is_none(),
            Last::Role => chunk.gap == Gap::And && (small || !has_full_name(text)),
            _ => false,
        }
    }

    fn extend(&mut self, place: Place) {
        let Some(person) = self.list.people.last_mut() else { return };
        let field = if self.last == Last::Role { &mut person.role } else { &mut person.remark };
        if let Some(field) = field {
            field.end = place.end;
            person.place.end = place.end;
        }
    }

    fn add_remark(&mut self, place: Place) {
        let Some(person) = self.list.people.last_mut() else { return };
        person.place.end = place.end;
        match &mut person.remark {
            Some(remark) => remark.end = place.end,
            None => person.remark = Some(place),
        }
        self.last = Last::Remark;
    }

    /// A role after its name, or before it.
    fn set_role(&mut self, chunk: &Chunk, place: Place) {
        if self.last == Last::Role && chunk.gap == Gap::Comma {
            return self.extend(place);
        }
        let free = self.list.people.last_mut().filter(|person| person.role.is_none());
        match free {
            Some(person) if chunk.gap != Gap::Stop => {
                person.place.end = place.end;
                person.role = Some(place);
                self.last = Last::Role;
            }
            _ => self.title = Some(place),
        }
    }

    /// What stands after a name and is neither party nor known role: an organisation.
    fn add_affiliation(&mut self, place: Place) {
        if self.last == Last::Role {
            return self.extend(place);
        }
        let free = self.list.people.last_mut().filter(|person| person.role.is_none());
        match free {
            Some(person) if self.last != Last::Remark => {
                person.place.end = place.end;
                person.role = Some(place);
                self.last = Last::Role;
            }
            _ => self.list.unread.push(place),
        }
    }

    fn leave(&mut self, chunk: &Chunk) {
        let words = self.value[chunk.place.clone()].chars().any(char::is_alphanumeric);
        if words {
            self.list.unread.push(chunk.place.clone());
        }
        self.last = Last::Nothing;
    }

    /// `NN (A) orienterede om sagen`: a sentence about somebody, no entry of the list.
    fn leave_speaker(&mut self, chunk: &Chunk) {
        let named = matches!(self.last, Last::Name | Last::Party | Last::Role);
        let speaker = if named { self.list.people.pop() } else { None };
        let start = speaker.map_or(chunk.place.start, |speaker| speaker.place.start);
        self.list.unread.push(start..chunk.place.end);
        self.last = Last::Nothing;
    }

    /// `Ida krog`: a surname in small letters, in a list that has whole names.
    fn small_surname(&self, chunk: &Chunk) -> Option<PersonRead> {
        let place = unnumbered(self.value, &chunk.place);
        let text = &self.value[place.clone()];
        let first = name_word(text).filter(|&end| !is_not_name(&text[..end]))?;
        let surname = text[first..].strip_prefix(' ')?;
        let welcome = !self.first_names && is_small_surname(surname);
        welcome.then(|| PersonRead { name: place.clone(), place, ..PersonRead::default() })
    }

    fn add_person(&mut self, chunk: &Chunk, next: Option<&Chunk>) -> bool {
        let person = chunk.person.clone().or_else(|| self.small_surname(chunk));
        let Some(mut person) = person else { return false };
        if self.is_wrapped(&person, chunk) {
            self.wrap(&person);
            return true;
        }
        if !self.is_welcome(&person, chunk, next) {
            return false;
        }
        if person.role.is_none()
            && let Some(title) = self.title.take()
        {
            person.place.start = title.start;
            person.role = Some(title);
        }
        self.last = if person.remark.is_some() { Last::Remark } else { Last::Name };
        self.list.people.push(person);
        true
    }

    /// Whether one word on a line is the end of the name on the line before.
    fn is_wrapped(&self, person: &PersonRead, chunk: &Chunk) -> bool {
        let single = !self.value[person.name.clone()].contains(' ');
        let bare = person.role.is_none() && person.party.is_none() && person.remark.is_none();
        let line = chunk.gap == Gap::Line && self.last == Last::Name && !self.first_names;
        line && single && bare && !is_role(&self.value[person.name.clone()])
    }

    fn wrap(&mut self, end: &PersonRead) {
        if let Some(person) = self.list.people.last_mut() {
            person.name.end = end.name.end;
            person.place.end = end.name.end;
        }
    }

    /// One word alone is a name only in a list of first names, after a title, or before a party or
    /// a role in parentheses.
    fn is_welcome(&self, person: &PersonRead, chunk: &Chunk, next: Option<&Chunk>) -> bool {
        let name = &self.value[person.name.clone()];
        let next_text = next.map_or("", |next| &self.value[next.place.clone()]);
        if is_label(next) && !is_remark(next_text) {
            return false;
        }
        let party = next.is_some_and(|next| {
            let inside = next.inside.clone().map(|inside| &self.value[inside]);
            inside.is_some_and(|inside| is_party(inside) || is_small_role(inside))
        });
        let listed = self.first_names && (chunk.gap != Gap::Dash || self.last == Last::Nothing);
        let last = chunk.gap == Gap::And && self.last == Last::Name && !is_organisation(name);
        let alone = listed || last;
        name.contains(' ') || alone || party || person.role.is_some() || person.party.is_some()
    }
}

/// `etnisk repræsentant` behind a name and a comma: what the person is, in a few small words.
fn is_told(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
        && text.split(' ').count() <= MOST_TOLD
        && !text.split(' ').any(is_prose_word)
}

/// More words behind a name are a sentence.
const MOST_TOLD: usize = 3;

/// `(DA)`: initials, though small they are a word.
fn is_initials(text: &str) -> bool {
    (2..=4).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

fn is_joined(text: &str) -> bool {
    any_prefix(JOINING, text).is_some()
}

/// Whether what parentheses enclose behind a name is a role: "(pårørende)", "(beboer)".
fn is_small_role(inside: &str) -> bool {
    inside.starts_with(char::is_lowercase) && inside.chars().all(char::is_alphabetic)
}

/// Whether a label heads a group and is nobody's role: `Medarbejderrepræsentanter`, `Bestyrelsen`.
fn is_group(label: &str) -> bool {
    let last = label.rsplit([' ', '-', '/']).next().unwrap_or(label);
    label.len() <= LONGEST_GROUP && GROUP_ENDINGS.iter().any(|ending| last.ends_with(ending))
}

/// No label of a group is longer.
const LONGEST_GROUP: usize = 60;

/// Whether a colon follows, so that the chunk is a label.
fn is_label(next: Option<&Chunk>) -> bool {
    next.is_some_and(|next| next.gap == Gap::Colon)
}

/// The parts of a parenthesis that commas separate, where the first or last is a party.
fn parts(value: &str, inside: Place) -> Vec<Place> {
    let text = &value[inside.clone()];
    let split = text.find(',').filter(|&at| is_party(&text[..at]) || is_party(&text[at + 1..]));
    let middle = split.map_or(inside.end, |at| inside.start + at);
    let last = (middle + 1).min(inside.end)..inside.end;
    let both = [inside.start..middle, last].map(|part| trimmed(value, part));
    both.into_iter().filter(|part| !part.is_empty()).collect()
}

/// `place` without the number of a list: `1. NN`. The ordinal of `1. næstformand` stays.
fn unnumbered(value: &str, place: &Place) -> Place {
    let text = &value[place.clone()];
    let stem = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = stem.trim_start_matches(['.', ')', ' ']);
    let numbered = stem.len() < text.len() && words.len() < stem.len();
    if numbered && words.starts_with(char::is_uppercase) && role_words(words) == 0 {
        (place.end - words.len())..place.end
    } else {
        place.clone()
    }
}

/// A chunk that begins with a name, with or without a title, and what follows it.
fn read_person(value: &str, place: &Place) -> Option<PersonRead> {
    let all = unnumbered(value, place);
    let text = &value[all.clone()];
    let title = title_length(text);
    let name = title + name_length(&text[title..])?;
    let start = all.start;
    let mut person = PersonRead {
        name: start + title..start + name,
        role: (title > 0).then(|| trimmed(value, start..start + title)),
        place: all.clone(),
        ..PersonRead::default()
    };
    let rest = trimmed(value, start + name..all.end);
    let allowed = rest.is_empty() || person.set_rest(value, rest);
    allowed.then_some(person)
}

impl PersonRead {
    /// What stands after the name without a comma; whether it makes sense there.
    fn set_rest(&mut self, value: &str, rest: Place) -> bool {
        let text = &value[rest.clone()];
        let code = text.starts_with(char::is_uppercase)
            && text.chars().all(|c| c.is_uppercase() || c == '-');
        match () {
            () if is_party(text) => self.party = Some(rest),
            () if is_remark(text) => self.remark = Some(rest),
            () if code || is_role(text) => self.role = Some(rest),
            () => return false,
        }
        true
    }
}

/// Whether a name has two words, the last no initial.
fn is_full(name: &str) -> bool {
    name.contains(' ') && !name.ends_with('.')
}

/// Whether two words of a name, at least, begin the text.
fn has_full_name(text: &str) -> bool {
    name_length(text).is_some_and(|end| text[..end].contains(' '))
}

/// How much of the text is a title before a name: `Borgmester `, `1. viceborgmester `.
pub(super) fn title_length(text: &str) -> usize {
    let mut end = role_words(text);
    if end == 0 {
        return 0;
    }
    while any_prefix(ROLE_LINKS, &text[end..]).is_some() {
        match linked(&text[end..]) {
            Some(length) => end += length,
            None => return 0,
        }
    }
    if name_length(&text[end..]).is_some() { end } else { 0 }
}

/// `for Ældrerådet `: what a role goes on with, up to the organisation's last word; where none
/// is known, one word that a whole name follows.
fn linked(text: &str) -> Option<usize> {
    let ends = word_ends(text);
    let known = ends.clone().find(|&(start, end)| is_organisation(text[start..end].trim()));
    let known = known.map(|(start, end)| {
        let named = is_any(NAMED_ORGANISATIONS, &text[start..end]);
        let own = ends.clone().find(|&(start, _)| start == end).filter(|_| named);
        own.filter(|&(_, end)| has_full_name(&text[end..])).unwrap_or((start, end))
    });
    let second = || ends.clone().nth(1).filter(|&(_, end)| has_full_name(&text[end..]));
    known.or_else(second).map(|(_, end)| end)
}

/// The first words with the blank after each.
fn word_ends(text: &str) -> impl Iterator<Item = (usize, usize)> + Clone + '_ {
    let mut end = 0;
    text.split_inclusive(' ').take(8).map(move |word| {
        let start = end;
        end += word.len();
        (start, end)
    })
}

/// How many bytes of role words, ordinals and blanks begin the text.
fn role_words(text: &str) -> usize {
    let ordinal = ordinal_length(text);
    let mut end = ordinal;
    for word in text[ordinal..].split_inclusive(' ').take(4) {
        if !is_role_word(word.trim_end_matches([' ', '.', ','])) {
            break;
        }
        end += word.len();
    }
    if end > ordinal { end } else { 0 }
}

/// `1. ` in `1. næstformand`.
fn ordinal_length(text: &str) -> usize {
    let digits = super::words::digits(text);
    let rest = &text[digits..];
    let words = rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches(' '));
    if (1..=2).contains(&digits) && words.len() < rest.len() { text.len() - words.len() } else { 0 }
}

pub(super) fn is_role_word(word: &str) -> bool {
    is_role_by_ending(word) || sense(word).lists.has(List::Role)
}

/// `afdelingschef`: one of the endings, with something before it.
fn is_role_by_ending(word: &str) -> bool {
    before_ending(word, ROLE_ENDINGS).is_some_and(|stem| !stem.is_empty())
}

/// Whether the words name a role: one of the first is a role word.
pub(super) fn is_role(text: &str) -> bool {
    let text = &text[ordinal_length(text)..];
    let words = text.split([' ', '/', ',']).take(5);
    let role =
        words.clone().any(|word| is_role_word(word.trim_matches(|c: char| !c.is_alphanumeric())));
    role || text.ends_with('-')
}

pub(super) fn is_remark(text: &str) -> bool {
    any_prefix(REMARKS, text).is_some()
}

/// Whether a word is that of an organisation; of endings alone too few letters are no word: the
/// surname "Kerne" ends like "medlemmerne".
fn is_organisation(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = |stem: &str| stem.is_empty() || stem.chars().nth(2).is_some();
    let known = || sense(word).lists.has(List::Organisation);
    before_ending(word, ORGANISATION_ENDINGS).is_some_and(whole) || known()
}

/// Whether the text is a party and nothing else: `A`, `SF`, `Venstre`, `løsgænger`, `Liste Ø`.
pub(super) fn is_party(text: &str) -> bool {
    let text = text.trim();
    party_length(text) == Some(text.len()) || is_list_name(text)
}

/// `Tværpolitisk Liste`: a few words of which the last is that of a list.
fn is_list_name(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or(text);
    text.starts_with(char::is_uppercase)
        && text.split(' ').count() <= 4
        && (is_any(LIST_WORDS, last) || local_list(&capitalised(last)).is_some())
        && !text.contains([',', '.', '('])
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// How many bytes at the head of the text name a party.
pub(super) fn party_length(text: &str) -> Option<usize> {
    let capital = text.starts_with(char::is_uppercase);
    letter(text)
        .or_else(|| party_code(text))
        .or_else(|| any_prefix(COMMON_NOUN_PARTIES, text))
        .or_else(|| (capital || begins_with_article(text)).then(|| any_prefix(PARTIES, text))?)
        .or_else(|| capital.then(|| local_list(text))?)
}

/// `det Konservative Folkeparti`: a small article before a capital.
fn begins_with_article(text: &str) -> bool {
    let mut rests = ARTICLES.iter().filter_map(|article| text.strip_prefix(article));
    rests.any(|rest| rest.starts_with(char::is_uppercase))
}

/// A party letter: one capital and nothing that makes it an initial or a word.
pub(super) fn letter(text: &str) -> Option<usize> {
    let mut rest = text.chars();
    let first = rest.next().filter(|c| c.is_uppercase())?;
    let open = rest.next().is_some_and(|c| c.is_alphanumeric() || "-'’".contains(c));
    let word = PREPOSITION_LETTERS.contains(&first) && begins_phrase(rest.as_str());
    (!open && !word).then_some(first.len_utf8())
}

/// Whether a word follows a letter that makes it no party: `I stedet`, but `I og V stemte`.
fn begins_phrase(rest: &str) -> bool {
    rest.starts_with(char::is_lowercase) && any_prefix(AFTER_LETTER, rest).is_none()
}

/// `SF`, `DD`: exactly so written.
fn party_code(text: &str) -> Option<usize> {
    PARTY_CODES.near(text).find_map(|code| {
        let rest = text.strip_prefix(code)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(code.len())
    })
}

/// `Liste Ø`, `Borgerlisten`, `Tværpolitisk Lokalliste`.
fn local_list(text: &str) -> Option<usize> {
    if let Some(end) = any_prefix(LIST_WORDS, text)
        && let Some(rest) = text[end..].strip_prefix(' ')
        && let Some(length) = letter(rest)
    {
        return Some(end + 1 + length);
    }
    let word = word_length(text);
    let known = before_ending(&text[..word], LIST_ENDINGS).is_some_and(|stem| !stem.is_empty());
    (known && !is_any(GROUP_WORDS, &text[..word])).then_some(word)
}

/// How many bytes at the head of the text are a party in the genitive: `Venstres`, `SF's`.
pub(super) fn genitive_length(text: &str) -> Option<usize> {
    let named = text.starts_with(char::is_uppercase) || begins_with_article(text);
    let names = PARTIES.near(text).filter(|_| named);
    let mut codes = PARTY_CODES.near(text).filter(|code| text.starts_with(*code));
    let stem = names.filter_map(|word| prefix(text, word)).find(|&end| is_genitive(&text[end..]));
    let mut code = || codes.find(|code| is_genitive(&text[code.len()..])).map(str::len);
    let end = stem.or_else(&mut code);
    let single = || letter_genitive(text);
    let list = || text[..word_length(text)].strip_suffix('s').filter(|stem| is_party(stem));
    let known = end.map(|end| end + genitive_ending(&text[end..]));
    known.or_else(single).or_else(|| list().map(|stem| stem.len() + 1))
}

/// `Ø's`.
fn letter_genitive(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|first| first.is_uppercase())?.len_utf8();
    let apostrophe = text[first..].starts_with(['\'', '’']);
    (apostrophe && is_genitive(&text[first..])).then(|| first + genitive_ending(&text[first..]))
}

fn is_genitive(text: &str) -> bool {
    let end = genitive_ending(text);
    end > 0 && !text[end..].starts_with(char::is_alphanumeric)
}

/// The length of `s`, `'s` or `'` at the head of the text.
fn genitive_ending(text: &str) -> usize {
    let bare = text.trim_start_matches(['\'', '’']);
    let end = text.len() - bare.len();
    end + usize::from(bare.starts_with('s'))
}

/// The letters, hyphens and apostrophes at the head of the text.
fn word_length(text: &str) -> usize {
    let inner = |c: char| c.is_alphabetic() || "-'’´".contains(c);
    let end = text.find(|c| !inner(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['-', '\'', '’', '´']).len()
}

/// The longest name: more words are two columns run together.
const MOST_WORDS: usize = 7;

/// Whether a word in small letters may be a surname that lost its capital: none that the lexicon
/// knows to be something else.
pub(super) fn is_small_surname(word: &str) -> bool {
    let letters = word.len() >= 3 && word.chars().all(char::is_lowercase);
    let known = sense(word) != Sense::default() || is_remark(word) || is_role(word);
    letters && !known && any_prefix(PARTICLES, word).is_none()
}

/// How many bytes at the head of the text are the name of a person.
pub(super) fn name_length(text: &str) -> Option<usize> {
    let first = name_word(text)?;
    let begins = &text[..first];
    if is_not_name(begins) && !is_month_name(text, first)
        || party_length(text).is_some_and(|end| end >= first)
    {
        return None;
    }
    let shouted = is_shouted(begins);
    let (mut end, mut words) = (first, 1);
    while words < MOST_WORDS
        && let Some(next) = next_name_word(&text[end..], shouted)
    {
        (end, words) = (end + next, words + 1);
    }
    let full = begins.ends_with('.') && words == 1;
    let organisation = text[..end].split(' ').any(is_organisation);
    (!full && !organisation).then_some(end)
}

/// `August Dal`: a month that is a first name too, with a name after it.
fn is_month_name(text: &str, end: usize) -> bool {
    let next = text[end..].strip_prefix(' ').unwrap_or_default();
    let name = name_word(next).is_some_and(|length| !is_not_name(&next[..length]));
    name && sense(&text[..end]).lists.has(List::FirstNameMonth)
}

/// Words that begin no name.
const NO_NAMES: Lists = Lists::of(&[List::NotName, List::Role]);

fn is_not_name(word: &str) -> bool {
    sense(word).lists.meets(NO_NAMES) || is_role_by_ending(word)
}

/// A word of capitals only, longer than an initial.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '-')
}

/// Blanks, small words and the next word of a name.
fn next_name_word(text: &str, shouted: bool) -> Option<usize> {
    let rest = text.trim_start_matches(' ');
    let blanks = text.len() - rest.len();
    let glued = blanks == 0 && !rest.starts_with(char::is_uppercase);
    if blanks > 2 || glued {
        return None;
    }
    if rest.starts_with(char::is_lowercase) {
        return Some(blanks + particle(rest, shouted)?);
    }
    let length = name_word(rest)?;
    let word = &rest[..length];
    let ends = is_shouted(word) && !shouted || is_not_name(word) && !word.ends_with('.');
    (!ends).then_some(blanks + length)
}

/// A small word of a name and the word after it: `af Rosen`, `al-Hassan`.
fn particle(text: &str, shouted: bool) -> Option<usize> {
    let glued = GLUED_PARTICLES.iter().find_map(|word| text.strip_prefix(*word));
    if let Some(rest) = glued {
        return Some(text.len() - rest.len() + name_word(rest)?);
    }
    let end = any_prefix(PARTICLES, text)?;
    Some(end + next_name_word(&text[end..], shouted)?)
}

/// One word of a name: capital first; a single letter needs a stop, or more of the name after it.
fn name_word(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let end = word_length(text);
    if let Some(after) = text[end..].strip_prefix('-') {
        return parted_hyphen(after).map(|more| end + 1 + more);
    }
    let word = &text[..end];
    let single = word.chars().count() == 1;
    let stop = text[end..].starts_with('.') && (single || is_any(INITIALS, word));
    match (stop, single) {
        (true, _) => Some(end + 1),
        (false, true) => text[end..].strip_prefix(' ').is_some_and(is_long_word).then_some(end),
        (false, false) => Some(end),
    }
}

/// How long the second part of a name is whose hyphen a blank follows: `Hansen- Jensen`, but not
/// two names that a dash parts.
fn parted_hyphen(after: &str) -> Option<usize> {
    let part = after.strip_prefix(' ')?;
    let end = word_length(part);
    let name = is_long_word(part) && !is_not_name(&part[..end]);
    let alone = !part[end..].trim_start_matches(' ').starts_with(char::is_uppercase);
    (name && alone).then_some(1 + end)
}

/// Whether a capital and a small letter begin the text.
fn is_long_word(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `name/party/role!remark`, one a person, and `?words` for what was left.
    #[track_caller]
    fn check(value: &str, expected: &str) {
        let list = read_list(value);
        let mut shown: Vec<_> = list.people.iter().map(|person| show(value, person)).collect();
        shown.extend(list.unread.iter().map(|place| format!("?{}", &value[place.clone()])));
        assert_eq!(shown.join(" | "), expected, "in `{value}`");
    }

    fn show(value: &str, person: &PersonRead) -> String {
        let part = |sign: &str, place: &Option<Place>| {
            place.as_ref().map_or(String::new(), |place| format!("{sign}{}", &value[place.clone()]))
        };
        let name = &value[person.name.clone()];
        let party = part("/", &person.party);
        let (role, remark) = (part("=", &person.role), part("!", &person.remark));
        format!("{name}{party}{role}{remark}")
    }

    #[test]
    fn lists() {
        check("Ole Bjerre (A)", "Ole Bjerre/A");
        check("Ole Bjerre (A) Kim Dal (F)", "Ole Bjerre/A | Kim Dal/F");
        check("Ole Bjerre (A)Kim Dal (F)", "Ole Bjerre/A | Kim Dal/F");
        check(
            "Ole Bjerre, Kim Dal og Åse Østergård-Friis",
            "Ole Bjerre | Kim Dal | Åse Østergård-Friis",
        );
        check("• Ole Bjerre\n• Kim  Dal\n", "Ole Bjerre | Kim  Dal");
        check("1. Ole Bjerre, Ø\n2) Kim Dal, A", "Ole Bjerre/Ø | Kim Dal/A");
        check("Ole Bjerre\tA\tx\nKim Dal\tV\tAfbud", "Ole Bjerre/A!x | Kim Dal/V!Afbud");
        check("Ole H., Kim F. og Birthe", "Ole H. | Kim F. | Birthe");
        check("Ole Dal/Kim Friis", "Ole Dal | Kim Friis");
        check("Ole, Kim og Birthe", "Ole | Kim | Birthe");
        check("Ole Bjerre; Kim Dal", "Ole Bjerre | Kim Dal");
        check("Ole Bjerre   Kim Dal", "Ole Bjerre | Kim Dal");
        check("Ole Bjerre. Kim Dal.", "Ole Bjerre | Kim Dal");
        check("- Ole Bjerre\n- Kim Dal", "Ole Bjerre | Kim Dal");
        check("Ingen", "?Ingen");
        check("", "");
    }

    #[test]
    fn names() {
        check("J.P. Holm, H. C. Dal og Chr. Friis", "J.P. Holm | H. C. Dal | Chr. Friis");
        check("Otto af Rosen, Eva van der Berg", "Otto af Rosen | Eva van der Berg");
        check("Sinéad O'Dal, Jørn D’Angelo", "Sinéad O'Dal | Jørn D’Angelo");
        check("Lis-Marie d'Arc (B), Ali al-Hassan (Ø)", "Lis-Marie d'Arc/B | Ali al-Hassan/Ø");
        check("OLE BOLLESEN, KIM DAL", "OLE BOLLESEN | KIM DAL");
        check("Ole P Dal (V)", "Ole P Dal/V");
        check("Ole Dal DH, Kim Friis FOA", "Ole Dal=DH | Kim Friis=FOA");
        check("Ole Dal SF, Kim Friis A", "Ole Dal/SF | Kim Friis/A");
        check("Jan Maj Dal", "Jan Maj Dal");
    }

    const SURNAMES: &str = "Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen \
        Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen \
        Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Olesen Frederiksen Mikkelsen \
        Henriksen Laursen Lund Schmidt Eriksen Holm Kristiansen Clausen Simonsen Svendsen \
        Andreasen Iversen Jeppesen Mogensen Jespersen Nissen Lauridsen Frandsen Østergaard \
        Nygaard Vestergaard Lassen Bertelsen Michelsen Gregersen Justesen Ibsen Gade Bang Kjær \
        Kjærgaard Bak Berg Skov Toft Winther Frost Dam Dahl Friis Juhl Juul Krogh Lorenzen \
        Markussen Mathiesen Mathiasen Nørgaard Overgaard Paulsen Ravn Riis Schou Skovgaard \
        Steffensen Søndergaard Thorsen Thygesen Toftgaard Trolle Vinther Villadsen Wulff Aagaard \
        Abildgaard Ahmed Albertsen Bach Bech Beck Birch Bjerre Bisgaard Bonde Borg Brandt Bruun \
        Brøndum Buch Bundgaard Carlsen Carstensen Dalgaard Davidsen Degn Due Ebbesen Enevoldsen \
        Engelbrechtsen Esbensen Fischer Fogh Gram Gravesen Hald Hedegaard Hermansen Hjorth \
        Hviid Højgaard Isaksen Jepsen Jessen Johannsen Johnsen Karlsen Kerne Klausen Klitgaard \
        Kofoed Korsgaard Kragh Lange Lauritsen Leth Lind Lykke Marcussen Mark Meyer Munk Mølgaard \
        Nguyen Nikolajsen Ottosen Quist Rosenkilde Sand Smed Smith Søgaard Toldam Vang Voss \
        Wagner Werner Yilmaz Ågård Ørsted";

    const FIRST_NAMES: &str = "Peter Jens Michael Lars Thomas Henrik Søren Christian Martin Jan \
        Morten Jesper Anders Niels Mads Rasmus Per Hans Jørgen Ole Kim Bo Erik Poul Claus Kasper \
        Frederik Flemming John Carsten Steen Torben Bent Finn Ib Kaj Leif Kurt Verner Bjarne Arne \
        Svend Egon Villy August Valdemar Oscar Emil Noah Malthe Ali Mohammed Ahmed Anne Mette \
        Kirsten Hanne Anna Susanne Helle Lene Marianne Maria Inge Karen Lone Camilla Pia Louise \
        Charlotte Jette Tina Bente Birgit Gitte Ulla Inger Else Ruth Edith Erna Signe Ditte Maja \
        Freja Alma Ella Ida Sofie Emma Clara Agnes Fatima Aisha Rikke Dorthe Birthe Grethe Tove \
        Vibeke Ellen Åse Jytte Lis Lissi Karin Vagn Preben Gert Asger Eskild";

    #[test]
    fn common_names() {
        for surname in SURNAMES.split_whitespace() {
            check(&format!("Ole {surname}"), &format!("Ole {surname}"));
        }
        for first in FIRST_NAMES.split_whitespace() {
            check(&format!("{first} Dal"), &format!("{first} Dal"));
        }
        for body in ["Store Huset", "Ny Skole", "Lille Gruppen", "Strand Medarbejderne"] {
            assert!(read_people(body).is_empty(), "{body}");
        }
    }

    #[test]
    fn parties() {
        check(
            "Ole Dal (løsgænger), Kim Friis, løsgænger",
            "Ole Dal/løsgænger | Kim Friis/løsgænger",
        );
        check("Ole Dal ((V)\nKim Friis ((Ø))\nEva Holm ()", "Ole Dal/V | Kim Friis/Ø | Eva Holm");
        check("Ole Dal\n(A)\nKim Friis\n(V)", "Ole Dal/A | Kim Friis/V");
        check("Ole Dal, (A), Kim Friis (Enhedslisten)", "Ole Dal/A | Kim Friis/Enhedslisten");
        check("Ole Dal (uden for partierne)", "Ole Dal/uden for partierne");
        check(
            "Ole Dal (Borgerlisten), Kim Friis (Liste M)",
            "Ole Dal/Borgerlisten | Kim Friis/Liste M",
        );
        check("Ole Dal (A, formand)", "Ole Dal/A=formand");
    }

    #[test]
    fn roles() {
        check("Ole Dal - formand (A)", "Ole Dal/A=formand");
        check("Ole Dal (F), Formand", "Ole Dal/F=Formand");
        check(
            "Ole Dal, Formand (V), Kim Friis, næstformand",
            "Ole Dal/V=Formand | Kim Friis=næstformand",
        );
        check("Ole Dal (A) - Formand", "Ole Dal/A=Formand");
        check("Formand Ole Dal (A)", "Ole Dal/A=Formand");
        check("Formand: Ole Dal", "Ole Dal=Formand");
        check(
            "Borgmester Ole Dal (V), Rådmand Kim Friis",
            "Ole Dal/V=Borgmester | Kim Friis=Rådmand",
        );
        check("Kim Tommy Dal (Vej- og ejendomschef)", "Kim Tommy Dal=Vej- og ejendomschef");
        check(
            "Lene Friis (Direktør Sundhed, Læring og Trivsel)",
            "Lene Friis=Direktør Sundhed, Læring og Trivsel",
        );
        check(
            "Ole Dal, direktør for Børn og Unge, Kim Friis",
            "Ole Dal=direktør for Børn og Unge | Kim Friis",
        );
        check("Ole Dal, Vej- og parkchef\nKim Friis", "Ole Dal=Vej- og parkchef | Kim Friis");
        check("Ole Dal - Dansk Handicap, Kim Friis", "Ole Dal=Dansk Handicap | Kim Friis");
        check("Administrerende direktør Ole Dal", "Ole Dal=Administrerende direktør");
        check("Formand for Ældrerådet Ole Dal", "Ole Dal=Formand for Ældrerådet");
        check(
            "Ole Dal\nFormand\n(A)\nKim Friis\nNæstformand\n(V)",
            "Ole Dal/A=Formand | Kim Friis/V=Næstformand",
        );
        check("Forældrevalgte: Ole Dal, Kim Friis", "Ole Dal=Forældrevalgte | Kim Friis");
    }

    #[test]
    fn remarks() {
        check("Ole Dal (O), 1. næstformand- afbud", "Ole Dal/O=1. næstformand!afbud");
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A!deltog ikke i behandlingen af punkt: 12",
        );
        check(
            "Kim Friis (C), stedfortræder for Ole Dal (C), Eva Holm",
            "Kim Friis/C!stedfortræder for Ole Dal (C) | Eva Holm",
        );
        check(
            "Ole Dal: Deltog\nKim Friis: Afbud (Stedfortræder Eva Holm)",
            "Ole Dal!Deltog | Kim Friis!Afbud (Stedfortræder Eva Holm)",
        );
        check("Ole Dal (fra kl.15.00)", "Ole Dal!fra kl.15.00");
        check(
            "Ole Dal, deltog i pkt. 4 og 5, Kim Friis",
            "Ole Dal!deltog i pkt. 4 og 5 | Kim Friis",
        );
        check("Ole Dal for Kim Friis (V), Eva Holm", "Ole Dal!for Kim Friis (V) | Eva Holm");
        check(
            "Ole Dal deltog ikke i pkt. 14-19 og den lukkede dagsorden",
            "Ole Dal!deltog ikke i pkt. 14-19 og den lukkede dagsorden",
        );
    }

    #[test]
    fn attendance_tables() {
        check(
            "Ane Louise Dal (A), regionsrådsformand\tDeltog\nPeder Holm (V), 1. næstformand\tDeltog\nMaja Friis (B)\tAfbud",
            "Ane Louise Dal/A=regionsrådsformand!Deltog | Peder Holm/V=1. næstformand!Deltog | Maja Friis/B!Afbud",
        );
        check(
            "Ole Dal\tKommunaldirektør, formand\tx\nEva Holm\tDirektør for Teknik og Miljø\tafbud\nKim Friis\tÆldre- og sundhedschef\tx",
            "Ole Dal=Kommunaldirektør, formand!x | Eva Holm=Direktør for Teknik og Miljø!afbud | Kim Friis=Ældre- og sundhedschef!x",
        );
        check("Ole Dal\tx\nEva Holm\tAfbud", "Ole Dal!x | Eva Holm!Afbud");
        check("Ole Dal\tformand\tafbud", "Ole Dal=formand!afbud");
        check(
            "• Ole Dal\n- Deltog\n• Eva Holm\n- Deltog ikke under punkterne 20-21",
            "Ole Dal!Deltog | Eva Holm!Deltog ikke under punkterne 20-21",
        );
        check("Ole Dal - Afbud\nEva Holm - Deltog", "Ole Dal!Afbud | Eva Holm!Deltog");
        check("Ole Dal: Deltog\nEva Holm: Afbud", "Ole Dal!Deltog | Eva Holm!Afbud");
        check("Ole Dal, afbud\nEva Holm (ved afbud)", "Ole Dal!afbud | Eva Holm!ved afbud");
    }

    #[test]
    fn names_as_they_are_spelled() {
        check("Ida Hansen- Jensen (A), Ole Dal", "Ida Hansen- Jensen/A | Ole Dal");
        check("Ole Dal- Kim Friis", "Ole Dal | Kim Friis");
        check("Ole Dal, Ida krog og Kim Friis", "Ole Dal | Ida krog | Kim Friis");
        check("Ole Dal\nIda krog\nPlanen godkendt", "Ole Dal | Ida krog | ?Planen godkendt");
        check("Ole Dal DH Eva Holm DH", "Ole Dal=DH | Eva Holm=DH");
        check(
            "Ole Dal DH Eva Holm DH\nKim Friis DH Bo Lund",
            "Ole Dal=DH | Eva Holm=DH | Kim Friis=DH | Bo Lund",
        );
        check("Ole Dal A Eva Holm V", "Ole Dal/A | Eva Holm/V");
        check(
            "Direktør fra Region Fjordland Ole Dam, Afdelingschef Eva Holm",
            "Ole Dam=Direktør fra Region Fjordland | Eva Holm=Afdelingschef",
        );
        check(
            "Ole Dal (Chef for Sundhed,\nLæring og\nTrivsel)\nEva Holm (leder)",
            "Ole Dal=Chef for Sundhed,\nLæring og\nTrivsel | Eva Holm=leder",
        );
        check(
            "Ole Dal (A), Kim Friis (B) orienterede om planen",
            "Ole Dal/A | ?Kim Friis (B) orienterede om planen",
        );
    }

    #[test]
    fn participant_lines() {
        for line in [
            "Ole Dal (A), regionsrådsformand\tDeltog",
            "Eva Holm\tDirektør for Teknik\tafbud",
            "Ole Dal: Afbud",
            "Ole Dal (C), ferie",
            "Ole Dal\tx",
            "Ole Dal (A), sag 129-138",
            "Vagn Røj for Ester Munk",
            "Ole Dal (A), formand",
            "Navn\tFunktion\tTil stede",
        ] {
            assert!(is_participant_line(line), "`{line}`");
        }
        for line in [
            "Ole Dal orienterede om sagen",
            "Ole Dal deltog i behandlingen af punkt 2 og fortalte om den nye plan.",
            "Dagsorden\tSide",
            "Deltagere",
            "",
        ] {
            assert!(!is_participant_line(line), "`{line}`");
        }
        for line in ["Formand", "Næstformand", "(A)", "1. næstformand", "(løsgænger)"] {
            assert!(goes_on_with_person(line), "`{line}`");
        }
        for line in ["Ole Dal", "Formand Ole Dal", "Dagsorden", "(se bilag)", ""] {
            assert!(!goes_on_with_person(line), "`{line}`");
        }
    }

    #[test]
    fn people_lines() {
        let yes = ["Ole Dal (A), Kim Friis (B)", "Ole Dal", "Ole Dal, formand", "Dal (V)"];
        let no = [
            "Godkendt",
            "Teknik- og Miljøudvalget",
            "Dansk Handicap",
            "Ole Dal deltog ikke.",
            "Norddjurs Kommune",
            "Beslutning i Byrådet",
            "",
            "Sagen blev drøftet af Ole Dal og Kim Friis.",
            "Ingen",
            "Venstre",
        ];
        for line in yes {
            assert!(is_people_line(line), "{line}");
        }
        for line in no {
            assert!(!is_people_line(line), "{line}");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Ole |Østergård|\\(|\\)|A|, |\\. |og |- |afbud|1\\.|\n|\t|:|•|formand |von |\\PC){0,24}") {
            let list = read_list(&text);
            for person in &list.people {
                prop_assert!(!text[person.name.clone()].trim().is_empty());
                prop_assert!(!text[person.place.clone()].is_empty());
                let parts = [&person.role, &person.party, &person.remark];
                prop_assert!(parts.into_iter().flatten().all(|place| !text[place.clone()].is_empty()));
            }
            prop_assert!(list.unread.iter().all(|place| !text[place.clone()].is_empty()));
            let _ = is_people_line(&text);
        }
    }
}
