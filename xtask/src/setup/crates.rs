//! The Rust packages of `Cargo.lock`, for every target: Trunk builds without the network. It must
//! never change the lock file.

use std::time::Duration;

use super::Tools;
use crate::{
    error::XtaskError,
    run::{run_quietly, say},
};

const LOOK_LIMIT: Duration = Duration::from_mins(2);
const FETCH_LIMIT: Duration = Duration::from_mins(15);

/// Downloads what is not on the machine yet.
pub fn ensure(tools: &Tools) -> Result<(), XtaskError> {
    let fetch = |more: &[&str], limit| {
        let mut cargo = tools.wasm_command("cargo");
        run_quietly(cargo.args(["fetch", "--locked"]).args(more), limit)
    };
    if fetch(&["--offline"], LOOK_LIMIT).is_ok() {
        return Ok(());
    }
    say("Rust packages: downloading those of Cargo.lock (about 10 seconds)");
    fetch(&[], FETCH_LIMIT)
}
