//! Why there is no record: every error, from a document that causes it, in full.

use referat::{Error, Options};

#[track_caller]
fn check(bytes: &[u8], options: &Options, code: &str, message: &str) {
    match referat::parse_with(bytes, options) {
        Ok(minutes) => panic!("read as {} items", minutes.items.len()),
        Err(error) => {
            assert_eq!((error.code(), error.to_string().as_str()), (code, message));
        }
    }
}

#[test]
fn bytes_that_are_no_document() {
    let options = Options::new();
    check(b"", &options, "empty", "empty document");
    check(b" \n\t", &options, "empty", "empty document");
    check("\u{feff}\u{200b}".as_bytes(), &options, "empty", "empty document");
    check(b"\xFF\xD8\xFF\xE0", &options, "unknown-format", "neither PDF nor text: JPEG image");
    check(
        b"PK\x03\x04",
        &options,
        "unknown-format",
        "neither PDF nor text: ZIP archive (Word or OpenDocument?)",
    );
    check(
        b"Referat",
        &Options::new().max_bytes(4),
        "over-limit",
        "over the limit: size in bytes is 7, at most 4 allowed",
    );
}

#[cfg(feature = "pdf")]
#[test]
fn pdfs_that_are_broken() {
    check(
        b"%PDF-1.7\n%%EOF\n",
        &Options::new(),
        "broken-pdf",
        "broken PDF: failed parsing cross reference table",
    );
}

#[cfg(feature = "pdf")]
#[test]
fn pdfs_without_words() {
    let blank = b"%PDF-1.4\n\
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\n\
        trailer <</Root 1 0 R>>\n%%EOF\n";
    check(blank, &Options::new(), "empty", "empty document");
}

#[test]
fn those_that_need_a_file_to_cause_them() {
    let says = |error: &Error, code: &str, message: &str| {
        assert_eq!((error.code(), error.to_string().as_str()), (code, message));
    };
    says(&Error::Encrypted, "encrypted", "encrypted: needs a password");
    says(
        &Error::NoTextLayer { pages: 12 },
        "no-text-layer",
        "no text layer on any of 12 pages: scanned pictures need OCR first",
    );
    says(
        &Error::GarbledText { share: 87 },
        "garbled-text",
        "unreadable text layer: 87 % of the characters cannot be decoded",
    );
    says(
        &Error::PdfDisabled,
        "pdf-disabled",
        "PDF support is not built in: enable the feature `pdf`",
    );
}
