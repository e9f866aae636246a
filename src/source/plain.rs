//! Text files.

use super::Source;
use crate::error::Error;

/// Reads a text.
pub(crate) fn read(_bytes: &[u8]) -> Result<Source, Error> {
    Err(Error::Empty)
}
