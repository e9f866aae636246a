//! What sentences come to together.

use crate::grammar::phrase::{Word, sentences, words};
use crate::grammar::verdict::{Verdict, Weight, names_rival, read_verdict};
use crate::record::Outcome;

/// The sentences of a text as words.
pub(super) fn read_sentences(text: &str) -> Vec<Vec<Word<'_>>> {
    sentences(text).into_iter().map(|sentence| words(text, sentence)).collect()
}

/// What the sentences come to. A formula alone right behind what is said of a rival proposal is the
/// fate of that: "Afstemning om ændringsforslaget: For stemte 3. Forkastet."
pub(super) fn weightiest<'a>(sentences: impl Iterator<Item = &'a [Word<'a>]>) -> Option<Verdict> {
    let mut rival = false;
    let verdicts = sentences.filter_map(|words| {
        let verdict = read_verdict(words);
        let fate = verdict.filter(|_| rival && words.len() == 1);
        rival = verdict.is_none() && (rival || names_rival(words));
        fate.map(|fate| Verdict { weight: Weight::Rival, ..fate }).or(verdict)
    });
    verdicts.reduce(|best, next| if precedence(next) > precedence(best) { next } else { best })
}

/// Weight first, then whether the body decided or only moved the case.
fn precedence(verdict: Verdict) -> (Weight, bool) {
    let moved = [Outcome::Postponed, Outcome::Referred, Outcome::Returned, Outcome::Withdrawn];
    (verdict.weight, !moved.contains(&verdict.outcome))
}

/// What a part of a text comes to.
pub(super) fn outcome_of(text: &str) -> Option<Outcome> {
    weightiest(read_sentences(text).iter().map(Vec::as_slice)).map(|verdict| verdict.outcome)
}
