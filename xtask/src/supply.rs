//! `cargo xtask supply`: what the packages that RoleCheck is built from may be, and where they may
//! come from. It must say of each check that cannot be made here that it was not made.

use std::{process::Command, time::Duration};

use crate::{
    error::XtaskError,
    place,
    run::{run, run_quietly, say},
    setup,
};

const NPM_LIMIT: Duration = Duration::from_mins(2);

/// Checks licences, bans and sources of Rust packages, then the signatures of npm packages.
pub fn supply() -> Result<(), XtaskError> {
    let tools = setup::for_supply()?;
    // It looks at the packages of every system, which a build does not need.
    let mut fetch = tools.command("cargo");
    run(fetch.args(["fetch", "--locked"]))?;
    say("licences, bans and sources of the Rust packages: cargo deny");
    let mut deny = tools.command("cargo");
    run(deny.args(["deny", "--offline", "check", "licenses", "bans", "sources"]))?;
    say("known faults of the Rust packages: not checked, since their list is on another host");
    let mut npm = Command::new("npm");
    npm.current_dir(place::top()).args(["audit", "signatures"]);
    match run_quietly(&mut npm, NPM_LIMIT) {
        Ok(()) => say("signatures of the npm packages: good"),
        Err(error) if is_unreachable(&error) => {
            say(
                "signatures of the npm packages: not checked, since their keys cannot be reached. \
                 `npm ci` has compared every package with its hash in package-lock.json.",
            );
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Whether a check failed because of the network, and not because of what it found.
fn is_unreachable(error: &XtaskError) -> bool {
    const SIGNS: [&str; 5] = [
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "ETIMEDOUT",
        "E404",
    ];
    match error {
        XtaskError::TooSlow { .. } => true,
        XtaskError::Failed { output, .. } => SIGNS.iter().any(|sign| output.contains(sign)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_signature_is_no_fault_of_the_network() {
        let failed = |output: &str| XtaskError::Failed {
            command: "npm audit signatures".to_owned(),
            status: "exit status: 1".to_owned(),
            output: output.to_owned(),
        };
        assert!(is_unreachable(&failed("npm error code ENOTFOUND")));
        assert!(!is_unreachable(&failed(
            "1 package has an invalid registry signature"
        )));
    }
}
