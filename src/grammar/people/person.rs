//! One person: a title, a name, and what stands behind it.

use super::Place;
use super::name::name_length;
use super::party::is_party;
use super::role::{is_remark, is_role, role_words, title_length};
use crate::grammar::words::{digits, trimmed};

/// One person of a list as printed: `Ole Bollesen (A)`, `NN, formand`, `Borgmester NN (V)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PersonRead {
    pub name: Place,
    pub role: Option<Place>,
    pub party: Option<Place>,
    /// What else stands with the name: `deltog ikke i punkt 12`, `fra kl. 15.00`, `afbud`, `x`.
    pub remark: Option<Place>,
    /// All of it.
    pub place: Place,
}

/// `place` without the number of a list: `1. NN`. The ordinal of `1. næstformand` stays.
pub(super) fn unnumbered(value: &str, place: &Place) -> Place {
    let text = &value[place.clone()];
    let stem = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = stem.trim_start_matches(['.', ')', ' ']);
    let numbered = stem.len() < text.len() && words.len() < stem.len();
    if numbered && words.starts_with(char::is_uppercase) && role_words(words) == 0 {
        (place.end - words.len())..place.end
    } else {
        place.clone()
    }
}

/// A chunk that begins with a name, with or without a title, and what follows it.
pub(super) fn read_person(value: &str, place: &Place) -> Option<PersonRead> {
    let all = unnumbered(value, place);
    let text = &value[all.clone()];
    let title = title_length(text);
    let name = title + name_length(&text[title..])?;
    let start = all.start;
    let mut person = PersonRead {
        name: start + title..start + name,
        role: (title > 0).then(|| trimmed(value, start..start + title)),
        place: all.clone(),
        ..PersonRead::default()
    };
    let rest = trimmed(value, start + name..all.end);
    let allowed = rest.is_empty() || person.set_rest(value, rest);
    allowed.then_some(person)
}

impl PersonRead {
    /// What stands after the name without a comma; whether it makes sense there.
    fn set_rest(&mut self, value: &str, rest: Place) -> bool {
        let text = &value[rest.clone()];
        let code = text.starts_with(char::is_uppercase)
            && text.chars().all(|c| c.is_uppercase() || c == '-');
        match () {
            () if is_party(text) => self.party = Some(rest),
            () if is_remark(text) => self.remark = Some(rest),
            () if code || is_role(text) || is_house(text) => self.role = Some(rest),
            () => return false,
        }
        true
    }
}

/// `#45 Kasserer`: the number of a house, and what its owner is.
fn is_house(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|number| digits(number) > 0)
}
