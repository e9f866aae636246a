//! The result of a check: for a reader, for a build server, for a program.

use std::fmt::Write;

use super::{Format, Problem, Report, Verdict};
use crate::outcome::{self, Outcome};

pub fn print(reports: &[Report], format: Format) -> Outcome {
    let told = match format {
        Format::Text => text(reports),
        Format::Junit => junit(reports),
        Format::Json => serde_json::to_string_pretty(reports).unwrap_or_default() + "\n",
    };
    outcome::print(told.as_bytes())
}

fn count(reports: &[Report], verdict: Verdict) -> usize {
    reports.iter().filter(|report| report.verdict == verdict).count()
}

fn text(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        for problem in &report.problems {
            let Problem { input, place, text, .. } = problem;
            let _ = writeln!(out, "{}/{input}:{place} {text}", report.case);
        }
        for skipped in &report.skipped {
            let _ = writeln!(out, "{}/{skipped}", report.case);
        }
    }
    let _ = writeln!(
        out,
        "{} passed, {} failed, {} known to fail, {} skipped",
        count(reports, Verdict::Passed),
        count(reports, Verdict::Failed),
        count(reports, Verdict::Known),
        count(reports, Verdict::Skipped),
    );
    out
}

fn junit(reports: &[Report]) -> String {
    let skipped = count(reports, Verdict::Skipped) + count(reports, Verdict::Known);
    let failed = count(reports, Verdict::Failed);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let all = reports.len();
    let _ = writeln!(
        out,
        "<testsuite name=\"referat\" tests=\"{all}\" failures=\"{failed}\" skipped=\"{skipped}\">"
    );
    for report in reports {
        testcase(&mut out, report);
    }
    out.push_str("</testsuite>\n");
    out
}

fn testcase(out: &mut String, report: &Report) {
    let (class, name) = report.case.rsplit_once('/').unwrap_or(("", &report.case));
    let _ = write!(out, "  <testcase classname=\"{}\" name=\"{}\"", escape(class), escape(name));
    match (report.verdict, reasons(report)) {
        (Verdict::Passed, _) => out.push_str("/>\n"),
        (Verdict::Failed, told) => {
            let message = format!("{} not as expected", report.problems.len());
            let _ = writeln!(
                out,
                "><failure message=\"{message}\">{}</failure></testcase>",
                escape(&told)
            );
        }
        (Verdict::Known | Verdict::Skipped, told) => {
            let _ = writeln!(out, "><skipped message=\"{}\"/></testcase>", escape(&told));
        }
    }
}

/// What is wrong, or why it may be.
fn reasons(report: &Report) -> String {
    let problems = report.problems.iter().map(|p| format!("{}:{} {}\n", p.input, p.place, p.text));
    let mut known: Vec<&str> = report.known.iter().map(|known| known.reason.as_str()).collect();
    known.dedup();
    let skipped = report.skipped.iter().map(String::as_str);
    problems.chain(known.into_iter().chain(skipped).map(str::to_owned)).collect::<Vec<_>>().concat()
}

/// Text in XML; characters that XML does not have are replaced.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_is_escaped() {
        assert_eq!(escape("a<b> & \"c\"\u{1}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\u{fffd}\n");
    }
}
