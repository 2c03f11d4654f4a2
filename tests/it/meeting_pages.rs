//! The pages of a meeting and its keys, rendered and asked without a browser.
//!
//! What the page does with a real key is in `tests/e2e`.

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::{CURRENT, Kind, Question};
use rolecheck::engine::progress::essentials;
use rolecheck::ui::event::{KeyPress, KeyTarget};
use rolecheck::ui::pages::meeting::keys::{Command, command};
use rolecheck::ui::pages::meeting::{Meeting, Stage};
use rolecheck::ui::pages::question::Known;
use rolecheck::ui::pages::question::path::place_of;
use rolecheck::ui::route::{Agenda, Route, Via};
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, changed, filled_in, text};

fn page(check: Assessment, stage: Stage) -> String {
    let (app, check) = app_with(check);
    render(html! { <Meeting {app} {check} {stage} /> })
}

fn question(id: &str) -> &'static Question {
    CURRENT.question(id).unwrap()
}

/// The filled-in check without an answer to these questions.
fn without(ids: &[&'static str]) -> Assessment {
    let clear = |question: &&'static str| Change::Answer {
        question,
        answer: None,
    };
    changed(ids.iter().map(clear).collect())
}

/// The ids of the questions on the way from the first one to the end.
fn way(check: &Assessment, agenda: Agenda, first: &str) -> Vec<String> {
    let via = Via::Meeting(agenda);
    let mut ids = vec![first.to_owned()];
    loop {
        let here = question(ids.last().unwrap());
        match place_of(&CURRENT, check, via, here).next {
            Route::Question(_, next_via, id) if ids.len() < 100 => {
                assert_eq!(next_via, via, "the way leads out of the meeting");
                ids.push(id);
            }
            end => {
                assert_eq!(end, Route::MeetingEnd(check.id.clone()));
                return ids;
            }
        }
    }
}

#[test]
fn a_meeting_goes_through_what_it_is_to_answer_and_then_ends() {
    let check = filled_in();
    let shown = |questions: Vec<&'static Question>| -> Vec<String> {
        let shown = questions.into_iter().filter(|each| each.is_shown(&check));
        shown.map(|each| each.id.to_owned()).collect()
    };
    let all = shown(CURRENT.questions.to_vec());
    assert_eq!(way(&check, Agenda::All, &all[0]), all);
    let essentials = shown(essentials(&CURRENT).collect());
    assert_eq!(way(&check, Agenda::Essentials, &essentials[0]), essentials);
    let theme = CURRENT.themes[2];
    let theme = shown(CURRENT.questions_of(theme).collect());
    assert_eq!(way(&check, Agenda::Theme, &theme[0]), theme);
}

#[test]
fn a_meeting_about_what_is_left_passes_over_answers_but_back_leads_to_the_last_one() {
    let ids = ["identity-visible", "train-length", "impact-told"];
    let mut check = without(&ids);
    let found = way(&check, Agenda::Open, ids[0]);
    let open = |id: &String| check.answers.get(id).is_none();
    assert!(found.iter().all(open), "{found:?}");
    assert!(
        ids.iter().all(|id| found.contains(&(*id).to_owned())),
        "{found:?}"
    );

    let next = |check: &Assessment| {
        let via = Via::Meeting(Agenda::Open);
        place_of(&CURRENT, check, via, question(ids[0])).next
    };
    let before = next(&check);
    let answer = Change::Answer {
        question: ids[0],
        answer: Some(Answer::DontKnow),
    };
    answer.apply(&mut check, &CURRENT);
    assert_eq!(next(&check), before, "an answer given now changes the way");
    let after = CURRENT.questions[question(ids[0]).place + 1];
    let back = place_of(&CURRENT, &check, Via::Meeting(Agenda::Open), after).back;
    let via = Via::Meeting(Agenda::Open);
    assert_eq!(
        back,
        Route::Question(check.id.clone(), via, ids[0].to_owned())
    );
}

#[test]
fn every_question_has_the_same_controls_in_a_meeting_as_on_its_own_page() {
    for question in CURRENT.questions {
        let html = page(filled_in(), Stage::Question(Agenda::All, Known(question)));
        let id = question.id;
        assert_eq!(html.matches("<h1").count(), 1, "{id}");
        assert!(text(&html).contains(question.text), "{id}");
        assert!(text(&html).contains(question.theme.name), "{id}");
        assert!(
            html.contains(&format!("name=\"{id}\"")),
            "{id} has no control"
        );
        assert!(
            html.contains(&format!("name=\"{id}-note\"")),
            "{id} has no note"
        );
        assert!(text(&html).contains(question.why), "{id} has no reason");
        for option in question.choices() {
            let is_offered = option.is_offered(&filled_in());
            let value = format!("value=\"{}\"", option.id);
            assert_eq!(html.contains(&value), is_offered, "{id}: {value}");
        }
        assert!(
            text(&html).contains("Question "),
            "{id} does not say how far"
        );
    }
}

#[test]
fn the_start_says_who_should_be_in_the_room_and_offers_only_what_there_is() {
    let begun = page(without(&["train-length"]), Stage::Start);
    assert!(text(&begun).contains("A support worker may not speak freely in front of a manager."));
    for words in [
        "All questions",
        "Only those without an answer",
        "Only the most important questions",
        "One theme",
        "Identity (3 questions)",
    ] {
        assert!(text(&begun).contains(words), "'{words}' is not offered");
    }
    let mut complete = filled_in();
    for question in CURRENT.questions {
        if complete.answers.get(question.id).is_none() {
            complete.answers.set(question.id, Some(Answer::DontKnow));
        }
    }
    let complete = page(complete, Stage::Start);
    assert!(!text(&complete).contains("Only those without an answer"));
}

#[test]
fn the_end_lists_notes_and_what_is_left() {
    let mut check = without(&["train-length"]);
    check
        .answers
        .set_note("impact-told", "Nights and days differ.".to_owned());
    check.answers.set("impact-told", Some(Answer::DontKnow));
    let html = page(check, Stage::End);
    let text = text(&html);
    assert!(text.contains("Nights and days differ."), "{text}");
    for id in ["train-length", "impact-told"] {
        let link = format!("/meeting/{id}\"");
        assert!(html.contains(&link), "no way back to {id}");
    }
}

#[test]
fn a_key_does_what_the_list_says_and_nothing_while_somebody_types() {
    let single = question("identity-visible");
    let number = question("train-length");
    let may_not_apply = (CURRENT.questions.iter().copied())
        .find(|each| each.not_applicable.is_some() && matches!(each.kind, Kind::Single(_)))
        .unwrap();
    let cases = [
        (single, "1", KeyTarget::Nothing, Some(Command::Choose(0))),
        (single, "9", KeyTarget::Choice, Some(Command::Choose(8))),
        (single, "0", KeyTarget::Nothing, Some(Command::DontKnow)),
        (number, "0", KeyTarget::Nothing, None),
        (single, "x", KeyTarget::Nothing, None),
        (
            may_not_apply,
            "x",
            KeyTarget::Nothing,
            Some(Command::NotApplicable),
        ),
        (number, "1", KeyTarget::Nothing, None),
        (single, "Enter", KeyTarget::Nothing, Some(Command::GoOn)),
        (single, "Enter", KeyTarget::Choice, None),
        (single, "Enter", KeyTarget::Pressable, None),
        (single, "e", KeyTarget::Choice, Some(Command::Why)),
        (single, "E", KeyTarget::Pressable, Some(Command::Why)),
        (single, "n", KeyTarget::Nothing, Some(Command::Note)),
        (single, "n", KeyTarget::Text, None),
        (single, "1", KeyTarget::Text, None),
        (single, "Enter", KeyTarget::Text, None),
        (single, "Escape", KeyTarget::Text, Some(Command::Leave)),
        (single, "Escape", KeyTarget::Nothing, None),
        (single, "n", KeyTarget::List, None),
        (single, "ArrowDown", KeyTarget::Choice, None),
        (single, " ", KeyTarget::Choice, None),
        (single, "Tab", KeyTarget::Nothing, None),
        (single, "F1", KeyTarget::Nothing, None),
        (single, "١", KeyTarget::Nothing, None),
    ];
    for (question, key, on, expected) in cases {
        for is_plain in [true, false] {
            let press = KeyPress {
                key: key.to_owned(),
                is_plain,
                on,
            };
            let expected = expected.filter(|_| is_plain);
            assert_eq!(command(&press, question), expected, "{press:?}");
        }
    }
}
