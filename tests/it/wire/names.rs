//! Names of saved files.

use rolecheck::engine::assessment::Assessment;
use rolecheck::wire::file_name;

#[test]
fn a_file_is_named_after_the_check_with_nothing_a_computer_could_refuse() {
    let cases = [
        (
            "Northbank",
            "2026-11-24",
            "rolecheck-northbank-2026-11-24.json",
        ),
        (
            "  St Mary's, X-ray & CT ",
            "2026-11-24",
            "rolecheck-st-marys-x-ray-ct-2026-11-24.json",
        ),
        ("Ysbyty'r Tŵr Gwŷdd", "", "rolecheck-ysbytyr-twr-gwydd.json"),
        (
            "../../etc/passwd",
            "2026-11-24",
            "rolecheck-etc-passwd-2026-11-24.json",
        ),
        ("C:\\con\0.txt", "", "rolecheck-c-con-txt.json"),
        ("", "2026-11-24", "rolecheck-2026-11-24.json"),
        ("放射科 🩻", "2026-11-24", "rolecheck-2026-11-24.json"),
        ("", "", "rolecheck.json"),
        ("a", "../../x", "rolecheck-a-x.json"),
        ("İ", "", "rolecheck-i.json"),
    ];
    for (name, date, expected) in cases {
        let mut assessment = Assessment::new("id".to_owned(), String::new());
        assessment.name = name.to_owned();
        assessment.date = date.to_owned();
        assert_eq!(file_name(&assessment), expected);
    }
}

#[test]
fn a_very_long_name_gives_a_short_file_name() {
    let mut assessment = Assessment::new("id".to_owned(), "2026-11-24T09:00:00Z".to_owned());
    assessment.name = "long ".repeat(100);
    assert!(file_name(&assessment).len() < 80);
}
