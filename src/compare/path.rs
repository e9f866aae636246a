//! Where in a record we are: for a reader, for the scores, and for the machine.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where a value stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Byte offset into the canonical text.
    pub start: usize,
    /// The page, from 1; `null` for a text without pages.
    pub page: Option<u32>,
}

impl Place {
    /// The line of the canonical `text` where the place is, from 1.
    #[must_use]
    pub fn line(&self, text: &str) -> usize {
        1 + text.char_indices().filter(|&(at, letter)| letter == '\n' && at < self.start).count()
    }
}

/// A place in both records.
#[derive(Debug, Clone, Default)]
pub(super) struct Cursor {
    /// `items[715].beslutninger[2].outcome`.
    pub path: String,
    /// `beslutning.outcome`.
    pub field: String,
    /// The way from the root of the expected record, keys and indices.
    pub steps: Vec<Step>,
    /// Where the nearest thing around stands in the document.
    pub place: Option<Place>,
}

/// One step down into a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// The name in the scores of the things that a key holds.
const THINGS: &[(&str, &str)] = &[
    ("items", "item"),
    ("sections", "section"),
    ("blocks", "block"),
    ("indstillinger", "indstilling"),
    ("beslutninger", "beslutning"),
    ("members", "member"),
    ("present", "present"),
    ("afbud", "afbud"),
    ("bilag", "bilag"),
    ("dissent", "dissent"),
    ("vote", "vote"),
];

/// Keys whose name in the scores keeps the name of the thing that has them.
const PARTS: &[(&str, &str)] = &[("points", "point"), ("kle", "kle")];

impl Cursor {
    pub(super) fn key(&self, key: &str) -> Self {
        let mut down = self.clone();
        down.steps.push(Step::Key(key.to_owned()));
        down.path = join(&self.path, key);
        down.field = field(&self.field, key);
        down
    }

    /// An element of the list at the cursor: known by its number, or else counted from 1.
    /// `index` is its place in the expected list, `printed` in the list that has it.
    pub(super) fn element(&self, index: usize, printed: usize, element: &Value) -> Self {
        let mut down = self.clone();
        down.steps.push(Step::Index(index));
        let number = element.get("number").and_then(Value::as_str);
        let name = number.map_or_else(|| (printed + 1).to_string(), str::to_owned);
        down.path = format!("{}[{name}]", self.path);
        down
    }

    /// The same, knowing where in the document `value` stands, if it says so.
    pub(super) fn at_place_of(mut self, value: &Value) -> Self {
        let span = value.get("spans").and_then(|spans| spans.get(0));
        let place = span.and_then(|span| Place::deserialize(span).ok());
        self.place = place.or(self.place);
        self
    }

    pub(super) fn last_key(&self) -> &str {
        let key = self.steps.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        key.unwrap_or_default()
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn field(thing: &str, key: &str) -> String {
    if let Some((_, name)) = THINGS.iter().find(|(of, _)| *of == key) {
        (*name).to_owned()
    } else if let Some((_, name)) = PARTS.iter().find(|(of, _)| *of == key) {
        join(thing, name)
    } else {
        join(thing, key)
    }
}
