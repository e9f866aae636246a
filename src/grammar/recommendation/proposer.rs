//! Who recommends, where no opening says it.

use super::Place;
use super::passing::LONGEST_BODY;
use super::steps::lines;
use crate::grammar::words::{any_prefix, digits, is_any};
use crate::lexicon::recommendation::{PROPOSAL_OF, PROPOSALS};

/// Who recommends, by a heading that says it: `Administrationens forslag`.
pub(crate) fn proposer_in_heading(heading: &str) -> Option<Place> {
    let words = heading.trim_end_matches([':', '.', ' ']);
    let noun = words.rfind(' ')? + 1;
    let owner = words[..noun].trim();
    let stem = owner.trim_end_matches(['\'', '’']).strip_suffix(['s', 'S'])?;
    let start = heading.len() - heading.trim_start().len();
    let named = stem.starts_with(char::is_uppercase) && stem.split(' ').count() <= LONGEST_BODY;
    (named && is_any(PROPOSALS, &words[noun..])).then_some(start..start + stem.len())
}

/// The proposer that stands below the points in parentheses: `Indstilling om, … (Havneudvalget)`.
pub(super) fn proposer_below(text: &str) -> Option<Place> {
    any_prefix(PROPOSAL_OF, text.trim_start())?;
    lines(text).into_iter().find_map(|line| {
        let inner = text[line.clone()].strip_prefix('(')?.strip_suffix(')')?;
        let named = inner.starts_with(char::is_uppercase) && digits(inner) == 0;
        named.then(|| line.start + 1..line.end - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_name_the_proposer() {
        for (heading, expected) in [
            ("Administrationens forslag", "Administrationen"),
            ("ADMINISTRATIONENS INDSTILLING:", "ADMINISTRATIONEN"),
            ("Udvalget for Havn og Kysts indstilling", "Udvalget for Havn og Kyst"),
            ("Formandens anbefaling.", "Formanden"),
            ("Alternativ indstilling", "-"),
            ("Indstilling", "-"),
            ("Forvaltningens bemærkninger", "-"),
        ] {
            let read = proposer_in_heading(heading).map_or("-", |place| &heading[place]);
            assert_eq!(read, expected, "in `{heading}`");
        }
    }
}
