//! Work side by side, when the caller allows threads.

use std::thread::{self, Builder};

/// Does two things side by side. Should there be no thread for `aside`, or should it panic there, it
/// is done here.
pub(crate) fn beside<A: Send, B>(aside: impl Fn() -> A + Sync, here: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let other = Builder::new().spawn_scoped(scope, &aside);
        let here = here();
        let done = other.ok().and_then(|other| other.join().ok());
        (done.unwrap_or_else(&aside), here)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::beside;

    #[test]
    fn what_fails_aside_is_done_here() {
        let tries = AtomicU32::new(0);
        let aside = || {
            assert!(tries.fetch_add(1, Ordering::Relaxed) > 0, "the first try fails");
            "done"
        };
        assert_eq!(beside(aside, || 7), ("done", 7));
    }
}
