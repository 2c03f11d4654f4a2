//! The release site: Trunk builds it, then the policy gets its hashes and the whole tool is put
//! into one file. It must not install anything: that is `setup`.

mod page;
mod policy;
mod single_file;

use std::{fs, io, path::Path, time::Instant};

use lol_html::html_content::ContentType;

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

    let built = with_own_loader(&built)?;
    let scripts = page::inline_scripts(&built)?;
    let hashes: Vec<String> = scripts
        .iter()
        .map(|text| policy::hash_source(text))
        .collect();
    let site = page::with_policy(&built, |policy| policy.add("script-src", hashes.clone()))?;
    fs::write(&index, site).map_err(XtaskError::file("write", index))
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
