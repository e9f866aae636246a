//! The fields of a record that have a place in the document.

use referat::Span;
use serde::Deserialize;
use serde_json::Value;

use super::html::clipped;

/// Something in the record that has a place in the document.
#[derive(Debug)]
pub struct Field {
    /// What it is; the class that gives it its colour.
    pub thing: &'static str,
    /// What it is called, for a reader.
    pub label: String,
    /// How deep in the record it is.
    pub depth: usize,
    pub spans: Vec<Span>,
}

/// The key in the record, the class, and the word for one of them.
const THINGS: &[(&str, &str, &str)] = &[
    ("meeting", "meeting", "Meeting"),
    ("items", "item", "Item"),
    ("sections", "section", "Section"),
    ("indstillinger", "indstilling", "Indstilling"),
    ("beslutninger", "beslutning", "Beslutning"),
    ("points", "point", "Point"),
    ("vote", "vote", "Vote"),
    ("dissent", "dissent", "Dissent"),
    ("members", "person", "Member"),
    ("present", "person", "Present"),
    ("afbud", "afbud", "Afbud"),
    ("bilag", "bilag", "Bilag"),
    ("remainder", "remainder", "Remainder"),
    ("furniture", "furniture", "Furniture"),
    ("diagnostics", "diagnostic", "Diagnostic"),
];

/// What tells one from another, first come first.
const NAMES: &[&str] = &["title", "name", "heading", "label", "code", "text"];

/// The class and the word for the things that a key holds; `None` for parts that are not shown.
pub fn thing(key: &str) -> Option<(&'static str, &'static str)> {
    THINGS.iter().find(|(of, ..)| *of == key).map(|&(_, thing, word)| (thing, word))
}

impl Field {
    pub fn new(key: &str, value: &Value, depth: usize) -> Option<Self> {
        let (thing, word) = thing(key)?;
        let spans = Vec::<Span>::deserialize(value.get("spans")?).ok()?;
        Some(Self { thing, label: label(word, value), depth, spans })
    }

    /// `page 3`, or nothing for a text without pages.
    pub fn page(&self) -> String {
        let page = self.spans.first().and_then(|span| span.page);
        page.map(|page| format!("page {page}")).unwrap_or_default()
    }

    /// Where the field begins in the document.
    pub fn start(&self) -> usize {
        self.spans.first().map_or(usize::MAX, |span| span.start)
    }
}

/// `Bilag 1: Notat om budget`.
fn label(word: &str, value: &Value) -> String {
    let number = value.get("number").and_then(Value::as_str);
    let number = number.map(|number| format!(" {number}")).unwrap_or_default();
    let name = NAMES.iter().find_map(|key| value.get(key)?.as_str());
    let name = name.map(|name| format!(": {}", clipped(name, 70))).unwrap_or_default();
    format!("{word}{number}{name}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn labels_tell_one_from_another() {
        let check = |key: &str, value: Value, told: &str| {
            let field = Field::new(key, &value, 0).expect("it has spans");
            assert_eq!(field.label, told);
        };
        check("bilag", json!({"number": "1", "title": "Notat", "spans": []}), "Bilag 1: Notat");
        check("items", json!({"number": null, "title": null, "spans": []}), "Item");
        check("dissent", json!({"text": "V stemte imod.", "spans": []}), "Dissent: V stemte imod.");
    }
}
