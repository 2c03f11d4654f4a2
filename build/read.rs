//! Finds each version's files, reads them and works out their hash.
//!
//! It must not judge what the files say beyond their being TOML with the right keys.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::mistakes::Mistakes;
use super::source::{Doc, Parsed};

/// The only file that a version can do without.
const GROUP_TOPICS: &str = "group-topics.toml";

/// One text file.
#[derive(Clone)]
pub struct SourceFile {
    /// Its path within the version's folder, with `/`.
    pub path: String,
    /// Its text with `\n` line endings.
    pub text: String,
}

/// The files of one version.
#[derive(Clone)]
pub struct SourceSet {
    /// The folder's name, for example `1.0.0`.
    pub folder: String,
    /// The files in the order of their paths.
    pub files: Vec<SourceFile>,
}

/// Reads all files of every version, the oldest first; there is at least one.
pub fn read_all(root: &Path) -> Result<Vec<SourceSet>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", root.display());
    let mut versions = Vec::new();
    for entry in fs::read_dir(root).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let name = name.to_string_lossy().into_owned();
        versions.extend(version_number(&name).map(|number| (number, name)));
    }
    versions.sort();
    if versions.is_empty() {
        return Err(format!("{}: no folder is named like 1.0.0", root.display()));
    }
    let mut sets = Vec::new();
    for (_, folder) in versions {
        let mut files = Vec::new();
        collect(&root.join(&folder), "", &mut files).map_err(failed)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        sets.push(SourceSet { folder, files });
    }
    Ok(sets)
}

/// The three numbers of a version, so that 1.10.0 comes after 1.9.0.
pub fn version_number(name: &str) -> Option<[u32; 3]> {
    let parts: Vec<u32> = name
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect();
    let number: [u32; 3] = parts.try_into().ok()?;
    let [major, minor, patch] = number;
    (format!("{major}.{minor}.{patch}") == name).then_some(number)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".toml") {
            let text = fs::read_to_string(entry.path())?.replace("\r\n", "\n");
            files.push(SourceFile { path, text });
        }
    }
    Ok(())
}

/// The hash of the files: each path, a zero byte, the text, a zero byte, in the order of the paths.
pub fn sha256(set: &SourceSet) -> String {
    let mut hash = Sha256::new();
    for file in &set.files {
        for part in [&file.path, &file.text] {
            hash.update(part.replace("\r\n", "\n").as_bytes());
            hash.update([0]);
        }
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Reads the files into their types; nothing, if one of them cannot be read.
pub fn parse(set: &SourceSet, mistakes: &mut Mistakes) -> Option<Parsed> {
    let mut reader = Reader {
        set,
        mistakes,
        used: Vec::new(),
    };
    let instrument = reader.read("instrument.toml");
    let paths = set.files.iter().map(|file| file.path.as_str());
    let paths: Vec<&str> = paths
        .filter(|path| path.starts_with("questions/"))
        .collect();
    let questions: Vec<_> = paths.into_iter().map(|path| reader.read(path)).collect();
    let findings = reader.read("findings.toml");
    let recommendations = reader.read("recommendations.toml");
    let first_steps = reader.read("first-steps.toml");
    let profile = reader.read("profile.toml");
    let areas = reader.read("areas.toml");
    let checks = reader.read("checks.toml");
    let trade_offs = reader.read("trade-offs.toml");
    let group_topics =
        (set.files.iter().any(|file| file.path == GROUP_TOPICS)).then(|| reader.read(GROUP_TOPICS));
    let caveats = reader.read("caveats.toml");
    let evidence = reader.read("evidence.toml");
    let sites = reader.read("sites.toml");
    let figures = reader.read("figures.toml");
    let titles = reader.read("titles.toml");
    reader.refuse_others();
    Some(Parsed {
        instrument: instrument?,
        questions: questions.into_iter().collect::<Option<_>>()?,
        findings: findings?,
        recommendations: recommendations?,
        first_steps: first_steps?,
        profile: profile?,
        areas: areas?,
        checks: checks?,
        trade_offs: trade_offs?,
        group_topics: match group_topics {
            Some(topics) => Some(topics?),
            None => None,
        },
        caveats: caveats?,
        evidence: evidence?,
        sites: sites?,
        figures: figures?,
        titles: titles?,
    })
}

struct Reader<'a> {
    set: &'a SourceSet,
    mistakes: &'a mut Mistakes,
    used: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn read<T: DeserializeOwned>(&mut self, path: &'a str) -> Option<Doc<T>> {
        self.used.push(path);
        let Some(file) = self.set.files.iter().find(|file| file.path == path) else {
            self.mistakes.add_at(path, "", 0, "this file is missing");
            return None;
        };
        match toml::from_str(&file.text) {
            Ok(value) => Some(Doc {
                path: file.path.clone(),
                text: file.text.clone(),
                value,
            }),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let what = format!("this cannot be read: {}", error.message());
                self.mistakes.add_at(path, &file.text, offset, what);
                None
            }
        }
    }

    fn refuse_others(&mut self) {
        for file in &self.set.files {
            if !self.used.contains(&file.path.as_str()) {
                self.mistakes.add_at(
                    &file.path,
                    "",
                    0,
                    "no part of the question set has this file name",
                );
            }
        }
    }
}
