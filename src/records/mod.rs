//! The outline in, the record out: values into fields, cross-checked.
//!
//! Each value is read by a grammar from its own words; this room knows which words those are, which
//! meeting a decision belongs to, and what to say when a value is odd. It drops nothing.

mod head;
mod item;
mod section;
mod stage;
mod value;

use std::ops::Range;

use crate::diagnostic::Odd;
use crate::lexicon::headings::Tag;
use crate::options::Options;
use crate::outline::{Kind, Outline, Piece};
use crate::record::{
    Beslutning, Diagnostic, DocumentKind, Furniture, Item, Meeting, Minutes, Outcome, Person,
    Remainder, SCHEMA_VERSION, SourceInfo, Stage,
};
use crate::text::Text;
use value::{Places, Value};

/// What every reader of this room needs.
struct Context<'a> {
    text: &'a Text,
    places: Places<'a>,
    odd: Vec<(Odd, Vec<Range<usize>>)>,
}

impl Context<'_> {
    fn note(&mut self, odd: Odd, ranges: Vec<Range<usize>>) {
        self.odd.push((odd, ranges));
    }
}

/// Reads the record of a document.
pub(crate) fn interpret(text: &Text, outline: &Outline, options: &Options) -> Minutes {
    debug_assert!(is_partition(text, outline), "a visible character has not one piece");
    let mut context =
        Context { text, places: Places { text, boxes: options.boxes }, odd: Vec::new() };
    let mut head = head::read(&mut context, outline);
    let mut items: Vec<_> =
        outline.items.iter().map(|item| item::read(&mut context, outline, item)).collect();
    stage::settle(&mut context, &mut head.meeting, &mut items);
    check_order(&mut context, &items);
    check_structure(&mut context, outline);
    head::read_late(&mut context, outline, &mut head.meeting);
    let (remainder, furniture) = (remainder(&context, outline), furniture(&context, outline));
    Minutes {
        schema_version: SCHEMA_VERSION.to_owned(),
        source: source_info(text, options),
        kind: kind(outline, &head, &items),
        coverage: coverage(text, outline),
        diagnostics: diagnostics(context, outline),
        meeting: head.meeting,
        items,
        remainder,
        furniture,
    }
}

/// Whether the pieces come in order, do not overlap, and leave out nothing but white space.
fn is_partition(text: &Text, outline: &Outline) -> bool {
    let is_blank = |range: Range<usize>| {
        text.canonical.get(range).is_some_and(|between| between.trim().is_empty())
    };
    let mut end = 0;
    let follow = outline.pieces.iter().all(|piece| {
        let from = std::mem::replace(&mut end, piece.range.end);
        is_blank(from..piece.range.start)
    });
    follow && is_blank(end..text.canonical.len())
}

/// Numbers rise from item to item; where they do not, items were taken out of order. Letters are
/// those of points below an item.
fn check_order(context: &mut Context<'_>, items: &[Item]) {
    let counts = |number: &&String| number.starts_with(|c: char| c.is_ascii_digit());
    let numbered: Vec<(&Item, &String)> = items
        .iter()
        .filter_map(|item| Some((item, item.number.as_ref().filter(counts)?)))
        .collect();
    for pair in numbered.windows(2) {
        let ((_, before), (item, number)) = (pair[0], pair[1]);
        if number_parts(number) <= number_parts(before) {
            let ranges = item.spans.iter().map(|span| span.start..span.end).take(1).collect();
            let odd = Odd::ItemOutOfOrder { before: before.clone(), number: number.clone() };
            context.note(odd, ranges);
        }
    }
}

/// The parts of a number with their letters: `04B` follows `04A`, `02/106` follows `01/105`.
fn number_parts(number: &str) -> Vec<(u32, &str)> {
    fn part(part: &str) -> (u32, &str) {
        let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
        (part[..part.len() - letters.len()].parse().unwrap_or(u32::MAX), letters.trim())
    }
    number.split(['.', '/', '-']).map(part).collect()
}

fn check_structure(context: &mut Context<'_>, outline: &Outline) {
    if outline.items.is_empty() {
        let first = outline.pieces.first().map(|piece| piece.range.clone());
        context.note(Odd::NoStructure, first.into_iter().collect());
    }
}

/// What the head says; but an agenda that tells what was decided has become minutes.
fn kind(outline: &Outline, head: &head::Head, items: &[Item]) -> DocumentKind {
    match head.kind {
        Some(DocumentKind::Agenda) if has_own_outcome(items) && !is_proposed(items) => {
            DocumentKind::Minutes
        }
        Some(kind) => kind,
        None => implied_kind(outline, &head.meeting, items),
    }
}

/// Whether the meeting itself decided something.
fn has_own_outcome(items: &[Item]) -> bool {
    let mut all = items.iter().flat_map(|item| &item.beslutninger);
    all.any(|beslutning| beslutning.stage == Stage::This && beslutning.outcome.is_some())
}

/// Whether all that is decided is what bodies recommend in the words of an agenda: "Økonomiudvalget
/// anbefaler indstillingen."
fn is_proposed(items: &[Item]) -> bool {
    let mut decided = items.iter().flat_map(|item| &item.beslutninger);
    decided.all(|own| {
        own.heading.is_none()
            && own.outcome == Some(Outcome::Recommended)
            && stage::subject(&own.text).is_some()
    })
}

/// A document that begins in the middle of an item is an extract; one that tells what was decided,
/// or who came and who did not, is minutes, whatever its title.
fn implied_kind(outline: &Outline, meeting: &Meeting, items: &[Item]) -> DocumentKind {
    let told = |list: &Option<Vec<Person>>| list.as_ref().is_some_and(|list| !list.is_empty());
    let absent = meeting.afbud.as_ref().is_some_and(|absent| !absent.is_empty());
    let attended = told(&meeting.present) || told(&meeting.members) && absent;
    let headed = |own: &Beslutning| {
        own.heading.is_some() && !own.text.is_empty() && !own.text.starts_with('(')
    };
    let mut decisions = items.iter().flat_map(|item| &item.beslutninger);
    let decided =
        has_own_outcome(items) || decisions.any(|own| own.stage == Stage::This && headed(own));
    match (outline.fragment, decided || attended) {
        (true, _) => DocumentKind::Extract,
        (false, true) => DocumentKind::Minutes,
        (false, false) => DocumentKind::Unknown,
    }
}

fn source_info(text: &Text, options: &Options) -> SourceInfo {
    let source = &text.source;
    SourceInfo {
        name: options.name.clone(),
        media_type: source.media_type.to_owned(),
        sha256: source.sha256.clone(),
        bytes: source.bytes,
        pages: source.pages,
        encoding: source.encoding.map(str::to_owned),
        producer: source.producer.clone(),
        text_layer: source.text_layer,
    }
}

/// Pieces of the same sort that follow each other line by line.
fn runs<K: PartialEq>(pieces: &[Piece], sort: impl Fn(&Piece) -> Option<K>) -> Vec<(K, &[Piece])> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let kind = sort(&pieces[start]);
        let len = pieces[start..].iter().take_while(|piece| sort(piece) == kind).count();
        if let Some(kind) = kind {
            runs.push((kind, &pieces[start..start + len]));
        }
        start += len;
    }
    runs
}

fn furniture(context: &Context<'_>, outline: &Outline) -> Vec<Furniture> {
    let sort = |piece: &Piece| {
        if let Kind::Furniture(kind) = piece.kind {
            Some((kind, context.text.lines[piece.line].page))
        } else {
            None
        }
    };
    let make = |((kind, _), pieces): (_, &[Piece])| {
        let value = Value::of(context.text, pieces);
        Furniture { kind, text: value.text(), spans: context.places.spans(value.all_ranges()) }
    };
    runs(&outline.pieces, sort).into_iter().map(make).collect()
}

fn remainder(context: &Context<'_>, outline: &Outline) -> Vec<Remainder> {
    let sort = |piece: &Piece| (piece.kind == Kind::Remainder).then_some(());
    let make = |((), pieces): (_, &[Piece])| {
        let value = Value::of(context.text, pieces);
        Remainder { text: value.text(), spans: context.places.spans(value.all_ranges()) }
    };
    runs(&outline.pieces, sort).into_iter().map(make).collect()
}

/// The share in fields of all visible characters that are no furniture.
fn coverage(text: &Text, outline: &Outline) -> f64 {
    let visible = |range: &Range<usize>| {
        text.canonical[range.clone()].chars().filter(|c| !c.is_whitespace()).count()
    };
    let (mut all, mut lost) = (0_usize, 0_usize);
    for piece in outline.pieces.iter().filter(|piece| !matches!(piece.kind, Kind::Furniture(_))) {
        all += visible(&piece.range);
        lost += if piece.kind == Kind::Remainder { visible(&piece.range) } else { 0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "a share of far fewer than 2^52 characters")]
    let share = if all == 0 { 1.0 } else { (all - lost) as f64 / all as f64 };
    share
}

fn diagnostics(context: Context<'_>, outline: &Outline) -> Vec<Diagnostic> {
    let Context { places, odd, text } = context;
    let of_source = text.source.odd.iter().map(|(odd, _)| (odd.clone(), Vec::new()));
    let of_outline = outline.odd.iter().map(|(odd, range)| (odd.clone(), vec![range.clone()]));
    let all = of_source.chain(of_outline).chain(odd);
    let mut diagnostics: Vec<Diagnostic> = all
        .map(|(odd, ranges)| Diagnostic {
            code: odd.code().to_owned(),
            severity: odd.severity(),
            message: odd.to_string(),
            spans: places.spans(ranges.into_iter().filter(|range| !range.is_empty()).collect()),
        })
        .collect();
    diagnostics.sort_by_key(|diagnostic| diagnostic.spans.first().map_or(0, |span| span.start));
    diagnostics
}

/// A heading and what stands below it.
#[derive(Debug, Default)]
struct Group<'a> {
    tag: Option<Tag>,
    heading: Vec<&'a Piece>,
    body: Vec<&'a Piece>,
    /// Whether text that follows goes on with it, though it has no heading.
    open: bool,
    /// Whether nothing goes on with it: it stands above the title.
    closed: bool,
}

impl<'a> Group<'a> {
    /// The same heading over other text.
    fn with_body(&self, body: &[&'a Piece]) -> Self {
        Self {
            tag: self.tag,
            heading: self.heading.clone(),
            body: body.to_vec(),
            ..Self::default()
        }
    }

    fn heading(&self, text: &Text) -> Value {
        Value::of(text, self.heading.iter().copied())
    }

    fn body(&self, text: &Text) -> Value {
        let mut body = Value::default();
        let mut before: Option<&Piece> = None;
        for piece in &self.body {
            // In a column beside the items the text goes on from row to row.
            let beside = matches!(piece.kind, Kind::BesideDecision | Kind::BesideOther);
            let below = beside && !text.lines[piece.line].gap;
            let goes_on = before
                .is_some_and(|before| below && text.continues_in_cell(&before.range, &piece.range));
            let push = if goes_on { Value::push_on } else { Value::push };
            push(&mut body, text, piece.line, piece.range.clone());
            before = Some(piece);
        }
        body
    }
}
