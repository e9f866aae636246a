//! What one sentence of a decision comes to.
//!
//! The verb of the main clause decides: reading stops at the first subordinate clause and at words
//! that make the sentence a wish, a remark or a story.

use super::decision::is_body_word;
use super::phrase::Word;
use crate::lexicon::outcomes::{
    AGENDA, AGREEING, AGREEMENT, AS, AS_PROPOSED, AT, AWARD_ENDINGS, AWARDING, BACK, BEING,
    BLOCKERS, CHANGES, CITING, CLAUSE_JOINTS, DECIDING, DEFINITE, FOLLOWING, FULFILLED, Form,
    GIVEN, GIVING, HEARING, HOWEVER, IN, INDEFINITE, LATER, LIGHT, MODALS, NEGATIONS, NOTING,
    NOTING_WHEN_TAKEN, OFF, OTHER_FORMULAS, OTHER_SENSES, PAPERS, POINT_WORDS, PROPOSALS, PROPOSED,
    RECOMMENDATIONS, RECOMMENDING, REFUSALS, REFUSING, REMARKS, RIVALS, SENDING, SENDING_STEMS,
    SENT, SHALL, STATING, SUBORDINATORS, TAKING, TAKING_UP, THERE, TO, TOLD, VERBS, WHILE,
    WHO_DECIDES, WHO_DOES_NOT, WHOLE_ONLY, WISHING, WITH,
};
use crate::lexicon::parties::PARTIES;
use crate::record::Outcome;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

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

static VERB_ROWS: LazyLock<HashMap<&str, (Form, Outcome)>> =
    LazyLock::new(|| VERBS.iter().map(|&(verb, form, outcome)| (verb, (form, outcome))).collect());
static LIGHT_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| LIGHT.iter().copied().collect());
static FORMULA_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lists = [LIGHT, WHO_DECIDES, DECIDING, MODALS, NEGATIONS, PROPOSED, SENDING, FOLLOWING];
    let words = lists.into_iter().flatten().chain(OTHER_FORMULAS).copied();
    words.chain(VERBS.iter().map(|(verb, ..)| *verb)).collect()
});

/// Every word that [`Clause::read`] does anything with; most say nothing.
static TELLING_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lists = [
        SUBORDINATORS,
        BLOCKERS,
        NEGATIONS,
        MODALS,
        DECIDING,
        NOTING,
        NOTING_WHEN_TAKEN,
        GIVEN,
        AGENDA,
        SENDING,
        REFUSALS,
        FOLLOWING,
        AGREEMENT,
        TAKING_UP,
        STATING,
        AWARDING,
        AGREEING,
        CLAUSE_JOINTS,
    ];
    let words = lists.into_iter().flatten().copied();
    words.chain(VERBS.iter().map(|(verb, ..)| *verb)).collect()
});

/// No main clause has more words; what is further on is not looked at.
const MOST_WORDS: usize = 300;

/// What is sent or given is named in no more words.
const LONGEST_NAME: usize = 3;

/// Reads a sentence, given as its words.
pub(super) fn read_verdict(words: &[Word]) -> Option<Verdict> {
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

/// Whether formulas are made of this word.
pub(super) fn is_light(word: &str) -> bool {
    FORMULA_WORDS.contains(word) || is_body_word(word)
}

/// Whether it is a verb of the table.
pub(super) fn is_verb(word: &str) -> bool {
    VERB_ROWS.contains_key(word)
}

fn is_one(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

fn has_stem(stems: &[&str], word: &str) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// The words of a sentence.
struct Clause<'a> {
    words: &'a [Word],
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
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    /// Whether one of the list stands among the words from `from`, `most` of them at most.
    fn has(&self, list: &[&str], from: usize, most: usize) -> bool {
        (from..self.words.len().min(from + most)).any(|at| is_one(list, self.word(at)))
    }

    fn before(&self, list: &[&str], at: usize) -> bool {
        self.has(list, 0, at)
    }

    /// The first known verb of the main clause, and its place among the words. An approval that
    /// is recommended further on in the same clause is a recommendation, and what is discussed
    /// comes to what is decided then.
    fn read(&self) -> Option<(Outcome, usize)> {
        let mut state = State::default();
        let mut found: Option<(Outcome, usize)> = None;
        let mut at = 0;
        while at < self.words.len() {
            if !TELLING_WORDS.contains(self.word(at)) {
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
        let word = self.word(at);
        if word == AS && is_one(AS_PROPOSED, self.word(at + 1)) {
            return Some(at + 2);
        }
        if word == AT {
            let announced = state.complement == Complement::Announced;
            state.complement = if announced { Complement::Inside } else { Complement::None };
            return announced.then_some(at + 1);
        }
        if is_one(SUBORDINATORS, word) && at > 0 {
            let subject = word == THERE && is_one(BEING, self.word(at - 1));
            return (subject || self.settles_paper(at)).then_some(at + 1);
        }
        let open = (state.inside() && word == SHALL) || self.refuses(at);
        if is_one(BLOCKERS, word) && !open {
            return None;
        }
        state.negated &= !is_one(CLAUSE_JOINTS, word);
        state.negated |= is_one(NEGATIONS, word);
        state.modal |= is_one(MODALS, word);
        Some(at + 1)
    }

    /// What the word at `at` comes to.
    fn sense(&self, at: usize, state: &mut State) -> Option<Outcome> {
        let word = self.word(at);
        if self.refuses(at) {
            state.complement = Complement::Announced;
            state.fallback = self.decides(at).then_some((Outcome::Rejected, at));
            return None;
        }
        if is_one(DECIDING, word) && self.announces(at) {
            if !self.decides(at) {
                return None;
            }
            state.complement = Complement::Announced;
            let row = VERB_ROWS.get(word);
            let approves = row.is_some_and(|(_, outcome)| *outcome == Outcome::Approved);
            let outcome = if state.negated { Outcome::Rejected } else { Outcome::Approved };
            state.fallback = approves.then_some((outcome, at));
            return None;
        }
        let phrase = self.phrase(at, state);
        let outcome = phrase.or_else(|| self.verb(at, state))?;
        let late = (phrase.is_none() || is_one(AWARDING, word)) && self.has(NEGATIONS, at + 1, 2);
        if state.negated || late { negated(outcome) } else { Some(outcome) }
    }

    /// "referatet, som blev".
    fn settles_paper(&self, at: usize) -> bool {
        let relative = [AS, THERE].contains(&self.word(at));
        relative && is_one(PAPERS, self.word(at - 1)) && is_one(BEING, self.word(at + 1))
    }

    /// Whether "at" follows soon and opens the complement: not "vedtaget med den ændring, at".
    fn announces(&self, at: usize) -> bool {
        let near = at + 1..self.words.len().min(at + 5);
        let clause = near.clone().find(|&at| self.word(at) == AT);
        clause.is_some_and(|clause| !self.has(WITH, at + 1, clause - at - 1))
    }

    /// "ønsker ikke at", said of the body.
    fn refuses(&self, at: usize) -> bool {
        let denied = is_one(NEGATIONS, self.word(at + 1)) && self.word(at + 2) == AT;
        is_one(WISHING, self.word(at)) && denied && self.decides(at)
    }

    /// Senses that take more words than one.
    fn phrase(&self, at: usize, state: &State) -> Option<Outcome> {
        let word = self.word(at);
        let to = at > 0 && is_one(TO, self.word(at - 1));
        let taken = at == 1 || self.before(TAKING, at);
        if to && (is_one(NOTING, word) || (is_one(NOTING_WHEN_TAKEN, word) && taken)) {
            return Some(Outcome::Noted);
        }
        if is_one(GIVEN, word) && self.has(GIVING, at + 1, 4) {
            return Some(Outcome::Noted);
        }
        let off = at > 0 && self.word(at - 1) == OFF && self.before(TAKING, at);
        if off && is_one(AGENDA, word) {
            return Some(Outcome::Withdrawn);
        }
        if is_one(SENDING, word) {
            return self.sent(at, state);
        }
        if is_one(AWARDING, word) && self.is_awarded(at) {
            return Some(Outcome::Approved);
        }
        if is_one(STATING, word) && self.decides(at) && self.has(FULFILLED, at + 1, 30) {
            return Some(Outcome::Approved);
        }
        if is_one(REFUSALS, word) && (self.before(REFUSING, at) || self.words.len() == 1) {
            return Some(Outcome::Rejected);
        }
        let followed = is_one(FOLLOWING, word) && self.has_recommendation();
        let with = is_one(AGREEMENT, word) && is_one(TO, self.word(at + 1)) && at > 0;
        let agreed = with || is_one(AGREEING, word) && has_stem(RECOMMENDATIONS, self.word(at + 2));
        let later = is_one(TAKING_UP, word) && self.has(LATER, at + 1, 6) && self.is_light(at);
        (followed || agreed)
            .then_some(Outcome::Approved)
            .or_else(|| later.then_some(Outcome::Postponed))
    }

    fn has_recommendation(&self) -> bool {
        self.words.iter().any(|word| has_stem(RECOMMENDATIONS, &word.text))
    }

    /// "sendes til", "sendt tilbage", "sendes i høring".
    fn sent(&self, at: usize, state: &State) -> Option<Outcome> {
        if self.has(BACK, at + 1, 8) {
            return Some(Outcome::Returned);
        }
        if self.has(HEARING, at + 1, 4) {
            let named = at <= LONGEST_NAME && !self.words[..at].iter().any(is_other);
            let sent = if is_one(SENT, self.word(at)) { named } else { self.decides(at) };
            return (state.inside() || sent).then_some(Outcome::Approved);
        }
        let heard = self.has(HEARING, at + 1, 8);
        let referred = self.has(TO, at + 1, 8) && !heard && self.is_light(at);
        referred.then_some(Outcome::Referred)
    }

    /// "Der meddeles dispensation", "Tilladelse gives".
    fn is_awarded(&self, at: usize) -> bool {
        let award = |at: usize| AWARD_ENDINGS.iter().any(|ending| self.word(at).ends_with(ending));
        let after = (at + 1..self.words.len().min(at + 5)).any(award);
        self.is_light(at) && after || at > 0 && award(at - 1) && at <= LONGEST_NAME
    }

    /// A verb of the table, where its form and its surroundings let it decide.
    fn verb(&self, at: usize, state: &State) -> Option<Outcome> {
        let word = self.word(at);
        let (form, outcome) = *VERB_ROWS.get(word)?;
        let previous = if at > 0 { self.word(at - 1) } else { "" };
        let next = self.word(at + 1);
        let cited = is_one(CITING, word) && self.word(0) == THERE;
        let papers = has_stem(SENDING_STEMS, word) && !self.is_light(at);
        if cited || papers || OTHER_SENSES.contains(&(word, next)) {
            return None;
        }
        let fits = match form {
            Form::Passive => {
                let possible = !state.modal || state.inside() || self.is_light(at);
                let informed = is_one(TOLD, word) && self.words[..at].iter().any(is_decider);
                let whole = informed || self.is_light(self.words.len());
                let told = !is_one(WHOLE_ONLY, word) || whole;
                !is_one(INDEFINITE, previous) && possible && told && !self.is_story(at)
            }
            Form::Active => {
                let owned = previous.ends_with('s') && is_body_word(previous);
                let adjective = is_one(DEFINITE, previous) || owned;
                state.inside() || (!adjective && self.decides(at))
            }
            Form::Infinitive => state.inside() || (state.modal && self.decides(at)),
        };
        fits.then_some(outcome)
    }

    /// Whether the verb at `at` tells of another time: "blev i 2019 godkendt".
    fn is_story(&self, at: usize) -> bool {
        let year = (1..at).find(|at| self.word(at - 1) == IN && is_year(self.word(*at)));
        year.is_some_and(|year| self.before(BEING, year))
    }

    /// Whether the subject of the verb at `at` is the body: before it, after it, or nobody.
    fn decides(&self, at: usize) -> bool {
        let before = &self.words[..at];
        let after = &self.words[at + 1..self.words.len().min(at + 4)];
        let near = after.first().is_some_and(is_other) || before.iter().any(is_other);
        let unnamed =
            before.iter().all(is_unnamed) && (before.len() < 4 || after.iter().any(is_decider));
        !near && (before.iter().any(is_decider) || unnamed)
    }

    /// Whether only words of formulas stand before the word at `at`.
    fn is_light(&self, at: usize) -> bool {
        self.words[..at].iter().all(|word| is_light(&word.text))
    }

    /// "Som indstillet." without any verb.
    fn as_proposed(&self) -> Option<(Outcome, usize)> {
        let at = self.words.iter().position(|word| word.text == AS)?;
        let whole = is_one(PROPOSED, self.word(at + 1)) && self.is_light(at);
        let negated = self.before(NEGATIONS, at);
        (whole && !negated).then_some((Outcome::Approved, at))
    }

    /// "Fremsendes med anbefaling til Byrådet."
    fn is_recommended(&self, from: usize) -> bool {
        (from..self.words.len())
            .any(|at| is_one(WITH, self.word(at)) && is_one(RECOMMENDING, self.word(at + 1)))
    }

    /// What the sender says the body itself decided: "med bemærkning, at byrådet har vedtaget".
    fn remark(&self, from: usize) -> Option<Outcome> {
        let remark = (from..self.words.len()).find(|at| is_one(REMARKS, self.word(*at)))?;
        let clause = (remark..self.words.len().min(remark + 4)).find(|at| self.word(*at) == AT)?;
        let (at, outcome) = (clause..self.words.len())
            .find_map(|at| Some((at, VERB_ROWS.get(self.word(at))?.1)))?;
        let refused = self.has(NEGATIONS, clause, at - clause);
        let outcome = if refused { negated(outcome)? } else { outcome };
        let own = [Outcome::Approved, Outcome::Recommended, Outcome::Noted, Outcome::Rejected];
        own.contains(&outcome).then_some(outcome)
    }

    /// Whether the approval changes something: "med den ændring, at", "idet punkt 3 udgår".
    fn is_amended(&self) -> bool {
        (0..self.words.len()).any(|at| {
            let word = self.word(at);
            let changed = |at| {
                let word = self.word(at);
                has_stem(CHANGES, word) || is_one(REMARKS, word)
            };
            let with = is_one(WITH, word) && (at + 1..at + 6).any(changed);
            let apart = is_one(WHILE, word) && is_one(POINT_WORDS, self.word(at + 1));
            with || apart || is_one(HOWEVER, word)
        })
    }

    fn weight(&self, outcome: Outcome, at: usize) -> Weight {
        let before = &self.words[..at];
        let any = |stems: &[&str]| before.iter().any(|word| has_stem(stems, &word.text));
        let numbered = (0..at).any(|at| {
            is_one(POINT_WORDS, self.word(at))
                && self.word(at + 1).starts_with(|c: char| c.is_ascii_digit())
        });
        let unsettled = outcome == Outcome::Rejected && (any(PROPOSALS) || self.before(MODALS, at));
        match outcome {
            _ if any(RIVALS) || numbered => Weight::Rival,
            Outcome::Discussed => Weight::Talk,
            _ if unsettled || !self.is_light(at) => Weight::Told,
            _ => Weight::Formula,
        }
    }
}

/// A party, its people, or the staff.
fn is_other(word: &Word) -> bool {
    is_one(WHO_DOES_NOT, &word.text) || is_one(PARTIES, &word.text)
}

/// The body itself; its genitive owns something else.
fn is_decider(word: &Word) -> bool {
    let owner = word.text.ends_with('s');
    is_one(WHO_DECIDES, &word.text) || (is_body_word(&word.text) && !owner)
}

/// A word that is nobody: "herefter", "kan", "ikke".
fn is_unnamed(word: &Word) -> bool {
    let word = word.text.as_str();
    LIGHT_WORDS.contains(word) || is_one(MODALS, word) || is_one(NEGATIONS, word)
}

/// What it comes to that something is not done; not to postpone decides nothing.
fn negated(outcome: Outcome) -> Option<Outcome> {
    let refused = [Outcome::Approved, Outcome::Recommended, Outcome::Noted];
    refused.contains(&outcome).then_some(Outcome::Rejected)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}
