//! Opening a file of a check that is already here, and deleting with a way back. They must not lose
//! a check without the person's word.

use crate::one_answer::go_to_question;
use crate::page::{OpenSite, START};

const CHECKS: &str = "Object.keys(localStorage).filter(key => key.startsWith('rolecheck.')).length";

/// Names a check and answers a question in it, and waits until both are kept.
async fn name_and_answer(site: &OpenSite, tasks: &str, name: &str, answer: &str) {
    site.go(&format!("{tasks}/profile/about"), "About this check")
        .await;
    site.enter("#profile-name", name).await;
    go_to_question(site, tasks).await;
    site.click(&format!("input[name=retain-culture][value={answer}]"))
        .await;
    let is_kept = format!("Object.values(localStorage).some(it => it.includes('\"{answer}\"'))");
    site.until("it is kept", &is_kept).await;
    assert_kept(site, tasks, name, answer).await;
}

/// What the browser keeps under the check's id.
async fn assert_kept(site: &OpenSite, tasks: &str, name: &str, answer: &str) {
    let kept = site.stored(tasks).await;
    assert_eq!(kept["assessment"]["name"], name);
    assert_eq!(kept["answers"]["retain-culture"]["choice"], answer);
}

#[tokio::test]
async fn a_check_that_is_here_already_is_replaced_or_kept_beside_only_when_told_so() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    name_and_answer(&site, &tasks, "Of the file", "agree").await;
    site.go(&format!("{tasks}/save"), "Save this check as a file")
        .await;
    site.click("#save-file").await;
    // The page says so beside the button, which keeps the focus.
    let said = "document.querySelector('#save-file + [role=status]').innerText";
    site.until(
        "the file is named",
        &format!("{said}.includes('Your browser saves the file as ')"),
    )
    .await;
    assert!(site.is("document.activeElement.id === 'save-file'").await);
    let file = site.downloaded().await;
    name_and_answer(&site, &tasks, "Of this device", "disagree").await;

    site.go("#/open", "Open a file").await;
    site.choose_file(&file).await;
    let both = "['Of the file', 'Of this device'].every(it => \
        document.querySelector('main').innerText.includes(it))";
    site.until("what is in the file and what is here", both)
        .await;
    let newer = "document.querySelector('main').innerText.includes('changed last')";
    assert!(site.is(newer).await);
    site.click("#cancel").await;
    site.until(
        "it asks for a file again",
        "document.querySelector('input[type=file]')",
    )
    .await;
    assert!(site.is(&format!("{CHECKS} === 1")).await);
    assert_kept(&site, &tasks, "Of this device", "disagree").await;

    site.choose_file(&file).await;
    site.click("#keep-both").await;
    site.heading("Of the file (from a file)").await;
    site.until("two checks", &format!("{CHECKS} === 2")).await;
    let copy = site.hash().await;
    assert_ne!(copy, tasks);
    let told = "document.querySelector('.nhsuk-notification-banner').innerText";
    let told = site.text(told).await;
    assert!(told.contains("does not follow your changes"), "{told}");
    assert_kept(&site, &copy, "Of the file (from a file)", "agree").await;
    assert_kept(&site, &tasks, "Of this device", "disagree").await;

    site.go("#/open", "Open a file").await;
    site.choose_file(&file).await;
    site.click("#replace").await;
    site.heading("Of the file").await;
    assert_eq!(site.hash().await, tasks);
    site.until(
        "it is saved",
        "document.querySelector('#save-status').innerText.startsWith('Saved on')",
    )
    .await;
    assert!(site.is(&format!("{CHECKS} === 2")).await);
    assert_kept(&site, &tasks, "Of the file", "agree").await;
    assert_kept(&site, &copy, "Of the file (from a file)", "agree").await;
    site.close().await;
}

#[tokio::test]
async fn a_check_that_was_begun_and_never_touched_is_gone_on_with() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    site.go("#/", START).await;
    assert_eq!(site.begin().await, tasks);
    site.go("#/check/example/results", "Results").await;
    site.click("#start-own").await;
    site.heading("Check without a name").await;
    assert_eq!(site.hash().await, tasks);
    site.until("one check is kept", &format!("{CHECKS} === 1"))
        .await;
    site.go("#/check/example/delete", "There is nothing to delete")
        .await;
    site.close().await;
}

#[tokio::test]
async fn a_deleted_check_can_be_brought_back() {
    let site = OpenSite::start().await;
    let delete = format!("{}/delete", site.begin().await);
    site.until("it is kept", &format!("{CHECKS} === 1")).await;
    site.run(&format!("location.hash = '{delete}'")).await;
    site.click("#delete").await;
    site.heading(START).await;
    site.until("it is gone", &format!("{CHECKS} === 0")).await;
    site.click("#undo-delete").await;
    site.until("it is back", &format!("{CHECKS} === 1")).await;
    site.close().await;
}
