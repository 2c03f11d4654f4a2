//! What must hold of any bytes as a file and of any text as an address.
//!
//! The fuzzer and the native tests both use it, so it must need nothing but the library.

use rolecheck::engine::groups::ShownGroups;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::ui::route::{MOST_BYTES, Route};
use rolecheck::wire::{
    Export, WriteOptions, file_name, groups_csv, groups_csv_name, read, read_tally, rescore_line,
    tally_file_name, write, write_tally,
};

/// The longest message about a file that is still read by anybody.
const LONGEST_MESSAGE: usize = 600;

/// A file is refused in words, or it opens, is scored, is made into every other file, and is saved
/// as one that opens to the same.
pub fn file(bytes: &[u8]) {
    let opened = match read(bytes, &CURRENT) {
        Ok(opened) => opened,
        Err(error) => return assert_short(&error.to_string()),
    };
    for warning in &opened.warnings {
        assert_short(&warning.to_string());
    }
    let check = &opened.assessment;
    let scores = score(&CURRENT, check, &GroupView::default());
    for options in [WriteOptions { notes: true }, WriteOptions { notes: false }] {
        let saved = write(check, &CURRENT, Some(&scores), options);
        let again = read(saved.as_bytes(), &CURRENT).expect("what is written opens");
        assert!(again.newer.is_none(), "what is written is of this version");
        let saved_again = write(&again.assessment, &CURRENT, Some(&scores), options);
        assert_eq!(saved, saved_again, "nothing is lost by saving twice");
        for export in Export::ALL {
            export.text(&CURRENT, check, "2027-03-31", options);
            assert_is_name(&export.file_name(check));
        }
    }
    let (line, _) = rescore_line(bytes, &CURRENT).expect("what opens is scored");
    assert!(!line.contains('\n'), "it is one line");
    assert_is_name(&file_name(check));
}

/// A tally file is refused in words, or opens, and is saved as one that opens to the same.
pub fn tally(bytes: &[u8]) {
    let opened = match read_tally(bytes, &CURRENT) {
        Ok(opened) => opened,
        Err(error) => return assert_short(&error.to_string()),
    };
    for warning in &opened.warnings {
        assert_short(&warning.to_string());
    }
    let saved = write_tally(&opened.tally, &CURRENT);
    let again = read_tally(saved.as_bytes(), &CURRENT).expect("what is written opens");
    assert_eq!(
        saved,
        write_tally(&again.tally, &CURRENT),
        "nothing is lost by saving twice"
    );
    groups_csv(&CURRENT, &ShownGroups::new(&CURRENT, &opened.tally, None));
    assert_is_name(&tally_file_name(&opened.tally));
    assert_is_name(&groups_csv_name(&opened.tally));
}

/// An address leads to a page whose own address leads there too.
pub fn address(text: &str) {
    let Some(route) = Route::from_hash(text) else {
        return;
    };
    // Of an address that is too long, only the start is kept, to say which one it was.
    let path = text.strip_prefix('#').unwrap_or(text);
    if path.len() > MOST_BYTES {
        assert!(
            matches!(route, Route::NotFound(_)),
            "a page that is too far"
        );
        return assert_short(&route.to_string());
    }
    let address = route.to_string();
    // An id that is not written as we write it gets longer.
    if address.len() <= MOST_BYTES {
        assert_eq!(Route::from_hash(&address), Some(route));
    }
}

fn assert_short(message: &str) {
    let length = message.chars().count();
    assert!(
        (1..LONGEST_MESSAGE).contains(&length),
        "{length}: {message}"
    );
}

fn assert_is_name(name: &str) {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    assert!(name.chars().all(is_plain) && name.len() < 120, "{name}");
}
