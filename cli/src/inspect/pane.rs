//! The document's side of the page: its text, or its pages with the words at their places.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use referat::Span;

use super::field::Field;
use super::html::{Escaped, push};

/// The document as HTML. A mark names its fields in `data-f`, the innermost one last.
pub fn pane(text: &str, fields: &[Field]) -> String {
    let mut spans = fields.iter().flat_map(|field| &field.spans);
    let has_boxes = spans.any(|span| span.boxes.as_ref().is_some_and(|boxes| !boxes.is_empty()));
    if has_boxes { pages(text, fields) } else { flat(text, fields) }
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

/// A printed line: its bytes and its rectangle.
struct Line {
    range: Range<usize>,
    place: [f32; 4],
}

/// The pages, each a picture of its words and of the fields behind them.
fn pages(text: &str, fields: &[Field]) -> String {
    let mut lines: BTreeMap<u32, Vec<Line>> = BTreeMap::new();
    for (page, span) in outermost(fields) {
        lines.entry(page).or_default().extend(lines_of(text, span));
    }
    let mut begun = BTreeSet::new();
    lines.iter().map(|(&page, lines)| one_page(text, page, lines, fields, &mut begun)).collect()
}

/// Spans that together show every word once.
fn outermost(fields: &[Field]) -> Vec<(u32, &Span)> {
    let mut spans: Vec<&Span> = fields
        .iter()
        .filter(|field| field.thing != "diagnostic")
        .flat_map(|field| &field.spans)
        .collect();
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut covered = 0;
    spans.retain(|span| {
        let is_new = span.start >= covered;
        covered = covered.max(span.end);
        is_new
    });
    spans.into_iter().filter_map(|span| Some((span.page?, span))).collect()
}

/// The printed lines of a span, each with its rectangle.
fn lines_of(text: &str, span: &Span) -> Vec<Line> {
    let boxes = span.boxes.as_deref().unwrap_or_default();
    let slice = text.get(span.start..span.end).unwrap_or_default();
    let mut ranges = Vec::new();
    let mut at = span.start;
    for line in slice.split_inclusive('\n') {
        if !line.trim().is_empty() {
            ranges.push(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    if ranges.len() != boxes.len() {
        ranges = shared_out(slice, span.start, boxes);
    }
    ranges.into_iter().zip(boxes).map(|(range, &place)| Line { range, place }).collect()
}

/// The words of a text over rectangles of other lines than its own, each by its width.
fn shared_out(slice: &str, start: usize, boxes: &[[f32; 4]]) -> Vec<Range<usize>> {
    let width: f32 = boxes.iter().map(|[x0, _, x1, _]| x1 - x0).sum();
    let (mut from, mut passed, mut ranges) = (0, 0.0, Vec::new());
    for [x0, _, x1, _] in boxes {
        passed += x1 - x0;
        let to = word_end(slice, from, passed / width.max(1.0));
        ranges.push(start + from..start + to);
        from = to;
    }
    if let Some(last) = ranges.last_mut() {
        last.end = start + slice.len();
    }
    ranges
}

/// The end of the word at a share of a text, never before `from`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on a page"
)]
fn word_end(slice: &str, from: usize, share: f32) -> usize {
    let wanted = (slice.len() as f32 * share).max(0.0) as usize;
    let is_end = |&(at, letter): &(usize, char)| at >= wanted.max(from) && letter.is_whitespace();
    slice.char_indices().find(is_end).map_or(slice.len(), |(at, _)| at)
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

    #[test]
    fn lines_get_their_own_rectangles_or_share_them() {
        let line = |y: f32| [0.0, y, 50.0, y + 10.0];
        let told = |boxes: Vec<[f32; 4]>| {
            let span = Span { start: 0, end: 19, page: Some(1), boxes: Some(boxes) };
            lines_of("en to\ntre fire fem!", &span)
                .iter()
                .map(|line| line.range.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(vec![line(0.0), line(12.0)]), [0..5, 6..19]);
        assert_eq!(told(vec![line(0.0), line(12.0), line(24.0)]), [0..9, 9..14, 14..19]);
    }

    #[test]
    fn every_word_is_shown_once() {
        let on_page = |start, end| Span { start, end, page: Some(1), boxes: None };
        let fields = [
            Field { spans: vec![on_page(0, 9), on_page(12, 20)], ..field("item", 0, 0..0) },
            Field { spans: vec![on_page(2, 5)], ..field("bilag", 1, 0..0) },
            Field { spans: vec![on_page(9, 12)], ..field("furniture", 0, 0..0) },
        ];
        let told: Vec<usize> = outermost(&fields).iter().map(|(_, span)| span.start).collect();
        assert_eq!(told, [0, 9, 12]);
    }
}
