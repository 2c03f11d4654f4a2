//! NHS.UK frontend's fixtures: options of its macros, and the markup that they give.
//! It must not hold a copy: the package's own files are read.

use serde::Deserialize;
use serde_json::{Map, Value};

/// One example of a component.
#[derive(Deserialize)]
pub struct Fixture {
    /// What it shows.
    pub name: String,
    /// The options of the macro.
    #[serde(rename = "context", default)]
    pub options: Map<String, Value>,
    /// The markup.
    pub html: String,
}

#[derive(Deserialize)]
struct File {
    fixtures: Vec<Fixture>,
}

/// The fixtures of one component.
pub fn fixtures(component: &str) -> Vec<Fixture> {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = "node_modules/nhsuk-frontend/dist/nhsuk/components";
    let path = format!("{root}/{folder}/{component}/fixtures.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("run `cargo xtask test`, which installs NHS.UK frontend: {folder}: {error}")
    });
    let file: File = serde_json::from_str(&text).expect("the fixtures have a name, options, html");
    file.fixtures
}
