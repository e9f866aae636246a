//! `referat check`: every case's inputs against its expectation, field by field.

mod accept;
mod ledger;
mod print;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use referat::compare::Difference;
use serde::Serialize;
use serde_json::Value;

use crate::fixture::{Case, Input, Reading, find_cases};
use crate::outcome::Outcome;
pub use accept::write as write_json;
use ledger::Ledger;

const EXAMPLES: &str = "\
Examples:
  referat check fixtures                         what is not as expected
  referat check fixtures --only acadre --accept  take the new records over
  referat check fixtures --review                go through the changes, one by one
  referat check fixtures --format junit          for a build server

A case is a folder: input.txt, input.pdf or input-*.pdf, and expected.json, which may leave keys
out; case.json {\"path\", \"sha256\"} names a document stored elsewhere. Lines are those of
`referat text`. known-failures.json in DIR lists what is known to fail: [{\"case\", \"path\", \"reason\"}].";

/// Check documents against expected records.
///
/// Exit 0: as expected; 1: not; 2: misuse.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, max_term_width = 100)]
pub struct CheckArgs {
    /// The folder with the cases, at any depth
    #[arg(value_name = "DIR", default_value = "fixtures")]
    pub folder: PathBuf,
    /// Only the cases with this in their name
    #[arg(long, value_name = "TEXT")]
    pub only: Option<String>,
    /// Write the whole record as the new expectation where it is not as expected
    #[arg(long, conflicts_with = "review")]
    pub accept: bool,
    /// With --accept: also records with more warnings than before
    #[arg(long, requires = "accept")]
    pub allow_warnings: bool,
    /// Go through the changes one by one: y takes one over, n leaves it, q ends
    #[arg(long)]
    pub review: bool,
    /// text, junit or json
    #[arg(
        long,
        value_enum,
        default_value = "text",
        value_name = "text|junit|json",
        hide_possible_values = true
    )]
    pub format: Format,
}

/// How the result is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Junit,
    Json,
}

/// How a case came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    Passed,
    /// It fails, and the ledger says so.
    Known,
    Failed,
    /// Its document is stored elsewhere, and not here.
    Skipped,
}

/// One case and what is wrong with it.
#[derive(Debug, Serialize)]
struct Report {
    case: String,
    verdict: Verdict,
    problems: Vec<Problem>,
    known: Vec<Known>,
    skipped: Vec<String>,
}

/// One thing that is not as expected.
#[derive(Debug, Serialize)]
struct Problem {
    input: String,
    /// `page:line:` of the canonical text, or `line:`, or nothing.
    place: String,
    text: String,
    difference: Option<Difference>,
}

/// A problem that the ledger knows.
#[derive(Debug, Serialize)]
struct Known {
    reason: String,
    problem: Problem,
}

/// `referat check`.
pub fn run(args: &CheckArgs) -> Outcome {
    match check(args) {
        Ok(outcome) => outcome,
        Err(complaint) => Outcome::Misuse(complaint),
    }
}

fn check(args: &CheckArgs) -> Result<Outcome, String> {
    let cases = cases_of(args)?;
    let mut ledger = Ledger::read(&args.folder)?;
    if args.accept {
        accept::accept(&cases, &ledger, args.allow_warnings)?;
    } else if args.review {
        accept::review(&cases)?;
    }
    let mut reports: Vec<Report> = cases.iter().map(|case| report(case, &mut ledger)).collect();
    reports.extend(ledger.unused(&cases));
    let outcome = print::print(&reports, args.format);
    let has_failed = reports.iter().any(|report| report.verdict == Verdict::Failed);
    Ok(if has_failed { Outcome::Incomplete } else { outcome })
}

fn cases_of(args: &CheckArgs) -> Result<Vec<Case>, String> {
    let mut cases = find_cases(&args.folder)?;
    if let Some(only) = &args.only {
        cases.retain(|case| case.name.contains(only.as_str()));
    }
    if cases.is_empty() {
        return Err(format!(
            "{}: no case here; a case is a folder with an input.txt or input.pdf and an expected.json",
            args.folder.display()
        ));
    }
    Ok(cases)
}

fn report(case: &Case, ledger: &mut Ledger) -> Report {
    let mut report = Report {
        case: case.name.clone(),
        verdict: Verdict::Passed,
        problems: Vec::new(),
        known: Vec::new(),
        skipped: Vec::new(),
    };
    for problem in problems(case, &mut report.skipped) {
        match ledger.reason(&case.name, &problem) {
            Some(reason) => report.known.push(Known { reason, problem }),
            None => report.problems.push(problem),
        }
    }
    report.verdict = verdict(&report, case);
    report
}

fn verdict(report: &Report, case: &Case) -> Verdict {
    if !report.problems.is_empty() {
        Verdict::Failed
    } else if !report.known.is_empty() {
        Verdict::Known
    } else if report.skipped.len() == case.inputs.len() {
        Verdict::Skipped
    } else {
        Verdict::Passed
    }
}

fn problems(case: &Case, skipped: &mut Vec<String>) -> Vec<Problem> {
    let expected = match case.expected() {
        Ok(Some(expected)) => expected,
        Ok(None) => {
            return vec![Problem::unsound("expected.json", "not there; --accept writes it")];
        }
        Err(complaint) => return vec![Problem::unsound("expected.json", &complaint)],
    };
    if case.inputs.is_empty() {
        return vec![Problem::unsound("input", "there is no input.txt, input.pdf or case.json")];
    }
    case.inputs.iter().flat_map(|input| problems_of(input, &expected, skipped)).collect()
}

fn problems_of(input: &Input, expected: &Value, skipped: &mut Vec<String>) -> Vec<Problem> {
    match input.read() {
        Reading::Read { record, text } => {
            let differences = input.differences(expected, &record);
            differences
                .into_iter()
                .map(|difference| Problem::of(input, difference, &text))
                .collect()
        }
        Reading::Elsewhere => {
            skipped.push(format!("{}: stored elsewhere, and not here", input.name));
            Vec::new()
        }
        Reading::Unsound(complaint) => vec![Problem::unsound(&input.name, &complaint)],
    }
}

impl Problem {
    fn of(input: &Input, difference: Difference, text: &str) -> Self {
        Self {
            input: input.name.clone(),
            place: crate::fixture::told_place(difference.place, text),
            text: difference.to_string(),
            difference: Some(difference),
        }
    }

    fn unsound(name: &str, complaint: &str) -> Self {
        Self {
            input: name.to_owned(),
            place: String::new(),
            text: complaint.to_owned(),
            difference: None,
        }
    }

    /// The path in the record; empty where the whole case is meant.
    fn path(&self) -> &str {
        self.difference.as_ref().map_or("", |difference| &difference.path)
    }
}
