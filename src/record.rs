//! The record: what one document of minutes says, in types.
//!
//! These types are the contract. [`Minutes`] is what [`parse`](crate::parse) returns and what
//! `referat convert` prints as JSON; the JSON Schema in `schema/` is made from them. Absent values
//! are `null`: *not stated* is never the same as *empty*.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the record, printed as `schema_version`. Within one version changes only add.
pub const SCHEMA_VERSION: &str = "1";

/// One document of minutes (referat, beslutningsprotokol, dagsorden) as a record.
///
/// ```
/// let text = "Byrådet\nReferat\nDato: 3. maj 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\n";
/// let minutes = referat::parse(text.as_bytes())?;
/// assert_eq!(minutes.meeting.date.as_deref(), Some("2024-05-03"));
/// assert_eq!(minutes.items[0].beslutninger[0].text, "Godkendt.");
/// assert_eq!(minutes.coverage, 1.0);
/// # Ok::<(), referat::Error>(())
/// ```
#[doc(alias = "referat")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Minutes {
    /// The version of this record's form, [`SCHEMA_VERSION`].
    pub schema_version: String,
    /// What the record was read from.
    pub source: SourceInfo,
    /// What sort of document it is.
    pub kind: DocumentKind,
    /// The meeting, as the head of the document states it.
    pub meeting: Meeting,
    /// The items of the agenda, in the order of the document.
    pub items: Vec<Item>,
    /// Visible text that no field holds. Empty when [`coverage`](Self::coverage) is 1.
    pub remainder: Vec<Remainder>,
    /// Running heads and feet, page numbers, contents list, signature lines, web chrome.
    pub furniture: Vec<Furniture>,
    /// The share of visible characters outside the furniture that stand in a field, 0 to 1.
    pub coverage: f64,
    /// What was odd about the document, in the order of the document.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a record was read from.
///
/// ```
/// let source = referat::parse("Referat\n\n1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes())?.source;
/// assert_eq!((source.media_type.as_str(), source.pages), ("text/plain", None));
/// assert_eq!(source.encoding.as_deref(), Some("UTF-8"));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SourceInfo {
    /// The name the caller gave the document; the library itself knows none.
    pub name: Option<String>,
    /// `application/pdf` or `text/plain`, told by content.
    pub media_type: String,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
    /// The number of bytes.
    pub bytes: u64,
    /// The number of pages: of the PDF, or of a text with form feeds; `null` for plain text.
    pub pages: Option<u32>,
    /// The character encoding of a text (`UTF-8`, `UTF-16LE`, `windows-1252` …); `null` for PDF.
    pub encoding: Option<String>,
    /// The program that made the PDF, as it says of itself.
    pub producer: Option<String>,
    /// Whether the pages have text.
    pub text_layer: TextLayer,
}

/// Whether the pages of a document have text that can be read.
///
/// ```
/// let minutes = referat::parse("Referat\n\n1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes())?;
/// assert_eq!(minutes.source.text_layer, referat::TextLayer::Full);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextLayer {
    /// Every page that shows anything has text.
    #[default]
    Full,
    /// Some pages are pictures without text; each has a diagnostic.
    Partial,
    /// No page has text. Reading such a document is an error, so no record holds this today.
    None,
}

/// What sort of document it is.
///
/// ```
/// let text = "Byrådet\nTillægsdagsorden\nDato: 3. maj 2024\n\n7. Salg af jord\nIndstilling\nDirektionen indstiller, at jorden sælges.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.kind, referat::DocumentKind::Addendum);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Minutes: referat, beslutningsprotokol, beslutningsreferat.
    #[doc(alias = "referat")]
    #[doc(alias = "beslutningsprotokol")]
    Minutes,
    /// An agenda: dagsorden.
    #[doc(alias = "dagsorden")]
    Agenda,
    /// A supplementary agenda: tillægsdagsorden.
    #[doc(alias = "tillægsdagsorden")]
    Addendum,
    /// A part of minutes: uddrag, or an item alone.
    #[doc(alias = "uddrag")]
    Extract,
    /// The document does not say.
    #[default]
    Unknown,
}

/// One part of a value's place: a run of the canonical text on one page.
///
/// ```
/// let document = referat::read("1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes(), &referat::Options::new())?;
/// let span = &document.minutes().items[0].spans[0];
/// assert_eq!(&document.text()[span.start..span.end], "1. Dagsorden\n\nBeslutning\n\nGodkendt.");
/// assert_eq!(span.page, None);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// Byte offset into the canonical text where the part begins.
    pub start: usize,
    /// Byte offset just after the part.
    pub end: usize,
    /// The page, from 1; `null` for a text without pages.
    pub page: Option<u32>,
    /// On request, for PDF: a rectangle a line, `[x0, y0, x1, y1]` in points from the page's
    /// upper left corner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boxes: Option<Vec<[f32; 4]>>,
}

/// The meeting, as the head of the document states it.
///
/// ```
/// let text = "Kulturudvalget\nReferat\nDato: 3. maj 2024\nTid: kl. 17.00 - 19.30\nSted: Rådhuset\nAfbud: Ingen\n\n1. Dagsorden\nBeslutning\nGodkendt.\n";
/// let meeting = referat::parse(text.as_bytes())?.meeting;
/// assert_eq!(meeting.body.as_deref(), Some("Kulturudvalget"));
/// assert_eq!((meeting.start.as_deref(), meeting.end.as_deref()), (Some("17:00"), Some("19:30")));
/// assert_eq!(meeting.afbud, Some(vec![])); // it says that there are none
/// assert_eq!(meeting.members, None); // it does not say
/// # Ok::<(), referat::Error>(())
/// ```
#[doc(alias = "møde")]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// The municipality, region or association.
    pub organisation: Option<String>,
    /// The committee: byråd, udvalg, råd, bestyrelse, as printed.
    #[doc(alias = "udvalg")]
    pub body: Option<String>,
    /// The number of the meeting, as printed.
    pub number: Option<String>,
    /// Ordinary or extraordinary; `null` when the document does not say.
    pub session: Option<Session>,
    /// The day, ISO 8601 (`2026-06-08`).
    pub date: Option<String>,
    /// When it was to begin, `HH:MM`.
    pub start: Option<String>,
    /// When it ended, `HH:MM`.
    pub end: Option<String>,
    /// Where it was held.
    pub place: Option<String>,
    /// Those who sit on the body ("Medlemmer").
    #[doc(alias = "medlemmer")]
    pub members: Option<Vec<Person>>,
    /// Those who were there ("Til stede", "Deltagere").
    #[doc(alias = "deltagere")]
    pub present: Option<Vec<Person>>,
    /// Those who were not.
    pub afbud: Option<Vec<Afbud>>,
    /// Attachments that the document lists for the whole meeting.
    pub bilag: Option<Vec<Bilag>>,
    /// Everything printed of the meeting: the head, and lists for the whole document.
    pub spans: Vec<Span>,
}

/// Ordinary or extraordinary.
///
/// ```
/// let text = "Ekstraordinært møde i Byrådet den 3. maj 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.meeting.session, Some(referat::Session::Extraordinary));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// Called an ordinary meeting.
    Ordinary,
    /// Called an extraordinary meeting.
    Extraordinary,
}

/// Somebody who sits on the body or was there.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\nMedlemmer: Rikke Solvang (A), formand, Palle Vinge (V)\n\n1. Dagsorden\nBeslutning\nGodkendt.\n";
/// let members = referat::parse(text.as_bytes())?.meeting.members.unwrap_or_default();
/// assert_eq!(members[0].role.as_deref(), Some("formand"));
/// assert_eq!((members[1].name.as_str(), members[1].party.as_deref()), ("Palle Vinge", Some("V")));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// The name, spaces folded.
    pub name: String,
    /// The role as printed: formand, sekretær, gæst, afdelingschef …
    pub role: Option<String>,
    /// The party letter or name as printed.
    pub party: Option<String>,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// One item of the agenda (punkt, sag).
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n214. Salg af jord (B)\nSagsnr.: 24/1177\nÅben sag\nBeslutning\nGodkendt.\n";
/// let item = &referat::parse(text.as_bytes())?.items[0];
/// assert_eq!((item.number.as_deref(), item.title.as_deref()), (Some("214"), Some("Salg af jord (B)")));
/// assert_eq!(item.case_number.as_deref(), Some("24/1177"));
/// assert_eq!((item.kind, item.access), (Some(referat::ItemKind::Decision), Some(referat::Access::Open)));
/// # Ok::<(), referat::Error>(())
/// ```
#[doc(alias = "punkt")]
#[doc(alias = "sag")]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The number as printed, without "Punkt", "Pkt.", "Nr." and end punctuation: "2", "4.1".
    pub number: Option<String>,
    /// The title, whole, as printed.
    pub title: Option<String>,
    /// What the item is for, where a type mark says so.
    pub kind: Option<ItemKind>,
    /// Open or closed to the public, where the document says so.
    pub access: Option<Access>,
    /// The case number (sagsnr.), as printed.
    #[doc(alias = "sagsnummer")]
    pub case_number: Option<String>,
    /// The number of the document in the case system, as printed.
    pub document_number: Option<String>,
    /// The KLE classification, where its number is printed.
    pub kle: Option<Kle>,
    /// Every section but the four below, in the order of the document.
    pub sections: Vec<Section>,
    /// What was recommended.
    pub indstillinger: Vec<Indstilling>,
    /// What was decided, earlier stages included.
    pub beslutninger: Vec<Beslutning>,
    /// Who was absent, where the item itself says so.
    pub afbud: Option<Vec<Afbud>>,
    /// Attachments of the item.
    pub bilag: Option<Vec<Bilag>>,
    /// Everything printed of the item, running heads left out.
    pub spans: Vec<Span>,
}

/// What an item is for.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n2. Ny skolelov - orientering\nBeslutning\nTil efterretning.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.items[0].kind, Some(referat::ItemKind::Orientation));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// For decision: "(B)", "- beslutning".
    Decision,
    /// For information: "(O)", "- orientering".
    Orientation,
    /// For discussion: "(D)", "- drøftelse".
    Discussion,
}

/// Open or closed to the public.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n9. Køb af ejendom (lukket punkt)\nBeslutning\nGodkendt.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.items[0].access, Some(referat::Access::Closed));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Åben.
    #[doc(alias = "åben")]
    Open,
    /// Lukket.
    #[doc(alias = "lukket")]
    Closed,
}

/// A KLE number: the municipalities' common classification of cases.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Budget\nSagsnr.: 00.30.10-S00-2-24\nBeslutning\nGodkendt.\n";
/// let kle = referat::parse(text.as_bytes())?.items[0].kle.clone();
/// assert_eq!(kle.map(|kle| (kle.subject, kle.facet)), Some(("00.30.10".into(), Some("S00".into()))));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Kle {
    /// The subject, `00.22.04`.
    pub subject: String,
    /// The facet of action, `G01`.
    pub facet: Option<String>,
}

/// A section of an item that is neither indstilling, beslutning, afbud nor bilag.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nSagsfremstilling\nStien bliver tre meter bred.\nØkonomi\nIngen.\nBeslutning\nGodkendt.\n";
/// let sections = &referat::parse(text.as_bytes())?.items[0].sections;
/// assert_eq!((sections[0].kind, sections[1].kind), (referat::SectionKind::Presentation, referat::SectionKind::Economy));
/// assert_eq!((sections[1].heading.as_deref(), sections[1].text.as_str()), (Some("Økonomi"), "Ingen."));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// What the section is about, by its heading.
    pub kind: SectionKind,
    /// The heading as printed; `null` when the text has none.
    pub heading: Option<String>,
    /// The words, paragraphs joined by a line feed.
    pub text: String,
    /// The same text in its parts.
    pub blocks: Vec<Block>,
    /// Heading and text.
    pub spans: Vec<Span>,
}

/// What a section is about.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nHøring\nForslaget har været i høring.\nBeslutning\nGodkendt.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.items[0].sections[0].kind, referat::SectionKind::Hearing);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Resumé, beslutningstema.
    #[doc(alias = "resumé")]
    Summary,
    /// Sagsfremstilling, and text before the first heading.
    #[doc(alias = "sagsfremstilling")]
    Presentation,
    /// Baggrund.
    Background,
    /// Historik, sagens forløb.
    History,
    /// Økonomi.
    #[doc(alias = "økonomi")]
    Economy,
    /// Lovgrundlag.
    #[doc(alias = "lovgrundlag")]
    Legal,
    /// Høring.
    #[doc(alias = "høring")]
    Hearing,
    /// Tidsplan.
    Timeline,
    /// Kommunikation.
    Communication,
    /// Miljø og klima.
    Environment,
    /// Sagsgang, videre proces.
    Procedure,
    /// Kompetence, sagen afgøres i.
    Competence,
    /// Vurdering.
    Assessment,
    /// Konsekvenser.
    Consequences,
    /// Bemærkninger, påtegning.
    Remarks,
    /// "Beslutningsforslag fra …": a member's proposal.
    Motion,
    /// A heading of the house's own.
    #[default]
    Other,
}

/// A part of a section's text.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nSagsfremstilling\nStien har to dele:\n1. fra torvet\n2. til havnen\nBeslutning\nGodkendt.\n";
/// let blocks = &referat::parse(text.as_bytes())?.items[0].sections[0].blocks;
/// assert_eq!((blocks[2].label.as_deref(), blocks[2].text.as_str()), (Some("2."), "til havnen"));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// What the part is.
    pub kind: BlockKind,
    /// The label of a list item as printed: "1.", "•", "a)".
    pub label: Option<String>,
    /// The words without the label; for a row of a table its cells, joined by a space.
    pub text: String,
    /// The cells of a row of a table; empty for everything else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// Label and words.
    pub spans: Vec<Span>,
}

/// What a part of a section is.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nSagsfremstilling\nStien går sådan:\n- fra torvet\nBeslutning\nGodkendt.\n";
/// let blocks = &referat::parse(text.as_bytes())?.items[0].sections[0].blocks;
/// assert_eq!((blocks[0].kind, blocks[1].kind), (referat::BlockKind::Paragraph, referat::BlockKind::ListItem));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// An item of a list, with its label.
    ListItem,
    /// A row of a table, with its cells.
    TableRow,
    /// A free heading inside the section.
    Subheading,
}

/// A recommendation: what somebody asks the body to decide.
///
/// Its places are those of the recommendation where it stands; one that a decision repeats is part of
/// the decision.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nIndstilling\nDirektionen indstiller til byrådet,\nat stien anlægges, og\nat 1,2 mio. kr. frigives.\nBeslutning\nGodkendt.\n";
/// let indstilling = &referat::parse(text.as_bytes())?.items[0].indstillinger[0];
/// assert_eq!((indstilling.by.as_deref(), indstilling.to.as_deref()), (Some("Direktionen"), Some("byrådet")));
/// assert_eq!(indstilling.points[1].text, "at 1,2 mio. kr. frigives.");
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Indstilling {
    /// The heading as printed; `null` when the text has none.
    pub heading: Option<String>,
    /// Who recommends: "Formanden", "Administrationen" …
    pub by: Option<String>,
    /// The body that is asked.
    pub to: Option<String>,
    /// The words, paragraphs joined by a line feed.
    pub text: String,
    /// Every at-clause, labelled or not.
    pub points: Vec<Point>,
    /// Heading and text.
    pub spans: Vec<Span>,
}

/// One point of a recommendation.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nIndstilling\nDirektionen indstiller,\n1. at stien anlægges\n2. at 1,2 mio. kr. frigives\nBeslutning\nGodkendt.\n";
/// let points = &referat::parse(text.as_bytes())?.items[0].indstillinger[0].points;
/// assert_eq!((points[1].label.as_deref(), points[1].text.as_str()), (Some("2"), "at 1,2 mio. kr. frigives"));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// The label as printed, without punctuation: "1", "a".
    pub label: Option<String>,
    /// The words.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// A decision.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning i Økonomiudvalget den 22-04-2024\nAnbefales.\nBeslutning i Byrådet den 03-05-2024\nUdsat.\n";
/// let beslutninger = &referat::parse(text.as_bytes())?.items[0].beslutninger;
/// assert_eq!((beslutninger[0].stage, beslutninger[1].stage), (referat::Stage::Prior, referat::Stage::This));
/// assert_eq!(beslutninger[0].body.as_deref(), Some("Økonomiudvalget"));
/// assert_eq!(beslutninger[1].outcome, Some(referat::Outcome::Postponed));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Beslutning {
    /// The heading as printed; `null` when the text has none.
    pub heading: Option<String>,
    /// Whether this meeting decided it, or an earlier one.
    pub stage: Stage,
    /// The body that decided, as printed; `null` where the heading does not say.
    pub body: Option<String>,
    /// The day, ISO 8601; `null` where the heading does not say.
    pub date: Option<String>,
    /// The number the item had at that meeting.
    pub item_number: Option<String>,
    /// The words, paragraphs joined by a line feed.
    pub text: String,
    /// What it came to; `null` when the wording is not known.
    pub outcome: Option<Outcome>,
    /// Decisions that name the points of the recommendation they answer.
    pub points: Vec<DecidedPoint>,
    /// The vote, where one is told.
    pub vote: Option<Vote>,
    /// Who was against, abstained, reserved their position or had a statement entered.
    pub dissent: Vec<Dissent>,
    /// Whose proposal is adopted, as printed: "Økonomiudvalgets indstilling".
    pub adopts: Option<String>,
    /// Those absent from that decision, as it tells itself; where it names neither body nor day they
    /// stand with the item.
    pub afbud: Option<Vec<Afbud>>,
    /// Heading and text.
    pub spans: Vec<Span>,
}

/// Which meeting a decision belongs to.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning i Økonomiudvalget den 22-04-2024\nAnbefales.\nBeslutning i Byrådet den 03-05-2024\nUdsat.\n";
/// let beslutninger = &referat::parse(text.as_bytes())?.items[0].beslutninger;
/// let own = beslutninger.iter().find(|own| own.stage == referat::Stage::This);
/// assert_eq!(own.map(|own| own.text.as_str()), Some("Udsat."));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The meeting that the document is about.
    #[default]
    This,
    /// An earlier meeting, of the same or another body.
    Prior,
}

/// What a decision came to.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nIndstillingen blev tiltrådt.\n";
/// assert_eq!(referat::parse(text.as_bytes())?.items[0].beslutninger[0].outcome, Some(referat::Outcome::Approved));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Godkendt, vedtaget, tiltrådt.
    #[doc(alias = "godkendt")]
    Approved,
    /// Godkendt med ændring.
    ApprovedAmended,
    /// Anbefalet to a higher body.
    #[doc(alias = "anbefalet")]
    Recommended,
    /// Taget til efterretning, til orientering.
    #[doc(alias = "efterretning")]
    Noted,
    /// Drøftet.
    #[doc(alias = "drøftet")]
    Discussed,
    /// Udsat, genoptages.
    #[doc(alias = "udsat")]
    Postponed,
    /// Oversendt to another body.
    #[doc(alias = "oversendt")]
    Referred,
    /// Sendt tilbage.
    Returned,
    /// Afvist, forkastet, ikke godkendt.
    #[doc(alias = "afvist")]
    Rejected,
    /// Udgået, taget af dagsordenen.
    #[doc(alias = "udgår")]
    Withdrawn,
    /// Valgt, udpeget.
    #[doc(alias = "valgt")]
    Elected,
    /// Different outcomes for different points.
    Mixed,
}

/// A decision on some points of the recommendation: "Ad 1-2. Godkendt."
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\n1. Godkendt.\n2. Udsat.\n";
/// let points = &referat::parse(text.as_bytes())?.items[0].beslutninger[0].points;
/// assert_eq!((points[1].labels[0].as_str(), points[1].outcome), ("2", Some(referat::Outcome::Postponed)));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DecidedPoint {
    /// The labels of the points, ranges written out: `["1", "2"]`.
    pub labels: Vec<String>,
    /// The words.
    pub text: String,
    /// What it came to.
    pub outcome: Option<Outcome>,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// A vote.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nFor stemte: A, B og F.\nImod stemte: C og V.\nGodkendt.\n";
/// let vote = referat::parse(text.as_bytes())?.items[0].beslutninger[0].vote.clone();
/// let against = vote.and_then(|vote| vote.against).and_then(|side| side.parties);
/// assert_eq!(against, Some(vec!["C".to_owned(), "V".to_owned()]));
/// # Ok::<(), referat::Error>(())
/// ```
#[doc(alias = "afstemning")]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Vote {
    /// Those for; `null` when not stated.
    #[serde(rename = "for")]
    pub in_favour: Option<VoteSide>,
    /// Those against; `null` when not stated.
    pub against: Option<VoteSide>,
    /// Those who abstained; `null` when not stated.
    pub abstain: Option<VoteSide>,
    /// Where it is told.
    pub spans: Vec<Span>,
}

/// One side of a vote.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nGodkendt med 14 stemmer for og 7 imod.\n";
/// let vote = referat::parse(text.as_bytes())?.items[0].beslutninger[0].vote.clone();
/// let side = vote.and_then(|vote| vote.in_favour);
/// assert_eq!(side.map(|side| (side.count, side.parties)), Some((Some(14), None)));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct VoteSide {
    /// The number of votes, where it is printed.
    pub count: Option<u32>,
    /// Parties by letter or name, as printed; `null` when none is named.
    pub parties: Option<Vec<String>>,
    /// People by name; `null` when none is named.
    pub people: Option<Vec<String>>,
    /// Where it is told.
    pub spans: Vec<Span>,
}

/// Who did not go along.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nGodkendt.\nPalle Vinge (V) stemte imod.\n";
/// let dissent = &referat::parse(text.as_bytes())?.items[0].beslutninger[0].dissent[0];
/// assert_eq!((dissent.kind, dissent.text.as_str()), (referat::DissentKind::Against, "Palle Vinge (V) stemte imod."));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dissent {
    /// Parties and people as printed.
    pub who: Vec<String>,
    /// In what way.
    pub kind: DissentKind,
    /// The part of the matter it is about, as printed.
    pub scope: Option<String>,
    /// The sentence.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// In what way somebody did not go along.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nGodkendt.\nVenstre tog forbehold.\n";
/// let dissent = &referat::parse(text.as_bytes())?.items[0].beslutninger[0].dissent[0];
/// assert_eq!(dissent.kind, referat::DissentKind::Reservation);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DissentKind {
    /// Stemte imod, kunne ikke tiltræde.
    Against,
    /// Undlod at stemme.
    Abstained,
    /// Tog forbehold.
    Reservation,
    /// Mindretalsudtalelse, protokolbemærkning.
    MinorityStatement,
}

/// An absence (afbud, fravær), an arrival, a departure or a recusal.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\nAfbud: Palle Vinge (V), ferie\n\n1. Dagsorden\nBeslutning\nGodkendt.\n";
/// let afbud = referat::parse(text.as_bytes())?.meeting.afbud.unwrap_or_default();
/// assert_eq!((afbud[0].name.as_str(), afbud[0].party.as_deref()), ("Palle Vinge", Some("V")));
/// assert_eq!(afbud[0].label.as_deref(), Some("Afbud:"));
/// # Ok::<(), referat::Error>(())
/// ```
#[doc(alias = "fraværende")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Afbud {
    /// The name, spaces folded.
    pub name: String,
    /// The role as printed.
    pub role: Option<String>,
    /// The party letter or name as printed.
    pub party: Option<String>,
    /// In what way absent.
    pub status: AfbudStatus,
    /// The reason as printed.
    pub reason: Option<String>,
    /// Who sat in the place of the absent one.
    pub substitute: Option<String>,
    /// The part of the meeting, as printed: "punkt 3-5", "fra kl. 18.40".
    pub scope: Option<String>,
    /// The printed label: "Afbud:".
    pub label: Option<String>,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// In what way somebody was absent.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nGodkendt.\nFraværende: Palle Vinge (V)\n";
/// let afbud = referat::parse(text.as_bytes())?.items[0].afbud.clone().unwrap_or_default();
/// assert_eq!(afbud[0].status, referat::AfbudStatus::Absent);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AfbudStatus {
    /// Sent apologies: afbud.
    #[default]
    Apologies,
    /// Absent, no more said: fraværende.
    Absent,
    /// Absent without notice: udeblevet uden afbud.
    WithoutNotice,
    /// Inhabil: may not take part.
    Recused,
    /// Took no part in the matter.
    NotTakingPart,
    /// There for a part of the meeting.
    Partial,
}

/// An attachment (bilag).
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n4. Ny sti\nBeslutning\nGodkendt.\nBilag:\n1 - 3895119 Åben Kort over stien (29841/26) (H)\n";
/// let bilag = referat::parse(text.as_bytes())?.items[0].bilag.clone().unwrap_or_default();
/// assert_eq!((bilag[0].number.as_deref(), bilag[0].title.as_str()), (Some("1"), "Kort over stien"));
/// assert_eq!(bilag[0].journal_number.as_deref(), Some("29841/26"));
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Bilag {
    /// The number as printed: "1", "6.1", "7a".
    pub number: Option<String>,
    /// The number of the document in the case system.
    pub document_id: Option<String>,
    /// Open or closed to the public.
    pub access: Option<Access>,
    /// The title.
    pub title: String,
    /// The number in the journal: "29841/26".
    pub journal_number: Option<String>,
    /// A mark at the end whose meaning is the house's own: "H".
    pub marker: Option<String>,
    /// The whole line.
    pub spans: Vec<Span>,
}

/// Visible text that no field holds.
///
/// ```
/// let minutes = referat::parse("Kære alle, her er noterne fra i går.".as_bytes())?;
/// assert_eq!(minutes.remainder[0].text, "Kære alle, her er noterne fra i går.");
/// assert_eq!(minutes.coverage, 0.0);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Remainder {
    /// The words.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// Printed matter that is not of the minutes themselves.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\nSide 1 af 2\n\n2. Ny sti\nBeslutning\nUdsat.\nSide 2 af 2\n";
/// let minutes = referat::parse(text.as_bytes())?;
/// assert_eq!(minutes.furniture[0].text, "Side 1 af 2");
/// assert_eq!(minutes.items[0].beslutninger[0].text, "Godkendt.");
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Furniture {
    /// What it is.
    pub kind: FurnitureKind,
    /// The words.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// What a piece of furniture is.
///
/// ```
/// let text = "Byrådet\nDato: 3. maj 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\nSide 1 af 2\n";
/// let minutes = referat::parse(text.as_bytes())?;
/// assert_eq!(minutes.furniture[0].kind, referat::FurnitureKind::PageNumber);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// A running head or foot: the same line in the same place on many pages; a rule of dashes.
    RunningHead,
    /// A page number.
    PageNumber,
    /// The contents list (indholdsfortegnelse).
    Contents,
    /// The page or lines for signatures.
    Signature,
    /// A heading over several items ("Åbne punkter"): no item itself.
    GroupHeading,
    /// Links and buttons of a web page.
    WebChrome,
}

/// How much a diagnostic matters.
///
/// ```
/// let minutes = referat::parse("Byrådet\nDato: 31. februar 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes())?;
/// assert_eq!(minutes.diagnostics[0].severity, referat::Severity::Warning);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; the record is right.
    Note,
    /// A value may be missing or wrong.
    Warning,
}

/// Something odd about the document. The record is there all the same.
///
/// ```
/// let minutes = referat::parse("Byrådet\nDato: 31. februar 2024\n\n1. Dagsorden\nBeslutning\nGodkendt.\n".as_bytes())?;
/// assert_eq!(minutes.diagnostics[0].code, "no-such-date");
/// assert_eq!(minutes.diagnostics[0].message, "there is no day `31. februar 2024`");
/// assert_eq!(minutes.meeting.date, None);
/// # Ok::<(), referat::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// The stable code: `no-such-date`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// What was seen and what was expected.
    pub message: String,
    /// Where.
    pub spans: Vec<Span>,
}
