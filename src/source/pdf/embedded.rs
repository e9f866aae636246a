//! What embedded font programs say their glyphs are, for fonts that leave it to them.

use std::collections::HashMap;

use lopdf::{Dictionary, Document};
use read_fonts::ps::cff::CffFontRef;
use read_fonts::ps::type1::Type1Font;
use read_fonts::tables::cmap::{CmapSubtable, PlatformId};
use read_fonts::tables::post::DEFAULT_GLYPH_NAMES;
use read_fonts::types::GlyphId;
use read_fonts::{FontRef, TableProvider};

use super::encoding::Names;
use super::font::MAX_STREAM;
use super::object;

/// The character of each code of a simple font.
pub(super) type Characters = [Option<char>; 256];

/// The character of each code of a simple font, by its own encoding.
pub(super) fn simple_characters(doc: &Document, font: &Dictionary) -> Option<Characters> {
    let descriptor = object::dict(doc, font, b"FontDescriptor")?;
    let program = |key: &[u8]| {
        let stream = object::stream(doc, descriptor, key)?;
        object::content(doc, stream, MAX_STREAM)
    };
    if let Some(bytes) = program(b"FontFile") {
        return type1(&bytes);
    }
    if let Some(bytes) = program(b"FontFile3") {
        return compact(&bytes).or_else(|| true_type(&bytes));
    }
    true_type(&program(b"FontFile2")?)
}

fn table(name: impl Fn(u8) -> Option<String>) -> Characters {
    let mut characters = [None; 256];
    for (code, slot) in (0_u8..=255).zip(&mut characters) {
        let text = name(code).and_then(|name| glyph_character(&name));
        *slot = text;
    }
    characters
}

/// The character of a glyph name; none when it has several, which only `/Differences` gives.
fn glyph_character(name: &str) -> Option<char> {
    let text = Names::STANDARD.text(name.as_bytes())?;
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

fn type1(bytes: &[u8]) -> Option<Characters> {
    let font = Type1Font::new(bytes).ok()?;
    let encoding = font.encoding()?;
    Some(table(|code| encoding.glyph_name(code).map(str::to_owned)))
}

/// A font in Compact Font Format, bare or in an OpenType file.
fn compact(bytes: &[u8]) -> Option<Characters> {
    let inner = FontRef::new(bytes).ok().and_then(|font| font.cff().ok());
    let bytes = inner.map_or(bytes, |cff| cff.offset_data().as_bytes());
    let font = CffFontRef::new_cff(bytes, 0, None).ok()?;
    let encoding = font.encoding()?;
    Some(table(|code| compact_name(&font, encoding.map(code)?)))
}

fn compact_name(font: &CffFontRef, glyph: GlyphId) -> Option<String> {
    let name = font.string(font.charset()?.string_id(glyph)?)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

/// A symbolic TrueType font: codes to glyphs by its symbol or Macintosh table, glyphs to characters
/// by its Unicode table or their names.
fn true_type(bytes: &[u8]) -> Option<Characters> {
    let font = FontRef::new(bytes).ok()?;
    let by_glyph = glyph_characters(&font);
    let cmap = font.cmap().ok()?;
    let mut characters = [None; 256];
    for record in cmap.encoding_records() {
        let Ok(subtable) = record.subtable(cmap.offset_data()) else { continue };
        let bases: &[u32] = match (record.platform_id(), record.encoding_id()) {
            (PlatformId::Windows, 0) => &[0xF000, 0],
            (PlatformId::Macintosh, 0) => &[0],
            _ => continue,
        };
        for (code, slot) in (0_u32..).zip(&mut characters) {
            let glyph = bases.iter().find_map(|base| subtable.map_codepoint(base + code));
            *slot = slot.or(glyph.and_then(|glyph| by_glyph.get(&glyph.to_u32()).copied()));
        }
    }
    characters.iter().any(Option::is_some).then_some(characters)
}

/// The character of each glyph of a TrueType or OpenType font.
fn glyph_characters(font: &FontRef) -> HashMap<u32, char> {
    let mut characters = HashMap::new();
    if let Ok(post) = font.post() {
        for (glyph, name) in post.glyph_names() {
            let character = glyph_character(name);
            characters.extend(character.map(|character| (glyph.to_u32(), character)));
        }
    }
    let Ok(cmap) = font.cmap() else { return characters };
    for record in cmap.encoding_records() {
        let unicode = match record.platform_id() {
            PlatformId::Unicode => true,
            PlatformId::Windows => matches!(record.encoding_id(), 1 | 10),
            _ => false,
        };
        if let (true, Ok(subtable)) = (unicode, record.subtable(cmap.offset_data())) {
            add_unicode(&subtable, &mut characters);
        }
    }
    characters
}

/// The lowest character of a glyph is the one meant: å before the compatibility forms of it.
fn add_unicode(subtable: &CmapSubtable, characters: &mut HashMap<u32, char>) {
    const MOST: usize = 1 << 17;
    for (code, glyph) in subtable.iter().take(MOST) {
        let Some(character) = char::from_u32(code).filter(|c| !c.is_control()) else { continue };
        let slot = characters.entry(glyph.to_u32()).or_insert(character);
        *slot = (*slot).min(character);
    }
}

/// The character of each CID of a composite font.
pub(super) fn cid_characters(doc: &Document, font: &Dictionary) -> HashMap<u32, char> {
    let glyphs = program(doc, font).and_then(|bytes| named_glyphs(&bytes)).unwrap_or_default();
    let Some(map) = cid_to_glyph(doc, font) else { return glyphs };
    let characters = through(&map, &glyphs);
    if characters.is_empty() { unicode_cids(&map) } else { characters }
}

fn program(doc: &Document, font: &Dictionary) -> Option<Vec<u8>> {
    let descriptor = object::dict(doc, font, b"FontDescriptor")?;
    let program = object::stream(doc, descriptor, b"FontFile2")
        .or_else(|| object::stream(doc, descriptor, b"FontFile3"))?;
    object::content(doc, program, MAX_STREAM)
}

/// The glyphs whose characters a font knows.
fn named_glyphs(bytes: &[u8]) -> Option<HashMap<u32, char>> {
    match FontRef::new(bytes) {
        Ok(font) => Some(glyph_characters(&font)),
        Err(_) => compact_characters(bytes),
    }
}

/// The glyphs of a bare CFF font that names them.
fn compact_characters(bytes: &[u8]) -> Option<HashMap<u32, char>> {
    let font = CffFontRef::new_cff(bytes, 0, None).ok().filter(|font| !font.is_cid())?;
    let glyphs = 0..font.num_glyphs().min(0xFFFF);
    let character = |glyph| glyph_character(&compact_name(&font, GlyphId::new(glyph))?);
    Some(glyphs.filter_map(|glyph| Some((glyph, character(glyph)?))).collect())
}

/// The glyph of a CID in a font of Microsoft's or Apple's core fonts, when nothing in the file says
/// what it is. Their first glyphs are in the order that Apple once laid down.
pub(super) fn core_character(family: &str, glyph: u32) -> Option<char> {
    const CORE: [&str; 9] = [
        "arial",
        "timesnewroman",
        "couriernew",
        "helvetica",
        "verdana",
        "tahoma",
        "georgia",
        "trebuchet",
        "centurygothic",
    ];
    let family: String = family.chars().filter(char::is_ascii_alphabetic).collect();
    let family = family.to_ascii_lowercase();
    let name = DEFAULT_GLYPH_NAMES.get(glyph as usize)?;
    if CORE.iter().any(|core| family.starts_with(core)) { glyph_character(name) } else { None }
}

fn cid_to_glyph(doc: &Document, font: &Dictionary) -> Option<Vec<u8>> {
    let stream = object::stream(doc, font, b"CIDToGIDMap")?;
    object::content(doc, stream, MAX_STREAM)
}

/// The glyphs of a map from CIDs, by CID.
fn glyph_ids(map: &[u8]) -> impl Iterator<Item = (u32, u32)> {
    let glyph = |pair: &[u8]| u32::from(pair[0]) << 8 | u32::from(pair[1]);
    (0..).zip(map.chunks_exact(2).map(glyph))
}

/// The characters by CID, the map from CIDs to glyphs applied.
fn through(map: &[u8], glyphs: &HashMap<u32, char>) -> HashMap<u32, char> {
    glyph_ids(map).filter_map(|(cid, glyph)| Some((cid, *glyphs.get(&glyph)?))).collect()
}

/// The characters of CIDs that are Unicode: TCPDF numbers them so and leaves the font's own tables
/// out. Then no CID below the space has a glyph, and the letters have.
fn unicode_cids(map: &[u8]) -> HashMap<u32, char> {
    let mapped = || glyph_ids(map).filter(|(_, glyph)| *glyph != 0).map(|(cid, _)| cid);
    let letters = mapped().filter(|cid| (0x61..0x7B).contains(cid)).count();
    if letters < 20 || mapped().any(|cid| (1..0x20).contains(&cid)) {
        return HashMap::new();
    }
    mapped().filter_map(|cid| Some((cid, char::from_u32(cid)?))).collect()
}
