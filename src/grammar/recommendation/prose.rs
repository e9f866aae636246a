//! One at-clause as the clauses that it joins: `at X godkendes, og at Y frigives`.

use super::points::without_joint;
use super::{Place, PointRead, word_places};
use crate::grammar::words::{is_any, trimmed};
use crate::lexicon::recommendation::{AT, CAPITAL_AT, JOINING, NO_INFINITIVES, TAKERS};

/// One at-clause of prose as the clauses that it joins: `at X godkendes, og at Y frigives`.
pub(super) fn split_prose(text: &str, whole: &PointRead) -> Vec<PointRead> {
    let mut cuts = clause_cuts(text, &whole.text);
    cuts.push(whole.text.end);
    let mut start = whole.place.start;
    let mut points = Vec::new();
    for cut in cuts {
        let clause = without_joint(text, trimmed(text, start.max(whole.text.start)..cut));
        points.push(PointRead { label: None, place: start..clause.end, text: clause });
        start = cut;
    }
    points
}

/// Where the second and later clauses of a run of at-clauses begin.
fn clause_cuts(text: &str, clause: &Place) -> Vec<usize> {
    let body = &text[..clause.end];
    let infinitive = is_infinitive(next_word(body, clause.start));
    let ats = word_places(body, clause.start).filter(|word| word.start > clause.start);
    let ats = ats.filter(|word| is_any(AT, &body[word.clone()]));
    let like = ats.filter(|word| infinitive || !is_infinitive(next_word(body, word.start)));
    let joints: Vec<(usize, Joint)> =
        like.filter_map(|word| Some((word.start, joint(body, word.start)?))).collect();
    let last = joints.iter().rposition(|(_, joint)| *joint == Joint::Firm);
    joints.into_iter().take(last.map_or(0, |last| last + 1)).map(|(at, _)| at).collect()
}

/// How an at-clause is joined to what is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// `og at`, or a new sentence.
    Firm,
    /// A comma, which counts only in a list that a firm joint ends.
    Loose,
}

/// What joins the at-clause at `at` to the one before; `None` where a word before it takes it.
fn joint(body: &str, at: usize) -> Option<Joint> {
    let before = body[..at].trim_end();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    if before.ends_with('.') {
        return body[at..].starts_with(CAPITAL_AT).then_some(Joint::Firm);
    }
    if is_any(JOINING, last) {
        return Some(Joint::Firm);
    }
    (before.ends_with([',', ';']) && !is_any(TAKERS, last)).then_some(Joint::Loose)
}

/// The word after the one at `at`.
fn next_word(body: &str, at: usize) -> &str {
    word_places(body, at).nth(1).map_or("", |word| &body[word])
}

/// `godkende`, `drøfte`: small letters, the last one e, and no determiner or plural.
fn is_infinitive(word: &str) -> bool {
    let plural = word.ends_with("erne") || word.ends_with("ene") || is_any(NO_INFINITIVES, word);
    word.ends_with('e') && word.starts_with(char::is_lowercase) && !plural
}

#[cfg(test)]
mod tests {
    use crate::grammar::recommendation::tests::check;

    #[test]
    fn prose() {
        check(
            "Det indstilles, at planen godkendes, og at havnen sælges.",
            "- > -: at planen godkendes / at havnen sælges.",
        );
        check(
            "Det indstilles, at planen godkendes, at havnen sælges og at midlerne frigives.",
            "- > -: at planen godkendes / at havnen sælges / at midlerne frigives.",
        );
        check(
            "Det indstilles, at byrådet godkender, at planen sendes i høring.",
            "- > -: at byrådet godkender, at planen sendes i høring.",
        );
        check(
            "Det indstilles, at direktøren får til opgave at tegne og at bygge havnen.",
            "- > -: at direktøren får til opgave at tegne og at bygge havnen.",
        );
        check(
            "Udvalget anmodes om at drøfte planen og at godkende den.",
            "- > -: at drøfte planen / at godkende den.",
        );
        check(
            "Det indstilles, at planen godkendes. At havnen sælges.",
            "- > -: at planen godkendes. / At havnen sælges.",
        );
    }
}
