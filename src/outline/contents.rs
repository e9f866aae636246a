//! The contents list: where it stands, and what it says the items are called.

use std::ops::Range;

use super::case_in_title::{behind_case_number, is_case_alone};
use super::headings::{HeadingMatch, minutes_heading};
use super::key::Key;
use super::lines::Lines;
use super::starts::number_order;
use super::unnumbered::is_head_label;
use crate::grammar::head_line::{LabelIn, document_kind, labels_in};
use crate::grammar::item_head::{ItemHead, NumberForm, is_year, read_lettered_item};
use crate::grammar::outcome::is_outcome_formula;
use crate::lexicon::document::{PAGE_COLUMN, WEB_TAILS};
use crate::lexicon::headings::Tag;
use crate::lexicon::is_one_of;
use crate::record::DocumentKind;

/// A contents list.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own")]
pub(super) struct Contents {
    /// Its lines, heading included.
    pub lines: Range<usize>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// What its titles are recognised by.
    titles: Vec<Key>,
    /// Whether the items it lists follow; where they do not, its lines are the items.
    pub is_followed: bool,
    /// Whether most of its titles come again, so that a title that it does not list is none.
    pub is_whole: bool,
    /// Whether a page stands behind most titles with no more than a space between.
    pub is_paged: bool,
    /// Whether lines below it answer its entries by their numbers: "Ad 1."
    pub is_answered: bool,
    /// Whether numbers alone answer them: "1. Kassereren gennemgik regnskabet."
    pub is_told: bool,
}

impl Contents {
    /// Whether a title is one of the list.
    pub(super) fn lists(&self, title: &Key) -> bool {
        self.titles.iter().any(|listed| listed.is(title))
    }
}

/// The contents list stands near the start of a document.
const LATEST: usize = 400;
/// No agenda is longer.
const MOST_TITLES: usize = 300;
/// How many of the first titles are looked for: when one comes again the list is over.
const FIRST_TITLES: usize = 6;

/// No two entries of a list without a heading stand further apart, in lines.
const MOST_APART: usize = 4;

/// Fewer numbered lines above a list are no items.
const LEAST_ABOVE: usize = 2;
/// No shorter agenda is answered by numbers alone.
const LEAST_TOLD: usize = 3;
/// Few titles on a line are longer.
const LONGEST_TITLE: usize = 70;

/// No line that only names the kind of document is longer.
const LONGEST_KIND: usize = 24;

/// Finds the contents list.
pub(super) fn find(lines: &Lines<'_>) -> Option<Contents> {
    let finder = Finder { lines, often: often(lines) };
    let mut sections = lines.headings().filter(|(_, heading)| belongs_to_item(heading));
    let first_section =
        sections.find(|(at, _)| opens_section(lines, *at)).map_or(lines.len(), |(at, _)| at);
    // The rows of a table are the items themselves.
    let before = first_section.min(LATEST).min(lines.first_row().unwrap_or(usize::MAX));
    let mut headed =
        (0..before.min(first_talk(lines))).filter(|&at| is_contents(lines, at)).take(4);
    finder
        .on_one_line(before)
        .or_else(|| headed.find_map(|at| finder.with_heading(at)))
        .or_else(|| finder.before_minutes(before))
        .or_else(|| finder.before_answers(before))
        .or_else(|| finder.before_told(before))
        .or_else(|| finder.without_heading(before))
}

/// Where "Referat" or the like stands alone below an item: from there on "Indhold" heads what is said.
fn first_talk(lines: &Lines<'_>) -> usize {
    let item = (0..lines.len()).find(|&at| lines.head(at).is_some()).unwrap_or(lines.len());
    let talks = |at: &usize| minutes_heading(lines.words(*at)).is_some_and(|(_, own)| own.is_whole);
    (item..lines.len()).find(talks).unwrap_or(lines.len())
}

/// Lines that come too often to be titles: running heads, marks of access.
fn often(lines: &Lines<'_>) -> Vec<u64> {
    let mut keys: Vec<u64> = (0..lines.len()).filter_map(|at| lines.look(at).key.whole()).collect();
    keys.sort_unstable();
    keys.chunk_by(u64::eq).filter(|same| same.len() > 4).map(|same| same[0]).collect()
}

/// Whether a heading belongs to an item, so that the contents list is over.
fn belongs_to_item(heading: &HeadingMatch) -> bool {
    let strong =
        matches!(heading.tag, Tag::Indstilling | Tag::Beslutning | Tag::Proposal | Tag::Section(_));
    strong && heading.is_whole
}

/// Whether a heading stands over text: it is no label of the head, nor a line of a contents list.
fn opens_section(lines: &Lines<'_>, at: usize) -> bool {
    !is_head_label(lines, at) && !is_paged(lines, at)
}

/// `Beslutning for Punkt 3: Ny havneplan 12`: a contents list has decisions too.
fn is_paged(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    words.len() > LONGEST_KIND && without_page(words).len() < words.len()
}

/// The heading of a list, which may head the column of its pages too: `Indholdsfortegnelse  Side`.
fn is_contents(lines: &Lines<'_>, at: usize) -> bool {
    let rest = |found: &HeadingMatch| lines.words(at)[found.end..].trim_matches([' ', '\t', ':']);
    lines.heading(at).is_some_and(|found| {
        found.tag == Tag::Contents && (found.is_whole || is_one_of(rest(found), PAGE_COLUMN))
    })
}

struct Finder<'a, 'b> {
    lines: &'a Lines<'b>,
    /// Sorted.
    often: Vec<u64>,
}

impl Finder<'_, '_> {
    /// From its heading to the line where the first title comes again.
    fn with_heading(&self, at: usize) -> Option<Contents> {
        let lines = self.lines;
        let mut titles: Vec<Key> = Vec::new();
        let mut entries: Vec<usize> = Vec::new();
        for entry in at + 1..lines.len() {
            let key = self.title(entry);
            // The second lines of two titles may be alike.
            let again = || {
                let seen = titles.iter().take(FIRST_TITLES).any(|seen| seen.is(&key));
                seen && !has_leader(lines.words(entry))
            };
            if !self.goes_on(&entries, entry) && again() {
                return self.ended_by_title(at, entry, entries, titles);
            }
            if lines.heading(entry).is_some_and(belongs_to_item) && !is_paged(lines, entry) {
                return self.ended_by_section(at, entry, &entries, titles);
            }
            if !entries.is_empty() && self.is_decision(entry) {
                return None;
            }
            let is_answered = self.is_answered(&entries, entry);
            let is_told = !is_answered && self.is_told(&entries, &titles, entry);
            if is_answered || is_told {
                let end = self.end_of_last(&entries, entry);
                let contents = self.contents(at..end, &entries, titles, true);
                return Some(Contents { is_answered, is_told, ..contents });
            }
            let listed = is_entry(lines, entry) || self.is_small_entry(&entries, entry);
            if listed {
                entries.push(entry);
            }
            if titles.len() < MOST_TITLES && (listed || entry == at + 1 || !lines.line(entry).gap) {
                titles.push(key);
            }
        }
        let last = *entries.get(entries.len().checked_sub(1).filter(|&last| last > 0)?)?;
        // Items with text between them are no list; below items it is what one of them quotes.
        let dense = entries.len() * 2 >= last - at;
        (dense && !self.counts_above(at)).then_some(())?;
        Some(self.contents(at..last + 1, &entries, titles, false))
    }

    /// Whether items stand above a line: numbered lines that count from 1, with text between.
    fn counts_above(&self, end: usize) -> bool {
        let numbered = (0..end).filter(|&at| self.lines.head(at).is_some());
        let number = |at: usize| {
            entry_parts(self.lines, at)
                .and_then(|(number, _)| number_order(&self.lines.words(at)[number]))
        };
        let numbers: Vec<(usize, u32)> =
            numbered.filter_map(|at| Some((at, number(at)?))).take(LEAST_ABOVE).collect();
        let counted = numbers.iter().zip(1..).all(|((_, number), nth)| *number == nth * 1000);
        let apart = numbers.windows(2).all(|pair| pair[0].0 + 1 < pair[1].0);
        numbers.len() == LEAST_ABOVE && counted && apart
    }

    /// Whether a line tells what was decided, so that the lines above it are no list, but the items:
    /// "Beslutning: Vedtaget" below "1. Ny havneplan".
    fn is_decision(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        // "Beslutning: Godkende dagsorden" is what an item of the list is for.
        let told = |found: &HeadingMatch| {
            found.tag == Tag::Beslutning && is_outcome_formula(words[found.end..].trim())
        };
        let formula = || !is_entry(self.lines, at) && is_outcome_formula(words);
        self.lines.heading(at).is_some_and(told) && !is_paged(self.lines, at) || formula()
    }

    /// Whether a line answers an agenda that is listed above it: "Ad 1." below "1. Økonomi".
    fn is_answered(&self, entries: &[usize], at: usize) -> bool {
        let answers = |at: usize| {
            self.lines.head(at).is_some_and(|head| match head.form {
                NumberForm::Answer => true,
                NumberForm::Worded => {
                    head.title.is_empty()
                        || ends_like_sentence(&self.lines.words(at)[head.title.clone()])
                }
                NumberForm::Bare | NumberForm::Glued => false,
            })
        };
        entries.len() > 1 && answers(at) && !entries.iter().any(|&entry| answers(entry))
    }

    /// Whether an agenda is answered from here on by its numbers alone, with sentences behind most of
    /// them and none of its titles.
    fn is_told(&self, entries: &[usize], titles: &[Key], at: usize) -> bool {
        let lines = self.lines;
        let number = |at: usize| {
            let head = lines.head(at).filter(|head| head.form == NumberForm::Bare)?;
            number_order(&lines.words(at)[head.number.clone()])
        };
        let anew =
            number(at).is_some_and(|own| Some(own) == entries.first().and_then(|&at| number(at)));
        if !(LEAST_TOLD..=MOST_TITLES).contains(&entries.len()) || !anew {
            return false;
        }
        let listed: Vec<u32> = entries.iter().filter_map(|&entry| number(entry)).collect();
        if listed.len() < LEAST_TOLD || !listed.is_sorted_by(|one, next| one < next) {
            return false;
        }
        let mut last = 0;
        let mut told = 0;
        for below in at..lines.len() {
            let Some(own) = number(below).filter(|own| *own > last && listed.contains(own)) else {
                continue;
            };
            let title = self.title(below);
            if titles.iter().any(|listed| listed.is(&title)) {
                return false;
            }
            let words = &lines.words(below)[lines.head(below).map_or(0, |head| head.title.start)..];
            told += usize::from(ends_like_sentence(words) || words.len() > LONGEST_TITLE);
            last = own;
        }
        told * 2 >= listed.len()
    }

    /// Where the last entry ends with the lines that it wraps over; the head may go on below it.
    fn end_of_last(&self, entries: &[usize], end: usize) -> usize {
        let below = entries.last().map_or(end, |last| last + 1);
        (below..end).find(|&at| self.lines.line(at).gap).unwrap_or(end)
    }

    /// The agenda, listed above a line that says no more than "Referat".
    fn before_minutes(&self, before: usize) -> Option<Contents> {
        let lines = self.lines;
        let is_title = |&at: &usize| {
            lines.words(at).len() <= LONGEST_KIND
                && document_kind(lines.words(at)) == Some(DocumentKind::Minutes)
        };
        let minutes = (0..before).rev().find(is_title)?;
        let entries = self.run_before(minutes)?;
        let numbered = (minutes..lines.len()).filter(|&at| lines.head(at).is_some()).count();
        (numbered >= entries.len()).then_some(())?;
        Some(self.unheaded(&entries, minutes))
    }

    /// The numbered lines right before a line, when they rise. A line may stand between two of them
    /// that count on: a title wraps.
    fn run_before(&self, end: usize) -> Option<Vec<usize>> {
        let number =
            |at: usize| number_order(&self.lines.words(at)[self.lines.head(at)?.number.clone()]);
        let mut entries: Vec<usize> = Vec::new();
        for at in (0..end).rev() {
            let Some(&last) = entries.last() else {
                self.lines.head(at)?;
                entries.push(at);
                continue;
            };
            let counts = || number(at).map(|own| own + 1000) == number(last);
            match last - at {
                1 if self.lines.head(at).is_some() => entries.push(at),
                2 if self.lines.head(at).is_some() && counts() => entries.push(at),
                1 => {}
                _ => break,
            }
        }
        entries.reverse();
        let rising = entries.windows(2).all(|pair| self.goes_on(&pair[..1], pair[1]));
        (rising && entries.len() > 1).then_some(entries)
    }

    /// A list without a heading, from its first entry on.
    fn unheaded(&self, entries: &[usize], end: usize) -> Contents {
        let titles = entries.iter().map(|&at| self.title(at)).collect();
        let contents = self.contents(entries[0]..end, entries, titles, true);
        Contents { has_heading: false, ..contents }
    }

    /// The agenda, listed without a heading above the lines that answer it: "Ad 1."
    fn before_answers(&self, before: usize) -> Option<Contents> {
        let lines = self.lines;
        let is_answer =
            |at: &usize| lines.head(*at).is_some_and(|head| head.form == NumberForm::Answer);
        let answers: Vec<usize> = (0..lines.len()).filter(is_answer).collect();
        let first = *answers.first().filter(|&&first| first <= before)?;
        let last = (0..first).rev().find(|&at| lines.head(at).is_some())?;
        let entries = self.run_before(last + 1)?;
        let answered = answers.len() * 2 >= entries.len() && answers.len() > 1;
        answered.then(|| Contents { is_answered: true, ..self.unheaded(&entries, last + 1) })
    }

    /// The agenda, listed under no heading that is known, above the numbers alone that answer it.
    fn before_told(&self, before: usize) -> Option<Contents> {
        let lines = self.lines;
        let mut entries: Vec<usize> = Vec::new();
        for at in (0..before).filter(|&at| lines.head(at).is_some()) {
            if entries.is_empty() || self.goes_on(&entries, at) {
                entries.push(at);
                continue;
            }
            let titles: Vec<Key> = entries.iter().map(|&entry| self.title(entry)).collect();
            let end = self.end_of_last(&entries, at);
            let dense = entries.len() * 2 >= end - entries[0];
            let told = dense && self.is_told(&entries, &titles, at);
            return told.then(|| Contents { is_told: true, ..self.unheaded(&entries, end) });
        }
        None
    }

    /// Whether the number of a line follows those of the list.
    fn goes_on(&self, entries: &[usize], at: usize) -> bool {
        let number = |at: usize| {
            let (number, _) = entry_parts(self.lines, at)?;
            number_order(&self.lines.words(at)[number])
        };
        let last = entries.iter().rev().find_map(|&entry| number(entry));
        number(at).is_some_and(|own| last.is_some_and(|last| own > last))
    }

    /// A title in small letters, which only its place in the list tells: `3 godkendelse af referat`.
    fn is_small_entry(&self, entries: &[usize], at: usize) -> bool {
        let next = entries.last().map_or(at, |last| last + 1);
        let opens = || self.lines.words(at).starts_with('1');
        let follows = if entries.is_empty() { opens() } else { self.goes_on(entries, at) };
        next == at && follows && entry_parts(self.lines, at).is_some()
    }

    /// A title came again: the list ends above it, and above the number that may stand alone there.
    fn ended_by_title(
        &self,
        at: usize,
        again: usize,
        mut entries: Vec<usize>,
        titles: Vec<Key>,
    ) -> Option<Contents> {
        let lines = self.lines;
        // "1. Ny kaj" / "Sagsnr.: 16/12" / "Ny kaj": an item prints its title twice.
        let twice = |entry: usize| {
            lines.head(again).is_none() && (entry..again).any(|at| lines.look(at).is_meta)
        };
        if matches!(*entries, [only] if twice(only)) {
            return None;
        }
        let numbered = lines.head(again - 1).is_some_and(|head| {
            let title = &lines.words(again - 1)[head.title.clone()];
            title.is_empty() || is_case_alone(title)
        });
        let end = again - usize::from(numbered && again - 1 > at);
        entries.retain(|&listed| listed < end);
        Some(self.contents(at..end, &entries, titles, true))
    }

    /// No title came again before the first section: then the list ends where lines stop being
    /// entries.
    fn ended_by_section(
        &self,
        at: usize,
        section: usize,
        entries: &[usize],
        titles: Vec<Key>,
    ) -> Option<Contents> {
        let with_leader = |&entry: &usize| has_leader(self.lines.words(entry));
        let last = (at + 1..section).rev().find(with_leader)?;
        Some(self.contents(at..last + 1, entries, titles, true))
    }

    /// A run of numbered lines whose first title comes again further down.
    fn without_heading(&self, before: usize) -> Option<Contents> {
        let lines = self.lines;
        let first = (0..before).find(|&at| is_entry(lines, at))?;
        let opening = (first..first + 2).map(|at| self.title(at)).find(|key| key.is(key))?;
        let is_again = |&at: &usize| lines.words(at).len() < 400 && self.title(at).is(&opening);
        let again = (first + 2..lines.len()).find(is_again)?;
        let mut entries: Vec<usize> =
            (first..again.min(before)).filter(|&at| is_entry(lines, at)).collect();
        // What counts anew is no longer the list.
        let anew = entries.windows(2).position(|pair| !self.goes_on(&pair[..1], pair[1]));
        entries.truncate(anew.map_or(entries.len(), |anew| anew + 1));
        // What stands further down is no entry, but the number of a page.
        let whole = entries.windows(2).position(|pair| pair[1] - pair[0] > MOST_APART);
        entries.truncate(whole.map_or(entries.len(), |whole| whole + 1));
        let last = *entries.last()?;
        // The head may go on below the list.
        let end = if entries.len() * 2 >= again - first { again } else { last + 1 };
        let dense = again <= before && entries.len() >= 2 && entries.len() * 2 >= end - first;
        let decided = (first..end).any(|at| self.is_decision(at));
        (dense && !decided && !self.is_number_again(&entries)).then_some(())?;
        let titles = (first..end).take(MOST_TITLES).map(|at| self.title(at)).collect();
        let mut contents = self.contents(first..end, &entries, titles, true);
        contents.has_heading = false;
        Some(contents)
    }

    /// A web page may print the whole list on a line: `1. Dagsorden 2. Havneplan 3. Eventuelt`.
    fn on_one_line(&self, before: usize) -> Option<Contents> {
        let lines = self.lines;
        let (at, titles) = (0..before).find_map(|at| Some((at, titles_in(lines.words(at))?)))?;
        let titles: Vec<Key> = titles.into_iter().map(Key::of).collect();
        let comes_again = |title: &Key| (at + 1..lines.len()).any(|at| self.title(at).is(title));
        let again = titles.iter().filter(|title| comes_again(title)).count();
        (again * 2 > titles.len()).then(|| Contents {
            lines: at..at + 1,
            has_heading: false,
            titles,
            is_followed: true,
            ..Contents::default()
        })
    }

    /// Whether the second of two entries only prints the number of the first again.
    fn is_number_again(&self, entries: &[usize]) -> bool {
        let number = |at: usize| Some(&self.lines.words(at)[self.lines.head(at)?.number.clone()]);
        let again = |at: usize| self.lines.head(at).is_some_and(|head| head.title.is_empty());
        matches!(*entries, [first, last] if again(last) && number(first) == number(last))
    }

    /// What a line is recognised by as a title; nothing for lines that come again and again.
    fn title(&self, at: usize) -> Key {
        if at >= self.lines.len() {
            return Key::default();
        }
        let look = self.lines.look(at);
        // A number alone is no title.
        if look.head.as_ref().is_some_and(|head| head.title.is_empty()) {
            return Key::default();
        }
        let often = look.key.whole().is_some_and(|whole| self.often.binary_search(&whole).is_ok());
        if often { Key::default() } else { look.title_key }
    }

    fn contents(
        &self,
        lines: Range<usize>,
        entries: &[usize],
        titles: Vec<Key>,
        is_followed: bool,
    ) -> Contents {
        let end = self.end(entries, lines.end);
        // Below "DAGSORDEN" the head may go on before the list begins.
        let first = entries.first().copied().unwrap_or(lines.start);
        let headed = (lines.start + 1..first).any(|at| self.begins_with_label(at));
        let start = if headed { first } else { lines.start };
        let columns = start == first && start > 0 && self.heads_columns(start - 1);
        let start = start - usize::from(columns);
        let numbered = self.numbered_titles(entries);
        let titles = if numbered.len() > 2 { numbered } else { titles };
        let is_whole = is_followed && self.come_again(entries, end);
        Contents {
            lines: start..end,
            has_heading: !headed,
            titles,
            is_followed,
            is_whole,
            is_paged: are_paged(self.lines, entries),
            is_answered: false,
            is_told: false,
        }
    }

    /// `Sag nr.:  Emne:  Side` right above the list: the last column has the pages.
    fn heads_columns(&self, at: usize) -> bool {
        let last = self.lines.words(at).rsplit_once('\t').map(|(_, last)| last);
        last.is_some_and(|last| is_one_of(last.trim_end_matches(':'), PAGE_COLUMN))
    }

    /// What the numbered entries are called: their titles stand behind the number, or below it.
    fn numbered_titles(&self, entries: &[usize]) -> Vec<Key> {
        let title = |&at: &usize| {
            let head = self.lines.head(at)?;
            let key = self.title(if head.title.is_empty() { at + 1 } else { at });
            key.is(&key).then_some(key)
        };
        entries.iter().filter_map(title).take(MOST_TITLES).collect()
    }

    /// Whether most of the titles come again below the list.
    fn come_again(&self, entries: &[usize], end: usize) -> bool {
        let titles: Vec<Key> = entries
            .iter()
            .take(MOST_TITLES)
            .map(|&at| self.title(at))
            .filter(|key| key.is(key))
            .collect();
        let below = (end..self.lines.len()).filter(|&at| self.lines.words(at).len() < 400);
        let mut found = vec![false; titles.len()];
        for at in below.filter(|&at| self.lines.head(at).is_some()) {
            let key = self.title(at);
            for (found, title) in found.iter_mut().zip(&titles) {
                *found |= title.is(&key);
            }
        }
        let again = found.iter().filter(|found| **found).count();
        titles.len() > 2 && again * 3 >= titles.len() * 2
    }

    /// Below the last entry labels of the head may follow: they are no longer the list.
    fn end(&self, entries: &[usize], end: usize) -> usize {
        let Some(&last) = entries.last().filter(|_| entries.len() > 1) else { return end };
        let goes_on = |&at: &usize| self.begins_with_label(at) || self.lines.look(at).is_meta;
        (last + 1..end).find(goes_on).unwrap_or(end)
    }

    /// Whether a line begins with a label of the head.
    fn begins_with_label(&self, at: usize) -> bool {
        labels_in(self.lines.words(at)).first().is_some_and(LabelIn::is_sure)
    }
}

/// The titles of a list on one line, when their numbers count from 1.
fn titles_in(words: &str) -> Option<Vec<&str>> {
    let mut rest = words.strip_prefix("1. ")?;
    let mut titles = Vec::new();
    for number in 2..=MOST_TITLES {
        let Some((title, behind)) = rest.split_once(&format!(" {number}. ")) else { break };
        titles.push(title.trim());
        rest = behind;
    }
    titles.push(rest.trim());
    (titles.len() > 2).then_some(titles)
}

/// Whether what stands behind a number tells something and is no title: "Pkt. 6: Egon blev opfordret
/// til at fortsætte."
pub(super) fn ends_like_sentence(title: &str) -> bool {
    title.ends_with('.') && title.len() >= SHORTEST_TOLD
}

/// What is shorter may be a title that ends like a sentence.
const SHORTEST_TOLD: usize = 30;

/// Whether most entries end with a number, and the numbers rise: pages that no leader announces.
fn are_paged(lines: &Lines<'_>, entries: &[usize]) -> bool {
    let pages: Vec<u32> =
        entries.iter().filter_map(|&at| lines.words(at).rsplit(' ').next()?.parse().ok()).collect();
    let rising = pages.windows(2).filter(|pair| pair[0] <= pair[1]).count();
    entries.len() > 2
        && pages.len() * 5 >= entries.len() * 4
        && rising * 10 >= (pages.len() - 1) * 9
}

/// A line with a number in front or a page behind.
fn is_entry(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    let page = words.len() <= 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    words.len() < 400 && (page || has_leader(words) || lines.head(at).is_some())
}

/// The number of an entry, and where its title begins.
pub(super) fn entry_parts(lines: &Lines<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    if let Some(head) = lines.head(at) {
        return (!head.title.is_empty()).then(|| (head.number.clone(), head.title.start));
    }
    let words = lines.words(at);
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let title = words[digits..].trim_start_matches(['.', ')', ' ']);
    let small = title.len() < words.len() - digits && title.starts_with(char::is_lowercase);
    ((1..=3).contains(&digits) && small).then(|| (0..digits, words.len() - title.len()))
}

/// The letter of a point below an entry, and where its title begins.
pub(super) fn point_parts(lines: &Lines<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let head = read_lettered_item(lines.words(at)).filter(|_| lines.head(at).is_none())?;
    Some((head.number, head.title.start))
}

pub(super) fn has_leader(words: &str) -> bool {
    strip_leader(words).len() < words.len()
}

/// The title of an entry: without number, case number, leader dots and page.
pub(super) fn entry_title<'a>(words: &'a str, head: Option<&ItemHead>) -> &'a str {
    let title = head.map(|head| &words[head.title.clone()]).filter(|title| !title.is_empty());
    let title = title.map(|title| &title[behind_case_number(title).unwrap_or(0)..]);
    without_button(without_page(strip_leader(title.unwrap_or(words))))
}

/// The words without the button of a web page that is glued to them: `Ny havneplanÅbn/luk punkt`.
pub(super) fn without_button(words: &str) -> &str {
    WEB_TAILS.iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words).trim_end()
}

/// The words without a number at the end.
pub(super) fn without_page(words: &str) -> &str {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = before.trim_end_matches(' ');
    let page = &words[before.len()..];
    let paged = !page.is_empty() && title.len() < before.len() && !title.is_empty();
    if paged && !is_year(page) { title } else { words }
}

/// The words without leader dots and page number.
pub(super) fn strip_leader(words: &str) -> &str {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = before.trim_end_matches(['.', ' ', '\t', '…', '·', '_']);
    let leader = &before[title.len()..];
    let has_page = before.len() < words.len();
    let dots = leader.matches(['.', '·', '_']).count() + 3 * leader.matches('…').count();
    let is_leader = dots >= 3 || has_page && (dots >= 2 || leader.contains('\t'));
    if is_leader && !title.is_empty() { title } else { words }
}
