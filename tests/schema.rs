//! The schema in the repository is that of the types, and what the fixtures expect follows it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_schema_is_up_to_date() {
    let kept = fs::read_to_string(root().join("schema/referat.schema.json")).unwrap_or_default();
    let made = format!("{:#}\n", referat::json_schema());
    let advice = "cargo run -p referat-cli -- schema > schema/referat.schema.json";
    assert!(kept == made, "the types have changed; run\n    {advice}");
}

/// Every `expected.json`, by path.
fn expectations(folder: &Path) -> Vec<(PathBuf, Value)> {
    let entries = fs::read_dir(folder).expect("the folder of fixtures can be read");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let below = |path: PathBuf| match path {
        path if path.is_dir() => expectations(&path),
        path if path.ends_with("expected.json") => {
            let bytes = fs::read(&path).expect("a fixture can be read");
            vec![(path, serde_json::from_slice(&bytes).expect("an expectation is JSON"))]
        }
        _ => Vec::new(),
    };
    paths.into_iter().flat_map(below).collect()
}

/// A schema of parts: no key is required, and none is allowed that a record does not have.
fn of_parts(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            object.remove("required");
            if object.contains_key("properties") {
                object.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            object.values_mut().for_each(of_parts);
        }
        Value::Array(list) => list.iter_mut().for_each(of_parts),
        _ => {}
    }
}

#[test]
fn expectations_follow_the_schema() {
    let whole = referat::json_schema();
    let mut parts = whole.clone();
    of_parts(&mut parts);
    let whole = jsonschema::validator_for(&whole).expect("the schema is one");
    let parts = jsonschema::validator_for(&parts).expect("so is that of parts");
    let mut told = Vec::new();
    for (path, expected) in expectations(&root().join("fixtures")) {
        // Documents that cannot be read have an error for a record.
        if expected.get("error").is_some() {
            continue;
        }
        let schema = if expected.get("schema_version").is_some() { &whole } else { &parts };
        let wrong = schema.iter_errors(&expected);
        told.extend(wrong.map(|e| format!("{}: {}: {e}", path.display(), e.instance_path())));
    }
    assert!(told.is_empty(), "{} complaints:\n{}", told.len(), told.join("\n"));
}
