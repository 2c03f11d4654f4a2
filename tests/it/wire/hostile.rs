//! Files that were made to do harm, or that only a machine could make: they harm nothing, lose
//! nothing, and what they say is text.

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::engine::words::check_name;
use rolecheck::platform;
use rolecheck::wire::{
    MAX_BYTES, MOST_ID_BYTES, Opened, ReadError, Warning, WriteOptions, is_usable_id, read,
    rescore_line, write,
};
use serde_json::Value;

/// A file with these parts beside the ones that every file has.
fn file_with(about: &str, parts: &str) -> String {
    let instrument = r#""instrument":{"id":"imaging-support-workers","version":"1.0.0"}"#;
    format!(
        r#"{{"format":"rolecheck.assessment","formatVersion":1,{instrument},
        "assessment":{{"form":"department"{about}}}{parts}}}"#
    )
}

fn opened(file: &str) -> Opened {
    read(file.as_bytes(), &CURRENT).unwrap_or_else(|error| panic!("{error}: {}", start(file)))
}

fn start(text: &str) -> String {
    text.chars().take(200).collect()
}

fn saved(assessment: &Assessment) -> String {
    let scores = score(&CURRENT, assessment, &GroupView::default());
    write(assessment, &CURRENT, Some(&scores), WriteOptions::default())
}

/// Opens, scores, saves and opens again, which loses nothing more.
fn survives(file: &str) -> (Opened, String) {
    let opened = opened(file);
    let text = saved(&opened.assessment);
    let again = read(text.as_bytes(), &CURRENT).unwrap();
    assert_eq!(saved(&again.assessment), text, "{}", start(file));
    assert!(rescore_line(file.as_bytes(), &CURRENT).is_ok());
    (opened, text)
}

#[test]
fn something_a_hundred_thousand_deep_costs_nothing_anywhere() {
    const DEEP: usize = 100_000;
    let lists = format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP));
    let objects = format!("{}1{}", "{\"a\":".repeat(DEEP), "}".repeat(DEEP));
    for value in [&lists, &objects] {
        assert_eq!(
            read(value.as_bytes(), &CURRENT).unwrap_err(),
            ReadError::NotRoleCheck
        );
        for key in [
            "profile",
            "answers",
            "results",
            "actions",
            "plan",
            "confirmedChecks",
            "tool",
            "later",
        ] {
            survives(&file_with("", &format!(",\"{key}\":{value}")));
        }
        let in_answer =
            format!(r#","answers":{{"train-length":{{"state":"answered","number":{value}}}}}"#);
        let (_, text) = survives(&file_with("", &in_answer));
        assert!(text.contains(value.as_str()));
    }
    let open_only = "{\"a\":".repeat(DEEP);
    let error = read(open_only.as_bytes(), &CURRENT).unwrap_err();
    assert!(matches!(error, ReadError::CutOff { .. }), "{error}");
    tried!(
        "Hostile input",
        "An object is 100,000 deep",
        "It is refused or kept as it is, and costs no time"
    );
}

#[test]
fn the_page_refuses_by_size_what_the_reader_would_refuse() {
    assert_eq!(platform::MOST_BYTES, MAX_BYTES);
}

#[test]
fn keys_that_mean_something_in_javascript_are_keys_like_any_other() {
    let parts = r#","__proto__":{"polluted":true},"constructor":1,
        "answers":{"__proto__":{"state":"answered","choice":"x"},"toString":{"state":"dont-know"}},
        "profile":{"__proto__":{"size":"small"},"hospitals":[{"id":"__proto__","label":"A"}]},
        "actions":[{"id":"constructor","__proto__":{"a":1}}]"#;
    let (opened, text) = survives(&file_with(
        r#","id":"__proto__","name":"hasOwnProperty""#,
        parts,
    ));
    assert_eq!(opened.assessment.id, "__proto__");
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["__proto__"]["polluted"], true);
    assert_eq!(file["answers"]["__proto__"]["choice"], "x");
    assert_eq!(file["profile"]["__proto__"]["size"], "small");
    assert_eq!(file["profile"]["hospitals"][0]["id"], "__proto__");
    assert_eq!(file["actions"][0]["__proto__"]["a"], 1);
    tried!(
        "Hostile input",
        "Keys such as `__proto__`",
        "They are keys like any other"
    );
}

#[test]
fn half_a_character_is_kept_and_spoils_nothing_beside_it() {
    let parts = r#","answers":{"train-length":{"state":"answered","number":12,"note":"\ud800"},
        "retain-culture":{"state":"answered","choice":"agree"}},"later":"\udc00""#;
    let (opened, text) = survives(&file_with(r#","name":"\ud83d""#, parts));
    assert_eq!(opened.assessment.name, "");
    assert_eq!(opened.assessment.answers.iter().count(), 2);
    for kept in [
        r#""name": "\ud83d""#,
        r#""note": "\ud800""#,
        r#""later": "\udc00""#,
    ] {
        assert!(text.contains(kept), "{kept} in {}", start(&text));
    }
    let wrong = opened
        .warnings
        .iter()
        .filter(|warning| matches!(warning, Warning::WrongType { .. }));
    assert_eq!(wrong.count(), 2, "{:?}", opened.warnings);
    // In a key, it spoils the whole object that it is in, which is kept and reported.
    let (opened, text) = survives(&file_with(
        "",
        r#","answers":{"\ud800":1,"retain-culture":{}}"#,
    ));
    assert!(text.contains(r#"{"\ud800":1,"retain-culture":{}}"#));
    assert_eq!(opened.warnings.len(), 1);
    tried!(
        "Hostile input",
        "Half of a surrogate pair",
        "It is kept, and spoils nothing beside it"
    );
}

#[test]
fn a_number_that_no_machine_holds_is_reported_and_written_back_digit_by_digit() {
    let parts = r#","profile":{"fteActual":1e999,"band2":{"people":1e999}},
        "answers":{"train-length":{"state":"answered","number":1e999}},
        "results":{"themes":{"identity":{"mean":1e999}}}"#;
    let (opened, text) = survives(&file_with("", parts));
    assert_eq!(opened.assessment.profile.fte_actual, None);
    assert_eq!(text.matches("1e999").count(), 3);
    assert!(opened.warnings.len() >= 3, "{:?}", opened.warnings);
    for version in ["1e999", "-1", "1.5", "99999999999999999999"] {
        let file = file_with("", "").replace(
            "\"formatVersion\":1",
            &format!("\"formatVersion\":{version}"),
        );
        assert!(opened_newer(&file), "{version}");
    }
    tried!(
        "Hostile input",
        "Numbers such as 1e999",
        "They are reported, and written back digit by digit"
    );
}

fn opened_newer(file: &str) -> bool {
    opened(file).newer.is_some()
}

#[test]
fn a_key_that_stands_twice_anywhere_is_reported_and_the_last_counts() {
    let twice = [
        (r#","name":"A","name":"B""#, ""),
        ("", r#","profile":{"size":"small","size":"large"}"#),
        ("", r#","profile":{},"profile":{}"#),
        ("", r#","profile":{"band2":{"people":1,"people":2}}"#),
        ("", r#","profile":{"hospitals":[{"id":"a","id":"b"}]}"#),
        (
            "",
            r#","answers":{"train-length":{"state":"dont-know"},"train-length":{}}"#,
        ),
        (
            "",
            r#","answers":{"train-length":{"state":"dont-know","state":"answered"}}"#,
        ),
        ("", r#","actions":[{"id":"a","text":"x","text":"y"}]"#),
        ("", r#","plan":{"order":[],"order":["R1"]}"#),
        (
            "",
            r#","instrument":{"id":"imaging-support-workers","version":"1.0.0"}"#,
        ),
    ];
    for (about, parts) in twice {
        let opened = opened(&file_with(about, parts));
        let is_twice = |warning: &&Warning| matches!(warning, Warning::StandsTwice { .. });
        assert_eq!(
            opened.warnings.iter().filter(is_twice).count(),
            1,
            "{about}{parts}"
        );
    }
    tried!(
        "Hostile input",
        "A key stands twice",
        "It is reported, and the last counts"
    );
}

#[test]
fn results_of_another_kind_are_reported() {
    for results in ["[1]", "\"met\"", "5", "true"] {
        let opened = opened(&file_with("", &format!(",\"results\":{results}")));
        assert_eq!(opened.warnings, [Warning::ResultsUnusable], "{results}");
    }
    assert!(
        opened(&file_with("", ",\"results\":null"))
            .warnings
            .is_empty()
    );
}

#[test]
fn an_id_that_is_too_long_is_replaced_by_the_same_one_each_time_and_kept() {
    for id in ["x".repeat(MOST_ID_BYTES + 1), "é".repeat(500_000)] {
        let file = file_with(&format!(r#","id":"{id}""#), "");
        let (first, text) = survives(&file);
        assert!(is_usable_id(&first.assessment.id));
        assert_eq!(first.assessment.id, opened(&file).assessment.id);
        assert!(matches!(&first.warnings[..], [Warning::OtherId { .. }]));
        let saved: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(saved["assessment"]["earlierId"], *id);
    }
}

/// What people have put into names to break pages and documents. For tables and the summary see
/// `export::properties`.
const NASTY: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "\u{202e}gpj.exe\u{2066}",
    "a\u{200b}b\u{feff}\u{2028}",
    "[x](javascript:alert(1)) `</code>` | # ",
    "\r\n=1+1\t-2",
    "{{constructor.constructor('alert(1)')()}}",
];

#[test]
fn whatever_a_name_holds_is_in_the_file_letter_by_letter() {
    for nasty in NASTY {
        let mut check = Assessment::new("a".to_owned(), "2026-11-24T09:00:00Z".to_owned());
        check.name = nasty.to_owned();
        check.profile.notes = nasty.to_owned();
        check.answers.set_note("train-length", nasty.to_owned());
        let (again, _) = survives(&saved(&check));
        assert_eq!(again.assessment, check);
    }
    tried!(
        "Hostile input",
        "Names with markup, right-to-left and invisible characters",
        "They stay text, letter by letter"
    );
}

#[test]
fn very_long_text_is_kept_whole_and_messages_stay_short() {
    let long = "long ".repeat(200_000);
    let file = file_with(
        &format!(",\"name\":\"{long}\""),
        &format!(
            r#","answers":{{"{long}":{{"state":"dont-know"}},"train-length":{{"state":"{long}"}}}}"#
        ),
    );
    let (opened, _) = survives(&file);
    assert_eq!(opened.assessment.name.len(), long.len());
    for warning in opened.warnings {
        assert!(
            warning.to_string().chars().count() < 400,
            "{}",
            start(&warning.to_string())
        );
    }
    tried!(
        "Hostile input",
        "Very long text",
        "It is kept whole, and messages stay short"
    );
}

#[test]
fn a_name_that_turns_the_direction_of_text_does_not_turn_the_words_beside_it() {
    let mut check = Assessment::new("a".to_owned(), String::new());
    check.name = "North\u{202e}bank\u{2066}".to_owned();
    assert_eq!(check_name(&check), "Northbank");
    check.name = "\u{202e}".to_owned();
    assert_eq!(check_name(&check), "Check without a name");
    tried!(
        "Hostile input",
        "A name that turns the direction of text",
        "The words beside it stay as they are"
    );
}
