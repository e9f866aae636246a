//! What is said while a run lasts: a bar on a terminal, a line now and then elsewhere.

use std::fmt::{self, Display};
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use super::tally::{Tally, counted, rate};

const BETWEEN_LINES: Duration = Duration::from_secs(10);
const COUNTED: &str = "{bar:24} {pos}/{len} {msg} {rate} {elapsed} eta {eta}";
const UNCOUNTED: &str = "{spinner} {pos} {msg} {rate} {elapsed}";

pub struct Progress {
    bar: Option<ProgressBar>,
    quiet: bool,
    began: Instant,
    last_line: Instant,
}

impl Progress {
    pub fn new(quiet: bool) -> Self {
        let bar = (!quiet && io::stderr().is_terminal())
            .then(|| styled(ProgressBar::no_length(), UNCOUNTED));
        Self { bar, quiet, began: Instant::now(), last_line: Instant::now() }
    }

    /// Counts the documents on the side, so that the bar knows its end.
    pub fn count_on_the_side<I: Iterator + Send + 'static>(&self, inputs: impl FnOnce() -> I) {
        if let Some(bar) = self.bar.clone() {
            let inputs = inputs();
            std::thread::spawn(move || {
                let count = inputs.count() as u64;
                bar.set_length(count);
                styled(bar, COUNTED);
            });
        }
    }

    pub fn step(&mut self, tally: &Tally) {
        if let Some(bar) = &self.bar {
            if tally.failed > 0 {
                bar.set_message(format!("{} failed", tally.failed));
            }
            bar.inc(1);
        } else if !self.quiet && self.last_line.elapsed() >= BETWEEN_LINES {
            self.last_line = Instant::now();
            let done = counted(tally.documents(), "document");
            let speed = rate(tally.documents(), self.time().as_secs_f64());
            self.say(format_args!("{done} so far, {} failed, {speed} documents/s", tally.failed));
        }
    }

    /// One line on standard error. That it is closed is no reason to stop.
    pub fn say(&self, line: impl Display) {
        let print = || drop(writeln!(io::stderr(), "{line}"));
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// One line, unless only failures are wanted.
    pub fn remark(&self, line: impl Display) {
        if !self.quiet {
            self.say(line);
        }
    }

    pub fn time(&self) -> Duration {
        self.began.elapsed()
    }

    pub fn end(&self, tally: &Tally) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if !self.quiet {
            let _ = io::stderr().write_all(tally.summary(self.time()).as_bytes());
        }
    }
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style.with_key("rate", write_rate))
}

fn write_rate(state: &ProgressState, out: &mut dyn fmt::Write) {
    // A bar that cannot be written has nobody to tell.
    let _ = write!(out, "{:.0}/s", state.per_sec());
}
