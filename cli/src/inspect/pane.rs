//! The document's side of the page: its text, or its pages with the words at their places.

use std::collections::BTreeSet;

use referat::Span;

use super::field::Field;
use super::html::{Escaped, push};
use super::lines::{Line, lines};

/// The document as HTML. A mark names its fields in `data-f`, the innermost one last. `parts` are
/// the places of what is no field: the paragraphs of a section.
pub fn pane(text: &str, fields: &[Field], parts: &[Span]) -> String {
    let mut spans = fields.iter().flat_map(|field| &field.spans);
    let has_boxes = spans.any(|span| span.boxes.as_ref().is_some_and(|boxes| !boxes.is_empty()));
    if has_boxes { pages(text, fields, parts) } else { flat(text, fields) }
}

/// The canonical text, cut wherever a field begins or ends.
fn flat(text: &str, fields: &[Field]) -> String {
    let mut cuts: BTreeSet<usize> = [0, text.len()].into();
    cuts.extend(
        fields.iter().flat_map(|field| &field.spans).flat_map(|span| [span.start, span.end]),
    );
    let cuts: Vec<usize> = cuts.into_iter().filter(|&cut| text.is_char_boundary(cut)).collect();
    let mut begun = BTreeSet::new();
    let mut out = String::from("<pre lang=\"da\">");
    for pair in cuts.windows(2) {
        segment(&mut out, &text[pair[0]..pair[1]], &around(fields, pair[0]), fields, &mut begun);
    }
    out + "</pre>"
}

/// The fields that a byte stands in, the innermost one last.
fn around(fields: &[Field], at: usize) -> Vec<usize> {
    let is_in = |field: &Field| field.spans.iter().any(|span| span.start <= at && at < span.end);
    let mut ids: Vec<usize> = (0..fields.len()).filter(|&id| is_in(&fields[id])).collect();
    ids.sort_by_key(|&id| (fields[id].depth, id));
    ids
}

/// One run of text. Where its innermost field begins it has the button of that field.
fn segment(
    out: &mut String,
    text: &str,
    ids: &[usize],
    fields: &[Field],
    begun: &mut BTreeSet<usize>,
) {
    let Some(&id) = ids.last() else {
        push!(out, "{}", Escaped(text));
        return;
    };
    for &id in ids.iter().filter(|&&id| begun.insert(id)).collect::<Vec<_>>() {
        let label = Escaped(&fields[id].label);
        push!(
            out,
            "<button type=\"button\" class=\"tag\" id=\"d{id}\" data-f=\"{id}\" aria-pressed=\"false\" \
             aria-label=\"{label}\" tabindex=\"-1\"></button>"
        );
    }
    let all = ids.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    push!(out, "<mark class=\"k {}\" data-f=\"{all}\">{}</mark>", fields[id].thing, Escaped(text));
}

/// A4, in points; a page grows with what stands on it.
const PAGE: [f32; 2] = [595.0, 842.0];

/// The white around the outermost words.
const MARGIN: f32 = 24.0;

/// The pages, each a picture of its words and of the fields behind them.
fn pages(text: &str, fields: &[Field], parts: &[Span]) -> String {
    let of_document = fields.iter().filter(|field| field.thing != "diagnostic");
    let spans = of_document.flat_map(|field| &field.spans).chain(parts).collect();
    let mut begun = BTreeSet::new();
    let lines = lines(text, spans);
    lines.iter().map(|(&page, lines)| one_page(text, page, lines, fields, &mut begun)).collect()
}

fn one_page(
    text: &str,
    page: u32,
    lines: &[Line],
    fields: &[Field],
    begun: &mut BTreeSet<usize>,
) -> String {
    let farthest = |side: usize| {
        lines.iter().map(|line| line.place[side] + MARGIN).fold(PAGE[side - 2], f32::max)
    };
    let (width, height) = (farthest(2), farthest(3));
    let mut out = String::new();
    push!(out, "<section class=\"page\" aria-label=\"Page {page}\"><h3>Page {page}</h3>");
    push!(out, "<svg viewBox=\"0 0 {width} {height}\" lang=\"da\">");
    rectangles(&mut out, page, fields, begun);
    for line in lines {
        words(&mut out, text, line);
    }
    out + "</svg></section>\n"
}

/// The fields of a page, the innermost ones on top.
fn rectangles(out: &mut String, page: u32, fields: &[Field], begun: &mut BTreeSet<usize>) {
    let mut ids: Vec<usize> = (0..fields.len()).collect();
    ids.sort_by_key(|&id| (fields[id].thing == "diagnostic", fields[id].depth, id));
    for id in ids {
        let field = &fields[id];
        for span in field.spans.iter().filter(|span| span.page == Some(page)) {
            for place in span.boxes.iter().flatten() {
                rectangle(out, id, field, *place, begun.insert(id));
            }
        }
    }
}

fn rectangle(
    out: &mut String,
    id: usize,
    field: &Field,
    [x0, y0, x1, y1]: [f32; 4],
    is_first: bool,
) {
    push!(
        out,
        "<rect class=\"k {}\" data-f=\"{id}\" x=\"{x0:.1}\" y=\"{y0:.1}\" width=\"{:.1}\" height=\"{:.1}\"",
        field.thing,
        x1 - x0,
        y1 - y0
    );
    if is_first {
        let label = Escaped(&field.label);
        push!(
            out,
            " id=\"d{id}\" role=\"button\" aria-pressed=\"false\" aria-label=\"{label}\" tabindex=\"-1\"/>"
        );
    } else {
        out.push_str(" aria-hidden=\"true\"/>");
    }
}

/// The words of a line, as wide as they are printed.
fn words(out: &mut String, text: &str, line: &Line) {
    let [x0, y0, x1, y1] = line.place;
    let words = text
        .get(line.range.clone())
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let (size, width) = ((y1 - y0) * 0.8, x1 - x0);
    let base = y1 - (y1 - y0) * 0.24;
    if !words.is_empty() && width > 0.0 {
        push!(
            out,
            "<text x=\"{x0:.1}\" y=\"{base:.1}\" font-size=\"{size:.1}\" textLength=\"{width:.1}\" \
             lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            Escaped(&words)
        );
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;

    fn field(thing: &'static str, depth: usize, range: Range<usize>) -> Field {
        let spans = vec![Span { start: range.start, end: range.end, page: None, boxes: None }];
        Field { thing, label: thing.to_owned(), depth, spans }
    }

    #[test]
    fn text_is_cut_where_fields_begin_and_end() {
        let html = flat("ab<cd", &[field("item", 0, 1..5), field("bilag", 1, 2..3)]);
        let marks: Vec<&str> = html
            .split("<mark ")
            .skip(1)
            .map(|mark| mark.split("</mark>").next().unwrap_or(""))
            .collect();
        assert_eq!(
            marks,
            [
                "class=\"k item\" data-f=\"0\">b",
                "class=\"k bilag\" data-f=\"0 1\">&lt;",
                "class=\"k item\" data-f=\"0\">cd"
            ]
        );
        assert_eq!(html.matches("class=\"tag\"").count(), 2);
    }
}
