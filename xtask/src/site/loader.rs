//! Moves Trunk's loader out of the page into a file of its own, so that a host's policy need not
//! name the hash of one build. It must not change what the loader does.

use std::{fs, path::Path};

use lol_html::html_content::ContentType;
use sha2::{Digest, Sha256};

use super::page::{changed, inline_scripts, unexpected};
use crate::{error::XtaskError, place::hex};

const LOADER: &str = "script[type=module]";

/// The page with the loader beside it in `dist`.
pub fn outside(page: &str, dist: &Path) -> Result<String, XtaskError> {
    let [loader] = <[String; 1]>::try_from(inline_scripts(page)?)
        .map_err(|_| unexpected("there should be one inline script, the loader"))?;
    let hash = hex(&Sha256::digest(&loader));
    let name = format!("load-{}.js", hash.get(..16).unwrap_or_default());
    let file = dist.join(&name);
    fs::write(&file, loader).map_err(XtaskError::file("write", file))?;
    changed(page, LOADER, |script| {
        let tag = format!("<script type=\"module\" src=\"./{name}\"></script>");
        script.replace(&tag, ContentType::Html);
        Ok(())
    })
}
