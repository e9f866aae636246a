//! From bytes to PDF objects: repair, passwords.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions};

use super::guard;
use crate::error::Error;
use crate::options::Options;

/// Reads the objects of a file.
pub(super) fn load(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    let limit = guard::check(bytes, options)?;
    let doc = open(bytes, limit, None, false)?;
    if !is_locked(&doc) {
        return Ok(doc);
    }
    let password = options.password.clone().ok_or(Error::Encrypted)?;
    let doc = open(bytes, limit, Some(password), false).map_err(|_| Error::Encrypted)?;
    if is_locked(&doc) { Err(Error::Encrypted) } else { Ok(doc) }
}

/// Reads them again, the cross-reference table rebuilt: for files in which it points astray.
pub(super) fn reload(bytes: &[u8], options: &Options) -> Option<Document> {
    let limit = guard::check(bytes, options).ok()?;
    open(bytes, limit, options.password.clone(), true).ok().filter(|doc| !is_locked(doc))
}

/// lopdf opens a file that needs a password as one without pages.
fn is_locked(doc: &Document) -> bool {
    doc.is_encrypted() && !doc.was_encrypted()
}

fn open(
    bytes: &[u8],
    limit: usize,
    password: Option<String>,
    force_reconstruct: bool,
) -> Result<Document, Error> {
    let load = LoadOptions {
        password,
        force_reconstruct,
        max_decompressed_size: Some(limit),
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
