//! The text of a PDF, with its places.

use super::Source;
use crate::error::Error;
use crate::options::Options;

/// Reads a PDF.
pub(crate) fn read(_bytes: &[u8], _options: &Options) -> Result<Source, Error> {
    Err(Error::BrokenPdf { reason: "not read yet".into() })
}
