//! Every fixture, every input: the record that is expected, and the promises that hold for all.
//!
//! `fixtures/<dialect>/<case>/` has `expected.json`, a record in whole or in part, and inputs:
//! `input.txt`, `input.pdf`, `input-*.pdf`, all of the same minutes.
//! `fixtures/known-failures.json` lists what is known to differ, and why:
//! `[{"case": "acadre/x", "path": "items[2].title", "reason": "…"}]`; `fixtures/floors.json` how right
//! each field is at least.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use referat::compare::{Comparison, Difference, FieldScore, Scores, report};
use referat::{Document, Options};
use serde::Deserialize;
use serde_json::Value;

/// One input of a case, read.
struct Reading {
    case: String,
    input: String,
    expected: Value,
    document: Document,
    record: Value,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Every input of every case, the primary one first. Those that cannot be read are named.
fn readings() -> &'static (Vec<Reading>, Vec<String>) {
    static READINGS: OnceLock<(Vec<Reading>, Vec<String>)> = OnceLock::new();
    READINGS.get_or_init(|| {
        let (mut readings, mut failed) = (Vec::new(), Vec::new());
        for (case, input) in inputs() {
            match read(&case, &input) {
                Ok(reading) => readings.push(reading),
                Err(complaint) => failed.push(format!("{}: {complaint}", input.display())),
            }
        }
        (readings, failed)
    })
}

/// The folders of the cases, each with each of its inputs.
fn inputs() -> Vec<(PathBuf, PathBuf)> {
    let cases = files_below(&root()).into_iter().filter(|file| file.ends_with("expected.json"));
    let folders = cases.filter_map(|file| file.parent().map(Path::to_path_buf));
    let with_inputs = |folder: PathBuf| {
        let mut inputs: Vec<PathBuf> =
            list(&folder).into_iter().filter(|file| is_input(file)).collect();
        inputs.sort_by_key(|file| !file.ends_with("input.txt"));
        inputs.into_iter().map(move |input| (folder.clone(), input)).collect::<Vec<_>>()
    };
    folders.flat_map(with_inputs).collect()
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of fixtures can be read");
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.expect("so can its entries").path()).collect();
    files.sort();
    files
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let below = |path: PathBuf| if path.is_dir() { files_below(&path) } else { vec![path] };
    list(folder).into_iter().flat_map(below).collect()
}

fn is_input(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_format = [".txt", ".pdf"].iter().any(|end| name.ends_with(end));
    is_format && (name.starts_with("input.") || name.starts_with("input-"))
}

fn read(case: &Path, input: &Path) -> Result<Reading, String> {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let bytes = fs::read(input).map_err(|error| told(&error))?;
    let expected = fs::read(case.join("expected.json")).map_err(|error| told(&error))?;
    let expected = serde_json::from_slice(&expected).map_err(|error| told(&error))?;
    let document = std::panic::catch_unwind(|| referat::read(&bytes, &Options::new()));
    let document = document.map_err(|_| "it panics".to_owned())?.map_err(|error| told(&error))?;
    let record = serde_json::to_value(document.minutes()).map_err(|error| told(&error))?;
    let name =
        |path: &Path, from: &Path| path.strip_prefix(from).unwrap_or(path).display().to_string();
    Ok(Reading { case: name(case, &root()), input: name(input, case), expected, document, record })
}

/// Fails with everything that `complaints` finds, each under the name of its input.
#[track_caller]
fn check_all(complaints: impl Fn(&Reading) -> Vec<String>) {
    let (readings, _) = readings();
    let told = readings.iter().flat_map(|reading| {
        let head = format!("{}/{}", reading.case, reading.input);
        complaints(reading).into_iter().map(move |complaint| format!("{head}: {complaint}"))
    });
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "{} complaints:\n{}", told.len(), told.join("\n"));
}

#[test]
fn every_input_can_be_read() {
    let (readings, failed) = readings();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(!readings.is_empty(), "there are no fixtures");
}

/// What is known to differ, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    case: String,
    #[serde(default)]
    path: String,
    reason: String,
}

impl Known {
    fn is_of(&self, case: &str, difference: &Difference) -> bool {
        let rest = difference.path.strip_prefix(&self.path);
        let is_below = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
        self.case == case && (self.path.is_empty() || rest.is_some_and(is_below))
    }
}

fn known_failures() -> Vec<Known> {
    let Ok(bytes) = fs::read(root().join("known-failures.json")) else { return Vec::new() };
    serde_json::from_slice(&bytes).expect("known-failures.json is a list of {case, path, reason}")
}

fn is_known(known: &[Known], case: &str, difference: &Difference) -> bool {
    known.iter().any(|known| known.is_of(case, difference))
}

#[test]
fn records_are_as_expected() {
    let known = known_failures();
    check_all(|reading| {
        let mut differences = differences(reading);
        differences.retain(|difference| !is_known(&known, &reading.case, difference));
        report(&differences).lines().map(str::to_owned).collect()
    });
}

#[test]
fn known_failures_fail_and_have_a_reason() {
    let (readings, _) = readings();
    let fails = |known: &Known| {
        let mut of_case = readings.iter().filter(|reading| reading.case == known.case);
        of_case.any(|reading| {
            differences(reading).iter().any(|difference| known.is_of(&known.case, difference))
        })
    };
    for known in known_failures() {
        assert!(!known.reason.trim().is_empty(), "{} {} has no reason", known.case, known.path);
        assert!(fails(&known), "{} {} passes: take it off the list", known.case, known.path);
    }
}

/// How right each field was at least, over all inputs: F1 to the byte; and the share of inputs that
/// are right in every field. `fixtures/floors.json` holds
/// it; the floors may only rise.
#[test]
fn no_field_falls_below_its_floor() {
    let file = fs::read(root().join("floors.json")).expect("the floors lie beside the cases");
    let floors: BTreeMap<String, f64> = serde_json::from_slice(&file).expect("a number a field");
    let mut scores = Scores::default();
    for reading in &readings().0 {
        scores.add(&reading.expected, &reading.record);
    }
    let rounded = |score: &FieldScore| (score.strict.f1() * 10_000.0).floor() / 10_000.0;
    let mut now: BTreeMap<&str, f64> =
        scores.fields().iter().map(|(field, score)| (field.as_str(), rounded(score))).collect();
    let share = f64::from(u32::try_from(scores.faultless_strict()).expect("few"))
        / f64::from(u32::try_from(scores.documents()).expect("few"));
    now.insert("documents", (share * 10_000.0).floor() / 10_000.0);
    let low = |(field, &score): (&&str, &f64)| {
        let floor = floors.get(*field).copied().unwrap_or(f64::INFINITY);
        (score < floor).then(|| format!("{field} is {score}, its floor is {floor}"))
    };
    let mut told: Vec<String> = now.iter().filter_map(low).collect();
    let gone = floors.keys().filter(|field| !now.contains_key(field.as_str()));
    told.extend(gone.map(|field| format!("no case has {field} any more")));
    let all = serde_json::to_string_pretty(&now).expect("names and numbers");
    assert!(told.is_empty(), "{}\nall fields now: {all}", told.join("\n"));
}

/// The furniture and the notes are those of each input; an expectation's are the primary one's.
fn differences(reading: &Reading) -> Vec<Difference> {
    let (readings, _) = readings();
    let primary = readings.iter().find(|other| other.case == reading.case);
    let comparison = if primary.is_some_and(|primary| primary.input == reading.input) {
        Comparison::new()
    } else {
        same_words()
    };
    comparison.differences(&reading.expected, &reading.record)
}

/// What the same minutes say, whatever they are printed on.
fn same_words() -> Comparison {
    ["furniture", "diagnostics", "coverage"].into_iter().fold(Comparison::new(), Comparison::ignore)
}

#[test]
fn all_inputs_of_a_case_say_the_same() {
    let (readings, _) = readings();
    let known = known_failures();
    check_all(|reading| {
        let Some(first) = readings.iter().find(|other| other.case == reading.case) else {
            return Vec::new();
        };
        let mut differences = same_words().differences(&first.record, &reading.record);
        differences.retain(|difference| !is_known(&known, &reading.case, difference));
        report(&differences).lines().map(|line| format!("not as {}: {line}", first.input)).collect()
    });
}

#[test]
fn nothing_is_lost() {
    let known = known_failures();
    let whole = |case: &str| known.iter().any(|known| known.case == case && known.path.is_empty());
    check_all(|reading| {
        if whole(&reading.case) {
            return Vec::new();
        }
        let minutes = reading.document.minutes();
        let lost =
            minutes.remainder.iter().map(|remainder| format!("in no field: {}", remainder.text));
        let share = (minutes.coverage < 1.0).then(|| format!("coverage is {}", minutes.coverage));
        lost.chain(share).collect()
    });
}

#[test]
fn records_follow_the_schema() {
    let schema = jsonschema::validator_for(&referat::json_schema()).expect("the schema is one");
    check_all(|reading| {
        let errors = schema.iter_errors(&reading.record);
        errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
    });
}

#[test]
fn the_same_record_twice() {
    check_all(|reading| {
        let again =
            read(&root().join(&reading.case), &root().join(&reading.case).join(&reading.input));
        let is_same = again.is_ok_and(|again| again.record == reading.record);
        if is_same { Vec::new() } else { vec!["another record the second time".to_owned()] }
    });
}

/// Values that are verbatim: what they say stands in the place that their thing gives.
const VERBATIM: &[&str] = &[
    "text",
    "heading",
    "title",
    "name",
    "number",
    "case_number",
    "document_id",
    "journal_number",
    "marker",
    "place",
];

/// Values that may stand elsewhere: in a running head, in the heading of what comes before.
const SOMEWHERE: &[&str] = &["organisation", "by"];

#[test]
fn places_are_exact() {
    check_all(|reading| {
        let mut complaints = BTreeSet::new();
        check_places("", &reading.record, reading.document.text(), &mut complaints);
        complaints.into_iter().collect()
    });
}

/// Every span slices the text, and the verbatim values of its thing stand in it.
fn check_places(path: &str, value: &Value, text: &str, complaints: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                check_places(&format!("{path}[{}]", n + 1), value, text, complaints);
            }
        }
        Value::Object(object) => {
            if let Some(spans) = object.get("spans") {
                complaints
                    .extend(check_thing(object, spans, text).map(|told| format!("{path}: {told}")));
            }
            for (key, value) in object {
                check_places(&format!("{path}.{key}"), value, text, complaints);
            }
        }
        _ => {}
    }
}

fn check_thing(
    object: &serde_json::Map<String, Value>,
    spans: &Value,
    text: &str,
) -> Option<String> {
    let spans = spans.as_array().map_or(&[][..], Vec::as_slice);
    let Some(slices) = spans.iter().map(|span| slice(text, span)).collect::<Option<Vec<_>>>()
    else {
        return Some("a span slices no text".to_owned());
    };
    if object.contains_key("code") {
        return None; // a diagnostic speaks of the place, it does not quote it
    }
    let (here, all) = (without_spaces(&slices.concat()), without_spaces(text));
    let values = |keys: &'static [&str]| {
        keys.iter().filter_map(|key| Some((key, object.get(*key)?.as_str()?)))
    };
    // The columns beside a wrapped title are printed between its lines.
    let beside = |key: &str| {
        let others = values(&["document_id", "journal_number"]).filter(|_| key == "title");
        others.fold(here.clone(), |here, (_, value)| here.replace(&without_spaces(value), ""))
    };
    let stands = |key: &str, value: &str| {
        let value = without_spaces(value);
        here.contains(&value) || beside(key).contains(&value)
    };
    let wrong = values(VERBATIM).find(|(key, value)| !stands(key, value));
    let wrong = wrong
        .or_else(|| values(SOMEWHERE).find(|(_, value)| !all.contains(&without_spaces(value))));
    wrong.map(|(key, value)| format!("its {key} `{value}` does not stand there"))
}

fn slice<'a>(text: &'a str, span: &Value) -> Option<&'a str> {
    let at = |key: &str| span.get(key)?.as_u64().and_then(|at| usize::try_from(at).ok());
    text.get(at("start")?..at("end")?).filter(|slice| !slice.trim().is_empty())
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
