//! Why a document was not read: a stable code, what was seen, what to do next.

use std::fmt::{self, Write as _};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub code: String,
    pub message: String,
}

/// What to do about a failure, by its code.
const ADVICE: &[(&str, &str)] = &[
    ("empty", "get the file again from where it came"),
    ("unknown-format", "save it as PDF or plain text first"),
    ("encrypted", "give it with --password"),
    ("no-text-layer", "run `ocrmypdf` on the file, then convert what it gives"),
    ("garbled-text", "print it to PDF again, or run `ocrmypdf --force-ocr` on the file"),
    ("broken-pdf", "get the file again, or repair it with `qpdf IN OUT`"),
    ("pdf-disabled", "use a build with it"),
    ("not-found", "check the spelling"),
    ("no-match", "check the pattern, or name a folder"),
    ("permission-denied", "ask its owner for the right to read it"),
    ("is-a-directory", "name a file in it"),
    ("not-a-file", "copy it to a file first, or use `-` for standard input"),
    ("read-failed", "copy the file to another disk and try again"),
    ("disk-full", "make room, then run the same command with --resume"),
    ("write-failed", "check that the folder of -o can be written to"),
    ("same-output", "convert the two apart, with a folder of -o for each"),
    ("timeout", "give it more time with --timeout"),
    ("out-of-memory", "allow more with --max-memory"),
    ("crashed", "please report this document"),
    ("panic", "please report this document"),
];

impl Failure {
    /// What was seen; what to do next comes from the code.
    pub fn new(code: &str, seen: impl fmt::Display) -> Self {
        let advice = ADVICE.iter().find(|(known, _)| *known == code).map(|(_, advice)| *advice);
        Self::advised(code, seen, advice)
    }

    fn advised(code: &str, seen: impl fmt::Display, advice: Option<&str>) -> Self {
        let seen = seen.to_string();
        let seen = unrepeated(code, &seen);
        let message = advice.map_or_else(|| seen.to_owned(), |advice| format!("{seen}; {advice}"));
        Self { code: code.to_owned(), message }
    }

    /// A file that cannot be read.
    pub fn reading(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("not-found", "no such file"),
            io::ErrorKind::PermissionDenied => Self::new("permission-denied", "it may not be read"),
            io::ErrorKind::IsADirectory => Self::new("is-a-directory", "it is a folder"),
            _ => Self::new("read-failed", words(error)),
        }
    }

    /// A file that cannot be written.
    pub fn writing(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::new("disk-full", "there is no room left on the disk")
            }
            _ => Self::new("write-failed", words(error)),
        }
    }
}

/// The words without the code, where they begin with it: `broken-pdf: broken PDF: no pages`.
fn unrepeated<'a>(code: &str, seen: &'a str) -> &'a str {
    let Some((first, rest)) = seen.split_once(": ") else { return seen };
    let is_code = first.to_lowercase().replace(' ', "-") == code;
    if is_code { rest } else { seen }
}

/// Whether nothing more can be written, whatever the document.
pub fn is_hopeless(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::ReadOnlyFilesystem
    )
}

/// What the system says, without its number.
fn words(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_lowercase()
}

impl From<referat::Error> for Failure {
    fn from(error: referat::Error) -> Self {
        let referat::Error::OverLimit { what, .. } = error else {
            return Self::new(error.code(), &error);
        };
        let flag = match what {
            what if what.contains("memory") => "allow more with --max-memory",
            what if what.contains("time") || what.contains("second") => {
                "give it more time with --timeout"
            }
            _ => "allow more with --max-size",
        };
        Self::advised(error.code(), &error, Some(flag))
    }
}

/// `code: text`, as it stands after the name of the file.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

/// The name of a file as it can be shown: one line, whatever the bytes, and never two files alike.
///
/// Folders are parted by `/`; a backslash, a control character or a byte that is no UTF-8 is
/// written as in Rust: `\\`, `\n`, `\xFF`.
pub fn shown(path: &Path) -> String {
    let mut out = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for letter in chunk.valid().chars() {
            push_shown(letter, &mut out);
        }
        for byte in chunk.invalid() {
            // Writing to a `String` cannot fail.
            let _ = write!(out, "\\x{byte:02X}");
        }
    }
    out
}

fn push_shown(letter: char, out: &mut String) {
    match letter {
        std::path::MAIN_SEPARATOR => out.push('/'),
        '\\' => out.push_str("\\\\"),
        letter if letter.is_control() => out.extend(letter.escape_default()),
        letter => out.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_one_line() {
        assert_eq!(shown(Path::new("år 2020/a b.pdf")), "år 2020/a b.pdf");
        assert_eq!(shown(Path::new("to\nlinjer")), "to\\nlinjer");
        assert_eq!(shown(Path::new("a\\n")), "a\\\\n");
    }

    #[test]
    fn a_code_is_not_said_twice() {
        let failure = Failure::from(referat::Error::Encrypted);
        assert_eq!(failure.to_string(), "encrypted: needs a password; give it with --password");
    }

    #[test]
    fn a_limit_names_its_own_flag() {
        let failure =
            |what| Failure::from(referat::Error::OverLimit { what, seen: 3, limit: 2 }).to_string();
        assert_eq!(
            failure("size in bytes"),
            "over-limit: over the limit: size in bytes is 3, at most 2 allowed; allow more with --max-size"
        );
        assert!(failure("memory in bytes").ends_with("; allow more with --max-memory"));
        assert!(failure("time in seconds").ends_with("; give it more time with --timeout"));
    }
}
