//! Where output goes: standard output, a file a document, or streams and tables.
//!
//! Everything is written below `.referat-tmp` first and then moved to its place, so that a file is
//! whole or absent. Streams and tables grow in a spool there, which lives on when the run is
//! killed, and are put together at the end in the order of the documents.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use referat::write::Table;

use super::inputs::Input;
use super::manifest::{self, Entry, Header, Manifest, Outcome, Output, Place};
use super::protocol::Piece;
use crate::args::Format;

const TEMPORARY: &str = ".referat-tmp";
const LOCK: &str = "lock";
const SPOOL: &str = "spool";

/// The output folder, and the place for what is not whole yet.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    temporary: PathBuf,
    format: Format,
    /// The number of temporary files so far.
    files: AtomicU64,
    /// Held by one run at a time.
    _lock: File,
}

impl Store {
    /// Makes the folder ready. What a killed run left is taken away; with `resume`, not its spool.
    /// Gives `WouldBlock` when another run writes there now.
    pub fn open(root: &Path, format: Format, resume: bool) -> io::Result<Self> {
        let temporary = root.join(TEMPORARY);
        fs::create_dir_all(&temporary)?;
        let lock = File::create(temporary.join(LOCK))?;
        lock.try_lock()?;
        clear(&temporary, resume)?;
        Ok(Self { root: root.to_owned(), temporary, format, files: AtomicU64::new(0), _lock: lock })
    }

    pub fn manifest(&self) -> PathBuf {
        self.root.join(manifest::NAME)
    }

    /// Whether each document has a file of its own.
    pub fn is_tree(&self) -> bool {
        matches!(self.format, Format::Json | Format::Md)
    }

    fn file_of(&self, input: &Input) -> PathBuf {
        let end = if self.format == Format::Md { ".md" } else { ".json" };
        let mut name = input.relative.clone().into_os_string();
        name.push(end);
        name.into()
    }

    /// Writes the file of a document.
    pub fn write(&self, input: &Input, parts: &[Vec<u8>]) -> io::Result<Place> {
        let file = self.file_of(input);
        let temporary = self.temporary.join(self.files.fetch_add(1, Ordering::Relaxed).to_string());
        let written =
            write_new(&temporary, parts).and_then(|()| settle(&temporary, &self.root.join(&file)));
        if written.is_err() {
            // A second error would hide the first.
            let _ = fs::remove_file(&temporary);
        }
        written.map(|()| Place::File(crate::failure::shown(&file)))
    }

    /// Takes away what an earlier run wrote of a document that cannot be read now.
    pub fn remove(&self, input: &Input) {
        if self.is_tree() {
            // Mostly there is nothing.
            let _ = fs::remove_file(self.root.join(self.file_of(input)));
        }
    }

    pub fn spool(&self) -> io::Result<Spool> {
        let file = OpenOptions::new().create(true).append(true).open(self.temporary.join(SPOOL))?;
        let length = file.metadata()?.len();
        Ok(Spool { file, length })
    }

    /// Where the parts of an output are.
    pub fn pieces(&self, input: &Input, output: &Output) -> Vec<Piece> {
        let mut spooled = match output.place {
            Place::Spool(offset) => offset,
            _ => 0,
        };
        let piece = |(at, &length): (usize, &u64)| {
            let (file, offset) = match &output.place {
                Place::File(_) => (self.root.join(self.file_of(input)), 0),
                Place::Spool(_) => (self.temporary.join(SPOOL), spooled),
                Place::Offsets(offsets) => {
                    (self.stream(at), offsets.get(at).copied().unwrap_or(u64::MAX))
                }
            };
            spooled += length;
            Piece { file: file.into_os_string(), offset, length }
        };
        output.lengths.iter().enumerate().map(piece).collect()
    }

    /// The file of a stream or table.
    fn stream(&self, at: usize) -> PathBuf {
        self.root.join(match Table::ALL.get(at) {
            Some(table) if self.format == Format::Csv => format!("{}.csv", table.name()),
            _ => "records.jsonl".to_owned(),
        })
    }

    /// Ends a whole run: streams, tables and manifest are put together and moved to their places.
    pub fn finish(&self, manifest: &mut Manifest, header: &Header) -> io::Result<()> {
        let streams = if self.is_tree() { Vec::new() } else { self.assemble(manifest)? };
        let fresh = self.temporary.join(manifest::NAME);
        self.compact(manifest, header, &fresh)?;
        for (at, temporary) in streams.iter().enumerate() {
            fs::rename(temporary, self.stream(at))?;
        }
        fs::rename(fresh, self.manifest())?;
        self.leave(true)
    }

    /// Takes the temporary folder away; a spool that is still needed stays.
    pub fn leave(&self, whole: bool) -> io::Result<()> {
        let is_needed = !whole && !self.is_tree() && self.temporary.join(SPOOL).exists();
        if is_needed { clear(&self.temporary, true) } else { fs::remove_dir_all(&self.temporary) }
    }

    /// Copies what the documents gave into new streams, in order.
    fn assemble(&self, manifest: &mut Manifest) -> io::Result<Vec<PathBuf>> {
        let headers: Vec<String> = match self.format {
            Format::Csv => Table::ALL.iter().map(|table| table.header()).collect(),
            _ => vec![String::new()],
        };
        let mut streams = Vec::new();
        for (at, header) in headers.iter().enumerate() {
            let path = self.temporary.join(format!("stream-{at}"));
            let mut stream = BufWriter::new(File::create(&path)?);
            stream.write_all(header.as_bytes())?;
            self.copy_stream(manifest, at, &mut stream)?;
            stream.into_inner()?.sync_all()?;
            streams.push(path);
        }
        Ok(streams)
    }

    fn copy_stream(
        &self,
        manifest: &mut Manifest,
        at: usize,
        stream: &mut impl Write,
    ) -> io::Result<()> {
        let mut source: Option<(Piece, BufReader<File>)> = None;
        for document in 0..manifest.len() {
            let Outcome::Read { output, .. } = manifest.entry(document)?.result else { continue };
            let Some(piece) = self.pieces(&Input::as_typed(""), &output).into_iter().nth(at) else {
                continue;
            };
            let (_, reader) = match source.take().filter(|(open, _)| open.file == piece.file) {
                Some(open) => source.insert(open),
                None => source.insert((piece.clone(), BufReader::new(File::open(&piece.file)?))),
            };
            reader.seek(SeekFrom::Start(piece.offset))?;
            let copied = io::copy(&mut reader.by_ref().take(piece.length), stream)?;
            if copied != piece.length {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(())
    }

    /// The manifest in the order of the documents, each with its last line alone.
    fn compact(&self, manifest: &mut Manifest, header: &Header, path: &Path) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(path)?);
        manifest::write_line(&mut out, header)?;
        let mut offsets: Vec<u64> = match self.format {
            Format::Csv => Table::ALL.iter().map(|table| table.header().len() as u64).collect(),
            _ => vec![0],
        };
        for document in 0..manifest.len() {
            let mut entry = manifest.entry(document)?;
            if !self.is_tree() {
                place(&mut entry, &mut offsets);
            }
            manifest::write_line(&mut out, &entry)?;
        }
        out.into_inner()?.sync_all()
    }
}

/// Takes everything out of the temporary folder but the lock, and the spool if that is to stay.
fn clear(temporary: &Path, keep_spool: bool) -> io::Result<()> {
    for left in fs::read_dir(temporary)? {
        let left = left?;
        if left.file_name() != LOCK && !(keep_spool && left.file_name() == SPOOL) {
            fs::remove_file(left.path())?;
        }
    }
    Ok(())
}

/// Tells an entry where its parts are in the streams.
fn place(entry: &mut Entry, offsets: &mut [u64]) {
    let Outcome::Read { output, .. } = &mut entry.result else { return };
    output.place = Place::Offsets(offsets.to_vec());
    for (offset, length) in offsets.iter_mut().zip(&output.lengths) {
        *offset += length;
    }
}

fn write_new(path: &Path, parts: &[Vec<u8>]) -> io::Result<()> {
    let mut file = File::create(path)?;
    parts.iter().try_for_each(|part| file.write_all(part))
}

/// Moves a file to its place; the folders on the way are made when they are missing.
fn settle(temporary: &Path, path: &Path) -> io::Result<()> {
    match fs::rename(temporary, path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            fs::rename(temporary, path)
        }
        done => done,
    }
}

/// The output of documents for streams and tables, as it comes.
#[derive(Debug)]
pub struct Spool {
    file: File,
    length: u64,
}

impl Spool {
    pub fn add(&mut self, parts: &[Vec<u8>]) -> io::Result<Place> {
        let start = self.length;
        if let Err(error) = self.file.write_all(&parts.concat()) {
            self.file.set_len(start)?;
            return Err(error);
        }
        self.length += parts.iter().map(|part| part.len() as u64).sum::<u64>();
        Ok(Place::Spool(start))
    }
}
