//! What can be odd about a document: data in the variants, words in `Display`.

use thiserror::Error;

use crate::record::Severity;

/// Something odd, before it has a place. The code is part of the contract.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum Odd {
    /// A page shows something, but has no text.
    #[error("page {page} has no text layer")]
    PageWithoutText { page: u32 },
    /// A page whose characters can mostly not be decoded.
    #[error(
        "page {page} has an unreadable text layer: {share} % of its characters cannot be decoded"
    )]
    PageGarbled { page: u32, share: u8 },
    /// Characters without a known meaning stand as U+FFFD.
    #[error("{count} characters of font `{font}` cannot be decoded")]
    UndecodedCharacters { font: String, count: u32 },
    /// The file is damaged; text may be missing from a page on.
    #[error("damaged PDF: {what}")]
    DamagedPdf { what: String },
    /// Bytes that the encoding does not know stand as U+FFFD.
    #[error("{count} bytes are not {encoding}")]
    UndecodedBytes { encoding: &'static str, count: usize },
}

impl Odd {
    /// The stable code.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::PageWithoutText { .. } => "page-without-text",
            Self::PageGarbled { .. } => "page-garbled",
            Self::UndecodedCharacters { .. } => "undecoded-characters",
            Self::DamagedPdf { .. } => "damaged-pdf",
            Self::UndecodedBytes { .. } => "undecoded-bytes",
        }
    }

    /// How much it matters.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Self::PageWithoutText { .. }
            | Self::PageGarbled { .. }
            | Self::UndecodedCharacters { .. }
            | Self::DamagedPdf { .. }
            | Self::UndecodedBytes { .. } => Severity::Warning,
        }
    }
}
