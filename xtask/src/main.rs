//! The `cargo xtask` command. It must hold no logic: that is in the library, where tests reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::cli::main()
}
