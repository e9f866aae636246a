//! Walks two records side by side and gives every value of the one with its counterpart.

use serde_json::Value;

use super::align::align;
use super::path::Cursor;

/// One value, or one element of a list, in both records.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    /// Where we are, in both records.
    pub at: Cursor,
    /// What was expected; `None` for an element that nobody expected.
    pub expected: Option<&'a Value>,
    /// What is there; `None` for an element that is missing.
    pub actual: Option<&'a Value>,
}

impl Pair<'_> {
    /// Whether both records hold the same here. An absent value is `null`.
    pub(super) fn is_same(&self) -> bool {
        match (self.expected, self.actual) {
            (Some(expected), Some(actual)) => expected == actual,
            _ => false,
        }
    }
}

static NULL: Value = Value::Null;

/// Every value that `expected` states, with its counterpart, and every element that it does not.
pub(super) fn walk<'a>(
    expected: &'a Value,
    actual: &'a Value,
    is_compared: &dyn Fn(&Cursor) -> bool,
) -> Vec<Pair<'a>> {
    let mut walk = Walk { pairs: Vec::new(), is_compared };
    walk.values(Cursor::default(), expected, actual);
    walk.pairs
}

struct Walk<'a, 'f> {
    pairs: Vec<Pair<'a>>,
    is_compared: &'f dyn Fn(&Cursor) -> bool,
}

impl<'a> Walk<'a, '_> {
    fn values(&mut self, at: Cursor, expected: &'a Value, actual: &'a Value) {
        let at = at.at_place_of(actual);
        match (expected, actual) {
            (Value::Object(_), Value::Object(_)) => self.objects(&at, expected, actual),
            (Value::Array(e), Value::Array(a)) if is_list(e, a) => self.lists(&at, e, a),
            _ => self.pairs.push(Pair { at, expected: Some(expected), actual: Some(actual) }),
        }
    }

    /// Only the keys that are expected: a partial expectation leaves the others alone.
    fn objects(&mut self, at: &Cursor, expected: &'a Value, actual: &'a Value) {
        for (key, value) in expected.as_object().into_iter().flatten() {
            let at = at.key(key);
            if (self.is_compared)(&at) {
                self.values(at, value, actual.get(key).unwrap_or(&NULL));
            }
        }
    }

    fn lists(&mut self, at: &Cursor, expected: &'a [Value], actual: &'a [Value]) {
        let mut passed = 0;
        for (e, a) in align(at.last_key(), expected, actual) {
            let printed = e.or(a).unwrap_or_default();
            let (e, a) = (e.map(|e| &expected[e]), a.map(|a| &actual[a]));
            let at = at.element(passed, printed, e.or(a).unwrap_or(&NULL));
            passed += usize::from(e.is_some());
            match (e, a) {
                (Some(e), Some(a)) => self.values(at, e, a),
                (expected, actual) => self.alone(at, expected, actual),
            }
        }
    }

    fn alone(&mut self, at: Cursor, expected: Option<&'a Value>, actual: Option<&'a Value>) {
        let at = actual.map_or(at.clone(), |actual| at.at_place_of(actual));
        self.pairs.push(Pair { at, expected, actual });
    }
}

/// Whether two arrays are lists of things; an array of plain values is one value.
fn is_list(expected: &[Value], actual: &[Value]) -> bool {
    let mut all = expected.iter().chain(actual).peekable();
    all.peek().is_some() && all.all(Value::is_object)
}
