//! A fault in the code. It is brought about from outside, by a change of the page behind its back as
//! a browser's translator may make one; the code must not hold a fault for tests.

use std::fs;

use serde_json::Value;

use crate::one_answer::{AGREE, answer_it, is_chosen};
use crate::page::{OpenSite, START};

/// Yew puts what is new on the next page before what it believes to be there.
async fn bring_about(site: &OpenSite) {
    site.run(
        "document.querySelector('main').parentElement.replaceChildren(); \
         location.hash = '#/check/example'",
    )
    .await;
    site.until("the page of the fault", "document.querySelector('#crash')")
        .await;
}

#[tokio::test]
async fn after_a_fault_the_page_says_so_and_gives_what_was_saved() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    site.until("it is kept", "localStorage.length === 1").await;
    let kept = site.text("Object.values(localStorage)[0]").await;
    site.go("#/", START).await;
    bring_about(&site).await;
    let heading = "document.activeElement.matches('h1') && document.activeElement.innerText";
    assert_eq!(
        site.text(heading).await,
        "Sorry, something went wrong in RoleCheck"
    );
    let words = site.text("document.body.innerText").await;
    assert!(words.contains("is still there"), "{words}");
    assert!(words.contains("panicked at"), "{words}");
    site.click("a[download]").await;
    assert_eq!(fs::read_to_string(site.downloaded().await).unwrap(), kept);
    let complaints = site.console().await;
    assert!(complaints.iter().any(|line| line.contains("panicked at")));

    site.click("#crash a[href='?']").await;
    site.heading(START).await;
    let link = format!("document.querySelector(`main a[href='{tasks}']`)");
    site.until("the check is there", &link).await;
    site.close().await;
    tried!(
        "Fault in the page",
        "The code of the page fails",
        "One page says so, has details without answers to copy, and offers each check as a file"
    );
}

#[tokio::test]
async fn after_a_fault_what_is_in_memory_only_is_given_too_and_said_to_be_nowhere_else() {
    let site = OpenSite::blank().await;
    site.load("#/what-is-kept").await;
    site.click("#keep-nothing").await;
    site.until("it is said", "document.querySelector('#memory-only')")
        .await;
    site.go("#/", START).await;
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    is_chosen(&site, AGREE).await;
    bring_about(&site).await;
    assert!(site.is("localStorage.length === 0").await);
    let words = site.text("document.body.innerText").await;
    for part in ["not all of it is saved", "(not saved on this device)"] {
        assert!(words.contains(part), "{words}");
    }
    assert!(!words.contains("is still there"), "{words}");
    site.click("a[download]").await;
    let file: Value = serde_json::from_slice(&fs::read(site.downloaded().await).unwrap()).unwrap();
    assert_eq!(file["answers"]["retain-culture"]["choice"], "agree");
    // What the fault itself has written there is no complaint.
    assert!(!site.console().await.is_empty());
    site.close().await;
    tried!(
        "Fault in the page",
        "The code of the page fails while nothing is kept on this computer",
        "The page says that what was entered is saved nowhere, and offers each check as a file"
    );
}
