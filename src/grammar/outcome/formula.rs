//! Lines that are an outcome and nothing else, and those that tell one.

use super::Place;
use crate::grammar::phrase::{Word, sentences, words};
use crate::grammar::recommendation::is_recommendation_opening;
use crate::grammar::verdict::{is_light, is_told, read_verdict};
use crate::lexicon::lists::{List, sense};

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
pub(in crate::grammar) fn is_made_of_formulas(text: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
