//! Titles that the contents list prints for items that print no more than their numbers.

use super::contents::{ends_like_sentence, point_parts, strip_leader, without_page};
use super::key::Key;
use super::lines::Lines;
use super::plan::Plan;
use crate::grammar::item_head::{ItemHead, NumberForm};
use crate::lexicon::begins_with_one_of;
use crate::lexicon::labels::TITLE_LABELS;

/// Where the title of an item stands that prints no more than its number.
pub(super) struct ListedTitle {
    /// The line of the contents list.
    pub entry: usize,
    /// How many bytes behind the number only begin the title once more, cut by a narrow cell.
    pub repeated: usize,
}

/// The line of the contents list that prints the title of an item whose number is followed by its
/// text: "Ad 2. Kassereren fremlagde regnskabet."
pub(super) fn listed_title(
    lines: &Lines<'_>,
    plan: &Plan,
    at: usize,
    head: &ItemHead,
) -> Option<ListedTitle> {
    let told = || ends_like_sentence(&lines.words(at)[head.title.clone()]);
    let worded = head.form == NumberForm::Worded && (head.title.is_empty() || told());
    let answers = head.form == NumberForm::Answer || head.form == NumberForm::Bare && plan.told;
    if !answers && !worded {
        return None;
    }
    let number = &lines.words(at)[head.number.clone()];
    let listed = plan.listed.numbers.get(number).copied();
    let (entry, start) = listed.or_else(|| find_point(lines, plan, number))?;
    let below = head.title.is_empty() && at + 1 < lines.len();
    let own = if below {
        without_label(lines.words(at + 1))
    } else {
        &lines.words(at)[head.title.clone()]
    };
    let title = strip_leader(&lines.words(entry)[start..]);
    // The text may follow its title on the line, in a cell of its own or not.
    let listed = Key::of(title);
    let cell = own.split('\t').next().unwrap_or(own);
    let begins = own.char_indices().nth(title.chars().count()).map_or(own, |(end, _)| &own[..end]);
    let whole = !own[begins.len()..].starts_with(char::is_alphabetic);
    let unpaged = Key::of(without_page(title));
    let own = Key::of(cell);
    // "Evt." is too short for a key.
    let titled = cell.eq_ignore_ascii_case(title)
        || own.is(&listed)
        || own.is(&unpaged)
        || whole && (begins.eq_ignore_ascii_case(title) || Key::of(begins).is(&listed));
    let cut = !below && cell.len() < title.len() && title.starts_with(cell);
    let repeated = if cut { cell.len() } else { 0 };
    (!titled).then_some(ListedTitle { entry, repeated })
}

/// Where the text begins right behind a title that the contents list prints: "Ad 2 Valg af dirigent Ida Holm
/// blev valgt".
pub(super) fn text_behind_listed(
    lines: &Lines<'_>,
    plan: &Plan,
    at: usize,
    head: &ItemHead,
) -> Option<usize> {
    if head.form != NumberForm::Answer || !plan.headless {
        return None;
    }
    let words = lines.words(at);
    let own = &words[head.title.clone()];
    let (entry, start) = *plan.listed.numbers.get(&words[head.number.clone()])?;
    let title = strip_leader(&lines.words(entry)[start..]);
    let rest = own.strip_prefix(title)?.strip_prefix(' ')?;
    rest.starts_with(char::is_uppercase).then(|| own.len() - rest.len())
}

/// `b) Title` below the entry of 4 in the contents list: what `4b` answers.
fn find_point(lines: &Lines<'_>, plan: &Plan, number: &str) -> Option<(usize, usize)> {
    let whole = number.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let letter = &number[whole.len()..];
    let (above, _) = *plan.listed.numbers.get(whole).filter(|_| !letter.is_empty())?;
    let points = (above + 1..plan.contents.end).map_while(|at| Some((at, point_parts(lines, at)?)));
    points.into_iter().find_map(|(at, (own, start))| {
        lines.words(at)[own].eq_ignore_ascii_case(letter).then_some((at, start))
    })
}

/// `Emne: Ny havneplan` below the number of the item.
pub(super) fn without_label(words: &str) -> &str {
    let label = TITLE_LABELS.iter().find(|label| begins_with_one_of(words, &[label]));
    label.map_or(words, |label| words[label.len()..].trim_start())
}
