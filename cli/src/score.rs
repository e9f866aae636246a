//! `referat score`: precision, recall and F1 a field, and floors that may only rise.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use referat::compare::{FieldScore, Scores};
use serde_json::{Value, json};

use crate::check::write_json;
use crate::fixture::{Reading, find_cases};
use crate::outcome::{self, Outcome};

const EXAMPLES: &str = "\
Examples:
  referat score fixtures
  referat score fixtures --format json | jq .fields
  referat score fixtures --floors floors.json          exit 1 when a field is below its floor
  referat score fixtures --floors floors.json --raise  lift the floors to what is reached";

/// Print precision, recall and F1 of every field.
///
/// The folder holds cases as for `referat check`; keys that an expectation leaves out are not scored.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, max_term_width = 100)]
pub struct ScoreArgs {
    /// The folder with the cases, at any depth
    #[arg(value_name = "GOLD_DIR")]
    pub folder: PathBuf,
    /// Only the cases with this in their name
    #[arg(long, value_name = "TEXT")]
    pub only: Option<String>,
    /// text or json
    #[arg(
        long,
        value_enum,
        default_value = "text",
        value_name = "text|json",
        hide_possible_values = true
    )]
    pub format: Format,
    /// The lowest F1 (strict) that each field may have: {"item.title": 0.98}
    #[arg(long, value_name = "FILE")]
    pub floors: Option<PathBuf>,
    /// Lift the floors in FILE to what is reached; none is ever lowered
    #[arg(long, requires = "floors")]
    pub raise: bool,
}

/// How the scores are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// The floor of the share of documents that are right in every field.
const DOCUMENTS: &str = "documents";

type Floors = BTreeMap<String, f64>;

/// `referat score`.
pub fn run(args: &ScoreArgs) -> Outcome {
    match score(args) {
        Ok(outcome) => outcome,
        Err(complaint) => Outcome::Misuse(complaint),
    }
}

fn score(args: &ScoreArgs) -> Result<Outcome, String> {
    let scores = score_all(args)?;
    let told = match args.format {
        Format::Text => table(&scores),
        Format::Json => serde_json::to_string_pretty(&to_json(&scores)).unwrap_or_default() + "\n",
    };
    let printed = outcome::print(told.as_bytes());
    let Some(file) = &args.floors else { return Ok(printed) };
    let reached = reached(&scores);
    if args.raise {
        return raise(file, &reached).map(|()| printed);
    }
    let below = below(&read_floors(file)?, &reached);
    complain(&below);
    Ok(if below.is_empty() { printed } else { Outcome::Incomplete })
}

fn score_all(args: &ScoreArgs) -> Result<Scores, String> {
    let mut scores = Scores::default();
    let only = args.only.as_deref().unwrap_or_default();
    for case in find_cases(&args.folder)?.iter().filter(|case| case.name.contains(only)) {
        let Some(expected) = case.expected()? else { continue };
        for input in &case.inputs {
            match input.read() {
                Reading::Read { record, .. } => scores.add(&expected, &record),
                Reading::Elsewhere => {}
                Reading::Unsound(complaint) => {
                    complain(&[format!("{}: {complaint}", case.name)]);
                    scores.add(&expected, &Value::Null);
                }
            }
        }
    }
    if scores.documents() == 0 {
        return Err(format!("{}: no case with an expected.json here", args.folder.display()));
    }
    Ok(scores)
}

fn table(scores: &Scores) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{:<28} {:>6} {:>6} {:>6}  {:>6} {:>6} {:>6}  {:>9}",
        "field", "right", "wrong", "missed", "prec.", "recall", "F1", "F1 folded"
    );
    let total = ("all fields".to_owned(), scores.total());
    for (field, score) in scores.fields().iter().chain([(&total.0, &total.1)]) {
        row(&mut out, field, score);
    }
    let all = scores.documents();
    let (strict, folded) = (scores.faultless_strict(), scores.faultless_folded());
    let _ = writeln!(out, "right in every field: {strict} of {all} documents, folded {folded}");
    out
}

fn row(out: &mut String, field: &str, score: &FieldScore) {
    let FieldScore { strict, folded } = score;
    let _ = writeln!(
        out,
        "{field:<28} {:>6} {:>6} {:>6}  {:>6.4} {:>6.4} {:>6.4}  {:>9.4}",
        strict.right,
        strict.wrong,
        strict.missed,
        strict.precision(),
        strict.recall(),
        strict.f1(),
        folded.f1()
    );
}

fn to_json(scores: &Scores) -> Value {
    let fields: BTreeMap<_, _> =
        scores.fields().iter().map(|(name, score)| (name, field_json(score))).collect();
    json!({
        "documents": scores.documents(),
        "faultless": {"strict": scores.faultless_strict(), "folded": scores.faultless_folded()},
        "all": field_json(&scores.total()),
        "fields": fields,
    })
}

fn field_json(score: &FieldScore) -> Value {
    let told = |count: &referat::compare::Count| {
        json!({
            "right": count.right, "wrong": count.wrong, "missed": count.missed,
            "precision": count.precision(), "recall": count.recall(), "f1": count.f1(),
        })
    };
    json!({"strict": told(&score.strict), "folded": told(&score.folded)})
}

/// What each field reaches, cut to four digits, so that a floor is never above what was reached.
fn reached(scores: &Scores) -> Floors {
    let cut = |share: f64| (share * 10_000.0 + 1e-6).floor() / 10_000.0;
    let fields = scores.fields().iter().map(|(name, score)| (name.clone(), cut(score.strict.f1())));
    let share = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let documents = share(scores.faultless_strict()) / share(scores.documents());
    fields.chain([(DOCUMENTS.to_owned(), cut(documents))]).collect()
}

fn read_floors(file: &Path) -> Result<Floors, String> {
    let complaint = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let bytes = fs::read(file).map_err(|error| complaint(&error))?;
    serde_json::from_slice(&bytes).map_err(|error| complaint(&error))
}

/// Complaints go to standard error; when nobody reads it, there is nobody to tell.
fn complain(lines: &[String]) {
    let mut error = io::stderr().lock();
    for line in lines {
        let _ = writeln!(error, "{line}");
    }
}

/// One line for each field below its floor.
fn below(floors: &Floors, reached: &Floors) -> Vec<String> {
    let complain = |(field, floor): (&String, &f64)| match reached.get(field) {
        None => Some(format!("{field}: has a floor of {floor:.4}, but no document states it")),
        Some(now) if now < floor => {
            Some(format!("{field}: F1 is {now:.4}, below its floor of {floor:.4}"))
        }
        Some(_) => None,
    };
    floors.iter().filter_map(complain).collect()
}

fn raise(file: &Path, reached: &Floors) -> Result<(), String> {
    let old = if file.exists() { read_floors(file)? } else { Floors::new() };
    write_json(file, &json!(raised(old, reached)))
}

/// The higher one of the old floor and what is reached.
fn raised(mut floors: Floors, reached: &Floors) -> Floors {
    for (field, &now) in reached {
        let floor = floors.entry(field.clone()).or_insert(now);
        *floor = floor.max(now);
    }
    floors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floors(told: &[(&str, f64)]) -> Floors {
        told.iter().map(|&(field, floor)| (field.to_owned(), floor)).collect()
    }

    #[test]
    fn floors_only_rise() {
        let old = floors(&[("a", 0.5), ("b", 0.9), ("gone", 0.7)]);
        let reached = floors(&[("a", 0.6), ("b", 0.8), ("new", 1.0)]);
        assert_eq!(
            raised(old, &reached),
            floors(&[("a", 0.6), ("b", 0.9), ("gone", 0.7), ("new", 1.0)])
        );
    }

    #[test]
    fn a_field_below_its_floor_is_told() {
        let told = below(
            &floors(&[("a", 0.5), ("b", 0.9), ("gone", 0.7)]),
            &floors(&[("a", 0.5), ("b", 0.8)]),
        );
        assert_eq!(
            told,
            [
                "b: F1 is 0.8000, below its floor of 0.9000",
                "gone: has a floor of 0.7000, but no document states it"
            ]
        );
    }

    #[test]
    fn what_is_reached_is_cut_not_rounded() {
        let mut scores = Scores::default();
        scores.add(
            &json!({"meeting": {"body": "A", "date": null}}),
            &json!({"meeting": {"body": "A", "date": "x"}}),
        );
        let wanted = floors(&[("documents", 0.0), ("meeting.body", 1.0), ("meeting.date", 0.0)]);
        assert_eq!(reached(&scores), wanted);
    }
}
