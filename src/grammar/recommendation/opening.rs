//! The sentence that opens a recommendation: `Forvaltningen indstiller til Byrådet, at`.

use super::label::{Kind, begins_with_at, starter};
use super::{Place, word_places};
use crate::grammar::date::find_dates;
use crate::grammar::words::{any_prefix, floor, is_any, trimmed};
use crate::lexicon::decisions::DAY_LEAD;
use crate::lexicon::recommendation::{
    ACTIVE_VERBS, ADDRESSES, ADVERBS, ASKED_VERBS, AT, CLAUSE_LEADS, FRONT_WORDS, NOBODY,
    OUTSIDERS, PASSIVE_VERBS, PROPOSAL_LEADS, PURPOSES, SUBJECT_STOPS, TITLE_ABBREVIATIONS,
    VERB_STEMS,
};

/// The sentence that opens a recommendation, up to its clause.
#[derive(Debug, Default)]
pub(super) struct Opening {
    pub by: Option<Place>,
    pub to: Option<Place>,
    /// Where the opening ends: before the comma, the colon or the "at".
    pub end: usize,
}

/// No opening is longer.
pub(super) const LONGEST_OPENING: usize = 260;

/// Reads the sentence that begins at `start` as an opening.
pub(super) fn read_opening(text: &str, start: usize) -> Option<Opening> {
    let line = first_line(text, start);
    if let Some(end) = any_prefix(PROPOSAL_LEADS, &line[start..]) {
        return Some(Opening { end: start + end, ..Opening::default() });
    }
    if !line[start..].starts_with(char::is_uppercase) || !VERB_STEMS.are_in(&line[start..]) {
        return None;
    }
    let verb = find_verb(line, start)?;
    let before = trimmed(line, start..verb.start);
    let fronted = any_prefix(FRONT_WORDS, &line[before.clone()]).is_some();
    let passive = is_any(PASSIVE_VERBS, &line[verb.clone()]);
    let named = !passive && !fronted && !before.is_empty();
    if named && is_any(OUTSIDERS, &line[before.clone()]) {
        return None;
    }
    if passive && !fronted && !is_impersonal(line, &before, &verb) {
        return None;
    }
    let (after, by) = if passive || named {
        (verb.end, named.then_some(before))
    } else {
        subject_after(line, verb.end)
    };
    let (to, end) = governed(line, after);
    let rest = line[end..].trim_start();
    let alone = rest.is_empty() && verb.start > start;
    let labelled = matches!(starter(rest), Ok((words, (Kind::Number, _))) if begins_with_at(words));
    let open = alone || labelled || rest.starts_with([',', ':', ';']) || begins_with_at(rest);
    open.then_some(Opening { by, to, end })
}

/// The text up to the end of the line that `start` stands in, or of the longest opening.
fn first_line(text: &str, start: usize) -> &str {
    let window = &text[..floor(text, start + LONGEST_OPENING)];
    let end = window[start..].find('\n').map_or(window.len(), |at| start + at);
    &window[..end]
}

/// The verb of the sentence, when nothing before it makes it another's.
fn find_verb(line: &str, start: usize) -> Option<Place> {
    for word in word_places(line, start).take(28) {
        let text = &line[word.clone()];
        if is_any(ACTIVE_VERBS, text) || is_any(PASSIVE_VERBS, text) {
            return Some(word);
        }
        let begins = word.start == start && (is_any(FRONT_WORDS, text) || is_any(NOBODY, text));
        let stopped = !begins && is_any(SUBJECT_STOPS, text);
        let over = line[word.end..].starts_with(". ")
            && text.len() > 4
            && !is_any(TITLE_ABBREVIATIONS, text);
        if stopped || over {
            return None;
        }
    }
    None
}

/// Whether a passive verb has no subject but "det", or the body asked: "Byrådet anmodes om".
fn is_impersonal(line: &str, before: &Place, verb: &Place) -> bool {
    let subject = &line[before.clone()];
    let asked = is_any(ASKED_VERBS, &line[verb.clone()]);
    subject.is_empty() || is_any(NOBODY, subject) || asked
}

/// The subject after the verb: "Derfor indstiller direktionen, at".
fn subject_after(line: &str, from: usize) -> (usize, Option<Place>) {
    let end = clause_start(line, from);
    let address = word_places(line, from)
        .find(|word| word.start < end && any_prefix(ADDRESSES, &line[word.start..]).is_some());
    let end = address.map_or(end, |word| word.start);
    let start = from + adverbs(&line[from..end]);
    let by = trimmed(line, start..end);
    (by.end.max(from), (!by.is_empty()).then_some(by))
}

/// How long the adverbs at the head of `text` are, with the blanks around them.
fn adverbs(text: &str) -> usize {
    let mut rest = text.trim_start();
    while let Some(end) = any_prefix(ADVERBS, rest).or_else(|| day(rest)) {
        rest = rest[end..].trim_start();
    }
    text.len() - rest.len()
}

/// "indstiller |den 14. maj 2003| til Byrådet": when an earlier stage did.
fn day(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(DAY_LEAD)?.strip_prefix(' ')?;
    let date = find_dates(&rest[..floor(rest, LONGEST_DAY)]).into_iter().next()?;
    (date.place.start == 0).then_some(DAY_LEAD.len() + 1 + date.place.end)
}

/// No day is written with more bytes.
const LONGEST_DAY: usize = 24;

/// Where the clause begins that the verb governs: at ", at", " at", ":" or the end of the line.
fn clause_start(line: &str, from: usize) -> usize {
    let colon = line[from..].find(':').map(|at| from + at);
    let at = word_places(line, from).find(|word| is_any(AT, &line[word.clone()]));
    let end = [colon, at.map(|word| word.start)].into_iter().flatten().min();
    let words = &line[from..end.unwrap_or(line.len())];
    from + without_label(words).trim_end_matches([' ', '\t', ',']).len()
}

/// Words without the label of a first point at their end: `Økonomiudvalget 1. |at`.
fn without_label(words: &str) -> &str {
    let stem = words.trim_end();
    let number = stem.trim_end_matches(['.', ')']);
    let before = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = number.len() - before.len();
    let label = number.len() < stem.len() && (1..=2).contains(&digits) && before.ends_with(' ');
    if label { before } else { words }
}

/// The body asked, and where the clause begins.
fn governed(line: &str, from: usize) -> (Option<Place>, usize) {
    let start = from + adverbs(&line[from..]);
    let comma = line[start..].strip_prefix(", ").map_or(start, |_| start + 2);
    let end = clause_start(line, start);
    if let Some(word) = any_prefix(ADDRESSES, &line[comma..]) {
        let body = trimmed(line, comma + word..end.max(comma + word));
        let body = body.start..body.start + line[body.clone()].trim_end_matches([';', ' ']).len();
        let purpose = word_places(line, body.start)
            .take_while(|word| word.end <= body.end)
            .any(|word| is_any(PURPOSES, &line[word]));
        return ((!purpose && !body.is_empty()).then_some(body), end.max(comma + word));
    }
    let lead = any_prefix(CLAUSE_LEADS, &line[start..]).unwrap_or(0);
    (None, start + lead)
}

#[cfg(test)]
mod tests {
    use crate::grammar::recommendation::tests::{check, check_opening};

    #[test]
    fn who_and_to_whom() {
        check(
            "Formanden indstiller, at Havneudvalget evaluerer dagen.",
            "Formanden > -: at Havneudvalget evaluerer dagen.",
        );
        check("Det indstilles, at planen godkendes.", "- > -: at planen godkendes.");
        check("Det indstilles at planen godkendes.", "- > -: at planen godkendes.");
        check(
            "Direktøren for Havn, Kyst og Strand indstiller til byrådet, at planen godkendes",
            "Direktøren for Havn, Kyst og Strand > byrådet: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller til Udvalget for havn, kyst og strand, at planen godkendes",
            "Forvaltningen > Udvalget for havn, kyst og strand: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller over for Byrådet, at planen godkendes",
            "Forvaltningen > Byrådet: at planen godkendes",
        );
        check(
            "Forvaltningen indstiller til godkendelse, at planen vedtages",
            "Forvaltningen > -: at planen vedtages",
        );
        check(
            "På baggrund af høringen indstiller direktionen til Havneudvalget, at planen godkendes.",
            "direktionen > Havneudvalget: at planen godkendes.",
        );
        check("Derfor indstilles det, at planen godkendes.", "- > -: at planen godkendes.");
        check(
            "Administrerende direktør Ida Strand indstiller, at planen godkendes.",
            "Administrerende direktør Ida Strand > -: at planen godkendes.",
        );
        check("Liste H foreslår, at havnen bevares", "Liste H > -: at havnen bevares");
        check("Byrådet anmodes om at godkende planen.", "- > -: at godkende planen.");
        check(
            "Forvaltningen anmoder om, at planen godkendes.",
            "Forvaltningen > -: at planen godkendes.",
        );
        check(
            "Forvaltningen indstiller, at Økonomiudvalget over for Byrådet anbefaler,\n1. at planen godkendes,\n2. at havnen sælges.",
            "Forvaltningen > -: 1 at planen godkendes / 2 at havnen sælges.",
        );
        check(
            "Indstilling om,\n1. at planen godkendes.\n(Havneudvalget)\n(1. behandling)",
            "Havneudvalget > -: 1 at planen godkendes.",
        );
        check("Administrationen indstiller,", "Administrationen > -: ");
        check(
            "Havneudvalget indstiller den 14. maj 2003 til Byrådet, at planen godkendes.",
            "Havneudvalget > Byrådet: at planen godkendes.",
        );
        check(
            "Forvaltningen indstiller, at Teknik- og Havneudvalget\n1. godkender planen\n2. sælger havnen",
            "Forvaltningen > -: 1 godkender planen / 2 sælger havnen",
        );
    }

    #[test]
    fn openings() {
        check_opening("Administrationen indstiller,", true, true);
        check_opening("Det indstilles:", true, true);
        check_opening("Det indstilles, at", true, true);
        check_opening("Forvaltningen indstiller til Økonomiudvalget og Byrådet, at", true, true);
        check_opening("Forvaltningen indstiller til Byrådet", true, true);
        check_opening(
            "Forvaltningen indstiller, at Økonomiudvalget over for Byrådet anbefaler,",
            true,
            true,
        );
        check_opening("Forvaltningen indstiller, at planen godkendes.", true, false);
        check_opening("Det anbefales, at planen godkendes.", true, false);
        check_opening("Forvaltningen foreslår: Planen godkendes", true, false);
        check_opening("Forvaltningen indstillede, at planen blev godkendt.", false, false);
        check_opening("Planen anbefales af Havneudvalget.", false, false);
        check_opening("Hvis udvalget anbefaler, at planen godkendes", false, false);
        check_opening("Byrådet, der anbefaler, at", false, false);
        check_opening("at udvalget anbefaler, at", false, false);
        check_opening("Liste H indstiller Ida Strand til bestyrelsen.", false, false);
        check_opening("Planen er klar. Forvaltningen indstiller, at", false, false);
        check_opening("Kommunen foreslår, at grænsen flyttes.", false, false);
        check_opening("Anbefales", false, false);
        check_opening("", false, false);
    }
}
