//! Reads Danish committee minutes (referat, beslutningsprotokol, dagsorden), PDF or text, and gives
//! structured records: the meeting, its items, and what was recommended, decided, voted and attached.
//!
//! ```
//! let text = "\
//! Kulturudvalget
//! Referat
//! Dato: 3. maj 2024
//!
//! 1. Ny scene på havnen
//! Indstilling
//! Direktionen indstiller, at scenen bygges.
//! Beslutning
//! Godkendt. Palle Vinge (V) stemte imod.
//! ";
//! let minutes = referat::parse(text.as_bytes())?;
//! let item = &minutes.items[0];
//! assert_eq!(item.title.as_deref(), Some("Ny scene på havnen"));
//! assert_eq!(item.indstillinger[0].by.as_deref(), Some("Direktionen"));
//! assert_eq!(item.beslutninger[0].outcome, Some(referat::Outcome::Approved));
//! assert_eq!(item.beslutninger[0].dissent[0].who, ["Palle Vinge"]);
//! # Ok::<(), referat::Error>(())
//! ```
//!
//! # What it promises
//!
//! - **Nothing lost.** Every visible character of the document stands in one field, in
//!   [`remainder`](Minutes::remainder) or in [`furniture`](Minutes::furniture);
//!   [`coverage`](Minutes::coverage) is the share in fields.
//! - **Every place is exact.** A [`Span`] slices the canonical text, [`Document::text`].
//! - **Same input, same record**, on every machine. The library reads no clock, no file and no
//!   environment.
//! - **Never silent.** What is odd is a [`Diagnostic`] with a stable code and a place; what cannot be
//!   read at all is an [`Error`].
//! - **Never harmed.** Any bytes give a record or an error, in bounded memory and time:
//!   see [`Options`].
//! - **Not stated is not empty.** `None`: the document does not say. An empty list: it says that there
//!   are none, or nothing stands after its label.
//!
//! # Where to go from here
//!
//! - [`parse`] gives the record; [`read`] gives the text beside it, for what slices the text.
//! - [`Minutes`] is the record; its types say field by field what they mean, with an example each.
//! - [`compare`] tells how two records differ, for the tests of a parser.
//! - [`mod@write`] makes CSV tables and Markdown of a record; JSON is made by `serde_json`.
//!
//! Without the feature `pdf` (on by default) no PDF crate is compiled, and a PDF is
//! [`Error::PdfDisabled`].

pub mod compare;
mod diagnostic;
mod error;
mod grammar;
mod lexicon;
mod options;
mod outline;
mod record;
mod records;
mod source;
mod text;
mod threads;
pub mod write;

pub use error::Error;
pub use options::Options;
pub use record::*;

/// A document that has been read: the canonical text, and the record whose spans slice it.
///
/// ```
/// let document = referat::read("1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes(), &referat::Options::new())?;
/// let beslutning = &document.minutes().items[0].beslutninger[0];
/// let span = &beslutning.spans[0];
/// assert_eq!(&document.text()[span.start..span.end], "Beslutning\n\nGodkendt.");
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    minutes: Minutes,
}

impl Document {
    /// The canonical text: the words of the document, repaired, furniture included. Every span of
    /// the record is a range of its bytes.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The record.
    #[must_use]
    pub fn minutes(&self) -> &Minutes {
        &self.minutes
    }

    /// The record alone, without the text.
    #[must_use]
    pub fn into_minutes(self) -> Minutes {
        self.minutes
    }
}

/// Reads the minutes in `bytes`, a PDF or a text: told by content, not by name.
///
/// # Errors
/// When there is no document to read: see [`Error`].
///
/// ```
/// let minutes = referat::parse("Referat\n\n1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes())?;
/// assert_eq!(minutes.items.len(), 1);
/// assert_eq!(referat::parse(b"").unwrap_err().code(), "empty");
/// # Ok::<(), referat::Error>(())
/// ```
pub fn parse(bytes: &[u8]) -> Result<Minutes, Error> {
    parse_with(bytes, &Options::default())
}

/// Reads the minutes in `bytes` as `options` say.
///
/// # Errors
/// When there is no document to read: see [`Error`].
///
/// ```
/// let options = referat::Options::new().name("byraad.txt");
/// let minutes = referat::parse_with("1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes(), &options)?;
/// assert_eq!(minutes.source.name.as_deref(), Some("byraad.txt"));
/// # Ok::<(), referat::Error>(())
/// ```
pub fn parse_with(bytes: &[u8], options: &Options) -> Result<Minutes, Error> {
    read(bytes, options).map(Document::into_minutes)
}

/// Reads the minutes in `bytes`, and keeps the canonical text beside the record.
///
/// # Errors
/// When there is no document to read: see [`Error`].
///
/// ```
/// let document = referat::read("1. Dagsorden  \r\nBeslutning\r\nGodkendt.".as_bytes(), &referat::Options::new())?;
/// assert_eq!(document.text(), "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n");
/// # Ok::<(), referat::Error>(())
/// ```
pub fn read(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    let source = source::read(bytes, options)?;
    let text = text::normalize(source);
    let outline = outline::outline(&text, options.threads);
    let minutes = records::interpret(&text, &outline, options);
    Ok(Document { text: text.canonical, minutes })
}

/// The JSON Schema of the record, made from the types: what `referat schema` prints.
///
/// ```
/// assert_eq!(referat::json_schema()["title"], "Minutes");
/// ```
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(Minutes).to_value()
}

/// The examples of the README, run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
