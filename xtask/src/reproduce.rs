//! `cargo xtask reproduce`: builds the site twice, the second time in another folder with nothing
//! built before, and compares every file. It must change nothing in the repository.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use crate::{
    error::XtaskError,
    place,
    run::{run, say},
    setup, site,
};

/// Builds here and in a clone elsewhere, and says which files differ.
pub fn reproduce() -> Result<(), XtaskError> {
    site::build(&setup::for_build()?)?;
    let here = sums(&place::dist())?;
    let temporary = tempfile::tempdir().map_err(XtaskError::file("make", std::env::temp_dir()))?;
    let clone = temporary.path().join("another place");
    say("building the last commit again, in a clone of its own (several minutes)");
    let mut git = Command::new("git");
    git.current_dir(place::top())
        .args(["clone", "--quiet", "."])
        .arg(&clone);
    run(&mut git)?;
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&clone)
        .args(["xtask", "build"])
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_MANIFEST_DIR");
    run(&mut cargo)?;
    let there = sums(&clone.join("dist"))?;
    let names = here.keys().chain(there.keys());
    let mut differ: Vec<&str> = names
        .filter(|name| here.get(*name) != there.get(*name))
        .map(String::as_str)
        .collect();
    differ.sort_unstable();
    differ.dedup();
    if differ.is_empty() {
        say(&format!(
            "both builds have the same {} files, byte by byte",
            here.len()
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
