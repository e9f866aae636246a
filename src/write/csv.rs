//! Tables: one row a meeting, item, decision, absence, side of a vote or attachment.

use super::word;
use crate::record::{Afbud, Beslutning, Bilag, Dissent, Item, Minutes, Severity, Span, VoteSide};

/// A table of records, as CSV (RFC 4180, UTF-8, line feeds).
///
/// Every row begins with its key. `document` is the name of the source, or its SHA-256 when it has
/// no name; `item`, `beslutning`, `afbud` and `bilag` are positions from 1 within what the columns
/// before them name, so a key never depends on other documents. An empty `item` means the whole
/// meeting, an empty `beslutning` the whole item.
///
/// What the document does not state is an empty cell. A count of 0 says that there are none.
///
/// # Examples
///
/// ```
/// use referat::write::Table;
///
/// assert_eq!(Table::Votes.name(), "votes");
/// assert_eq!(
///     Table::Votes.header(),
///     "document,item,beslutning,row,told_as,side,count,parties,people,scope,text,page\n"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// One row a document.
    Meetings,
    /// One row an item of an agenda.
    Items,
    /// One row a decision, earlier stages included.
    Beslutninger,
    /// One row an absence: of the meeting, an item or a decision.
    Afbud,
    /// One row a side of a vote (`told_as` is `vote`) or a dissent (`told_as` is `dissent`).
    Votes,
    /// One row an attachment.
    Bilag,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 6] =
        [Self::Meetings, Self::Items, Self::Beslutninger, Self::Afbud, Self::Votes, Self::Bilag];

    /// The name of the table, in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Items => "items",
            Self::Beslutninger => "beslutninger",
            Self::Afbud => "afbud",
            Self::Votes => "votes",
            Self::Bilag => "bilag",
        }
    }

    /// The first line: the names of the columns. New columns are added at the end only.
    #[must_use]
    pub fn header(self) -> String {
        format!("{}\n", self.columns())
    }

    fn columns(self) -> &'static str {
        match self {
            Self::Meetings => {
                "document,sha256,media_type,pages,kind,organisation,body,number,session,date,start,end,place,\
                 members,present,afbud,bilag,items,coverage,warnings,notes"
            }
            Self::Items => {
                "document,item,number,title,kind,access,case_number,document_number,kle_subject,kle_facet,\
                 indstilling,text,beslutninger,afbud,bilag,page"
            }
            Self::Beslutninger => {
                "document,item,beslutning,heading,stage,body,date,item_number,outcome,adopts,text,afbud,page"
            }
            Self::Afbud => {
                "document,item,beslutning,afbud,name,role,party,status,reason,substitute,scope,label,page"
            }
            Self::Votes => {
                "document,item,beslutning,row,told_as,side,count,parties,people,scope,text,page"
            }
            Self::Bilag => {
                "document,item,bilag,number,document_id,access,title,journal_number,marker,page"
            }
        }
    }

    /// The rows of one document, each ended by a line feed; no header.
    #[must_use]
    pub fn rows(self, minutes: &Minutes) -> String {
        let mut rows = Rows { text: String::new(), document: key(minutes) };
        match self {
            Self::Meetings => meeting(minutes, &mut rows),
            Self::Items => each_item(minutes, |at, item| item_row(at, item, &mut rows)),
            Self::Beslutninger => {
                each_decision(minutes, |place, decision| decision_row(place, decision, &mut rows));
            }
            Self::Afbud => absences(minutes, &mut rows),
            Self::Votes => {
                each_decision(minutes, |place, decision| votes(place, decision, &mut rows));
            }
            Self::Bilag => attachments(minutes, &mut rows),
        }
        rows.text
    }
}

/// The item and the decision that a row belongs to, from 1.
type Place = [Option<usize>; 2];

fn key(minutes: &Minutes) -> &str {
    minutes.source.name.as_deref().unwrap_or(&minutes.source.sha256)
}

fn each_item<'a>(minutes: &'a Minutes, mut row: impl FnMut(usize, &'a Item)) {
    for (at, item) in minutes.items.iter().enumerate() {
        row(at + 1, item);
    }
}

fn each_decision<'a>(minutes: &'a Minutes, mut row: impl FnMut(Place, &'a Beslutning)) {
    each_item(minutes, |at, item| {
        for (which, decision) in item.beslutninger.iter().enumerate() {
            row([Some(at), Some(which + 1)], decision);
        }
    });
}

fn meeting(minutes: &Minutes, rows: &mut Rows<'_>) {
    let (source, meeting) = (&minutes.source, &minutes.meeting);
    let odd = |severity| minutes.diagnostics.iter().filter(|odd| odd.severity == severity).count();
    rows.begin()
        .text(&source.sha256)
        .text(&source.media_type)
        .number(source.pages)
        .text(&word(minutes.kind))
        .maybe(meeting.organisation.as_deref())
        .maybe(meeting.body.as_deref())
        .maybe(meeting.number.as_deref())
        .maybe(meeting.session.map(word).as_deref())
        .maybe(meeting.date.as_deref())
        .maybe(meeting.start.as_deref())
        .maybe(meeting.end.as_deref())
        .maybe(meeting.place.as_deref())
        .number(meeting.members.as_ref().map(Vec::len))
        .number(meeting.present.as_ref().map(Vec::len))
        .number(meeting.afbud.as_ref().map(Vec::len))
        .number(meeting.bilag.as_ref().map(Vec::len))
        .number(Some(minutes.items.len()))
        .number(Some(minutes.coverage))
        .number(Some(odd(Severity::Warning)))
        .number(Some(odd(Severity::Note)))
        .end();
}

fn item_row(at: usize, item: &Item, rows: &mut Rows<'_>) {
    let kle = item.kle.as_ref();
    rows.begin()
        .number(Some(at))
        .maybe(item.number.as_deref())
        .maybe(item.title.as_deref())
        .maybe(item.kind.map(word).as_deref())
        .maybe(item.access.map(word).as_deref())
        .maybe(item.case_number.as_deref())
        .maybe(item.document_number.as_deref())
        .maybe(kle.map(|kle| kle.subject.as_str()))
        .maybe(kle.and_then(|kle| kle.facet.as_deref()))
        .text(&joined(
            item.indstillinger.iter().map(|part| (part.heading.as_deref(), part.text.as_str())),
        ))
        .text(&joined(
            item.sections.iter().map(|part| (part.heading.as_deref(), part.text.as_str())),
        ))
        .number(Some(item.beslutninger.len()))
        .number(item.afbud.as_ref().map(Vec::len))
        .number(item.bilag.as_ref().map(Vec::len))
        .page(&item.spans)
        .end();
}

/// Headings and texts, an empty line between the parts.
fn joined<'a>(parts: impl Iterator<Item = (Option<&'a str>, &'a str)>) -> String {
    let whole = parts.map(|(heading, text)| match heading {
        Some(heading) => format!("{heading}\n{text}"),
        None => text.to_owned(),
    });
    whole.collect::<Vec<_>>().join("\n\n")
}

fn decision_row(place: Place, decision: &Beslutning, rows: &mut Rows<'_>) {
    rows.begin()
        .place(place)
        .maybe(decision.heading.as_deref())
        .text(&word(decision.stage))
        .maybe(decision.body.as_deref())
        .maybe(decision.date.as_deref())
        .maybe(decision.item_number.as_deref())
        .maybe(decision.outcome.map(word).as_deref())
        .maybe(decision.adopts.as_deref())
        .text(&decision.text)
        .number(decision.afbud.as_ref().map(Vec::len))
        .page(&decision.spans)
        .end();
}

fn absences(minutes: &Minutes, rows: &mut Rows<'_>) {
    absence_rows([None, None], minutes.meeting.afbud.as_deref(), rows);
    each_item(minutes, |at, item| {
        absence_rows([Some(at), None], item.afbud.as_deref(), rows);
        for (which, decision) in item.beslutninger.iter().enumerate() {
            absence_rows([Some(at), Some(which + 1)], decision.afbud.as_deref(), rows);
        }
    });
}

fn absence_rows(place: Place, absences: Option<&[Afbud]>, rows: &mut Rows<'_>) {
    for (at, afbud) in absences.unwrap_or_default().iter().enumerate() {
        rows.begin()
            .place(place)
            .number(Some(at + 1))
            .text(&afbud.name)
            .maybe(afbud.role.as_deref())
            .maybe(afbud.party.as_deref())
            .text(&word(afbud.status))
            .maybe(afbud.reason.as_deref())
            .maybe(afbud.substitute.as_deref())
            .maybe(afbud.scope.as_deref())
            .maybe(afbud.label.as_deref())
            .page(&afbud.spans)
            .end();
    }
}

fn votes(place: Place, decision: &Beslutning, rows: &mut Rows<'_>) {
    let mut at = 0;
    if let Some(vote) = &decision.vote {
        let sides =
            [("for", &vote.in_favour), ("against", &vote.against), ("abstain", &vote.abstain)];
        for (name, side) in sides {
            let Some(side) = side else { continue };
            at += 1;
            side_row(place, at, name, side, rows);
        }
    }
    for dissent in &decision.dissent {
        at += 1;
        dissent_row(place, at, dissent, rows);
    }
}

fn side_row(place: Place, at: usize, name: &str, side: &VoteSide, rows: &mut Rows<'_>) {
    rows.begin()
        .place(place)
        .number(Some(at))
        .text("vote")
        .text(name)
        .number(side.count)
        .maybe(side.parties.as_ref().map(|names| names.join("; ")).as_deref())
        .maybe(side.people.as_ref().map(|names| names.join("; ")).as_deref())
        .maybe(None)
        .maybe(None)
        .page(&side.spans)
        .end();
}

/// Parties and people are told apart nowhere in a dissent: both stand under `people`.
fn dissent_row(place: Place, at: usize, dissent: &Dissent, rows: &mut Rows<'_>) {
    rows.begin()
        .place(place)
        .number(Some(at))
        .text("dissent")
        .text(&word(dissent.kind))
        .maybe(None)
        .maybe(None)
        .text(&dissent.who.join("; "))
        .maybe(dissent.scope.as_deref())
        .text(&dissent.text)
        .page(&dissent.spans)
        .end();
}

fn attachments(minutes: &Minutes, rows: &mut Rows<'_>) {
    attachment_rows(None, minutes.meeting.bilag.as_deref(), rows);
    each_item(minutes, |at, item| attachment_rows(Some(at), item.bilag.as_deref(), rows));
}

fn attachment_rows(item: Option<usize>, attachments: Option<&[Bilag]>, rows: &mut Rows<'_>) {
    for (at, bilag) in attachments.unwrap_or_default().iter().enumerate() {
        rows.begin()
            .number(item)
            .number(Some(at + 1))
            .maybe(bilag.number.as_deref())
            .maybe(bilag.document_id.as_deref())
            .maybe(bilag.access.map(word).as_deref())
            .text(&bilag.title)
            .maybe(bilag.journal_number.as_deref())
            .maybe(bilag.marker.as_deref())
            .page(&bilag.spans)
            .end();
    }
}

/// The rows written so far.
struct Rows<'a> {
    text: String,
    document: &'a str,
}

impl Rows<'_> {
    /// A new row; its first cell is the document.
    fn begin(&mut self) -> &mut Self {
        quote(self.document, &mut self.text);
        self
    }

    fn text(&mut self, value: &str) -> &mut Self {
        self.text.push(',');
        quote(value, &mut self.text);
        self
    }

    /// Not stated is an empty cell.
    fn maybe(&mut self, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.text(value),
            None => self.number(None::<u32>),
        }
    }

    fn number(&mut self, value: Option<impl ToString>) -> &mut Self {
        self.text.push(',');
        self.text.push_str(&value.map(|value| value.to_string()).unwrap_or_default());
        self
    }

    fn place(&mut self, [item, beslutning]: Place) -> &mut Self {
        self.number(item).number(beslutning)
    }

    /// The page where it begins.
    fn page(&mut self, spans: &[Span]) -> &mut Self {
        self.number(spans.first().and_then(|span| span.page))
    }

    fn end(&mut self) {
        self.text.push('\n');
    }
}

/// Quotes where a comma, a quote or a line end would be misread.
fn quote(value: &str, out: &mut String) {
    if value.contains(['"', ',', '\n', '\r']) {
        out.push('"');
        out.push_str(&value.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, quoted: &str) {
        let mut out = String::new();
        quote(value, &mut out);
        assert_eq!(out, quoted);
    }

    #[test]
    fn quotes_only_what_would_be_misread() {
        check("Skoleudvalget", "Skoleudvalget");
        check("Børn, Unge", "\"Børn, Unge\"");
        check("kaldet \"Huset\"", "\"kaldet \"\"Huset\"\"\"");
        check("to\nlinjer", "\"to\nlinjer\"");
        check("", "");
    }

    #[test]
    fn every_row_has_as_many_cells_as_its_header() {
        let minutes = crate::parse(FULL.as_bytes()).expect("the text is a document");
        for table in Table::ALL {
            let columns = table.columns().split(',').count();
            for row in table.rows(&minutes).lines() {
                assert_eq!(row.matches(',').count() + 1, columns, "{}: {row}", table.name());
            }
        }
    }

    /// No commas and no paragraphs, so that a comma is always the end of a cell.
    const FULL: &str = "Skoleudvalget\nReferat\nDato: 8. juni 2026\nAfbud: Anna Holm\n\n\
        1. Regnskab\n\nFormanden indstiller at regnskabet godkendes\n\nBeslutning\nGodkendt.\n\nBilag\n1 - 3895119 Åben Regnskab (29841/26) (H)\n";
}
