//! Absence: how it is labelled and how it is told.

use super::table::{Rows, Triggers, Words};
use crate::record::AfbudStatus;

/// Values that say that nobody was absent.
pub(crate) const NOBODY: &Words = &Words::new(&[
    "der var ingen fraværende",
    "der er ingen fraværende",
    "alle medlemmer er mødt",
    "alle medlemmer var mødt",
    "alle medlemmer mødt",
    "alle medlemmer var til stede",
    "alle medlemmer er til stede",
    "alle medlemmer var tilstede",
    "alle medlemmer er tilstede",
    "samtlige medlemmer var mødt",
    "samtlige medlemmer er mødt",
    "samtlige medlemmer mødt",
    "alle medlemmer til stede",
    "alle medlemmer deltog",
    "der var ingen afbud",
    "der er ingen afbud",
    "ingen fraværende",
    "ingen havde afbud",
    "ingen meldte afbud",
    "ingen meldt afbud",
    "ingen afbud",
    "ingen fravær",
    "ingen medlemmer",
    "alle var mødt",
    "alle er mødt",
    "alle fremmødt",
    "alle var til stede",
    "alle er til stede",
    "alle til stede",
    "alle tilstede",
    "alle mødte",
    "alle deltog",
    "alle mødt",
    "ikke nogen",
    "intet",
    "ingen",
    "nej",
    "n/a",
    "- -",
    "--",
    "-",
    "–",
    "0",
    "/",
]);

/// What those of them begin with that are sentences: a label is not needed to understand them.
pub(crate) const EVERYBODY: &Words =
    &Words::new(&["samtlige medlemmer", "ingen fraværende", "ingen afbud", "der ", "alle "]);

/// How a list begins that names only who is missing: "Alle undtagen NN".
pub(crate) const ALL: &Words = &Words::new(&["samtlige", "alle", "hele"]);

/// Words that begin the outcome of a decision, where a list of the absent ends.
pub(crate) const OUTCOMES: &Words = &Words::new(&[
    "til efterretning",
    "til orientering",
    "taget til",
    "tages til",
    "tog til",
    "indstillingen",
    "indstillingspunkt",
    "indstillingspunkterne",
    "orienteringen",
    "orientering givet",
    "dagsordenen",
    "administrationens indstilling",
    "forvaltningens indstilling",
    "herefter godkendt",
    "udvalget",
    "byrådet",
    "kommunalbestyrelsen",
    "regionsrådet",
    "økonomiudvalget",
    "bestyrelsen",
    "rådet",
    "hovedudvalget",
    "sagen",
    "punktet",
    "godkendt",
    "godkendes",
    "godkendte",
    "tiltrådt",
    "tiltrædes",
    "vedtaget",
    "vedtagelse",
    "anbefalet",
    "anbefales",
    "drøftet",
    "udsat",
    "udsættes",
    "udgår",
    "udgik",
    "afvist",
    "oversendt",
    "indstilles",
    "foretoges",
    "besluttet",
    "beslutning",
    "forkastet",
    "bortfaldet",
    "bilag",
    "ad 1",
    "ad. 1",
    "intet at bemærke",
]);

/// Without one of these nobody is told to be absent.
pub(crate) const TRIGGERS: &Triggers = &Triggers::new(&[
    "afbud",
    "forfald",
    "fravær",
    "forhindr",
    "inhabil",
    "deltog",
    "deltag",
    "medvirke",
    "forlod",
    "forlad",
    "ankom",
    "udeble",
    "til stede",
    "tilstede",
    "mødt",
    "stedfortræder",
    "suppleant",
    "undtagen",
    "bortset",
    "sygemeldt",
    "på nær",
    "gik kl",
    "kom kl",
    "gik efter",
    "gik under",
    "kom efter",
    "kom under",
    "trådte",
    "indkaldt",
    "stødte",
    "forsinket",
]);

/// Labels inside a text that a list of the absent follows, with what they say. A body and a date
/// may stand between the label and its colon.
pub(crate) const LABELS: &Rows<AfbudStatus> = &Rows::new(&[
    ("fraværende med lovligt forfald", AfbudStatus::Apologies),
    ("fraværende uden afbud", AfbudStatus::WithoutNotice),
    ("udeblevet uden afbud", AfbudStatus::WithoutNotice),
    ("fraværende med afbud", AfbudStatus::Apologies),
    ("afbud/fraværende", AfbudStatus::Apologies),
    ("fraværende/afbud", AfbudStatus::Apologies),
    ("deltog ikke", AfbudStatus::NotTakingPart),
    ("ikke til stede", AfbudStatus::Absent),
    ("ikke tilstede", AfbudStatus::Absent),
    ("ikke fremmødt", AfbudStatus::Absent),
    ("uden afbud", AfbudStatus::WithoutNotice),
    ("meldt afbud", AfbudStatus::Apologies),
    ("afbud fra", AfbudStatus::Apologies),
    ("fraværende", AfbudStatus::Absent),
    ("med afbud", AfbudStatus::Apologies),
    ("m/afbud", AfbudStatus::Apologies),
    ("m. afbud", AfbudStatus::Apologies),
    ("u. afbud", AfbudStatus::WithoutNotice),
    ("u/afbud", AfbudStatus::WithoutNotice),
    ("ikke mødt", AfbudStatus::Absent),
    ("ej mødt", AfbudStatus::Absent),
    ("udeblevet", AfbudStatus::WithoutNotice),
    ("inhabile", AfbudStatus::Recused),
    ("inhabil", AfbudStatus::Recused),
    ("forfald", AfbudStatus::Apologies),
    ("fravær", AfbudStatus::Absent),
    ("afbud", AfbudStatus::Apologies),
]);

/// Labels that substitutes follow.
pub(crate) const SUBSTITUTE_LABELS: &Words = &Words::new(&[
    "indkaldte stedfortrædere",
    "som stedfortrædere deltog",
    "indkaldt stedfortræder",
    "som stedfortræder deltog",
    "som suppleanter deltog",
    "indkaldte suppleanter",
    "som suppleant deltog",
    "indkaldt suppleant",
    "stedfortrædere",
    "stedfortræder",
    "suppleanter",
    "suppleant",
]);

/// Words that the absent follow in a sentence.
pub(crate) const ABSENT_FOLLOW: &Words = &Words::new(&[
    "afbud modtaget fra",
    "forfald fra",
    "afbud fra",
    "afbud af",
    "melder afbud:",
    "meldt afbud:",
    "afbud for",
]);

/// Words that the absent follow where the others had come.
pub(crate) const EXCEPTIONS: &Words =
    &Words::new(&["med undtagelse af", "undtaget", "undtagen", "bortset fra", "på nær", "foruden"]);

/// What a verb says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Took part, came to the meeting.
    Take,
    /// Was, had, has been.
    Be,
    /// Left, arrived.
    Move,
    /// Went, came: moves only where a time or the meeting stands with it.
    Go,
    /// Stayed away.
    Miss,
    /// Said of oneself or was called.
    Say,
}

/// Verbs that a sentence on absence turns on.
pub(crate) const VERBS: &Rows<Verb> = &Rows::new(&[
    ("mødte først kl", Verb::Move),
    ("mødte ind kl", Verb::Move),
    ("medvirkede", Verb::Take),
    ("medvirker", Verb::Take),
    ("fratrådte", Verb::Move),
    ("erklærede", Verb::Say),
    ("erklærer", Verb::Say),
    ("indtrådte", Verb::Go),
    ("indkaldes", Verb::Say),
    ("indkaldt", Verb::Say),
    ("meddelte", Verb::Say),
    ("deltager", Verb::Take),
    ("ankommer", Verb::Move),
    ("forlader", Verb::Move),
    ("oplyste", Verb::Say),
    ("oplyser", Verb::Say),
    ("udebliver", Verb::Miss),
    ("udeblev", Verb::Miss),
    ("kunne", Verb::Be),
    ("trådte", Verb::Go),
    ("stødte", Verb::Go),
    ("meldte", Verb::Say),
    ("melder", Verb::Say),
    ("deltog", Verb::Take),
    ("forlod", Verb::Move),
    ("ankom", Verb::Move),
    ("havde", Verb::Be),
    ("måtte", Verb::Go),
    ("mødte kl", Verb::Move),
    ("møder kl", Verb::Move),
    ("mødte", Verb::Take),
    ("møder", Verb::Take),
    ("blev", Verb::Be),
    ("kom", Verb::Go),
    ("gik", Verb::Go),
    ("har", Verb::Be),
    ("var", Verb::Be),
    ("er", Verb::Be),
]);

/// What a sentence on absence is about, by its words.
pub(crate) const RECUSALS: &Words = &Words::new(&["inhabil"]);
/// A question of recusal that was answered with no.
pub(crate) const NOT_RECUSED: &Words = &Words::new(&[
    "ikke anses for inhabil",
    "ikke anset for inhabil",
    "ikke erklæret inhabil",
    "ikke at være inhabil",
    "ikke er inhabil",
    "ikke var inhabil",
    "ikke inhabil",
]);
/// Substitution.
pub(crate) const SUBSTITUTIONS: &Words = &Words::new(&[
    "i hendes sted",
    "i hans sted",
    "i deres sted",
    "i stedet",
    "stedfortræder",
    "suppleant",
    "deltog for",
    "deltager for",
    "mødte for",
    "møder for",
    "afløser",
    "istedet",
]);
/// Before the name of the one replaced.
pub(crate) const SUBSTITUTE_FOR: &Words = &Words::new(&[
    "som stedfortræder for",
    "som suppleant for",
    "stedfortrædere for",
    "stedfortræder for",
    "suppleanter for",
    "suppleant for",
    "i stedet for",
    "istedet for",
    "som afløser for",
    "afløser for",
    "deltager for",
    "deltog for",
    "møder for",
    "mødte for",
    "på vegne af",
    "vikar for",
    "for",
]);
/// No notice.
pub(crate) const NO_NOTICE: &Words = &Words::new(&[
    "uden afbud",
    "u. afbud",
    "u/afbud",
    "uden at melde afbud",
    "ikke meldt afbud",
    "uden lovligt forfald",
]);
/// Apologies.
pub(crate) const APOLOGIES: &Words = &Words::new(&[
    "afbud",
    "forfald",
    "sygemeldt",
    "undskyldt",
    "orlov",
    "meldt sig syg",
    "meldt fravær",
    "meldte fravær",
    "meldt fra",
]);
/// Absence, said of somebody; "fravær" itself may be that of others.
pub(crate) const ABSENCES: &Words = &Words::new(&["fraværende"]);
/// Determiners with which the absent are others: "de fraværende elever".
pub(crate) const OF_OTHERS: &Words =
    &Words::new(&["de", "den", "det", "til", "for", "om", "af", "med"]);
/// Having been kept from coming.
pub(crate) const PREVENTED: &Words = &Words::new(&["forhindret", "forhindrede"]);
/// Before the clause of what somebody said.
pub(crate) const THAT: &str = "at";
/// Subjects of such a clause that are the speaker: "oplyste, at han var inhabil".
pub(crate) const SELF_WORDS: &Words = &Words::new(&["vedkommende", "han", "hun", "hen", "de"]);
/// Presence, which a "not" turns to absence.
pub(crate) const PRESENCES: &Words = &Words::new(&[
    "til stede",
    "tilstede",
    "fremmødt",
    "deltaget",
    "deltage",
    "mødte",
    "mødt",
    "frem",
]);
/// What an entry of its own says of a participant's part in the meeting.
pub(crate) const ATTENDED_PARTLY: &[&str] =
    &["ikke til stede", "deltog ikke under", "deltog ikke i", "deltog fra", "deltog under"];

/// What stands alone below the name of a participant.
pub(crate) const ATTENDANCE_MARKS: &[&str] = &[
    "deltog",
    "deltager",
    "deltog ikke",
    "til stede",
    "tilstede",
    "ikke til stede",
    "fremmødt",
    "mødt",
    "afbud",
    "fraværende",
];
/// Titles of those who sit on the body.
pub(crate) const SEATS: &[&str] = &["medlem", "borgmester", "rådmand", "formand", "forperson"];
/// What stands before the name of a substitute: "NN med MM som stedfortræder".
pub(crate) const BROUGHT: &Words = &Words::new(&["med"]);
/// Titles of those who sit in for another.
pub(crate) const SUBSTITUTE_TITLES: &Words =
    &Words::new(&["stedfortræder", "suppleant", "afløser", "vikar"]);

/// Having been given an office: whom one stands in for there was not absent.
pub(crate) const APPOINTED: &Words = &Words::new(&[
    "midlertidigt medlem",
    "konstitueret",
    "indstiller",
    "indstillet",
    "udpegede",
    "genvalgt",
    "udpeger",
    "udpeges",
    "udpeget",
    "vælger",
    "vælges",
    "valgte",
    "valgt",
]);
/// A leave, which may be that of somebody else: "deltog under Ole Dals orlov".
pub(crate) const LEAVES: &Words = &Words::new(&["orlov"]);
/// Having been called in to sit for another.
pub(crate) const CALLED: &Words = &Words::new(&["indkaldt"]);
/// Before the title of a substitute these are nobody's name: "Hans suppleant, Eva Holm, deltog".
pub(crate) const POSSESSIVES: &Words = &Words::new(&["hendes", "deres", "hans"]);
/// Being late.
pub(crate) const LATE: &Words = &Words::new(&["forsinkede", "forsinket"]);

/// Not.
pub(crate) const NEGATIONS: &Words = &Words::new(&["ikke", "hverken", "ej"]);
/// Part of the meeting only.
pub(crate) const PARTLY: &Words = &Words::new(&[
    "delvist",
    "delvis",
    "kun",
    "indtil",
    "fra kl",
    "til kl",
    "fra punkt",
    "til punkt",
    "fra pkt",
    "til pkt",
    "fra og med",
    "til og med",
]);
/// Votes and distance: no absence.
pub(crate) const NO_ABSENCE: &Words = &Words::new(&[
    "inviteret med",
    "var inviteret",
    "var gæst",
    "i afstemningen",
    "afstemning",
    "stemte",
    "stemme",
    "online",
    "virtuelt",
    "via teams",
    "på teams",
    "via skype",
    "via video",
    "pr. telefon",
    "telefonisk",
    "digitalt",
    "i debatten",
    "i valget",
]);
/// The meeting as a whole.
pub(crate) const MEETINGS: &Words = &Words::new(&[
    "i mødet",
    "på mødet",
    "i dagens møde",
    "ved mødet",
    "til mødet",
    "byrådsmødet",
    "udvalgsmødet",
    "i dagens",
    "i hele mødet",
    "møde",
]);
/// Where one leaves from and comes to.
pub(crate) const ROOMS: &Words = &Words::new(&[
    "mødet",
    "møde",
    "lokalet",
    "mødelokalet",
    "salen",
    "byrådssalen",
    "klokken",
    "kl",
    "punkt",
    "pkt",
    "sag",
    "behandling",
]);
/// Having left or come.
pub(crate) const MOVED: &Words = &Words::new(&["forladt", "fratrådt", "ankommet", "gået fra"]);
/// The same, where the verb alone tells no move.
pub(crate) const DOORS: &Words =
    &Words::new(&["mødet", "lokalet", "mødelokalet", "salen", "byrådssalen", "klokken", "kl"]);
/// Having taken part in something: of the meeting it tells only where that is named.
pub(crate) const TAKEN_PART: &Words = &Words::new(&["deltaget i"]);
/// What stands behind names without a verb: "NN fraværende."
pub(crate) const VERBLESS: &[(&str, AfbudStatus)] = &[
    (" fraværende", AfbudStatus::Absent),
    (" udeblevet", AfbudStatus::WithoutNotice),
    (" inhabil", AfbudStatus::Recused),
];
/// Said of a matter, which makes a not-taking-part of an absence.
pub(crate) const MATTERS: &Words = &Words::new(&[
    "behandling",
    "drøftelse",
    "beslutning",
    "sagens",
    "sagen",
    "punkt",
    "pkt",
    "sag",
]);

/// Words before a reason.
pub(crate) const REASON_WORDS: &Words = &Words::new(&[
    "på grund af",
    "i anledning af",
    "som følge af",
    "på grund",
    "grundet",
    "p.g.a.",
    "pga.",
    "pga",
    "begrundet i",
]);

/// Reasons that stand alone, or begin one.
pub(crate) const REASONS: &Words = &Words::new(&[
    "tjenesterejse",
    "udlandsrejse",
    "bortrejst",
    "tjenstlig",
    "sygdom",
    "sygemeldt",
    "syg",
    "ferie",
    "kursus",
    "arbejde",
    "rejse",
    "orlov",
    "barsel",
    "barselsorlov",
    "familie",
    "begravelse",
    "personlige årsager",
    "private årsager",
    "anden årsag",
    "andre årsager",
    "anden grund",
    "private",
    "andet møde",
    "konference",
]);

/// Nouns that numbers of items follow.
pub(crate) const SCOPE_NOUNS: &Words = &Words::new(&[
    "indstillingspunkterne",
    "indstillingspunkter",
    "indstillingspunkt",
    "indstillingens punkter",
    "indstillingens punkt",
    "dagsordenens punkter",
    "dagsordenens punkt",
    "dagsordenspunkterne",
    "dagsordenspunkter",
    "dagsordenspunkt",
    "dagsordenpunkterne",
    "dagsordenpunkter",
    "dagsordenpunkt",
    "punkterne nr.",
    "punkterne",
    "punkter",
    "punkt nr.",
    "punkt",
    "pkt. nr.",
    "pkt.",
    "pkt",
    "sagerne nr.",
    "sagerne",
    "sager",
    "sag nr.",
    "sag",
]);
/// Words before a time of day that belong to the scope.
pub(crate) const SCOPE_TIMES: &Words =
    &Words::new(&["fra ca.", "fra", "indtil", "til", "efter", "før", "inden"]);
/// Words before an item that tell where one came or left.
pub(crate) const SCOPE_MOMENTS: &Words =
    &Words::new(&["efter", "inden", "før", "fra og med", "til og med", "fra", "til", "under"]);
/// Words between such a word and the item.
pub(crate) const SCOPE_FILLERS: &Words = &Words::new(&[
    "behandlingen af",
    "behandling af",
    "afslutningen af",
    "afslutning af",
    "starten af",
    "drøftelsen af",
]);
/// Parts of an agenda without number.
pub(crate) const SCOPE_PARTS: &Words = &Words::new(&[
    "den lukkede dagsorden",
    "den lukkede del af dagsordenen",
    "den lukkede del af mødet",
    "den lukkede del",
    "lukkede punkter",
    "den åbne dagsorden",
    "den åbne del af dagsordenen",
    "den åbne del af mødet",
    "den åbne del",
]);

/// Labels of other fields, where a list of the absent ends.
pub(crate) const OTHER_LABELS: &Words = &Words::new(&[
    "mødedeltagere",
    "øvrige deltagere",
    "sagsfremstilling",
    "bilagsoversigt",
    "bilagsliste",
    "bemærkninger",
    "indstilling",
    "beslutning",
    "dagsorden",
    "deltagere",
    "mødeleder",
    "medlemmer",
    "mødested",
    "til stede",
    "tilstede",
    "referent",
    "dirigent",
    "gæster",
    "bilag",
]);

/// Words between an absence label and a body, a day or an item.
pub(crate) const LABEL_LINKS: &Words = &Words::new(&["under", "ved", "fra", "til", "på", "i"]);
/// Words before the first name after a label.
pub(crate) const LIST_LEADS: &Words = &Words::new(&["fra"]);

/// What a remark on a participant line opens with when the person was not there, or not all along.
pub(crate) const REMARKS_OF_ABSENCE: &Rows<AfbudStatus> = &Rows::new(&[
    ("var ikke til stede", AfbudStatus::Absent),
    ("var ikke tilstede", AfbudStatus::Absent),
    ("har meldt afbud", AfbudStatus::Apologies),
    ("havde meldt afbud", AfbudStatus::Apologies),
    ("meldte afbud", AfbudStatus::Apologies),
    ("meldt afbud", AfbudStatus::Apologies),
    ("sendt afbud", AfbudStatus::Apologies),
    ("var fraværende", AfbudStatus::Absent),
    ("deltager ikke", AfbudStatus::NotTakingPart),
    ("ikke til stede", AfbudStatus::Absent),
    ("ikke tilstede", AfbudStatus::Absent),
    ("deltager fra", AfbudStatus::Partial),
    ("deltog delvis", AfbudStatus::Partial),
    ("deltog ikke", AfbudStatus::NotTakingPart),
    ("deltog fra", AfbudStatus::Partial),
    ("deltog til", AfbudStatus::Partial),
    ("uden afbud", AfbudStatus::WithoutNotice),
    ("fraværende", AfbudStatus::Absent),
    ("udeblevet", AfbudStatus::WithoutNotice),
    ("med afbud", AfbudStatus::Apologies),
    ("m/afbud", AfbudStatus::Apologies),
    ("m. afbud", AfbudStatus::Apologies),
    ("u. afbud", AfbudStatus::WithoutNotice),
    ("u/afbud", AfbudStatus::WithoutNotice),
    ("ved afbud", AfbudStatus::Apologies),
    ("ikke mødt", AfbudStatus::Absent),
    ("indtil kl", AfbudStatus::Partial),
    ("mødte kl", AfbudStatus::Partial),
    ("udeblev", AfbudStatus::WithoutNotice),
    ("inhabil", AfbudStatus::Recused),
    ("forfald", AfbudStatus::Apologies),
    ("fravær", AfbudStatus::Absent),
    ("fra kl", AfbudStatus::Partial),
    ("til kl", AfbudStatus::Partial),
    ("gik kl", AfbudStatus::Partial),
    ("gik efter", AfbudStatus::Partial),
    ("gik under", AfbudStatus::Partial),
    ("kom efter", AfbudStatus::Partial),
    ("kom under", AfbudStatus::Partial),
    ("kom kl", AfbudStatus::Partial),
    ("forlod", AfbudStatus::Partial),
    ("afbud", AfbudStatus::Apologies),
    ("ankom", AfbudStatus::Partial),
]);

/// What a remark on a participant line opens with when the person was there.
pub(crate) const TAKING_PART: &Words =
    &Words::new(&["fremmødt", "til stede", "tilstede", "deltager", "deltog", "mødte", "mødt"]);
/// Marks on such a line whose meaning its column tells.
pub(crate) const COLUMN_MARKS: &Words = &Words::new(&["(x)", "ja", "nej", "x", "+"]);

/// Headings of sections that tell who came and who did not.
pub(crate) const ATTENDANCE_HEADINGS: &[&str] = &[
    "fremmøde og inhabilitet",
    "afbud og inhabilitet",
    "afbud og fremmøde",
    "fremmøde og afbud",
    "mødedeltagelse",
    "inhabilitet",
    "fremmøde",
];

/// What is said of all whom a list names, behind the last of them, lower case.
pub(crate) const OF_ALL: &Words = &Words::new(&["alle", "begge"]);
