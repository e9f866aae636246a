//! Which of the lines that may begin an item do: the heaviest run of rising numbers.

/// A line that may begin an item.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The line.
    pub at: usize,
    /// Its number, a thousand times, with what stands behind a stop.
    pub number: u32,
    /// How much speaks for it.
    pub weight: i32,
}

/// The heaviest run of candidates whose numbers rise. A number that does not rise (items taken out
/// of order, closed items from 101, houses that number every item 1) costs five.
pub(super) fn best_chain(candidates: &[Candidate]) -> Vec<usize> {
    if let Some(same) = all_alike(candidates) {
        return same;
    }
    let mut numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut below = Heaviest::new(numbers.len());
    let mut heaviest: Option<(i64, usize)> = None;
    let mut from = vec![None; candidates.len()];
    for (at, candidate) in
        candidates.iter().enumerate().filter(|(_, candidate)| candidate.weight >= 2)
    {
        let rank = numbers.partition_point(|&number| number < candidate.number);
        let rising = below.best(rank);
        let any = heaviest.map(|(weight, index)| (weight - 5, index));
        let before = rising.max(any).filter(|&(weight, _)| weight > 0);
        let weight = i64::from(candidate.weight) + before.map_or(0, |(weight, _)| weight);
        from[at] = before.map(|(_, index)| index);
        below.put(rank, (weight, at));
        heaviest = heaviest.max(Some((weight, at)));
    }
    let mut chain: Vec<usize> =
        std::iter::successors(heaviest.map(|(_, at)| at), |&at| from[at]).collect();
    chain.reverse();
    chain
}

/// Houses that number every item 1.
fn all_alike(candidates: &[Candidate]) -> Option<Vec<usize>> {
    let strong: Vec<usize> =
        (0..candidates.len()).filter(|&at| candidates[at].weight >= 3).collect();
    let first = candidates[*strong.first()?].number;
    (strong.len() > 1 && strong.iter().all(|&at| candidates[at].number == first)).then_some(strong)
}

/// The heaviest chain that ends in a number below a given one: a Fenwick tree of maxima.
struct Heaviest(Vec<Option<(i64, usize)>>);

impl Heaviest {
    fn new(len: usize) -> Self {
        Self(vec![None; len + 1])
    }

    fn best(&self, rank: usize) -> Option<(i64, usize)> {
        let walk = std::iter::successors(Some(rank), |&at| Some(at & (at.wrapping_sub(1))));
        walk.take_while(|&at| at > 0).filter_map(|at| self.0[at]).max()
    }

    fn put(&mut self, rank: usize, entry: (i64, usize)) {
        let mut at = rank + 1;
        while at < self.0.len() {
            self.0[at] = self.0[at].max(Some(entry));
            at += at & at.wrapping_neg();
        }
    }
}
