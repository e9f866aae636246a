//! Records in short, and what is told of their differences.

use serde_json::Value;

use super::{Comparison, accept, report};

fn read(json: &str) -> Value {
    serde_json::from_str(json).expect("the test's JSON")
}

/// The report, and that taking it over gives the actual record, keys left out aside.
#[track_caller]
fn check(expected: &str, actual: &str, told: &str) {
    let (mut expected, actual) = (read(expected), read(actual));
    let differences = Comparison::new().differences(&expected, &actual);
    assert_eq!(report(&differences).trim_end(), told);
    accept(&mut expected, &differences);
    assert_eq!(report(&super::compare(&expected, &actual)), "");
}

#[test]
fn keys_left_out_are_not_compared() {
    check("{}", r#"{"kind":"minutes"}"#, "");
    check(r#"{"items":[{"number":"1"}]}"#, r#"{"items":[{"number":"1","title":"A"}]}"#, "");
    check(r#"{"source":{"name":"a"}}"#, r#"{"source":{"name":"b"}}"#, "");
}

#[test]
fn values_are_told_with_what_was_and_is() {
    check(r#"{"kind":"minutes"}"#, r#"{"kind":"agenda"}"#, r#"kind: was "minutes", now "agenda""#);
    check(r#"{"kind":"minutes"}"#, "{}", r#"kind: was "minutes", now null"#);
    check(r#"{"kind":null}"#, "{}", "");
    let (none, null) = (r#"{"meeting":{"afbud":[]}}"#, r#"{"meeting":{"afbud":null}}"#);
    check(none, null, "meeting.afbud: was [], now null");
    check(null, none, "meeting.afbud: was null, now []");
    let some = r#"{"meeting":{"afbud":[{"name":"Bo"},{"name":"Al"}]}}"#;
    check(some, null, "meeting.afbud: was 2 elements, now null");
    check(
        none,
        some,
        "meeting.afbud[1]: not expected, now \"Bo\"\nmeeting.afbud[2]: not expected, now \"Al\"",
    );
}

#[test]
fn a_missing_element_is_one_difference() {
    let three = r#"{"items":[{"number":"7","title":"Dagsorden"},{"number":"8","title":"Budget"},
        {"number":"9","title":"Eventuelt"}]}"#;
    let two =
        r#"{"items":[{"number":"7","title":"Dagsorden"},{"number":"9","title":"Eventuelt"}]}"#;
    check(three, two, r#"items[8]: missing, was "8 | Budget""#);
    check(two, three, r#"items[8]: not expected, now "8 | Budget""#);
    let other = r#"{"items":[{"number":"7","title":"Dagsorden"},{"number":"9","title":"Lukket"},
        {"number":"10","title":"Nyt"}]}"#;
    check(
        two,
        other,
        "items[9].title: was \"Eventuelt\", now \"Lukket\"\nitems[10]: not expected, now \"10 | Nyt\"",
    );
}

#[test]
fn deep_values_have_a_readable_path_and_a_page() {
    let with = |outcome: &str, span: &str| {
        format!(
            r#"{{"items":[{{"number":"715","beslutninger":[{{"date":"a"}},
            {{"date":"b","outcome":{outcome}{span}}}]}}]}}"#
        )
    };
    check(
        &with("\"noted\"", ""),
        &with("null", r#","spans":[{"start":9,"end":12,"page":4}]"#),
        r#"items[715].beslutninger[2].outcome: was "noted", now null (page 4)"#,
    );
}

#[test]
fn long_texts_are_shown_where_they_part() {
    let text = |end: &str| format!(r#"{{"title":"{}{end}"}}"#, "Budget ".repeat(20));
    check(
        &text("2026"),
        &text("2027"),
        r#"title: was "… Budget Budget 2026", now "… Budget Budget 2027""#,
    );
}

#[test]
fn every_mixture_of_lost_and_new_elements_can_be_accepted() {
    let list = |numbers: &str| {
        let items =
            numbers.split(' ').map(|n| format!(r#"{{"number":"{n}"}}"#)).collect::<Vec<_>>();
        read(&format!(r#"{{"items":[{}]}}"#, items.join(",")))
    };
    for (was, now) in [("1 2 3", "0 2 4 5"), ("1", "2 3 1 4"), ("4 1 5 2", "1 2"), ("1 2", "3 4")] {
        let (mut was, now) = (list(was), list(now));
        let differences = super::compare(&was, &now);
        accept(&mut was, &differences);
        assert_eq!(was, now);
    }
}
