//! How far reading may run ahead of writing.
//!
//! Documents are written in order, whatever the order in which they are read. One that takes a
//! minute must not let the others pile up behind it without end.

use std::sync::{Condvar, Mutex, PoisonError};

use super::locked;

/// The most output that waits.
const MOST_BYTES: usize = 64 << 20;

#[derive(Debug)]
pub struct Window {
    state: Mutex<State>,
    moved: Condvar,
    most: u64,
}

#[derive(Debug, Default)]
struct State {
    written: u64,
    waiting: usize,
    closed: bool,
}

impl Window {
    pub fn new(most: u64) -> Self {
        Self { state: Mutex::default(), moved: Condvar::new(), most }
    }

    /// Waits until the document of this position may be read. False when none may be any more.
    pub fn enter(&self, position: u64) -> bool {
        let state = locked(&self.state);
        let is_full = |state: &mut State| {
            !state.closed && (position - state.written >= self.most || state.waiting > MOST_BYTES)
        };
        let state = self.moved.wait_while(state, is_full).unwrap_or_else(PoisonError::into_inner);
        !state.closed
    }

    /// Output that waits to be written.
    pub fn hold(&self, bytes: usize) {
        locked(&self.state).waiting += bytes;
    }

    /// One more document is written.
    pub fn leave(&self, bytes: usize) {
        let mut state = locked(&self.state);
        state.written += 1;
        state.waiting = state.waiting.saturating_sub(bytes);
        drop(state);
        self.moved.notify_all();
    }

    /// Lets nothing in any more.
    pub fn close(&self) {
        locked(&self.state).closed = true;
        self.moved.notify_all();
    }
}
