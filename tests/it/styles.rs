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

/// The names that start so in a text.
fn names(text: &str, start: &str) -> BTreeSet<String> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let names = text.split(|c| !is_of_name(c));
    let ours = names.filter(|name| name.starts_with(start));
    ours.map(str::to_owned).collect()
}

/// The Rust source in a folder and those below it.
fn source_in(folder: &Path) -> String {
    let mut source = String::new();
    for entry in folder.read_dir().expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            source.push_str(&source_in(&path));
        } else {
            source.push_str(&std::fs::read_to_string(path).expect("Rust source"));
        }
    }
    source
}

fn source(folder: &str) -> String {
    source_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

/// The classes that the components write.
fn classes_of_components() -> BTreeSet<String> {
    let names = names(&source("src/ui/nhsuk"), "nhsuk-");
    // What ends in a dash is the start of a class, put together in the code.
    let whole = names
        .iter()
        .map(|name| name.trim_end_matches('-').to_owned());
    whole.collect()
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

#[test]
fn every_rule_of_our_own_is_for_a_class_that_a_page_writes() {
    let written = names(&source("src"), "app-");
    let starts: Vec<&String> = written.iter().filter(|name| name.ends_with('-')).collect();
    let styled = names(&SHEET, "app-");
    assert!(styled.contains("app-bar"), "the style sheet was not read");
    let is_written = |class: &String| {
        written.contains(class) || starts.iter().any(|start| class.starts_with(start.as_str()))
    };
    let unused: Vec<&String> = styled.iter().filter(|class| !is_written(class)).collect();
    assert_eq!(unused, Vec::<&String>::new());
}
