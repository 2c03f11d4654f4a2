//! Files that are no assessment at all: a clear message, never a panic.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{FileKind, MAX_BYTES, ReadError, Warning, WriteOptions, read, write};

use super::generate::any_json;
use super::record::format_example;

fn error_of(file: &[u8]) -> ReadError {
    read(file, &CURRENT).unwrap_err()
}

#[test]
fn a_file_of_another_kind_is_named() {
    let cases: [(&[u8], ReadError); 12] = [
        (b"", ReadError::Empty),
        (b" \n\t\r\n", ReadError::Empty),
        (b"\xEF\xBB\xBF", ReadError::Empty),
        (
            b"PK\x03\x04\x14\x00",
            ReadError::OtherProgram {
                kind: FileKind::ZipOrOffice,
            },
        ),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1",
            ReadError::OtherProgram {
                kind: FileKind::OldOffice,
            },
        ),
        (
            b"%PDF-1.7\n%\xE2\xE3",
            ReadError::OtherProgram {
                kind: FileKind::Pdf,
            },
        ),
        (
            b"\x89PNG\r\n\x1a\n",
            ReadError::OtherProgram {
                kind: FileKind::Picture,
            },
        ),
        (b"\xFF\xFE{\0}\0", ReadError::NotText),
        (b"{\"name\": \"Caf\xE9\"}", ReadError::NotText),
        (b"Dear all,\n", ReadError::NotJson { line: 1, column: 1 }),
        (b"[1, 2]", ReadError::NotRoleCheck),
        (b"{\"format\": 5}", ReadError::NotRoleCheck),
    ];
    for (file, expected) in cases {
        assert_eq!(
            error_of(file),
            expected,
            "{}",
            String::from_utf8_lossy(file)
        );
    }
    tried!(
        "File",
        "A file is of another kind",
        "It is refused, and the kind is named"
    );
}

#[test]
fn a_file_that_is_too_large_is_refused_and_one_of_just_the_limit_is_read() {
    let example = format_example();
    let padded = |length: usize| format!("{example}{}", " ".repeat(length - example.len()));
    assert!(read(padded(MAX_BYTES).as_bytes(), &CURRENT).is_ok());
    let error = error_of(padded(MAX_BYTES + 1).as_bytes());
    assert_eq!(error, ReadError::TooLarge { limit: MAX_BYTES });
    assert!(error.to_string().contains("5 MB"));
    tried!(
        "File",
        "A file is larger than the limit",
        "It is refused by its size, with the limit in words"
    );
}

#[test]
fn a_file_that_was_cut_off_anywhere_says_so() {
    let example = format_example();
    let example = example.trim_end();
    for length in 0..example.len() {
        let Some(cut) = example.get(..length) else {
            continue;
        };
        let error = error_of(cut.as_bytes());
        let expected = matches!(error, ReadError::CutOff { .. } | ReadError::Empty);
        assert!(expected, "after {length} bytes: {error:?}");
    }
    tried!(
        "File",
        "A file is cut off, at any byte",
        "It is refused in words"
    );
}

#[test]
fn thousands_of_brackets_are_an_error_alone_and_kept_inside_a_file() {
    let deep = "[".repeat(10_000);
    assert!(matches!(
        error_of(deep.as_bytes()),
        ReadError::CutOff { .. }
    ));
    let closed = format!("{deep}{}", "]".repeat(10_000));
    assert_eq!(error_of(closed.as_bytes()), ReadError::NotRoleCheck);
    let objects = format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
    assert_eq!(error_of(objects.as_bytes()), ReadError::NotRoleCheck);
    for key in [
        "profile",
        "answers",
        "results",
        "actions",
        "confirmedChecks",
        "other",
    ] {
        for value in [&closed, &objects] {
            let file = format!(
                "{{\"format\":\"rolecheck.assessment\",\"assessment\":{{}},\"{key}\":{value}}}"
            );
            assert!(read(file.as_bytes(), &CURRENT).is_ok(), "{key}");
        }
    }
    tried!(
        "Hostile input",
        "Thousands of brackets",
        "An error alone; inside a file they are kept"
    );
}

#[test]
fn after_200_messages_the_rest_are_only_counted() {
    let entries: Vec<String> = (0..1000).map(|n| format!("\"q{n}\":{{}}")).collect();
    let file = format!(
        "{{\"format\":\"rolecheck.assessment\",\"assessment\":{{}},\"answers\":{{{}}}}}",
        entries.join(",")
    );
    let opened = read(file.as_bytes(), &CURRENT).unwrap();
    assert_eq!(opened.warnings.len(), 201);
    let n_all = 1000 + 3; // and no form, no format version, no question set
    assert_eq!(
        opened.warnings.last(),
        Some(&Warning::More { count: n_all - 200 })
    );
    assert_eq!(opened.assessment.kept.len(), 1000);
}

/// A file with many keys, list items or rows must not take a time that grows with their square.
#[test]
fn a_file_with_very_many_parts_opens_and_saves_in_good_time() {
    let many = |item: &dyn Fn(usize) -> String, limit: usize| {
        let items: Vec<String> = (0..limit).map(item).collect();
        items.join(",")
    };
    let keys = many(&|n| format!("\"k{n}\":{n}"), 15_000);
    let items = many(&|n| n.to_string(), 30_000);
    let rows = many(&|n| format!("{{\"text\":\"{n}\",\"x\":{n}}}"), 8_000);
    let same_rows = many(&|n| format!("{{\"text\":\"\",\"x\":{n}}}"), 8_000);
    let entries = many(&|n| format!("\"q{n}\":{{\"note\":\"\"}}"), 12_000);
    let files = [
        format!("\"x\":1,{keys}"),
        format!("\"answers\":{{{entries}}}"),
        format!("\"profile\":{{\"hospitals\":[{items}]}}"),
        format!("\"profile\":{{\"titles\":[{items}]}}"),
        format!("\"profile\":{{\"titles\":[{rows}]}}"),
        format!("\"profile\":{{\"titles\":[{same_rows}]}}"),
        format!("\"profile\":{{\"setting\":[{items}]}}"),
        format!("\"confirmedChecks\":[{items}]"),
        format!("\"answers\":{{\"deploy-grid\":{{\"state\":\"answered\",\"cells\":{{{keys}}}}}}}"),
    ];
    let start = Instant::now();
    for parts in files {
        let file = format!("{{\"format\":\"rolecheck.assessment\",\"assessment\":{{}},{parts}}}");
        let opened = read(file.as_bytes(), &CURRENT).unwrap();
        assert!(opened.warnings.len() < 300);
        let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
        assert!(saved.len() > file.len());
    }
    // Less than a tenth of this on a small computer; a quadratic step would take minutes.
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
    tried!(
        "Hostile input",
        "A file with very many parts",
        "It opens and is saved"
    );
}

proptest! {
    #[test]
    fn rubbish_never_panics(file in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&file, &CURRENT).is_err());
    }

    #[test]
    fn any_json_under_any_key_opens(
        key in "profile|answers|assessment|results|actions|tool|instrument|confirmedChecks|formatVersion|unansweredNotes|x",
        value in any_json(),
    ) {
        let mut file = serde_json::json!({ "format": "rolecheck.assessment", "assessment": {} });
        file[&key] = value;
        let opened = read(file.to_string().as_bytes(), &CURRENT);
        let is_assessment_spoiled = !file["assessment"].is_object();
        prop_assert_eq!(opened.is_err(), is_assessment_spoiled);
    }
}
