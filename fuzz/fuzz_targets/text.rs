//! Text bytes: nothing lost, every place exact, the same record twice.
#![no_main]

#[path = "../../tests/properties/promises.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"%PDF") {
        return;
    }
    let told = promises::complaints(bytes);
    assert!(told.is_empty(), "{}", told.join("\n"));
});
