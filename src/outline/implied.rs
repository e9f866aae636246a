//! Decisions that no heading announces.

use super::items::PlannedItem;
use super::lines::Lines;
use super::plan::Plan;
use super::{Kind, Parts};
use crate::diagnostic::Odd;
use crate::grammar::head_line::names_body;
use crate::grammar::outcome::{is_outcome_formula, read_outcome, tells_decision};
use crate::grammar::vote::read_positions;
use crate::lexicon::headings::Tag;
use crate::record::SectionKind;

/// Something odd, and where.
type Noted = (Odd, std::ops::Range<usize>);

/// A piece of a line, before it is put in order: live line, bytes in the line, kind.
type Part = (usize, std::ops::Range<usize>, Kind);

/// An item without a heading for its decision may hold one all the same: its last line, or its
/// whole text, when it has no other section and the house prints no heading for what it decides.
pub(super) fn imply_decision(
    lines: &Lines<'_>,
    plan: &Plan,
    item: &PlannedItem,
    end: usize,
    parts: &mut Parts,
    first_piece: usize,
) {
    let pieces = &mut parts.pieces[first_piece..];
    let decided = |piece: &Part| matches!(piece.2, Kind::Heading(Tag::Beslutning | Tag::Proposal));
    let Some(first) = pieces.iter().find(|piece| piece.2 == Kind::Body) else { return };
    if pieces.iter().any(decided) || lines.has_decision_beside(item.lines.clone()) {
        return;
    }
    let start = lines.line(first.0).range.start + first.1.start;
    let place = start..lines.line(end.max(first.0 + 1) - 1).range.end;
    let whole = &lines.text.canonical[place.clone()];
    let headed =
        pieces.iter().any(|piece| matches!(piece.2, Kind::Heading(_) | Kind::ImpliedProposal));
    let last_alone = end > item.body + 1 && is_outcome_formula(lines.words(end - 1));
    // Elsewhere an item without one may tell of elections and approvals of others.
    let short =
        whole.len() < 300 && read_outcome(whole.split(". ").next().unwrap_or(whole)).is_some();
    let may_decide =
        item.number.is_some() && !plan.ahead && whole.len() < 1200 && (!plan.decided || short);
    if headed || last_alone {
        imply_outcome_line(lines, pieces, &mut parts.odd);
    } else if is_outcome_formula(whole) || may_decide && read_outcome(whole).is_some() {
        let decides = |at: usize| body_decides(lines, at) || begins_with_formula(lines, at);
        let own = |piece: &&Part| piece.2 == Kind::Body && decides(piece.0);
        let from = pieces.iter().find(own).map_or(first.0, |piece| piece.0);
        let bodies = pieces.iter_mut().filter(|piece| piece.2 == Kind::Body && piece.0 >= from);
        bodies.for_each(|piece| piece.2 = Kind::ImpliedDecision);
        parts.odd.push((Odd::ImpliedDecision, lines.line(from).range.start..place.end));
    }
}

/// A line is an outcome and nothing else, and no attachment: the last one, or the first below a
/// heading.
fn imply_outcome_line(lines: &Lines<'_>, pieces: &mut [Part], odd: &mut Vec<Noted>) {
    let bodies: Vec<usize> = (0..pieces.len()).filter(|&at| pieces[at].2 == Kind::Body).collect();
    if let Some(index) = first_decided(lines, pieces, &bodies) {
        let told = pieces[index..].iter_mut().take_while(|piece| piece.2 == Kind::Body);
        told.for_each(|piece| piece.2 = Kind::ImpliedDecision);
        odd.push((Odd::ImpliedDecision, lines.line(pieces[index].0).range.clone()));
        return;
    }
    let decides = |index: usize| {
        let at = pieces[index].0;
        is_outcome_formula(lines.words(at)) && !lines.is_continuation(at)
    };
    // The last of a list of attachments may end a sentence: the decision, without a heading.
    let listed = |index: usize| {
        let ends = lines.words(pieces[index].0).ends_with('.');
        let heading =
            pieces[..index].iter().rev().find(|piece| matches!(piece.2, Kind::Heading(_)));
        let bilag = |piece: &Part| matches!(piece.2, Kind::Heading(Tag::Bilag | Tag::MeetingBilag));
        !ends && heading.is_some_and(bilag)
    };
    let first = |index: usize| {
        index > 0
            && matches!(pieces[index - 1].2, Kind::Heading(Tag::Section(SectionKind::Presentation)))
    };
    let begins = |index: usize| begins_with_formula(lines, pieces[index].0);
    // So does what follows a recommendation: "Referatet blev godkendt og underskrevet".
    let answers = |index: usize| {
        let above = pieces[..index].iter().rev().find(|piece| piece.2 != Kind::Body);
        let words = lines.words(pieces[index].0);
        let proposal = |piece: &Part| {
            let apart = lines.line(pieces[index].0).gap && piece.0 + 1 < pieces[index].0;
            piece.2 == Kind::ImpliedProposal || piece.2 == Kind::Heading(Tag::Indstilling) && apart
        };
        above.is_some_and(proposal)
            && tells_decision(words)
            && read_outcome(words).is_some()
            && !lines.is_continuation(pieces[index].0)
    };
    let last = bodies.last().copied();
    let last = last.filter(|&index| decides(index) || begins(index) || answers(index));
    let found = last.or_else(|| bodies.iter().copied().find(|&at| first(at) && decides(at)));
    let Some(index) = found.filter(|&index| !listed(index)) else {
        return imply_told_below(lines, pieces, &bodies, odd);
    };
    pieces[index].2 = Kind::ImpliedDecision;
    odd.push((Odd::ImpliedDecision, lines.line(pieces[index].0).range.clone()));
    // The section goes on below it.
    let rest = pieces[index + 1..].iter_mut().take_while(|piece| piece.2 == Kind::Body);
    rest.for_each(|piece| piece.2 = Kind::Resumed);
}

/// What a body decides below a recommendation that a sentence opens: "Udvalget vedtog at imødekomme
/// ansøgningen.", and all that is said below it.
fn imply_told_below(
    lines: &Lines<'_>,
    pieces: &mut [Part],
    bodies: &[usize],
    odd: &mut Vec<Noted>,
) {
    let Some(proposal) = pieces.iter().rposition(|piece| piece.2 == Kind::ImpliedProposal) else {
        return;
    };
    let below = || bodies.iter().copied().filter(|&index| index > proposal);
    let decides = |&index: &usize| {
        let at = pieces[index].0;
        begins_with_body(lines, at) && read_outcome(lines.words(at)).is_some()
    };
    let Some(index) = below().find(decides) else { return };
    odd.push((Odd::ImpliedDecision, lines.line(pieces[index].0).range.clone()));
    let rest = pieces[index..].iter_mut().take_while(|piece| piece.2 == Kind::Body);
    rest.for_each(|piece| piece.2 = Kind::ImpliedDecision);
}

/// "Udvalget bevilger beløbet.": a body decides, in its own words.
fn body_decides(lines: &Lines<'_>, at: usize) -> bool {
    begins_with_body(lines, at) && tells_decision(lines.words(at))
}

/// "Drøftet. Sagen genoptages." says more below what it decides.
fn begins_with_formula(lines: &Lines<'_>, at: usize) -> bool {
    let words = lines.words(at);
    let first = words.split_inclusive(". ").next().unwrap_or(words).trim_end();
    first.len() < words.len() && is_outcome_formula(first) && !lines.is_continuation(at)
}

fn begins_with_body(lines: &Lines<'_>, at: usize) -> bool {
    let first = lines.words(at).split(' ').next().unwrap_or_default();
    names_body(first) && !lines.is_continuation(at)
}

/// The first body that decides by its place and its words.
fn first_decided(lines: &Lines<'_>, pieces: &[Part], bodies: &[usize]) -> Option<usize> {
    let opens = |piece: &Part| matches!(piece.2, Kind::Heading(_) | Kind::ImpliedProposal);
    let openings: Vec<usize> = (0..pieces.len()).filter(|&at| opens(&pieces[at])).collect();
    let above = |index: usize| &openings[..openings.partition_point(|&opening| opening < index)];
    bodies.iter().copied().find(|&index| tells_vote_or_decision(lines, pieces, index, above(index)))
}

/// Whether a paragraph below a proposal tells the vote on it, with its numbers, or, further down than
/// the proposal itself, what was decided; or one below a list of attachments, or a heading of the
/// house's own, what a body decides. `openings` are the pieces above that open something.
fn tells_vote_or_decision(
    lines: &Lines<'_>,
    pieces: &[Part],
    index: usize,
    openings: &[usize],
) -> bool {
    let at = pieces[index].0;
    let opened = openings.last().copied();
    // A line with the attachments may stand between.
    let listed =
        |&opened: &usize| pieces[opened].2 == Kind::Heading(Tag::Bilag) && lines.line(at).gap;
    let below_list = opened.is_some_and(|opened| {
        let other = Kind::Heading(Tag::Section(SectionKind::Other));
        pieces[opened].2 == Kind::Heading(Tag::Bilag) || pieces[opened].2 == other
    });
    let told = || lines.line(at).gap || lines.words(at).ends_with('.');
    if below_list && told() && body_decides(lines, at) {
        return true;
    }
    let behind = opened.filter(listed).and_then(|_| openings.iter().rev().nth(1).copied());
    let proposal = behind.or(opened).filter(|&opened| {
        matches!(pieces[opened].2, Kind::Heading(Tag::Indstilling) | Kind::ImpliedProposal)
    });
    let Some(proposal) = proposal.filter(|_| !lines.is_continuation(at)) else { return false };
    let implied = pieces[proposal].2 == Kind::ImpliedProposal;
    let words = lines.words(at);
    let counted = || {
        let vote = read_positions(words).vote;
        words.bytes().any(|byte| byte.is_ascii_digit())
            && vote.is_some_and(|vote| vote.in_favour.is_some() && vote.against.is_some())
            && read_outcome(words).is_some()
    };
    let further = index > proposal + usize::from(!implied);
    further && tells_decision(words) || counted()
}
