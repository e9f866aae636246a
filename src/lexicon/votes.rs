//! Votes and dissent.

use super::table::{Rows, Triggers, Words};
use crate::record::DissentKind;

/// A side of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// For.
    For,
    /// Against.
    Against,
    /// Neither.
    Abstain,
}

/// Without one of these a text tells of no vote.
pub(crate) const VOTE_TRIGGERS: &Triggers = &Triggers::new(&[
    "flertal",
    "undlod",
    "medlem",
    "tiltræde",
    "anbefale",
    "stem",
    "imod",
    "mod:",
    "nej:",
]);

/// Without one of these a sentence of such a text tells of no side.
pub(crate) const SIDE_TRIGGERS: &Triggers = &Triggers::new(&[
    "flertal",
    "mindretal",
    "medlem",
    "tiltræde",
    "anbefale",
    "stem",
    "mod",
    "undlod",
    "undladt",
    "hverken",
    "blank",
    "for:",
    "for forslag",
    "for indstilling",
    "ja:",
    "nej:",
]);

/// What is said of a proposal that was not carried.
pub(crate) const FALLEN: &Triggers = &Triggers::new(&[
    "forkast",
    "faldt",
    "falder",
    "bortfald",
    "nedstemt",
    "afvist",
    "ikke vedtaget",
    "ikke godkendt",
    "ikke tiltrådt",
]);

/// Without one of these nobody dissents.
pub(crate) const DISSENT_TRIGGERS: &Triggers = &Triggers::new(&[
    "stem",
    "forbehold",
    "protokol",
    "mindretal",
    "henhold",
    "særudtal",
    "særstandpunkt",
    "støtte",
    "tiltræde",
    "tilslutte",
    "imod",
    "undlod",
    "kan ikke",
    "kunne ikke",
    "følgende",
    "afvigende mening",
    "til referat",
    "tiltrådte ikke",
    "afventende",
    "standsning",
    "initiativret",
    "indbragt",
    "afgjort",
]);

/// Without one of these, which are those above, a decision tells of neither.
pub(crate) const POSITION_TRIGGERS: &Triggers = &Triggers::new(&[
    "flertal",
    "undlod",
    "medlem",
    "tiltræde",
    "anbefale",
    "stem",
    "imod",
    "mod:",
    "nej:",
    "forbehold",
    "protokol",
    "mindretal",
    "henhold",
    "særudtal",
    "særstandpunkt",
    "støtte",
    "tilslutte",
    "kan ikke",
    "kunne ikke",
    "følgende",
    "afvigende mening",
    "til referat",
    "tiltrådte ikke",
    "afventende",
    "standsning",
    "initiativret",
    "indbragt",
    "afgjort",
]);

/// Words that open the list of one side, before a count or names.
pub(crate) const SIDE_HEADS: &Rows<Side> = &Rows::new(&[
    ("hverken for eller imod stemte", Side::Abstain),
    ("hverken for eller imod stemmer", Side::Abstain),
    ("hverken for eller mod stemte", Side::Abstain),
    ("hverken/eller stemte", Side::Abstain),
    ("undlod at stemme", Side::Abstain),
    ("undladt at stemme", Side::Abstain),
    ("undlader at stemme", Side::Abstain),
    ("undlod at afgive stemme", Side::Abstain),
    ("blankt stemte", Side::Abstain),
    ("blank stemte", Side::Abstain),
    ("stemte blankt", Side::Abstain),
    ("stemte hverken for eller imod", Side::Abstain),
    ("imod stemte", Side::Against),
    ("imod stemmer", Side::Against),
    ("stemte imod", Side::Against),
    ("stemmer imod", Side::Against),
    ("mod stemte", Side::Against),
    ("stemte nej", Side::Against),
    ("nej stemte", Side::Against),
    ("for stemte", Side::For),
    ("for stemmer", Side::For),
    ("stemte for", Side::For),
    ("stemmer for", Side::For),
    ("stemte ja", Side::For),
    ("ja stemte", Side::For),
    ("nej med", Side::Against),
    ("ja med", Side::For),
]);

/// Words that open such a list only before a colon, or before what is voted on.
pub(crate) const WEAK_HEADS: &Rows<Side> = &Rows::new(&[
    ("hverken for eller imod", Side::Abstain),
    ("hverken for eller mod", Side::Abstain),
    ("hverken/eller", Side::Abstain),
    ("blanke stemmer", Side::Abstain),
    ("nej-stemmer", Side::Against),
    ("ja-stemmer", Side::For),
    ("undlod", Side::Abstain),
    ("undladt", Side::Abstain),
    ("blankt", Side::Abstain),
    ("blanke", Side::Abstain),
    ("blank", Side::Abstain),
    ("imod", Side::Against),
    ("mod", Side::Against),
    ("nej", Side::Against),
    ("for", Side::For),
    ("ja", Side::For),
]);

/// What a verb of voting or a number of votes says.
pub(crate) const SIDE_WORDS: &Rows<Side> = &Rows::new(&[
    ("hverken for eller imod", Side::Abstain),
    ("hverken for eller mod", Side::Abstain),
    ("hverken/eller", Side::Abstain),
    ("undlod at stemme", Side::Abstain),
    ("undladt at stemme", Side::Abstain),
    ("undlader at stemme", Side::Abstain),
    ("blanke stemmer", Side::Abstain),
    ("undladelser", Side::Abstain),
    ("nej-stemmer", Side::Against),
    ("ja-stemmer", Side::For),
    ("hverken", Side::Abstain),
    ("undladt", Side::Abstain),
    ("undlod", Side::Abstain),
    ("blankt", Side::Abstain),
    ("blanke", Side::Abstain),
    ("blank", Side::Abstain),
    ("imod", Side::Against),
    ("mod", Side::Against),
    ("nej", Side::Against),
    ("for", Side::For),
    ("ja", Side::For),
]);

/// Verbs between what is voted on and those who vote: "For forslaget stemte 11".
pub(crate) const VOTING: &Words = &Words::new(&["stemte", "stemmer"]);

/// What is counted.
pub(crate) const VOTES: &Words =
    &Words::new(&["stemmerne", "stemmer", "stemme", "medlemmer", "medlem", "personer", "person"]);

/// What stands before two counts: "stemmerne 12 mod 7".
pub(crate) const VOTES_WERE: &str = "stemmerne";

/// Before how many carried it: "vedtaget med 10 stemmer".
pub(crate) const CARRIED_WITH: &str = "med";

/// Numbers in words.
pub(crate) const NUMBERS: &Rows<u32> = &Rows::new(&[
    ("tolv", 12),
    ("elleve", 11),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("syv", 7),
    ("otte", 8),
    ("tre", 3),
    ("ti", 10),
    ("ni", 9),
    ("én", 1),
    ("ét", 1),
    ("en", 1),
    ("et", 1),
    ("to", 2),
]);

/// Those who are left, in a vote: "Imod stemte: resten, i alt 36".
pub(crate) const REST: &Words = &Words::new(&[
    "de resterende medlemmer",
    "de øvrige medlemmer",
    "øvrige medlemmer",
    "de resterende",
    "alle øvrige",
    "de øvrige",
    "de andre",
    "øvrige",
    "resten",
]);

/// Before the number of all those listed.
pub(crate) const TOTALS: &Words =
    &Words::new(&["tilsammen", "sammenlagt", "samlet", "i alt", "ialt"]);

/// Before the verb of a list that names follow: "Følgende undlod at stemme: Ø".
pub(crate) const FOLLOWING: &[&str] = &["følgende medlemmer", "følgende partier", "følgende"];

/// The larger part and the smaller, whose members follow or whose number is told.
pub(crate) const SHARES: &Rows<Side> = &Rows::new(&[
    ("mindretallet", Side::Against),
    ("flertallet", Side::For),
    ("mindretal", Side::Against),
    ("flertal", Side::For),
]);

/// Between a share and how many it is: "et flertal på 4".
pub(crate) const SHARE_OF: &str = "på ";

/// Words between two in a vote: "34 stemmer imod 15".
pub(crate) const VERSUS: &Words = &Words::new(&["imod", "mod"]);

/// Words of a subordinate clause, where a "not" is said of something else.
pub(crate) const SUBORDINATE: &[&str] = &[",", " at ", ";"];

/// Between a count and its verb: "4 der undlod".
pub(crate) const RELATIVE: &Words = &Words::new(&["der", "som"]);

/// Between two counts.
pub(crate) const COUNT_JOINTS: &Words = &Words::new(&["mens", "samt", "og"]);

/// What a verb says of dissent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stance {
    /// Votes: the side follows.
    Vote,
    /// Refrains from voting.
    Refrain,
    /// Can, or could, or backs: against where a "not" follows.
    Back,
    /// Has something entered into the minutes.
    Enter,
    /// Refers to a statement.
    Refer,
    /// Keeps to what was said before.
    Hold,
    /// Is, has, takes: the words after it tell.
    Be,
    /// Says how they vote.
    Say,
    /// Nothing but "imod" after the names.
    Oppose,
}

/// Verbs of dissent.
pub(crate) const STANCES: &Rows<Stance> = &Rows::new(&[
    ("tilkendegiver", Stance::Say),
    ("tilkendegav", Stance::Say),
    ("bemærkede", Stance::Say),
    ("bemærker", Stance::Say),
    ("meddelte", Stance::Say),
    ("oplyste", Stance::Say),
    ("fastholder", Stance::Be),
    ("fastholdt", Stance::Be),
    ("tilsluttede", Stance::Back),
    ("forbeholder", Stance::Be),
    ("forholder", Stance::Be),
    ("standsede", Stance::Be),
    ("benyttede", Stance::Be),
    ("anvendte", Stance::Be),
    ("udnyttede", Stance::Be),
    ("forholdt", Stance::Be),
    ("stillede", Stance::Be),
    ("stiller", Stance::Be),
    ("begærer", Stance::Enter),
    ("krævede", Stance::Enter),
    ("gjorde", Stance::Be),
    ("fremlagde", Stance::Enter),
    ("fremsatte", Stance::Enter),
    ("fremsætter", Stance::Enter),
    ("forbeholdt", Stance::Be),
    ("anbefalede", Stance::Back),
    ("anbefaler", Stance::Back),
    ("henholder", Stance::Hold),
    ("tilslutter", Stance::Back),
    ("godkender", Stance::Back),
    ("godkendte", Stance::Back),
    ("undlader", Stance::Refrain),
    ("tiltræder", Stance::Back),
    ("tiltrådte", Stance::Back),
    ("henholdt", Stance::Hold),
    ("henviste", Stance::Refer),
    ("henviser", Stance::Refer),
    ("begærede", Stance::Enter),
    ("anmodede", Stance::Enter),
    ("anmoder", Stance::Enter),
    ("støttede", Stance::Back),
    ("afholdt", Stance::Refrain),
    ("stemmer", Stance::Vote),
    ("ønskede", Stance::Enter),
    ("støtter", Stance::Back),
    ("afgiver", Stance::Enter),
    ("undlod", Stance::Refrain),
    ("afstod", Stance::Refrain),
    ("stemte", Stance::Vote),
    ("imod", Stance::Oppose),
    ("ønsker", Stance::Enter),
    ("afgav", Stance::Enter),
    ("kunne", Stance::Back),
    ("tager", Stance::Be),
    ("havde", Stance::Be),
    ("kan", Stance::Back),
    ("bad", Stance::Enter),
    ("fik", Stance::Enter),
    ("lod", Stance::Enter),
    ("tog", Stance::Be),
    ("har", Stance::Be),
    ("var", Stance::Be),
    ("går", Stance::Be),
    ("gik", Stance::Be),
    ("er", Stance::Be),
]);

/// Forms of voting after an auxiliary: "har stemt imod".
pub(crate) const VOTED: &Words = &Words::new(&["stemt", "stemme"]);

/// Refraining.
pub(crate) const REFRAINED: &Words =
    &Words::new(&["at stemme", "fra at stemme", "stemme", "afstemning"]);

/// Not.
pub(crate) const NOT: &Words = &Words::new(&["ikke", "hverken"]);

/// Words between a verb and what one is against.
pub(crate) const OBJECT_FILLERS: &Words = &Words::new(&["ikke", "sig"]);

/// Stems of support, which a "not" turns into being against.
pub(crate) const SUPPORT: &Words = &Words::new(&[
    "medvirke til",
    "gå ind for",
    "stemme for",
    "acceptere",
    "bakke op",
    "bifalde",
    "stå bag",
    "tilslut",
    "anbefal",
    "tiltræd",
    "tiltråd",
    "godkend",
    "støtte",
]);

/// Reservations, and the words that take them back.
pub(crate) const RESERVATIONS: &Words = &Words::new(&[
    "standsningsret",
    "initiativret",
    "afventende",
    "forbehold",
    "indbragt for",
    "afgjort af",
    "afgjort i",
]);
/// No reservation.
pub(crate) const NO_RESERVATION: &Words =
    &Words::new(&["uden forbehold", "ikke forbehold", "intet forbehold", "ingen forbehold"]);

/// What is entered into the minutes.
pub(crate) const STATEMENTS: &Words = &Words::new(&[
    "beslutningsprotokol",
    "følgende bemærkning",
    "følgende erklæring",
    "følgende udtalelse",
    "følgende tilkendegivelse",
    "følgende begrundelse",
    "mindretalsudtalelse",
    "protokolbemærkning",
    "protokoltilførsel",
    "mindretalserklæring",
    "særstandpunkt",
    "afvigende mening",
    "særudtalelse",
    "til referatet",
    "til referat",
    "ført referatet",
    "tilført referatet",
    "protokol",
]);

/// Headings of statements, before "fra" and a name.
pub(crate) const STATEMENT_HEADS: &Rows<DissentKind> = &Rows::new(&[
    ("mindretalsudtalelse", DissentKind::MinorityStatement),
    ("protokolbemærkning", DissentKind::MinorityStatement),
    ("protokoltilførsel", DissentKind::MinorityStatement),
    ("særstandpunkt", DissentKind::MinorityStatement),
    ("særudtalelse", DissentKind::MinorityStatement),
    ("protokollat", DissentKind::MinorityStatement),
    ("forbehold", DissentKind::Reservation),
]);

/// Words between such a heading and the name.
pub(crate) const STATEMENT_FROM: &Words = &Words::new(&["afgivet af", "fra", "af", "ved", "v/"]);

/// Words that make what one is against the whole matter.
pub(crate) const WHOLE_MATTER: &Words = &Words::new(&[
    "administrationens",
    "forvaltningens",
    "under henvisning",
    "indstillingen",
    "beslutningen",
    "punktet",
    "på grund",
    "forslaget",
    "udvalgets",
    "flertallets",
    "følgende",
    "hensyn",
    "herfor",
    "hertil",
    "fordi",
    "sagen",
    "dette",
    "denne",
    "idet",
    "samt",
    "det",
    "den",
    "med",
    "men",
    "mens",
    "at",
    "af",
    "og",
    "da",
    "sin",
    "sit",
    "så",
    "fra",
    "som",
    "der",
    "hvor",
    "herom",
    "ved",
    "i",
    "på",
    "til",
]);

/// Words after which a part of the matter is named.
pub(crate) const SCOPE_LEADS: &Words = &Words::new(&[
    "for så vidt angår",
    "hvad angår",
    "vedrørende",
    "angående",
    "over for",
    "overfor",
    "til",
    "for",
    "vedr.",
]);

/// Words that end what is named.
pub(crate) const SCOPE_ENDS: &Words = &Words::new(&[
    "under henvisning",
    "med henvisning",
    "på grund",
    "af hensyn",
    "fordi",
    "idet",
    "mens",
    "men",
    "da",
    "og ønsk",
    "og afgav",
    "med den begrundelse",
]);

/// Marks of quotation, opening and closing alike.
pub(crate) const QUOTES: &[char] = &['"', '”', '“', '„', '»', '«'];

/// Marks that open a quotation, and those that close it.
pub(crate) const QUOTE_PAIRS: &[(char, &[&str])] = &[
    ('"', &["\""]),
    ('”', &["”", "“"]),
    ('“', &["”", "“"]),
    ('„', &["“", "”"]),
    ('»', &["«"]),
    ('«', &["»"]),
];
