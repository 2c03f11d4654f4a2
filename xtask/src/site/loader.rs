//! Moves the page's inline scripts into files of their own, so that a host's policy need not name
//! the hashes of one build. It must not change what they do.

use std::{fs, path::Path};

use lol_html::html_content::ContentType;
use sha2::{Digest, Sha256};

use super::page::{LOADER, changed, inline_scripts, unexpected};
use crate::{error::XtaskError, place::hex};

/// What says why the page does not start; the only script that is no module.
const STARTER: &str = "script:not([src]):not([type=module])";

/// The page with its loader, and with what says why it does not start, beside it in `dist`.
pub fn outside(page: &str, dist: &Path) -> Result<String, XtaskError> {
    let [loader, starter] = <[String; 2]>::try_from(inline_scripts(page)?).map_err(|_| {
        unexpected("there should be two inline scripts, the loader and the starter")
    })?;
    let name = written("load", &loader, dist)?;
    let page = changed(page, LOADER, |script| {
        let tag = format!("<script type=\"module\" src=\"./{name}\"></script>");
        script.replace(&tag, ContentType::Html);
        Ok(())
    })?;
    let name = written("start", &starter, dist)?;
    changed(&page, STARTER, |script| {
        let tag = format!("<script src=\"./{name}\"></script>");
        script.replace(&tag, ContentType::Html);
        Ok(())
    })
}

/// Writes a script as a file with the hash of its text in its name, which is returned.
fn written(what: &str, text: &str, dist: &Path) -> Result<String, XtaskError> {
    let hash = hex(&Sha256::digest(text));
    let name = format!("{what}-{}.js", hash.get(..16).unwrap_or_default());
    let file = dist.join(&name);
    fs::write(&file, text).map_err(XtaskError::file("write", file))?;
    Ok(name)
}
