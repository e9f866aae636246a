//! Where people and parties stand in a vote.

use super::Place;
use super::clause::Clause;
use super::head_line::names_body;
use super::outcome::is_outcome_formula;
use super::who::{Who, read_votes_of, read_who, skip_blanks};
use super::words::{
    any_prefix, digits, find_row, find_word, floor, has_word, lookup, prefix, whole_prefix,
    word_starts,
};
use crate::lexicon::sentence::MEMBERS_OF;
use crate::lexicon::votes::{
    CARRIED_WITH, COUNT_JOINTS, FALLEN, FOLLOWING, NOT, NUMBERS, REFRAINED, RELATIVE, RESERVATIONS,
    REST, SHARE_OF, SHARES, SIDE_HEADS, SIDE_WORDS, STANCES, STATEMENTS, SUBORDINATE, SUPPORT,
    Side, Stance, TOTALS, VERSUS, VOTED, VOTES, VOTES_WERE, VOTING, WEAK_HEADS,
};

/// One side of a vote where it is told.
#[derive(Debug, Clone)]
pub(super) struct Stand {
    pub side: Side,
    pub count: Option<u32>,
    pub who: Vec<Who>,
    pub place: Place,
    /// Listed or counted, rather than told of somebody.
    pub listed: bool,
}

/// Every side that a sentence tells, in order, from what it lists and from its clauses.
pub(super) fn stands(
    text: &str,
    mut lists: Vec<Stand>,
    clauses: Vec<Clause<Stance>>,
) -> Vec<Stand> {
    lists.extend(clauses.into_iter().filter_map(|clause| told(text, clause)));
    lists.sort_by_key(|stand| stand.place.start);
    lists
}

/// Every side that a sentence lists or counts.
pub(super) fn find_lists(text: &str, sentence: &Place) -> Vec<Stand> {
    let mut stands = Vec::new();
    let mut read = sentence.start;
    for at in word_starts(&text[sentence.clone()]).map(|at| sentence.start + at) {
        if at >= read && may_stand(&text[at..]) {
            let found = stands_at(text, sentence, at);
            read = found.iter().map(|stand| stand.place.end).max().unwrap_or(read);
            stands.extend(found);
        }
    }
    stands
}

/// Whether a count or a head may begin so: most words are neither.
fn may_stand(text: &str) -> bool {
    let count = text.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.may_begin(text);
    let head = [SIDE_HEADS, WEAK_HEADS].iter().any(|heads| heads.may_begin(text));
    let head = head || SHARES.may_begin(text);
    count || head || VERSUS.may_begin(text)
}

fn stands_at(text: &str, sentence: &Place, at: usize) -> Vec<Stand> {
    if let Some(both) = versus(text, sentence, at) {
        return both.into();
    }
    if let Some(stand) = against_votes(text, at).or_else(|| carried_with(text, sentence, at)) {
        return vec![stand];
    }
    let counted = counted_sides(text, sentence, at);
    if !counted.is_empty() {
        return counted;
    }
    let headed = headed_list(text, sentence, at).or_else(|| share(text, sentence, at));
    headed.into_iter().collect()
}

/// `et flertal bestående af A, B og V`, `flertallet (A+B)`, when nothing says that they refuse; `et
/// mindretal på 3 (V, O)`, when nothing says how.
fn share(text: &str, sentence: &Place, at: usize) -> Option<Stand> {
    let (side, end) = lookup(SHARES, &text[at..])?;
    let rest = text[at + end..sentence.end].trim_start_matches([' ', ',']);
    let counted =
        rest.strip_prefix(SHARE_OF).and_then(|of| count_at(text, sentence.end - of.len()));
    let rest =
        counted.map_or(rest, |(_, end)| text[noun_at(text, end).1..sentence.end].trim_start());
    let members = MEMBERS_OF.iter().find_map(|words| rest.strip_prefix(words));
    let names = members.or_else(|| rest.starts_with('(').then_some(rest))?;
    let (who, last) = names_at(text, sentence.end - names.len())?;
    let said = &text[last..sentence.end.max(last)];
    let reserved = || has_word(said, RESERVATIONS) || has_word(said, STATEMENTS);
    let other = has_word(said, VOTING)
        || has_word(near(said), NOT)
        || side == Side::Against && (reserved() || has_word(said, REFRAINED));
    let count = counted.map(|(count, _)| count).or_else(|| tally(&who));
    // A minority alone is no vote.
    let listed = side == Side::For;
    (!other).then_some(Stand { side, count, who, place: at..last, listed })
}

/// The words before a subordinate clause.
pub(super) fn near(words: &str) -> &str {
    let end = SUBORDINATE.iter().filter_map(|mark| words.find(mark)).min();
    &words[..end.unwrap_or(words.len())]
}

/// How many those listed are together, where each has a number, or the last one for all.
pub(super) fn tally(who: &[Who]) -> Option<u32> {
    let (last, others) = who.split_last()?;
    let told: Vec<u32> = others.iter().filter_map(|who| who.count).collect();
    match told.len() {
        0 => last.count,
        all if all == others.len() => Some(told.iter().sum::<u32>() + last.count?),
        _ => None,
    }
}

/// `34 stemmer imod 15`, `14 stemmer (A, V) mod 3 (O)`, `stemmerne 12 mod 7`.
fn versus(text: &str, sentence: &Place, at: usize) -> Option<[Stand; 2]> {
    let (favour, end) = count_at(text, at)?;
    let (noun, word) = noun_at(text, end);
    let named = listed_after(text, word).filter(|_| text[word..].starts_with('('));
    let (favouring, last) = named.unwrap_or((Vec::new(), word));
    let word = skip_spaces(text, last);
    let word = word + any_prefix(VERSUS, &text[word..])?;
    let start = skip_blanks(text, word);
    let (against, end) = count_at(text, start)?;
    let (later, _) = noun_at(text, end);
    let earlier = || text[..at].trim_end().ends_with(VOTES_WERE);
    let (who, last) = listed_after(text, end).unwrap_or((Vec::new(), end));
    let stand =
        |side, count, who, place| Stand { side, count: Some(count), who, place, listed: true };
    let favoured = stand(Side::For, favour, favouring, at..end);
    let counted = noun || later || earlier();
    let mut both = [favoured, stand(Side::Against, against, who, start..last)];
    // "Forkastet med 12 stemmer mod 3": the majority voted it down.
    if FALLEN.are_in(&text[sentence.start..at]) {
        both[0].side = Side::Against;
        both[1].side = Side::For;
    }
    counted.then_some(both)
}

/// `Vedtaget med 10 stemmer (V, C)`, where nothing says what they were for.
fn carried_with(text: &str, sentence: &Place, at: usize) -> Option<Stand> {
    let before = &text[sentence.start..at];
    let (count, end) = count_at(text, at)?;
    let (noun, word) = noun_at(text, end);
    let stem = before.trim_end().strip_suffix(CARRIED_WITH)?;
    let (who, last) = listed_after(text, word)
        .filter(|_| text[word..].starts_with('('))
        .unwrap_or((Vec::new(), word));
    let closed =
        text[last..].trim_start().starts_with(['.', '\n']) || text[last..].trim().is_empty();
    let decided = is_outcome_formula(stem.trim());
    let side = if FALLEN.are_in(stem) { Side::Against } else { Side::For };
    let stand = Stand { side, count: Some(count), who, place: at..last, listed: true };
    (noun && closed && decided).then_some(stand)
}

/// `mod Venstres stemmer`, `imod Ø's stemmer`.
fn against_votes(text: &str, at: usize) -> Option<Stand> {
    let word = at + any_prefix(VERSUS, &text[at..])?;
    let start = skip_spaces(text, word);
    let (who, end) = read_votes_of(text, start)?;
    Some(Stand { side: Side::Against, count: None, who, place: at..end, listed: true })
}

/// A number of votes at `at`, and where it ends.
fn count_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = &text[at..];
    let length = digits(rest);
    if length > 0 {
        let inside =
            text[..at].ends_with(['.', '-', '/']) || rest[length..].starts_with(INSIDE_NUMBER);
        // "stemte imod 2. at": a point, not a count.
        let point = rest[length..].strip_prefix(". ");
        let point = point.is_some_and(|next| next.starts_with(char::is_lowercase));
        let open = rest[length..].starts_with(char::is_alphabetic) || inside || point || length > 3;
        return (!open).then(|| rest[..length].parse().ok())?.map(|count| (count, at + length));
    }
    let (count, length) = lookup(NUMBERS, rest)?;
    let (noun, _) = noun_at(text, at + length);
    (count > 1 || noun).then_some((count, at + length))
}

const INSIDE_NUMBER: [char; 2] = ['-', '/'];

/// Whether what is counted stands at `at`, and where the next word begins.
fn noun_at(text: &str, at: usize) -> (bool, usize) {
    let start = skip_spaces(text, at);
    match any_prefix(VOTES, &text[start..]) {
        Some(end) => (true, skip_spaces(text, start + end)),
        None => (false, start),
    }
}

fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(' ').len()
}

/// `11 stemte for, 4 imod og 2 undlod at stemme`.
fn counted_sides(text: &str, sentence: &Place, at: usize) -> Vec<Stand> {
    let mut stands: Vec<Stand> = Vec::new();
    let (mut proved, mut next) = (false, Some(at));
    while let Some((stand, strong)) = next.and_then(|at| counted(text, at)) {
        proved |= strong || !stands.is_empty();
        next = after_joint(text, stand.place.end).filter(|&next| next < sentence.end);
        stands.push(stand);
    }
    if !proved {
        stands.clear();
    }
    stands
}

/// Where the next count may begin.
fn after_joint(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start_matches([' ', ',', ';']);
    let start = text.len() - rest.len();
    let word = any_prefix(COUNT_JOINTS, rest).unwrap_or(0);
    (start + word > at).then(|| skip_spaces(text, start + word))
}

/// `13 stemmer for`, `27 stemte imod`, `4 imod (V, C)`, `6 medlemmer (V og A) stemte for`; and
/// whether a word of voting stands there.
fn counted(text: &str, at: usize) -> Option<(Stand, bool)> {
    let (count, end) = count_at(text, at)?;
    let (noun, start) = noun_at(text, end);
    let named = || listed_after(text, start).filter(|_| text[start..].starts_with('('));
    if let Some((who, last)) = named() {
        let side = side_of_verb(text, skip_spaces(text, last))?;
        let place = at..last;
        return Some((Stand { side, count: Some(count), who, place, listed: true }, true));
    }
    // "4 der undlod at stemme".
    let relative = any_prefix(RELATIVE, &text[start..]).unwrap_or(0);
    let start = skip_spaces(text, start + relative);
    let verb = any_prefix(VOTING, &text[start..]);
    let word = verb.map_or(start, |end| skip_spaces(text, start + end));
    let (side, length) = lookup(SIDE_WORDS, &text[word..])?;
    let end = word + length;
    let (who, last) = listed_after(text, end).unwrap_or((Vec::new(), end));
    let stand = Stand { side, count: Some(count), who, place: at..last, listed: true };
    Some((stand, noun || verb.is_some() || side == Side::Abstain))
}

/// The side that the verb at `at` puts its subject on: `stemte imod`, `anbefaler`.
fn side_of_verb(text: &str, at: usize) -> Option<Side> {
    let words = near(&text[at..floor(text, at + LONGEST_OBJECT)]);
    match lookup(STANCES, words)? {
        (Stance::Vote, end) => find_row(&words[end..], SIDE_WORDS).map(|(side, _)| side),
        (Stance::Refrain, _) => Some(Side::Abstain),
        (Stance::Back, end) => backed_side(&words[..end], &words[end..]),
        _ => None,
    }
}

/// The side that a verb of support puts its subject on: `anbefaler`, `kan ikke tiltræde`.
fn backed_side(verb: &str, words: &str) -> Option<Side> {
    let backs = has_word(verb, SUPPORT) || has_word(words, SUPPORT);
    let side = if has_word(words, NOT) { Side::Against } else { Side::For };
    backs.then_some(side)
}

/// `: A, B` or ` (A, B)`.
fn listed_after(text: &str, at: usize) -> Option<(Vec<Who>, usize)> {
    let rest = text[at..].trim_start_matches(' ');
    if !rest.starts_with([':', '(']) {
        return None;
    }
    names_at(text, text.len() - rest.trim_start_matches(':').len())
}

/// Names with or without parentheses around them all, and where they end.
fn names_at(text: &str, at: usize) -> Option<(Vec<Who>, usize)> {
    let start = skip_blanks(text, at);
    if let Some(found) = read_who(text, start) {
        return Some(found);
    }
    let inner = text[start..].strip_prefix('(')?;
    let (who, end) = read_who(text, skip_blanks(text, text.len() - inner.len()))?;
    Some((who, end + usize::from(text[end..].starts_with(')'))))
}

/// Names after a count: on its line, or in parentheses on the next.
fn names_after_count(text: &str, at: usize) -> Option<(Vec<Who>, usize)> {
    let rest = &text[at..];
    let next = rest.trim_start();
    let wrapped = rest[..rest.len() - next.len()].contains('\n');
    (!wrapped || next.starts_with('(')).then(|| names_at(text, at))?
}

/// `For stemte: A, B`, `Imod: 6 (NN (B))`, `For flertalsindstillingen stemte 11 (…)`.
fn headed_list(text: &str, sentence: &Place, at: usize) -> Option<Stand> {
    let (side, ends) = head(text, sentence, at)?;
    let (count, who, end) = ends.into_iter().flatten().find_map(|end| tail(text, end))?;
    // "stemte for Kulturudvalgets indstilling" names what was voted on.
    let owner = |who: &Who| {
        let name = text[who.place.clone()].trim_end_matches(['s', 'S']);
        name.len() < who.place.len() && names_body(name)
    };
    if matches!(who.as_slice(), [only] if owner(only)) {
        return None;
    }
    Some(Stand { side, count, who, place: at..end, listed: true })
}

/// The side of a head and where what it lists may begin.
fn head(text: &str, sentence: &Place, at: usize) -> Option<(Side, [Option<usize>; 2])> {
    let rest = &text[at..sentence.end];
    let begins = is_start(&text[sentence.start..at]);
    if let Some((side, length)) = lookup(SIDE_HEADS, rest) {
        let after = rest[length..].trim_start();
        let direct = begins || after.starts_with(['(', ':']);
        let colon = begins.then(|| colon_end(rest, length)).flatten();
        return direct.then_some((side, [Some(at + length), colon.map(|end| at + end)]));
    }
    let (side, length) = lookup(WEAK_HEADS, rest).filter(|_| begins)?;
    let verb = || verb_after(rest, length);
    let colon = colon_end(rest, length).map(|end| at + end);
    if is_counted_alone(text, sentence, at, at + length) {
        return Some((side, [Some(at + length), colon]));
    }
    Some((side, [verb().map(|end| at + end), colon]))
}

/// Whether the side that ends at `end` has its count right behind it, as the verb stands with the side
/// before it: "For stemte 15 (A, V), imod 2 (F)."
fn is_counted_alone(text: &str, sentence: &Place, at: usize, end: usize) -> bool {
    let counted = count_at(text, skip_spaces(text, end)).is_some_and(|(_, end)| {
        let (votes, next) = noun_at(text, end);
        let closed =
            text[next..].starts_with(['(', ',', '.', ';', '\n']) || text[next..].is_empty();
        votes || closed || any_prefix(COUNT_JOINTS, &text[next..]).is_some()
    });
    counted && has_word(&text[sentence.start..at], VOTING)
}

/// Whether a list may begin after these words: at the start, after a mark or a joining word.
fn is_start(before: &str) -> bool {
    let before = before.trim_end();
    let joined = COUNT_JOINTS.iter().any(|word| {
        before.strip_suffix(word).is_some_and(|stem| !stem.ends_with(char::is_alphanumeric))
    });
    let following = FOLLOWING.iter().any(|word| {
        let last = before.len().checked_sub(word.len()).and_then(|at| before.get(at..));
        last.is_some_and(|last| prefix(last, word).is_some())
    });
    joined || following || !before.ends_with(char::is_alphanumeric)
}

/// The longest name of what is voted on.
const LONGEST_OBJECT: usize = 90;

/// The words after a head, without other marks.
fn object(rest: &str, from: usize) -> &str {
    let near = &rest[from..floor(rest, from + LONGEST_OBJECT)];
    let end = near.find([',', '.', ';', '(', '\n']).unwrap_or(near.len());
    &near[..end]
}

/// `For forslaget: `: the end of the colon.
fn colon_end(rest: &str, from: usize) -> Option<usize> {
    object(rest, from).find(':').map(|at| from + at + 1)
}

/// `For forslaget stemte `: the end of the verb.
fn verb_after(rest: &str, from: usize) -> Option<usize> {
    let object = object(rest, from);
    word_starts(object).find_map(|at| Some(from + at + any_prefix(VOTING, &object[at..])?))
}

/// A count, names, or both, after a head.
fn tail(text: &str, at: usize) -> Option<(Option<u32>, Vec<Who>, usize)> {
    let start = skip_blanks(text, text.len() - text[at..].trim_start_matches([' ', ':']).len());
    let Some((count, end)) = count_at(text, start) else {
        return names_with_total(text, start);
    };
    let (_, next) = noun_at(text, end);
    // "For forslaget stemte 21, Venstre og Ida Holm (O)."
    let next = text.len() - text[next..].trim_start_matches([' ', ':', ',']).len();
    let (who, last) = names_after_count(text, next).unwrap_or((Vec::new(), end));
    Some((Some(count), who, last))
}

/// `Ø (3) og Å (1), i alt 4`, `resten, i alt 36`.
fn names_with_total(text: &str, at: usize) -> Option<(Option<u32>, Vec<Who>, usize)> {
    // Nothing stands behind "Imod stemte:" where the next side begins.
    if lookup(SIDE_HEADS, &text[at..]).or_else(|| lookup(WEAK_HEADS, &text[at..])).is_some() {
        return None;
    }
    let rest = any_prefix(REST, &text[at..]).map(|end| (Vec::new(), at + end));
    let (who, end) = rest.or_else(|| names_at(text, at))?;
    let total = total_at(text, end);
    let (count, last) = total.map_or((tally(&who), end), |(count, last)| (Some(count), last));
    (count.is_some() || !who.is_empty()).then_some((count, who, last))
}

/// `, i alt 36`.
fn total_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text[at..].trim_start_matches([' ', ',', ';', '(', '=', '-', '–']);
    let start = text.len() - rest.len();
    let word = start + any_prefix(TOTALS, rest)?;
    count_at(text, text.len() - text[word..].trim_start_matches([' ', ':']).len())
}

/// `Venstre stemte for`: what is told of people and parties.
fn told(text: &str, clause: Clause<Stance>) -> Option<Stand> {
    let count = tally(&clause.who);
    let tallied = || count.and_then(|_| clause_side(text, &clause));
    let side = told_side(text, &clause).or_else(tallied)?;
    // "Et flertal besluttede at …. Et mindretal (A og Ø) stemte for indstillingen."
    let minority = clause.who.first().is_some_and(|who| is_minority(&text[..who.place.start]));
    let side = if minority && side == Side::For { Side::Against } else { side };
    let place = clause.start..clause.words.end;
    Some(Stand { side, count, who: clause.who, place, listed: false })
}

/// Whether those named next are a minority: "Et mindretal (", "et mindretal bestående af ".
fn is_minority(before: &str) -> bool {
    let stem = before.trim_end_matches(['(', ' ']);
    let stem =
        MEMBERS_OF.iter().find_map(|words| stem.strip_suffix(words.trim_end())).unwrap_or(stem);
    let last = stem.trim_end().rsplit(' ').next().unwrap_or_default();
    matches!(lookup(SHARES, last), Some((Side::Against, _)))
}

/// The side of a subject that is counted, by a verb of support: `O (1) kan ikke anbefale`.
fn clause_side(text: &str, clause: &Clause<Stance>) -> Option<Side> {
    let words = near(&text[clause.words.clone()]);
    let verb = words.trim_start();
    (clause.verb == Stance::Back).then(|| backed_side(verb, verb)).flatten()
}

/// The side that a clause puts its subject on.
pub(super) fn told_side(text: &str, clause: &Clause<Stance>) -> Option<Side> {
    let words = &text[clause.words.start
        ..floor(text, clause.words.end.min(clause.words.start + LONGEST_OBJECT))];
    let side = || find_row(words, SIDE_WORDS).map(|(side, _)| side);
    match clause.verb {
        Stance::Vote if opens_list(&text[clause.lead.clone()]) => None,
        Stance::Vote if is_denied(words) => denied_side(words),
        Stance::Vote => side(),
        Stance::Be if has_word(words, VOTED) => side(),
        Stance::Say => find_word(words, VOTING)
            .and_then(|verb| Some(find_row(&words[verb.end..], SIDE_WORDS)?.0)),
        Stance::Oppose => (clause.lead.is_empty() && is_all(words)).then_some(Side::Against),
        Stance::Be => is_against(words).then_some(Side::Against),
        Stance::Refrain => (is_all(words) || has_word(words, REFRAINED)).then_some(Side::Abstain),
        _ => None,
    }
}

/// `stemte ikke`, right after the verb.
fn is_denied(words: &str) -> bool {
    words.split_whitespace().nth(1).is_some_and(|word| any_prefix(NOT, word).is_some())
}

/// `stemte ikke for`; `stemte ikke`, which is to abstain; `hverken for eller imod`.
fn denied_side(words: &str) -> Option<Side> {
    match find_row(words, SIDE_WORDS) {
        Some((Side::For, _)) => Some(Side::Against),
        Some((Side::Against, _)) => None,
        Some((Side::Abstain, _)) | None => Some(Side::Abstain),
    }
}

/// `imod.` and nothing else.
fn is_all(words: &str) -> bool {
    words.split_whitespace().count() == 1
}

/// `Imod stemte`: the words before the names are a head, and say all.
fn opens_list(lead: &str) -> bool {
    word_starts(lead)
        .any(|at| lookup(SIDE_HEADS, &lead[at..]).is_some_and(|(_, end)| at + end == lead.len()))
}

/// `var imod`, right after the verb.
fn is_against(words: &str) -> bool {
    let mut words = words.split_whitespace().skip(1);
    words.next().is_some_and(|word| VERSUS[..1].iter().any(|row| whole_prefix(word, row).is_some()))
}
