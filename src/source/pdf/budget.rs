//! What a document may cost.

use crate::error::Error;
use crate::options::Options;

/// The work done for a document, counted in operators, glyphs and bytes: the library reads no
/// clock, so that the same bytes always give the same answer.
#[derive(Clone)]
pub(super) struct Budget {
    spent: u64,
    limit: u64,
    memory: u64,
    held: u64,
    stream: u64,
}

/// The budget is used up.
#[derive(Debug)]
pub(super) struct Stop;

/// What a slow machine does in a second.
const UNITS_PER_SECOND: u64 = 5_000_000;

impl Budget {
    pub(super) fn new(options: &Options) -> Self {
        let millis = u64::try_from(options.max_time.as_millis()).unwrap_or(u64::MAX);
        let limit = millis.saturating_mul(UNITS_PER_SECOND / 1000);
        let memory = options.max_memory;
        Self { spent: 0, limit, memory, held: 0, stream: memory / 4 }
    }

    /// That of each of several parts which are read side by side: they share the memory.
    pub(super) fn part(&self, parts: usize) -> Self {
        Self { memory: self.memory / parts.max(1) as u64, ..*self }
    }

    /// What was spent since `start`.
    pub(super) fn spent_since(&self, start: &Self) -> u64 {
        self.spent.saturating_sub(start.spent)
    }

    /// Whether so much more may be spent.
    pub(super) fn allows(&self, units: u64) -> bool {
        self.spent.saturating_add(units) <= self.limit
    }

    pub(super) fn spend(&mut self, units: u64) -> Result<(), Stop> {
        self.spent = self.spent.saturating_add(units);
        if self.spent > self.limit { Err(Stop) } else { Ok(()) }
    }

    /// The most that one stream may inflate to.
    pub(super) fn stream_limit(&self) -> usize {
        usize::try_from(self.stream).unwrap_or(usize::MAX)
    }

    /// Refuses to hold more bytes than memory is allowed for.
    pub(super) fn hold(&mut self, bytes: usize) -> Result<(), Stop> {
        self.held = bytes as u64;
        if self.held > self.memory { Err(Stop) } else { Ok(()) }
    }

    /// The error for a used-up budget.
    pub(super) fn error(&self) -> Error {
        if self.held > self.memory {
            return Error::OverLimit {
                what: "memory for the text",
                seen: self.held,
                limit: self.memory,
            };
        }
        Error::OverLimit { what: "work to read the PDF", seen: self.spent, limit: self.limit }
    }
}
