//! Titles that text follows on their line, as associations and tables print them.

use super::headings::match_heading;
use super::plan::Plan;
use crate::grammar::item_head::begins_with_month;
use crate::grammar::outcome::{is_outcome_formula, read_outcome};
use crate::grammar::title::is_telling;
use crate::lexicon::document::{NONE_WORDS, NOTHING_TO_TELL, PURPOSES, SHORT_TITLES};
use crate::lexicon::{begins_with_one_of, is_one_of};

/// What parts the cells of a table in a text.
const RULE: &str = " | ";
/// No title before a colon is longer.
const LONGEST_BEFORE_COLON: usize = 90;
/// A longer line that ends like a sentence is text.
const LONGEST_SENTENCE: usize = 140;

/// Where the title ends and the text begins, when both stand behind the number, as associations
/// print them: "3. Økonomi: Regnskabet blev godkendt.", or in the cells of a table. A line of
/// sentences has no title at all.
pub(super) fn title_before_text(plan: &Plan, title: &str) -> Option<usize> {
    let cell = title.split_once('\t').filter(|(name, text)| {
        let told = || is_outcome_formula(text) || is_one_of(text, NONE_WORDS);
        name.contains(char::is_alphabetic)
            && (text.len() > 40 || match_heading(text).is_some() || told())
    });
    if let Some((name, _)) = cell {
        return Some(name.len() + 1);
    }
    if let Some(rule) = title.find(RULE).filter(|&rule| plan.unheaded && rule > 0) {
        return Some(rule + RULE.len());
    }
    let colon = title.find(": ").filter(|&at| at <= LONGEST_BEFORE_COLON).map(|at| at + 2);
    let text = colon.map(|at| title[at..].trim_start()).filter(|text| !text.is_empty());
    if let (Some(colon), Some(text)) = (colon, text)
        && (is_outcome_formula(text)
            || is_small_outcome(text)
            || is_one_of(text, NONE_WORDS)
            || plan.headless && begins_with_one_of(text, NOTHING_TO_TELL)
            || plan.headless && (text.ends_with('.') || is_text(text)))
    {
        return Some(colon);
    }
    if let Some(dash) = outcome_behind_dash(plan, title) {
        return Some(dash);
    }
    if let Some(text) = text_behind_dash(title).or_else(|| run_in_title(title))
        && plan.headless
    {
        return Some(text);
    }
    let sentences = parts_sentences(title) && title.ends_with('.') && title.len() > 80;
    (plan.headless && (sentences || title.len() > LONGEST_SENTENCE)).then_some(0)
}

/// `godkendt.` behind a title and its colon.
fn is_small_outcome(text: &str) -> bool {
    let first = text.chars().next().filter(|first| first.is_lowercase() && text.ends_with('.'));
    first.is_some_and(|first| {
        let rest = &text[first.len_utf8()..];
        is_outcome_formula(&first.to_uppercase().chain(rest.chars()).collect::<String>())
    })
}

/// Whether words are more than a title: one sentence ends and another begins, or a word of the first
/// tells something.
fn is_text(words: &str) -> bool {
    parts_sentences(words) || words.split(' ').take(MOST_RUN_IN).any(is_telling)
}

/// Whether one sentence ends and another begins; the stop of "18. marts" or "bl.a." ends none.
fn parts_sentences(words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let letters = words[..at].chars().rev().take_while(|c| c.is_lowercase()).count();
        letters >= SHORTEST_SAID && words[at + 2..].starts_with(char::is_uppercase)
    })
}

/// A shorter word before a stop is an abbreviation.
const SHORTEST_SAID: usize = 3;

/// Where the text begins behind a title that ends like a sentence and is none: `5. Takst 2005.
/// Uændret.`, `7. Nye målere? Vi venter.`
pub(super) fn run_in_title(words: &str) -> Option<usize> {
    let asked = words.find("? ").filter(|&at| at <= LONGEST_RUN_IN).map(|at| at + 2);
    if let Some(text) = asked.filter(|&at| words[at..].starts_with(char::is_uppercase)) {
        return Some(text);
    }
    let stop = words.match_indices('.').map(|(at, _)| at).find(|&at| ends_title(words, at))?;
    let rest = words[stop..].trim_start_matches(['.', ' ']);
    let title = &words[..stop];
    let short = stop <= LONGEST_RUN_IN && title.split(' ').count() <= MOST_RUN_IN;
    let told = title.split(' ').any(is_telling);
    (short && !told && rest.starts_with(char::is_uppercase)).then(|| words.len() - rest.len())
}

/// No title that text follows on its line is longer, in bytes and in words.
const LONGEST_RUN_IN: usize = 70;
pub(super) const MOST_RUN_IN: usize = 8;

/// Whether the stop at `at` may end a title: it is none of an abbreviation or an ordinal.
fn ends_title(words: &str, at: usize) -> bool {
    let last = words[..at].rsplit([' ', '.']).next().unwrap_or_default();
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let rest = words[at..].trim_start_matches('.');
    let closed = rest.starts_with([' ', '\t']) || rest.starts_with(char::is_uppercase);
    let number = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    // "Fastelavn 14. Februar"
    let number = number && !begins_with_month(rest.trim_start());
    // Abbreviations begin small.
    let name = last.starts_with(char::is_uppercase) && letters >= SHORTEST_NAME;
    let decided = || is_outcome_formula(rest.trim_start());
    let word = letters >= SHORTEST_LAST || name || is_one_of(last, SHORT_TITLES);
    closed && (word || number || decided())
}

/// A shorter word before a stop may be an abbreviation.
const SHORTEST_LAST: usize = 5;

/// And so may one with a capital: "Chr."
const SHORTEST_NAME: usize = 4;

/// Where sentences begin that a dash parts from a short title: "1. Regnskab – underskuddet er på 300 kr. Det
/// skyldes varmen."
fn text_behind_dash(words: &str) -> Option<usize> {
    let at =
        [" - ", " – "].into_iter().filter_map(|dash| Some(words.find(dash)? + dash.len())).min()?;
    let (title, text) = words.split_at(at);
    let short = at <= LONGEST_RUN_IN && title.split(' ').count() <= MOST_RUN_IN;
    let told = title.split(' ').any(is_telling) || title.contains(['.', ':']);
    (short && !told && text.ends_with('.') && is_text(text)).then_some(at)
}

/// Where the outcome begins that a dash parts from the title: "6. Kirkebil - udsat".
fn outcome_behind_dash(plan: &Plan, title: &str) -> Option<usize> {
    let dashes =
        [" - ", " – "].into_iter().filter_map(|dash| Some(title.rfind(dash)? + dash.len()));
    let decides = |text: &str| {
        is_outcome_formula(text) || is_one_of(text, NONE_WORDS) || read_outcome(text).is_some()
    };
    // "Budget - til godkendelse" says what is to be done.
    let told = |text: &str| !begins_with_one_of(text, PURPOSES) && decides(text);
    dashes.max().filter(|&text| plan.unheaded && told(&title[text..]))
}
