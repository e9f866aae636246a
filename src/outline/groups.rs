//! Headings over several items: "Lukkede punkter", "Fra Økonomiudvalget".

use super::lines::Lines;
use crate::grammar::head_line::names_body;
use crate::grammar::item_head::read_letter_head;
use crate::lexicon::bodies::NAME_LINKS;
use crate::lexicon::calendar::CLOCK_WORDS;
use crate::lexicon::document::{GROUP_OPENINGS, GROUP_ORIGINS, GROUP_WORDS};
use crate::lexicon::labels::MEETING_ENDINGS;
use crate::lexicon::{begins_with_one_of, is_one_of};

/// Whether a line between a title and its case line says again below which heading over items it stands:
/// "A. Sager til afgørelse".
pub(super) fn repeats_group(lines: &Lines<'_>, at: usize) -> bool {
    let meta = at + 1 < lines.len() && lines.look(at + 1).is_meta;
    meta && !lines.look(at).is_meta && {
        let words = lines.words(at);
        let lettered = read_letter_head(words);
        let name = lettered.as_ref().map_or(words, |head| &words[head.title.clone()]);
        // "B. Orientering" stands in the contents list too.
        let key = &lines.look(at).key;
        let listed = || (0..at.min(MOST_ABOVE)).any(|above| lines.look(above).key.is(key));
        opens_group(name) || lettered.is_some() && listed()
    }
}

/// A contents list that prints headings over items ends before this line.
const MOST_ABOVE: usize = 400;

/// Whether a line is a heading over several items.
pub(super) fn is_group_heading(words: &str) -> bool {
    let capitals = words.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !words.chars().any(char::is_lowercase);
    opens_group(words) || capitals && words.len() <= LONGEST_GROUP && !words.ends_with('.')
}

/// Whether a line right above the first item is the heading of its part: "A. Åbne sager".
pub(super) fn heads_items(words: &str) -> bool {
    let lettered = read_letter_head(words).is_some_and(|head| opens_group(&words[head.title]));
    lettered || is_group_heading(words)
}

/// No heading over items is longer.
const LONGEST_GROUP: usize = 80;

/// Whether a line begins as headings over items do: "Lukkede punkter".
pub(super) fn opens_group(words: &str) -> bool {
    let opens = || {
        words.len() <= LONGEST_GROUP
            && !words.ends_with('.')
            && begins_with_one_of(words, GROUP_OPENINGS)
    };
    is_one_of(words, GROUP_WORDS) || opens() || is_from_body(words)
}

/// Whether the items begin anew below a line: the heading of their part, with a letter or without
/// ("B. Lukkede sager"), or another meeting on the same evening ("Orienteringsmøde kl. 20").
pub(super) fn opens_part(words: &str) -> bool {
    let lettered = read_letter_head(words).map(|head| head.title);
    let name = lettered.map_or(words, |title| &words[title]);
    opens_group(name) || is_meeting(words)
}

/// One word that ends as those for meetings do, before no more than a time.
fn is_meeting(words: &str) -> bool {
    let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
    let name = name.trim_end_matches([',', ':']);
    let timed = rest.is_empty() || CLOCK_WORDS.begin(rest);
    timed
        && words.len() <= LONGEST_MEETING
        && MEETING_ENDINGS.iter().any(|end| {
            name.strip_suffix(end).is_some_and(|stem| stem.starts_with(char::is_uppercase))
        })
}

/// No such line is longer.
const LONGEST_MEETING: usize = 40;

/// "Fra Havneudvalget", "Sager fra Økonomiudvalget": whose business the items below are.
fn is_from_body(words: &str) -> bool {
    let body = GROUP_ORIGINS.iter().find_map(|origin| words.strip_prefix(origin));
    body.is_some_and(|body| {
        let small = |word: &str| word.starts_with(char::is_lowercase);
        let named = body.split(' ').all(|word| !small(word) || is_one_of(word, NAME_LINKS));
        body.len() <= LONGEST_GROUP && named && !body.contains(['.', ':', ',']) && names_body(body)
    })
}
