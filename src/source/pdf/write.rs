//! Lines to the source's text.

use super::geometry::{Matrix, Rect};
use super::lines::{Gap, LineWord};
use super::page::Page;
use super::words::{Word, Words};
use crate::source::{self, Layout, Source};

/// Adds a line to the source.
pub(super) fn line(
    source: &mut Source,
    page: &Page,
    words: &Words,
    line: &[LineWord],
    number: u32,
) {
    let start = source.text.len();
    let first_word = source.words.len();
    for (index, part) in line.iter().enumerate() {
        match part.before {
            _ if index == 0 => {}
            Gap::Glued => {}
            Gap::Divided => soften(&mut source.text),
            Gap::Space => source.text.push(' '),
            Gap::Tab => source.text.push('\t'),
        }
        let glued = index > 0 && matches!(part.before, Gap::Glued | Gap::Divided);
        word(source, words, &words.list[part.word], glued);
    }
    let range = start..source.text.len();
    if range.is_empty() {
        return;
    }
    source.text.push('\n');
    let layout = layout(page, words, line, &source.words[first_word..]);
    source.lines.push(source::Line {
        range,
        page: Some(number),
        layout: Some(layout),
        ..source::Line::default()
    });
}

/// Turns the hyphen that ends a text into one that shows at line ends only.
fn soften(text: &mut String) {
    text.pop();
    text.push('\u{AD}');
}

fn word(source: &mut Source, words: &Words, word: &Word, glued: bool) {
    let start = offset(source.text.len());
    source.text.push_str(words.text(word));
    let end = offset(source.text.len());
    let Rect { x0, y0, x1, y1 } = match word.turn {
        0 => word.rect(),
        turn => word.rect().mapped(&Matrix::rotation(turn)),
    };
    match source.words.last_mut() {
        Some(last) if glued => {
            last.end = end;
            (last.x0, last.y0) = (last.x0.min(x0), last.y0.min(y0));
            (last.x1, last.y1) = (last.x1.max(x1), last.y1.max(y1));
        }
        _ => source.words.push(source::Word { start, end, x0, y0, x1, y1 }),
    }
}

/// Offsets into a text: limits keep it below 4 GiB.
pub(super) fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn layout(page: &Page, words: &Words, line: &[LineWord], places: &[source::Word]) -> Layout {
    let mut rect = Rect::EMPTY;
    for place in places {
        rect.join(&Rect { x0: place.x0, y0: place.y0, x1: place.x1, y1: place.y1 });
    }
    let tag = line.iter().map(|part| words.list[part.word].tag).find(|tag| tag.role.is_some());
    let tag = tag.unwrap_or_default();
    let list = || line.iter().map(|part| &words.list[part.word]);
    Layout {
        x0: rect.x0,
        y0: rect.y0,
        x1: rect.x1,
        y1: rect.y1,
        size: usual_size(list()),
        bold: list().all(|word| word.bold),
        bold_behind_number: is_bold_behind_number(words, line),
        bold_start: bold_start(words, line),
        italic: list().all(|word| word.italic),
        page_height: page.height,
        role: tag.role,
        element: tag.element,
    }
}

/// Whether all words are bold but a number before them, which a word processor sets in its own type.
fn is_bold_behind_number(words: &Words, line: &[LineWord]) -> bool {
    let Some((first, title)) = line.split_first() else { return false };
    let text = &words.text[words.list[first.word].text.clone()];
    let number = text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| b"0123456789.)".contains(&byte));
    number && !title.is_empty() && title.iter().all(|part| words.list[part.word].bold)
}

/// The size of most characters.
fn usual_size<'a>(words: impl Iterator<Item = &'a Word>) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for word in words {
        let size = (word.size * 10.0).round() / 10.0;
        match sizes.iter_mut().find(|(known, _)| (*known - size).abs() < 0.05) {
            Some((_, count)) => *count += word.text.len(),
            None => sizes.push((size, word.text.len())),
        }
    }
    sizes.iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| *size)
}

/// The bytes at the start of a line that are bold, when not all are.
fn bold_start(words: &Words, line: &[LineWord]) -> u32 {
    let bold = line.iter().take_while(|part| words.list[part.word].bold).count();
    if bold == line.len() {
        return 0;
    }
    let gap = |part: &&LineWord| matches!(part.before, Gap::Space | Gap::Tab);
    let gaps = line[..bold].iter().skip(1).filter(gap).count();
    let bytes: usize = line[..bold].iter().map(|part| words.list[part.word].text.len()).sum();
    offset(bytes + gaps)
}
