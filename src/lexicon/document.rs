//! Words that say what sort of document it is, and words of what is printed around the minutes.

use super::table::{Triggers, Words};
use crate::record::DocumentKind;

/// Words of a title, lower case, longest first: the first that is found decides.
pub(crate) const KINDS: &[(DocumentKind, &Words)] = &[
    (
        DocumentKind::Extract,
        &Words::new(&["protokoludskrift", "udskrift af protokol", "uddrag af", "uddrag"]),
    ),
    (
        DocumentKind::Minutes,
        &Words::new(&[
            "dagsorden med vedtagelser",
            "dagsorden med beslutninger",
            "dagsorden og referat",
            "dagsorden/referat",
            "dagsorden / referat",
            "referat/dagsorden",
            "tillægsreferat",
            "ekstraordinært referat",
            "beslutningsprotokol",
            "beslutningsreferat",
            "mødereferat",
            "mødeprotokol",
            "protokol",
            "referat",
        ]),
    ),
    (
        DocumentKind::Addendum,
        &Words::new(&["tillægsdagsorden", "supplerende dagsorden", "tillæg til dagsorden"]),
    ),
    (DocumentKind::Agenda, &Words::new(&["dagsorden", "mødeindkaldelse", "indkaldelse til"])),
];

/// What every one of these words holds.
pub(crate) const KIND_STEMS: &Triggers =
    &Triggers::new(&["dagsorden", "protokol", "referat", "uddrag", "indkaldelse"]);

/// What begins the mark of an item that is still to be treated: "til efterretning", lower case.
pub(crate) const PURPOSES: &[&str] = &["til"];

/// Words that name an extraordinary and an ordinary meeting, lower case.
pub(crate) const EXTRAORDINARY: &[&str] = &["ekstraordinær", "ekstra ordinær", "extraordinær"];
/// Found only where no extraordinary word is.
pub(crate) const ORDINARY: &[&str] = &["ordinær"];

/// What a line begins with that is printed by a web page around the minutes, lower case.
pub(crate) const WEB_CHROME: &Words = &Words::new(&[
    "til toppen",
    "siden er sidst opdateret",
    "siden er opdateret",
    "print siden",
    "sidst opdateret",
    "tilmeld dig nyhedsbrev",
    "gå ikke glip af nyt",
    "klik her for at åbne",
    "back to top",
    "læs mere [",
    "udskriv siden",
    "var denne side nyttig",
    "tilbage til toppen",
    "til top",
    "til indholdsfortegnelse",
    "udskriv hele",
    "udskriv dagsorden",
    "kopier link til punktet",
    "fold alle",
    "luk alle punkter",
    "åbn alle punkter",
    "klik her for at folde ud",
    "show video",
    "video fra mødet",
    "se alle bilag",
    "hent som fil",
    "hent pdf",
    "hent som pdf",
    "abonnér på",
    "abonner på",
    "skip til hoved",
    "gå til hovedindhold",
    "spring til",
    "you are here",
    "icon-politik",
    "rss | tip en ven",
    "tryk 'ctrl f'",
    "sbsys dagsorden preview",
    "vi bruger cookies",
    "denne hjemmeside bruger cookies",
    "accepter cookies",
    "læs op",
    "del på facebook",
    "fandt du det",
    "del siden",
    "download bilag",
    "vis alle bilag",
]);

/// The buttons of a web page behind a title on its line, as printed.
pub(crate) const WEB_TAILS: &[&str] = &["Åbn/luk punkt", "Fold punkt ud", "Fold ud", "Vis/skjul"];

/// What tells how to reach somebody, lower case.
pub(crate) const CONTACT_SIGNS: &Triggers =
    &Triggers::new(&["tlf", "telefon", ".dk", "www.", "åbningstid", "kontakt os", "kontakt:"]);

/// What the buttons of a web page put before a heading on its line, lower case.
pub(crate) const WEB_LEADS: &[&str] = &[
    "fold dette punkt ind ",
    "fold dette punkt ud ",
    "fold punktet ind ",
    "fold punktet ud ",
    "vis/skjul ",
    "skjul/vis ",
    "åbn/luk ",
];

/// Whole lines of the same, lower case.
pub(crate) const WEB_BUTTONS: &[&str] = &[
    "top",
    "udskriv",
    "print",
    "abonnér",
    "abonner",
    "tilbage",
    "vælg",
    "søg",
    "udvalg ikon",
    "background image",
    "menu",
    "luk",
    "fold ud",
    "fold ind",
    "se video",
    "del",
    "forrige",
    "næste",
    "forrige punkt",
    "næste punkt",
    "vis mere",
    "vis mindre",
    "læs mere",
    "hent",
    "download",
];

/// What stands before the body whose business the items below are: "Sager fra Økonomiudvalget".
pub(crate) const GROUP_ORIGINS: &[&str] = &["Fra ", "Sager fra ", "Indstillinger fra "];

/// What a group heading begins with, lower case: a heading over several items.
pub(crate) const GROUP_OPENINGS: &[&str] = &[
    "åbne dagsordenspunkter",
    "lukkede dagsordenspunkter",
    "åbne punkter",
    "lukkede punkter",
    "åbne sager",
    "lukkede sager",
    "lukket møde",
    "åbent møde",
    "åben dagsorden",
    "lukket dagsorden",
    "for åbne døre",
    "for lukkede døre",
    "til behandling",
    "til efterretning - for",
    "til orientering",
    "til drøftelse",
    "til beslutning",
    "til afgørelse",
    "sager til",
    "punkter til",
    "tema:",
    "protokoller",
    "orienteringssager",
    "beslutningssager",
    "drøftelsessager",
    "beslutningspunkter",
    "orienteringspunkter",
    "drøftelsespunkter",
    "temasager",
    "åbne efterretningssager",
    "efterretningssager",
    "lukkede efterretningssager",
    "sager for",
    "åbne beslutningspunkter",
    "a. sager",
    "b. sager",
    "c. sager",
    "økonomiudvalgets sager",
    "indstillinger fra",
];

/// What is one by itself, lower case.
pub(crate) const GROUP_WORDS: &[&str] = &["åbne", "lukkede"];

/// Words around a page number, lower case: "side 3 af 12", "page 1 of 8".
pub(crate) const PAGE_WORDS: &[&str] = &["side", "side:", "sidenr.", "page", "blad", "s."];
/// Words between a page number and the number of pages.
pub(crate) const OF_WORDS: &[&str] = &["af", "of", "/", "af!", "ud af"];

/// Words that say that nobody or nothing is meant.
pub(crate) const NONE_WORDS: &[&str] =
    &["ingen", "ingen.", "-", "--", "–", "- -", "ingen bilag", "ingen bilag.", "intet", "intet."];

/// What is said behind a title where there is nothing to tell, lower case: "Hjemmeside: Intet nyt".
pub(crate) const NOTHING_TO_TELL: &[&str] =
    &["intet nyt", "intet at", "ingen nyheder", "ingen bemærkninger", "ikke noget nyt"];

/// Words whose number is part of them, lower case: "covid19".
pub(crate) const NUMBERED_WORDS: &[&str] = &["covid", "web"];

/// Words that open a block of the minutes, as printed: glued to the word before, they show that a
/// line break was lost.
pub(crate) const GLUED_OPENINGS: &[&str] = &[
    "Klik her for at folde ud",
    "Klik her for at åbne",
    "Sagsfremstilling",
    "SAGSFREMSTILLING",
    "Indholdsfortegnelse",
    "Indstilling",
    "INDSTILLING",
    "Beslutning",
    "BESLUTNING",
    "Fraværende",
    "Vedtagelse:",
    "Sagsid.:",
    "Sagsnr.:",
    "Sagsnr.",
    "Baggrund",
    "Resumé",
    "Resume",
    "Økonomi",
    "Bilag",
    "Afbud",
];

/// What stands before the number of an item, as printed, where it begins a line.
pub(crate) const GLUED_NUMBER_WORDS: &[&str] = &["Ad ", "Punkt ", "Pkt. "];

/// What a viewer of documents prints before the text of their pages, lower case.
pub(crate) const FLAT_MARKERS: &[&str] = &["transkript", "transcription", "transcript"];

/// What the text of an item begins with where it tells who wrote, lower case.
pub(crate) const LETTER_OPENINGS: &[&str] =
    &["indstilling fra", "meddelelse fra", "skrivelse fra", "ansøgning fra", "henvendelse fra"];

/// What lines begin with that stand below the minutes, where they are signed, lower case.
pub(crate) const SIGNING_STEMS: &Triggers = &Triggers::new(&["underskrift"]);

/// What a line begins with below which somebody signs, lower case.
pub(crate) const SIGNING_OPENINGS: &[&str] = &[
    "referatet er godkendt",
    "referatet godkendt",
    "referat godkendt",
    "protokollen er godkendt",
    "protokollen godkendt",
    "godkendt den",
    "godkendt d.",
    "godkendt dato",
    "underskrift",
    "underskrevet",
    "for referat",
    "således passeret",
];

/// What may head the contents of a document, or the text of an item.
pub(crate) const TEXT_CONTENTS: &[&str] = &["indhold", "indhold:"];

/// The titles that close an agenda.
pub(crate) const CLOSING_TITLES: &[&str] = &["evt", "eventuelt"];

/// Titles that end like abbreviations.
pub(crate) const SHORT_TITLES: &[&str] = &["evt", "diverse"];

/// Words that make words before a stop a sentence, and no title.
pub(crate) const TELLING_WORDS: &[&str] = &[
    "skal",
    "havde",
    "blev",
    "bliver",
    "bød",
    "kunne",
    "ikke",
    "har",
    "kan",
    "var",
    "vil",
    "er",
    "gik",
    "kom",
    "tog",
    "fik",
    "gav",
    "sagde",
    "fortalte",
    "der",
    "vi",
    "vores",
    "tager",
    "får",
    "sender",
    "kommer",
    "går",
    "holder",
    "vælger",
    "valgt",
    "vedtaget",
    "godkendt",
    "udsat",
    "søger",
    "ønsker",
    "foreslår",
    "anmoder",
    "ansøger",
    "indstiller",
    "fremsender",
    "forelægges",
    "fremlægges",
    "godkender",
    "godkendte",
    "meddelte",
    "tildelte",
    "oplyste",
    "nævnte",
    "stemte",
    "valgte",
    "afviste",
    "fremsatte",
    "fandt",
    "bad",
];
/// What such words end with.
pub(crate) const TELLING_ENDINGS: &[&str] = &["ede", "erer", "edes"];

/// What stands over a contents list, lower case.
pub(crate) const FLAT_CONTENTS: &[&str] = &["indholdsfortegnelse"];

/// What heads the column of items beside that of what was decided, lower case.
pub(crate) const ITEM_COLUMNS: &[&str] =
    &["mødepunkt", "dagsorden", "dagsordenspunkt", "punkt", "emne", "sag"];

/// What heads the column of their numbers, lower case.
pub(crate) const NUMBER_COLUMNS: &[&str] = &["nr.", "nr", "pkt.", "pkt", "punkt nr.", "sagsnr."];

/// What heads the column of who does it, and until when, lower case.
pub(crate) const OWNER_COLUMNS: &[&str] =
    &["ansvarlig", "ansvar", "ansvarlige", "hvem", "deadline", "frist", "tid", "type"];

/// What heads the column of pages beside a contents list, lower case.
pub(crate) const PAGE_COLUMN: &[&str] = &["side", "sider", "sidenr", "sidetal", "side nr"];

/// Headings that a flattened page shows wherever they stand, as printed.
pub(crate) const FLAT_HEADINGS: &[&str] = &["Sagsfremstilling", "Indstilling", "Beslutning"];

/// What stands alone on a flattened page, as printed: marks of access, the heads of columns.
pub(crate) const FLAT_MARKS: &[&str] = &[
    "Mødepunkt Beslutning",
    "Mødepunkt Referat",
    "Åbent punkt",
    "Lukket punkt",
    "Lukket sag",
    "Åben sag",
];

/// What stands between a body and the day it decided on.
pub(crate) const STAGE_DAYS: &[&str] = &[", den ", " den "];

/// What a recommendation or a decision begins with where nothing else parts it from the text before.
pub(crate) const FLAT_OPENINGS: &[&str] = &[
    "Det indstilles",
    "Det anbefales",
    "Forvaltningen indstiller",
    "Forvaltningen anbefaler",
    "Administrationen indstiller",
    "Administrationen anbefaler",
    "Fraværende",
    "Godkendt",
    "Godkendes",
    "Vedtaget",
    "Vedtages",
    "Tiltrådt",
    "Tiltrædes",
    "Anbefales",
    "Anbefalet",
    "Indstilles",
    "Drøftet",
    "Udsat",
    "Udsættes",
    "Intet",
    "Ingen",
    "Til efterretning",
    "Til behandling - for",
    "Mødet hævet",
    "Mødet sluttede",
    "Taget til efterretning",
    "Tages til efterretning",
];

/// What a text on the agenda itself holds.
pub(crate) const AGENDA: &Triggers = &Triggers::new(&["dagsorden"]);
