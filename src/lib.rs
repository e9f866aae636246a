//! Reads Danish committee minutes and gives structured records.

pub mod compare;
mod diagnostic;
mod error;
mod grammar;
mod lexicon;
mod options;
mod record;
mod source;

pub use error::Error;
pub use options::Options;
pub use record::*;

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
    let _source = source::read(bytes, options)?;
    Err(Error::Empty)
}
