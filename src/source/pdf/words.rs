//! Glyphs to words.

use std::ops::Range;

use unicode_normalization::char::{compose, is_combining_mark};

use super::bullets;
use super::font::{Fonts, Text};
use super::geometry::{Matrix, Rect};
use super::page::{Glyph, Page};
use super::structure::{Structure, Tag};
use crate::source::Role;

/// A run of glyphs without a gap.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Its bytes in [`Words::text`].
    pub text: Range<usize>,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// What the structure tree says it is.
    pub tag: Tag,
    pub turn: i16,
    pub space: Space,
}

/// The spaces printed before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    None,
    Printed,
    /// One, by the operator that shows the words on both sides of it: however wide it is, it is a
    /// space.
    Single,
}

impl Word {
    /// Its box in the frame of its line: from the top of the capitals to below the baseline.
    pub(super) fn rect(&self) -> Rect {
        Rect {
            x0: self.x0,
            y0: self.y - 0.8 * self.size,
            x1: self.x1,
            y1: self.y + 0.2 * self.size,
        }
    }
}

/// The words of a page, in the order of its content.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub text: String,
    pub list: Vec<Word>,
    /// How many of them are printed as such; drawn bullets come behind.
    pub printed: usize,
    /// Glyphs that print something.
    pub glyphs: u32,
    /// The fonts of those whose character is not known.
    pub unknown: Vec<u16>,
    /// Glyphs of a meaning that only their font knows.
    pub private: u32,
}

impl Words {
    pub(super) fn text(&self, word: &Word) -> &str {
        self.text.get(word.text.clone()).unwrap_or_default()
    }
}

/// A gap of this share of the size parts words.
pub(super) const WORD_GAP: f32 = 0.15;

/// Makes words of the glyphs of a page.
pub(super) fn words(page: &Page, fonts: &Fonts, structure: &Structure) -> Words {
    let words = Words { text: String::with_capacity(page.glyphs.len()), ..Words::default() };
    let mut maker = Maker { words, last: None, spaces: 1, run: 0, fonts, page, structure };
    let mut glyphs = page.glyphs.iter().filter(|glyph| is_on_page(glyph, page)).peekable();
    while let Some(glyph) = glyphs.next() {
        match glyphs.peek().and_then(|letter| accented(glyph, letter)) {
            Some(letter) => {
                glyphs.next();
                maker.add(&letter);
            }
            None => maker.add(glyph),
        }
    }
    maker.words.printed = maker.words.list.len();
    bullets::add(page, &mut maker.words);
    maker.words
}

/// Whether a glyph is inside the page box; what lies outside is not shown.
fn is_on_page(glyph: &Glyph, page: &Page) -> bool {
    let middle = (f32::midpoint(glyph.x0, glyph.x1), glyph.y - 0.3 * glyph.size);
    let (x, y) = match glyph.turn {
        0 => middle,
        turn => Matrix::rotation(turn).apply(middle.0, middle.1),
    };
    (-1.0..=page.width + 1.0).contains(&x) && (-1.0..=page.height + 1.0).contains(&y)
}

struct Maker<'a> {
    words: Words,
    /// The glyph before.
    last: Option<Glyph>,
    /// The spaces since then.
    spaces: u32,
    /// The operator that showed the last glyph that is no space.
    run: u32,
    fonts: &'a Fonts<'a>,
    page: &'a Page,
    structure: &'a Structure,
}

impl Maker<'_> {
    fn add(&mut self, glyph: &Glyph) {
        match glyph.text.character() {
            Some(character) if is_space(character) => {
                self.spaces += 1;
                self.last = None;
            }
            Some(character) => self.add_character(glyph, character),
            None => self.add_string(glyph),
        }
    }

    fn add_character(&mut self, glyph: &Glyph, character: char) {
        if self.last.is_some_and(|last| is_again(&last, glyph)) || self.compose(glyph, character) {
            return;
        }
        self.words.glyphs += 1;
        if glyph.text == Text::UNKNOWN {
            self.words.unknown.push(glyph.font);
        }
        self.words.private += u32::from(matches!(character, '\u{E000}'..='\u{F8FF}'));
        self.place(glyph);
        match ligature(character) {
            Some(letters) => self.words.text.push_str(letters),
            None => self.words.text.push(character),
        }
        self.close();
    }

    /// Several characters of one glyph; spaces at its ends part words.
    fn add_string(&mut self, glyph: &Glyph) {
        let string = self.fonts.strings.get(glyph.text);
        let trimmed = string.trim();
        if trimmed.is_empty() {
            self.spaces += u32::from(!string.is_empty());
            return;
        }
        self.words.glyphs += 1;
        self.spaces += u32::from(string.starts_with(char::is_whitespace));
        self.place(glyph);
        self.words.text.push_str(trimmed);
        self.close();
        self.spaces = u32::from(string.ends_with(char::is_whitespace));
    }

    /// Makes room for a glyph: in the last word, or in a new one.
    fn place(&mut self, glyph: &Glyph) {
        let joins = self.spaces == 0 && self.last.is_some_and(|last| follows(&last, glyph));
        if joins {
            if let Some(word) = self.words.list.last_mut() {
                word.x1 = word.x1.max(glyph.x1);
                word.x0 = word.x0.min(glyph.x0);
            }
        } else {
            self.start(glyph);
        }
        self.last = Some(*glyph);
        self.run = glyph.run;
        self.spaces = 0;
    }

    fn start(&mut self, glyph: &Glyph) {
        let font = self.fonts.get(glyph.font);
        self.words.list.push(Word {
            text: self.words.text.len()..self.words.text.len(),
            x0: glyph.x0,
            x1: glyph.x1,
            y: glyph.y,
            size: glyph.size,
            bold: font.is_some_and(|font| font.bold),
            italic: font.is_some_and(|font| font.italic),
            tag: self.tag(glyph.mark),
            turn: glyph.turn,
            space: match self.spaces {
                0 => Space::None,
                1 if self.run == glyph.run => Space::Single,
                _ => Space::Printed,
            },
        });
    }

    fn tag(&self, mark: u32) -> Tag {
        let Some(mark) = self.page.mark(mark) else { return Tag::default() };
        let tag = mark.id.map_or(Tag::default(), |id| self.structure.tag(id));
        if mark.artifact { Tag { role: Some(Role::Artifact), ..tag } } else { tag }
    }

    /// The last word ends where the text does.
    fn close(&mut self) {
        if let Some(word) = self.words.list.last_mut() {
            word.text.end = self.words.text.len();
        }
    }

    /// Puts an accent on the letter before, when it is printed over it.
    fn compose(&mut self, glyph: &Glyph, character: char) -> bool {
        let Some((last, accent)) = self.last.zip(accent(character)) else { return false };
        let Some(before) = self.words.text.chars().next_back() else { return false };
        let Some(composed) = compose(before, accent).filter(|_| is_over(glyph, &last)) else {
            return false;
        };
        self.words.text.pop();
        self.words.text.push(composed);
        self.close();
        self.last = Some(Glyph { text: composed.into(), ..last });
        true
    }
}

/// The letter that follows an accent and is printed under it, with that accent: LaTeX's old fonts
/// print å as a ring and an a.
fn accented(glyph: &Glyph, letter: &Glyph) -> Option<Glyph> {
    let accent = accent(glyph.text.character()?)?;
    let composed = compose(letter.text.character()?, accent)?;
    is_over(glyph, letter).then(|| Glyph { text: composed.into(), ..*letter })
}

/// Spaces of all widths, and control characters, which print nothing.
fn is_space(character: char) -> bool {
    character.is_whitespace() || character.is_control() || character == '\u{200B}'
}

/// Whether a glyph goes on where the last one ended.
fn follows(last: &Glyph, glyph: &Glyph) -> bool {
    let size = last.size.max(glyph.size);
    let gap = glyph.x0 - last.x1;
    last.turn == glyph.turn
        && last.font == glyph.font
        && (last.y - glyph.y).abs() <= 0.2 * size
        && (last.size - glyph.size).abs() <= 0.1 * size
        && gap <= WORD_GAP * size
        && gap >= -0.6 * size
}

/// Whether a glyph repeats the last one in the same place, as fake bold does.
fn is_again(last: &Glyph, glyph: &Glyph) -> bool {
    let near = 0.12 * glyph.size;
    last.text == glyph.text
        && last.turn == glyph.turn
        && (last.x0 - glyph.x0).abs() < near
        && (last.y - glyph.y).abs() < near
        && glyph.x1 - glyph.x0 > near
}

/// Whether an accent is printed over a letter.
fn is_over(accent: &Glyph, letter: &Glyph) -> bool {
    let middle = f32::midpoint(accent.x0, accent.x1);
    accent.turn == letter.turn
        && middle > letter.x0
        && middle < letter.x1
        && (accent.y - letter.y).abs() < 0.6 * letter.size
}

/// The combining mark that an accent is.
fn accent(character: char) -> Option<char> {
    Some(match character {
        '`' | '\u{2CB}' => '\u{300}',
        '´' | '\u{2CA}' => '\u{301}',
        '^' | 'ˆ' => '\u{302}',
        '~' | '˜' => '\u{303}',
        '¯' | '\u{2C9}' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' | '°' => '\u{30A}',
        '˝' => '\u{30B}',
        'ˇ' => '\u{30C}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        mark if !mark.is_ascii() && is_combining_mark(mark) => mark,
        _ => return None,
    })
}

/// The letters of a ligature. Only these: compatibility forms in general mean something.
fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}
