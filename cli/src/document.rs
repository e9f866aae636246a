//! One document: its bytes, its record, and the record in the form asked for.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::num::NonZero;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use referat::write::{Table, markdown};
use referat::{Document, Error, Minutes, Options, Severity, Span};
use serde::{Deserialize, Serialize};

use crate::args::{Format, ReadingArgs};
use crate::failure::{Failure, shown};
use crate::outcome::{Outcome, leave};

const MIB: u64 = 1 << 20;

/// How documents are read, as told on the command line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Settings {
    pub boxes: bool,
    pub passwords: Vec<String>,
    pub max_bytes: u64,
    pub max_memory: u64,
    pub max_seconds: u64,
    /// That read one document.
    pub threads: usize,
}

impl From<&ReadingArgs> for Settings {
    fn from(args: &ReadingArgs) -> Self {
        Self {
            boxes: args.boxes,
            passwords: args.password.clone(),
            max_bytes: args.max_size.saturating_mul(MIB),
            max_memory: args.max_memory.saturating_mul(MIB),
            max_seconds: args.timeout,
            threads: 1,
        }
    }
}

impl Settings {
    /// The memory of a reading process: what the reader counts itself and the document, and as much
    /// again for what nobody counts.
    pub fn address_space(&self) -> u64 {
        self.max_memory.saturating_add(self.max_bytes).saturating_mul(2).max(256 * MIB)
    }

    /// The failure of a document that takes longer.
    pub fn timeout(&self) -> Failure {
        Failure::new("timeout", format_args!("not read in {} seconds", self.max_seconds))
    }

    fn options(&self, name: Option<&str>) -> Options {
        let options = Options::new()
            .boxes(self.boxes)
            .max_bytes(self.max_bytes)
            .max_memory(self.max_memory)
            .max_time(Duration::from_secs(self.max_seconds))
            .threads(self.threads);
        match name {
            Some(name) => options.name(name),
            None => options,
        }
    }
}

/// Whether the path is standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The bytes of a file or of standard input. Its size is looked at before it is read.
pub fn load(path: &Path, settings: &Settings) -> Result<Vec<u8>, Failure> {
    if is_stdin(path) {
        return load_all(io::stdin().lock(), 0, settings.max_bytes);
    }
    let about = fs::metadata(path).map_err(|error| Failure::reading(&error))?;
    if about.is_dir() {
        return Err(Failure::new("is-a-directory", "it is a folder"));
    }
    if !about.is_file() {
        return Err(Failure::new("not-a-file", "it is a device or a pipe"));
    }
    check_size(about.len(), settings.max_bytes)?;
    let file = File::open(path).map_err(|error| Failure::reading(&error))?;
    load_all(file, about.len(), settings.max_bytes)
}

/// Reads to the end, but not much further than the limit: what is read may still grow, and be of
/// another size than it says.
fn load_all(input: impl Read, size: u64, limit: u64) -> Result<Vec<u8>, Failure> {
    // A byte more than there are: the end is seen without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(size + 1).unwrap_or(0));
    input
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::reading(&error))?;
    check_size(bytes.len() as u64, limit)?;
    Ok(bytes)
}

fn check_size(seen: u64, limit: u64) -> Result<(), Failure> {
    if seen > limit {
        return Err(Error::OverLimit { what: "size in bytes", seen, limit }.into());
    }
    Ok(())
}

/// Reads a document, with each password in turn. A panic of the reader is a failure like others.
pub fn read(bytes: &[u8], name: Option<&str>, settings: &Settings) -> Result<Document, Failure> {
    let options = settings.options(name);
    let mut result = guarded(|| referat::read(bytes, &options))?;
    for password in &settings.passwords {
        let Err(Error::Encrypted) = result else { break };
        let options = options.clone().password(password);
        result = guarded(|| referat::read(bytes, &options))?;
    }
    Ok(result?)
}

/// What the reader's own count of time may be late by.
pub const GRACE: Duration = Duration::from_secs(5);

/// Loads and reads the one document of a command. A document that ignores every limit ends the
/// command in time all the same. The reading stays in the main thread, whose memory grows cheapest;
/// the pages are shared with the other cores.
pub fn open(path: &Path, name: Option<&str>, settings: &Settings) -> Result<Document, Failure> {
    let bytes = load(path, settings)?;
    let (reading, ended) = mpsc::channel::<()>();
    let time = Duration::from_secs(settings.max_seconds).saturating_add(GRACE);
    let late = Outcome::Failed(shown(path), settings.timeout());
    thread::spawn(move || {
        // The channel closes when the reading ends.
        if ended.recv_timeout(time) == Err(RecvTimeoutError::Timeout) {
            leave(&late);
        }
    });
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let document = read(&bytes, name, &Settings { threads, ..settings.clone() });
    drop(reading);
    document
}

thread_local! {
    /// Where the last panic of this thread was.
    static PANICKED_AT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps panics off standard error: they become failures.
pub fn silence_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
        PANICKED_AT.with(|at| *at.borrow_mut() = place.unwrap_or_default());
    }));
}

fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, Failure> {
    panic::catch_unwind(AssertUnwindSafe(read)).map_err(|payload| {
        let words = payload.downcast_ref::<&str>().map(|words| (*words).to_owned());
        let words = words.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
        let place = PANICKED_AT.with(|at| at.borrow().clone());
        Failure::new(
            "panic",
            format_args!("the reader gave up at {place}: {}", words.replace('\n', " ")),
        )
    })
}

/// The record in the form asked for: one part, or for CSV one a table.
pub fn render(minutes: &Minutes, format: Format) -> Result<Vec<Vec<u8>>, Failure> {
    let json = |written: serde_json::Result<Vec<u8>>| {
        let mut bytes = written.map_err(|error| Failure::new("write-failed", error))?;
        bytes.push(b'\n');
        Ok(vec![bytes])
    };
    match format {
        Format::Json => json(serde_json::to_vec_pretty(minutes)),
        Format::Jsonl => json(serde_json::to_vec(minutes)),
        Format::Csv => {
            Ok(Table::ALL.iter().map(|table| table.rows(minutes).into_bytes()).collect())
        }
        Format::Md => Ok(vec![markdown(minutes).into_bytes()]),
    }
}

/// Something odd about a document, as it is told on standard error.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Complaint {
    pub code: String,
    pub warning: bool,
    /// `:page:line: code: text`, to be put after the name of the file.
    pub line: String,
}

/// What was odd, each with its page and the line of the canonical text.
pub fn complaints(document: &Document) -> Vec<Complaint> {
    let diagnostics = &document.minutes().diagnostics;
    let ends = line_ends(document.text());
    diagnostics
        .iter()
        .map(|odd| Complaint {
            code: odd.code.clone(),
            warning: odd.severity == Severity::Warning,
            line: format!("{}: {}: {}", place(&ends, &odd.spans), odd.code, one_line(&odd.message)),
        })
        .collect()
}

/// What a document says must not end the line that quotes it.
fn one_line(message: &str) -> String {
    message.replace(char::is_control, " ")
}

/// Where the lines of a text end, in bytes.
fn line_ends(text: &str) -> Vec<usize> {
    text.match_indices('\n').map(|(at, _)| at).collect()
}

/// Page and line of a span, where lines end at `ends`.
fn place(ends: &[usize], spans: &[Span]) -> String {
    let Some(span) = spans.first() else { return String::new() };
    let line = 1 + ends.partition_point(|end| *end < span.start);
    match span.page {
        Some(page) => format!(":{page}:{line}"),
        None => format!(":{line}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_failure() {
        silence_panics();
        let failure = guarded(|| panic!("index 3 out of range")).map(|(): ()| ());
        let text = failure.expect_err("it panics").to_string();
        assert!(text.starts_with("panic: the reader gave up at cli/src/document.rs:"), "{text}");
        assert!(text.ends_with(": index 3 out of range; please report this document"), "{text}");
    }

    #[test]
    fn a_place_is_page_and_line() {
        let span = |start, page| [Span { start, end: start, page, boxes: None }];
        let ends = line_ends("a\nb\nc");
        assert_eq!(place(&ends, &span(2, Some(7))), ":7:2");
        assert_eq!(place(&ends, &span(4, None)), ":3");
        assert_eq!(place(&ends, &[]), "");
    }
}
