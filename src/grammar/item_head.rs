//! Number and title of an item, and the marks on its title.

use super::Place;
use crate::record::{Access, ItemKind};

/// In what form the number stands. Some forms are proof of an item head; some are only hints,
/// because lists are numbered so too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberForm {
    /// `Punkt 3`, `Pkt. 42`, `Sag nr. 130`, `Nr.143 -`, `1 (Åben)`: no list is numbered so.
    Worded,
    /// `3.`, `3:`, `3)`, `3 `, `03.`, `4.1`: a list might be numbered so.
    Bare,
    /// `38Godkendelse`: glued by extraction.
    Glued,
}

/// The head of an item as printed: `Punkt 2: Godkendelse af referat`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemHead {
    /// "2", "4.1", "1": no word, no end punctuation; zeros as printed.
    pub number: Place,
    pub form: NumberForm,
    /// The title, whole; empty when it stands on the next line.
    pub title: Place,
    /// From the number's own surroundings: `1 (Åben) Title`, `1 Åbent   Title`.
    pub access: Option<Access>,
}

/// Reads a line as the head of an item with a number.
pub(crate) fn read_item_head(_line: &str) -> Option<ItemHead> {
    None
}

/// What marks on the title say: `(B)`, `- orientering`, `Lukket punkt:`, `(Åben)`.
pub(crate) fn read_title_marks(_title: &str) -> (Option<ItemKind>, Option<Access>) {
    (None, None)
}
