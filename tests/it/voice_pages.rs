//! The forms of one person: their ways in, their questions and their file, rendered without a browser.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::change::Change;
use rolecheck::engine::forms::{form_for_others, form_questions, short_form_minutes};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::Action;
use rolecheck::ui::context::App;
use rolecheck::ui::pages::of_check;
use rolecheck::ui::pages::question::path::place_of;
use rolecheck::ui::pages::voice::Voice;
use rolecheck::ui::route::{PlanView, Route, Via, VoiceView};
use rolecheck::wire;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, text};

const WHO: [(Form, Group); 3] = [
    (Form::StaffVoice, Group::SupportWorker),
    (Form::StaffVoice, Group::AssistantPractitioner),
    (Form::Radiographer, Group::Radiographer),
];

fn form(form: Form, group: Group) -> Assessment {
    let id = "3f9a1c20-0000-4000-8000-000000000000".to_owned();
    Assessment::new_form(id, "2026-11-24T09:17:23Z".to_owned(), form, Some(group))
}

fn page(check: Assessment, route: impl Fn(String) -> Route) -> String {
    let (app, check) = app_with(check);
    let route = route(check.id.clone());
    render(of_check(app, check, &route))
}

#[test]
fn the_way_in_says_who_sees_what_before_it_asks_anything() {
    for (view, groups) in [
        (VoiceView::Start, 3),
        (VoiceView::StartOf(Form::StaffVoice), 2),
        (VoiceView::StartOf(Form::Radiographer), 0),
    ] {
        let (app, _) = app_with(form(Form::StaffVoice, Group::SupportWorker));
        let html = render(html! { <Voice {app} view={view.clone()} /> });
        let controls = html.matches("<input").count();
        assert_eq!(controls, groups, "{view:?}");
        let (before, _) = html.split_once("id=\"begin-form\"").unwrap();
        let before = text(before.split("<form").next().unwrap());
        for needed in [
            "You do not have to take part",
            "can open it and read your answers",
            "fewer than 5 people",
            "it is not private",
        ] {
            assert!(before.contains(needed), "{view:?}: {needed}");
        }
    }
}

#[test]
fn a_form_leads_through_all_its_questions_and_then_to_the_answers() {
    for (kind, group) in WHO {
        let check = form(kind, group);
        let mut asked = Vec::new();
        let mut next = form_questions(&CURRENT, kind).next();
        while let Some(question) = next {
            asked.push(question.id);
            let place = place_of(&CURRENT, &check, Via::Form, question);
            assert_eq!(place.number, asked.len());
            next = match place.next {
                Route::Question(_, Via::Form, id) => CURRENT.question(&id),
                end => {
                    assert_eq!(end, Route::Answers(check.id.clone()));
                    None
                }
            };
        }
        let all: Vec<_> = form_questions(&CURRENT, kind).map(|each| each.id).collect();
        assert_eq!(asked, all, "{group:?}");
    }
}

#[test]
fn each_question_speaks_to_those_who_answer_offers_not_to_know_and_takes_no_notes() {
    for (kind, group) in WHO {
        for question in form_questions(&CURRENT, kind) {
            let route = |id| Route::Question(id, Via::Form, question.id.to_owned());
            let html = page(form(kind, group), route);
            let words = text(&html);
            assert!(words.contains(question.text_for(Some(group))), "{words}");
            for option in question.choices() {
                assert!(words.contains(option.text_for(Some(group))), "{words}");
            }
            assert!(html.contains("value=\"dont-know\""), "{}", question.id);
            assert!(!html.contains("<textarea"), "{}", question.id);
            assert!(!words.contains("Task list"), "{}", question.id);
            if question.hint_for_department {
                assert!(!words.contains(question.hint), "{}", question.id);
            }
        }
    }
}

#[test]
fn a_note_that_a_file_brought_can_be_seen_and_cleared() {
    let mut check = form(Form::StaffVoice, Group::SupportWorker);
    check
        .answers
        .set_note("retain-culture", "Ask Jo".to_owned());
    let route = |id| Route::Question(id, Via::Form, "retain-culture".to_owned());
    assert!(page(check, route).contains("Ask Jo"));
}

#[test]
fn the_answers_are_those_of_the_form_and_stand_as_they_were_put() {
    let mut check = form(Form::StaffVoice, Group::SupportWorker);
    let change = Change::Answer {
        question: "identity-visible",
        answer: Some(Answer::Choice("no")),
    };
    change.apply(&mut check, &CURRENT);
    let words = text(&page(check, Route::Answers));
    for question in CURRENT.questions {
        let is_asked = Form::StaffVoice.asks(question);
        let own = question.text_for(Some(Group::SupportWorker));
        assert_eq!(words.contains(own), is_asked, "{}", question.id);
    }
    assert!(words.contains("No, we look like ward staff"), "{words}");
    assert!(words.contains("1 of 32 questions answered"), "{words}");
    assert!(!words.contains("About your department"), "{words}");
    assert!(!words.contains("See the results"), "{words}");
}

#[test]
fn pages_of_a_department_s_check_lead_to_the_form_or_say_that_it_has_no_results() {
    let kind = || form(Form::Radiographer, Group::Radiographer);
    let about = |id| Route::Profile(id, "about".to_owned(), None);
    for html in [
        page(kind(), about),
        page(kind(), Route::Essentials),
        page(kind(), Route::Meeting),
        page(kind(), |id| {
            Route::Question(id, Via::Theme, "retain-culture".to_owned())
        }),
    ] {
        let words = text(&html);
        assert!(words.contains("Your view as a radiographer"), "{words}");
        assert!(words.contains("0 of 19 questions answered"), "{words}");
    }
    for html in [
        page(kind(), Route::Results),
        page(kind(), Route::Report),
        page(kind(), |id| Route::Plan(id, PlanView::Recommendation)),
    ] {
        let words = text(&html);
        assert!(words.contains("no results of its own"), "{words}");
    }
}

#[test]
fn the_file_has_no_name_no_day_no_time_and_no_results() {
    for (kind, group) in WHO {
        let mut check = form(kind, group);
        check.name = "Jo at Northbank".to_owned();
        check.answers.set("retain-culture", Some(Answer::DontKnow));
        let copy = form_for_others(&check);
        let text = wire::write(&copy, &CURRENT, None, wire::WriteOptions::default());
        for telling in ["Jo", "Northbank", "-24", "09:17", "17:23"] {
            assert!(!text.contains(telling), "{telling}: {text}");
        }
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["results"], serde_json::Value::Null);
        assert_eq!(file["assessment"]["form"], kind.id());
        assert_eq!(file["assessment"]["group"], group.id());
        assert_eq!(file["assessment"]["updatedAt"], "2026-11-01T00:00:00Z");
        let opened = wire::read(text.as_bytes(), &CURRENT).unwrap();
        assert!(opened.warnings.is_empty(), "{:?}", opened.warnings);
        assert_eq!(opened.assessment, copy);
        let name = format!("rolecheck-{}-3f9a1c20.json", group.id());
        assert_eq!(wire::file_name(&copy), name);
    }
}

#[test]
fn a_deleted_form_cannot_be_brought_back() {
    let (app, check) = app_with(form(Form::StaffVoice, Group::SupportWorker));
    let id = check.id.clone();
    let state = app.state.as_ref().clone().update(Action::Forget { id });
    assert!(state.checks.is_empty() && state.deleted.is_none());
    let words = text(&page((*check).clone(), Route::Delete));
    assert!(words.contains("You cannot undo this"), "{words}");
}

#[test]
fn a_form_that_was_opened_says_what_to_do_if_it_is_somebody_else_s() {
    let (app, check) = app_with(form(Form::StaffVoice, Group::SupportWorker));
    let open = Action::Open {
        check: Box::new((*check).clone()),
        file: "rolecheck-support-worker-3f9a1c20.json".to_owned(),
    };
    let app = App {
        state: Rc::new(app.state.as_ref().clone().update(open)),
        ..app
    };
    let route = Route::Tasks(check.id.clone());
    let words = text(&render(of_check(app, check, &route)));
    assert!(words.contains("do not read it"), "{words}");
}

#[test]
fn a_short_form_takes_about_ten_minutes() {
    let minutes = |form| short_form_minutes(form_questions(&CURRENT, form).count());
    assert_eq!(minutes(Form::StaffVoice), 10);
    assert_eq!(minutes(Form::Radiographer), 6);
    assert_eq!(short_form_minutes(0), 0);
}
