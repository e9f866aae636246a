//! Which of the lines that may begin an item do: the heaviest run of rising numbers.

use std::collections::HashMap;

/// A line that may begin an item.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The line.
    pub at: usize,
    /// Its number, a thousand times, with what stands behind a stop.
    pub number: u32,
    /// How much speaks for it.
    pub weight: i32,
}

/// What it adds to a run that a number follows the one before, as they do in an agenda.
const FOLLOWS: i64 = 1;
/// What it costs that numbers are left out, as those of closed items are.
const LEAP: i64 = 1;
/// What it costs that a number does not rise: items taken out of order, closed ones from 101.
const RESTART: i64 = 3;
/// The same of a sure line that counts from 1: another part of the agenda.
const PART: i64 = 2;
/// From this weight on a line is an item by itself, whatever its number: leaps cost nothing, and a
/// run may start anew.
pub(super) const SURE: i32 = 5;

/// From this weight on a line may begin an item by itself.
pub(super) const ENOUGH: i32 = 2;

/// The lines that begin items, as places in `candidates`. `headed` is how many headings of sections
/// the document has: without any, a list that runs through it is its agenda.
pub(super) fn best_chain(candidates: &[Candidate], headed: usize) -> Vec<usize> {
    if let Some(same) = all_alike(candidates) {
        return same;
    }
    if headed == 0 && count_through(candidates) {
        return (0..candidates.len()).collect();
    }
    // Where no headings stand, titles may end like sentences.
    let loose = || (headed == 0).then(|| taken_out_of_order(candidates, ENOUGH - 1)).flatten();
    if let Some(mixed) = taken_out_of_order(candidates, ENOUGH).or_else(loose) {
        return mixed;
    }
    let mut candidates = without_lists(candidates);
    lift_first(&mut candidates);
    let candidates = &candidates;
    let strict = heaviest(candidates, ENOUGH);
    let filled = heaviest(candidates, ENOUGH - 1);
    // A list further down is no heavier than the agenda.
    let whole = counts_from_first(candidates, &filled)
        && filled.len() > strict.len()
        && filled.last() < strict.first();
    let fills = !strict.is_empty() && (whole || fills(candidates, &strict, &filled));
    let run = if fills { filled } else { strict };
    let loose = heaviest(candidates, ENOUGH - 2);
    let steps = loose.windows(2).filter(|pair| is_step(candidates, pair)).count();
    let is_agenda = loose.len() > 2 && steps * 4 >= (loose.len() - 1) * 3;
    let few = headed * 2 < loose.len() && run.len() * 2 < loose.len();
    if is_agenda && (few || !run.is_empty() && counts_once(candidates, &loose)) {
        return loose;
    }
    completed(candidates, run)
}

/// "1. Dagsorden" right below those who were absent may be one of them: not where "2." is the next of all
/// numbered lines, and an item.
fn lift_first(candidates: &mut [Candidate]) {
    if let [first, second, ..] = candidates
        && (first.number, second.number) == (1000, 2000)
        && first.weight == ENOUGH - 2
        && second.weight >= ENOUGH - 1
    {
        first.weight = ENOUGH - 1;
    }
}

/// A meeting may take its items in another order: what may begin an item by itself has all the numbers
/// from 1 to the last, each once, and they begin in their order.
fn taken_out_of_order(candidates: &[Candidate], least: i32) -> Option<Vec<usize>> {
    let heavy: Vec<usize> =
        (0..candidates.len()).filter(|&at| candidates[at].weight >= least).collect();
    let mut numbers: Vec<u32> = heavy.iter().map(|&at| candidates[at].number).collect();
    let mixed = !numbers.is_sorted() && numbers.starts_with(&[1000]);
    numbers.sort_unstable();
    let whole = numbers.iter().zip(1..).all(|(&number, nth)| number == nth * 1000);
    (mixed && whole && numbers.len() >= LEAST_MIXED).then_some(heavy)
}

/// Of fewer numbers the order tells too little.
const LEAST_MIXED: usize = 4;

/// Whether the numbered lines of a document count from 1 to the last, with no leap over more than one
/// number, none of them twice, and they do not look like points of a list: they are its items, though
/// no white parts them and some have small titles.
fn count_through(candidates: &[Candidate]) -> bool {
    let lightest = |of: &[Candidate]| of.iter().map(|own| own.weight).min().unwrap_or(ENOUGH);
    let first = candidates.first().is_some_and(|first| {
        let others = lightest(&candidates[1..]);
        // White parts small titles, or those below a small first one have capitals.
        first.weight >= ENOUGH - 3
            || first.weight >= ENOUGH - 5 && others >= ENOUGH - 2
            || first.weight >= ENOUGH - 4 && others >= ENOUGH - 4
    });
    let begins = candidates.first().is_some_and(|first| first.number == 1000);
    let follows = |pair: &[Candidate]| {
        let step = pair[1].number.saturating_sub(pair[0].number);
        step == 1000 || step == 2000 && candidates.len() > 2
    };
    let counted = begins && candidates.windows(2).all(follows);
    first && counted && candidates.len() > 1
}

/// The candidates, those made light that stand between two sure items of which one follows the other,
/// count from 1 and are not sure: a list in the text of the first.
fn without_lists(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut light = candidates.to_vec();
    let sure: Vec<usize> =
        (0..candidates.len()).filter(|&at| candidates[at].weight >= SURE).collect();
    for list in lone_lists(candidates, &sure) {
        light[list].iter_mut().for_each(|own| own.weight = own.weight.min(ENOUGH - 3));
    }
    for pair in sure.windows(2) {
        let (first, next) = (candidates[pair[0]].number, candidates[pair[1]].number);
        if first.is_multiple_of(1000) && first + 1000 == next {
            let between = light[pair[0] + 1..pair[1]].iter_mut();
            let listed = between.skip_while(|own| own.number != 1000);
            listed.for_each(|own| own.weight = own.weight.min(ENOUGH - 3));
        }
    }
    light
}

/// The lists between two sure items of which one follows the other, that count from 1 while those are
/// further, however sure their lines look: "24", "1", "2", "25".
fn lone_lists<'a>(
    candidates: &'a [Candidate],
    sure: &'a [usize],
) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
    let number = |at: usize| candidates[at].number;
    sure.iter().enumerate().filter_map(move |(nth, &first)| {
        let own = number(first);
        let low = |at: &&usize| number(**at) < own;
        let lower = sure[nth + 1..].iter().take_while(low).count();
        let next = *sure.get(nth + 1 + lower)?;
        let list = &candidates[first + 1..next];
        let counted = list.iter().zip(1..).all(|(one, count)| one.number == 1000 * count);
        let follows = own.is_multiple_of(1000) && own + 1000 == number(next);
        (lower > 0 && follows && counted).then_some(first + 1..next)
    })
}

/// A run with what counts on exactly from one of its items to the next, where nothing else counts
/// and no number stands elsewhere too.
fn completed(candidates: &[Candidate], run: Vec<usize>) -> Vec<usize> {
    let mut seen: HashMap<u32, u32> = HashMap::new();
    for one in candidates {
        *seen.entry(one.number).or_default() += 1;
    }
    let whole = |at: usize| candidates[at].number.is_multiple_of(1000);
    let mut full: Vec<usize> = Vec::with_capacity(run.len());
    full.extend(first_before(candidates, &run, &seen));
    for at in run {
        if let Some(&before) = full.last().filter(|&&before| whole(before) && whole(at)) {
            let (low, high) = (candidates[before].number / 1000, candidates[at].number / 1000);
            let missing = || (low + 1..high).map(|number| number * 1000);
            let once = || missing().all(|number| seen.get(&number) == Some(&1));
            // A list between them may count for itself.
            let between = [i32::MIN, ENOUGH - 2].map(|least| {
                (before + 1..at).filter(|&one| candidates[one].weight >= least).collect()
            });
            let counts =
                |own: &Vec<usize>| own.iter().map(|&one| candidates[one].number).eq(missing());
            full.extend(between.into_iter().find(counts).filter(|_| once()).into_iter().flatten());
        }
        full.push(at);
    }
    full
}

/// The line with the number 1 above a run that begins with 2: the first of all numbered lines, whose title
/// may end like a sentence; or, where no other is numbered so, one whose title begins small.
fn first_before(
    candidates: &[Candidate],
    run: &[usize],
    seen: &HashMap<u32, u32>,
) -> Option<usize> {
    let second = *run.first().filter(|&&at| candidates[at].number == 2000)?;
    let alone = seen.get(&1000) == Some(&1) && seen.get(&2000) == Some(&1);
    let first = candidates[..second].iter().position(|one| one.number == 1000)?;
    let leads = second == 1 && candidates[first].weight >= ENOUGH - 1;
    let counts = leads || alone && candidates[first].weight >= ENOUGH - 5;
    (counts && run.len() > 1).then_some(first)
}

/// Whether a run counts from 1 without a gap and nothing else in the document counts: a list in the
/// text would begin anew.
fn counts_once(candidates: &[Candidate], run: &[usize]) -> bool {
    let likely = candidates.iter().filter(|one| one.weight >= ENOUGH - 4).count();
    let begins = run.first().is_some_and(|&at| candidates[at].number == 1000);
    run.len() == likely && begins && run.windows(2).all(|pair| is_step(candidates, pair))
}

fn heaviest(candidates: &[Candidate], least: i32) -> Vec<usize> {
    let mut runs = Runs::new(candidates);
    for (at, candidate) in candidates.iter().enumerate().filter(|(_, one)| one.weight >= least) {
        runs.add(at, candidate);
    }
    runs.heaviest()
}

/// Whether a run counts from 1 without a gap from the first numbered line of the document on.
fn counts_from_first(candidates: &[Candidate], run: &[usize]) -> bool {
    run.first() == Some(&0)
        && run.iter().zip(1..).all(|(&at, nth)| candidates[at].number == nth * 1000)
}

/// Whether a run has all of another, and what it adds is no part of a list in the text: a line that
/// follows its neighbour, which is no item.
fn fills(candidates: &[Candidate], strict: &[usize], filled: &[usize]) -> bool {
    let is_in = |run: &[usize], at: &usize| run.binary_search(at).is_ok();
    let is_listed =
        |&at: &usize| at > 0 && !is_in(filled, &(at - 1)) && is_step(candidates, &[at - 1, at]);
    let added = filled.iter().filter(|at| !is_in(strict, at));
    strict.iter().all(|at| is_in(filled, at)) && !added.into_iter().any(is_listed)
}

/// Houses that number every item 1.
fn all_alike(candidates: &[Candidate]) -> Option<Vec<usize>> {
    let alike = |least: i32| {
        let heavy: Vec<usize> =
            (0..candidates.len()).filter(|&at| candidates[at].weight >= least).collect();
        let first = candidates[*heavy.first()?].number;
        (heavy.len() > 2 && heavy.iter().all(|&at| candidates[at].number == first)).then_some(heavy)
    };
    alike(ENOUGH - 2).or_else(|| alike(ENOUGH + 1))
}

/// Whether a number follows the one before: 4 after 3 and after 3.2, 3.2 after 3.1, 3.1 after 3.
fn is_step(candidates: &[Candidate], pair: &[usize]) -> bool {
    let (before, number) = (candidates[pair[0]].number, candidates[pair[1]].number);
    let whole = number.is_multiple_of(1000) && number / 1000 == before / 1000 + 1;
    number == before + 1 || whole
}

/// The heaviest run that ends in each candidate.
struct Runs {
    numbers: Vec<u32>,
    /// Of those that end below a number.
    below: Heaviest,
    /// The last candidate of a run, by its number, and by the whole part of it.
    by_number: HashMap<u32, Run>,
    by_whole: HashMap<u32, Run>,
    any: Option<Run>,
    from: Vec<Option<usize>>,
}

/// The weight of a run, and the candidate in which it ends.
type Run = (i64, usize);

impl Runs {
    fn new(candidates: &[Candidate]) -> Self {
        let mut numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        Self {
            below: Heaviest::new(numbers.len()),
            numbers,
            by_number: HashMap::new(),
            by_whole: HashMap::new(),
            any: None,
            from: vec![None; candidates.len()],
        }
    }

    fn add(&mut self, at: usize, candidate: &Candidate) {
        let number = candidate.number;
        let rank = self.numbers.partition_point(|&other| other < number);
        let sure = candidate.weight >= SURE;
        let leap = if sure { 0 } else { LEAP };
        let before = [
            worth(self.before(number), FOLLOWS),
            worth(self.below.best(rank), -leap),
            worth(self.any.filter(|_| sure), -(if number == 1000 { PART } else { RESTART })),
        ];
        let before = before.into_iter().max().flatten().filter(|&(weight, _)| weight > 0);
        self.from[at] = before.map(|(_, index)| index);
        let run = (i64::from(candidate.weight) + before.map_or(0, |(weight, _)| weight), at);
        self.below.put(rank, run);
        self.any = self.any.max(Some(run));
        keep(&mut self.by_number, number, run);
        keep(&mut self.by_whole, number / 1000, run);
    }

    /// The heaviest run that ends in the number before this one.
    fn before(&self, number: u32) -> Option<Run> {
        let next = number.checked_sub(1).and_then(|before| self.by_number.get(&before));
        let whole = (number / 1000).checked_sub(1).filter(|_| number.is_multiple_of(1000));
        next.copied().max(whole.and_then(|whole| self.by_whole.get(&whole)).copied())
    }

    /// The candidates of the heaviest run, in order.
    fn heaviest(&self) -> Vec<usize> {
        let last = self.any.map(|(_, at)| at);
        let mut chain: Vec<usize> = std::iter::successors(last, |&at| self.from[at]).collect();
        chain.reverse();
        chain
    }
}

/// A run with what one more step is worth.
fn worth(run: Option<Run>, worth: i64) -> Option<Run> {
    run.map(|(weight, at)| (weight + worth, at))
}

fn keep(runs: &mut HashMap<u32, Run>, key: u32, run: Run) {
    let kept = runs.entry(key).or_insert(run);
    *kept = (*kept).max(run);
}

/// The heaviest run that ends in a number below a given one: a Fenwick tree of maxima.
struct Heaviest(Vec<Option<Run>>);

impl Heaviest {
    fn new(len: usize) -> Self {
        Self(vec![None; len + 1])
    }

    fn best(&self, rank: usize) -> Option<Run> {
        let walk = std::iter::successors(Some(rank), |&at| Some(at & (at.wrapping_sub(1))));
        walk.take_while(|&at| at > 0).filter_map(|at| self.0[at]).max()
    }

    fn put(&mut self, rank: usize, run: Run) {
        let mut at = rank + 1;
        while at < self.0.len() {
            self.0[at] = self.0[at].max(Some(run));
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Candidates as `number/weight`; those chosen, by number.
    #[track_caller]
    fn check(candidates: &str, headed: usize, want: &str) {
        let read = |(at, one): (usize, &str)| {
            let (number, weight) = one.split_once('/').expect("number/weight");
            let number: f64 = number.parse().expect("a number");
            let weight = weight.parse().expect("a weight");
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
            Candidate { at, number: (number * 1000.0).round() as u32, weight }
        };
        let candidates: Vec<Candidate> = candidates.split(' ').enumerate().map(read).collect();
        let chain = best_chain(&candidates, headed);
        let shown: Vec<String> = chain
            .iter()
            .map(|&at| (f64::from(candidates[at].number) / 1000.0).to_string())
            .collect();
        assert_eq!(shown.join(" "), want);
    }

    #[test]
    fn items_rise() {
        check("1/6 2/6 3/6", 6, "1 2 3");
        check("73/4 74/4 76/4", 6, "73 74 76");
        check("1/6 1.001/4 1.002/4 2/6", 6, "1 1.001 1.002 2");
    }

    #[test]
    fn lists_in_the_text_are_no_items() {
        check("1/6 1/0 2/0 3/0 2/6 3/6", 6, "1 2 3");
        check("1/6 1/1 2/1 3/1", 3, "1");
        check("119/4 120/3 17/0 8/3 10/3 21/1", 6, "119 120");
        check("108/7 1/3 2/4 109/6", 4, "108 109");
        check("24/7 1/7 25/7", 4, "24 25");
        check("7/7 1/7 2/6 8/7", 4, "7 8");
        check("102/7 1/3 2/3 3/7 103/7", 4, "102 103");
    }

    #[test]
    fn strong_items_may_be_out_of_order() {
        check("1/7 3/7 2/7 4/7", 6, "1 3 2 4");
        check("8/8 14/6 9/8", 6, "8 14 9");
        check("1/6 2/6 101/6 102/6", 6, "1 2 101 102");
    }

    #[test]
    fn items_may_be_taken_out_of_order() {
        check("1/4 2/4 5/4 4/4 3/4", 6, "1 2 5 4 3");
        check("1/1 2/1 5/1 4/1 3/1", 0, "1 2 5 4 3");
        check("1/4 3/4 2/4", 6, "1 2");
    }

    #[test]
    fn the_agenda_outweighs_a_list_further_down() {
        check("1/1 2/4 3/4 1/4 2/4", 0, "1 2 3");
    }

    #[test]
    fn a_small_title_may_be_the_first() {
        check("1/-3 2/4 3/4", 6, "1 2 3");
        check("1/-3 2/4 3/4 1/-3", 6, "2 3");
        check("1/1 2/4 3/4 1/0 2/0", 6, "1 2 3");
        check("1/0 2/1 3/1 1/5 2/1 3/1", 0, "1 2 3 1 2 3");
    }

    #[test]
    fn a_weak_line_fills_a_gap_between_items() {
        check("1/1 2/4 3/4 4/4", 6, "1 2 3 4");
        check("1/4 2/1 3/4", 6, "1 2 3");
    }

    #[test]
    fn what_counts_on_exactly_completes_a_run() {
        check("1/4 2/4 3/-3 4/-2 5/4", 6, "1 2 3 4 5");
        check("1/4 2/4 1/-3 2/-3 3/-3 4/4", 6, "1 2 4");
        check("1/4 2/4 3/-3 5/4", 6, "1 2 5");
        check("1/4 2/-1 3/4 1/5 2/5 3/5", 6, "1 3 1 2 3");
        check("71/4 72/0 1/-8 2/-5 73/4", 6, "71 72 73");
    }

    #[test]
    fn a_list_that_counts_once_is_the_agenda() {
        check("1/4 2/4 3/0", 6, "1 2 3");
        check("1/4 2/4 1/0 2/0 3/0", 6, "1 2");
        check("1/4 2/0 2.001/4 2.002/0 3/4 4/0", 6, "1 2 2.001 2.002 3 4");
    }

    #[test]
    fn without_headings_the_list_is_the_agenda() {
        check("1/1 2/1 3/1 4/1", 0, "1 2 3 4");
        check("1/0 2/0 3/0 4/0", 0, "1 2 3 4");
        check("2/1 3/1 4/1 5/1", 0, "2 3 4 5");
        check("1/1 2/1 3/1", 4, "");
        check("1/1 1/1 1/5 1/1", 0, "1 1 1 1");
        check("1/-3 2/1 3/1", 0, "1 2 3");
        check("1/-2 2/-2 3/-2", 0, "1 2 3");
        check("1/-3 2/-3 3/-3", 0, "");
    }
}
