//! What the fuzzer found worth keeping, and every file of the other tests, tried natively.
//!
//! `cargo xtask fuzz` goes on from there.

#[path = "../../fuzz/tried.rs"]
mod tried;

use std::fs;
use std::path::{Path, PathBuf};

use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::read_tally;

fn inputs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_file_that_the_fuzzer_kept_is_refused_in_words_or_opens_and_saves() {
    let mut n_files = 0;
    for folder in ["fuzz/corpus/file", "tests/data/record", "tests/data/wire"] {
        for path in inputs(folder) {
            tried::file(&fs::read(path).unwrap());
            n_files += 1;
        }
    }
    assert!(n_files > 100);
    tried!(
        "Hostile input",
        "Every file that the fuzzer found worth keeping",
        "It is refused in words, or opens and saves"
    );
}

#[test]
fn every_tally_that_the_fuzzer_kept_is_refused_in_words_or_opens_and_saves() {
    let mut n_opened = 0;
    for folder in [
        "fuzz/corpus/tally",
        "tests/data/record-tally",
        "tests/data/wire",
    ] {
        for path in inputs(folder) {
            let bytes = fs::read(path).unwrap();
            tried::tally(&bytes);
            n_opened += u32::from(read_tally(&bytes, &CURRENT).is_ok());
        }
    }
    assert!(n_opened > 0);
    tried!(
        "Hostile input",
        "Every tally that the fuzzer found worth keeping",
        "It is refused in words, or opens and saves"
    );
}

#[test]
fn every_address_that_the_fuzzer_kept_leads_to_a_page_with_that_address() {
    for path in inputs("fuzz/corpus/address") {
        if let Ok(text) = String::from_utf8(fs::read(path).unwrap()) {
            tried::address(&text);
        }
    }
    tried!(
        "Hostile input",
        "Every address that the fuzzer found worth keeping",
        "It leads to a page with that address"
    );
}
