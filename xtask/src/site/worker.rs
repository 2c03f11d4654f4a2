//! Offline use: the service worker with the list of the build's files, and what makes the page
//! installable. It must list only files that the page cannot do without.

use std::{collections::BTreeMap, fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::html_content::ContentType;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{
    beside::{all_files, copy_all, name_in},
    page::{changed, with_policy},
};
use crate::{error::XtaskError, place, place::hex};

/// Where the worker, the manifest and the icons come from.
const SOURCES: &str = "assets/offline";
const TEMPLATE: &str = "worker.js";
/// The endings of the files that the page is made of.
const PARTS: [&str; 4] = ["css", "js", "svg", "wasm"];

/// The page with its manifest, and with a policy that allows the worker.
pub fn installable(page: &str, dist: &Path) -> Result<String, XtaskError> {
    copy_all(&place::top().join(SOURCES), dist)?;
    let template = dist.join(TEMPLATE);
    fs::remove_file(&template).map_err(XtaskError::file("remove", template))?;
    let page = changed(page, "title", |title| {
        let link = "\n  <link rel=\"manifest\" href=\"./manifest.webmanifest\">";
        title.after(link, ContentType::Html);
        Ok(())
    })?;
    with_policy(&page, |policy| {
        policy
            .set("worker-src", &["'self'"])
            .set("manifest-src", &["'self'"])
    })
}

/// Writes the worker for the files that are in `dist` now.
pub fn write(dist: &Path) -> Result<(), XtaskError> {
    let template = place::top().join(SOURCES).join(TEMPLATE);
    let text = fs::read_to_string(&template).map_err(XtaskError::file("read", template))?;
    let mut files = BTreeMap::new();
    for file in all_files(dist)? {
        let name = name_in(dist, &file);
        if is_part(&name) {
            let bytes = fs::read(&file).map_err(XtaskError::file("read", &file))?;
            files.insert(name, Sha256::digest(bytes));
        }
    }
    let worker = dist.join("sw.js");
    fs::write(&worker, filled_in(&text, &files)).map_err(XtaskError::file("write", worker))
}

/// The page itself, and the files whose names have the hash of what is in them.
fn is_part(name: &str) -> bool {
    let is_hashed = || {
        let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
        let hash = stem.trim_end_matches("_bg").rsplit('-').next();
        let is_hash = |hash: &str| hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        PARTS.contains(&ending) && hash.is_some_and(is_hash)
    };
    name == "index.html" || (!name.contains('/') && is_hashed())
}

fn filled_in<D: AsRef<[u8]>>(template: &str, files: &BTreeMap<String, D>) -> String {
    let list: Vec<Value> = files
        .iter()
        .map(|(name, digest)| {
            let integrity = format!("sha256-{}", BASE64_STANDARD.encode(digest));
            Value::from(vec![name.clone(), integrity])
        })
        .collect();
    let list = Value::from(list).to_string();
    let build = hex(&Sha256::digest(&list));
    template
        .replace("@BUILD@", build.get(..16).unwrap_or_default())
        .replace("@FILES@", &list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_and_the_files_that_it_is_made_of_are_kept() {
        let parts = [
            "index.html",
            "app-9234175d4c560a50.css",
            "favicon-3aba910370b27415.svg",
            "load-0123456789abcdef.js",
            "rolecheck-64879a9505d33b2f.js",
            "rolecheck-64879a9505d33b2f_bg.wasm",
        ];
        let others = [
            "rolecheck.html",
            "sw.js",
            "icon.svg",
            "icon-192.png",
            "licences.txt",
            "schema/a-0123456789abcdef.js",
            "app-9234175d4c560a50.css.gz",
        ];
        assert!(parts.into_iter().all(is_part));
        assert!(!others.into_iter().any(is_part));
    }

    #[test]
    fn another_file_makes_another_build() {
        let worker = |digest: &str| {
            let files = BTreeMap::from([("index.html".to_owned(), digest.to_owned())]);
            filled_in("@BUILD@ @FILES@", &files)
        };
        assert_eq!(worker("a"), worker("a"));
        assert_ne!(worker("a").split(' ').next(), worker("b").split(' ').next());
        assert!(worker("a").ends_with(r#"[["index.html","sha256-YQ=="]]"#));
    }
}
