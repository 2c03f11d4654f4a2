//! The files of the question set: their hash, and which folder is read.

use std::fs;
use std::path::Path;

use rolecheck::engine::instrument::CURRENT;
use sha2::{Digest, Sha256};

use super::{compiler, shipped};

#[test]
fn the_hash_is_of_the_paths_and_texts_in_order() {
    let mut bytes = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/instrument")
        .join(CURRENT.version);
    let mut paths = Vec::new();
    for folder in ["", "questions/"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            paths.extend(name.ends_with(".toml").then(|| format!("{folder}{name}")));
        }
    }
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(root.join(&path))
            .unwrap()
            .replace("\r\n", "\n");
        bytes.extend_from_slice(format!("{path}\0{text}\0").as_bytes());
    }
    let expected: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(CURRENT.sha256, expected);
}

#[test]
fn windows_line_endings_change_nothing() {
    let unix = shipped();
    let mut windows = unix.clone();
    for file in &mut windows.files {
        file.text = file.text.replace('\n', "\r\n");
    }
    assert!(compiler::compile(&windows, &[]).unwrap() == compiler::compile(&unix, &[]).unwrap());
}

#[test]
fn a_changed_letter_changes_the_hash() {
    let mut set = shipped();
    for file in set
        .files
        .iter_mut()
        .filter(|file| file.path == "areas.toml")
    {
        file.text = file.text.replace("Another area", "Another areas");
    }
    assert!(
        !compiler::compile(&set, &[])
            .unwrap()
            .contains(CURRENT.sha256)
    );
    assert!(
        compiler::compile(&shipped(), &[])
            .unwrap()
            .contains(CURRENT.sha256)
    );
}

#[test]
fn the_newest_version_is_read_by_number_and_other_folders_are_left_alone() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("versions");
    for (folder, text) in [
        ("1.9.0", "a"),
        ("1.10.0", "b\r\n"),
        ("drafts", "c"),
        ("2.0", "d"),
    ] {
        fs::create_dir_all(root.join(folder)).unwrap();
        fs::write(root.join(folder).join("areas.toml"), text).unwrap();
    }
    let set = compiler::read_all(&root).unwrap().pop().unwrap();
    assert_eq!(set.folder, "1.10.0");
    let files: Vec<_> = set
        .files
        .iter()
        .map(|file| (&*file.path, &*file.text))
        .collect();
    assert_eq!(files, [("areas.toml", "b\n")]);
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn a_folder_without_a_version_is_refused() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-versions");
    fs::create_dir_all(root.join("drafts")).unwrap();
    let problem = compiler::read_all(&root).err().unwrap();
    assert!(
        problem.ends_with("no folder is named like 1.0.0"),
        "{problem}"
    );
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn an_edit_that_does_not_fit_is_refused() {
    let edit = |file: &str, from: &str| {
        let patch =
            format!("folder = '2.0.0'\n[[edit]]\nfile = '{file}'\nfrom = '{from}'\nto = 'x'");
        compiler::patched(&shipped(), &patch)
            .err()
            .unwrap_or_default()
    };
    assert_eq!(edit("areas.toml", "Another area"), "");
    assert_eq!(
        edit("area.toml", "Another area"),
        "no file is called area.toml"
    );
    assert_eq!(
        edit("areas.toml", "id"),
        "areas.toml: not there just once: id"
    );
}
