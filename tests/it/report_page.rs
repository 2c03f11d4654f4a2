//! The printed report, rendered without a browser.
//!
//! It must not repeat the report's own cases, nor those of what may be shared: it checks that the
//! document holds what is wanted and nothing else, and that nothing in it needs a screen.

use proptest::prelude::*;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::plan::{ActionStatus, Control, Plan, PlannedAction};
use rolecheck::ui::pages::report::{Document, EXACT, Included, NOTES, Part, ReportPage};
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, filled_in, text};
use super::properties::make::an_assessment;
use super::results_page::{wrong_headings, wrong_ids};
use super::scoring::case::cases;
use super::sharing::with_other_small_numbers;

/// Each part with the id of its heading.
const PARTS: [(Part, &str); 11] = [
    (Part::Summary, "report-summary"),
    (Part::Themes, "results-themes"),
    (Part::Recommendations, "results-recommendations"),
    (Part::Plan, "report-plan"),
    (Part::Deployment, "results-deployment"),
    (Part::Choices, "results-choices"),
    (Part::Numbers, "results-numbers"),
    (Part::Titles, "results-titles"),
    (Part::Profile, "report-profile"),
    (Part::Answers, "report-answers"),
    (Part::FindOut, "results-find-out"),
];

/// The document with the boxes of these values ticked.
fn document_with(check: Assessment, ticked: &[&'static str]) -> String {
    let (app, check) = app_with(check);
    let ticked = ticked.iter().copied().map(AttrValue::from).collect();
    let included = Included::of(ticked);
    render(html! { <Document {app} {check} {included} /> })
}

/// The document with everything that is in it from the start.
fn document(check: Assessment) -> String {
    let (app, check) = app_with(check);
    let included = Included::default();
    render(html! { <Document {app} {check} {included} /> })
}

fn action(recommendation: &'static str, text: &str, due: &str) -> PlannedAction {
    PlannedAction {
        id: format!("{recommendation}-{due}"),
        recommendation: Some(recommendation),
        text: text.to_owned(),
        owner: "Rota lead".to_owned(),
        due: due.to_owned(),
        status: Some(ActionStatus::InProgress),
        control: Some(Control::WithOthers),
        ..PlannedAction::default()
    }
}

/// The example with a plan and notes.
fn planned() -> Assessment {
    let mut check = filled_in();
    check.plan.actions = vec![
        action("R8", "Keep Wednesday free", "2026-10-31"),
        action("R1", "Agree the titles", "2027-03-31"),
    ];
    check.profile.notes = "A note about the profile".to_owned();
    // A question that the example's other answers hide.
    check
        .answers
        .set_note("scope-say-no", "A note at an answer".to_owned());
    check
}

#[test]
fn each_part_can_be_left_out() {
    let all: Vec<&str> = PARTS.iter().map(|(part, _)| part.id()).collect();
    let whole = document_with(planned(), &all);
    for (left_out, _) in PARTS {
        let rest: Vec<&str> = all
            .iter()
            .copied()
            .filter(|id| *id != left_out.id())
            .collect();
        let html = document_with(planned(), &rest);
        for (part, heading) in PARTS {
            let heading = format!("id=\"{heading}\"");
            assert!(whole.contains(&heading), "{heading}");
            assert_eq!(
                html.contains(&heading),
                part != left_out,
                "{left_out:?}: {heading}"
            );
            // The list on the title page says the same.
            let title = format!("<li>{}</li>", part.title());
            assert_eq!(
                html.contains(&title),
                part != left_out,
                "{left_out:?}: {title}"
            );
        }
    }
    let alone = document_with(planned(), &[]);
    assert!(alone.contains("report-title") && alone.contains("report-reading"));
}

#[test]
fn nothing_is_folded_away_and_nothing_can_be_pressed() {
    for case in cases("../report/report.cases.json") {
        let html = document(case.assessments().1);
        for unwanted in ["<details", "<summary", "<button", "<input", "href=\"#/"] {
            assert!(!html.contains(unwanted), "{}: {unwanted}", case.name);
        }
        let links: Vec<&str> = html.split("<a ").skip(1).collect();
        // The study's address, written out.
        assert_eq!(links.len(), 1, "{}", case.name);
        assert!(links[0].contains(">https://doi.org/10.1002/hpm.70005</a>"));
    }
}

#[test]
fn headings_and_ids_are_in_order() {
    for case in cases("../report/report.cases.json") {
        let (app, check) = app_with(case.assessments().1);
        let html = render(html! { <ReportPage {app} {check} /> });
        assert_eq!(wrong_headings(&html), Vec::<String>::new(), "{}", case.name);
        assert_eq!(wrong_ids(&html), Vec::<String>::new(), "{}", case.name);
    }
}

#[test]
fn every_recommendation_and_every_question_is_in_the_whole_report() {
    let text = text(&document(planned()));
    for recommendation in CURRENT.recommendations {
        assert!(text.contains(recommendation.text), "{}", recommendation.id);
    }
    for question in CURRENT.questions {
        assert!(text.contains(question.text), "{}", question.id);
    }
    for theme in CURRENT.themes {
        assert!(text.contains(&format!("{}: ", theme.name)), "{}", theme.id);
    }
}

#[test]
fn the_first_pages_say_what_it_is_and_how_to_read_it() {
    let text = text(&document_with(planned(), &[]));
    for words in [
        "Riverside (example)",
        "15 September 2026",
        "A team together",
        "Printed on 24 November 2026",
        "1 study of 9 NHS imaging departments",
    ] {
        assert!(text.contains(words), "{words}");
    }
    for caveat in [
        "start-not-a-test",
        "start-listened",
        "theme",
        "no-overall",
        "deployment",
        "pay-bands",
        "safety",
        "views-of-others",
        "numbers",
        "not-enough",
        "not-applicable",
        "privacy",
        "sharing",
        "related-work",
        "scope",
    ] {
        assert!(text.contains(CURRENT.caveat(caveat)), "{caveat}");
    }
    for label in CURRENT.evidence_labels {
        assert!(text.contains(label.label), "{}", label.label);
    }
}

#[test]
fn notes_are_there_unless_they_are_left_out() {
    let notes = [
        "A note about the profile",
        "A note at an answer",
        "Two apprentices so far.",
    ];
    let parts = [Part::Profile.id(), Part::Answers.id()];
    let with = text(&document_with(planned(), &[parts[0], parts[1], NOTES]));
    let without = text(&document_with(planned(), &parts));
    for note in notes {
        assert!(with.contains(note), "{note}");
        assert!(!without.contains(note), "{note}");
    }
    assert!(!without.contains("Anything else?"));
}

#[test]
fn small_numbers_and_names_of_hospitals_are_shown_only_on_request() {
    let mut check = filled_in();
    check.profile.hospitals[0].label = "Northbank General".to_owned();
    let safe = document_with(check.clone(), &[Part::Profile.id()]);
    assert!(safe.contains(">Fewer than 5 people<") && safe.contains("Hospital A"));
    assert!(!safe.contains(">3 people<") && !safe.contains("Northbank General"));
    let exact = document_with(check, &[Part::Profile.id(), EXACT]);
    assert!(exact.contains(">3 people<") && exact.contains("Northbank General"));
    assert!(!exact.contains(">Fewer than 5 people<"));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    // The study's own numbers stand in the report too, so the test is not for a figure: two
    // departments that differ in small numbers alone must have the same report.
    #[test]
    fn no_staff_number_from_1_to_4_is_printed_unless_asked_for(
        check in an_assessment(),
        people in 1_u16..5,
        hundredths in 1_u32..500,
    ) {
        let other = with_other_small_numbers(&check, people, hundredths);
        let (one, another) = (document(check), document(other));
        prop_assert_eq!(one, another);
    }
}

#[test]
fn the_plan_is_there_by_recommendation_and_by_date() {
    let text = text(&document_with(planned(), &[Part::Plan.id()]));
    for words in [
        "2 actions: 2 in progress. 1 is overdue.",
        "31 October 2026 Overdue",
        "March 2027",
        "With others",
        "Rota lead",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(text.matches("Keep Wednesday free").count(), 2);
    let mut unplanned = filled_in();
    unplanned.plan = Plan::default();
    let none = document_with(unplanned, &[Part::Plan.id()]);
    assert!(none.contains("There are no actions yet."));
    assert!(!none.contains("By date"));
}

#[test]
fn the_form_offers_every_part_and_ticks_all_but_exact_numbers() {
    let (app, check) = app_with(filled_in());
    let html = render(html! { <ReportPage {app} {check} /> });
    let boxes: Vec<&str> = (html.split("<input").skip(1))
        .filter_map(|rest| rest.split('>').next())
        .collect();
    assert_eq!(boxes.len(), PARTS.len() + 2);
    for tag in boxes {
        let is_exact = tag.contains(&format!("value=\"{EXACT}\""));
        assert_eq!(tag.contains(" checked"), !is_exact, "{tag}");
    }
    assert!(html.contains("Print or save as PDF"));
}

#[test]
fn a_form_of_one_group_has_no_report() {
    let mut check = filled_in();
    check.form = Form::StaffVoice;
    let (app, check) = app_with(check);
    let html = render(html! { <ReportPage {app} {check} /> });
    assert!(html.contains("there is no report") && !html.contains("<article"));
}
