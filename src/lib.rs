//! Reads Danish committee minutes and gives structured records.

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
pub mod write;

pub use error::Error;
pub use options::Options;
pub use record::*;

/// A document that has been read: the canonical text, and the record whose spans slice it.
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

    /// The record alone.
    #[must_use]
    pub fn into_minutes(self) -> Minutes {
        self.minutes
    }
}

/// Reads the minutes in `bytes`, a PDF or a text.
///
/// # Errors
/// When there is no document to read: see [`Error`].
pub fn parse(bytes: &[u8]) -> Result<Minutes, Error> {
    parse_with(bytes, &Options::default())
}

/// Reads the minutes in `bytes` as `options` say.
///
/// # Errors
/// When there is no document to read: see [`Error`].
pub fn parse_with(bytes: &[u8], options: &Options) -> Result<Minutes, Error> {
    read(bytes, options).map(Document::into_minutes)
}

/// Reads the minutes in `bytes`, and keeps the canonical text beside the record.
///
/// # Errors
/// When there is no document to read: see [`Error`].
pub fn read(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    let source = source::read(bytes, options)?;
    let text = text::normalize(source);
    let outline = outline::outline(&text);
    let minutes = records::interpret(&text, &outline, bytes, options);
    Ok(Document { text: text.canonical, minutes })
}

/// The JSON Schema of the record, made from the types.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(Minutes).to_value()
}

/// The examples of the README, run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
