//! What a spelling of the tables means.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::headings::{HEADINGS, STAGE_LABELS, StageLabel, Tag};
use super::labels::{LABELS, Label, META_LABELS, MetaLabel};

/// Words before which a hyphen stands for the rest of a compound: "Teknik- og Miljøudvalget".
pub(crate) const JOINING_WORDS: &[&str] = &["og", "eller", "samt", "som", "til"];

type Table<T> = LazyLock<HashMap<&'static str, T>>;

static HEADING: Table<Tag> = LazyLock::new(|| invert(HEADINGS));
static LABEL: Table<Label> = LazyLock::new(|| invert(LABELS));
static STAGE_LABEL: Table<StageLabel> = LazyLock::new(|| invert(STAGE_LABELS));
static META_LABEL: Table<MetaLabel> = LazyLock::new(|| invert(META_LABELS));

fn invert<T: Copy>(rows: &[(T, &[&'static str])]) -> HashMap<&'static str, T> {
    rows.iter().flat_map(|&(tag, words)| words.iter().map(move |&word| (word, tag))).collect()
}

/// No heading or label of the tables is longer, in bytes.
const LONGEST: usize = 72;

/// What the whole of `words` means as a heading. Case, bullets and end punctuation do not count.
pub(crate) fn heading(words: &str) -> Option<Tag> {
    look_up(&HEADING, words)
}

/// What the whole of `words` means as a label in the head of a document.
pub(crate) fn label(words: &str) -> Option<Label> {
    look_up(&LABEL, words)
}

/// What the whole of `words` means as a label of an earlier stage.
pub(crate) fn stage_label(words: &str) -> Option<StageLabel> {
    look_up(&STAGE_LABEL, words)
}

/// What the whole of `words` means as a label under an item's title.
pub(crate) fn meta_label(words: &str) -> Option<MetaLabel> {
    look_up(&META_LABEL, words)
}

fn look_up<T: Copy>(table: &Table<T>, words: &str) -> Option<T> {
    if words.len() > LONGEST {
        return None;
    }
    let words = words.trim_start_matches(['•', ' ']).trim_end_matches([':', '.', ' ', '\t', ';']);
    table.get(fold(words).as_str()).copied()
}

/// Lower case.
pub(crate) fn fold(words: &str) -> String {
    words.to_lowercase()
}

/// Whether the folded `words` are one of `list`.
pub(crate) fn is_one_of(words: &str, list: &[&str]) -> bool {
    words.len() <= LONGEST && list.contains(&fold(words.trim()).as_str())
}

/// Whether the folded `words` begin with one of `list`.
pub(crate) fn begins_with_one_of(words: &str, list: &[&str]) -> bool {
    let end = words.char_indices().nth(40).map_or(words.len(), |(at, _)| at);
    let start = fold(&words[..end]);
    list.iter().any(|opening| start.starts_with(opening))
}
