//! A question's page, rendered without a browser.
//!
//! It must not repeat the cases of the checks: it checks where their notices stand and what they
//! leave out.

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::{Change, ProfileChange};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::Title;
use rolecheck::ui::pages::profile::ProfilePage;
use rolecheck::ui::pages::question::QuestionPage;
use rolecheck::ui::route::{Route, Via};
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, changed, choose, filled_in, heading_levels, text};

fn page(check: Assessment, question: &str) -> String {
    let (app, check) = app_with(check);
    let place = CURRENT.question(question).unwrap().place;
    render(html! { <QuestionPage {app} {check} via={Via::Theme} {place} /> })
}

/// Changes that raise C4.
fn helper() -> Vec<Change> {
    let place = filled_in().profile.titles.len();
    let title = Title {
        text: "Helper".to_owned(),
        ..Title::default()
    };
    let mut changes = [ProfileChange::AddTitle, ProfileChange::Title(place, title)]
        .map(Change::Profile)
        .to_vec();
    changes.push(choose("identity-title-liked", "fully"));
    changes
}

/// Changes that raise C1.
fn other_model() -> Vec<Change> {
    vec![choose("deploy-model-stated", "static")]
}

#[test]
fn a_notice_stands_below_what_is_being_answered_and_in_the_outline() {
    let cases = [
        ("C1", "deploy-model-stated", other_model()),
        ("C1", "deploy-grid", other_model()),
        ("C4", "identity-title-liked", helper()),
    ];
    for (id, question, changes) in cases {
        let html = page(changed(changes), question);
        let notice = html.find(&format!("id=\"check-{id}\"")).unwrap();
        let last_control = html.rfind(&format!("name=\"{question}\"")).unwrap();
        assert!(last_control < notice, "{id} pushes {question} down");
        assert!(notice < html.find("id=\"continue\"").unwrap(), "{id}");
        let levels = heading_levels(&html);
        assert_eq!(levels.first(), Some(&1), "{question}: {levels:?}");
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{question}: {levels:?}"
        );
        assert!(levels.contains(&2), "{question}: {levels:?}");
    }
}

#[test]
fn a_notice_that_appears_is_said_and_one_that_is_not_there_is_not() {
    let line = |html: &str| {
        let rest = html.split_once("role=\"status\"").unwrap().1;
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split_once('<').unwrap().0.to_owned()
    };
    let html = page(changed(helper()), "identity-title-liked");
    assert_eq!(
        line(&html),
        "Further down this page: These answers may not fit together"
    );
    assert_eq!(line(&page(filled_in(), "identity-title-liked")), "");
}

#[test]
fn the_page_of_the_grid_does_not_say_what_the_grid_gives() {
    let check = changed(other_model());
    let elsewhere = text(&page(check.clone(), "deploy-model-stated"));
    assert!(elsewhere.contains("The grid gives: "));
    let html = page(check.clone(), "deploy-grid");
    let words = text(&html);
    assert!(words.contains(CURRENT.check("C1").unwrap().message));
    assert!(!words.contains("The grid gives"), "{words}");
    let link = format!("href=\"#/check/{}/question/deploy-model-stated\"", check.id);
    let (_, notice) = html.split_once("id=\"check-C1\"").unwrap();
    assert_eq!(notice.matches(&link).count(), 1);
    assert_eq!(notice.matches("Change").count(), 1, "to nothing else");
}

#[test]
fn a_link_of_a_notice_to_the_profile_leads_back_to_the_question() {
    let check = changed(helper());
    let html = page(check.clone(), "identity-title-liked");
    let question = format!("#/check/{}/question/identity-title-liked", check.id);
    let link = format!(
        "#/check/{}/profile/titles/question/identity-title-liked",
        check.id
    );
    assert!(html.contains(&format!("href=\"{link}\"")), "{html}");
    let Some(Route::Profile(_, step, back)) = Route::from_hash(&link) else {
        panic!("it is a page of the profile")
    };
    let (app, check) = app_with(check);
    let back = back.map(|back| *back);
    let html = render(html! { <ProfilePage {app} {check} {step} {back} /> });
    // The link back, the one beside 'Save and continue', and the notice's, which is here too.
    assert_eq!(html.matches(&format!("href=\"{question}\"")).count(), 3);
    assert!(text(&html).contains("Back to the question"));
}
