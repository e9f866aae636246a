//! Taking records over as the new expectations.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::Path;

use referat::compare::{self, Difference};
use serde_json::Value;

use super::ledger::Ledger;
use crate::fixture::{Case, Reading};

/// Writes the whole record of the primary input where it is not as expected.
///
/// Cases that the ledger knows are left alone: what they expect is right.
pub fn accept(cases: &[Case], ledger: &Ledger, allow_warnings: bool) -> Result<(), String> {
    for case in cases.iter().filter(|case| !ledger.has_case(&case.name)) {
        if let Some((expected, record, _)) = changed(case)? {
            accept_record(case, expected.as_ref(), &record, allow_warnings)?;
        }
    }
    Ok(())
}

fn accept_record(
    case: &Case,
    expected: Option<&Value>,
    record: &Value,
    allow_warnings: bool,
) -> Result<(), String> {
    let (before, now) = (expected.map_or(0, warnings), warnings(record));
    if now > before && !allow_warnings {
        say(&format!(
            "{}: {now} warnings, {before} before: not accepted; --allow-warnings does\n",
            case.name
        ));
        return Ok(());
    }
    say(&format!("{}: accepted\n", case.name));
    write(&case.expectation, record)
}

/// The expectation, the primary record, and in what they differ, if they do.
type Changed = (Option<Value>, Value, Vec<Difference>);

fn changed(case: &Case) -> Result<Option<Changed>, String> {
    let Some(primary) = case.inputs.first() else { return Ok(None) };
    let expected = case.expected()?;
    let Reading::Read { record, .. } = primary.read() else { return Ok(None) };
    let differences = expected.as_ref().map(|expected| primary.differences(expected, &record));
    let is_same = differences.as_ref().is_some_and(Vec::is_empty);
    Ok((!is_same).then(|| (expected, record, differences.unwrap_or_default())))
}

/// The number of warnings that a record has.
fn warnings(record: &Value) -> usize {
    let diagnostics = record["diagnostics"].as_array().map_or(&[][..], Vec::as_slice);
    diagnostics.iter().filter(|diagnostic| diagnostic["severity"] == "warning").count()
}

/// Goes through the changes, asks, and writes those that were taken over.
pub fn review(cases: &[Case]) -> Result<(), String> {
    let mut answers = io::stdin().lock();
    for case in cases {
        let Some((Some(mut expected), _, differences)) = changed(case)? else { continue };
        let (accepted, goes_on) = ask_all(case, differences, &mut answers);
        if !accepted.is_empty() {
            compare::accept(&mut expected, &accepted);
            write(&case.expectation, &expected)?;
        }
        if !goes_on {
            break;
        }
    }
    Ok(())
}

/// The differences that were taken over, and whether to go on.
fn ask_all(
    case: &Case,
    differences: Vec<Difference>,
    answers: &mut impl BufRead,
) -> (Vec<Difference>, bool) {
    let count = differences.len();
    let mut accepted = Vec::new();
    for (n, difference) in differences.into_iter().enumerate() {
        say(&format!(
            "\n{} ({} of {count})\n{difference}\ntake it over? [y/n/q] ",
            case.name,
            n + 1
        ));
        match answer(answers) {
            'y' => accepted.push(difference),
            'q' => return (accepted, false),
            _ => {}
        }
    }
    (accepted, true)
}

/// The first letter of the next line; `q` when there is none.
fn answer(answers: &mut impl BufRead) -> char {
    let mut line = String::new();
    match answers.read_line(&mut line) {
        Ok(1..) => line.trim().chars().next().unwrap_or('n').to_ascii_lowercase(),
        _ => 'q',
    }
}

/// The report goes to standard output; talk goes to standard error.
fn say(text: &str) {
    let mut error = io::stderr().lock();
    let _ = error.write_all(text.as_bytes()).and_then(|()| error.flush());
}

/// Whole or not at all.
pub fn write(file: &Path, value: &Value) -> Result<(), String> {
    let complaint = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let mut text = serde_json::to_string_pretty(value).map_err(|error| complaint(&error))?;
    text.push('\n');
    let new = file.with_extension("json.new");
    fs::write(&new, text).and_then(|()| fs::rename(&new, file)).map_err(|error| complaint(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_are_counted_and_notes_are_not() {
        let record =
            serde_json::json!({"diagnostics": [{"severity": "note"}, {"severity": "warning"}]});
        assert_eq!((warnings(&record), warnings(&Value::Null)), (1, 0));
    }

    #[test]
    fn answers_are_the_first_letter() {
        let mut lines = &b"y\nYes\n\nq\n"[..];
        assert_eq!((0..5).map(|_| answer(&mut lines)).collect::<String>(), "yynqq");
    }
}
