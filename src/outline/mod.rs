//! The canonical text in, a partition of it out: head, contents list, furniture, items, headings,
//! bodies.
//!
//! Roles come from position, repetition, numbering and weight of type first, and from words second.
//! Every visible character belongs to exactly one [`Piece`]; no value is read here.

mod agenda_table;
mod case_in_title;
mod chain;
mod contents;
mod counted;
mod furniture;
mod groups;
pub(crate) mod headings;
mod implied;
mod items;
mod key;
mod line_headings;
mod lines;
mod listed_titles;
mod meetings;
mod own_headings;
mod plan;
mod run_in;
mod sections;
mod side_column;
mod starts;
mod titles;
mod unnumbered;
mod walk;

use std::ops::Range;

use crate::diagnostic::Odd;
use crate::grammar::item_head::group_access;
use crate::lexicon::headings::Tag;
use crate::record::{Access, FurnitureKind};
use crate::text::Text;
use lines::Lines;
use plan::Plan;

/// The partition of a document.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// In the order of the text, without gaps but for white space.
    pub pieces: Vec<Piece>,
    /// The items: which pieces, which number.
    pub items: Vec<ItemOutline>,
    /// Whether the document is a part of minutes that begins in the middle.
    pub fragment: bool,
    pub odd: Vec<(Odd, Range<usize>)>,
}

/// A run of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub kind: Kind,
    /// The line, in [`Text::lines`].
    pub line: usize,
    /// Its bytes in [`Text::canonical`].
    pub range: Range<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Furniture(FurnitureKind),
    /// A line of the meeting's head.
    Head,
    /// The printed number of an item, with its word and punctuation.
    Number,
    /// The title of an item.
    Title,
    /// Case numbers and marks under a title; a title printed twice.
    Meta,
    /// The heading of a section.
    Heading(Tag),
    /// A further line of the heading.
    HeadingMore,
    /// A free heading inside a section.
    Subheading,
    /// Text under the last heading.
    Body,
    /// The first line of text that goes on under no heading, below a recommendation.
    Facts,
    /// Text of the section that a list of names interrupted.
    Resumed,
    /// Text that belongs to no item and no head.
    Remainder,
    /// The first line of a recommendation that no heading announces.
    ImpliedProposal,
    /// A decision that no heading announces.
    ImpliedDecision,
    /// Names of absent people that no label announces.
    ImpliedAfbud,
    /// The name of an attached file that no heading announces.
    ImpliedBilag,
    /// What was decided, in a column beside the item.
    BesideDecision,
    /// Who does it and until when, in another column there.
    BesideOther,
}

/// One item of the agenda.
#[derive(Debug, Clone, Default)]
pub(crate) struct ItemOutline {
    /// Its pieces, furniture among them.
    pub pieces: Range<usize>,
    /// The pieces in the contents list that alone print its title.
    pub listed: Range<usize>,
    /// The bytes of its number.
    pub number: Option<Range<usize>>,
    /// What the number's surroundings say of access.
    pub access: Option<Access>,
    /// What the last heading over items says of it.
    pub group_access: Option<Access>,
}

/// Parts a document, in as many threads as are allowed.
pub(crate) fn outline(text: &Text, threads: usize) -> Outline {
    let mut furniture = furniture::find(text);
    let table = agenda_table::find(text);
    for &head in table.iter().flat_map(|table| &table.heads) {
        furniture[head] = Some(FurnitureKind::RunningHead);
    }
    let lines = Lines::new(text, &furniture, table, threads);
    let plan = plan::plan(&lines);
    let mut parts = Parts::default();
    sections::part(&lines, &plan, &mut parts);
    parts.into_outline(&lines, &furniture, &plan)
}

/// What the rooms of the outline say of each live line; `into_outline` puts it in order.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// Live line, bytes in the line, kind.
    pieces: Vec<(usize, Range<usize>, Kind)>,
    odd: Vec<(Odd, Range<usize>)>,
}

impl Parts {
    /// A whole line.
    fn push(&mut self, lines: &Lines<'_>, at: usize, kind: Kind) {
        self.push_range(at, 0..lines.words(at).len(), kind);
    }

    /// A part of a line; parts of a line come in order.
    fn push_range(&mut self, at: usize, range: Range<usize>, kind: Kind) {
        if !range.is_empty() {
            self.pieces.push((at, range, kind));
        }
    }

    /// Puts furniture between, and finds the pieces of each item.
    fn into_outline(
        self,
        lines: &Lines<'_>,
        furniture: &[Option<FurnitureKind>],
        plan: &Plan,
    ) -> Outline {
        let text = lines.text;
        let mut pieces = Vec::with_capacity(self.pieces.len() + text.lines.len() - lines.len());
        let mut own = self.pieces.into_iter().peekable();
        for (index, line) in text.lines.iter().enumerate() {
            if let Some(kind) = furniture[index] {
                pieces.push(Piece {
                    kind: Kind::Furniture(kind),
                    line: index,
                    range: line.range.clone(),
                });
            }
            while let Some((_, range, kind)) = own.next_if(|piece| lines.live[piece.0] == index) {
                let range = line.range.start + range.start..line.range.start + range.end;
                pieces.push(Piece { kind, line: index, range });
            }
            if furniture[index].is_some() {
                continue;
            }
            if let Some(start) = lines.side_column(index) {
                let range = start..line.range.end;
                let kind = kind_beside(&pieces, Kind::BesideDecision);
                pieces.push(Piece { kind, line: index, range });
            }
            for (range, kind) in lines.cells_beside(index) {
                let kind = kind_beside(&pieces, *kind);
                pieces.push(Piece { kind, line: index, range: range.clone() });
            }
        }
        let mut items = place_items(lines, &pieces, plan);
        tell_group_access(text, &pieces, &mut items);
        Outline { pieces, items, fragment: plan.fragment, odd: self.odd }
    }
}

/// What stands in a column beside the last piece: what it says of an item; beside a contents list or a heading
/// over items, or above the items, no more than these are.
fn kind_beside(pieces: &[Piece], of_item: Kind) -> Kind {
    use FurnitureKind::{Contents, GroupHeading, PageNumber, RunningHead};
    let between = |piece: &&Piece| {
        let kind = piece.kind;
        let beside = matches!(kind, Kind::BesideDecision | Kind::BesideOther);
        beside || matches!(kind, Kind::Furniture(RunningHead | PageNumber))
    };
    match pieces.iter().rev().find(|piece| !between(piece)).map(|piece| piece.kind) {
        Some(kind @ (Kind::Furniture(Contents | GroupHeading) | Kind::Head | Kind::Remainder)) => {
            kind
        }
        _ => of_item,
    }
}

/// Which pieces belong to which item: from its first line to the next item's.
fn place_items(lines: &Lines<'_>, pieces: &[Piece], plan: &Plan) -> Vec<ItemOutline> {
    let piece_at = |at: usize| {
        let line = lines.live.get(at).copied().unwrap_or(usize::MAX);
        pieces.partition_point(|piece| piece.line < line)
    };
    plan.items
        .iter()
        .map(|item| ItemOutline {
            group_access: item.listed_access,
            pieces: piece_at(item.lines.start)..piece_at(item.lines.end),
            listed: item.listed.map_or(0..0, |at| piece_at(at)..piece_at(at + 1)),
            number: item.number.clone().map(|number| {
                let start = lines.line(item.head).range.start;
                start + number.start..start + number.end
            }),
            access: item.access,
        })
        .collect()
}

/// Gives each item the access that the last heading over items tells: "Lukkede punkter".
fn tell_group_access(text: &Text, pieces: &[Piece], items: &mut [ItemOutline]) {
    let told = |piece: &Piece| {
        let over = piece.kind == Kind::Furniture(FurnitureKind::GroupHeading);
        over.then(|| group_access(&text.canonical[piece.range.clone()])).flatten()
    };
    let (mut from, mut known) = (0, None);
    for item in items {
        let above = pieces.get(from..item.pieces.start).unwrap_or_default();
        known = above.iter().rev().find_map(told).or(known);
        item.group_access = known.or(item.group_access);
        from = item.pieces.start;
    }
}
