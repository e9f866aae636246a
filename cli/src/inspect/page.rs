//! The page around both sides.

use referat::{Document, Minutes};
use serde_json::Value;

use super::html::{Escaped, push};
use super::pane::pane;
use super::tree::Tree;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the page may load: nothing at all.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// Classes and words of the legend.
const LEGEND: &[(&str, &str)] = &[
    ("meeting", "meeting"),
    ("item", "item: number, title, case"),
    ("section", "section"),
    ("indstilling", "indstilling"),
    ("beslutning", "beslutning"),
    ("dissent", "vote, dissent"),
    ("afbud", "afbud, people"),
    ("bilag", "bilag"),
    ("remainder", "remainder"),
    ("furniture", "furniture"),
];

/// The whole page.
pub fn page(document: &Document, name: &str) -> String {
    let record = serde_json::to_value(document.minutes()).unwrap_or_default();
    let mut tree = Tree::default();
    let sides = [
        record_side(&mut tree, &record),
        listed(&mut tree, "diagnostics", "Diagnostics", &record),
        folded_away(&mut tree, &record),
    ];
    let mut out = head(name);
    push!(out, "<body>\n{}", banner(document.minutes(), name));
    push!(out, "<main><section id=\"document\" aria-label=\"Document\"><h2>Document</h2>\n");
    out.push_str(&pane(document.text(), &tree.fields, &tree.parts));
    push!(
        out,
        "</section>\n<section id=\"record\" aria-label=\"Record\">{}</section></main>\n",
        sides.concat()
    );
    push!(
        out,
        "<p id=\"told\" role=\"status\" aria-live=\"polite\"></p>\n<script>{SCRIPT}</script>\n</body></html>\n"
    );
    out
}

fn head(name: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <title>{} – referat</title>\n<style>{STYLE}</style></head>\n",
        Escaped(name)
    )
}

fn banner(minutes: &Minutes, name: &str) -> String {
    let mut out = String::from("<header><a class=\"skip\" href=\"#record\">To the record</a>");
    push!(out, "<h1>{}</h1><p>", Escaped(name));
    let share = minutes.coverage * 100.0;
    push!(out, "Items: {}. Text in a field: {share:.1} %. ", minutes.items.len());
    push!(
        out,
        "Diagnostics: {}. Click a field or press Enter on it; arrow keys move, Escape clears.</p>",
        minutes.diagnostics.len()
    );
    out.push_str("<ul class=\"legend\" aria-label=\"Colours\">");
    for (thing, word) in LEGEND {
        push!(out, "<li class=\"k {thing}\">{word}</li>");
    }
    out + "</ul></header>\n"
}

fn record_side(tree: &mut Tree, record: &Value) -> String {
    push!(tree.html, "<h2>Record</h2>");
    tree.element("meeting", &record["meeting"], 0);
    tree.list("items", &record["items"], 0);
    tree.list("remainder", &record["remainder"], 0);
    std::mem::take(&mut tree.html)
}

/// A heading and a list under it, also where it is empty.
fn listed(tree: &mut Tree, key: &str, heading: &str, record: &Value) -> String {
    tree.list(key, &record[key], 0);
    let list = std::mem::take(&mut tree.html);
    let list = if list.is_empty() { "<p>none</p>" } else { &list };
    format!("<section id=\"{key}\" aria-label=\"{heading}\"><h2>{heading}</h2>{list}</section>")
}

/// The furniture, behind a click: it is long and seldom wanted.
fn folded_away(tree: &mut Tree, record: &Value) -> String {
    tree.list("furniture", &record["furniture"], 0);
    let list = std::mem::take(&mut tree.html);
    let count = record["furniture"].as_array().map_or(0, Vec::len);
    format!("<details id=\"furniture\"><summary>Furniture ({count})</summary>{list}</details>")
}
