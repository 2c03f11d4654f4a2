//! The release site: Trunk builds it, then the policy gets its hashes and the whole tool is put
//! into one file. It must not install anything: that is `setup`.

mod page;
mod policy;
mod single_file;

use std::{fs, io, path::Path, time::Instant};

use crate::{
    error::XtaskError,
    place,
    run::{run, say},
    setup::Tools,
};

/// Builds `dist/`, with `dist/rolecheck.html`.
pub fn build(tools: &Tools) -> Result<(), XtaskError> {
    say("building the release site (about 1 minute the first time)");
    let start = Instant::now();
    let mut trunk = tools.wasm_command("trunk");
    trunk.args(["build", "--release"]);
    // Trunk wants `true` or `false` here, where others accept any text.
    trunk.env_remove("NO_COLOR");
    // What Trunk says must not mix with results.
    trunk.stdout(io::stderr());
    run(&mut trunk)?;
    finish(&place::dist())?;
    say(&format!(
        "the site is in dist/ ({} s)",
        start.elapsed().as_secs()
    ));
    Ok(())
}

/// What comes after Trunk.
fn finish(dist: &Path) -> Result<(), XtaskError> {
    let index = dist.join("index.html");
    let built = fs::read_to_string(&index).map_err(XtaskError::file("read", &index))?;

    let one_file = single_file::assemble(&built, &|address| {
        let file = dist.join(address);
        fs::read(&file).map_err(XtaskError::file("read", file))
    })?;
    let single = dist.join("rolecheck.html");
    fs::write(&single, one_file).map_err(XtaskError::file("write", single))?;

    let scripts = page::inline_scripts(&built)?;
    let hashes: Vec<String> = scripts
        .iter()
        .map(|text| policy::hash_source(text))
        .collect();
    let site = page::with_policy(&built, |policy| policy.add("script-src", hashes.clone()))?;
    fs::write(&index, site).map_err(XtaskError::file("write", index))
}
