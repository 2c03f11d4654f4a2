//! The main job from the start page to a file, by keyboard alone. It must not use the mouse.

use std::fs;

use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::progress::progress_of;
use rolecheck::wire;
use serde_json::Value;

use crate::answering::{answer_by_keyboard, fill_in_by_keyboard};
use crate::page::OpenSite;

#[tokio::test]
async fn every_question_is_answered_by_keyboard_and_the_file_shows_the_same_results_elsewhere() {
    let site = OpenSite::start_and_keep().await;
    let loaded = site.requests().await;
    start_by_keyboard(&site).await;
    profile_by_keyboard(&site).await;
    for theme in CURRENT.themes {
        let tasks = site.hash().await;
        site.tab_to_link(theme.name).await;
        site.press_enter().await;
        site.left(&tasks).await;
        questions_by_keyboard(&site).await;
    }
    follow(&site, "Check your answers", "Check your answers").await;
    site.tab_to("main a[href$='/results'], main button").await;
    let answers = site.hash().await;
    site.tab_to("main a[href$='/results']").await;
    site.press_enter().await;
    site.left(&answers).await;
    site.heading("Results").await;
    let shown = site.text("document.querySelector('main').innerText").await;
    let file = save_by_keyboard(&site).await;
    assert_eq!(site.requests().await, loaded, "nothing is asked for later");
    same_results_natively(&fs::read(&file).unwrap());

    let other = OpenSite::start().await;
    other.go("#/open", "Open a file").await;
    other.choose_file(&file).await;
    other
        .until("the task list", "/^#.check.[^/]+$/.test(location.hash)")
        .await;
    let results = format!("{}/results", other.hash().await);
    other.go(&results, "Results").await;
    let again = other.text("document.querySelector('main').innerText").await;
    assert_eq!(again, shown);
    other.close().await;
    site.close().await;
}

async fn start_by_keyboard(site: &OpenSite) {
    site.tab_to("#start-check").await;
    site.press_enter().await;
    site.heading("Check without a name").await;
}

/// Every page of the profile, with two hospitals and a job title.
async fn profile_by_keyboard(site: &OpenSite) {
    follow(site, "About your department", "About this check").await;
    loop {
        let hash = site.hash().await;
        match hash.rsplit('/').next().unwrap() {
            "hospitals" => {
                for place in 1..=2 {
                    site.tab_to("#add-hospital").await;
                    site.press_enter().await;
                    let focus =
                        format!("document.activeElement.id === 'profile-hospitals-{place}'");
                    site.until("the new hospital has focus", &focus).await;
                    hospital_by_keyboard(site, place).await;
                }
                site.tab_to("#continue").await;
                site.press_enter().await;
                site.left(&hash).await;
            }
            "titles" => {
                site.tab_to("#add-title").await;
                site.press_enter().await;
                let focus = "document.activeElement.id === 'profile-titles-1'";
                site.until("the new title has focus", focus).await;
                fill_in_by_keyboard(site).await;
            }
            _ if hash.contains("/profile/") => fill_in_by_keyboard(site).await,
            _ => return,
        }
    }
}

async fn hospital_by_keyboard(site: &OpenSite, place: usize) {
    site.tab_to(&format!("input[name='profile-hospitals-{place}-kind']"))
        .await;
    site.press_space().await;
    site.tab_to(&format!("input[name='profile-modalities-{place}']"))
        .await;
    site.press_space().await;
    for _ in 0..3 {
        site.press_tab().await;
        site.press_space().await;
    }
}

/// All questions from the one on the page to the end of its theme.
async fn questions_by_keyboard(site: &OpenSite) {
    loop {
        let hash = site.hash().await;
        let Some((_, id)) = hash.split_once("/question/") else {
            return;
        };
        answer_by_keyboard(site, CURRENT.question(id).unwrap()).await;
    }
}

async fn follow(site: &OpenSite, words: &str, heading: &str) {
    let hash = site.hash().await;
    site.tab_to_link(words).await;
    site.press_enter().await;
    site.left(&hash).await;
    site.heading(heading).await;
}

async fn save_by_keyboard(site: &OpenSite) -> std::path::PathBuf {
    let hash = site.hash().await;
    site.tab_to("a[href*='/save']").await;
    site.press_enter().await;
    site.left(&hash).await;
    site.tab_to("#save-file").await;
    site.press_enter().await;
    site.downloaded().await
}

/// The file's results are those of the engine outside the browser, and no question is open.
fn same_results_natively(file: &[u8]) {
    let (line, warnings) = wire::rescore_line(file, &CURRENT).unwrap();
    assert_eq!(warnings, Vec::new());
    let saved: Value = serde_json::from_slice(file).unwrap();
    let scored: Value = serde_json::from_str(&line).unwrap();
    assert!(saved["results"].is_object());
    assert_eq!(saved["results"], scored["results"]);
    let check = wire::read(file, &CURRENT).unwrap().assessment;
    let progress = progress_of(&check, CURRENT.questions.iter().copied());
    assert!(progress.is_complete() && progress.of > 40, "{progress:?}");
}
