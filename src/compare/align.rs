//! Which element of one list stands for which element of another.

use serde_json::Value;

use super::fold::{fold, likeness};

/// By what an element of a list is known: the name of the list, the keys that tell elements apart,
/// and whether elements that have nothing in common may still be the same one by their order.
struct Identity {
    list: &'static str,
    keys: &'static [&'static str],
    by_order: bool,
}

const IDENTITIES: &[Identity] = &[
    Identity { list: "items", keys: &["number", "title"], by_order: false },
    Identity { list: "sections", keys: &["heading", "kind", "text"], by_order: true },
    Identity { list: "indstillinger", keys: &["heading", "by", "text"], by_order: true },
    Identity { list: "beslutninger", keys: &["date", "body", "text"], by_order: true },
    Identity { list: "bilag", keys: &["number", "title"], by_order: true },
    Identity { list: "afbud", keys: &["name"], by_order: true },
    Identity { list: "members", keys: &["name"], by_order: true },
    Identity { list: "present", keys: &["name"], by_order: true },
    Identity { list: "points", keys: &["label", "labels", "text"], by_order: true },
    Identity { list: "dissent", keys: &["who", "kind"], by_order: true },
    Identity { list: "diagnostics", keys: &["code", "message"], by_order: false },
    Identity { list: "furniture", keys: &["kind", "text"], by_order: false },
];

/// Of a list that is not in the table.
const BY_TEXT: Identity = Identity { list: "", keys: &["text"], by_order: true };

/// One step through two lists: the indices of the elements that belong together.
pub(super) type Step = (Option<usize>, Option<usize>);

/// Pairs the elements of two lists, both in order, so that the likest ones stand together.
///
/// The best sum of likeness over all ways to pair them in order (Needleman and Wunsch).
pub(super) fn align(list: &str, expected: &[Value], actual: &[Value]) -> Vec<Step> {
    let identity = IDENTITIES.iter().find(|i| i.list == list).unwrap_or(&BY_TEXT);
    let alone = expected.len() == 1 && actual.len() == 1;
    let like = likenesses(identity, expected, actual, alone);
    let best = best_sums(&like, expected.len(), actual.len());
    steps(&like, &best, expected.len(), actual.len())
}

/// The likeness of every pair; 0 for those that may not be paired.
fn likenesses(
    identity: &Identity,
    expected: &[Value],
    actual: &[Value],
    alone: bool,
) -> Vec<Vec<f64>> {
    let row = |e: &Value| actual.iter().map(|a| weigh(identity, e, a, alone)).collect();
    expected.iter().map(row).collect()
}

/// How surely two elements are the same one.
fn weigh(identity: &Identity, expected: &Value, actual: &Value, alone: bool) -> f64 {
    let told = identity.keys.iter().filter(|key| expected.get(key).is_some()).count();
    let sum: f64 =
        identity.keys.iter().map(|key| weigh_key(expected.get(key), actual.get(key))).sum();
    let named = |key: &&str| expected.get(key).is_some_and(|value| !value.is_null());
    let nameless = told == 0 || !identity.keys.iter().any(named);
    let by_order = identity.by_order || alone || nameless;
    if by_order {
        sum + 0.01
    } else if sum < 0.34 {
        0.0
    } else {
        sum
    }
}

/// What one key says for two elements being the same. Two absent values say little.
fn weigh_key(expected: Option<&Value>, actual: Option<&Value>) -> f64 {
    match (expected, actual) {
        (Some(Value::Null), None | Some(Value::Null)) => 0.05,
        (Some(Value::String(e)), Some(Value::String(a))) => weigh_texts(e, a),
        (Some(e), Some(a)) if e == a => 1.0,
        _ => 0.0,
    }
}

/// Numbers, dates and names are the same or not; longer texts are more or less alike.
fn weigh_texts(expected: &str, actual: &str) -> f64 {
    if expected == actual {
        1.0
    } else if fold(expected).split(' ').count() < 2 {
        0.0
    } else {
        0.9 * likeness(expected, actual)
    }
}

/// `best[e][a]`: the best sum for the first `e` and the first `a` elements.
fn best_sums(like: &[Vec<f64>], expected: usize, actual: usize) -> Vec<Vec<f64>> {
    let mut best = vec![vec![0.0; actual + 1]; expected + 1];
    for e in 1..=expected {
        for a in 1..=actual {
            let apart = f64::max(best[e - 1][a], best[e][a - 1]);
            best[e][a] = f64::max(apart, best[e - 1][a - 1] + like[e - 1][a - 1]);
        }
    }
    best
}

/// The way that led to the best sum, from the start. What is missing comes before what is extra.
fn steps(like: &[Vec<f64>], best: &[Vec<f64>], mut e: usize, mut a: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    while e > 0 || a > 0 {
        let here = best[e][a];
        if a > 0 && (e == 0 || is_near(here, best[e][a - 1])) {
            a -= 1;
            steps.push((None, Some(a)));
        } else if e > 0 && (a == 0 || is_near(here, best[e - 1][a])) {
            e -= 1;
            steps.push((Some(e), None));
        } else {
            (e, a) = (e - 1, a - 1);
            debug_assert!(like[e][a] > 0.0, "a pair that adds nothing is never taken");
            steps.push((Some(e), Some(a)));
        }
    }
    steps.reverse();
    steps
}

fn is_near(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps in words: `0=1` paired, `-2` missing, `+0` extra.
    #[track_caller]
    fn check(list: &str, expected: &str, actual: &str, steps: &str) {
        let read = |json| serde_json::from_str::<Vec<Value>>(json).expect("the test's JSON");
        let words =
            align(list, &read(expected), &read(actual)).into_iter().map(|step| match step {
                (Some(e), Some(a)) => format!("{e}={a}"),
                (Some(e), None) => format!("-{e}"),
                (_, a) => format!("+{}", a.unwrap_or_default()),
            });
        assert_eq!(words.collect::<Vec<_>>().join(" "), steps);
    }

    #[test]
    fn items_go_by_number_and_title() {
        let three = r#"[{"number":"1"},{"number":"2"},{"number":"3"}]"#;
        check("items", three, r#"[{"number":"1"},{"number":"3"}]"#, "0=0 -1 2=1");
        check("items", three, r#"[{"number":"1"},{"number":"2"},{"number":"4"}]"#, "0=0 1=1 -2 +2");
        check(
            "items",
            r#"[{"number":null,"title":"A B"}]"#,
            r#"[{"number":"7","title":"C D"}]"#,
            "0=0",
        );
        check("items", "[{}, {}]", r#"[{"number":"1"},{"number":"2"}]"#, "0=0 1=1");
    }

    #[test]
    fn decisions_go_by_date_and_body() {
        let two = r#"[{"date":"2013-04-10"},{"date":"2013-06-20"}]"#;
        check("beslutninger", two, r#"[{"date":"2013-06-20"}]"#, "-0 1=0");
        check("beslutninger", two, r#"[{"date":null},{"date":"2013-06-20"}]"#, "0=0 1=1");
        check("beslutninger", "[]", two, "+0 +1");
    }

    #[test]
    fn attachments_go_by_number_and_title() {
        let two =
            r#"[{"number":null,"title":"Kort over området"},{"number":null,"title":"Notat"}]"#;
        check("bilag", two, r#"[{"number":null,"title":"Notat"}]"#, "-0 1=0");
        check("bilag", two, r#"[{"number":null,"title":"Kort over hele området"}]"#, "0=0 -1");
    }

    #[test]
    fn other_lists_go_by_text_and_order() {
        check(
            "blocks",
            r#"[{"text":"a"},{"text":"b"}]"#,
            r#"[{"text":"b"},{"text":"c"}]"#,
            "-0 1=0 +1",
        );
        check(
            "blocks",
            r#"[{"text":"a"},{"text":"b"}]"#,
            r#"[{"text":"a"},{"text":"c"}]"#,
            "0=0 1=1",
        );
    }
}
