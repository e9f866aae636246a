//! One item of the agenda.

use super::section::{afbud, afbud_list, beslutning, bilag_list, indstilling, section};
use super::value::Value;
use super::{Context, Group};
use crate::grammar::Place;
use crate::grammar::absence::find_absences;
use crate::grammar::case::{find_kle, is_case_number};
use crate::grammar::item_head::read_title_marks;
use crate::grammar::meta_line::read_meta_line;
use crate::grammar::outcome::{
    is_outcome_formula, read_outcome, read_whole_outcome, tells_decision,
};
use crate::grammar::people::{is_people_line, read_people};
use crate::grammar::recommendation::is_recommendation_opening;
use crate::grammar::vote::read_positions;
use crate::lexicon::absence::ATTENDANCE_HEADINGS;
use crate::lexicon::headings::{OPENING_HEADINGS, Tag};
use crate::lexicon::labels::{AGENDA_APPROVALS, MetaLabel};
use crate::lexicon::{begins_with_one_of, fold, heading, is_one_of};
use crate::outline::{ItemOutline, Kind, Outline, Piece};
use crate::record::{Afbud, AfbudStatus, Indstilling, Item, Kle, SectionKind, Span};

pub(super) fn read(context: &mut Context<'_>, outline: &Outline, planned: &ItemOutline) -> Item {
    let own = &outline.pieces[planned.pieces.clone()];
    let all = [&outline.pieces[planned.listed.clone()], own].concat();
    let pieces = if planned.listed.is_empty() { own } else { all.as_slice() };
    let mut item = Item { access: planned.access, ..Item::default() };
    read_head(context, pieces, planned, &mut item);
    read_meta(context, pieces, &mut item);
    let groups = groups(pieces);
    for at in 0..groups.len() {
        read_group(context, &groups, at, &mut item);
    }
    names_of_title(context, &groups, &mut item);
    names_in_title(context, pieces, &mut item);
    part_abstract(context, &groups, &mut item);
    join_proposals(context, &groups, &mut item);
    item.access = item.access.or(planned.group_access);
    let own = pieces.iter().filter(|piece| !matches!(piece.kind, Kind::Furniture(_) | Kind::Head));
    item.spans = context.places.spans(own.map(|piece| piece.range.clone()).collect());
    item
}

fn of_kind(pieces: &[Piece], kind: Kind) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(move |piece| piece.kind == kind)
}

fn read_head(context: &Context<'_>, pieces: &[Piece], planned: &ItemOutline, item: &mut Item) {
    item.number = planned.number.clone().map(|range| context.text.canonical[range].to_owned());
    let title = Value::of(context.text, of_kind(pieces, Kind::Title));
    if title.is_empty() {
        return;
    }
    let words = title.words(&title.place());
    let (kind, access) = read_title_marks(&words);
    item.kind = kind;
    item.access = item.access.or(access);
    item.title = Some(words);
}

/// Case numbers, marks of access, KLE. A label without a value waits for the next line.
fn read_meta(context: &Context<'_>, pieces: &[Piece], item: &mut Item) {
    let mut waiting = None;
    let mut journal: Option<String> = None;
    for piece in of_kind(pieces, Kind::Meta) {
        let words = context.text.canonical[piece.range.clone()].trim();
        let Some(cells) = read_meta_line(words) else {
            read_value(words, waiting.take(), item);
            continue;
        };
        for cell in cells {
            item.access = item.access.or(cell.access);
            let label = cell.label.or(waiting.take());
            if cell.value.is_empty() {
                waiting = label;
            } else if label == Some(MetaLabel::JournalNumber)
                || label.is_none() && is_kle_alone(&words[cell.value.clone()])
            {
                read_kle(&words[cell.value.clone()], item);
                journal.get_or_insert_with(|| words[cell.value].to_owned());
            } else {
                read_value(&words[cell.value], label, item);
            }
        }
    }
    // The number in the archive's plan is the case's where no other is printed.
    if let Some(journal) = journal {
        read_value(&journal, Some(MetaLabel::JournalNumber), item);
    }
}

fn read_value(value: &str, label: Option<MetaLabel>, item: &mut Item) {
    // A second label may stand in a cell behind it.
    let value = value.split('\t').next().unwrap_or(value).trim_end();
    read_kle(value, item);
    match label {
        Some(MetaLabel::CaseNumber | MetaLabel::JournalNumber) => {
            set_case_number(value, true, item);
        }
        Some(MetaLabel::Type) => {
            let kind = value.trim_end_matches('.');
            item.kind = item.kind.or_else(|| read_title_marks(&format!("({kind})")).0);
        }
        Some(MetaLabel::DocumentNumber) => item.document_number = Some(value.to_owned()),
        Some(_) => {}
        None => set_case_number(value, false, item),
    }
}

/// The number of the case: the whole value, or the words of it that have the form of one.
fn set_case_number(value: &str, labelled: bool, item: &mut Item) {
    if item.case_number.is_some() {
        return;
    }
    let value = value.trim_end_matches('.');
    if is_case_number(value) {
        item.case_number = Some(value.to_owned());
    } else if labelled {
        let number = value.split(' ').find(|word| is_case_number(word));
        item.case_number =
            number.or(Some(value).filter(|value| has_digit(value))).map(str::to_owned);
    }
}

fn has_digit(value: &str) -> bool {
    value.len() <= 40 && value.bytes().any(|byte| byte.is_ascii_digit())
}

/// `01.02G00`, before the number of the case: subject and facet, and no serial.
fn is_kle_alone(value: &str) -> bool {
    let whole = |facet: Place| facet.end == value.trim_end().len();
    find_kle(value, false).is_some_and(|kle| kle.place.start == 0 && kle.facet.is_some_and(whole))
}

fn read_kle(value: &str, item: &mut Item) {
    if item.kle.is_none()
        && let Some(kle) = find_kle(value, false)
    {
        item.kle = Some(Kle {
            subject: value[kle.subject].to_owned(),
            facet: kle.facet.map(|facet| value[facet].to_owned()),
        });
    }
}

/// Headings with what stands below them. Text that a list of names interrupted goes back to its
/// own heading.
fn groups(pieces: &[Piece]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut interrupted = None;
    let (mut beside, mut others) = (Vec::new(), Vec::new());
    for piece in pieces {
        if groups.last().is_some_and(|group| !interrupts(group)) {
            interrupted = Some(groups.len() - 1);
        }
        match piece.kind {
            Kind::Heading(tag) => {
                groups.push(Group { tag: Some(tag), heading: vec![piece], ..Group::default() });
            }
            Kind::HeadingMore => {
                groups.last_mut().into_iter().for_each(|group| group.heading.push(piece));
            }
            Kind::Body | Kind::Subheading => open_group(&mut groups, None, piece),
            Kind::ImpliedProposal => groups.push(Group {
                tag: Some(Tag::Indstilling),
                body: vec![piece],
                open: true,
                ..Group::default()
            }),
            Kind::Facts => groups.push(Group { body: vec![piece], ..Group::default() }),
            Kind::ImpliedDecision => implied(&mut groups, Tag::Beslutning, piece),
            Kind::ImpliedBilag => implied(&mut groups, Tag::Bilag, piece),
            Kind::ImpliedAfbud => implied(&mut groups, Tag::Afbud(AfbudStatus::Absent), piece),
            Kind::BesideDecision => beside.push(piece),
            Kind::BesideOther => others.push(piece),
            Kind::Resumed => match interrupted {
                Some(at) => groups[at].body.push(piece),
                None => groups.push(Group { body: vec![piece], ..Group::default() }),
            },
            // Who was absent may stand above it.
            Kind::Title => groups.last_mut().into_iter().for_each(|group| group.closed = true),
            Kind::Furniture(_) | Kind::Head | Kind::Number | Kind::Meta | Kind::Remainder => {}
        }
    }
    let other = Tag::Section(SectionKind::Other);
    for (tag, body) in [(Tag::Beslutning, beside), (other, others)] {
        if !body.is_empty() {
            groups.push(Group { tag: Some(tag), body, ..Group::default() });
        }
    }
    groups
}

fn open_group<'a>(groups: &mut Vec<Group<'a>>, tag: Option<Tag>, piece: &'a Piece) {
    let closed = groups.last().is_none_or(|group| {
        let implied = group.heading.is_empty() && group.tag.is_some() && tag.is_none();
        group.closed || implied && !group.open
    });
    if closed {
        groups.push(Group { tag, ..Group::default() });
    }
    if let Some(group) = groups.last_mut() {
        group.body.push(piece);
    }
}

/// A group that no heading announces.
fn implied<'a>(groups: &mut Vec<Group<'a>>, tag: Tag, piece: &'a Piece) {
    let goes_on =
        groups.last().is_some_and(|group| group.heading.is_empty() && group.tag == Some(tag));
    if !goes_on {
        groups.push(Group { tag: Some(tag), ..Group::default() });
    }
    if let Some(group) = groups.last_mut() {
        group.body.push(piece);
    }
}

/// Whether the section above goes on below a group.
fn interrupts(group: &Group<'_>) -> bool {
    matches!(group.tag, Some(Tag::Afbud(_) | Tag::Bilag))
        || group.tag == Some(Tag::Beslutning) && group.heading.is_empty()
}

fn read_group(context: &mut Context<'_>, groups: &[Group<'_>], at: usize, item: &mut Item) {
    let group = &groups[at];
    match group.tag {
        None => item.sections.push(section(context, group, SectionKind::Presentation)),
        Some(Tag::Section(kind)) => {
            item.sections.push(section(context, group, kind));
            read_attendance(context, group, item);
        }
        // A template's heading that nobody wrote under.
        Some(Tag::Indstilling) if group.body.is_empty() && proposes(groups, at) => {
            item.sections.push(section(context, group, SectionKind::Other));
        }
        Some(Tag::Indstilling) => item.indstillinger.push(indstilling(context, group)),
        Some(Tag::Beslutning)
            if group.body.is_empty() && is_beside_decision(context, groups, at, item) =>
        {
            item.sections.push(section(context, group, SectionKind::Other));
        }
        Some(Tag::Beslutning) => read_decision(context, group, item),
        Some(Tag::Proposal) => {
            let decides = |group: &Group<'_>| group.tag == Some(Tag::Beslutning);
            read_proposal(context, group, groups[at + 1..].iter().any(decides), item);
        }
        Some(Tag::Afbud(status)) => read_afbud(context, group, status, item),
        Some(Tag::Bilag | Tag::MeetingBilag) => {
            let heading = group.heading(context.text);
            let list = bilag_list(context, &heading, &group.body);
            item.bilag.get_or_insert_default().extend(list);
        }
        Some(Tag::Signature | Tag::Contents) => {
            item.sections.push(section(context, group, SectionKind::Other));
        }
    }
}

/// Whether another group than this recommends something.
fn proposes(groups: &[Group<'_>], at: usize) -> bool {
    let written = |group: &Group<'_>| group.tag == Some(Tag::Indstilling) && !group.body.is_empty();
    groups.iter().enumerate().any(|(other, group)| other != at && written(group))
}

/// Whether an empty heading of a decision stands beside another, which decides: one before it, or
/// the next, where it names no day itself.
fn is_beside_decision(context: &Context<'_>, groups: &[Group<'_>], at: usize, item: &Item) -> bool {
    let below = groups.get(at + 1).is_some_and(|next| {
        next.tag == Some(Tag::Beslutning) && !next.body.is_empty() && !next.heading.is_empty()
    });
    let is_dated = || groups[at].heading(context.text).cells.contains(|c: char| c.is_ascii_digit());
    !item.beslutninger.is_empty() || below && !is_dated()
}

/// A decision. Absences inside a stage that names its body or day belong to it; those under a bare
/// "Beslutning" are printed with the item.
fn read_decision(context: &mut Context<'_>, group: &Group<'_>, item: &mut Item) {
    let mut decision = beslutning(context, group);
    // "Punkt 3 udgår. Ellers godkendt." is of item 3 of the agenda, and no point of this one.
    let title = item.title.as_deref().unwrap_or_default();
    if begins_with_one_of(title, AGENDA_APPROVALS) && !decision.points.is_empty() {
        decision.points.clear();
        decision.outcome = read_whole_outcome(&decision.text);
    }
    if decision.body.is_none() && decision.date.is_none() && decision.afbud.is_some() {
        item.afbud.get_or_insert_default().extend(decision.afbud.take().unwrap_or_default());
    }
    item.beslutninger.push(decision);
}

/// Absences told in a section on who came: "Fremmøde og inhabilitet".
fn read_attendance(context: &Context<'_>, group: &Group<'_>, item: &mut Item) {
    let heading = group.heading(context.text).text();
    if is_one_of(heading.trim_end_matches(':'), ATTENDANCE_HEADINGS) {
        let body = group.body(context.text);
        let told = find_absences(&body.cells);
        let told = told.iter().map(|read| afbud(context, &body, read, None));
        item.afbud.get_or_insert_default().extend(told);
    }
}

/// Houses that print the decision first print a line on the matter below it, without a heading. It
/// says the title again, decides nothing, and the sections follow: it is no part of the decision.
fn part_abstract(context: &mut Context<'_>, groups: &[Group<'_>], item: &mut Item) {
    let [first, next, ..] = groups else { return };
    let (Some(Tag::Beslutning), Some(Tag::Section(_) | Tag::Indstilling)) = (first.tag, next.tag)
    else {
        return;
    };
    let body = first.body(context.text);
    let Some(split) = abstract_start(&body, item.title.as_deref().unwrap_or_default()) else {
        return;
    };
    let at = body.line_starting(split);
    let (decided, told) = first.body.split_at(at);
    let decided = first.with_body(decided);
    let told = Group { body: told.to_vec(), ..Group::default() };
    if !decided.body.is_empty() && !told.body.is_empty() && !item.beslutninger.is_empty() {
        item.beslutninger[0] = beslutning(context, &decided);
        item.sections.insert(0, section(context, &told, SectionKind::Presentation));
    }
}

/// Where the last paragraph of a decision begins, when it only says the title again.
fn abstract_start(body: &Value, title: &str) -> Option<usize> {
    let places: Vec<Place> = body.paragraphs().filter(|place| !place.is_empty()).collect();
    let (last, before) = places.split_last()?;
    let words = &body.cells[last.clone()];
    if !says_again(words, title) {
        return None;
    }
    let decides = read_outcome(words).is_some()
        || !read_positions(words).dissent.is_empty()
        || !find_absences(words).is_empty();
    let decided =
        before.last().is_some_and(|place| read_outcome(&body.cells[..place.end]).is_some());
    (decided && !decides).then_some(last.start)
}

/// Whether two long words of the title, or one of a short title, come again.
fn says_again(words: &str, title: &str) -> bool {
    let words = fold(words);
    let long: Vec<String> =
        title.split([' ', ',', '-']).filter(|word| word.chars().count() >= 7).map(fold).collect();
    let again = long.iter().filter(|word| words.contains(word.as_str())).count();
    again >= 2 || again == 1 && long.len() <= 4
}

/// An item called "Fraværende": its decision is a list of names.
fn names_of_title(context: &mut Context<'_>, groups: &[Group<'_>], item: &mut Item) {
    let Some(Tag::Afbud(status)) = item.title.as_deref().and_then(heading) else { return };
    let decided = groups.iter().filter(|group| group.tag == Some(Tag::Beslutning));
    for (group, beslutning) in decided.zip(&mut item.beslutninger) {
        if beslutning.afbud.is_none() {
            beslutning.afbud =
                afbud_list(context, &Value::default(), &group.body(context.text), status);
        }
    }
}

/// "Fraværende: Ida Holm": the title itself names who was absent.
fn names_in_title(context: &mut Context<'_>, pieces: &[Piece], item: &mut Item) {
    let title = Value::of(context.text, of_kind(pieces, Kind::Title));
    let Some(colon) = title.cells.find(':') else { return };
    let Some(Tag::Afbud(status)) = heading(&title.cells[..colon]) else { return };
    let (label, names) = (title.slice(0..colon + 1), title.slice(colon + 1..title.cells.len()));
    // "Afbud: Vi mangler en suppleant" is about them.
    if !is_people_line(names.cells.trim()) {
        return;
    }
    let list = afbud_list(context, &label, &names, status).unwrap_or_default();
    item.afbud.get_or_insert_default().extend(list);
}

/// "INDSTILLING FRA X" over a whole paper, whose points stand further down below a heading of their
/// own: the first is a section, and tells who recommends.
fn join_proposals(context: &Context<'_>, groups: &[Group<'_>], item: &mut Item) {
    let mut at = 0;
    while at + 1 < item.indstillinger.len() {
        let (first, next) = (&item.indstillinger[at], &item.indstillinger[at + 1]);
        let by = first.heading.as_deref().and_then(named_proposer).map(str::to_owned);
        if !first.points.is_empty() || next.points.is_empty() || by.is_none() {
            at += 1;
            continue;
        }
        let first = item.indstillinger.remove(at);
        let next = &mut item.indstillinger[at];
        next.by = next.by.take().or(by);
        insert_section(context, groups, item, &first);
    }
}

/// Whom a heading names: "INDSTILLING FRA TEKNISK FORVALTNING".
fn named_proposer(heading: &str) -> Option<&str> {
    let folded = fold(heading);
    let (_, opening) = OPENING_HEADINGS
        .iter()
        .find(|(tag, opening)| *tag == Tag::Indstilling && folded.starts_with(opening))?;
    Some(heading.get(opening.len()..)?.trim_end_matches(':').trim())
}

fn insert_section(
    context: &Context<'_>,
    groups: &[Group<'_>],
    item: &mut Item,
    proposal: &Indstilling,
) {
    let start = |spans: &[Span]| spans.first().map_or(0, |span| span.start);
    let own = start(&proposal.spans);
    let at = item.sections.partition_point(|section| start(&section.spans) < own);
    let begins =
        |group: &&Group<'_>| group.heading.first().is_some_and(|piece| piece.range.start == own);
    let group = groups.iter().find(begins);
    let section = group.map(|group| section(context, group, SectionKind::Other));
    item.sections.splice(at..at, section);
}

/// "Indstilling og beslutning": a recommendation, and below it what was decided; either may lack.
fn read_proposal(context: &mut Context<'_>, group: &Group<'_>, decided: bool, item: &mut Item) {
    let decides = |piece: &Piece| {
        let words = &context.text.canonical[piece.range.clone()];
        !is_recommendation_opening(words, false)
            && (is_outcome_formula(words) || tells_decision(words))
    };
    let told = group.body.iter().position(|piece| decides(piece)).filter(|_| !decided);
    let (proposed, told) = group.body.split_at(told.unwrap_or(group.body.len()));
    let proposal = indstilling(context, &group.with_body(proposed));
    let proposes = decided || !proposal.points.is_empty();
    if proposes {
        item.indstillinger.push(proposal);
    }
    if !told.is_empty() || !proposes {
        let body = if proposes { told } else { &group.body };
        item.beslutninger.push(beslutning(context, &group.with_body(body)));
    }
}

/// Absences with the item; those of an earlier stage belong to its decision.
fn read_afbud(context: &mut Context<'_>, group: &Group<'_>, status: AfbudStatus, item: &mut Item) {
    let (label, body) = (group.heading(context.text), group.body(context.text));
    let list = if group.heading.is_empty() {
        Some(unlabelled(context, &body))
    } else {
        afbud_list(context, &label, &body, status)
    };
    if let Some(list) = list {
        item.afbud.get_or_insert_default().extend(list);
    }
}

/// Names below a title that nothing labels.
fn unlabelled(context: &Context<'_>, body: &Value) -> Vec<Afbud> {
    let people = read_people(&body.cells);
    let afbud = |person: &crate::grammar::people::PersonRead| Afbud {
        name: body.words(&person.name),
        role: person.role.as_ref().map(|place| body.words(place)),
        party: person.party.as_ref().map(|place| body.words(place)),
        status: AfbudStatus::Absent,
        reason: None,
        substitute: None,
        scope: None,
        label: None,
        spans: context.places.of(body, &person.place),
    };
    people.iter().map(afbud).collect()
}
