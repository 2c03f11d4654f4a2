//! Trunk, wasm-bindgen's command line tool and Firefox's driver: programs that Cargo can build. It
//! must not install into the person's own Cargo folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use super::versions::{locked_version, version_in};
use crate::{
    error::XtaskError,
    place,
    run::{output_of, run_quietly, say},
};

/// A ready-made program takes seconds; behind a mirror the attempt must not take long.
const FETCH_LIMIT: Duration = Duration::from_mins(2);
const BUILD_LIMIT: Duration = Duration::from_hours(1);

/// These tools run for seconds, so they are built to be ready soon rather than to be fast.
const BUILD_SOON: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// A package of one version, and the programs that it has to bring.
#[derive(Debug, Clone)]
pub struct CargoTool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    features: &'static [&'static str],
    minutes: u8,
}

/// Looks at licences and sources of packages.
pub fn deny() -> CargoTool {
    CargoTool {
        package: "cargo-deny",
        version: "0.20.2".to_owned(),
        programs: &["cargo-deny"],
        features: &[],
        minutes: 5,
    }
}

/// What speaks WebDriver for Firefox: it comes from neither Firefox nor Debian.
pub fn geckodriver() -> CargoTool {
    CargoTool {
        package: "geckodriver",
        version: "0.37.1".to_owned(),
        programs: &["geckodriver"],
        features: &[],
        minutes: 1,
    }
}

impl CargoTool {
    /// Its first program, if it was built before.
    pub fn built(&self) -> Option<PathBuf> {
        let folder = place::tool_folder(self.package, &self.version).join("bin");
        let program = folder.join(self.programs.first()?);
        complete(self, &folder).then_some(program)
    }
}

/// Every tool of this kind that builds the site.
pub fn all() -> Result<[CargoTool; 2], XtaskError> {
    let lock = place::top().join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(XtaskError::file("read", lock))?;
    let package = "wasm-bindgen";
    let glue = locked_version(&text, package).ok_or(XtaskError::NotLocked { package })?;
    Ok([
        CargoTool {
            package: "wasm-bindgen-cli",
            version: glue.to_owned(),
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            features: &[],
            minutes: 3,
        },
        CargoTool {
            package: "trunk",
            // The newest that builds with Rust 1.95.
            version: "0.21.14".to_owned(),
            programs: &["trunk"],
            // Leaves out the check for a newer version of itself.
            features: &["--no-default-features", "--features", "rustls"],
            minutes: 6,
        },
    ])
}

/// Makes sure of a tool; the folder of its programs is returned unless it is on the search path.
pub fn ensure(tool: &CargoTool) -> Result<Option<PathBuf>, XtaskError> {
    if tool
        .programs
        .iter()
        .all(|program| has_version(Path::new(program), &tool.version))
    {
        return Ok(None);
    }
    let home = place::tool_folder(tool.package, &tool.version);
    let programs = home.join("bin");
    if !complete(tool, &programs) {
        install(tool, &home)?;
    }
    Ok(Some(programs))
}

fn complete(tool: &CargoTool, folder: &Path) -> bool {
    tool.programs
        .iter()
        .all(|program| has_version(&folder.join(program), &tool.version))
}

fn has_version(program: &Path, version: &str) -> bool {
    output_of(Command::new(program).arg("--version"))
        .is_some_and(|text| version_in(&text) == Some(version))
}

/// Installs beside the final place and moves, so that what is in the final place is whole.
fn install(tool: &CargoTool, home: &Path) -> Result<(), XtaskError> {
    let cache = place::tool_cache();
    fs::create_dir_all(&cache).map_err(XtaskError::file("make", &cache))?;
    let fresh = tempfile::Builder::new()
        .prefix(&format!(".new-{}-", tool.package))
        .tempdir_in(&cache)
        .map_err(XtaskError::file("make", &cache))?;
    let start = Instant::now();
    if !fetched(tool, fresh.path()) {
        build(tool, fresh.path())?;
    }
    if complete(tool, &home.join("bin")) {
        // Another run was quicker.
        return Ok(());
    }
    if home.exists() {
        fs::remove_dir_all(home).map_err(XtaskError::file("remove", home))?;
    }
    fs::rename(fresh.path(), home).map_err(XtaskError::file("move into place", home))?;
    say(&format!(
        "{} {}: ready ({} s)",
        tool.package,
        tool.version,
        start.elapsed().as_secs()
    ));
    Ok(())
}

/// The quick way, for people who have `cargo binstall`.
fn fetched(tool: &CargoTool, root: &Path) -> bool {
    if place::on_path(&["cargo-binstall"]).is_none() {
        return false;
    }
    say(&format!(
        "{} {}: fetching it with cargo binstall",
        tool.package, tool.version
    ));
    let mut binstall = Command::new("cargo-binstall");
    binstall
        .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
        .arg(root)
        .arg(format!("{}@{}", tool.package, tool.version));
    let fetched =
        run_quietly(&mut binstall, FETCH_LIMIT).is_ok() && complete(tool, &root.join("bin"));
    if !fetched {
        say("  that did not work, so it is built instead");
    }
    fetched
}

fn build(tool: &CargoTool, root: &Path) -> Result<(), XtaskError> {
    say(&format!(
        "{} {}: building it, once for this machine (about {} minutes on 2 cores)",
        tool.package, tool.version, tool.minutes
    ));
    // A build that is interrupted goes on where it was.
    let parts = place::tool_cache().join(format!(".building-{}-{}", tool.package, tool.version));
    let attempt = |locked: bool| {
        let mut cargo = Command::new("cargo");
        cargo
            .args([
                "install",
                tool.package,
                "--version",
                &format!("={}", tool.version),
                "--root",
            ])
            .arg(root)
            .args(tool.features)
            .args(locked.then_some("--locked"))
            .current_dir(place::tool_cache())
            .env("CARGO_TARGET_DIR", &parts)
            .envs(BUILD_SOON);
        run_quietly(&mut cargo, BUILD_LIMIT)
    };
    attempt(true).or_else(|_| {
        say("  not with its own lock file (a mirror may lack a version); trying without it");
        attempt(false)
    })?;
    // Only disk space is lost if this fails.
    drop(fs::remove_dir_all(parts));
    Ok(())
}
