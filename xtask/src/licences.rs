//! The list of the licences of all that is in the page and was made by others. It must not list what
//! only builds or tests it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

use crate::{error::XtaskError, place, run::output_of};

const HEAD: &str = "\
RoleCheck holds work of others. This file names it, with its licence.
It also holds parts of Rust's standard library (MIT OR Apache-2.0, The Rust Project Contributors).
";

/// A package that is in the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
    /// The licence's own text and notices, as the package has them.
    text: String,
}

/// Writes the list into `dist`.
pub fn write(dist: &Path) -> Result<(), XtaskError> {
    let mut packages = of_cargo()?;
    packages.extend(of_npm()?);
    let file = dist.join("licences.txt");
    fs::write(&file, list(&packages)).map_err(XtaskError::file("write", file))
}

/// First the names, then each text once.
fn list(packages: &BTreeSet<Package>) -> String {
    let mut out = HEAD.to_owned();
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    out.push('\n');
    for package in packages {
        let named = format!("{} {}", package.name, package.version);
        out.push_str(&format!("{named}: {}\n", package.licence));
        texts.entry(&package.text).or_default().push(named);
    }
    for (text, names) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
        let line = "-".repeat(80);
        out.push_str(&format!(
            "\n{line}\n{}\n{line}\n\n{text}\n",
            names.join("\n")
        ));
    }
    out
}

/// The Rust packages that the page is linked from, as Cargo knows them.
fn of_cargo() -> Result<BTreeSet<Package>, XtaskError> {
    let all = metadata(&["--filter-platform=wasm32-unknown-unknown"]);
    let linked = linked(&all);
    let of_others = array(&all, "packages").filter(|package| !part(package, "source").is_null());
    let packages: BTreeSet<Package> = of_others
        .filter(|package| linked.contains(word(package, "id")))
        .map(|package| Package {
            name: word(package, "name").to_owned(),
            version: word(package, "version").to_owned(),
            licence: word(package, "license").to_owned(),
            text: licence_text(Path::new(word(package, "manifest_path"))),
        })
        .collect();
    if packages.is_empty() {
        return Err(XtaskError::Missing {
            what: "the list of Rust packages",
            why: "`cargo metadata` gives none.".to_owned(),
            by_hand: "cargo metadata --locked".to_owned(),
        });
    }
    Ok(packages)
}

/// What Cargo knows of all packages; nothing, if it does not answer.
fn metadata(more: &[&str]) -> Value {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(place::top())
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .args(more);
    let text = output_of(&mut cargo).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The ids of all packages that are linked into the page: not what only builds or tests it.
fn linked(all: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> = array(part(all, "resolve"), "nodes")
        .map(|node| (word(node, "id"), node))
        .collect();
    let is_page = |package: &&Value| word(package, "name") == "rolecheck";
    let page = array(all, "packages").find(is_page);
    let mut open: Vec<&str> = page.map(|page| word(page, "id")).into_iter().collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        let Some(node) = nodes.get(id) else { continue };
        for dependency in array(node, "deps") {
            let is_linked = |kind: &Value| part(kind, "kind").is_null();
            if array(dependency, "dep_kinds").any(is_linked) {
                open.push(word(dependency, "pkg"));
            }
        }
    }
    found
}

/// The styles and icons that come from npm.
fn of_npm() -> Result<Vec<Package>, XtaskError> {
    let manifest = place::top().join("node_modules/nhsuk-frontend/package.json");
    let text = fs::read_to_string(&manifest).map_err(XtaskError::file("read", &manifest))?;
    let package: Value = serde_json::from_str(&text).unwrap_or_default();
    Ok(vec![Package {
        name: word(&package, "name").to_owned(),
        version: word(&package, "version").to_owned(),
        licence: word(&package, "license").to_owned(),
        text: licence_text(&manifest),
    }])
}

/// All licences and notices beside a package's manifest, in the order of their names.
fn licence_text(manifest: &Path) -> String {
    let is_licence = |name: &str| {
        let name = name.to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let entries = manifest
        .parent()
        .and_then(|folder| fs::read_dir(folder).ok());
    let mut paths: Vec<_> = (entries.into_iter().flatten())
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| is_licence(&name.to_string_lossy()))
        })
        .collect();
    paths.sort();
    let texts = paths
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok());
    let texts: Vec<String> = texts
        .map(|text| text.trim().replace("\r\n", "\n"))
        .collect();
    texts.join("\n\n")
}

/// A part of a piece of JSON; null, if there is none.
fn part<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).unwrap_or(&Value::Null)
}

fn array<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    part(value, key).as_array().into_iter().flatten()
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    part(value, key).as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_is_listed_and_what_only_builds_is_not() {
        let packages = of_cargo().unwrap();
        let has = |name: &str| packages.iter().any(|package| package.name == name);
        for linked in ["yew", "serde_json", "wasm-bindgen", "js-sys", "gloo"] {
            assert!(has(linked), "{linked}");
        }
        for other in ["rolecheck", "toml", "proptest", "lopdf", "hyper"] {
            assert!(!has(other), "{other}");
        }
        assert!(packages.iter().all(|package| !package.licence.is_empty()));
    }

    #[test]
    fn every_package_has_a_licence_that_is_allowed_and_comes_from_where_all_do() {
        let rules = fs::read_to_string(place::top().join("deny.toml")).unwrap();
        let list = rules.split("allow = [").nth(1).unwrap();
        let list = list.split(']').next().unwrap();
        let allowed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
        assert!(allowed.contains(&"MIT"));
        let all = metadata(&[]);
        let mut n_packages = 0;
        for package in array(&all, "packages") {
            let source = word(package, "source");
            if source.is_empty() {
                continue; // It is ours.
            }
            n_packages += 1;
            let name = word(package, "name");
            assert!(source.starts_with("registry+"), "{name}: {source}");
            let licence = word(package, "license");
            let licence = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX);
            let licence = licence.unwrap_or_else(|error| panic!("{name}: {error}"));
            let is_allowed = licence.evaluate(|one| allowed.contains(&&*one.to_string()));
            assert!(is_allowed, "{name}: {licence}");
        }
        assert!(n_packages > 100);
    }

    #[test]
    fn a_text_that_several_packages_have_stands_once() {
        let package = |name: &str, text: &str| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            text: text.to_owned(),
        };
        let packages = [package("a", "same"), package("b", "same"), package("c", "")];
        let list = list(&packages.into_iter().collect());
        assert_eq!(list.matches("same").count(), 1);
        assert!(list.contains("a 1.0.0: MIT\nb 1.0.0: MIT\nc 1.0.0: MIT\n"));
        assert!(list.contains("a 1.0.0\nb 1.0.0\n-"));
    }
}
