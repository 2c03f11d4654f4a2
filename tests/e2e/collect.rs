//! Forms of several people on one device: five are handed in, with a reload in between, and nothing
//! of one can be reached by the next. It must look at what the browser keeps, too.

use std::fs;

use serde_json::Value;

use crate::page::{OpenSite, START};
use crate::voice::{answer_and_go_on, assert_fits, on_a_phone};

const KEPT: &str = "JSON.stringify(localStorage) + JSON.stringify(sessionStorage)";
const NEUTRAL: &str = "Give your view of the support worker role";

/// Begins a collection and hands the device over.
async fn hand_over(site: &OpenSite) {
    site.click("#collect-here").await;
    site.heading("Collect answers on this device").await;
    assert_fits(site, "the beginning").await;
    site.enter("#collection-name", "Northbank, spring 2027")
        .await;
    site.click("#begin-collection").await;
    site.heading("Northbank, spring 2027").await;
    assert_fits(site, "the collection").await;
    site.click("#hand-over").await;
    site.heading(NEUTRAL).await;
    assert_fits(site, "the page of those who answer").await;
}

/// Somebody begins a form and answers its first two questions.
async fn begin_form(site: &OpenSite) {
    site.click("input[value=support-worker]").await;
    site.click("#begin-form").await;
    site.until("a question", "document.querySelector('#continue')")
        .await;
    answer_and_go_on(site).await;
    answer_and_go_on(site).await;
}

async fn hand_in(site: &OpenSite) {
    site.go("#/check/this-form/answers", "Check your answers")
        .await;
    site.click("#hand-in").await;
    site.heading("Handed in. Thank you").await;
}

/// How many people the device has counted.
async fn counted(site: &OpenSite) -> u64 {
    let text = site
        .text("localStorage.getItem('rolecheck.collection')")
        .await;
    let (_, tally) = text.split_once('\n').unwrap();
    let tally: Value = serde_json::from_str(tally).unwrap();
    let people = |part: &str| tally[part]["support-workers"]["people"].as_u64();
    people("groups").unwrap_or(0) + people("waiting").unwrap_or(0)
}

#[tokio::test]
async fn five_people_hand_in_on_one_device_and_the_tally_is_saved() {
    let site = OpenSite::start().await;
    on_a_phone(&site).await;
    hand_over(&site).await;
    for person in 1..=5 {
        begin_form(&site).await;
        assert_fits(&site, "a form").await;
        hand_in(&site).await;
        assert_eq!(counted(&site).await, person);
        let kept = site.text(KEPT).await;
        assert!(!kept.contains("this-form"), "{kept}");
    }
    site.reload().await;
    site.heading(NEUTRAL).await;
    assert_eq!(counted(&site).await, 5);

    site.click("a[href='#/collect/leave']").await;
    site.heading("Take the device back?").await;
    site.click("#take-back").await;
    site.heading("Northbank, spring 2027").await;
    let said = "document.querySelector('main').innerText";
    site.until("how many", &format!("{said}.includes('5 people')"))
        .await;
    site.click("#save-tally").await;
    let file = site.downloaded().await;
    let tally: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(tally["format"], "rolecheck.tally");
    assert_eq!(tally["groups"]["support-workers"]["people"], 5);

    site.click("#see-groups").await;
    site.until("the groups", "location.hash.startsWith('#/groups')")
        .await;
    site.go("#/collect/delete", "Delete the collection?").await;
    site.click("#delete-collection").await;
    site.heading(START).await;
    site.until("nothing is kept", "localStorage.length === 0")
        .await;
    site.close().await;
}

#[tokio::test]
async fn the_next_person_finds_nothing_of_the_last() {
    let site = OpenSite::start().await;
    hand_over(&site).await;
    begin_form(&site).await;
    hand_in(&site).await;
    for _ in 0..4 {
        site.client.back().await.unwrap();
        site.heading("Handed in. Thank you").await;
        assert!(!site.is("document.querySelector('#continue')").await);
    }
    for hash in [
        "#/",
        "#/check/this-form/answers",
        "#/collect",
        "#/delete-everything",
    ] {
        site.run(&format!("location.hash = '{hash}'")).await;
        site.heading("Handed in. Thank you").await;
        assert!(!site.is("document.querySelector('footer a')").await);
    }
    begin_form(&site).await;
    let question = "#/check/this-form/form/identity-title-liked";
    site.run(&format!("location.hash = '{question}'")).await;
    let ticked = "document.querySelectorAll('input:checked').length === 1";
    site.until("only what this person chose", ticked).await;

    // A reload loses the form in hand, and no more.
    site.reload().await;
    site.heading(NEUTRAL).await;
    assert_eq!(counted(&site).await, 1);
    site.click("input[value=support-worker]").await;
    site.click("#begin-form").await;
    site.until("a question", "document.querySelector('#continue')")
        .await;
    assert!(!site.is("document.querySelector('input:checked')").await);
    site.go("#/collect/next", NEUTRAL).await;
    site.click("#throw-away").await;
    site.until("who is next", "document.querySelector('#begin-form')")
        .await;
    assert_eq!(counted(&site).await, 1);
    site.close().await;
}

#[tokio::test]
async fn a_paper_form_is_typed_in_by_keyboard_alone() {
    let site = OpenSite::start().await;
    hand_over(&site).await;
    site.go("#/collect/leave", "Take the device back?").await;
    site.click("#take-back").await;
    site.heading("Northbank, spring 2027").await;
    site.go("#/collect/paper", "Type in paper forms").await;
    site.click("input[value=support-worker]").await;
    site.until("the questions", "document.querySelector('#count-form')")
        .await;
    for form in 1..=2 {
        site.tab_to("input[name=identity-title-liked]").await;
        for _ in 0..32 {
            let name = site.text("document.activeElement.name").await;
            site.type_text("2").await;
            let gone = format!("document.activeElement.name !== '{name}'");
            site.until("the next question", &gone).await;
        }
        let at_end = "document.activeElement.id === 'count-form'";
        site.until("the button", at_end).await;
        let chosen = "document.querySelectorAll('.app-entry input:checked').length === 32";
        site.until("all are chosen", chosen).await;
        site.press_enter().await;
        let told =
            format!("document.querySelector('#forms-counted').innerText.startsWith('{form} form')");
        site.until("it is counted", &told).await;
        assert_eq!(counted(&site).await, form);
        site.until(
            "the page is empty",
            "!document.querySelector('.app-entry input:checked')",
        )
        .await;
    }
    site.click("#take-back-form").await;
    let back = "document.querySelectorAll('.app-entry input:checked').length === 32";
    site.until("the last form is back", back).await;
    assert_eq!(counted(&site).await, 1);
    site.click("#count-form").await;
    site.until(
        "it is counted again",
        "!document.querySelector('.app-entry input:checked')",
    )
    .await;
    assert_eq!(counted(&site).await, 2);
    site.close().await;
}
