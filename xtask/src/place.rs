//! Where things are: the repository's top folder and the person's cache. It must create nothing.

use std::{env, path::PathBuf};

/// The top folder of the repository.
pub fn top() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.ends_with("xtask"))
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    xtask.parent().map_or_else(|| xtask.clone(), PathBuf::from)
}

/// The built site.
pub fn dist() -> PathBuf {
    top().join("dist")
}

/// Where the same source is built again, in a folder whose name is awkward on purpose.
pub fn again() -> PathBuf {
    top().join("target/again/another place")
}

/// The folder for tools that are built for this repository only. The person's own are left alone,
/// and a second clone on the same machine finds them here.
pub fn tool_cache() -> PathBuf {
    env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir)
        .join("rolecheck-tools")
}

/// The folder of one version of one tool.
pub fn tool_folder(name: &str, version: &str) -> PathBuf {
    tool_cache().join(format!("{name}-{version}"))
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first program of one of these names on the search path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let search = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&search)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}

/// The program that a variable names, or the first of these names on the search path.
pub fn named_or_on_path(variable: &str, names: &[&str]) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .or_else(|| on_path(names))
}
