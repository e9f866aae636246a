//! Compares records with expected ones: for the tests of a parser, field by field.
//!
//! An expectation is a record as JSON, whole or in part: keys that it leaves out are not compared,
//! so a fixture can state only what it is about. Lists are aligned by what their elements are
//! known by (items by number and title, decisions by date and body, attachments by number and
//! title), so that one missing element is one difference and not a shift of all that follow.
//!
//! ```
//! use serde_json::json;
//!
//! let expected = json!({"items": [{"number": "1"}, {"number": "2", "title": "Budget 2026"}]});
//! let actual = json!({
//!     "kind": "minutes",
//!     "items": [
//!         {"number": "1", "title": "Dagsorden"},
//!         {"number": "2", "title": "Budget", "spans": [{"start": 40, "end": 46, "page": 1}]},
//!     ],
//! });
//! let differences = referat::compare::compare(&expected, &actual);
//! assert_eq!(differences.len(), 1);
//! assert_eq!(
//!     differences[0].to_string(),
//!     "items[2].title: was \"Budget 2026\", now \"Budget\" (page 1)"
//! );
//! ```
//!
//! In the tests of your own crate:
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let minutes = referat::parse(&std::fs::read("fixtures/budget/input.pdf")?)?;
//! let expected = serde_json::from_slice(&std::fs::read("fixtures/budget/expected.json")?)?;
//! let differences = referat::compare::compare(&expected, &serde_json::to_value(&minutes)?);
//! assert!(differences.is_empty(), "{}", referat::compare::report(&differences));
//! # Ok(())
//! # }
//! ```

mod align;
mod difference;
mod fold;
mod path;
mod score;
#[cfg(test)]
mod tests;
mod walk;

use serde_json::Value;

pub use difference::{Change, Difference, accept, report};
pub use path::Place;
pub use score::{Count, FieldScore, Scores};

use path::Cursor;

/// What `actual` says otherwise than `expected`: keys in alphabetical order, elements in theirs.
///
/// Places (`spans`) and the `source` are not compared; see [`Comparison`].
#[must_use]
pub fn compare(expected: &Value, actual: &Value) -> Vec<Difference> {
    Comparison::new().differences(expected, actual)
}

/// Which parts of two records are compared.
///
/// ```
/// use referat::compare::Comparison;
/// use serde_json::json;
///
/// let expected = json!({"coverage": 1.0, "items": [{"title": "Budget", "kind": null}]});
/// let actual = json!({"coverage": 0.9, "items": [{"title": "Budget", "kind": "decision"}]});
/// let all = Comparison::new();
/// assert_eq!(all.differences(&expected, &actual).len(), 2);
/// let some = Comparison::new().ignore("coverage").ignore("item.kind");
/// assert!(some.differences(&expected, &actual).is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Comparison {
    ignored: Vec<String>,
    places: bool,
}

impl Default for Comparison {
    fn default() -> Self {
        Self { ignored: vec!["source".to_owned()], places: false }
    }
}

impl Comparison {
    /// Everything but places and the source.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Leaves a field out, by its name: `coverage`, `diagnostics`, `item.kind`.
    #[must_use]
    pub fn ignore(mut self, field: impl Into<String>) -> Self {
        self.ignored.push(field.into());
        self
    }

    /// Whether `spans` are compared where the expectation has them.
    ///
    /// ```
    /// use referat::compare::Comparison;
    /// use serde_json::json;
    ///
    /// let expected = json!({"meeting": {"spans": [{"start": 0, "end": 9, "page": null}]}});
    /// let actual = json!({"meeting": {"spans": [{"start": 0, "end": 8, "page": null}]}});
    /// assert!(Comparison::new().differences(&expected, &actual).is_empty());
    /// assert_eq!(Comparison::new().places(true).differences(&expected, &actual).len(), 1);
    /// ```
    #[must_use]
    pub fn places(mut self, places: bool) -> Self {
        self.places = places;
        self
    }

    /// What `actual` says otherwise than `expected`: keys in alphabetical order, elements in theirs.
    #[must_use]
    pub fn differences(&self, expected: &Value, actual: &Value) -> Vec<Difference> {
        let pairs = walk::walk(expected, actual, &|at| self.is_compared(at));
        pairs.iter().filter(|pair| !pair.is_same()).map(Difference::of).collect()
    }

    fn is_compared(&self, at: &Cursor) -> bool {
        let is_place = at.last_key() == "spans";
        if is_place { self.places } else { !self.ignored.contains(&at.field) }
    }
}
