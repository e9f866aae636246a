//! What is recommended, by whom, to whom.

use super::Place;
use super::decision::is_body_word;
use super::item_head::is_counted;
use super::words::{any_prefix, digits, fail, floor, is_any, prefix, trimmed, word};
use crate::lexicon::recommendation::{
    ACTIVE_VERBS, ADDRESSES, ADVERBS, ASKED_VERBS, AT, AT_WORDS, CAPITAL_AT, CLAUSE_LEADS,
    FRONT_WORDS, JOINING, LABEL_WORDS, NAME_LINKS, NO_INFINITIVES, NOBODY, OUTSIDERS, PASSING_ON,
    PASSIVE_VERBS, PROPOSAL_LEADS, PROPOSAL_OF, PROPOSALS, PURPOSES, SUBJECT_STOPS, TAKERS,
    TITLE_ABBREVIATIONS, VERB_STEMS,
};
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, take_while_m_n},
    character::complete::{multispace0, multispace1, one_of, satisfy},
    combinator::{opt, peek, recognize},
    sequence::{preceded, terminated},
};

/// One point: an at-clause, labelled or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PointRead {
    /// The label without punctuation: "1", "a".
    pub label: Option<Place>,
    /// The words, from "at" (where printed) to the end of the clause, label left out.
    pub text: Place,
    /// Label and words.
    pub place: Place,
}

/// A recommendation as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RecommendationRead {
    /// "Formanden", "Direktøren for X"; `None` for "Det indstilles".
    pub by: Option<Place>,
    /// "byrådet", "Økonomiudvalget".
    pub to: Option<Place>,
    pub points: Vec<PointRead>,
}

/// Reads the text of an indstilling (paragraphs separated by line feeds), or of a heading that is
/// the sentence itself ("Administrationen indstiller,").
pub(crate) fn read_recommendation(text: &str) -> RecommendationRead {
    let (blocks, opening) = read_blocks(text);
    let points = blocks.iter().flat_map(|block| read_block(text, block)).collect();
    let by = opening.by.or_else(|| proposer_below(text));
    RecommendationRead { by, to: opening.to, points }
}

/// Who recommends, by a heading that says it: `Administrationens forslag`.
pub(crate) fn proposer_in_heading(heading: &str) -> Option<Place> {
    let words = heading.trim_end_matches([':', '.', ' ']);
    let noun = words.rfind(' ')? + 1;
    let owner = words[..noun].trim();
    let stem = owner.trim_end_matches(['\'', '’']).strip_suffix(['s', 'S'])?;
    let start = heading.len() - heading.trim_start().len();
    let named = stem.starts_with(char::is_uppercase) && stem.split(' ').count() <= LONGEST_BODY;
    (named && is_any(PROPOSALS, &words[noun..])).then_some(start..start + stem.len())
}

/// Whether a line opens a recommendation by a sentence: `Forvaltningen indstiller, at`,
/// `Det anbefales, at …`; with `whole`, only when the line is nothing but that opening.
pub(crate) fn is_recommendation_opening(line: &str, whole: bool) -> bool {
    let start = line.len() - line.trim_start().len();
    read_opening(line, start).is_some_and(|opening| {
        let rest = &line[opening.end..];
        let clause = any_prefix(AT, rest.trim_start_matches([' ', '\t', ','])).is_some();
        is_nothing(rest) || (!whole && (clause || rest.trim_start().starts_with(':')))
    })
}

/// The sentence that opens a recommendation, up to its clause.
#[derive(Debug, Default)]
struct Opening {
    by: Option<Place>,
    to: Option<Place>,
    /// Where the opening ends: before the comma, the colon or the "at".
    end: usize,
}

/// No opening is longer.
const LONGEST_OPENING: usize = 260;

/// Reads the sentence that begins at `start` as an opening.
fn read_opening(text: &str, start: usize) -> Option<Opening> {
    let line = first_line(text, start);
    if let Some(end) = any_prefix(PROPOSAL_LEADS, &line[start..]) {
        return Some(Opening { end: start + end, ..Opening::default() });
    }
    if !line[start..].starts_with(char::is_uppercase) || !VERB_STEMS.are_in(&line[start..]) {
        return None;
    }
    let verb = find_verb(line, start)?;
    let before = trimmed(line, start..verb.place.start);
    let fronted = any_prefix(FRONT_WORDS, &line[before.clone()]).is_some();
    let passive = is_any(PASSIVE_VERBS, &line[verb.place.clone()]);
    let named = !passive && !fronted && !before.is_empty();
    if named && is_any(OUTSIDERS, &line[before.clone()]) {
        return None;
    }
    if passive && !fronted && !is_impersonal(line, &before, &verb.place) {
        return None;
    }
    let (after, by) = if passive || named {
        (verb.place.end, named.then_some(before))
    } else {
        subject_after(line, verb.place.end)
    };
    let (to, end) = governed(line, after);
    let rest = line[end..].trim_start();
    let alone = rest.is_empty() && verb.place.start > start;
    let labelled = matches!(starter(rest), Ok((words, (Kind::Number, _))) if is_point(words));
    let open = alone || labelled || rest.starts_with([',', ':', ';']) || is_point(rest);
    open.then_some(Opening { by, to, end })
}

/// The text up to the end of the line that `start` stands in, or of the longest opening.
fn first_line(text: &str, start: usize) -> &str {
    let window = &text[..floor(text, start + LONGEST_OPENING)];
    let end = window[start..].find('\n').map_or(window.len(), |at| start + at);
    &window[..end]
}

/// A word and where it stands.
struct Word {
    place: Place,
}

/// The words of a text from `start`, without the punctuation around them.
fn words(text: &str, start: usize) -> impl Iterator<Item = Word> {
    let tokens = text[start..].split_inclusive(char::is_whitespace);
    tokens.scan(start, move |at, token| {
        let from = *at;
        *at += token.len();
        let lead = token.len() - token.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let inner = token.trim_matches(|c: char| !c.is_alphanumeric());
        Some(Word { place: from + lead..from + lead + inner.len() })
    })
}

/// The verb of the sentence, when nothing before it makes it another's.
fn find_verb(line: &str, start: usize) -> Option<Word> {
    for word in words(line, start).take(28) {
        let text = &line[word.place.clone()];
        if is_any(ACTIVE_VERBS, text) || is_any(PASSIVE_VERBS, text) {
            return Some(word);
        }
        let begins =
            word.place.start == start && (is_any(FRONT_WORDS, text) || is_any(NOBODY, text));
        let stopped = !begins && is_any(SUBJECT_STOPS, text);
        let over = line[word.place.end..].starts_with(". ")
            && text.len() > 4
            && !is_any(TITLE_ABBREVIATIONS, text);
        if stopped || over {
            return None;
        }
    }
    None
}

/// Whether a passive verb has no subject but "det", or the body asked: "Byrådet anmodes om".
fn is_impersonal(line: &str, before: &Place, verb: &Place) -> bool {
    let subject = &line[before.clone()];
    let asked = is_any(ASKED_VERBS, &line[verb.clone()]);
    subject.is_empty() || is_any(NOBODY, subject) || asked
}

/// The subject after the verb: "Derfor indstiller direktionen, at".
fn subject_after(line: &str, from: usize) -> (usize, Option<Place>) {
    let end = clause_start(line, from);
    let address = words(line, from).find(|word| {
        word.place.start < end && any_prefix(ADDRESSES, &line[word.place.start..]).is_some()
    });
    let end = address.map_or(end, |word| word.place.start);
    let start = from + adverbs(&line[from..end]);
    let by = trimmed(line, start..end);
    (by.end.max(from), (!by.is_empty()).then_some(by))
}

/// How long the adverbs at the head of `text` are, with the blanks around them.
fn adverbs(text: &str) -> usize {
    let mut rest = text.trim_start();
    while let Some(end) = any_prefix(ADVERBS, rest) {
        rest = rest[end..].trim_start();
    }
    text.len() - rest.len()
}

/// Where the clause begins that the verb governs: at ", at", " at", ":" or the end of the line.
fn clause_start(line: &str, from: usize) -> usize {
    let colon = line[from..].find(':').map(|at| from + at);
    let at = words(line, from).find(|word| is_any(AT, &line[word.place.clone()]));
    let end = [colon, at.map(|word| word.place.start)].into_iter().flatten().min();
    let words = &line[from..end.unwrap_or(line.len())];
    from + without_label(words).trim_end_matches([' ', '\t', ',']).len()
}

/// Words without the label of a first point at their end: `Økonomiudvalget 1. |at`.
fn without_label(words: &str) -> &str {
    let stem = words.trim_end();
    let number = stem.trim_end_matches(['.', ')']);
    let before = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = number.len() - before.len();
    let label = number.len() < stem.len() && (1..=2).contains(&digits) && before.ends_with(' ');
    if label { before } else { words }
}

/// The body asked, and where the clause begins.
fn governed(line: &str, from: usize) -> (Option<Place>, usize) {
    let start = from + adverbs(&line[from..]);
    let comma = line[start..].strip_prefix(", ").map_or(start, |_| start + 2);
    let end = clause_start(line, start);
    if let Some(word) = any_prefix(ADDRESSES, &line[comma..]) {
        let body = trimmed(line, comma + word..end.max(comma + word));
        let body = body.start..body.start + line[body.clone()].trim_end_matches([';', ' ']).len();
        let purpose = words(line, body.start)
            .take_while(|word| word.place.end <= body.end)
            .any(|word| is_any(PURPOSES, &line[word.place]));
        return ((!purpose && !body.is_empty()).then_some(body), end.max(comma + word));
    }
    let lead = any_prefix(CLAUSE_LEADS, &line[start..]).unwrap_or(0);
    (None, start + lead)
}

/// Whether only "at", a comma or a colon is left of the opening, or words that pass it on to
/// another body: `, at Økonomiudvalget over for Byrådet anbefaler,`.
fn is_nothing(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || ",:;".contains(c));
    rest.is_empty() || is_any(AT, rest) || passes_on(rest) || names_body(rest)
}

/// Whether the clause stops after its subject, which the points go on with: `at Økonomiudvalget:`.
fn names_body(rest: &str) -> bool {
    let Some(end) = any_prefix(AT, rest) else { return false };
    let mut words = rest[end..].split_whitespace();
    let body = words.next().is_some_and(is_body_word);
    let goes_on = |word: &str| is_any(NAME_LINKS, word) || word.starts_with(char::is_uppercase);
    let named = words.next().is_none_or(goes_on);
    body && named && words.count() <= LONGEST_BODY && !rest.contains(['.', '\n'])
}

/// The words that a body's name holds after its first two.
const LONGEST_BODY: usize = 8;

/// Whether a clause stops where the next one should begin: `at byrådet godkender, at:`.
fn passes_on(rest: &str) -> bool {
    let stem = match rest.len().checked_sub(3).map(|at| rest.split_at_checked(at)) {
        Some(Some((stem, last))) if is_any(AT, last) && last.starts_with(' ') => stem,
        _ => rest,
    };
    let stem = stem.trim_end_matches([' ', ',', ':']);
    let last = stem.rsplit(char::is_whitespace).next().unwrap_or_default();
    let passing = words(stem, 0).take(24).any(|word| is_any(PASSING_ON, &stem[word.place]));
    let open = stem.len() < rest.len() || is_any(PASSING_ON, last) || passes_to_body(stem);
    any_prefix(AT, rest).is_some() && rest.len() < LONGEST_OPENING && passing && open
}

/// `at anbefale over for Byrådet`: nothing but the next body follows the verb.
fn passes_to_body(stem: &str) -> bool {
    let passed = words(stem, 0).find(|word| is_any(PASSING_ON, &stem[word.place.clone()]));
    let Some(passed) = passed else { return false };
    let rest = stem[passed.place.end..].trim_start();
    let name = rest[any_prefix(ADDRESSES, rest).unwrap_or(0)..].trim();
    let last = name.rsplit(' ').next().unwrap_or_default();
    let field = || {
        let mut words = name.split(' ');
        words.any(is_body_word) && words.next().is_some_and(|word| is_any(NAME_LINKS, word))
    };
    let short = name.split(' ').count() <= LONGEST_BODY && !name.contains(['.', ',', '\n']);
    short && (is_body_word(last) || field())
}

/// What a step of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Letter,
    At,
    Bullet(char),
    Plain,
}

/// A paragraph, or the part of one that a label begins.
#[derive(Debug, Clone)]
struct Step {
    kind: Kind,
    label: Option<Place>,
    /// Where the words begin, label left out.
    words: usize,
    place: Place,
}

/// What one opening opens: the steps up to the next.
#[derive(Debug, Default)]
struct Block {
    /// Whether the opening stops before its clauses: "Det indstilles, at".
    bare: bool,
    /// Whether it stops with a colon, so that every paragraph is a clause.
    colon: bool,
    steps: Vec<Step>,
}

/// The blocks of a text, and the first opening.
fn read_blocks(text: &str) -> (Vec<Block>, Opening) {
    let mut blocks = vec![Block::default()];
    let mut first = None;
    for line in lines(text) {
        let rest = match read_opening(text, line.start) {
            Some(opening) => {
                let rest = trimmed(text, clause_at(text, opening.end)..line.end);
                let bare = is_nothing(&text[opening.end..line.end]);
                let colon = text[..line.end].ends_with(':');
                blocks.push(Block { bare, colon, steps: Vec::new() });
                first = first.or(Some(opening));
                if bare { rest.end..rest.end } else { rest }
            }
            None => line,
        };
        if let Some(block) = blocks.last_mut().filter(|_| !rest.is_empty()) {
            block.steps.extend(read_steps(text, rest));
        }
    }
    (blocks, first.unwrap_or_default())
}

/// The paragraphs that hold words, trimmed; one whose label stands alone goes on with the next.
fn lines(text: &str) -> Vec<Place> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some(*at - line.len()..*at)
    });
    let mut whole: Vec<Place> = Vec::new();
    for line in lines.map(|line| trimmed(text, line)).filter(|line| !line.is_empty()) {
        match whole.last_mut() {
            Some(last) if is_label_alone(&text[last.clone()]) => last.end = line.end,
            _ => whole.push(line),
        }
    }
    whole
}

/// `1.`, `a)`, or such a label with the "at" below it.
fn is_label_alone(text: &str) -> bool {
    let label = match text.split_once('\n') {
        Some((label, at)) if is_any(AT, at.trim()) => label.trim_end(),
        Some(_) => return false,
        None => text,
    };
    matches!(terminated(self::label, one_of(".)")).parse(label), Ok(("", _)))
}

/// Past the comma or colon of an opening.
fn clause_at(text: &str, end: usize) -> usize {
    let rest = text[end..].trim_start_matches([' ', '\t', ',', ':', ';']);
    text.len() - rest.len()
}

/// A paragraph as steps: more than one where labels run on in it.
fn read_steps(text: &str, line: Place) -> Vec<Step> {
    let mut steps = vec![read_step(text, line.clone())];
    while let Some(last) = steps.last_mut() {
        let Some(next) = run_on(text, last) else { break };
        last.place = trimmed(text, last.place.start..next.start);
        steps.push(read_step(text, next));
    }
    steps
}

fn read_step(text: &str, place: Place) -> Step {
    let line = &text[place.clone()];
    let bullet = line.chars().next().filter(|c| "•-–·".contains(*c));
    let inner = bullet.map_or(line, |bullet| line[bullet.len_utf8()..].trim_start());
    let from = place.end - inner.len();
    let (rest, (kind, label)) = starter(inner).unwrap_or((inner, (Kind::Plain, "")));
    let words = place.end - rest.len();
    let kind = match (kind, bullet) {
        (Kind::Plain | Kind::At, Some(bullet)) => Kind::Bullet(bullet),
        (kind, _) => kind,
    };
    let label = (!label.is_empty()).then(|| label_place(text, from, label));
    Step { kind, label, words, place }
}

/// Where a label stands in the text from `from`.
fn label_place(text: &str, from: usize, label: &str) -> Place {
    let at = from + text[from..].find(label).unwrap_or_default();
    at..at + label.len()
}

/// What begins a point: `1. at`, `At 1)`, `a)`, `at`; the rest begins with the point's words.
fn starter(input: &str) -> IResult<&str, (Kind, &str)> {
    alt((worded_label, bare_label, numbered_at, cell, broken_at, plain_at, glued_at)).parse(input)
}

/// `At 1) `, `Pkt. 1: `, `at a) `.
fn worded_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let lead = terminated(word(LABEL_WORDS), multispace0);
    preceded(lead, terminated(label, (one_of(".):"), multispace0))).parse(input)
}

/// `1. `, `1) `, `a) `, `B. at`, `1.at`; no date and no amount.
fn bare_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, found) = terminated(label, one_of(".):")).parse(input)?;
    let words = rest.trim_start();
    let glued = words.len() == rest.len() && any_prefix(AT, words).is_none();
    let letter_stop = found.0 == Kind::Letter && !input[1..].starts_with(')') && !is_point(words);
    if glued || is_counted(words) || letter_stop { fail(input) } else { Ok((words, found)) }
}

/// Whether words begin with "at".
fn is_point(words: &str) -> bool {
    any_prefix(AT, words).is_some()
}

/// `1 at `.
fn numbered_at(input: &str) -> IResult<&str, (Kind, &str)> {
    terminated(number_label, (multispace1, peek(word(AT)))).parse(input)
}

fn label(input: &str) -> IResult<&str, (Kind, &str)> {
    let letter = recognize(satisfy(|c| c.is_ascii_alphabetic()));
    alt((number_label, letter.map(|letter| (Kind::Letter, letter)))).parse(input)
}

fn number_label(input: &str) -> IResult<&str, (Kind, &str)> {
    let number = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    number.map(|number| (Kind::Number, number)).parse(input)
}

/// `at | planen godkendes |`: the words stand in a cell of their own.
fn cell(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, _) = (word(AT), multispace0, tag(CELL), multispace0).parse(input)?;
    Ok((rest, (Kind::At, "")))
}

/// What parts the cells of a table.
const CELL: &str = "|";

/// `At) `: the label is lost.
fn broken_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let (rest, _) = (word(AT), one_of(")."), multispace0).parse(input)?;
    Ok((rest, (Kind::Number, "")))
}

/// `at planen godkendes`: the word belongs to the point.
fn plain_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let (_, _) = (word(AT), opt(one_of(":,")), multispace1).parse(input)?;
    Ok((input, (Kind::At, "")))
}

/// `Atplanen godkendes`, but not "Attest".
fn glued_at(input: &str) -> IResult<&str, (Kind, &str)> {
    let real = AT_WORDS.iter().any(|word| prefix(input, word).is_some());
    let glued =
        input.strip_prefix(CAPITAL_AT).is_some_and(|rest| rest.starts_with(char::is_lowercase));
    if glued && !real { Ok((input, (Kind::At, ""))) } else { fail(input) }
}

/// Where the next label of a numbered run stands inside a step: `1. at …, 2. at … At) …`.
fn run_on(text: &str, step: &Step) -> Option<Place> {
    let body = &text[step.words..step.place.end];
    let label = step.label.clone().map(|label| &text[label]);
    let next = label.and_then(|label| Some((label.parse::<u32>().ok()? + 1).to_string()));
    let labelled = next.and_then(|next| next_label(body, &next));
    let broken =
        || words(body, 0).find_map(|word| is_broken(body, &word.place).then_some(word.place.start));
    let found = labelled.or_else(|| if step.kind == Kind::Number { broken() } else { None })?;
    Some(step.words + found..step.place.end)
}

/// Where the label `next` begins a point.
fn next_label(body: &str, next: &str) -> Option<usize> {
    body.match_indices(next).find_map(|(at, _)| {
        let start = label_start(body, at)?;
        let (words, (kind, label)) = starter(&body[start..]).ok()?;
        let proved = is_point(words) || start < at || body[at + next.len()..].starts_with(')');
        (kind == Kind::Number && label == next && proved).then_some(start)
    })
}

/// `At)`, whose label is lost, inside a numbered list.
fn is_broken(body: &str, word: &Place) -> bool {
    let inside = word.start > 0 && body[word.end..].starts_with(')');
    inside && is_any(AT, &body[word.clone()])
}

/// Where a label at `at` begins with the "At" before it; `None` inside a word or a number.
fn label_start(body: &str, at: usize) -> Option<usize> {
    let before = &body[..at];
    let stem = before.trim_end();
    let alone = stem.len() < before.len() || before.ends_with([',', ';', '.']);
    let lead = stem.len().checked_sub(2).filter(|from| body.is_char_boundary(*from));
    let lead = lead.filter(|from| {
        let parted = body[..*from].ends_with(|c: char| !c.is_alphanumeric());
        parted && is_any(AT, &body[*from..stem.len()])
    });
    alone.then(|| lead.unwrap_or(at))
}

/// The points of one block.
fn read_block(text: &str, block: &Block) -> Vec<PointRead> {
    let listed = block.steps.iter().any(|step| step.kind != Kind::Plain);
    if !listed {
        return plain_points(text, block);
    }
    let points = listed_points(text, &block.steps);
    match points.as_slice() {
        [only] if only.label.is_none() => split_prose(text, only),
        _ => points,
    }
}

/// Paragraphs without any mark, after an opening that stops before its clauses.
fn plain_points(text: &str, block: &Block) -> Vec<PointRead> {
    let mut points = Vec::new();
    for step in block.steps.iter().filter(|_| block.bare) {
        points.push(point(text, step, step.place.end));
        if !block.colon && text[..step.place.end].ends_with('.') {
            break;
        }
    }
    points
}

/// Paragraphs of which the first mark says what begins a point.
fn listed_points(text: &str, steps: &[Step]) -> Vec<PointRead> {
    let mut points: Vec<PointRead> = Vec::new();
    let mut open: Option<(&Step, usize)> = None;
    let mut top = None;
    let mut inside = false;
    for step in steps {
        let before = open.map_or("", |(_, end)| &text[..end]);
        let marked = step.kind != Kind::Plain;
        inside = open.is_some() && (inside || before.ends_with(':'));
        if marked && opens(*top.get_or_insert(step.kind), step.kind, inside) {
            points
                .extend(open.replace((step, step.place.end)).map(|(at, end)| point(text, at, end)));
            inside = false;
        } else if marked || continues(before, &text[step.place.clone()]) {
            open = open.map(|(first, _)| (first, step.place.end));
        } else {
            points.extend(open.take().map(|(first, end)| point(text, first, end)));
        }
    }
    points.extend(open.map(|(first, end)| point(text, first, end)));
    points
}

/// Whether a step of this kind begins a point in a list whose points begin like `top`; `inside`
/// a list that a colon opened within a point only the like do.
fn opens(top: Kind, kind: Kind, inside: bool) -> bool {
    match top {
        Kind::Number | Kind::Letter => kind == top,
        Kind::At => kind == Kind::At || !inside,
        Kind::Bullet(_) => kind == top || kind == Kind::At,
        Kind::Plain => false,
    }
}

/// Whether a paragraph without a mark goes on with the point before it.
fn continues(before: &str, line: &str) -> bool {
    let hanging = before.ends_with([',', ':', '-', ';']);
    let ended = before.ends_with(['.', '!', '?']);
    let small = line.starts_with(|c: char| c.is_lowercase() || (c.is_ascii_digit() && !ended));
    hanging || small
}

/// The point that begins with `step` and ends at `end`.
fn point(text: &str, step: &Step, end: usize) -> PointRead {
    let celled = text[step.place.start..step.words.min(end)].contains(CELL);
    let stem = text[..end].strip_suffix(CELL).filter(|_| celled).unwrap_or(&text[..end]);
    let words = step.words.min(stem.len())..stem.len();
    let clause = without_joint(text, trimmed(text, words));
    let place = step.place.start..clause.end.max(step.words);
    PointRead { label: step.label.clone(), text: clause, place }
}

/// Without the comma, or the ", og", that leads on to the next point.
fn without_joint(text: &str, clause: Place) -> Place {
    let stops = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let stem = text[clause.clone()].trim_end_matches(stops);
    let joint = JOINING
        .iter()
        .find_map(|joint| stem.strip_suffix(joint).filter(|before| before.ends_with(stops)));
    clause.start..clause.start + joint.unwrap_or(stem).trim_end_matches(stops).len()
}

/// One at-clause of prose as the clauses that it joins: `at X godkendes, og at Y frigives`.
fn split_prose(text: &str, whole: &PointRead) -> Vec<PointRead> {
    let mut cuts = clause_cuts(text, &whole.text);
    cuts.push(whole.text.end);
    let mut start = whole.place.start;
    let mut points = Vec::new();
    for cut in cuts {
        let clause = without_joint(text, trimmed(text, start.max(whole.text.start)..cut));
        points.push(PointRead { label: None, place: start..clause.end, text: clause });
        start = cut;
    }
    points
}

/// Where the second and later clauses of a run of at-clauses begin.
fn clause_cuts(text: &str, clause: &Place) -> Vec<usize> {
    let body = &text[..clause.end];
    let infinitive = is_infinitive(next_word(body, clause.start));
    let ats = words(body, clause.start).filter(|word| word.place.start > clause.start);
    let ats = ats.filter(|word| is_any(AT, &body[word.place.clone()]));
    let like = ats.filter(|word| infinitive || !is_infinitive(next_word(body, word.place.start)));
    let joints: Vec<(usize, Joint)> =
        like.filter_map(|word| Some((word.place.start, joint(body, word.place.start)?))).collect();
    let last = joints.iter().rposition(|(_, joint)| *joint == Joint::Firm);
    joints.into_iter().take(last.map_or(0, |last| last + 1)).map(|(at, _)| at).collect()
}

/// How an at-clause is joined to what is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// `og at`, or a new sentence.
    Firm,
    /// A comma, which counts only in a list that a firm joint ends.
    Loose,
}

fn joint(body: &str, at: usize) -> Option<Joint> {
    let before = body[..at].trim_end();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    if before.ends_with('.') {
        return body[at..].starts_with(CAPITAL_AT).then_some(Joint::Firm);
    }
    if is_any(JOINING, last) {
        return Some(Joint::Firm);
    }
    (before.ends_with([',', ';']) && !is_any(TAKERS, last)).then_some(Joint::Loose)
}

/// The word after the one at `at`.
fn next_word(body: &str, at: usize) -> &str {
    words(body, at).nth(1).map_or("", |word| &body[word.place])
}

/// `godkende`, `drøfte`: small letters, the last one e, and no determiner or plural.
fn is_infinitive(word: &str) -> bool {
    let plural = word.ends_with("erne") || word.ends_with("ene") || is_any(NO_INFINITIVES, word);
    word.ends_with('e') && word.starts_with(char::is_lowercase) && !plural
}

/// The proposer that stands below the points in parentheses: `Indstilling om, … (Havneudvalget)`.
fn proposer_below(text: &str) -> Option<Place> {
    any_prefix(PROPOSAL_OF, text.trim_start())?;
    lines(text).into_iter().find_map(|line| {
        let inner = text[line.clone()].strip_prefix('(')?.strip_suffix(')')?;
        let named = inner.starts_with(char::is_uppercase) && digits(inner) == 0;
        named.then(|| line.start + 1..line.end - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `BY > TO: LABEL text / LABEL text`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = read_recommendation(text);
        let name = |place: Option<Place>| place.map_or("-", |place| &text[place]);
        let points = read.points.iter().map(|point| {
            let label =
                point.label.clone().map_or(String::new(), |label| format!("{} ", &text[label]));
            format!("{label}{}", &text[point.text.clone()])
        });
        let points: Vec<_> = points.collect();
        let shown = format!("{} > {}: {}", name(read.by), name(read.to), points.join(" / "));
        assert_eq!(shown, expected, "in `{text}`");
    }

    #[track_caller]
    fn check_opening(line: &str, open: bool, whole: bool) {
        let found = (is_recommendation_opening(line, false), is_recommendation_opening(line, true));
        assert_eq!(found, (open, whole), "in `{line}`");
    }

    #[test]
    fn who_and_to_whom() {
        check(
            "Formanden indstiller, at Havneudvalget evaluerer dagen.",
            "Formanden > -: at Havneudvalget evaluerer dagen.",
        );
        check("Det indstilles, at planen godkendes.", "- > -: at planen godkendes.");
        check("Det indstilles at planen godkendes.", "- > -: at planen godkendes.");
        check(
            "Direktøren for Havn, Kyst og Strand indstiller til byrådet, at planen godkendes",
            "Direktøren for Havn, Kyst og Strand > byrådet: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller til Udvalget for havn, kyst og strand, at planen godkendes",
            "Forvaltningen > Udvalget for havn, kyst og strand: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller over for Byrådet, at planen godkendes",
            "Forvaltningen > Byrådet: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller til godkendelse, at planen vedtages",
            "Forvaltningen > -: at planen vedtages",
        );
        check(
            "På baggrund af høringen indstiller direktionen til Havneudvalget, at planen godkendes.",
            "direktionen > Havneudvalget: at planen godkendes.",
        );
        check("Derfor indstilles det, at planen godkendes.", "- > -: at planen godkendes.");
        check(
            "Administrerende direktør Ida Strand indstiller, at planen godkendes.",
            "Administrerende direktør Ida Strand > -: at planen godkendes.",
        );
        check("Liste H foreslår, at havnen bevares", "Liste H > -: at havnen bevares");
        check("Byrådet anmodes om at godkende planen.", "- > -: at godkende planen.");
        check(
            "Forvaltningen anmoder om, at planen godkendes.",
            "Forvaltningen > -: at planen godkendes.",
        );
        check(
            "Forvaltningen indstiller, at Økonomiudvalget over for Byrådet anbefaler,\n1. at planen godkendes,\n2. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at havnen sælges.",
        );
        check(
            "Indstilling om,\n1. at planen godkendes.\n(Havneudvalget)\n(1. behandling)",
            "Havneudvalget > -: 1 at planen godkendes.",
        );
        check("Administrationen indstiller,", "Administrationen > -: ");
    }

    #[test]
    fn labels() {
        check(
            "Direktionen indstiller:\nA. at skolen lukkes\nB. at eleverne flyttes",
            "Direktionen > -: A at skolen lukkes / B at eleverne flyttes",
        );
        check(
            "Det indstilles:\nAt 1) planen godkendes.\nAt 2) havnen sælges.",
            "- > -: 1 planen godkendes. / 2 havnen sælges.",
        );
        check(
            "Det indstilles: At 1) planen godkendes. At 2) havnen sælges.",
            "- > -: 1 planen godkendes. / 2 havnen sælges.",
        );
        check(
            "At 1) planen godkendes\nAt) havnen sælges. Fristen er kort.",
            "- > -: 1 planen godkendes / havnen sælges. Fristen er kort.",
        );
        check(
            "At 1) planen godkendes At) havnen sælges.",
            "- > -: 1 planen godkendes / havnen sælges.",
        );
        check(
            "Forvaltningen indstiller, at\n1. Planen godkendes\n2. Havnen sælges",
            "Forvaltningen > -: 1 Planen godkendes / 2 Havnen sælges",
        );
        check(
            "Forvaltningen indstiller,\n1. at planen godkendes, og\n2. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at havnen sælges.",
        );
        check("1. Godkende planen\n2. Drøfte havnen", "- > -: 1 Godkende planen / 2 Drøfte havnen");
        check(
            "Forvaltningen indstiller, 1. at planen godkendes, 2. at 3. etape udsættes og 3. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at 3. etape udsættes / 3 at havnen sælges.",
        );
        check(
            "Det indstilles, at 1) planen godkendes, 2) havnen sælges.",
            "- > -: 1 planen godkendes / 2 havnen sælges.",
        );
        check(
            "a) at planen godkendes\nb) at havnen sælges",
            "- > -: a at planen godkendes / b at havnen sælges",
        );
    }

    #[test]
    fn labels_of_points_that_go_on() {
        check(
            "1. at følgende godkendes:\n• planen\n• kortet\n2. at havnen sælges",
            "- > -: 1 at følgende godkendes:\n• planen\n• kortet / 2 at havnen sælges",
        );
        check(
            "Det indstilles, at\n1. juni 2024 bliver frist.",
            "- > -: 1. juni 2024 bliver frist.",
        );
        check(
            "Det indstilles, at Økonomiudvalget:\n1. Godkender planen\n2. Tager status til efterretning",
            "- > -: 1 Godkender planen / 2 Tager status til efterretning",
        );
        check(
            "Forvaltningen indstiller, at Udvalget for havn og kyst\n1. godkender planen\n2. sælger kajen",
            "Forvaltningen > -: 1 godkender planen / 2 sælger kajen",
        );
        check(
            "Forvaltningen indstiller, at udvalget godkender følgende:\n1. Kajen\n2. Kranen",
            "Forvaltningen > -: at udvalget godkender følgende:\n1. Kajen\n2. Kranen",
        );
        check(
            "Forvaltningen indstiller til Havneudvalget 1. at planen godkendes, 2. at den gælder fra 1. april og 3. at den evalueres.",
            "Forvaltningen > Havneudvalget: 1 at planen godkendes / 2 at den gælder fra 1. april / 3 at den evalueres.",
        );
        check(
            "Forvaltningen indstiller,\nat | planen sendes i høring |\nat | der holdes borgermøde |",
            "Forvaltningen > -: planen sendes i høring / der holdes borgermøde",
        );
        check(
            "1\tat planen godkendes\n2\tat havnen sælges",
            "- > -: 1 at planen godkendes / 2 at havnen sælges",
        );
    }

    #[test]
    fn headings_that_name_the_proposer() {
        for (heading, expected) in [
            ("Administrationens forslag", "Administrationen"),
            ("ADMINISTRATIONENS INDSTILLING:", "ADMINISTRATIONEN"),
            ("Udvalget for Havn og Kysts indstilling", "Udvalget for Havn og Kyst"),
            ("Formandens anbefaling.", "Formanden"),
            ("Alternativ indstilling", "-"),
            ("Indstilling", "-"),
            ("Forvaltningens bemærkninger", "-"),
        ] {
            let read = proposer_in_heading(heading).map_or("-", |place| &heading[place]);
            assert_eq!(read, expected, "in `{heading}`");
        }
    }

    #[test]
    fn openings_that_pass_on() {
        for end in ["", ",", ":", ", at"] {
            check(
                &format!(
                    "Forvaltningen indstiller til Havneudvalget at anbefale Byrådet{end}\n1. at planen godkendes\n2. at havnen sælges"
                ),
                "Forvaltningen > Havneudvalget: 1 at planen godkendes / 2 at havnen sælges",
            );
            check(
                &format!(
                    "Direktionen indstiller til Økonomiudvalget at anbefale over for Udvalget for Havn og Kyst{end}\n• at planen godkendes\n• at havnen sælges"
                ),
                "Direktionen > Økonomiudvalget: at planen godkendes / at havnen sælges",
            );
        }
        check(
            "Direktionen indstiller til Havneudvalget at anbefale byrådet planen godkendt.",
            "Direktionen > Havneudvalget: at anbefale byrådet planen godkendt.",
        );
        check("Det indstilles, at HMU\n• godkender planen", "- > -: godkender planen");
        check(
            "Det indstilles, at LMU\n• drøfter planen\n• vælger tre temaer (hvor ét er støj)",
            "- > -: drøfter planen / vælger tre temaer (hvor ét er støj)",
        );
        check(
            "Direktionen indstiller:\n- At planen godkendes\n- At havnen sælges",
            "Direktionen > -: At planen godkendes / At havnen sælges",
        );
        check(
            "Forvaltningen indstiller til udvalget at\n• godkende planen\n• sende den i høring",
            "Forvaltningen > udvalget: godkende planen / sende den i høring",
        );
        check(
            "Forvaltningen indstiller, at\n1. udvalget godkender planen, herunder\na. kajen\nb. kranen\n2. havnen sælges",
            "Forvaltningen > -: 1 udvalget godkender planen, herunder\na. kajen\nb. kranen / 2 havnen sælges",
        );
        check("Indstilles til godkendelse.", "- > -: ");
        check("Til efterretning.", "- > -: ");
    }

    #[test]
    fn lists_without_labels() {
        check(
            "Direktionen indstiller til Byrådet,\nat planen godkendes,\nat havnen sælges, og\nat sagen sendes i høring.",
            "Direktionen > Byrådet: at planen godkendes / at havnen sælges / at sagen sendes i høring.",
        );
        check(
            "Det indstilles:\n• at planen godkendes\n• havnen sælges",
            "- > -: at planen godkendes / havnen sælges",
        );
        check(
            "Direktøren indstiller til udvalget;\n1. At planen godkendes\n2. At havnen sælges",
            "Direktøren > udvalget: 1 At planen godkendes / 2 At havnen sælges",
        );
        check(
            "Det indstilles:\n• at planen godkendes\n- i to etaper\n• havnen sælges",
            "- > -: at planen godkendes\n- i to etaper / havnen sælges",
        );
        check(
            "Det indstilles, at planen godkendes på disse vilkår:\n1. Kajen bevares\n2. Kranen flyttes",
            "- > -: at planen godkendes på disse vilkår:\n1. Kajen bevares\n2. Kranen flyttes",
        );
        check(
            "Det indstilles, at\nForslag til lokalplan 12 vedtages.",
            "- > -: Forslag til lokalplan 12 vedtages.",
        );
        check(
            "Forvaltningen indstiller:\nUdvalget drøfter planen.\nUdvalget sælger havnen.",
            "Forvaltningen > -: Udvalget drøfter planen. / Udvalget sælger havnen.",
        );
        check("Atdagsordenen godkendes", "- > -: Atdagsordenen godkendes");
        check("at\tplanen godkendes", "- > -: at\tplanen godkendes");
        check("Til orientering.", "- > -: ");
        check(
            "Det indstilles, at planen godkendes.\nSagen afgøres i byrådet.",
            "- > -: at planen godkendes.",
        );
        check(
            "Direktionen indstiller, at planen godkendes.\nHavneudvalget indstiller, at sagen udsættes.",
            "Direktionen > -: at planen godkendes. / at sagen udsættes.",
        );
    }

    #[test]
    fn prose() {
        check(
            "Det indstilles, at planen godkendes, og at havnen sælges.",
            "- > -: at planen godkendes / at havnen sælges.",
        );
        check(
            "Det indstilles, at planen godkendes, at havnen sælges og at midlerne frigives.",
            "- > -: at planen godkendes / at havnen sælges / at midlerne frigives.",
        );
        check(
            "Det indstilles, at byrådet godkender, at planen sendes i høring.",
            "- > -: at byrådet godkender, at planen sendes i høring.",
        );
        check(
            "Det indstilles, at direktøren får til opgave at tegne og at bygge havnen.",
            "- > -: at direktøren får til opgave at tegne og at bygge havnen.",
        );
        check(
            "Udvalget anmodes om at drøfte planen og at godkende den.",
            "- > -: at drøfte planen / at godkende den.",
        );
        check(
            "Det indstilles, at planen godkendes. At havnen sælges.",
            "- > -: at planen godkendes. / At havnen sælges.",
        );
    }

    #[test]
    fn openings() {
        check_opening("Administrationen indstiller,", true, true);
        check_opening("Det indstilles:", true, true);
        check_opening("Det indstilles, at", true, true);
        check_opening("Forvaltningen indstiller til Økonomiudvalget og Byrådet, at", true, true);
        check_opening("Forvaltningen indstiller til Byrådet", true, true);
        check_opening(
            "Forvaltningen indstiller, at Økonomiudvalget over for Byrådet anbefaler,",
            true,
            true,
        );
        check_opening("Forvaltningen indstiller, at planen godkendes.", true, false);
        check_opening("Det anbefales, at planen godkendes.", true, false);
        check_opening("Forvaltningen foreslår: Planen godkendes", true, false);
        check_opening("Forvaltningen indstillede, at planen blev godkendt.", false, false);
        check_opening("Planen anbefales af Havneudvalget.", false, false);
        check_opening("Hvis udvalget anbefaler, at planen godkendes", false, false);
        check_opening("Byrådet, der anbefaler, at", false, false);
        check_opening("at udvalget anbefaler, at", false, false);
        check_opening("Liste H indstiller Ida Strand til bestyrelsen.", false, false);
        check_opening("Planen er klar. Forvaltningen indstiller, at", false, false);
        check_opening("Kommunen foreslår, at grænsen flyttes.", false, false);
        check_opening("Anbefales", false, false);
        check_opening("", false, false);
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Forvaltningen |indstiller|indstilles|, at |At |1\\) |2\\. |og at |til |over for |Byrådet|\\n|• |:|planen|æ|\\PC){0,20}") {
            let read = read_recommendation(&text);
            for place in [read.by, read.to].into_iter().flatten() {
                prop_assert!(!text[place].is_empty());
            }
            let mut end = 0;
            for point in read.points {
                prop_assert!(point.place.start >= end && point.place.end <= text.len());
                end = point.place.end;
                prop_assert!(text.get(point.place.clone()).is_some());
                prop_assert!(text.get(point.text.clone()).is_some() && point.text.end <= end);
                prop_assert!(point.label.is_none_or(|label| text.get(label).is_some()));
            }
            let _ = is_recommendation_opening(&text, true);
        }
    }
}
