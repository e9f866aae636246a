//! `referat text`: the canonical text, as spans slice it.

use crate::args::TextArgs;
use crate::document::{Settings, open};
use crate::failure::shown;
use crate::outcome::{Outcome, print};

pub fn run(args: &TextArgs) -> Outcome {
    let settings = Settings::from(&args.reading);
    match open(&args.file, None, &settings) {
        Ok(document) => print(document.text().as_bytes()),
        Err(failure) => Outcome::Failed(shown(&args.file), failure),
    }
}
