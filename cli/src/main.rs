//! The command line of `referat`: arguments, files, processes, progress and exit codes.
//!
//! It sees the public API of the library alone. One file a subcommand; `args` has them all in one
//! table, from which help, completions and the man page are made.

mod args;
mod check;
mod convert;
mod document;
mod failure;
mod fixture;
mod inspect;
mod outcome;
mod schema;
mod score;
mod shell;
mod text;

use std::process::ExitCode;

use args::{Cli, Command};
use clap::Parser as _;

fn main() -> ExitCode {
    document::silence_panics();
    outcome::exit(&match Cli::parse().command {
        Command::Convert(args) => convert::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Score(args) => score::run(&args),
        Command::Inspect(args) => inspect::run(&args),
        Command::Schema => schema::run(),
        Command::Completions(args) => shell::completions(&args),
        Command::Man => shell::man(),
        Command::Worker => convert::worker::run(),
    })
}
