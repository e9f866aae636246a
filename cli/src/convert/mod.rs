//! `referat convert`: one document to standard output, or many.

mod single;

use crate::args::ConvertArgs;
use crate::outcome::Outcome;

pub fn run(args: &ConvertArgs) -> Outcome {
    match args.paths.as_slice() {
        [path] if args.output.is_none() && args.files_from.is_none() && !path.is_dir() => {
            single::run(path, args)
        }
        _ => Outcome::Misuse("several documents are not converted yet".into()),
    }
}
