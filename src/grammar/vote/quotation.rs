//! What is quoted of what people said.

use super::Place;
use crate::grammar::who::skip_blanks;
use crate::grammar::words::floor;
use crate::lexicon::votes::{QUOTE_PAIRS, QUOTES};

/// Shorter quotations are names and titles.
const SHORTEST_QUOTATION: usize = 24;

/// What is quoted of what people said.
pub(super) fn quotations(text: &str) -> Vec<Place> {
    let mut quotations = Vec::new();
    let mut from = 0;
    while let Some((at, quote)) = find_quote(text, from) {
        let end = quotation_end(text, at, quote);
        if end - at >= SHORTEST_QUOTATION {
            quotations.push(at..end);
        }
        from = end;
    }
    quotations
}

/// The first mark of quotation from `from` on.
fn find_quote(text: &str, from: usize) -> Option<(usize, char)> {
    let rest = text.get(from..)?;
    let at = from + rest.find(QUOTES)?;
    Some((at, text[at..].chars().next()?))
}

/// The longest quotation of a statement.
const LONGEST_QUOTATION: usize = 6000;

/// The sentence with the statement that it introduces: what is quoted, or the next paragraph
/// after a colon.
pub(super) fn with_quotation(text: &str, sentence: &Place) -> Place {
    let words = &text[sentence.clone()];
    let Some(colon) = words.find(':').map(|at| sentence.start + at + 1) else {
        return sentence.clone();
    };
    let open = skip_blanks(text, colon);
    let near = &text[..floor(text, open + LONGEST_QUOTATION)];
    let end = match near.get(open..).and_then(|rest| rest.chars().next()) {
        Some(quote) if QUOTES.contains(&quote) => {
            let end = quotation_end(near, open, quote);
            end + usize::from(near[end..].starts_with('.'))
        }
        Some(_) if open >= sentence.end => line_end(near, open),
        _ => sentence.end,
    };
    sentence.start..end.max(sentence.end)
}

/// After the mark that closes the quotation which `quote` opens at `at`; else the end of the line.
/// A quotation of several paragraphs may open each of them anew.
fn quotation_end(text: &str, at: usize, quote: char) -> usize {
    let from = at + quote.len_utf8();
    let near = &text[..floor(text, from + LONGEST_QUOTATION)];
    let closes = |&(at, mark): &(usize, &str)| {
        let next = near[at + mark.len()..].chars().next();
        let opens = near[..at].ends_with(['\n', ' ']) && next.is_some_and(char::is_alphanumeric);
        closing_marks(quote).contains(&mark) && !opens
    };
    let marks = near.get(from..).unwrap_or_default().match_indices(QUOTES);
    let closed = marks.map(|(at, mark)| (from + at, mark)).find(closes);
    closed.map_or_else(|| line_end(near, from.min(near.len())), |(at, mark)| at + mark.len())
}

/// The marks that close what `quote` opens.
fn closing_marks(quote: char) -> &'static [&'static str] {
    QUOTE_PAIRS.iter().find(|(open, _)| *open == quote).map_or(&[], |(_, closing)| closing)
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use crate::grammar::vote::read_positions;
    use crate::grammar::vote::tests::{check, check_dissent, join};

    #[test]
    fn quoted_votes_are_no_votes() {
        let quoted = "Godkendt.\nSF afgav følgende protokolbemærkning: ”SF stemmer for, men planen er for dyr. V stemmer imod.”";
        check(quoted, "none");
        check_dissent(quoted, "MinorityStatement: SF");
        check("For forslaget ”Grøn havn” stemte A. Imod stemte V.", "for: A /  | against: V / ");
    }

    #[track_caller]
    fn check_place(text: &str, expected: &str) {
        let places: Vec<_> =
            read_positions(text).dissent.into_iter().map(|one| one.place).collect();
        assert_eq!(join(text, &places), expected, "in `{text}`");
    }

    #[test]
    fn statements_have_their_words() {
        check_place(
            "Ø afgav følgende mindretalsudtalelse:\n”Vi er uenige.\n”Planen er for dyr.”\nSlut.",
            "Ø afgav følgende mindretalsudtalelse:\n”Vi er uenige.\n”Planen er for dyr.”",
        );
        check_place(
            "Ø ønsker ført til protokol: »Vi kan ikke støtte det.\nDet er for dyrt.« Slut.",
            "Ø ønsker ført til protokol: »Vi kan ikke støtte det.\nDet er for dyrt.«",
        );
        check_place(
            "Godkendt.\nØ afgav følgende protokollat: ”Vi kan ikke støtte dette. Nej.” Slut.",
            "Ø afgav følgende protokollat: ”Vi kan ikke støtte dette. Nej.”",
        );
        check_place(
            "Ø ønskede ført til protokols:\n\nVi er uenige. Meget.\nSlut.",
            "Ø ønskede ført til protokols:\n\nVi er uenige. Meget.",
        );
        check_place("A stemte imod. Godkendt.", "A stemte imod.");
    }
}
