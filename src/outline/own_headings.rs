//! Headings in the house's own words, where no type tells them from text: lines that come again in
//! one item after another, each time apart and above text.

use std::collections::{HashMap, HashSet};

use super::lines::Lines;
use super::plan::Plan;
use crate::grammar::head_line::names_body;
use crate::grammar::outcome::{is_outcome_formula, tells_decision};
use crate::grammar::people::is_people_line;
use crate::grammar::recommendation::is_recommendation_opening;
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::is_one_of;

/// In fewer items a line may come again by chance.
const LEAST_ITEMS: usize = 3;
/// No heading of these is longer, or shorter.
const LONGEST: usize = 60;
const SHORTEST: usize = 4;

/// Where a line stands.
#[derive(Default)]
struct Places {
    items: usize,
    last: Option<usize>,
    all: usize,
    apart: usize,
    /// Above text of the same item.
    above_text: usize,
    /// Above what was decided.
    above_outcome: usize,
}

/// What the headings are recognised by.
#[derive(Debug, Default)]
pub(super) struct OwnHeadings {
    all: HashSet<u64>,
    /// Those above decisions: "Udvalgets behandling".
    deciding: HashSet<u64>,
}

impl OwnHeadings {
    pub(super) fn has(&self, key: u64) -> bool {
        self.all.contains(&key)
    }

    pub(super) fn decides(&self, key: u64) -> bool {
        self.deciding.contains(&key)
    }
}

/// Finds them.
pub(super) fn find(lines: &Lines<'_>, plan: &Plan) -> OwnHeadings {
    if plan.items.len() < LEAST_ITEMS {
        return OwnHeadings::default();
    }
    let shaped =
        |at: usize| may_be_heading(lines, at) && (!plan.styled || lines.is_heading_type(at));
    let mut found: HashMap<u64, Places> = HashMap::new();
    for (number, item) in plan.items.iter().enumerate() {
        let end = item.lines.end;
        for at in (item.body..end).filter(|&at| shaped(at)) {
            let Some(key) = lines.look(at).key.whole() else { continue };
            let places = found.entry(key).or_default();
            places.items += usize::from(places.last.replace(number) != Some(number));
            places.all += 1;
            places.apart += usize::from(lines.is_apart(at));
            let text = at + 1 < end && lines.heading(at + 1).is_none();
            let below = || lines.words(at + 1);
            let decided = text && (is_outcome_formula(below()) || tells_decision(below()));
            places.above_text += usize::from(text && (decided || !may_be_heading(lines, at + 1)));
            places.above_outcome += usize::from(decided);
        }
    }
    let is_own = |places: &Places| {
        let once = places.all == places.items;
        once && places.items >= LEAST_ITEMS && places.above_text * 4 >= places.all * 3
    };
    found.retain(|_, places| is_own(places));
    // Where no white parts them from the text above, more must speak for them.
    let decides = |places: &Places| {
        let most = if places.apart == places.all { places.all * 3 } else { places.all * 4 };
        places.above_outcome * 6 >= most
    };
    let deciding =
        found.iter().filter(|(_, places)| decides(places)).map(|(key, _)| *key).collect();
    // Where type tells headings from text, it tells these too.
    found.retain(|_, places| !plan.styled && places.apart == places.all);
    let all = found.into_keys().collect();
    OwnHeadings { all, deciding }
}

/// Short, a paragraph of its own, a capital, no sentence, and nothing that is known for something else.
fn may_be_heading(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    let look = lines.look(at);
    !lines.is_continuation(at)
        && (SHORTEST..=LONGEST).contains(&words.len())
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', ',', ';', '?', '!'])
        && !words.contains(|c: char| c == '\t' || c.is_ascii_digit())
        && look.heading.is_none()
        && look.head.is_none()
        && !look.is_meta
        && !is_people_line(words)
        && !words.split(' ').next().is_some_and(names_body)
        && !is_outcome_formula(words)
        && !is_recommendation_opening(words, true)
        && !is_one_of(words, NONE_WORDS)
}
