//! The profile's pages and the deployment grid, rendered without a browser, and the rules behind
//! them: who is asked what, how far it is filled in, and what is wrong in a field.

use std::collections::BTreeSet;

use rolecheck::engine::answers::{Answer, Cell, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::{Change, FteItem, ProfileChange};
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::instrument::{CURRENT, Group, ProfileKind};
use rolecheck::engine::profile::{Fte, Reply, Title};
use rolecheck::ui::pages::profile::fields::{Drafts, errors, figures_of, read_date};
use rolecheck::ui::pages::profile::{ProfilePage, progress, steps};
use rolecheck::ui::pages::question::QuestionPage;
use rolecheck::ui::route::Via;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, empty, filled_in, text};

fn edit(check: &mut Assessment, change: ProfileChange) {
    Change::Profile(change).apply(check, &CURRENT);
}

fn step_page(check: Assessment, step: &str) -> String {
    let (app, check) = app_with(check);
    render(html! { <ProfilePage {app} {check} step={step.to_owned()} /> })
}

fn grid_page(check: Assessment) -> String {
    let (app, check) = app_with(check);
    let place = CURRENT.question("deploy-grid").unwrap().place;
    render(html! { <QuestionPage {app} {check} via={Via::Theme} {place} /> })
}

#[test]
fn every_item_is_asked_on_one_page_in_the_order_of_the_question_set() {
    let asked: Vec<&str> = steps::STEPS
        .iter()
        .flat_map(|step| step.items)
        .copied()
        .collect();
    let items: Vec<&str> = CURRENT.profile.iter().map(|item| item.id).collect();
    assert_eq!(asked, items);
}

#[test]
fn every_page_has_one_heading_and_a_control_for_each_of_its_items() {
    for step in &steps::STEPS {
        let html = step_page(filled_in(), step.id);
        assert_eq!(html.matches("<h1").count(), 1, "{}", step.id);
        for item in step.items {
            let name = match CURRENT.profile_item(item).unwrap().kind {
                ProfileKind::Hospitals { .. } | ProfileKind::Areas | ProfileKind::Titles => {
                    format!("name=\"{item}-1\"")
                }
                ProfileKind::PeopleAndFte { .. } => format!("name=\"{item}-people\""),
                ProfileKind::Date => format!("name=\"{item}[day]\""),
                _ => format!("name=\"{item}\""),
            };
            assert!(html.contains(&name), "{} has no {name}", step.id);
        }
    }
}

#[test]
fn every_field_has_a_label_of_its_own_and_no_id_stands_twice() {
    let grid = grid_page(filled_in());
    let pages = steps::STEPS
        .iter()
        .map(|step| step_page(filled_in(), step.id))
        .chain([grid]);
    for html in pages {
        let values = |mark: &str| -> Vec<String> {
            let parts = html.split(mark).skip(1);
            parts
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect()
        };
        let ids = values(" id=\"");
        let once: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
        for id in values(" for=\"") {
            assert!(
                once.contains(&id),
                "a label is for {id}, which is not there"
            );
        }
        let controls = ["<input", "<select", "<textarea"].map(|tag| html.matches(tag).count());
        assert_eq!(values(" for=\"").len(), controls.iter().sum::<usize>());
    }
}

#[test]
fn an_address_that_names_no_page_says_so() {
    for step in ["", "hospital", "change-", "change-nothing"] {
        let words = text(&step_page(empty(), step));
        assert!(!words.contains("Save and continue"), "{step}");
        assert!(!words.is_empty());
    }
}

#[test]
fn groups_are_asked_their_own_items_only() {
    let count = |group: Option<Group>| {
        let check = Assessment { group, ..empty() };
        (
            steps::steps(&check, &CURRENT).len(),
            progress(&check, &CURRENT).of,
        )
    };
    // Pages, and items that count: all 22 but the date and the notes at the end.
    assert_eq!(count(None), (8, 20));
    assert_eq!(count(Some(Group::Team)), (8, 20));
    assert_eq!(count(Some(Group::Manager)), (8, 20));
    assert_eq!(count(Some(Group::SpecialityLead)).1, 13);
    assert_eq!(count(Some(Group::SupportWorker)).1, 4);
    assert_eq!(count(Some(Group::Radiographer)).1, 2);
}

#[test]
fn progress_counts_each_item_once_it_is_whole() {
    let filled = progress(&filled_in(), &CURRENT);
    assert_eq!(filled.answered, filled.of);
    let mut check = empty();
    let answered = |check: &Assessment| progress(check, &CURRENT).answered;
    assert_eq!(answered(&check), 0, "nobody entered the date");
    edit(&mut check, ProfileChange::AddHospital);
    assert_eq!(answered(&check), 1);
    edit(
        &mut check,
        ProfileChange::HospitalAreas("h1".to_owned(), vec!["ct"]),
    );
    assert_eq!(answered(&check), 2);
    edit(&mut check, ProfileChange::AddHospital);
    assert_eq!(answered(&check), 1, "the second hospital has no areas yet");
    edit(
        &mut check,
        ProfileChange::People(BandRow::Band2, Some(Reply::DontKnow)),
    );
    assert_eq!(answered(&check), 1, "half a band is no answer");
    edit(
        &mut check,
        ProfileChange::BandFte(BandRow::Band2, Some(Reply::DontKnow)),
    );
    assert_eq!(answered(&check), 2);
    edit(&mut check, ProfileChange::AddTitle);
    assert_eq!(answered(&check), 2, "a title without words is no answer");
}

#[test]
fn text_that_cannot_be_used_is_an_error_and_stores_nothing() {
    let mut check = empty();
    let item = CURRENT.profile_item("profile-fte-actual").unwrap();
    let figures = figures_of(item);
    let figure = figures.first().unwrap();
    let (outcome, change) = figure.read("60");
    assert!(outcome.is_ok());
    edit(&mut check, change);
    let is = |hundredths| Some(Reply::Is(Fte { hundredths }));
    assert_eq!(check.profile.fte_actual, is(6000));
    let (outcome, change) = figure.read("600");
    assert!(outcome.is_err());
    edit(&mut check, change);
    assert_eq!(
        check.profile.fte_actual, None,
        "the 60 in 600 was never meant"
    );
    let drafts = Drafts::from([(figure.id.clone(), "600".to_owned())]);
    let found = errors(&[item], &check, &drafts);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].text,
        "Support workers in post must be 500 or fewer"
    );
    assert_eq!(found[0].target, figure.id);
    edit(&mut check, ProfileChange::Fte(FteItem::Actual, is(100)));
    edit(&mut check, figure.read("").1);
    assert_eq!(
        check.profile.fte_actual, None,
        "an emptied field is no answer"
    );
}

#[test]
fn what_is_wrong_is_listed_in_the_order_of_the_page() {
    let mut check = Assessment {
        name: "n".repeat(61),
        ..empty()
    };
    let texts = ["31", "2", "2026"].map(str::to_owned);
    read_date(&texts).1.apply(&mut check, &CURRENT);
    assert_eq!(check.date, "");
    let drafts: Drafts = ["day", "month", "year"]
        .iter()
        .zip(texts)
        .map(|(part, text)| (format!("profile-date-{part}").into(), text))
        .collect();
    let step = steps::step_of("profile-date").unwrap();
    let found = errors(&steps::items_on(step, &check, &CURRENT), &check, &drafts);
    let targets: Vec<&str> = found.iter().map(|error| error.target.as_str()).collect();
    assert_eq!(targets, ["profile-name", "profile-date-day"]);
    assert_eq!(
        found[0].text,
        "Name for this check must be 60 characters or fewer"
    );
    assert_eq!(found[1].text, "Date must be a real date, like 24 11 2026");
}

#[test]
fn a_new_hospital_takes_over_nothing_from_one_that_was_taken_out() {
    let mut check = empty();
    edit(&mut check, ProfileChange::AddHospital);
    edit(&mut check, ProfileChange::AddHospital);
    edit(
        &mut check,
        ProfileChange::HospitalAreas("h2".to_owned(), vec!["ct"]),
    );
    let cell = Some(Cell {
        way: Use::Only,
        pool: None,
    });
    let hospital = "h2".to_owned();
    Change::Cell {
        question: "deploy-grid",
        hospital,
        area: "ct",
        cell,
    }
    .apply(&mut check, &CURRENT);
    let removed = check.profile.hospital("h2").cloned().unwrap();
    edit(&mut check, ProfileChange::RemoveHospital("h2".to_owned()));
    edit(&mut check, ProfileChange::AddHospital);
    let ids = |check: &Assessment| -> Vec<String> {
        check
            .profile
            .hospitals
            .iter()
            .map(|hospital| hospital.id.clone())
            .collect()
    };
    assert_eq!(ids(&check), ["h1", "h3"]);
    assert_eq!(check.profile.hospitals[1].label, "Hospital B");
    edit(
        &mut check,
        ProfileChange::RestoreHospital(1, removed.clone()),
    );
    edit(&mut check, ProfileChange::RestoreHospital(1, removed));
    assert_eq!(
        ids(&check),
        ["h1", "h2", "h3"],
        "it comes back once, at its place"
    );
    let Some(Answer::Grid(grid)) = check.answers.get("deploy-grid") else {
        panic!("it is kept")
    };
    assert_eq!(grid.get("h2", "ct"), cell);
}

#[test]
fn a_title_that_was_taken_out_comes_back_at_its_place() {
    let mut check = empty();
    for (place, text) in ["a", "b", "c"].into_iter().enumerate() {
        edit(&mut check, ProfileChange::AddTitle);
        let title = Title {
            text: text.to_owned(),
            ..Title::default()
        };
        edit(&mut check, ProfileChange::Title(place, title));
    }
    let removed = check.profile.titles[1].clone();
    edit(&mut check, ProfileChange::RemoveTitle(1));
    edit(&mut check, ProfileChange::RestoreTitle(1, removed));
    let texts: Vec<&str> = check
        .profile
        .titles
        .iter()
        .map(|title| title.text.as_str())
        .collect();
    assert_eq!(texts, ["a", "b", "c"]);
}

#[test]
fn helper_gets_a_note_and_no_error() {
    let mut check = empty();
    edit(&mut check, ProfileChange::AddTitle);
    for (text_, has_note) in [("X-ray HELPER", true), ("Imaging assistant", false)] {
        let title = Title {
            text: text_.to_owned(),
            ..Title::default()
        };
        edit(&mut check, ProfileChange::Title(0, title));
        let html = step_page(check.clone(), "titles");
        assert_eq!(text(&html).contains("belittled"), has_note, "{text_}");
        assert!(!html.contains("error"), "{text_}");
    }
}

#[test]
fn the_grid_has_a_row_for_each_area_and_a_group_only_where_people_move() {
    let mut check = empty();
    edit(&mut check, ProfileChange::AddHospital);
    edit(
        &mut check,
        ProfileChange::HospitalAreas("h1".to_owned(), vec!["xray", "ct", "mri"]),
    );
    for (area, way) in [("xray", Use::Only), ("ct", Use::Moves)] {
        let cell = Some(Cell { way, pool: None });
        let hospital = "h1".to_owned();
        Change::Cell {
            question: "deploy-grid",
            hospital,
            area,
            cell,
        }
        .apply(&mut check, &CURRENT);
    }
    let html = grid_page(check);
    assert_eq!(html.matches("<table").count(), 1);
    assert_eq!(html.matches("scope=\"row\"").count(), 3);
    assert_eq!(
        html.matches("name=\"deploy-grid\"").count(),
        4,
        "3 areas and 'I do not know'"
    );
    assert_eq!(html.matches("name=\"deploy-grid-pool\"").count(), 1);
    assert!(text(&html).contains("CT in Hospital A: group of areas"));
}

#[test]
fn the_grid_of_an_empty_profile_leads_to_the_hospitals() {
    let html = grid_page(empty());
    assert!(!html.contains("<table"));
    assert!(html.contains("href=\"#/check/id/profile/hospitals/question/deploy-grid\""));
    assert_eq!(
        html.matches("name=\"deploy-grid\"").count(),
        1,
        "'I do not know' is still offered"
    );
}

#[test]
fn a_choice_can_be_taken_back_and_only_one_that_was_made() {
    for (step, item) in [
        ("about", "profile-group"),
        ("service", "profile-size"),
        ("hospitals", "profile-hospitals-1-kind"),
        ("recruitment", "profile-uniform-owner"),
        ("recruitment", "profile-recruit-ease"),
        ("working", "profile-out-of-hours"),
    ] {
        let button = format!("id=\"{item}-clear\"");
        let mut check = filled_in();
        check.group = Some(Group::Team);
        let html = step_page(check, step);
        assert_eq!(html.matches(&button).count(), 1, "{item}");
        assert!(
            html.contains(&format!("id=\"{item}\"")),
            "{item} takes focus"
        );
        assert!(!step_page(empty(), step).contains(&button), "{item}");
    }
}

#[test]
fn numbers_that_do_not_fit_are_said_where_they_are_entered() {
    let fte = |hundredths| Some(Reply::Is(Fte { hundredths }));
    let with = |actual, esr| {
        let mut check = empty();
        edit(
            &mut check,
            ProfileChange::BandFte(BandRow::Band2, fte(1000)),
        );
        edit(
            &mut check,
            ProfileChange::BandFte(BandRow::Band3, fte(1000)),
        );
        edit(&mut check, ProfileChange::Fte(FteItem::Actual, fte(actual)));
        edit(&mut check, ProfileChange::Fte(FteItem::Esr, fte(esr)));
        step_page(check, "numbers")
    };
    let is_there = |html: &str, id: &str| html.contains(&format!("id=\"check-{id}\""));
    for (html, c6, c7) in [
        (with(2000, 2000), false, false),
        (with(3000, 3000), true, false),
        (with(2000, 3000), false, true),
    ] {
        assert_eq!((is_there(&html, "C6"), is_there(&html, "C7")), (c6, c7));
        let last_field = html.rfind("name=\"profile-").unwrap();
        assert!(
            html.find("id=\"check-")
                .is_none_or(|notice| last_field < notice)
        );
        assert!(
            !html.contains("nhsuk-summary-list__actions"),
            "they are here"
        );
    }
}
