//! Fonts: codes to characters and widths.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::composite::Composite;
use super::embedded::Characters;
use super::encoding::{self, Base};
use super::unicode::UnicodeMap;
use super::{embedded, metrics, object};

/// A character, or from [`Text::STRINGS`] on an index into [`Strings`]. As one number, because a
/// page has thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Text(u32);

impl Text {
    const STRINGS: u32 = 0x11_0000;
    pub(super) const UNSET: Self = Self(u32::MAX);
    pub(super) const UNKNOWN: Self = Self('\u{FFFD}' as u32);

    pub(super) fn character(self) -> Option<char> {
        char::from_u32(self.0)
    }
}

impl From<char> for Text {
    fn from(character: char) -> Self {
        Self(u32::from(character))
    }
}

/// Texts of more than one character, or of none.
#[derive(Default)]
pub(super) struct Strings {
    list: Vec<Box<str>>,
    index: HashMap<Box<str>, u32>,
}

impl Strings {
    /// The text of a string, which is kept when it has not just one character.
    pub(super) fn intern(&mut self, string: &str) -> Text {
        let mut chars = string.chars();
        if let (Some(only), None) = (chars.next(), chars.next()) {
            return Text::from(only);
        }
        if let Some(&index) = self.index.get(string) {
            return Text(Text::STRINGS + index);
        }
        let index = u32::try_from(self.list.len()).unwrap_or(0);
        self.list.push(string.into());
        self.index.insert(string.into(), index);
        Text(Text::STRINGS + index)
    }

    /// The string of a text that is not one character.
    pub(super) fn get(&self, text: Text) -> &str {
        let index = text.0.wrapping_sub(Text::STRINGS) as usize;
        self.list.get(index).map_or("", |string| string)
    }
}

/// What one code prints: characters and an advance in thousandths of the size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub text: Text,
    pub width: f32,
}

impl Entry {
    pub(super) const UNSET: Self = Self { text: Text::UNSET, width: 0.0 };
    const UNKNOWN: Self = Self { text: Text::UNKNOWN, width: f32::NAN };
}

/// A font, as far as reading needs it.
pub(super) struct Font<'a> {
    pub name: String,
    pub bold: bool,
    pub italic: bool,
    /// Codes run down the page.
    pub vertical: bool,
    codes: Codes<'a>,
}

enum Codes<'a> {
    Simple(Box<[Entry; 256]>),
    Composite(Box<Composite<'a>>),
}

/// The fonts of a document, each read once.
#[derive(Default)]
pub(super) struct Fonts<'a> {
    pub strings: Strings,
    list: Vec<Font<'a>>,
    by_id: HashMap<ObjectId, u16>,
    /// That of text whose font is missing.
    substitute: Option<u16>,
}

/// A font program or map of codes is not larger than this.
pub(super) const MAX_STREAM: usize = 32 << 20;

/// What an index of a font can count.
pub(super) const MAX_FONTS: usize = u16::MAX as usize;

impl<'a> Fonts<'a> {
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, index: u16) -> Option<&Font<'a>> {
        self.list.get(usize::from(index))
    }

    /// The font that a resource names, read when it is met first.
    pub(super) fn load(&mut self, doc: &'a Document, resource: &'a Object) -> Option<u16> {
        let id = resource.as_reference().ok();
        if let Some(index) = id.and_then(|id| self.by_id.get(&id)) {
            return Some(*index);
        }
        let index = u16::try_from(self.list.len()).ok()?;
        let font = self.read(doc, object::as_dict(object::follow(doc, resource)?)?);
        self.list.push(font);
        self.by_id.extend(id.map(|id| (id, index)));
        Some(index)
    }

    /// The font for text whose own is missing: a viewer would show it in one of its own, too.
    pub(super) fn substitute(&mut self) -> Option<u16> {
        if self.substitute.is_none() {
            let index = u16::try_from(self.list.len()).ok()?;
            let codes = Codes::Simple(Box::new(std::array::from_fn(substitute)));
            let name = String::from("missing font");
            self.list.push(Font { name, bold: false, italic: false, vertical: false, codes });
            self.substitute = Some(index);
        }
        self.substitute
    }

    fn read(&mut self, doc: &'a Document, dict: &'a Dictionary) -> Font<'a> {
        let name = base_name(doc, dict);
        let descendant = descendant(doc, dict);
        let descriptor = object::dict(doc, descendant.unwrap_or(dict), b"FontDescriptor");
        let strings = &mut self.strings;
        let composite =
            descendant.map(|descendant| Box::new(Composite::read(doc, dict, descendant, strings)));
        let vertical = composite.as_ref().is_some_and(|font| font.vertical);
        let codes = match composite {
            Some(composite) => Codes::Composite(composite),
            None => Codes::Simple(self.simple(doc, dict, &name)),
        };
        let (bold, italic) = weight(doc, &name, descriptor);
        Font { name, bold, italic, vertical, codes }
    }

    fn simple(&mut self, doc: &Document, dict: &Dictionary, name: &str) -> Box<[Entry; 256]> {
        let mut entries = Box::new([Entry::UNKNOWN; 256]);
        let map = to_unicode(doc, dict, &mut self.strings);
        let own = || embedded::simple_characters(doc, dict);
        let own = if map.is_none() && !names_base(doc, dict) { own() } else { None };
        self.encoded(doc, dict, name, own.as_ref(), &mut entries);
        let strings = &mut self.strings;
        for (code, entry) in (0..).zip(entries.iter_mut()) {
            entry.text = map.as_ref().and_then(|map| map.get(code, strings)).unwrap_or(entry.text);
        }
        let given = given_widths(doc, dict, &mut entries);
        default_widths(doc, dict, name, given, &mut entries);
        entries
    }

    /// What the encoding says of each code: differences, then the named base, then the embedded
    /// font's own, then what fonts of this kind have.
    fn encoded(
        &mut self,
        doc: &Document,
        dict: &Dictionary,
        name: &str,
        own: Option<&Characters>,
        entries: &mut [Entry; 256],
    ) {
        let encoding = object::get(doc, dict, b"Encoding");
        let implied = implied_base(doc, dict, name);
        let base = encoding.and_then(|encoding| named_base(doc, encoding)).unwrap_or(implied);
        for (code, entry) in (0_u8..=255).zip(entries.iter_mut()) {
            let own = own.and_then(|own| own[usize::from(code)]);
            if let Some(character) = own.or_else(|| base.character(code)) {
                entry.text = character.into();
            }
        }
        let Some(Object::Dictionary(encoding)) = encoding else { return };
        let differences = encoding::differences(doc, encoding);
        let names = encoding::Names::new(implied, &differences);
        let drawn = object::name(doc, dict, b"Subtype") == Some(b"Type3");
        for &(code, glyph) in &differences {
            let entry = &mut entries[usize::from(code)];
            match names.text(glyph) {
                Some(text) => entry.text = self.strings.intern(&text),
                // The names of drawn glyphs mean nothing, and their codes often do.
                None if encoding::is_number(glyph) && !drawn => entry.text = Text::UNKNOWN,
                None => {}
            }
        }
    }

    /// Calls `show` with the entry of each code of `bytes`, and whether it is the one-byte space.
    pub(super) fn decode(&mut self, font: u16, bytes: &[u8], show: impl FnMut(Entry, bool)) {
        let Some(font) = self.list.get_mut(usize::from(font)) else { return };
        match &mut font.codes {
            Codes::Simple(entries) => decode_simple(entries, bytes, show),
            Codes::Composite(font) => font.decode(bytes, &mut self.strings, show),
        }
    }
}

fn substitute(code: usize) -> Entry {
    let character = u8::try_from(code).ok().and_then(|code| Base::WinAnsi.character(code));
    let width = character.and_then(|character| metrics::width("helvetica", character));
    Entry { text: character.map_or(Text::UNKNOWN, Text::from), width: width.unwrap_or(500.0) }
}

fn decode_simple(entries: &[Entry; 256], bytes: &[u8], mut show: impl FnMut(Entry, bool)) {
    for &code in bytes {
        show(entries[usize::from(code)], code == b' ');
    }
}

/// The name without the prefix of a subset (`ABCDEF+`).
pub(super) fn base_name(doc: &Document, dict: &Dictionary) -> String {
    let name = object::name(doc, dict, b"BaseFont").or(object::name(doc, dict, b"Name"));
    let name = String::from_utf8_lossy(name.unwrap_or_default());
    let plain = name.split_once('+').filter(|(prefix, _)| prefix.len() == 6);
    plain.map_or(&*name, |(_, rest)| rest).to_owned()
}

fn descendant<'a>(doc: &'a Document, dict: &'a Dictionary) -> Option<&'a Dictionary> {
    match object::get(doc, dict, b"DescendantFonts")? {
        Object::Array(fonts) => object::as_dict(object::follow(doc, fonts.first()?)?),
        other => object::as_dict(other),
    }
}

/// Bold and italic: by name, or as the descriptor says. Not by `StemV`: Skia fills it wrongly.
fn weight(doc: &Document, name: &str, descriptor: Option<&Dictionary>) -> (bool, bool) {
    const FORCE_BOLD: i64 = 1 << 18;
    const ITALIC: i64 = 1 << 6;
    let lower = name.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let flags = descriptor.and_then(|d| object::integer(doc, d, b"Flags")).unwrap_or(0);
    let heavy = descriptor.and_then(|d| object::number(doc, d, b"FontWeight"));
    let slant = descriptor.and_then(|d| object::number(doc, d, b"ItalicAngle"));
    let light = has(&["semilight", "demilight"]);
    let bold = has(&["bold", "black", "heavy", "demi", "cmbx", "sfbx"]) && !light;
    (
        bold || heavy.is_some_and(|weight| weight >= 600.0) || flags & FORCE_BOLD != 0,
        has(&["italic", "oblique", "cmti", "sfti"])
            || flags & ITALIC != 0
            || slant.is_some_and(|slant| slant.abs() > 1.0),
    )
}

fn names_base(doc: &Document, dict: &Dictionary) -> bool {
    object::get(doc, dict, b"Encoding").and_then(|encoding| named_base(doc, encoding)).is_some()
}

fn named_base(doc: &Document, encoding: &Object) -> Option<Base> {
    match encoding {
        Object::Name(name) => Base::from_name(name),
        Object::Dictionary(dict) => Base::from_name(object::name(doc, dict, b"BaseEncoding")?),
        _ => None,
    }
}

/// The encoding of a font that names none.
fn implied_base(doc: &Document, dict: &Dictionary, name: &str) -> Base {
    let lower = name.to_ascii_lowercase();
    if lower.starts_with("symbol") {
        Base::Symbol
    } else if lower.contains("dingbats") {
        Base::Dingbats
    } else if object::name(doc, dict, b"Subtype") != Some(b"TrueType") {
        Base::Standard
    } else if is_nonsymbolic(doc, dict) {
        Base::StandardOrWinAnsi
    } else {
        Base::WinAnsi
    }
}

fn is_nonsymbolic(doc: &Document, dict: &Dictionary) -> bool {
    const SYMBOLIC: i64 = 1 << 2;
    const NONSYMBOLIC: i64 = 1 << 5;
    let descriptor = object::dict(doc, dict, b"FontDescriptor");
    let flags = descriptor.and_then(|d| object::integer(doc, d, b"Flags")).unwrap_or(0);
    flags & (SYMBOLIC | NONSYMBOLIC) == NONSYMBOLIC
}

/// Reads `/Widths` into the entries; whether there were any.
fn given_widths(doc: &Document, dict: &Dictionary, entries: &mut [Entry; 256]) -> bool {
    let Some(widths) = object::array(doc, dict, b"Widths") else { return false };
    let first = object::integer(doc, dict, b"FirstChar").unwrap_or(0);
    let unit = type3_unit(doc, dict);
    for (code, width) in (first..).zip(widths) {
        let entry = usize::try_from(code).ok().and_then(|code| entries.get_mut(code));
        let width = object::follow(doc, width).and_then(object::as_number);
        if let (Some(entry), Some(width)) = (entry, width) {
            entry.width = width * unit;
        }
    }
    true
}

/// The widths not given: the descriptor's for codes left out, the standard fonts' own, or a guess.
fn default_widths(
    doc: &Document,
    dict: &Dictionary,
    name: &str,
    given: bool,
    entries: &mut [Entry; 256],
) {
    let descriptor = object::dict(doc, dict, b"FontDescriptor");
    let missing = descriptor.and_then(|d| object::number(doc, d, b"MissingWidth"));
    let fallback = missing.unwrap_or(if given { 0.0 } else { 500.0 });
    for entry in entries.iter_mut().filter(|entry| entry.width.is_nan()) {
        let standard = entry.text.character().and_then(|c| metrics::width(name, c));
        entry.width = standard.filter(|_| !given).unwrap_or(fallback);
    }
}

/// What one unit of a Type 3 font is in thousandths of its size; 1 for other fonts.
fn type3_unit(doc: &Document, dict: &Dictionary) -> f32 {
    if object::name(doc, dict, b"Subtype") != Some(b"Type3") {
        return 1.0;
    }
    let matrix = object::numbers(doc, dict, b"FontMatrix");
    matrix.and_then(|matrix| matrix.first().copied()).map_or(1.0, |scale| scale.abs() * 1000.0)
}

/// The map to Unicode that comes with a font. A name in its place (`Identity-H`) says that codes
/// are Unicode, but it is put there by producers that do not know: it is not believed.
pub(super) fn to_unicode(
    doc: &Document,
    dict: &Dictionary,
    strings: &mut Strings,
) -> Option<UnicodeMap> {
    let stream = object::stream(doc, dict, b"ToUnicode")?;
    let bytes = object::content(doc, stream, MAX_STREAM)?;
    Some(UnicodeMap::parse(&bytes, strings)).filter(|map| !map.is_empty())
}
