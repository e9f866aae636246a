//! The manifest: what was done, one JSON line a document, beside the output.
//!
//! Lines are only added while a run lasts, each with one write, so that a run that is killed leaves
//! at most one torn line, at the end. A later line of a document stands for the earlier ones. At
//! the end of a whole run it is written anew, in the order of the documents: then an interrupted
//! and resumed run has the same manifest, to the byte, as an uninterrupted one.
//!
//! In memory there is no more than a place for each document, however long the list.

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::args::Format;
use crate::failure::Failure;

/// The name of the manifest in the output folder.
pub const NAME: &str = "manifest.jsonl";

/// What must be the same for earlier work to count. Not here: limits and passwords, which change
/// no record; after a change of them `--retry-failed` is the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the manifest's own form.
    pub manifest: u32,
    pub referat: String,
    pub schema_version: String,
    pub format: Format,
    pub boxes: bool,
}

impl Header {
    pub fn new(format: Format, boxes: bool) -> Self {
        Self {
            manifest: 1,
            referat: env!("CARGO_PKG_VERSION").to_owned(),
            schema_version: referat::SCHEMA_VERSION.to_owned(),
            format,
            boxes,
        }
    }
}

/// What became of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub input: String,
    pub bytes: Option<u64>,
    pub sha256: Option<String>,
    #[serde(flatten)]
    pub result: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome {
    Read {
        pages: Option<u32>,
        warnings: u64,
        /// How often each diagnostic.
        diagnostics: BTreeMap<String, u64>,
        output: Output,
    },
    Failed(Failure),
}

/// Where the output of a document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    pub sha256: String,
    /// One a part: one, or for CSV one a table.
    pub lengths: Vec<u64>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A file of its own, below the output folder.
    File(String),
    /// In the spool of a run that has not ended, part after part from here.
    Spool(u64),
    /// In the streams or tables, each part from its own offset.
    Offsets(Vec<u64>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Entry(Box<Entry>),
    Header(Header),
}

/// A line of the file: where it begins and how long it is, its end included.
type Spot = (u64, u64);

#[derive(Debug)]
pub struct Manifest {
    file: File,
    length: u64,
    /// The last line of each document that still counts, by the hash of its name.
    known: HashMap<u64, Spot>,
    /// The lines of this run, in the order of the documents.
    order: Vec<Spot>,
}

impl Manifest {
    /// A new manifest; with `resume` the one that is there, as far as `header` still holds.
    pub fn open(path: &Path, header: &Header, resume: bool) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).read(true).append(true).open(path)?;
        if !resume {
            file.set_len(0)?;
        }
        let mut manifest = Self { file, length: 0, known: HashMap::new(), order: Vec::new() };
        let holds = manifest.load(header)?;
        manifest.file.set_len(manifest.length)?;
        if !holds {
            manifest.write(header)?;
        }
        Ok(manifest)
    }

    /// Reads what is there, up to a torn line. Whether its last header is this one.
    fn load(&mut self, header: &Header) -> io::Result<bool> {
        let mut reader = BufReader::new(self.file.try_clone()?);
        reader.seek(SeekFrom::Start(0))?;
        let mut holds = false;
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes)? > 0 && bytes.ends_with(b"\n") {
            let spot = (self.length, bytes.len() as u64);
            match serde_json::from_slice(&bytes) {
                Ok(Line::Header(line)) => holds = line == *header,
                Ok(Line::Entry(entry)) if holds => {
                    self.known.insert(hash(&entry.input), spot);
                }

                Ok(Line::Entry(_)) => {}
                Err(_) => break,
            }
            self.length += spot.1;
            bytes.clear();
        }
        Ok(holds)
    }

    /// What an earlier run says of a document.
    pub fn known(&mut self, input: &str) -> Option<Entry> {
        let spot = *self.known.get(&hash(input))?;
        let entry: Entry = serde_json::from_slice(&self.line(spot).ok()?).ok()?;
        (entry.input == input).then_some(entry)
    }

    /// The earlier line of a document holds for this run too.
    pub fn keep(&mut self, input: &str) {
        self.order.extend(self.known.get(&hash(input)));
    }

    pub fn add(&mut self, entry: &Entry) -> io::Result<()> {
        let spot = self.write(entry)?;
        self.order.push(spot);
        Ok(())
    }

    fn write(&mut self, line: &impl Serialize) -> io::Result<Spot> {
        let mut bytes = serde_json::to_vec(line)?;
        bytes.push(b'\n');
        if let Err(error) = self.file.write_all(&bytes) {
            self.file.set_len(self.length)?;
            return Err(error);
        }
        let spot = (self.length, bytes.len() as u64);
        self.length += spot.1;
        Ok(spot)
    }

    fn line(&mut self, (start, length): Spot) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        (&self.file).take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The number of documents of this run.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// What became of a document of this run, by its position.
    pub fn entry(&mut self, at: usize) -> io::Result<Entry> {
        let spot = *self.order.get(at).ok_or(io::ErrorKind::NotFound)?;
        Ok(serde_json::from_slice(&self.line(spot)?)?)
    }
}

/// One line of JSON, as it stands in the manifest.
pub fn write_line(out: &mut impl io::Write, line: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(input: &str, code: &str) -> Entry {
        let result = Outcome::Failed(Failure::new(code, "seen"));
        Entry { input: input.into(), bytes: Some(3), sha256: None, result }
    }

    fn reopened(path: &Path, boxes: bool) -> Manifest {
        Manifest::open(path, &Header::new(Format::Json, boxes), true).expect("it can be written")
    }

    #[test]
    fn the_last_whole_line_counts() {
        let dir = tempfile::tempdir().expect("there is room");
        let path = dir.path().join(NAME);
        let mut manifest = reopened(&path, false);
        for line in [entry("a", "first"), entry("b", "only"), entry("a", "last")] {
            manifest.add(&line).expect("there is room");
        }
        let whole = std::fs::read(&path).expect("it is there");
        std::fs::write(&path, &whole[..whole.len() - 4]).expect("there is room");
        let mut manifest = reopened(&path, false);
        assert_eq!(manifest.known("a"), Some(entry("a", "first")));
        assert_eq!(manifest.known("b"), Some(entry("b", "only")));
        manifest.add(&entry("c", "new")).expect("there is room");
        assert_eq!(reopened(&path, false).known("c"), Some(entry("c", "new")));
    }

    #[test]
    fn other_options_make_earlier_work_void() {
        let dir = tempfile::tempdir().expect("there is room");
        let path = dir.path().join(NAME);
        reopened(&path, false).add(&entry("a", "first")).expect("there is room");
        assert_eq!(reopened(&path, true).known("a"), None);
    }

    #[test]
    fn places_come_back() {
        for place in [Place::File("a.json".into()), Place::Spool(7), Place::Offsets(vec![1, 2])] {
            let output = Output { sha256: "00".into(), lengths: vec![1, 2], place };
            let result =
                Outcome::Read { pages: None, warnings: 1, diagnostics: BTreeMap::new(), output };
            let entry = Entry { input: "a".into(), bytes: None, sha256: None, result };
            let line = serde_json::to_string(&entry).expect("it is JSON");
            assert_eq!(
                serde_json::from_str::<Entry>(&line).expect("it is an entry"),
                entry,
                "{line}"
            );
        }
    }
}
