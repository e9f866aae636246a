//! Whose proposal is adopted: `Økonomiudvalgets indstilling`.

use super::Place;
use crate::grammar::decision::is_body_word;
use crate::grammar::phrase::Word;
use crate::grammar::verdict::read_verdict;
use crate::lexicon::bodies::FIELDS;
use crate::lexicon::is_one_of;
use crate::lexicon::labels::BODY_ARTICLES;
use crate::lexicon::lists::List;
use crate::record::Outcome;

/// Whether a proposal may be adopted with this outcome.
pub(super) fn is_adoption(outcome: Outcome) -> bool {
    let adopting =
        [Outcome::Approved, Outcome::ApprovedAmended, Outcome::Recommended, Outcome::Mixed];
    adopting.contains(&outcome)
}

/// Whose proposal the first sentence that adopts one names.
pub(super) fn find_adopted(text: &str, sentences: &[Vec<Word<'_>>]) -> Option<Place> {
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
        // "Plan, Teknik og Havns indstilling"
        let listed = words[at].text.ends_with('s') || is_one_of(words[at].text, FIELDS);
        gap == " " || gap == ", " && listed
    };
    // "Teknik- og havneudvalgets indstilling"
    if at > 1
        && words[at - 1].is(List::OwnerJoint)
        && text[words[at - 2].end()..].starts_with("- ")
        && capital(at - 2)
    {
        at -= 2;
    }
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

#[cfg(test)]
mod tests {
    use crate::grammar::outcome::read_decision;

    #[track_caller]
    fn check_adopted(text: &str, expected: &str) {
        assert_eq!(
            read_decision(text).adopted.map_or("-", |place| &text[place]),
            expected,
            "in `{text}`"
        );
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
        check_adopted(
            "Plan, Teknik og Havns indstilling godkendt.",
            "Plan, Teknik og Havns indstilling",
        );
        check_adopted(
            "Teknik- og havneudvalgets indstilling tiltrådt.",
            "Teknik- og havneudvalgets indstilling",
        );
        check_adopted("Godkendt.", "-");
        check_adopted("Godkendt. Liste H kunne ikke tiltræde Havnerådets indstilling.", "-");
        check_adopted("Indstillingen godkendt.", "-");
    }
}
