//! How a command ends: what is said at the very end, and the exit code.

use std::io::{self, Write};
use std::process::{self, ExitCode};

use crate::failure::Failure;

/// How a command ended.
#[derive(Debug)]
pub enum Outcome {
    /// All was read.
    Done,
    /// Something was not read; it has been said what.
    Incomplete,
    /// Ctrl-C.
    Interrupted,
    /// The command makes no sense.
    Misuse(String),
    /// One thing went wrong that ends the command: which file, and why.
    Failed(String, Failure),
}

impl Outcome {
    fn code(&self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Incomplete | Self::Failed(..) => 1,
            Self::Misuse(_) => 2,
            Self::Interrupted => 130,
        }
    }
}

/// Ends `main`.
pub fn exit(outcome: &Outcome) -> ExitCode {
    say(outcome);
    ExitCode::from(outcome.code())
}

/// Ends the process from any thread, whatever the others are doing.
pub fn leave(outcome: &Outcome) -> ! {
    say(outcome);
    process::exit(outcome.code().into())
}

/// Says what is left to say. A closed standard error is no reason to end otherwise.
fn say(outcome: &Outcome) {
    let _ = match outcome {
        Outcome::Misuse(text) => writeln!(io::stderr(), "referat: {text}"),
        Outcome::Failed(name, failure) => writeln!(io::stderr(), "{name}: {failure}"),
        Outcome::Done | Outcome::Incomplete | Outcome::Interrupted => Ok(()),
    };
}

/// Prints on standard output. Who reads it may stop reading: that is success.
pub fn print(bytes: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Outcome::Failed("standard output".into(), Failure::writing(&error))
        }
        _ => Outcome::Done,
    }
}
