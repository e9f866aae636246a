//! Sections, recommendations, decisions, absences and attachments: one group of pieces, one record.

use super::value::Value;
use super::{Context, Group};
use crate::diagnostic::Odd;
use crate::grammar::Place;
use crate::grammar::absence::{AbsenceRead, find_absences, read_absences};
use crate::grammar::bilag::{BilagRead, begins_bilag, is_journal_line, is_none, read_bilag};
use crate::grammar::date::find_dates;
use crate::grammar::decision::{read_bare_stage, read_day_alone, read_decision_heading};
use crate::grammar::outcome::{DecidedPointRead, is_outcome_formula, read_decision};
use crate::grammar::people::is_people_line;
use crate::grammar::recommendation::{
    RecommendationRead, proposer_in_heading, read_recommendation,
};
use crate::grammar::vote::{DissentRead, PositionsRead, SideRead, VoteRead, read_positions};
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::headings::{StageLabel, Tag};
use crate::lexicon::labels::{CLOSED_MARKS, OPEN_MARKS};
use crate::lexicon::{heading, is_one_of, stage_label};
use crate::outline::headings::match_heading;
use crate::outline::{Kind, Piece};
use crate::record::{
    Afbud, AfbudStatus, Beslutning, Bilag, Block, BlockKind, DecidedPoint, Dissent, Indstilling,
    Point, Section, SectionKind, Span, Vote, VoteSide,
};
use crate::text::Text;

impl Context<'_> {
    /// Where heading and body stand.
    fn spans_of(&self, heading: &Value, body: &Value) -> Vec<Span> {
        let mut ranges = heading.all_ranges();
        ranges.extend(body.all_ranges());
        self.places.spans(ranges)
    }
}

fn printed(value: &Value) -> Option<String> {
    (!value.is_empty()).then(|| value.words(&value.place()).trim().to_owned())
}

pub(super) fn section(context: &Context<'_>, group: &Group<'_>, kind: SectionKind) -> Section {
    let (heading, body) = (group.heading(context.text), group.body(context.text));
    Section {
        kind,
        heading: printed(&heading),
        text: body.text(),
        blocks: blocks(context, group, &body),
        spans: context.spans_of(&heading, &body),
    }
}

fn blocks(context: &Context<'_>, group: &Group<'_>, body: &Value) -> Vec<Block> {
    let subheadings: Vec<usize> = group
        .body
        .iter()
        .filter(|piece| piece.kind == Kind::Subheading)
        .map(|piece| piece.line)
        .collect();
    let paragraphs = body.paragraphs().filter(|place| !place.is_empty());
    paragraphs
        .map(|place| {
            let is_subheading = body
                .line_at(place.start)
                .is_some_and(|line| subheadings.binary_search(&line).is_ok());
            block(context, body, place, is_subheading)
        })
        .collect()
}

fn block(context: &Context<'_>, body: &Value, place: Place, is_subheading: bool) -> Block {
    let words = &body.cells[place.clone()];
    let label = list_label(words);
    let text = place.start + label.map_or(0, |label| label + gap(&words[label..]))..place.end;
    let cells: Vec<String> = body.cells[text.clone()].split('\t').map(str::to_owned).collect();
    let kind = match (is_subheading, label) {
        (true, _) => BlockKind::Subheading,
        (false, Some(_)) => BlockKind::ListItem,
        (false, None) if cells.len() > 1 => BlockKind::TableRow,
        (false, None) => BlockKind::Paragraph,
    };
    Block {
        kind,
        label: label.filter(|_| kind == BlockKind::ListItem).map(|label| words[..label].to_owned()),
        text: body.words(if kind == BlockKind::ListItem { &text } else { &place }),
        cells: if kind == BlockKind::TableRow { cells } else { Vec::new() },
        spans: context.places.of(body, &place),
    }
}

fn gap(words: &str) -> usize {
    words.len() - words.trim_start().len()
}

/// The bytes of a list label at the start of a paragraph.
fn list_label(words: &str) -> Option<usize> {
    let end = words.find([' ', '\t'])?;
    let label = &words[..end];
    let bullet = matches!(label, "•" | "-" | "–" | "—" | "*");
    let body = label.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
    let closed = body.len() < label.len() && label.len() <= 5;
    let counted = body.bytes().all(|b| b.is_ascii_digit())
        || body.len() == 1 && body.bytes().all(|b| b.is_ascii_alphabetic());
    (bullet || closed && !body.is_empty() && counted).then_some(end)
}

pub(super) fn indstilling(context: &Context<'_>, group: &Group<'_>) -> Indstilling {
    let (heading, body) = (group.heading(context.text), group.body(context.text));
    let read = read_recommendation(&body.cells);
    let of_heading = read_recommendation(&heading.cells);
    let by = read
        .by
        .as_ref()
        .map(|by| body.words(by))
        .or_else(|| named_in_heading(&heading, &of_heading));
    let to = read
        .to
        .as_ref()
        .map(|to| body.words(to))
        .or_else(|| of_heading.to.as_ref().map(|to| heading.words(to)));
    Indstilling {
        heading: printed(&heading),
        by,
        to,
        text: body.text(),
        points: points(context, &body, &read),
        spans: context.spans_of(&heading, &body),
    }
}

/// A heading may be the sentence itself, or name who recommends: "Administrationens indstilling".
fn named_in_heading(heading: &Value, read: &RecommendationRead) -> Option<String> {
    let by = read.by.clone().or_else(|| proposer_in_heading(&heading.cells))?;
    Some(heading.words(&by))
}

fn points(context: &Context<'_>, body: &Value, read: &RecommendationRead) -> Vec<Point> {
    let point = |point: &crate::grammar::recommendation::PointRead| Point {
        label: point.label.as_ref().map(|label| body.words(label)),
        text: body.words(&point.text),
        spans: context.places.of(body, &point.place),
    };
    read.points.iter().map(point).collect()
}

pub(super) fn beslutning(context: &mut Context<'_>, group: &Group<'_>) -> Beslutning {
    let (heading, body) = (group.heading(context.text), group.body(context.text));
    let mut beslutning = decided(context, &body);
    let lines = Value::of_lines(context.text, group.heading.iter().copied());
    let stage = stage_of(&heading, &lines);
    beslutning.body = stage.body.map(|place| heading.words(&place));
    beslutning.item_number = stage.item_number.map(|place| heading.words(&place));
    beslutning.date = stage.date.as_ref().and_then(super::super::grammar::date::WrittenDate::iso);
    if let Some(date) = stage.date.filter(|date| date.year.is_some() && date.iso().is_none()) {
        let written = heading.words(&date.place);
        context.note(Odd::NoSuchDate { written }, heading.ranges(&date.place));
    }
    // Labels that tell a stage are no heading.
    beslutning.heading = printed(&heading).filter(|_| !stage.labelled);
    beslutning.spans = context.spans_of(&heading, &body);
    beslutning
}

/// What the words of a decision say.
fn decided(context: &mut Context<'_>, body: &Value) -> Beslutning {
    let words = body.cells.as_str();
    let read = read_decision(words);
    if read.outcome.is_none() && !words.trim().is_empty() {
        context.note(Odd::UnknownOutcome, body.all_ranges());
    }
    let afbud = absences_in(context, body);
    if afbud.as_ref().is_none_or(Vec::is_empty) {
        note_nobody(context, body);
    }
    let PositionsRead { vote, dissent: dissents } = read_positions(words);
    let dissents = dissents.iter().map(|read| dissent(context, body, read)).collect();
    Beslutning {
        text: body.text(),
        outcome: read.outcome,
        points: read.points.into_iter().map(|point| decided_point(context, body, point)).collect(),
        dissent: dissents,
        vote: vote.map(|read| vote_of(context, body, &read)),
        adopts: read.adopted.map(|place| body.words(&place)),
        afbud,
        ..Beslutning::default()
    }
}

/// Absences that a decision tells: below a label of its own, or in sentences.
fn absences_in(context: &Context<'_>, body: &Value) -> Option<Vec<Afbud>> {
    let mut list = None;
    let mut labelled: Option<(Place, AfbudStatus)> = None;
    for place in body.paragraphs() {
        let words = &body.cells[place.clone()];
        if let Some((label, status)) = absence_label(words) {
            let value = place.start + label.end..place.end;
            let label = place.start..place.start + label.end;
            read_labelled(context, body, (&label, status), value, &mut list);
            labelled = Some((label, status));
        } else if let Some((label, status)) = labelled.clone().filter(|_| names_absent(words)) {
            read_labelled(context, body, (&label, status), place, &mut list);
        } else {
            labelled = None;
            let told = find_absences(words);
            let told = told.iter().map(|read| afbud(context, body, &read.moved(place.start), None));
            told.for_each(|afbud| list.get_or_insert_with(Vec::new).push(afbud));
        }
    }
    list
}

/// A label for absent people, and nobody below it: whether the words say so themselves or not.
fn note_nobody(context: &mut Context<'_>, body: &Value) {
    let labels = body.paragraphs().filter_map(|place| {
        let (label, _) = absence_label(&body.cells[place.clone()])?;
        Some((place.start..place.start + label.end, place.start + label.end..place.end))
    });
    for (label, rest) in labels.collect::<Vec<_>>() {
        note_empty(context, &body.slice(label), &body.slice(rest));
    }
}

/// A list without a name is noted, unless its words say that there is nobody.
fn note_empty(context: &mut Context<'_>, label: &Value, value: &Value) {
    let words = value.words(&value.place()).trim().to_owned();
    if words.is_empty() {
        let label_words = printed(label).unwrap_or_default();
        context.note(Odd::EmptyLabel { label: label_words }, label.all_ranges());
    } else if !is_one_of(&words, NONE_WORDS) {
        context.note(Odd::UnreadNames { words }, value.all_ranges());
    }
}

/// A name with party, role or reason, and nothing beside it.
fn names_absent(words: &str) -> bool {
    let read = read_absences(words, AfbudStatus::Absent);
    let whole = !read.list.is_empty() && read.unread.is_empty() && read.end == words.len();
    is_people_line(words) || words.len() <= 120 && whole && !is_outcome_formula(words)
}

/// The bytes of an absence label at the start of a paragraph, and what it says.
fn absence_label(words: &str) -> Option<(Place, AfbudStatus)> {
    let found = match_heading(words)?;
    let Tag::Afbud(status) = found.tag else { return None };
    Some((0..found.end, status))
}

fn read_labelled(
    context: &Context<'_>,
    body: &Value,
    (label, status): (&Place, AfbudStatus),
    value: Place,
    list: &mut Option<Vec<Afbud>>,
) {
    let printed = without_bullet(body.words(label).trim()).to_owned();
    let read = read_absences(&body.cells[value.clone()], status);
    if read.list.is_empty() && !read.unread.is_empty() {
        return;
    }
    let list = list.get_or_insert_with(Vec::new);
    list.extend(
        read.list
            .iter()
            .map(|read| afbud(context, body, &read.moved(value.start), Some(printed.clone()))),
    );
}

fn decided_point(context: &Context<'_>, body: &Value, read: DecidedPointRead) -> DecidedPoint {
    DecidedPoint {
        text: body.paragraphs_at(&read.text),
        spans: context.places.of(body, &read.place),
        labels: read.labels,
        outcome: read.outcome,
    }
}

fn vote_of(context: &mut Context<'_>, body: &Value, read: &VoteRead) -> Vote {
    for side in [&read.in_favour, &read.against, &read.abstain].into_iter().flatten() {
        check_count(context, body, side);
    }
    let side = |side: &Option<SideRead>| side.as_ref().map(|side| vote_side(context, body, side));
    Vote {
        in_favour: side(&read.in_favour),
        against: side(&read.against),
        abstain: side(&read.abstain),
        spans: context.places.of(body, &read.place),
    }
}

/// Where only people are named, they are as many as the count says.
fn check_count(context: &mut Context<'_>, body: &Value, side: &SideRead) {
    let named = u32::try_from(side.people.len()).unwrap_or(u32::MAX);
    if let Some(count) =
        side.count.filter(|&count| named > 0 && side.parties.is_empty() && count != named)
    {
        context.note(Odd::VoteCount { count, named }, body.ranges(&side.place));
    }
}

fn vote_side(context: &Context<'_>, body: &Value, side: &SideRead) -> VoteSide {
    let words = |places: &[Place]| {
        (!places.is_empty()).then(|| places.iter().map(|place| body.words(place)).collect())
    };
    VoteSide {
        count: side.count,
        parties: words(&side.parties),
        people: words(&side.people),
        spans: context.places.of(body, &side.place),
    }
}

fn dissent(context: &Context<'_>, body: &Value, read: &DissentRead) -> Dissent {
    Dissent {
        who: read.who.iter().map(|place| body.words(place)).collect(),
        kind: read.kind,
        scope: read.scope.as_ref().map(|place| body.words(place)),
        text: body.paragraphs_at(&read.place),
        spans: context.places.of(body, &read.place),
    }
}

/// Body, day and number of the meeting that a heading names.
#[derive(Debug, Default)]
struct StageRead {
    body: Option<Place>,
    date: Option<crate::grammar::date::WrittenDate>,
    item_number: Option<Place>,
    labelled: bool,
}

fn stage_of(heading: &Value, lines: &Value) -> StageRead {
    if let Some(labelled) = labelled_stage(&lines.cells) {
        return labelled;
    }
    let day = day_below(heading, lines);
    // Lines of labels name no body.
    let first = lines.cells.split('\n').next().filter(|_| day.is_some());
    let words = first.unwrap_or(&heading.cells);
    let read = read_decision_heading(words)
        .or_else(|| read_bare_stage(words))
        .or_else(|| read_day_alone(words));
    let read = read.unwrap_or_default();
    let date = day.or(read.date);
    StageRead { body: read.body, date, item_number: read.item_number, labelled: false }
}

/// The day that a label tells below the heading: `Beslutning fra Havneudvalget` / `Dato: 3. maj 2017`.
fn day_below(heading: &Value, lines: &Value) -> Option<crate::grammar::date::WrittenDate> {
    let dated = |line: &str| matches!(stage_line(line, 0), Some((StageLabel::Date, _)));
    let below = lines.cells.split('\n').skip(1).any(dated);
    below.then(|| date_at(heading.cells.as_str(), heading.place())).flatten()
}

/// `Udvalg: Byrådet` / `Dato: 01-02-2025` / `Punktnummer: 4`.
fn labelled_stage(heading: &str) -> Option<StageRead> {
    let mut stage = StageRead { labelled: true, ..StageRead::default() };
    let mut labels = 0;
    let mut start = 0;
    for line in heading.split('\n') {
        if let Some((label, value)) = stage_line(line, start) {
            labels += 1;
            match label {
                StageLabel::Body => stage.body = Some(value),
                StageLabel::ItemNumber => stage.item_number = Some(value),
                StageLabel::Date => stage.date = date_at(heading, value),
            }
        }
        start += line.len() + 1;
    }
    (labels >= 2).then_some(stage)
}

fn stage_line(line: &str, start: usize) -> Option<(StageLabel, Place)> {
    let colon = line.find(':')?;
    let label = stage_label(&line[..colon])?;
    let value = colon + 1 + gap(&line[colon + 1..]);
    Some((label, start + value..start + line.trim_end().len().max(value)))
}

fn date_at(heading: &str, place: Place) -> Option<crate::grammar::date::WrittenDate> {
    let mut date = find_dates(&heading[place.clone()]).into_iter().next()?;
    date.place = place.start + date.place.start..place.start + date.place.end;
    Some(date)
}

pub(super) fn afbud(
    context: &Context<'_>,
    body: &Value,
    read: &AbsenceRead,
    label: Option<String>,
) -> Afbud {
    let words = |place: &Option<Place>| place.as_ref().map(|place| body.words(place));
    Afbud {
        name: body.words(&read.name),
        role: words(&read.role),
        party: words(&read.party),
        status: read.status,
        reason: words(&read.reason),
        substitute: words(&read.substitute),
        scope: words(&read.scope),
        label,
        spans: context.places.of(body, &read.place),
    }
}

/// The list below an absence label; `None` where its words name somebody whom nobody can tell.
pub(super) fn afbud_list(
    context: &mut Context<'_>,
    label: &Value,
    body: &Value,
    status: AfbudStatus,
) -> Option<Vec<Afbud>> {
    let read = read_absences(&body.cells, status);
    let printed = printed(label).map(|label| without_bullet(&label).to_owned());
    if read.list.is_empty() && read.unread.is_empty() {
        note_empty(context, label, body);
    }
    for unread in &read.unread {
        context.note(Odd::UnreadNames { words: body.words(unread) }, body.ranges(unread));
    }
    let named = read.list.iter().map(|read| afbud(context, body, read, printed.clone()));
    let words = body.words(&body.place());
    let nobody = read.none || words.trim().is_empty() || is_one_of(words.trim(), NONE_WORDS);
    (!read.list.is_empty() || nobody).then(|| named.collect())
}

/// `• Afbud`: the bullet is no part of the label.
fn without_bullet(label: &str) -> &str {
    label.trim_start_matches(['•', ' '])
}

/// The lines below a heading for attachments.
pub(super) fn bilag_list(
    context: &mut Context<'_>,
    heading: &Value,
    pieces: &[&Piece],
) -> Vec<Bilag> {
    let entries = bilag_entries(context.text, pieces);
    if entries.is_empty() {
        let label = printed(heading).unwrap_or_default();
        context.note(Odd::EmptyLabel { label }, heading.all_ranges());
    }
    let numbered = is_numbered(&entries);
    // Below a title the word and the number are the label, whatever stands behind them.
    let worded = heading.is_empty()
        || entries.iter().all(|entry| begins_with_word_and_ordinal(&entry.cells));
    let none = |entry: &Value| is_none(&entry.cells) || is_one_of(&entry.cells, NONE_WORDS);
    entries
        .iter()
        .filter(|entry| !none(entry))
        .map(|entry| bilag(context, entry, &bilag_without_label(entry, numbered, worded)))
        .collect()
}

/// Whether the lines of a list begin with ordinals: most with bare ones, or all with "Bilag 6.1".
/// Where some do and some do not, "Bilag 1: …" is what the document is called.
fn is_numbered(entries: &[Value]) -> bool {
    let bare = entries.iter().filter(|entry| starts_with_ordinal(&entry.cells)).count();
    let worded = entries.iter().filter(|entry| begins_with_word_and_ordinal(&entry.cells)).count();
    bare * 2 > entries.len() || worded == entries.len()
}

fn begins_with_word_and_ordinal(words: &str) -> bool {
    let mut tokens = words.split([' ', '\t']);
    let word = tokens.next().is_some_and(|word| matches!(heading(word), Some(Tag::Bilag)));
    word && tokens.next().is_some_and(|number| {
        number.starts_with(|c: char| c.is_ascii_digit()) && !number.ends_with(':')
    })
}

fn starts_with_ordinal(words: &str) -> bool {
    let words = words.trim_start_matches(['•', ' ']);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len()
        && words.len() - rest.len() <= 3
        && rest.starts_with([' ', '\t', '.', ')', ':', '-'])
}

/// Whether an ordinal stands alone on its line, and open or closed on the next: each cell of the
/// list came on a line of its own.
fn is_celled(text: &Text, pair: &[&Piece]) -> bool {
    let words = |piece: &Piece| &text.canonical[piece.range.clone()];
    let access = is_one_of(words(pair[1]), OPEN_MARKS) || is_one_of(words(pair[1]), CLOSED_MARKS);
    access && is_ordinal(words(pair[0]))
}

fn is_ordinal(words: &str) -> bool {
    words.len() <= 3 && words.bytes().all(|byte| byte.is_ascii_digit())
}

/// One value an attachment: its line, and the lines it wraps over.
fn bilag_entries(text: &Text, pieces: &[&Piece]) -> Vec<Value> {
    let words = |piece: &Piece| &text.canonical[piece.range.clone()];
    let celled = pieces.windows(2).any(|pair| is_celled(text, pair));
    let wraps = |before: &Piece, piece: &Piece| {
        before.line != piece.line
            && text.continues(&text.lines[before.line], &text.lines[piece.line])
    };
    let continues = |entry: &[&Piece], piece: &Piece| {
        if celled {
            return !is_ordinal(words(piece));
        }
        let small = words(piece).starts_with(char::is_lowercase);
        let wrapped = || entry.last().is_some_and(|before| wraps(before, piece));
        !begins_bilag(words(piece)) && (small || wrapped() || awaits_title(text, entry))
    };
    let mut entries: Vec<Vec<&Piece>> = Vec::new();
    let (journals, lines): (Vec<&Piece>, Vec<&Piece>) =
        pieces.iter().partition(|piece| !celled && is_journal_line(words(piece)));
    for piece in lines {
        match entries.last_mut() {
            Some(entry) if continues(entry, piece) => {
                entry.push(piece);
            }
            _ => entries.push(vec![piece]),
        }
    }
    give_journals(&mut entries, journals);
    entries.into_iter().map(|entry| Value::of_one_line(text, entry)).collect()
}

/// Journal numbers on lines of their own go to the entry above them; where as many as there are
/// entries stand below them all, to one each.
fn give_journals<'a>(entries: &mut Vec<Vec<&'a Piece>>, journals: Vec<&'a Piece>) {
    let last = entries.last().and_then(|entry| entry.last()).map_or(0, |piece| piece.line);
    let all_below = journals.len() == entries.len() && journals.iter().all(|own| own.line > last);
    for (at, journal) in journals.into_iter().enumerate() {
        let above = entries.partition_point(|entry| entry[0].line < journal.line);
        match entries.get_mut(if all_below { at } else { above.saturating_sub(1) }) {
            // A title may wrap below its number: words stay in the order of the text.
            Some(entry) => {
                let place = entry.partition_point(|piece| piece.line < journal.line);
                entry.insert(place, journal);
            }
            None => entries.push(vec![journal]),
        }
    }
}

/// Whether an entry is nothing but a number yet, in a line of its own.
fn awaits_title(text: &Text, entry: &[&Piece]) -> bool {
    let [only] = entry else { return false };
    read_bilag(&text.canonical[only.range.clone()], true).title.is_empty()
}

/// Where every line says "Bilag 6.1" before its title, that is its number and no title.
fn bilag_without_label(entry: &Value, numbered: bool, worded: bool) -> BilagRead {
    let mut read = read_bilag(&entry.cells, numbered);
    if let Some(number) =
        read.number.clone().filter(|number| worded && read.title.start < number.start)
    {
        let rest = &entry.cells[number.end..read.title.end];
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t', '.', ':', '-', '–']).len();
        read.title.start = number.end + skipped;
    }
    read
}

/// The title without the number that it wraps around.
fn title_of(entry: &Value, read: &BilagRead) -> String {
    let rest = read.title_rest.as_ref().map(|rest| entry.words(rest));
    let parts = [Some(entry.words(&read.title)), rest];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn bilag(context: &Context<'_>, entry: &Value, read: &BilagRead) -> Bilag {
    let words = |place: &Option<Place>| place.as_ref().map(|place| entry.words(place));
    Bilag {
        number: words(&read.number),
        document_id: words(&read.document_id),
        access: read.access,
        title: title_of(entry, read),
        journal_number: words(&read.journal_number),
        marker: words(&read.marker),
        spans: context.places.spans(entry.all_ranges()),
    }
}
