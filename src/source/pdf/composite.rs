//! Type 0 fonts: codes of several bytes, CIDs, and what they print.

use std::cell::OnceCell;
use std::collections::HashMap;

use hayro_cmap::{CMap, CidFamily, WritingMode};
use lopdf::{Dictionary, Document, Object};

use super::font::{Entry, MAX_STREAM, Strings, Text, base_name, to_unicode};
use super::unicode::{self, UnicodeMap};
use super::{embedded, object};

/// A Type 0 font.
pub(super) struct Composite<'a> {
    doc: &'a Document,
    descendant: &'a Dictionary,
    /// Codes run down the page.
    pub vertical: bool,
    /// Codes to CIDs; `None` is two bytes, each code its own CID.
    cmap: Option<CMap>,
    to_unicode: Option<UnicodeMap>,
    /// CIDs to Unicode, for the collections that Adobe numbered.
    collection: Option<CMap>,
    /// What the embedded font says a CID is, read when nothing else says it.
    glyphs: OnceCell<HashMap<u32, char>>,
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// What is known of two-byte codes, by high byte.
    pages: Vec<Option<Box<[Entry; 256]>>>,
}

impl<'a> Composite<'a> {
    pub(super) fn read(
        doc: &'a Document,
        dict: &'a Dictionary,
        descendant: &'a Dictionary,
        strings: &mut Strings,
    ) -> Self {
        let cmap = code_map(doc, dict);
        let mode = cmap.as_ref().and_then(|cmap| cmap.metadata().writing_mode);
        let named_vertical = object::name(doc, dict, b"Encoding") == Some(b"Identity-V");
        Self {
            doc,
            descendant,
            vertical: named_vertical || mode == Some(WritingMode::Vertical),
            cmap,
            to_unicode: to_unicode(doc, dict, strings),
            collection: collection(doc, descendant),
            glyphs: OnceCell::new(),
            widths: widths(doc, descendant),
            default_width: object::number(doc, descendant, b"DW").unwrap_or(1000.0),
            pages: Vec::new(),
        }
    }

    pub(super) fn decode(
        &mut self,
        bytes: &[u8],
        strings: &mut Strings,
        mut show: impl FnMut(Entry, bool),
    ) {
        if self.cmap.is_none() {
            for code in bytes.chunks_exact(2) {
                show(self.known(code[0], code[1], strings), false);
            }
            return;
        }
        let mut rest = bytes;
        while let Some((code, cid, length)) = self.next(rest) {
            rest = &rest[length..];
            show(self.entry(code, cid, strings), length == 1 && code == 0x20);
        }
    }

    /// The entry of a two-byte code, kept for the next time.
    fn known(&mut self, high: u8, low: u8, strings: &mut Strings) -> Entry {
        if self.pages.is_empty() {
            self.pages.resize_with(256, || None);
        }
        let page = self.pages.get(usize::from(high)).and_then(Option::as_ref);
        let entry = page.map_or(Entry::UNSET, |page| page[usize::from(low)]);
        if entry.text != Text::UNSET {
            return entry;
        }
        let code = u32::from(high) << 8 | u32::from(low);
        let entry = self.entry(code, code, strings);
        let page =
            self.pages[usize::from(high)].get_or_insert_with(|| Box::new([Entry::UNSET; 256]));
        page[usize::from(low)] = entry;
        entry
    }

    fn entry(&self, code: u32, cid: u32, strings: &mut Strings) -> Entry {
        let width = self.widths.get(&cid).copied().unwrap_or(self.default_width);
        Entry { text: self.text(code, cid, strings).unwrap_or(Text::UNKNOWN), width }
    }

    fn text(&self, code: u32, cid: u32, strings: &mut Strings) -> Option<Text> {
        let mapped = self.to_unicode.as_ref().and_then(|map| map.get(code, strings));
        let numbered =
            || self.collection.as_ref().and_then(|cmap| unicode::lookup(cmap, cid, strings));
        mapped.or_else(numbered).or_else(|| self.glyph(cid).map(Text::from))
    }

    /// What the font itself says a CID is.
    fn glyph(&self, cid: u32) -> Option<char> {
        let read = || embedded::cid_characters(self.doc, self.descendant);
        self.glyphs.get_or_init(read).get(&cid).copied().or_else(|| self.core_glyph(cid))
    }

    fn core_glyph(&self, cid: u32) -> Option<char> {
        let kind = object::name(self.doc, self.descendant, b"Subtype");
        let family = base_name(self.doc, self.descendant);
        let identity = object::stream(self.doc, self.descendant, b"CIDToGIDMap").is_none();
        let known = kind == Some(b"CIDFontType2") && identity && self.collection.is_none();
        if known { embedded::core_character(&family, cid) } else { None }
    }

    /// The next code, its CID and its length. The shortest that the map knows.
    fn next(&self, bytes: &[u8]) -> Option<(u32, u32, usize)> {
        let cmap = self.cmap.as_ref()?;
        let mut code = 0;
        for (length, &byte) in (1_u8..=4).zip(bytes) {
            code = code << 8 | u32::from(byte);
            if let Some(cid) = cmap.lookup_cid_code(code, length) {
                return Some((code, cid, usize::from(length)));
            }
        }
        let unknown = bytes.get(..2).map(|two| (u32::from(two[0]) << 8 | u32::from(two[1]), 0, 2));
        unknown.or_else(|| bytes.first().map(|&byte| (u32::from(byte), 0, 1)))
    }
}

/// The map from codes to CIDs; `None` for the identity.
fn code_map(doc: &Document, dict: &Dictionary) -> Option<CMap> {
    match object::get(doc, dict, b"Encoding")? {
        Object::Name(name) if name.starts_with(b"Identity") => None,
        Object::Name(name) => unicode::predefined(name),
        Object::Stream(stream) => {
            let bytes = object::content(doc, stream, MAX_STREAM)?;
            CMap::parse(&bytes, hayro_cmap::load_embedded)
        }
        _ => None,
    }
}

fn collection(doc: &Document, descendant: &Dictionary) -> Option<CMap> {
    let info = object::dict(doc, descendant, b"CIDSystemInfo")?;
    let registry = object::get(doc, info, b"Registry")?.as_str().ok()?;
    let ordering = object::get(doc, info, b"Ordering")?.as_str().ok()?;
    let name = CidFamily::from_registry_ordering(registry, ordering).ucs2_cmap()?;
    CMap::parse(hayro_cmap::load_embedded(name)?, hayro_cmap::load_embedded)
}

/// `/W`: runs `first [w w w]` and `first last w`.
fn widths(doc: &Document, descendant: &Dictionary) -> HashMap<u32, f32> {
    let items = object::array(doc, descendant, b"W").unwrap_or_default();
    let mut items = items.iter().filter_map(|item| object::follow(doc, item));
    let mut widths = HashMap::with_capacity(items.size_hint().1.unwrap_or(0).min(1 << 12));
    while let (Some(first), Some(next)) = (items.next().and_then(cid), items.next()) {
        match next {
            Object::Array(run) => {
                let run = run.iter().filter_map(|w| object::as_number(object::follow(doc, w)?));
                widths.extend((first..).zip(run));
            }
            last => {
                let Some(width) = items.next().and_then(object::as_number) else { break };
                let last = cid(last).unwrap_or(first).min(0xFFFF);
                widths.extend((first..=last).map(|cid| (cid, width)));
            }
        }
    }
    widths
}

fn cid(object: &Object) -> Option<u32> {
    u32::try_from(object::as_integer(object)?).ok()
}
