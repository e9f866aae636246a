//! From bytes to PDF objects: repair, passwords.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions};

use super::guard;
use crate::error::Error;
use crate::options::Options;

/// Reads the objects of a file.
pub(super) fn load(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    guard::check(bytes, options)?;
    let doc = open(bytes, options, None, false)?;
    if !is_locked(&doc) {
        return Ok(doc);
    }
    let password = options.password.clone().ok_or(Error::Encrypted)?;
    let doc = open(bytes, options, Some(password), false).map_err(|_| Error::Encrypted)?;
    if is_locked(&doc) { Err(Error::Encrypted) } else { Ok(doc) }
}

/// Reads them again, the cross-reference table rebuilt: for files in which it points astray.
pub(super) fn reload(bytes: &[u8], options: &Options) -> Option<Document> {
    open(bytes, options, options.password.clone(), true).ok().filter(|doc| !is_locked(doc))
}

/// lopdf opens a file that needs a password as one without pages.
fn is_locked(doc: &Document) -> bool {
    doc.is_encrypted() && !doc.was_encrypted()
}

/// Object and cross-reference streams larger than this are refused while loading.
const MAX_OBJECT_STREAM: usize = 64 << 20;

fn open(
    bytes: &[u8],
    options: &Options,
    password: Option<String>,
    force_reconstruct: bool,
) -> Result<Document, Error> {
    let limit = usize::try_from(options.max_memory / 8).unwrap_or(usize::MAX);
    let load = LoadOptions {
        password,
        force_reconstruct,
        max_decompressed_size: Some(limit.min(MAX_OBJECT_STREAM)),
        ..LoadOptions::default()
    };
    // A library for files of any origin must not fall with its parser.
    match catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(bytes, load))) {
        Ok(Ok(doc)) => Ok(doc),
        Ok(Err(error)) => Err(refused(&error)),
        Err(_) => Err(Error::BrokenPdf { reason: "its objects cannot be read".into() }),
    }
}

fn refused(error: &lopdf::Error) -> Error {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Error::Encrypted,
        other => Error::BrokenPdf { reason: other.to_string() },
    }
}
