//! The pages of a document, one by one.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::budget::{Budget, Stop};
use super::font::{Fonts, MAX_FONTS};
use super::geometry::{Matrix, Rect};
use super::interpret::{Context, Interpreter, Resources};
use super::lex::Lexer;
use super::page::Page;
use super::structure::{self, Structure};
use super::tree::{self, PageNode};
use super::words::Words;
use super::{annotations, lines, marked, object, order, words, write};
use crate::error::Error;
use crate::options::Options;
use crate::source::Source;
use crate::threads::beside;

/// What came of a page.
#[derive(Debug, Default)]
pub(super) struct PageSum {
    pub number: u32,
    /// Its bytes in the source's text.
    pub text: Range<usize>,
    pub glyphs: u32,
    pub unknown: u32,
    pub letters: u32,
    pub vowels: u32,
    /// Whether it shows a picture of some size.
    pub pictures: bool,
    /// Whether its content is named by the file and not there.
    pub missing: bool,
}

/// What came of a document, or of some of its pages.
#[derive(Default)]
pub(super) struct Reading {
    pub source: Source,
    pub pages: Vec<PageSum>,
    /// By font: characters not decoded, and where the first is.
    pub unknown: Vec<(String, u32, Range<usize>)>,
}

/// Reads all pages.
pub(super) fn read(doc: &Document, options: &Options) -> Result<Reading, Error> {
    let mut budget = Budget::new(options);
    read_pages(doc, options.threads, &mut budget).map_err(|Stop| budget.error())
}

fn read_pages(doc: &Document, threads: usize, budget: &mut Budget) -> Result<Reading, Stop> {
    let structure = structure::read(doc, budget)?;
    let pages: Vec<_> = (1..).zip(tree::pages(doc, budget)?).collect();
    let file = File { doc, structure, hidden: hidden_groups(doc) };
    let mut reading = match file.read_in_threads(&pages, threads, budget) {
        Some(reading) => reading,
        None => file.read(&pages, budget)?.reading,
    };
    reading.source.media_type = "application/pdf";
    reading.source.producer = producer(doc);
    reading.source.pages = pages.last().map(|(number, _)| *number);
    Ok(reading)
}

/// What all pages share.
struct File<'a> {
    doc: &'a Document,
    structure: Structure,
    /// Optional content groups that are switched off.
    hidden: HashSet<ObjectId>,
}

/// A page with its number.
type NumberedPage<'a> = (u32, PageNode<'a>);

/// Some pages of a document, and what they cost.
struct Part {
    reading: Reading,
    fonts: usize,
    spent: u64,
}

/// The fewest pages that are worth a thread.
const MIN_PAGES: usize = 4;

impl File<'_> {
    /// Reads pages in several threads. `None` when there is nothing to win by it, or when they
    /// come near a limit: what is over a limit, and by how much, must not depend on threads.
    fn read_in_threads(
        &self,
        pages: &[NumberedPage],
        threads: usize,
        budget: &Budget,
    ) -> Option<Reading> {
        let threads = threads.min(pages.len() / MIN_PAGES);
        if threads < 2 {
            return None;
        }
        let whole = self.read_parts(pages, threads, &budget.part(threads))?;
        (budget.allows(whole.spent) && whole.fonts <= MAX_FONTS).then_some(whole.reading)
    }

    fn read_parts(&self, pages: &[NumberedPage], threads: usize, budget: &Budget) -> Option<Part> {
        if threads < 2 {
            return self.read(pages, &mut budget.clone()).ok();
        }
        let aside = threads / 2;
        let (front, back) = pages.split_at(pages.len() - pages.len() * aside / threads);
        let (back, front) = beside(
            || self.read_parts(back, aside, budget),
            || self.read_parts(front, threads - aside, budget),
        );
        let (mut front, back) = (front?, back?);
        front.reading.append(back.reading);
        front.fonts += back.fonts;
        front.spent += back.spent;
        Some(front)
    }

    /// Reads pages one after another.
    fn read(&self, pages: &[NumberedPage], budget: &mut Budget) -> Result<Part, Stop> {
        let mut context = Context {
            doc: self.doc,
            fonts: Fonts::default(),
            hidden: &self.hidden,
            forms: HashMap::new(),
            budget: budget.clone(),
        };
        let mut reading = Reading::default();
        let read =
            pages.iter().try_for_each(|page| self.add_page(&mut reading, &mut context, page));
        let spent = context.budget.spent_since(budget);
        *budget = context.budget;
        read.map(|()| Part { reading, fonts: context.fonts.len(), spent })
    }

    fn add_page<'a>(
        &self,
        reading: &mut Reading,
        context: &mut Context<'a>,
        &(number, (id, dict)): &NumberedPage<'a>,
    ) -> Result<(), Stop> {
        let (page, missing) = read_page(context, id, dict)?;
        let words = words::words(&page, &context.fonts, &self.structure);
        let sum = reading.add(number, &page, &words);
        reading.add_unknown(&words, &context.fonts, &sum);
        reading.pages.push(PageSum { missing, ..sum });
        context.budget.hold(reading.source.text.len() * TEXT_COST)
    }
}

/// What a byte of text takes in memory, lines and words included.
const TEXT_COST: usize = 16;

impl Reading {
    /// Adds the lines of a page.
    fn add(&mut self, number: u32, page: &Page, words: &Words) -> PageSum {
        let start = self.source.text.len();
        for line in order::lines(words, &lines::rows(words, &page.rules), page) {
            write::line(&mut self.source, page, words, &line, number);
        }
        let count = |is: fn(char) -> bool| {
            u32::try_from(words.text.chars().filter(|&c| is(c)).count()).unwrap_or(u32::MAX)
        };
        PageSum {
            number,
            text: start..self.source.text.len(),
            glyphs: words.glyphs,
            unknown: u32::try_from(words.unknown.len()).unwrap_or(u32::MAX),
            letters: count(is_latin),
            vowels: count(is_vowel),
            pictures: page.pictures,
            missing: false,
        }
    }

    /// Adds up the characters not decoded, by font.
    fn add_unknown(&mut self, words: &Words, fonts: &Fonts, page: &PageSum) {
        for &font in &words.unknown {
            let name = fonts.get(font).map_or("", |font| &font.name);
            match self.unknown.iter_mut().find(|(known, ..)| known == name) {
                Some((_, count, _)) => *count += 1,
                None => self.unknown.push((name.to_owned(), 1, self.place_of_unknown(page))),
            }
        }
    }

    /// Adds what came of the pages behind.
    fn append(&mut self, mut next: Self) {
        let start = self.source.text.len();
        next.shift(start);
        self.source.text.push_str(&next.source.text);
        self.source.lines.append(&mut next.source.lines);
        self.source.words.append(&mut next.source.words);
        self.pages.append(&mut next.pages);
        for (name, count, place) in next.unknown {
            match self.unknown.iter_mut().find(|(known, ..)| *known == name) {
                Some((_, sum, _)) => *sum += count,
                None => self.unknown.push((name, count, place)),
            }
        }
    }

    /// Moves every place.
    fn shift(&mut self, by: usize) {
        let moved = |range: &Range<usize>| range.start + by..range.end + by;
        for line in &mut self.source.lines {
            line.range = moved(&line.range);
        }
        for word in &mut self.source.words {
            word.start = write::offset(word.start as usize + by);
            word.end = write::offset(word.end as usize + by);
        }
        for page in &mut self.pages {
            page.text = moved(&page.text);
        }
        for (_, _, place) in &mut self.unknown {
            *place = moved(place);
        }
    }

    fn place_of_unknown(&self, page: &PageSum) -> Range<usize> {
        let found = self.source.text.get(page.text.clone()).and_then(|text| text.find('\u{FFFD}'));
        let start = page.text.start + found.unwrap_or(0);
        start..start + found.map_or(0, |_| '\u{FFFD}'.len_utf8())
    }
}

/// Letters of the scripts that have our vowels.
fn is_latin(character: char) -> bool {
    character.is_alphabetic() && character < '\u{250}'
}

fn is_vowel(character: char) -> bool {
    let lower = character.to_ascii_lowercase();
    matches!(
        lower,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'é' | 'ö'
    )
}

/// What a page shows, and whether content of it is missing.
fn read_page<'a>(
    context: &mut Context<'a>,
    id: ObjectId,
    dict: Option<&'a Dictionary>,
) -> Result<(Page, bool), Stop> {
    let doc = context.doc;
    let Some(dict) = dict else { return Ok((Page::default(), true)) };
    let (ctm, width, height) = upright(page_box(doc, dict), rotation(doc, dict));
    let resources = Resources(inherited(doc, dict, b"Resources").and_then(object::as_dict));
    let (bytes, missing) = content(doc, dict, context.budget.stream_limit());
    let mut interpreter = Interpreter::new(context, id, ctm);
    interpreter.run(&bytes, resources)?;
    annotations::draw(&mut interpreter, dict)?;
    Ok((Page { width, height, ..interpreter.page }, missing))
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

/// The content of a page, its parts read as one, and whether a part is missing.
fn content(doc: &Document, page: &Dictionary, limit: usize) -> (Vec<u8>, bool) {
    let mut content = Vec::new();
    let mut missing = false;
    let parts = match object::get(doc, page, b"Contents") {
        Some(Object::Array(parts)) => parts.as_slice(),
        Some(part) => std::slice::from_ref(part),
        None => return (content, page.has(b"Contents")),
    };
    for part in parts {
        let stream = object::follow(doc, part).and_then(|part| part.as_stream().ok());
        let left = limit.saturating_sub(content.len());
        match stream.and_then(|stream| object::content(doc, stream, left)) {
            Some(bytes) => append(&mut content, bytes),
            None => missing = true,
        }
    }
    (content, missing)
}

/// Adds a part of a page's content. Parts end between tokens, but some producers cut strings.
fn append(content: &mut Vec<u8>, part: Vec<u8>) {
    if content.is_empty() {
        *content = part;
        return;
    }
    if !ends_in_string(content) {
        content.push(b'\n');
    }
    content.extend_from_slice(&part);
}

/// Whether content breaks off inside a string.
fn ends_in_string(content: &[u8]) -> bool {
    if content.last().is_some_and(u8::is_ascii_whitespace) {
        return false;
    }
    let mut lexer = Lexer::new(content);
    while lexer.operator().is_some() {}
    lexer.open_string
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
