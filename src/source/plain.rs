//! Text files: which encoding, which lines.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr3_iter;

use super::{Line, Source};
use crate::diagnostic::Odd;
use crate::error::Error;

/// What the first bytes of common formats look like, and what to call them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xFF\xD8\xFF", "JPEG image"),
    (b"\x89PNG", "PNG image"),
    (b"GIF8", "GIF image"),
    (b"II*\0", "TIFF image"),
    (b"MM\0*", "TIFF image"),
    (b"PK\x03\x04", "ZIP archive (Word or OpenDocument?)"),
    (b"PK\x05\x06", "empty ZIP archive"),
    (b"\xD0\xCF\x11\xE0", "old Word or Office document"),
    (b"{\\rtf", "RTF document"),
    (b"\x1F\x8B", "gzip archive"),
    (b"7z\xBC\xAF", "7z archive"),
    (b"Rar!", "RAR archive"),
    (b"%!PS", "PostScript"),
    (b"<!DOCTYPE html", "HTML page"),
    (b"<!doctype html", "HTML page"),
    (b"<html", "HTML page"),
    (b"<HTML", "HTML page"),
    (b"<?xml", "XML document"),
    (b"\x7FELF", "program"),
];

/// Reads a text.
pub(super) fn read(bytes: &[u8]) -> Result<Source, Error> {
    if let Some(seen) = other_format(bytes) {
        return Err(Error::UnknownFormat { seen: seen.into() });
    }
    let decoded = decode(bytes);
    if decoded.text.chars().all(is_blank) {
        return Err(Error::Empty);
    }
    Ok(Source {
        lines: split_lines(&decoded.text),
        pages: count_pages(&decoded.text),
        odd: decoded.odd(),
        text: decoded.text,
        media_type: "text/plain",
        encoding: Some(decoded.encoding),
        ..Source::default()
    })
}

/// White space, control characters, joiners: nothing that shows.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{FEFF}' | '\u{AD}')
}

/// What the bytes are, when they are not text.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    let trimmed = bytes.trim_ascii_start();
    let named = SIGNATURES.iter().find(|(start, _)| trimmed.starts_with(start));
    named.map(|&(_, name)| name).or_else(|| looks_binary(bytes).then_some("binary data"))
}

/// More than one control byte in fifty is no text. UTF-16 is known by its byte order mark, or by
/// NULs in every second place.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    if utf16(sample).is_some() {
        return false;
    }
    let controls = sample.iter().filter(|&&b| b < 0x20 && !b"\t\n\r\x0B\x0C".contains(&b)).count();
    controls * 50 > sample.len()
}

struct Decoded {
    text: String,
    encoding: &'static str,
    lost: usize,
}

impl Decoded {
    fn odd(&self) -> Vec<(Odd, std::ops::Range<usize>)> {
        let odd = Odd::UndecodedBytes { encoding: self.encoding, count: self.lost };
        if self.lost > 0 { vec![(odd, 0..0)] } else { Vec::new() }
    }
}

/// Valid UTF-8 is UTF-8. Bytes that are not are Windows-1252, unless most of what lies outside
/// ASCII is UTF-8 with a few bytes damaged.
fn decode(bytes: &[u8]) -> Decoded {
    if let Some(encoding) = utf16(bytes) {
        return decode_with(encoding, bytes);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: "UTF-8", lost: 0 };
    }
    let (good, bad) = count_sequences(bytes);
    if good > bad { lossy_utf8(bytes, bad) } else { decode_with(WINDOWS_1252, bytes) }
}

fn lossy_utf8(bytes: &[u8], lost: usize) -> Decoded {
    Decoded { text: String::from_utf8_lossy(bytes).into_owned(), encoding: "UTF-8", lost }
}

fn decode_with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, used, _) = encoding.decode(bytes);
    let lost = text.matches('\u{FFFD}').count();
    Decoded { text: text.into_owned(), encoding: used.name(), lost }
}

/// Counts valid sequences of two bytes and more, and runs of bytes that are none.
fn count_sequences(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
        let wide = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        (good + wide, bad + usize::from(!chunk.invalid().is_empty()))
    })
}

/// UTF-16 by its byte order mark, or because nearly every second byte is NUL.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(1024)];
    let nuls = |offset| sample.iter().skip(offset).step_by(2).filter(|&&b| b == 0).count();
    let half = sample.len() / 2;
    let most = |count: usize| half >= 4 && count * 10 > half * 8;
    match (most(nuls(0)), most(nuls(1))) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// A text has pages when it has form feeds between its words.
fn count_pages(text: &str) -> Option<u32> {
    let feeds = memchr::memchr_iter(b'\x0C', text.trim_end().as_bytes()).count();
    (feeds > 0).then(|| u32::try_from(feeds + 1).unwrap_or(u32::MAX))
}

/// Lines end at LF, CR, CRLF or a form feed, which also ends the page.
fn split_lines(text: &str) -> Vec<Line> {
    let paged = count_pages(text).is_some();
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 48);
    let (mut start, mut page) = (0, 1);
    for at in memchr3_iter(b'\n', b'\r', b'\x0C', bytes).chain([bytes.len()]) {
        let closes_crlf =
            at > 0 && at < bytes.len() && bytes[at] == b'\n' && bytes[at - 1] == b'\r';
        if !closes_crlf {
            lines.push(Line { range: start..at, page: paged.then_some(page), ..Line::default() });
        }
        page += u32::from(bytes.get(at) == Some(&b'\x0C'));
        start = at + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], want: &str) {
        let got = match read(bytes) {
            Ok(source) => {
                let lines: Vec<_> = source
                    .lines
                    .iter()
                    .map(|line| match line.page {
                        Some(page) => format!("{page}:{}", &source.text[line.range.clone()]),
                        None => source.text[line.range.clone()].to_owned(),
                    })
                    .collect();
                format!("{} {}", source.encoding.unwrap_or("?"), lines.join("|"))
            }
            Err(error) => error.to_string(),
        };
        assert_eq!(got, want);
    }

    #[test]
    fn encodings_are_told_by_content() {
        check("Møde på Åvej".as_bytes(), "UTF-8 Møde på Åvej");
        check(b"\xEF\xBB\xBFM\xC3\xB8de", "UTF-8 Møde");
        check(b"M\xF8de p\xE5 \xC5vej", "windows-1252 Møde på Åvej");
        check(b"\xFF\xFEM\0\xF8\0d\0e\0", "UTF-16LE Møde");
        check(b"\xFE\xFF\0M\0\xF8\0d\0e", "UTF-16BE Møde");
        check(b"M\0\xF8\0d\0e\0 \0i\0 \0d\0a\0g\0", "UTF-16LE Møde i dag");
        check(b"M\xC3\xB8de p\xC3\xA5 \xFFvej", "UTF-8 Møde på \u{FFFD}vej");
    }

    #[test]
    fn lines_end_in_every_usual_way() {
        check(b"a\nb\r\nc\rd", "UTF-8 a|b|c|d");
        check(b"a\n\nb\r\n\r\nc", "UTF-8 a||b||c");
        check(b"a\x0Cb\n\x0Cc\x0C", "UTF-8 1:a|2:b|2:|3:c|4:");
    }

    #[test]
    fn what_is_no_text_is_named() {
        check(b"", "empty document");
        check(b" \r\n\t\xEF\xBB\xBF", "empty document");
        check(b"\xFF\xD8\xFF\xE0rest", "neither PDF nor text: JPEG image");
        check(b"PK\x03\x04rest", "neither PDF nor text: ZIP archive (Word or OpenDocument?)");
        check(b"abc\0\x01\x02\x03", "neither PDF nor text: binary data");
    }
}
