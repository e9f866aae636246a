//! How houses say what a decision comes to.

use super::table::{Endings, Words};
use crate::record::Outcome::{
    self, Approved, Discussed, Elected, Noted, Postponed, Recommended, Referred, Rejected,
    Returned, Withdrawn,
};

/// In what form a verb says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Passive or participle: "godkendes", "godkendt". Who did it need not be said.
    Passive,
    /// Active: "godkendte". Only a body's counts.
    Active,
    /// "godkende", after "besluttede at" or "kunne".
    Infinitive,
}
use Form::{Active, Infinitive, Passive};

/// Verbs by form and what they come to.
pub(crate) const VERBS: &[(&str, Form, Outcome)] = &[
    ("godkendtes", Passive, Approved),
    ("godkendes", Passive, Approved),
    ("godkendt", Passive, Approved),
    ("godkent", Passive, Approved),
    ("godk", Passive, Approved),
    ("tilsluttet", Passive, Approved),
    ("opfyldt", Infinitive, Approved),
    ("tiltrådtes", Passive, Approved),
    ("tiltrædes", Passive, Approved),
    ("tiltrådt", Passive, Approved),
    ("vedtoges", Passive, Approved),
    ("vedtages", Passive, Approved),
    ("vedtaget", Passive, Approved),
    ("bifaldet", Passive, Approved),
    ("stadfæstet", Passive, Approved),
    ("stadfæstes", Passive, Approved),
    ("imødekommet", Passive, Approved),
    ("imødekommes", Passive, Approved),
    ("bevilliget", Passive, Approved),
    ("bevilligedes", Passive, Approved),
    ("bevilges", Passive, Approved),
    ("bevilget", Passive, Approved),
    ("godkendte", Active, Approved),
    ("godkender", Active, Approved),
    ("tiltrådte", Active, Approved),
    ("tiltræder", Active, Approved),
    ("vedtager", Active, Approved),
    ("vedtog", Active, Approved),
    ("bifaldt", Active, Approved),
    ("stadfæstede", Active, Approved),
    ("imødekommer", Active, Approved),
    ("imødekom", Active, Approved),
    ("bevilgede", Active, Approved),
    ("bevilger", Active, Approved),
    ("tilsluttede", Active, Approved),
    ("tilslutter", Active, Approved),
    ("godkende", Infinitive, Approved),
    ("tiltræde", Infinitive, Approved),
    ("vedtage", Infinitive, Approved),
    ("bevilge", Infinitive, Approved),
    ("imødekomme", Infinitive, Approved),
    ("tilslutte", Infinitive, Approved),
    ("støttes", Passive, Approved),
    ("støtter", Active, Approved),
    ("støtte", Infinitive, Approved),
    ("anbefaledes", Passive, Recommended),
    ("anbefales", Passive, Recommended),
    ("anbefalet", Passive, Recommended),
    ("indstilledes", Passive, Recommended),
    ("indstilles", Passive, Recommended),
    ("indstillet", Passive, Recommended),
    ("anbefalede", Active, Recommended),
    ("anbefaler", Active, Recommended),
    ("indstillede", Active, Recommended),
    ("indstiller", Active, Recommended),
    ("anbefale", Infinitive, Recommended),
    ("indstille", Infinitive, Recommended),
    ("orienteredes", Passive, Noted),
    ("orienteret", Passive, Noted),
    ("noteret", Passive, Noted),
    ("noteres", Passive, Noted),
    ("notam", Passive, Noted),
    ("noterede", Active, Noted),
    ("drøftedes", Passive, Discussed),
    ("drøftes", Passive, Discussed),
    ("drøftet", Passive, Discussed),
    ("debatteret", Passive, Discussed),
    ("drøftede", Active, Discussed),
    ("drøfter", Active, Discussed),
    ("debatterede", Active, Discussed),
    ("drøfte", Infinitive, Discussed),
    ("genoptages", Passive, Postponed),
    ("genoptaget", Passive, Postponed),
    ("udsættes", Passive, Postponed),
    ("udsattes", Passive, Postponed),
    ("udskydes", Passive, Postponed),
    ("udskudt", Passive, Postponed),
    ("udsat", Passive, Postponed),
    ("genoptager", Active, Postponed),
    ("udsætter", Active, Postponed),
    ("udsatte", Active, Postponed),
    ("udskyder", Active, Postponed),
    ("udskød", Active, Postponed),
    ("genoptage", Infinitive, Postponed),
    ("udsætte", Infinitive, Postponed),
    ("udskyde", Infinitive, Postponed),
    ("videresendes", Passive, Referred),
    ("videresendt", Passive, Referred),
    ("oversendtes", Passive, Referred),
    ("oversendes", Passive, Referred),
    ("oversendt", Passive, Referred),
    ("fremsendes", Passive, Referred),
    ("fremsendt", Passive, Referred),
    ("henvistes", Passive, Referred),
    ("henvises", Passive, Referred),
    ("henvist", Passive, Referred),
    ("overgår", Passive, Referred),
    ("oversendte", Active, Referred),
    ("oversender", Active, Referred),
    ("videresender", Active, Referred),
    ("fremsender", Active, Referred),
    ("henviste", Active, Referred),
    ("videresende", Infinitive, Referred),
    ("oversende", Infinitive, Referred),
    ("fremsende", Infinitive, Referred),
    ("henvise", Infinitive, Referred),
    ("tilbagesendtes", Passive, Returned),
    ("tilbagesendes", Passive, Returned),
    ("tilbagesendt", Passive, Returned),
    ("returneres", Passive, Returned),
    ("returneret", Passive, Returned),
    ("hjemvises", Passive, Returned),
    ("hjemvist", Passive, Returned),
    ("tilbagesendte", Active, Returned),
    ("tilbagesender", Active, Returned),
    ("hjemviste", Active, Returned),
    ("tilbagesende", Infinitive, Returned),
    ("hjemvise", Infinitive, Returned),
    ("forkastedes", Passive, Rejected),
    ("forkastes", Passive, Rejected),
    ("forkastet", Passive, Rejected),
    ("nedstemt", Passive, Rejected),
    ("faldt", Passive, Rejected),
    ("faldet", Passive, Rejected),
    ("afvistes", Passive, Rejected),
    ("afvises", Passive, Rejected),
    ("afslået", Passive, Rejected),
    ("afslås", Passive, Rejected),
    ("afvist", Passive, Rejected),
    ("forkastede", Active, Rejected),
    ("forkaster", Active, Rejected),
    ("afviste", Active, Rejected),
    ("afviser", Active, Rejected),
    ("afslog", Active, Rejected),
    ("forkaste", Infinitive, Rejected),
    ("afvise", Infinitive, Rejected),
    ("tilbagetrukket", Passive, Withdrawn),
    ("bortfaldet", Passive, Withdrawn),
    ("bortfalder", Passive, Withdrawn),
    ("bortfaldt", Passive, Withdrawn),
    ("frafaldes", Passive, Withdrawn),
    ("frafaldet", Passive, Withdrawn),
    ("trukket", Passive, Withdrawn),
    ("trækkes", Passive, Withdrawn),
    ("udgået", Passive, Withdrawn),
    ("udgår", Passive, Withdrawn),
    ("udgik", Passive, Withdrawn),
    ("genudpeget", Passive, Elected),
    ("genvalgtes", Passive, Elected),
    ("genvalgt", Passive, Elected),
    ("nyvalgt", Passive, Elected),
    ("udpegedes", Passive, Elected),
    ("udpeges", Passive, Elected),
    ("udpeget", Passive, Elected),
    ("genvalg", Passive, Elected),
    ("nyvalg", Passive, Elected),
    ("valgtes", Passive, Elected),
    ("vælges", Passive, Elected),
    ("valgt", Passive, Elected),
    ("udpegede", Active, Elected),
    ("udpeger", Active, Elected),
    ("genvalgte", Active, Elected),
    ("valgte", Active, Elected),
    ("vælger", Active, Elected),
    ("udpege", Infinitive, Elected),
    ("vælge", Infinitive, Elected),
];

/// Words whose meaning goes with "til" before them: "tages til efterretning".
pub(crate) const NOTING: &[&str] = &["efterretning"];
/// The same, where a form of "tage" stands too or nothing is before "til".
pub(crate) const NOTING_WHEN_TAKEN: &[&str] = &["orientering"];
/// Forms of "tage" and of what is done to an agenda.
pub(crate) const TAKING: &[&str] =
    &["udtaget", "udtages", "fjernet", "taget", "tages", "tager", "tage", "tog"];
/// "Orientering givet."
pub(crate) const GIVEN: &[&str] = &["orienteringen", "orientering"];
pub(crate) const GIVING: &[&str] = &["gives", "givet", "gav"];

/// What is taken "af dagsordenen".
pub(crate) const AGENDA: &[&str] = &["dagsordenen", "dagsordnen", "dagordenen", "dagsorden"];

/// Forms of "sende", which refer with "til" and return with "tilbage".
pub(crate) const SENDING: &[&str] = &["sendtes", "sendes", "sendte", "sender", "sende", "sendt"];
/// Those of them that need no subject.
pub(crate) const SENT: &[&str] = &["sendtes", "sendes", "sendt"];
/// After a form of "sende": to somebody, back, out to be heard.
pub(crate) const BACK: &[&str] = &["tilbage", "retur"];
/// A proposal that goes out to be heard is one the body lets pass: approved.
pub(crate) const HEARING: &[&str] = &["høring"];

/// Forms of "følge", which approve an "indstilling".
pub(crate) const FOLLOWING: &[&str] = &["fulgtes", "følges", "følger", "fulgte", "følge", "fulgt"];
/// "Der var enighed om indstillingen."
pub(crate) const AGREEING: &[&str] = &["enighed", "enige"];
/// "Der var tilslutning til indstillingen."
pub(crate) const AGREEMENT: &[&str] = &["tilslutning", "opbakning"];

/// Taking a case up again at another meeting, with one of [`LATER`].
pub(crate) const TAKING_UP: &[&str] =
    &["genbehandles", "behandles", "overføres", "optages", "drøftes", "rykkes", "rykket"];
/// The same with a form of "tage": "tages op igen på næste møde".
pub(crate) const UP: &[&str] = &["op"];
/// Another meeting.
pub(crate) const LATER: &[&str] = &["efterfølgende", "kommende", "senere", "næste"];

/// Verbs whose complement says what is decided: "besluttede at udsætte sagen".
pub(crate) const DECIDING: &[&str] = &[
    "besluttedes",
    "besluttede",
    "beslutter",
    "besluttes",
    "besluttet",
    "vedtaget",
    "vedtager",
    "vedtoges",
    "vedtog",
    "valgte",
    "enighed",
    "enige",
];

/// Verbs of wishing, which refuse with "ikke at": "ønsker ikke at godkende".
pub(crate) const WISHING: &[&str] = &["ønskede", "ønsker"];

/// Stating that what the law asks for is there decides: "konstaterede, at betingelserne er opfyldt".
pub(crate) const STATING: &[&str] = &["konstaterede", "konstaterer", "konstateret"];
/// What is stated then.
pub(crate) const FULFILLED: &[&str] = &["opfyldte", "opfyldt"];

/// After "som": "godkendt som indstillet".
pub(crate) const AS_PROPOSED: &[&str] =
    &["indstillet", "anbefalet", "foreslået", "beskrevet", "forelagt", "angivet"];
/// Those of them that approve by themselves: "Som indstillet."
pub(crate) const PROPOSED: &[&str] = &["indstillet", "anbefalet", "foreslået", "forelagt"];

pub(crate) const NEGATIONS: &[&str] = &["hverken", "ikke", "ej"];
pub(crate) const MODALS: &[&str] = &["kunne", "kan"];
/// Words after which an earlier "ikke" holds no more: "blev ikke behandlet og udsættes".
pub(crate) const CLAUSE_JOINTS: &[&str] = &["men", "og"];
/// What a relative clause settles: "ingen bemærkninger til referatet, som blev godkendt".
pub(crate) const PAPERS: &[&str] = &["dagsordenen", "referatet"];
/// The same of what others may have settled before: only where nothing else is told of it.
pub(crate) const ACCOUNTS: &[&str] = &[
    "årsberetningen",
    "årsregnskabet",
    "årsrapporten",
    "beretningen",
    "vedtægterne",
    "regnskabet",
    "budgettet",
];

/// What a proposal may be as: "kan betragtes som vedtaget".
pub(crate) const REGARDED: &[&str] = &["betragtes", "anses"];

/// Passives that with a day announce what is still to come: "drøftes den 7. februar".
pub(crate) const PLANNED: &[&str] = &["drøftes"];

/// Words that open a subordinate clause: what follows is told, not decided.
pub(crate) const SUBORDINATORS: &[&str] = &[
    "hvorefter",
    "eftersom",
    "herunder",
    "hvorfor",
    "hvilket",
    "såfremt",
    "hvortil",
    "ligesom",
    "hvoraf",
    "fordi",
    "hvori",
    "hvis",
    "hvor",
    "idet",
    "mens",
    "som",
    "der",
    "når",
    "jf",
    "at",
    "da",
];

/// Verbs and adverbs that make the sentence a wish, a remark, a plan or a story.
pub(crate) const BLOCKERS: &[&str] = &[
    "havde",
    "protokolleret",
    "fremhævede",
    "opfordrede",
    "redegjorde",
    "opfordrer",
    "forventer",
    "forventes",
    "bemærkede",
    "tidligere",
    "anmodede",
    "foreslog",
    "foreslår",
    "foreslås",
    "bemærker",
    "fortalte",
    "stillede",
    "allerede",
    "påpegede",
    "afventer",
    "ønskede",
    "spurgte",
    "udtalte",
    "oplyste",
    "oplyser",
    "ønsker",
    "skulle",
    "senest",
    "fandt",
    "roste",
    "håber",
    "ville",
    "skal",
    "bør",
    "bad",
    "vil",
    "må",
];

/// Before whoever did it: "godkendt af revisor".
pub(crate) const BY: &str = "af";
/// Others who approve what is the body's, by the beginnings of their names.
pub(crate) const OTHERS: &Words =
    &Words::new(&["ministeriet", "provstiet", "revision", "revisor", "staten", "stiftet"]);

/// Determiners before which a past tense is an adjective: "det godkendte budget".
pub(crate) const DEFINITE: &[&str] = &["dette", "denne", "vores", "disse", "det", "den", "de"];
/// Determiners before which a participle is one: "et godkendt budget".
pub(crate) const INDEFINITE: &[&str] = &["en", "et"];

/// A verb followed by one of these says something else: "udsat for", "indstillet på".
pub(crate) const OTHER_SENSES: &[(&str, &str)] = &[
    ("udsat", "for"),
    ("faldet", "med"),
    ("faldet", "til"),
    ("indstillet", "på"),
    ("trukket", "på"),
    ("trækkes", "fra"),
    ("vælger", "at"),
    ("valgt", "at"),
];

/// Stems of what changes a proposal, after "med": "med den ændring, at".
pub(crate) const CHANGES: &Words = &Words::new(&[
    "tillægsdagsorden",
    "præcisering",
    "undtagelse",
    "korrektion",
    "tilføjelse",
    "tilretning",
    "supplement",
    "justering",
    "rettelse",
    "ændring",
]);
/// A remark in the singular, or announced, changes too: "med bemærkning om, at".
pub(crate) const REMARKS: &[&str] = &["bemærkningen", "bemærkning"];
/// What joins a change to the verb: "med", "inklusive".
pub(crate) const WITH: &[&str] = &["inklusive", "inkl", "med"];
/// "godkendt, dog således at".
pub(crate) const HOWEVER: &[&str] = &["undtagen", "dog"];
/// "godkendt, idet punkt 3 udsættes".
pub(crate) const WHILE: &[&str] = &["idet"];
/// Words of a clause after "idet" that tells a vote, a reason or a remark, and changes nothing.
pub(crate) const NO_CHANGES: &[&str] = &[
    "fraværende",
    "forbehold",
    "vurderede",
    "henvises",
    "henviser",
    "inhabile",
    "undlader",
    "vurderer",
    "inhabil",
    "stemmer",
    "ønskede",
    "bakker",
    "deltog",
    "finder",
    "glæder",
    "lægger",
    "mener",
    "stemte",
    "takker",
    "undlod",
    "ønsker",
    "anser",
    "fandt",
    "lagde",
    "stemt",
    "imod",
    "ser",
];
/// What makes a support that is not given yet: "kan støtte forslaget, hvis".
pub(crate) const CONDITIONALS: &[&str] = &["såfremt", "hvis"];
/// "godkendt under forudsætning af, at".
pub(crate) const CONDITIONS: &[&str] = &["forudsætning"];
pub(crate) const POINT_WORDS: &[&str] = &["punkterne", "punkt", "pkt", "sag"];

/// Stems of rival proposals, whose fate is not the item's.
pub(crate) const RIVALS: &Words =
    &Words::new(&["underændringsforslag", "ændringsforslag", "modforslag"]);
/// Stems of proposals in general: the rejection of one leaves the item open.
pub(crate) const PROPOSALS: &Words = &Words::new(&["forslag"]);

/// Subjects that are the body, beside those that end like one.
pub(crate) const WHO_DECIDES: &[&str] = &["flertallet", "flertal", "mødet", "man", "vi"];
/// Words with which a subject is a party or the staff, whatever else it holds.
pub(crate) const WHO_DOES_NOT: &[&str] = &[
    "administrationen",
    "forvaltningen",
    "byrådsgruppen",
    "sekretariatet",
    "borgmesteren",
    "mindretallet",
    "byrådsgruppe",
    "direktøren",
    "mindretal",
    "formanden",
    "medlemmer",
    "gruppen",
    "partiet",
    "medlem",
    "listen",
    "gruppe",
    "liste",
];

/// Words that formulas are made of, beside verbs and bodies.
pub(crate) const LIGHT: &[&str] = &[
    "indstillingspunkterne",
    "administrationens",
    "indstillingspunkt",
    "indstillingerne",
    "orienteringerne",
    "forvaltningens",
    "redegørelserne",
    "indstillingens",
    "borgmesterens",
    "orienteringen",
    "indstillingen",
    "statusnotatet",
    "bemærkninger",
    "redegørelsen",
    "direktionens",
    "efterretning",
    "behandlingen",
    "evalueringen",
    "foranstående",
    "ansøgningen",
    "lokalplanen",
    "beretningen",
    "dagsordenen",
    "orientering",
    "indstilling",
    "protokollen",
    "ovenstående",
    "forslagene",
    "formandens",
    "enstemmigt",
    "mødeplanen",
    "dagordenen",
    "dagsordnen",
    "behandling",
    "beslutning",
    "regnskabet",
    "budgettet",
    "punkterne",
    "enstemmig",
    "dagsorden",
    "forslaget",
    "referatet",
    "rapporten",
    "endeligt",
    "kommende",
    "herefter",
    "derefter",
    "flertal",
    "punkter",
    "punktet",
    "overfor",
    "referat",
    "notatet",
    "sagerne",
    "tilbage",
    "forslag",
    "bliver",
    "hermed",
    "herved",
    "sagens",
    "planen",
    "dette",
    "enigt",
    "givet",
    "næste",
    "fuld",
    "bred",
    "mødet",
    "ingen",
    "taget",
    "tages",
    "tager",
    "sagen",
    "punkt",
    "fuldt",
    "uden",
    "blev",
    "over",
    "alle",
    "samt",
    "møde",
    "igen",
    "som",
    "var",
    "har",
    "tog",
    "til",
    "det",
    "den",
    "der",
    "for",
    "sig",
    "ud",
    "er",
    "og",
    "de",
    "et",
    "en",
    "ad",
    "i",
];

/// Formulas that come to nothing we name: "Foretoges."
pub(crate) const OTHER_FORMULAS: &[&str] = &["foretoges", "foretaget"];

/// Words before the labels of the points decided, which no other list has.
pub(crate) const POINT_LEADS: &Words = &Words::new(&[
    "indstillingens punkter",
    "indstillingspunkterne",
    "beslutningspunkterne",
    "indstillingens punkt",
    "indstillingspunkter",
    "indstillingens pkt.",
    "beslutningspunkter",
    "indstillingspunkt",
    "beslutningspunkt",
    "delindstilling",
    "at-punkterne",
    "ad punkt",
    "at-punkt",
    "delpunkt",
    "ad pkt.",
    "ad.",
    "ad",
]);
/// Words before labels that name items of the agenda too.
pub(crate) const WEAK_POINT_LEADS: &Words =
    &Words::new(&["punkterne", "punkt", "pkt.", "pkt", "at"]);
/// Between the first and the last of a range of labels.
pub(crate) const LABEL_RANGE: &Words = &Words::new(&["til", "-", "–"]);
/// Between two labels.
pub(crate) const LABEL_JOINTS: &Words = &Words::new(&["samt", "og", ",", "&"]);

/// What is adopted: "Magistratens indstilling".
pub(crate) const ADOPTED: &[&str] =
    &["beslutningsforslag", "indstillinger", "indstilling", "anbefaling", "erklæring", "forslag"];
/// Between the owner and what is adopted.
pub(crate) const ADOPTED_ADJECTIVES: &[&str] =
    &["foranstående", "foreliggende", "ovenstående", "oprindelige", "reviderede", "samlede"];
/// Small words inside the name of an owner: "Afdelingen for Havn og Kysts indstilling".
pub(crate) const OWNER_JOINTS: &[&str] = &["for", "og", "af"];

/// Owners that name nobody: "deres forslag".
pub(crate) const NO_OWNERS: &[&str] = &["dennes", "hendes", "deres", "vores", "dens", "hans"];

/// Verbs after which "der" is no relative: "blev der godkendt".
pub(crate) const BEING: &[&str] = &["bliver", "blev", "var", "er"];

/// What tells with a participle what somebody has done.
pub(crate) const HAVE: &str = "har";

/// The one of them that tells what has been done before.
pub(crate) const IS: &str = "er";

/// The word that opens a clause.
pub(crate) const AT: &str = "at";
/// Before what something is taken or sent to.
pub(crate) const TO: &[&str] = &["videre", "til"];
/// Before the agenda something is taken from.
pub(crate) const OFF: &str = "af";
/// The stem of what is followed: "følger indstillingen".
pub(crate) const RECOMMENDATIONS: &Words = &Words::new(&["indstilling", "anbefaling", "forslag"]);
/// The relative that also compares: "som indstillet".
pub(crate) const AS: &str = "som";
/// The relative that is also a subject: "der".
pub(crate) const THERE: &str = "der";
/// Modal that a decision's own clause may hold: "besluttede, at sagen skal udsættes".
pub(crate) const SHALL: &str = "skal";
/// After "der" at the head of a sentence these only cite: "Der henvises til bilag 2".
pub(crate) const CITING: &[&str] = &["henvises"];

/// Refusing an application: "Der gives afslag."
pub(crate) const REFUSALS: &[&str] = &["afslag"];
/// What is done to a refusal.
pub(crate) const REFUSING: &[&str] =
    &["meddeles", "meddelte", "meddeler", "meddelt", "gives", "givet", "giver", "gav"];

/// What an applicant is given, by its endings: "Der meddeles dispensation."
pub(crate) const AWARD_ENDINGS: &Endings = &Endings::new(&[
    "dispensation",
    "bevilling",
    "tilladelse",
    "tilskud",
    "tilsagn",
    "godkendelse",
]);
/// How it is given.
pub(crate) const AWARDING: &[&str] = &[
    "tildeles", "meddeles", "meddelte", "meddeler", "bevilges", "tildelt", "meddelt", "bevilget",
    "gives", "giver", "givet", "gav", "ydes", "ydet",
];

/// Words that come to something only in a sentence of formula words: "Udvalget blev orienteret."
pub(crate) const WHOLE_ONLY: &[&str] =
    &["tilsluttet", "orienteret", "noteret", "notam", "faldt", "faldet"];
/// Those of them that a body's being told also makes a decision: "Udvalget blev orienteret om X."
pub(crate) const TOLD: &[&str] = &["orienteret"];
/// Before that, what will be told: "bliver orienteret".
pub(crate) const BECOMING: &[&str] = &["bliver", "blive"];
/// All whom a candidate's sentence names: "der begge blev valgt".
pub(crate) const BOTH: &[&str] = &["begge", "alle", "enstemmigt"];
/// Several of a body, behind their number: "6 medlemmer anbefaler".
pub(crate) const MEMBERS: &[&str] = &["medlemmer"];
/// Behind a verb of sending: papers go out.
pub(crate) const OUT: &str = "ud";
/// To whom papers are sent, and no case.
pub(crate) const EVERYBODY: &[&str] = &[
    "alle",
    "beboerne",
    "borgerne",
    "deltagerne",
    "ejerne",
    "forældrene",
    "lodsejerne",
    "medlemmerne",
    "naboerne",
    "pressen",
];
/// Stems of sending: papers are sent too, so only a case that is sent is referred.
pub(crate) const SENDING_STEMS: &Words = &Words::new(&["videresend", "fremsend", "send"]);
/// What a case is sent on with when it is recommended: "med anbefaling".
pub(crate) const RECOMMENDING: &[&str] = &["indstilling", "anbefaling"];
/// The preposition before a year in a story: "blev i 2019 godkendt".
pub(crate) const IN: &str = "i";
