//! The release site: Trunk builds it, then the policy gets its hashes and the whole tool is put
//! into one file. It must not install anything: that is `setup`.

mod beside;
mod loader;
mod page;
mod policy;
mod single_file;
mod worker;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    time::Instant,
};

use lol_html::html_content::ContentType;

use crate::{
    error::XtaskError,
    licences, place,
    run::{run, say},
    setup::Tools,
};

/// Builds `dist/`, with `dist/rolecheck.html`.
pub fn build(tools: &Tools) -> Result<(), XtaskError> {
    say("building the release site (about 1 minute the first time)");
    let start = Instant::now();
    let mut trunk = tools.wasm_command("trunk");
    trunk.args(["build", "--release"]);
    trunk.env("CARGO_ENCODED_RUSTFLAGS", remapped_paths());
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

/// Writes the worker anew for the files that are in a folder now.
pub fn write_worker(dist: &Path) -> Result<(), XtaskError> {
    worker::write(dist)
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

    let site = loader::outside(&with_own_loader(&built)?, dist)?;
    let site = worker::installable(&site, dist)?;
    fs::write(&index, site).map_err(XtaskError::file("write", index))?;
    worker::write(dist)?;
    beside::schemas(dist)?;
    licences::write(dist)?;
    no_paths_of_this_machine(dist)?;
    beside::compressed(dist)?;
    beside::checksums(dist)
}

/// What Rust puts into a program in place of the folders of this machine, so that the same source
/// gives the same bytes on every machine.
fn remapped_paths() -> String {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registries = cargo
        .map(|home| home.join("registry/src"))
        .and_then(|sources| {
            let folders = fs::read_dir(sources).ok()?;
            Some(
                folders
                    .filter_map(|folder| Some(folder.ok()?.path()))
                    .collect::<Vec<_>>(),
            )
        });
    let mut folders = registries.unwrap_or_default();
    folders.sort();
    let mut flags: Vec<String> = (folders.iter())
        .map(|folder| format!("--remap-path-prefix={}=/crates", folder.display()))
        .collect();
    flags.push(format!(
        "--remap-path-prefix={}=/rolecheck",
        place::top().display()
    ));
    // The form that allows spaces in folders.
    flags.join("\u{1f}")
}

/// The built program names no folder of the person who built it.
fn no_paths_of_this_machine(dist: &Path) -> Result<(), XtaskError> {
    let mut folders = vec![place::top()];
    folders.extend(env::home_dir());
    for file in beside::all_files(dist)? {
        let bytes = fs::read(&file).map_err(XtaskError::file("read", &file))?;
        for folder in folders.iter().filter_map(|folder| folder.to_str()) {
            let is_there = |part: &[u8]| part == folder.as_bytes();
            if folder.len() > 1 && bytes.windows(folder.len()).any(is_there) {
                let name = beside::name_in(dist, &file);
                return Err(page::unexpected(format!("{name} names {folder}")));
            }
        }
    }
    Ok(())
}

/// Trunk's loader waits at the top of a module, and WebKit tells nobody when that fails. Ours waits
/// for nothing, so `assets/start.js` hears of it in every engine.
fn with_own_loader(html: &str) -> Result<String, XtaskError> {
    let glue = page::attribute(html, page::GLUE, "href")?;
    let wasm = page::attribute(html, page::WASM, "href")?;
    let text = format!(
        "<script type=\"module\">import init from '{glue}'; \
         init({{ module_or_path: '{wasm}' }});</script>"
    );
    page::changed(html, page::LOADER, |loader| {
        loader.replace(&text, ContentType::Html);
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_names_the_files_of_the_page_and_waits_for_nothing() {
        let page = "<head><script type=\"module\">\nimport init from './g.js';\n\
            const wasm = await init({});</script><link rel=\"modulepreload\" href=\"./g.js\">\
            <link rel=\"preload\" href=\"./w.wasm\" as=\"fetch\"></head>";
        let page = with_own_loader(page).unwrap();
        let scripts = page::inline_scripts(&page).unwrap();
        assert_eq!(
            scripts,
            ["import init from './g.js'; init({ module_or_path: './w.wasm' });"]
        );
        assert!(with_own_loader("<head></head>").is_err());
    }
}
