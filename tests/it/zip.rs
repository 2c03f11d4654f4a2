//! ZIP files: honest ones of several makers, and those that are broken or meant to do harm.

pub mod make;

use proptest::prelude::*;
use rolecheck::wire::{MAX_BYTES, MOST_UNPACKED, MemberError, ZipError, ZipFile};

use make::{Packed, STORED, packed, zip};

#[test]
fn what_is_packed_comes_out_as_it_was() {
    let long = "line after line\n".repeat(20_000);
    let files = [
        packed("one.json", b"{}"),
        packed("folder/two.json", long.as_bytes()),
        Packed {
            method: STORED,
            ..packed("three.json", b"stored as it is")
        },
        packed("empty.json", b""),
        packed("folder/", b""),
    ];
    for before in ["", "a program that unpacks it"] {
        for remark in [
            "",
            "PK\u{5}\u{6} is in this remark, which is longer than the end",
        ] {
            let mut zip = ZipFile::open(zip(&files, before, remark)).unwrap();
            let members = zip.members().to_vec();
            let names: Vec<&str> = members.iter().map(|member| &*member.name).collect();
            let all = ["one.json", "folder/two.json", "three.json", "empty.json"];
            assert_eq!(names, all);
            for (member, file) in members.iter().zip(&files) {
                assert_eq!(zip.unpack(member).as_deref(), Ok(file.bytes));
            }
        }
    }
}

#[test]
fn names_are_for_showing_only() {
    let long = format!("{}.json", "x".repeat(500));
    let cases = [
        ("a\\b.json", "a/b.json"),
        ("li\nne.json", "li ne.json"),
        ("Åby.json", "Åby.json"),
        (&long, long.get(long.len() - 200..).unwrap()),
    ];
    for (name, shown) in cases {
        let zip = ZipFile::open(zip(&[packed(name, b"{}")], "", "")).unwrap();
        assert_eq!(zip.members()[0].name, shown);
    }
    let old = Packed {
        name: b"caf\x82.json",
        ..packed("", b"{}")
    };
    let zip = ZipFile::open(zip(&[old], "", "")).unwrap();
    assert_eq!(zip.members()[0].name, "caf\u{fffd}.json");
}

#[expect(clippy::too_many_lines, reason = "a table of cases")]
#[test]
fn a_member_that_cannot_be_trusted_is_refused_with_its_reason_and_the_others_go_on() {
    let good = packed("good.json", b"good");
    let large = vec![b' '; MAX_BYTES + 1];
    let bomb = Packed {
        says: Some(4),
        ..packed("bomb.json", &large)
    };
    let cases: [(&str, Packed, MemberError); 9] = [
        (
            "locked",
            Packed {
                flags: 1,
                ..good.clone()
            },
            MemberError::Encrypted,
        ),
        (
            "another method",
            Packed {
                method: 14,
                ..good.clone()
            },
            MemberError::OtherMethod,
        ),
        (
            "too large",
            packed("large.json", &large),
            MemberError::TooLarge { limit: MAX_BYTES },
        ),
        ("more than it says", bomb, MemberError::Damaged),
        (
            "less than it says",
            Packed {
                says: Some(5),
                ..good.clone()
            },
            MemberError::Damaged,
        ),
        (
            "another checksum",
            Packed {
                checksum: Some(1),
                ..good.clone()
            },
            MemberError::Damaged,
        ),
        (
            "at no place",
            Packed {
                place: Some(0xFFFF_FF00),
                ..good.clone()
            },
            MemberError::Damaged,
        ),
        (
            "not where it says",
            Packed {
                place: Some(1),
                ..good.clone()
            },
            MemberError::Damaged,
        ),
        (
            "leads out",
            packed("a/../../b.json", b"good"),
            MemberError::LeadsOut,
        ),
    ];
    for (what, bad, error) in cases {
        let mut zip = ZipFile::open(zip(&[bad, good.clone()], "", "")).unwrap();
        let members = zip.members().to_vec();
        assert_eq!(zip.unpack(&members[0]), Err(error), "{what}");
        assert_eq!(
            zip.unpack(&members[1]).as_deref(),
            Ok(&b"good"[..]),
            "{what}"
        );
        assert!(error.to_string().ends_with('.'), "{what}");
    }
    tried!(
        "Hostile input",
        "A ZIP file with members that lie about themselves",
        "Each is refused with its reason, and the others go on"
    );
}

#[test]
fn what_all_members_unpack_to_has_a_limit() {
    let trap = Packed {
        says: Some(u32::try_from(MAX_BYTES).unwrap()),
        ..packed("a.json", b"short")
    };
    let mut zip = ZipFile::open(zip(&[trap], "", "")).unwrap();
    let member = zip.members()[0].clone();
    for _ in 0..MOST_UNPACKED / MAX_BYTES {
        assert_eq!(zip.unpack(&member), Err(MemberError::Damaged));
    }
    let limit = MOST_UNPACKED;
    assert_eq!(zip.unpack(&member), Err(MemberError::TooMuch { limit }));
    tried!(
        "Hostile input",
        "A ZIP bomb",
        "Unpacking stops at the limit, and the page says so"
    );
}

#[test]
fn a_zip_file_that_does_not_hold_is_refused_whole_with_its_reason() {
    let good = zip(&[packed("a.json", b"{}")], "", "");
    let end = good.len() - 22;
    let changed = |at: usize, bytes: &[u8]| {
        let mut bad = good.clone();
        bad[end + at..end + at + bytes.len()].copy_from_slice(bytes);
        bad
    };
    let office = zip(&[packed("[Content_Types].xml", b"<a/>")], "", "");
    let cases = [
        ("nothing", Vec::new(), ZipError::NotZip),
        ("text", b"{\"format\": 1}".repeat(10), ZipError::NotZip),
        ("cut off", good[..end].to_vec(), ZipError::NotZip),
        ("no list", changed(16, &[0xF0]), ZipError::Damaged),
        ("list elsewhere", changed(12, &[1]), ZipError::Damaged),
        (
            "fewer than it says",
            changed(8, &[2, 0, 2, 0]),
            ZipError::Damaged,
        ),
        ("over 4 GB", changed(16, &[0xFF; 4]), ZipError::OtherKind),
        ("in parts", changed(4, &[1]), ZipError::InParts),
        (
            "too many",
            changed(8, &[0x21, 0x4E, 0x21, 0x4E]),
            ZipError::TooMany { limit: 20_000 },
        ),
        ("an Office file", office, ZipError::Office),
    ];
    for (what, bytes, error) in cases {
        assert_eq!(ZipFile::open(bytes).err(), Some(error), "{what}");
        assert!(error.to_string().ends_with('.'), "{what}");
    }
}

proptest! {
    #[test]
    fn no_change_of_any_bytes_does_harm(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..8),
        cut in any::<proptest::sample::Index>(),
    ) {
        let files = [packed("a.json", b"some text, some text"), packed("b.json", b"{}")];
        let mut bytes = zip(&files, "", "");
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let cut = cut.index(bytes.len() * 4);
        bytes.truncate(cut.max(1));
        if let Ok(mut zip) = ZipFile::open(bytes) {
            for member in zip.members().to_vec() {
                if let Ok(unpacked) = zip.unpack(&member) {
                    let is_one = files.iter().any(|file| file.bytes == unpacked);
                    prop_assert!(is_one, "what comes out is what went in");
                }
            }
        }
    }
}
