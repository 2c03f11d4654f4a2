//! What the commands need on the machine: each thing is used if it is there in the right version,
//! and otherwise fetched or built, with a line that says so. It must not touch the person's own
//! tools: what it builds goes to a cache folder of ours.

mod browser;
mod cargo_tool;
mod crates;
mod debian;
pub mod nginx;
mod npm;
mod versions;
mod wasm_target;

use std::{env, ffi::OsString, path::PathBuf, process::Command};

pub use browser::{Browser, EngineName, SCREEN};
pub use wasm_target::WasmTarget;

use crate::{error::XtaskError, place};

/// The tools that build the site, ready to be called.
#[derive(Debug)]
pub struct Tools {
    search_path: OsString,
    wasm_search_path: OsString,
    wasm: WasmTarget,
}

impl Tools {
    /// A program that finds our tools before any others, run at the repository's top.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(place::top())
            .env("PATH", &self.search_path);
        command
    }

    /// The same for a program that builds WebAssembly.
    pub fn wasm_command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(place::top())
            .env("PATH", &self.wasm_search_path)
            .envs(self.wasm.environment());
        command
    }
}

/// Sets up what `build` and `serve` need.
pub fn for_build() -> Result<Tools, XtaskError> {
    let wasm = wasm_target::ensure()?;
    let mut folders = vec![npm::ensure()?];
    for tool in cargo_tool::all()? {
        folders.extend(cargo_tool::ensure(&tool)?);
    }
    let search_path = search_path(&folders);
    folders.extend(wasm.programs());
    let wasm_search_path = self::search_path(&folders);
    let tools = Tools {
        search_path,
        wasm_search_path,
        wasm,
    };
    crates::ensure(&tools)?;
    Ok(tools)
}

/// Sets up what `test` needs besides: the browsers of these engines.
pub fn for_tests(engines: &[EngineName]) -> Result<(Tools, Vec<Browser>), XtaskError> {
    let browsers = engines.iter().map(|&engine| browser::ensure(engine));
    let browsers = browsers.collect::<Result<_, _>>()?;
    Ok((for_build()?, browsers))
}

/// Sets up what `supply` needs.
pub fn for_supply() -> Result<Tools, XtaskError> {
    npm::ensure()?;
    with_tool(&cargo_tool::deny())
}

/// One tool, for commands that build no page.
fn with_tool(tool: &cargo_tool::CargoTool) -> Result<Tools, XtaskError> {
    let folders: Vec<PathBuf> = cargo_tool::ensure(tool)?.into_iter().collect();
    let search_path = search_path(&folders);
    Ok(Tools {
        wasm_search_path: search_path.clone(),
        search_path,
        wasm: WasmTarget::InToolchain,
    })
}

fn search_path(first: &[PathBuf]) -> OsString {
    let persons = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&persons));
    // It fails only for a folder with a separator in its name, which no search path can hold.
    env::join_paths(all).unwrap_or_else(|_| persons.clone())
}
