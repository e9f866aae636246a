//! What the caller can choose.

use std::time::Duration;

/// How a document is read. [`Options::new`] is right for archives; every setting gives it back.
///
/// ```
/// use std::time::Duration;
///
/// let options = referat::Options::new().max_bytes(1 << 20).max_time(Duration::from_secs(5));
/// let minutes = referat::parse_with("1. Dagsorden\nBeslutning\nGodkendt.".as_bytes(), &options)?;
/// assert_eq!(minutes.items.len(), 1);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Options {
    pub(crate) name: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) boxes: bool,
    pub(crate) max_bytes: u64,
    pub(crate) max_memory: u64,
    pub(crate) max_time: Duration,
    pub(crate) threads: usize,
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
            threads: 1,
        }
    }
}

impl Options {
    /// The defaults: no password, no boxes, at most 256 MiB of input, 512 MiB of memory, 60 s, one thread.
    ///
    /// ```
    /// let options = referat::Options::new();
    /// assert!(referat::parse_with("1. Dagsorden\nGodkendt.".as_bytes(), &options).is_ok());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name that the record gives its source. Without one it is `null`.
    ///
    /// ```
    /// let text = "1. Dagsorden\nBeslutning\nGodkendt.".as_bytes();
    /// let named = referat::Options::new().name("maj.txt");
    /// assert_eq!(referat::parse_with(text, &named)?.source.name.as_deref(), Some("maj.txt"));
    /// assert_eq!(referat::parse(text)?.source.name, None);
    /// # Ok::<(), referat::Error>(())
    /// ```
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The password for an encrypted PDF, of its user or its owner. The empty password is always
    /// tried; where neither opens the file, reading is [`Error::Encrypted`](crate::Error::Encrypted).
    ///
    /// ```
    /// let options = referat::Options::new().password("hemmelig");
    /// # let _ = options;
    /// ```
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Whether spans tell their rectangles on the page (PDF only). Off, [`Span::boxes`](crate::Span)
    /// is `None`; on, it has a rectangle a line.
    ///
    /// ```
    /// let options = referat::Options::new().boxes(true);
    /// let minutes = referat::parse_with("1. Dagsorden\nBeslutning\nGodkendt.".as_bytes(), &options)?;
    /// assert_eq!(minutes.items[0].spans[0].boxes, None); // a text has no page to draw on
    /// # Ok::<(), referat::Error>(())
    /// ```
    #[must_use]
    pub fn boxes(mut self, boxes: bool) -> Self {
        self.boxes = boxes;
        self
    }

    /// The largest input, in bytes.
    ///
    /// ```
    /// let small = referat::Options::new().max_bytes(16);
    /// let text = "1. Dagsorden\nBeslutning\nGodkendt.".as_bytes();
    /// assert_eq!(referat::parse_with(text, &small).unwrap_err().code(), "over-limit");
    /// assert!(referat::parse(text).is_ok());
    /// ```
    #[must_use]
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// The most memory that reading a PDF may take, in bytes, as the reader counts it itself: a
    /// document that wants more is [`Error::OverLimit`](crate::Error::OverLimit).
    ///
    /// ```
    /// let options = referat::Options::new().max_memory(64 << 20);
    /// # let _ = options;
    /// ```
    #[must_use]
    pub fn max_memory(mut self, bytes: u64) -> Self {
        self.max_memory = bytes;
        self
    }

    /// The longest that reading a PDF may take: a document that takes longer is
    /// [`Error::OverLimit`](crate::Error::OverLimit).
    ///
    /// ```
    /// let options = referat::Options::new().max_time(std::time::Duration::from_secs(10));
    /// # let _ = options;
    /// ```
    #[must_use]
    pub fn max_time(mut self, time: Duration) -> Self {
        self.max_time = time;
        self
    }

    /// How many threads may read one document, the caller's included. The record is the same whatever
    /// their number; who reads many documents at once does better with one thread each, the default.
    ///
    /// ```
    /// let text = "1. Dagsorden\nBeslutning\nGodkendt.".as_bytes();
    /// let minutes = referat::parse_with(text, &referat::Options::new().threads(4))?;
    /// assert_eq!(minutes, referat::parse(text)?);
    /// # Ok::<(), referat::Error>(())
    /// ```
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = threads;
        self
    }
}
