//! The text of a PDF, with its places.
//!
//! lopdf reads the objects; content streams, fonts and layout are read here. No other room names
//! a PDF crate.

mod budget;
mod composite;
mod embedded;
mod encoding;
mod font;
mod geometry;
mod guard;
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
mod structure;
mod words;
mod write;

use super::Source;
use crate::error::Error;
use crate::options::Options;

/// Reads a PDF.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Source, Error> {
    let doc = load::load(bytes, options)?;
    pages::read(&doc, options)
}
