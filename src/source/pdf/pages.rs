//! The pages of a document, one by one.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::budget::{Budget, Stop};
use super::font::Fonts;
use super::geometry::{Matrix, Rect};
use super::interpret::{Context, Interpreter, Resources};
use super::page::Page;
use super::{lines, marked, object, order, structure, words, write};
use crate::error::Error;
use crate::options::Options;
use crate::source::Source;

/// Reads all pages.
pub(super) fn read(doc: &Document, options: &Options) -> Result<Source, Error> {
    let mut context = Context {
        doc,
        fonts: Fonts::default(),
        hidden: hidden_groups(doc),
        budget: Budget::new(options),
    };
    let structure = match structure::read(doc, &mut context.budget) {
        Ok(structure) => structure,
        Err(Stop) => return Err(context.budget.error()),
    };
    let mut source = Source { media_type: "application/pdf", producer: producer(doc), ..Source::default() };
    for (number, id) in doc.get_pages() {
        let page = match read_page(&mut context, id) {
            Ok(page) => page,
            Err(Stop) => return Err(context.budget.error()),
        };
        let words = words::words(&page, &context.fonts, &structure);
        for line in order::lines(&words, lines::rows(&words), &page.rules) {
            write::line(&mut source, &page, &words, &line, number);
        }
        source.pages = Some(number);
    }
    Ok(source)
}

fn read_page(context: &mut Context, id: ObjectId) -> Result<Page, Stop> {
    let doc = context.doc;
    let Ok(dict) = doc.get_dictionary(id) else { return Ok(Page::default()) };
    let shown = page_box(doc, dict);
    let (ctm, width, height) = upright(shown, rotation(doc, dict));
    let resources = Resources(inherited(doc, dict, b"Resources").and_then(object::as_dict));
    let content = content(doc, dict, context.budget.stream_limit());
    let mut interpreter = Interpreter::new(context, id, ctm);
    interpreter.run(&content, resources)?;
    Ok(Page { width, height, ..interpreter.page })
}

/// A value that a page has from its ancestors when it has none itself.
fn inherited<'a>(doc: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    const MAX_DEPTH: usize = 64;
    let mut node = page;
    for _ in 0..MAX_DEPTH {
        if let Some(value) = object::get(doc, node, key) {
            return Some(value);
        }
        node = object::dict(doc, node, b"Parent")?;
    }
    None
}

/// The box of the page that is shown; A4 when the file says nothing sensible.
fn page_box(doc: &Document, page: &Dictionary) -> Rect {
    let a4 = Rect { x0: 0.0, y0: 0.0, x1: 595.0, y1: 842.0 };
    let media = rect(doc, page, b"MediaBox").unwrap_or(a4);
    let Some(crop) = rect(doc, page, b"CropBox") else { return media };
    let both = Rect {
        x0: crop.x0.max(media.x0),
        y0: crop.y0.max(media.y0),
        x1: crop.x1.min(media.x1),
        y1: crop.y1.min(media.y1),
    };
    if both.width() > 1.0 && both.height() > 1.0 { both } else { media }
}

fn rect(doc: &Document, page: &Dictionary, key: &[u8]) -> Option<Rect> {
    let items = inherited(doc, page, key)?.as_array().ok()?;
    let number = |index: usize| object::as_number(object::follow(doc, items.get(index)?)?);
    let mut rect = Rect::EMPTY;
    rect.add((number(0)?, number(1)?));
    rect.add((number(2)?, number(3)?));
    (rect.width() > 1.0 && rect.height() > 1.0).then_some(rect)
}

fn rotation(doc: &Document, page: &Dictionary) -> i64 {
    let rotate = inherited(doc, page, b"Rotate").and_then(object::as_integer);
    rotate.unwrap_or(0).rem_euclid(360)
}

/// The map from the file's coordinates to points from the upper left of the upright page, and the
/// width and height of that.
fn upright(shown: Rect, rotation: i64) -> (Matrix, f32, f32) {
    let Rect { x0, y0, x1, y1 } = shown;
    let (width, height) = (shown.width(), shown.height());
    match rotation {
        90 => (Matrix([0.0, 1.0, 1.0, 0.0, -y0, -x0]), height, width),
        180 => (Matrix([-1.0, 0.0, 0.0, 1.0, x1, -y0]), width, height),
        270 => (Matrix([0.0, -1.0, -1.0, 0.0, y1, x1]), height, width),
        _ => (Matrix([1.0, 0.0, 0.0, -1.0, -x0, y1]), width, height),
    }
}

/// The content of a page; its parts are read as one.
fn content(doc: &Document, page: &Dictionary, limit: usize) -> Vec<u8> {
    let mut content = Vec::new();
    let parts = match object::get(doc, page, b"Contents") {
        Some(Object::Array(parts)) => parts.as_slice(),
        Some(part) => std::slice::from_ref(part),
        None => &[],
    };
    for part in parts {
        let Some(Object::Stream(stream)) = object::follow(doc, part) else { continue };
        let left = limit.saturating_sub(content.len());
        let Some(bytes) = object::content(doc, stream, left) else { continue };
        content.push(b'\n');
        content.extend_from_slice(&bytes);
    }
    content
}

/// The optional content groups that are off when the document is opened.
fn hidden_groups(doc: &Document) -> HashSet<ObjectId> {
    let properties = doc.catalog().ok().and_then(|root| object::dict(doc, root, b"OCProperties"));
    let Some(properties) = properties else { return HashSet::new() };
    let Some(default) = object::dict(doc, properties, b"D") else { return HashSet::new() };
    let ids = |dict: &Dictionary, key: &[u8]| -> HashSet<ObjectId> {
        let groups = object::array(doc, dict, key).unwrap_or_default();
        groups.iter().filter_map(|group| group.as_reference().ok()).collect()
    };
    if object::name(doc, default, b"BaseState") == Some(b"OFF") {
        let on = ids(default, b"ON");
        return ids(properties, b"OCGs").difference(&on).copied().collect();
    }
    ids(default, b"OFF")
}

/// The program that made the file, as it says itself.
fn producer(doc: &Document) -> Option<String> {
    let info = object::dict(doc, &doc.trailer, b"Info")?;
    let name = object::get(doc, info, b"Producer")?.as_str().ok()?;
    let name = marked::text_string(name);
    let name = name.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    (!name.is_empty()).then(|| name.to_owned())
}
