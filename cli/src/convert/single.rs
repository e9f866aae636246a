//! One document, its record on standard output.

use std::io::{self, Write as _};
use std::path::Path;

use crate::args::{ConvertArgs, Format};
use crate::document::{Settings, complaints, is_stdin, open, render};
use crate::failure::{Failure, shown};
use crate::outcome::{Outcome, print};

pub fn run(path: &Path, args: &ConvertArgs) -> Outcome {
    let format = args.format.unwrap_or(Format::Json);
    if format == Format::Csv {
        return Outcome::Misuse("CSV is six tables: give the folder for them with -o DIR".into());
    }
    match convert(path, format, args) {
        Ok((record, warned)) => end(print(&record), args.strict && warned),
        Err(failure) => Outcome::Failed(shown(path), failure),
    }
}

fn end(printed: Outcome, failed: bool) -> Outcome {
    if failed && matches!(printed, Outcome::Done) { Outcome::Incomplete } else { printed }
}

/// The record, and whether there were warnings.
fn convert(path: &Path, format: Format, args: &ConvertArgs) -> Result<(Vec<u8>, bool), Failure> {
    let settings = Settings::from(&args.reading);
    let name = path.file_name().filter(|_| !is_stdin(path)).map(|name| shown(Path::new(name)));
    let document = open(path, name.as_deref(), &settings)?;
    let mut warned = false;
    for odd in complaints(&document).iter().filter(|odd| odd.warning) {
        warned = true;
        if !args.quiet {
            let _ = writeln!(io::stderr(), "{}{}", shown(path), odd.line);
        }
    }
    Ok((render(document.minutes(), format)?.concat(), warned))
}
