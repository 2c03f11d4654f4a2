//! What is kept on the computer, and what happens when the browser keeps nothing. It must not trust
//! what the page says alone: it looks into the storage too.

use std::fs;

use crate::page::{OpenSite, START, new_folder};

const ANSWER: &str = "input[name=retain-culture][value=agree]";

/// Begins a check and answers a question in it.
async fn answer_one(site: &OpenSite) -> String {
    site.click("#start-check").await;
    site.heading("Check without a name").await;
    let question = format!("{}/question/retain-culture", site.hash().await);
    site.run(&format!("location.hash = '{question}'")).await;
    site.until(
        "the question",
        &format!("document.querySelector('{ANSWER}')"),
    )
    .await;
    site.click(ANSWER).await;
    question
}

#[tokio::test]
async fn a_reload_in_the_middle_loses_nothing() {
    let site = OpenSite::start().await;
    answer_one(&site).await;
    site.until(
        "it is saved",
        "document.querySelector('#save-status').innerText.startsWith('Saved on')",
    )
    .await;
    site.reload().await;
    site.until(
        "the answer is there",
        &format!("document.querySelector('{ANSWER}').checked"),
    )
    .await;
    site.close().await;
}

#[tokio::test]
async fn deleting_everything_leaves_only_what_others_keep() {
    let site = OpenSite::start().await;
    answer_one(&site).await;
    site.run("localStorage.setItem('another-app', 'theirs')")
        .await;
    site.until("it is kept", "localStorage.length === 2").await;
    site.go("#/delete-everything", "Delete everything on this computer?")
        .await;
    site.click("#delete-all").await;
    site.heading(START).await;
    site.until(
        "only theirs is left",
        "localStorage.length === 1 && localStorage.getItem('another-app')",
    )
    .await;
    site.close().await;
}

/// The page says so, goes on, and still gives a file.
async fn nothing_is_kept_but_the_file_can_be_saved(script: &str) {
    let site = OpenSite::blank().await;
    site.engine.before_each_page(&site.client, script).await;
    site.load("").await;
    site.heading(START).await;
    answer_one(&site).await;
    site.until("the warning", "document.querySelector('#save-warning')")
        .await;
    site.until(
        "the answer is held",
        &format!("document.querySelector('{ANSWER}').checked"),
    )
    .await;
    site.click("#save-warning a").await;
    site.click("#save-file").await;
    let text = fs::read_to_string(site.downloaded().await).unwrap();
    assert!(text.contains("retain-culture"), "{text}");
    site.close().await;
}

#[tokio::test]
async fn a_browser_that_refuses_storage_is_said_at_once_and_the_page_works() {
    let script = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('no', 'SecurityError') } })";
    nothing_is_kept_but_the_file_can_be_saved(script).await;
}

#[tokio::test]
async fn storage_that_is_full_is_said_at_once_and_the_page_works() {
    let script = "Storage.prototype.setItem = () => \
        { throw new DOMException('full', 'QuotaExceededError') }";
    nothing_is_kept_but_the_file_can_be_saved(script).await;
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_explained_and_changes_nothing() {
    let site = OpenSite::start().await;
    site.go("#/open", "Open a file").await;
    let folder = new_folder();
    let files: [(&str, &[u8]); 4] = [
        ("empty.json", b""),
        ("cut.json", b"{\"format\": \"rolecheck.assess"),
        ("other.json", b"{\"hello\": 1}"),
        ("picture.json", b"\x89PNG\r\n\x1a\n"),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        site.choose_file(&path).await;
        let words = format!(
            "document.activeElement.classList.contains('nhsuk-error-summary') && \
             document.activeElement.innerText.includes('{name}')"
        );
        site.until("the error has focus", &words).await;
    }
    assert!(site.is("localStorage.length === 0").await);
    site.close().await;
}
