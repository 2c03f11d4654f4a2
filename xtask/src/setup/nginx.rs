//! nginx for the tests of hosting. It must not be installed: Debian's package would start it as a
//! service of the machine, so only its program is unpacked into a folder of ours.

use std::{fs, path::PathBuf};

use super::debian;
use crate::{
    error::XtaskError,
    place::{self, on_path},
    run::say,
};

const WHAT: &str = "nginx";

/// Finds nginx, or unpacks Debian's.
pub fn ensure() -> Result<PathBuf, XtaskError> {
    let folder = place::tool_cache().join("nginx-debian");
    let unpacked = folder.join("unpacked/usr/sbin/nginx");
    let usual = PathBuf::from("/usr/sbin/nginx");
    let mut known = [unpacked.clone(), usual].into_iter();
    let found = on_path(&["nginx"]).or_else(|| known.find(|program| program.is_file()));
    if let Some(found) = found {
        return Ok(found);
    }
    say("nginx: unpacking Debian's package (about 5 seconds)");
    fs::create_dir_all(&folder).map_err(XtaskError::file("make", &folder))?;
    debian::unpack(WHAT, &folder).map_err(|error| XtaskError::Missing {
        what: WHAT,
        why: error.to_string(),
        by_hand: debian::by_hand(&[WHAT]),
    })?;
    Ok(unpacked)
}
