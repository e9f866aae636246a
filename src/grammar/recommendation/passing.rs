//! Whether an opening leaves its clause to what follows: `at anbefale Byrådet, at`.

use super::opening::LONGEST_OPENING;
use super::word_places;
use crate::grammar::decision::is_body_word;
use crate::grammar::words::{any_prefix, is_any};
use crate::lexicon::people::JOINING;
use crate::lexicon::recommendation::{ADDRESSES, AT, NAME_LINKS, PASSING_ON};

/// Whether only "at", a comma or a colon is left of the opening, or words that pass it on to
/// another body: `, at Økonomiudvalget over for Byrådet anbefaler,`.
pub(super) fn is_nothing(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || ",:;".contains(c));
    rest.is_empty() || is_any(AT, rest) || passes_on(rest) || stops_after_body(rest)
}

/// Whether the clause stops after its subject, which the points go on with: `at Økonomiudvalget:`.
fn stops_after_body(rest: &str) -> bool {
    let Some(end) = any_prefix(AT, rest) else { return false };
    let mut words = rest[end..].split_whitespace().peekable();
    // "Teknik- og Havneudvalget"
    while words.next_if(|word| word.ends_with('-') || is_any(JOINING, word)).is_some() {}
    let body = words.next().is_some_and(is_body_word);
    let goes_on = |word: &str| is_any(NAME_LINKS, word) || word.starts_with(char::is_uppercase);
    let named = words.next().is_none_or(goes_on);
    body && named && words.count() <= LONGEST_BODY && !rest.contains(['.', '\n'])
}

/// No name of a body goes on for more words.
pub(super) const LONGEST_BODY: usize = 8;

/// Whether a clause stops where the next one should begin: `at byrådet godkender, at:`.
fn passes_on(rest: &str) -> bool {
    let stem = match rest.len().checked_sub(3).map(|at| rest.split_at_checked(at)) {
        Some(Some((stem, last))) if is_any(AT, last) && last.starts_with(' ') => stem,
        _ => rest,
    };
    let stem = stem.trim_end_matches([' ', ',', ':']);
    let last = stem.rsplit(char::is_whitespace).next().unwrap_or_default();
    let passing = word_places(stem, 0).take(24).any(|word| is_any(PASSING_ON, &stem[word]));
    let open = stem.len() < rest.len() || is_any(PASSING_ON, last) || passes_to_body(stem);
    any_prefix(AT, rest).is_some() && rest.len() < LONGEST_OPENING && passing && open
}

/// `at anbefale over for Byrådet`: nothing but the next body follows the verb.
fn passes_to_body(stem: &str) -> bool {
    let passed = word_places(stem, 0).find(|word| is_any(PASSING_ON, &stem[word.clone()]));
    let Some(passed) = passed else { return false };
    let rest = stem[passed.end..].trim_start();
    let name = rest[any_prefix(ADDRESSES, rest).unwrap_or(0)..].trim();
    let last = name.rsplit(' ').next().unwrap_or_default();
    let field = || {
        let mut words = name.split(' ');
        words.any(is_body_word) && words.next().is_some_and(|word| is_any(NAME_LINKS, word))
    };
    let short = name.split(' ').count() <= LONGEST_BODY && !name.contains(['.', ',', '\n']);
    short && (is_body_word(last) || field())
}

#[cfg(test)]
mod tests {
    use crate::grammar::recommendation::tests::check;

    #[test]
    fn openings_that_pass_on() {
        for end in ["", ",", ":", ", at"] {
            check(
                &format!(
                    "Forvaltningen indstiller til Havneudvalget at anbefale Byrådet{end}\n1. at planen godkendes\n2. at havnen sælges"
                ),
                "Forvaltningen > Havneudvalget: 1 at planen godkendes / 2 at havnen sælges",
            );
            check(
                &format!(
                    "Direktionen indstiller til Økonomiudvalget at anbefale over for Udvalget for Havn og Kyst{end}\n• at planen godkendes\n• at havnen sælges"
                ),
                "Direktionen > Økonomiudvalget: at planen godkendes / at havnen sælges",
            );
        }
        check(
            "Direktionen indstiller til Havneudvalget at anbefale byrådet planen godkendt.",
            "Direktionen > Havneudvalget: at anbefale byrådet planen godkendt.",
        );
        check("Det indstilles, at HMU\n• godkender planen", "- > -: godkender planen");
        check(
            "Det indstilles, at LMU\n• drøfter planen\n• vælger tre temaer (hvor ét er støj)",
            "- > -: drøfter planen / vælger tre temaer (hvor ét er støj)",
        );
        check(
            "Direktionen indstiller:\n- At planen godkendes\n- At havnen sælges",
            "Direktionen > -: At planen godkendes / At havnen sælges",
        );
        check(
            "Forvaltningen indstiller til udvalget at\n• godkende planen\n• sende den i høring",
            "Forvaltningen > udvalget: godkende planen / sende den i høring",
        );
        check(
            "Forvaltningen indstiller, at\n1. udvalget godkender planen, herunder\na. kajen\nb. kranen\n2. havnen sælges",
            "Forvaltningen > -: 1 udvalget godkender planen, herunder\na. kajen\nb. kranen / 2 havnen sælges",
        );
        check("Indstilles til godkendelse.", "- > -: ");
        check("Til efterretning.", "- > -: ");
    }
}
