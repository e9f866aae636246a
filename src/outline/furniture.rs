//! What is printed around the minutes: running heads and feet by repetition and place, page
//! numbers, the buttons of web pages.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::headings::{HeadingMatch, match_heading};
use crate::grammar::date::read_moment;
use crate::grammar::decision::{read_bare_stage, read_decision_heading};
use crate::grammar::head_line::{document_kind, names_body, names_organisation};
use crate::grammar::item_head::{ItemHead, NumberForm, item_label, read_item_head};
use crate::grammar::meta_line::read_meta_line;
use crate::grammar::outcome::{is_outcome_formula, tells_decision};
use crate::grammar::people::is_people_line;
use crate::lexicon::document::{
    CONTACT_SIGNS, NONE_WORDS, OF_WORDS, PAGE_WORDS, WEB_BUTTONS, WEB_CHROME,
};
use crate::lexicon::headings::Tag;
use crate::lexicon::{fold, heading, is_one_of};
use crate::record::FurnitureKind::{self, PageNumber, RunningHead, WebChrome};
use crate::source::Role;
use crate::text::{Text, TextLine};

/// How many lines from a page's edge may be running heads or feet.
const EDGE: usize = 5;

/// What each line is, where it is furniture of these sorts.
pub(super) fn find(text: &Text) -> Vec<Option<FurnitureKind>> {
    let number = |line: &TextLine| line.is_page_number.then_some(PageNumber);
    let mut found: Vec<Option<FurnitureKind>> = text.lines.iter().map(number).collect();
    let pages = pages(text);
    if pages.len() > 1 || text.lines.iter().any(|line| line.layout.is_some()) {
        mark_pages(text, &pages, &mut found);
    } else {
        mark_flat(text, &mut found);
        mark_blocks(text, &mut found);
        mark_letterheads(text, &mut found);
        mark_numbered_heads(text, &mut found);
        mark_counting(text, &mut found);
    }
    if text.source.media_type == "text/plain" {
        mark_worded_pages(text, &mut found);
    }
    mark_chrome(text, &mut found);
    mark_rules(text, &mut found);
    found
}

/// Rules drawn of one sign from side to side, between items or above the foot of a page.
fn mark_rules(text: &Text, found: &mut [Option<FurnitureKind>]) {
    for (line, kind) in text.lines.iter().zip(found) {
        if is_rule(text.line(line)) {
            kind.get_or_insert(RunningHead);
        }
    }
}

/// Whether a line is one sign again and again.
fn is_rule(words: &str) -> bool {
    let sign = words.chars().next().filter(|sign| "-–—_=*~#.".contains(*sign));
    let shown = words.chars().filter(|c| *c != ' ');
    sign.is_some_and(|sign| shown.clone().all(|c| c == sign)) && shown.count() >= SHORTEST_RULE
}

/// Fewer signs stand for a value that is not filled in: "____".
const SHORTEST_RULE: usize = 12;

/// The lines of each page.
fn pages(text: &Text) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    for (at, line) in text.lines.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if !line.first_on_page => page.end = at + 1,
            _ => pages.push(at..at + 1),
        }
    }
    pages
}

fn mark_pages(text: &Text, pages: &[Range<usize>], found: &mut [Option<FurnitureKind>]) {
    let repeated = repeated_at_edges(text, pages);
    for page in pages {
        // From the edge inwards, until a line is no furniture.
        let top = page.clone().take(EDGE).enumerate().map(|(nth, at)| (at, Edge::Top(nth)));
        let foot = page.clone().rev().take(EDGE).enumerate().map(|(nth, at)| (at, Edge::Foot(nth)));
        mark_edge(text, top, &repeated, found);
        mark_edge(text, foot, &repeated, found);
    }
    mark_repeated_heads(text, pages, found);
}

/// The heads of a table's columns, printed again at the top of the next page.
fn mark_repeated_heads(text: &Text, pages: &[Range<usize>], found: &mut [Option<FurnitureKind>]) {
    let mut rows: HashSet<&str> = HashSet::new();
    for page in pages {
        let first = page.clone().find(|&at| found[at].is_none());
        if let Some(first) = first.filter(|&first| {
            let words = text.line(&text.lines[first]);
            let value = |c: char| c.is_ascii_digit() || c == ':';
            let named = words.contains('\t') && !words.contains(value);
            text.lines[first].layout.is_some() && named && rows.contains(words)
        }) {
            found[first] = Some(RunningHead);
        }
        rows.extend(page.clone().map(|at| text.line(&text.lines[at])));
    }
}

fn mark_edge(
    text: &Text,
    lines: impl Iterator<Item = (usize, Edge)>,
    repeated: &HashMap<(String, Edge), usize>,
    found: &mut [Option<FurnitureKind>],
) {
    let lines: Vec<(usize, Edge)> = lines.collect();
    let numbered = before_page_number(text, &lines);
    for (nth, &(at, edge)) in lines.iter().enumerate() {
        let beside = (nth < numbered).then_some(RunningHead);
        let Some(kind) = edge_furniture(text, at, edge, repeated).or(beside) else { break };
        found[at] = Some(kind);
    }
}

/// How many lines stand between the edge of a page and the number of that page, when all of them
/// say what meeting it is: a running head, though no other page has one like it. That of the first
/// page is the head of the minutes.
fn before_page_number(text: &Text, lines: &[(usize, Edge)]) -> usize {
    let words = |at: usize| text.line(&text.lines[at]);
    let is_number = |&(at, edge): &(usize, Edge)| {
        let line = &text.lines[at];
        is_at(line, edge) && is_page_number(words(at)) && tells_its_page(words(at), line)
    };
    let number = lines.iter().position(is_number).unwrap_or(0);
    let later = lines.iter().all(|&(at, _)| text.lines[at].page > Some(1));
    let is_head = later && lines[..number].iter().all(|&(at, _)| names_meeting(words(at)));
    if is_head { number } else { 0 }
}

/// Which line from which edge of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    Top(usize),
    Foot(usize),
}

/// Whether a line of a PDF stands where running heads and feet do; a text does not say.
fn is_at(line: &TextLine, edge: Edge) -> bool {
    line.layout.is_none_or(|layout| match edge {
        Edge::Top(_) => layout.y0 < layout.page_height * 0.2,
        Edge::Foot(_) => layout.y1 > layout.page_height * 0.85,
    })
}

/// On how many pages each line stands at the top or bottom.
fn repeated_at_edges(text: &Text, pages: &[Range<usize>]) -> HashMap<(String, Edge), usize> {
    let mut counts = HashMap::new();
    for page in pages {
        let top = page.clone().take(EDGE).enumerate().map(|(nth, at)| (at, Edge::Top(nth)));
        let foot = page.clone().rev().take(EDGE).enumerate().map(|(nth, at)| (at, Edge::Foot(nth)));
        let near = top.chain(foot).filter(|&(at, edge)| is_at(&text.lines[at], edge));
        let keys: HashSet<_> = near.map(|(at, edge)| repeated_key(text, at, edge)).collect();
        #[expect(clippy::iter_over_hash_type, reason = "counting needs no order")]
        for key in keys {
            *counts.entry(key).or_insert(0) += 1;
        }
    }
    let enough = (pages.len() / 2).clamp(2, 6);
    // Contents list, minutes and list of attachments may each print a title at the top of a page.
    let titled = |key: &str| read_item_head(key).is_some_and(|head| !head.title.is_empty());
    counts.retain(|key: &(String, Edge), count| {
        let enough = if titled(&key.0) { enough.max(pages.len() / 2 + 1) } else { enough };
        *count >= enough && !key.0.is_empty()
    });
    counts
}

fn repeated_key(text: &Text, at: usize, edge: Edge) -> (String, Edge) {
    let line = &text.lines[at];
    // A PDF tells by height what a text tells by counting lines.
    let edge = match edge {
        Edge::Top(_) if line.layout.is_some() => Edge::Top(0),
        Edge::Foot(_) if line.layout.is_some() => Edge::Foot(0),
        of_text => of_text,
    };
    (running_key(text.line(line)), edge)
}

fn edge_furniture(
    text: &Text,
    at: usize,
    edge: Edge,
    repeated: &HashMap<(String, Edge), usize>,
) -> Option<FurnitureKind> {
    let line = &text.lines[at];
    let words = text.line(line);
    let near = is_at(line, edge);
    if is_page_number(words) || near && is_bare_number(words) {
        return Some(PageNumber);
    }
    let artifact = line.layout.is_some_and(|layout| layout.role == Some(Role::Artifact));
    let running = near
        && heading(words).is_none()
        && !is_content(words)
        && (is_repeated(words, repeated.get(&repeated_key(text, at, edge)).copied())
            || tells_its_page(words, line));
    (artifact || running).then_some(RunningHead)
}

/// Whether a line that stands on so many pages is a running head. A case line is one of the
/// minutes: two items of one case may begin a page each.
fn is_repeated(words: &str, pages: Option<usize>) -> bool {
    pages.is_some_and(|pages| pages >= LEAST_REPEATED || read_meta_line(words).is_none())
}

/// Whether a line ends with the number of the very page it stands on: it is a running head, though
/// no other page has one like it.
fn tells_its_page(words: &str, line: &TextLine) -> bool {
    let last = words.rsplit([' ', '\t']).next().unwrap_or_default();
    let number = match page_expression(words) {
        Some(place) if place.end == words.len() => {
            let mut tokens =
                words[place].split([' ', '\t', '/']).skip_while(|token| !is_page_token(token));
            tokens.next()
        }
        Some(_) => None,
        None => last.split_once('/').filter(|(_, all)| is_bare_number(all)).map(|(page, _)| page),
    };
    let page = number.and_then(|number| number.trim_end_matches([':', '.', ',']).parse().ok());
    page.is_some() && page == line.page
}

/// A running head without its page number: lower case, spaces folded.
fn running_key(words: &str) -> String {
    let (before, after) = match page_expression(words) {
        Some(place) => (&words[..place.start], &words[place.end..]),
        // `Sag nr. 3`, `Dok.nr. 3117`: the number of an item or a document is no page's.
        None if is_number_of_item(words) || read_meta_line(words).is_some() => (words, ""),
        None => (without_number(words), ""),
    };
    fold(&[before.trim(), after.trim()].join(" ").replace('\t', " ")).trim().to_owned()
}

fn is_number_of_item(words: &str) -> bool {
    let alone = |head: ItemHead| head.form == NumberForm::Worded && head.title.is_empty();
    read_item_head(words).is_some_and(alone)
}

/// The words without the number that stands last, apart from them.
fn without_number(words: &str) -> &str {
    last_number(words).map_or(words, |(before, _)| before)
}

/// The number that stands last, apart from the words before it, bare or between dashes: `- 3 -`.
fn last_number(words: &str) -> Option<(&str, &str)> {
    let dashed =
        words.strip_suffix([' ', '-', '–']).map(|_| words.trim_end_matches([' ', '-', '–']));
    let (before, last) = dashed.unwrap_or(words).rsplit_once([' ', '\t'])?;
    let before = match dashed {
        Some(_) => before.strip_suffix(['-', '–'])?,
        None => before,
    };
    is_bare_number(last).then_some((before, last))
}

/// In a text without pages a running head betrays itself by its page number: `Side 3 af 12`, or a
/// line that stands again and again beside one.
fn mark_flat(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let numbered: Vec<usize> = (0..found.len())
        .filter(|&at| page_expression(text.line(&text.lines[at])).is_some())
        .collect();
    if numbered.is_empty() {
        return;
    }
    let mut counts: HashMap<(String, usize), usize> = HashMap::new();
    for &at in &numbered {
        for (near, offset) in neighbours(at, found.len()) {
            *counts.entry((running_key(text.line(&text.lines[near])), offset)).or_default() += 1;
        }
    }
    for &at in &numbered {
        mark_near(text, at, &counts, found);
    }
}

/// So many lines of a running head may stand above its page number, and two below it.
const ABOVE: usize = 3;

/// The lines around a page number, with their distance from the first above it.
fn neighbours(at: usize, len: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..ABOVE + 3)
        .filter_map(move |offset| Some(((at + offset).checked_sub(ABOVE)?, offset)))
        .filter(move |(near, _)| *near < len)
}

fn mark_near(
    text: &Text,
    at: usize,
    counts: &HashMap<(String, usize), usize>,
    found: &mut [Option<FurnitureKind>],
) {
    let often = |near: usize, offset: usize, enough: usize| {
        let key = (running_key(text.line(&text.lines[near])), offset);
        counts.get(&key).is_some_and(|&count| count >= enough)
    };
    if is_page_number(text.line(&text.lines[at])) {
        found[at] = Some(PageNumber);
    } else if often(at, ABOVE, 2) {
        found[at] = Some(RunningHead);
    } else {
        return;
    }
    for (near, offset) in neighbours(at, found.len()) {
        let words = text.line(&text.lines[near]);
        // Of two pages the first has the head of the document itself.
        let named = || names_meeting(words) && read_item_head(words).is_none();
        let twice = near > HEAD && often(near, offset, 2) && named();
        let again = twice || often(near, offset, 3);
        let running = words.len() < 120 && again && !is_own(text, near);
        if found[near].is_none() && running {
            found[near] = Some(RunningHead);
        }
    }
}

/// The lines in which a document first says what meeting it is.
const HEAD: usize = 8;

/// Whether a line is of the minutes themselves, however often it comes.
fn is_own(text: &Text, at: usize) -> bool {
    let words = text.line(&text.lines[at]);
    // "PROTOKOL" heads the document on each page.
    let headed = heading(words).is_some() && document_kind(words).is_none();
    headed || is_content(words) || read_meta_line(words).is_some() || is_stage(text, at)
}

/// Whether a line says what the minutes say: what was decided and when, who was absent, what is
/// attached. Above the foot of a page the same may stand again and again.
fn is_content(words: &str) -> bool {
    let names = |found: HeadingMatch| matches!(found.tag, Tag::Afbud(_) | Tag::Bilag);
    let decision = || read_decision_heading(words);
    is_outcome_formula(words)
        || is_one_of(words, NONE_WORDS)
        || match_heading(words).is_some_and(names)
        || decision().is_some_and(|heading| heading.has_word && heading.date.is_some())
}

/// Whether a line with body and day heads what was decided below it, or goes on with "Beslutning" above
/// it.
fn is_stage(text: &Text, at: usize) -> bool {
    let words = |at: usize| text.lines.get(at).map_or("", |line| text.line(line));
    if read_bare_stage(words(at).trim_end_matches(':')).is_none() {
        return false;
    }
    let below = words(at + 1);
    let goes_on = at > 0 && heading(words(at - 1)) == Some(Tag::Beslutning);
    goes_on || is_outcome_formula(below) || tells_decision(below) || item_label(below).is_some()
}

/// Running heads of a text that lost its page breaks and the word "Side": lines that name body, day
/// or kind, stand there again and again, and each time beside another of them or a page number.
fn mark_blocks(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let len = text.lines.len();
    let numbers: HashSet<usize> =
        (0..len).filter(|&at| is_bare_number(text.line(&text.lines[at]))).collect();
    if numbers.len() < LEAST_REPEATED {
        return;
    }
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    let open = |at: &usize| found[*at].is_none() && !is_stage(text, *at);
    for at in (0..len).filter(open) {
        places.entry(text.line(&text.lines[at])).or_default().push(at);
    }
    places.retain(|words, places| places.len() >= LEAST_REPEATED && names_meeting(words));
    let running: HashSet<usize> = places.values().flatten().copied().collect();
    let near = |at: usize| (at.saturating_sub(2)..(at + 3).min(len)).filter(move |&own| own != at);
    let is_beside =
        |at: usize| near(at).any(|own| running.contains(&own) || numbers.contains(&own));
    let is_head =
        |places: &Vec<usize>| places.iter().filter(|&&at| is_beside(at)).count() >= LEAST_REPEATED;
    // The first of them is the head of the document itself.
    let heads: Vec<usize> = places
        .into_values()
        .filter(is_head)
        .flat_map(|places| places.into_iter().skip(1))
        .collect();
    for at in heads {
        found[at] = Some(RunningHead);
        for number in near(at).filter(|own| numbers.contains(own)) {
            found[number] = found[number].or(Some(PageNumber));
        }
    }
}

/// A letterhead on each page of a text that lost its page breaks: the same lines below each other,
/// again and again, with the address of a site among them. The first is the document's own.
fn mark_letterheads(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let words = |at: usize| text.line(&text.lines[at]);
    let mut places: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for at in 1..found.len() {
        places.entry((words(at - 1), words(at))).or_default().push(at);
    }
    let is_again = |at: usize| {
        let again = places.get(&(words(at - 1), words(at)));
        again.is_some_and(|again| again.len() >= LEAST_REPEATED && again[0] < at)
            && !is_own(text, at - 1)
            && !is_own(text, at)
    };
    let mut at = 1;
    while at < found.len() {
        let end = (at..found.len()).find(|&at| !is_again(at)).unwrap_or(found.len());
        let block = at - 1..end;
        if end > at
            && block.clone().any(|at| SITE_SIGNS.iter().any(|sign| words(at).contains(sign)))
        {
            found[block].iter_mut().for_each(|kind| *kind = kind.or(Some(RunningHead)));
        }
        at = end + 1;
    }
}

/// What the address of a site or a mailbox has, and no line of the minutes.
const SITE_SIGNS: [&str; 2] = ["@", "www."];

/// Running heads that end with a bare page number: what stands before it names the meeting, comes
/// again and again, and the numbers rise.
fn mark_numbered_heads(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let mut places: HashMap<&str, Vec<(usize, u32)>> = HashMap::new();
    for (at, line) in text.lines.iter().enumerate().filter(|(at, _)| found[*at].is_none()) {
        let words = text.line(line);
        let Some((before, number)) = last_number(words).filter(|_| words.len() < 120) else {
            continue;
        };
        if let Ok(page) = number.parse() {
            places.entry(before.trim_end_matches([' ', '\t', '|'])).or_default().push((at, page));
        }
    }
    places.retain(|before, places| {
        places.len() >= LEAST_REPEATED
            && places.is_sorted_by(|one, next| one.1 < next.1)
            && read_item_head(before).is_none()
            && names_meeting(before)
    });
    for (at, _) in places.into_values().flatten() {
        found[at] = Some(RunningHead);
    }
}

/// `3`, or `3/8` where the number of all pages stands behind it.
fn counted_page(words: &str) -> Option<u32> {
    let (page, all) = words.split_once('/').unwrap_or((words, words));
    let number =
        |part: &str| -> Option<u32> { part.trim().parse().ok().filter(|_| is_bare_number(part)) };
    let (page, all) = (number(page)?, number(all)?);
    (page <= all).then_some(page)
}

/// Lines that hold no more than a number are those of pages, when they count on one by one, and what
/// stands below them is mostly no text that a number could head or they stand far to the right.
fn mark_counting(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let words = |at: usize| text.line(&text.lines[at]);
    let open = |&at: &usize| found[at].is_none();
    let numbers: Vec<(usize, u32)> = (0..found.len())
        .filter(open)
        .filter_map(|at| Some((at, counted_page(words(at))?)))
        .collect();
    let steps = |most: u32| {
        let step = |pair: &[(usize, u32)]| pair[1].1.checked_sub(pair[0].1);
        numbers.windows(2).all(|pair| step(pair).is_some_and(|step| (1..=most).contains(&step)))
    };
    let is_apart = |at: usize| {
        let below = (at + 1..found.len()).find(|&at| !words(at).is_empty());
        below.is_none_or(|at| {
            let small = words(at).starts_with(char::is_lowercase);
            small || heading(words(at)).is_some() || read_item_head(words(at)).is_some()
        })
    };
    let apart = numbers.iter().filter(|(at, _)| is_apart(*at)).count();
    let right = numbers.iter().all(|(at, _)| text.lines[*at].indent >= FAR_RIGHT);
    let counts = numbers.len() > 1 && steps(1) && (right || apart * 2 > numbers.len());
    // Pages without a number of their own leave gaps.
    let leaps = numbers.len() >= LEAST_REPEATED && steps(MOST_UNNUMBERED) && apart == numbers.len();
    if counts || leaps {
        for (at, _) in numbers {
            found[at] = Some(PageNumber);
        }
    }
}

/// No more pages in a row bear no number, and the next one does.
const MOST_UNNUMBERED: u32 = 3;

/// From this column on no text begins, nor the number of an item.
const FAR_RIGHT: u16 = 30;

/// What comes more seldom is no running head of a text without pages, nor is a case line of one with.
const LEAST_REPEATED: usize = 3;

/// Whether a line says what meeting it is of, and is no heading of an item.
fn names_meeting(words: &str) -> bool {
    let short = words.len() < 100 && !words.ends_with('.') && heading(words).is_none();
    short
        && read_decision_heading(words).is_none()
        && (document_kind(words).is_some()
            || names_body(words)
            || names_organisation(words)
            || read_moment(words, false).date.is_some())
}

/// Whether the whole line is a page number with its word: `Side 3 af 12`, `1 of 43`, `- 3 -`.
fn is_page_number(words: &str) -> bool {
    if words.len() > 32 {
        return false;
    }
    let dashed = words.strip_prefix(['-', '–']).and_then(|rest| rest.strip_suffix(['-', '–']));
    dashed.is_some_and(is_bare_number)
        || page_expression(words).is_some_and(|place| place == (0..words.len()))
}

pub(super) fn is_bare_number(words: &str) -> bool {
    let words = words.trim();
    (1..=4).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_digit())
}

/// Where in a line its page is told: `Side 3`, `Side 3 af 12`, `3 of 5`, `Page 1:`; alone, or at
/// the line's start or end.
fn page_expression(words: &str) -> Option<Range<usize>> {
    let digit = words.bytes().any(|byte| byte.is_ascii_digit());
    let shape = words.len() <= 200 && (digit || words.len() <= LONGEST_ROMAN);
    if !shape || !(ends_like_a_page(words) || words.starts_with(['s', 'S', 'p', 'P', 'b', 'B'])) {
        return None;
    }
    let tokens = tokens(words);
    let last = tokens.len();
    let from = |at: usize| expression_at(words, &tokens[at..]).map(|len| (at, at + len));
    let whole = (0..last.min(1)).chain(last.saturating_sub(4)..last).filter_map(from);
    let place = |(from, to): (usize, usize)| tokens[from].start..tokens[to - 1].end;
    whole.filter(|&(from, to)| to == last || from == 0 && last - to > 1).map(place).next()
}

/// A line that tells its page in letters is no longer: "Side xxviii".
const LONGEST_ROMAN: usize = 12;

fn ends_like_a_page(words: &str) -> bool {
    let end = words.trim_end_matches([':', '.', ' ']);
    end.ends_with(|c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'))
}

/// How many tokens at the start of `tokens` tell a page.
fn expression_at(words: &str, tokens: &[Range<usize>]) -> Option<usize> {
    let token = |at: usize| tokens.get(at).map(|place| &words[place.clone()]);
    let is_of = |at: usize| token(at).is_some_and(|of| is_one_of(of, OF_WORDS));
    let number = |at: usize| token(at).is_some_and(is_page_token);
    let worded = is_one_of(token(0)?, PAGE_WORDS);
    match worded {
        true if number(1) && is_of(2) && number(3) => Some(4),
        true if number(1) => Some(2),
        false if number(0) && is_of(1) && number(2) => Some(3),
        _ => None,
    }
}

/// An Arabic or small Roman number, or `3/12`.
fn is_page_token(token: &str) -> bool {
    let token = token.trim_end_matches([':', '.', ',']);
    let roman =
        token.len() <= 6 && token.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'l'));
    let of_all = token
        .split_once('/')
        .is_some_and(|(page, all)| is_bare_number(page) && is_bare_number(all));
    !token.is_empty() && (is_bare_number(token) || roman || of_all)
}

fn tokens(words: &str) -> Vec<Range<usize>> {
    words
        .split([' ', '\t'])
        .filter(|token| !token.is_empty())
        .map(|token| {
            let start = token.as_ptr() as usize - words.as_ptr() as usize;
            start..start + token.len()
        })
        .collect()
}

/// "Side 3" alone on its line is the number of a page, wherever it stands, and a running foot that
/// is told beside the others stands beside it.
fn mark_worded_pages(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let words = |at: usize| text.line(&text.lines[at]);
    let is_running = |at: &usize| found[*at] == Some(RunningHead);
    let running: HashSet<&str> = (0..found.len()).filter(is_running).map(words).collect();
    for at in 0..found.len() {
        let page = page_expression(words(at));
        let whole = page.as_ref().is_some_and(|it| *it == (0..words(at).len()));
        // "Havneudvalget   19. maj 1999   Blad 2", of a document of two pages.
        let heads = || {
            let named =
                page.as_ref().filter(|page| page.end == words(at).len()).map(|page| page.start);
            named.is_some_and(|end| at > 2 && names_this_meeting(text, &words(at)[..end]))
        };
        if found[at].is_none() && !whole && heads() {
            found[at] = Some(RunningHead);
        }
        if found[at].is_some() || !whole {
            continue;
        }
        found[at] = Some(PageNumber);
        let below = at + 1;
        if below < found.len()
            && found[below].is_none()
            && (running.contains(words(below)) || names_this_meeting(text, words(below)))
        {
            found[below] = Some(RunningHead);
        }
    }
}

/// Whether words are nothing but the body and the day that the first lines name.
fn names_this_meeting(text: &Text, words: &str) -> bool {
    let words = words.replace('\t', " ");
    let words = words.trim_end_matches([' ', ',']);
    let Some(stage) = read_bare_stage(words) else { return false };
    let (Some(body), Some(date)) = (stage.body, stage.date) else { return false };
    let first = text.lines.iter().take(HEAD).map(|line| text.line(line));
    let named = |part: &str| first.clone().any(|line| line.contains(part.trim()));
    named(&words[body]) && named(&words[date.place])
}

fn mark_chrome(text: &Text, found: &mut [Option<FurnitureKind>]) {
    for (at, line) in text.lines.iter().enumerate() {
        let words = text.line(line);
        if found[at].is_none() && words.len() <= 90 && is_chrome(words) {
            found[at] = Some(WebChrome);
        }
    }
    mark_site_foot(text, found);
}

/// Below the last button of the page stand the site's own lines: whose it is, how to reach them. Without
/// a button their own words tell.
fn mark_site_foot(text: &Text, found: &mut [Option<FurnitureKind>]) {
    let last = found.iter().rposition(|kind| *kind == Some(WebChrome)).map(|last| last + 1);
    let first = found.len().saturating_sub(LONGEST_FOOT);
    let is_foot = |line: &TextLine| {
        let words = text.line(line);
        let text = words.len() > 70 || words.ends_with(['.', ':']) || heading(words).is_some();
        !text && read_item_head(words).is_none() && !is_people_line(words)
    };
    let all_foot = |from: usize| text.lines[from..].iter().all(is_foot);
    let below = last.filter(|&from| from >= first && all_foot(from));
    let from = below
        .or_else(|| (first..found.len()).find(|&at| begins_site_foot(text, at) && all_foot(at)));
    if let Some(from) = from {
        found[from..].iter_mut().for_each(|kind| *kind = kind.or(Some(WebChrome)));
    }
}

/// Whether a line names whose site it is, and those below tell how to reach them.
fn begins_site_foot(text: &Text, at: usize) -> bool {
    let words = text.line(&text.lines[at]);
    let reach = |line: &TextLine| CONTACT_SIGNS.are_in(text.line(line));
    let named =
        words.len() <= LONGEST_OWNER && (names_organisation(words) || CONTACT_SIGNS.are_in(words));
    let below_heading = at > 0 && heading(text.line(&text.lines[at - 1])).is_some();
    named && text.lines[at].gap && !below_heading && text.lines[at + 1..].iter().any(reach)
}

/// No line that names whose site it is is longer.
const LONGEST_OWNER: usize = 40;

/// No foot of a site has more lines.
const LONGEST_FOOT: usize = 12;

fn is_chrome(words: &str) -> bool {
    let words = words.trim_start_matches(['•', ' ']);
    if words.matches(" > ").count() >= 2 {
        return true;
    }
    words.len() <= 16 && is_one_of(words, WEB_BUTTONS) || WEB_CHROME.begin(words)
}
