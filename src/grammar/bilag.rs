//! Lines of a list of attachments, read from both ends.

use super::Place;
use crate::record::Access;

/// One attachment as printed: `1 - 3895119 Åben TITLE (29841/26) (H)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct BilagRead {
    pub number: Option<Place>,
    pub document_id: Option<Place>,
    pub access: Option<Access>,
    pub title: Place,
    pub journal_number: Option<Place>,
    pub marker: Option<Place>,
}

/// Reads one line (wrapped lines joined by a space). `numbered`: whether the lines of this list
/// begin with ordinals, told by the list as a whole.
pub(crate) fn read_bilag(_line: &str, _numbered: bool) -> BilagRead {
    BilagRead::default()
}

/// Whether a line, by its own form, begins an attachment rather than continues one: an ordinal with
/// access word, `Bilag 6.1 …`, a file name, a bullet.
pub(crate) fn begins_bilag(_line: &str) -> bool {
    false
}

/// Whether the text says that there are none: `Ingen bilag.`, `Ingen`, `-`.
pub(crate) fn is_none(_text: &str) -> bool {
    false
}
