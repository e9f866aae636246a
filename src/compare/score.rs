//! How many values of which field were read right, over many documents.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::fold::{is_same_folded, share};
use super::path::Cursor;
use super::walk::{Pair, walk};

/// How often a field was read right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
    /// Expected and read: true positives.
    pub right: usize,
    /// Read, and not expected or not like that: false positives.
    pub wrong: usize,
    /// Expected, and not read or not like that: false negatives.
    pub missed: usize,
}

impl Count {
    /// The share of what was read that is right; 1 when nothing was read.
    #[must_use]
    pub fn precision(&self) -> f64 {
        part(self.right, self.right + self.wrong)
    }

    /// The share of what was expected that was read; 1 when nothing was expected.
    #[must_use]
    pub fn recall(&self) -> f64 {
        part(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    #[must_use]
    pub fn f1(&self) -> f64 {
        part(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, expected: bool, actual: bool, same: bool) {
        self.right += usize::from(expected && actual && same);
        self.wrong += usize::from(actual && !(expected && same));
        self.missed += usize::from(expected && !(actual && same));
    }

    fn is_faultless(self) -> bool {
        self.wrong == 0 && self.missed == 0
    }
}

fn part(some: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { share(some, all) }
}

/// The counts of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FieldScore {
    /// Right means: the same bytes.
    pub strict: Count,
    /// Right means: the same words, whatever their case, spaces and punctuation.
    pub folded: Count,
}

/// Field by field, how well records agree with expected ones.
///
/// A value that is not stated (`null`) counts only where one of the two has it: as wrong or as
/// missed. A list that states there are none (`[]`) is a value, counted as `afbud.none`,
/// `bilag.none` and so on. Of a missing element every value counts; of an extra one those that the
/// expectation states of others of its kind.
///
/// ```
/// use referat::compare::Scores;
/// use serde_json::json;
///
/// let mut scores = Scores::default();
/// scores.add(
///     &json!({"meeting": {"date": "2026-06-08", "body": "Byrådet"}}),
///     &json!({"meeting": {"date": "2026-06-08", "body": "BYRÅDET"}}),
/// );
/// let body = scores.fields()["meeting.body"];
/// assert_eq!((body.strict.wrong, body.folded.right), (1, 1));
/// assert_eq!(scores.fields()["meeting.date"].strict.f1(), 1.0);
/// assert_eq!((scores.documents(), scores.faultless_strict(), scores.faultless_folded()), (1, 0, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Scores {
    documents: usize,
    faultless_strict: usize,
    faultless_folded: usize,
    fields: BTreeMap<String, FieldScore>,
}

/// What is of the file and of the reading, not of the meeting.
const NOT_SCORED: &[&str] =
    &["schema_version", "source", "remainder", "furniture", "coverage", "diagnostics", "spans"];

impl Scores {
    /// Adds one document: what was expected of it, whole or in part, and what was read.
    pub fn add(&mut self, expected: &Value, actual: &Value) {
        let mut one = Self::default();
        let stated = Stated::of(expected);
        for pair in walk(expected, actual, &is_scored) {
            one.add_pair(&pair, &stated);
        }
        let all = |is: fn(&FieldScore) -> bool| usize::from(one.fields.values().all(is));
        one.documents = 1;
        one.faultless_strict = all(|field| field.strict.is_faultless());
        one.faultless_folded = all(|field| field.folded.is_faultless());
        self.merge(&one);
    }

    /// Adds the counts of others.
    pub fn merge(&mut self, other: &Self) {
        self.documents += other.documents;
        self.faultless_strict += other.faultless_strict;
        self.faultless_folded += other.faultless_folded;
        for (field, score) in &other.fields {
            let sum = self.fields.entry(field.clone()).or_default();
            sum.strict = sum_of(sum.strict, score.strict);
            sum.folded = sum_of(sum.folded, score.folded);
        }
    }

    /// The number of documents.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// The documents that are right in every field, to the byte.
    #[must_use]
    pub fn faultless_strict(&self) -> usize {
        self.faultless_strict
    }

    /// The documents that are right in every field, case, spaces and punctuation aside.
    #[must_use]
    pub fn faultless_folded(&self) -> usize {
        self.faultless_folded
    }

    /// The counts of every field that occurs, by its name: `meeting.date`, `beslutning.outcome`.
    #[must_use]
    pub fn fields(&self) -> &BTreeMap<String, FieldScore> {
        &self.fields
    }

    /// The counts of all fields together.
    #[must_use]
    pub fn total(&self) -> FieldScore {
        self.fields.values().fold(FieldScore::default(), |sum, score| FieldScore {
            strict: sum_of(sum.strict, score.strict),
            folded: sum_of(sum.folded, score.folded),
        })
    }

    fn add_pair(&mut self, pair: &Pair, stated: &Stated) {
        match (pair.expected, pair.actual) {
            (Some(expected), Some(actual)) if is_leaf(expected) && is_leaf(actual) => {
                self.add_value(&pair.at, expected, actual);
            }
            (expected, actual) => {
                self.add_missed(&pair.at, expected.unwrap_or(&Value::Null));
                self.add_extra(&pair.at, actual.unwrap_or(&Value::Null), stated);
            }
        }
    }

    fn add_value(&mut self, at: &Cursor, expected: &Value, actual: &Value) {
        let (is_there, is_read) = (is_stated(at, expected), is_stated(at, actual));
        if !is_there && !is_read {
            return;
        }
        let field = self.fields.entry(name_of(at, expected, actual)).or_default();
        field.strict.add(is_there, is_read, expected == actual);
        field.folded.add(is_there, is_read, is_same_folded(expected, actual));
    }

    /// Every value in what only the expected record has.
    fn add_missed(&mut self, at: &Cursor, value: &Value) {
        match inside(at, value) {
            Some(parts) => parts.iter().for_each(|(at, value)| self.add_missed(at, value)),
            None => self.add_value(at, value, &Value::Null),
        }
    }

    /// Every value in what only the actual record has, of those that the expectation states of
    /// other things of the kind.
    fn add_extra(&mut self, at: &Cursor, value: &Value, stated: &Stated) {
        match inside(at, value) {
            Some(parts) => {
                let parts = parts.iter().filter(|(part, _)| stated.may_have(at, part));
                parts.for_each(|(at, value)| self.add_extra(at, value, stated));
            }
            None => self.add_value(at, &Value::Null, value),
        }
    }
}

/// The scored parts of an object or of a list of objects; `None` for a plain value.
fn inside<'a>(at: &Cursor, value: &'a Value) -> Option<Vec<(Cursor, &'a Value)>> {
    match value {
        Value::Object(keys) => {
            let parts = keys.iter().map(|(key, value)| (at.key(key), value));
            Some(parts.filter(|(at, _)| is_scored(at)).collect())
        }
        Value::Array(list) if !is_leaf(value) => {
            Some(list.iter().map(|value| (at.clone(), value)).collect())
        }
        _ => None,
    }
}

/// Which fields an expectation states of which things.
#[derive(Default)]
struct Stated(BTreeMap<String, BTreeSet<String>>);

impl Stated {
    fn of(expected: &Value) -> Self {
        let mut stated = Self::default();
        stated.add(&Cursor::default(), expected);
        stated
    }

    fn add(&mut self, at: &Cursor, value: &Value) {
        for (part, value) in inside(at, value).unwrap_or_default() {
            self.0.entry(at.field.clone()).or_default().insert(part.field.clone());
            self.add(&part, value);
        }
    }

    /// Whether `part` is stated of any such thing, or nothing is of any.
    fn may_have(&self, thing: &Cursor, part: &Cursor) -> bool {
        self.0.get(&thing.field).is_none_or(|parts| parts.contains(&part.field))
    }
}

fn is_scored(at: &Cursor) -> bool {
    !NOT_SCORED.contains(&at.last_key())
}

/// Plain values, and arrays of them.
fn is_leaf(value: &Value) -> bool {
    match value {
        Value::Object(_) => false,
        Value::Array(list) => !list.iter().any(Value::is_object),
        _ => true,
    }
}

/// The lists where "there are none" is something else than "not stated".
const NULLABLE: &[&str] = &["members", "present", "afbud", "bilag"];

fn is_stated(at: &Cursor, value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty() || NULLABLE.contains(&at.last_key()),
        _ => true,
    }
}

/// The name of the field: of an empty list, that there are none.
fn name_of(at: &Cursor, expected: &Value, actual: &Value) -> String {
    let is_empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
    if NULLABLE.contains(&at.last_key()) && (is_empty(expected) || is_empty(actual)) {
        format!("{}.none", at.field)
    } else {
        at.field.clone()
    }
}

fn sum_of(left: Count, right: Count) -> Count {
    Count {
        right: left.right + right.right,
        wrong: left.wrong + right.wrong,
        missed: left.missed + right.missed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `field right/wrong/missed`, strict, of the fields that have a count.
    #[track_caller]
    fn check(expected: &str, actual: &str, counts: &str) {
        let read = |json| serde_json::from_str::<Value>(json).expect("the test's JSON");
        let mut scores = Scores::default();
        scores.add(&read(expected), &read(actual));
        let fields = scores.fields().iter().filter(|(_, score)| score.strict != Count::default());
        let told = |(name, FieldScore { strict, .. }): (&String, &FieldScore)| {
            format!("{name} {}/{}/{}", strict.right, strict.wrong, strict.missed)
        };
        assert_eq!(fields.map(told).collect::<Vec<_>>().join(", "), counts);
    }

    #[test]
    fn values_are_right_wrong_or_missed() {
        check(r#"{"meeting":{"date":"a"}}"#, r#"{"meeting":{"date":"a"}}"#, "meeting.date 1/0/0");
        check(r#"{"meeting":{"date":"a"}}"#, r#"{"meeting":{"date":"b"}}"#, "meeting.date 0/1/1");
        check(r#"{"meeting":{"date":"a"}}"#, r#"{"meeting":{}}"#, "meeting.date 0/0/1");
        check(r#"{"meeting":{"date":null}}"#, r#"{"meeting":{"date":"b"}}"#, "meeting.date 0/1/0");
        check(r#"{"meeting":{"date":null}}"#, r#"{"meeting":{"date":null}}"#, "");
        check(r#"{"meeting":{}}"#, r#"{"meeting":{"date":"b"}}"#, "");
    }

    #[test]
    fn elements_count_with_all_their_values() {
        let one = r#"{"items":[{"number":"1"}]}"#;
        let two = r#"{"items":[{"number":"1"},{"number":"2","title":"Budget"}]}"#;
        check(two, one, "item.number 1/0/1, item.title 0/0/1");
        check(one, two, "item.number 1/1/0");
        check(r#"{"items":[]}"#, two, "item.number 0/2/0, item.title 0/1/0");
    }

    #[test]
    fn no_list_and_an_empty_list_are_told_apart() {
        let none = r#"{"meeting":{"afbud":[]}}"#;
        let null = r#"{"meeting":{"afbud":null}}"#;
        let some = r#"{"meeting":{"afbud":[{"name":"Bo"}]}}"#;
        check(none, none, "afbud.none 1/0/0");
        check(none, null, "afbud.none 0/0/1");
        check(null, none, "afbud.none 0/1/0");
        check(none, some, "afbud.name 0/1/0");
        check(some, null, "afbud.name 0/0/1");
        check(some, some, "afbud.name 1/0/0");
    }

    #[test]
    fn names_of_fields_go_by_the_thing() {
        let item = r#"{"items":[{"kle":{"subject":"x"},"beslutninger":[{"vote":{"for":{"count":3}},
            "dissent":[{"who":["A","B"]}],"points":[{"labels":["1"]}]}],
            "indstillinger":[{"points":[{"label":"1"}]}]}],"coverage":1}"#;
        let names = "beslutning.point.labels 1/0/0, dissent.who 1/0/0, indstilling.point.label 1/0/0, \
                     item.kle.subject 1/0/0, vote.for.count 1/0/0";
        check(item, item, names);
    }
}
