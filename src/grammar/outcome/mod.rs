//! What a decision comes to.

mod adopted;
mod formula;
mod labels;
mod points;
mod starts;
#[cfg(test)]
mod tests;
mod weight;

pub(super) use formula::is_made_of_formulas;
pub(crate) use formula::{is_outcome_formula, tells_decision};

use super::Place;
use super::verdict::{Verdict, Weight};
use crate::record::Outcome;
use adopted::{find_adopted, is_adoption};
use points::read_points;
use weight::{outcome_of, read_sentences};

/// A decision on named points: `Ad 1-2. Godkendt.`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DecidedPointRead {
    /// Ranges written out: `1.-3.` gives 1, 2, 3.
    pub labels: Vec<String>,
    /// The words after the label.
    pub text: Place,
    pub outcome: Option<Outcome>,
    pub place: Place,
}

/// What the text of a decision comes to as a whole; `None` when no known wording stands there.
///
/// A formula outweighs a sentence that tells it among other words, and that the fate of a rival
/// proposal. Of sentences that weigh the same, what the body decides (approved, recommended,
/// noted, rejected, elected) comes before what it does with the case (postponed, referred,
/// returned, withdrawn); then the first one counts. Having discussed the matter counts only where
/// nothing else is told. Different outcomes for different points are mixed. A proposal that the body
/// sends out to be heard is approved; "Ingen bemærkninger" and the like name no outcome.
pub(crate) fn read_outcome(text: &str) -> Option<Outcome> {
    let sentences = read_sentences(text);
    let (points, verdict) = read_points(text, &sentences);
    outcome_of_all(&points, verdict)
}

/// The same of a decision whose points are none of its own: on the agenda.
pub(crate) fn read_whole_outcome(text: &str) -> Option<Outcome> {
    outcome_of(text)
}

/// What a decision says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DecisionRead {
    pub outcome: Option<Outcome>,
    /// The decisions that name points.
    pub points: Vec<DecidedPointRead>,
    /// Whose proposal is adopted: `Økonomiudvalgets indstilling`.
    pub adopted: Option<Place>,
}

/// Reads the text of a decision: [`read_outcome`], its points, and whose proposal it adopts.
pub(crate) fn read_decision(text: &str) -> DecisionRead {
    let sentences = read_sentences(text);
    let (points, verdict) = read_points(text, &sentences);
    let outcome = outcome_of_all(&points, verdict);
    let adopted = outcome
        .filter(|&outcome| is_adoption(outcome))
        .and_then(|_| find_adopted(text, &sentences));
    DecisionRead { outcome, points, adopted }
}

fn outcome_of_all(points: &[DecidedPointRead], verdict: Option<Verdict>) -> Option<Outcome> {
    let mut outcomes: Vec<Outcome> = points.iter().filter_map(|point| point.outcome).collect();
    if outcomes.is_empty() {
        return verdict.map(|verdict| verdict.outcome);
    }
    let whole = verdict.filter(|verdict| verdict.weight == Weight::Formula);
    outcomes.extend(whole.map(|verdict| verdict.outcome));
    outcomes.dedup();
    match outcomes.as_slice() {
        [only] => Some(*only),
        _ => Some(Outcome::Mixed),
    }
}
