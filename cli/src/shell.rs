//! `referat completions` and `referat man`, made from the table of arguments.

use clap::CommandFactory as _;

use crate::args::{Cli, CompletionsArgs};
use crate::failure::Failure;
use crate::outcome::{Outcome, print};

pub fn completions(args: &CompletionsArgs) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "referat", &mut script);
    print(&script)
}

/// The page of the command, followed by one section a subcommand.
pub fn man() -> Outcome {
    let mut page = Vec::new();
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    let mut written = clap_mangen::Man::new(command.clone()).render(&mut page);
    for part in command.get_subcommands().filter(|part| !part.is_hide_set()) {
        let part = clap_mangen::Man::new(part.clone());
        written = written.and_then(|()| render_part(&part, &mut page));
    }
    match written {
        Ok(()) => print(&page),
        Err(error) => Outcome::Failed("man page".into(), Failure::writing(&error)),
    }
}

fn render_part(part: &clap_mangen::Man, page: &mut Vec<u8>) -> std::io::Result<()> {
    part.render_name_section(page)?;
    part.render_synopsis_section(page)?;
    part.render_options_section(page)?;
    part.render_extra_section(page)
}
