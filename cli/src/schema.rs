//! `referat schema`: the form of a record.

use crate::outcome::{Outcome, print};

pub fn run() -> Outcome {
    print(format!("{:#}\n", referat::json_schema()).as_bytes())
}
