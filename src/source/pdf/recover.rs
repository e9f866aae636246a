//! Objects that lopdf gives up on: one stray word or flipped byte in a dictionary, and it reads
//! none of it. Read here with the lexer of content streams, which goes on.

use std::collections::BTreeMap;

use lopdf::xref::{XrefEntry, XrefRecovery};
use lopdf::{Dictionary, Document, Object, ObjectId, ObjectStream, Stream, StringFormat};
use memchr::memmem;

use super::interpret::unescaped;
use super::lex::{Lexer, Operand};
use super::marked::whole;

/// Objects nest no deeper.
const MAX_DEPTH: usize = 64;

/// Reads the objects that the table names and the document lacks.
pub(super) fn add_lost(doc: &mut Document, bytes: &[u8]) {
    let lost: Vec<ObjectId> = doc
        .reference_table
        .entries
        .iter()
        .filter_map(|(&number, entry)| match entry {
            XrefEntry::Normal { generation, .. } => Some((number, *generation)),
            _ => None,
        })
        .filter(|id| !doc.objects.contains_key(id))
        .collect();
    if lost.is_empty() {
        return;
    }
    let headers = headers(bytes);
    for id in lost {
        if let Some(object) = headers.get(&id).and_then(|&(from, to)| object(&bytes[from..to])) {
            doc.objects.insert(id, object);
        }
    }
}

/// The document that is left of a file without a table or a trailer.
pub(super) fn document(bytes: &[u8], limit: usize) -> Option<Document> {
    let mut doc = Document::new();
    doc.objects = objects(bytes);
    unpack(&mut doc, limit);
    let is_catalog = |object: &Object| object.as_dict().is_ok_and(|d| d.has_type(b"Catalog"));
    let root =
        doc.objects.iter().rev().find(|(_, object)| is_catalog(object)).map(|(id, _)| *id)?;
    doc.trailer.set("Root", root);
    doc.xref_recovery = Some(XrefRecovery::Reconstructed);
    Some(doc)
}

/// The objects of a file, wherever they stand in it.
pub(super) fn objects(bytes: &[u8]) -> BTreeMap<ObjectId, Object> {
    let found = headers(bytes).into_iter();
    found.filter_map(|(id, (from, to))| Some((id, object(&bytes[from..to])?))).collect()
}

/// Adds the objects that streams of objects hold, each of which inflates to `limit` bytes at most.
pub(super) fn unpack(doc: &mut Document, limit: usize) {
    let packed = |object: &Object| object.as_stream().is_ok_and(|s| s.dict.has_type(b"ObjStm"));
    let streams: Vec<_> = doc.objects.values().filter(|object| packed(object)).collect();
    let unpack = |object: &Object| ObjectStream::new_with_limit(object.as_stream()?, Some(limit));
    let members: Vec<_> = streams.into_iter().filter_map(|object| unpack(object).ok()).collect();
    for (id, object) in members.into_iter().flat_map(|stream| stream.objects) {
        doc.objects.entry(id).or_insert(object);
    }
}

/// Where the content of each object begins and the next object, or the file, ends it. The last of
/// several with one number counts.
fn headers(bytes: &[u8]) -> BTreeMap<ObjectId, (usize, usize)> {
    let mut found: Vec<(ObjectId, usize, usize)> = Vec::new();
    for at in memmem::find_iter(bytes, b"obj") {
        if let Some((id, start)) = header(&bytes[..at]) {
            if let Some(last) = found.last_mut() {
                last.2 = start;
            }
            found.push((id, at + b"obj".len(), bytes.len()));
        }
    }
    found.into_iter().map(|(id, from, to)| (id, (from, to))).collect()
}

/// The number and generation that end `before`, and where they start.
fn header(before: &[u8]) -> Option<(ObjectId, usize)> {
    let (generation, before) = last_number(before)?;
    let (number, before) = last_number(before)?;
    Some(((number, u16::try_from(generation).ok()?), before.len()))
}

fn last_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let bytes = bytes.trim_ascii_end();
    let digits = bytes.iter().rev().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let (before, number) = bytes.split_at(bytes.len() - digits);
    Some((std::str::from_utf8(number).ok()?.parse().ok()?, before))
}

/// The object that bytes begin with.
fn object(bytes: &[u8]) -> Option<Object> {
    let mut lexer = Lexer::new(bytes);
    let mut builder = Builder::default();
    while let Some(word) = lexer.operator() {
        builder.operands(&lexer);
        match word {
            b"R" => builder.reference(),
            b"stream" => return stream(builder.finish()?, &bytes[lexer.place()..]),
            b"endobj" => break,
            // A stray word.
            _ => {}
        }
    }
    builder.operands(&lexer);
    builder.finish()
}

fn stream(dict: Object, data: &[u8]) -> Option<Object> {
    let Object::Dictionary(dict) = dict else { return None };
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    let told = dict.get(b"Length").and_then(Object::as_i64).ok();
    let fits = |end: &usize| {
        data.get(*end..).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"endstream"))
    };
    let end = told.and_then(|length| usize::try_from(length).ok()).filter(fits);
    let end = end.or_else(|| memmem::find(data, b"endstream")).unwrap_or(data.len());
    let mut stream = Stream::new(dict, data[..end].to_vec());
    stream.allows_compression = false;
    Some(Object::Stream(stream))
}

/// Puts tokens together. Brackets that do not match are closed or left out.
#[derive(Default)]
struct Builder {
    items: Vec<Object>,
    /// The arrays and dictionaries that are open: whether each is a dictionary, and where its
    /// items begin.
    open: Vec<(bool, usize)>,
}

impl Builder {
    fn operands(&mut self, lexer: &Lexer) {
        for &operand in &lexer.operands {
            match operand {
                Operand::Number(number) => self.items.push(self::number(number)),
                Operand::Name(name) => self.items.push(Object::Name(unescaped(name).into_owned())),
                Operand::String { .. } => {
                    let bytes = lexer.string(operand).unwrap_or_default().to_vec();
                    self.items.push(Object::String(bytes, StringFormat::Literal));
                }
                Operand::Other => self.items.push(Object::Null),
                Operand::ArrayStart => self.start(false),
                Operand::DictStart => self.start(true),
                Operand::ArrayEnd => self.end(false),
                Operand::DictEnd => self.end(true),
            }
        }
    }

    fn start(&mut self, is_dict: bool) {
        if self.open.len() < MAX_DEPTH {
            self.open.push((is_dict, self.items.len()));
        }
    }

    /// Closes the last dictionary or array, and what is left open in it.
    fn end(&mut self, is_dict: bool) {
        let Some(at) = self.open.iter().rposition(|open| open.0 == is_dict) else { return };
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some((is_dict, start)) = self.open.pop() else { return };
        let items = self.items.split_off(start);
        let object = if is_dict { dictionary(items).into() } else { Object::Array(items) };
        self.items.push(object);
    }

    /// The two numbers before an `R`; they stand in what is open, not before it.
    fn reference(&mut self) {
        let own = &self.items[self.open.last().map_or(0, |open| open.1)..];
        let [.., Object::Integer(number), Object::Integer(generation)] = *own else {
            return;
        };
        if let (Ok(number), Ok(generation)) = (u32::try_from(number), u16::try_from(generation)) {
            self.items.truncate(self.items.len() - 2);
            self.items.push(Object::Reference((number, generation)));
        }
    }

    fn finish(&mut self) -> Option<Object> {
        while !self.open.is_empty() {
            self.close();
        }
        std::mem::take(&mut self.items).into_iter().next()
    }
}

fn number(number: f32) -> Object {
    match whole(number) {
        Some(integer) if number.fract() == 0.0 => Object::Integer(integer.into()),
        _ => Object::Real(number),
    }
}

/// Keys and values in turn; a key whose value is lost is left out.
fn dictionary(items: Vec<Object>) -> Dictionary {
    let mut dict = Dictionary::new();
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        let Object::Name(mut key) = item else { continue };
        while let Some(value) = items.next() {
            match value {
                // Two names and a value: the first name has lost its own.
                Object::Name(next) if items.peek().is_some_and(|v| v.as_name().is_err()) => {
                    key = next;
                }
                value => {
                    dict.set(key, value);
                    break;
                }
            }
        }
    }
    dict
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_stays_inside_what_is_open() {
        let read = object(b"<< /Kids [1 2 [ R ] ] /Parent 3 0 R").expect("there is an object");
        let dict = read.as_dict().expect("it is a dictionary");
        assert_eq!(dict.get(b"Parent").and_then(Object::as_reference).ok(), Some((3, 0)));
        assert_eq!(dict.get(b"Kids").and_then(Object::as_array).map(Vec::len).ok(), Some(3));
    }
}
