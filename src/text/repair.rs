//! The repairs within a line.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::flow::Flow;
use super::{Text, TextLine};
use crate::source::{Line, Source};

/// The printed bullet of the canonical text.
pub(crate) const BULLET: &str = "• ";

/// What stands for a bullet at the start of a line: signs of Unicode, and what the fonts Symbol and
/// Wingdings leave in the private-use area.
const BULLETS: &[char] = &[
    '•', '●', '○', '◦', '▪', '▫', '■', '□', '‣', '⁃', '∙', '·', '⦁', '➢', '➤', '►', '▸', '❖', '✓',
    '\u{F0B7}', '\u{F0A7}', '\u{F0A8}', '\u{F0D8}', '\u{F0FC}', '\u{F076}', '\u{F06F}', '\u{F0E0}',
    '\u{F02D}', '\u{F0DE}', '\u{F0F0}', '\u{F0AE}', '\u{335}', '\u{7F}', '\u{95}',
];

/// Repairs every line and lays the map back.
pub(super) fn repair(source: Source) -> Text {
    let mut builder = Builder::with_capacity(&source);
    for line in &source.lines {
        builder.line(&source.text, line);
    }
    let Builder { canonical, lines, map, .. } = builder;
    Text { canonical, lines, map, flow: Flow::default(), source }
}

struct Builder {
    canonical: String,
    lines: Vec<TextLine>,
    map: Vec<(u32, u32)>,
    /// Empty lines since the last line.
    empty: u16,
    page: Option<u32>,
}

impl Builder {
    fn with_capacity(source: &Source) -> Self {
        Self {
            canonical: String::with_capacity(source.text.len()),
            lines: Vec::with_capacity(source.lines.len()),
            map: Vec::with_capacity(source.lines.len() + 1),
            empty: 0,
            page: None,
        }
    }

    fn line(&mut self, raw: &str, line: &Line) {
        let words = &raw[line.range.clone()];
        let shown = words.trim_matches(is_hidden);
        if shown.is_empty() {
            self.empty = self.empty.saturating_add(1);
            return;
        }
        let indent = words.len() - words.trim_start_matches(is_hidden).len();
        let start = self.canonical.len();
        self.write(shown, line.range.start + indent);
        self.soft_hyphen(words, line.range.start);
        self.push(start, &words[..indent], line);
    }

    fn push(&mut self, start: usize, before: &str, line: &Line) {
        if self.canonical.len() == start {
            return;
        }
        let range = start..self.canonical.len();
        self.canonical.push('\n');
        self.lines.push(TextLine {
            bullet: self.canonical[range.clone()].starts_with(BULLET.trim_end()),
            range,
            page: line.page,
            indent: width(before),
            empty: self.empty,
            gap: false,
            first_on_page: line.page != self.page,
            is_page_number: line.is_page_number,
            layout: line.layout,
        });
        self.empty = 0;
        self.page = line.page;
    }

    /// A soft hyphen shows at a line end only: there it is a hyphen.
    fn soft_hyphen(&mut self, words: &str, raw: usize) {
        if let Some(before) = words.trim_end().strip_suffix('\u{AD}') {
            self.mark(raw + before.len());
            self.canonical.push('-');
        }
    }

    /// Copies a line that is clean, repairs one that is not.
    fn write(&mut self, shown: &str, raw: usize) {
        let bulleted = self.bullet(shown, raw);
        let (shown, raw) = (&shown[bulleted..], raw + bulleted);
        if is_clean(shown) {
            self.mark(raw);
            self.canonical.push_str(shown);
        } else {
            self.repaired(shown, raw);
        }
    }

    /// Writes the printed bullet for whatever stands for one; tells how many bytes it took.
    fn bullet(&mut self, shown: &str, raw: usize) -> usize {
        let Some(mut rest) = strip_bullet(shown) else { return 0 };
        // Drawn and typed: the same bullet twice.
        while let Some(again) = strip_bullet(rest) {
            rest = again;
        }
        self.mark(raw);
        self.canonical.push('•');
        if !rest.is_empty() {
            self.mark(raw);
            self.canonical.push(' ');
        }
        shown.len() - rest.len()
    }

    fn repaired(&mut self, shown: &str, raw: usize) {
        let mut rest = shown;
        while let Some(first) = rest.chars().next() {
            let at = raw + shown.len() - rest.len();
            let taken = if is_space(first) {
                self.spaces(rest, at)
            } else if is_invisible(first) {
                first.len_utf8()
            } else {
                self.cluster(rest, at)
            };
            rest = &rest[taken..];
        }
    }

    /// A run of spaces: one space, or a tab where the line sets cells apart.
    fn spaces(&mut self, rest: &str, raw: usize) -> usize {
        let run = rest.len() - rest.trim_start_matches(is_hidden).len();
        let spaces = &rest[..run];
        let wide = spaces.contains('\t') || spaces.chars().filter(|&c| is_space(c)).count() >= 3;
        self.mark(raw);
        self.canonical.push(if wide { '\t' } else { ' ' });
        run
    }

    /// One letter with its accents, or one ligature.
    fn cluster(&mut self, rest: &str, raw: usize) -> usize {
        let taken = cluster_len(rest);
        self.mark(raw);
        match ligature(rest) {
            Some(letters) => {
                let marks = rest[..taken].chars().skip(1);
                self.canonical.extend(letters.chars().chain(marks).nfc());
            }
            None => self.canonical.extend(rest[..taken].nfc()),
        }
        taken
    }

    /// From here on the canonical text comes from `raw`.
    fn mark(&mut self, raw: usize) {
        let here = (offset(self.canonical.len()), offset(raw));
        let in_step = self.map.last().is_some_and(|&(canonical, raw)| {
            here.0.wrapping_sub(canonical) == here.1.wrapping_sub(raw) && here.0 >= canonical
        });
        if !in_step {
            self.map.push(here);
        }
    }
}

/// Documents over 4 GiB are refused long before.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// How far in a line begins; a tab counts for eight.
fn width(before: &str) -> u16 {
    let columns = before.chars().map(|c| if c == '\t' { 8 } else { u16::from(is_space(c)) });
    columns.fold(0, u16::saturating_add)
}

/// The text after a bullet, when the line begins with one.
fn strip_bullet(line: &str) -> Option<&str> {
    if line.starts_with(|c: char| c.is_ascii_alphanumeric() && c != 'o') {
        return None;
    }
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let spaced = rest.is_empty() || rest.starts_with(is_space);
    let private = ('\u{F020}'..='\u{F0FF}').contains(&first);
    if BULLETS.contains(&first) && (spaced || private || first == '•') {
        return Some(rest.trim_start_matches(is_hidden));
    }
    // Word's second level is the letter o in Courier New: it never stands so far from its word.
    let far = first == 'o' && (rest.starts_with("  ") || rest.starts_with('\t'));
    far.then(|| rest.trim_start_matches(is_hidden))
}

/// Whether a line needs no repair: the common case, told in one pass over the bytes.
fn is_clean(line: &str) -> bool {
    let bytes = line.as_bytes();
    let mut before = 0;
    for &byte in bytes {
        let clean = match byte {
            b' ' => before != b' ',
            // Beside ASCII the lead bytes of U+00C0..U+02FF: letters that NFC leaves alone.
            0x21..=0x7E | 0xC3..=0xCB => true,
            0x80..=0xBF => before >= 0xC3,
            _ => false,
        };
        if !clean {
            return is_clean_beyond_latin(line);
        }
        before = byte;
    }
    true
}

/// Dashes, quotes and the like: clean too, but asked character by character.
fn is_clean_beyond_latin(line: &str) -> bool {
    let spaced = line.contains("  ") || line.contains('\t');
    !spaced
        && line.chars().all(|c| {
            c.is_ascii_graphic()
                || c == ' '
                || ('\u{A1}'..'\u{300}').contains(&c) && c != '\u{AD}'
                || ('\u{2010}'..='\u{2027}').contains(&c)
                || matches!(c, '€' | '•' | '″' | '′')
        })
        && is_nfc_quick(line.chars()) == IsNormalized::Yes
}

/// The bytes of the first letter with all marks that belong to it.
fn cluster_len(text: &str) -> usize {
    let mut chars = text.char_indices();
    let _ = chars.next();
    chars
        .find(|&(_, c)| !unicode_normalization::char::is_combining_mark(c))
        .map_or(text.len(), |(at, _)| at)
}

/// The letters of a ligature; other compatibility characters are left as printed.
fn ligature(text: &str) -> Option<&'static str> {
    Some(match text.chars().next()? {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' => "ft",
        '\u{FB06}' => "st",
        _ => return None,
    })
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Control characters, joiners and marks without ink. The soft hyphen is one too: it shows only at
/// a line end, where the hyphen repair looks for it.
fn is_invisible(c: char) -> bool {
    c.is_control() && c != '\u{7F}' && c != '\u{95}'
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{FEFF}' | '\u{AD}')
}

fn is_hidden(c: char) -> bool {
    is_space(c) || is_invisible(c)
}
