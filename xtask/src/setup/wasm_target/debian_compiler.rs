//! Debian's own Rust, whose compiler and source are always of the same version: the last way to
//! build WebAssembly. It must not replace the person's Rust, which all other steps still use.

use std::path::Path;

use crate::{error::XtaskError, setup::debian};

const PACKAGES: [&str; 5] = [
    "rustc-web",
    "rust-web-src",
    "cargo-web",
    "rust-web-clippy",
    "lld-19",
];
/// Where Debian puts programs.
pub const PROGRAMS: &str = "/usr/bin";

/// Installs the packages.
pub fn ensure() -> Result<(), XtaskError> {
    debian::install("Debian's Rust for WebAssembly", &PACKAGES)
}

/// Makes Cargo use Debian's compiler and linker, and build the standard library with the rest.
pub fn environment(target_folder: &Path) -> Vec<(&'static str, String)> {
    vec![
        ("RUSTC", format!("{PROGRAMS}/rustc")),
        ("RUSTC_BOOTSTRAP", "1".to_owned()),
        (
            "CARGO_UNSTABLE_BUILD_STD",
            "std,panic_abort,test,proc_macro".to_owned(),
        ),
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            "wasm-ld-19".to_owned(),
        ),
        ("CARGO_TARGET_DIR", target_folder.display().to_string()),
    ]
}
