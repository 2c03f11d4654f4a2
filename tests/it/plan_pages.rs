//! The pages of the action plan and of what to find out, rendered without a browser.
//!
//! It must not repeat the report's own cases: it checks that the pages show all of it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::{CURRENT, Group, Question};
use rolecheck::engine::plan::{ActionStatus, PlanChange, PlannedAction};
use rolecheck::engine::report::{Report, ask_sheets, report};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{Files, PlatformError};
use rolecheck::ui::pages::of_check;
use rolecheck::ui::route::{PlanView, Route, Via};

use super::markup::render::render;
use super::page::{app_with, empty, filled_in, heading_levels, text};

fn page(check: Assessment, route: &Route) -> String {
    let (app, check) = app_with(check);
    render(of_check(app, check, route))
}

fn plan(check: Assessment, view: PlanView) -> String {
    page(check, &Route::Plan("example".to_owned(), view))
}

fn actions(check: Assessment, id: &str) -> String {
    page(
        check,
        &Route::Actions("example".to_owned(), id.to_owned(), None),
    )
}

fn change(check: &mut Assessment, change: PlanChange) {
    Change::Plan(change).apply(check, &CURRENT);
}

fn report_of(check: &Assessment) -> Report {
    let scores = score(&CURRENT, check, &GroupView::default());
    report(&CURRENT, check, &scores).unwrap()
}

/// The pages of the plan, of what to find out, and of the actions on a few recommendations.
fn all_pages() -> Vec<(String, String)> {
    let id = || "example".to_owned();
    let plans = PlanView::ALL.map(|view| Route::Plan(id(), view));
    let actions = ["R19", "R31", "R24", "R12", "R1"];
    let actions = actions.map(|each| Route::Actions(id(), each.to_owned(), None));
    (plans.into_iter())
        .chain(actions)
        .chain([Route::FindOut(id())])
        .map(|route| (route.to_string(), page(filled_in(), &route)))
        .collect()
}

#[test]
fn every_page_has_one_heading_sound_levels_and_no_id_twice() {
    for (route, html) in all_pages() {
        let levels = heading_levels(&html);
        let skipped = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        assert!(!skipped && levels[0] == 1, "{route}: {levels:?}");
        assert_eq!(html.matches("<h1").count(), 1, "{route}");
        let ids: Vec<&str> = (html.split(" id=\"").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{route}: {ids:?}");
    }
}

#[test]
fn the_example_shows_a_plan_with_an_owner_a_date_and_an_overdue_action() {
    for view in PlanView::ALL {
        let html = plan(filled_in(), view);
        let words = text(&html);
        assert!(
            words.contains("6 actions: 3 not started, 2 in progress and 1 done. 1 is overdue."),
            "{words}"
        );
        assert_eq!(html.matches("app-status--overdue").count(), 1, "{view:?}");
        for action in &filled_in().plan.actions {
            assert_eq!(
                words.matches(&action.text).count(),
                2,
                "in the text and in its link"
            );
            assert!(words.contains(&action.owner), "{}", action.owner);
        }
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1);
    }
}

#[test]
fn each_recommendation_to_work_on_can_be_moved_hidden_and_given_an_action() {
    let html = plan(filled_in(), PlanView::Recommendation);
    let shown = {
        let (app, check) = app_with(filled_in());
        rolecheck::ui::pages::plan::plan_of(&CURRENT, &check, &app.today()).shown()
    };
    let has = |id: &str, end: &str| html.contains(&format!("id=\"{id}-{end}\""));
    for (place, id) in shown.iter().enumerate() {
        assert_eq!(has(id, "up"), place > 0, "{id}");
        assert_eq!(has(id, "down"), place + 1 < shown.len(), "{id}");
        assert!(has(id, "hide"), "{id}");
        let link = format!("id=\"actions-{id}\" href=\"#/check/example/plan/{id}\"");
        assert!(html.contains(&link), "{id}");
    }
    let words = text(&html);
    assert!(words.contains("That never changes a status or the results."));
    assert!(
        !words.contains("Back to the suggested order"),
        "it is the suggested one"
    );
}

#[test]
fn a_hidden_recommendation_is_folded_at_the_end_of_the_plan_and_of_the_results() {
    let mut check = filled_in();
    let results = |check: &Assessment| page(check.clone(), &Route::Results(check.id.clone()));
    let before = text(&results(&check));
    change(&mut check, PlanChange::Hide("R19", true));
    change(&mut check, PlanChange::Order(vec!["R31"]));
    let html = plan(check.clone(), PlanView::Recommendation);
    assert!(html.contains("id=\"R19-show\"") && !html.contains("id=\"R19-hide\""));
    let words = text(&html);
    assert!(words.contains("Hidden by you (1)"), "{words}");
    assert!(words.contains("Back to the suggested order"));
    assert!(words.find("R31 Set out").unwrap() < words.find("R3 Make it easy").unwrap());

    let after = text(&results(&check));
    let counts = &report_of(&check).recommendations.counts;
    assert!(before.contains(counts) && after.contains(counts));
    let folded = after.split("Hidden by you").nth(1).unwrap();
    assert!(folded.contains("R19 Guard against role creep"), "{folded}");
    assert!(!before.contains("Hidden by you"));
    let order = |text: &str| text.find("R31 Set out") > text.find("R3 Make it easy");
    assert!(
        order(&before) && order(&after),
        "the results keep the tool's order"
    );
}

#[test]
fn the_results_show_actions_in_short_and_lead_to_their_page_and_back() {
    let html = page(filled_in(), &Route::Results("example".to_owned()));
    let lists: String = (html.split("app-planned__list\"").skip(1))
        .filter_map(|rest| rest.split_once("</ul>").map(|(list, _)| format!("<{list}")))
        .collect();
    let words = text(&lists);
    for action in &filled_in().plan.actions {
        assert_eq!(words.matches(&action.text).count(), 1, "{}", action.text);
    }
    assert!(html.contains("href=\"#/check/example/plan/R31/results\""));
    for met in report_of(&filled_in()).recommendations.met {
        let link = format!("id=\"actions-{}\"", met.id);
        assert!(!html.contains(&link), "{} is met and has no action", met.id);
    }
}

#[test]
fn an_action_is_a_form_with_all_of_its_fields() {
    let html = actions(filled_in(), "R19");
    for place in 1..=2 {
        for field in [
            "text",
            "owner",
            "due[day]",
            "due[month]",
            "due[year]",
            "status",
            "control",
        ] {
            let name = match field.split_once('[') {
                Some((due, part)) => format!("action-{place}-{due}[{part}"),
                None => format!("action-{place}-{field}"),
            };
            assert!(html.contains(&format!("name=\"{name}\"")), "{name}");
        }
        assert!(html.contains(&format!("id=\"action-{place}-remove\"")));
    }
    let words = text(&html);
    assert!(words.contains("Do not name people."));
    assert!(words.contains("Status: Partly met"));
    assert!(words.contains("Check this for safety"));
}

#[test]
fn a_suggestion_that_is_in_the_plan_says_so() {
    let mut check = filled_in();
    let suggestions = |check: &Assessment| {
        let all = report_of(check).recommendations;
        let steps = all.all().find(|each| each.id == "R31").unwrap();
        (steps.first_steps.iter())
            .map(|step| (step.id, step.text))
            .collect::<Vec<_>>()
    };
    let steps = suggestions(&check);
    assert!(steps.len() >= 2, "{steps:?}");
    let before = text(&actions(check.clone(), "R31"));
    assert_eq!(before.matches("Add to the plan").count(), steps.len());
    assert!(before.contains("These are this tool\u{2019}s suggestions, not the study\u{2019}s."));
    let (id, words) = steps[0];
    change(
        &mut check,
        PlanChange::Add(PlannedAction {
            id: "new".to_owned(),
            recommendation: Some("R31"),
            text: words.to_owned(),
            status: Some(ActionStatus::NotStarted),
            first_step: id.to_owned(),
            ..PlannedAction::default()
        }),
    );
    let after = text(&actions(check, "R31"));
    assert_eq!(after.matches("Add to the plan").count(), steps.len() - 1);
    assert!(after.contains("In your planChange action 3"), "{after}");
}

#[test]
fn a_recommendation_that_is_unknown_or_not_for_departments_has_no_page() {
    for id in ["R39", "R99", "x"] {
        let words = text(&actions(filled_in(), id));
        assert!(words.contains("Page not found"), "{id}");
    }
}

#[test]
fn a_form_of_one_group_has_no_plan() {
    let mut check = filled_in();
    check.form = Form::StaffVoice;
    for words in [
        text(&plan(check.clone(), PlanView::Recommendation)),
        text(&actions(check.clone(), "R31")),
    ] {
        assert!(words.contains("so it has no action plan"), "{words}");
    }
    let words = text(&page(check, &Route::FindOut("example".to_owned())));
    assert!(words.contains("There is nothing to find out"), "{words}");
}

#[test]
fn what_to_find_out_stands_as_a_sheet_for_each_group_with_all_that_can_be_answered() {
    let check = filled_in();
    let html = page(check.clone(), &Route::FindOut("example".to_owned()));
    let words = text(&html);
    let sheets = ask_sheets(&CURRENT, &check, &report_of(&check).recommendations);
    assert!(sheets.len() > 1, "{sheets:?}");
    let found: usize = (report_of(&check).recommendations.find_out.iter())
        .map(|group| group.lines.len())
        .sum();
    let asked: usize = sheets.iter().map(|sheet| sheet.questions.len()).sum();
    assert_eq!(asked, found);
    for sheet in &sheets {
        assert!(words.contains(&sheet.heading), "{}", sheet.heading);
        let is_whole = sheet.who.to_lowercase() == sheet.heading.to_lowercase();
        assert!(is_whole || words.contains(&format!("For {}", sheet.who)));
        for question in &sheet.questions {
            let route = Route::Question("example".to_owned(), Via::FindOut, question.id.to_owned());
            assert!(html.contains(&format!("href=\"{route}\"")), "{route}");
            assert!(sheet.text.contains(question.question));
            assert!(!question.helps.is_empty(), "{}", question.id);
            for option in &question.options {
                assert!(words.contains(option.as_str()), "{option}");
                assert!(sheet.text.contains(&format!("[ ] {option}\n")), "{option}");
            }
            assert!(
                question
                    .options
                    .iter()
                    .any(|option| option == "I do not know")
            );
        }
        assert!(sheet.text.contains("please do not guess"));
        assert!(
            sheet
                .text
                .contains("For the check: Riverside (example), 15 September 2026")
        );
    }
}

#[test]
fn every_question_that_can_be_asked_has_a_way_to_answer_it() {
    let check = empty();
    let sheets = ask_sheets(&CURRENT, &check, &report_of(&check).recommendations);
    let asked: Vec<_> = sheets.iter().flat_map(|sheet| &sheet.questions).collect();
    let keys = |question: &&&Question| {
        let uses = |each: &&rolecheck::engine::instrument::Recommendation| {
            each.keys.iter().any(|key| key.id == question.id)
        };
        CURRENT
            .recommendations
            .iter()
            .copied()
            .any(|each| uses(&each))
    };
    assert!(asked.len() > 30, "{}", asked.len());
    assert!(CURRENT.questions.iter().filter(keys).count() >= asked.len());
    for question in asked {
        assert!(
            !question.how.is_empty() && !question.options.is_empty(),
            "{question:?}"
        );
    }
    assert!(
        sheets.iter().all(|sheet| !sheet.who.is_empty()),
        "{:?}",
        Group::Manager
    );
}

#[test]
fn the_clipboard_takes_the_text_or_says_why_not() {
    let memory = Rc::new(MemoryPlatform::default());
    let outcomes = Rc::new(RefCell::new(Vec::new()));
    let copy = |text: &str| {
        let outcomes = outcomes.clone();
        memory.copy(
            text,
            Box::new(move |outcome| outcomes.borrow_mut().push(outcome)),
        );
    };
    copy("first");
    memory.fail_clipboard(Some(PlatformError::CopyRefused));
    copy("second");
    assert_eq!(*memory.clipboard.borrow(), Some("first".to_owned()));
    assert_eq!(
        *outcomes.borrow(),
        [Ok(()), Err(PlatformError::CopyRefused)]
    );
}
