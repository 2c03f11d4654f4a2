//! Addresses: each leads to a page and back to the same address.

use rolecheck::engine::assessment::Form;
use rolecheck::ui::route::{Agenda, Route, Via};

#[test]
fn every_address_is_read_back_as_the_page_that_it_was_made_for() {
    let id = || "a1".to_owned();
    let of = |via| Route::Question(id(), via, "train-length".to_owned());
    let routes = [
        (Route::Start, "#/"),
        (Route::Blank(Form::Department), "#/blank"),
        (Route::Blank(Form::StaffVoice), "#/blank/staff-voice"),
        (Route::Blank(Form::Radiographer), "#/blank/radiographer"),
        (Route::Tasks(id()), "#/check/a1"),
        (Route::Meeting(id()), "#/check/a1/meeting"),
        (Route::MeetingEnd(id()), "#/check/a1/meeting/end"),
        (of(Via::Theme), "#/check/a1/question/train-length"),
        (of(Via::Results), "#/check/a1/from-results/train-length"),
        (
            of(Via::Meeting(Agenda::All)),
            "#/check/a1/meeting/train-length",
        ),
        (
            of(Via::Meeting(Agenda::Open)),
            "#/check/a1/meeting/open/train-length",
        ),
        (
            of(Via::Meeting(Agenda::Essentials)),
            "#/check/a1/meeting/essentials/train-length",
        ),
        (
            of(Via::Meeting(Agenda::Theme)),
            "#/check/a1/meeting/theme/train-length",
        ),
    ];
    for (route, address) in routes {
        assert_eq!(route.to_string(), address);
        assert_eq!(Route::from_hash(address), Some(route));
    }
}

#[test]
fn an_address_of_no_page_is_kept_to_be_shown() {
    for address in [
        "#/blank/nobody",
        "#/check/a1/nowhere/train-length",
        "#/check/a1/meeting/nowhere/train-length",
        "#/check/a1/meeting/open/train-length/more",
    ] {
        let route = Route::from_hash(address);
        assert_eq!(route, Some(Route::NotFound(address[1..].to_owned())));
    }
}
