//! How the tests show what the reader gives, and what holds of any text.

use super::{Place, is_recommendation_opening, read_recommendation};
use proptest::prelude::*;

/// `BY > TO: LABEL text / LABEL text`.
#[track_caller]
pub(super) fn check(text: &str, expected: &str) {
    let read = read_recommendation(text);
    let name = |place: Option<Place>| place.map_or("-", |place| &text[place]);
    let points = read.points.iter().map(|point| {
        let label = point.label.clone().map_or(String::new(), |label| format!("{} ", &text[label]));
        format!("{label}{}", &text[point.text.clone()])
    });
    let points: Vec<_> = points.collect();
    let shown = format!("{} > {}: {}", name(read.by), name(read.to), points.join(" / "));
    assert_eq!(shown, expected, "in `{text}`");
}

#[track_caller]
pub(super) fn check_opening(line: &str, open: bool, whole: bool) {
    let found = (is_recommendation_opening(line, false), is_recommendation_opening(line, true));
    assert_eq!(found, (open, whole), "in `{line}`");
}

proptest! {
    #[test]
    fn places_lie_in_the_text(text in "(Forvaltningen |indstiller|indstilles|, at |At |1\\) |2\\. |og at |til |over for |Byrådet|\\n|• |:|planen|æ|\\PC){0,20}") {
        let read = read_recommendation(&text);
        for place in [read.by, read.to].into_iter().flatten() {
            prop_assert!(!text[place].is_empty());
        }
        let mut end = 0;
        for point in read.points {
            prop_assert!(point.place.start >= end && point.place.end <= text.len());
            end = point.place.end;
            prop_assert!(text.get(point.place.clone()).is_some());
            prop_assert!(text.get(point.text.clone()).is_some() && point.text.end <= end);
            prop_assert!(point.label.is_none_or(|label| text.get(label).is_some()));
        }
        let _ = is_recommendation_opening(&text, true);
    }
}
