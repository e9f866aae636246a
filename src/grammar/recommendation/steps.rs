//! A text in blocks, and a block in steps: paragraphs, and what a label begins in one.

use super::label::{Kind, begins_with_at, is_label_alone, starter};
use super::opening::{Opening, read_opening};
use super::passing::is_nothing;
use super::{Place, word_places};
use crate::grammar::words::{is_any, trimmed};
use crate::lexicon::recommendation::AT;

/// A paragraph, or the part of one that a label begins.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub kind: Kind,
    pub label: Option<Place>,
    /// Where the words begin, label left out.
    pub words: usize,
    pub place: Place,
}

/// What one opening opens: the steps up to the next.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Whether the opening stops before its clauses: "Det indstilles, at".
    pub bare: bool,
    /// Whether it stops with a colon, so that every paragraph is a clause.
    pub colon: bool,
    pub steps: Vec<Step>,
}

/// The blocks of a text, and the first opening.
pub(super) fn read_blocks(text: &str) -> (Vec<Block>, Opening) {
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
pub(super) fn lines(text: &str) -> Vec<Place> {
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

/// Where the next label of a numbered run stands inside a step: `1. at …, 2. at … At) …`.
fn run_on(text: &str, step: &Step) -> Option<Place> {
    let body = &text[step.words..step.place.end];
    let label = step.label.clone().map(|label| &text[label]);
    let next = label.and_then(|label| Some((label.parse::<u32>().ok()? + 1).to_string()));
    let labelled = next.and_then(|next| next_label(body, &next));
    let broken =
        || word_places(body, 0).find_map(|word| is_broken(body, &word).then_some(word.start));
    let found = labelled.or_else(|| if step.kind == Kind::Number { broken() } else { None })?;
    Some(step.words + found..step.place.end)
}

/// Where the label `next` begins a point.
fn next_label(body: &str, next: &str) -> Option<usize> {
    body.match_indices(next).find_map(|(at, _)| {
        let start = label_start(body, at)?;
        let (words, (kind, label)) = starter(&body[start..]).ok()?;
        let proved =
            begins_with_at(words) || start < at || body[at + next.len()..].starts_with(')');
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
