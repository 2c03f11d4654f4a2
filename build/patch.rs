//! Makes another version of a question set from a list of edits: the tests' next version, so that
//! it does not stand twice.
//!
//! It must not make a version that is shipped: those are folders of their own.

use serde::Deserialize;

use super::read::SourceSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Patch {
    folder: String,
    edit: Vec<Edit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    from: String,
    to: String,
}

/// The question set after these edits, or the first that does not fit.
pub fn patched(set: &SourceSet, patch: &str) -> Result<SourceSet, String> {
    let patch: Patch = toml::from_str(patch).map_err(|error| error.to_string())?;
    let mut set = set.clone();
    set.folder = patch.folder;
    for edit in &patch.edit {
        let file = (set.files.iter_mut()).find(|file| file.path == edit.file);
        let file = file.ok_or_else(|| format!("no file is called {}", edit.file))?;
        if file.text.matches(&edit.from).count() != 1 {
            return Err(format!("{}: not there just once: {}", edit.file, edit.from));
        }
        file.text = file.text.replace(&edit.from, &edit.to);
    }
    Ok(set)
}
