//! Labels in a narrow column beside their text, over as many rows as they need: `Administrationens` /
//! `indstilling:`, `Teknisk Udvalg` / `5. marts 2002:`.

use super::headings::{HeadingMatch, match_heading};
use super::lines::Lines;

/// The heading whose first words stand in the first cell of a row, and its others in the first cells
/// of the rows below, beside the text.
pub(super) fn label_over_rows(lines: &Lines<'_>, at: usize) -> Option<HeadingMatch> {
    let (first, _) = lines.words(at).split_once('\t')?;
    let opens = first.len() <= LONGEST_CELL && first.starts_with(char::is_uppercase);
    if !opens || first.ends_with(':') || match_heading(first).is_some() {
        return None;
    }
    let mut label = first.to_owned();
    for row in 1..MOST_ROWS.min(lines.len() - at) {
        let words = lines.words(at + row);
        let cell = words.split('\t').next().unwrap_or(words);
        let ends = cell.ends_with(':');
        let line = lines.line(at + row);
        // The text may take fewer rows than its label; it stands further in.
        let inside = line.layout.is_some() || line.indent != lines.line(at).indent;
        let apart = line.gap || cell.len() > LONGEST_CELL;
        if apart || cell.len() == words.len() && !ends && inside {
            return None;
        }
        label = format!("{label} {cell}");
        if let Some(found) = match_heading(&label).filter(|found| found.is_whole) {
            let (end, last_end, is_whole) = (first.len(), cell.len(), false);
            return Some(HeadingMatch { end, last_end, is_whole, lines: row + 1, ..found });
        }
        if ends {
            return None;
        }
    }
    None
}

/// No cell of a label is longer, in bytes, and no label takes more rows.
const LONGEST_CELL: usize = 32;
const MOST_ROWS: usize = 4;
