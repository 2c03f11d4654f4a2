//! `cargo xtask reproduce`: builds the site twice, the second time in another folder, and compares
//! every file. It must change nothing but that folder, and nothing may be taken from the first build.

use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

use crate::{
    error::XtaskError,
    place,
    run::{run, say},
    setup, site,
};

/// What is no source, and is made where the build is.
const MADE: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Builds here and, with nothing built before, elsewhere, and says which files differ.
pub fn reproduce() -> Result<(), XtaskError> {
    site::build(&setup::for_build()?)?;
    let elsewhere = place::again();
    if elsewhere.exists() {
        fs::remove_dir_all(&elsewhere).map_err(XtaskError::file("remove", elsewhere))?;
    }
    again()
}

/// Builds the same source in a folder of another name, and compares it with what is in `dist/`.
/// Packages of others that were built there before are used again; nothing of ours is.
pub fn again() -> Result<(), XtaskError> {
    let elsewhere = place::again();
    say("building the same source again, in another folder (several minutes the first time)");
    clear(&elsewhere)?;
    copy(&place::top(), &elsewhere)?;
    let program = env::current_exe().map_err(XtaskError::file("find", "xtask itself"))?;
    let mut build = Command::new(program);
    build
        .current_dir(&elsewhere)
        .arg("build")
        // What Cargo tells a program of where it stands; `place` believes it.
        .env("CARGO_MANIFEST_DIR", elsewhere.join("xtask"))
        .env_remove("CARGO_TARGET_DIR");
    run(&mut build)?;
    compare(&place::dist(), &elsewhere.join("dist"))
}

/// Removes the source that was copied before, so that nothing stays that is no longer there.
fn clear(folder: &Path) -> Result<(), XtaskError> {
    fs::create_dir_all(folder).map_err(XtaskError::file("make", folder))?;
    for (name, path) in entries(folder)? {
        if !["node_modules", "target"].contains(&name.as_str()) {
            let removed = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(XtaskError::file("remove", path))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), XtaskError> {
    fs::create_dir_all(to).map_err(XtaskError::file("make", to))?;
    for (name, path) in entries(from)? {
        if MADE.contains(&name.as_str()) {
            continue;
        }
        let target = to.join(&name);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(XtaskError::file("copy", path))?;
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<(String, std::path::PathBuf)>, XtaskError> {
    let found = fs::read_dir(folder).and_then(|entries| {
        let entry = |entry: std::io::Result<fs::DirEntry>| {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            Ok((name, entry.path()))
        };
        entries.map(entry).collect()
    });
    found.map_err(XtaskError::file("read", folder))
}

/// Says how many files are the same, or names those that are not.
fn compare(first: &Path, second: &Path) -> Result<(), XtaskError> {
    let (first, second) = (sums(first)?, sums(second)?);
    let names = first.keys().chain(second.keys());
    let mut differ: Vec<&str> = names
        .filter(|name| first.get(*name) != second.get(*name))
        .map(String::as_str)
        .collect();
    differ.sort_unstable();
    differ.dedup();
    if differ.is_empty() {
        say(&format!(
            "both builds have the same {} files, byte by byte",
            first.len()
        ));
        return Ok(());
    }
    Err(XtaskError::Differs {
        files: differ.join("\n"),
    })
}

/// The checksums that the build has listed, by name.
fn sums(dist: &Path) -> Result<BTreeMap<String, String>, XtaskError> {
    let list = dist.join("SHA256SUMS");
    let text = fs::read_to_string(&list).map_err(XtaskError::file("read", list))?;
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    Ok(lines
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_that_differs_and_a_file_too_few_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let list = |name: &str, text: &str| {
            let dist = folder.path().join(name);
            fs::create_dir(&dist).unwrap();
            fs::write(dist.join("SHA256SUMS"), text).unwrap();
            dist
        };
        let first = list("first", "aa  index.html\nbb  page.wasm\n");
        let same = list("same", "bb  page.wasm\naa  index.html\n");
        let other = list("other", "aa  index.html\nbc  page.wasm\ncc  more.js\n");
        compare(&first, &same).unwrap();
        let Err(XtaskError::Differs { files }) = compare(&first, &other) else {
            panic!("they differ");
        };
        assert_eq!(files, "more.js\npage.wasm");
    }

    #[test]
    fn only_source_is_copied_and_what_went_goes() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        for path in ["src/a.rs", "target/b", "node_modules/c", "dist/d"] {
            let path = from.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        for path in ["src/gone.rs", "target/kept"] {
            let path = to.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        clear(&to).unwrap();
        copy(&from, &to).unwrap();
        let is_there = |path: &str| to.join(path).exists();
        assert!(is_there("src/a.rs") && is_there("target/kept"));
        for path in ["src/gone.rs", "target/b", "node_modules", "dist"] {
            assert!(!is_there(path), "{path}");
        }
    }
}
