//! How the tests show what the reader gives, and what holds of any text.

use super::{DissentRead, Place, SideRead, read_positions};
use crate::lexicon::votes::{DISSENT_TRIGGERS, POSITION_TRIGGERS, VOTE_TRIGGERS};
use proptest::prelude::*;

pub(super) fn join(text: &str, places: &[Place]) -> String {
    places.iter().map(|place| &text[place.clone()]).collect::<Vec<_>>().join("; ")
}

/// `for 20: parties / people`, one a side.
#[track_caller]
pub(super) fn check(text: &str, expected: &str) {
    let side = |name: &str, side: &Option<SideRead>| {
        side.as_ref().map(|side| {
            let count = side.count.map_or(String::new(), |count| format!(" {count}"));
            let (parties, people) = (join(text, &side.parties), join(text, &side.people));
            format!("{name}{count}: {parties} / {people}")
        })
    };
    let shown = read_positions(text).vote.map_or("none".to_owned(), |vote| {
        let sides = [
            side("for", &vote.in_favour),
            side("against", &vote.against),
            side("abstain", &vote.abstain),
        ];
        sides.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    });
    assert_eq!(shown, expected, "in `{text}`");
}

#[track_caller]
pub(super) fn check_dissent(text: &str, expected: &str) {
    let show = |one: &DissentRead| {
        let scope = one
            .scope
            .as_ref()
            .map_or(String::new(), |scope| format!(" [{}]", &text[scope.clone()]));
        format!("{:?}: {}{scope}", one.kind, join(text, &one.who))
    };
    let shown: Vec<_> = read_positions(text).dissent.iter().map(show).collect();
    assert_eq!(shown.join(" | "), expected, "in `{text}`");
}

#[test]
fn the_first_triggers_hold_the_others() {
    for part in VOTE_TRIGGERS.parts().iter().chain(DISSENT_TRIGGERS.parts()) {
        assert!(POSITION_TRIGGERS.parts().contains(part), "`{part}`");
    }
}

proptest! {
    #[test]
    fn places_lie_in_the_text(text in "(Ole Dal|Venstres? |A|, |\\. |og |\n|for |[Ii]mod |stemte |:|12 |\\(|\\)|Ø|undlod at stemme|forbehold |protokollat |”|\\PC){0,24}") {
        let read = read_positions(&text);
        if let Some(vote) = read.vote {
            prop_assert!(text.get(vote.place.clone()).is_some());
            for side in [vote.in_favour, vote.against, vote.abstain].into_iter().flatten() {
                prop_assert!(side.parties.iter().chain(&side.people).all(|who| !text[who.clone()].is_empty()));
                prop_assert!(text.get(side.place).is_some());
            }
        }
        for one in read.dissent {
            prop_assert!(!one.who.is_empty() && one.who.iter().all(|who| !text[who.clone()].trim().is_empty()));
            prop_assert!(!text[one.place].is_empty());
        }
    }
}
