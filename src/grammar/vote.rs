//! Votes, and who did not go along.

use super::Place;
use super::clause::{Clause, clauses, is_sure};
use super::scope::find_items;
use super::stand::{Stand, find_lists, near, stands, told_side};
use super::who::{Who, capped, read_who, sentence_end, skip_blanks};
use super::words::{any_prefix, find_row, find_word, floor, has_word, prefix, trimmed};
use crate::lexicon::table::Words;
use crate::lexicon::votes::{
    DISSENT_TRIGGERS, FALLEN, NO_RESERVATION, NOT, OBJECT_FILLERS, POSITION_TRIGGERS, QUOTE_PAIRS,
    QUOTES, RESERVATIONS, SCOPE_ENDS, SCOPE_LEADS, SIDE_TRIGGERS, SIDE_WORDS, STANCES,
    STATEMENT_FROM, STATEMENT_HEADS, STATEMENTS, SUPPORT, Side, Stance, VOTE_TRIGGERS,
    WHOLE_MATTER,
};
use crate::record::DissentKind;

/// One side of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SideRead {
    pub count: Option<u32>,
    pub parties: Vec<Place>,
    pub people: Vec<Place>,
    pub place: Place,
}

/// A vote as told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct VoteRead {
    pub in_favour: Option<SideRead>,
    pub against: Option<SideRead>,
    pub abstain: Option<SideRead>,
    /// All sentences that tell it.
    pub place: Place,
}

/// Dissent as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DissentRead {
    /// Parties and people, one place each, as printed: `Socialdemokratiet`, `(Ø)`, `NN`.
    pub who: Vec<Place>,
    pub kind: DissentKind,
    pub scope: Option<Place>,
    /// The sentence.
    pub place: Place,
}

/// What a decision tells of who stood where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PositionsRead {
    /// The vote, if it tells one. Of several, the last: votes on changes come before the vote on
    /// the matter.
    pub vote: Option<VoteRead>,
    /// Every sentence in which somebody votes against, abstains, reserves their position or has a
    /// statement entered; those of the vote too, where they name anybody.
    pub dissent: Vec<DissentRead>,
}

/// Reads vote and dissent of a decision.
pub(crate) fn read_positions(text: &str) -> PositionsRead {
    let mut positions = Positions::default();
    if POSITION_TRIGGERS.are_in(text) {
        let (votes, dissents) = (VOTE_TRIGGERS.are_in(text), DISSENT_TRIGGERS.are_in(text));
        for sentence in own_sentences(text) {
            let words = &text[sentence.clone()];
            let votes = votes && SIDE_TRIGGERS.are_in(words);
            let dissents = dissents && DISSENT_TRIGGERS.are_in(words);
            positions.read(text, &sentence, votes, dissents);
        }
    }
    let proved = positions.ballots.into_iter().filter(|ballot| ballot.proved);
    let mut votes: Vec<VoteRead> = proved.map(|ballot| ballot.read).collect();
    let vote = votes.pop();
    let dissent = without_fallen(text, positions.dissent, &votes);
    let dissent = match &vote {
        Some(vote) if is_carried(text, vote) => with_voters(text, dissent, vote),
        Some(vote) => beside(dissent, &vote.place),
        None => dissent,
    };
    PositionsRead { vote, dissent }
}

/// Dissent, but for what earlier votes tell on proposals that fell: who voted one down carried that.
fn without_fallen(
    text: &str,
    mut dissent: Vec<DissentRead>,
    votes: &[VoteRead],
) -> Vec<DissentRead> {
    let fallen = votes.iter().map(|vote| &vote.place);
    let fallen: Vec<_> = fallen.filter(|place| FALLEN.are_in(&text[(*place).clone()])).collect();
    dissent.retain(|read| {
        let next = fallen.partition_point(|place| place.end <= read.place.start);
        fallen.get(next).is_none_or(|place| place.start >= read.place.end)
    });
    dissent
}

/// Dissent, but for what the vote itself tells.
fn beside(mut dissent: Vec<DissentRead>, vote: &Place) -> Vec<DissentRead> {
    dissent.retain(|read| read.place.start >= vote.end || read.place.end <= vote.start);
    dissent
}

/// Whether what was voted on was carried: by its counts, or as nothing beside the vote says that it
/// fell. Who votes down an amendment does not dissent.
fn is_carried(text: &str, vote: &VoteRead) -> bool {
    let count = |side: &Option<SideRead>| side.as_ref().and_then(|side| side.count);
    if let (Some(favour), Some(against)) = (count(&vote.in_favour), count(&vote.against)) {
        return favour >= against;
    }
    let next = sentence_end(text, skip_blanks(text, vote.place.end).min(text.len()));
    !FALLEN.are_in(&text[vote.place.start..next.max(vote.place.end)])
}

/// Dissent, and those whom the vote names on its other sides.
fn with_voters(text: &str, dissent: Vec<DissentRead>, vote: &VoteRead) -> Vec<DissentRead> {
    let mut dissent = beside(dissent, &vote.place);
    for (side, kind) in
        [(&vote.against, DissentKind::Against), (&vote.abstain, DissentKind::Abstained)]
    {
        let Some(side) = side.as_ref().filter(|side| side.has_names()) else { continue };
        let mut who = [side.parties.as_slice(), &side.people].concat();
        who.sort_by_key(|place| place.start);
        let named = who[0].start;
        let sentence = own_sentences(text).find(|sentence| sentence.contains(&named));
        let place = sentence.map_or(side.place.clone(), |sentence| {
            sentence.start..sentence.end.max(side.place.end)
        });
        dissent.push(DissentRead { who, kind, scope: None, place });
    }
    dissent.sort_by_key(|read| read.place.start);
    dissent
}

/// Votes and dissent as they come together from sentences.
#[derive(Default)]
struct Positions {
    ballots: Vec<Ballot>,
    dissent: Vec<DissentRead>,
    /// Where the last statement ends.
    read: usize,
}

impl Positions {
    fn read(&mut self, text: &str, sentence: &Place, votes: bool, dissents: bool) {
        let dissents = dissents && sentence.start >= self.read;
        if !(votes || dissents) {
            return;
        }
        let lists = find_lists(text, sentence);
        let clauses = clauses(text, sentence, STANCES);
        if dissents {
            let known = self.dissent.len();
            read_sentence(text, sentence, (&lists, &clauses), &mut self.dissent);
            let ends = self.dissent[known..].iter().map(|one| one.place.end);
            self.read = ends.max().unwrap_or(self.read);
        }
        if votes {
            self.vote(text, sentence, stands(text, lists, clauses));
        }
    }

    fn vote(&mut self, text: &str, sentence: &Place, stands: Vec<Stand>) {
        for stand in stands {
            let last = self.ballots.last_mut();
            if !last.is_some_and(|ballot| ballot.takes(text, &stand, sentence)) {
                self.ballots.push(Ballot::new(text, &stand, sentence));
            }
        }
    }
}

/// No sentence on votes is longer: a council of thirty with names and parties.
const LONGEST_SENTENCE: usize = 4000;

/// The sentences that the minutes tell themselves: what a statement is quoted to say of votes is
/// no vote of the meeting.
fn own_sentences(text: &str) -> impl Iterator<Item = Place> + '_ {
    let quotations = quotations(text);
    sentences(text).filter_map(move |sentence| {
        let near = quotations.iter().find(|quotation| quotation.end > sentence.start);
        let quoted = near.map_or(sentence.end, |quotation| quotation.start);
        let own = sentence.start..sentence.end.min(quoted);
        (!own.is_empty()).then_some(own)
    })
}

/// Shorter quotations are names and titles.
const SHORTEST_QUOTATION: usize = 24;

/// What is quoted of what people said.
fn quotations(text: &str) -> Vec<Place> {
    let mut quotations = Vec::new();
    let mut from = 0;
    while let Some((at, quote)) = find_quote(text, from) {
        let end = quotation_end(text, at, quote);
        if end - at >= SHORTEST_QUOTATION {
            quotations.push(at..end);
        }
        from = end;
    }
    quotations
}

/// The first mark of quotation from `from` on.
fn find_quote(text: &str, from: usize) -> Option<(usize, char)> {
    let rest = text.get(from..)?;
    let at = from + rest.find(QUOTES)?;
    Some((at, text[at..].chars().next()?))
}

fn sentences(text: &str) -> impl Iterator<Item = Place> + '_ {
    let mut at = skip_blanks(text, 0);
    std::iter::from_fn(move || {
        let start = at;
        let end = (start < text.len()).then(|| sentence_end(text, start))?;
        at = skip_blanks(text, end.max(start + 1));
        Some(capped(text, start..end, LONGEST_SENTENCE))
    })
}

/// A vote as it comes together from its sides.
struct Ballot {
    read: VoteRead,
    /// Whether it is more than somebody's being against.
    proved: bool,
}

impl Ballot {
    fn new(text: &str, stand: &Stand, sentence: &Place) -> Self {
        let mut ballot = Ballot {
            read: VoteRead { place: sentence.clone(), ..VoteRead::default() },
            proved: false,
        };
        ballot.takes(text, stand, sentence);
        ballot
    }

    /// Adds a side, unless the vote has it already: then it is of another vote.
    fn takes(&mut self, text: &str, stand: &Stand, sentence: &Place) -> bool {
        let side = side_of(text, stand);
        let proves = stand.listed || stand.count.is_some() || stand.side == Side::For;
        let slot = match stand.side {
            Side::For => &mut self.read.in_favour,
            Side::Against => &mut self.read.against,
            Side::Abstain => &mut self.read.abstain,
        };
        match slot {
            None => *slot = Some(side),
            Some(_) if !proves => return true,
            Some(known) if known.has_names() && known.names(&side) => {
                known.count = known.count.or(side.count);
            }
            Some(known) if known.count.is_some() != side.count.is_some() && !known.has_names() => {
                known.count = known.count.or(side.count);
                (known.parties, known.people) = (side.parties, side.people);
            }
            Some(_) => return false,
        }
        self.proved |= proves;
        self.read.place.end = self.read.place.end.max(sentence.end).max(stand.place.end);
        true
    }
}

impl SideRead {
    /// Whether the same people and parties are named.
    fn names(&self, other: &Self) -> bool {
        self.parties == other.parties && self.people == other.people
    }

    fn has_names(&self) -> bool {
        !self.parties.is_empty() || !self.people.is_empty()
    }
}

fn side_of(text: &str, stand: &Stand) -> SideRead {
    let (parties, people): (Vec<_>, Vec<_>) = stand.who.iter().partition(|who| who.is_party);
    SideRead {
        count: stand.count,
        parties: parties.into_iter().map(|who| bare(text, &who.place)).collect(),
        people: people.into_iter().map(|who| who.place.clone()).collect(),
        place: stand.place.clone(),
    }
}

/// A party without the parentheses it stands in.
fn bare(text: &str, place: &Place) -> Place {
    let inner = text[place.clone()].trim_start_matches('(');
    let start = place.end - inner.len();
    start..start + inner.trim_end_matches(')').len()
}

/// Reads dissent from what a sentence lists and from its clauses.
fn read_sentence(
    text: &str,
    sentence: &Place,
    (lists, clauses): (&[Stand], &[Clause<Stance>]),
    dissent: &mut Vec<DissentRead>,
) {
    dissent.extend(headed(text, sentence));
    for stand in lists {
        let kind = match stand.side {
            Side::For => continue,
            Side::Against => DissentKind::Against,
            Side::Abstain => DissentKind::Abstained,
        };
        let place = sentence.start..sentence.end.max(stand.place.end);
        let named = |who: &&Who| is_sure(text, who) || is_first_name(text, who);
        let who: Vec<_> = stand.who.iter().filter(named).collect();
        push(&who, kind, None, &trimmed(text, place), dissent);
    }
    for clause in clauses {
        read_clause(text, clause, sentence, dissent);
    }
}

fn read_clause(
    text: &str,
    clause: &Clause<Stance>,
    sentence: &Place,
    dissent: &mut Vec<DissentRead>,
) {
    let votes = matches!(clause.verb, Stance::Vote | Stance::Refrain);
    let named = |who: &&Who| is_sure(text, who) || votes && is_first_name(text, who);
    let who: Vec<_> = clause.who.iter().filter(named).collect();
    for kind in kinds(text, clause) {
        let statement = kind == DissentKind::MinorityStatement;
        let scope = if statement { None } else { scope(text, clause, kind) };
        let place = if statement { with_quotation(text, sentence) } else { sentence.clone() };
        push(&who, kind, scope, &place, dissent);
    }
}

/// `Thomas stemte imod`: one name, where nobody but people and parties can do so.
fn is_first_name(text: &str, who: &Who) -> bool {
    text[who.place.clone()].chars().nth(1).is_some()
}

fn push(
    who: &[&Who],
    kind: DissentKind,
    scope: Option<Place>,
    place: &Place,
    dissent: &mut Vec<DissentRead>,
) {
    let who: Vec<_> = who.iter().map(|who| who.place.clone()).collect();
    let known = dissent.iter().any(|one| one.kind == kind && one.who == who);
    if !who.is_empty() && !known {
        dissent.push(DissentRead { who, kind, scope, place: place.clone() });
    }
}

/// In what ways the subject of a clause does not go along.
fn kinds(text: &str, clause: &Clause<Stance>) -> Vec<DissentKind> {
    let words = &text[clause.words.clone()];
    let reserved = has_word(words, RESERVATIONS) && !has_word(words, NO_RESERVATION);
    let opposed = opposition(text, clause);
    let enters = clause.verb == Stance::Enter || clause.verb == Stance::Refer || opposed.is_some();
    let stated = clause.verb == Stance::Hold || (enters && has_word(words, STATEMENTS));
    let reserved = (reserved && clause.verb != Stance::Back).then_some(DissentKind::Reservation);
    let stated = stated.then_some(DissentKind::MinorityStatement);
    opposed.into_iter().chain(reserved).chain(stated).collect()
}

/// Against or neither.
fn opposition(text: &str, clause: &Clause<Stance>) -> Option<DissentKind> {
    if let Some(side) = told_side(text, clause) {
        return kind_of(side);
    }
    let words = near(&text[clause.words.clone()]);
    let denied = clause.verb == Stance::Back && has_word(words, NOT) && has_word(words, SUPPORT);
    denied.then_some(DissentKind::Against)
}

fn kind_of(side: Side) -> Option<DissentKind> {
    match side {
        Side::For => None,
        Side::Against => Some(DissentKind::Against),
        Side::Abstain => Some(DissentKind::Abstained),
    }
}

/// `Protokolbemærkning fra Venstre: …`
fn headed(text: &str, sentence: &Place) -> Option<DissentRead> {
    let words = &text[sentence.clone()];
    let (kind, end) =
        STATEMENT_HEADS.iter().find_map(|&(head, kind)| Some((kind, prefix(words, head)?)))?;
    let rest = words[end..].trim_start_matches(char::is_alphabetic);
    let rest = rest.trim_start_matches([' ', ':']);
    let from = any_prefix(STATEMENT_FROM, rest);
    let start = sentence.end - rest.len() + from.unwrap_or(0);
    let (who, last) = read_who(text, skip_blanks(text, start))?;
    let closed = text[last..].trim_start_matches(['.', ' ']).starts_with(['\n', ':']);
    let whole = closed || last >= sentence.end || text[last..].trim_matches(['.', ' ']).is_empty();
    let mut found = Vec::new();
    if from.is_some() || whole {
        let sure: Vec<_> = who.iter().filter(|who| is_sure(text, who)).collect();
        push(&sure, kind, None, &with_quotation(text, sentence), &mut found);
    }
    found.pop()
}

/// The longest quotation of a statement.
const LONGEST_QUOTATION: usize = 6000;

/// The sentence with the statement that it introduces: what is quoted, or the next paragraph
/// after a colon.
fn with_quotation(text: &str, sentence: &Place) -> Place {
    let words = &text[sentence.clone()];
    let Some(colon) = words.find(':').map(|at| sentence.start + at + 1) else {
        return sentence.clone();
    };
    let open = skip_blanks(text, colon);
    let near = &text[..floor(text, open + LONGEST_QUOTATION)];
    let end = match near.get(open..).and_then(|rest| rest.chars().next()) {
        Some(quote) if QUOTES.contains(&quote) => {
            let end = quotation_end(near, open, quote);
            end + usize::from(near[end..].starts_with('.'))
        }
        Some(_) if open >= sentence.end => line_end(near, open),
        _ => sentence.end,
    };
    sentence.start..end.max(sentence.end)
}

/// After the mark that closes the quotation which `quote` opens at `at`; else the end of the line.
/// A quotation of several paragraphs may open each of them anew.
fn quotation_end(text: &str, at: usize, quote: char) -> usize {
    let from = at + quote.len_utf8();
    let near = &text[..floor(text, from + LONGEST_QUOTATION)];
    let closes = |&(at, mark): &(usize, &str)| {
        let next = near[at + mark.len()..].chars().next();
        let opens = near[..at].ends_with(['\n', ' ']) && next.is_some_and(char::is_alphanumeric);
        closing_marks(quote).contains(&mark) && !opens
    };
    let marks = near.get(from..).unwrap_or_default().match_indices(QUOTES);
    let closed = marks.map(|(at, mark)| (from + at, mark)).find(closes);
    closed.map_or_else(|| line_end(near, from.min(near.len())), |(at, mark)| at + mark.len())
}

/// The marks that close what `quote` opens.
fn closing_marks(quote: char) -> &'static [&'static str] {
    QUOTE_PAIRS.iter().find(|(open, _)| *open == quote).map_or(&[], |(_, closing)| closing)
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at)
}

/// The part of the matter that a clause names: items, or what one is against.
fn scope(text: &str, clause: &Clause<Stance>, kind: DissentKind) -> Option<Place> {
    let words = clause.words.clone();
    if let Some(items) = find_items(text, &words) {
        return Some(items);
    }
    let cue = match kind {
        DissentKind::Against if clause.verb == Stance::Back => {
            find_stem(&text[words.clone()], SUPPORT)?
        }
        DissentKind::Against | DissentKind::Abstained => {
            find_row(&text[words.clone()], SIDE_WORDS)?.1
        }
        _ => find_stem(&text[words.clone()], RESERVATIONS)?,
    };
    let object = object(text, words.start + cue.end..words.end)?;
    let not = any_prefix(OBJECT_FILLERS, &text[object.clone()]).unwrap_or(0);
    let object = trimmed(text, object.start + not..object.end);
    let led = any_prefix(SCOPE_LEADS, &text[object.clone()]);
    let named = trimmed(text, object.start + led.unwrap_or(0)..object.end);
    let whole = any_prefix(WHOLE_MATTER, &text[named.clone()]).is_some();
    let needed = kind == DissentKind::Against || led.is_some();
    (needed && !whole && named.len() > 2).then_some(named)
}

/// What follows a verb, up to its reason.
fn object(text: &str, place: Place) -> Option<Place> {
    let words = &text[place.clone()];
    let mark = words.find([',', '.', ';', ':', '(', '\n']).unwrap_or(words.len());
    let reason = find_word(&words[..mark], SCOPE_ENDS).map_or(mark, |word| word.start);
    let object = trimmed(text, place.start..place.start + reason);
    (!object.is_empty()).then_some(object)
}

/// The first word that begins with one of the stems, whole.
fn find_stem(text: &str, stems: &Words) -> Option<Place> {
    let stem = find_word(text, stems)?;
    let rest = text[stem.end..].trim_start_matches(char::is_alphabetic);
    Some(stem.start..text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn join(text: &str, places: &[Place]) -> String {
        places.iter().map(|place| &text[place.clone()]).collect::<Vec<_>>().join("; ")
    }

    /// `for 20: parties / people`, one a side.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let side = |name: &str, side: &Option<SideRead>| {
            side.as_ref().map(|side| {
                let count = side.count.map_or(String::new(), |count| format!(" {count}"));
                let (parties, people) = (join(text, &side.parties), join(text, &side.people));
                format!("{name}{count}: {parties} / {people}")
            })
        };
        let shown = read_positions(text).vote.map_or("none".to_owned(), |vote| {
            let sides = [
                side("for", &vote.in_favour),
                side("against", &vote.against),
                side("abstain", &vote.abstain),
            ];
            sides.into_iter().flatten().collect::<Vec<_>>().join(" | ")
        });
        assert_eq!(shown, expected, "in `{text}`");
    }

    #[track_caller]
    fn check_dissent(text: &str, expected: &str) {
        let show = |one: &DissentRead| {
            let scope = one
                .scope
                .as_ref()
                .map_or(String::new(), |scope| format!(" [{}]", &text[scope.clone()]));
            format!("{:?}: {}{scope}", one.kind, join(text, &one.who))
        };
        let shown: Vec<_> = read_positions(text).dissent.iter().map(show).collect();
        assert_eq!(shown.join(" | "), expected, "in `{text}`");
    }

    #[track_caller]
    fn check_place(text: &str, expected: &str) {
        let places: Vec<_> =
            read_positions(text).dissent.into_iter().map(|one| one.place).collect();
        assert_eq!(join(text, &places), expected, "in `{text}`");
    }

    #[test]
    fn votes_one_a_line() {
        check(
            "For stemte: 44\nImod stemte: 6\nUndlod at stemme: 2",
            "for 44:  /  | against 6:  /  | abstain 2:  / ",
        );
        check("Imod: 3\nUndlod: 2", "against 3:  /  | abstain 2:  / ");
        check(
            "Stemmer for: 20\nStemmer imod: 4\nBlanke: 1",
            "for 20:  /  | against 4:  /  | abstain 1:  / ",
        );
        check("Ja: 12\nNej: 4", "for 12:  /  | against 4:  / ");
        check("For stemte 2:\n(A), Ole Dal\nImod: 1\n(V)", "for 2: A / Ole Dal | against 1: V / ");
    }

    #[test]
    fn parties_as_printed() {
        let row = |text: &str, who: &str| check_dissent(text, &format!("Reservation: {who}"));
        row(
            "Socialdemokratiet, det Konservative Folkeparti og Venstre tog forbehold.",
            "Socialdemokratiet; det Konservative Folkeparti; Venstre",
        );
        row(
            "Det Radikale Venstre og det Konservative Folkeparti tog forbehold.",
            "Det Radikale Venstre; det Konservative Folkeparti",
        );
        row("det Radikale Venstre tog forbehold.", "det Radikale Venstre");
        row(
            "SF og Enhedslisten de Rød-Grønne samt Liberal Alliance tog forbehold.",
            "SF; Enhedslisten de Rød-Grønne; Liberal Alliance",
        );
        row("SF Havneby tog forbehold.", "SF Havneby");
        row("Venstre og Borgerlisten Havneby tog forbehold.", "Venstre; Borgerlisten Havneby");
        row(
            "Konservative Folkeparti og Dansk Folkeparti tog forbehold.",
            "Konservative Folkeparti; Dansk Folkeparti",
        );
        row(
            "Venstres byrådsgruppe og det Konservative Folkepartis byrådsgruppe tog forbehold.",
            "Venstres byrådsgruppe; det Konservative Folkepartis byrådsgruppe",
        );
    }

    #[test]
    fn listed_votes() {
        check(
            "Forslaget blev tiltrådt med 34 stemmer imod 15.\nFor stemte: A, B, F og Ø.\nImod stemte: C, Ole Dal (løsgænger), O, V.",
            "for 34: A; B; F; Ø /  | against 15: C; O; V / Ole Dal",
        );
        check(
            "For: Gruppe A, F, O, V, C og F.\nImod: Liste H og Gruppe Ø.",
            "for: Gruppe A; F; O; V; C; F /  | against: Liste H; Gruppe Ø / ",
        );
        check(
            "For stemte 1: (Ø)\nImod stemte 30: (V), (C) og (B)",
            "for 1: Ø /  | against 30: V; C; B / ",
        );
        check(
            "Der blev stemt om forslaget:\n\nFor: 3 (Ole Dal (A), Kim Friis (C), Kim E. Holm (O))\n\nImod: 1 (Eva Lund (B))",
            "for 3:  / Ole Dal; Kim Friis; Kim E. Holm | against 1:  / Eva Lund",
        );
        check(
            "For flertalsindstillingen fra ØK stemte 11 (Radikale Venstre, Liste M, Ole Dal)\nImod stemte 8 (Venstre, Dansk Folkeparti)\nUndlod at stemme 5 (Socialdemokratiet)\nGodkendt.",
            "for 11: Radikale Venstre; Liste M / Ole Dal | against 8: Venstre; Dansk Folkeparti /  | abstain 5: Socialdemokratiet / ",
        );
        check("For stemte:\nA og B\nImod stemte:\nV", "for: A; B /  | against: V / ");
        check("Hverken for eller imod stemte Ø.\nFor stemte A.", "for: A /  | abstain: Ø / ");
    }

    #[test]
    fn counted_votes() {
        check("Vedtaget med 13 stemmer for og 2 imod.", "for 13:  /  | against 2:  / ");
        check("Forslaget blev ikke godkendt, idet 27 stemte imod.", "against 27:  / ");
        check(
            "11 stemte for, 4 imod, og 2 undlod at stemme.",
            "for 11:  /  | against 4:  /  | abstain 2:  / ",
        );
        check("15 stemmer for (A, B), 5 imod (V, C)", "for 15: A; B /  | against 5: V; C / ");
        check("Afstemning: 11 for, 4 imod.", "for 11:  /  | against 4:  / ");
        check("To medlemmer stemte imod.", "against 2:  / ");
        check(
            "Resultat: ja med 81 stemmer, nej med 13 stemmer og 6 blanke stemmer.",
            "for 81:  /  | against 13:  /  | abstain 6:  / ",
        );
        check("Godkendt med 20 stemmer mod 11.", "for 20:  /  | against 11:  / ");
    }

    #[test]
    fn votes_with_numbers_of_parties() {
        check(
            "For stemte: Ø (3) og Å (1), i alt 4.\nImod stemte: resten, i alt 36.\nUndlod at stemme: 1 (C).",
            "for 4: Ø; Å /  | against 36:  /  | abstain 1: C / ",
        );
        check("Imod stemte: A (12), V (10) og I (2).", "against 24: A; V; I / ");
        check("13 medlemmer (A, V, B, Ø og F) stemte for.", "for 13: A; V; B; Ø; F / ");
        check(
            "C og N (5 medlemmer) undlod at stemme. For stemte 12.",
            "for 12:  /  | abstain 5: C; N / ",
        );
        check(
            "Vedtaget med 20 stemmer for (A, B, F) og 5 imod (O, V).",
            "for 20: A; B; F /  | against 5: O; V / ",
        );
        check("X (3) stemte imod.", "against 3: X / ");
        check(
            "6 medlemmer (V+A) anbefaler indstillingen.\n1 medlem (O) stemmer imod, da planen er dyr.",
            "for 6: V; A /  | against 1: O / ",
        );
        check("O (1) kan ikke anbefale indstillingen.", "against 1: O / ");
        check("V (2) og C (1) kan tiltræde indstillingen.", "for 3: V; C / ");
        check(
            "For stemte 57 (S, V, M og Ole Dal (UFP)), imod stemte 31 (DF og EL), hverken for eller imod stemte 5 (ALT).",
            "for 57: S; V; M / Ole Dal | against 31: DF; EL /  | abstain 5: ALT / ",
        );
        check(
            "Indstillingen blev godkendt med 31 stemmer imod 14. 6 undlod.\nFor stemte: A, B og F.\nImod stemte: C og O.\nFølgende undlod at stemme: Ø.",
            "for 31: A; B; F /  | against 14: C; O /  | abstain 6: Ø / ",
        );
        check("Imod stemte: resten.", "none");
        check(
            "Imod stemte de øvrige, i alt 9 medlemmer. For stemte V.",
            "for: V /  | against 9:  / ",
        );
    }

    #[test]
    fn majorities() {
        check("Anbefales af et flertal bestående af V, B og A.", "for: V; B; A / ");
        check("Et flertal (A, B og C) anbefaler planen.", "for: A; B; C / ");
        check("Flertallet (V (4) og C (1)) godkendte planen.", "for 5: V; C / ");
        check("Et flertal bestående af A og B kan ikke tiltræde planen.", "none");
        check("Et flertal i udvalget anbefaler planen.", "none");
    }

    #[test]
    fn quoted_votes_are_no_votes() {
        let quoted = "Godkendt.\nSF afgav følgende protokolbemærkning: ”SF stemmer for, men planen er for dyr. V stemmer imod.”";
        check(quoted, "none");
        check_dissent(quoted, "MinorityStatement: SF");
        check("For forslaget ”Grøn havn” stemte A. Imod stemte V.", "for: A /  | against: V / ");
    }

    #[test]
    fn told_votes() {
        check(
            "Venstre og Ole Dal (C) stemte for. Socialdemokratiet stemte imod.",
            "for: Venstre / Ole Dal | against: Socialdemokratiet / ",
        );
        check(
            "Ændringsforslaget: For stemte 3. Imod stemte 12. Indstillingen: For stemte 12. Imod stemte 3.",
            "for 12:  /  | against 3:  / ",
        );
        check("For stemte A, B og C. Imod stemte Ø. Godkendt.", "for: A; B; C /  | against: Ø / ");
        check("For stemte Venstre, imod stemte Ø.", "for: Venstre /  | against: Ø / ");
    }

    #[test]
    fn the_first_triggers_hold_the_others() {
        for part in VOTE_TRIGGERS.parts().iter().chain(DISSENT_TRIGGERS.parts()) {
            assert!(POSITION_TRIGGERS.parts().contains(part), "`{part}`");
        }
    }

    #[test]
    fn no_votes() {
        for text in [
            "Godkendt.",
            "(Ø) stemte imod ændring af takster.",
            "Budgettet for 2024 stemmer.",
            "Systemet er bestemt for 12 år.",
            "Tidsplan for: 2024",
            "",
        ] {
            check(text, "none");
        }
    }

    #[test]
    fn dissent_in_votes() {
        check_dissent("(Ø) stemte imod ændring af takster.", "Against: (Ø) [ændring af takster]");
        check_dissent("Liste B stemte imod, idet de ønsker sagen udsat.", "Against: Liste B");
        check_dissent("Liste F og Ø stemte imod af hensyn til naboerne.", "Against: Liste F; Ø");
        check_dissent(
            "Imod stemte Ole Dal (V) og Socialdemokratiet.",
            "Against: Ole Dal; Socialdemokratiet",
        );
        check_dissent("Ole Dal (V) stemmer imod punkt 2.", "Against: Ole Dal [punkt 2]");
        check_dissent("Enhedslisten undlod at stemme.", "Abstained: Enhedslisten");
        check_dissent("Hverken for eller imod stemte SF.", "Abstained: SF");
        check_dissent("SF stemte hverken for eller imod.", "Abstained: SF");
        check_dissent("Ole Dal stemte blankt.", "Abstained: Ole Dal");
        check_dissent(
            "For stemte A. Imod stemte: C, Ole Dal (løsgænger) og O.",
            "Against: C; Ole Dal; O",
        );
        check_dissent("For stemte Venstre, imod stemte Ø.", "Against: Ø");
        check_dissent(
            "Et mindretal bestående af Ole Dal og Kim Friis stemte imod.",
            "Against: Ole Dal; Kim Friis",
        );
        check_dissent("Et mindretal (A, B og C) stemte imod.", "Against: A; B; C");
        check_dissent(
            "Ændringsforslaget blev forkastet med 31 stemmer imod 9.\nImod stemte: A og B.\nFølgende undlod at stemme: C.\nIndstillingen blev godkendt med 33 stemmer imod 9.\nImod stemte: O.\nFølgende undlod at stemme: F.",
            "Against: O | Abstained: F",
        );
        check_dissent("Et mindretal stemte imod (A og B).", "Against: A; B");
        check_dissent("Derefter stemte Venstre imod.", "Against: Venstre");
        check_dissent("Godkendt, idet Ole Dal (Ø) dog stemte imod.", "Against: Ole Dal");
    }

    #[test]
    fn other_dissent() {
        check_dissent("Ole Dal tog forbehold.", "Reservation: Ole Dal");
        check_dissent("Venstre tager forbehold for økonomien.", "Reservation: Venstre [økonomien]");
        check_dissent(
            "Ole Dal og Kim Friis kunne ikke tiltræde indstillingen.",
            "Against: Ole Dal; Kim Friis",
        );
        check_dissent(
            "Socialdemokratiets byrådsgruppe kan ikke støtte forslaget.",
            "Against: Socialdemokratiets byrådsgruppe",
        );
        check_dissent(
            "Radikale Venstres og Alternativets byrådsgrupper tog forbehold.",
            "Reservation: Radikale Venstres; Alternativets",
        );
        check_dissent("SF's gruppe forbeholdt sig sin stilling.", "Reservation: SF's gruppe");
        check_dissent(
            "Venstre, Ole Dal (løsgænger) og Kim Friis afgav følgende protokolbemærkning: ”Vi er uenige.”",
            "MinorityStatement: Venstre; Ole Dal; Kim Friis",
        );
        check_dissent(
            "Enhedslisten ønskede følgende bemærkning tilført beslutningsprotokollen:",
            "MinorityStatement: Enhedslisten",
        );
        check_dissent(
            "Ole Dal (Ø) henholdt sig til sin udtalelse i udvalget.",
            "MinorityStatement: Ole Dal",
        );
        check_dissent(
            "Ole Dal stemte imod og ønskede ført til protokols, at sagen er forhastet.",
            "Against: Ole Dal | MinorityStatement: Ole Dal",
        );
        check_dissent(
            "Protokolbemærkning fra Venstre:\n”Vi er uenige.”",
            "MinorityStatement: Venstre",
        );
        check_dissent(
            "Mindretalsudtalelse fra Ole Dal (V): Sagen er forhastet.",
            "MinorityStatement: Ole Dal",
        );
        check_dissent("Dansk Folkeparti støtter ikke indstillingen.", "Against: Dansk Folkeparti");
        check_dissent("V var imod.", "Against: V");
        check_dissent("Godkendt. Ø imod.", "Against: Ø");
        check_dissent("Godkendt mod Venstres og Ø's stemmer.", "Against: Venstres; Ø's");
        check_dissent("A, F og Ø's medlemmer stemte imod.", "Against: A; F; Ø's medlemmer");
        check_dissent("Venstre bemærker, at de stemmer imod.", "Against: Venstre");
        check_dissent("SF fastholder sit forbehold.", "Reservation: SF");
    }

    #[test]
    fn groups_and_first_names() {
        check_dissent(
            "Medarbejdersiden tog forbehold for antallet af stillinger.",
            "Reservation: Medarbejdersiden [antallet af stillinger]",
        );
        check_dissent("A-siden og B-siden tog forbehold.", "Reservation: A-siden; B-siden");
        check_dissent("Venstre forholder sig afventende.", "Reservation: Venstre");
        check_dissent("Ole Dal (V) stiller sig afventende.", "Reservation: Ole Dal");
        check_dissent(
            "Thomas stemte imod, fordi han ikke mener, at det er nok.",
            "Against: Thomas",
        );
        check_dissent("Ida og Bo undlod at stemme.", "Abstained: Ida; Bo");
        check_dissent("Imod stemte Thomas.", "Against: Thomas");
        check_dissent("Flertallet stemte imod. Alle stemte for.", "");
        check_dissent(
            "Alternativet, Venstre og Enhedslisten stemte imod.",
            "Against: Alternativet; Venstre; Enhedslisten",
        );
    }

    #[test]
    fn abstentions() {
        for text in [
            "SF undlod at stemme.",
            "SF undlader at stemme.",
            "SF afstod fra at stemme.",
            "SF undlod at afgive stemme.",
            "SF afholdt sig fra at stemme.",
            "SF stemte ikke.",
            "SF stemte blankt.",
            "SF har undladt at stemme.",
            "SF undlod.",
        ] {
            check_dissent(text, "Abstained: SF");
        }
        check_dissent("SF stemte ikke for indstillingen.", "Against: SF");
    }

    #[test]
    fn brought_before_the_council() {
        check_dissent("Ole Dal (Ø) begærede sagen indbragt for byrådet.", "Reservation: Ole Dal");
        check_dissent("Liste H ønskede sagen indbragt for byrådet.", "Reservation: Liste H");
        check_dissent("Ole Dal gjorde brug af standsningsretten.", "Reservation: Ole Dal");
        check_dissent("SF ønsker ført til protokol, at planen er dyr.", "MinorityStatement: SF");
    }

    #[test]
    fn statements_have_their_words() {
        check_place(
            "Ø afgav følgende mindretalsudtalelse:\n”Vi er uenige.\n”Planen er for dyr.”\nSlut.",
            "Ø afgav følgende mindretalsudtalelse:\n”Vi er uenige.\n”Planen er for dyr.”",
        );
        check_place(
            "Ø ønsker ført til protokol: »Vi kan ikke støtte det.\nDet er for dyrt.« Slut.",
            "Ø ønsker ført til protokol: »Vi kan ikke støtte det.\nDet er for dyrt.«",
        );
        check_place(
            "Godkendt.\nØ afgav følgende protokollat: ”Vi kan ikke støtte dette. Nej.” Slut.",
            "Ø afgav følgende protokollat: ”Vi kan ikke støtte dette. Nej.”",
        );
        check_place(
            "Ø ønskede ført til protokols:\n\nVi er uenige. Meget.\nSlut.",
            "Ø ønskede ført til protokols:\n\nVi er uenige. Meget.",
        );
        check_place("A stemte imod. Godkendt.", "A stemte imod.");
    }

    #[test]
    fn no_dissent() {
        let none = [
            "Godkendt.",
            "Ole Dal (V) ønskede fortsat at høre om sagen.",
            "Udvalget kunne ikke støtte dette.",
            "Forvaltningen kan ikke anbefale forslaget.",
            "Venstre anbefaler, at sagen ikke behandles.",
            "Ole Dal (B) tilsluttede sig bemærkningerne fra (V).",
            "Venstre stemte for forslaget.",
            "Borgerne kunne ikke støtte planen.",
            "Ole Dal er for forslaget, og ingen var imod.",
        ];
        for text in none {
            check_dissent(text, "");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Ole Dal|Venstres? |A|, |\\. |og |\n|for |[Ii]mod |stemte |:|12 |\\(|\\)|Ø|undlod at stemme|forbehold |protokollat |”|\\PC){0,24}") {
            let read = read_positions(&text);
            if let Some(vote) = read.vote {
                prop_assert!(text.get(vote.place.clone()).is_some());
                for side in [vote.in_favour, vote.against, vote.abstain].into_iter().flatten() {
                    prop_assert!(side.parties.iter().chain(&side.people).all(|who| !text[who.clone()].is_empty()));
                    prop_assert!(text.get(side.place).is_some());
                }
            }
            for one in read.dissent {
                prop_assert!(!one.who.is_empty() && one.who.iter().all(|who| !text[who.clone()].trim().is_empty()));
                prop_assert!(!text[one.place].is_empty());
            }
        }
    }
}
