//! What can be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use serde::{Deserialize, Serialize};

use crate::check::CheckArgs;
use crate::inspect::InspectArgs;
use crate::score::ScoreArgs;

const EXAMPLES: &str = "\
Examples:
  referat convert referat.pdf              one record, on standard output
  referat convert arkiv -o ud --resume     a folder, a file a document; go on
  referat text referat.pdf                 the text that places refer to
  referat check fixtures                   documents against expected records
  referat schema > record.schema.json      the form of a record
  referat inspect referat.pdf -o s.html    the fields in colour
  referat completions bash                 for your shell";

/// Reads Danish committee minutes, PDF or text, and gives structured records.
#[derive(Debug, Parser)]
#[command(name = "referat", version, after_help = EXAMPLES, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Convert documents to records: JSON, JSON lines, CSV or Markdown
    Convert(ConvertArgs),
    /// Print the canonical text of a document, as the places in its record slice it
    Text(TextArgs),
    /// Check documents against expected records
    Check(CheckArgs),
    /// Print precision, recall and F1 of every field
    Score(ScoreArgs),
    /// Show a document with its fields in colour, as one HTML page
    Inspect(InspectArgs),
    /// Print the JSON Schema of a record
    Schema,
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the man page
    Man,
    /// Read documents for `convert`, as told on standard input.
    #[command(hide = true)]
    Worker,
}

const CONVERT_EXAMPLES: &str = "\
Examples:
  referat convert referat.pdf | jq .meeting
  referat convert 'arkiv/**/*.pdf' -o ud --format csv
  find arkiv -newer sidst -print0 | referat convert --files-from - -0 -o ud --resume";

/// Convert documents to records.
///
/// One FILE without -o: its record on standard output. `-` is standard input.
#[derive(Debug, Args)]
#[command(after_help = CONVERT_EXAMPLES, max_term_width = 100)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct ConvertArgs {
    /// Files, folders or 'globs'; hidden and ignored files are left alone
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    pub paths: Vec<PathBuf>,
    /// Write below this folder, one file a document or one file a table
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// json: a file a document; jsonl: one stream; csv: six tables; md
    #[arg(short, long, value_enum, value_name = "json|jsonl|csv|md", hide_possible_values = true)]
    pub format: Option<Format>,
    /// Also read the paths in this file, one a line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,
    /// The paths in that file end with NUL bytes, not with lines
    #[arg(short = '0', long, requires = "files_from")]
    pub null: bool,
    /// Do not do again what the manifest in DIR says is done
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// With --resume: try again what failed
    #[arg(long, requires = "resume")]
    pub retry_failed: bool,
    /// Documents at a time [default: one a core]
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// Documents with warnings count as failed
    #[arg(long)]
    pub strict: bool,
    /// No progress, no warnings, no summary: failures alone
    #[arg(short, long)]
    pub quiet: bool,
    /// The program that reads documents, in place of this one (for tests).
    #[arg(long, hide = true)]
    pub worker: Option<PathBuf>,
}

/// How a document is read.
#[derive(Debug, Args)]
pub struct ReadingArgs {
    /// Give the rectangles of each place on the page (PDF)
    #[arg(long)]
    pub boxes: bool,
    /// A password for encrypted PDFs; may be given several times
    #[arg(long, value_name = "WORD")]
    pub password: Vec<String>,
    /// The longest that one document may take
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub timeout: u64,
    /// The most memory that one document may take
    #[arg(long, value_name = "MIB", default_value_t = 256)]
    pub max_memory: u64,
    /// The largest document
    #[arg(long, value_name = "MIB", default_value_t = 256)]
    pub max_size: u64,
}

/// The form of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Json,
    Jsonl,
    Csv,
    Md,
}

/// Print the canonical text of a document.
///
/// It is what the places in a record slice: byte offsets, furniture included.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  referat text referat.pdf | head -c 250")]
pub struct TextArgs {
    /// A PDF or a text; `-` is standard input
    pub file: PathBuf,
    #[command(flatten)]
    pub reading: ReadingArgs,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  referat completions bash > ~/.local/share/bash-completion/completions/referat"
)]
pub struct CompletionsArgs {
    /// bash, zsh, fish, elvish or powershell
    #[arg(hide_possible_values = true)]
    pub shell: Shell,
}
