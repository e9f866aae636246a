//! Estimates what a file will take before it is loaded: lopdf reads all objects at once, and 59 KB
//! of compressed empty arrays would take gigabytes.

use lopdf::{Dictionary, Stream};
use memchr::memmem;

use crate::error::Error;
use crate::options::Options;

/// What a token and an object take in memory once loaded, at most.
const TOKEN_COST: u64 = 100;
const OBJECT_COST: u64 = 900;
/// Streams of objects are not larger than this, and all that cannot be looked into together.
const MAX_OBJECT_STREAM: usize = 64 << 20;
const MAX_OPAQUE: usize = 16 << 20;

/// Refuses a file of more objects than memory is allowed for. Gives the most that a stream of
/// objects may inflate to while loading.
pub(super) fn check(bytes: &[u8], options: &Options) -> Result<usize, Error> {
    let mut count = Count { limit: options.max_memory, cost: 2 * bytes.len() as u64, opaque: 0 };
    let mut at = 0;
    for (start, end) in streams(bytes) {
        count.objects(&bytes[at.min(start)..start])?;
        if let Some(dict) = object_stream(&bytes[at.min(start)..start]) {
            count.stream(dict, &bytes[start..end])?;
        }
        at = end;
    }
    count.objects(&bytes[at.min(bytes.len())..])?;
    let encrypted = memmem::find(bytes, b"/Encrypt").is_some();
    Ok(match count.opaque {
        0 if !encrypted => MAX_OBJECT_STREAM,
        opaque => (MAX_OPAQUE / (opaque + 1)).clamp(256 << 10, 4 << 20),
    })
}

/// Where the data of each stream lies.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    let starts = memmem::Finder::new(b"stream");
    let ends = memmem::Finder::new(b"endstream");
    std::iter::from_fn(move || {
        loop {
            let start = at + starts.find(&bytes[at..])? + b"stream".len();
            at = start;
            if is_data(bytes, start) {
                let end = start + ends.find(&bytes[start..])?;
                at = end + b"endstream".len();
                return Some((start, end));
            }
        }
    })
}

/// Whether the word `stream` before `start` opens a stream: a dictionary before, a line end behind.
fn is_data(bytes: &[u8], start: usize) -> bool {
    let before = bytes[..start - b"stream".len()].trim_ascii_end();
    matches!(bytes.get(start), Some(b'\r' | b'\n' | b' ')) && before.ends_with(b">>")
}

/// The dictionary before a stream of objects, or of what may be one.
fn object_stream(before: &[u8]) -> Option<&[u8]> {
    let start = memmem::rfind(before, b"obj").unwrap_or(0);
    let dict = &before[start..];
    let named = memmem::find(dict, b"/ObjStm").is_some();
    (named || dict.contains(&b'#')).then_some(dict)
}

struct Count {
    limit: u64,
    cost: u64,
    /// Streams of objects that cannot be looked into.
    opaque: usize,
}

impl Count {
    fn add(&mut self, cost: u64) -> Result<(), Error> {
        self.cost = self.cost.saturating_add(cost);
        if self.cost <= self.limit {
            return Ok(());
        }
        Err(Error::OverLimit {
            what: "memory for the PDF's objects",
            seen: self.cost,
            limit: self.limit,
        })
    }

    /// Counts what stands between two streams.
    fn objects(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let objects = memmem::find_iter(bytes, b"endobj").count() as u64;
        self.add(tokens(bytes) * TOKEN_COST + objects * OBJECT_COST)
    }

    /// Counts what a stream of objects inflates to.
    fn stream(&mut self, dict: &[u8], data: &[u8]) -> Result<(), Error> {
        let filter = memmem::find(dict, b"/FlateDecode").is_some();
        let chained = memmem::find(dict, b"Decode")
            .is_some_and(|first| memmem::find(&dict[first + 6..], b"Decode").is_some());
        if !filter || chained {
            self.opaque += 1;
            return Ok(());
        }
        let mut stream = Stream::new(Dictionary::new(), trimmed(data).to_vec());
        stream.dict.set("Filter", "FlateDecode");
        match stream.decompressed_content_with_limit(MAX_OBJECT_STREAM) {
            Ok(content) => self.add(tokens(&content) * TOKEN_COST),
            Err(_) => self.add(MAX_OBJECT_STREAM as u64),
        }
    }
}

/// The data of a stream without the line end that opens it.
fn trimmed(data: &[u8]) -> &[u8] {
    let skip = data.iter().take(2).take_while(|byte| b"\r\n".contains(byte)).count();
    &data[skip..]
}

/// Counts the tokens of a piece of a file: each bracket, and each word or number.
fn tokens(bytes: &[u8]) -> u64 {
    let mut tokens = 0;
    let mut inside = false;
    for &byte in bytes {
        let opens = matches!(byte, b'[' | b'<' | b'(' | b'/');
        let regular = byte > b' ' && !matches!(byte, b']' | b'>' | b')');
        tokens += u64::from(opens || (regular && !inside));
        inside = regular && !opens;
    }
    tokens
}
