//! One difference between two records, and how it is told and taken over.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use serde_json::Value;

use super::path::{Place, Step};
use super::walk::Pair;

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The value is another one.
    Changed,
    /// An element of a list is expected and not there.
    Missing,
    /// An element of a list is there and not expected.
    Extra,
}

/// One difference between an expected record and an actual one.
///
/// Its `Display` is one line: the path, what was, what is now, and the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Where, for a reader: `items[715].beslutninger[2].outcome`. An element of a list is named by
    /// its printed number, or else counted from 1.
    pub path: String,
    /// The field, as [`Scores`](super::Scores) names it: `beslutning.outcome`.
    pub field: String,
    /// What became of the value.
    pub change: Change,
    /// The expected value; `null` for an extra element.
    pub was: Value,
    /// The actual value; `null` for a missing element.
    pub now: Value,
    /// Where in the document the value stands, or else the nearest thing around it.
    pub place: Option<Place>,
    #[serde(skip)]
    steps: Vec<Step>,
}

impl Difference {
    pub(super) fn of(pair: &Pair) -> Self {
        let change = match (pair.expected, pair.actual) {
            (Some(_), Some(_)) => Change::Changed,
            (Some(_), None) => Change::Missing,
            (None, _) => Change::Extra,
        };
        Self {
            path: pair.at.path.clone(),
            field: pair.at.field.clone(),
            change,
            was: pair.expected.cloned().unwrap_or_default(),
            now: pair.actual.cloned().unwrap_or_default(),
            place: pair.at.place,
            steps: pair.at.steps.clone(),
        }
    }

    /// Whether only a place (`spans`) differs.
    #[must_use]
    pub fn is_place(&self) -> bool {
        self.field.rsplit('.').next() == Some("spans")
    }
}

impl Display for Difference {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (was, now) = told_apart(&self.was, &self.now);
        match self.change {
            Change::Changed => write!(f, "{}: was {was}, now {now}", self.path)?,
            Change::Missing => write!(f, "{}: missing, was {was}", self.path)?,
            Change::Extra => write!(f, "{}: not expected, now {now}", self.path)?,
        }
        match self.place.and_then(|place| place.page) {
            Some(page) => write!(f, " (page {page})"),
            None => Ok(()),
        }
    }
}

/// All differences, one a line.
#[must_use]
pub fn report(differences: &[Difference]) -> String {
    differences.iter().flat_map(|difference| [difference.to_string(), "\n".to_owned()]).collect()
}

/// The most characters of a value in a report.
const WIDTH: usize = 72;

/// Both values in short. Of long texts, the part where they begin to differ.
fn told_apart(was: &Value, now: &Value) -> (String, String) {
    let (Value::String(left), Value::String(right)) = (was, now) else {
        return (told(was), told(now));
    };
    let same = left.chars().zip(right.chars()).take_while(|(l, r)| l == r).count();
    let from = if same < WIDTH / 2 { 0 } else { same - WIDTH / 4 };
    (clipped(left, from), clipped(right, from))
}

/// One value in short: of an object the first words it says.
fn told(value: &Value) -> String {
    match value {
        Value::String(text) => clipped(text, 0),
        Value::Object(_) => clipped(&first_texts(value).join(" | "), 0),
        Value::Array(list) if list.iter().any(Value::is_object) => {
            format!("{} elements", list.len())
        }
        _ => clipped_raw(&value.to_string(), 0),
    }
}

/// The plain texts of an object, in its order.
fn first_texts(value: &Value) -> Vec<&str> {
    value.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str()).collect()
}

fn clipped(text: &str, from: usize) -> String {
    format!("\"{}\"", clipped_raw(&text.replace('\n', "⏎"), from))
}

fn clipped_raw(text: &str, from: usize) -> String {
    let middle = text.chars().skip(from).take(WIDTH).collect::<String>();
    let (left, right) = (from > 0, text.chars().nth(from + WIDTH).is_some());
    format!("{}{middle}{}", if left { "…" } else { "" }, if right { "…" } else { "" })
}

/// Takes differences over into the expectation that they were found against.
///
/// ```
/// use referat::compare::{accept, compare};
/// use serde_json::json;
///
/// let mut expected = json!({"items": [{"number": "1"}, {"number": "2", "title": "Budget"}]});
/// let actual = json!({"items": [{"number": "2", "title": "Regnskab"}]});
/// let differences = compare(&expected, &actual);
/// accept(&mut expected, &differences);
/// assert_eq!(expected, actual);
/// ```
pub fn accept(expected: &mut Value, differences: &[Difference]) {
    let changed = |difference: &&Difference| difference.change == Change::Changed;
    differences.iter().filter(changed).for_each(|difference| replace(expected, difference));
    // From the last one back, so that the indices before stay true.
    for difference in differences.iter().rev() {
        move_element(expected, difference);
    }
}

fn replace(expected: &mut Value, difference: &Difference) {
    if let Some(value) = down(expected, &difference.steps) {
        value.clone_from(&difference.now);
    }
}

fn move_element(expected: &mut Value, difference: &Difference) {
    let Some((Step::Index(index), list)) = difference.steps.split_last() else { return };
    let Some(Value::Array(list)) = down(expected, list) else { return };
    match difference.change {
        Change::Missing if *index < list.len() => drop(list.remove(*index)),
        Change::Changed | Change::Missing => {}
        Change::Extra => list.insert((*index).min(list.len()), difference.now.clone()),
    }
}

fn down<'a>(value: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}
