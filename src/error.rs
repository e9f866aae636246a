//! Why there is no record.

use thiserror::Error;

/// There is no document that can be read.
///
/// An odd document is no error: it gives a record with diagnostics.
///
/// ```
/// let error = referat::parse(b"\xFF\xD8\xFF\xE0 a picture").unwrap_err();
/// assert_eq!(error.code(), "unknown-format");
/// assert_eq!(error.to_string(), "neither PDF nor text: JPEG image");
/// ```
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// No bytes, or nothing but spaces.
    #[error("empty document")]
    Empty,
    /// The bytes are neither PDF nor text.
    #[error("neither PDF nor text: {seen}")]
    UnknownFormat {
        /// What the bytes look like: "JPEG image", "ZIP archive (Word, `OpenDocument`?)", "binary data".
        seen: String,
    },
    /// The PDF needs a password, and none of those known opens it.
    #[error("encrypted: needs a password")]
    Encrypted,
    /// The PDF has pages, but no text on any of them: a scan.
    #[error("no text layer on any of {pages} pages: scanned pictures need OCR first")]
    NoTextLayer {
        /// The number of pages.
        pages: u32,
    },
    /// The text of the PDF cannot be decoded: most characters are unknown.
    #[error("unreadable text layer: {share} % of the characters cannot be decoded")]
    GarbledText {
        /// The share of characters that are unknown, in percent.
        share: u8,
    },
    /// The PDF is damaged beyond reading.
    #[error("broken PDF: {reason}")]
    BrokenPdf {
        /// What is wrong.
        reason: String,
    },
    /// The document is larger than the limits allow.
    #[error("over the limit: {what} is {seen}, at most {limit} allowed")]
    OverLimit {
        /// Which limit.
        what: &'static str,
        /// What the document has.
        seen: u64,
        /// What is allowed.
        limit: u64,
    },
    /// The document is a PDF and the library was built without the feature `pdf`.
    #[error("PDF support is not built in: enable the feature `pdf`")]
    PdfDisabled,
}

impl Error {
    /// A stable code for the kind of error, for logs and manifests.
    ///
    /// ```
    /// assert_eq!(referat::parse(b" \n ").unwrap_err().code(), "empty");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::Encrypted => "encrypted",
            Self::NoTextLayer { .. } => "no-text-layer",
            Self::GarbledText { .. } => "garbled-text",
            Self::BrokenPdf { .. } => "broken-pdf",
            Self::OverLimit { .. } => "over-limit",
            Self::PdfDisabled => "pdf-disabled",
        }
    }
}
