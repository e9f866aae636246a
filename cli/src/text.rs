//! `referat text`: the canonical text, as spans slice it.

use crate::args::TextArgs;
use crate::document::{Settings, load, read};
use crate::failure::shown;
use crate::outcome::{Outcome, print};

pub fn run(args: &TextArgs) -> Outcome {
    let settings = Settings::from(&args.reading);
    match load(&args.file, &settings).and_then(|bytes| read(&bytes, None, &settings)) {
        Ok(document) => print(document.text().as_bytes()),
        Err(failure) => Outcome::Failed(shown(&args.file), failure),
    }
}
