//! Bytes in, lines out: the format by content, encodings, the text of a PDF with its places.
//!
//! This room interprets no word. It fails when there is no document; it never fails because a
//! document is odd.

#[cfg(feature = "pdf")]
mod pdf;
mod plain;

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::diagnostic::Odd;
use crate::error::Error;
use crate::options::Options;
use crate::record::TextLayer;
use crate::threads::beside;

/// A document as lines, before a word of it is understood.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// The raw text, decoded and not otherwise changed. For a PDF: every line of
    /// [`lines`](Self::lines) ended by a line feed, a tab between cells that the page sets apart.
    pub text: String,
    /// The lines in reading order.
    pub lines: Vec<Line>,
    /// The words of PDF lines with their places, by start; empty for text.
    pub words: Vec<Word>,
    /// The size of the bytes, and their SHA-256 in hexadecimal.
    pub bytes: u64,
    pub sha256: String,
    pub media_type: &'static str,
    pub encoding: Option<&'static str>,
    pub producer: Option<String>,
    /// The number of pages; `None` for a text without form feeds.
    pub pages: Option<u32>,
    pub text_layer: TextLayer,
    /// What was odd about the bytes; places are ranges of [`text`](Self::text).
    pub odd: Vec<(Odd, Range<usize>)>,
}

/// One printed line, or one row of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Its bytes in [`Source::text`], without the line feed.
    pub range: Range<usize>,
    /// The page, from 1; `None` for a text without pages.
    pub page: Option<u32>,
    /// Whether it is nothing but the number of its page, as a viewer prints it before the text.
    pub is_page_number: bool,
    /// Where and how it is printed; `None` for text.
    pub layout: Option<Layout>,
}

/// Where and how a line of a PDF is printed. Points, from the page's upper left corner, upright as
/// the page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Layout {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
    /// The size of the type, in points: that of most characters of the line.
    pub size: f32,
    /// Whether all visible characters of the line are bold.
    pub bold: bool,
    /// Whether all of them are but a number at the start of the line.
    pub bold_behind_number: bool,
    /// The bytes at the start of the line that are bold, when not all are (a run-in heading).
    pub bold_start: u32,
    pub italic: bool,
    /// The height of the page, in points.
    pub page_height: f32,
    /// What the file's structure tree says the line is.
    pub role: Option<Role>,
    /// The element of the structure tree the line belongs to, from 1; 0 when unknown. Lines of one
    /// paragraph share it.
    pub element: u32,
}

/// What a tagged PDF says a line is. Evidence, not truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only a PDF tells these"))]
pub(crate) enum Role {
    Paragraph,
    Heading,
    ListItem,
    TableCell,
    /// A running head or foot.
    Artifact,
}

/// One word of a PDF line: bytes of [`Source::text`] and its rectangle.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    pub start: u32,
    pub end: u32,
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// Reads the bytes of a PDF or a text.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Source, Error> {
    let size = bytes.len() as u64;
    if size > options.max_bytes {
        return Err(Error::OverLimit {
            what: "size in bytes",
            seen: size,
            limit: options.max_bytes,
        });
    }
    let read = || if is_pdf(bytes) { read_pdf(bytes, options) } else { plain::read(bytes) };
    let (sha256, source) = if options.threads > 1 && bytes.len() >= MIN_HASHED_ASIDE {
        let (sha256, source) = beside(|| sha256(bytes), read);
        (sha256, source?)
    } else {
        let source = read()?;
        (sha256(bytes), source)
    };
    Ok(Source { bytes: size, sha256, ..source })
}

/// The fewest bytes whose hash is worth a thread.
const MIN_HASHED_ASIDE: usize = 256 << 10;

fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    let hash = Sha256::digest(bytes);
    hash.iter().flat_map(|&byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A PDF says so within its first kilobyte; mail gateways and web servers put garbage before it.
fn is_pdf(bytes: &[u8]) -> bool {
    memchr::memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some()
}

#[cfg(feature = "pdf")]
fn read_pdf(bytes: &[u8], options: &Options) -> Result<Source, Error> {
    pdf::read(bytes, options)
}

#[cfg(not(feature = "pdf"))]
fn read_pdf(_: &[u8], _: &Options) -> Result<Source, Error> {
    Err(Error::PdfDisabled)
}
