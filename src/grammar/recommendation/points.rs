//! The points of a block.

use super::label::{CELL, Kind};
use super::prose::split_prose;
use super::steps::{Block, Step};
use super::{Place, PointRead};
use crate::grammar::words::trimmed;
use crate::lexicon::recommendation::JOINING;

/// The points of one block.
pub(super) fn read_block(text: &str, block: &Block) -> Vec<PointRead> {
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
pub(super) fn without_joint(text: &str, clause: Place) -> Place {
    let stops = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let stem = text[clause.clone()].trim_end_matches(stops);
    let joint = JOINING
        .iter()
        .find_map(|joint| stem.strip_suffix(joint).filter(|before| before.ends_with(stops)));
    clause.start..clause.start + joint.unwrap_or(stem).trim_end_matches(stops).len()
}

#[cfg(test)]
mod tests {
    use crate::grammar::recommendation::tests::check;

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
}
