//! What a decision comes to.

use super::Place;
use super::decision::is_body_word;
use super::item_head::is_counted;
use super::phrase::{Word, sentences, words};
use super::recommendation::is_recommendation_opening;
use super::verdict::{Verdict, Weight, is_light, is_told, names_rival, read_verdict};
use super::who::skip_blanks;
use super::words::{fail, trimmed, whole_prefix, word};
use crate::lexicon::labels::BODY_ARTICLES;
use crate::lexicon::lists::{List, sense};
use crate::lexicon::outcomes::{AT, LABEL_JOINTS, LABEL_RANGE, POINT_LEADS, WEAK_POINT_LEADS};
use crate::record::Outcome;
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::take_while_m_n,
    character::complete::{multispace0, satisfy, space0},
    combinator::{opt, recognize},
    multi::many_m_n,
    sequence::{delimited, preceded, terminated},
};

/// A decision on named points: `Ad 1-2. Godkendt.`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DecidedPointRead {
    /// Ranges written out: `1.-3.` gives 1, 2, 3.
    pub labels: Vec<String>,
    /// The words after the label.
    pub text: Place,
    pub outcome: Option<Outcome>,
    pub place: Place,
}

/// What the text of a decision comes to as a whole; `None` when no known wording stands there.
///
/// A formula outweighs a sentence that tells it among other words, and that the fate of a rival
/// proposal. Of sentences that weigh the same, what the body decides (approved, recommended,
/// noted, rejected, elected) comes before what it does with the case (postponed, referred,
/// returned, withdrawn); then the first one counts. Having discussed the matter counts only where
/// nothing else is told. Different outcomes for different points are mixed. A proposal that the body
/// sends out to be heard is approved; "Ingen bemærkninger" and the like name no outcome.
pub(crate) fn read_outcome(text: &str) -> Option<Outcome> {
    let sentences = read_sentences(text);
    let (points, verdict) = read_points(text, &sentences);
    outcome_of_all(&points, verdict)
}

/// What a decision says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DecisionRead {
    pub outcome: Option<Outcome>,
    /// The decisions that name points.
    pub points: Vec<DecidedPointRead>,
    /// Whose proposal is adopted: `Økonomiudvalgets indstilling`.
    pub adopted: Option<Place>,
}

/// Reads the text of a decision: [`read_outcome`], its points, and whose proposal it adopts.
pub(crate) fn read_decision(text: &str) -> DecisionRead {
    let sentences = read_sentences(text);
    let (points, verdict) = read_points(text, &sentences);
    let outcome = outcome_of_all(&points, verdict);
    let adopted = outcome
        .filter(|&outcome| is_adoption(outcome))
        .and_then(|_| find_adopted(text, &sentences));
    DecisionRead { outcome, points, adopted }
}

/// The sentences of a text as words.
fn read_sentences(text: &str) -> Vec<Vec<Word<'_>>> {
    sentences(text).into_iter().map(|sentence| words(text, sentence)).collect()
}

fn outcome_of_all(points: &[DecidedPointRead], verdict: Option<Verdict>) -> Option<Outcome> {
    let mut outcomes: Vec<Outcome> = points.iter().filter_map(|point| point.outcome).collect();
    if outcomes.is_empty() {
        return verdict.map(|verdict| verdict.outcome);
    }
    let whole = verdict.filter(|verdict| verdict.weight == Weight::Formula);
    outcomes.extend(whole.map(|verdict| verdict.outcome));
    outcomes.dedup();
    match outcomes.as_slice() {
        [only] => Some(*only),
        _ => Some(Outcome::Mixed),
    }
}

/// The points decided, and what the sentences outside them come to.
fn read_points(
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

/// What the sentences come to. A formula alone right behind what is said of a rival proposal is the fate of
/// that: "Afstemning om ændringsforslaget: For stemte 3. Forkastet."
fn weightiest<'a>(sentences: impl Iterator<Item = &'a [Word<'a>]>) -> Option<Verdict> {
    let mut rival = false;
    let verdicts = sentences.filter_map(|words| {
        let verdict = read_verdict(words);
        let fate = verdict.filter(|_| rival && words.len() == 1);
        rival = verdict.is_none() && (rival || names_rival(words));
        fate.map(|fate| Verdict { weight: Weight::Rival, ..fate }).or(verdict)
    });
    verdicts.reduce(|best, next| if rank(next) > rank(best) { next } else { best })
}

/// Weight first, then whether the body decided or only moved the case.
fn rank(verdict: Verdict) -> (Weight, bool) {
    let moved = [Outcome::Postponed, Outcome::Referred, Outcome::Returned, Outcome::Withdrawn];
    (verdict.weight, !moved.contains(&verdict.outcome))
}

/// What a part of a text comes to.
fn outcome_of(text: &str) -> Option<Outcome> {
    weightiest(read_sentences(text).iter().map(Vec::as_slice)).map(|verdict| verdict.outcome)
}

/// No formula is longer.
const LONGEST_FORMULA: usize = 160;

/// Whether the whole line is an outcome formula and nothing else: `Godkendt.`, `Til efterretning.`,
/// `Udvalget godkendte indstillingen.` The line stands by itself: it begins with a capital and
/// leads on to nothing.
pub(crate) fn is_outcome_formula(line: &str) -> bool {
    let text = line.trim();
    let whole = text.starts_with(char::is_uppercase) && !text.ends_with([':', ',']);
    whole && is_made_of_formulas(text) && !is_recommendation_opening(text, true)
}

/// Whether the first sentence of a line tells that something has been decided, whatever follows:
/// `Godkendt med tilføjelse af et punkt.`, `Bestyrelsen godkendte skitsen, men ønsker et overslag.`
pub(crate) fn tells_decision(line: &str) -> bool {
    let text = line.trim();
    let first = sentences(text).into_iter().next();
    text.starts_with(char::is_uppercase)
        && first.is_some_and(|first| is_told(&words(text, first)))
        && !is_recommendation_opening(text, true)
}

/// The same of a part of a line, which may begin small and lead on.
pub(super) fn is_made_of_formulas(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST_FORMULA || !has_only_light_words(text) {
        return false;
    }
    let sentences = sentences(text);
    let formula = |sentence: &Place| is_formula(&words(text, sentence.clone()));
    !sentences.is_empty() && sentences.iter().all(formula)
}

/// Whether all words are such as formulas are made of; most lines fail at their first.
fn has_only_light_words(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|text| {
        let word = Word { text, start: 0, sense: sense(text) };
        word.is(List::Off) || is_light(&word)
    })
}

fn is_formula(words: &[Word<'_>]) -> bool {
    let other = words.iter().any(|word| word.is(List::OtherFormula));
    (1..=12).contains(&words.len()) && (other || read_verdict(words).is_some())
}

/// Whether a proposal may be adopted with this outcome.
fn is_adoption(outcome: Outcome) -> bool {
    let adopting =
        [Outcome::Approved, Outcome::ApprovedAmended, Outcome::Recommended, Outcome::Mixed];
    adopting.contains(&outcome)
}

/// Whose proposal the first sentence that adopts one names.
fn find_adopted(text: &str, sentences: &[Vec<Word<'_>>]) -> Option<Place> {
    sentences.iter().find_map(|words| {
        let named = words.iter().any(|word| word.is(List::Adopted));
        let refused = words.iter().any(|word| word.is(List::Negation));
        let verdict = (named && !refused).then(|| read_verdict(words)).flatten();
        verdict.filter(|verdict| is_adoption(verdict.outcome))?;
        adopted(text, words)
    })
}

fn adopted(text: &str, words: &[Word<'_>]) -> Option<Place> {
    let mut nouns = words.iter().enumerate().filter(|(_, word)| word.is(List::Adopted));
    nouns.find_map(|(at, noun)| Some(owner_start(text, words, at)?..noun.end()))
}

/// Where the owner of the noun at `at` begins: back over its capitals and small joints.
fn owner_start(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut at = (0..at).rev().find(|at| !words[*at].is(List::AdoptedAdjective))?;
    let owner = &words[at];
    let genitive = owner.text.ends_with(['s', 'S']) && owner.text.len() >= 4;
    if !genitive || owner.is(List::NoOwner) {
        return None;
    }
    let capital = |at: usize| words[at].text.starts_with(char::is_uppercase);
    let touches = |at: usize| {
        let gap = text[words[at].end()..words[at + 1].start].trim_start_matches('-');
        gap == " " || (gap == ", " && words[at].text.ends_with('s'))
    };
    // "teknisk udvalgs": a body without an article is named by the word before it.
    if is_indefinite_body(owner.text) && at > 0 && touches(at - 1) {
        at -= usize::from(words[at - 1].sense.verb.is_none());
    }
    while at > 0 && capital(at) && touches(at - 1) {
        let joint = words[at - 1].is(List::OwnerJoint);
        at = match joint {
            true if at > 1 && capital(at - 2) && touches(at - 2) => at - 2,
            // "Afdelingen for Sociale forhold og Havnes"
            true if at > 4 && words[at - 4].is(List::OwnerJoint) && capital(at - 5) => {
                let small = !capital(at - 2) && words[at - 2].sense.verb.is_none();
                let whole = capital(at - 3) && (at - 5..at - 1).all(touches);
                if !(small && whole) {
                    break;
                }
                at - 3
            }
            false if capital(at - 1) && words[at - 1].sense.verb.is_none() => at - 1,
            _ => break,
        };
    }
    Some(words[at].start)
}

/// Whether a genitive in small letters is that of a body and has no article: `udvalgs`, not `udvalgets`.
fn is_indefinite_body(owner: &str) -> bool {
    let stem = owner.strip_suffix('s').filter(|stem| stem.starts_with(char::is_lowercase));
    stem.is_some_and(|stem| {
        is_body_word(stem) && !BODY_ARTICLES.iter().any(|article| stem.ends_with(article))
    })
}

/// How sure the words before the labels make it that points are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// "Ad", "Indstillingspunkterne".
    Named,
    /// "Punkt": of the recommendation, or of the agenda.
    Weak,
    None,
}

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

/// Where a decision on points begins.
struct Start {
    at: usize,
    words: usize,
    labels: Vec<String>,
    lead: Lead,
}

fn find_points(text: &str) -> Vec<Point> {
    let mut points = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let place = from..from + line.trim_end().len();
        from += line.len();
        points.extend(points_of_line(text, place));
    }
    read_below(text, &mut points);
    let numbered = is_numbered_list(&points);
    points.retain(|point| is_decided(point, numbered));
    points
}

/// `Ad 1.` alone on its line: what is decided stands below it, up to the next point; below the last
/// it is one paragraph.
fn read_below(text: &str, points: &mut [Point]) {
    for at in 0..points.len() {
        let next = points.get(at + 1).map(|next| next.read.place.start);
        let point = &mut points[at];
        if point.lead != Lead::Named || !point.read.text.is_empty() {
            continue;
        }
        let from = skip_blanks(text, point.read.place.end);
        let line = || text[from..].find('\n').map_or(text.len(), |end| from + end);
        let words = trimmed(text, from..next.unwrap_or_else(line).max(from));
        if !words.is_empty() {
            point.read.outcome = outcome_of(&text[words.clone()]);
            point.read.place.end = words.end;
            point.read.text = words;
        }
    }
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
    let starts = starts(text, &line);
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
fn is_decided(point: &Point, listed: bool) -> bool {
    match point.lead {
        Lead::Named => true,
        Lead::Weak => point.read.outcome.is_some_and(|outcome| outcome != Outcome::Withdrawn),
        Lead::None => listed || point.read.outcome.is_some(),
    }
}

/// Where points begin in a line: at its head, and after a stop or, with a lead, a comma.
fn starts(text: &str, line: &Place) -> Vec<Start> {
    let lead =
        text[line.clone()].trim_start_matches(|c: char| c.is_whitespace() || "•-–".contains(c));
    let head = line.end - lead.len();
    let mut starts: Vec<Start> = start_at(text, head, line.end).into_iter().collect();
    for (at, mark) in text[head..line.end].match_indices(['.', ';', ',']) {
        let gap = text[head + at + 1..line.end].trim_start();
        let at = head + at;
        let next = line.end - gap.len();
        let read = starts.last().is_some_and(|last| next < last.words);
        if next == at + 1 || read {
            continue;
        }
        let start = start_at(text, next, line.end);
        starts.extend(start.filter(|start| follows(start, !starts.is_empty(), mark)));
    }
    starts
}

/// Whether a start after a stop or comma is one: without a name for points, only after another.
fn follows(start: &Start, listed: bool, mark: &str) -> bool {
    match start.lead {
        Lead::Named => true,
        Lead::Weak => listed,
        Lead::None => listed && mark != ",",
    }
}

fn start_at(text: &str, at: usize, end: usize) -> Option<Start> {
    let input = &text[at..end];
    if !can_begin_labels(input) {
        return None;
    }
    let (rest, (lead, labels)) = alt((led_labels, bare_labels)).parse(input).ok()?;
    Some(Start { at, words: end - rest.len(), labels, lead })
}

/// Whether the first bytes are a digit, a letter alone, or the first letter of a lead.
fn can_begin_labels(input: &str) -> bool {
    let alone = input.as_bytes().get(1).is_none_or(|second| !second.is_ascii_alphabetic());
    !input.is_empty()
        && (alone || POINT_LEADS.may_begin(input) || WEAK_POINT_LEADS.may_begin(input))
}

/// `Ad 1-2. `, `Indstillingspunkterne 1 – 3 `, `At 1: `.
fn led_labels(input: &str) -> IResult<&str, (Lead, Vec<String>)> {
    let named = word(POINT_LEADS).map(|()| Lead::Named);
    let weak = word(WEAK_POINT_LEADS).map(|()| Lead::Weak);
    let (rest, lead) = terminated(alt((named, weak)), space0).parse(input)?;
    let (rest, (labels, stopped)) = labels(rest)?;
    let open = lead == Lead::Weak && !stopped && whole_prefix(input, AT).is_some();
    // "Punkt 3 ”Ny busplan” blev udsat" is about another item.
    let titled = rest.starts_with(['”', '“', '"', '»', '„']);
    if open || titled { fail(input) } else { Ok((rest, (lead, labels))) }
}

/// `1. `, `1) `, `1. - 2. `, `1 og 3 `.
fn bare_labels(input: &str) -> IResult<&str, (Lead, Vec<String>)> {
    let (rest, (labels, stopped)) = labels(input)?;
    let lettered = labels.iter().any(|label| label.starts_with(char::is_alphabetic));
    let proved = stopped || (labels.len() > 1 && !lettered);
    if proved { Ok((rest, (Lead::None, labels))) } else { fail(input) }
}

/// No decision names more labels in a row.
const MOST_LABELS: usize = 20;

/// Labels with their joints, and whether a stop closes them.
fn labels(input: &str) -> IResult<&str, (Vec<String>, bool)> {
    let joint = alt((word(LABEL_RANGE).map(|()| true), word(LABEL_JOINTS).map(|()| false)));
    let more = (delimited(space0, joint, space0), label);
    let (rest, (first, others)) = (label, many_m_n(0, MOST_LABELS, more)).parse(input)?;
    let label = &input[..input.len() - rest.len()];
    let (stopped, enclosed) = (label.ends_with('.'), label.ends_with(')'));
    let (rest, mark) = opt(preceded(space0, satisfy(|c| ":)".contains(c)))).parse(rest)?;
    let (words, _) = multispace0(rest)?;
    let dash = words.trim_start_matches(['-', '–']).trim_start();
    let closed = stopped || enclosed || mark.is_some();
    let glued = words.len() == rest.len() && !rest.is_empty() && !enclosed && mark.is_none();
    if glued || is_counted(dash) {
        fail(input)
    } else {
        Ok((dash, (written_out(first, others), closed)))
    }
}

/// `1`, `12.`, `a`, `b)`; a letter is alone.
fn label(input: &str) -> IResult<&str, &str> {
    let number = recognize((take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), opt(letter)));
    let (rest, label) = alt((number, recognize(letter))).parse(input)?;
    let (rest, _) = opt(satisfy(|c| ".)".contains(c))).parse(rest)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) { fail(input) } else { Ok((rest, label)) }
}

fn letter(input: &str) -> IResult<&str, char> {
    satisfy(|c| c.is_ascii_lowercase()).parse(input)
}

/// The labels with ranges filled in.
fn written_out(first: &str, others: Vec<(bool, &str)>) -> Vec<String> {
    let mut labels = vec![first.to_owned()];
    for (range, label) in others {
        let between = labels.last().filter(|_| range).map(|last| between(last, label));
        labels.extend(between.into_iter().flatten());
        labels.push(label.to_owned());
    }
    labels
}

/// The labels between two, of numbers and of letters.
fn between(first: &str, last: &str) -> Vec<String> {
    if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
        return (first + 1..last).map(|label| label.to_string()).collect();
    }
    match (first.as_bytes(), last.as_bytes()) {
        ([first], [last]) => {
            (first + 1..*last).map(|label| char::from(label).to_string()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{
        Approved, ApprovedAmended, Discussed, Elected, Mixed, Noted, Postponed, Recommended,
        Referred, Rejected, Returned, Withdrawn,
    };
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: impl Into<Option<Outcome>>) {
        assert_eq!(read_outcome(text), expected.into(), "in `{text}`");
    }

    /// `LABELS text OUTCOME / …`.
    #[track_caller]
    fn check_points(text: &str, expected: &str) {
        let points = read_decision(text).points;
        let shown: Vec<_> = points
            .iter()
            .map(|point| {
                let outcome =
                    point.outcome.map_or("-".to_owned(), |outcome| format!("{outcome:?}"));
                format!("{} {} {outcome}", point.labels.join(","), &text[point.text.clone()])
            })
            .collect();
        assert_eq!(shown.join(" / "), expected, "in `{text}`");
    }

    #[track_caller]
    fn check_adopted(text: &str, expected: &str) {
        assert_eq!(
            read_decision(text).adopted.map_or("-", |place| &text[place]),
            expected,
            "in `{text}`"
        );
    }

    #[test]
    fn what_has_been_decided_is_told() {
        for told in [
            "Godkendt med tilføjelse af et punkt om kajen.",
            "Godkendt. Der skal sendes et regnskab.",
            "Udvalget godkendte skitsen, men ønsker et nyt overslag.",
            "Udvalget kan ikke anbefale projektet i den foreliggende form.",
        ] {
            assert!(tells_decision(told), "{told}");
        }
        for proposed in [
            "Planen godkendes",
            "Oplægget til kajen godkendes, og midlerne frigives.",
            "Forvaltningen indstiller, at planen blev godkendt.",
            "at planen godkendes",
        ] {
            assert!(!tells_decision(proposed), "{proposed}");
        }
    }

    #[test]
    fn approved() {
        for text in [
            "Godkendt.",
            "Godkendt",
            "Dagsordenen blev herefter godkendt.",
            "Dagordenen godkendt",
            "Godkendt som indstillet.",
            "Som indstillet.",
            "Besluttet som indstillet.",
            "Tiltrådt.",
            "Vedtaget",
            "Indstillingen tiltrædes.",
            "Udvalget tiltrådte dette.",
            "Havneudvalgets indstilling godkendt.",
            "Byrådet godkendte indstillingen.",
            "Et flertal i udvalget kunne tiltræde indstillingen.",
            "Udvalget tilsluttede sig indstillingen.",
            "Indstillingen følges.",
            "Lokalplan 12 blev vedtaget endeligt.",
            "Herefter godkendte udvalget planen.",
            "Udvalget besluttede at godkende planen.",
            "Byrådet vedtog at bygge en mole.",
            "Det blev vedtaget, at molen bygges.",
            "Godkendt. Sagen fremsendes til Byrådet.",
            "Indstillingen blev vedtaget med 12 stemmer mod 3.",
            "Ida Strand (A) spurgte til molen. Indstillingen blev godkendt.",
            "Punktet blev drøftet. Godkendt.",
            "Afstemning om ændringsforslag 1: For stemte 3, imod 14. Forkastet. Budgettet vedtaget.",
            "Ændringsforslaget blev forkastet. Godkendt.",
            "Liste H foreslog, at molen flyttes. Udvalget kunne ikke støtte dette. Godkendt.",
            "Godkendt.\nIda Strand (V) ønskede fortsat en mole. Ole Kyst (B) tilsluttede sig.",
            "Udvalget havde en god snak om molen.\nIndstillingen godkendt.",
            "Godkendt med de faldne bemærkninger.",
            "Mødeplanen for 2025 blev godkendt.",
            "Det indstillede blev tiltrådt.",
            "Beslutning som indstillet.",
            "Byrådet besluttede som indstillet.",
            "Anbefalingen følges.",
            "Udvalget drøftede sagen og godkendte indstillingen.",
            "Byrådet meddelte tilslutning til indstillingen.",
            "Fraværende: Ingen Godkendt",
            "Et flertal bestående af A og V godkendte indstillingen.",
        ] {
            check(text, Approved);
        }
    }

    #[test]
    fn approved_among_other_words() {
        for text in [
            "Efter drøftelse blev indstillingen godkendt.",
            "Godkendt. Liste H kunne ikke tiltræde indstillingen.",
            "Tilbagesendes Havneafdelingen med bemærkning, at byrådet i sit møde den 3. maj 2023 har vedtaget Havnerådets indstilling.",
            "Dagsordenen blev godkendt. Punkt 12 udsættes til næste møde.",
            "Punkt 12 udgår. Dagsordenen herefter godkendt.",
            "Forslaget sendes i offentlig høring i 8 uger.",
            "Udvalget besluttede at sende planen i høring.",
            "Udvalget sendte planen i høring.",
            "Der gives et tilskud på 25.000 kr.",
            "Landzonetilladelse meddeles.",
            "Byrådet konstaterede, at betingelserne er opfyldt.",
            "Besluttet, at betingelserne er opfyldt.",
            "Udvalget var enige om at godkende planen.",
            "Der var enighed om indstillingen.",
            "Ændringsforslaget blev forkastet med 10 stemmer mod 5. Indstillingen blev vedtaget.",
            "Der var ingen bemærkninger til referatet, som blev godkendt.",
            "Kassereren fremlagde regnskabet, som blev enstemmigt godkendt.",
            "Forslaget kunne betragtes som endeligt vedtaget.",
            "Godkendt, idet 27 stemte for.",
            "Godkendt, idet Liste H stemte imod.",
            "Godkendt, idet Venstre undlod at stemme.",
            "Godkendt, idet der henvises til notatet.",
            "Udvalget godkendte planen, idet udvalget lagde vægt på naturen.",
            "Indstillingen er tiltrådt.",
            "HMU besluttede at godkende dagsordnen.",
            "LMU godkender planen.",
            "Vedtaget med enstemmighed.",
            "Enstemmigt godkendt.",
            "Indstillingen blev enstemmigt vedtaget.",
            "Punktet er godkendt.",
            "Referatet blev godkendt uden bemærkninger.",
            "Dagsorden og referat blev godkendt.",
            "MED-udvalget tilslutter sig planen.",
            "Indstillingen blev fulgt.",
            "Godkendt i henhold til indstillingen.",
            "Administrationens indstilling blev tiltrådt.",
        ] {
            check(text, Approved);
        }
    }

    #[test]
    fn approved_with_a_change() {
        for text in [
            "Indstillingen godkendt med den ændring, at molen flyttes.",
            "Godkendt med følgende rettelser:\n• molen flyttes",
            "Godkendt, idet punkt 3 udsættes.",
            "Dagsordenen blev godkendt inklusive tillægsdagsorden.",
            "Godkendt med bemærkning om, at molen flyttes.",
            "Udvalget godkendte planen med enkelte tilføjelser.",
            "Godkendt, dog således at molen flyttes.",
            "Reglerne vedtaget med den ændring, at skolen selv fastsætter pauserne.",
            "Godkendt, idet borgere, der har fået en mole, kan beholde den.",
            "Godkendt, idet rengøring fortsat gives hver sjette uge.",
            "Indstillingen blev tiltrådt, idet fristen forlænges til maj.",
            "Godkendt, idet det præciseres, at molen er af træ.",
            "Godkendt under forudsætning af, at staten betaler.",
            "Tiltrådt med den præcisering, at molen er af træ.",
        ] {
            check(text, ApprovedAmended);
        }
    }

    #[test]
    fn recommended() {
        for text in [
            "Anbefalet.",
            "Anbefales.",
            "Indstilles godkendt.",
            "Fremsendes med anbefaling til Byrådet.",
            "Oversendes til Byrådet med indstilling om godkendelse.",
            "Et enigt udvalg anbefaler indstillingen.",
            "Anbefales godkendt med den ændring, at molen flyttes.",
            "Anbefales overfor byrådet, at planen godkendes.",
            "Havneudvalget anbefaler administrationens indstilling godkendt.",
            "Udvalget indstiller til byrådet,\n1. at planen godkendes\n2. at molen bygges",
            "Udvalget indstiller til byrådet:\n1. Planen godkendes\n2. Molen vedtages",
            "Indstillingen blev tiltrådt og anbefales over for byrådet.",
            "Fremsendes til Byrådet med bemærkning, at Havnerådet i mødet den 3. maj 2023 anbefaler, at byrådet tiltræder indstillingen.\nListe H tog forbehold.",
            "Udvalget besluttede at indstille planen til Byrådet.",
            "Udvalget indstillede punktet til godkendelse.",
            "Indstilles til godkendelse.",
            "Indstilles til Byrådets godkendelse.",
            "Anbefales af et flertal bestående af V, B og A.",
            "Udvalget anbefaler, at planen godkendes.",
            "Udvalget anbefaler over for Byrådet, at høringssvaret afgives, idet det tilføjes, at fristen er kort.",
            "Økonomiudvalget indstiller til Byrådet at godkende planen.",
            "Indstillingen anbefales.",
        ] {
            check(text, Recommended);
        }
    }

    #[test]
    fn noted_and_discussed() {
        for text in [
            "Taget til efterretning.",
            "Til efterretning.",
            "Tages til efterretning",
            "Udvalget tog orienteringen til efterretning.",
            "Til orientering.",
            "Sagen blev drøftet og taget til efterretning.",
            "Sagen taget til orientering.",
            "Orientering givet.",
            "Udvalget blev orienteret.",
            "Udvalget blev orienteret om molen.",
            "Taget ad notam.",
            "Havnechefen fortalte om molen.\nUdvalget glædede sig.\nOrienteringen taget til efterretning.",
            "Udvalget drøftede sagen. Orienteringen blev taget til efterretning.",
            "Taget til efterretning med bemærkning.",
            "Drøftet og taget til efterretning.",
            "HMU tog orienteringen til efterretning.",
            "Status blev taget til efterretning.",
            "Til efterretning taget.",
        ] {
            check(text, Noted);
        }
        for text in ["Drøftet.", "Udvalget drøftede molen.", "Punktet blev drøftet."] {
            check(text, Discussed);
        }
    }

    #[test]
    fn moved() {
        for text in [
            "Udsat.",
            "Sagens behandling blev udsat i byrådets møde den 3. maj 2023.",
            "Sagen udskydes til næste møde.",
            "Punktet genoptages.\n\nTidspunkt fastlægges senere.",
            "Punktet blev drøftet. Sagen genoptages på det kommende ordinære møde.",
            "Udvalget besluttede at udsætte sagen.",
            "Udvalget drøftede sagen og besluttede at udsætte den.",
            "Besluttet, at sagen udsættes.",
            "Udvalget valgte at udsætte sagen.",
            "Punktet behandles på næste møde.",
            "Drøftes på næste møde.",
            "Sagen blev ikke behandlet og udsættes.",
            "Udsat til næste møde.",
            "Punktet er udsat.",
            "Sagen udsat.",
        ] {
            check(text, Postponed);
        }
        for text in [
            "Fremsendes til Havneudvalget til behandling i henhold til beslutning i byrådets møde den 3. maj 2023.",
            "Fremsendes med ændringsforslaget fra Liste H til Havneudvalget til behandling.",
            "Oversendt til Havneudvalget.",
            "Sendt til behandling i Havneudvalget, sendes til udvalget.",
            "Sagen oversendes til fornyet behandling i udvalget.",
        ] {
            check(text, Referred);
        }
        check("Sagen sendes tilbage til Havneudvalget.", Returned);
        check("Lokalplanforslaget blev sendt tilbage til forvaltningen.", Returned);
        check("Udvalget sender sagen tilbage til Havneudvalget.", Returned);
        check("Byrådet besluttede at sende sagen tilbage til Havneudvalget.", Returned);
        check(
            "Tilbagesendes Havneafdelingen med bemærkning, at udvalget ønsker et notat.",
            Returned,
        );
        check("Hjemvist.", Returned);
        check("Udgik.", Withdrawn);
        check("Punktet udgik.", Withdrawn);
        check("Sagen udgår.", Withdrawn);
        check("Punktet blev taget af dagsordenen.", Withdrawn);
        check("Trukket tilbage.", Withdrawn);
    }

    #[test]
    fn rejected_and_elected() {
        for text in [
            "Afvist.",
            "Ikke godkendt.",
            "Der gives afslag på ansøgningen.",
            "Ansøgningen imødekommes ikke.",
            "Forslaget blev ikke godkendt, idet 27 stemte imod.",
            "Indstillingen blev ikke tiltrådt.",
            "Udvalget kunne ikke støtte dette.",
            "Udvalget godkendte ikke indstillingen.",
            "Udvalget kan ikke anbefale indstillingen.",
            "Forkastet",
            "Afslag.",
            "Forslaget faldt.",
            "Der gives ikke tilskud.",
            "Udvalget ønsker ikke at imødekomme ansøgningen.",
        ] {
            check(text, Rejected);
        }
        for text in [
            "Ida Strand blev valgt til formand.",
            "Valgt blev:\n• Ida Strand\n• Ole Kyst",
            "Byrådet valgte Ida Strand.",
            "Genvalg til Ida Strand.",
            "Ole Kyst valgtes til dirigent.",
            "Udvalget udpegede følgende:",
            "Som formand blev valgt Ida Strand.",
            "Ida Strand blev genvalgt.",
            "Formanden blev genvalgt uden modkandidat.",
            "Ida Strand og Ole Kyst blev valgt som suppleanter.",
        ] {
            check(text, Elected);
        }
    }

    #[test]
    fn not_known() {
        for text in [
            "",
            "Ingen.",
            "Ingen bemærkninger.",
            "Foretoges.",
            "Havneudvalget evaluerede dagen. Der er enighed om, at den blev vel modtaget.",
            "Der indkaldes til et møde, hvor udvalget arbejder med planen.",
            "Havnechefen fortalte, at planen er godkendt af staten.",
            "Planen skal godkendes af staten.",
            "Det godkendte budget blev gennemgået.",
            "Borgmesteren orienterede om den vedtagne plan.",
            "Planen blev i 2019 godkendt af et andet råd.",
            "Særligt udsatte børn får et tilbud.",
            "Kajen er udsat for storm.",
            "Socialdemokratiet kunne ikke tiltræde indstillingen.",
            "Liste H ønskede sagen udsat.",
            "Der henvises til bilag 2.",
            "Der blev orienteret om status på molen og havnen.",
            "Et notat om molen sendes til medlemmerne.",
            "Kommunen har valgt at male molen.",
            "Enhedslisten (Ø) kan ikke anbefale indstillingen.",
            "Et udkast til en plan for molen sendes i høring i maj.",
            "Forvaltningen sender planen i høring.",
            "Byrådet konstaterede, at planen er godkendt af staten.",
            "Liste H ønsker ikke at godkende planen.",
            "Antallet af både faldt.",
            "Havnechefen sender et udkast til godkendelse.",
            "Regnskabet gives til godkendelse i maj.",
            "Planen forelægges til godkendelse.",
            "Bestyrelsen kan støtte forslaget, hvis\na) molen flyttes,\nb) kajen ryddes.",
            "Udvalget kan anbefale planen, hvis staten betaler.",
            "Der er sendt invitationer ud til afdelingerne.",
            "Der blev sendt en regning tilbage til firmaet.",
            "Tilbuddet er sendt retur til firmaet.",
            "Kassereren sender regningen retur til firmaet.",
            "Vi mangler emner. Drøftes den 7. februar 2024.",
            "Havnechefen gennemgik budgettet, som blev vedtaget af staten.",
            "Planen kan betragtes som vedtaget, hvis staten betaler.",
        ] {
            check(text, None);
        }
    }

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

    #[test]
    fn labels_enclosed_one_by_one() {
        check_points(
            "a) og b) godkendt. c) Forkastes.",
            "a,b godkendt. Approved / c Forkastes. Rejected",
        );
        check_points("Godkendt.\nPunkt 3 ”Ny mole” blev udsat.", "");
    }

    #[test]
    fn formulas() {
        for line in [
            "Godkendt.",
            "Til efterretning.",
            "Udvalget godkendte indstillingen.",
            "Foretoges.",
            "Havneudvalgets indstilling godkendt.",
            "Sagen blev taget af dagsordenen.",
            "Udsat til næste møde",
            "Godkendt. Taget til efterretning.",
        ] {
            assert!(is_outcome_formula(line), "`{line}`");
        }
        for line in [
            "",
            "Ingen.",
            "Godkendelse af dagsorden",
            "Orientering",
            "Udvalget",
            "Referat",
            "Godkendt med den ændring, at molen flyttes.",
            "Ida Strand (A)",
            "Drøftelse af molen",
            "Planen blev godkendt af staten.",
        ] {
            assert!(!is_outcome_formula(line), "`{line}`");
        }
    }

    #[test]
    fn adopted_proposals() {
        check_adopted("Havneudvalgets indstilling blev godkendt.", "Havneudvalgets indstilling");
        check_adopted(
            "Tilbagesendes Havneafdelingen med bemærkning, at byrådet har vedtaget Havnerådets foranstående indstilling af 3. maj 2023.",
            "Havnerådets foranstående indstilling",
        );
        check_adopted(
            "Udvalget anbefaler administrationens indstilling godkendt.",
            "administrationens indstilling",
        );
        check_adopted(
            "Fremsendes til Byrådet med bemærkning, at Havnerådet anbefaler, at byrådet tiltræder Afdelingen for Havn og Kysts indstilling.",
            "Afdelingen for Havn og Kysts indstilling",
        );
        check_adopted(
            "Byrådet har vedtaget Borgmesterens Afdelings indstilling.",
            "Borgmesterens Afdelings indstilling",
        );
        check_adopted(
            "Udvalget tiltrådte Afdelingen for Havns, Afdelingen for Kysts og Afdelingen for Strands indstilling.",
            "Afdelingen for Havns, Afdelingen for Kysts og Afdelingen for Strands indstilling",
        );
        check_adopted("Godkendt Byrådets indstilling.", "Byrådets indstilling");
        check_adopted(
            "Udvalget anbefaler By- og Kulturudvalgets indstilling.",
            "By- og Kulturudvalgets indstilling",
        );
        check_adopted(
            "Et flertal anbefaler teknisk udvalgs indstilling.",
            "teknisk udvalgs indstilling",
        );
        check_adopted(
            "Byrådet tiltræder Afdelingen for Sociale forhold og Havnes indstilling.",
            "Afdelingen for Sociale forhold og Havnes indstilling",
        );
        check_adopted("Godkendt.", "-");
        check_adopted("Godkendt. Liste H kunne ikke tiltræde Havnerådets indstilling.", "-");
        check_adopted("Indstillingen godkendt.", "-");
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Godkendt|Ad |1\\. |2-|udsat|, |\\. |Byrådets |indstilling|ikke |\\n|• |og |æ|\\PC){0,20}") {
            let read = read_decision(&text);
            for point in read.points {
                prop_assert!(text.get(point.place.clone()).is_some() && text.get(point.text.clone()).is_some());
                prop_assert!(point.place.start <= point.text.start && point.text.end <= point.place.end);
            }
            if let Some(place) = read.adopted {
                prop_assert!(!text[place].is_empty());
            }
            let _ = (read_outcome(&text), is_outcome_formula(&text));
        }
    }
}
