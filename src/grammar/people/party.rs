//! Parties: letters, codes, names, local lists, and their genitives.

use super::name::word_length;
use crate::grammar::words::{any_prefix, before_ending, is_any, prefix};
use crate::lexicon::parties::{
    AFTER_LETTER, ARTICLES, COMMON_NOUN_PARTIES, GROUP_WORDS, LIST_ENDINGS, LIST_WORDS, PARTIES,
    PARTY_CODES, PREPOSITION_LETTERS,
};

/// Whether the text is a party and nothing else: `A`, `SF`, `Venstre`, `løsgænger`, `Liste Ø`.
pub(in crate::grammar) fn is_party(text: &str) -> bool {
    let text = text.trim();
    party_length(text) == Some(text.len()) || is_list_name(text)
}

/// `Tværpolitisk Liste`: a few words of which the last is that of a list.
fn is_list_name(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or(text);
    text.starts_with(char::is_uppercase)
        && text.split(' ').count() <= 4
        && (is_any(LIST_WORDS, last) || local_list(&capitalised(last)).is_some())
        && !text.contains([',', '.', '('])
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// How many bytes at the head of the text name a party.
pub(in crate::grammar) fn party_length(text: &str) -> Option<usize> {
    let capital = text.starts_with(char::is_uppercase);
    letter_length(text)
        .or_else(|| party_code(text))
        .or_else(|| any_prefix(COMMON_NOUN_PARTIES, text))
        .or_else(|| (capital || begins_with_article(text)).then(|| any_prefix(PARTIES, text))?)
        .or_else(|| capital.then(|| local_list(text))?)
}

/// `det Konservative Folkeparti`: a small article before a capital.
fn begins_with_article(text: &str) -> bool {
    let mut rests = ARTICLES.iter().filter_map(|article| text.strip_prefix(article));
    rests.any(|rest| rest.starts_with(char::is_uppercase))
}

/// A party letter: one capital and nothing that makes it an initial or a word.
pub(super) fn letter_length(text: &str) -> Option<usize> {
    let mut rest = text.chars();
    let first = rest.next().filter(|c| c.is_uppercase())?;
    let open = rest.next().is_some_and(|c| c.is_alphanumeric() || "-'’".contains(c));
    let word = PREPOSITION_LETTERS.contains(&first) && begins_phrase(rest.as_str());
    (!open && !word).then_some(first.len_utf8())
}

/// Whether a word follows a letter that makes it no party: `I stedet`, but `I og V stemte`.
fn begins_phrase(rest: &str) -> bool {
    rest.starts_with(char::is_lowercase) && any_prefix(AFTER_LETTER, rest).is_none()
}

/// `SF`, `DD`: exactly so written.
fn party_code(text: &str) -> Option<usize> {
    PARTY_CODES.near(text).find_map(|code| {
        let rest = text.strip_prefix(code)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(code.len())
    })
}

/// `Liste Ø`, `Borgerlisten`, `Tværpolitisk Lokalliste`.
fn local_list(text: &str) -> Option<usize> {
    if let Some(end) = any_prefix(LIST_WORDS, text)
        && let Some(rest) = text[end..].strip_prefix(' ')
        && let Some(length) = letter_length(rest)
    {
        return Some(end + 1 + length);
    }
    let word = word_length(text);
    let known = before_ending(&text[..word], LIST_ENDINGS).is_some_and(|stem| !stem.is_empty());
    (known && !is_any(GROUP_WORDS, &text[..word])).then_some(word)
}

/// How many bytes at the head of the text are a party in the genitive: `Venstres`, `SF's`.
pub(in crate::grammar) fn genitive_length(text: &str) -> Option<usize> {
    let named = text.starts_with(char::is_uppercase) || begins_with_article(text);
    let names = PARTIES.near(text).filter(|_| named);
    let mut codes = PARTY_CODES.near(text).filter(|code| text.starts_with(*code));
    let stem = names.filter_map(|word| prefix(text, word)).find(|&end| is_genitive(&text[end..]));
    let mut code = || codes.find(|code| is_genitive(&text[code.len()..])).map(str::len);
    let end = stem.or_else(&mut code);
    let single = || letter_genitive(text);
    let list = || text[..word_length(text)].strip_suffix('s').filter(|stem| is_party(stem));
    let known = end.map(|end| end + genitive_ending(&text[end..]));
    known.or_else(single).or_else(|| list().map(|stem| stem.len() + 1))
}

/// `Ø's`.
fn letter_genitive(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|first| first.is_uppercase())?.len_utf8();
    let apostrophe = text[first..].starts_with(['\'', '’']);
    (apostrophe && is_genitive(&text[first..])).then(|| first + genitive_ending(&text[first..]))
}

fn is_genitive(text: &str) -> bool {
    let end = genitive_ending(text);
    end > 0 && !text[end..].starts_with(char::is_alphanumeric)
}

/// The length of `s`, `'s` or `'` at the head of the text.
fn genitive_ending(text: &str) -> usize {
    let bare = text.trim_start_matches(['\'', '’']);
    let end = text.len() - bare.len();
    end + usize::from(bare.starts_with('s'))
}
