//! Addresses: each page's leads to that page again, and no other leads anywhere.

use rolecheck::engine::assessment::Form;
use rolecheck::engine::cohort::{Facet, Selection};
use rolecheck::ui::route::{
    Agenda, DepartmentsPage, DepartmentsView, GroupsView, OverTimeView, PlanView, Route, Via,
};

fn profile(back: Option<Route>) -> Route {
    Route::Profile("a1".to_owned(), "numbers".to_owned(), back.map(Box::new))
}

fn assert_both_ways(cases: &[(Route, &str)]) {
    for (route, address) in cases {
        assert_eq!(route.to_string(), *address);
        assert_eq!(Route::from_hash(address).as_ref(), Some(route), "{address}");
    }
}

fn actions(back: Option<Route>) -> Route {
    Route::Actions("a1".to_owned(), "R31".to_owned(), back.map(Box::new))
}

fn save(back: Option<Route>) -> Route {
    Route::SaveFile("a1".to_owned(), back.map(Box::new))
}

#[test]
fn the_pages_about_groups_have_addresses_of_their_own() {
    assert_both_ways(&[
        (Route::Groups(GroupsView::Gather), "#/groups"),
        (Route::Groups(GroupsView::Compare), "#/groups/compare"),
    ]);
    let other = Route::from_hash("#/groups/other").unwrap();
    assert_eq!(other, Route::NotFound("/groups/other".to_owned()));
}

#[test]
fn a_page_that_belongs_to_no_check_has_an_address_of_its_own() {
    assert_both_ways(&[
        (Route::Start, "#/"),
        (Route::About, "#/about"),
        (Route::OpenFile, "#/open"),
        (Route::DeleteAll, "#/delete-everything"),
        (Route::Keep, "#/what-is-kept"),
    ]);
}

#[test]
fn an_address_leads_to_the_page_whose_address_it_is() {
    let id = || "a1".to_owned();
    let question = |via| Route::Question(id(), via, "retain-culture".to_owned());
    let cases = [
        (Route::Tasks(id()), "#/check/a1"),
        (Route::Essentials(id()), "#/check/a1/essentials"),
        (question(Via::Theme), "#/check/a1/question/retain-culture"),
        (question(Via::Tasks), "#/check/a1/from-tasks/retain-culture"),
        (
            question(Via::Essentials),
            "#/check/a1/essentials/retain-culture",
        ),
        (question(Via::Answers), "#/check/a1/change/retain-culture"),
        (
            question(Via::Results),
            "#/check/a1/from-results/retain-culture",
        ),
        (Route::Answers(id()), "#/check/a1/answers"),
        (Route::Results(id()), "#/check/a1/results"),
        (
            question(Via::FindOut),
            "#/check/a1/from-find-out/retain-culture",
        ),
        (Route::FindOut(id()), "#/check/a1/find-out"),
        (
            Route::Plan(id(), PlanView::Recommendation),
            "#/check/a1/plan",
        ),
        (Route::Plan(id(), PlanView::Owner), "#/check/a1/plan/owner"),
        (Route::Plan(id(), PlanView::Date), "#/check/a1/plan/date"),
        (actions(None), "#/check/a1/plan/R31"),
        (
            actions(Some(Route::Results(id()))),
            "#/check/a1/plan/R31/results",
        ),
        (
            actions(Some(Route::Plan(id(), PlanView::Owner))),
            "#/check/a1/plan/R31/plan/owner",
        ),
        (save(None), "#/check/a1/save"),
        (save(Some(Route::Results(id()))), "#/check/a1/save/results"),
        (Route::Delete(id()), "#/check/a1/delete"),
        (profile(None), "#/check/a1/profile/numbers"),
        (
            profile(Some(Route::Answers(id()))),
            "#/check/a1/profile/numbers/answers",
        ),
        (
            profile(Some(Route::Results(id()))),
            "#/check/a1/profile/numbers/results",
        ),
        (
            profile(Some(question(Via::Essentials))),
            "#/check/a1/profile/numbers/essentials/retain-culture",
        ),
    ];
    assert_both_ways(&cases);
}

#[test]
fn a_meeting_says_in_its_address_what_it_is_to_answer_and_a_paper_form_whose_it_is() {
    let id = || "a1".to_owned();
    let question = |via| Route::Question(id(), via, "retain-culture".to_owned());
    assert_both_ways(&[
        (Route::Meeting(id()), "#/check/a1/meeting"),
        (Route::MeetingEnd(id()), "#/check/a1/meeting/end"),
        (
            question(Via::Meeting(Agenda::All)),
            "#/check/a1/meeting/retain-culture",
        ),
        (
            question(Via::Meeting(Agenda::Open)),
            "#/check/a1/meeting/open/retain-culture",
        ),
        (
            question(Via::Meeting(Agenda::Essentials)),
            "#/check/a1/meeting/essentials/retain-culture",
        ),
        (
            question(Via::Meeting(Agenda::Theme)),
            "#/check/a1/meeting/theme/retain-culture",
        ),
        (
            profile(Some(Route::Meeting(id()))),
            "#/check/a1/profile/numbers/meeting",
        ),
        (
            profile(Some(question(Via::Meeting(Agenda::Open)))),
            "#/check/a1/profile/numbers/meeting/open/retain-culture",
        ),
        (Route::Blank(Form::Department), "#/blank"),
        (Route::Blank(Form::StaffVoice), "#/blank/staff-voice"),
        (Route::Blank(Form::Radiographer), "#/blank/radiographer"),
    ]);
}

#[test]
fn any_other_address_is_not_found_and_is_shown_whole() {
    for address in [
        "/nowhere",
        "/check/a1/nowhere",
        "/check/a1/nowhere/retain-culture",
        "/check/a1/profile/numbers/nowhere",
        "/blank/nobody",
        "/check/a1/meeting/nowhere/retain-culture",
        "/check/a1/meeting/open/retain-culture/more",
        "/check/a1/plan/R31/nowhere",
        "/check/a1/profile/numbers/nowhere/retain-culture",
    ] {
        let route = Route::from_hash(&format!("#{address}"));
        assert_eq!(route, Some(Route::NotFound(address.to_owned())));
    }
    assert_eq!(Route::from_hash("#maincontent"), None);
}

#[test]
fn an_id_of_any_letters_stands_in_an_address_and_comes_out_of_it_as_it_was() {
    for id in [
        "a UUID",
        "a/b",
        "..",
        "%2e",
        "%",
        "<img src=x>",
        "\u{202e}a",
        "é",
        "\0",
        "__proto__",
        "#?&",
        "profile",
    ] {
        let results = Route::Results(id.to_owned());
        for route in [
            Route::Tasks(id.to_owned()),
            results.clone(),
            Route::SaveFile(id.to_owned(), Some(Box::new(results))),
        ] {
            let address = route.to_string();
            let is_plain =
                |letter: char| letter.is_ascii_alphanumeric() || "#/%-_".contains(letter);
            assert!(address.chars().all(is_plain), "{address}");
            assert_eq!(Route::from_hash(&address), Some(route), "{address}");
        }
    }
    assert_eq!(
        Route::Tasks("a UUID".to_owned()).to_string(),
        "#/check/a%20UUID"
    );
}

#[test]
fn an_address_without_end_is_not_looked_into() {
    for part in ["/save", "/profile/numbers", "/plan/R1", "/x", "/%"] {
        let hash = format!("#/check/a{}", part.repeat(200_000));
        let Some(Route::NotFound(path)) = Route::from_hash(&hash) else {
            panic!("{part}");
        };
        assert!(path.len() <= 100);
    }
}

#[test]
fn an_address_says_which_departments_are_side_by_side() {
    let view = |page, only: &[(Facet, &str)]| DepartmentsView {
        page,
        selection: Selection {
            only: (only.iter())
                .map(|(facet, value)| (*facet, (*value).to_owned()))
                .collect(),
            ..Selection::default()
        },
        ..DepartmentsView::default()
    };
    let questions = |id: &str| DepartmentsPage::Questions(id.to_owned());
    let one = DepartmentsPage::One("R5".to_owned());
    let full = DepartmentsView {
        selection: Selection {
            only: [(Facet::Year, "2026".to_owned())].into(),
            by: Some(Facet::Bands),
            all_checks: true,
        },
        part: 2,
        own_in_place: true,
        ..view(DepartmentsPage::Map, &[])
    };
    let cases = [
        (view(DepartmentsPage::Themes, &[]), "#/departments"),
        (
            view(DepartmentsPage::Themes, &[(Facet::Size, "small")]),
            "#/departments/size=small",
        ),
        (
            view(DepartmentsPage::Recommendations, &[]),
            "#/departments/recommendations",
        ),
        (view(questions(""), &[]), "#/departments/questions"),
        (
            view(questions("career"), &[(Facet::Setting, "city")]),
            "#/departments/questions/career/setting=city",
        ),
        (view(one, &[]), "#/departments/one/R5"),
        (
            full,
            "#/departments/table/year=2026/by=bands/checks=all/part=3/own=in-place",
        ),
    ];
    let cases = cases.map(|(view, address)| (Route::Departments(view), address));
    assert_both_ways(&cases);
    for address in [
        "#/departments/best",
        "#/departments/table/part=0",
        "#/departments/sort=result",
    ] {
        let route = Route::from_hash(address).unwrap();
        assert!(matches!(route, Route::NotFound(_)), "{address}");
    }
}

#[test]
fn two_checks_over_time_stand_in_the_address_and_so_does_what_a_check_was_begun_from() {
    let id = || "a1".to_owned();
    assert_both_ways(&[
        (Route::OverTime(OverTimeView::First), "#/over-time"),
        (
            Route::OverTime(OverTimeView::Pair(id(), "b2".to_owned())),
            "#/over-time/a1/b2",
        ),
        (Route::CarryForward(id()), "#/check/a1/carry-forward"),
        (Route::LastTime(id()), "#/check/a1/last-time"),
        (
            Route::Question(id(), Via::LastTime, "retain-culture".to_owned()),
            "#/check/a1/last-time/retain-culture",
        ),
        (
            profile(Some(Route::LastTime(id()))),
            "#/check/a1/profile/numbers/last-time",
        ),
    ]);
    for address in ["#/over-time/a1", "#/over-time/a1/b2/c3"] {
        assert!(matches!(
            Route::from_hash(address),
            Some(Route::NotFound(_))
        ));
    }
}
