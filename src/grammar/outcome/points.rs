//! Decisions on named points.

use super::labels::Lead;
use super::starts::{Start, find_starts};
use super::weight::{outcome_of, weightiest};
use super::{DecidedPointRead, Place};
use crate::grammar::phrase::Word;
use crate::grammar::verdict::Verdict;
use crate::grammar::vote::read_positions;
use crate::grammar::who::skip_blanks;
use crate::grammar::words::trimmed;
use crate::lexicon::lists::List;
use crate::lexicon::outcomes::AT;
use crate::record::Outcome;

struct Point {
    read: DecidedPointRead,
    lead: Lead,
}

impl Point {
    fn contains(&self, at: usize) -> bool {
        self.read.place.contains(&at)
    }

    fn first_label(&self) -> &str {
        self.read.labels.first().map_or("", String::as_str)
    }
}

/// The points decided, and what the sentences outside them come to.
pub(super) fn read_points(
    text: &str,
    sentences: &[Vec<Word<'_>>],
) -> (Vec<DecidedPointRead>, Option<Verdict>) {
    let mut points = find_points(text);
    // "Punkt 28. Havneplan udsat." is about another item.
    points.retain(|point| point.first_label().parse().unwrap_or(0_u32) <= MOST_POINTS);
    // They stand in the order of the text.
    let last_before = |at: usize| points.partition_point(|point| point.read.place.start <= at);
    let inside = |word: &Word<'_>| {
        let last = points[..last_before(word.start)].last();
        last.is_some_and(|point| point.contains(word.start))
    };
    let outside = || sentences.iter().filter(|sentence| !sentence.first().is_some_and(inside));
    let verdict = weightiest(outside().map(Vec::as_slice));
    let agenda = outside().flatten().any(|word| word.is(List::Agenda));
    let opened = verdict.is_some() && points.first().is_some_and(|first| is_opened(text, first));
    let kept = points.iter().filter(|point| match point.lead {
        Lead::Named => true,
        Lead::Weak => !agenda,
        Lead::None => !opened,
    });
    (kept.map(|point| point.read.clone()).collect(), verdict)
}

/// No recommendation has more points.
const MOST_POINTS: u32 = 25;

/// Whether a sentence opens the list: its lines are what was decided, not decisions on points.
fn is_opened(text: &str, first: &Point) -> bool {
    let before = text[..first.read.place.start].trim_end();
    before.ends_with([':', ',']) || before.strip_suffix(AT).is_some_and(|stem| stem.ends_with(' '))
}

fn find_points(text: &str) -> Vec<Point> {
    let mut points = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let place = from..from + line.trim_end().len();
        from += line.len();
        points.extend(points_of_line(text, place));
    }
    name_those_alone(&mut points);
    read_below(text, &mut points);
    let numbered = is_numbered_list(&points);
    points.retain(|point| has_sure_labels(point, numbered));
    points
}

/// "Pkt. 1" alone on its line, and further down "Pkt. 2": they name points as "Ad 1" does.
fn name_those_alone(points: &mut [Point]) {
    let alone = |point: &Point| point.lead == Lead::Weak && point.read.text.is_empty();
    let counted =
        points.iter().zip(1..).all(|(point, nth)| point.read.labels == [format!("{nth}")]);
    if points.len() > 1 && counted && points.iter().all(alone) {
        for point in points.iter_mut() {
            point.lead = Lead::Named;
        }
    }
}

/// `Ad 1.` alone on its line: what is decided stands below it, up to the next point; below the last
/// it is one paragraph, or a vote and what it came to.
fn read_below(text: &str, points: &mut [Point]) {
    for at in 0..points.len() {
        let next = points.get(at + 1).map(|next| next.read.place.start);
        let point = &mut points[at];
        if point.lead != Lead::Named || !point.read.text.is_empty() {
            continue;
        }
        let from = skip_blanks(text, point.read.place.end);
        let line = || end_of_last(text, from);
        let words = trimmed(text, from..next.unwrap_or_else(line).max(from));
        if !words.is_empty() {
            point.read.outcome = outcome_of(&text[words.clone()]);
            point.read.place.end = words.end;
            point.read.text = words;
        }
    }
}

/// Where the last point ends: with its first paragraph, or the one that tells how the vote came out.
fn end_of_last(text: &str, from: usize) -> usize {
    let mut end = from;
    for line in text[from..].split_inclusive('\n') {
        end += line.len();
        let votes = !line.trim().is_empty() && read_positions(line).vote.is_some();
        if !votes && !line.trim().is_empty() {
            break;
        }
    }
    end
}

/// Whether the points are those of a list from 1 on, of which one at least has an outcome.
fn is_numbered_list(points: &[Point]) -> bool {
    let first = points.first().is_some_and(|point| FIRST_LABELS.contains(&point.first_label()));
    let plain = points.iter().all(|point| point.lead == Lead::None);
    first && plain && points.len() > 1 && points.iter().any(|point| point.read.outcome.is_some())
}

/// What a list of points begins with.
const FIRST_LABELS: [&str; 2] = ["1", "a"];

fn points_of_line(text: &str, line: Place) -> Vec<Point> {
    let starts = find_starts(text, &line);
    let ends = starts.iter().skip(1).map(|start| start.at).chain([line.end]);
    starts.iter().zip(ends).map(|(start, end)| read_point(text, start, end)).collect()
}

fn read_point(text: &str, start: &Start, end: usize) -> Point {
    let words = trimmed(text, start.words.min(end)..end);
    let stem = text[words.clone()].trim_end_matches([',', ' ', ';']).len();
    let words = words.start..words.start + stem;
    let read = DecidedPointRead {
        labels: start.labels.clone(),
        outcome: outcome_of(&text[words.clone()]),
        place: start.at..words.end.max(start.words.min(end)),
        text: words,
    };
    Point { read, lead: start.lead }
}

/// Without a lead of their own, labels are only those of points when an outcome follows, or when
/// they are a list in which one does; an item that is withdrawn is one of the agenda.
fn has_sure_labels(point: &Point, listed: bool) -> bool {
    match point.lead {
        Lead::Named => true,
        Lead::Weak => point.read.outcome.is_some_and(|outcome| outcome != Outcome::Withdrawn),
        Lead::None => listed || point.read.outcome.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::outcome::tests::{check, check_points};
    use crate::record::Outcome::{Approved, Mixed};

    #[test]
    fn points() {
        check_points("Ad 1-2. Godkendt.", "1,2 Godkendt. Approved");
        check_points(
            "Ad 1. Taget til efterretning. Ad 2. Udsat.",
            "1 Taget til efterretning. Noted / 2 Udsat. Postponed",
        );
        check_points("1. Godkendt\n2. Udsat", "1 Godkendt Approved / 2 Udsat Postponed");
        check_points(
            "1. - 3. Anbefalet med den ændring at molen flyttes",
            "1,2,3 Anbefalet med den ændring at molen flyttes Recommended",
        );
        check_points("At 1: planen godkendt.", "1 planen godkendt. Approved");
        check_points("Indstillingspunkterne 1 – 3 anbefales", "1,2,3 anbefales Recommended");
        check_points(
            "Punkt 1 blev godkendt, punkt 2 blev udsat.",
            "1 blev godkendt Approved / 2 blev udsat. Postponed",
        );
        check_points("1 og 3 godkendt", "1,3 godkendt Approved");
        check_points("a) Godkendt\nb) Afvist", "a Godkendt Approved / b Afvist Rejected");
        check_points("Ad 3: Molen males.", "3 Molen males. -");
        check_points(
            "1. Udvalget ønsker et notat.\n2. Godkendt.",
            "1 Udvalget ønsker et notat. - / 2 Godkendt. Approved",
        );
        check_points("1. Molen males.\n2. Kajen ryddes.", "");
        check_points("Udvalget indstiller til byrådet,\n1. at planen godkendes", "");
        check_points("Dagsordenen blev godkendt. Punkt 19 blev godkendt som punkt 2.", "");
        check_points("1. juni 2024 blev planen godkendt.", "");
        check_points("12 medlemmer godkendte planen.", "");
        check_points("1.-2. Godkendt", "1,2 Godkendt Approved");
        check_points("Pkt. 1 blev tiltrådt. Pkt. 2 udgik.", "1 blev tiltrådt. Approved");
        check_points(
            "Punkt 1 og 2 blev godkendt. Punkt 3 blev taget til efterretning.",
            "1,2 blev godkendt. Approved / 3 blev taget til efterretning. Noted",
        );
        check_points(
            "Indstillingens punkt 1: Godkendt. Indstillingens punkt 2: Drøftet.",
            "1 Godkendt. Approved / 2 Drøftet. Discussed",
        );
        check_points(
            "Ad 1) Godkendt.\nAd 2) Godkendt, idet molen flyttes.",
            "1 Godkendt. Approved / 2 Godkendt, idet molen flyttes. ApprovedAmended",
        );
        check_points("At 1: Godkendt.\nAt 2: Afvist.", "1 Godkendt. Approved / 2 Afvist. Rejected");
        check_points(
            "• 1. Godkendt.\n• 2. Godkendt.",
            "1 Godkendt. Approved / 2 Godkendt. Approved",
        );
        check_points(
            "Ad 1.\nGodkendt.\nVedtaget med 3 stemmer.\n\nAd 2.\nUdsat.\nFraværende: Ida Strand",
            "1 Godkendt.\nVedtaget med 3 stemmer. Approved / 2 Udsat. Postponed",
        );
        check("Ad 1.\n\nGodkendt.\n\nAd 2.\n\nUdsat.", Mixed);
        check("1. Godkendt\n2. Udsat", Mixed);
        check("1. Godkendt\n2. Godkendt", Approved);
        check("Ad 1. Godkendt. Ad 2. Taget til efterretning.", Mixed);
        check("Godkendt.\nAd 3. Udsat.", Mixed);
    }
}
