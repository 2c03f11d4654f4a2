//! What is typed into the profile's fields, read as numbers and dates.
//!
//! A case is a text and what it means.

use rolecheck::engine::entry::{
    DateError, NumberError, date_from_parts, date_parts, fte_from_text, people_from_text,
};
use rolecheck::engine::profile::Fte;

#[test]
fn full_time_equivalents_are_read_to_2_decimals_and_never_guessed() {
    use NumberError::{Negative, NotANumber, TooLarge, TooManyDecimals};
    // What is typed, and its hundredths; nothing for an empty field. At most 500 is allowed.
    let cases: [(&str, Result<Option<u32>, NumberError>); 32] = [
        ("", Ok(None)),
        ("   ", Ok(None)),
        ("0", Ok(Some(0))),
        ("31", Ok(Some(3100))),
        ("31.5", Ok(Some(3150))),
        (" 31.50 ", Ok(Some(3150))),
        ("31,5", Ok(Some(3150))),
        ("31,25", Ok(Some(3125))),
        ("31.500", Ok(Some(3150))),
        ("31.", Ok(Some(3100))),
        (".5", Ok(Some(50))),
        ("007", Ok(Some(700))),
        ("500", Ok(Some(50000))),
        ("500.00", Ok(Some(50000))),
        ("500.01", Err(TooLarge { max: 500 })),
        ("600", Err(TooLarge { max: 500 })),
        ("1,250", Err(TooLarge { max: 500 })),
        ("99999999999999999999", Err(TooLarge { max: 500 })),
        ("31.255", Err(TooManyDecimals)),
        ("-1", Err(Negative)),
        ("\u{2212}3.5", Err(Negative)),
        ("-", Err(NotANumber)),
        ("-x", Err(NotANumber)),
        ("1e2", Err(NotANumber)),
        ("1.5e1", Err(NotANumber)),
        ("about 30", Err(NotANumber)),
        ("1.2.3", Err(NotANumber)),
        ("1,2,3", Err(NotANumber)),
        ("1,234,5", Err(NotANumber)),
        (",", Err(NotANumber)),
        (".", Err(NotANumber)),
        ("٣", Err(NotANumber)),
    ];
    for (text, wanted) in cases {
        let wanted = wanted.map(|value| value.map(|hundredths| Fte { hundredths }));
        assert_eq!(fte_from_text(text, 500), wanted, "{text:?}");
    }
}

#[test]
fn thousands_may_be_set_apart() {
    for text in ["1250", "1,250", "1 250", "1\u{a0}250", "1,250.0"] {
        let wanted = Ok(Some(Fte {
            hundredths: 125_000,
        }));
        assert_eq!(fte_from_text(text, 3000), wanted, "{text:?}");
    }
    for text in ["12 50", "0,250", "1,2500", "1,25 0"] {
        assert_eq!(
            fte_from_text(text, 3000),
            Err(NumberError::NotANumber),
            "{text:?}"
        );
    }
}

#[test]
fn people_are_whole() {
    use NumberError::{Negative, NotANumber, NotWhole, TooLarge};
    let cases = [
        ("", Ok(None)),
        ("0", Ok(Some(0))),
        ("10", Ok(Some(10))),
        ("10.0", Ok(Some(10))),
        ("1,000", Ok(Some(1000))),
        ("1001", Err(TooLarge { max: 1000 })),
        ("70000", Err(TooLarge { max: 1000 })),
        ("10.5", Err(NotWhole)),
        ("ten", Err(NotANumber)),
        ("-2", Err(Negative)),
    ];
    for (text, wanted) in cases {
        assert_eq!(people_from_text(text, 1000), wanted, "{text:?}");
    }
}

#[test]
fn every_figure_that_is_shown_reads_back_as_itself() {
    for hundredths in 0..=50_000 {
        let fte = Fte { hundredths };
        assert_eq!(
            fte_from_text(&fte.text(), 500),
            Ok(Some(fte)),
            "{}",
            fte.text()
        );
    }
}

#[test]
fn figures_are_shown_with_the_decimals_that_they_need() {
    let cases = [
        (0, "0"),
        (3100, "31"),
        (3040, "30.4"),
        (25, "0.25"),
        (3105, "31.05"),
    ];
    for (hundredths, wanted) in cases {
        assert_eq!(Fte { hundredths }.text(), wanted);
    }
}

#[test]
fn dates_are_those_of_the_calendar() {
    let missing = |day, month, year| Err(DateError::Missing { day, month, year });
    let cases = [
        (["", "", ""], Ok(None)),
        (["24", "11", "2026"], Ok(Some("2026-11-24"))),
        ([" 4 ", "1", "2026"], Ok(Some("2026-01-04"))),
        (["04", "01", "2026"], Ok(Some("2026-01-04"))),
        (["29", "2", "2028"], Ok(Some("2028-02-29"))),
        (["29", "2", "2000"], Ok(Some("2000-02-29"))),
        (["29", "2", "2026"], Err(DateError::NotReal)),
        (["29", "2", "2100"], Err(DateError::NotReal)),
        (["31", "4", "2026"], Err(DateError::NotReal)),
        (["31", "12", "2026"], Ok(Some("2026-12-31"))),
        (["0", "1", "2026"], Err(DateError::NotReal)),
        (["1", "0", "2026"], Err(DateError::NotReal)),
        (["1", "13", "2026"], Err(DateError::NotReal)),
        (["1", "Jan", "2026"], Err(DateError::NotReal)),
        (["001", "1", "2026"], Err(DateError::NotReal)),
        (["-1", "1", "2026"], Err(DateError::NotReal)),
        (["1", "1", "0000"], Err(DateError::NotReal)),
        (["1", "1", "26"], Err(DateError::YearNotFourFigures)),
        (["1", "1", "20260"], Err(DateError::YearNotFourFigures)),
        (["1", "1", "this"], Err(DateError::NotReal)),
        (["", "1", "2026"], missing(true, false, false)),
        (["1", "", ""], missing(false, true, true)),
    ];
    for ([day, month, year], wanted) in cases {
        let wanted = wanted.map(|date| date.map(str::to_owned));
        assert_eq!(
            date_from_parts(day, month, year),
            wanted,
            "{day}/{month}/{year}"
        );
    }
}

#[test]
fn a_stored_date_is_taken_apart_only_if_it_is_one() {
    assert_eq!(date_parts("2026-01-04"), Some((4, 1, 2026)));
    for text in [
        "",
        "2026-02-30",
        "2026-1-4",
        "04-01-2026",
        "2026-01-04-05",
        "soon",
    ] {
        assert_eq!(date_parts(text), None, "{text}");
    }
}

#[test]
fn errors_say_what_to_do() {
    let number = |error: NumberError| error.message("Support workers in post");
    assert_eq!(
        number(NumberError::TooLarge { max: 500 }),
        "Support workers in post must be 500 or fewer"
    );
    assert_eq!(
        number(NumberError::TooManyDecimals),
        "Support workers in post must have 2 decimal places or fewer, like 12.25"
    );
    let date = |day, month, year| DateError::Missing { day, month, year }.message("Date");
    assert_eq!(date(true, false, false), "Date must include a day");
    assert_eq!(
        date(false, true, true),
        "Date must include a month and a year"
    );
    assert_eq!(
        date(true, true, true),
        "Date must include a day, a month and a year"
    );
}
