//! Looking into PDF objects: references followed, the wrong type is `None`.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::inflate;

/// The object that `object` refers to, or itself.
pub(super) fn follow<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Object> {
    match object {
        Object::Reference(_) => doc.dereference(object).ok().map(|(_, found)| found),
        _ => Some(object),
    }
}

/// The value of a key, references followed.
pub(super) fn get<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    follow(doc, dict.get(key).ok()?)
}

pub(super) fn dict<'a>(
    doc: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    as_dict(get(doc, dict, key)?)
}

/// A dictionary, that of a stream included.
pub(super) fn as_dict(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

pub(super) fn array<'a>(
    doc: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a [Object]> {
    get(doc, dict, key)?.as_array().ok().map(Vec::as_slice)
}

pub(super) fn stream<'a>(
    doc: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Stream> {
    get(doc, dict, key)?.as_stream().ok()
}

pub(super) fn name<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    get(doc, dict, key)?.as_name().ok()
}

pub(super) fn number(doc: &Document, dict: &Dictionary, key: &[u8]) -> Option<f32> {
    as_number(get(doc, dict, key)?)
}

pub(super) fn integer(doc: &Document, dict: &Dictionary, key: &[u8]) -> Option<i64> {
    as_integer(get(doc, dict, key)?)
}

/// A number of either kind; what no page can mean is none.
pub(super) fn as_number(object: &Object) -> Option<f32> {
    object.as_float().ok().filter(|number| number.is_finite())
}

#[expect(clippy::cast_possible_truncation, reason = "saturates, which is what is wanted")]
pub(super) fn as_integer(object: &Object) -> Option<i64> {
    match object {
        Object::Integer(value) => Some(*value),
        Object::Real(value) => Some(*value as i64),
        _ => None,
    }
}

/// The numbers of an array, references followed.
pub(super) fn numbers(doc: &Document, dict: &Dictionary, key: &[u8]) -> Option<Vec<f32>> {
    let items = array(doc, dict, key)?;
    items.iter().map(|item| as_number(follow(doc, item)?)).collect()
}

/// The id an entry refers to, when it is a reference.
pub(super) fn reference(dict: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    dict.get(key).ok()?.as_reference().ok()
}

/// The bytes of a stream, filters undone, at most `limit` of them.
///
/// lopdf does not follow references in `/Filter` and `/DecodeParms` and would give the compressed
/// bytes; such a stream gets a dictionary of its own first.
pub(super) fn content(doc: &Document, stream: &Stream, limit: usize) -> Option<Vec<u8>> {
    if is_flate(&stream.dict) {
        return inflate::inflate(&stream.content, limit);
    }
    if is_plain(&stream.dict) {
        return stream.decompressed_content_with_limit(limit).ok();
    }
    let mut copy = Stream::new(Dictionary::new(), stream.content.clone());
    if let Some(filter) = get(doc, &stream.dict, b"Filter").or(get(doc, &stream.dict, b"F")) {
        copy.dict.set("Filter", long_names(resolved(doc, filter)));
    }
    if let Some(parms) = get(doc, &stream.dict, b"DecodeParms").or(get(doc, &stream.dict, b"DP")) {
        copy.dict.set("DecodeParms", resolved(doc, parms));
    }
    copy.decompressed_content_with_limit(limit).ok()
}

/// Whether a stream has the usual filter and nothing else.
fn is_flate(dict: &Dictionary) -> bool {
    let filter = match dict.get(b"Filter") {
        Ok(Object::Array(filters)) if filters.len() == 1 => filters.first(),
        Ok(filter) => Some(filter),
        Err(_) => None,
    };
    filter.is_some_and(|f| f.as_name().is_ok_and(|name| name == b"FlateDecode"))
        && !dict.has(b"DecodeParms")
        && !dict.has(b"DP")
}

/// Whether lopdf can read the filters of a stream as they stand.
fn is_plain(dict: &Dictionary) -> bool {
    let direct = |key: &[u8]| match dict.get(key) {
        Ok(Object::Reference(_)) => false,
        Ok(Object::Array(items)) => !items.iter().any(|i| matches!(i, Object::Reference(_))),
        Ok(Object::Name(name)) => name.len() > 3,
        Ok(_) => true,
        Err(_) => !dict.has(b"F") || key != b"Filter",
    };
    direct(b"Filter") && direct(b"DecodeParms")
}

/// A copy with the references of its first two levels followed.
fn resolved(doc: &Document, object: &Object) -> Object {
    match object {
        Object::Array(items) => Object::Array(
            items.iter().filter_map(|i| follow(doc, i)).map(|i| shallow(doc, i)).collect(),
        ),
        other => shallow(doc, other),
    }
}

fn shallow(doc: &Document, object: &Object) -> Object {
    let Object::Dictionary(dict) = object else { return object.clone() };
    let mut copy = Dictionary::new();
    for (key, value) in dict {
        if let Some(value) = follow(doc, value) {
            copy.set(key.clone(), value.clone());
        }
    }
    Object::Dictionary(copy)
}

/// The filters' names written out; some producers use those of inline images.
fn long_names(filter: Object) -> Object {
    match filter {
        Object::Name(name) => Object::Name(long_name(name)),
        Object::Array(items) => Object::Array(items.into_iter().map(long_names_once).collect()),
        other => other,
    }
}

fn long_names_once(filter: Object) -> Object {
    match filter {
        Object::Name(name) => Object::Name(long_name(name)),
        other => other,
    }
}

fn long_name(name: Vec<u8>) -> Vec<u8> {
    match name.as_slice() {
        b"Fl" => b"FlateDecode".to_vec(),
        b"LZW" => b"LZWDecode".to_vec(),
        b"A85" => b"ASCII85Decode".to_vec(),
        b"AHx" => b"ASCIIHexDecode".to_vec(),
        b"RL" => b"RunLengthDecode".to_vec(),
        _ => name,
    }
}
