//! The pages that compare over time and those that carry a check forward, rendered without a browser.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::earlier::{CarryForward, carry_forward};
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::state::State;
use rolecheck::ui::context::App;
use rolecheck::ui::pages::last_time::LastTime;
use rolecheck::ui::pages::over_time::OverTime;
use rolecheck::ui::pages::question::QuestionPage;
use rolecheck::ui::pages::tasks::Tasks;
use rolecheck::ui::route::{OverTimeView, Via};
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, choose, filled_in, heading_levels, text};

/// The example as it was on a date, with a change.
fn dated(id: &str, date: &str, change: Change) -> Assessment {
    let mut check = Assessment {
        id: id.to_owned(),
        date: date.to_owned(),
        name: "Northbank".to_owned(),
        ..filled_in()
    };
    change.apply(&mut check, &CURRENT);
    check
}

fn three_years() -> Vec<Assessment> {
    vec![
        dated(
            "y3",
            "2026-11-20",
            choose("identity-visible", "every-hospital"),
        ),
        dated("y1", "2024-11-20", choose("identity-visible", "no")),
        dated("y2", "2025-11-20", choose("identity-visible", "some-areas")),
    ]
}

fn app_of(checks: Vec<Assessment>, files: Vec<Assessment>, hides_names: bool) -> App {
    let (app, _) = app_with(filled_in());
    let read = |assessment: Assessment| ReadFile {
        name: format!("{}.rolecheck.json", assessment.id),
        outcome: Ok(Box::new(UsableFile {
            assessment,
            version: CURRENT.version.to_owned(),
            warnings: Vec::new(),
        })),
    };
    let mut set = FileSet::default().with(&CURRENT, files.into_iter().map(read));
    set.hides_names = hides_names;
    let state = State {
        checks: checks.into_iter().map(Rc::new).collect(),
        files: Rc::new(set),
        ..State::clone(&app.state)
    };
    App {
        state: Rc::new(state),
        ..app
    }
}

fn page(app: App, view: OverTimeView) -> String {
    render(html! { <OverTime {app} {view} /> })
}

fn pair(then: &str, now: &str) -> OverTimeView {
    OverTimeView::Pair(then.to_owned(), now.to_owned())
}

#[test]
fn the_oldest_and_the_newest_of_one_name_are_offered_first() {
    let html = page(
        app_of(three_years(), Vec::new(), false),
        OverTimeView::First,
    );
    assert!(html.contains("href=\"#/over-time/y1/y3\""), "{html}");
    assert!(text(&html).contains("the oldest and the newest of 3 checks"));
    assert_eq!(html.matches("<option").count(), 6);
}

#[test]
fn one_check_alone_is_said_to_be_too_few() {
    for number in [0, 1] {
        let checks = three_years().into_iter().take(number).collect();
        let html = page(app_of(checks, Vec::new(), false), OverTimeView::First);
        assert!(!html.contains("<select"));
        assert!(text(&html).contains("Open the files of earlier checks"));
    }
}

#[test]
fn checks_of_files_are_offered_too_and_the_one_changed_last_is_used() {
    let mut checks = three_years();
    let newest = checks.remove(0);
    let mut again = newest.clone();
    again.updated_at = "2030-01-01T00:00:00Z".to_owned();
    again.name = "Northbank hospitals".to_owned();
    checks.push(again);
    let app = app_of(vec![newest], checks, false);
    let words = text(&page(app, OverTimeView::First));
    assert!(
        words.contains("20 November 2024, Northbank (open file)"),
        "{words}"
    );
    assert!(
        words.contains("20 November 2026, Northbank hospitals (open file)"),
        "{words}"
    );
    assert!(!words.contains("(on this device)"), "{words}");
}

#[test]
fn where_names_are_hidden_no_page_shows_one() {
    let app = || app_of(Vec::new(), three_years(), true);
    // Of the person's own checks that are kept here, too.
    let both = || app_of(three_years().split_off(1), three_years(), true);
    for (app, view) in [
        (app(), OverTimeView::First),
        (app(), pair("y1", "y3")),
        (both(), OverTimeView::First),
        (both(), pair("y1", "y3")),
    ] {
        let html = page(app, view);
        assert!(!html.contains("Northbank"), "{html}");
        assert!(html.contains("Department "));
    }
}

#[test]
fn what_changed_comes_first_and_who_answered_is_said() {
    let html = page(app_of(three_years(), Vec::new(), false), pair("y1", "y3"));
    let words = text(&html);
    for part in [
        "20 November 2024",
        "22 November 2026",
        "Filled in by",
        "It cannot say why",
        "1 recommendation: R3",
        "The other answers: 59",
        "R3 moved from Not met to Met.",
    ] {
        let part = part.replace("22 November", "20 November");
        assert!(words.contains(&part), "{part}: {words}");
    }
    assert!(!words.contains("because of this action"));
    let (before, after) = html.split_once("The other recommendations").unwrap();
    assert!(before.contains("R3: "), "what changed stands open");
    assert!(after.contains("R1: "), "the rest is there, too");
    let levels = heading_levels(&html);
    assert_eq!(levels.first(), Some(&1));
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
}

#[test]
fn every_drawing_is_hidden_from_screen_readers_and_has_its_words_and_a_table() {
    let html = page(app_of(three_years(), Vec::new(), false), pair("y1", "y3"));
    assert_eq!(html.matches("<figure").count(), 1);
    assert_eq!(html.matches("<figcaption").count(), 1);
    for svg in html
        .split("<svg")
        .skip(1)
        .filter(|svg| svg.contains("app-time-line\""))
    {
        let (tag, _) = svg.split_once('>').unwrap();
        assert!(tag.contains("aria-hidden=\"true\""), "{tag}");
    }
    let words = text(&html);
    assert!(words.contains("The result of each theme at each check"));
    assert!(
        words.contains("20 November 2025: "),
        "the year between is in the figure"
    );
    assert!(
        !words.contains("mean of") && !words.contains("the mean"),
        "{words}"
    );
}

#[test]
fn a_check_that_is_not_here_any_more_gets_a_page_that_says_so() {
    let html = page(app_of(three_years(), Vec::new(), false), pair("y1", "gone"));
    assert!(text(&html).contains("One of these checks is not here"));
}

fn carried() -> Assessment {
    let how = CarryForward {
        id: "new".to_owned(),
        now: "2026-11-24T09:00:00Z".to_owned(),
        version: CURRENT.version.to_owned(),
        finished_actions: false,
    };
    carry_forward(
        &dated("y2", "2025-11-20", choose("identity-visible", "some-areas")),
        how,
    )
}

#[test]
fn an_old_answer_stands_beside_the_blank_question_with_one_press_to_confirm_it() {
    let place = CURRENT.question("identity-visible").unwrap().place;
    let (app, check) = app_with(carried());
    let html = render(html! { <QuestionPage {app} {check} via={Via::Theme} {place} /> });
    assert!(text(&html).contains("Last time (November 2025): In some areas"));
    assert!(html.contains("id=\"still-true\""));
    assert!(!html.contains("checked"), "the question itself is blank");
    let mut check = carried();
    check
        .answers
        .set("identity-visible", Some(Answer::Choice("no")));
    let (app, check) = app_with(check);
    let html = render(html! { <QuestionPage {app} {check} via={Via::Theme} {place} /> });
    assert!(text(&html).contains("Last time (November 2025): In some areas"));
    assert!(
        !html.contains("id=\"still-true\""),
        "there is nothing to confirm"
    );
}

#[test]
fn the_task_list_leads_to_the_answers_of_last_time_and_the_list_counts_down() {
    let left = carried().to_confirm(&CURRENT).len();
    let (app, check) = app_with(carried());
    let html = render(html! { <Tasks {app} {check} /> });
    assert!(html.contains("href=\"#/check/new/last-time\""));
    assert!(text(&html).contains(&format!("{left} answers of then to look at.")));
    let mut check = carried();
    let question = CURRENT.question("identity-visible").unwrap();
    let answer = check.last_time(question).cloned();
    check.answers.set(question.id, answer);
    let (app, check) = app_with(check);
    let html = render(html! { <LastTime {app} {check} /> });
    let words = text(&html);
    assert!(
        words.contains(&format!("{} answers left to look at.", left - 1)),
        "{words}"
    );
    assert_eq!(words.matches("Now: still true").count(), 1);
    assert_eq!(html.matches(">Still true<").count(), left - 1);
    assert_eq!(html.matches(">Take back<").count(), 1);
}
