//! What embedded font programs say their glyphs are, for fonts that leave it to them.

use std::collections::HashMap;

use lopdf::{Dictionary, Document};

/// The character of each code of a simple font.
pub(super) fn simple_characters(_doc: &Document, _font: &Dictionary) -> Option<[Option<char>; 256]> {
    None
}

/// The character of each CID of a composite font.
pub(super) fn cid_characters(_doc: &Document, _font: &Dictionary) -> Option<HashMap<u32, char>> {
    None
}
