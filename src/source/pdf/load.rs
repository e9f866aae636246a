//! From bytes to PDF objects: repair, passwords.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::encryption::decrypt_object;
use lopdf::{Document, EncryptionState, LoadOptions, Object, Stream};

use super::{guard, recover};
use crate::error::Error;
use crate::options::Options;

/// Reads the objects of a file.
pub(super) fn load(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    let limit = guard::check(bytes, options)?;
    let doc = match open(bytes, limit, None, false) {
        Err(error @ Error::BrokenPdf { .. }) => recovered(bytes, limit).ok_or(error)?,
        opened => opened?,
    };
    if !is_locked(&doc) {
        return Ok(doc);
    }
    let password = options.password.clone();
    if doc.trailer.get(b"Encrypt").is_ok_and(|own| own.as_dict().is_ok()) {
        let unlock = || unlocked(doc, bytes, password.as_deref(), limit);
        return catch_unwind(AssertUnwindSafe(unlock)).ok().flatten().ok_or(Error::Encrypted);
    }
    let password = password.ok_or(Error::Encrypted)?;
    let doc = open(bytes, limit, Some(password), false).map_err(|_| Error::Encrypted)?;
    if is_locked(&doc) { Err(Error::Encrypted) } else { Ok(doc) }
}

/// The document with its objects decrypted, whose encryption dictionary stands in the trailer itself:
/// lopdf looks for it behind a reference, and reads no objects without it.
fn unlocked(
    mut doc: Document,
    bytes: &[u8],
    password: Option<&str>,
    limit: usize,
) -> Option<Document> {
    doc.objects = recover::objects(bytes);
    let dictionary = doc.trailer.remove(b"Encrypt")?;
    let own = (doc.objects.keys().next_back().map_or(0, |last| last.0).checked_add(1)?, 0);
    doc.objects.insert(own, dictionary);
    doc.trailer.set("Encrypt", own);
    let fits = |password: &&str| doc.authenticate_password(password).is_ok();
    let password = [Some(""), password].into_iter().flatten().find(fits)?;
    let state = EncryptionState::decode(&doc, password).ok()?;
    for (&id, object) in doc.objects.iter_mut().filter(|(id, _)| **id != own) {
        // What cannot be decrypted is as good as missing.
        let _ = decrypt_object(&state, id, object);
    }
    recover::unpack(&mut doc, limit);
    doc.encryption_state = Some(state);
    Some(doc)
}

/// Reads them again, the cross-reference table rebuilt: for files in which it points astray.
pub(super) fn reload(bytes: &[u8], options: &Options) -> Option<Document> {
    let limit = guard::check(bytes, options).ok()?;
    open(bytes, limit, options.password.clone(), true).ok().filter(|doc| !is_locked(doc))
}

/// What can be read of a file that does not open.
fn recovered(bytes: &[u8], limit: usize) -> Option<Document> {
    let rebuilt = open(bytes, limit, None, true).ok();
    rebuilt.or_else(|| recover::document(bytes, limit))
}

/// lopdf opens a file that needs a password as one without pages, and one whose encryption dictionary
/// stands in the trailer itself without decrypting it.
fn is_locked(doc: &Document) -> bool {
    doc.trailer.has(b"Encrypt") && !doc.was_encrypted()
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
        Ok(Ok(mut doc)) => {
            if !is_locked(&doc) && !doc.was_encrypted() {
                repair_lengths(&mut doc, bytes);
                recover::add_lost(&mut doc, bytes);
            }
            Ok(doc)
        }
        Ok(Err(error)) => Err(refused(&error)),
        Err(_) => Err(Error::BrokenPdf { reason: "its objects cannot be read".into() }),
    }
}

/// Gives streams that end elsewhere than their `/Length` says the bytes up to their end.
fn repair_lengths(doc: &mut Document, bytes: &[u8]) {
    for object in doc.objects.values_mut() {
        if let Object::Stream(stream) = object
            && let Some(data) = misread(stream, bytes)
        {
            stream.content = data.to_vec();
        }
    }
}

/// The true data of a stream, when what was read of it is not that.
fn misread<'a>(stream: &Stream, bytes: &'a [u8]) -> Option<&'a [u8]> {
    const END: &[u8] = b"endstream";
    let start = stream.start_position?;
    let opened = bytes.get(..start)?.trim_ascii_end().ends_with(b"stream");
    let behind = bytes.get(start + stream.content.len()..).unwrap_or_default();
    if !opened || behind.trim_ascii_start().starts_with(END) {
        return None;
    }
    let data = &bytes[start..start + memchr::memmem::find(&bytes[start..], END)?];
    Some(data.strip_suffix(b"\n").map_or(data, |data| data.strip_suffix(b"\r").unwrap_or(data)))
}

fn refused(error: &lopdf::Error) -> Error {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Error::Encrypted,
        other => Error::BrokenPdf { reason: other.to_string() },
    }
}
