//! The command line of `referat`.

mod check;
mod failure;
mod fixture;
mod outcome;
mod score;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads Danish committee minutes, PDF or text, and gives structured records.
#[derive(Debug, Parser)]
#[command(name = "referat", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check documents against expected records
    Check(check::CheckArgs),
    /// Print precision, recall and F1 of every field
    Score(score::ScoreArgs),
}

fn main() -> ExitCode {
    outcome::exit(match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Score(args) => score::run(&args),
    })
}
