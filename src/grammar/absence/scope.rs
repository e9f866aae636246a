//! The part of the meeting that words name.

use super::Place;
use crate::grammar::scope::{find_item_moment, find_items, find_times};
use crate::record::AfbudStatus;

/// The part of the meeting that the words name.
pub(super) fn part_of_meeting(text: &str, words: &Place, status: AfbudStatus) -> Option<Place> {
    if status == AfbudStatus::Partial {
        find_times(text, words).or_else(|| find_item_moment(text, words))
    } else {
        find_items(text, words).or_else(|| find_times(text, words))
    }
}
