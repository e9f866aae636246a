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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// Called an ordinary meeting.
    Ordinary,
    /// Called an extraordinary meeting.
    Extraordinary,
}

/// Somebody who sits on the body or was there.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Kle {
    /// The subject, `00.22.04`.
    pub subject: String,
    /// The facet of action, `G01`.
    pub facet: Option<String>,
}

/// A section of an item that is neither indstilling, beslutning, afbud nor bilag.
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
    /// Those absent from that decision, as it tells itself.
    pub afbud: Option<Vec<Afbud>>,
    /// Heading and text.
    pub spans: Vec<Span>,
}

/// Which meeting a decision belongs to.
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Remainder {
    /// The words.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// Printed matter that is not of the minutes themselves.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// A running head or foot: the same line in the same place on many pages.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; the record is right.
    Note,
    /// A value may be missing or wrong.
    Warning,
}

/// Something odd about the document. The record is there all the same.
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
