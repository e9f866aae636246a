//! `referat check`, `score` and `inspect` as somebody types them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const MINUTES: &str = "\
Fjordby Kommune
Referat
Teknisk Udvalg
Dato: 8. juni 2026

1. Godkendelse af dagsorden
Beslutning
Godkendt.

2. Cykelsti langs Havnevej
Sagsfremstilling
Forvaltningen har undersøgt en cykelsti langs Havnevej.
Beslutning
Udvalget godkendte indstillingen.
Bilag
1 Kort over Havnevej
";

/// A folder with one case, `case`, whose expectation is what is read today.
struct Fixtures {
    folder: TempDir,
}

impl Fixtures {
    fn accepted() -> Self {
        let fixtures = Self { folder: TempDir::new().expect("a temporary folder") };
        fixtures.write("case/input.txt", MINUTES);
        let output = fixtures.run(&["check", ".", "--accept", "--allow-warnings"], "");
        assert!(output.status.success(), "{output:?}");
        fixtures
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder for it");
        fs::write(path, text).expect("a file in it");
    }

    fn expected(&self) -> Value {
        let bytes = fs::read(self.path("case/expected.json")).expect("the expectation");
        serde_json::from_slice(&bytes).expect("it is JSON")
    }

    /// The expectation, changed.
    fn expect(&self, change: impl Fn(&mut Value)) -> &Self {
        let mut expected = self.expected();
        change(&mut expected);
        self.write("case/expected.json", &expected.to_string());
        self
    }

    fn run(&self, arguments: &[&str], typed: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_referat"));
        command.args(arguments).current_dir(self.folder.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("referat starts");
        let mut stdin = child.stdin.take().expect("its standard input");
        stdin.write_all(typed.as_bytes()).expect("it reads");
        drop(stdin);
        child.wait_with_output().expect("it ends")
    }

    /// The exit code, and whether standard output has each text.
    #[track_caller]
    fn check(&self, arguments: &[&str], code: i32, told: &[&str]) {
        let output = self.run(arguments, "");
        let out = String::from_utf8_lossy(&output.stdout);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{out}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for text in told {
            assert!(out.contains(text), "`{text}` is not in:\n{out}");
        }
    }
}

#[test]
fn what_was_accepted_passes_and_knows_no_machine() {
    let fixtures = Fixtures::accepted();
    fixtures.check(&["check", "."], 0, &["1 passed, 0 failed"]);
    let expected = fixtures.expected();
    assert_eq!(expected["source"]["name"], Value::Null);
    assert_eq!(expected["schema_version"], "1");
}

#[test]
fn a_difference_is_told_with_its_path_and_line() {
    let fixtures = Fixtures::accepted();
    fixtures.expect(|expected| expected["items"][1]["title"] = json!("Cykelsti"));
    let told =
        "case/input.txt:15: items[2].title: was \"Cykelsti\", now \"Cykelsti langs Havnevej\"";
    fixtures.check(&["check", "."], 1, &[told, "0 passed, 1 failed"]);
    fixtures.check(&["check", ".", "--format", "json"], 1, &["\"path\": \"items[2].title\""]);
    let junit = "<failure message=\"1 not as expected\">input.txt:15: items[2].title: was &quot;Cykelsti&quot;";
    fixtures.check(&["check", ".", "--format", "junit"], 1, &["failures=\"1\"", junit]);
}

#[test]
fn an_expectation_may_be_partial() {
    let fixtures = Fixtures::accepted();
    fixtures.write(
        "case/expected.json",
        r#"{"items": [{"number": "1"}, {"bilag": [{"number": "1"}]}]}"#,
    );
    fixtures.check(&["check", "."], 0, &["1 passed"]);
    fixtures.write("case/expected.json", r#"{"items": [{"number": "1"}]}"#);
    fixtures.check(
        &["check", "."],
        1,
        &["items[2]: not expected, now \"2 | Cykelsti langs Havnevej\""],
    );
}

#[test]
fn every_input_has_the_same_expectation() {
    let fixtures = Fixtures::accepted();
    fixtures.write("case/input-crlf.txt", &MINUTES.replace('\n', "\r\n"));
    fixtures.check(&["check", "."], 0, &["1 passed"]);
    fixtures.write("case/input-other.txt", &MINUTES.replace("8. juni", "9. juni"));
    let told = "case/input-other.txt:4: meeting.date: was \"2026-06-08\", now \"2026-06-09\"";
    fixtures.check(
        &["check", "."],
        1,
        &["case/input-other.txt:", told.rsplit(": meeting").next().unwrap_or(told)],
    );
}

#[test]
fn known_failures_have_a_reason_and_must_fail() {
    let fixtures = Fixtures::accepted();
    let ledger = |path: &str, reason: &str| {
        let entry = json!([{"case": "case", "path": path, "reason": reason}]);
        fixtures.write("known-failures.json", &entry.to_string());
    };
    ledger("kind", "not yet");
    fixtures.check(&["check", "."], 1, &["kind passes, but was known to fail (\"not yet\")"]);
    fixtures.expect(|expected| expected["kind"] = json!("agenda"));
    fixtures.check(&["check", "."], 0, &["1 known to fail"]);
    ledger("kind", "");
    fixtures.check(&["check", "."], 2, &[]);
    ledger("kin", "another field");
    fixtures.check(&["check", "."], 1, &["kind: was \"agenda\""]);
}

#[test]
fn documents_may_be_stored_elsewhere() {
    let fixtures = Fixtures::accepted();
    let hash = fixtures.expected()["source"]["sha256"].clone();
    fs::rename(fixtures.path("case/input.txt"), fixtures.path("elsewhere.txt")).expect("it moves");
    let link = |hash: &Value| {
        fixtures.write(
            "case/case.json",
            &json!({"path": "../elsewhere.txt", "sha256": hash}).to_string(),
        );
    };
    link(&hash);
    fixtures.check(&["check", "."], 0, &["1 passed"]);
    link(&json!("00"));
    fixtures.check(&["check", "."], 1, &["sha256 is"]);
    fs::remove_file(fixtures.path("elsewhere.txt")).expect("it goes");
    fixtures.check(&["check", "."], 0, &["1 skipped", "stored elsewhere"]);
}

#[test]
fn more_warnings_are_not_accepted_unless_told() {
    let fixtures = Fixtures::accepted();
    fixtures.write("case/input.txt", &MINUTES.replace("8. juni", "31. juni"));
    let output = fixtures.run(&["check", ".", "--accept"], "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("not accepted; --allow-warnings does"), "{told}");
    assert_eq!(output.status.code(), Some(1));
    fixtures.check(&["check", ".", "--accept", "--allow-warnings"], 0, &["1 passed"]);
}

#[test]
fn a_review_takes_over_what_is_answered_with_yes() {
    let fixtures = Fixtures::accepted();
    let whole = fixtures.expected();
    fixtures.expect(|expected| {
        expected["kind"] = json!("agenda");
        expected["items"][0]["title"] = json!("Dagsorden");
        expected["items"].as_array_mut().map(Vec::pop);
    });
    let output = fixtures.run(&["check", ".", "--review"], "n\ny\ny\n");
    assert_eq!(output.status.code(), Some(1));
    let expected = fixtures.expected();
    assert_eq!(expected["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(expected["kind"], whole["kind"]);
    assert_eq!(expected["items"][0]["title"], "Dagsorden", "it was answered with no");
    fixtures.run(&["check", ".", "--review"], "y\n");
    fixtures.check(&["check", "."], 0, &["1 passed"]);
}

#[test]
fn misuse_is_told_apart_from_failure() {
    let fixtures = Fixtures { folder: TempDir::new().expect("a temporary folder") };
    fixtures.check(&["check", "nowhere"], 2, &[]);
    fixtures.check(&["check", "."], 2, &[]);
    fixtures.check(&["score", "."], 2, &[]);
    fixtures.write("case/input.txt", MINUTES);
    fixtures.check(&["check", "."], 1, &["not there; --accept writes it"]);
    fixtures.write("case/expected.json", "{");
    fixtures.check(&["check", "."], 1, &["expected.json"]);
}

#[test]
fn a_document_may_be_expected_to_fail() {
    let fixtures = Fixtures { folder: TempDir::new().expect("a temporary folder") };
    fixtures.write("empty/input.txt", "");
    fixtures.write("empty/expected.json", r#"{"error": "empty"}"#);
    fixtures.check(&["check", "."], 0, &["1 passed"]);
    fixtures.write("empty/expected.json", r#"{"kind": "minutes"}"#);
    fixtures.check(&["check", "."], 1, &["kind: was \"minutes\", now null"]);
}

#[test]
fn scores_have_floors_that_only_rise() {
    let fixtures = Fixtures::accepted();
    fixtures.check(&["score", "."], 0, &["item.title", "right in every field: 1 of 1 documents"]);
    fixtures.check(&["score", ".", "--format", "json"], 0, &["\"faultless\"", "\"f1\": 1.0"]);
    fixtures.check(&["score", ".", "--floors", "floors.json", "--raise"], 0, &[]);
    fixtures.check(&["score", ".", "--floors", "floors.json"], 0, &[]);
    fixtures.expect(|expected| expected["items"][1]["title"] = json!("Cykelsti"));
    let output = fixtures.run(&["score", ".", "--floors", "floors.json"], "");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("item.title: F1 is 0.5000, below its floor of 1.0000"), "{told}");
    fixtures.check(&["score", ".", "--floors", "floors.json", "--raise"], 0, &[]);
    fixtures.check(&["score", ".", "--floors", "floors.json"], 1, &[]);
}

#[test]
fn a_page_shows_the_document_and_the_record() {
    let fixtures = Fixtures::accepted();
    fixtures.write("input.txt", &MINUTES.replace("Kort over", "<b>Kort & \"plan\"</b> over"));
    let told = [
        "<!DOCTYPE html>",
        "Bilag 1: &lt;b&gt;Kort &amp; &quot;plan&quot;&lt;/b&gt;",
        "<mark class=\"k bilag\"",
    ];
    fixtures.check(&["inspect", "input.txt"], 0, &told);
    fixtures.check(&["inspect", "input.txt", "-o", "page.html"], 0, &[]);
    let page = fs::read_to_string(fixtures.path("page.html")).expect("the page");
    assert!(!page.contains("<b>") && !page.contains("http://") && !page.contains("https://"));
    fixtures.check(&["inspect", "nowhere.txt"], 1, &[]);
}
