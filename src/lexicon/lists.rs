//! In which lists of the lexicon a word stands: looked up once a word, answered for all of them.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::decisions::PROSE_WORDS;
use super::look_up::{WordHash, with_folded};
use super::outcomes::{self, Form, VERBS};
use super::parties::PARTIES;
use super::people::{ABBREVIATIONS, FIRST_NAME_MONTHS, NOT_NAMES, ORGANISATIONS, ROLES};
use super::table::Shapes;
use crate::record::Outcome;

/// Names the lists and says which table each is.
macro_rules! lists {
    ($($name:ident = $words:expr,)*) => {
        /// A list that is asked for whole words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum List {
            $($name),*
        }

        const TABLES: &[(List, &[&str])] = &[$((List::$name, $words)),*];
    };
}

lists! {
    Account = outcomes::ACCOUNTS,
    Abbreviation = ABBREVIATIONS.words(),
    Adopted = outcomes::ADOPTED,
    AdoptedAdjective = outcomes::ADOPTED_ADJECTIVES,
    Agenda = outcomes::AGENDA,
    Agreeing = outcomes::AGREEING,
    Agreement = outcomes::AGREEMENT,
    As = &[outcomes::AS],
    AsProposed = outcomes::AS_PROPOSED,
    At = &[outcomes::AT],
    Awarding = outcomes::AWARDING,
    Back = outcomes::BACK,
    Becoming = outcomes::BECOMING,
    Being = outcomes::BEING,
    Blocker = outcomes::BLOCKERS,
    Both = outcomes::BOTH,
    Citing = outcomes::CITING,
    ClauseJoint = outcomes::CLAUSE_JOINTS,
    Conditional = outcomes::CONDITIONALS,
    Condition = outcomes::CONDITIONS,
    Deciding = outcomes::DECIDING,
    Definite = outcomes::DEFINITE,
    FirstNameMonth = FIRST_NAME_MONTHS,
    Following = outcomes::FOLLOWING,
    Everybody = outcomes::EVERYBODY,
    Fulfilled = outcomes::FULFILLED,
    Given = outcomes::GIVEN,
    Giving = outcomes::GIVING,
    Hearing = outcomes::HEARING,
    However = outcomes::HOWEVER,
    In = &[outcomes::IN],
    Indefinite = outcomes::INDEFINITE,
    Is = &[outcomes::IS],
    Later = outcomes::LATER,
    Light = outcomes::LIGHT,
    Members = outcomes::MEMBERS,
    Modal = outcomes::MODALS,
    Negation = outcomes::NEGATIONS,
    NoChange = outcomes::NO_CHANGES,
    NoOwner = outcomes::NO_OWNERS,
    NotName = NOT_NAMES,
    Noting = outcomes::NOTING,
    NotingWhenTaken = outcomes::NOTING_WHEN_TAKEN,
    Off = &[outcomes::OFF],
    Organisation = ORGANISATIONS,
    OtherFormula = outcomes::OTHER_FORMULAS,
    Out = &[outcomes::OUT],
    OwnerJoint = outcomes::OWNER_JOINTS,
    Paper = outcomes::PAPERS,
    Planned = outcomes::PLANNED,
    Party = PARTIES.words(),
    PointWord = outcomes::POINT_WORDS,
    Prose = PROSE_WORDS,
    Proposed = outcomes::PROPOSED,
    Recommending = outcomes::RECOMMENDING,
    Refusal = outcomes::REFUSALS,
    Refusing = outcomes::REFUSING,
    Regarded = outcomes::REGARDED,
    Remark = outcomes::REMARKS,
    Role = ROLES,
    Sending = outcomes::SENDING,
    Sent = outcomes::SENT,
    Shall = &[outcomes::SHALL],
    Stating = outcomes::STATING,
    Subordinator = outcomes::SUBORDINATORS,
    Taking = outcomes::TAKING,
    TakingUp = outcomes::TAKING_UP,
    There = &[outcomes::THERE],
    To = outcomes::TO,
    Told = outcomes::TOLD,
    Up = outcomes::UP,
    While = outcomes::WHILE,
    WhoDecides = outcomes::WHO_DECIDES,
    WhoDoesNot = outcomes::WHO_DOES_NOT,
    WholeOnly = outcomes::WHOLE_ONLY,
    Wishing = outcomes::WISHING,
    With = outcomes::WITH,
}

/// Some of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lists(u128);

impl Lists {
    pub(crate) const fn of(lists: &[List]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < lists.len() {
            bits |= 1 << lists[at] as u8;
            at += 1;
        }
        Self(bits)
    }

    #[inline]
    pub(crate) fn has(self, list: List) -> bool {
        self.0 >> list as u8 & 1 == 1
    }

    #[inline]
    pub(crate) fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// What the lexicon knows of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sense {
    pub lists: Lists,
    /// As a verb of a decision.
    pub verb: Option<(Form, Outcome)>,
}

static SENSES: LazyLock<HashMap<&'static [u8], Sense, BuildHasherDefault<WordHash>>> =
    LazyLock::new(|| {
        let words = TABLES.iter().map(|(_, words)| words.len()).sum::<usize>() + VERBS.len();
        let mut senses = HashMap::with_capacity_and_hasher(words, BuildHasherDefault::default());
        for (list, words) in TABLES {
            for word in *words {
                let sense: &mut Sense = senses.entry(word.as_bytes()).or_default();
                sense.lists.0 |= Lists::of(&[*list]).0;
            }
        }
        for (verb, form, outcome) in VERBS {
            senses.entry(verb.as_bytes()).or_default().verb = Some((*form, *outcome));
        }
        senses
    });

/// Longer words stand in no list.
const LONGEST: usize = 40;

/// The shapes of all known words.
static KNOWN: Shapes = {
    let mut known = Shapes::NONE;
    let mut table = 0;
    while table < TABLES.len() {
        known.add_all(TABLES[table].1);
        table += 1;
    }
    let mut at = 0;
    while at < VERBS.len() {
        known.add(VERBS[at].0);
        at += 1;
    }
    known
};

/// What the lexicon knows of `word`, upper and lower case alike.
pub(crate) fn sense(word: &str) -> Sense {
    if word.len() > LONGEST || !KNOWN.has(word) {
        return Sense::default();
    }
    with_folded(word, |word| SENSES.get(word).copied()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_a_bit_and_every_word_fits() {
        assert!(TABLES.len() <= 128);
        let long = TABLES.iter().flat_map(|(_, words)| *words).find(|word| word.len() > LONGEST);
        assert_eq!(long, None);
    }

    #[test]
    fn a_word_stands_in_all_its_lists() {
        let lists = sense("BESLUTTEDE").lists;
        assert!(lists.has(List::Deciding) && !lists.has(List::Light));
        assert!(lists.meets(Lists::of(&[List::Light, List::Deciding])));
        assert_eq!(sense("godkendt").verb, Some((Form::Passive, Outcome::Approved)));
        assert_eq!(sense("havnen"), Sense::default());
    }
}
