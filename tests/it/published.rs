//! The published JSON Schemas, and a validator that is not ours. It must not know what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;

/// A file of the repository.
pub fn top(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub fn json_of(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn path(name: &str) -> PathBuf {
    top(&format!("assets/schema/{name}.schema.json"))
}

/// The schema of a format, for example `tally-1`.
pub fn schema(name: &str) -> Value {
    json_of(&path(name))
}

pub fn validator(name: &str) -> Validator {
    jsonschema::draft202012::new(&schema(name)).unwrap()
}

/// Where a file breaks the schema, as JSON pointers.
pub fn faults(validator: &Validator, file: &Value) -> Vec<String> {
    let errors = validator.iter_errors(file);
    errors
        .map(|error| error.instance_path().to_string())
        .collect()
}

/// The published schema is this one; `UPDATE_EXPECT=1` makes it so.
pub fn mended(name: &str, expected: &Value) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let text = serde_json::to_string_pretty(expected).unwrap();
        fs::write(path(name), text + "\n").unwrap();
    }
    assert!(
        schema(name) == *expected,
        "UPDATE_EXPECT=1 mends the schema"
    );
}
