//! The standard library for `wasm32-unknown-unknown`: rustup's, or built from Debian's copy of its
//! source where rustup's download host cannot be reached. It must never leave half a library in
//! the toolchain.

mod debian_compiler;
mod from_source;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use super::versions::version_in;
use crate::{
    error::XtaskError,
    place,
    run::{output_of, run_quietly, say},
};

const TRIPLE: &str = "wasm32-unknown-unknown";
/// Long enough for a slow line, short enough for a mirror that swallows what it does not know.
const RUSTUP_LIMIT: Duration = Duration::from_mins(2);

/// How WebAssembly can be built on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WasmTarget {
    /// The active toolchain has the library.
    InToolchain,
    /// Debian's own compiler builds the library with each build folder.
    DebianCompiler {
        /// The folder where our target files go, since the two compilers cannot share them.
        target_folder: PathBuf,
    },
}

impl WasmTarget {
    /// The folder whose programs come before the person's when WebAssembly is built, if any.
    pub fn programs(&self) -> Option<PathBuf> {
        match self {
            Self::InToolchain => None,
            Self::DebianCompiler { .. } => Some(debian_compiler::PROGRAMS.into()),
        }
    }

    /// What a command that builds WebAssembly needs in its environment.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InToolchain => Vec::new(),
            Self::DebianCompiler { target_folder } => debian_compiler::environment(target_folder),
        }
    }
}

/// The active compiler.
struct Compiler {
    version: String,
    /// All that it says about itself: a library built by another build of it cannot be used.
    full: String,
    sysroot: PathBuf,
}

impl Compiler {
    fn active() -> Option<Self> {
        let full = output_of(Command::new("rustc").arg("-vV"))?;
        let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"]))?.into();
        Some(Self {
            version: version_in(&full)?.to_owned(),
            full,
            sysroot,
        })
    }

    fn target_folder(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib").join(TRIPLE)
    }

    /// Whether the library is there and fits: ours has a mark that names its compiler, rustup's
    /// has none.
    fn has_library(&self) -> bool {
        let folder = self.target_folder();
        let marked_for = fs::read_to_string(folder.join(from_source::MARK)).ok();
        marked_for.is_none_or(|full| full == self.full) && has_std(&folder.join("lib"))
    }
}

/// Makes sure that WebAssembly can be built.
pub fn ensure() -> Result<WasmTarget, XtaskError> {
    let compiler = Compiler::active().ok_or_else(|| XtaskError::Missing {
        what: "Rust",
        why: "`rustc -vV` gives no answer.".to_owned(),
        by_hand: "install Rust with rustup, then run this again".to_owned(),
    })?;
    if compiler.has_library() {
        return Ok(WasmTarget::InToolchain);
    }
    let start = Instant::now();
    let ready = |how: &str| {
        say(&format!(
            "{TRIPLE}: {how} ({} s)",
            start.elapsed().as_secs()
        ))
    };
    say(&format!(
        "{TRIPLE}: asking rustup for its standard library (about 10 seconds)"
    ));
    let Err(first) = from_rustup(&compiler) else {
        ready("added by rustup");
        return Ok(WasmTarget::InToolchain);
    };
    say("  rustup cannot get it here, so it is built from Debian's source (about 1 minute)");
    let Err(second) = from_source::build(&compiler) else {
        ready("built from source");
        return Ok(WasmTarget::InToolchain);
    };
    say("  Debian's source of this version cannot be had, so its own compiler is used (2 minutes)");
    match debian_compiler::ensure() {
        Ok(()) => {
            ready("Debian's compiler is ready");
            let target_folder = place::top().join("target/debian-compiler");
            Ok(WasmTarget::DebianCompiler { target_folder })
        }
        Err(third) => Err(XtaskError::Missing {
            what: "Rust's standard library for wasm32-unknown-unknown",
            why: format!("1. {first}\n2. {second}\n3. {third}"),
            by_hand: format!("rustup target add {TRIPLE}"),
        }),
    }
}

fn from_rustup(compiler: &Compiler) -> Result<(), XtaskError> {
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TRIPLE])
        .env("RUSTUP_MAX_RETRIES", "1");
    run_quietly(&mut rustup, RUSTUP_LIMIT)?;
    if compiler.has_library() {
        return Ok(());
    }
    // Seen where `rustc` is not rustup's: rustup adds the library to a toolchain that is not used.
    Err(XtaskError::Missing {
        what: "the library in the active compiler's folder",
        why: format!(
            "rustup added it elsewhere than {}.",
            compiler.sysroot.display()
        ),
        by_hand: "rustup show".to_owned(),
    })
}

fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.filter_map(Result::ok).any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}
