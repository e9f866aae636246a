//! How much of what stands after a label is its list: nothing, all, or the words up to an outcome.

use super::is_triggered;
use crate::grammar::people::may_name;
use crate::grammar::who::read_who;
use crate::grammar::words::{any_prefix, find_word, word_starts};
use crate::lexicon::absence::{NOBODY, OTHER_LABELS, OUTCOMES};
use crate::lexicon::people::NARRATING;

/// Where `Ingen.` ends, when the value says that nobody was absent.
pub(super) fn nobody_end(value: &str) -> Option<usize> {
    let start = value.len() - value.trim_start().len();
    let words = start + any_prefix(NOBODY, &value[start..])?;
    let rest = value[words..].trim_start_matches('.');
    let next = rest.trim_start();
    let end = if next.is_empty() { value.len() } else { value.len() - next.len() };
    let word = value[start..words].ends_with(char::is_alphabetic);
    let apart = rest.starts_with(['\n', '\t']) || word && next.starts_with(char::is_uppercase);
    (next.is_empty() || apart).then_some(end)
}

/// Whether a value names nobody: it is no short list, tells of no absence, and no part of it
/// begins as a name does.
pub(super) fn is_prose(value: &str) -> bool {
    let small = value.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    small >= LEAST_PROSE && !is_triggered(value) && !may_name(value)
}

/// So many words in small letters are no mere list.
const LEAST_PROSE: usize = 3;

/// Where a list of the absent ends: at the first words of an outcome, or at another label.
pub(super) fn list_end(value: &str) -> usize {
    let narrates = find_word(value, NARRATING).is_some();
    let capitals = word_starts(value).filter(|&at| value[at..].starts_with(char::is_uppercase));
    let mut ends = capitals.filter(|&at| {
        let apart = is_apart(value, at);
        apart && (begins_outcome(value, at) || narrates && is_narrative(value, at))
            || begins_other_label(&value[at..])
    });
    ends.next().unwrap_or(value.len())
}

/// `NN (B) orienterede om sagen`: a sentence about somebody who was there.
fn is_narrative(value: &str, at: usize) -> bool {
    let speaker = read_who(value, at);
    speaker.is_some_and(|(_, end)| any_prefix(NARRATING, value[end..].trim_start()).is_some())
}

/// Whether a mark or a line feed stands before the words at `at`.
fn is_apart(value: &str, at: usize) -> bool {
    let before = value[..at].trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['\n', '.', ')', ':'])
}

fn begins_outcome(value: &str, at: usize) -> bool {
    any_prefix(OUTCOMES, &value[at..]).is_some()
}

/// Whether another label with its colon stands at the head of the text.
fn begins_other_label(text: &str) -> bool {
    any_prefix(OTHER_LABELS, text).is_some_and(|end| text[end..].trim_start().starts_with(':'))
}

#[cfg(test)]
mod tests {
    use crate::grammar::absence::tests::check;

    #[test]
    fn nobody() {
        for value in [
            "Ingen",
            "Ingen.",
            " Ingen. ",
            "-",
            "- -",
            "Alle mødt.",
            "Alle medlemmer var mødt.",
            "Ingen afbud.",
            "INGEN",
        ] {
            check(value, "none");
        }
        check("Ingen Godkendt", "none | before `Godkendt`");
        check("Ingen.\n\nGodkendt.", "none | before `Godkendt.`");
        check("", "");
    }
}
