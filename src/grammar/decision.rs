//! Headings of decisions: which body, which day.

use super::Place;
use super::date::{WrittenDate, find_dates};
use super::words::{any_prefix, before_ending, digits, floor, is_any, trimmed, whole_prefix};
use crate::lexicon::bodies::{BODY_CODES, BODY_ENDINGS, SMALL_WORDS};
use crate::lexicon::calendar::MONTHS;
use crate::lexicon::decisions::{
    CLOCK_WORDS, DATED_HEADING_WORDS, DAY_LEAD, FOR_ITEM, HEADING_WORDS, ITEM_STEMS, ITEM_WORDS,
    MEETING_WORDS, NAME_ABBREVIATIONS, NO_BODY_BEGINS, OWNED_WORDS, PLACE_WORDS, PREPOSITIONS,
    RESOLVING, WEAK_OWNED_WORDS,
};
use crate::lexicon::lists::{List, sense};

/// A decision heading as printed: `Beslutning i Byrådet (18-21) den 01-10-2018`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DecisionHeading {
    /// The body, term included.
    pub body: Option<Place>,
    pub date: Option<WrittenDate>,
    /// `pkt. 42`: the place of "42".
    pub item_number: Option<Place>,
    /// Where the heading ends; what follows on the line (`Beslutning: Vedtaget`) is decision text.
    pub end: usize,
    /// Whether the heading has the word: false for `Byrådet, 03-04-2019, pkt. 42`.
    pub has_word: bool,
}

/// No heading is longer; the text that may follow on the line is not looked at.
const LONGEST_HEADING: usize = 220;

/// Reads a line as a decision heading, in every form of the catalogue; `None` for a title such as
/// "Beslutning om frigivelse af midler", for Beslutningstema, Beslutningskompetence,
/// Beslutningssag, Beslutningsforslag, and for prose.
pub(crate) fn read_decision_heading(line: &str) -> Option<DecisionHeading> {
    let start = line.len() - line.trim_start_matches(is_lead).len();
    let first = line[start..].chars().next()?;
    if first.is_ascii_digit() {
        return dated(line, start);
    }
    if !first.is_uppercase() {
        return None;
    }
    worded(line, start)
        .or_else(|| dated_worded(line, start))
        .or_else(|| owned(line, start))
        .or_else(|| resolving(line, start))
        .or_else(|| unworded(line, start))
}

/// `Socialudvalget besluttede:`, the whole line.
fn resolving(line: &str, start: usize) -> Option<DecisionHeading> {
    let body = start..start + resolving_body(&line[start..])?;
    Some(DecisionHeading {
        body: Some(body),
        end: line.len(),
        has_word: true,
        ..Default::default()
    })
}

/// Whether a heading only says who decided, as a sentence of the facts may too: `Byrådet besluttede:`.
pub(crate) fn is_resolving(line: &str) -> bool {
    resolving_body(line).is_some()
}

/// How long the name of the body is that decides on such a line.
fn resolving_body(line: &str) -> Option<usize> {
    let stem = line.trim_end().strip_suffix(':')?;
    let body = RESOLVING.iter().find_map(|verb| stem.strip_suffix(verb))?;
    (body.len() <= LONGEST_HEADING && is_bare_body(body)).then_some(body.len())
}

/// Blanks and bullets before a heading.
fn is_lead(c: char) -> bool {
    c.is_whitespace() || c == '•' || c == '-' || c == '–'
}

/// How long the word of a heading is that a sentence follows on its line: `Beslutning Planen godkendt.`
pub(crate) fn word_before_sentence(line: &str) -> Option<usize> {
    let word = HEADING_WORDS.near(line).find(|word| line.starts_with(*word))?;
    let sentence = line[word.len()..].strip_prefix(' ')?;
    sentence.starts_with(char::is_uppercase).then_some(word.len())
}

/// `Beslutning`, and what may follow it.
fn worded(line: &str, start: usize) -> Option<DecisionHeading> {
    let rest = &line[start..];
    let word = HEADING_WORDS.near(rest).find(|word| rest.starts_with(*word))?;
    let at = start + word.len();
    let heading = match line[at..].chars().next() {
        None => Some(DecisionHeading { end: at, ..Default::default() }),
        Some(':' | '.') => punctuated(line, at),
        // `Beslutning` above `Byrådets beslutning i mødet den 01-10-2018` heads the same.
        Some(c) if c.is_whitespace() || ",-–(".contains(c) => owned_again(line, at)
            .or_else(|| told(line, at))
            .or_else(|| for_item(line, at))
            .or_else(|| dashed(line, at)),
        Some(_) => is_glued(&line[at..]).then(|| DecisionHeading { end: at, ..Default::default() }),
    };
    heading.map(|heading| DecisionHeading { has_word: true, ..heading })
}

/// `Beslutning - Der købes nye stole.`: a dash stands for the colon before a sentence.
fn dashed(line: &str, at: usize) -> Option<DecisionHeading> {
    let rest = line[at..].trim_start().strip_prefix(['-', '–'])?.strip_prefix(' ')?;
    let sentence = rest.starts_with(char::is_uppercase) && rest.ends_with('.');
    sentence.then(|| DecisionHeading { end: line.len() - rest.len(), ..Default::default() })
}

/// ` Byrådets beslutning i mødet den 01-10-2018` behind the word.
fn owned_again(line: &str, at: usize) -> Option<DecisionHeading> {
    let start = line.len() - line[at..].trim_start().len();
    owned(line, start).filter(|owned| owned.date.is_some())
}

/// `Beslutning for Punkt 3: Ny havneplan`: the title again is part of the heading.
fn for_item(line: &str, at: usize) -> Option<DecisionHeading> {
    let rest = line[at..].trim_start().strip_prefix(FOR_ITEM)?;
    let (item_number, end) = item_number(line, line.len() - rest.len());
    let closed = line[end..].is_empty() || line[end..].starts_with([':', '.']);
    (item_number.is_some() && closed && line.len() <= LONGEST_HEADING).then(|| DecisionHeading {
        item_number,
        end: line.len(),
        ..Default::default()
    })
}

/// `Behandling i Byrådet den 01-10-2018, pkt. 4`: the word says little without body and day.
fn dated_worded(line: &str, start: usize) -> Option<DecisionHeading> {
    let rest = &line[start..];
    let word = DATED_HEADING_WORDS.iter().find(|word| rest.starts_with(**word))?;
    let at = start + word.len();
    let heading = told(line, at).filter(|told| {
        let named = told.body.clone().is_some_and(|body| line[body].split(' ').any(is_body_word));
        told.date.is_some() && named && line[told.end..].trim().is_empty()
    })?;
    line[at..].starts_with(' ').then_some(DecisionHeading { has_word: true, ..heading })
}

/// `BeslutningGodkendt.`: a capital and a small letter follow at once.
fn is_glued(rest: &str) -> bool {
    let mut letters = rest.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital && letters.next().is_some_and(char::is_lowercase)
}

/// `Beslutning:`, `Beslutning: Vedtaget`, `Beslutning: Byrådet den 01-10-2018`, `Beslutning.`
fn punctuated(line: &str, at: usize) -> Option<DecisionHeading> {
    let bare = DecisionHeading { end: at + 1, ..Default::default() };
    if line[at + 1..].trim().is_empty() {
        return Some(bare);
    }
    let whole = told(line, at + 1).filter(|told| told.date.is_some() && told.body.is_some());
    let colon = line[at..].starts_with(':');
    whole.filter(|told| line[told.end..].trim().is_empty()).or_else(|| colon.then_some(bare))
}

/// `Byrådets beslutning i mødet den 01-10-2018`.
fn owned(line: &str, start: usize) -> Option<DecisionHeading> {
    let window = window(line, start);
    let (at, end) = owned_word(window, start)?;
    let owner = window[start..at].trim_end().trim_end_matches(['\'', '’']);
    let owner = owner.strip_suffix(['s', 'S'])?;
    let body = trimmed(line, start..start + owner.len());
    if !is_body(&line[body.clone()], true) {
        return None;
    }
    let heading = match line[end..].chars().next() {
        None => Some(DecisionHeading { end, ..Default::default() }),
        Some(':') => Some(DecisionHeading { end: end + 1, ..Default::default() }),
        // "Bestyrelsens beslutning. Der købes ti stole."
        Some('.') if line[end + 1..].trim_start().starts_with(char::is_uppercase) => {
            Some(DecisionHeading { end: end + 1, ..Default::default() })
        }
        Some(c) if c.is_whitespace() || c == ',' => {
            told(line, end).filter(|told| told.body.is_none())
        }
        Some(_) => None,
    };
    // "Klagenævnets afgørelse" is told of in many a case; with a day it is a stage.
    let sure = |heading: &DecisionHeading| {
        heading.date.is_some() || any_prefix(WEAK_OWNED_WORDS, &line[at..]).is_none()
    };
    let heading = heading.filter(sure);
    heading.map(|heading| DecisionHeading { has_word: true, body: Some(body), ..heading })
}

/// Where " beslutning" stands as a word of its own after the owner.
fn owned_word(window: &str, start: usize) -> Option<(usize, usize)> {
    let bytes = window.as_bytes();
    let spaces = memchr::memchr2_iter(b' ', b'\t', &bytes[start..]).take(MOST_OWNER_WORDS);
    let owned = spaces.map(|at| start + at).filter(|at| *at > 0 && ends_owner(bytes[at - 1]));
    owned.map(|at| at + 1).find_map(|at| {
        let rest = &window[at..];
        any_prefix(OWNED_WORDS, rest).map(|end| (at, at + end))
    })
}

/// No owner has more words.
const MOST_OWNER_WORDS: usize = 14;

/// Whether a genitive ends with the byte: "Byrådets", "HMUs", "Byrådet'", "Byrådet’".
fn ends_owner(byte: u8) -> bool {
    byte.eq_ignore_ascii_case(&b's') || byte == b'\'' || !byte.is_ascii()
}

/// `Byrådet, 03-04-2019, pkt. 42`, `Byrådet den 03-04-2019, pkt. 3:`.
fn unworded(line: &str, start: usize) -> Option<DecisionHeading> {
    let text = line[start..].trim_end();
    let marked = text.ends_with(':') || text.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    let dated = text.bytes().any(|byte| byte.is_ascii_digit());
    let short = marked && dated && text.len() <= LONGEST_HEADING;
    if !short || !(text.ends_with(':') || ITEM_STEMS.are_in(text)) {
        return None;
    }
    let told = told(line, start).filter(|told| told.date.is_some())?;
    let named = told.body.clone().is_some_and(|body| is_bare_body(&line[body]));
    let whole = line[told.end..].trim().is_empty();
    let colon = line[..told.end].ends_with(':');
    let numbered = told.item_number.is_some();
    let proved = whole && (numbered || colon);
    // A committee may bear the name of its field: `Kyst og Havn, 6. januar 2020, pkt. 12:`.
    (proved && (named || numbered && colon && told.body.is_some())).then_some(told)
}

/// `Havneudvalget den 14. juni 2011`: a heading only where what was decided stands below it.
pub(crate) fn read_bare_stage(line: &str) -> Option<DecisionHeading> {
    read_stage(line).filter(|told| is_bare_stage(line, told))
}

fn is_bare_stage(line: &str, told: &DecisionHeading) -> bool {
    let text = line.trim_end();
    let shaped = text.len() <= LONGEST_HEADING && text.ends_with(|c: char| c.is_ascii_digit());
    shaped && line[told.end..].trim().is_empty()
}

/// `14.06.2011`: a heading only in a house that prints the day above what it decided.
pub(crate) fn read_day_alone(line: &str) -> Option<DecisionHeading> {
    let text = line.trim();
    let numeric = text.len() <= LONGEST_DAY && text.starts_with(|c: char| c.is_ascii_digit());
    let date = numeric.then(|| find_dates(line).into_iter().next()).flatten();
    let whole =
        date.filter(|date| line[date.place.clone()].len() == text.len() && date.year.is_some());
    whole.map(|date| DecisionHeading { date: Some(date), end: line.len(), ..Default::default() })
}

/// No numeric day is longer.
const LONGEST_DAY: usize = 10;

/// A bare stage, or `Havneudvalget, 14.06.2011 Anbefales.`, `Havneudvalget 14. juni 2011: Anbefales.`:
/// a heading only where what follows it was decided.
pub(crate) fn read_stage_line(line: &str) -> Option<DecisionHeading> {
    // "Havneudvalget drøftede planen den 3. maj 2011. Der var" is a sentence.
    let parted = |told: &DecisionHeading| {
        let body = told.body.as_ref().map_or(0, |body| body.end);
        line[body..].starts_with(',') || line[..told.end].ends_with(':')
    };
    let begins = |text: &str| text.starts_with(char::is_uppercase);
    let above_text = |told: &DecisionHeading| parted(told) && begins(line[told.end..].trim_start());
    read_stage(line).filter(|told| is_bare_stage(line, told) || above_text(told))
}

/// A body and the day, and nothing between them that says more.
fn read_stage(line: &str) -> Option<DecisionHeading> {
    // Most lines fail at this: a body before the first digit, which begins the day or its term.
    let digit = line.bytes().take(LONGEST_HEADING).position(|byte| byte.is_ascii_digit())?;
    if !line.starts_with(char::is_uppercase) || !is_bare_body(&line[..digit]) {
        return None;
    }
    let told = told(line, 0).filter(|told| told.date.is_some())?;
    let (body, date) = (told.body.clone()?, told.date.as_ref()?.place.clone());
    let between = line[body.end..date.start].trim_start_matches(',').trim();
    // `Havneudvalgets møde 14. juni 2011`
    let owned = between.strip_prefix('s').is_some_and(|rest| without_meeting(rest) == 0);
    let joined = between.is_empty() || between.eq_ignore_ascii_case(DAY_LEAD) || owned;
    (is_bare_body(&line[body]) && joined).then_some(told)
}

/// Whether a name is that of a body, without "Fraværende i" or the like before it.
fn is_bare_body(name: &str) -> bool {
    let named = name.split_whitespace().any(is_body_word);
    named && !name.split_whitespace().any(|word| PLACE_WORDS.contains(&word))
}

/// `26-03-2025 Byrådet`: the date first.
fn dated(line: &str, start: usize) -> Option<DecisionHeading> {
    let shaped = line.as_bytes()[start..].get(1..3)?.iter().any(|byte| b"-./".contains(byte));
    let text = line[start..].trim_end();
    // "10.12.2018 Havneudvalget." is a line of a list.
    if !shaped || text.len() > LONGEST_HEADING || text.ends_with('.') {
        return None;
    }
    let date = find_dates(text).into_iter().next().filter(|date| date.place.start == 0)?;
    let date = shifted(date, start);
    let stem = text.trim_end_matches(':').len();
    let body = trimmed(line, date.place.end..start + stem);
    let body = trimmed(line, body.start + seps(&line[body.clone()])..body.end);
    let name = &line[body.clone()];
    // "15. maj\tUdvalget" is a row of a schedule.
    let row = line[date.place.end..body.start].contains('\t');
    let named = is_body(name, false) && is_bare_body(name) && !row;
    named.then(|| DecisionHeading {
        body: Some(body),
        date: Some(date),
        end: start + text.len(),
        ..Default::default()
    })
}

/// Body, date and item number after the word of the heading, up to where the heading ends.
fn told(line: &str, at: usize) -> Option<DecisionHeading> {
    let window = window(line, at);
    let date = find_dates(&window[at..]).into_iter().next().map(|date| shifted(date, at));
    match date {
        Some(date) => told_with_day(line, at, date),
        None => told_without_day(line, at),
    }
}

fn told_with_day(line: &str, at: usize, date: WrittenDate) -> Option<DecisionHeading> {
    let mut body = body_between(line, at..date.place.start)?;
    if let Some(body) = &mut body {
        body.end -= usize::from(owns_meeting(line, body, date.place.start));
    }
    let at = after_clock(line, date.place.end);
    let (item_number, at) = item_number(line, at);
    let end = heading_end(line, at)?;
    Some(DecisionHeading { body, date: Some(date), item_number, end, has_word: false })
}

/// Whether a body stands in the genitive before the word for its meeting: `Havneudvalgets møde den`.
fn owns_meeting(line: &str, body: &Place, date: usize) -> bool {
    let name = &line[body.clone()];
    let meeting = line[body.end..date].trim_start().starts_with("møde");
    let stem = name.strip_suffix('s').filter(|_| meeting);
    stem.is_some_and(|stem| stem.rsplit(' ').next().is_some_and(is_body_word))
}

/// `Beslutning i Byrådet den`, `Beslutning den :`, `Beslutning i Byrådet`: the date is lost.
fn told_without_day(line: &str, at: usize) -> Option<DecisionHeading> {
    let text = line[at..].trim_end();
    let colon = text.find(": ").or_else(|| text.strip_suffix(':').map(str::len));
    let head = at + colon.unwrap_or(text.len());
    if head - at > LONGEST_HEADING {
        return None;
    }
    let (stem, lost) = without_lost_day(&line[at..head]);
    let body = body_between(line, at..at + stem)?;
    let named = body.clone().is_some_and(|body| line[body].split_whitespace().any(is_body_word));
    let end = head + usize::from(colon.is_some());
    (named || (lost && body.is_none()) || is_blank(&line[at..head])).then(|| DecisionHeading {
        body,
        end,
        ..Default::default()
    })
}

fn is_blank(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || ",-–()".contains(c)).is_empty()
}

/// How long `text` is without "den" and the remains of a date at its end, and whether it had them.
fn without_lost_day(text: &str) -> (usize, bool) {
    let den = text.rmatch_indices(DAY_LEAD).find(|(at, _)| {
        let alone = text[..*at].ends_with(char::is_whitespace);
        alone && is_lost_day(&text[at + DAY_LEAD.len()..])
    });
    den.map_or((text.len(), false), |(at, _)| (at, true))
}

/// What extraction leaves of a date: ` . juni`, ` 2013`, nothing.
fn is_lost_day(rest: &str) -> bool {
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let month = MONTHS.iter().any(|(month, _)| whole_prefix(word, month).is_some());
        month || digits(word) == word.len()
    })
}

/// The body in the words before the date: outer `None` when they are no body's name.
#[allow(clippy::option_option, reason = "no body told and something else told are two things")]
fn body_between(line: &str, place: Place) -> Option<Option<Place>> {
    let mut start = place.start + seps(&line[place.clone()]);
    let mut open = false;
    if let Some(end) = any_prefix(PREPOSITIONS, &line[start..place.end]) {
        (start, open) = (start + end, true);
    }
    let end = without_meeting(&line[start..place.end]) + start;
    let body = trimmed(line, start..end);
    match &line[body.clone()] {
        "" => Some(None),
        name => is_body(name, open).then_some(Some(body)),
    }
}

/// How long `text` is without "i mødet", "den", commas at its end.
fn without_meeting(text: &str) -> usize {
    let mut stem = text.trim_end_matches(is_sep);
    while let Some(shorter) = MEETING_WORDS.iter().find_map(|word| strip_last(stem, word)) {
        stem = shorter.trim_end_matches(is_sep);
    }
    stem.len()
}

/// `text` without its last words, when they are `word`.
fn strip_last<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(word.len()).filter(|at| text.is_char_boundary(*at))?;
    let (before, last) = text.split_at(at);
    let alone = before.is_empty() || before.ends_with(is_sep);
    (alone && whole_prefix(last, word).is_some()).then_some(before)
}

fn is_sep(c: char) -> bool {
    c.is_whitespace() || c == ',' || c == '-' || c == '–'
}

fn seps(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c| is_sep(c) || c == '(').len()
}

/// Whether `name` can be the name of a body; after a preposition it may begin small when one of
/// its words is that of a body ("på byrådsmødet").
fn is_body(name: &str, open: bool) -> bool {
    let words = || name.split_whitespace();
    let capital =
        name.starts_with(char::is_uppercase) || name.starts_with(|c: char| c.is_ascii_digit());
    let begins = any_prefix(NO_BODY_BEGINS, name).is_none();
    let short = words().count() <= 14 && name.len() <= 120;
    let told = words().count() > LONGEST_VERB_NAME;
    let decides = told && words().next().is_some_and(|first| sense(first).verb.is_some());
    let prose = words().any(is_prose_word) || ends_sentence(name) || decides;
    let broken = name.ends_with('(');
    begins && short && !prose && !broken && (capital || (open && words().any(is_body_word)))
}

/// `Udsatte Borgeres Råd` begins as a sentence may; longer ones are sentences.
const LONGEST_VERB_NAME: usize = 4;

/// Whether a stop in `name` ends a sentence, and no abbreviation: "stk. 4", "Nr. Havneby".
fn ends_sentence(name: &str) -> bool {
    name.match_indices(". ").any(|(at, _)| {
        let last = name[..at].rsplit(|c: char| !c.is_alphanumeric()).next();
        last.is_none_or(|word| !is_any(NAME_ABBREVIATIONS, word))
    })
}

/// Whether a word stands in sentences and in no name.
pub(crate) fn is_prose_word(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && sense(word).lists.has(List::Prose)
}

/// Whether a word is that of a body: `Byrådet`, `Miljøudvalgets`, `(MED)`.
pub(super) fn is_body_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.len() <= 3 && BODY_CODES.contains(&word) {
        return true;
    }
    let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
    before_ending(stem, BODY_ENDINGS).is_some() && !is_any(SMALL_WORDS, stem)
}

/// Past "kl. 16.00" and the like.
fn after_clock(line: &str, at: usize) -> usize {
    let gap = at + seps(&line[at..]);
    let Some(word) = any_prefix(CLOCK_WORDS, &line[gap..]) else { return at };
    let rest = line[gap + word..].trim_start_matches([' ', ':']);
    let time = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let time = time.strip_prefix(['.', ':']).map_or(time, |time| &time[digits(time)..]);
    line.len() - time.len()
}

/// `, pkt. 42` and where it ends.
fn item_number(line: &str, at: usize) -> (Option<Place>, usize) {
    let start = at + seps(&line[at..]);
    let Some(word) = any_prefix(ITEM_WORDS, &line[start..]) else { return (None, at) };
    let number = line[start + word..].trim_start_matches([' ', ':', '.']);
    let from = line.len() - number.len();
    match digits(number) {
        0 => (None, at),
        length => (Some(from..from + length), from + length),
    }
}

/// Where the heading ends when nothing goes on with its sentence.
fn heading_end(line: &str, at: usize) -> Option<usize> {
    let at = at + usize::from(line[at..].starts_with(')'));
    let rest = &line[at..];
    let gap = rest.trim_start();
    let gap_at = line.len() - gap.len();
    match gap.chars().next() {
        None => Some(at),
        Some(':') => Some(gap_at + 1),
        Some('.') if is_sentence(&gap[1..]) => Some(gap_at + 1),
        Some(_) => (rest.len() > gap.len() && begins_text(rest, gap)).then_some(at),
    }
}

/// Whether what follows the heading's stop begins a sentence of its own.
fn is_sentence(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase())
}

fn begins_text(rest: &str, gap: &str) -> bool {
    rest.starts_with('\t') || gap.starts_with(|c: char| c.is_uppercase() || c == '•')
}

fn shifted(mut date: WrittenDate, by: usize) -> WrittenDate {
    date.place = date.place.start + by..date.place.end + by;
    date
}

/// The line up to where a heading that begins at `at` must have ended.
fn window(line: &str, at: usize) -> &str {
    &line[..floor(line, at + LONGEST_HEADING)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `BODY | DATE | NUMBER | what follows`, `no word` where the word is missing.
    #[track_caller]
    fn check(line: &str, expected: &str) {
        let shown = read_decision_heading(line).map_or("none".to_owned(), |heading| {
            let text = |place: Option<Place>| place.map_or("-", |place| &line[place]);
            let date = heading
                .date
                .as_ref()
                .map_or("-".to_owned(), |date| date.iso().unwrap_or("?".to_owned()));
            let word = if heading.has_word { "" } else { " | no word" };
            let (body, number) = (text(heading.body.clone()), text(heading.item_number.clone()));
            format!("{body} | {date} | {number} | {}{word}", &line[heading.end..])
        });
        assert_eq!(shown, expected, "in `{line}`");
    }

    #[test]
    fn bare_words() {
        for line in [
            "Beslutning",
            "BESLUTNING",
            "Beslutninger",
            "Vedtagelse",
            "Beslutning:",
            " • Beslutning",
            "Beslutning.",
        ] {
            check(line, "- | - | - | ");
        }
        check("Beslutning: Vedtaget", "- | - | - |  Vedtaget");
        check("BeslutningGodkendt.", "- | - | - | Godkendt.");
        check("BESLUTNINGGodkendt.", "- | - | - | Godkendt.");
        check("Beslutning den :", "- | - | - | ");
        check("Beslutning den : Godkendt.", "- | - | - |  Godkendt.");
        check("Beslutning   ", "- | - | - |    ");
    }

    #[test]
    fn body_and_day() {
        check("Beslutning i Havneudvalget den 08-06-2026", "Havneudvalget | 2026-06-08 | - | ");
        check("Beslutning Havneudvalget den 08-06-2026", "Havneudvalget | 2026-06-08 | - | ");
        check("Beslutninger Havneudvalget den", "Havneudvalget | - | - | ");
        check("Beslutning i Byrådet (18-21) den 01-10-2018", "Byrådet (18-21) | 2018-10-01 | - | ");
        check("Beslutning i Byrådet 2018-21 den 01-10-2018", "Byrådet 2018-21 | 2018-10-01 | - | ");
        check(
            "Beslutning i Udvalget for plan, havn og kyst (UPHK) den 10-04-2013",
            "Udvalget for plan, havn og kyst (UPHK) | 2013-04-10 | - | ",
        );
        check(
            "Beslutning i Teknik- og Havneudvalget den 3. maj 2019:",
            "Teknik- og Havneudvalget | 2019-05-03 | - | ",
        );
        check("Beslutning i Byrådet 3. maj 2019", "Byrådet | 2019-05-03 | - | ");
        check(
            "Beslutning i Strandudvalget fredag den 3. maj 2019, pkt. 1",
            "Strandudvalget | 2019-05-03 | 1 | ",
        );
        check(
            "Kyst og Havn, 6. januar 2020, pkt. 12:",
            "Kyst og Havn | 2020-01-06 | 12 |  | no word",
        );
        check(
            "Behandling i Strandudvalget fredag den 3. maj 2019, pkt. 1",
            "Strandudvalget | 2019-05-03 | 1 | ",
        );
        check("Behandling i Strandudvalget", "none");
        check(
            "Havneudvalgets møde den 12. maj 2011:",
            "Havneudvalget | 2011-05-12 | - |  | no word",
        );
        check("Beslutning på byrådsmødet den 3. maj 2019", "byrådsmødet | 2019-05-03 | - | ");
        check(
            "Beslutning Konstituerende møde i byrådet den 08-12-2021",
            "Konstituerende møde i byrådet | 2021-12-08 | - | ",
        );
        check(
            "Beslutning fra møde i Kulturudvalget, 3. maj 2019 kl. 16.00",
            "Kulturudvalget | 2019-05-03 | - | ",
        );
        check("Beslutning den 3. maj 2019", "- | 2019-05-03 | - | ");
        check("Beslutning, 03-05-2019", "- | 2019-05-03 | - | ");
        check("Beslutning i Byrådet den 6. juli", "Byrådet | ? | - | ");
        check("Beslutning i Byrådet den", "Byrådet | - | - | ");
        check("Beslutning i Byrådet den . juni", "Byrådet | - | - | ");
        check("Beslutning i Byrådet", "Byrådet | - | - | ");
        check(
            "Beslutning i Byrådet den 01-10-2018 Godkendt.",
            "Byrådet | 2018-10-01 | - |  Godkendt.",
        );
        check(
            "Beslutning i Byrådet den 01-10-2018: Godkendt.",
            "Byrådet | 2018-10-01 | - |  Godkendt.",
        );
        check("Beslutning: Byrådet den 01-10-2018", "Byrådet | 2018-10-01 | - | ");
        check("Beslutning (Byrådet den 01-10-2018)", "Byrådet | 2018-10-01 | - | ");
    }

    #[test]
    fn words_for_an_item() {
        check("Beslutning for Punkt 3: Ny havneplan", "- | - | 3 | ");
        check("Beslutning for pkt. 3", "- | - | 3 | ");
        check("Beslutning for punkt 3 er truffet", "none");
        check("Beslutning for havnen", "none");
    }

    #[test]
    fn owned_words() {
        check("Udvalgets beslutning", "Udvalget | - | - | ");
        check("Byrådets beslutning:", "Byrådet | - | - | ");
        check(
            "Beslutning Byrådets beslutning i mødet den 01-10-2018",
            "Byrådet | 2018-10-01 | - | ",
        );
        check("Beslutning Fremsendes til behandling i Byrådet den 01-10-2018.", "none");
        check("UDVALGETS BESLUTNING", "UDVALGET | - | - | ");
        check(
            "Havneudvalgets beslutning i mødet den 3. maj 2019",
            "Havneudvalget | 2019-05-03 | - | ",
        );
        check(
            "Børne- og Ungeudvalgets beslutning den 3. maj 2019:",
            "Børne- og Ungeudvalget | 2019-05-03 | - | ",
        );
        check("Byrådets vedtagelse den 3. maj 2019", "Byrådet | 2019-05-03 | - | ");
        check("Byrådets beslutning: Godkendt.", "Byrådet | - | - |  Godkendt.");
    }

    #[test]
    fn without_the_word() {
        check("Byrådet, 03-04-2019, pkt. 42", "Byrådet | 2019-04-03 | 42 |  | no word");
        check(
            "Havneudvalget, 10. september 2019, pkt. 65:",
            "Havneudvalget | 2019-09-10 | 65 |  | no word",
        );
        check(
            "Havneudvalget den 10. september 2019, punkt 65",
            "Havneudvalget | 2019-09-10 | 65 |  | no word",
        );
        check(
            "Havneudvalget den 10. september 2019:",
            "Havneudvalget | 2019-09-10 | - |  | no word",
        );
        check("Amtsrådets møde 3. maj 2005 Punkt 2:", "Amtsrådet | 2005-05-03 | 2 |  | no word");
        let bare = read_bare_stage("Havneudvalget den 14. juni 2011").expect("a body and a day");
        assert_eq!(bare.date.and_then(|date| date.iso()).as_deref(), Some("2011-06-14"));
        assert!(read_bare_stage("Havneudvalgets møde 14. juni 2011").is_some());
        assert_eq!(read_bare_stage("Havneudvalget holdt møde den 14. juni 2011"), None);
        check("26-03-2025 Strandby Byråd", "Strandby Byråd | 2025-03-26 | - |  | no word");
        check("Byrådet den 10. september 2019", "none");
    }

    #[test]
    fn no_headings() {
        for line in [
            "Beslutning om frigivelse af midler",
            "Beslutning om frigivelse af midler i Byrådet den 3. maj 2019",
            "Beslutningstema",
            "Beslutningskompetence: Byrådet",
            "Beslutningssag",
            "Beslutningsforslag fra Liste H",
            "BESLUTNINGSFORSLAG FRA LISTE H",
            "Beslutningspunkter",
            "Beslutningen er truffet i Byrådet den 3. maj 2019.",
            "Beslutning i sagen den 3. maj 2019",
            "Beslutning i Byrådet den 3. maj 2019 om at sælge havnen",
            "beslutning i Byrådet den 3. maj 2019",
            "Byrådets beslutning om havnen",
            "Byrådets beslutning er endelig.",
            "Sendes til forvaltningen, jf. byrådets beslutning",
            "Dette er Byrådets beslutning",
            "Byrådet godkendte sagen den 3. maj 2019, pkt. 3",
            "Der henvises til Byrådet den 3. maj 2019, pkt. 3",
            "26-03-2025 Strandby",
            "Fraværende i Byrådet, 3. maj 2019:",
            "",
            "–",
        ] {
            check(line, "none");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_line(line in "(Beslutning|Byrådets? |beslutning| i | den |03-04-2019|3\\. maj 2019|, pkt\\. |[0-9æ:,.() ]|kl\\. |\\PC){0,16}") {
            if let Some(heading) = read_decision_heading(&line) {
                prop_assert!(line.is_char_boundary(heading.end));
                for place in [heading.body, heading.item_number, heading.date.map(|date| date.place)].into_iter().flatten() {
                    prop_assert!(!line[place.clone()].is_empty());
                    prop_assert!(place.end <= heading.end);
                }
            }
        }
    }
}
