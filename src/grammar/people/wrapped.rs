//! Names that a line of a list breaks: "Ole Dal, Ida Holm, Kim" above "Friis, Eva Lund".

use std::borrow::Cow;

use super::name::{has_full_name, is_not_name, name_word};
use super::role::{is_organisation, is_role};
use crate::grammar::words::any_prefix;
use crate::lexicon::people::JOINING;

/// The list, with a blank for the line feed inside a name: its bytes stay where they are.
pub(super) fn with_whole_names(value: &str) -> Cow<'_, str> {
    let mut inside: Vec<usize> = Vec::new();
    let mut above = None;
    for (at, _) in value.match_indices('\n') {
        let broken = above.is_some() && inside.last().copied() == above;
        if is_in_name(&value[..at], &value[at + 1..], broken) {
            inside.push(at);
        }
        above = Some(at);
    }
    if inside.is_empty() {
        return Cow::Borrowed(value);
    }
    let mut whole = String::with_capacity(value.len());
    let mut from = 0;
    for at in inside {
        whole.push_str(&value[from..at]);
        whole.push(' ');
        from = at + 1;
    }
    Cow::Owned(whole + &value[from..])
}

/// Whether a list breaks between the first and the last word of a name: the line has whole names
/// before it, but for the end of one that is `broken` above it. A house may also print one person a line,
/// each with a town behind a comma.
fn is_in_name(before: &str, after: &str, broken: bool) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before);
    // "Forældre: Ole Dal, Ida"
    let line = line.rsplit(": ").next().unwrap_or(line);
    let mut parts = parts(line);
    let Some(first) = parts.pop().filter(|first| is_first_name(first)) else { return false };
    let mut whole = parts.iter().skip(usize::from(broken));
    let named = !parts.is_empty() && whole.all(|part| has_full_name(part));
    let next = self::parts(after.lines().next().unwrap_or(after));
    let last = next.first().map_or("", |part| part.split('(').next().unwrap_or(part).trim());
    let rest = parts.len() > 1 || !last.contains(' ');
    let known = || is_not_name(last) || is_role(last) || is_organisation(last);
    named && rest && name_word(last).is_some() && !(is_role(first) || known())
}

/// What stands between the commas of a line, and the "og" before the last.
fn parts(line: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = line.split(',').map(str::trim).collect();
    if let Some(last) = parts.pop() {
        let joined = last.match_indices(' ').find_map(|(at, _)| {
            let end = any_prefix(JOINING, &last[at + 1..])?;
            last[at + 1 + end..].strip_prefix(' ').map(|rest| [&last[..at], rest])
        });
        match joined {
            Some(two) => parts.extend(two),
            None => parts.push(last),
        }
    }
    parts
}

/// One word, or initials: "Kim", "K.P."
fn is_first_name(word: &str) -> bool {
    let initials = || {
        word.split_terminator('.')
            .all(|letter| letter.chars().count() == 1 && letter.starts_with(char::is_uppercase))
    };
    let name = name_word(word) == Some(word.len()) && !is_not_name(word) && !is_organisation(word);
    name || word.ends_with('.') && initials()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_on_below() {
        for (list, want) in [
            ("Ole Dal, Ida Holm, Kim\nFriis, Eva Lund", "Ole Dal, Ida Holm, Kim Friis, Eva Lund"),
            ("Ole Dal (A), Kim\nFriis (V), Eva Lund", "Ole Dal (A), Kim Friis (V), Eva Lund"),
            ("Ole Dal, Eva Lund, K.P.\nFriis", "Ole Dal, Eva Lund, K.P. Friis"),
            ("Ole Dal, Ida\nHolm, Bo Krag, Kim\nFriis", "Ole Dal, Ida Holm, Bo Krag, Kim Friis"),
            ("Ole Dal og Kim\nFriis, Eva Lund", "Ole Dal og Kim Friis, Eva Lund"),
            ("Ole Dal, Nordby\nKim Friis, Sandby", "Ole Dal, Nordby\nKim Friis, Sandby"),
            ("Ole Dal, lærer, Nordby\nKim Friis", "Ole Dal, lærer, Nordby\nKim Friis"),
            ("Ole, Ida, Kim\nEva, Bo", "Ole, Ida, Kim\nEva, Bo"),
            (
                "Ole Dal, Formand\nKim Friis, Næstformand",
                "Ole Dal, Formand\nKim Friis, Næstformand",
            ),
        ] {
            assert_eq!(with_whole_names(list), want);
        }
    }
}
