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
    /// Those who take part without sitting on the body: guests, officials.
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
    (Label::Body, &["udvalg", "forum", "mødeforum", "møde i", "råd", "udvalg/råd", "møde", "emne", "organ"]),
    (Label::Organisation, &["organisation", "kommune", "forening"]),
    (Label::Number, &["møde nr", "mødenr", "mødenummer", "møde nummer", "referat nr"]),
    (Label::Date, &[
        "mødedato", "dato", "dato og tidspunkt", "dato/tid", "d", "mødedag", "dato og tid", "tid og sted", "tidspunkt og sted",
        "mødedato og tidspunkt", "mødedato og -tidspunkt", "den", "afholdt den", "dag", "tid/sted", "mødets dato", "dato for møde",
    ]),
    (Label::Time, &[
        "mødetidspunkt", "tidspunkt", "tid", "mødetid", "start kl", "starttidspunkt", "starttidspunkt for møde", "start",
        "mødet påbegyndt", "mødet startede kl", "mødestart", "mødet startede", "mødet begyndte", "begyndt", "klokken", "kl",
        "mødets start", "møde start", "startede kl", "påbegyndt",
    ]),
    (Label::End, &[
        "slut kl", "sluttidspunkt", "sluttidspunkt for møde", "møde slut", "mødet hævet", "mødet afsluttet", "mødet hævet kl",
        "mødet slut", "sluttede kl", "slut", "mødeslut", "mødet sluttede", "mødet sluttede kl", "hævet", "mødets afslutning",
        "mødet afsluttet kl", "mødet slut kl", "møde hævet", "hævet kl", "mødet blev hævet kl", "mødet blev hævet", "afsluttet",
    ]),
    (Label::Place, &[
        "mødested", "sted", "lokale", "mødelokale", "møde lokation", "lokation", "mødeafholdelse", "afholdt", "mødets sted",
        "afholdt i", "mødesal", "afholdes",
    ]),
    (Label::Members, &[
        "medlemmer", "medlemmer af udvalget", "udvalgets medlemmer", "udvalgsmedlemmer", "rådets medlemmer", "udvalget består af",
        "bestyrelsens medlemmer", "byrådets medlemmer", "medlemmer af rådet", "bestyrelsesmedlemmer", "medlem", "medlemsliste",
    ]),
    (Label::Present, &[
        "deltagere", "mødedeltagere", "tilstede", "til stede", "tilstede var", "til stede var", "fra bestyrelsen deltog",
        "fremmøde", "fremmødte", "tilstedeværende", "mødt", "mødte", "til stede fra udvalget", "deltog", "deltagende", "mødedeltager",
        "deltagere i mødet", "deltagere fra bestyrelsen", "fremmødte medlemmer", "tilstede fra bestyrelsen", "nærværende",
    ]),
    (Label::Guests, &[
        "øvrige deltagere", "fra forvaltningen", "som tilforordnet deltager", "gæster", "endvidere deltog", "tilforordnede",
        "fra administrationen", "desuden deltog", "øvrige", "andre deltagere", "inviterede", "gæst", "desuden deltager",
        "fra forvaltningen deltog", "fra administrationen deltog", "øvrige tilstedeværende", "desuden deltog fra forvaltningen",
        "endvidere deltager", "endvidere var til stede", "andre",
    ]),
    (Label::Afbud(Apologies), &[
        "afbud", "afbud fra", "fraværende med afbud", "meldt afbud", "afbud/fraværende", "afbud og fravær", "forfald", "med afbud",
        "der var afbud fra",
    ]),
    (Label::Afbud(Absent), &["fraværende", "fravær", "ikke til stede", "ikke tilstede", "ikke mødt", "fraværende medlemmer", "ej mødt", "fraværende/afbud"]),
    (Label::Afbud(WithoutNotice), &["fraværende uden afbud", "udeblevet", "udeblevet uden afbud", "uden afbud"]),
    (Label::Role, &[
        "formand", "næstformand", "mødeleder", "dirigent", "referent", "ordstyrer", "sekretær", "ref", "mødesekretær", "mødeledelse",
        "protokolfører", "tovholder", "formand for mødet", "sekretariat",
    ]),
    (Label::Remarks, &[
        "bemærkninger", "nb", "bemærk", "meddelelser", "indkaldelse", "indkaldte", "udsendelsesdato", "publiceret", "kontaktperson",
        "sagsbehandler", "næste møde", "bemærkninger til dagsordenen", "godkendelse af dagsorden", "bemærkninger/ændringer til dagsordenen",
        "stedfortræder", "stedfortrædere", "suppleant", "suppleanter", "type", "status", "dagsorden udsendt", "udsendt", "offentliggjort",
        "telefon", "e-mail", "mail", "journalnr", "j.nr", "sagsnr", "noter", "note", "inhabilitet", "fremmøde og inhabilitet", "mødetype",
    ]),
];

/// Lines that say what an item is for, lower case.
pub(crate) const TYPE_MARKS: &[&str] =
    &["beslutningssag", "orienteringssag", "drøftelsessag", "til beslutning", "til orientering", "til drøftelse", "temadrøftelse"];

/// Words that open the name of a room, lower case: without a colon they belong to it.
pub(crate) const ROOM_WORDS: &[&str] = &["mødelokale", "lokale", "mødesal"];

/// What a label on the lines under an item's title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MetaLabel {
    CaseNumber,
    DocumentNumber,
    Kle,
    /// What the item is for: "Beslutningssag".
    Type,
    /// Who handles the case, and whatever else is kept with the item's head.
    Other,
}

/// Labels under an item's title, lower case, without punctuation.
pub(crate) const META_LABELS: &[(MetaLabel, &[&str])] = &[
    (MetaLabel::CaseNumber, &[
        "sagsnr", "sagsnr.nr", "sagsid", "sagsnummer", "j.nr", "jnr", "j. nr", "sagnr", "journalnr", "journal nr", "sags nr", "sags-id",
        "acadre sagsnr", "sags id", "sag nr", "sag", "esdh-sag", "esdh sagsnr", "journalnummer", "sagsnr. i acadre", "sagnummer", "edoc nr",
        "journal-nr", "sbsys sagsnr", "sags nummer", "sagsnr.id", "id", "acadre-sag",
    ]),
    (MetaLabel::DocumentNumber, &["dok", "dok.nr", "dok. nr", "dokumentnr", "dokument nr", "brevid", "dokumentnummer", "doknr", "dok.id", "dokid", "dok nr", "dokument id"]),
    (MetaLabel::Kle, &["kle", "kle-nr", "kle nr", "kle-nummer", "kle-emne", "emnenr", "kle emne"]),
    (MetaLabel::Type, &["punkttype", "type", "sagstype", "mødesagstype", "dagsordenspunkttype"]),
    (MetaLabel::Other, &[
        "initialer", "sagsinitialer", "sagsbehandler", "sagsbeh", "sagsansvarlig", "øvrige sagsbehandlere", "sagsansvarlig enhed",
        "åbent punkt", "ansvarlig forvaltning", "forvaltning", "center", "afdeling", "sagsforløb",
        "ansvarligt center", "udarbejdet af", "ansvarlig", "ansvarlig direktør", "status", "tidsramme",
        "punktansvarlig", "sagsgang", "sagsforløb", "fremlægges af", "init", "offentlighed", "bilag i alt", "deltagere", "bemærkning",
    ]),
];

/// Lines under an item's title that say by themselves whether it is open or closed, lower case.
pub(crate) const OPEN_MARKS: &[&str] = &["åben sag", "åbent punkt", "åben", "åbent", "åbent  punkt", "åben dagsorden", "offentlig", "åbent møde"];
/// The same for closed.
pub(crate) const CLOSED_MARKS: &[&str] = &["lukket sag", "lukket punkt", "lukket", "lukket dagsorden", "lukkede punkter", "fortrolig", "lukket møde", "lukket sag."];

/// Words that make a line the name of a body, lower case: as a word's end, or as a word.
pub(crate) const BODY_WORDS: &[&str] = &[
    "udvalget", "udvalg", "byrådet", "byråd", "kommunalbestyrelsen", "kommunalbestyrelse", "regionsrådet", "regionsråd", "hovedudvalget",
    "magistraten", "borgerrepræsentationen", "rådet", "råd", "bestyrelsen", "bestyrelse", "hovedmed", "med-udvalg", "med-udvalget", "nævnet",
    "nævn", "menighedsråd", "menighedsrådet", "generalforsamling", "repræsentantskab", "repræsentantskabet", "forretningsudvalg", "direktionen",
    "kommissionen", "kommission", "forum", "komité", "komiteen", "amtsrådet", "amtsråd", "byrådsmøde", "bestyrelsesmøde", "bestyrelsesmødet",
    "samarbejdsudvalg", "kredsråd", "beboerråd", "afdelingsmøde", "afdelingsbestyrelse", "hovedsamarbejdsudvalg", "lokaludvalg", "ungeråd", "provstiudvalg",
    "formandskabet", "følgegruppe", "arbejdsgruppe", "styregruppe", "kontaktforum", "samråd", "dialogforum",
    "hmu", "lmu", "tmu", "smu", "cmu", "med",
];

/// Words that make a line the name of an organisation, lower case.
pub(crate) const ORGANISATION_WORDS: &[&str] =
    &["kommune", "region", "sogn", "boligforening", "grundejerforening", "forening", "foreningen", "skolen", "universitet", "skole", "a.m.b.a", "kommunes", "boligselskab", "andelsboligforening", "idrætsforening", "vandværk", "amt", "andelsselskab", "provsti", "lokalråd", "børnehus"];

/// Endings that a body's name has in one place and not in another: article, plural, genitive.
pub(crate) const BODY_ENDINGS: &[&str] = &["erne", "s", "en", "et"];

/// Words of a one-line title that are neither kind, body nor date, lower case.
pub(crate) const TITLE_FILLERS: &[&str] = &[
    "til", "fra", "for", "mødet", "møde", "i", "den", "d.", "d", "kl.", "kl", "af", "åben", "åbent", "lukket", "ordinært", "ekstraordinært",
    "ekstraordinær", "ordinær", "møderne", "på", "om", "dato", "dato:", "uge", "afholdt", "over", "med", "det", "klokken",
];

/// What opens a line that names the place, after a title: "i Rådhussalen".
pub(crate) const PLACE_OPENINGS: &[&str] = &["i ", "på ", "hos "];

/// Words around the time a meeting ended, for a search through the whole text.
pub(crate) const END_SENTENCE: &str =
    r"(?i)\b(?:mødet|møde)\s+(?:blev\s+)?(?:hævet|sluttede|sluttet|slut|afsluttet|afsluttedes|ophævet|hævedes|slutter)(?:\s+\w+)?\s*:?\s*(?:kl\.?|klokken)\s*:?\s*(\d{1,2}(?:[.:]\s?\d{2})?)";
