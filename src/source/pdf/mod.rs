//! The text of a PDF, with its places.
//!
//! lopdf reads the objects; content streams, fonts and layout are read here. No other room names
//! a PDF crate.

mod annotations;
mod blocks;
mod budget;
mod bullets;
mod composite;
mod embedded;
mod encoding;
mod font;
mod geometry;
mod guard;
mod hyphens;
mod inflate;
mod interpret;
mod lex;
mod lines;
mod load;
mod marked;
mod metrics;
mod object;
mod order;
mod page;
mod pages;
mod recover;
mod report;
mod structure;
mod tree;
mod unicode;
mod words;
mod write;

use super::Source;
use crate::error::Error;
use crate::options::Options;

/// Reads a PDF.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Source, Error> {
    // Places in the file count from its header.
    let bytes = &bytes[memchr::memmem::find(bytes, b"%PDF-").unwrap_or(0)..];
    let doc = load::load(bytes, options)?;
    let reading = pages::read(&doc, options)?;
    if reading.shows_something() {
        return report::finish(reading, &doc, bytes);
    }
    // Where a broken table and wrong lengths meet, the file opens and its pages are empty.
    drop(doc);
    let Some(doc) = load::reload(bytes, options) else { return Err(reading.failure()) };
    report::finish(pages::read(&doc, options)?, &doc, bytes)
}

#[cfg(test)]
mod tests;
