//! People as they come together from the chunks of a list.

use super::chunks::{Chunk, Gap};
use super::name::{
    has_full_name, is_full, is_initials_of, is_not_name, is_shouted, is_small_surname, name_word,
};
use super::party::is_party;
use super::person::{PersonRead, unnumbered};
use super::role::{is_organisation, is_remark, is_role};
use super::{ListRead, Place};
use crate::grammar::decision::is_prose_word;
use crate::grammar::words::{any_prefix, is_any, trimmed};
use crate::lexicon::people::{AND, DEFINITE_ROLES, GROUP_ENDINGS, JOINING, NARRATING};

/// What the last chunk became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Name,
    Party,
    Role,
    Remark,
}

/// People as they come together from chunks.
pub(super) struct Fold<'a> {
    value: &'a str,
    pub list: ListRead,
    /// A role that stands before its name: `Formand: NN`.
    pub title: Option<Place>,
    last: Last,
    /// Whether the chunk before could not be read.
    left: bool,
    /// Names of one word count: few names in the list have more.
    first_names: bool,
}

impl<'a> Fold<'a> {
    pub(super) fn new(value: &'a str, chunks: &[Chunk]) -> Self {
        let names = || chunks.iter().filter_map(|chunk| chunk.person.as_ref());
        let name = |person: &PersonRead| &value[person.name.clone()];
        let full = names().filter(|person| is_full(name(person))).count();
        let single = |person: &&PersonRead| {
            let name = name(person);
            person.name == person.place
                && !name.contains(' ')
                && !is_role(name)
                && !is_organisation(name)
        };
        let first_names = names().filter(single).count() > full;
        Self {
            value,
            list: ListRead::default(),
            title: None,
            last: Last::Nothing,
            left: false,
            first_names,
        }
    }

    pub(super) fn take(&mut self, chunk: &Chunk, next: Option<&Chunk>) {
        if let Some(inside) = &chunk.inside {
            return self.take_parentheses(chunk, inside.clone());
        }
        let unread = self.list.unread.len();
        self.take_words(chunk, next);
        self.left = self.list.unread.len() > unread;
    }

    /// `(A)`, `(formand)`, `(fra kl. 15.00)`, `(A, formand)`.
    fn take_parentheses(&mut self, chunk: &Chunk, inside: Place) {
        let value = self.value;
        if self.last == Last::Remark && chunk.gap == Gap::Nothing {
            return self.add_remark(chunk.place.clone());
        }
        // "Desuden deltog Kaj (graver)" says nothing of the one before.
        if self.left && chunk.gap == Gap::Nothing {
            return self.leave(chunk);
        }
        for part in parts(value, inside) {
            let text = &value[part.clone()];
            let Some(person) = self.list.people.last_mut() else { return self.leave(chunk) };
            match () {
                () if is_party(text) && person.party.is_none() => person.party = Some(part),
                // "(måske er det gået galt?)" says nothing of the person.
                () if is_initials_of(text, &value[person.name.clone()])
                    || text.ends_with(['?', '!']) => {}
                // "(og Poul fra festudvalget)" names one more.
                () if is_remark(text) && !is_initials(text)
                    || is_joined(text)
                    || person.role.is_some() =>
                {
                    self.add_remark(part);
                }
                () => (person.role, self.last) = (Some(part), Last::Party),
            }
        }
        if let Some(person) = self.list.people.last_mut() {
            person.place.end = chunk.place.end;
        }
    }

    fn take_words(&mut self, chunk: &Chunk, next: Option<&Chunk>) {
        let place = unnumbered(self.value, &chunk.place);
        let text = &self.value[place.clone()];
        match () {
            () if any_prefix(NARRATING, text).is_some() => self.leave_speaker(chunk),
            () if is_party(text) && self.is_before_colon(chunk) => self.leave(chunk),
            () if is_party(text) && self.awaits_party() => self.set_party(place),
            () if Self::is_office(chunk, next, text) => self.add_office(place),
            () if self.goes_on(chunk, text) => self.extend(place),
            () if self.add_person(chunk, next) => {}
            () if is_remark(text) && self.has_person() => self.add_remark(place),
            () if self.is_before_colon(chunk) && is_group(text) => self.last = Last::Nothing,
            () if is_role(text) && chunk.gap == Gap::Line && self.is_before_colon(chunk) => {
                (self.title, self.last) = (Some(place), Last::Nothing);
            }
            () if is_role(text) => self.set_role(chunk, place),
            () if chunk.gap == Gap::Comma && self.last == Last::Name && is_description(text) => {
                self.add_affiliation(place);
            }
            () if is_not_name(text) || has_full_name(text) => self.leave(chunk),
            () if chunk.gap < Gap::Colon && self.has_person() => self.add_affiliation(place),
            () => self.leave(chunk),
        }
    }

    /// Whether a colon follows, so that the chunk is a label, its people behind it or below.
    fn is_before_colon(&self, chunk: &Chunk) -> bool {
        self.value[chunk.place.end..].trim_start_matches(' ').starts_with(':')
    }

    /// Takes the words of a cell for what is said of the person before it, not for a person.
    pub(super) fn take_origin(&mut self, cell: &Place) {
        if let Some(person) = self.list.people.last_mut().filter(|one| one.place.end <= cell.start)
        {
            person.place.end = cell.end;
            person.role = person.role.take().or(Some(cell.clone()));
        }
        self.last = Last::Role;
    }

    /// Whether somebody is named by the office alone: `Borgmesteren og NN`.
    fn is_office(chunk: &Chunk, next: Option<&Chunk>, text: &str) -> bool {
        let before = matches!(chunk.gap, Gap::Line | Gap::Stop | Gap::And | Gap::Cell);
        let after = next.is_none_or(|next| matches!(next.gap, Gap::And | Gap::Comma | Gap::Stop));
        before && after && is_any(DEFINITE_ROLES, text)
    }

    fn add_office(&mut self, place: Place) {
        self.last = Last::Name;
        let name = place.clone();
        self.list.people.push(PersonRead { name, place, ..PersonRead::default() });
    }

    fn has_person(&self) -> bool {
        !self.list.people.is_empty()
    }

    fn awaits_party(&self) -> bool {
        self.list.people.last().is_some_and(|person| person.party.is_none())
    }

    fn set_party(&mut self, place: Place) {
        if let Some(person) = self.list.people.last_mut() {
            person.place.end = place.end;
            person.party = Some(place);
            self.last = Last::Party;
        }
    }

    /// Whether a chunk only ends what the one before began: `og den lukkede dagsorden`.
    fn goes_on(&self, chunk: &Chunk, text: &str) -> bool {
        let soft = chunk.gap < Gap::Colon;
        let small = !text.starts_with(char::is_uppercase);
        match self.last {
            Last::Remark => soft && small && !is_remark(text) && chunk.person.is_none(),
            Last::Role => chunk.gap == Gap::And && (small || !has_full_name(text)),
            _ => false,
        }
    }

    fn extend(&mut self, place: Place) {
        let Some(person) = self.list.people.last_mut() else { return };
        let field = if self.last == Last::Role { &mut person.role } else { &mut person.remark };
        if let Some(field) = field {
            field.end = place.end;
            person.place.end = place.end;
        }
    }

    fn add_remark(&mut self, place: Place) {
        let Some(person) = self.list.people.last_mut() else { return };
        person.place.end = place.end;
        match &mut person.remark {
            Some(remark) => remark.end = place.end,
            None => person.remark = Some(place),
        }
        self.last = Last::Remark;
    }

    /// A role after its name, or before it.
    fn set_role(&mut self, chunk: &Chunk, place: Place) {
        if self.last == Last::Role && chunk.gap == Gap::Comma {
            return self.extend(place);
        }
        let free = self.list.people.last_mut().filter(|person| person.role.is_none());
        match free {
            Some(person) if chunk.gap != Gap::Stop => {
                person.place.end = place.end;
                person.role = Some(place);
                self.last = Last::Role;
            }
            _ => self.title = Some(place),
        }
    }

    /// What stands after a name and is neither party nor known role: an organisation.
    fn add_affiliation(&mut self, place: Place) {
        if self.last == Last::Role {
            return self.extend(place);
        }
        let free = self.list.people.last_mut().filter(|person| person.role.is_none());
        match free {
            Some(person) if self.last != Last::Remark => {
                person.place.end = place.end;
                person.role = Some(place);
                self.last = Last::Role;
            }
            _ => self.list.unread.push(place),
        }
    }

    fn leave(&mut self, chunk: &Chunk) {
        let words = self.value[chunk.place.clone()].chars().any(char::is_alphanumeric);
        if words {
            self.list.unread.push(chunk.place.clone());
        }
        self.last = Last::Nothing;
    }

    /// `NN (A) orienterede om sagen`: a sentence about somebody, no entry of the list.
    fn leave_speaker(&mut self, chunk: &Chunk) {
        let named = matches!(self.last, Last::Name | Last::Party | Last::Role);
        let speaker = if named { self.list.people.pop() } else { None };
        let start = speaker.map_or(chunk.place.start, |speaker| speaker.place.start);
        self.list.unread.push(start..chunk.place.end);
        self.last = Last::Nothing;
    }

    /// `Ida krog`: a surname in small letters, in a list that has whole names.
    fn small_surname(&self, chunk: &Chunk) -> Option<PersonRead> {
        let place = unnumbered(self.value, &chunk.place);
        let text = &self.value[place.clone()];
        let first = name_word(text).filter(|&end| !is_not_name(&text[..end]))?;
        let surname = text[first..].strip_prefix(' ')?;
        let welcome = !self.first_names && is_small_surname(surname);
        welcome.then(|| PersonRead { name: place.clone(), place, ..PersonRead::default() })
    }

    fn add_person(&mut self, chunk: &Chunk, next: Option<&Chunk>) -> bool {
        let person = chunk.person.clone().or_else(|| self.small_surname(chunk));
        let Some(mut person) = person else { return false };
        if self.is_wrapped(&person, chunk) && !self.is_before_colon(chunk) {
            self.wrap(&person);
            return true;
        }
        if !self.is_welcome(&person, chunk, next) {
            return false;
        }
        if person.role.is_none()
            && let Some(title) = self.title.take()
        {
            person.place.start = title.start;
            person.role = Some(title);
        }
        self.last = if person.remark.is_some() { Last::Remark } else { Last::Name };
        self.list.people.push(person);
        true
    }

    /// Whether one word on a line is the end of the name on the line before.
    fn is_wrapped(&self, person: &PersonRead, chunk: &Chunk) -> bool {
        let single = !self.value[person.name.clone()].contains(' ');
        let bare = person.role.is_none() && person.party.is_none() && person.remark.is_none();
        let line = chunk.gap == Gap::Line && self.last == Last::Name && !self.first_names;
        line && single && bare && !is_role(&self.value[person.name.clone()])
    }

    fn wrap(&mut self, end: &PersonRead) {
        if let Some(person) = self.list.people.last_mut() {
            person.name.end = end.name.end;
            person.place.end = end.name.end;
        }
    }

    /// One word alone is a name only in a list of first names, after a title, or before a party or
    /// a role in parentheses.
    fn is_welcome(&self, person: &PersonRead, chunk: &Chunk, next: Option<&Chunk>) -> bool {
        let name = &self.value[person.name.clone()];
        let next_text = next.map_or("", |next| &self.value[next.place.clone()]);
        if self.is_before_colon(chunk) && !is_remark(next_text) {
            return false;
        }
        let party = next.is_some_and(|next| {
            let inside = next.inside.clone().map(|inside| &self.value[inside]);
            // "Ida Holm, HK (næstformand)" is one person.
            let office = |inside| is_small_role(inside) && !is_shouted(name);
            inside.is_some_and(|inside| is_party(inside) || office(inside))
        });
        let listed = self.first_names && (chunk.gap != Gap::Dash || self.last == Last::Nothing);
        let last = chunk.gap == Gap::And && self.last == Last::Name && !is_organisation(name);
        let alone = listed || last;
        name.contains(' ') || alone || party || person.role.is_some() || person.party.is_some()
    }
}

/// `etnisk repræsentant` behind a name and a comma: what the person is, in a few small words.
fn is_description(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
        && text.split(' ').count() <= MOST_TOLD
        && !text.split(' ').any(is_prose_word)
}

/// More words behind a name are a sentence.
const MOST_TOLD: usize = 3;

/// `(DA)`: initials, though small they are a word.
fn is_initials(text: &str) -> bool {
    (2..=4).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

fn is_joined(text: &str) -> bool {
    any_prefix(JOINING, text).is_some()
}

/// Whether what parentheses enclose behind a name is a role: "(pårørende)", "(beboer)".
fn is_small_role(inside: &str) -> bool {
    inside.starts_with(char::is_lowercase) && inside.chars().all(char::is_alphabetic)
}

/// Whether a label heads a group and is nobody's role: `Medarbejderrepræsentanter`, `Bestyrelsen`.
pub(crate) fn is_group(label: &str) -> bool {
    let ends = |group: &str| {
        let last = group.rsplit([' ', '-', '/']).next().unwrap_or(group);
        GROUP_ENDINGS.iter().any(|ending| last.ends_with(ending))
    };
    // "Medarbejdere og ledelse"
    let groups = label.split_once(AND).map_or([label, label], |(one, next)| [one, next]);
    label.len() <= LONGEST_GROUP && groups.iter().all(|group| ends(group))
}

/// No label of a group is longer.
const LONGEST_GROUP: usize = 60;

/// The parts of a parenthesis that commas separate, where the first or last is a party.
fn parts(value: &str, inside: Place) -> Vec<Place> {
    let text = &value[inside.clone()];
    let split = text.find(',').filter(|&at| is_party(&text[..at]) || is_party(&text[at + 1..]));
    let middle = split.map_or(inside.end, |at| inside.start + at);
    let last = (middle + 1).min(inside.end)..inside.end;
    let both = [inside.start..middle, last].map(|part| trimmed(value, part));
    both.into_iter().filter(|part| !part.is_empty()).collect()
}
