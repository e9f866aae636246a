//! What one sentence of a decision comes to.
//!
//! The verb of the main clause decides: reading stops at the first subordinate clause and at words
//! that make the sentence a wish, a remark or a story.

use super::decision::is_body_word;
use super::item_head::is_year;
use super::phrase::Word;
use super::words::before_ending;
use crate::lexicon::lists::{List, Lists};
use crate::lexicon::outcomes::{
    AWARD_ENDINGS, BY, CHANGES, Form, HAVE, OTHER_SENSES, OTHERS, PROPOSALS, RECOMMENDATIONS,
    RIVALS, SENDING_STEMS,
};
use crate::lexicon::table::Words;
use crate::record::Outcome;

/// How much a sentence proves of the whole decision, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// The fate of a rival proposal or of a named point.
    Rival,
    /// The matter was talked about.
    Talk,
    /// The verb stands in a sentence of other words.
    Told,
    /// The verb comes first, or after nothing but words of formulas.
    Formula,
}

/// What a sentence comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub outcome: Outcome,
    pub weight: Weight,
}

/// What formulas are made of, beside verbs and bodies.
const FORMULA: Lists = Lists::of(&[
    List::Light,
    List::WhoDecides,
    List::Deciding,
    List::Modal,
    List::Negation,
    List::Proposed,
    List::Sending,
    List::Following,
    List::OtherFormula,
]);

/// Every word that [`Clause::read`] does anything with, beside verbs; most say nothing.
const TELLING: Lists = Lists::of(&[
    List::Subordinator,
    List::Blocker,
    List::Negation,
    List::Modal,
    List::Deciding,
    List::Noting,
    List::NotingWhenTaken,
    List::Given,
    List::Agenda,
    List::Sending,
    List::Refusal,
    List::Following,
    List::Agreement,
    List::TakingUp,
    List::Up,
    List::Stating,
    List::Awarding,
    List::Agreeing,
    List::ClauseJoint,
]);

/// No main clause has more words; what is further on is not looked at.
const MOST_WORDS: usize = 300;

/// "… der blev valgt med akklamation": no more words stand there.
const MOST_BEHIND_ELECTION: usize = 3;

/// What is sent or given is named in no more words.
const LONGEST_NAME: usize = 3;

/// Reads a sentence, given as its words.
pub(super) fn read_verdict(words: &[Word<'_>]) -> Option<Verdict> {
    let clause = Clause { words: &words[..words.len().min(MOST_WORDS)] };
    let (outcome, at) = clause.read()?;
    let outcome = match outcome {
        Outcome::Referred if clause.is_recommended(at) => Outcome::Recommended,
        Outcome::Referred | Outcome::Returned => clause.remark(at).unwrap_or(outcome),
        Outcome::Approved if clause.is_amended() => Outcome::ApprovedAmended,
        outcome => outcome,
    };
    Some(Verdict { outcome, weight: clause.weight(outcome, at) })
}

/// Whether a sentence tells, in formulas, what has been decided: "Planen godkendes" may still be a
/// proposal, "Udvalget godkendte planen" is none.
pub(super) fn is_told(words: &[Word<'_>]) -> bool {
    let clause = Clause { words: &words[..words.len().min(MOST_WORDS)] };
    clause.read().is_some_and(|(outcome, at)| {
        let body = clause.words.first().is_some_and(is_decider);
        let refused = body && outcome == Outcome::Rejected;
        (refused || clause.weight(outcome, at) == Weight::Formula)
            && (at == 0 || !clause.text(at).ends_with('s'))
    })
}

/// Whether formulas are made of this word.
pub(super) fn is_light(word: &Word<'_>) -> bool {
    word.sense.verb.is_some() || word.sense.lists.meets(FORMULA) || is_body_word(word.text)
}

/// The words of a sentence.
struct Clause<'a> {
    words: &'a [Word<'a>],
}

/// The complement of a verb such as "besluttede", which says what is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Complement {
    #[default]
    None,
    /// The verb has been read, and "at" is to come.
    Announced,
    Inside,
}

/// What has been read of a clause so far.
#[derive(Default)]
struct State {
    negated: bool,
    modal: bool,
    complement: Complement,
    /// What the deciding verb comes to when its complement says nothing we know.
    fallback: Option<(Outcome, usize)>,
}

impl State {
    /// Whether a verb's complement is being read. Only its first clause decides.
    fn inside(&self) -> bool {
        self.complement == Complement::Inside
    }
}

impl Clause<'_> {
    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text)
    }

    fn is(&self, at: usize, list: List) -> bool {
        self.words.get(at).is_some_and(|word| word.is(list))
    }

    /// Whether one of the list stands among the words from `from`, `most` of them at most.
    fn has(&self, list: List, from: usize, most: usize) -> bool {
        (from..self.words.len().min(from + most)).any(|at| self.is(at, list))
    }

    fn before(&self, list: List, at: usize) -> bool {
        self.has(list, 0, at)
    }

    fn is_telling(&self, at: usize) -> bool {
        let sense = self.words[at].sense;
        sense.verb.is_some() || sense.lists.meets(TELLING)
    }

    /// The first known verb of the main clause, and its place among the words. An approval that
    /// is recommended further on in the same clause is a recommendation, and what is discussed
    /// comes to what is decided then.
    fn read(&self) -> Option<(Outcome, usize)> {
        let mut state = State::default();
        let mut found: Option<(Outcome, usize)> = None;
        let mut at = 0;
        while at < self.words.len() {
            if !self.is_telling(at) {
                at += 1;
                continue;
            }
            let Some(next) = self.step(at, &mut state) else { break };
            if next == at + 1
                && let Some(outcome) = self.sense(at, &mut state)
            {
                found = match found {
                    Some((_, first)) if outcome == Outcome::Recommended => Some((outcome, first)),
                    Some((Outcome::Discussed, first)) => Some((outcome, first)),
                    found => found.or(Some((outcome, at))),
                };
                let open = [Outcome::Approved, Outcome::Discussed];
                if found.is_some_and(|(outcome, _)| !open.contains(&outcome)) {
                    break;
                }
            }
            at = next;
        }
        found.or(state.fallback).or_else(|| self.as_proposed())
    }

    /// Where to read on after the word at `at`; `None` where the main clause ends.
    fn step(&self, at: usize, state: &mut State) -> Option<usize> {
        if self.is(at, List::As) && self.is(at + 1, List::AsProposed) {
            return Some(at + 2);
        }
        if self.is(at, List::As) && at > 0 && self.is(at - 1, List::Regarded) {
            state.modal = self.has(List::Conditional, at, MOST_WORDS);
            return Some(at + 1);
        }
        if self.is(at, List::At) {
            let announced = state.complement == Complement::Announced;
            state.complement = if announced { Complement::Inside } else { Complement::None };
            return announced.then_some(at + 1);
        }
        if at == 0 && self.is(at, List::Conditional) {
            return None;
        }
        if self.is(at, List::Subordinator) && at > 0 {
            let subject = self.is(at, List::There) && self.is(at - 1, List::Being);
            let open = subject || self.settles_paper(at) || self.tells_election(at);
            return open.then_some(at + 1);
        }
        let open = (state.inside() && self.is(at, List::Shall)) || self.refuses(at);
        if self.is(at, List::Blocker) && !open && !self.elects_later(at) {
            return None;
        }
        state.negated &= !self.is(at, List::ClauseJoint);
        state.negated |= self.is(at, List::Negation);
        state.modal |= self.is(at, List::Modal);
        Some(at + 1)
    }

    /// What the word at `at` comes to.
    fn sense(&self, at: usize, state: &mut State) -> Option<Outcome> {
        if self.refuses(at) {
            state.complement = Complement::Announced;
            state.fallback = self.decides(at).then_some((Outcome::Rejected, at));
            return None;
        }
        if self.is(at, List::Deciding) && self.announces(at) {
            if !self.decides(at) {
                return None;
            }
            state.complement = Complement::Announced;
            let row = self.words[at].sense.verb;
            let approves = row.is_some_and(|(_, outcome)| outcome == Outcome::Approved);
            let outcome = if state.negated { Outcome::Rejected } else { Outcome::Approved };
            state.fallback = approves.then_some((outcome, at));
            return None;
        }
        let phrase = self.phrase(at, state);
        let outcome = phrase.or_else(|| self.verb(at, state))?;
        let negatable = phrase.is_none() || self.is(at, List::Awarding);
        let late = negatable && self.has(List::Negation, at + 1, 2);
        if state.negated || late { negated(outcome) } else { Some(outcome) }
    }

    /// "referatet, som blev"; "regnskabet, som blev enstemmigt godkendt" and nothing else.
    fn settles_paper(&self, at: usize) -> bool {
        let relative = self.is(at, List::As) || self.is(at, List::There);
        let whole = || self.words[at + 1..].iter().all(is_light);
        let paper = self.is(at - 1, List::Paper) || self.is(at - 1, List::Account) && whole();
        relative && paper && self.is(at + 1, List::Being)
    }

    /// "Bestyrelsen foreslog NN, der blev valgt", and hardly more.
    fn tells_election(&self, at: usize) -> bool {
        let relative = self.is(at, List::As) || self.is(at, List::There);
        // "…, der begge blev valgt"
        let at = at + usize::from(self.is(at + 1, List::Both));
        let elected = self.words.get(at + 2).and_then(|word| word.sense.verb);
        let ends = self.words.len() <= at + 2 + MOST_BEHIND_ELECTION;
        let elects = elected
            .is_some_and(|(form, outcome)| (form, outcome) == (Form::Passive, Outcome::Elected));
        relative && self.is(at + 1, List::Being) && elects && ends
    }

    fn elects_later(&self, at: usize) -> bool {
        (at + 1..self.words.len()).any(|at| self.tells_election(at))
    }

    /// Whether "at" follows soon and opens the complement: not "vedtaget med den ændring, at".
    fn announces(&self, at: usize) -> bool {
        let near = at + 1..self.words.len().min(at + 5);
        let clause = near.clone().find(|&at| self.is(at, List::At));
        clause.is_some_and(|clause| !self.has(List::With, at + 1, clause - at - 1))
    }

    /// "ønsker ikke at", said of the body.
    fn refuses(&self, at: usize) -> bool {
        let wishing = self.is(at, List::Wishing);
        let denied = self.is(at + 1, List::Negation) && self.is(at + 2, List::At);
        wishing && denied && self.decides(at)
    }

    /// Senses that take more words than one.
    fn phrase(&self, at: usize, state: &State) -> Option<Outcome> {
        let is = |list| self.is(at, list);
        let to = at > 0 && self.is(at - 1, List::To);
        let taken = at == 1 || self.before(List::Taking, at);
        if to && (is(List::Noting) || (is(List::NotingWhenTaken) && taken)) {
            return Some(Outcome::Noted);
        }
        if is(List::Given) && self.has(List::Giving, at + 1, 4) {
            return Some(Outcome::Noted);
        }
        let off = at > 0 && self.is(at - 1, List::Off) && self.before(List::Taking, at);
        if off && is(List::Agenda) {
            return Some(Outcome::Withdrawn);
        }
        if is(List::Sending) {
            return self.sent(at, state);
        }
        if is(List::Awarding) && self.is_awarded(at) {
            return Some(Outcome::Approved);
        }
        if is(List::Stating) && self.decides(at) && self.has(List::Fulfilled, at + 1, 30) {
            return Some(Outcome::Approved);
        }
        let refusing = || self.before(List::Refusing, at) || self.words.len() == 1;
        if is(List::Refusal) && refusing() {
            return Some(Outcome::Rejected);
        }
        let followed = is(List::Following) && self.has_recommendation();
        let with = is(List::Agreement) && self.is(at + 1, List::To) && at > 0;
        let agreed = with || is(List::Agreeing) && RECOMMENDATIONS.begin(self.text(at + 2));
        let taken_up = is(List::TakingUp) || is(List::Up) && self.before(List::Taking, at);
        let later = taken_up && self.has(List::Later, at + 1, 6) && self.is_light(at);
        (followed || agreed)
            .then_some(Outcome::Approved)
            .or_else(|| later.then_some(Outcome::Postponed))
    }

    fn has_recommendation(&self) -> bool {
        self.words.iter().any(|word| RECOMMENDATIONS.begin(word.text))
    }

    /// "sendes til", "sendt tilbage", "sendes i høring".
    fn sent(&self, at: usize, state: &State) -> Option<Outcome> {
        if self.sends_papers(at) {
            return None;
        }
        if self.has(List::Back, at + 1, 8) {
            return self.is_returned(at, state).then_some(Outcome::Returned);
        }
        if self.has(List::Hearing, at + 1, 4) {
            let named = at <= LONGEST_NAME && !self.words[..at].iter().any(is_other);
            let sent = if self.is(at, List::Sent) { named } else { self.decides(at) };
            return (state.inside() || sent).then_some(Outcome::Approved);
        }
        // "Sendes ud", "sendes til medlemmerne": papers.
        let out = self.is(at + 1, List::Out);
        let to = (at + 1..at + 5).find(|&at| self.is(at, List::To));
        if out || to.is_some_and(|to| self.is(to + 1, List::Everybody)) {
            return None;
        }
        let heard = self.has(List::Hearing, at + 1, 8);
        let referred = self.has(List::To, at + 1, 8) && !heard && self.is_light(at);
        referred.then_some(Outcome::Referred)
    }

    /// "Sagen sendes tilbage", said of a case or by the body: not "Tilbuddet er sendt retur", which tells
    /// what somebody has done.
    fn is_returned(&self, at: usize, state: &State) -> bool {
        let done = at > 0 && self.is(at - 1, List::Is) && !self.is_light(at);
        if self.is(at, List::Sent) { !done } else { state.inside() || self.decides(at) }
    }

    /// "Der er sendt breve ud til alle": what is sent stands behind the verb, and is no case.
    fn sends_papers(&self, at: usize) -> bool {
        let told = at == 1 || at == 2 && self.is(1, List::Being);
        let sent = self.words.get(at + 1);
        let named = sent.is_some_and(|word| word.is(List::Indefinite) || !is_light(word));
        told && named && self.is(0, List::There)
    }

    /// "Der meddeles dispensation", "Tilladelse gives".
    fn is_awarded(&self, at: usize) -> bool {
        let award = |at: usize| {
            let purpose = at > 0 && self.is(at - 1, List::To);
            !purpose && before_ending(self.text(at), AWARD_ENDINGS).is_some()
        };
        let after = (at + 1..self.words.len().min(at + 5)).any(award);
        self.is_light(at) && after || at > 0 && award(at - 1) && at <= LONGEST_NAME
    }

    /// A verb of the table, where its form and its surroundings let it decide.
    fn verb(&self, at: usize, state: &State) -> Option<Outcome> {
        let (form, outcome) = self.words[at].sense.verb?;
        let cited = self.is(at, List::Citing) && self.is(0, List::There);
        let papers = SENDING_STEMS.begin(self.text(at)) && !self.is_light(at);
        let elsewhere = self.is_planned(at) || self.has_other_sense(at) || self.is_by_others(at);
        if cited || papers || elsewhere {
            return None;
        }
        let fits = match form {
            Form::Passive => self.is_passive(at, state),
            Form::Active => state.inside() || (!self.is_adjective(at) && self.decides(at)),
            Form::Infinitive => state.inside() || (state.modal && self.may(at)),
        };
        fits.then_some(outcome)
    }

    /// "Drøftes den 7. februar": another day's talk.
    fn is_planned(&self, at: usize) -> bool {
        let day = self.text(at + 2).starts_with(|c: char| c.is_ascii_digit());
        self.is(at, List::Planned) && self.is(at + 1, List::Definite) && day
    }

    /// "godkendt af revisor", "godkendt af den kritiske revisor".
    fn is_by_others(&self, at: usize) -> bool {
        let by = self.text(at + 1).eq_ignore_ascii_case(BY);
        let near = at + 2..self.words.len().min(at + 5);
        by && near.into_iter().any(|at| OTHERS.begin(self.text(at)))
    }

    /// "kan støtte planen", said of the body, and not only "hvis".
    fn may(&self, at: usize) -> bool {
        self.decides(at) && !self.has(List::Conditional, at + 1, MOST_WORDS)
    }

    /// "udsat for", "indstillet på".
    fn has_other_sense(&self, at: usize) -> bool {
        let (word, next) = (self.text(at), self.text(at + 1));
        OTHER_SENSES.iter().any(|(verb, after)| {
            next.eq_ignore_ascii_case(after) && word.eq_ignore_ascii_case(verb)
        })
    }

    /// Whether the passive or participle at `at` decides.
    fn is_passive(&self, at: usize, state: &State) -> bool {
        let light = self.is_light(at);
        let possible = !state.modal || state.inside() || light;
        let informed = self.is(at, List::Told) && self.words[..at].iter().any(is_decider);
        let whole = informed || self.is_light(self.words.len());
        // "Forslaget faldt med 12 stemmer mod 3"
        let counted = self.is(at + 1, List::With)
            && self.text(at + 2).starts_with(|c: char| c.is_ascii_digit());
        let told = !self.is(at, List::WholeOnly) || whole || counted;
        let indefinite = at > 0 && self.is(at - 1, List::Indefinite);
        // "Udvalget bliver orienteret på næste møde" promises it.
        let promised = self.is(at, List::Told) && at > 0 && self.is(at - 1, List::Becoming);
        !indefinite && possible && told && !promised && !self.is_story(at)
    }

    /// "det godkendte budget", "udvalgets godkendte budget".
    fn is_adjective(&self, at: usize) -> bool {
        at > 0 && {
            let previous = self.text(at - 1);
            let owned = previous.ends_with(['s', 'S']) && is_body_word(previous);
            self.is(at - 1, List::Definite) || owned
        }
    }

    /// Whether the verb at `at` tells of another time: "blev i 2019 godkendt"; or what others have done:
    /// "Kommunen har afvist ansøgningen".
    fn is_story(&self, at: usize) -> bool {
        let perfect = (1..at).find(|&at| self.text(at).eq_ignore_ascii_case(HAVE));
        let others = perfect.is_some_and(|_| {
            let before = &self.words[..at];
            !before.iter().any(is_decider) && !before.iter().all(is_light)
        });
        if others {
            return true;
        }
        let year = (1..at).find(|at| self.is(at - 1, List::In) && is_year(self.text(*at)));
        year.is_some_and(|year| self.before(List::Being, year))
    }

    /// Whether the subject of the verb at `at` is the body: before it, after it, or nobody.
    fn decides(&self, at: usize) -> bool {
        let before = &self.words[..at];
        let after = &self.words[at + 1..self.words.len().min(at + 4)];
        let near = after.first().is_some_and(is_other) || before.iter().any(is_other);
        let unnamed =
            before.iter().all(is_unnamed) && (before.len() < 4 || after.iter().any(is_decider));
        // "Efter drøftelse besluttede udvalget at"; "På mødet vælger rådet" tells what will be.
        let inverted = after.first().is_some_and(is_decider) && !self.text(at).ends_with('r');
        !near && (before.iter().any(is_decider) || unnamed || inverted) || self.is_counted(at)
    }

    /// "6 medlemmer (V+A) anbefaler": more of the body than one.
    fn is_counted(&self, at: usize) -> bool {
        let number = self.text(0).parse::<u32>().is_ok_and(|number| number > 1);
        at > 1 && number && self.is(1, List::Members)
    }

    /// Whether only words of formulas stand before the word at `at`.
    fn is_light(&self, at: usize) -> bool {
        self.words[..at].iter().all(is_light)
    }

    /// "Som indstillet." without any verb.
    fn as_proposed(&self) -> Option<(Outcome, usize)> {
        let at = self.words.iter().position(|word| word.is(List::As))?;
        let whole = self.is(at + 1, List::Proposed) && self.is_light(at);
        let negated = self.before(List::Negation, at);
        (whole && !negated).then_some((Outcome::Approved, at))
    }

    /// "Fremsendes med anbefaling til Byrådet."
    fn is_recommended(&self, from: usize) -> bool {
        (from..self.words.len())
            .any(|at| self.is(at, List::With) && self.is(at + 1, List::Recommending))
    }

    /// What the sender says the body itself decided: "med bemærkning, at byrådet har vedtaget".
    fn remark(&self, from: usize) -> Option<Outcome> {
        let remark = (from..self.words.len()).find(|at| self.is(*at, List::Remark))?;
        let mut near = remark..self.words.len().min(remark + 4);
        let clause = near.find(|at| self.is(*at, List::At))?;
        let mut verbs = self.words.iter().enumerate().skip(clause);
        let (at, (_, outcome)) = verbs.find_map(|(at, word)| Some((at, word.sense.verb?)))?;
        let refused = self.has(List::Negation, clause, at - clause);
        let outcome = if refused { negated(outcome)? } else { outcome };
        let own = [Outcome::Approved, Outcome::Recommended, Outcome::Noted, Outcome::Rejected];
        own.contains(&outcome).then_some(outcome)
    }

    /// Whether the approval changes something: "med den ændring, at", "idet punkt 3 udgår".
    fn is_amended(&self) -> bool {
        let changed = |at: usize| CHANGES.begin(self.text(at)) || self.is(at, List::Remark);
        (0..self.words.len()).any(|at| {
            let with = self.is(at, List::With) && (at + 1..at + 6).any(changed);
            let apart = self.is(at, List::While) && self.goes_apart(at + 1);
            with || apart || self.is(at, List::However) || self.is(at, List::Condition)
        })
    }

    /// Whether what follows "idet" goes beyond the approval: not a vote, a reason or a remark.
    fn goes_apart(&self, from: usize) -> bool {
        let told = self.has(List::NoChange, from, MOST_WORDS);
        let spoken = self.words.iter().skip(from).take(LONGEST_NAME).any(is_other);
        self.is(from, List::PointWord) || !told && !spoken && from < self.words.len()
    }

    fn weight(&self, outcome: Outcome, at: usize) -> Weight {
        let any = |stems: &Words| self.words[..at].iter().any(|word| stems.begin(word.text));
        let numbered = (0..at).any(|at| {
            let digit = self.text(at + 1).starts_with(|c: char| c.is_ascii_digit());
            digit && self.is(at, List::PointWord)
        });
        let unsettled =
            outcome == Outcome::Rejected && (any(PROPOSALS) || self.before(List::Modal, at));
        match outcome {
            _ if numbered || any(RIVALS) => Weight::Rival,
            Outcome::Discussed => Weight::Talk,
            _ if unsettled || !self.is_light(at) => Weight::Told,
            _ => Weight::Formula,
        }
    }
}

/// Whether a sentence speaks of a proposal beside the one that the item is about: "ændringsforslaget".
pub(super) fn names_rival(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| RIVALS.begin(word.text))
}

/// A party, its people, or the staff.
fn is_other(word: &Word<'_>) -> bool {
    word.is(List::WhoDoesNot) || word.is(List::Party)
}

/// The body itself; its genitive owns something else.
fn is_decider(word: &Word<'_>) -> bool {
    let owner = word.text.ends_with(['s', 'S']);
    word.is(List::WhoDecides) || (!owner && is_body_word(word.text))
}

/// A word that is nobody: "herefter", "kan", "ikke".
fn is_unnamed(word: &Word<'_>) -> bool {
    word.sense.lists.meets(Lists::of(&[List::Light, List::Modal, List::Negation]))
}

/// What it comes to that something is not done; not to postpone decides nothing.
fn negated(outcome: Outcome) -> Option<Outcome> {
    let refused = [Outcome::Approved, Outcome::Recommended, Outcome::Noted];
    refused.contains(&outcome).then_some(Outcome::Rejected)
}
