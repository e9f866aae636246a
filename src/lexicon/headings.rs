//! Headings of sections, as houses print them. Looked up without case, end punctuation or bullet.

use crate::record::{AfbudStatus, SectionKind};

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Section(SectionKind),
    Indstilling,
    Beslutning,
    /// Both at once: "Indstilling og beslutning".
    Proposal,
    Afbud(AfbudStatus),
    Bilag,
    /// A list of attachments for the whole document.
    MeetingBilag,
    Signature,
    Contents,
}

use AfbudStatus::{Absent, Apologies, NotTakingPart, WithoutNotice};
use SectionKind::{
    Assessment, Background, Communication, Competence, Consequences, Economy, Environment, Hearing,
    History, Legal, Motion, Other, Presentation, Procedure, Remarks, Summary, Timeline,
};

/// Every heading, lower case. A heading not here may still be told by its type.
pub(crate) const HEADINGS: &[(Tag, &[&str])] = &[
    (Tag::Section(Presentation), &[
        "sagsfremstilling", "supplerende sagsfremstilling", "fornyet sagsfremstilling",
        "uddybende sagsfremstilling", "sagsfremstilling og økonomi", "ny sagsfremstilling",
        "beskrivelse af sagen", "beskrivelse", "sagsbeskrivelse", "redegørelse", "sagens indhold",
        "gennemgang af sagen", "sagen", "sagen i korte træk", "fremstilling", "problemstilling", "løsning",
        "forvaltningens redegørelse", "yderligere sagsfremstilling", "tillæg til sagsfremstilling",
        "sagsfremstilling og vurdering", "indhold", "sagens oplysninger", "supplerende oplysninger",
        "supplerende bemærkninger", "uddybning", "fakta", "sagsoplysninger", "sagens fremstilling",
    ]),
    (Tag::Section(Summary), &[
        "resume", "resumé", "resumè", "sagsresume", "sagsresumé", "kort resume", "kort resumé", "sammenfatning",
        "sammendrag", "sagens kerne", "sagstema", "sagens formål", "formål med sagen", "formål", "anledning",
        "præsentation", "beslutningstema", "tema", "kort om sagen", "indledning", "emne", "sagens tema",
        "resume og tema", "hvad handler sagen om", "introduktion", "kort fortalt",
    ]),
    (Tag::Section(Background), &[
        "baggrund", "sagens baggrund", "baggrund for sagens fremlæggelse", "indledning/baggrund", "begrundelse",
        "motivation", "motivering", "baggrund og formål", "baggrund for sagen", "sagens baggrund og formål",
        "baggrund for forslaget", "baggrund og problemstilling",
    ]),
    (Tag::Section(History), &[
        "historik", "sagshistorik", "sagshistorik, henvisninger", "sagens forløb", "sagsforløb", "tidligere behandling",
        "tidligere beslutning", "tidligere beslutninger", "politisk behandling", "behandling", "sagens behandling",
        "sagens tidligere behandling", "tidligere politisk behandling", "forudgående behandling", "beslutningshistorik",
        "tidligere behandlinger", "sagens politiske behandling", "tidligere sager", "behandlingshistorik", "mødebehandling",
    ]),
    (Tag::Section(Economy), &[
        "økonomi", "økonomiske konsekvenser", "økonomiske konsekvenser og finansiering", "økonomi og finansiering",
        "økonomi og organisatoriske konsekvenser", "økonomiske og erhvervsmæssige konsekvenser", "bevilling",
        "økonomiske forhold og konsekvenser", "økonomiske forhold", "finansiering", "økonomi og personale",
        "bevillingsmæssige konsekvenser", "økonomi/personale", "økonomisk konsekvens", "økonomi og bevilling",
        "økonomiske og personalemæssige konsekvenser", "økonomi og ressourcer", "bevillingsmæssig påtegning",
        "økonomiforvaltningens bemærkninger", "økonomiske overvejelser", "ressourcer", "budget", "afledt drift",
        "økonomi og konsekvenser", "økonomisk redegørelse", "økonomisk vurdering",
    ]),
    (Tag::Section(Legal), &[
        "lovgrundlag", "lovgrundlag – link", "lovgrundlag - link", "lovgrundlag og juridisk vurdering", "retsgrundlag",
        "retligt grundlag", "juridiske og planmæssige forhold", "lovgivning", "jura", "juridiske forhold",
        "juridisk vurdering", "juridiske konsekvenser", "retlige forhold", "lovgrundlag m.v", "lovgrundlag mv",
        "hjemmel", "lovhjemmel", "planforhold", "lovgrundlag, planer mv", "lovgrundlag og planforhold",
        "plangrundlag", "lov- og plangrundlag", "retsgrundlaget",
    ]),
    (Tag::Section(Hearing), &[
        "høring", "inddragelse og høring", "høring og inddragelse", "indkomne høringssvar", "høringssvar", "høringer",
        "borgerinddragelse", "inddragelse", "høring og borgerinddragelse", "offentlig høring", "høring og sagsgang",
        "inddragelse af borgere", "høringsparter", "høring/inddragelse", "bruger- og borgerinddragelse", "nabohøring",
        "høring af handicaprådet", "høring af ældrerådet", "interessentinddragelse", "brugerinddragelse",
    ]),
    (Tag::Section(Timeline), &[
        "tidsplan", "tidsperspektiv", "tid", "tidsplan og proces", "proces og tidsplan", "tids- og procesplan",
        "tidsramme", "tidshorisont", "proces- og tidsplan",
    ]),
    (Tag::Section(Communication), &[
        "kommunikation", "organisering og kommunikation", "information", "kommunikation og inddragelse",
        "offentliggørelse", "kommunikationsplan", "formidling", "borgerinformation",
    ]),
    (Tag::Section(Environment), &[
        "miljø", "miljø og klima", "klima", "klimakonsekvenser", "miljøkonsekvenser", "miljømæssige konsekvenser",
        "co2-konsekvensvurdering", "miljøvurdering", "klima og miljø", "bæredygtighed", "klimavurdering",
        "klimaaftryk", "bæredygtighedsvurdering", "klima- og miljøkonsekvenser", "fn's verdensmål", "verdensmål",
        "klimamæssige konsekvenser", "grøn omstilling", "agenda 21",
    ]),
    (Tag::Section(Procedure), &[
        "sagsgang", "forventet sagsgang", "sagsgang og sagstype", "videre proces", "den videre proces",
        "videre forløb", "det videre forløb", "proces", "behandlingsplan", "sagsprocedure", "opfølgning", "næste skridt",
        "beslutningsproces", "beslutningsprocedure", "politisk proces", "videre sagsgang", "beslutningsgang",
        "implementering", "evaluering", "procedure", "videre behandling", "behandlingsform", "den politiske proces",
    ]),
    (Tag::Section(Competence), &[
        "hvem beslutter", "sagen afgøres i", "sagen behandles i", "kompetence", "beslutningskompetence",
        "afgørelseskompetence", "kompetenceforhold", "beslutningskompetencen", "sagen afgøres af", "afgøres af",
        "beslutning træffes af", "bemyndigelse", "delegation",
    ]),
    (Tag::Section(Assessment), &[
        "vurdering", "administrationens vurdering", "forvaltningens vurdering", "faglig vurdering", "vurderinger",
        "samlet vurdering", "direktionens vurdering", "konklusion", "forvaltningens konklusion", "sagens vurdering",
        "administrationens bemærkninger og vurdering", "effektvurdering", "effekt", "sekretariatets vurdering",
        "miljø- og teknikforvaltningens vurdering", "risikovurdering", "administrativ vurdering",
    ]),
    (Tag::Section(Consequences), &[
        "konsekvenser", "øvrige konsekvenser", "andre konsekvenser", "forventet konsekvens", "personale",
        "personalemæssige konsekvenser", "handicappolitik", "alternativer", "personalepolitiske konsekvenser",
        "sundhedsmæssige konsekvenser", "konsekvenser for borgerne", "organisatoriske konsekvenser", "sundhed",
        "konsekvenser i øvrigt", "personaleforhold", "ligestilling", "sociale konsekvenser", "børnekonsekvenser",
        "konsekvensvurdering", "handicapvurdering", "sundhedskonsekvenser", "erhvervsmæssige konsekvenser",
        "tilgængelighed", "forventet effekt", "konsekvenser for andre udvalg", "tværgående konsekvenser",
    ]),
    (Tag::Section(Remarks), &[
        "bemærkninger", "forvaltningens bemærkninger", "administrationens bemærkninger", "sekretariatets bemærkninger",
        "borgmesterens afdelings påtegning", "påtegning", "direktionens bemærkninger", "sekretariatets påtegning",
        "bemærkninger til sagen", "økonomisk påtegning", "udtalelse", "udtalelser", "øvrige bemærkninger",
        "bemærkninger til dagsordenen", "bemærkninger til dagsorden", "øvrige forhold", "noter", "note",
        "administrationens kommentarer", "forvaltningens udtalelse", "supplerende bemærkning", "kommentarer",
        "bemærkninger/ændringer til dagsordenen",
    ]),
    (Tag::Section(Motion), &["beslutningsforslag", "medlemsforslag", "forslagsstillers begrundelse"]),
    (Tag::Section(Other), &[
        "punktoplysninger", "mødedeltagelse", "sagsbehandling", "ansvarlig", "deltagelse", "oplæg", "andet",
        "organisering", "sagstype", "sagens parter", "relation til andre planer", "mål og rammer", "lokaldemokrati",
        "relaterede punkter", "relaterede sager", "links", "henvisninger", "politisk målsætning",
    ]),
    (Tag::Indstilling, &[
        "indstilling", "indstillinger", "administrationens indstilling", "forvaltningens indstilling", "alternativ indstilling",
        "beskrivelse af alternativ indstilling", "anbefaling", "anbefalinger", "beslutningspunkter", "forslag til beslutning",
        "forslag", "direktionens indstilling", "direktørens indstilling", "indstilling til beslutning",
        "borgmesterens indstilling", "formandens indstilling", "sekretariatets indstilling",
        "kommunaldirektørens indstilling", "magistratens indstilling", "ændret indstilling", "ny indstilling",
        "revideret indstilling", "supplerende indstilling", "udvalgets indstilling", "indstilling/anbefaling",
        "administrationens anbefaling",
        "indstilling til udvalget", "indstilling fra forvaltningen", "indstilling fra administrationen", "ændringsforslag",
        "tidligere indstilling", "fagudvalgets indstilling", "forretningsudvalgets indstilling", "beslutningsindstilling",
    ]),
    (Tag::Beslutning, &[
        "beslutning", "beslutninger", "vedtagelse", "vedtagelser", "udvalgets beslutning", "byrådets beslutning",
        "rådets beslutning", "bestyrelsens beslutning", "afgørelse", "kommunalbestyrelsens beslutning", "konklusion/beslutning",
        "beslutning/konklusion", "regionsrådets beslutning", "økonomiudvalgets beslutning", "drøftelse og beslutning",
        "referat af behandlingen", "protokol", "beslutning og opfølgning", "endelig beslutning", "udvalgets afgørelse",
        "mødets beslutning", "udvalgets konklusion", "behandling/beslutning",
    ]),
    (Tag::Proposal, &["indstilling og beslutning", "forslag og beslutning"]),
    (Tag::Afbud(Apologies), &[
        "afbud", "afbud fra", "fraværende med afbud", "meldt afbud", "afbud/fraværende", "afbud og fravær", "afbud var meldt fra",
        "der var afbud fra", "forfald", "fravær med afbud", "følgende havde meldt afbud", "afbud modtaget fra",
    ]),
    (Tag::Afbud(Absent), &[
        "fraværende", "fravær", "ikke til stede", "ikke tilstede", "ikke mødt", "fraværende medlemmer", "ej til stede",
        "ikke fremmødt", "ikke fremmødte", "fraværende var", "fraværende/afbud",
    ]),
    (Tag::Afbud(WithoutNotice), &["fraværende uden afbud", "udeblevet", "udeblevet uden afbud", "fravær uden afbud"]),
    (Tag::Afbud(NotTakingPart), &["deltog ikke", "deltog ikke i behandlingen", "deltog ikke i sagens behandling"]),
    (Tag::Bilag, &[
        "bilag", "bilagsnr", "bilag til punktet", "bilag til sagen", "vedlagte bilag", "bilag vedlagt", "åbne bilag",
        "lukkede bilag", "bilagsfortegnelse", "bilag i sagen", "dokumenter", "vedhæftede filer", "vedhæftede dokumenter",
        "bilag og links", "vedhæftede bilag", "sagens bilag", "baggrundsmateriale", "vedlagt", "bilag/dokumenter",
    ]),
    (Tag::MeetingBilag, &["bilagsliste", "bilagsoversigt", "samlet bilagsliste", "samlet bilagsoversigt", "oversigt over bilag"]),
    (Tag::Signature, &[
        "underskriftsside", "underskrifter", "underskriftsark", "underskriftsblad", "underskrift", "mødedeltagernes underskrift",
        "underskrift af protokol", "godkendelse af protokollen", "underskrifter på protokollen", "underskriftside",
    ]),
    (Tag::Contents, &[
        "indholdsfortegnelse", "sagsoversigt", "dagsordenspunkter", "punkter", "følgende sager behandles", "indhold",
        "punkter på dagsordenen", "pkt. tekst", "pkt. tekst side", "oversigt over sager", "dagsordensoversigt",
        "oversigt over dagsordenspunkter", "oversigt over punkter", "sagsliste", "sagsfortegnelse", "dagsorden",
        "åbne dagsordenspunkter", "lukkede dagsordenspunkter", "åbne punkter", "følgende punkter", "punkt tekst side",
    ]),
];

/// Phrases that open a heading which names somebody: "Indstilling fra Teknisk Forvaltning".
pub(crate) const OPENING_HEADINGS: &[(Tag, &str)] = &[
    (Tag::Section(Motion), "beslutningsforslag fra "),
    (Tag::Section(Motion), "forslag fra "),
    (Tag::Section(Motion), "medlemsforslag fra "),
    (Tag::Indstilling, "indstilling fra "),
    (Tag::Indstilling, "indstilling til "),
];

/// Endings of a heading that names somebody: "Administrationens indstilling".
pub(crate) const CLOSING_HEADINGS: &[(Tag, &str)] = &[
    (Tag::Indstilling, "s indstilling"),
    (Tag::Section(Remarks), "s bemærkninger"),
    (Tag::Section(Remarks), "s påtegning"),
    (Tag::Section(Assessment), "s vurdering"),
    (Tag::Indstilling, "s anbefaling"),
];

/// What headings of decisions begin with, lower case.
pub(crate) const DECISION_OPENINGS: &[&str] = &["beslutning", "vedtagelse"];

/// What a label of an earlier stage names: "Udvalg: Byrådet", "Dato: 01-02-2025".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StageLabel {
    Body,
    Date,
    ItemNumber,
}

/// Labels of earlier stages, lower case.
pub(crate) const STAGE_LABELS: &[(StageLabel, &[&str])] = &[
    (StageLabel::Body, &["udvalg", "møde", "forum", "råd", "mødeforum", "organ"]),
    (StageLabel::Date, &["dato", "mødedato", "den"]),
    (StageLabel::ItemNumber, &["punktnummer", "punkt", "punkt nr", "pkt", "pkt. nr", "sag nr", "dagsordenspunkt"]),
];
