//! The rules of the house, as tests (`ARCHITECTURE.md`).
//!
//! Each says which file breaks it. They read files only and must not build or run anything.

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a source file, its tests included.
const MOST_LINES: usize = 400;

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files below a folder that end so, as paths from the top with `/` between.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut open: Vec<PathBuf> = vec![top().join(folder)];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.to_string_lossy().ends_with(ending) {
            let path = path
                .strip_prefix(top())
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            found.push(path);
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found
}

fn sources() -> Vec<String> {
    ["src", "build", "tests", "xtask/src"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .collect()
}

/// The code of a file without its comment lines.
fn code(path: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text(path)
        .lines()
        .filter(is_code)
        .collect::<Vec<_>>()
        .join("\n")
}

#[expect(clippy::too_many_lines, reason = "a table of rules")]
#[test]
fn modules_depend_on_each_other_in_one_direction_only() {
    let cases: [(&str, &[&str]); 6] = [
        (
            "src/engine",
            &[
                "crate::wire",
                "crate::platform",
                "crate::browser",
                "crate::ui",
                "serde",
                "yew",
                "web_sys",
                "js_sys",
                "gloo",
                "std::time",
                "std::fs",
                "std::env",
                "rand",
            ],
        ),
        (
            "src/wire",
            &[
                "crate::platform",
                "crate::browser",
                "crate::ui",
                "yew",
                "web_sys",
                "gloo",
            ],
        ),
        (
            "src/platform",
            &[
                "crate::engine",
                "crate::wire",
                "crate::browser",
                "crate::ui",
                "gloo",
            ],
        ),
        (
            "src/browser",
            &["crate::engine", "crate::wire", "crate::ui", "yew"],
        ),
        (
            "src/ui/nhsuk",
            &["crate::engine", "crate::wire", "crate::platform"],
        ),
        ("src/ui", &["crate::browser", "js_sys"]),
    ];
    for (folder, forbidden) in cases {
        for path in files(folder, ".rs")
            .into_iter()
            .chain([format!("{folder}.rs")])
        {
            let code = code(&path);
            for name in forbidden {
                assert!(
                    !code.contains(name),
                    "{path} names `{name}`, which {folder} must not"
                );
            }
        }
    }
}

#[test]
fn only_focus_and_event_of_the_pages_talk_to_the_document() {
    for path in files("src/ui", ".rs") {
        let may = ["src/ui/focus.rs", "src/ui/event.rs"].contains(&path.as_str());
        assert!(may || !code(&path).contains("gloo"), "{path} names gloo");
    }
}

#[test]
fn nobody_sees_the_counts_of_a_tally_but_the_engine_and_its_file() {
    for path in files("src", ".rs") {
        let may = ["src/engine/tally", "src/engine/groups", "src/wire/tally"];
        if may.iter().any(|start| path.starts_with(start)) {
            continue;
        }
        let code = code(&path);
        for name in ["TallyData", "kept_on_device", "for_file(", "tally::Counts"] {
            assert!(!code.contains(name), "{path} may not use {name}");
        }
    }
}

#[test]
fn only_wire_knows_json() {
    for path in files("src", ".rs") {
        let may = path.starts_with("src/wire");
        assert!(may || !code(&path).contains("serde"), "{path} names serde");
    }
}

#[test]
fn every_source_file_is_small_and_says_what_it_is() {
    for path in sources() {
        let text = text(&path);
        let lines = text.lines().count();
        assert!(
            lines <= MOST_LINES,
            "{path} has {lines} lines, more than {MOST_LINES}"
        );
        assert!(
            text.starts_with("//!"),
            "{path} does not begin with what it is"
        );
    }
}

#[test]
fn the_architecture_names_what_is_there() {
    let architecture = text("ARCHITECTURE.md");
    let mut named = 0;
    for name in architecture.split('`').skip(1).step_by(2) {
        let is_path = ["src/", "tests/", "xtask/", "assets/", "build/", "docs/"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_path {
            named += 1;
            assert!(top().join(name).exists(), "ARCHITECTURE.md names `{name}`");
        }
    }
    assert!(
        named > 20,
        "only {named} paths found: is the test reading it right?"
    );
}

#[test]
fn the_architecture_names_every_module_of_the_first_two_levels() {
    let architecture = text("ARCHITECTURE.md");
    let modules = files("src", ".rs")
        .into_iter()
        .filter(|path| path.matches('/').count() <= 2);
    for path in modules.filter(|path| !path.starts_with("src/ui/nhsuk/")) {
        assert!(
            architecture.contains(&format!("`{path}`")),
            "ARCHITECTURE.md leaves out `{path}`"
        );
    }
}

#[test]
fn tool_versions_agree() {
    let package: serde_json::Value = serde_json::from_str(&text("package.json")).unwrap();
    let version = |name: &str| {
        package["devDependencies"][name]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let trunk: toml::Table = text("Trunk.toml").parse().unwrap();
    let tool = |name: &str| trunk["tools"][name].as_str().unwrap().to_owned();
    assert_eq!(tool("sass"), version("sass"));
    let major = version("binaryen").split('.').next().unwrap().to_owned();
    assert_eq!(tool("wasm_opt"), format!("version_{major}"));
    let pinned = format!("wasm-bindgen = \"={}\"", tool("wasm_bindgen"));
    assert!(
        text("Cargo.toml").contains(&pinned),
        "Cargo.toml does not pin {pinned}"
    );
}

#[test]
fn nothing_of_one_machine_is_committed() {
    let texts = sources().into_iter().chain(
        [
            "README.md",
            "ARCHITECTURE.md",
            "CHANGELOG.md",
            "Cargo.lock",
            "package-lock.json",
            "Trunk.toml",
            ".ci/run",
        ]
        .map(String::from),
    );
    for path in texts.filter(|path| path != "tests/it/tidy.rs") {
        let text = text(&path);
        let folders = ["root", "work"].map(|name| format!("/{name}/"));
        for name in folders.iter().map(String::as_str).chain(["artifactory"]) {
            assert!(!text.contains(name), "{path} names {name}");
        }
    }
}

#[test]
fn the_word_maturity_is_nowhere_on_screen() {
    let shown = files("src/ui", ".rs")
        .into_iter()
        .chain(files("src/engine", ".rs"));
    let texts = files("assets/instrument", ".toml");
    for path in shown.chain(texts).chain(["index.html".into()]) {
        let is_comment = |line: &&str| line.starts_with('#');
        let text: String = text(&path)
            .lines()
            .filter(|line| !is_comment(line))
            .collect();
        assert!(
            !text.to_lowercase().contains("maturity"),
            "{path} says 'maturity'"
        );
    }
}
