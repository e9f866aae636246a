//! `referat inspect`: one page that shows a document with its fields in colour, the record beside it.

mod field;
mod html;
mod lines;
mod page;
mod pane;
mod tree;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::args::ReadingArgs;
use crate::document::{Settings, load, read};
use crate::failure::{Failure, shown};
use crate::outcome::{self, Outcome};

/// Show a document with its fields in colour, as one HTML page.
///
/// The page needs no network and no other file.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  referat inspect referat.pdf -o referat.html",
    max_term_width = 100
)]
pub struct InspectArgs {
    /// A PDF or a text; `-` is standard input
    pub file: PathBuf,
    /// The page; `-` is standard output [default: `-`]
    #[arg(short, long, value_name = "FILE.html", default_value = "-", hide_default_value = true)]
    pub output: PathBuf,
    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// `referat inspect`.
pub fn run(args: &InspectArgs) -> Outcome {
    match inspect(args) {
        Ok(page) if args.output == Path::new("-") => outcome::print(page.as_bytes()),
        Ok(page) => match write(&args.output, &page) {
            Ok(()) => Outcome::Done,
            Err(error) => Outcome::Failed(shown(&args.output), Failure::writing(&error)),
        },
        Err(failure) => Outcome::Failed(shown(&args.file), failure),
    }
}

fn inspect(args: &InspectArgs) -> Result<String, Failure> {
    let settings = Settings { boxes: true, ..Settings::from(&args.reading) };
    let bytes = load(&args.file, &settings)?;
    let document = read(&bytes, None, &settings)?;
    let name = args.file.file_name().unwrap_or(OsStr::new("document")).to_string_lossy();
    Ok(page::page(&document, &name))
}

/// Whole or not at all.
fn write(file: &Path, page: &str) -> io::Result<()> {
    let mut new = file.as_os_str().to_owned();
    new.push(".new");
    fs::write(&new, page)?;
    fs::rename(&new, file)
}
