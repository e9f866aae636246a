//! How the lines of a document flow: where paragraphs end.
//!
//! A line that could have held the next line's first word, and did not, ends its paragraph. That
//! rule needs the width of the column: counted in characters for a text, in points for a PDF.

use std::collections::BTreeMap;

use super::{Text, TextLine, WIDEST_CELL};
use crate::lexicon::look_up::JOINING_WORDS;
use crate::source::Layout;

/// What was measured of the whole document.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Whether every second line is empty and means nothing.
    doubled: bool,
    /// The width at which a text is wrapped, in characters; `None` where a line is a paragraph.
    wrap: Option<usize>,
    /// The right edge of the type on each page of a PDF, in points, by page from 1.
    edges: Vec<f32>,
    /// The usual distance from line to line in a paragraph of a PDF, in sizes of the type.
    pitch: f32,
    /// Whether the structure tree of a PDF parts paragraphs. That two lines are of one element says
    /// nothing: some producers tag a whole section as one.
    elements: bool,
}

/// No house wraps its lines wider; longer lines are whole paragraphs.
const WIDEST_WRAP: usize = 170;

impl Flow {
    pub(super) fn measure(text: &Text) -> Self {
        if text.lines.iter().any(|line| line.layout.is_some()) {
            Self::of_pdf(text)
        } else {
            Self::of_text(text)
        }
    }

    fn of_text(text: &Text) -> Self {
        let doubled = is_doubled(text);
        Self { doubled, wrap: wrap_width(text, doubled), ..Self::default() }
    }

    fn of_pdf(text: &Text) -> Self {
        let pairs =
            || text.lines.windows(2).filter_map(|pair| Some((pair[0].layout?, pair[1].layout?)));
        let shared = pairs().filter(|(a, b)| a.element != 0 && a.element == b.element).count();
        let elements = shared * 12 > text.lines.len();
        // The lines of a running head may stand closer than those of the text.
        let size = usual_size(&text.lines);
        let own = |layout: &Layout| (layout.size - size).abs() < SAME_SIZE;
        let of_text = pairs().filter(|(above, below)| own(above) && own(below));
        let pitch = usual_pitch(of_text).or_else(|| usual_pitch(pairs()));
        Self {
            edges: right_edges(&text.lines),
            pitch: pitch.unwrap_or(1.25),
            elements,
            ..Self::default()
        }
    }

    /// Whether white before the line parts it from the one before.
    fn is_gap(&self, before: Option<&TextLine>, line: &TextLine) -> bool {
        let Some(layout) = line.layout else { return line.empty > u16::from(self.doubled) };
        let Some(above) = before.filter(|before| before.page == line.page) else { return true };
        above.layout.is_none_or(|above| self.is_far(&above, &layout))
    }

    fn is_far(&self, above: &Layout, below: &Layout) -> bool {
        let pitch = (below.y0 - above.y0) / below.size.max(above.size).max(1.0);
        pitch > self.pitch * 1.25 + 0.1 || pitch < -0.5
    }

    pub(super) fn continues(&self, text: &Text, line: &TextLine, next: &TextLine) -> bool {
        if next.bullet || begins_list_item(text.line(line), text.line(next)) {
            return false;
        }
        match (line.layout, next.layout) {
            (Some(above), Some(below)) => {
                self.continues_in_pdf(text, (line, &above), (next, &below))
            }
            _ => self.continues_in_text(text, line, next),
        }
    }

    fn continues_in_text(&self, text: &Text, line: &TextLine, next: &TextLine) -> bool {
        let apart = next.gap && is_next(line, next);
        if apart && !next.first_on_page {
            return false;
        }
        let (words, next) = (text.line(line), text.line(next));
        let Some(wrap) = self.wrap else { return is_cut(words, next) };
        // Of a table every row is a line of its own.
        let printed = if next.contains('\t') { shown_columns } else { columns };
        let used = printed(text, line);
        let fits = used + 1 + first_word(next).chars().count() <= wrap.saturating_sub(wrap / 24);
        // The points of a list follow each other: "at planen vedtages," / "at den sendes ud".
        let clause = begins_clause(words) && begins_clause(next);
        if clause && ends_clause(words) {
            return false;
        }
        let small = used * 2 > wrap && goes_on(words, next) && !clause;
        !fits || small || used * 4 > wrap * 3 && is_open(words) && !clause
    }

    fn continues_in_pdf(
        &self,
        text: &Text,
        (line, above): (&TextLine, &Layout),
        (next, below): (&TextLine, &Layout),
    ) -> bool {
        let (words, next_words) = (text.line(line), text.line(next));
        let bold = above.bold || above.bold_behind_number;
        let other_type = (above.size - below.size).abs() > 0.6 || bold != below.bold;
        let apart_in_table = has_cells(words) && !is_below_last_cell(text, line, below);
        if other_type || apart_in_table || next_words.contains('\t') {
            return false;
        }
        let apart = above.element != below.element && above.element != 0 && below.element != 0;
        if self.elements && apart {
            return false;
        }
        if line.page == next.page && is_next(line, next) && self.is_far(above, below) {
            return false;
        }
        let filled = self.filled(text, line, above);
        let long = filled > 0.75 && is_open(words);
        // A sentence may go on below a short line in a ragged column; a list below its opening not.
        let clause = next_words.starts_with("at ") && !long;
        let ragged = filled > 0.6 && goes_on(words, next_words) && !clause;
        long || ragged || !self.would_fit(text, (line, above), next)
    }

    /// How much of its column a line fills: of the last cell's column, if it is a row.
    fn filled(&self, text: &Text, line: &TextLine, above: &Layout) -> f32 {
        let left = last_cell(text, line).filter(|_| has_cells(text.line(line)));
        let (left, edge) = (left.unwrap_or(above.x0), self.edge(line, above));
        (above.x1 - left) / (edge - left).max(1.0)
    }

    /// The right edge of the line's page.
    fn edge(&self, line: &TextLine, above: &Layout) -> f32 {
        line.page.and_then(|page| self.edges.get(page as usize)).copied().unwrap_or(above.x1)
    }

    /// Whether the first word of `next` would have had room at the end of the line.
    fn would_fit(&self, text: &Text, (line, above): (&TextLine, &Layout), next: &TextLine) -> bool {
        let edge = self.edge(line, above);
        let words = text.words(next.range.clone());
        let word = words.first().map_or(above.size * 3.0, |word| word.x1 - word.x0);
        above.x1 + above.size * 0.25 + word < edge - above.size * 0.4
    }
}

/// Where the last cell of a row begins, in points from the left.
fn last_cell(text: &Text, row: &TextLine) -> Option<f32> {
    let cell = text.line(row).rfind('\t').map_or(0, |tab| tab + 1);
    text.words(row.range.start + cell..row.range.end).first().map(|word| word.x0)
}

/// Whether a line begins where the last cell of the row above does: the cell wraps.
fn is_below_last_cell(text: &Text, row: &TextLine, below: &Layout) -> bool {
    last_cell(text, row).is_some_and(|left| (left - below.x0).abs() < below.size * 0.5)
}

/// Marks the lines that stand apart from the one before.
pub(super) fn mark_gaps(text: &mut Text) {
    let gaps: Vec<bool> = text
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| text.flow.is_gap(at.checked_sub(1).map(|at| &text.lines[at]), line))
        .collect();
    for (line, gap) in text.lines.iter_mut().zip(gaps) {
        line.gap = gap;
    }
}

/// Whether a line begins as the points of a recommendation do, a column of white behind the "at" or not.
fn begins_clause(words: &str) -> bool {
    words.strip_prefix("at").is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// Whether a point may end there: "…," "…, og".
fn ends_clause(words: &str) -> bool {
    let joined = JOINING_WORDS.iter().find_map(|word| words.strip_suffix(word)?.strip_suffix(' '));
    joined.unwrap_or(words).ends_with([',', ';'])
}

/// In a text that is not wrapped, a long line whose sentence goes on in the next one.
fn is_cut(words: &str, next: &str) -> bool {
    words.len() >= 70 && goes_on(words, next) && !next.starts_with("at ")
}

/// A sentence that has not ended and goes on in lower case.
fn goes_on(words: &str, next: &str) -> bool {
    (is_open(words) || ends_short(words)) && next.starts_with(char::is_lowercase)
}

/// Whether the stop at the end is that of a short form: "240.000 kr."
fn ends_short(words: &str) -> bool {
    let last = words.rsplit([' ', '\t']).next().unwrap_or_default();
    last.ends_with('.') && (2..=SHORT_FORM).contains(&last.len())
}

/// No short form has more bytes.
const SHORT_FORM: usize = 4;

/// Whether no sentence ends with the line.
fn is_open(words: &str) -> bool {
    !words.ends_with(['.', ':', ';', '!', '?', '”', '"', ')'])
}

/// Whether the words of a cell go on in the cell below.
pub(super) fn continues_in_cell(before: &str, next: &str) -> bool {
    is_open(before) && !begins_list_item(before, next)
}

/// Whether a line has cells beyond the label of a list item.
fn has_cells(words: &str) -> bool {
    words.find('\t').is_some_and(|tab| tab > 6 || words[tab + 1..].contains('\t'))
}

fn first_word(line: &str) -> &str {
    line.split([' ', '\t']).next().unwrap_or(line)
}

/// Whether nothing but white space stands between two lines.
fn is_next(line: &TextLine, next: &TextLine) -> bool {
    next.range.start >= line.range.end && next.range.start - line.range.end <= 2
}

/// Whether a line begins with the label of a list: `1.`, `12)`, `a)`, `-`, `At 1)`. In the middle
/// of a sentence a number with a full stop is a date or an ordinal.
fn begins_list_item(before: &str, line: &str) -> bool {
    let Some((label, rest)) = line.split_once([' ', '\t']) else { return false };
    if matches!(label, "-" | "–" | "—" | "*") {
        return true;
    }
    let label = if label.eq_ignore_ascii_case("at") { first_word(rest) } else { label };
    let open = label.ends_with(['.', ')', ':']);
    let body = label.trim_end_matches(['.', ')', ':']).trim_start_matches('(');
    let numeral = !body.is_empty() && body.len() <= 3 && body.bytes().all(|b| b.is_ascii_digit());
    let letter = body.len() == 1 && body.bytes().all(|b| b.is_ascii_alphabetic());
    let counted = label.ends_with(')') || counts_on(before, label);
    if !open || !(numeral || letter && counted) {
        return false;
    }
    let mid_sentence = !before.ends_with(['.', ',', ':', ';', '!', '?']);
    !(numeral && label.ends_with('.') && mid_sentence && rest.starts_with(char::is_lowercase))
        || rest.starts_with("at ")
}

/// Whether "b." follows a line that begins with "a.", or "a." one that opens a list.
fn counts_on(before: &str, label: &str) -> bool {
    let [own @ b'a'..=b'z', b'.'] = label.as_bytes() else { return false };
    let above = before.as_bytes();
    let listed =
        above.get(1) == Some(&b'.') && above.first().is_some_and(|first| first + 1 == *own);
    listed || *own == b'a' && before.ends_with(':')
}

/// Whether every second line is empty and means nothing: hardly two lines stand together, and yet
/// sentences run on from line to line.
fn is_doubled(text: &Text) -> bool {
    let lines = &text.lines;
    let together = lines.iter().skip(1).filter(|line| line.empty == 0).count();
    if lines.len() < 6 || together * 8 > lines.len() {
        return false;
    }
    let pairs = lines.windows(2).map(|pair| (text.line(&pair[0]), text.line(&pair[1])));
    let runs_on: Vec<&str> =
        pairs.filter(|(line, next)| goes_on(line, next)).map(|(line, _)| line).collect();
    // Of a list of names little runs on; but white that was there before is doubled too: 1 line, or 3, or 5.
    let white = || lines.iter().skip(1).filter(|line| line.empty > 0);
    let odd = white().all(|line| line.empty % 2 == 1);
    let wide = white().filter(|line| line.empty > 1).count();
    let wrapped =
        runs_on.iter().any(|line| line.ends_with('-') || line.chars().count() >= NARROWEST_WRAP);
    runs_on.len() * 10 > lines.len() || odd && wrapped && wide * 10 > lines.len()
}

/// No house wraps its lines narrower.
const NARROWEST_WRAP: usize = 40;

/// The width at which the lines are wrapped, when they are.
fn wrap_width(text: &Text, doubled: bool) -> Option<usize> {
    // The rows of a table tell nothing of how prose is wrapped.
    let prose = text.lines.iter().filter(|line| !text.line(line).contains('\t'));
    let mut widths: Vec<usize> = prose.map(|line| columns(text, line)).collect();
    widths.retain(|&width| width >= 30);
    widths.sort_unstable();
    let widest = *widths.get(widths.len().saturating_sub(1) * 98 / 100)?;
    (widest <= WIDEST_WRAP && is_wrapped(text, doubled, widest))
        .then(|| width_of_wrapped(text, doubled))
}

/// How wide the lines are that a sentence runs on from: a heading or a row of a table may be wider.
fn width_of_wrapped(text: &Text, doubled: bool) -> usize {
    let pairs = text.lines.windows(2).filter(|pair| pair[1].empty <= u16::from(doubled));
    let on = pairs.filter(|pair| goes_on(text.line(&pair[0]), text.line(&pair[1])));
    let mut widths: Vec<usize> = on.map(|pair| columns(text, &pair[0])).collect();
    widths.sort_unstable();
    widths.get(widths.len().saturating_sub(1) * 96 / 100).copied().unwrap_or_default()
}

/// Whether sentences run on from the lines that are nearly as wide as the widest.
fn is_wrapped(text: &Text, doubled: bool, widest: usize) -> bool {
    let pairs = text.lines.windows(2).filter(|pair| pair[1].empty <= u16::from(doubled));
    let (mut wide, mut on) = (0_usize, 0_usize);
    for pair in pairs.filter(|pair| columns(text, &pair[0]) * 100 > widest * 82) {
        wide += 1;
        on += usize::from(goes_on(text.line(&pair[0]), text.line(&pair[1])));
    }
    on >= 2 && on * 4 >= wide
}

fn shown_columns(text: &Text, line: &TextLine) -> usize {
    text.line(line).chars().count() + usize::from(line.indent)
}

/// How wide a line is, in characters: the blanks between its cells too, where they are no tabs.
fn columns(text: &Text, line: &TextLine) -> usize {
    let shown = shown_columns(text, line);
    let printed = || text.column(line.range.end);
    if !text.line(line).contains('\t') || printed() >= WIDEST_CELL {
        return shown;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 1000")]
    shown.max(printed() as usize)
}

/// The right edge of each page, by page from 1. A page with only short lines takes that of the
/// page before.
fn right_edges(lines: &[TextLine]) -> Vec<f32> {
    let last = lines.iter().filter_map(|line| line.page).max().unwrap_or(0) as usize;
    let mut edges = vec![0.0_f32; last + 1];
    for line in lines {
        if let (Some(page), Some(layout)) = (line.page, line.layout) {
            let edge = &mut edges[page as usize];
            *edge = edge.max(layout.x1);
        }
    }
    let widest = edges.iter().copied().fold(0.0, f32::max);
    for edge in &mut edges {
        if *edge < widest * 0.8 {
            *edge = widest;
        }
    }
    edges
}

/// The commonest distance between lines that follow each other, in sizes of the type. Where most
/// paragraphs are one line, it is that of the lines in the others, which is smaller.
fn usual_pitch(pairs: impl Iterator<Item = (Layout, Layout)>) -> Option<f32> {
    const STEPS: usize = 64;
    let mut counts = [0_u32; STEPS];
    for (above, below) in pairs {
        let pitch = (below.y0 - above.y0) / below.size.max(1.0);
        if (above.size - below.size).abs() < SAME_SIZE && pitch > 0.8 && pitch < 2.4 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0.8 to 2.4"
            )]
            let step = (pitch * 20.0) as usize;
            counts[step.min(STEPS - 1)] += 1;
        }
    }
    let best = (0..STEPS).max_by_key(|&step| (counts[step], STEPS - step)).unwrap_or(24);
    let smaller = (0..best * 4 / 5).filter(|&step| counts[step] * 5 >= counts[best]);
    let best = smaller.max_by_key(|&step| (counts[step], STEPS - step)).unwrap_or(best);
    #[expect(clippy::cast_precision_loss, reason = "below 64")]
    let pitch = (counts[best] > 0).then(|| best as f32 / 20.0);
    pitch
}

/// Sizes that differ less are those of one type, in points.
const SAME_SIZE: f32 = 0.6;

/// The size in which most is printed, in points.
fn usual_size(lines: &[TextLine]) -> f32 {
    let mut printed: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines {
        if let Some(layout) = line.layout {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size")]
            let step = (layout.size.clamp(0.0, 1000.0) * 2.0) as u32;
            *printed.entry(step).or_default() += line.range.len();
        }
    }
    let most = printed.into_iter().max_by_key(|&(_, length)| length);
    #[expect(clippy::cast_precision_loss, reason = "below 2000")]
    let size = most.map_or(0.0, |(step, _)| step as f32 / 2.0 + 0.25);
    size
}
