//! Names with party, role and what is said of them.

mod chunks;
mod fold;
mod name;
mod party;
mod person;
mod role;
mod wrapped;

pub(super) use chunks::{ends_sentence, is_bullet};
pub(crate) use fold::is_group;
pub(super) use name::{is_small_surname, name_length};
pub(super) use party::{genitive_length, is_party, party_length};
pub(crate) use person::PersonRead;
pub(super) use role::{is_role, is_role_word, title_length};

use super::Place;
use super::head_line::{names_body, names_organisation};
use super::words::{any_prefix, floor, is_any, open_row, trimmed};
use crate::lexicon::absence::{
    COLUMN_MARKS, REASONS, REMARKS_OF_ABSENCE, SCOPE_NOUNS, SUBSTITUTE_FOR, TAKING_PART,
};
use crate::lexicon::look_up::JOINING_WORDS;
use crate::lexicon::people::{COLUMN_HEADS, ORIGIN_HEADS};
use chunks::chunks;
use fold::Fold;
use name::{has_full_name, is_not_name, is_shouted, name_word};
use role::{is_organisation, is_remark, role_words};
use std::ops::RangeInclusive;
use wrapped::with_whole_names;

/// Reads a list of people: one a line, comma separated, joined by "og", separated by bullets, tabs
/// (columns) or nothing but the party parentheses. Empty for "Ingen".
pub(crate) fn read_people(value: &str) -> Vec<PersonRead> {
    read_list(value).people
}

/// Whether a line is more words of names than one person has, with nothing between them: two columns
/// that have run together, `Lone Birgit Holt Møller Børge Dam`.
pub(crate) fn runs_together(line: &str) -> bool {
    let words = line.split(' ').filter(|word| !word.is_empty());
    let name = |word: &str| {
        let mark = is_shouted(word) || is_not_name(word) || is_organisation(word);
        name_word(word) == Some(word.len()) && !mark
    };
    !line.contains('\t') && MOST_OF_TWO.contains(&words.clone().count()) && words.clone().all(name)
}

/// The words of two names or three; fewer may be one name.
const MOST_OF_TWO: RangeInclusive<usize> = 6..=16;

/// Whether a whole line reads as one person, or a list of people, and nothing else: two to five
/// capitalised words with optional party or role; no sentence.
pub(crate) fn is_people_line(line: &str) -> bool {
    if line.len() > LONGEST_LINE || !begins_people(line) {
        return false;
    }
    let list = read_list(line);
    let sure = |person: &PersonRead| {
        let remark = person.remark.clone();
        remark.is_none_or(|remark| is_role(&line[remark])) && is_full_name(line, person)
    };
    list.unread.is_empty() && !list.people.is_empty() && list.people.iter().all(sure)
}

/// Whether a line is one of a list of participants: people with what is said of their taking part,
/// `NN (A), formand\tDeltog`, or the heads of the columns.
pub(crate) fn is_participant_line(line: &str) -> bool {
    if line.len() > LONGEST_LINE || !begins_people(line) {
        return is_column_heads(line);
    }
    let list = read_list(line);
    let whole = list.unread.is_empty() && !list.people.is_empty();
    whole && list.people.iter().all(|person| is_participant(line, person)) || is_column_heads(line)
}

/// A full name; what is said of the person is a role, a reason or a mark of taking part.
fn is_participant(line: &str, person: &PersonRead) -> bool {
    let told = person.remark.clone().is_none_or(|remark| {
        let text = line[remark].trim_start_matches(|c: char| !c.is_alphanumeric() && c != '+');
        let words = text.split(' ').filter(|word| word.contains(char::is_alphabetic)).count();
        let short = words <= LONGEST_REMARK && !text.ends_with('.');
        let marked = any_prefix(TAKING_PART, text).is_some()
            || any_prefix(COLUMN_MARKS, text).is_some()
            || open_row(REMARKS_OF_ABSENCE, text).is_some()
            || any_prefix(REASONS, text).is_some()
            || any_prefix(SCOPE_NOUNS, text).is_some()
            || any_prefix(SUBSTITUTE_FOR, text).is_some();
        is_role(text) || short && marked
    });
    told && is_full_name(line, person)
}

/// Longer remarks are sentences.
const LONGEST_REMARK: usize = 8;

/// `Navn\tFunktion\tTil stede`.
pub(crate) fn is_column_heads(line: &str) -> bool {
    let is_head = |cell: &str| cell.split('/').all(|part| is_any(COLUMN_HEADS, part));
    line.contains('\t') && line.split('\t').all(is_head)
}

/// Whether a line goes on with the person of the line before: `Formand`, `(A)`, `(sognepræst)`,
/// `(A), Palle Vinge (V)`.
pub(crate) fn goes_on_with_person(line: &str) -> bool {
    let text = line.trim();
    let inner = text.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let inner = inner.filter(|(_, rest)| {
        rest.is_empty() || rest.strip_prefix(',').is_some_and(|rest| is_people_line(rest.trim()))
    });
    let office = |text: &str| text.split(' ').count() <= 3 && role_words(text) > 0 && is_role(text);
    // "Løsgænger" below a name; a letter alone may be anything.
    let outside = || text.chars().count() >= LEAST_OF_PARTY && is_party(text);
    inner.is_some_and(|(inner, _)| is_party(inner) || office(inner))
        || office(text) && title_length(text) == 0
        || outside()
}

/// The name of a party, written out, is no shorter.
const LEAST_OF_PARTY: usize = 4;

/// Whether a line begins as people do: with a role, with two names, or with one before a mark or a
/// party. Most lines fail here, before they are read.
fn begins_people(line: &str) -> bool {
    let listed = |c: char| c.is_whitespace() || is_bullet(c) || ".)-–".contains(c);
    let text = line.trim_start_matches(|c: char| c.is_ascii_digit() || listed(c));
    begins_with_name(text) || begins_with_title(text)
}

/// `Ole Dal`, `Dal (V)`, `Dal A`.
fn begins_with_name(text: &str) -> bool {
    name_length(text).is_some_and(|end| {
        let rest = text[end..].trim_start();
        let marked = rest.starts_with(['(', ',', '\n']) || party_length(rest).is_some();
        text[..end].contains(' ') || marked
    })
}

/// `Formand NN`, `Vej- og parkchef: NN`.
fn begins_with_title(text: &str) -> bool {
    let first = &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())];
    let near = &text[..floor(text, LONGEST_TITLE)];
    let title = near.find([':', ',', '\t', '\n']).map(|end| &near[..end]);
    let group = || near.find(':').is_some_and(|end| is_group(&near[..end]));
    is_role_word(first) || title.is_some_and(is_role) || group()
}

/// The longest role before a mark and a name that is looked at.
const LONGEST_TITLE: usize = 80;

/// Whether a part of a text begins as people do, or is one name.
pub(super) fn may_name(text: &str) -> bool {
    text.split([':', ',', ';', '.', '\n', '\t', '(']).any(|part| {
        let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        begins_people(part) || name_length(part) == Some(part.trim_end().len())
    })
}

/// Lines longer than this are paragraphs.
const LONGEST_LINE: usize = 1000;

/// Two to five words; one is enough where a party stands with it.
fn is_full_name(line: &str, person: &PersonRead) -> bool {
    let words = line[person.name.clone()].split_whitespace().count();
    let least = if person.party.is_some() { 1 } else { 2 };
    (least..=5).contains(&words)
}

/// What a list of people says, and what of it is none.
#[derive(Debug, Default)]
pub(super) struct ListRead {
    pub people: Vec<PersonRead>,
    pub unread: Vec<Place>,
}

/// Reads a list of people and keeps what could not be read.
pub(super) fn read_list(value: &str) -> ListRead {
    if let Some(people) = initials(value).or_else(|| told_behind_colons(value)) {
        return ListRead { people, unread: Vec::new() };
    }
    let value = &*with_whole_names(value);
    let chunks = chunks(value);
    let mut fold = Fold::new(value, &chunks);
    let origins = origins(value);
    for (at, chunk) in chunks.iter().enumerate() {
        let next = origins.partition_point(|cell| cell.end < chunk.place.end);
        match origins.get(next).filter(|cell| cell.start <= chunk.place.start) {
            Some(cell) => fold.take_origin(cell),
            None => fold.take(chunk, chunks.get(at + 1)),
        }
    }
    let title = fold.title.take();
    fold.list.unread.extend(title);
    fold.list
}

/// `• Ida Holm: Varmestuen`, one a line: people with what they are or where they come from.
fn told_behind_colons(value: &str) -> Option<Vec<PersonRead>> {
    let mut start = 0;
    let mut people = Vec::new();
    for line in value.split('\n') {
        let place = trimmed(value, start..start + line.len());
        start += line.len() + 1;
        let text = value[place.clone()].trim_start_matches(|c: char| is_bullet(c) || c == ' ');
        let (name, told) = text.split_once(':')?;
        let from = place.end - text.len();
        let role = trimmed(value, from + name.len() + 1..place.end);
        let full = name.contains(' ') && name_length(name) == Some(name.len()) && !is_role(name);
        // "Ida Holm: Deltog" says no role.
        if !full || told.trim().is_empty() || is_remark(told.trim()) {
            return None;
        }
        let name = from..from + name.len();
        people.push(PersonRead {
            role: Some(role),
            place: from..place.end,
            name,
            ..PersonRead::default()
        });
    }
    (people.len() > 1).then_some(people)
}

/// `MF, PH, KL og EJ`: a list of nothing but initials, of which some are those of unions and parties.
fn initials(value: &str) -> Option<Vec<PersonRead>> {
    let tokens = value.split(|c: char| c.is_whitespace() || ",;".contains(c));
    let tokens = tokens.filter(|token| !token.is_empty() && !JOINING_WORDS.contains(token));
    let place = |token: &str| {
        let start = token.as_ptr() as usize - value.as_ptr() as usize;
        start..start + token.trim_end_matches('.').len()
    };
    let people: Vec<PersonRead> = tokens
        .map(|token| {
            let letters = token.trim_end_matches('.');
            let shaped = INITIALS_OF_NAME.contains(&letters.chars().count());
            let place = place(token);
            (shaped && letters.chars().all(char::is_uppercase)).then(|| PersonRead {
                name: place.clone(),
                place,
                ..PersonRead::default()
            })
        })
        .collect::<Option<_>>()?;
    (people.len() >= LEAST_INITIALS).then_some(people)
}

/// Initials of a name have so many letters; fewer of them in a list may be a party or two.
const INITIALS_OF_NAME: RangeInclusive<usize> = 2..=4;
const LEAST_INITIALS: usize = 3;

/// What is said of the people of a list, line by line, so that nobody is named there: the second of
/// two columns, or what stands behind the comma.
fn origins(value: &str) -> Vec<Place> {
    let headed = headed_cells(value);
    if !headed.is_empty() {
        return headed;
    }
    let cells = second_parts(value, "\t");
    if cells.is_empty() { behind_commas(value) } else { second_cells(value, cells) }
}

/// The cells below "Organisation" or "Funktion", in a list with heads over its columns.
fn headed_cells(value: &str) -> Vec<Place> {
    let mut lines = value.split('\n');
    let heads = lines.next().filter(|line| is_column_heads(line)).unwrap_or_default();
    let is_origin = |head: &str| head.split('/').any(|part| is_any(ORIGIN_HEADS, part));
    let Some(column) = heads.split('\t').position(is_origin) else { return Vec::new() };
    let mut start = heads.len() + 1;
    let mut cells = Vec::new();
    for line in lines {
        let parts: Vec<&str> = line.split('\t').collect();
        if parts.len() > column {
            let at = start + parts[..column].iter().map(|part| part.len() + 1).sum::<usize>();
            cells.push(trimmed(value, at..at + parts[column].len()));
        }
        start += line.len() + 1;
    }
    cells
}

/// What stands behind the first `sign` of each line; nothing when a line is without.
fn second_parts(value: &str, sign: &str) -> Vec<Place> {
    let mut start = 0;
    let mut parts: Vec<Place> = Vec::new();
    for line in value.split('\n').take(MOST_ROWS + 1) {
        let Some((first, second)) = line.split_once(sign) else { return Vec::new() };
        let at = start + first.len() + sign.len();
        parts.push(trimmed(value, at..at + second.len()));
        start += line.len() + 1;
    }
    if (2..=MOST_ROWS).contains(&parts.len()) { parts } else { Vec::new() }
}

/// The cells of a second column that tells where people come from: most name an organisation, or
/// come again. In other lists people stand there.
fn second_cells(value: &str, cells: Vec<Place>) -> Vec<Place> {
    let words = |cell: &Place| &value[cell.clone()];
    let again = |cell: &Place| cells.iter().filter(|other| words(other) == words(cell)).count() > 1;
    let named = |cell: &Place| is_organised(words(cell)) && !words(cell).contains('\t');
    // "Deltog", again and again, is no name of anything.
    let name = |cell: &Place| named(cell) || words(cell).contains(' ') || !again(cell);
    let tells = |cell: &&Place| named(cell) || again(cell);
    // "Til stede" and "Afbud" say whether they came.
    let remarked = cells.iter().any(|cell| is_remark(words(cell)));
    let told = !remarked
        && cells.iter().all(name)
        && cells.iter().filter(tells).count() * 2 >= cells.len();
    if told { cells } else { Vec::new() }
}

/// `Ida Holm, etnisk repræsentant` / `Ole Dal, Havnens Venner`: one of a line, where most say behind
/// the comma what they are or where they come from.
fn behind_commas(value: &str) -> Vec<Place> {
    let cells = second_parts(value, ", ");
    let full = |line: &str| has_full_name(line) && !line.ends_with(',');
    let tells = |cell: &&Place| {
        let words = &value[(*cell).clone()];
        words.starts_with(char::is_lowercase) || is_role(words) || is_organised(words)
    };
    let enough = cells.len() >= LEAST_TOLD && value.split('\n').all(full);
    let told = enough && cells.iter().filter(tells).count() * 3 >= cells.len() * 2;
    if told { cells } else { Vec::new() }
}

fn is_organised(words: &str) -> bool {
    names_organisation(words) || names_body(words)
}

/// In a shorter list two people may stand on a line.
const LEAST_TOLD: usize = 4;

/// No list of people with what is said of them has more lines.
const MOST_ROWS: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `name/party/role!remark`, one a person, and `?words` for what was left.
    #[track_caller]
    fn check(value: &str, expected: &str) {
        let list = read_list(value);
        let mut shown: Vec<_> = list.people.iter().map(|person| show(value, person)).collect();
        shown.extend(list.unread.iter().map(|place| format!("?{}", &value[place.clone()])));
        assert_eq!(shown.join(" | "), expected, "in `{value}`");
    }

    fn show(value: &str, person: &PersonRead) -> String {
        let part = |sign: &str, place: &Option<Place>| {
            place.as_ref().map_or(String::new(), |place| format!("{sign}{}", &value[place.clone()]))
        };
        let name = &value[person.name.clone()];
        let party = part("/", &person.party);
        let (role, remark) = (part("=", &person.role), part("!", &person.remark));
        format!("{name}{party}{role}{remark}")
    }

    #[test]
    fn lists() {
        check("Ole Bjerre (A)", "Ole Bjerre/A");
        check("Ole Bjerre (A) Kim Dal (F)", "Ole Bjerre/A | Kim Dal/F");
        check("Ole Bjerre (A)Kim Dal (F)", "Ole Bjerre/A | Kim Dal/F");
        check(
            "Ole Bjerre, Kim Dal og Åse Østergård-Friis",
            "Ole Bjerre | Kim Dal | Åse Østergård-Friis",
        );
        check("• Ole Bjerre\n• Kim  Dal\n", "Ole Bjerre | Kim  Dal");
        check("1. Ole Bjerre, Ø\n2) Kim Dal, A", "Ole Bjerre/Ø | Kim Dal/A");
        check("Ole Bjerre\tA\tx\nKim Dal\tV\tAfbud", "Ole Bjerre/A!x | Kim Dal/V!Afbud");
        check("Ole H., Kim F. og Birthe", "Ole H. | Kim F. | Birthe");
        check("Ole Dal/Kim Friis", "Ole Dal | Kim Friis");
        check("Ole, Kim og Birthe", "Ole | Kim | Birthe");
        check("Ole Bjerre; Kim Dal", "Ole Bjerre | Kim Dal");
        check("Ole Bjerre   Kim Dal", "Ole Bjerre | Kim Dal");
        check("Ole Bjerre. Kim Dal.", "Ole Bjerre | Kim Dal");
        check("- Ole Bjerre\n- Kim Dal", "Ole Bjerre | Kim Dal");
        check(
            "• Ida Holm: Varmestuen\n• Ole Dal: medlem for A",
            "Ida Holm=Varmestuen | Ole Dal=medlem for A",
        );
        check("MF, PH, KL, AF og EJ", "MF | PH | KL | AF | EJ");
        check("Ingen", "?Ingen");
        check("", "");
    }

    #[test]
    fn names() {
        check("J.P. Holm, H. C. Dal og Chr. Friis", "J.P. Holm | H. C. Dal | Chr. Friis");
        check("Otto af Rosen, Eva van der Berg", "Otto af Rosen | Eva van der Berg");
        check("Sinéad O'Dal, Jørn D’Angelo", "Sinéad O'Dal | Jørn D’Angelo");
        check("Lis-Marie d'Arc (B), Ali al-Hassan (Ø)", "Lis-Marie d'Arc/B | Ali al-Hassan/Ø");
        check("OLE BOLLESEN, KIM DAL", "OLE BOLLESEN | KIM DAL");
        check("Ole P Dal (V)", "Ole P Dal/V");
        check("Ole Dal DH, Kim Friis FOA", "Ole Dal=DH | Kim Friis=FOA");
        check("Ole Dal, HK (næstformand), Kim Friis", "Ole Dal=HK!næstformand | Kim Friis");
        check("Ole Dal SF, Kim Friis A", "Ole Dal/SF | Kim Friis/A");
        check("Jan Maj Dal", "Jan Maj Dal");
        check("Kirsten Vej Lund, Ole Dal", "Kirsten Vej Lund | Ole Dal");
    }

    const SURNAMES: &str = "Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen \
        Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen \
        Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Olesen Frederiksen Mikkelsen \
        Henriksen Laursen Lund Schmidt Eriksen Holm Kristiansen Clausen Simonsen Svendsen \
        Andreasen Iversen Jeppesen Mogensen Jespersen Nissen Lauridsen Frandsen Østergaard \
        Nygaard Vestergaard Lassen Bertelsen Michelsen Gregersen Justesen Ibsen Gade Bang Kjær \
        Kjærgaard Bak Berg Skov Toft Winther Frost Dam Dahl Friis Juhl Juul Krogh Lorenzen \
        Markussen Mathiesen Mathiasen Nørgaard Overgaard Paulsen Ravn Riis Schou Skovgaard \
        Steffensen Søndergaard Thorsen Thygesen Toftgaard Trolle Vinther Villadsen Wulff Aagaard \
        Abildgaard Ahmed Albertsen Bach Bech Beck Birch Bjerre Bisgaard Bonde Borg Brandt Bruun \
        Brøndum Buch Bundgaard Carlsen Carstensen Dalgaard Davidsen Degn Due Ebbesen Enevoldsen \
        Engelbrechtsen Esbensen Fischer Fogh Gram Gravesen Hald Hedegaard Hermansen Hjorth \
        Hviid Højgaard Isaksen Jepsen Jessen Johannsen Johnsen Karlsen Kerne Klausen Klitgaard \
        Kofoed Korsgaard Kragh Lange Lauritsen Leth Lind Lykke Marcussen Mark Meyer Munk Mølgaard \
        Nguyen Nikolajsen Ottosen Quist Rosenkilde Sand Smed Smith Søgaard Toldam Vang Voss \
        Wagner Werner Yilmaz Ågård Ørsted";

    const FIRST_NAMES: &str = "Peter Jens Michael Lars Thomas Henrik Søren Christian Martin Jan \
        Morten Jesper Anders Niels Mads Rasmus Per Hans Jørgen Ole Kim Bo Erik Poul Claus Kasper \
        Frederik Flemming John Carsten Steen Torben Bent Finn Ib Kaj Leif Kurt Verner Bjarne Arne \
        Svend Egon Villy August Valdemar Oscar Emil Noah Malthe Ali Mohammed Ahmed Anne Mette \
        Kirsten Hanne Anna Susanne Helle Lene Marianne Maria Inge Karen Lone Camilla Pia Louise \
        Charlotte Jette Tina Bente Birgit Gitte Ulla Inger Else Ruth Edith Erna Signe Ditte Maja \
        Freja Alma Ella Ida Sofie Emma Clara Agnes Fatima Aisha Rikke Dorthe Birthe Grethe Tove \
        Vibeke Ellen Åse Jytte Lis Lissi Karin Vagn Preben Gert Asger Eskild";

    #[test]
    fn common_names() {
        for surname in SURNAMES.split_whitespace() {
            check(&format!("Ole {surname}"), &format!("Ole {surname}"));
        }
        for first in FIRST_NAMES.split_whitespace() {
            check(&format!("{first} Dal"), &format!("{first} Dal"));
        }
        for body in ["Store Huset", "Ny Skole", "Lille Gruppen", "Strand Medarbejderne"] {
            assert!(read_people(body).is_empty(), "{body}");
        }
    }

    #[test]
    fn parties() {
        check(
            "Ole Dal (løsgænger), Kim Friis, løsgænger",
            "Ole Dal/løsgænger | Kim Friis/løsgænger",
        );
        check("Ole Dal ((V)\nKim Friis ((Ø))\nEva Holm ()", "Ole Dal/V | Kim Friis/Ø | Eva Holm");
        check("Ole Dal\n(A)\nKim Friis\n(V)", "Ole Dal/A | Kim Friis/V");
        check("Ole Dal, (A), Kim Friis (Enhedslisten)", "Ole Dal/A | Kim Friis/Enhedslisten");
        check("Ole Dal (uden for partierne)", "Ole Dal/uden for partierne");
        check(
            "Ole Dal (Borgerlisten), Kim Friis (Liste M)",
            "Ole Dal/Borgerlisten | Kim Friis/Liste M",
        );
        check("Ole Dal (A, formand)", "Ole Dal/A=formand");
        check("Ole Dal (olda) V\nKim Friis (hjkifr) Ø", "Ole Dal/V | Kim Friis/Ø");
        check("Ole Dal (elev), Kim Friis (HKF)", "Ole Dal=elev | Kim Friis=HKF");
        check("Ole Dal (skulle han have været her?), Kim Friis", "Ole Dal | Kim Friis");
        check(
            "Ole Dal #72 Formand\nKim Friis #4 Kasser",
            "Ole Dal=#72 Formand | Kim Friis=#4 Kasser",
        );
    }

    #[test]
    fn roles() {
        check("Ole Dal - formand (A)", "Ole Dal/A=formand");
        check("Ole Dal (F), Formand", "Ole Dal/F=Formand");
        check(
            "Ole Dal, Formand (V), Kim Friis, næstformand",
            "Ole Dal/V=Formand | Kim Friis=næstformand",
        );
        check("Ole Dal (A) - Formand", "Ole Dal/A=Formand");
        check("Formand Ole Dal (A)", "Ole Dal/A=Formand");
        check("Formand: Ole Dal", "Ole Dal=Formand");
        check(
            "Borgmester Ole Dal (V), Rådmand Kim Friis",
            "Ole Dal/V=Borgmester | Kim Friis=Rådmand",
        );
        check("Kim Tommy Dal (Vej- og ejendomschef)", "Kim Tommy Dal=Vej- og ejendomschef");
        check(
            "Lene Friis (Direktør Sundhed, Læring og Trivsel)",
            "Lene Friis=Direktør Sundhed, Læring og Trivsel",
        );
        check(
            "Ole Dal, direktør for Børn og Unge, Kim Friis",
            "Ole Dal=direktør for Børn og Unge | Kim Friis",
        );
        check("Ole Dal, Vej- og parkchef\nKim Friis", "Ole Dal=Vej- og parkchef | Kim Friis");
        check("Ole Dal - Dansk Handicap, Kim Friis", "Ole Dal=Dansk Handicap | Kim Friis");
        check("Administrerende direktør Ole Dal", "Ole Dal=Administrerende direktør");
        check("Lægefaglig direktør Ole Dal", "Ole Dal=Lægefaglig direktør");
        check("Rådgivende ingeniør Ole Dal", "Ole Dal=Rådgivende ingeniør");
        check(
            "teknisk direktør Ole Dal og ingeniør Kim Friis",
            "Ole Dal=teknisk direktør | Kim Friis=ingeniør",
        );
        check("Formand for Ældrerådet Ole Dal", "Ole Dal=Formand for Ældrerådet");
        check(
            "Ole Dal\nFormand\n(A)\nKim Friis\nNæstformand\n(V)",
            "Ole Dal/A=Formand | Kim Friis/V=Næstformand",
        );
        check("Forældrevalgte: Ole Dal, Kim Friis", "Ole Dal | Kim Friis");
        check("Forældrevalgt: Ole Dal, Kim Friis", "Ole Dal=Forældrevalgt | Kim Friis");
    }

    #[test]
    fn remarks() {
        check("Ole Dal (O), 1. næstformand- afbud", "Ole Dal/O=1. næstformand!afbud");
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A!deltog ikke i behandlingen af punkt: 12",
        );
        check(
            "Kim Friis (C), stedfortræder for Ole Dal (C), Eva Holm",
            "Kim Friis/C!stedfortræder for Ole Dal (C) | Eva Holm",
        );
        check(
            "Ole Dal: Deltog\nKim Friis: Afbud (Stedfortræder Eva Holm)",
            "Ole Dal!Deltog | Kim Friis!Afbud (Stedfortræder Eva Holm)",
        );
        check("Ole Dal (fra kl.15.00)", "Ole Dal!fra kl.15.00");
        check(
            "Ole Dal, deltog i pkt. 4 og 5, Kim Friis",
            "Ole Dal!deltog i pkt. 4 og 5 | Kim Friis",
        );
        check("Ole Dal for Kim Friis (V), Eva Holm", "Ole Dal!for Kim Friis (V) | Eva Holm");
        check(
            "Ole Dal deltog ikke i pkt. 14-19 og den lukkede dagsorden",
            "Ole Dal!deltog ikke i pkt. 14-19 og den lukkede dagsorden",
        );
    }

    #[test]
    fn attendance_tables() {
        check(
            "Ane Louise Dal (A), regionsrådsformand\tDeltog\nPeder Holm (V), 1. næstformand\tDeltog\nMaja Friis (B)\tAfbud",
            "Ane Louise Dal/A=regionsrådsformand!Deltog | Peder Holm/V=1. næstformand!Deltog | Maja Friis/B!Afbud",
        );
        check(
            "Ole Dal\tKommunaldirektør, formand\tx\nEva Holm\tDirektør for Teknik og Miljø\tafbud\nKim Friis\tÆldre- og sundhedschef\tx",
            "Ole Dal=Kommunaldirektør, formand!x | Eva Holm=Direktør for Teknik og Miljø!afbud | Kim Friis=Ældre- og sundhedschef!x",
        );
        check("Ole Dal\tx\nEva Holm\tAfbud", "Ole Dal!x | Eva Holm!Afbud");
        check("Ole Dal\tformand\tafbud", "Ole Dal=formand!afbud");
        check(
            "• Ole Dal\n- Deltog\n• Eva Holm\n- Deltog ikke under punkterne 20-21",
            "Ole Dal!Deltog | Eva Holm!Deltog ikke under punkterne 20-21",
        );
        check("Ole Dal - Afbud\nEva Holm - Deltog", "Ole Dal!Afbud | Eva Holm!Deltog");
        check("Ole Dal: Deltog\nEva Holm: Afbud", "Ole Dal!Deltog | Eva Holm!Afbud");
        check("Ole Dal, afbud\nEva Holm (ved afbud)", "Ole Dal!afbud | Eva Holm!ved afbud");
    }

    #[test]
    fn names_as_they_are_spelled() {
        check("Ida Hansen- Jensen (A), Ole Dal", "Ida Hansen- Jensen/A | Ole Dal");
        check("Ole Dal- Kim Friis", "Ole Dal | Kim Friis");
        check("Ole Dal, Ida krog og Kim Friis", "Ole Dal | Ida krog | Kim Friis");
        check("Ole Dal\nIda krog\nPlanen godkendt", "Ole Dal | Ida krog | ?Planen godkendt");
        check("Ole Dal DH Eva Holm DH", "Ole Dal=DH | Eva Holm=DH");
        check(
            "Ole Dal DH Eva Holm DH\nKim Friis DH Bo Lund",
            "Ole Dal=DH | Eva Holm=DH | Kim Friis=DH | Bo Lund",
        );
        check("Ole Dal A Eva Holm V", "Ole Dal/A | Eva Holm/V");
        check(
            "Direktør fra Region Fjordland Ole Dam, Afdelingschef Eva Holm",
            "Ole Dam=Direktør fra Region Fjordland | Eva Holm=Afdelingschef",
        );
        check(
            "Ole Dal (Chef for Sundhed,\nLæring og\nTrivsel)\nEva Holm (leder)",
            "Ole Dal=Chef for Sundhed,\nLæring og\nTrivsel | Eva Holm=leder",
        );
        check(
            "Ole Dal (A), Kim Friis (B) orienterede om planen",
            "Ole Dal/A | ?Kim Friis (B) orienterede om planen",
        );
    }

    #[test]
    fn participant_lines() {
        for line in [
            "Ole Dal (A), regionsrådsformand\tDeltog",
            "Eva Holm\tDirektør for Teknik\tafbud",
            "Ole Dal: Afbud",
            "Ole Dal (C), ferie",
            "Ole Dal\tx",
            "Ole Dal (A), sag 129-138",
            "Vagn Røj for Ester Munk",
            "Ole Dal (A), formand",
            "Navn\tFunktion\tTil stede",
        ] {
            assert!(is_participant_line(line), "`{line}`");
        }
        for line in [
            "Ole Dal orienterede om sagen",
            "Ole Dal deltog i behandlingen af punkt 2 og fortalte om den nye plan.",
            "Dagsorden\tSide",
            "Deltagere",
            "",
        ] {
            assert!(!is_participant_line(line), "`{line}`");
        }
        for line in ["Lone Birgit Holt Møller Børge Dam", "Ole Dal Eva Holm Kim Friis"] {
            assert!(runs_together(line), "`{line}`");
        }
        for line in [
            "Ole Dal Eva Holm",
            "Ole Dal (A) Eva Holm (B) Kim Friis (C)",
            "Ole Dal, Eva Holm",
            "Ole Vig Dal DH Eva Holm DH",
        ] {
            assert!(!runs_together(line), "`{line}`");
        }
        for line in ["Formand", "Næstformand", "(A)", "1. næstformand", "(løsgænger)"] {
            assert!(goes_on_with_person(line), "`{line}`");
        }
        for line in ["Ole Dal", "Formand Ole Dal", "Dagsorden", "(se bilag)", ""] {
            assert!(!goes_on_with_person(line), "`{line}`");
        }
    }

    #[test]
    fn people_lines() {
        let yes = ["Ole Dal (A), Kim Friis (B)", "Ole Dal", "Ole Dal, formand", "Dal (V)"];
        let no = [
            "Godkendt",
            "Teknik- og Miljøudvalget",
            "Dansk Handicap",
            "Ole Dal deltog ikke.",
            "Norddjurs Kommune",
            "Beslutning i Byrådet",
            "",
            "Sagen blev drøftet af Ole Dal og Kim Friis.",
            "Ingen",
            "Venstre",
        ];
        for line in yes {
            assert!(is_people_line(line), "{line}");
        }
        for line in no {
            assert!(!is_people_line(line), "{line}");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Ole |Østergård|\\(|\\)|A|, |\\. |og |- |afbud|1\\.|\n|\t|:|•|formand |von |\\PC){0,24}") {
            let list = read_list(&text);
            for person in &list.people {
                prop_assert!(!text[person.name.clone()].trim().is_empty());
                prop_assert!(!text[person.place.clone()].is_empty());
                let parts = [&person.role, &person.party, &person.remark];
                prop_assert!(parts.into_iter().flatten().all(|place| !text[place.clone()].is_empty()));
            }
            prop_assert!(list.unread.iter().all(|place| !text[place.clone()].is_empty()));
            let _ = is_people_line(&text);
        }
    }
}
