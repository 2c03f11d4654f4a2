//! The form of one person on a phone: from the start page to the file, and off the device again. It
//! must look at what is in the file and at what the browser keeps.

use std::fs;

use serde_json::Value;

use crate::page::{OpenSite, START};

/// The start page on a small phone.
pub async fn on_a_phone(site: &OpenSite) {
    site.set_view(320, 700).await;
    site.load("").await;
}

/// Nothing on the page is wider than the window.
pub async fn assert_fits(site: &OpenSite, what: &str) {
    let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(site.is(fits).await, "{what} scrolls sideways");
}

/// Answers the question that is shown with its first option and goes on.
pub async fn answer_and_go_on(site: &OpenSite) {
    let question = site.hash().await;
    let id = question.rsplit('/').next().unwrap().to_owned();
    site.click(&format!("input[name={id}]")).await;
    site.click("#continue").await;
    site.left(&question).await;
}

#[tokio::test]
async fn a_support_worker_answers_saves_a_file_and_deletes_the_form() {
    let site = OpenSite::start().await;
    on_a_phone(&site).await;
    site.click("#give-your-view").await;
    site.heading("Give your view of the support worker role")
        .await;
    assert_fits(&site, "the way in").await;
    site.click("#begin-form").await;
    let summary = "document.querySelector('.nhsuk-error-summary')?.innerText ?? ''";
    let asked = format!("{summary}.includes('Choose who you are')");
    site.until("it asks who answers", &asked).await;
    site.click("input[value=support-worker]").await;
    site.click("#begin-form").await;
    site.heading("Do you and other support workers feel your job title fits what you do?")
        .await;
    answer_and_go_on(&site).await;
    assert_fits(&site, "a question").await;
    site.click("input[value=dont-know]").await;
    site.click("#continue").await;
    site.heading("How long do support workers usually stay here?")
        .await;
    site.reload().await;
    for _ in 2..32 {
        answer_and_go_on(&site).await;
    }
    site.heading("Check your answers").await;
    let all = "document.querySelector('main').innerText.includes('32 of 32 questions answered')";
    site.until("all are answered", all).await;
    assert_fits(&site, "the answers").await;

    let answers = site.hash().await;
    site.run(&format!(
        "location.hash = '{}'",
        answers.replace("/answers", "/save")
    ))
    .await;
    site.heading("Save your form as a file").await;
    site.click("#save-file").await;
    let file = site.downloaded().await;
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(name.starts_with("rolecheck-support-worker-"), "{name}");
    let text = fs::read_to_string(&file).unwrap();
    let saved: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(saved["assessment"]["form"], "staff-voice");
    assert_eq!(saved["assessment"]["date"], "");
    assert_eq!(saved["results"], Value::Null);
    assert_eq!(saved["answers"].as_object().unwrap().len(), 32);
    let updated = saved["assessment"]["updatedAt"].as_str().unwrap();
    assert!(updated.ends_with("-01T00:00:00Z"), "{updated}");

    site.click("a[href$='/delete']").await;
    site.click("#delete").await;
    site.heading("Your form is no longer on this device").await;
    site.until("nothing is kept", "localStorage.length === 0")
        .await;
    site.client.back().await.unwrap();
    site.heading("This check is not on this device").await;
    site.go("#/", START).await;
    assert!(!site.is("document.querySelector('#undo-delete')").await);
    site.close().await;
}

#[tokio::test]
async fn a_radiographer_gets_a_file_where_the_browser_keeps_nothing() {
    let site = OpenSite::blank().await;
    site.load("#/voice/radiographer").await;
    site.run("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }")
        .await;
    site.click("#begin-form").await;
    site.heading("Do support workers feel their job title fits what they do?")
        .await;
    for _ in 0..19 {
        answer_and_go_on(&site).await;
    }
    site.heading("Check your answers").await;
    site.until("it warns", "document.querySelector('#save-warning')")
        .await;
    site.click("main a[href$='/save']").await;
    site.click("#save-file").await;
    let text = fs::read_to_string(site.downloaded().await).unwrap();
    let saved: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(saved["assessment"]["form"], "radiographer");
    assert_eq!(saved["answers"].as_object().unwrap().len(), 19);
    site.close().await;
}
