//! Items that only their titles tell: the house prints neither numbers nor a template's headings.
//!
//! Titles of one document are alike: bold, before a colon, or short and apart. That they are titles,
//! and not the headings of one case, is told by how many there are, that none comes again, and that
//! some say what every agenda says: "Eventuelt", "Nyt fra", "Godkendelse af".

use super::key::Key;
use super::lines::Lines;
use super::plan::Plan;
use super::sections::head_end;
use super::starts::Start;
use crate::grammar::head_line::is_head_line;
use crate::grammar::outcome::is_outcome_formula;
use crate::grammar::people::is_people_line;
use crate::lexicon::headings::Tag;
use crate::lexicon::topics::TOPICS;
use crate::lexicon::{begins_with_one_of, label};

/// How a house prints the titles of its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// In bold or larger type.
    Typed,
    /// On a line of its own, apart, before a colon and the text below it.
    ColonAlone,
    /// Before a colon; the text may follow on the same line.
    Colon,
    /// Behind the bullet of a list.
    Bulleted,
    /// On a short line, apart.
    Apart,
}

/// From the surest to the weakest.
const SHAPES: [Shape; 5] =
    [Shape::Typed, Shape::ColonAlone, Shape::Colon, Shape::Bulleted, Shape::Apart];

/// Fewer are the headings of one case.
const LEAST_TITLES: usize = 3;
/// No agenda without numbers is longer.
const MOST_TITLES: usize = 300;
/// No title without a number is longer.
const LONGEST: usize = 80;

/// Items by their titles; none where the lines do not look like an agenda.
pub(super) fn by_titles(lines: &Lines<'_>, plan: &Plan) -> Vec<Start> {
    let from = head_end(lines, plan, plan.signatures);
    let of_shape = |shape: Shape| -> Vec<usize> {
        (from..plan.signatures).filter(|&at| has_shape(lines, at, shape)).collect()
    };
    let found = SHAPES.into_iter().find_map(|shape| {
        let titles = of_shape(shape);
        // Where text mostly follows the colon, what stands alone is one of many.
        let apart = |at: &usize| !lines.words(*at).ends_with(':') && is_topic(lines.words(*at));
        let few = shape == Shape::ColonAlone
            && (titles.len() * 2 <= of_shape(Shape::Colon).len()
                || of_shape(Shape::Apart).iter().any(apart));
        (!few && is_agenda(lines, &titles, shape)).then_some((shape, titles))
    });
    let Some((shape, titles)) = found else { return Vec::new() };
    let mut titles = titles;
    if shape == Shape::ColonAlone {
        // Where the text follows on the line, only what every agenda says is told from a label.
        let inline = of_shape(Shape::Colon).into_iter();
        titles.extend(inline.filter(|&at| lines.line(at).gap && is_topic(lines.words(at))));
        titles.sort_unstable();
        titles.dedup();
    }
    let before_colon = matches!(shape, Shape::Colon | Shape::ColonAlone);
    let start = |at| if before_colon { Start::Labelled(at) } else { Start::Titled(at) };
    titles.into_iter().map(start).collect()
}

/// Where the colon behind a title stands.
pub(super) fn title_colon(words: &str) -> Option<usize> {
    let colon = words.find(':').filter(|&at| at <= LONGEST)?;
    let parted = words[colon + 1..].is_empty() || words[colon + 1..].starts_with([' ', '\t']);
    (parted && !words[..colon].contains(['.', ',', ';', '"', '”'])).then_some(colon)
}

fn has_shape(lines: &Lines<'_>, at: usize, shape: Shape) -> bool {
    let words = lines.words(at);
    let title = match shape {
        Shape::Colon => title_colon(words).map(|colon| &words[..colon]),
        Shape::ColonAlone => words.strip_suffix(':').filter(|_| is_over_text(lines, at)),
        Shape::Typed => Some(words).filter(|_| lines.is_heading_type(at)),
        Shape::Bulleted => Some(without_bullet(words)).filter(|title| title.len() < words.len()),
        Shape::Apart => Some(words),
    };
    let apart = matches!(shape, Shape::Typed | Shape::Colon | Shape::ColonAlone)
        || lines.line(at).gap && has_text_below(lines, at);
    apart && title.is_some_and(|title| is_title(lines, at, title, shape))
}

/// Whether a line stands apart, and text right below it or apart too.
fn is_over_text(lines: &Lines<'_>, at: usize) -> bool {
    let below = at + 1;
    lines.line(at).gap && below < lines.len() && !lines.words(below).ends_with(':')
}

/// The words behind the bullet that a line may begin with.
pub(super) fn without_bullet(words: &str) -> &str {
    let rest = words.trim_start_matches(['•', '*']);
    if rest.starts_with(' ') { rest.trim_start() } else { words }
}

/// Whether text stands right below a line: more than another short line apart.
fn has_text_below(lines: &Lines<'_>, at: usize) -> bool {
    let below = at + 1;
    below < lines.len()
        && (!lines.line(below).gap
            || !lines.words(at).ends_with('.')
                && lines.heading(below).is_some_and(|found| found.is_whole)
            || lines.words(below).ends_with(['.', ':', ','])
            || lines.words(below).len() > LONGEST)
}

fn is_title(lines: &Lines<'_>, at: usize, title: &str, shape: Shape) -> bool {
    let decisive = |tag| {
        matches!(
            tag,
            Tag::Indstilling | Tag::Beslutning | Tag::Proposal | Tag::Afbud(_) | Tag::Bilag
        )
    };
    let look = lines.look(at);
    // Alone before its colon it is no line of the head: "Grønt udvalg:".
    let alone = shape == Shape::ColonAlone;
    title.len() <= LONGEST
        && title.starts_with(char::is_uppercase)
        && (!title.ends_with(['.', ';', ',', '?', '!']) || is_topic(title) && !title.contains(". "))
        && !look.is_meta
        && look.heading.as_ref().is_none_or(|found| !decisive(found.tag))
        && label(title).is_none_or(|_| is_topic(title))
        && (alone || is_topic(title) || !is_head_line(lines.words(at)))
        && !lines.is_continuation(at)
        && !is_outcome_formula(title)
        && (alone || !is_people_line(title))
}

/// Whether a title begins as those of every house do.
pub(super) fn is_topic(title: &str) -> bool {
    begins_with_one_of(title, TOPICS)
}

/// Whether lines are the titles of an agenda.
fn is_agenda(lines: &Lines<'_>, titles: &[usize], shape: Shape) -> bool {
    let title = |&at: &usize| {
        let words = without_bullet(lines.words(at));
        if matches!(shape, Shape::Colon | Shape::ColonAlone) {
            &words[..title_colon(words).unwrap_or(words.len())]
        } else {
            words
        }
    };
    if !(LEAST_TITLES..=MOST_TITLES).contains(&titles.len()) {
        return false;
    }
    let topics = titles.iter().map(title).filter(|title| is_topic(title)).count();
    let sections = titles.iter().filter(|&&at| is_section(lines, at)).count();
    let keys: Vec<Key> = titles.iter().map(title).map(Key::of).collect();
    let again =
        (1..keys.len()).filter(|&at| keys[..at].iter().any(|key| key.is(&keys[at]))).count();
    let least = match shape {
        Shape::Typed => 1,
        Shape::ColonAlone if !has_template(lines) => 1,
        _ => 2,
    };
    topics >= least && again == 0 && sections * 2 < titles.len()
}

/// Whether the house has headings for what is proposed and decided: others are sections of a case.
fn has_template(lines: &Lines<'_>) -> bool {
    lines.headings().any(|(_, found)| {
        found.is_whole && matches!(found.tag, Tag::Indstilling | Tag::Beslutning | Tag::Proposal)
    })
}

/// Whether a line is known as the heading of a section.
fn is_section(lines: &Lines<'_>, at: usize) -> bool {
    lines.heading(at).is_some_and(|found| matches!(found.tag, Tag::Section(_)))
        && !is_topic(lines.words(at))
}
