//! The maps from codes to Unicode that come with fonts.
//!
//! Read with the lexer of content streams, which goes on after what it does not understand: a
//! stray bracket in the head of a map must not lose the map.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap, CMapName};

use super::font::{Strings, Text};
use super::lex::{Lexer, Operand};
use super::marked::whole;

/// What codes stand for.
#[derive(Default)]
pub(super) struct UnicodeMap {
    texts: HashMap<u32, Text>,
    /// Long runs of codes: the first, the last, the character of the first.
    runs: Vec<(u32, u32, u32)>,
    /// The map that this one adds to.
    base: Option<CMap>,
}

/// Runs longer than this are kept as runs.
const MAX_SPREAD: u32 = 256;
/// More than any font has.
const MAX_TEXTS: usize = 1 << 17;

impl UnicodeMap {
    pub(super) fn parse(bytes: &[u8], strings: &mut Strings) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes);
        while let Some(operator) = lexer.operator() {
            match operator {
                b"endbfchar" | b"endcidchar" => map.add_characters(&lexer, strings),
                b"endbfrange" | b"endcidrange" => map.add_ranges(&lexer, strings),
                b"usecmap" => map.base = lexer.first_name().and_then(predefined),
                _ => {}
            }
        }
        map
    }

    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.runs.is_empty() && self.base.is_none()
    }

    /// What a code stands for. Nothing, when the map says NUL or U+FFFD.
    pub(super) fn get(&self, code: u32, strings: &mut Strings) -> Option<Text> {
        let text = self.texts.get(&code).copied();
        let text = text.or_else(|| self.in_run(code)).or_else(|| self.in_base(code, strings));
        text.filter(|text| !matches!(text.character(), Some('\0' | '\u{FFFD}')))
    }

    fn in_run(&self, code: u32) -> Option<Text> {
        let run = self.runs.iter().rev().find(|run| (run.0..=run.1).contains(&code))?;
        char::from_u32(run.2 + (code - run.0)).map(Text::from)
    }

    fn in_base(&self, code: u32, strings: &mut Strings) -> Option<Text> {
        lookup(self.base.as_ref()?, code, strings)
    }

    fn set(&mut self, code: u32, text: Option<Text>) {
        if let Some(text) = text.filter(|_| self.texts.len() < MAX_TEXTS) {
            self.texts.insert(code, text);
        }
    }

    /// Pairs of a code and its text.
    fn add_characters(&mut self, lexer: &Lexer, strings: &mut Strings) {
        for pair in lexer.operands.chunks_exact(2) {
            if let Some(code) = lexer.string(pair[0]).and_then(number) {
                self.set(code, target(lexer, pair[1], strings));
            }
        }
    }

    /// Runs of codes: first, last, and the text of the first or those of each.
    fn add_ranges(&mut self, lexer: &Lexer, strings: &mut Strings) {
        let mut rest = lexer.operands.as_slice();
        while let [first, last, target, ..] = *rest {
            let ends = [first, last].map(|end| lexer.string(end).and_then(number));
            let [Some(first), Some(last)] = ends else { return };
            rest = &rest[3..];
            if target == Operand::ArrayStart {
                let length = rest.iter().take_while(|&&text| text != Operand::ArrayEnd).count();
                for (code, &text) in (first..=last).zip(&rest[..length]) {
                    self.set(code, self::target(lexer, text, strings));
                }
                rest = rest.get(length + 1..).unwrap_or_default();
            } else if let Some(text) = self::target(lexer, target, strings) {
                self.add_run(first, last, text, strings);
            }
        }
    }

    /// A run of codes whose texts differ in the last character, by one each.
    fn add_run(&mut self, first: u32, last: u32, text: Text, strings: &mut Strings) {
        if let Some(character) = text.character()
            && last.saturating_sub(first) > MAX_SPREAD
        {
            self.runs.push((first, last, character.into()));
            return;
        }
        let stem = strings.get(text).to_owned();
        let character = text.character().or_else(|| stem.chars().next_back()).map_or(0, u32::from);
        let head = stem.char_indices().next_back().map_or("", |(at, _)| &stem[..at]);
        for (code, next) in (first..=last.min(first.saturating_add(MAX_SPREAD))).zip(character..) {
            let Some(next) = char::from_u32(next) else { continue };
            let text = if head.is_empty() {
                next.into()
            } else {
                strings.intern(&format!("{head}{next}"))
            };
            self.set(code, Some(text));
        }
    }
}

/// A map that every reader of PDFs has.
pub(super) fn predefined(name: &[u8]) -> Option<CMap> {
    let bytes = hayro_cmap::load_embedded(CMapName::from_bytes(name))?;
    CMap::parse(bytes, hayro_cmap::load_embedded)
}

/// What a predefined map says of a code.
pub(super) fn lookup(cmap: &CMap, code: u32, strings: &mut Strings) -> Option<Text> {
    match cmap.lookup_bf_string(code)? {
        BfString::Char(character) => Some(character.into()),
        BfString::String(string) => Some(strings.intern(&string)),
    }
}

/// A code, its bytes in order.
fn number(bytes: &[u8]) -> Option<u32> {
    (bytes.len() <= 4).then(|| bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte)))
}

/// The text that an operand means: UTF-16 in a string, or a number.
fn target(lexer: &Lexer, operand: Operand, strings: &mut Strings) -> Option<Text> {
    if let Operand::Number(code) = operand {
        return whole(code).and_then(char::from_u32).map(Text::from);
    }
    match *lexer.string(operand)? {
        [] => None,
        [byte] => Some(char::from(byte).into()),
        [high, low] => {
            let character = char::from_u32(u32::from(high) << 8 | u32::from(low));
            Some(character.map_or(Text::UNKNOWN, Text::from))
        }
        ref bytes => text(bytes, strings),
    }
}

fn text(bytes: &[u8], strings: &mut Strings) -> Option<Text> {
    let string = encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0;
    let string = string.trim_matches('\0');
    let turned = turned(string);
    (!string.is_empty()).then(|| strings.intern(turned.as_deref().unwrap_or(string)))
}

/// The letters of a ligature whose bytes are the wrong way round: Ghostscript 10.00 writes U+6600
/// U+6900 for "fi".
fn turned(string: &str) -> Option<String> {
    let letter = |character: char| {
        let (high, low) = (u32::from(character) >> 8, u32::from(character) & 0xFF);
        char::from_u32(high).filter(|c| low == 0 && c.is_ascii_alphabetic())
    };
    string.chars().map(letter).collect()
}
