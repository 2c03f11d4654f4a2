//! The style sheet that the page gets: it asks no other host for anything.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// The compiled sheet.
static SHEET: LazyLock<String> = LazyLock::new(style_sheet);

/// Names of NHS.UK's markup that its style says nothing about, and ids.
const WITHOUT_STYLE: &[&str] = &[
    "nhsuk-character-count__sr-status",
    "nhsuk-icon--arrow-left",
    "nhsuk-icon--arrow-right",
    "nhsuk-icon--arrow-right-circle",
    "nhsuk-icon--chevron-right-circle",
    "nhsuk-js-character-count",
    "nhsuk-notification-banner-title",
    "nhsuk-pagination__link--next",
    "nhsuk-pagination__link--prev",
];

fn style_sheet() -> String {
    let output = Command::new("node_modules/.bin/sass")
        .args(["--no-source-map", "assets/styles/app.scss"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap_or_else(|error| panic!("run `cargo xtask test`, which installs Sass: {error}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{errors}");
    String::from_utf8(output.stdout).expect("Sass writes UTF-8")
}

#[test]
fn the_style_sheet_has_no_web_font_and_no_address_of_another_host() {
    assert!(SHEET.contains("font-family: arial, sans-serif"));
    for unwanted in [
        "@font-face",
        "@import",
        "Frutiger",
        "http:",
        "https:",
        "url(\"//",
        "url(//",
    ] {
        assert!(!SHEET.contains(unwanted), "the style sheet has {unwanted}");
    }
}

/// The classes that the components write.
fn classes_of_components() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/nhsuk");
    let files = folder.read_dir().expect("the components' folder");
    let mut classes = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("Rust source");
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let names = text
            .split(|c| !is_of_name(c))
            .filter(|name| name.starts_with("nhsuk-"));
        // What ends in a dash is the start of a class, put together in the code.
        classes.extend(names.map(|name| name.trim_end_matches('-').to_owned()));
    }
    classes
}

#[test]
fn every_class_that_the_components_write_has_a_style() {
    let classes = classes_of_components();
    assert!(
        classes.contains("nhsuk-radios__input"),
        "the components were not read"
    );
    let unstyled: Vec<&str> = classes
        .iter()
        .map(String::as_str)
        .filter(|class| !SHEET.contains(&format!(".{class}")))
        .collect();
    assert_eq!(unstyled, WITHOUT_STYLE);
}
