//! Lines in, the canonical text out: the seven repairs, and the map back.
//!
//! Unicode NFC, spaces, ligatures, bullets of symbol fonts, hyphens at line ends, texts in which
//! every second line is empty, paragraphs. This room cannot fail and neither loses nor invents a
//! visible character: every byte of the canonical text knows where in the raw text it came from.

mod flow;
mod lay;
mod reflow;
mod repair;
mod unglue;

use std::ops::Range;

use crate::source::{Layout, Source, Word};
use flow::Flow;

/// The canonical text of a document, in lines. All spans of a record slice
/// [`canonical`](Self::canonical).
#[derive(Debug)]
pub(crate) struct Text {
    /// The repaired text. One printed line a line; an empty line between paragraphs.
    pub canonical: String,
    /// The lines that show anything, in order.
    pub lines: Vec<TextLine>,
    /// Where runs of bytes came from: canonical offset, raw offset; both run in step until the
    /// next entry.
    map: Vec<(u32, u32)>,
    flow: Flow,
    pub source: Source,
}

/// A place in the raw text, as [`Source::text`] has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawSpan(pub Range<usize>);

/// One printed line.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own")]
pub(crate) struct TextLine {
    /// Its bytes in [`Text::canonical`], without the line feed.
    pub range: Range<usize>,
    pub page: Option<u32>,
    /// Spaces before the first visible character, in a text.
    pub indent: u16,
    /// Empty lines before it.
    pub empty: u16,
    /// Whether it stands apart from the line before: by an empty line where not every line has one,
    /// or by more white than lines of a paragraph have.
    pub gap: bool,
    /// Whether it begins a page.
    pub first_on_page: bool,
    /// Whether it is nothing but the number of its page.
    pub is_page_number: bool,
    /// Whether it begins with a printed bullet.
    pub bullet: bool,
    pub layout: Option<Layout>,
}

/// No cell of a text is wider, in characters.
const WIDEST_CELL: f32 = 1000.0;

/// Repairs the text of a source.
pub(crate) fn normalize(mut source: Source) -> Text {
    if source.media_type == "text/plain" {
        reflow::reflow(&mut source);
        unglue::unglue(&mut source);
    }
    let mut text = repair::repair(source);
    text.flow = Flow::measure(&text);
    flow::mark_gaps(&mut text);
    lay::lay(text)
}

impl Text {
    /// The words of a line.
    pub(crate) fn line(&self, line: &TextLine) -> &str {
        &self.canonical[line.range.clone()]
    }

    /// Whether `next` goes on with the paragraph that `line` stands in, were there nothing between
    /// them. Asked also of lines that a running head parts.
    pub(crate) fn continues(&self, line: &TextLine, next: &TextLine) -> bool {
        self.flow.continues(self, line, next)
    }

    /// Whether the words at `next` go on with those at `before`, in the row of a table above them.
    pub(crate) fn continues_in_cell(&self, before: &Range<usize>, next: &Range<usize>) -> bool {
        flow::continues_in_cell(&self.canonical[before.clone()], &self.canonical[next.clone()])
    }

    /// Where in the raw text a byte of the canonical text came from.
    pub(crate) fn raw_offset(&self, offset: usize) -> usize {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let after = self.map.partition_point(|&(canonical, _)| canonical <= offset);
        let (canonical, raw) = self.map[after.saturating_sub(1)];
        (raw + (offset - canonical)) as usize
    }

    /// Where in the raw text a run of the canonical text came from.
    pub(crate) fn raw_span(&self, span: Range<usize>) -> RawSpan {
        if span.is_empty() {
            let at = self.raw_offset(span.start);
            return RawSpan(at..at);
        }
        let last = self.canonical[..span.end].char_indices().next_back().map_or(0, |(at, _)| at);
        let tail = self.source.text[self.raw_offset(last)..].chars().next();
        let end = self.raw_offset(last) + tail.map_or(0, char::len_utf8);
        let start = self.raw_offset(span.start);
        RawSpan(start..end.max(start))
    }

    /// How far to the right a byte is printed: in points on a page, in characters in a text, where a
    /// tab is as wide as any cell.
    pub(crate) fn column(&self, offset: usize) -> f32 {
        let raw = self.raw_offset(offset);
        let words = &self.source.words;
        if let Some(word) = words.get(words.partition_point(|word| word.end as usize <= raw)) {
            return f32::midpoint(word.x0, word.x1);
        }
        let raw = self.source.text.get(..raw).unwrap_or_default();
        let line = &raw[raw.rfind(['\n', '\r']).map_or(0, |feed| feed + 1)..];
        line.chars().map(|c| if c == '\t' { WIDEST_CELL } else { 1.0 }).sum()
    }

    /// The cells of a part of a line, trimmed; of two tabs in a row the one between is empty.
    pub(crate) fn cells(
        &self,
        part: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Range<usize>> + '_ {
        let words = &self.canonical[part.clone()];
        let base = words.as_ptr() as usize;
        words.split('\t').map(move |cell| {
            let cell = cell.trim();
            let start = part.start + cell.as_ptr() as usize - base;
            start..start + cell.len()
        })
    }

    /// How far to the right the first of some words begins on its page, in points.
    pub(crate) fn left(&self, words: Range<usize>) -> Option<f32> {
        self.words(words).first().map(|word| word.x0)
    }

    /// The words of a PDF that a run of the canonical text shows.
    pub(crate) fn words(&self, span: Range<usize>) -> &[Word] {
        let RawSpan(raw) = self.raw_span(span);
        let words = &self.source.words;
        let first = words.partition_point(|word| word.end as usize <= raw.start);
        let last = words.partition_point(|word| (word.start as usize) < raw.end);
        &words[first..last.max(first)]
    }
}
