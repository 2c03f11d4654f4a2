//! Debian's package tools: installing as root, and fetching one package from another release
//! without touching the system's own list of sources. It must name no mirror: addresses come from
//! the machine's own settings.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    error::XtaskError,
    place,
    run::{output_of, run_quietly},
};

const INSTALL_LIMIT: Duration = Duration::from_mins(15);
const FETCH_LIMIT: Duration = Duration::from_mins(3);
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// The command that a person would type to install packages.
pub fn by_hand(packages: &[&str]) -> String {
    format!(
        "sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

/// Installs packages of the system's own release, where that is possible without a password.
pub fn install(what: &'static str, packages: &[&str]) -> Result<(), XtaskError> {
    let missing = |why: &str| XtaskError::Missing {
        what,
        why: why.to_owned(),
        by_hand: by_hand(packages),
    };
    if place::on_path(&["apt-get"]).is_none() {
        return Err(missing(
            "This is not Debian or one of its relatives (there is no apt-get).",
        ));
    }
    let root =
        prefix_for_root().ok_or_else(|| missing("This needs root, or sudo without a password."))?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(packages);
    let install = || run_quietly(&mut apt_get(root, &words), INSTALL_LIMIT);
    // The system's lists may be empty or old.
    install()
        .or_else(|_| {
            run_quietly(&mut apt_get(root, &["update"]), FETCH_LIMIT)?;
            install()
        })
        .map_err(|error| missing(&error.to_string()))
}

/// What to put before a command to run it as root, if there is a way.
fn prefix_for_root() -> Option<&'static [&'static str]> {
    if output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    output_of(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

fn apt_get(root: &[&str], words: &[&str]) -> Command {
    let mut all = root.iter().chain(&["apt-get"]).chain(words);
    let mut command = Command::new(all.next().copied().unwrap_or_default());
    command.args(all).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Downloads one package of a release that the system does not use, and unpacks it into `folder`.
/// Needs no root: every file that apt writes is below `folder`.
pub fn fetch(
    release: &str,
    package: &str,
    version: &str,
    folder: &Path,
) -> Result<PathBuf, XtaskError> {
    let private = PrivateApt::new(release, folder)?;
    // Some of the sources may not have that release; whether one had it shows in the next step.
    drop(run_quietly(&mut private.apt_get("update"), FETCH_LIMIT));
    run_quietly(
        private
            .apt_get("download")
            .arg(format!("{package}={version}*")),
        FETCH_LIMIT,
    )?;
    unpack_archive(folder)
}

/// Downloads one package of the system's own release and unpacks it into `folder`, without
/// installing it. Needs no root, if the system's lists are there.
pub fn unpack(package: &str, folder: &Path) -> Result<PathBuf, XtaskError> {
    let download = || {
        let mut apt = apt_get(&[], &["download", package]);
        run_quietly(apt.current_dir(folder), FETCH_LIMIT)
    };
    download().or_else(|error| {
        let root = prefix_for_root().ok_or(error)?;
        run_quietly(&mut apt_get(root, &["update"]), FETCH_LIMIT)?;
        download()
    })?;
    unpack_archive(folder)
}

fn unpack_archive(folder: &Path) -> Result<PathBuf, XtaskError> {
    let unpacked = folder.join("unpacked");
    let archive = archive_in(folder)?;
    let mut unpack = Command::new("dpkg-deb");
    unpack.arg("-x").arg(archive).arg(&unpacked);
    run_quietly(&mut unpack, FETCH_LIMIT)?;
    Ok(unpacked)
}

fn archive_in(folder: &Path) -> Result<PathBuf, XtaskError> {
    let missing = || std::io::Error::from(std::io::ErrorKind::NotFound);
    fs::read_dir(folder)
        .and_then(|entries| {
            entries
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .find(|path| path.extension().is_some_and(|extension| extension == "deb"))
                .ok_or_else(missing)
        })
        .map_err(XtaskError::file("find the downloaded package in", folder))
}

/// A configuration of apt that lives in a folder of ours.
struct PrivateApt {
    folder: PathBuf,
    options: Vec<String>,
}

impl PrivateApt {
    fn new(release: &str, folder: &Path) -> Result<Self, XtaskError> {
        for part in ["lists/partial", "cache/archives/partial"] {
            let part = folder.join(part);
            fs::create_dir_all(&part).map_err(XtaskError::file("make", part))?;
        }
        let sources = folder.join("sources.list");
        let text = sources_text(&mirrors(), release, Path::new(KEYRING).is_file());
        fs::write(&sources, text).map_err(XtaskError::file("write", sources))?;
        let at = |name: &str| folder.join(name).display().to_string();
        let options = [
            ("Dir::Etc::sourcelist", at("sources.list")),
            ("Dir::Etc::sourceparts", "/dev/null".to_owned()),
            ("Dir::State::lists", at("lists")),
            ("Dir::Cache", at("cache")),
            ("Acquire::Languages", "none".to_owned()),
            ("Acquire::Retries", "1".to_owned()),
            ("Acquire::http::Timeout", "20".to_owned()),
            ("Acquire::https::Timeout", "20".to_owned()),
            // Root's own folder is closed to the user that apt would change to.
            ("APT::Sandbox::User", "root".to_owned()),
        ];
        let options = options
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Ok(Self {
            folder: folder.to_owned(),
            options,
        })
    }

    fn apt_get(&self, word: &str) -> Command {
        let mut command = Command::new("apt-get");
        command.current_dir(&self.folder);
        for option in &self.options {
            command.args(["-o", option]);
        }
        command.arg(word);
        command
    }
}

/// The addresses of every archive that this machine uses, as apt itself understands its settings.
fn mirrors() -> Vec<String> {
    let mut list = Command::new("apt-get");
    list.args([
        "indextargets",
        "--format",
        "$(REPO_URI)",
        "Identifier: Packages",
    ]);
    let mut found: Vec<String> = output_of(&mut list)
        .unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

fn sources_text(mirrors: &[String], release: &str, keyring: bool) -> String {
    let signed = if keyring {
        format!("[signed-by={KEYRING}] ")
    } else {
        String::new()
    };
    mirrors
        .iter()
        .map(|mirror| format!("deb {signed}{mirror} {release} main\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mirror_is_asked_for_the_release() {
        let mirrors = [
            "http://a.test/debian/".to_owned(),
            "http://b.test/x/".to_owned(),
        ];
        assert_eq!(
            sources_text(&mirrors, "r", true),
            format!(
                "deb [signed-by={KEYRING}] http://a.test/debian/ r main\n\
                 deb [signed-by={KEYRING}] http://b.test/x/ r main\n"
            )
        );
        assert_eq!(
            sources_text(&mirrors[..1], "r", false),
            "deb http://a.test/debian/ r main\n"
        );
    }

    #[test]
    fn the_person_is_told_the_whole_command() {
        assert_eq!(
            by_hand(&["a", "b"]),
            "sudo apt-get install --no-install-recommends a b"
        );
    }
}
