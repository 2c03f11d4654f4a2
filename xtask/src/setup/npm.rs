//! The npm packages of `package-lock.json`: NHS.UK frontend, Sass, wasm-opt and axe. It must never
//! change the lock file.

use std::{fs, path::PathBuf, process::Command, time::Duration};

use sha2::{Digest, Sha256};

use crate::{
    error::XtaskError,
    place,
    run::{run_quietly, say},
};

const LIMIT: Duration = Duration::from_mins(10);
/// Holds the hash of the lock file that `node_modules` was made from. It is written last, so a
/// folder that was left half made has none.
const MARK: &str = ".rolecheck-lock-sha256";

/// Makes `node_modules` match the lock file, and returns the folder of its programs.
pub fn ensure() -> Result<PathBuf, XtaskError> {
    let lock = place::top().join("package-lock.json");
    let modules = place::top().join("node_modules");
    let mark = modules.join(MARK);
    let text = fs::read(&lock).map_err(XtaskError::file("read", lock))?;
    let wanted = place::hex(&Sha256::digest(text));
    if fs::read_to_string(&mark).is_ok_and(|found| found == wanted) {
        return Ok(modules.join(".bin"));
    }
    say("npm: installing the packages of package-lock.json (about 10 seconds)");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(place::top());
    run_quietly(&mut npm, LIMIT).map_err(|error| match error {
        XtaskError::Start { .. } => XtaskError::Missing {
            what: "Node.js with npm",
            why: error.to_string(),
            by_hand: "install Node.js 20 or newer (its package brings npm), then run this again"
                .to_owned(),
        },
        other => other,
    })?;
    fs::write(&mark, wanted).map_err(XtaskError::file("write", mark))?;
    Ok(modules.join(".bin"))
}
