//! What the caller can choose.

use std::time::Duration;

/// How a document is read. [`Options::default`] is right for archives.
#[derive(Debug, Clone)]
pub struct Options {
    pub(crate) name: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) boxes: bool,
    pub(crate) max_bytes: u64,
    pub(crate) max_memory: u64,
    pub(crate) max_time: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: None,
            password: None,
            boxes: false,
            max_bytes: 256 << 20,
            max_memory: 512 << 20,
            max_time: Duration::from_mins(1),
        }
    }
}

impl Options {
    /// The defaults: no password, no boxes, at most 256 MiB of input, 512 MiB of memory, 60 s.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name that the record gives its source. Without one it is `null`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The password for an encrypted PDF. The empty password is always tried.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Whether spans tell their rectangles on the page (PDF only).
    #[must_use]
    pub fn boxes(mut self, boxes: bool) -> Self {
        self.boxes = boxes;
        self
    }

    /// The largest input, in bytes.
    #[must_use]
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// The most memory that reading a PDF may take, in bytes, as the reader counts it itself.
    #[must_use]
    pub fn max_memory(mut self, bytes: u64) -> Self {
        self.max_memory = bytes;
        self
    }

    /// The longest that reading a PDF may take.
    #[must_use]
    pub fn max_time(mut self, time: Duration) -> Self {
        self.max_time = time;
        self
    }
}
