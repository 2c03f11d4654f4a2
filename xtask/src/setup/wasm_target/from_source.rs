//! Builds the standard library from the source of exactly this compiler's version. It must put
//! nothing into the toolchain before all of it is built.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use super::{Compiler, TRIPLE};
use crate::{error::XtaskError, run::run_quietly, setup::debian};

/// The release of Debian that holds several versions of the package at once.
const RELEASE: &str = "trixie-backports";
const PACKAGE: &str = "rust-src";
/// The file beside the library that names the compiler which built it.
pub const MARK: &str = "rolecheck-built-by";
const BUILD_LIMIT: Duration = Duration::from_mins(15);

/// Fetches the source unless the toolchain has it, builds, and moves the result into place.
pub fn build(compiler: &Compiler) -> Result<(), XtaskError> {
    let rustlib = compiler.sysroot.join("lib/rustlib");
    // In the toolchain's own folder, so that the last move is one step of the file system.
    let work = tempfile::Builder::new()
        .prefix(".rolecheck-")
        .tempdir_in(&rustlib)
        .map_err(XtaskError::file("make a folder in", &rustlib))?;
    let library = rustlib.join("src/rust/library");
    let borrowed = !library.join("Cargo.lock").is_file();
    if borrowed {
        fetch_source(&compiler.version, work.path(), &library)?;
    }
    let built = build_library(work.path());
    if borrowed {
        // rustup would refuse to add its own copy over a folder that it does not know.
        fs::remove_dir_all(&library).map_err(XtaskError::file("remove", &library))?;
    }
    let target = work.path().join("target-folder");
    let lib = target.join("lib");
    fs::create_dir_all(&lib).map_err(XtaskError::file("make", &lib))?;
    copy_libraries(&built?, &lib)?;
    let mark = target.join(MARK);
    fs::write(&mark, &compiler.full).map_err(XtaskError::file("write", mark))?;
    replace(&compiler.target_folder(), &target)
}

fn fetch_source(version: &str, work: &Path, library: &Path) -> Result<(), XtaskError> {
    let unpacked = debian::fetch(RELEASE, PACKAGE, version, work)?;
    let source = unpacked.join(format!("usr/src/rustc-{version}/library"));
    if let Some(parent) = library.parent() {
        fs::create_dir_all(parent).map_err(XtaskError::file("make", parent))?;
    }
    replace(library, &source)
}

/// Builds an empty crate with the library from source; the result is the folder of what was built.
fn build_library(work: &Path) -> Result<PathBuf, XtaskError> {
    let crate_folder = work.join("empty");
    let source = crate_folder.join("src");
    fs::create_dir_all(&source).map_err(XtaskError::file("make", &source))?;
    for (name, text) in [
        (
            "Cargo.toml",
            "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n",
        ),
        ("src/lib.rs", ""),
    ] {
        let file = crate_folder.join(name);
        fs::write(&file, text).map_err(XtaskError::file("write", file))?;
    }
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--release", "--target", TRIPLE])
        .arg("-Zbuild-std=std,panic_abort,test,proc_macro")
        .current_dir(&crate_folder)
        .env("RUSTC_BOOTSTRAP", "1")
        // Without it the libraries cannot take part in link-time optimisation.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", crate_folder.join("target"));
    run_quietly(&mut cargo, BUILD_LIMIT)?;
    Ok(crate_folder
        .join("target")
        .join(TRIPLE)
        .join("release/deps"))
}

fn copy_libraries(from: &Path, to: &Path) -> Result<(), XtaskError> {
    let entries = fs::read_dir(from).map_err(XtaskError::file("read", from))?;
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libempty-") {
            let file = entry.path();
            fs::copy(&file, to.join(&name)).map_err(XtaskError::file("copy", file))?;
        }
    }
    Ok(())
}

/// Moves a folder to where another may be: two copies side by side would not link.
fn replace(place: &Path, with: &Path) -> Result<(), XtaskError> {
    if place.exists() {
        fs::remove_dir_all(place).map_err(XtaskError::file("remove", place))?;
    }
    fs::rename(with, place).map_err(XtaskError::file("move into", place))
}
