//! Clauses of a sentence: who, the verb, and what is said of them.

use super::Place;
use super::people::name_length;
use super::who::{Who, read_who, skip_blanks};
use super::words::{floor, is_any, lookup, word_starts};
use crate::lexicon::people::DEFINITE_ROLES;
use crate::lexicon::sentence::{ADVERBS, BOUNDARIES, MEMBERS_OF, NO_SUBJECT_AFTER, RELATIVES};
use crate::lexicon::table::Rows;

/// A verb with its people and what is said of them.
#[derive(Debug)]
pub(super) struct Clause<V> {
    pub who: Vec<Who>,
    pub verb: V,
    /// Where the clause begins.
    pub start: usize,
    /// What stands before a verb that comes before its subject: `Som stedfortræder for A deltog`.
    pub lead: Place,
    /// From the subject to the end.
    pub words: Place,
}

/// The clauses of a sentence whose verb is one of the table and whose subject is people or parties.
pub(super) fn clauses<V: Copy>(text: &str, sentence: &Place, verbs: &Rows<V>) -> Vec<Clause<V>> {
    let mut clauses: Vec<Clause<V>> = Vec::new();
    let mut from = sentence.start;
    for at in word_starts(&text[sentence.clone()]).map(|at| sentence.start + at) {
        let Some((verb, length)) = lookup(verbs, &text[at..sentence.end]) else { continue };
        if at < from {
            continue;
        }
        let subject = subject_first(text, from..at, verb);
        let sure =
            subject.as_ref().is_some_and(|clause| clause.who.iter().any(|who| is_sure(text, who)));
        let lead = lead_start(&text[..at], sentence.start, clauses.last())..at;
        let after = || verb_first(&text[..sentence.end], lead, at + length, verb);
        let found = if sure { subject } else { after().or(subject) };
        from = at + length;
        if let Some(clause) = found {
            from = from.max(clause.words.start);
            append(&mut clauses, clause, sentence.end);
        }
    }
    clauses
}

/// Whether somebody is a party, an office, or a person of two names at least: any first word of a
/// sentence looks like one name.
pub(super) fn is_sure(text: &str, who: &Who) -> bool {
    let name = &text[who.place.clone()];
    let marked = who.is_party || who.party.is_some() || who.role.is_some();
    marked || name.contains(' ') || is_any(DEFINITE_ROLES, name)
}

/// A clause ends where the next begins.
fn append<V>(clauses: &mut Vec<Clause<V>>, mut clause: Clause<V>, end: usize) {
    clause.words.end = end;
    if let Some(last) = clauses.last_mut() {
        last.words.end = clause.start.max(last.words.start);
    }
    clauses.push(clause);
}

/// The longest subject: some thirty names.
const LONGEST_SUBJECT: usize = 1000;

/// `A og B ikke |havde`: people right before the verb.
fn subject_first<V>(text: &str, place: Place, verb: V) -> Option<Clause<V>> {
    let near = floor(text, place.end.saturating_sub(LONGEST_SUBJECT));
    let start = near.max(place.start);
    let (end, relative) = without_adverbs(text, start..place.end);
    let (begin, who) = subject_starts(&text[..end], start).find_map(|at| {
        let (who, last) = read_who(&text[..end], at)?;
        let whole = last == end || &text[last..end] == ")";
        let closed = last < end;
        let before =
            if closed { text[start..at].trim_end_matches(['(', ' ']) } else { &text[start..at] };
        (whole && is_subject(before, relative)).then_some((at, who))
    })?;
    Some(Clause { who, verb, start: begin, lead: begin..begin, words: end..place.end })
}

/// Where a subject may begin: at a word, or at the parentheses before it.
fn subject_starts(text: &str, start: usize) -> impl Iterator<Item = usize> + '_ {
    word_starts(text.get(start..).unwrap_or_default()).flat_map(move |at| {
        let at = start + at;
        let bracketed = at > start && text[..at].ends_with('(');
        [bracketed.then(|| at - 1), Some(at)].into_iter().flatten()
    })
}

const MARKS: [char; 7] = [' ', ',', '-', '–', ':', '\t', '\n'];

/// The end of a place without the adverbs and marks between a subject and its verb, and whether
/// the verb stands in a relative clause: `A, der ikke |deltog`.
fn without_adverbs(text: &str, place: Place) -> (usize, bool) {
    let mut words = text[place.clone()].trim_end_matches(MARKS);
    let mut relative = false;
    for _ in 0..3 {
        let adverb = |adverb: &&str| {
            let stem = words.strip_suffix(*adverb)?;
            stem.ends_with(char::is_whitespace).then_some(stem)
        };
        let pronoun = RELATIVES.iter().find_map(adverb);
        let Some(stem) = pronoun.or_else(|| ADVERBS.iter().find_map(adverb)) else {
            break;
        };
        relative |= pronoun.is_some();
        words = stem.trim_end_matches(MARKS);
    }
    (place.start + words.len(), relative)
}

/// Whether what stands before a name lets it be a subject: no preposition, unless a relative
/// pronoun follows, and no more of the name.
fn is_subject(before: &str, relative: bool) -> bool {
    let before = before.trim_end();
    let last = before.rfind(' ').map_or(before, |at| &before[at + 1..]);
    let inside_name = name_length(last) == Some(last.len());
    let after = |word: &&str| {
        let stem = before.strip_suffix(*word);
        stem.is_some_and(|stem| !stem.ends_with(char::is_alphanumeric))
    };
    let members = MEMBERS_OF.iter().any(|words| before.ends_with(words));
    !inside_name && (relative || members || !NO_SUBJECT_AFTER.iter().any(after))
}

/// Where the words before a verb begin that are of its clause: after the clause before, or after
/// people that stand by themselves: `A, i stedet |deltog B`.
fn lead_start<V>(text: &str, start: usize, last: Option<&Clause<V>>) -> usize {
    match last {
        None => read_who(text, start).map_or(start, |(_, end)| end),
        Some(last) => {
            let from = last.words.start.min(text.len());
            let words = &text[from..floor(text, from + LONGEST_SUBJECT)];
            let mut marks = BOUNDARIES.iter().filter_map(|mark| words.find(mark));
            let first = marks.next().map(|at| marks.fold(at, usize::min));
            from + first.unwrap_or(0)
        }
    }
}

/// `Som suppleant deltog| B`: people right after the verb.
fn verb_first<V>(text: &str, lead: Place, from: usize, verb: V) -> Option<Clause<V>> {
    let (who, last) = read_who(text, skip_blanks(text, from))?;
    Some(Clause { who, verb, start: lead.start, lead: lead.start..from, words: last..text.len() })
}
