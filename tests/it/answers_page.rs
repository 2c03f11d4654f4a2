//! 'Check your answers', rendered without a browser.
//!
//! A case changes a filled-in check and says what the page must then say.

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::{Change, ProfileChange};
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::{Reply, Title};
use rolecheck::ui::pages::answers::Answers;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, changed, choose, filled_in, text};

fn page(check: Assessment) -> String {
    let (app, check) = app_with(check);
    render(html! { <Answers {app} {check} /> })
}

fn not_applicable(question: &'static str) -> Change {
    Change::Answer {
        question,
        answer: Some(Answer::NotApplicable),
    }
}

fn people(row: BandRow, people: u16) -> Change {
    Change::Profile(ProfileChange::People(row, Some(Reply::Is(people))))
}

fn add_title(place: usize, text: &str) -> [Change; 2] {
    let title = Title {
        text: text.to_owned(),
        ..Title::default()
    };
    [ProfileChange::AddTitle, ProfileChange::Title(place, title)].map(Change::Profile)
}

#[test]
fn every_question_and_profile_item_can_be_changed_from_one_place() {
    for check in [
        filled_in(),
        Assessment::new("id".to_owned(), "2026-11-24T09:00:00Z".to_owned()),
    ] {
        let html = page(check.clone());
        for question in CURRENT.questions {
            let link = format!("href=\"#/check/{}/change/{}\"", check.id, question.id);
            let in_notices = html.split("id=\"answers-profile\"").next().unwrap();
            let count = html.matches(&link).count() - in_notices.matches(&link).count();
            assert_eq!(count, 1, "{}", question.id);
        }
        for item in CURRENT.profile {
            let name = rolecheck::engine::words::item_name(item);
            assert!(text(&html).contains(name), "{}", item.id);
        }
    }
}

#[test]
fn the_checks_are_shown_with_what_they_read_and_only_some_can_be_confirmed() {
    let mut helper = vec![choose("identity-title-liked", "fully")];
    helper.extend(add_title(2, "Helper"));
    let lead = vec![
        choose("use-lead-role", "all-written"),
        people(BandRow::Band4Lead, 0),
    ];
    let bands = vec![
        Change::Answer {
            question: "career-band-2-to-3",
            answer: filled_in().answers.get("career-band-2-to-3").cloned(),
        },
        people(BandRow::Band2, 0),
    ];
    let cases = [
        ("C1", vec![choose("deploy-model-stated", "static")], false),
        ("C2", bands, true),
        ("C4", helper, true),
        ("C5", lead, true),
        (
            "C9",
            vec![not_applicable("scope-same-across-hospitals")],
            false,
        ),
    ];
    for (id, changes, can_be_confirmed) in cases {
        let check = changed(changes);
        let words = CURRENT.check(id).unwrap();
        let html = page(check.clone());
        assert!(
            html.contains(&format!("id=\"check-{id}\"")),
            "{id} is not raised"
        );
        assert!(text(&html).contains(words.message), "{id}");
        assert!(text(&html).contains(words.advice), "{id}");
        let button = format!("id=\"confirm-{id}\"");
        assert_eq!(html.contains(&button), can_be_confirmed, "{id}");
        if can_be_confirmed {
            let mut check = check;
            let confirm = Change::Confirm {
                check: words.id,
                confirmed: true,
            };
            confirm.apply(&mut check, &CURRENT);
            let html = page(check);
            assert!(
                !html.contains(&format!("id=\"check-{id}\"")),
                "{id} is still open"
            );
            assert!(
                html.contains(&format!("id=\"take-back-{id}\"")),
                "{id} cannot be taken back"
            );
        }
    }
}

#[test]
fn an_answer_that_does_not_count_now_is_shown_as_kept_with_the_reason() {
    let hospitals: Vec<String> = filled_in()
        .profile
        .hospitals
        .iter()
        .skip(1)
        .map(|each| each.id.clone())
        .collect();
    assert!(!hospitals.is_empty());
    let remove = |id| Change::Profile(ProfileChange::RemoveHospital(id));
    let check = changed(hospitals.into_iter().map(remove).collect());
    let question = CURRENT.question("scope-same-across-hospitals").unwrap();
    assert!(!question.is_shown(&check));
    let Some(Answer::Choice(kept)) = check.answers.get(question.id) else {
        panic!("it is kept")
    };
    let words = text(&page(check.clone()));
    assert!(words.contains("This depends on the hospitals in your profile."));
    let kept = question.choice(kept).unwrap().text;
    let wanted = format!("Your answer is kept, and counts again if the question applies: {kept}");
    assert!(words.contains(&wanted));
}

#[test]
fn answers_and_notes_are_shown_in_words() {
    let note = "Planned for spring".to_owned();
    let check = changed(vec![
        Change::Answer {
            question: "deploy-reason",
            answer: Some(Answer::Choices(Vec::new())),
        },
        Change::Answer {
            question: "train-length",
            answer: Some(Answer::Number(12)),
        },
        not_applicable("career-xray"),
        Change::Note {
            question: "train-length",
            note,
        },
    ]);
    let words = text(&page(check));
    for wanted in [
        "None of these",
        "12 weeks",
        "Note: Planned for spring",
        "Not applicable: ",
    ] {
        assert!(words.contains(wanted), "{wanted}");
    }
    assert!(words.contains("I do not know"));
}

#[test]
fn the_page_never_shows_what_an_answer_is_worth() {
    let words = text(&page(filled_in())).to_lowercase();
    for forbidden in ["maturity", "level 0", "level 4", "out of 4", "score of"] {
        assert!(!words.contains(forbidden), "{forbidden}");
    }
}
