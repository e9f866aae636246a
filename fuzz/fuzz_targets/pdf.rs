//! PDF bytes: a record or an error, in bounded memory and time, the same in two threads as in one,
//! and the promises of the record.
#![no_main]

#[path = "../../tests/properties/promises.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Behind its header, which a mutation would only take away.
    let mut file = b"%PDF-1.7\n".to_vec();
    file.extend_from_slice(bytes.strip_prefix(b"%PDF-").unwrap_or(bytes));
    let told = promises::complaints(&file);
    assert!(told.is_empty(), "{}", told.join("\n"));
    let read = |threads| {
        let options = referat::Options::new().threads(threads);
        referat::parse_with(&file, &options).map_err(|error| error.to_string())
    };
    assert_eq!(read(1), read(2), "threads change the record");
});
