//! Titles in the head of a document: what they say beside kind, day and time.

use super::Place;
use super::date::Moment;
use super::head_line::{document_kind, names_body, names_organisation};
use super::item_head::read_item_head;
use super::people::{is_people_line, title_length};
use super::phrase::sentences;
use super::words::{digits, word_starts};
use crate::lexicon::bodies::{
    ARTICLES, BODY_LABELS, FIELD_LINKS, FIELDS, GENERIC_BODIES, NAME_LINKS, OF_FIELD,
};
use crate::lexicon::document::{KINDS, TELLING_ENDINGS, TELLING_WORDS};
use crate::lexicon::labels::{
    ASSOCIATIONS, MED, MEETING_ADJECTIVES, MEETING_ENDINGS, MEETING_HELD, MEETING_LINK,
    MEETING_PLACES, NUMBER_WORDS, ORGANISATION_WORDS, PLACE_ENDS, PLACE_OPENINGS, PLACE_WORDS,
    TITLE_FILLERS,
};
use crate::lexicon::{ends_with_one_of, heading, is_one_of};

/// A body that a title names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TitleBody {
    pub place: Place,
    /// The organisation printed before it: "Tangshave Kommune – Byrådet".
    pub organisation: Option<Place>,
}

/// What is left of a title without its kind, day, times and the small words around them.
pub(crate) fn without_title_words(words: &str, moment: &Moment) -> String {
    let mut places: Vec<Place> = Vec::new();
    places.extend(moment.date.iter().map(|date| date.place.clone()));
    places.extend(times(moment));
    let end = places.iter().map(|place| place.start).min().unwrap_or(words.len());
    let before = strip_fillers(&words[..end]);
    if before.chars().any(char::is_alphabetic) {
        return before.to_owned();
    }
    let last = places.iter().map(|place| place.end).max().unwrap_or(0);
    strip_fillers(&words[last..]).to_owned()
}

fn times(moment: &Moment) -> impl Iterator<Item = Place> {
    [&moment.start, &moment.end].into_iter().flatten().map(|(_, place)| place.clone())
}

/// What may stand around the words of a title.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '•' | ':' | ',' | '|' | '.')
}

/// The words of a title without its kind and small words at both ends.
fn strip_fillers(words: &str) -> &str {
    let mut rest = unglued(trim_edges(words));
    loop {
        let first = rest.split(is_edge).next().unwrap_or("");
        let last = rest.rsplit(is_edge).next().unwrap_or("");
        // "MED-Hovedudvalget".
        let joined = rest[first.len()..].strip_prefix('-').is_some_and(begins_word);
        let behind = rest.as_ptr() as usize - words.as_ptr() as usize + rest.len();
        // "Havnerådets 3. ordinære møde".
        let ordinal = digits(last) == last.len() && words[behind..].starts_with(". ");
        let leads = is_title_word(first) && !(joined && is_one_of(first, TITLE_FILLERS));
        // "Hovedudvalget MED".
        let named = last == MED && rest.chars().any(char::is_lowercase);
        let shorter = match (leads, is_title_word(last) && !named || ordinal) {
            _ if rest.is_empty() => return rest,
            (true, _) => &rest[first.len()..],
            (false, true) => &rest[..rest.len() - last.len()],
            (false, false) => return rest,
        };
        rest = trim_edges(shorter);
    }
}

fn begins_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
}

/// The words without what stands around them; the stop of "a.m.b.a." belongs to it.
fn trim_edges(words: &str) -> &str {
    let inner = words.trim_matches(is_edge);
    let last = inner.rsplit(' ').next().unwrap_or(inner);
    let end = inner.as_ptr() as usize - words.as_ptr() as usize + inner.len();
    let stop = last.contains('.') && words[end..].starts_with('.');
    &words[end - inner.len()..end + usize::from(stop)]
}

/// The words after a kind of document that extraction glued to them: `ReferatByrådet`.
fn unglued(words: &str) -> &str {
    let first = words.split(' ').next().unwrap_or("");
    let mut before = ' ';
    for (at, c) in first.char_indices() {
        if before.is_lowercase() && c.is_uppercase() {
            return if is_title_word(&words[..at]) { &words[at..] } else { words };
        }
        before = c;
    }
    words
}

fn is_title_word(word: &str) -> bool {
    is_one_of(word, TITLE_FILLERS) || KINDS.iter().any(|(_, words)| is_one_of(word, words))
}

/// No name of a body has more words.
const MOST_WORDS: usize = 12;

/// Reads the rest of a title as the name of a body, alone or after its organisation.
pub(crate) fn read_title_body(rest: &str) -> Option<TitleBody> {
    let parts = parts(rest);
    let organisation = parts.iter().find(|part| {
        names_organisation(&rest[(*part).clone()]) && !names_body(&rest[(*part).clone()])
    });
    if let Some(split) = body_behind_organisation(rest) {
        return Some(split);
    }
    let is_one = organisation.is_none() && !rest.contains(':');
    let whole = (is_one && is_body_name(rest)).then_some(0..rest.len());
    let named = || parts.iter().find(|part| is_body_name(&rest[(*part).clone()])).cloned();
    if let Some(place) = whole.or_else(named) {
        return Some(TitleBody {
            place: bare_name(rest, place),
            organisation: organisation.cloned(),
        });
    }
    let end = after_organisation(rest)?;
    let body = rest.len() - strip_fillers(&rest[end..]).len();
    is_body_name(&rest[body..])
        .then(|| TitleBody { place: bare_name(rest, body..rest.len()), organisation: Some(0..end) })
}

/// `Ålholt Kommune Byrådet`: the organisation first, and nothing between.
fn body_behind_organisation(rest: &str) -> Option<TitleBody> {
    let end = after_organisation(rest).filter(|&end| rest[..end].contains(' '))?;
    let body = rest.len() - rest[end..].trim_start().len();
    let named = rest[body..].starts_with(char::is_uppercase) && is_body_name(&rest[body..]);
    named
        .then(|| TitleBody { place: bare_name(rest, body..rest.len()), organisation: Some(0..end) })
}

/// The parts of a title that dashes, bars and commas set apart.
fn parts(rest: &str) -> Vec<Place> {
    let mut parts = Vec::new();
    let mut start = 0;
    let signs = rest.match_indices([',', '|', '·', '–', '-', ':']);
    let apart = signs.filter(|(at, sign)| {
        matches!(*sign, "," | "|" | ":")
            || rest[..*at].ends_with(' ') && rest[at + sign.len()..].starts_with(' ')
    });
    let ends: Vec<(usize, usize)> = apart.map(|(at, sign)| (at, at + sign.len())).collect();
    for (end, next) in ends.iter().copied().chain([(rest.len(), rest.len())]) {
        let part = &rest[start..end];
        let from = start + part.len() - part.trim_start().len();
        parts.push(from..from + part.trim().len());
        start = next;
    }
    parts
}

/// "Ældrerådets" names the council without the ending.
fn bare_name(rest: &str, mut place: Place) -> Place {
    // "Udvalg Fritidsudvalget": a label without its colon.
    if let Some((label, name)) = rest[place.clone()].split_once(' ')
        && is_one_of(label, BODY_LABELS)
        && name.starts_with(char::is_uppercase)
        && names_body(name)
    {
        place.start = place.end - name.len();
    }
    let name = &rest[place.clone()];
    if let Some(stem) = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")) {
        return place.start..place.start + stem.len();
    }
    match name.strip_suffix('s') {
        Some(stem) if !names_body(name) && names_body(stem) => place.start..place.end - 1,
        _ => place,
    }
}

/// Where "Tangshave Kommune" ends, at the start of a title.
fn after_organisation(rest: &str) -> Option<usize> {
    let mut end = 0;
    for word in rest.split_inclusive(' ').take(4) {
        end += word.len();
        if is_one_of(word.trim_matches(is_edge), ORGANISATION_WORDS) {
            return Some(end - (word.len() - word.trim_end().len()));
        }
    }
    None
}

/// Reads the rest of a title that says whose meeting it is: `Møde i bruger- og pårørenderådet`. Then
/// its name may be in small letters.
pub(crate) fn read_body_of_meeting(words: &str, rest: &str) -> Option<TitleBody> {
    // The words before it may all have been those of a title.
    let lead = words.find(rest).map_or("", |at| words[..at].trim_end());
    let links = rest.match_indices(MEETING_LINK).map(|(at, link)| (&rest[..at], at + link.len()));
    let inside =
        links.filter(|(before, _)| ends_with_meeting(before)).last().map(|(_, start)| start);
    let ahead =
        lead.strip_suffix(MEETING_LINK.trim_end()).filter(|before| ends_with_meeting(before));
    let start = inside.or(ahead.map(|_| 0))?;
    let place = parts(&rest[start..]).first().map(|part| start + part.start..start + part.end)?;
    let name = &rest[place.clone()];
    let short = name.split(' ').count() <= MOST_SMALL_WORDS;
    let whole = names_body(name) && short && !is_sentence(name);
    whole.then_some(TitleBody { place, organisation: None })
}

/// The association whose meeting a title is of: "generalforsamling i Grundejerforeningen Solvang", the
/// day before it or behind.
pub(crate) fn association(words: &str) -> Option<Place> {
    let mut links = words.match_indices(MEETING_LINK).map(|(at, link)| at + link.len());
    let start = links.find(|&start| is_association(&words[start..]))?;
    let name = parts(&words[start..]).into_iter().next()?;
    let end = PLACE_ENDS.iter().filter_map(|end| words[start..start + name.end].find(end)).min();
    let end = start + end.unwrap_or(name.end);
    Some(start..start + words[start..end].trim_end_matches(['.', ' ']).len())
}

/// Whether a name begins as those of associations do.
fn is_association(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name);
    first.starts_with(char::is_uppercase)
        && name.contains(' ')
        && ends_with_one_of(first, ASSOCIATIONS)
}

/// Whether the first word is that for a meeting: `Menighedsrådsmøde i Vester Sogn`.
pub(crate) fn begins_with_meeting(words: &str) -> bool {
    words.split(' ').next().is_some_and(ends_with_meeting)
}

/// Whether the last of some words is that for a meeting.
fn ends_with_meeting(words: &str) -> bool {
    ends_with_one_of(words.trim_end(), MEETING_ENDINGS)
}

/// No name in small letters has more words.
const MOST_SMALL_WORDS: usize = 8;

/// Whether words are a name of a body and nothing else: capitals and the small words that link
/// them; no word for all committees, no sentence.
fn is_body_name(words: &str) -> bool {
    let tokens: Vec<&str> = words.split([' ', '/']).filter(|token| !token.is_empty()).collect();
    let (Some(&first), Some(&last)) = (tokens.first(), tokens.last()) else { return false };
    let names = |token: &str| names_body(token) || names_body(token.trim_end_matches('s'));
    let generic = |token: &str| is_one_of(token.trim_matches(is_edge), GENERIC_BODIES);
    let of = |at: usize| tokens.get(at).is_some_and(|word| is_one_of(word, OF_FIELD));
    let of_field = generic(first) && of(1);
    let own = tokens.iter().any(|token| names(token) && !generic(token))
        || tokens.len() > 1 && generic(last) && last.starts_with(char::is_uppercase);
    let plural = tokens.iter().any(|token| generic(token) && token.starts_with(char::is_lowercase));
    let linked = |token: &str| {
        let word = token.trim_start_matches(|c: char| !c.is_alphanumeric());
        !word.starts_with(char::is_lowercase) || is_one_of(word.trim_matches(','), NAME_LINKS)
    };
    let small = tokens.iter().filter(|token| !linked(token)).count();
    let most_small = match () {
        () if of_field => 6,
        // "Fællesbestyrelsen for dagtilbud Øst"
        () if names(first) && of(1) && !tokens.iter().any(|token| is_telling(token)) => 2,
        () if is_one_of(first, ARTICLES) || tokens.len() <= 3 && names(last) => 2,
        // "Vester Strand Sogns menighedsråd"
        () if tokens.len() <= 5 && last.starts_with(char::is_lowercase) && names(last) => 1,
        () => 0,
    };
    // "Bestyrelsesmøde" is the meeting of a body, and not its name.
    let told = |word: &&str| is_one_of(word, MEETING_PLACES) || NUMBER_WORDS.contains(word);
    let meeting = ends_with_one_of(last, MEETING_ENDINGS) && tokens.len() == 1
        || ends_with_one_of(first, MEETING_ENDINGS) && tokens.get(1).is_some_and(told);
    !meeting
        && (own && (!plural || is_one_of(first, ARTICLES)) || of_field)
        && small <= most_small
        && tokens.len() <= MOST_WORDS
        && first.starts_with(char::is_uppercase)
        && !is_sentence(words)
        && tokens.iter().all(|token| document_kind(token).is_none())
}

/// Whether words are fields and nothing else: "Natur, Miljø og Klima" is a committee in the head of
/// its minutes, though no word says so.
pub(crate) fn is_fields(words: &str) -> bool {
    let tokens = || words.split([' ', ',', '-', '/']).filter(|token| !token.is_empty());
    let fields = tokens().filter(|token| is_one_of(token, FIELDS)).count();
    let linked = |token: &str| is_one_of(token, FIELDS) || is_one_of(token, FIELD_LINKS);
    fields > 1 && words.starts_with(char::is_uppercase) && tokens().all(linked)
}

/// Whether a word tells something: a title has none like it.
pub(crate) fn is_telling(word: &str) -> bool {
    let small = word.starts_with(char::is_lowercase);
    small && (is_one_of(word, TELLING_WORDS) || ends_with_one_of(word, TELLING_ENDINGS))
}

/// Whether words are a sentence or more, rather than a title.
pub(crate) fn is_sentence(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let stops = words.ends_with(['.', '!', '?']) && count > 6;
    stops || count > 24 || count > 12 && sentences(words).len() > 1
}

/// The number of the meeting in a title: `Bestyrelsesmøde nr. 6`, `Møde 4-2016`, `3. ordinære møde`.
pub(crate) fn read_meeting_number(words: &str) -> Option<Place> {
    number_behind(words).or_else(|| number_before(words))
}

/// `5. rådsmøde`, `3. ordinære møde`.
fn number_before(words: &str) -> Option<Place> {
    word_starts(words).find_map(|at| {
        let length = words[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(words.len() - at);
        let meeting = ends_with_one_of(&words[at..at + length], MEETING_ENDINGS);
        let before = words[..at].trim_end();
        let adjective = MEETING_ADJECTIVES.iter().find_map(|word| before.strip_suffix(word));
        let stem = adjective.unwrap_or(before).trim_end().strip_suffix('.').filter(|_| meeting)?;
        let number = stem.trim_end_matches(|c: char| c.is_ascii_digit()).len()..stem.len();
        ((1..=3).contains(&number.len()) && words[..number.start].ends_with(' ')).then_some(number)
    })
}

fn number_behind(words: &str) -> Option<Place> {
    let ends = word_starts(words).filter_map(|at| {
        let length = words[at..].find(|c: char| !c.is_alphabetic())?;
        ends_with_one_of(&words[at..at + length], MEETING_ENDINGS).then_some(at + length)
    });
    ends.into_iter().find_map(|end| {
        let rest = words[end..].trim_start();
        let number = NUMBER_WORDS.iter().find_map(|word| rest.strip_prefix(word));
        let start = words.len() - number.unwrap_or(rest).trim_start().len();
        let length = digits(&words[start..]);
        let year = words[start + length..].strip_prefix(['-', '/']).map_or(0, digits);
        let whole = if year == 4 { length + 1 + year } else { length };
        let is_number = (1..=3).contains(&length) && (number.is_some() || year == 4);
        let ends = !words[start + whole..].starts_with(['.', '-', '/']);
        (is_number && ends).then_some(start..start + whole)
    })
}

/// The place that a sentence tells: `Mødet blev holdt i Toldboden, lokale 2, kl. 13.00 - 15.30.`
pub(crate) fn told_place(words: &str) -> Option<&str> {
    let rest = MEETING_HELD.iter().find_map(|opening| words.strip_prefix(opening))?;
    let place = PLACE_OPENINGS.iter().find_map(|opening| rest.strip_prefix(opening))?;
    let stops = place.match_indices(". ").map(|(at, _)| at);
    let sentence = stops.filter(|at| place[at + 2..].starts_with(char::is_uppercase)).min();
    let ends = PLACE_ENDS.iter().filter_map(|end| place.find(end));
    let end = ends.chain(sentence).min().unwrap_or(place.len());
    let place = place[..end].trim_matches([' ', ',', '.']);
    (!place.is_empty() && place.len() <= LONGEST_PLACE).then_some(place)
}

/// No place is longer.
const LONGEST_PLACE: usize = 80;

/// The place in a one-line title, behind the day and the time or between them: "… den 6. december
/// 2011 kl. 8.30 i mødelokale 3", "… den 6. december 2011 i mødelokale 3 kl. 8.30".
pub(crate) fn read_place_after(words: &str, moment: &Moment) -> Option<Place> {
    let day = moment.date.as_ref().map(|date| date.place.end);
    let last = day.into_iter().chain(times(moment).map(|place| place.end)).max()?;
    let time = times(moment).map(|place| place.start).min();
    let between = day.zip(time).filter(|(day, time)| day < time).map(|(day, time)| day..time);
    [Some(last..words.len()), between].into_iter().flatten().find_map(|part| place_in(words, part))
}

fn place_in(words: &str, part: Place) -> Option<Place> {
    let tail = words[part.clone()].trim_start_matches([',', '.', ' ', '\n', '\t', '-', '–']);
    let opened = PLACE_OPENINGS.iter().find_map(|opening| tail.strip_prefix(opening));
    // Behind a comma or a dash an address or a hall says by itself what it is.
    let listed = || {
        let apart = words[part.clone()].trim_start().starts_with([',', '-', '–']);
        // "personalerummet".
        let alone = || !tail.contains([' ', ',']);
        let named = (tail.starts_with(char::is_uppercase) || alone()) && is_place_line(tail, false);
        (apart && named).then_some(tail)
    };
    let place = opened.or_else(listed)?;
    let end = PLACE_ENDS.iter().filter_map(|end| place.find(end)).min().unwrap_or(place.len());
    let named = place[..end].trim_end_matches(['.', ',', ' ']);
    let start = part.end - place.len();
    (!named.is_empty() && named.len() <= 80 && !names_body(named) && !is_association(named))
        .then_some(start..start + named.len())
}

/// Whether a line names a place: a hall or an address; or, right below the day, anything that is
/// neither title nor people.
pub(crate) fn is_place_line(words: &str, below_day: bool) -> bool {
    let words = words.trim();
    let other = heading(words).is_some()
        || read_item_head(words).is_some()
        || is_people_line(words) && words.contains('(')
        // "Kontorchef Ole Dal, Kajkontoret, deltog under pkt. 3"
        || title_length(words) > 0;
    let shaped = words.len() <= 80
        && !(words.contains(": ") || words.contains('='))
        && words.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !words.ends_with(['.', ':'])
        && document_kind(words).is_none();
    // "Kontoret sørger for kaffe" names none.
    let told = words.split(' ').skip(1).any(is_telling);
    shaped && !other && !told && (below_day || has_place_word(words))
}

/// Whether a line has the number and the name of a town: `Torvegade 12, 4990 Vesterby`.
pub(crate) fn has_postcode(words: &str) -> bool {
    let tokens: Vec<&str> = words.split(' ').collect();
    tokens.windows(2).any(|pair| {
        let town = pair[1].starts_with(char::is_uppercase);
        pair[0].len() == 4 && digits(pair[0]) == 4 && town
    })
}

/// Whether a word is that of a hall, a house or a road.
fn has_place_word(words: &str) -> bool {
    words
        .split([' ', ',', '/', '-', '('])
        .any(|word| word.len() > 2 && ends_with_one_of(word.trim_matches(is_edge), PLACE_WORDS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::date::read_moment;

    #[track_caller]
    fn check(words: &str, want: &str) {
        let rest = without_title_words(words, &read_moment(words, false));
        let shown = read_title_body(&rest).map_or("none".to_owned(), |read| {
            let organisation = read.organisation.map_or("-", |place| &rest[place]);
            format!("{} of {organisation}", &rest[read.place])
        });
        assert_eq!(shown, want, "in `{words}`");
    }

    #[test]
    fn titles_name_their_body() {
        check("Referat til mødet i Byrådet den 3. maj 2017 kl. 18.30", "Byrådet of -");
        check("Byrådet 2014-2017 – Referat – 29. oktober 2014", "Byrådet 2014-2017 of -");
        check(
            "Tangshave Kommune – Kommunalbestyrelsen",
            "Kommunalbestyrelsen of Tangshave Kommune",
        );
        check("TANGSHAVE KOMMUNE REFERAT Byrådet", "Byrådet of TANGSHAVE KOMMUNE");
        check("Referat fra Ældrerådets møde den 22. februar 2016", "Ældrerådet of -");
        check("Det fælles landdistriktsråd", "Det fælles landdistriktsråd of -");
        check("Udvalget for Kultur og Fritid", "Udvalget for Kultur og Fritid of -");
        check("Region Nordvang - Regionsrådet - 3. maj 2020", "Regionsrådet of Region Nordvang");
        check("HMU Socialområdet", "HMU Socialområdet of -");
        check("Udvalget for nære sundhedstilbud", "Udvalget for nære sundhedstilbud of -");
        check("Kategori: Byrådet", "Byrådet of -");
        check("Vester Strand Sogns menighedsråd", "Vester Strand Sogns menighedsråd of -");
    }

    #[test]
    fn meetings_name_their_body_in_small_letters() {
        let check = |words: &str, want: &str| {
            let rest = without_title_words(words, &read_moment(words, false));
            let read = read_body_of_meeting(words, &rest);
            assert_eq!(read.map_or("none", |read| &rest[read.place]), want, "in `{words}`");
        };
        check("Referat af møde i akademisk råd, onsdag den 3. maj 2017", "akademisk råd");
        check(
            "Møde i beboer- og pårørenderådet på Strandbo",
            "beboer- og pårørenderådet på Strandbo",
        );
        check("Møde i kantinen", "none");
        check("Status i byrådet", "none");
    }

    #[test]
    fn fields_are_committees() {
        let check = |words, want| assert_eq!(is_fields(words), want, "`{words}`");
        check("Natur, Miljø og Klima", true);
        check("Børn & Unge", true);
        check("Social- og Sundhed", true);
        check("Kultur", false);
        check("Kran og Fritid", false);
        check("børn og unge", false);
    }

    #[test]
    fn meetings_are_numbered() {
        let check = |words: &str, want: &str| {
            assert_eq!(read_meeting_number(words).map_or("none", |place| &words[place]), want);
        };
        check("Bestyrelsesmøde nr. 6", "6");
        check("Referat af menighedsrådsmøde nr. 7 den 4.9.2023", "7");
        check("MØDE 4-2016", "4-2016");
        check("Bestyrelsesmøde 2/2010", "2/2010");
        check("Bestyrelsesmøde 19.04.2016", "none");
        check("Bestyrelsesmøde 6. maj 2016", "none");
        check("Mødet nr. 12.3", "none");
    }

    #[test]
    fn web_pages_speak_of_committees_too() {
        for words in [
            "Vælg dit udvalg herunder",
            "Udvalg Dato Type Hent",
            "Byråd og udvalg",
            "Hjem Politiske udvalg Seneste fra byrådet",
            "Du kan finde dagsordener og referater fra byråd og råd ved at søge herunder",
            "Liste med dato, udvalg og sted",
        ] {
            check(words, "none");
        }
    }

    #[test]
    fn places_are_told_by_their_words() {
        let check = |words, below, want| assert_eq!(is_place_line(words, below), want, "`{words}`");
        check("Mødelokale 2, Rådhuset", false, true);
        check("Nyvej 12, 4. sal", false, true);
        check("Kantinen", true, true);
        check("Kantinen", false, true);
        check("Referat", true, false);
        check("Printvenlig version", false, false);
        check("Kontorchef Ole Dal, Kajkontoret, deltog under pkt. 3", true, false);
    }
}
