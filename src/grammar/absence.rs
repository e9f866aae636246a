//! Who was absent, from what, and who came instead.

use super::Place;
use super::clause::{Clause, clauses, is_sure};
use super::people::{PersonRead, is_people_line, is_role_word, may_name, name_length, read_list};
use super::scope::{find_item_moment, find_items, find_reason, find_times};
use super::who::{Who, capped, joint_end, read_who, sentence_end, skip_blanks};
use super::words::{
    Asked, any_prefix, find_word, floor, has_word, is_any, lookup, open_row, trimmed, whole_prefix,
    word_starts,
};
use crate::lexicon::absence::{
    ABSENCES, ABSENT_FOLLOW, APOLOGIES, APPOINTED, CALLED, DOORS, EVERYBODY, EXCEPTIONS,
    LABEL_LINKS, LABELS, LATE, LEAVES, LIST_LEADS, MATTERS, MEETINGS, MOVED, NEGATIONS, NO_ABSENCE,
    NO_NOTICE, NOBODY, NOT_RECUSED, OF_OTHERS, OTHER_LABELS, OUTCOMES, PARTLY, POSSESSIVES,
    PRESENCES, PREVENTED, RECUSALS, REMARKS_OF_ABSENCE, ROOMS, SCOPE_PARTS, SEATS, SELF_WORDS,
    SUBSTITUTE_FOR, SUBSTITUTE_LABELS, SUBSTITUTE_TITLES, SUBSTITUTIONS, THAT, TRIGGERS, VERBS,
    Verb,
};
use crate::lexicon::people::NARRATING;
use crate::lexicon::table::Words;
use crate::record::AfbudStatus;

/// One absence as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct AbsenceRead {
    pub name: Place,
    pub role: Option<Place>,
    pub party: Option<Place>,
    pub status: AfbudStatus,
    pub reason: Option<Place>,
    /// The name of the substitute.
    pub substitute: Option<Place>,
    /// "punkt 3-5", "fra kl. 18.40".
    pub scope: Option<Place>,
    pub place: Place,
}

/// What stands after a label such as "Afbud:" or "Fraværende:".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct AbsencesRead {
    pub list: Vec<AbsenceRead>,
    /// Whether the text says that there are none: "Ingen", "Alle mødt."
    pub none: bool,
    /// Words that the reader could make nothing of.
    pub unread: Vec<Place>,
    /// Where the list ends: the length of the value, unless something that is no absence follows
    /// on the same line ("Fraværende: Ingen Godkendt" ends before "Godkendt").
    pub end: usize,
}

/// Reads the text after an absence label; `status` is what the label says (Afbud: apologies;
/// Fraværende: absent; Fraværende uden afbud: without notice; Deltog ikke: not taking part).
pub(crate) fn read_absences(value: &str, status: AfbudStatus) -> AbsencesRead {
    if let Some(end) = nobody_end(value) {
        return AbsencesRead { none: true, end, ..AbsencesRead::default() };
    }
    let end = list_end(value);
    if is_prose(&value[..end]) {
        return AbsencesRead {
            unread: std::iter::once(0..end).collect(),
            end,
            ..AbsencesRead::default()
        };
    }
    let mut told = Told::new(value, Some(status));
    told.read_labelled(0..end);
    AbsencesRead { list: told.list, none: false, unread: told.unread, end }
}

/// Finds absences, arrivals, departures and recusals told in sentences: `A og B havde meldt afbud.`
/// `NN deltog ikke i sagens behandling.` `NN forlod mødet kl. 21.27.` Sentences about votes,
/// guests and online attendance are none.
pub(crate) fn find_absences(text: &str) -> Vec<AbsenceRead> {
    let mut told = Told::new(text, None);
    if is_triggered(text) {
        told.read_sentences();
    }
    told.list
}

/// A label that stands before names without its colon, and where it ends.
fn unmarked_label(text: &str) -> Option<(AfbudStatus, usize)> {
    lookup(LABELS, text).filter(|(_, end)| {
        let names = text[*end..].strip_prefix(' ');
        names.is_some_and(|names| name_length(names).is_some_and(|end| names[..end].contains(' ')))
    })
}

/// What goes on with a list behind the parentheses that a clause stands in: `Ida Holm (Ole Dam deltog i
/// stedet), Bo Friis`.
fn behind_parentheses(text: &str, clause: usize, unit: &Place) -> Option<Place> {
    let before = &text[unit.start..clause];
    let open = before.matches('(').count() > before.matches(')').count();
    let close = open.then(|| text[clause..unit.end].find(')')).flatten()?;
    let rest = clause + close + 1..unit.end;
    let names = text[rest.clone()].trim_start().strip_prefix(',')?;
    Some(trimmed(text, rest.end - names.len()..rest.end))
}

fn is_triggered(text: &str) -> bool {
    TRIGGERS.are_in(text)
}

/// Whether a text says that everybody was there: `Alle medlemmer var mødt.`
pub(crate) fn is_everybody(text: &str) -> bool {
    let words = text.trim().trim_end_matches('.');
    EVERYBODY.begin(words) && is_any(NOBODY, words)
}

/// What the line of a participant says of absence, the person's own or that of another:
/// `NN (O) - afbud`, a cell `Afbud`, `NN for MM`.
pub(crate) fn read_participant(value: &str, person: &PersonRead) -> Option<AbsenceRead> {
    let remark = person.remark.clone()?;
    let signs = |c: char| c.is_whitespace() || "-–:(".contains(c);
    let said = value[remark.clone()].trim_start_matches(signs);
    let said = remark.end - said.len()..remark.end;
    if let Some(word) = any_prefix(SUBSTITUTE_FOR, &value[said.clone()]) {
        return replaced_by(value, person, skip_blanks(value, said.start + word));
    }
    let (status, word) = open_row(REMARKS_OF_ABSENCE, &value[said.clone()])?;
    if let Some(name) = of_another(value, said.start + word..said.end) {
        return Some(AbsenceRead { name, status, place: said, ..AbsenceRead::default() });
    }
    let mut absence = AbsenceRead {
        name: person.name.clone(),
        role: person.role.clone(),
        party: person.party.clone(),
        status,
        place: person.place.clone(),
        ..AbsenceRead::default()
    };
    absence.substitute = titled_substitute(value, &said);
    let whole = [AfbudStatus::Apologies, AfbudStatus::Absent, AfbudStatus::WithoutNotice];
    if !whole.contains(&status) {
        absence.scope = scope(value, &said, status);
    } else if absence.substitute.is_none() {
        absence.reason = find_reason(value, &said);
    }
    Some(absence)
}

/// `Ole Dal – afbud |fra Kim Friis`, `fra suppleanten`: whose absence stands behind somebody else.
fn of_another(value: &str, place: Place) -> Option<Place> {
    let rest = value[place.clone()].trim_start();
    let lead = any_prefix(LIST_LEADS, rest)?;
    let named = trimmed(value, place.end - rest.len() + lead..place.end);
    let person = read_who(&value[..named.end], named.start)
        .and_then(|(who, _)| who.into_iter().next().filter(|who| !who.is_party));
    let first = value[named.clone()].split(' ').next().unwrap_or_default();
    let office = || is_role_word(first).then_some(named.start..named.start + first.len());
    person.map(|who| who.place).or_else(office)
}

/// The absence of the person at `at`, for whom a participant came.
fn replaced_by(value: &str, person: &PersonRead, at: usize) -> Option<AbsenceRead> {
    let (who, _) = read_who(&value[..person.place.end], at)?;
    let absent = who.into_iter().next().filter(|who| !who.is_party)?;
    Some(AbsenceRead {
        name: absent.place,
        role: absent.role,
        party: absent.party,
        status: AfbudStatus::Absent,
        substitute: Some(person.name.clone()),
        place: person.place.clone(),
        ..AbsenceRead::default()
    })
}

/// Whether a value names nobody: it is no short list, tells of no absence, and no part of it
/// begins as a name does.
fn is_prose(value: &str) -> bool {
    let small = value.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    small >= LEAST_PROSE && !is_triggered(value) && !may_name(value)
}

/// So many words in small letters are no mere list.
const LEAST_PROSE: usize = 3;

/// Where `Ingen.` ends, when the value says that nobody was absent.
fn nobody_end(value: &str) -> Option<usize> {
    let start = value.len() - value.trim_start().len();
    let words = start + any_prefix(NOBODY, &value[start..])?;
    let rest = value[words..].trim_start_matches('.');
    let next = rest.trim_start();
    let end = if next.is_empty() { value.len() } else { value.len() - next.len() };
    let word = value[start..words].ends_with(char::is_alphabetic);
    let apart = rest.starts_with(['\n', '\t']) || word && next.starts_with(char::is_uppercase);
    (next.is_empty() || apart).then_some(end)
}

/// Where a list of the absent ends: at the first words of an outcome, or at another label.
fn list_end(value: &str) -> usize {
    let narrates = find_word(value, NARRATING).is_some();
    let capitals = word_starts(value).filter(|&at| value[at..].starts_with(char::is_uppercase));
    let mut ends = capitals.filter(|&at| {
        let apart = is_apart(value, at);
        apart && (begins_outcome(value, at) || narrates && is_narrative(value, at))
            || is_label(&value[at..])
    });
    ends.next().unwrap_or(value.len())
}

/// `NN (B) orienterede om sagen`: a sentence about somebody who was there.
fn is_narrative(value: &str, at: usize) -> bool {
    let speaker = read_who(value, at);
    speaker.is_some_and(|(_, end)| any_prefix(NARRATING, value[end..].trim_start()).is_some())
}

/// Whether a mark or a line feed stands before the words at `at`.
fn is_apart(value: &str, at: usize) -> bool {
    let before = value[..at].trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['\n', '.', ')', ':'])
}

fn begins_outcome(value: &str, at: usize) -> bool {
    any_prefix(OUTCOMES, &value[at..]).is_some()
}

/// Whether another label with its colon stands at the head of the text.
fn is_label(text: &str) -> bool {
    any_prefix(OTHER_LABELS, text).is_some_and(|end| text[end..].trim_start().starts_with(':'))
}

/// No sentence on absence is longer.
const LONGEST_SENTENCE: usize = 2000;

/// What has been told so far.
struct Told<'a> {
    text: &'a str,
    list: Vec<AbsenceRead>,
    unread: Vec<Place>,
    /// What the label says, where there is one.
    label: Option<AfbudStatus>,
    /// Those from here on may still be given a substitute.
    open: usize,
    /// Substitutes of the sentence at hand.
    substitutes: Vec<Place>,
}

impl<'a> Told<'a> {
    fn new(text: &'a str, label: Option<AfbudStatus>) -> Self {
        Told { text, label, list: Vec::new(), unread: Vec::new(), open: 0, substitutes: Vec::new() }
    }

    fn read_sentences(&mut self) {
        let mut at = skip_blanks(self.text, 0);
        while at < self.text.len() {
            let end = sentence_end(self.text, at);
            let sentence = capped(self.text, at..end, LONGEST_SENTENCE);
            at = skip_blanks(self.text, self.read_sentence(sentence).unwrap_or(end).max(end));
        }
    }

    /// Reads a sentence, and gives the end of what was read where that is another.
    fn read_sentence(&mut self, sentence: Place) -> Option<usize> {
        if !is_triggered(&self.text[sentence.clone()]) {
            self.open = self.list.len();
            return None;
        }
        if let Some(end) = self.read_label(&sentence).or_else(|| self.read_below(&sentence)) {
            return Some(end);
        }
        let before = self.list.len();
        if !self.read_following(&sentence) {
            self.read_clauses(&sentence);
        }
        self.pair(before);
        None
    }

    /// Gives the substitutes of a sentence to the absent, where each has one.
    fn pair(&mut self, before: usize) {
        if self.list.len() > before {
            self.open = before;
        }
        let mut awaiting = self.list[self.open..].iter_mut().filter(|one| one.substitute.is_none());
        if let ([substitute], Some(absent), None) =
            (self.substitutes.as_slice(), awaiting.next(), awaiting.next())
        {
            absent.substitute = Some(substitute.clone());
        }
        self.substitutes.clear();
    }

    /// `Fraværende: NN (A).` inside a text; gives where its list ends.
    fn read_label(&mut self, sentence: &Place) -> Option<usize> {
        let (status, end) = label_at(&self.text[sentence.clone()])?;
        Some(self.read_value(sentence.start + end, status))
    }

    /// `Der var afbud fra:` and lines of people; gives where they end.
    fn read_below(&mut self, sentence: &Place) -> Option<usize> {
        let text = &self.text[sentence.clone()];
        let word = find_word(text, ABSENT_FOLLOW)?;
        let open = text[word.end..].trim() == ":" || word.end == text.len() && text.ends_with(':');
        open.then(|| self.read_value(sentence.end, AfbudStatus::Apologies))
    }

    /// Reads the names after a label; gives where they end.
    fn read_value(&mut self, start: usize, status: AfbudStatus) -> usize {
        let value = self.label_value(start);
        let read = read_absences(&self.text[value.clone()], status);
        self.open = self.list.len();
        let found = read.list.into_iter().map(|absence| shifted(absence, value.start));
        self.list.extend(found);
        value.start + read.end
    }

    /// The rest of the line, or the lines of people that follow where nothing else stands there.
    fn label_value(&self, start: usize) -> Place {
        let line = |from: usize| {
            let rest = &self.text[from..];
            from + rest.find('\n').unwrap_or(rest.len())
        };
        let mut end = line(start);
        if !self.text[start..end].trim().is_empty() {
            return start..end;
        }
        while end < self.text.len() {
            let next = line(end + 1);
            let words = &self.text[end..next];
            if !words.trim().is_empty() && !is_people_line(words) {
                break;
            }
            end = next;
        }
        start..end
    }

    /// `Der var afbud fra A og B`, `Alle var mødt undtagen A`.
    fn read_following(&mut self, sentence: &Place) -> bool {
        let text = &self.text[sentence.clone()];
        let told = find_word(text, ABSENT_FOLLOW).map(|word| (word, AfbudStatus::Apologies));
        // "Deltog ikke Ida Holm og Ole Dam."
        let told = told.or_else(|| unmarked_label(text).map(|(status, end)| (0..end, status)));
        let excepted = || {
            let word = find_word(text, EXCEPTIONS).filter(|word| {
                has_word(&text[..word.start], PRESENCES) || is_triggered(&text[..word.start])
            })?;
            Some((word, exception_status(text)))
        };
        let Some((word, status)) = told.or_else(excepted) else { return false };
        let start = sentence.start + word.end;
        let colon = usize::from(self.text[start..].starts_with(':'));
        let start = skip_blanks(self.text, start + colon);
        let status = self.label.unwrap_or(status);
        self.read_listed(&(start..sentence.end), status, sentence)
    }

    /// Names with what stands in parentheses after each, and what is said of them all.
    fn read_listed(&mut self, place: &Place, status: AfbudStatus, sentence: &Place) -> bool {
        let first = self.list.len();
        let mut at = place.start;
        while let Some((who, end)) = read_who(&self.text[..place.end], at) {
            self.push_all(&who, status, &(0..0), sentence);
            at = self.read_mark(end, place.end);
        }
        let rest = at.min(place.end)..place.end;
        self.say_of_all(first, &rest);
        self.read_substitutes(&rest, first);
        at > place.start
    }

    /// Reads `(sygdom)` after a name; gives where the next name may begin.
    fn read_mark(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        let mark = rest.trim_start();
        let Some(close) = mark.find(')').filter(|_| mark.starts_with('(')) else { return at };
        let inside = end - mark.len() + 1..end - mark.len() + close;
        if let Some(mut last) = self.list.pop() {
            self.read_remark(&mut last, &inside);
            self.list.push(last);
        }
        joint_end(&self.text[..end], inside.end + 1).unwrap_or(inside.end + 1)
    }

    /// Scope and reason that are said of all from `first` on.
    fn say_of_all(&mut self, first: usize, rest: &Place) {
        let (text, reason) = (self.text, self.reason(rest));
        for absence in &mut self.list[first..] {
            absence.scope = absence.scope.take().or_else(|| scope(text, rest, absence.status));
            absence.reason = absence.reason.take().or_else(|| reason.clone());
        }
    }

    /// The reason in a place; being recused is none.
    fn reason(&self, place: &Place) -> Option<Place> {
        let reason = find_reason(self.text, place)?;
        (!has_word(&self.text[reason.clone()], RECUSALS)).then_some(reason)
    }

    /// `stedfortræder B`, `B deltager i stedet` after the absent.
    fn read_substitutes(&mut self, rest: &Place, first: usize) {
        if self.takes_last(rest) && self.list.len() > first + 1 {
            self.substitutes.extend(self.list.pop().map(|last| last.name));
            return;
        }
        if let Some(name) = titled_substitute(self.text, rest) {
            self.substitutes.push(name);
            return;
        }
        for clause in clauses(self.text, &capped(self.text, rest.clone(), LONGEST_SENTENCE), VERBS)
        {
            if self.said(&clause) == Said::Substitute {
                self.substitutes.extend(clause.who.iter().map(|who| who.place.clone()));
            }
        }
    }

    /// `Afbud fra A, B |deltager i stedet`: the last named came for one before.
    fn takes_last(&self, rest: &Place) -> bool {
        let words = &self.text[rest.clone()];
        let verb = lookup(VERBS, words.trim_start());
        matches!(verb, Some((Verb::Take | Verb::Say, _))) && !has_word(words, NEGATIONS)
    }

    /// Reads the clauses of a sentence; gives where the first begins.
    fn read_clauses(&mut self, sentence: &Place) -> Option<usize> {
        let near = capped(self.text, sentence.clone(), LONGEST_SENTENCE);
        let clauses = clauses(self.text, &near, VERBS);
        for clause in &clauses {
            self.read_clause(clause, sentence);
        }
        clauses.first().map(|clause| clause.start)
    }

    fn read_clause(&mut self, clause: &Clause<Verb>, sentence: &Place) {
        match self.said(clause) {
            Said::Absence(status) => {
                self.push_told(clause, status, sentence);
            }
            Said::Substitute => self.read_substitution(clause, sentence),
            Said::Nothing if self.ends_with_substitute(clause) => self.split_substitute(clause),
            Said::Nothing if self.is_bracketed_substitute(clause) => {
                self.substitutes.extend(clause.who.iter().map(|who| who.place.clone()));
            }
            Said::Nothing => {}
        }
    }

    /// `A, B indkaldt`, `A og B, C deltog` after a label: the last came for one before.
    fn ends_with_substitute(&self, clause: &Clause<Verb>) -> bool {
        self.has_comma_before_last(clause) && matches!(clause.verb, Verb::Take | Verb::Say)
    }

    /// After a label, `A, B`: no "og" ties the two.
    fn has_comma_before_last(&self, clause: &Clause<Verb>) -> bool {
        let [.., before, last] = clause.who.as_slice() else { return false };
        self.label.is_some() && self.text[before.place.end..last.place.start].contains(',')
    }

    /// `A (B deltog)` after a label.
    fn is_bracketed_substitute(&self, clause: &Clause<Verb>) -> bool {
        let bracketed = self.text[..clause.start].ends_with('(');
        self.label.is_some() && bracketed && clause.verb == Verb::Take
    }

    fn split_substitute(&mut self, clause: &Clause<Verb>) {
        if let (Some(status), Some((last, absent))) = (self.label, clause.who.split_last()) {
            self.push_all(absent, status, &(0..0), &(clause.start..clause.words.end));
            self.substitutes.push(last.place.clone());
        }
    }

    fn push_told(&mut self, clause: &Clause<Verb>, status: AfbudStatus, sentence: &Place) {
        let who = with_parties(self.text, &clause.who);
        let sure: Vec<_> = who.into_iter().filter(|who| self.is_sure(who)).collect();
        let place = match &self.label {
            Some(_) => clause.start..clause.words.end,
            None => sentence.clone(),
        };
        self.push_all(&sure, status, &clause.words, &trimmed(self.text, place));
        let from = self.list.len() - sure.iter().filter(|who| !who.is_party).count();
        let told = self.list[..from].last().is_some_and(|last| last.place.end > sentence.start);
        let before = if told { clause.lead.clone() } else { sentence.start..clause.words.start };
        for absence in &mut self.list[from..] {
            absence.scope = absence.scope.take().or_else(|| scope(self.text, &before, status));
        }
    }

    /// Pushes an absence for each person; what `words` say goes for all.
    fn push_all(&mut self, who: &[Who], status: AfbudStatus, words: &Place, place: &Place) {
        let text = self.text;
        let scope = scope(text, words, status);
        let reason =
            find_reason(text, words).filter(|reason| !has_word(&text[reason.clone()], RECUSALS));
        let who = with_parties(text, who);
        self.list.extend(who.into_iter().filter(|who| !who.is_party).map(|who| AbsenceRead {
            name: who.place,
            role: who.role,
            party: who.party,
            status,
            reason: reason.clone(),
            substitute: None,
            scope: scope.clone(),
            place: place.clone(),
        }));
    }

    /// `B deltog som stedfortræder for A`, `B deltog i stedet`.
    fn read_substitution(&mut self, clause: &Clause<Verb>, sentence: &Place) {
        if self.has_comma_before_last(clause) {
            return self.split_substitute(clause);
        }
        let names: Vec<_> = clause.who.iter().map(|who| who.place.clone()).collect();
        match self.replaced(clause) {
            Some(absent) => self.replace(&absent, &names, sentence),
            None => self.substitutes.extend(names),
        }
    }

    /// Those whom the sentence says are replaced.
    fn replaced(&self, clause: &Clause<Verb>) -> Option<Vec<Who>> {
        [&clause.words, &clause.lead].into_iter().find_map(|place| {
            let word = find_word(&self.text[place.clone()], SUBSTITUTE_FOR)?;
            let start = skip_blanks(self.text, place.start + word.end);
            read_who(&self.text[..place.end], start).map(|(who, _)| who)
        })
    }

    fn replace(&mut self, absent: &[Who], names: &[Place], sentence: &Place) {
        let text = self.text;
        for (at, one) in absent.iter().enumerate() {
            let substitute = names.get(at).filter(|_| names.len() == absent.len()).cloned();
            let same =
                |known: &&mut AbsenceRead| text[known.name.clone()] == text[one.place.clone()];
            if let Some(known) = self.list.iter_mut().rev().find(same) {
                known.substitute = substitute.or(known.substitute.take());
            } else {
                let status = self.label.unwrap_or(AfbudStatus::Absent);
                self.push_all(std::slice::from_ref(one), status, &(0..0), sentence);
                if let Some(last) = self.list.last_mut() {
                    last.substitute = substitute;
                }
            }
        }
    }

    /// Whether somebody is a person of whom a sentence may tell.
    fn is_sure(&self, who: &Who) -> bool {
        !who.is_party && (self.label.is_some() || is_sure(self.text, who))
    }

    /// What a clause says of its people.
    fn said(&self, clause: &Clause<Verb>) -> Said {
        let own = &self.text[self.own_words(clause)];
        let lead = &self.text[clause.lead.clone()];
        let asked = [Asked::new(own), Asked::new(lead)];
        let has = |words| asked.iter().any(|asked| asked.has(words));
        let title = |words: &[&str]| {
            clause
                .who
                .iter()
                .filter_map(|who| who.role.clone())
                .any(|role| has_inside(&self.text[role], words))
        };
        let substitute = title(SUBSTITUTE_TITLES);
        let negated = has(NEGATIONS);
        match clause.verb {
            _ if has(RECUSALS) => recusal(has(NOT_RECUSED)),
            _ if has(NO_ABSENCE) || has(APPOINTED) => Said::Nothing,
            _ if clause.who.iter().all(|who| who.is_party) => Said::Nothing,
            Verb::Be if has(LATE) => Said::Absence(AfbudStatus::Partial),
            _ if !negated && (substitute || has(SUBSTITUTIONS)) => Said::Substitute,
            _ if substitute || has(CALLED) && has(SUBSTITUTIONS) => Said::Nothing,
            _ if is_leave_of_another(own) || is_leave_of_another(lead) => Said::Nothing,
            _ if has(NO_NOTICE) => Said::Absence(AfbudStatus::WithoutNotice),
            Verb::Miss => Said::Absence(AfbudStatus::WithoutNotice),
            _ if has(APOLOGIES) => Said::Absence(AfbudStatus::Apologies),
            _ if is_absent(own) || is_absent(lead) => self.absent(clause),
            Verb::Take | Verb::Be if negated || has(PREVENTED) => self.not_there(clause, &has),
            Verb::Move if has(ROOMS) => Said::Absence(AfbudStatus::Partial),
            Verb::Be if has(MOVED) && has(ROOMS) => Said::Absence(AfbudStatus::Partial),
            Verb::Go if has(DOORS) || self.tells_items(clause) => {
                Said::Absence(AfbudStatus::Partial)
            }
            Verb::Take if has(PARTLY) && !self.is_guest(clause) => {
                Said::Absence(AfbudStatus::Partial)
            }
            Verb::Be if self.label.is_some() => Said::Absence(self.label.unwrap_or_default()),
            _ => Said::Nothing,
        }
    }

    /// Whether a clause names items: "gik efter punkt 12".
    fn tells_items(&self, clause: &Clause<Verb>) -> bool {
        scope(self.text, &clause.words, AfbudStatus::Partial).is_some()
    }

    /// The words of a clause; of what somebody said of others, none.
    fn own_words(&self, clause: &Clause<Verb>) -> Place {
        let words = clause.words.clone();
        let said = &self.text[words.clone()];
        let that = word_starts(said).find(|&at| whole_prefix(&said[at..], THAT).is_some());
        let of_others =
            |at: &usize| any_prefix(SELF_WORDS, said[at + THAT.len()..].trim_start()).is_none();
        match that.filter(|_| clause.verb == Verb::Say).filter(of_others) {
            Some(at) => words.start..words.start + at,
            None => words,
        }
    }

    /// Absent from the meeting, or from the items that are named.
    fn absent(&self, clause: &Clause<Verb>) -> Said {
        let part = scope(self.text, &clause.words, AfbudStatus::Partial).is_some()
            || has_word(&self.text[clause.words.clone()], MATTERS);
        let whole = self.label.unwrap_or(AfbudStatus::Absent);
        Said::Absence(if part { AfbudStatus::Partial } else { whole })
    }

    /// `deltog ikke`: in the matter, or in the meeting.
    fn not_there(&self, clause: &Clause<Verb>, has: &dyn Fn(&'static Words) -> bool) -> Said {
        let words = self.text[clause.words.clone()].trim_end_matches(['.', ' ', ',']);
        let short = words.split_whitespace().count() <= 3;
        let took = clause.verb == Verb::Take || has(PRESENCES) || (has(PREVENTED) && short);
        let bare = short || clause.verb == Verb::Be;
        match () {
            () if !took => Said::Nothing,
            () if has(MATTERS) || any_starts(words, SCOPE_PARTS) => {
                Said::Absence(AfbudStatus::NotTakingPart)
            }
            () if has(MEETINGS) => Said::Absence(self.label.unwrap_or(AfbudStatus::Absent)),
            () if bare => Said::Absence(self.label.unwrap_or(AfbudStatus::Absent)),
            () => Said::Nothing,
        }
    }

    /// Whether a title says that somebody does not sit on the body.
    fn is_guest(&self, clause: &Clause<Verb>) -> bool {
        let roles = || clause.who.iter().filter_map(|who| who.role.clone());
        roles().any(|role| !has_inside(&self.text[role], SEATS))
    }

    /// Reads what stands after a label: sentences that tell something one by one, mere names
    /// together, so that a name or role that is wrapped stays whole.
    fn read_labelled(&mut self, place: Place) {
        let mut at = skip_blanks(self.text, place.start);
        let mut plain = at..at;
        while at < place.end {
            let end = sentence_end(&self.text[..place.end], at);
            if is_triggered(&self.text[at..end]) {
                self.read_unit(&trimmed(self.text, plain));
                self.read_unit(&trimmed(self.text, at..end));
                plain = end..end;
            }
            plain.end = end;
            at = skip_blanks(self.text, end.max(at + 1));
        }
        self.read_unit(&trimmed(self.text, plain));
    }

    fn read_unit(&mut self, unit: &Place) {
        let before = self.list.len();
        let (status, names) = self.own_label(unit);
        let label = std::mem::replace(&mut self.label, status);
        if !names.is_empty() {
            self.read_words(&names);
            self.pair(before);
        }
        self.label = label;
    }

    /// What a sentence of a list says itself of the names in it: `Uden afbud NN.`
    fn own_label(&self, unit: &Place) -> (Option<AfbudStatus>, Place) {
        let words = &self.text[unit.clone()];
        let own = lookup(LABELS, words).filter(|(status, end)| {
            let names = words[*end..].trim_start_matches([' ', ':']);
            *status == AfbudStatus::WithoutNotice && names.starts_with(char::is_uppercase)
        });
        own.map_or((self.label, unit.clone()), |(status, end)| {
            (Some(status), trimmed(self.text, unit.start + end..unit.end))
        })
    }

    fn read_words(&mut self, unit: &Place) {
        let words = &self.text[unit.clone()];
        if let Some(names) = substitute_label(words) {
            return self.read_substitute_list(unit.start + names..unit.end);
        }
        let lead = any_prefix(LIST_LEADS, words).unwrap_or(0);
        let unit = trimmed(self.text, unit.start + lead..unit.end);
        if self.read_following(&unit) {
            return;
        }
        if is_called_substitute(&self.text[unit.clone()]) {
            self.read_clauses(&unit);
            return;
        }
        let known = self.list.len();
        match self.read_clauses(&unit) {
            Some(start) => {
                let told = self.list.split_off(known);
                let before =
                    self.text[unit.start..start].trim_end_matches([' ', '(', ',', '-', '–']);
                self.read_plain(&(unit.start..unit.start + before.len()));
                self.list.extend(told);
                if let Some(rest) = behind_parentheses(self.text, start, &unit) {
                    self.pair(known);
                    self.read_plain(&rest);
                }
            }
            None => self.read_plain(&unit),
        }
    }

    fn read_substitute_list(&mut self, place: Place) {
        let people = read_list(&self.text[place.clone()]).people;
        let names = people.iter().map(|person| moved(&person.name, place.start));
        self.substitutes.extend(names);
    }

    /// A list of names.
    fn read_plain(&mut self, place: &Place) {
        let list = read_list(&self.text[place.clone()]);
        for person in &list.people {
            self.push_person(person, place.start);
        }
        self.unread.extend(list.unread.iter().map(|unread| moved(unread, place.start)));
    }

    fn push_person(&mut self, person: &PersonRead, by: usize) {
        let mut absence = AbsenceRead {
            name: moved(&person.name, by),
            role: person.role.as_ref().map(|role| moved(role, by)),
            party: person.party.as_ref().map(|party| moved(party, by)),
            status: self.label.unwrap_or_default(),
            place: moved(&person.place, by),
            ..AbsenceRead::default()
        };
        let remark = person.remark.as_ref().map(|remark| moved(remark, by));
        if self.is_substitute(&absence, remark.as_ref()) {
            return self.give_substitute(absence.name);
        }
        let said: Vec<_> = remark.into_iter().chain(absence.role.clone()).collect();
        if said.iter().any(|words| has_word(&self.text[words.clone()], NO_ABSENCE)) {
            return;
        }
        for words in &said {
            self.read_remark(&mut absence, words);
        }
        self.list.push(absence);
    }

    /// Whether a person of the list came for the one before: `- B stedfortræder`, `, B indkaldt`.
    fn is_substitute(&self, absence: &AbsenceRead, remark: Option<&Place>) -> bool {
        let title = absence.role.as_ref().is_some_and(|role| {
            let words = &self.text[role.clone()];
            has_inside(words, SUBSTITUTE_TITLES)
                && !words.contains(|c: char| c.is_uppercase() && !words.starts_with(c))
        });
        let came = remark.is_some_and(|remark| {
            let words = &self.text[remark.clone()];
            has_word(words, SUBSTITUTIONS) && titled_substitute(self.text, remark).is_none()
        });
        (title || came) && !self.list.is_empty()
    }

    fn give_substitute(&mut self, name: Place) {
        if let Some(last) = self.list.last_mut().filter(|last| last.substitute.is_none()) {
            last.place.end = last.place.end.max(name.end);
            last.substitute = Some(name);
        }
    }

    /// What is said of one person of a list: a substitute, a reason, a part of the meeting.
    fn read_remark(&self, absence: &mut AbsenceRead, words: &Place) {
        let text = self.text;
        if let Some(name) = titled_substitute(text, words) {
            let told = has_word(&text[words.start..name.start], APOLOGIES);
            absence.status = if told { AfbudStatus::Apologies } else { absence.status };
            absence.substitute = Some(name);
        } else if let Some(reason) = find_reason(text, words) {
            absence.reason = Some(reason);
        } else if let Some(status) = remark_status(&text[words.clone()]) {
            absence.status = status;
            absence.scope = scope(text, words, absence.status);
        } else {
            return;
        }
        absence.role = absence.role.take().filter(|role| role != words);
    }
}

/// What a remark says of the status, where it says anything.
fn remark_status(words: &str) -> Option<AfbudStatus> {
    let timed = scope(words, &(0..words.len()), AfbudStatus::Partial).is_some();
    match () {
        () if has_word(words, RECUSALS) => Some(AfbudStatus::Recused),
        () if has_word(words, NO_NOTICE) => Some(AfbudStatus::WithoutNotice),
        () if has_word(words, NEGATIONS) && has_word(words, MATTERS) => {
            Some(AfbudStatus::NotTakingPart)
        }
        () if timed => Some(AfbudStatus::Partial),
        () if has_word(words, APOLOGIES) => Some(AfbudStatus::Apologies),
        () => None,
    }
}

/// What a clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Absence(AfbudStatus),
    Substitute,
    Nothing,
}

fn recusal(denied: bool) -> Said {
    if denied { Said::Nothing } else { Said::Absence(AfbudStatus::Recused) }
}

fn exception_status(text: &str) -> AfbudStatus {
    if has_word(text, APOLOGIES) { AfbudStatus::Apologies } else { AfbudStatus::Absent }
}

/// Whether the words say of their subject that it was absent.
fn is_absent(words: &str) -> bool {
    find_word(words, ABSENCES).is_some_and(|word| {
        let before = words[..word.start].trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        !is_any(OF_OTHERS, last)
    })
}

/// `Eva Holm deltog under Ole Dals orlov`: not the subject was away.
fn is_leave_of_another(words: &str) -> bool {
    find_word(words, LEAVES).is_some_and(|leave| {
        let owner = words[..leave.start].trim_end().rsplit(' ').next().unwrap_or_default();
        owner.starts_with(char::is_uppercase) && owner.ends_with(['s', '\'', '’'])
    })
}

/// `Hans suppleant, Eva Holm, deltager i stedet`: the first word is nobody's name.
fn is_called_substitute(words: &str) -> bool {
    any_prefix(POSSESSIVES, words)
        .is_some_and(|end| any_prefix(SUBSTITUTE_TITLES, words[end..].trim_start()).is_some())
}

/// Whether one of the phrases stands in the words, each whole.
fn any_starts(words: &str, phrases: &Words) -> bool {
    word_starts(words).any(|at| any_prefix(phrases, &words[at..]).is_some())
}

/// `Ole Dal, V, ankom`: a party between commas is that of the person before it.
fn with_parties(text: &str, who: &[Who]) -> Vec<Who> {
    let mut people: Vec<Who> = Vec::with_capacity(who.len());
    for one in who {
        let last = people.last_mut().filter(|last| {
            let comma = text[last.place.end..one.place.start].trim() == ",";
            one.is_party && comma && !last.is_party && last.party.is_none()
        });
        match last {
            Some(last) => last.party = Some(one.place.clone()),
            None => people.push(one.clone()),
        }
    }
    people
}

/// Whether one of the words stands anywhere, inside longer words too: `byrådsmedlem`.
fn has_inside(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// The part of the meeting that the words name.
fn scope(text: &str, words: &Place, status: AfbudStatus) -> Option<Place> {
    if status == AfbudStatus::Partial {
        find_times(text, words).or_else(|| find_item_moment(text, words))
    } else {
        find_items(text, words).or_else(|| find_times(text, words))
    }
}

/// `stedfortræder: B`, `suppleant B deltager i stedet`: the name after the title.
fn titled_substitute(text: &str, place: &Place) -> Option<Place> {
    let words = &text[place.clone()];
    let title = find_word(words, SUBSTITUTE_TITLES)?;
    let rest = words[title.end..]
        .trim_start_matches(char::is_alphabetic)
        .trim_start_matches([':', ' ', '-', '–']);
    let start = place.end - rest.len();
    name_length(rest).map(|end| start..start + end)
}

/// Where the names begin after `Stedfortrædere:`.
fn substitute_label(words: &str) -> Option<usize> {
    let end = any_prefix(SUBSTITUTE_LABELS, words)?;
    let rest = words[end..].trim_start();
    rest.starts_with(':').then(|| words.len() - rest.len() + 1)
}

/// The longest stretch between a label and its colon: a body and a date.
const LONGEST_LABEL: usize = 90;

/// The status and the end of a label with its colon at the head of the text.
fn label_at(text: &str) -> Option<(AfbudStatus, usize)> {
    let (status, word) = lookup(LABELS, text)?;
    let near = &text[word..floor(text, word + LONGEST_LABEL)];
    let colon = near.find(':')?;
    let between = near[..colon].trim();
    let body = between.is_empty() || any_prefix(LABEL_LINKS, between).is_some();
    body.then_some((status, word + colon + 1))
}

fn moved(place: &Place, by: usize) -> Place {
    place.start + by..place.end + by
}

fn shifted(absence: AbsenceRead, by: usize) -> AbsenceRead {
    let part = |place: Option<Place>| place.map(|place| moved(&place, by));
    AbsenceRead {
        name: moved(&absence.name, by),
        role: part(absence.role),
        party: part(absence.party),
        status: absence.status,
        reason: part(absence.reason),
        substitute: part(absence.substitute),
        scope: part(absence.scope),
        place: moved(&absence.place, by),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `name/party=role status [scope] {reason} <substitute>`, one an absence.
    fn show(text: &str, absence: &AbsenceRead) -> String {
        let part = |open: &str, place: &Option<Place>, close: &str| {
            place
                .as_ref()
                .map_or(String::new(), |place| format!("{open}{}{close}", &text[place.clone()]))
        };
        let name = &text[absence.name.clone()];
        let (party, role) = (part("/", &absence.party, ""), part("=", &absence.role, ""));
        let (scope, reason) = (part(" [", &absence.scope, "]"), part(" {", &absence.reason, "}"));
        let substitute = part(" <", &absence.substitute, ">");
        format!("{name}{party}{role} {:?}{scope}{reason}{substitute}", absence.status)
    }

    fn show_all(text: &str, list: &[AbsenceRead]) -> Vec<String> {
        list.iter().map(|absence| show(text, absence)).collect()
    }

    #[track_caller]
    fn check(value: &str, expected: &str) {
        let read = read_absences(value, AfbudStatus::Absent);
        let mut shown = show_all(value, &read.list);
        shown.extend(read.none.then(|| "none".to_owned()));
        shown.extend(read.unread.iter().map(|place| format!("?{}", &value[place.clone()])));
        shown.extend((read.end < value.len()).then(|| format!("before `{}`", &value[read.end..])));
        assert_eq!(shown.join(" | "), expected, "in `{value}`");
    }

    #[track_caller]
    fn check_told(text: &str, expected: &str) {
        assert_eq!(show_all(text, &find_absences(text)).join(" | "), expected, "in `{text}`");
    }

    #[test]
    fn nobody() {
        for value in [
            "Ingen",
            "Ingen.",
            " Ingen. ",
            "-",
            "- -",
            "Alle mødt.",
            "Alle medlemmer var mødt.",
            "Ingen afbud.",
            "INGEN",
        ] {
            check(value, "none");
        }
        check("Ingen Godkendt", "none | before `Godkendt`");
        check("Ingen.\n\nGodkendt.", "none | before `Godkendt.`");
        check("", "");
    }

    #[test]
    fn lists() {
        check("Ole Dal (A) Kim Friis (B)", "Ole Dal/A Absent | Kim Friis/B Absent");
        check(
            "Ole Dal\nKim Friis (Vej- og ejendomschef)\n",
            "Ole Dal Absent | Kim Friis=Vej- og ejendomschef Absent",
        );
        check("1. Ole Dal, Ø", "Ole Dal/Ø Absent");
        check("• Ole Dal ()", "Ole Dal Absent");
        check("Ole Dal (V)\n\nGodkendt.", "Ole Dal/V Absent | before `Godkendt.`");
        check("Ole Dal (V) Godkendt.", "Ole Dal/V Absent | before `Godkendt.`");
        check("Godkendt.", "before `Godkendt.`");
        check("fra Ole Dal og Kim Friis", "Ole Dal Absent | Kim Friis Absent");
        check("Ole, Kim og Birthe", "Ole Absent | Kim Absent | Birthe Absent");
        check(
            "Ole Dal. Kim Friis deltog ikke i behandlingen af pkt og pkt",
            "Ole Dal Absent | Kim Friis NotTakingPart",
        );
        check("Borgmesteren", "Borgmesteren Absent");
        check("Ole Dal\n\nReferent: Eva Holm", "Ole Dal Absent | before `Referent: Eva Holm`");
        check(
            "Marie-Louise Dal\nFriis\nKim Holm (Chef for Sundhed,\nLæring og Trivsel)",
            "Marie-Louise Dal\nFriis Absent | Kim Holm=Chef for Sundhed,\nLæring og Trivsel Absent",
        );
        check("Forældrevalgte: Afbud fra Ole Dal.", "Ole Dal Absent");
    }

    #[test]
    fn lists_of_many_houses() {
        check("Jytte Rosen (C), ferie", "Jytte Rosen/C Absent {ferie}");
        check("Ole Dal (A), sag 129-138", "Ole Dal/A Partial [sag 129-138]");
        check(
            "Ole Dal ved sag nr. 6\nEva Holm ved sag nr. 6\nBo Lund",
            "Ole Dal Partial [sag nr. 6] | Eva Holm Partial [sag nr. 6] | Bo Lund Absent",
        );
        check(
            "Ole Dal og Eva Holm\nBo Lund deltog som stedfortræder for Ole Dal",
            "Ole Dal Absent <Bo Lund> | Eva Holm Absent",
        );
        check(
            "Ole Dal, Gert winther og Eva Holm",
            "Ole Dal Absent | Gert winther Absent | Eva Holm Absent",
        );
        check(
            "Ole Dal (A), Kim Friis (V)\nTroels Holm (B) orienterede om mødet.",
            "Ole Dal/A Absent | Kim Friis/V Absent | before `Troels Holm (B) orienterede om mødet.`",
        );
        check(
            "Ole Dal: Afbud (Stedfortræder Eva Holm, fraværende ved sag 1-4. )",
            "Ole Dal Apologies <Eva Holm>",
        );
        check(
            "Koncerndirektør fra Region Fjordland Ole Dam",
            "Ole Dam=Koncerndirektør fra Region Fjordland Absent",
        );
        check("Alle medlemmer var mødt", "none");
        check("Alle medlemmer er til stede.", "none");
        check("Ingen.", "none");
    }

    #[test]
    fn reasons_and_scopes() {
        check("Ole Dal, A, (sygdom)", "Ole Dal/A Absent {sygdom}");
        check(
            "Borgmester Ole Dal (V), tjenesterejse.",
            "Ole Dal/V=Borgmester Absent {tjenesterejse}",
        );
        check("fra: Borgmester Ole Dal pga. arbejde.", "Ole Dal=Borgmester Absent {arbejde}");
        check(
            "Ole Dal til kl. 18.40 i punkt 2\nKim Friis fra kl. 21.33",
            "Ole Dal Partial [til kl. 18.40] | Kim Friis Partial [fra kl. 21.33]",
        );
        check("Ole Dal (A) punkt 3-5", "Ole Dal/A Partial [punkt 3-5]");
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A NotTakingPart [punkt: 12]",
        );
        check("Ole Dal (O) deltog ikke i mødet.", "Ole Dal/O Absent");
        check("Ole Dal, A, (anden årsag)", "Ole Dal/A Absent {anden årsag}");
        check("Ole Dal, A, ankom til mødet kl. 17.32", "Ole Dal/A Partial [kl. 17.32]");
        check("Ole Dal (ferie), Kim Friis", "Ole Dal Absent {ferie} | Kim Friis Absent");
        check("Ole Dal deltager online under punkt 1 og 2", "");
    }

    #[test]
    fn substitutes() {
        check(
            "Ole Dal (V) - Kim Friis (V) mødte som stedfortræder.",
            "Ole Dal/V Absent <Kim Friis>",
        );
        check("Ole Dal, F - Kim Friis stedfortræder", "Ole Dal/F Absent <Kim Friis>");
        check("Ole Dal (stedfortræder: Kim Friis)", "Ole Dal Absent <Kim Friis>");
        check("Ole Dal (suppleant Kim Friis deltager i stedet)", "Ole Dal Absent <Kim Friis>");
        check("Afbud fra Ole Dal stedfortræder Kim Friis", "Ole Dal Absent <Kim Friis>");
        check(
            "Ole Dal, Kim Friis indkaldt\nEva Holm",
            "Ole Dal Absent <Kim Friis> | Eva Holm Absent",
        );
        check("Ole Dal (Kim Friis deltog)", "Ole Dal Absent <Kim Friis>");
        check(
            "Næstformand Ole Dal, 1. suppleant Kim Friis er indkaldt",
            "Ole Dal=Næstformand Absent <Kim Friis>",
        );
        check("Kim Friis, i stedet deltog Eva Holm", "Kim Friis Absent <Eva Holm>");
        check("Ole Dal og Kim Friis, Eva Holm deltog", "Ole Dal Absent | Kim Friis Absent");
        check("Ole Dal (O)\nStedfortræder: Kim Friis (O)", "Ole Dal/O Absent <Kim Friis>");
        check("Ole Dal (O)\nStedfortrædere: Kim Friis (V) og Eva Holm (A)", "Ole Dal/O Absent");
        check("Ole Dal. I stedet for Ole Dal deltog Kim Friis (L)", "Ole Dal Absent <Kim Friis>");
        check("Ole Dal (A). Kim Friis deltager i stedet.", "Ole Dal/A Absent <Kim Friis>");
        check(
            "Ole Dal. Hans suppleant, Kim Friis, deltager i stedet.",
            "Ole Dal Absent <Kim Friis>",
        );
        check(
            "Ole Dal er fraværende - Kim Friis er indkaldt som hans suppleant, men kan ikke komme",
            "Ole Dal Absent",
        );
        check("Kim Friis deltog i dagens møde grundet Ole Dals orlov.", "");
        check("Kim Friis var indtrådt som midlertidigt medlem under Ole Dals orlov.", "");
    }

    #[test]
    fn told_apologies() {
        check_told(
            "Ole Dal og Kim Friis havde meldt afbud.",
            "Ole Dal Apologies | Kim Friis Apologies",
        );
        check_told(
            "Der var afbud fra Ole Dal. Kim Friis var indkaldt som stedfortræder.",
            "Ole Dal Apologies <Kim Friis>",
        );
        check_told(
            "Ole Dal havde meldt afbud, og Kim Friis deltog i stedet.",
            "Ole Dal Apologies <Kim Friis>",
        );
        check_told(
            "Ole Dal og Kim Friis havde meldt forfald. I stedet mødte Eva Holm og Bo Lund.",
            "Ole Dal Apologies | Kim Friis Apologies",
        );
        check_told(
            "Alle medlemmer var mødt undtagen Ole Dal og Kim Friis, der havde meldt afbud.",
            "Ole Dal Apologies | Kim Friis Apologies",
        );
        check_told("Medlemmerne var mødt, bortset fra Ole Dal.", "Ole Dal Absent");
        check_told("Ole Dal udeblev uden afbud.", "Ole Dal WithoutNotice");
        check_told(
            "Ole Dal havde meldt afbud. 1. suppleant Kim Friis var indkaldt, men mødte ikke frem.",
            "Ole Dal Apologies",
        );
        check_told("Godkendt.\n\nFraværende: Ole Dal (A).", "Ole Dal/A Absent");
        check_told("Fraværende i Byrådet, 3. maj 2024: Ole Dal", "Ole Dal Absent");
        check_told(
            "Godkendt. Ole Dal, Kim Friis (B) og Eva Holm var fraværende.",
            "Ole Dal Absent | Kim Friis/B Absent | Eva Holm Absent",
        );
        check_told(
            "Afbud fra: Borgmester Ole Dal pga. arbejde.",
            "Ole Dal=Borgmester Apologies {arbejde}",
        );
    }

    #[test]
    fn told_parts() {
        check_told("Ole Dal deltog fra punkt 3.", "Ole Dal Partial [fra punkt 3]");
        check_told("Ole Dal har forladt mødet kl. 18.", "Ole Dal Partial [kl. 18]");
        check_told("Ole Dal og Kim Friis\nvar fraværende.", "Ole Dal Absent | Kim Friis Absent");
        check_told(
            "Ole Dal (C) deltog ikke i sagens behandling. Kim Friis (C), Eva Holm (I) deltog ikke i mødet.",
            "Ole Dal/C NotTakingPart | Kim Friis/C Absent | Eva Holm/I Absent",
        );
        check_told(
            "Ole Dal ankom til mødet kl. 17.35 under behandlingen af punkt 2.",
            "Ole Dal Partial [kl. 17.35]",
        );
        check_told("Ole Dal ankommer klokken 13.00.", "Ole Dal Partial [klokken 13.00]");
        check_told(
            "Ole Dal forlod mødet kl. 21.27 under behandling af punkt 30 \"Budget\".",
            "Ole Dal Partial [kl. 21.27]",
        );
        check_told(
            "Ole Dal forlod mødet efter behandlingen af punkt 8.",
            "Ole Dal Partial [efter behandlingen af punkt 8]",
        );
        check_told(
            "Ole Dal forlod mødet kl. 12:03 og kom tilbage kl. 12:45.",
            "Ole Dal Partial [kl. 12:03 og kom tilbage kl. 12:45]",
        );
        check_told(
            "Ole Dal deltog ikke under punkterne 12-15",
            "Ole Dal NotTakingPart [punkterne 12-15]",
        );
        check_told(
            "Ole Dal deltog ikke i pkt. 14-19 og den lukkede dagsorden.",
            "Ole Dal NotTakingPart [pkt. 14-19 og den lukkede dagsorden]",
        );
        check_told(
            "Ole Dal deltog under pkt. 1-2 og delvis under pkt. 3.",
            "Ole Dal Partial [under pkt. 1-2]",
        );
        check_told("Ole Dal var fraværende under punkt 29.", "Ole Dal Partial [under punkt 29]");
        check_told("Under punkt 3 deltog Ole Dal ikke.", "Ole Dal NotTakingPart [punkt 3]");
        check_told("Borgmesteren deltog ikke i sagens behandling.", "Borgmesteren NotTakingPart");
    }

    #[test]
    fn told_parts_by_many_houses() {
        check_told(
            "Ole Dal og Kim Friis deltog ikke i den lukkede del af mødet.",
            "Ole Dal NotTakingPart [den lukkede del af mødet] | Kim Friis NotTakingPart [den lukkede del af mødet]",
        );
        check_told(
            "Ole Dal (B) deltog ikke under behandlingen af dagsordenpunkt 2.",
            "Ole Dal/B NotTakingPart [dagsordenpunkt 2]",
        );
        check_told(
            "Ole Dal (V), 1. næstformand og Kim Friis (O) deltog ikke i sagens behandling.",
            "Ole Dal/V=1. næstformand NotTakingPart | Kim Friis/O NotTakingPart",
        );
        check_told(
            "Ole Dal erklærede sig inhabil og forlod Regionsrådsmødet under punkt 31.",
            "Ole Dal Recused [punkt 31]",
        );
        check_told(
            "Ole Dal (A), Kim Friis (A) Eva Holm (F) og Bo Lund (Ø) deltog ikke i sagens behandling.",
            "Ole Dal/A NotTakingPart | Kim Friis/A NotTakingPart | Eva Holm/F NotTakingPart | Bo Lund/Ø NotTakingPart",
        );
    }

    #[test]
    fn participants() {
        let check = |line: &str, expected: &str| {
            let people = crate::grammar::people::read_people(line);
            let read = people.iter().filter_map(|person| read_participant(line, person));
            let shown: Vec<_> = read.map(|read| show(line, &read)).collect();
            assert_eq!(shown.join(" | "), expected, "in `{line}`");
        };
        check("Ole Dal (O), 1. næstformand- afbud", "Ole Dal/O=1. næstformand Apologies");
        check("Ole Dal\tx\nEva Holm\tAfbud", "Eva Holm Apologies");
        check("Ole Dal (A)\tDeltog\nEva Holm (B)\tAfbud", "Eva Holm/B Apologies");
        check("Vagn Røj for Ester Munk\nOle Dal", "Ester Munk Absent <Vagn Røj>");
        check("Kim Friis (C), stedfortræder for Ole Dal (C)", "Ole Dal/C Absent <Kim Friis>");
        check("Kim Friis (A) Suppleant for Ole Dal (A)", "Ole Dal/A Absent <Kim Friis>");
        check(
            "Ole Dal: Afbud (Stedfortræder Eva Holm, fraværende ved sag 1-4. )",
            "Ole Dal Apologies <Eva Holm>",
        );
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A NotTakingPart [punkt: 12]",
        );
        check("Ole Dal (fra kl.15.00)", "Ole Dal Partial [fra kl.15.00]");
        check("Ole Dal, afbud, ferie", "Ole Dal Apologies {ferie}");
        check("Ole Dal for Ældrerådet", "");
        check("Ole Dal, deltog i pkt. 4 og 5", "");
        check("Ole, Kim og Bo – afbud fra suppleanten p.g.a. rejse", "suppleanten Apologies");
        check("Ole Dal – afbud fra Eva Holm", "Eva Holm Apologies");
    }

    #[test]
    fn told_by_many_houses() {
        check_told(
            "Lone Thor (Næstformand) deltog fra kl. 9.40.",
            "Lone Thor=Næstformand Partial [fra kl. 9.40]",
        );
        check_told("Ole Dal (A) deltog fra kl. 9.40", "Ole Dal/A Partial [fra kl. 9.40]");
        check_told("Ole Dal havde meddelt, at han var forsinket.", "Ole Dal Partial");
        check_told(
            "Peter Dal, Gert winther og Linda Holm deltog ikke på mødet.",
            "Peter Dal Absent | Gert winther Absent | Linda Holm Absent",
        );
        check_told("Fremmødt: Ole Dal, Eva Holm og Bo Lund.", "");
        check_told("Udeblevet: Ole Dal (AB)", "Ole Dal=AB WithoutNotice");
        check_told(
            "Gruppe C har udpeget Eva Holm som stedfortræder for Ole Dal i bestyrelsen.",
            "",
        );
        check_told(
            "Byrådet udpegede Eva Holm som stedfortræder for Ole Dal i havnebestyrelsen.",
            "",
        );
        check_told("Eva Holm blev valgt som suppleant for Ole Dal.", "");
        check_told("Ole Dal kom kl. 17.15.", "Ole Dal Partial [kl. 17.15]");
        check_told("Ole Dal deltog ikke i behandlingen af sagen.", "Ole Dal NotTakingPart");
        check_told("Ole Dal var ikke til stede under punkt 4.", "Ole Dal NotTakingPart [punkt 4]");
        check_told(
            "Afbud under hele mødet:\nOle Dal og Eva Holm\nBo Lund deltog som stedfortræder for Ole Dal",
            "Ole Dal Apologies <Bo Lund> | Eva Holm Apologies",
        );
        check_told(
            "Der var afbud fra:\n• Ole Dal\n• Eva Holm",
            "Ole Dal Apologies | Eva Holm Apologies",
        );
        check_told(
            "Der var afbud fra Ole Dal (sygdom) og Eva Holm (ferie).",
            "Ole Dal Apologies {sygdom} | Eva Holm Apologies {ferie}",
        );
        check_told(
            "Afbud fra Ole Dal (A). Eva Holm deltager i stedet.",
            "Ole Dal/A Apologies <Eva Holm>",
        );
        check_told(
            "Der var afbud fra: Ole Dal og Eva Holm.",
            "Ole Dal Apologies | Eva Holm Apologies",
        );
        check_told(
            "Ole Dal erklærede sig inhabil og forlod mødet under behandlingen af punkt 12.",
            "Ole Dal Recused [punkt 12]",
        );
    }

    #[test]
    fn told_recusals() {
        check_told(
            "Ole Dal er inhabil under behandling af punkt 2. Kim Friis er suppleant under behandling af punktet.",
            "Ole Dal Recused [punkt 2] <Kim Friis>",
        );
        check_told(
            "Ole Dal oplyste, at han var inhabil i behandlingen af punkt 6. Udvalget tiltrådte dette.",
            "Ole Dal Recused [punkt 6]",
        );
        check_told(
            "Ole Dal, Kim Friis og Eva Holm erklærede sig inhabile og forlod mødet under punkt 29.",
            "Ole Dal Recused [punkt 29] | Kim Friis Recused [punkt 29] | Eva Holm Recused [punkt 29]",
        );
        check_told(
            "Under punkterne 14 og 18 deltog stedfortræder Kim Friis (V), da Ole Dal (V) var inhabil.",
            "Ole Dal/V Recused [punkterne 14 og 18] <Kim Friis>",
        );
        check_told(
            "Ole Dal medvirkede ikke ved behandlingen af pkt. 357, idet han var inhabil.",
            "Ole Dal Recused [pkt. 357]",
        );
        check_told("Ole Dal (B) forlod mødet på grund af inhabilitet.", "Ole Dal/B Recused");
        check_told("Byrådet erklærede Ole Dal inhabil.", "Ole Dal Recused");
        check_told("Udvalget fandt, at Ole Dal ikke var inhabil.", "");
    }

    #[test]
    fn kept_from_coming() {
        check_told(
            "Ole Dal og Kim Friis var forhindret i at deltage i sagens behandling.",
            "Ole Dal NotTakingPart | Kim Friis NotTakingPart",
        );
        check_told("Ole Dal var forhindret i at deltage i mødet.", "Ole Dal Absent");
        check_told("Ole Dal var forhindret.", "Ole Dal Absent");
    }

    #[test]
    fn told_substitutes() {
        check_told("Som stedfortræder for Ole Dal deltog Kim Friis.", "Ole Dal Absent <Kim Friis>");
        check_told("I stedet for Ole Dal deltog Kim Friis (L).", "Ole Dal Absent <Kim Friis>");
        check_told("Kim Friis deltog for Ole Dal.", "Ole Dal Absent <Kim Friis>");
        check_told("Som suppleanter deltog Kim Friis og Eva Holm.", "");
        check_told(
            "Ole Dal deltog ikke på mødet. Kim Friis deltog som suppleant.",
            "Ole Dal Absent <Kim Friis>",
        );
    }

    #[test]
    fn not_absences() {
        let none = [
            "Afdelingschef Ole Dal og revisor Kim Friis deltog i behandlingen af punkt 2.",
            "Ole Dal stemte imod. Venstre deltog ikke i afstemningen.",
            "Ole Dal deltog online.",
            "Udvalget deltog i mødet med forvaltningen.",
            "Eleverne var fraværende i gennemsnit 8 dage. Fraværet er faldet.",
            "Ole Dal kom med bemærkninger til punktet.",
            "Der var afbud fra Venstre.",
            "Kommunen har modtaget høringssvar fra Ole Dal, der deltog i borgermødet.",
            "Ole Dal er valgt som formand. Kim Friis blev udpeget.",
            "Kommunaldirektør Ole Dal oplyste, at et udkast til ny fraværspolitik sendes i høring.",
            "Ole Dal oplyste, at der er meldt afbud fra tre skoler til arrangementet.",
            "Ole Dal er bekymret for fravær blandt eleverne.",
            "Ole Dal har spurgt til de fraværende elever.",
            "Ole Dal var forhindret i at svare.",
        ];
        for text in none {
            check_told(text, "");
        }
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(Ole Dal|Kim Friis |Æ|, |\\. |og |\n|- |afbud |fra |deltog |ikke |var |fraværende|:|inhabil |\\(A\\)|stedfortræder |for |punkt 3|kl\\. 18|\\PC){0,24}") {
            let read = read_absences(&text, AfbudStatus::Apologies);
            prop_assert!(read.end <= text.len() && text.is_char_boundary(read.end));
            for absence in read.list.iter().chain(&find_absences(&text)) {
                prop_assert!(!text[absence.name.clone()].trim().is_empty());
                prop_assert!(text.get(absence.place.clone()).is_some());
                let parts = [&absence.role, &absence.party, &absence.reason, &absence.substitute, &absence.scope];
                prop_assert!(parts.into_iter().flatten().all(|place| !text[place.clone()].is_empty()));
            }
        }
    }
}
