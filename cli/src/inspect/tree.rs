//! The record's side of the page: a list in lists, one button a field.

use referat::Span;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::field::{Field, thing};
use super::html::{Escaped, push};

/// The record as HTML, and the fields in it: the number of a button is the index of its field.
#[derive(Default)]
pub struct Tree {
    pub html: String,
    pub fields: Vec<Field>,
    /// The places of the paragraphs of sections, which are no fields here.
    pub parts: Vec<Span>,
}

/// Values that are shown first.
const FIRST: &[&str] =
    &["number", "title", "name", "heading", "stage", "body", "date", "by", "kind", "text"];

impl Tree {
    /// A list of what `key` of the record holds. Nothing for an absent or an empty one.
    pub fn list(&mut self, key: &str, value: &Value, depth: usize) {
        self.elements(
            value.as_array().into_iter().flatten().map(|element| (key, element)).collect(),
            depth,
        );
    }

    fn elements(&mut self, elements: Vec<(&str, &Value)>, depth: usize) {
        if elements.is_empty() {
            return;
        }
        self.html.push_str("<ul>");
        for (key, element) in elements {
            self.html.push_str("<li>");
            self.element(key, element, depth);
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ul>");
    }

    /// One thing: its button, its values, the things in it.
    pub fn element(&mut self, key: &str, value: &Value, depth: usize) {
        let (Some(field), Some(object)) = (Field::new(key, value, depth), value.as_object()) else {
            return;
        };
        self.button(&field);
        self.fields.push(field);
        let blocks = value["blocks"].as_array().into_iter().flatten();
        self.parts.extend(blocks.flat_map(|block| Vec::deserialize(&block["spans"])).flatten());
        self.values(object);
        let mut inner: Vec<(&str, &Value)> =
            object.iter().flat_map(|(key, value)| things(key, value)).collect();
        inner.sort_by_key(|(key, value)| Field::new(key, value, 0).map(|field| field.start()));
        self.elements(inner, depth + 1);
    }

    fn button(&mut self, field: &Field) {
        let Field { thing, label, .. } = field;
        let id = self.fields.len();
        let page = field.page();
        push!(
            self.html,
            "<button type=\"button\" class=\"k {thing}\" id=\"r{id}\" data-f=\"{id}\" aria-pressed=\"false\" \
             tabindex=\"-1\">{}<small> {page}</small></button>",
            Escaped(label)
        );
    }

    /// The plain values; those that are not stated are left out.
    fn values(&mut self, object: &Map<String, Value>) {
        let order = |key: &str| FIRST.iter().position(|first| *first == key).unwrap_or(FIRST.len());
        let mut values: Vec<(&String, String)> =
            object.iter().filter_map(|(key, value)| Some((key, plain(key, value)?))).collect();
        values.sort_by_key(|(key, _)| order(key));
        if values.is_empty() {
            return;
        }
        self.html.push_str("<dl>");
        for (key, value) in values {
            push!(
                self.html,
                "<div><dt>{}</dt><dd lang=\"da\">{}</dd></div>",
                Escaped(key),
                Escaped(&value)
            );
        }
        self.html.push_str("</dl>");
    }
}

/// What `key` holds, when these are things with a place.
fn things<'a>(key: &'a str, value: &'a Value) -> Vec<(&'a str, &'a Value)> {
    if thing(key).is_none() {
        return Vec::new();
    }
    match value {
        Value::Array(list) => list.iter().map(|element| (key, element)).collect(),
        Value::Object(_) => vec![(key, value)],
        _ => Vec::new(),
    }
}

/// A value in words, when it is plain: a scalar, a list of scalars, a pair like `kle`.
fn plain(key: &str, value: &Value) -> Option<String> {
    let is_nullable = ["members", "present", "afbud", "bilag"].contains(&key);
    match value {
        _ if matches!(key, "spans" | "blocks") => None,
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(list) if list.is_empty() => is_nullable.then(|| "none".to_owned()),
        Value::Array(list) => {
            list.iter().map(Value::as_str).collect::<Option<Vec<_>>>().map(|all| all.join(", "))
        }
        Value::Object(_) if thing(key).is_some() => None,
        Value::Object(object) => Some(side(object)),
        scalar => Some(scalar.to_string()),
    }
}

/// A small object in one line: `subject: 00.22.04, facet: G01`; of a vote's side `count: 3`.
fn side(object: &Map<String, Value>) -> String {
    let told = |(key, value): (&String, &Value)| Some(format!("{key}: {}", plain(key, value)?));
    object.iter().filter_map(told).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn plain_values_are_told_in_words() {
        let check = |key: &str, value: Value, told: Option<&str>| {
            assert_eq!(plain(key, &value).as_deref(), told);
        };
        check("title", json!("Budget"), Some("Budget"));
        check("title", json!(null), None);
        check("afbud", json!([]), Some("none"));
        check("sections", json!([]), None);
        check("who", json!(["V", "K"]), Some("V, K"));
        check("kle", json!({"subject": "00.22.04", "facet": null}), Some("subject: 00.22.04"));
        check(
            "for",
            json!({"count": 3, "parties": ["A"], "spans": []}),
            Some("count: 3, parties: A"),
        );
        check("bilag", json!([{"title": "Notat"}]), None);
    }

    #[test]
    fn buttons_have_the_numbers_of_their_fields() {
        let mut tree = Tree::default();
        let bilag = json!([{"title": "<b>", "spans": [{"start": 0, "end": 3, "page": 2}]}]);
        tree.list("bilag", &bilag, 1);
        assert!(tree.html.contains("id=\"r0\" data-f=\"0\""), "{}", tree.html);
        assert!(tree.html.contains("Bilag: &lt;b&gt;<small> page 2</small>"), "{}", tree.html);
        assert_eq!(tree.fields.len(), 1);
    }
}
