//! Labels in the head of a document, and on the lines between an item's title and its text.

use crate::record::AfbudStatus;

/// What a label in the head of a document names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Body,
    Organisation,
    Number,
    /// A date, with times or without.
    Date,
    /// A time, or a range of times.
    Time,
    End,
    Place,
    Members,
    Present,
    /// Others who take part: officials, staff.
    Others,
    /// Guests: they are asked in, for a part of the meeting or to look on.
    Guests,
    Afbud(AfbudStatus),
    /// A role that the label itself names: chair, secretary.
    Role,
    /// Said of the meeting and kept, though no field holds it: remarks, who was invited.
    Remarks,
}

use AfbudStatus::{Absent, Apologies, WithoutNotice};

/// Labels of the head, lower case, without punctuation.
pub(crate) const LABELS: &[(Label, &[&str])] = &[
    (
        Label::Body,
        &["udvalg", "forum", "mødeforum", "møde i", "råd", "udvalg/råd", "møde", "emne", "organ"],
    ),
    (Label::Organisation, &["organisation", "kommune", "forening"]),
    (Label::Number, &["møde nr", "mødenr", "mødenummer", "møde nummer", "referat nr"]),
    (
        Label::Date,
        &[
            "mødedato",
            "dato",
            "dato og tidspunkt",
            "dato/tid",
            "d",
            "mødedag",
            "dato og tid",
            "dag og tid",
            "tid og sted",
            "tidspunkt og sted",
            "mødedato og tidspunkt",
            "mødedato og -tidspunkt",
            "den",
            "afholdt den",
            "møde afholdt",
            "mødet afholdt",
            "møde holdt",
            "dag",
            "tid/sted",
            "mødets dato",
            "dato for møde",
        ],
    ),
    (
        Label::Time,
        &[
            "mødetidspunkt",
            "tidspunkt",
            "tid",
            "mødetid",
            "start kl",
            "starttidspunkt",
            "starttidspunkt for møde",
            "start",
            "mødet påbegyndt",
            "mødet startede kl",
            "mødestart",
            "mødevarighed",
            "mødet startede",
            "mødet begyndte",
            "begyndt",
            "klokken",
            "kl",
            "mødets start",
            "møde start",
            "startede kl",
            "påbegyndt",
        ],
    ),
    (
        Label::End,
        &[
            "slut kl",
            "sluttidspunkt",
            "sluttidspunkt for møde",
            "møde slut",
            "mødet hævet",
            "mødet afsluttet",
            "mødet hævet kl",
            "mødet slut",
            "sluttede kl",
            "slut",
            "mødeslut",
            "mødet sluttede",
            "mødet sluttede kl",
            "hævet",
            "mødets afslutning",
            "mødet afsluttet kl",
            "mødet slut kl",
            "møde hævet",
            "hævet kl",
            "mødet blev hævet kl",
            "mødet blev hævet",
            "afsluttet",
        ],
    ),
    (
        Label::Place,
        &[
            "mødested",
            "sted",
            "lokale",
            "mødelokale",
            "møde lokation",
            "lokation",
            "mødeafholdelse",
            "afholdt",
            "mødets sted",
            "afholdt i",
            "mødesal",
            "afholdes",
        ],
    ),
    (
        Label::Members,
        &[
            "medlemmer",
            "medlemmer af udvalget",
            "udvalgets medlemmer",
            "udvalgsmedlemmer",
            "byrådsmedlemmer",
            "kommunalbestyrelsesmedlemmer",
            "regionsrådsmedlemmer",
            "rådsmedlemmer",
            "menighedsrådsmedlemmer",
            "rådets medlemmer",
            "udvalget består af",
            "bestyrelsens medlemmer",
            "byrådets medlemmer",
            "medlemmer af rådet",
            "bestyrelsesmedlemmer",
            "medlem",
            "medlemsliste",
        ],
    ),
    (
        Label::Present,
        &[
            "deltagere",
            "mødedeltagere",
            "tilstede",
            "til stede",
            "tilstede var",
            "til stede var",
            "fra bestyrelsen deltog",
            "deltagere fra ledelsen",
            "deltagere fra medarbejderne",
            "deltagere fra ledelsessiden",
            "deltagere fra medarbejdersiden",
            "i mødet deltager",
            "i mødet deltog",
            "fremmøde",
            "fremmødte",
            "tilstedeværende",
            "mødt",
            "mødt var",
            "mødte",
            "mødte var",
            "til stede fra udvalget",
            "deltog",
            "deltagende",
            "mødedeltager",
            "deltagere i mødet",
            "deltagere fra bestyrelsen",
            "fremmødte medlemmer",
            "tilstede fra bestyrelsen",
            "nærværende",
            "mødedeltagelse",
            "mødedeltagelse / afbud",
            "mødedeltagelse/afbud",
            "deltagelse",
            "deltagerliste",
            "følgende deltog",
            "følgende deltog på mødet",
            "følgende deltog i mødet",
            "følgende var mødt",
            "følgende var til stede",
            "til stede på mødet",
            "til stede ved mødet",
            "tilstede ved mødet",
            "tilstede på mødet",
            "deltagere på mødet",
            "fremmødt",
            "fremmødte var",
            "til stede var følgende",
            "tilstede var følgende",
            "deltog i mødet",
            "deltog på mødet",
            "mødte frem",
            "deltog online",
            "online",
            "deltog virtuelt",
            "telefonisk",
            "deltog telefonisk",
            "via teams",
            "tilstedeværende medlemmer",
            "deltagende medlemmer",
            "fremmødte bestyrelsesmedlemmer",
            "på mødet deltog",
            "i mødet deltog",
        ],
    ),
    (
        Label::Others,
        &[
            "øvrige deltagere",
            "indkaldte suppleanter",
            "indkaldt suppleant",
            "indkaldte stedfortrædere",
            "indkaldt stedfortræder",
            "fra forvaltningen",
            "som tilforordnet deltager",
            "endvidere deltog",
            "tilforordnede",
            "fra administrationen",
            "desuden deltog",
            "øvrige",
            "andre deltagere",
            "desuden deltager",
            "fra forvaltningen deltog",
            "fra administrationen deltog",
            "øvrige tilstedeværende",
            "desuden deltog fra forvaltningen",
            "endvidere deltager",
            "endvidere var til stede",
            "andre",
            "deltagere fra administrationen",
            "deltagere fra administrationen og øvrige",
            "øvrige mødedeltagere",
            "endvidere til stede",
            "desuden til stede",
            "desuden var til stede",
            "derudover deltog",
            "øvrige fremmødte",
            "fra sekretariatet",
            "øvrige til stede",
        ],
    ),
    (
        Label::Guests,
        &["gæster", "inviterede", "gæst", "inviterede gæster", "observatører", "observatør"],
    ),
    (
        Label::Afbud(Apologies),
        &[
            "afbud",
            "afbud fra",
            "fraværende med afbud",
            "meldt afbud",
            "afbud/fraværende",
            "afbud og fravær",
            "forfald",
            "med afbud",
            "der var afbud fra",
            "afmeldt",
            "afmeldte",
            "afbud til mødet",
            "afbud modtaget fra",
            "modtaget afbud",
            "afbud meddelt af",
            "afbud fra bestyrelsen",
            "afbud fra administrationen",
            "afbud fra forvaltningen",
            "afbud fra ledelsen",
            "afbud fra medarbejderne",
            "mødeafbud",
        ],
    ),
    (
        Label::Afbud(Absent),
        &[
            "fraværende",
            "fravær",
            "ikke til stede",
            "ikke tilstede",
            "ikke mødt",
            "deltog ikke",
            "deltog ikke i mødet",
            "følgende deltog ikke",
            "følgende medlemmer deltog ikke",
            "følgende medlemmer var fraværende",
            "medlemmer der ikke deltog",
            "fraværende medlemmer",
            "ej mødt",
            "fraværende/afbud",
            "fraværende rådsmedlemmer",
            "fraværende rådsmedlemmer og øvrige",
            "fraværende bestyrelsesmedlemmer",
            "fraværende deltagere",
            "ej til stede",
            "ej tilstede",
            "ikke til stede på mødet",
            "ikke fremmødt",
            "ikke fremmødte",
            "ikke mødte",
        ],
    ),
    (
        Label::Afbud(WithoutNotice),
        &["fraværende uden afbud", "udeblevet", "udeblevet uden afbud", "uden afbud"],
    ),
    (
        Label::Role,
        &[
            "formand",
            "næstformand",
            "mødeleder",
            "dirigent",
            "referent",
            "ordstyrer",
            "sekretær",
            "ref",
            "mødesekretær",
            "mødeledelse",
            "protokolfører",
            "tovholder",
            "formand for mødet",
            "sekretariat",
        ],
    ),
    (
        Label::Remarks,
        &[
            "bemærkninger",
            "nb",
            "bemærk",
            "meddelelser",
            "indkaldelse",
            "indkaldte",
            "udsendelsesdato",
            "udsendt",
            "opdateret",
            "sidst opdateret",
            "senest opdateret",
            "publiceret",
            "kontaktperson",
            "sagsbehandler",
            "næste møde",
            "bemærkninger til dagsordenen",
            "godkendelse af dagsorden",
            "bemærkninger/ændringer til dagsordenen",
            "bemærkninger til dagsorden",
            "øvrige bemærkninger",
            "stedfortræder",
            "stedfortrædere",
            "suppleant",
            "suppleanter",
            "type",
            "status",
            "dagsorden udsendt",
            "udsendt",
            "offentliggjort",
            "telefon",
            "opdateret",
            "dannet den",
            "udskrevet",
            "møderække",
            "e-mail",
            "mail",
            "journalnr",
            "j.nr",
            "sagsnr",
            "noter",
            "note",
            "inhabilitet",
            "fremmøde og inhabilitet",
            "mødetype",
        ],
    ),
];

/// Lines that say what an item is for, lower case.
pub(crate) const TYPE_MARKS: &[&str] = &[
    "beslutningssag",
    "orienteringssag",
    "drøftelsessag",
    "til beslutning",
    "til orientering",
    "til drøftelse",
    "temadrøftelse",
];

/// How the word before the number of a case ends that tells whose it is: "HU-sag 06/118".
pub(crate) const CASE_ENDING: &str = "-sag";

/// Words that open the name of a room, lower case: without a colon they belong to it.
pub(crate) const ROOM_WORDS: &[&str] = &["mødelokale", "lokale", "mødesal", "online"];

/// How the names of rooms end, lower case: behind such a word they are its value.
pub(crate) const ROOM_ENDINGS: &[&str] =
    &["værelse", "værelset", "sal", "salen", "kontor", "kontoret", "stuen"];

/// What a label on the lines under an item's title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MetaLabel {
    CaseNumber,
    /// The number of the case in the plan of the archive, where it has no other.
    JournalNumber,
    DocumentNumber,
    Kle,
    /// What the item is for: "Beslutningssag".
    Type,
    /// Who handles the case, and whatever else is kept with the item's head.
    Other,
}

/// Labels under an item's title, lower case, without punctuation.
pub(crate) const META_LABELS: &[(MetaLabel, &[&str])] = &[
    (
        MetaLabel::CaseNumber,
        &[
            "sagsnr",
            "sagsnr.nr",
            "sagsid",
            "sagsnummer",
            "sagnr",
            "sags nr",
            "sags-id",
            "acadre sagsnr",
            "sags id",
            "sag nr",
            "sag",
            "esdh-sag",
            "esdh sagsnr",
            "sagsnr. i acadre",
            "sagnummer",
            "edoc nr",
            "sbsys sagsnr",
            "sags nummer",
            "sagsnr.id",
            "id",
            "acadre-sag",
        ],
    ),
    (
        MetaLabel::JournalNumber,
        &["j.nr", "jnr", "j. nr", "journalnr", "journal nr", "journalnummer", "journal-nr"],
    ),
    (
        MetaLabel::DocumentNumber,
        &[
            "dok",
            "dok.nr",
            "dok. nr",
            "dokumentnr",
            "dokument nr",
            "brevid",
            "dokumentnummer",
            "doknr",
            "dok.id",
            "dokid",
            "dok nr",
            "dokument id",
        ],
    ),
    (MetaLabel::Kle, &["kle", "kle-nr", "kle nr", "kle-nummer", "kle-emne", "emnenr", "kle emne"]),
    (MetaLabel::Type, &["punkttype", "type", "sagstype", "mødesagstype", "dagsordenspunkttype"]),
    (
        MetaLabel::Other,
        &[
            "initialer",
            "sagsinitialer",
            "sagsbehandler",
            "sagsbeh",
            "sbh",
            "besl. komp",
            "kompetenceudvalg",
            "sag fra",
            "sagsansvarlig",
            "øvrige sagsbehandlere",
            "sagsansvarlig enhed",
            "åbent punkt",
            "ansvarlig forvaltning",
            "forvaltning",
            "center",
            "afdeling",
            "sagsforløb",
            "ansvarligt center",
            "udarbejdet af",
            "ansvarlig",
            "ansvarlig direktør",
            "direktør",
            "direktørområde",
            "status",
            "tidsramme",
            "punktansvarlig",
            "sagsgang",
            "sagsforløb",
            "fremlægges af",
            "init",
            "offentlighed",
            "bilag i alt",
            "deltagere",
            "bemærkning",
        ],
    ),
];

/// Lines under an item's title that say by themselves whether it is open or closed, lower case.
pub(crate) const OPEN_MARKS: &[&str] = &[
    "åben sag",
    "åbent punkt",
    "åben",
    "åbent",
    "åbent  punkt",
    "åben dagsorden",
    "offentlig",
    "åbent møde",
];
/// The same for closed.
pub(crate) const CLOSED_MARKS: &[&str] =
    &["lukket sag", "lukket punkt", "lukket", "lukket dagsorden", "fortrolig", "lukket møde"];

/// Words that make a line the name of a body, lower case: as a word's end, or as a word.
pub(crate) const BODY_WORDS: &[&str] = &[
    "udvalget",
    "kkr",
    "udvalg",
    "byrådet",
    "byråd",
    "kommunalbestyrelsen",
    "kommunalbestyrelse",
    "regionsrådet",
    "regionsråd",
    "hovedudvalget",
    "magistraten",
    "borgerrepræsentationen",
    "rådet",
    "råd",
    "bestyrelsen",
    "bestyrelse",
    "hovedmed",
    "med-udvalg",
    "med-udvalget",
    "lokal-med",
    "lokalmed",
    "område-med",
    "center-med",
    "sråd",
    "ældreråd",
    "seniorråd",
    "handicapråd",
    "elevråd",
    "nævnet",
    "nævn",
    "menighedsråd",
    "menighedsrådet",
    "generalforsamling",
    "repræsentantskab",
    "repræsentantskabet",
    "forretningsudvalg",
    "direktionen",
    "kommissionen",
    "kommission",
    "forum",
    "komité",
    "komiteen",
    "amtsrådet",
    "amtsråd",
    "byrådsmøde",
    "bestyrelsesmøde",
    "bestyrelsesmødet",
    "samarbejdsudvalg",
    "kredsråd",
    "beboerråd",
    "afdelingsmøde",
    "afdelingsbestyrelse",
    "hovedsamarbejdsudvalg",
    "lokaludvalg",
    "ungeråd",
    "provstiudvalg",
    "formandskabet",
    "følgegruppe",
    "arbejdsgruppe",
    "styregruppe",
    "kontaktforum",
    "samråd",
    "dialogforum",
    "hmu",
    "lmu",
    "tmu",
    "smu",
    "cmu",
    "med",
];

/// What labels of lists begin with, before the words for whoever is meant, lower case.
pub(crate) const LABEL_OPENINGS: &[(Label, &str)] = &[
    (Label::Afbud(Absent), "fraværende "),
    (Label::Present, "tilstedeværende "),
    (Label::Present, "deltagere "),
    (Label::Present, "til stede fra "),
    (Label::Present, "tilstede fra "),
    (Label::Remarks, "næste "),
    (Label::Remarks, "kommende "),
    (Label::Remarks, "fremtidig "),
];

/// Labels that name a body, or what anything else is about, lower case.
pub(crate) const SUBJECT_LABELS: &[&str] = &["emne"];

/// How the first word of an association's name ends, lower case: "Grundejerforeningen Solvang".
pub(crate) const ASSOCIATIONS: &[&str] =
    &["foreningen", "forening", "lauget", "laug", "forbundet", "forbund", "selskabet", "selskab"];

/// Words that make a line the name of an organisation, lower case.
pub(crate) const ORGANISATION_WORDS: &[&str] = &[
    "andelsboligforeningen",
    "boligforeningen",
    "boligorganisationen",
    "boligselskabet",
    "ejerforeningen",
    "grundejerforeningen",
    "idrætsforeningen",
    "kommune",
    "region",
    "sogn",
    "boligforening",
    "grundejerforening",
    "forening",
    "foreningen",
    "skolen",
    "universitet",
    "skole",
    "a.m.b.a",
    "kommunes",
    "boligselskab",
    "andelsboligforening",
    "idrætsforening",
    "vandværk",
    "amt",
    "andelsselskab",
    "provsti",
    "lokalråd",
    "børnehus",
    "fonden",
    "vandværket",
    "varmeværk",
    "varmeværket",
    "gymnasium",
    "højskole",
];

/// The endings of a body with an article.
pub(crate) const BODY_ARTICLES: &[&str] = &["en", "et"];

/// Endings that a body's name has in one place and not in another: article, plural, genitive.
pub(crate) const BODY_ENDINGS: &[&str] = &["erne", "s", "en", "et"];

/// What stands before the body in the name of a meeting.
pub(crate) const MEETINGS_OF: &[&str] = &["Møde i ", "Mødet i ", "møde i "];

/// What the name of a meeting ends with.
pub(crate) const MEETING_ENDINGS: &[&str] = &["møde", "mødet"];

/// What stands before the title of an item below its number, lower case.
pub(crate) const TITLE_LABELS: &[&str] = &["emne:", "titel:", "overskrift:"];

/// What stands between the number of a meeting and its name, as printed.
pub(crate) const MEETING_ADJECTIVES: &[&str] =
    &["ordinære", "ordinært", "ekstraordinære", "ekstraordinært", "konstituerende"];

/// What stands between it and the body that meets.
pub(crate) const MEETING_LINK: &str = " i ";

/// What stands between a meeting and the hall it is held in, lower case.
pub(crate) const MEETING_PLACES: &[&str] = &["i", "på", "hos"];

/// What stands before the number of a meeting.
pub(crate) const NUMBER_WORDS: &[&str] = &["nr.", "nr", "Nr.", "NR."];

/// What the labels of groups in a list of people begin with, lower case: "Fra forvaltningen:".
pub(crate) const GROUP_LEADS: &[&str] = &["fra "];

/// What marks a column of a grid of attendance.
pub(crate) const GRID_MARKS: &[&str] = &["x", "X", "×", "✓", "✔", "√", "+", "(x)", "(X)"];

/// What a committee of employer and employees has in its name: no preposition, as printed.
pub(crate) const MED: &str = "MED";

/// Words of a one-line title that are neither kind, body nor date, lower case.
pub(crate) const TITLE_FILLERS: &[&str] = &[
    "dagsordener",
    "referater",
    "og",
    "til",
    "fra",
    "for",
    "mødet",
    "møde",
    "i",
    "den",
    "d.",
    "d",
    "kl.",
    "kl",
    "af",
    "åben",
    "åbent",
    "lukket",
    "ordinært",
    "ekstraordinært",
    "ekstraordinær",
    "ordinær",
    "ekstraordinære",
    "ordinære",
    "møderne",
    "på",
    "om",
    "dato",
    "dato:",
    "uge",
    "afholdt",
    "over",
    "med",
    "klokken",
];

/// What opens a line that names the place, after a title: "i Rådhussalen".
pub(crate) const PLACE_OPENINGS: &[&str] = &["i ", "på ", "hos "];

/// What opens a sentence that tells the place, as printed.
pub(crate) const MEETING_HELD: &[&str] = &[
    "Mødet blev holdt ",
    "Mødet blev afholdt ",
    "Mødet afholdtes ",
    "Mødet afholdes ",
    "Mødet holdtes ",
    "Mødet holdes ",
    "Mødet er afholdt ",
    "Mødet fandt sted ",
    "Mødet finder sted ",
];

/// Where the place ends in such a sentence.
pub(crate) const PLACE_ENDS: &[&str] = &[
    ", kl", " kl.", " kl ", ", fra kl", " fra kl", " den ", " mandag", " tirsdag", " onsdag",
    " torsdag", " fredag",
];

/// How the words of halls, houses and roads end, lower case.
pub(crate) const PLACE_WORDS: &[&str] = &[
    "lokale",
    "lokalet",
    "lokaler",
    "lokalerne",
    "sal",
    "salen",
    "rådhus",
    "rådhuset",
    "værelse",
    "værelset",
    "værelser",
    "regionshuset",
    "regionsgården",
    "kantine",
    "kantinen",
    "skype",
    "teams",
    "webex",
    "zoom",
    "virtuelt",
    "virtuel",
    "online",
    "telefonmøde",
    "videomøde",
    "plads",
    "vej",
    "gade",
    "allé",
    "torv",
    "torvet",
    "gården",
    "gård",
    "stue",
    "stuen",
    "huset",
    "centret",
    "centeret",
    "center",
    "hallen",
    "hotel",
    "bibliotek",
    "biblioteket",
    "sognegård",
    "sognehus",
    "kontor",
    "kontoret",
    "foyer",
    "foyeren",
    "museet",
    "museum",
    "kirken",
    "klubhus",
    "klubhuset",
    "kro",
    "mødecenter",
    "konferencecenter",
    "auditorium",
    "aulaen",
    "rummet",
];

/// What heads the names in a grid of attendance, lower case.
pub(crate) const NAME_HEADS: &[&str] =
    &["mødedeltagere", "mødedeltager", "deltagere", "deltager", "navn", "medlem"];

/// What the titles of items begin with that approve the agenda, lower case.
pub(crate) const AGENDA_APPROVALS: &[&str] = &[
    "godkendelse af dagsorden",
    "dagsorden",
    "godkendelse af dagens dagsorden",
    "bemærkninger til dagsorden",
];
