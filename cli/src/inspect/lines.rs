//! Which words stand in which rectangle of a page.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use referat::Span;

/// A printed line: its bytes and its rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub range: Range<usize>,
    pub place: [f32; 4],
}

type Rectangle = [f32; 4];

/// The printed lines of each page: every word in some span, once.
pub fn lines(text: &str, mut spans: Vec<&Span>) -> BTreeMap<u32, Vec<Line>> {
    spans.sort_by_key(|span| (span.start, Reverse(span.end)));
    let mut pages: BTreeMap<u32, Vec<Line>> = BTreeMap::new();
    for span in outermost(spans.iter().copied()) {
        let Some(page) = span.page else { continue };
        pages.entry(page).or_default().extend(placed(text, span, &spans));
    }
    pages
}

/// Of sorted spans those that stand in no other.
fn outermost<'a>(spans: impl Iterator<Item = &'a Span>) -> Vec<&'a Span> {
    let mut covered = 0;
    let is_new = |span: &&Span| {
        let is_new = span.start >= covered;
        covered = covered.max(span.end);
        is_new
    };
    spans.filter(is_new).collect()
}

/// The printed lines of a span. Where it has as many rectangles as lines, each has its own; else the
/// spans in it tell more.
fn placed(text: &str, span: &Span, spans: &[&Span]) -> Vec<Line> {
    let boxes = boxes_of(span);
    let printed = printed(text, span.start..span.end);
    if printed.len() == boxes.len() {
        return paired(printed, boxes.to_vec());
    }
    let is_inner = |inner: &&Span| {
        let is_smaller = inner.end - inner.start < span.end - span.start;
        span.start <= inner.start
            && inner.end <= span.end
            && is_smaller
            && !boxes_of(inner).is_empty()
    };
    let inner = outermost(spans.iter().copied().filter(is_inner));
    let mut lines: Vec<Line> = inner.iter().flat_map(|inner| placed(text, inner, spans)).collect();
    lines.extend(rest(text, span, &inner));
    lines
}

fn boxes_of(span: &Span) -> &[Rectangle] {
    span.boxes.as_deref().unwrap_or_default()
}

fn paired(ranges: Vec<Range<usize>>, boxes: Vec<Rectangle>) -> Vec<Line> {
    ranges.into_iter().zip(boxes).map(|(range, place)| Line { range, place }).collect()
}

/// The lines of a run of text that show anything.
fn printed(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = range.start;
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        if !line.trim().is_empty() {
            lines.push(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    lines
}

/// What of a span stands in none of the inner ones.
fn rest(text: &str, span: &Span, inner: &[&Span]) -> Vec<Line> {
    let mut ranges = Vec::new();
    let mut from = span.start;
    for inner in inner {
        ranges.extend(printed(text, from..inner.start));
        from = inner.end;
    }
    ranges.extend(printed(text, from..span.end));
    let taken: Vec<Rectangle> = inner.iter().flat_map(|inner| boxes_of(inner)).copied().collect();
    let free: Vec<Rectangle> =
        boxes_of(span).iter().flat_map(|&place| free(place, &taken)).collect();
    if ranges.len() != free.len() {
        ranges = shared_out(text, &ranges, &free);
    }
    paired(ranges, free)
}

/// What of a rectangle is left beside others on its line, where that is wider than a space.
fn free([x0, y0, x1, y1]: Rectangle, taken: &[Rectangle]) -> Vec<Rectangle> {
    let is_beside = |other: &&Rectangle| (y0..y1).contains(&f32::midpoint(other[1], other[3]));
    let mut beside: Vec<&Rectangle> = taken.iter().filter(is_beside).collect();
    beside.sort_by(|left, right| left[0].total_cmp(&right[0]));
    let mut from = x0;
    let mut left = Vec::new();
    for other in beside {
        left.push([from, y0, other[0].min(x1), y1]);
        from = from.max(other[2]);
    }
    left.push([from, y0, x1, y1]);
    left.retain(|[x0, y0, x1, y1]| x1 - x0 > 0.45 * (y1 - y0));
    left
}

/// Runs of text over rectangles of other lines than their own, each as much as its width holds.
fn shared_out(text: &str, ranges: &[Range<usize>], boxes: &[Rectangle]) -> Vec<Range<usize>> {
    let words: Vec<Range<usize>> = ranges.iter().flat_map(|range| words(text, range)).collect();
    let width: f32 = boxes.iter().map(|[x0, _, x1, _]| x1 - x0).sum();
    let (mut from, mut passed, mut shares) = (0, 0.0, Vec::new());
    for [x0, _, x1, _] in boxes {
        passed += x1 - x0;
        let to = part(words.len(), passed / width.max(1.0)).max(from);
        shares.push(spanned(&words[from..to]));
        from = to;
    }
    shares
}

fn words(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let slice = text.get(range.clone()).unwrap_or_default();
    let start = |word: &str| range.start + (word.as_ptr().addr() - slice.as_ptr().addr());
    slice.split_whitespace().map(|word| start(word)..start(word) + word.len()).collect()
}

fn spanned(words: &[Range<usize>]) -> Range<usize> {
    words.first().map_or(0, |first| first.start)..words.last().map_or(0, |last| last.end)
}

/// That share of a number, rounded.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "words of a page, and a share between 0 and 1"
)]
fn part(whole: usize, share: f32) -> usize {
    ((whole as f32 * share).round() as usize).min(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "en to\ntre fire fem!";

    fn line(x0: f32, x1: f32, y: f32) -> Rectangle {
        [x0, y, x1, y + 10.0]
    }

    fn span(start: usize, end: usize, boxes: Vec<Rectangle>) -> Span {
        Span { start, end, page: Some(1), boxes: Some(boxes) }
    }

    #[track_caller]
    fn check(spans: &[Span], told: &[(&str, Rectangle)]) {
        let pages = lines(TEXT, spans.iter().collect());
        let lines = pages.values().flatten().map(|line| (&TEXT[line.range.clone()], line.place));
        assert_eq!(lines.collect::<Vec<_>>(), told);
    }

    #[test]
    fn each_line_has_its_rectangle() {
        let (first, second) = (line(0.0, 30.0, 0.0), line(0.0, 70.0, 12.0));
        check(&[span(0, 19, vec![first, second])], &[("en to", first), ("tre fire fem!", second)]);
    }

    #[test]
    fn other_rectangles_than_lines_share_the_words() {
        let third = |n: f32| line(0.0, 50.0, 12.0 * n);
        let boxes = vec![third(0.0), third(1.0), third(2.0)];
        let told = [("en to", third(0.0)), ("tre", third(1.0)), ("fire fem!", third(2.0))];
        check(&[span(0, 19, boxes)], &told);
    }

    #[test]
    fn inner_spans_tell_more() {
        let to = line(18.0, 30.0, 0.0);
        let (tre, fire) = (line(0.0, 20.0, 12.0), line(0.0, 60.0, 24.0));
        let outer = span(0, 19, vec![line(0.0, 30.0, 0.0), tre, fire]);
        let en = line(0.0, 18.0, 0.0);
        let told = [("to", to), ("tre", tre), ("fire fem!", fire), ("en", en)];
        check(
            &[outer, span(3, 5, vec![to]), span(6, 9, vec![tre]), span(10, 19, vec![fire])],
            &told,
        );
    }

    #[test]
    fn every_word_is_shown_once() {
        let (first, second) = (line(0.0, 30.0, 0.0), line(0.0, 70.0, 12.0));
        let inner = span(0, 2, vec![line(0.0, 14.0, 0.0)]);
        let told = [("en to", first), ("tre fire fem!", second)];
        check(&[span(0, 5, vec![first]), inner, span(6, 19, vec![second])], &told);
    }
}
