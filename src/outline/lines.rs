//! The lines that are no furniture, and what each looks like by itself.

use std::collections::HashSet;
use std::ops::Range;

use super::Kind;
use super::agenda_table::AgendaTable;
use super::contents::entry_title;
use super::counted;
use super::headings::HeadingMatch;
use super::key::Key;
use super::line_headings::{self, read_heading};
use super::side_column;
use crate::grammar::item_head::{ItemHead, NumberForm, read_item_head};
use crate::grammar::meta_line::read_meta_line;
use crate::lexicon::document::TEXT_CONTENTS;
use crate::lexicon::headings::Tag;
use crate::lexicon::{heading, is_one_of};
use crate::record::{FurnitureKind, SectionKind};
use crate::source::Role;
use crate::text::{Text, TextLine};
use crate::threads::beside;

/// A longer line without a number is no title.
const LONGEST_TITLE: usize = 200;

/// The live lines of a document.
pub(crate) struct Lines<'a> {
    pub text: &'a Text,
    /// Their indices in [`Text::lines`].
    pub live: Vec<usize>,
    looks: Vec<Look>,
    /// Where a second column begins, which is not read with the lines.
    side_column: Vec<Option<usize>>,
    /// The table that the agenda is, if it is one.
    table: Option<AgendaTable>,
    /// The size of most of the type; 0 for a text.
    usual_size: f32,
    /// How much white parts paragraphs, mostly: in empty lines, of a PDF in points.
    usual_gap: f32,
    /// Whether a text has lost its empty lines, or has none above its headings.
    dense: bool,
}

/// What a line looks like by itself: asked often, read once.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// The heading that it begins with.
    pub heading: Option<HeadingMatch>,
    /// Number and title, where it may head an item.
    pub head: Option<ItemHead>,
    /// Whether it is a case line, or a mark of access.
    pub is_meta: bool,
    /// What the whole line is recognised by.
    pub key: Key,
    /// What its title is recognised by: without number, leader dots and page.
    pub title_key: Key,
}

impl<'a> Lines<'a> {
    pub(super) fn new(
        text: &'a Text,
        furniture: &[Option<FurnitureKind>],
        table: Option<AgendaTable>,
        threads: usize,
    ) -> Self {
        let side_column = side_column::find(text);
        let is_beside = |at: usize| {
            let start = Some(text.lines[at].range.start);
            let cells = table.as_ref().map_or(&[][..], |table| table.beside(at));
            side_column.get(at).copied().flatten() == start
                || cells.first().map(|(cell, _)| cell.start) == start
        };
        let live: Vec<usize> =
            (0..text.lines.len()).filter(|&at| furniture[at].is_none() && !is_beside(at)).collect();
        let (usual_size, usual_gap) = (usual_size(text, &live), usual_gap(text, &live));
        let (looks, dense) = (Vec::new(), false);
        let mut lines =
            Self { text, live, looks, side_column, table, usual_size, usual_gap, dense };
        lines.looks = lines.read_looks(0..lines.len(), threads);
        lines.dense = lines.is_dense();
        lines.head_repeated_contents();
        lines.head_numbered_sections();
        lines.head_counted_items();
        for (at, stage) in line_headings::stages_by_habit(&lines) {
            lines.looks[at].heading.get_or_insert(stage);
        }
        lines.running_head_heads_nothing(furniture);
        lines
    }

    /// The looks of some lines, shared by threads where there are enough of them.
    fn read_looks(&self, range: Range<usize>, threads: usize) -> Vec<Look> {
        if threads < 2 || range.len() < LEAST_SHARED {
            return range.map(|at| self.read_look(at)).collect();
        }
        let aside = threads / 2;
        let middle = range.end - range.len() * aside / threads;
        let (mut back, mut looks) = beside(
            || self.read_looks(middle..range.end, aside),
            || self.read_looks(range.start..middle, threads - aside),
        );
        looks.append(&mut back);
        looks
    }

    /// The first of a running head, which stays in the head of the document, heads nothing, though it
    /// tells body and day.
    fn running_head_heads_nothing(&mut self, furniture: &[Option<FurnitureKind>]) {
        let of_pages = self.text.lines.iter().zip(furniture);
        let running: HashSet<&str> = of_pages
            .filter(|(_, kind)| **kind == Some(FurnitureKind::RunningHead))
            .map(|(line, _)| self.text.line(line))
            .collect();
        let opens = |found: &HeadingMatch| {
            found.is_whole && matches!(found.tag, Tag::Section(_) | Tag::Indstilling)
        };
        let head = self.headings().find(|(_, found)| opens(found)).map_or(self.len(), |own| own.0);
        if let Some(first) = (0..head).find(|&at| running.contains(self.words(at))) {
            self.looks[first].heading = None;
        }
    }

    /// Takes the heads that only counting betrays for those of items.
    fn head_counted_items(&mut self) {
        let lettered = counted::lettered(self);
        let heads = if lettered.is_empty() { counted::coded(self) } else { lettered };
        // A contents list above them has numbers of the known forms.
        if let Some(&(first, _)) = heads.first() {
            self.looks[first..].iter_mut().for_each(|look| look.head = None);
        }
        for (at, head) in heads {
            self.looks[at].title_key = Key::of(entry_title(self.words(at), Some(&head)));
            self.looks[at].head = Some(head);
        }
    }

    /// "Indhold:" above the text of one item after another heads that, and no list of contents.
    fn head_repeated_contents(&mut self) {
        let of_text: Vec<usize> = self
            .headings()
            .filter(|(at, found)| {
                found.tag == Tag::Contents && is_one_of(self.words(*at), TEXT_CONTENTS)
            })
            .map(|(at, _)| at)
            .collect();
        if of_text.len() > 1 && self.looks.iter().any(|look| look.head.is_some()) {
            for at in of_text {
                let own = self.looks[at].heading.as_mut();
                own.expect("a heading was found").tag = Tag::Section(SectionKind::Presentation);
            }
        }
    }

    /// A house numbers the sections of each item: "1. Sagsfremstilling", "2. Økonomi". What counts on
    /// from the first is a heading, and heads no item.
    fn head_numbered_sections(&mut self) {
        let mut next = None;
        for at in 0..self.len() {
            let words = self.words(at);
            let Some(head) = self.looks[at].head.as_ref() else { continue };
            let Ok(number) = words[head.number.clone()].parse::<u32>() else { continue };
            let title = &words[head.title.clone()];
            let Some(tag) = heading(title).filter(|_| head.form == NumberForm::Bare) else {
                continue;
            };
            let opens = number == 1
                && matches!(tag, Tag::Section(SectionKind::Presentation | SectionKind::Summary));
            if opens || next.is_some_and(|next| (next..next + MOST_LEFT_OUT).contains(&number)) {
                next = Some(number + 1);
                self.looks[at].heading = Some(HeadingMatch::of(tag, words.len(), words));
                self.looks[at].head = None;
            }
        }
    }

    fn read_look(&self, at: usize) -> Look {
        let words = self.words(at);
        let head = read_item_head(words).filter(|_| self.may_begin(at));
        let may_be_title = head.is_some() || words.len() <= LONGEST_TITLE;
        let key = if may_be_title { Key::of(without_bookmark(words)) } else { Key::default() };
        let title = without_bookmark(entry_title(words, head.as_ref()));
        Look {
            heading: read_heading(self, at),
            is_meta: read_meta_line(words).is_some(),
            key,
            title_key: if title.len() == words.len() { key } else { Key::of(title) },
            head,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.live.len()
    }

    pub(super) fn line(&self, at: usize) -> &'a TextLine {
        &self.text.lines[self.live[at]]
    }

    pub(super) fn words(&self, at: usize) -> &'a str {
        let line = self.line(at);
        match self.beside(self.live[at]) {
            Some(start) => self.text.canonical[line.range.start..start].trim_end(),
            None => self.text.line(line),
        }
    }

    /// Where what stands beside the items begins in a line of the text.
    fn beside(&self, line: usize) -> Option<usize> {
        let cell = self.cells_beside(line).first().map(|(cell, _)| cell.start);
        self.side_column(line).or(cell)
    }

    /// Where the second column begins in a line of the text, if it stands beside it.
    pub(super) fn side_column(&self, line: usize) -> Option<usize> {
        self.side_column.get(line).copied().flatten()
    }

    /// The cells of an agenda's table beside the items' own text in a line.
    pub(super) fn cells_beside(&self, line: usize) -> &[(Range<usize>, Kind)] {
        self.table.as_ref().map_or(&[], |table| table.beside(line))
    }

    /// Whether something stands beside some lines, in the column for what was decided.
    pub(super) fn has_decision_beside(&self, lines: Range<usize>) -> bool {
        let index = |at: usize| self.live.get(at).copied().unwrap_or(self.text.lines.len());
        (index(lines.start)..index(lines.end)).any(|line| {
            let decides = |(_, kind): &(_, Kind)| *kind == Kind::BesideDecision;
            self.side_column(line).is_some() || self.cells_beside(line).iter().any(decides)
        })
    }

    /// The first line below the heads of an agenda's table.
    pub(super) fn first_row(&self) -> Option<usize> {
        let head = *self.table.as_ref()?.heads.first()?;
        Some(self.live.partition_point(|&line| line <= head))
    }

    /// Whether a line begins a row of an agenda's table.
    pub(super) fn is_row(&self, at: usize) -> bool {
        self.table.as_ref().is_some_and(|table| table.is_row(self.text, self.live[at]))
    }

    /// Whether an item may begin in a line: in an agenda's table they begin in its first column.
    fn may_begin(&self, at: usize) -> bool {
        self.table.as_ref().is_none_or(|table| table.begins_row(self.text, self.live[at]))
    }

    pub(super) fn look(&self, at: usize) -> &Look {
        &self.looks[at]
    }

    /// That of the line below, if there is one.
    pub(super) fn look_below(&self, at: usize) -> Option<&Look> {
        self.looks.get(at + 1)
    }

    pub(super) fn heading(&self, at: usize) -> Option<&HeadingMatch> {
        self.looks[at].heading.as_ref()
    }

    /// Every heading with its line, in order.
    pub(super) fn headings(&self) -> impl Iterator<Item = (usize, &HeadingMatch)> {
        self.looks.iter().enumerate().filter_map(|(at, look)| Some((at, look.heading.as_ref()?)))
    }

    /// Number and title, where the line may head an item.
    pub(super) fn head(&self, at: usize) -> Option<&ItemHead> {
        self.looks[at].head.as_ref()
    }

    /// Whether the line goes on with the paragraph of the one before.
    pub(super) fn is_continuation(&self, at: usize) -> bool {
        at > 0 && self.text.continues(self.line(at - 1), self.line(at))
    }

    /// Whether a text has hardly a line with white before it, or hardly such a heading.
    fn is_dense(&self) -> bool {
        let plain = (0..self.len()).all(|at| self.line(at).layout.is_none());
        let apart = (0..self.len()).filter(|&at| self.line(at).gap).count();
        let is_bare = |at: usize| {
            let line = self.line(at);
            let white = line.empty > 0 || line.layout.is_some() && line.gap;
            !white && !self.is_heading_type(at)
        };
        let (mut headings, mut bare) = (0, 0);
        for (at, _) in self.headings().filter(|(_, found)| found.is_whole) {
            headings += 1;
            bare += usize::from(is_bare(at));
        }
        let joined = headings >= LEAST_HEADINGS && bare * 4 >= headings * 3;
        joined || plain && apart * LEAST_LINES_APART <= self.len()
    }

    /// Whether white parts the line from the one before; in a text that has none left, whether its
    /// paragraph is its own.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        self.line(at).gap || self.dense && !self.is_continuation(at)
    }

    /// Whether clearly more white stands before it than parts paragraphs.
    pub(super) fn is_far(&self, at: usize) -> bool {
        let white = white(self.text, &self.live, at);
        white.is_some_and(|white| white > self.usual_gap * 1.4 && white < self.usual_gap * 6.0)
    }

    /// Bold, larger than most of the text, or a heading by the structure tree.
    pub(super) fn is_heading_type(&self, at: usize) -> bool {
        self.line(at).layout.is_some_and(|layout| {
            layout.bold || layout.role == Some(Role::Heading) || layout.size > self.usual_size + 0.6
        })
    }
}

/// Fewer lines are read before a thread has begun.
const LEAST_SHARED: usize = 400;

/// No more sections of a template are left out in a row.
const MOST_LEFT_OUT: u32 = 4;

/// A heading without the number that a word processor's bookmark leaves before it: `1BBudget 2021`.
pub(super) fn without_bookmark(words: &str) -> &str {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let marked = (1..=3).contains(&(words.len() - rest.len()));
    match rest.strip_prefix('B').filter(|title| marked && title.starts_with(char::is_uppercase)) {
        Some(title) => title,
        None => words,
    }
}

/// The white before a line that stands apart: empty lines, or points down a page.
fn white(text: &Text, live: &[usize], at: usize) -> Option<f32> {
    let line = &text.lines[live[at]];
    let before = &text.lines[live[at.checked_sub(1)?]];
    match (before.layout, line.layout) {
        (Some(above), Some(below)) => {
            (line.gap && line.page == before.page).then_some(below.y0 - above.y1)
        }
        _ => (line.empty > 0).then(|| f32::from(line.empty)),
    }
}

/// Fewer headings show no habit.
const LEAST_HEADINGS: usize = 6;

/// Fewer than one line in so many stands apart in a text that has lost its empty lines.
const LEAST_LINES_APART: usize = 30;

fn usual_gap(text: &Text, live: &[usize]) -> f32 {
    let mut gaps: Vec<f32> = (0..live.len()).filter_map(|at| white(text, live, at)).collect();
    gaps.sort_unstable_by(f32::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(f32::INFINITY).max(0.5)
}

fn usual_size(text: &Text, live: &[usize]) -> f32 {
    let mut sizes: Vec<f32> =
        live.iter().filter_map(|&at| Some(text.lines[at].layout?.size)).collect();
    sizes.sort_unstable_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}
