//! `referat convert`: one document to standard output, or many.
//!
//! Many are read by processes of their own (`worker`), each in a `lane`; `batch` joins the lanes,
//! `store` and `manifest` keep what they give.

mod batch;
mod inputs;
mod lane;
mod manifest;
mod progress;
mod protocol;
mod single;
mod store;
mod tally;
mod window;
pub mod worker;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::args::{ConvertArgs, Format};
use crate::document::is_stdin;
use crate::failure::shown;
use crate::outcome::Outcome;

pub fn run(args: &ConvertArgs) -> Outcome {
    match args.paths.as_slice() {
        [path] if args.output.is_none() && is_one(path, args) => single::run(path, args),
        _ => match misuse(args) {
            Some(text) => Outcome::Misuse(text),
            None => batch::run(args),
        },
    }
}

/// Whether the path is one document: standard input, a file, or nothing at all.
fn is_one(path: &Path, args: &ConvertArgs) -> bool {
    let is_pattern = || {
        !path.exists()
            && path.as_os_str().as_encoded_bytes().iter().any(|byte| b"*?[{".contains(byte))
    };
    args.files_from.is_none() && !path.is_dir() && !is_pattern()
}

/// What makes no sense about many documents.
fn misuse(args: &ConvertArgs) -> Option<String> {
    if args.paths.iter().any(|path| is_stdin(path)) {
        return Some("`-` is one document: convert it alone, and without -o".into());
    }
    let Some(output) = &args.output else { return misuse_of_stdout(args) };
    let is_output = |path: &&std::path::PathBuf| {
        path.is_dir() && path.canonicalize().ok() == output.canonicalize().ok()
    };
    let both = args.paths.iter().find(is_output)?;
    Some(format!("`{}` cannot be both input and output: give another -o DIR", shown(both)))
}

fn misuse_of_stdout(args: &ConvertArgs) -> Option<String> {
    let what = match args.paths.as_slice() {
        [path] if path.is_dir() => format!("`{}` is a folder", shown(path)),
        _ => "these may be many documents".into(),
    };
    let advice = "give -o DIR for a file a document, or --format jsonl for one stream";
    (args.format != Some(Format::Jsonl)).then(|| format!("{what}: {advice}"))
}

/// What a thread that panicked left behind is still whole: nothing here is changed in two steps.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
