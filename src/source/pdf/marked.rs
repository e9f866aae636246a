//! Marked content: structure numbers, artifacts, replacement text, optional content.

use lopdf::{Dictionary, Object};

use super::font::Text;
use super::interpret::{Interpreter, Resources};
use super::lex::{Lexer, Operand};
use super::object;
use super::page::{Glyph, Mark};

/// A piece of marked content that is not closed yet.
#[derive(Debug, Default)]
pub(super) struct OpenMark {
    /// Index into the page's marks, from 1.
    mark: u32,
    hidden: bool,
    /// What its glyphs are to be read as, and the first of them.
    actual: Option<(String, usize)>,
    /// Whether it is inside a piece that has such a text.
    replaced: bool,
}

/// More open marks than any real page has.
const MAX_OPEN: usize = 512;
const MAX_MARKS: usize = 1 << 20;

/// What a property list says.
#[derive(Default)]
struct Properties {
    mcid: Option<u32>,
    actual: Option<String>,
    hidden: bool,
}

impl<'a> Interpreter<'_, 'a> {
    pub(super) fn current_mark(&self) -> u32 {
        self.open_marks.last().map_or(0, |open| open.mark)
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.open_marks.last().is_some_and(|open| open.hidden)
    }

    pub(super) fn open_plain_mark(&mut self, lexer: &Lexer) {
        let tag = lexer.first_name().unwrap_or_default();
        self.push_mark(tag, Properties::default());
    }

    pub(super) fn open_mark(&mut self, lexer: &Lexer, resources: Resources<'a>) {
        let tag = lexer.first_name().unwrap_or_default();
        let properties = match lexer.operands.get(1) {
            Some(Operand::DictStart) => inline_properties(lexer),
            Some(Operand::Name(name)) => self.named_properties(tag, name, resources),
            _ => Properties::default(),
        };
        self.push_mark(tag, properties);
    }

    fn named_properties(&self, tag: &[u8], name: &[u8], resources: Resources<'a>) -> Properties {
        let doc = self.context.doc;
        let Some(entry) = resources.entry(doc, b"Properties", name) else {
            return Properties::default();
        };
        if tag == b"OC" {
            return Properties { hidden: self.is_off(entry), ..Properties::default() };
        }
        let Some(dict) = object::follow(doc, entry).and_then(object::as_dict) else {
            return Properties::default();
        };
        let actual = object::get(doc, dict, b"ActualText").and_then(|text| text.as_str().ok());
        Properties {
            mcid: object::integer(doc, dict, b"MCID").and_then(|id| u32::try_from(id).ok()),
            actual: actual.map(text_string),
            hidden: false,
        }
    }

    fn push_mark(&mut self, tag: &[u8], properties: Properties) {
        if self.open_marks.len() >= MAX_OPEN {
            self.uncounted_marks += 1;
            return;
        }
        let outer = self.open_marks.last();
        let replaced = outer.is_some_and(|outer| outer.replaced);
        let start = self.page.glyphs.len();
        let open = OpenMark {
            mark: outer.map_or(0, |outer| outer.mark),
            hidden: properties.hidden || outer.is_some_and(|outer| outer.hidden),
            replaced: replaced || properties.actual.is_some(),
            actual: properties.actual.filter(|_| !replaced).map(|actual| (actual, start)),
        };
        self.open_marks.push(open);
        self.add_mark(tag == b"Artifact", properties.mcid);
    }

    /// Gives the mark just opened a number of its own, when it says anything.
    fn add_mark(&mut self, artifact: bool, mcid: Option<u32>) {
        if (!artifact && mcid.is_none()) || self.page.marks.len() >= MAX_MARKS {
            return;
        }
        let outer = self.page.mark(self.current_mark()).copied();
        let mark = Mark {
            id: mcid.map(|mcid| (self.owner, mcid)).or(outer.and_then(|outer| outer.id)),
            artifact: artifact || outer.is_some_and(|outer| outer.artifact),
        };
        self.page.marks.push(mark);
        let index = u32::try_from(self.page.marks.len()).unwrap_or(0);
        if let Some(open) = self.open_marks.last_mut() {
            open.mark = index;
        }
    }

    pub(super) fn close_mark(&mut self) {
        if self.uncounted_marks > 0 {
            self.uncounted_marks -= 1;
            return;
        }
        let Some(open) = self.open_marks.pop() else { return };
        if let Some((actual, start)) = open.actual {
            self.replace(&actual, start);
        }
    }

    /// Closes what a form or page left open.
    pub(super) fn close_marks(&mut self, keep: usize) {
        self.uncounted_marks = 0;
        while self.open_marks.len() > keep {
            self.close_mark();
        }
    }

    /// Puts the characters of `actual` in place of the glyphs from `start` on, spread over their
    /// width. Glyphs of several lines keep what they say themselves.
    fn replace(&mut self, actual: &str, start: usize) {
        let glyphs = self.page.glyphs.get(start..).unwrap_or_default();
        let Some(&first) = glyphs.first() else { return };
        let level =
            |glyph: &Glyph| (glyph.y - first.y).abs() < first.size && glyph.turn == first.turn;
        if !glyphs.iter().all(level) {
            return;
        }
        // Pango puts hyphens at line ends that its replacement text leaves out.
        let ends = |text: &str| text.ends_with(['-', '\u{2010}', '\u{AD}']);
        let hyphen = glyphs.last().and_then(|glyph| glyph.text.character());
        let divided = matches!(hyphen, Some('-' | '\u{2010}')) && !ends(actual);
        let actual = if divided { format!("{actual}\u{AD}") } else { actual.to_owned() };
        let x0 = glyphs.iter().fold(first.x0, |x, glyph| x.min(glyph.x0));
        let x1 = glyphs.iter().fold(first.x1, |x, glyph| x.max(glyph.x1));
        self.page.glyphs.truncate(start);
        let mut at = x0;
        let step = (x1 - x0) / count(&actual);
        for character in actual.chars() {
            let text = Text::from(character);
            self.page.glyphs.push(Glyph { x0: at, x1: at + step, text, ..first });
            at += step;
        }
    }

    /// Whether the optional content that a form or picture belongs to is off.
    pub(super) fn is_switched_off(&self, dict: &Dictionary) -> bool {
        dict.get(b"OC").is_ok_and(|group| self.is_off(group))
    }

    /// Whether an optional content group is off, or all the groups of a membership are.
    fn is_off(&self, group: &Object) -> bool {
        if group.as_reference().is_ok_and(|id| self.context.hidden.contains(&id)) {
            return true;
        }
        let doc = self.context.doc;
        let members = object::follow(doc, group).and_then(object::as_dict);
        match members.and_then(|dict| dict.get(b"OCGs").ok()) {
            Some(Object::Array(groups)) => {
                !groups.is_empty() && groups.iter().all(|g| self.is_off_id(g))
            }
            Some(group) => self.is_off_id(group),
            None => false,
        }
    }

    fn is_off_id(&self, group: &Object) -> bool {
        group.as_reference().is_ok_and(|id| self.context.hidden.contains(&id))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a piece of a line has few characters")]
fn count(text: &str) -> f32 {
    text.chars().count().max(1) as f32
}

/// The properties written in the content stream itself: keys of the outer dictionary only.
fn inline_properties(lexer: &Lexer) -> Properties {
    let mut properties = Properties::default();
    for pair in lexer.operands.windows(2) {
        match pair {
            [Operand::Name(b"MCID"), Operand::Number(id)] => properties.mcid = whole(*id),
            [Operand::Name(b"ActualText"), text] => {
                properties.actual = lexer.string(*text).map(text_string);
            }
            _ => {}
        }
    }
    properties
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be small")]
pub(super) fn whole(number: f32) -> Option<u32> {
    (0.0..16_000_000.0).contains(&number).then_some(number as u32)
}

/// A PDF text string: UTF-16 or UTF-8 with its mark, else `PDFDocEncoding`, which for the letters of
/// our documents is Windows-1252.
pub(super) fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned()
        }
        [0xFF, 0xFE, rest @ ..] => {
            encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0.into_owned()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
