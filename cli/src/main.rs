//! The command line of `referat`.

fn main() {}
