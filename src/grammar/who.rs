//! Who does something in a sentence: people and parties, one after the other.

use super::Place;
use super::people::{
    ends_sentence, genitive_length, is_party, is_role, is_role_word, is_small_surname, name_length,
    party_length, title_length,
};
use super::words::{any_prefix, fail, floor, is_any, lookup, number, word};
use crate::lexicon::absence::VERBS;
use crate::lexicon::parties::{
    ARTICLES, COMMON_NOUN_PARTIES, DEFINITE_GROUPS, GROUP_LEADS, GROUP_WORDS, PLURAL_LEADS,
};
use crate::lexicon::people::{DEFINITE_ROLES, JOINING};
use crate::lexicon::votes::{STANCES, VOTES};
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::{multispace0, multispace1, space0},
    combinator::{opt, recognize},
    multi::separated_list1,
    sequence::{preceded, terminated},
};

/// Somebody as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// The name of a person, without title and party; a party with what makes it a group.
    pub place: Place,
    pub role: Option<Place>,
    /// The party in parentheses after a name.
    pub party: Option<Place>,
    pub is_party: bool,
    /// How many they are, where it is printed: `Ø (3)`, `(5 medlemmer)`.
    pub count: Option<u32>,
}

/// The people and parties that stand at `from`, and where their list ends.
pub(super) fn read_who(text: &str, from: usize) -> Option<(Vec<Who>, usize)> {
    let mut who = Vec::new();
    let mut end = read_list(text, from, &mut who)?;
    loop {
        if let Some(next) = without_comma(text, end, &who) {
            let Some(last) = read_list(text, next, &mut who) else { break };
            end = last;
        } else if let Some(surname) = small_surname(text, end, &who)
            && let Some(next) = joint_end(text, surname)
        {
            let known = who.len();
            let Some(last) = read_list(text, next, &mut who) else { break };
            who[known - 1].place.end = surname;
            end = last;
        } else {
            break;
        }
    }
    Some((who, end))
}

/// Where the next of a list begins that lost a comma: `Ole Dal (A), Eva Holm (B) Kim Friis (C)`.
fn without_comma(text: &str, at: usize, who: &[Who]) -> Option<usize> {
    let [.., before, last] = who else { return None };
    let rest = text.get(at..)?.strip_prefix(' ')?;
    let marked = |one: &Who| !one.is_party && one.party.is_some();
    let next = (marked(before) && marked(last)).then(|| person(rest).ok()).flatten();
    next.filter(|(_, next)| next.party.is_some()).map(|_| at + 1)
}

fn read_list(text: &str, from: usize, who: &mut Vec<Who>) -> Option<usize> {
    let (rest, read) = separated_list1(joint, member).parse(text.get(from..)?).ok()?;
    who.extend(read.into_iter().flatten().map(|left| left.placed(text.len())));
    Some(text.len() - rest.len())
}

/// Where the second word of `Gert winther` ends, after another name of the list.
fn small_surname(text: &str, at: usize, who: &[Who]) -> Option<usize> {
    let [.., _, last] = who else { return None };
    let first = !last.is_party && last.party.is_none() && last.role.is_none();
    let first = first && !text[last.place.clone()].contains(' ');
    let rest = text.get(at..)?.strip_prefix(' ').filter(|_| first)?;
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let verb = lookup(STANCES, word).is_some() || lookup(VERBS, word).is_some();
    (is_small_surname(word) && !verb).then_some(at + 1 + word.len())
}

/// `Venstres og Ø's stemmer` at `from`: the parties, and where the phrase ends.
pub(super) fn read_votes_of(text: &str, from: usize) -> Option<(Vec<Who>, usize)> {
    let each = separated_list1(joint, genitive_party);
    let (rest, read) =
        terminated(each, (multispace1, word(VOTES))).parse(text.get(from..)?).ok()?;
    let who = read.into_iter().map(|left| left.placed(text.len())).collect();
    Some((who, text.len() - rest.len()))
}

/// Where the next of a list may begin, when a comma or "og" stands at `at`.
pub(super) fn joint_end(text: &str, at: usize) -> Option<usize> {
    let (rest, ()) = joint(text.get(at..)?).ok()?;
    Some(text.len() - rest.len())
}

/// What stands between two of a list.
fn joint(input: &str) -> IResult<&str, ()> {
    let spelled = (multispace1, word(JOINING), multispace1);
    let mark = (multispace0, alt((tag(","), tag(";"), tag("+"))), multispace0);
    let after = opt((word(JOINING), multispace1));
    alt((recognize(spelled), recognize((mark, after)))).map(|_| ()).parse(input)
}

/// A stretch by what was left of the input before and after it.
type Left = (usize, usize);

/// [`Who`] by what was left of the input.
struct WhoLeft {
    place: Left,
    role: Option<Left>,
    party: Option<Left>,
    is_party: bool,
    count: Option<u32>,
}

impl WhoLeft {
    fn placed(self, length: usize) -> Who {
        let place = |(before, after): Left| (length - before)..(length - after);
        Who {
            place: place(self.place),
            role: self.role.map(place),
            party: self.party.map(place),
            is_party: self.is_party,
            count: self.count,
        }
    }

    fn of_party(input: &str, rest: &str) -> Self {
        let place = (input.len(), rest.len());
        Self { place, role: None, party: None, is_party: true, count: None }
    }
}

fn member(input: &str) -> IResult<&str, Vec<WhoLeft>> {
    if !can_begin(input) {
        return fail(input);
    }
    let one = alt((bracketed, side, party, person, definite)).map(|who| vec![who]);
    alt((led, grouped, one)).parse(input)
}

/// Whether a word in small letters may be the last of people or parties.
pub(super) fn is_group_word(word: &str) -> bool {
    let group = is_any(GROUP_WORDS, word) || is_any(DEFINITE_GROUPS, word);
    group || COMMON_NOUN_PARTIES.iter().any(|party| party.ends_with(word))
}

/// Whether people or a party can begin so: with a capital, a number or parentheses, or with a small
/// word that is a role, that leads to a party, or that is one.
fn can_begin(input: &str) -> bool {
    if input.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '(') {
        return true;
    }
    let word = input.find(|c: char| !c.is_alphabetic()).unwrap_or(input.len());
    let leads = [GROUP_LEADS, PLURAL_LEADS, COMMON_NOUN_PARTIES, ARTICLES, DEFINITE_GROUPS];
    is_role_word(&input[..word]) || leads.iter().any(|words| any_prefix(words, input).is_some())
}

/// `(Ø)`: a party that is nothing but its parentheses.
fn bracketed(input: &str) -> IResult<&str, WhoLeft> {
    let (rest, _) = party_in_parentheses(input)?;
    Ok((rest, WhoLeft::of_party(input, rest)))
}

/// The inside of `(A)`, `((V)`, `(løsgænger)`: what was left of the input.
fn party_in_parentheses(input: &str) -> IResult<&str, Left> {
    let inner = input.trim_start_matches('(');
    if inner.len() == input.len() {
        return fail(input);
    }
    let end = inner[..floor(inner, LONGEST_PARTY)].find([')', '\n']);
    match end {
        Some(end) if is_party(&inner[..end]) => {
            let rest = &inner[end..];
            Ok((rest.trim_start_matches(')'), (inner.len(), rest.len())))
        }
        _ => fail(input),
    }
}

/// The longest name of a party in parentheses.
const LONGEST_PARTY: usize = 60;

/// `Medlemmerne fra Venstre`, `gruppen Ø`.
fn led(input: &str) -> IResult<&str, Vec<WhoLeft>> {
    let single = preceded((word(GROUP_LEADS), space0), party_end);
    let several = preceded((word(PLURAL_LEADS), space0), party_after_lead);
    let whole = single.map(|rest: &str| WhoLeft::of_party(input, rest));
    alt((whole, several)).map(|who| vec![who]).parse(input)
}

fn party_after_lead(input: &str) -> IResult<&str, WhoLeft> {
    let (rest, _) = party_end(input)?;
    Ok((rest, WhoLeft::of_party(input, rest)))
}

/// `Socialdemokratiets byrådsgruppe`, `A-gruppen`; `Radikale Venstres og Alternativets
/// byrådsgrupper`: each party, without the shared word.
fn grouped(input: &str) -> IResult<&str, Vec<WhoLeft>> {
    let each = separated_list1(joint, genitive_party);
    let owned = terminated(each, (multispace1, word(GROUP_WORDS)));
    let glued = (party_end, tag("-"), word(GROUP_WORDS)).map(|_| Vec::new());
    let (rest, parties) = alt((owned, glued)).parse(input)?;
    let together = parties.len() > 1;
    Ok((rest, if together { parties } else { vec![WhoLeft::of_party(input, rest)] }))
}

fn genitive_party(input: &str) -> IResult<&str, WhoLeft> {
    let (rest, ()) = genitive(input)?;
    Ok((rest, WhoLeft::of_party(input, rest)))
}

fn genitive(input: &str) -> IResult<&str, ()> {
    match genitive_length(input) {
        Some(end) => Ok((&input[end..], ())),
        None => fail(input),
    }
}

/// Reads a party and gives what is left of the input.
fn party_end(input: &str) -> IResult<&str, &str> {
    match party_length(input) {
        Some(end) => Ok((&input[end..], &input[end..])),
        None => fail(input),
    }
}

/// `Venstre`, `SF`, `Ø`, `Enhedslisten (Ø)`.
fn party(input: &str) -> IResult<&str, WhoLeft> {
    let (rest, _) = party_end(input)?;
    let rest = &rest[town_length(input, rest)..];
    let who = WhoLeft::of_party(input, rest);
    let (rest, party) = opt(preceded(space0, party_in_parentheses)).parse(rest)?;
    let (rest, count) = opt(counted).parse(rest)?;
    Ok((rest, WhoLeft { party, count, ..who }))
}

/// ` (3)`, ` (5 medlemmer)`.
fn counted(input: &str) -> IResult<&str, u32> {
    let noun = opt((space0, word(VOTES)));
    let count = terminated(number(1, 3), (noun, tag(")")));
    preceded((space0, tag("(")), count).map(u32::from).parse(input)
}

/// ` Havneby` in `SF Havneby stemte`: one name after a party of more than a letter, after which no
/// other name stands.
fn town_length(input: &str, rest: &str) -> usize {
    let named = input[..input.len() - rest.len()].chars().nth(1).is_some();
    let Some(town) = rest.strip_prefix(' ').filter(|_| named) else { return 0 };
    let end = town.find(|c: char| !c.is_alphabetic()).unwrap_or(town.len());
    let after = town[end..].trim_start();
    let alone = !after.starts_with(|c: char| c.is_uppercase() || c == '-');
    if alone && name_length(town) == Some(end) { 1 + end } else { 0 }
}

/// `Borgmester NN (V)`, `NN (løsgænger)`.
fn person(input: &str) -> IResult<&str, WhoLeft> {
    let title = title_length(input);
    let named = &input[title..];
    let Some(end) = name_length(named) else { return fail(input) };
    let rest = &named[end..];
    let (rest, party) = opt(preceded(multispace0, party_in_parentheses)).parse(rest)?;
    let (rest, _) = opt(terminated(preceded(space0, tag("()")), space0)).parse(rest)?;
    let title = (title > 0).then(|| (input.len(), named.len() + blanks_before(input, title)));
    let (rest, role) =
        opt(alt((preceded(space0, role_in_parentheses), role_behind_comma))).parse(rest)?;
    let role = title.or(role);
    let place = (named.len(), named.len() - end);
    Ok((rest, WhoLeft { place, role, party, is_party: false, count: None }))
}

/// The inside of `(næstformand)`: what was left of the input.
fn role_in_parentheses(input: &str) -> IResult<&str, Left> {
    let Some(inner) = input.strip_prefix('(') else { return fail(input) };
    match inner[..floor(inner, LONGEST_PARTY)].find([')', '\n']) {
        Some(end) if is_role(&inner[..end]) => {
            let rest = &inner[end..];
            Ok((rest.strip_prefix(')').unwrap_or(rest), (inner.len(), rest.len())))
        }
        _ => fail(input),
    }
}

/// `, 1. næstformand |og NN`: an office between a name and the next.
fn role_behind_comma(input: &str) -> IResult<&str, Left> {
    let Some(role) = input.strip_prefix(", ") else { return fail(input) };
    let word = role.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    let rest = &word[end..];
    if is_role_word(&word[..end]) && joint(rest).is_ok() {
        Ok((rest, (role.len(), rest.len())))
    } else {
        fail(input)
    }
}

/// How many blanks end the first `end` bytes.
fn blanks_before(input: &str, end: usize) -> usize {
    end - input[..end].trim_end().len()
}

/// `Medarbejdersiden`: people who stand together.
fn side(input: &str) -> IResult<&str, WhoLeft> {
    match any_prefix(DEFINITE_GROUPS, input) {
        Some(end) => Ok((&input[end..], WhoLeft::of_party(input, &input[end..]))),
        None => fail(input),
    }
}

/// `Borgmesteren`: a person named by the office.
fn definite(input: &str) -> IResult<&str, WhoLeft> {
    match any_prefix(DEFINITE_ROLES, input) {
        Some(end) => {
            let who = WhoLeft::of_party(input, &input[end..]);
            Ok((&input[end..], WhoLeft { is_party: false, ..who }))
        }
        None => fail(input),
    }
}

/// Where the sentence that begins at `start` ends: after its stop, or at the line feed.
pub(super) fn sentence_end(text: &str, start: usize) -> usize {
    let marks =
        memchr::memchr3_iter(b'\n', b'.', b'?', text.as_bytes().get(start..).unwrap_or(&[]));
    for at in marks.map(|at| start + at) {
        match text.as_bytes()[at] {
            b'\n' if !is_wrapped(text, at) => return at,
            b'\n' => {}
            b'.' if !ends_sentence(text, start, at) => {}
            _ => return at + 1,
        }
    }
    text.len()
}

/// Whether a line goes on in small letters on the next.
fn is_wrapped(text: &str, at: usize) -> bool {
    let closed = text[..at].ends_with(['.', ':', ';', '\n']);
    !closed && text[at + 1..].starts_with(char::is_lowercase)
}

/// The first byte from `at` on that is no blank.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    text.len() - text.get(at..).map_or(0, |rest| rest.trim_start().len())
}

/// At most `most` bytes of a place.
pub(super) fn capped(text: &str, place: Place, most: usize) -> Place {
    place.start..floor(text, place.end.min(place.start + most))
}
