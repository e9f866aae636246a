//! Records in forms other than JSON: tables for spreadsheets, a page for readers.
//!
//! Nothing here changes a value. A form may leave something out (a table has no places); JSON is
//! the whole record.

mod csv;
mod markdown;

pub use csv::Table;
pub use markdown::markdown;

use serde::Serialize;

/// The word that JSON has for a value of an enum: `approved_amended`.
fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
