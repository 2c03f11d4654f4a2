//! The oldest browsers that can run the built page, found out from what it is made of and from public
//! compatibility data, beside what `docs/browsers.md` says. It must not start a browser.

use std::{cmp::Ordering, env, fs};

use serde_json::Value;
use wasmparser::{Validator, WasmFeatures};
use xtask::place;

/// What is kept up to date in `docs/browsers.md`, between these two lines.
const BEGIN: &str = "<!-- begin: kept by tests/e2e/oldest.rs -->\n";
const END: &str = "<!-- end -->";

/// The browsers as the data calls them, and as people do.
const BROWSERS: [(&str, &str); 4] = [
    ("chrome", "Chrome"),
    ("edge", "Edge"),
    ("firefox", "Firefox"),
    ("safari", "Safari"),
];

/// What WebAssembly can do since its first version, as far as a build of Rust may use it, each with
/// its place in the data.
const WASM: [(WasmFeatures, &str, &str); 5] = [
    (
        WasmFeatures::BULK_MEMORY,
        "WebAssembly: bulk memory",
        "webassembly/bulk-memory-operations",
    ),
    (
        WasmFeatures::MULTI_VALUE,
        "WebAssembly: several results",
        "webassembly/multi-value",
    ),
    (
        WasmFeatures::SATURATING_FLOAT_TO_INT,
        "WebAssembly: conversions that do not trap",
        "webassembly/non-trapping-float-to-int-conversions",
    ),
    (
        WasmFeatures::REFERENCE_TYPES,
        "WebAssembly: reference types",
        "webassembly/reference-types",
    ),
    (
        WasmFeatures::SIGN_EXTENSION,
        "WebAssembly: sign extension",
        "webassembly/sign-extension-operations",
    ),
];

/// What the page and the glue cannot do without: words of theirs that show it, and its place in the
/// data.
const PAGE: [(&str, &str, &str); 4] = [
    (
        "'wasm-unsafe-eval'",
        "A policy that allows WebAssembly and nothing else",
        "http/headers/Content-Security-Policy/script-src/wasm-unsafe-eval",
    ),
    (
        "type=\"module\"",
        "JavaScript: modules",
        "html/elements/script/type/module",
    ),
    (
        "?.",
        "JavaScript: `?.`",
        "javascript/operators/optional_chaining",
    ),
    (
        "encodeInto",
        "JavaScript: `TextEncoder.encodeInto`",
        "api/TextEncoder/encodeInto",
    ),
];

/// A file of the site by the end of its name.
fn built(end: &str) -> Vec<u8> {
    let files = fs::read_dir(place::dist()).unwrap();
    let mut files = files.map(|file| file.unwrap().path());
    let file = files.find(|path| path.to_str().unwrap().ends_with(end));
    fs::read(file.unwrap_or_else(|| panic!("no file in dist ends with {end}"))).unwrap()
}

/// The new abilities of WebAssembly without which a browser would refuse the module.
fn wasm_needs() -> Vec<(&'static str, &'static str)> {
    let wasm = built("_bg.wasm");
    let known = WASM.iter().map(|feature| feature.0);
    let known: WasmFeatures = known.collect();
    let known = known | WasmFeatures::WASM1;
    let runs_with = |features| {
        Validator::new_with_features(features)
            .validate_all(&wasm)
            .is_ok()
    };
    assert!(runs_with(known), "the module needs more than is listed");
    WASM.into_iter()
        .filter(|feature| !runs_with(known - feature.0))
        .map(|(_, name, place)| (name, place))
        .collect()
}

fn page_needs() -> Vec<(&'static str, &'static str)> {
    let page = String::from_utf8([built("index.html"), built(".js")].concat()).unwrap();
    let shown = PAGE.into_iter().filter(|need| page.contains(need.0));
    shown.map(|(_, name, place)| (name, place)).collect()
}

/// The first version that has it, also where some cases of it were mended later.
fn first_version(data: &Value, place: &str, browser: &str) -> String {
    let feature = place.split('/').fold(data, |found, part| &found[part]);
    let support = &feature["__compat"]["support"][browser];
    let all = support
        .as_array()
        .map_or(vec![support], |all| all.iter().collect());
    let versions = all
        .into_iter()
        .filter(|entry| entry["flags"].is_null() && entry["prefix"].is_null())
        .filter_map(|entry| entry["version_added"].as_str());
    let first = versions.min_by(|a, b| by_number(a, b));
    first
        .unwrap_or_else(|| panic!("{place}: nothing about {browser}"))
        .to_owned()
}

fn by_number(one: &str, other: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u32> {
        let parts = version.trim_start_matches('≤').split('.');
        parts.map(|part| part.parse().unwrap()).collect()
    };
    numbers(one).cmp(&numbers(other))
}

#[test]
fn the_oldest_browsers_are_those_that_the_documentation_names() {
    let data = place::top().join("node_modules/@mdn/browser-compat-data/data.json");
    let data: Value = serde_json::from_slice(&fs::read(data).unwrap()).unwrap();
    let mut needs = wasm_needs();
    needs.extend(page_needs());
    let versions_of = |place: &str| BROWSERS.map(|(id, _)| first_version(&data, place, id));
    let rows: Vec<_> = needs
        .into_iter()
        .map(|(name, place)| (name, versions_of(place)))
        .collect();
    let oldest = [0, 1, 2, 3].map(|browser| {
        let versions = rows.iter().map(|(_, versions)| versions[browser].as_str());
        versions.max_by(|a, b| by_number(a, b)).unwrap()
    });
    let mut table = format!(
        "| What it needs | {} |\n",
        BROWSERS.map(|it| it.1).join(" | ")
    );
    table.push_str("| --- | --- | --- | --- | --- |\n");
    for (name, versions) in &rows {
        table.push_str(&format!("| {name} | {} |\n", versions.join(" | ")));
    }
    table.push_str(&format!(
        "| **All of it** | **{}** |\n",
        oldest.join("** | **")
    ));

    let path = place::top().join("docs/browsers.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("where the table begins");
    let (written, after) = rest.split_once(END).expect("where the table ends");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(written, table, "UPDATE_EXPECT=1 writes the table anew");
}
