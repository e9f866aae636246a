//! How the names of bodies end, and who is no body.

use super::table::{Endings, Words};

/// Endings of the names of bodies that decide, longest first.
pub(crate) const BODY_ENDINGS: &Endings = &Endings::new(&[
    "generalforsamlingen",
    "repræsentantskabet",
    "generalforsamling",
    "repræsentationen",
    "forsamlingen",
    "kommissionen",
    "styregruppen",
    "bestyrelsen",
    "magistraten",
    "direktionen",
    "bestyrelse",
    "udvalgene",
    "rådsmødet",
    "udvalget",
    "laugene",
    "gruppen",
    "udvalg",
    "nævnet",
    "lauget",
    "rådene",
    "rådet",
    "forum",
    "nævn",
    "laug",
    "råd",
    "med",
]);

/// Short names of bodies, exactly so written.
pub(crate) const BODY_CODES: &[&str] = &[
    "HSU", "HMU", "TMU", "CMU", "OMU", "FMU", "SMU", "LMU", "RMU", "FSU", "LSU", "ASU", "BR", "KB",
    "ØU", "MR", "PU", "FU", "TU", "KU", "SU", "BU", "MU", "KFU", "BUU", "SSU", "KKR",
];

/// What the council of a municipality is called whose name ends like that of any board.
pub(crate) const COUNCIL: &str = "kommunalbestyrels";

/// Small words that end so too, and are no body by themselves.
pub(crate) const SMALL_WORDS: &Words = &Words::new(&["med"]);

/// Small words inside the name of a body: "Udvalget for Kultur og Fritid".
pub(crate) const NAME_LINKS: &[&str] = &[
    "og", "for", "i", "af", "på", "under", "til", "med", "den", "det", "de", "samt", "ved", "m.v.",
    "mv.", "mv", "m.fl.", "-", "–", "&", "fra", "vedr.",
];

/// Words that open a name with an adjective: "Det fælles landdistriktsråd".
pub(crate) const ARTICLES: &[&str] = &["det", "den", "de"];

/// Labels of a body that web pages print without a colon, lower case.
pub(crate) const BODY_LABELS: &[&str] = &["udvalg", "forum"];

/// Words that name no body by themselves, or all of them at once.
pub(crate) const GENERIC_BODIES: &[&str] =
    &["udvalg", "udvalgene", "råd", "nævn", "møde", "udvalget", "rådet", "nævnet", "kommissioner"];

/// What stands between such a word and the field it is for: "Udvalget for regional udvikling".
pub(crate) const OF_FIELD: &[&str] = &["for", "vedr.", "vedrørende", "om", "på"];

/// What the names of committees that have no word for a committee are made of: "Natur, Miljø og Klima".
pub(crate) const FIELDS: &[&str] = &[
    "arbejdsmarked",
    "beredskab",
    "beskæftigelse",
    "bolig",
    "boliger",
    "borgerservice",
    "bosætning",
    "by",
    "byer",
    "byggeri",
    "byrum",
    "byudvikling",
    "bæredygtighed",
    "børn",
    "dagtilbud",
    "demokrati",
    "digitalisering",
    "ejendom",
    "ejendomme",
    "energi",
    "erhverv",
    "familie",
    "familier",
    "forebyggelse",
    "forskning",
    "forsyning",
    "fritid",
    "frivillighed",
    "grøn",
    "handicap",
    "havn",
    "havne",
    "idræt",
    "integration",
    "job",
    "kirke",
    "klima",
    "kultur",
    "kyst",
    "land",
    "landdistrikt",
    "landdistrikter",
    "landskab",
    "lokalsamfund",
    "læring",
    "medborgerskab",
    "miljø",
    "mobilitet",
    "natur",
    "nærdemokrati",
    "omsorg",
    "omstilling",
    "plan",
    "psykiatri",
    "senior",
    "seniorer",
    "sikkerhed",
    "skole",
    "skoler",
    "social",
    "sport",
    "sundhed",
    "teknik",
    "trafik",
    "turisme",
    "uddannelse",
    "udvikling",
    "ungdom",
    "ungdomsuddannelse",
    "unge",
    "vand",
    "vej",
    "veje",
    "voksen",
    "voksne",
    "ældre",
    "økonomi",
];

/// What stands between fields.
pub(crate) const FIELD_LINKS: &[&str] = &["og", "&", "–"];
