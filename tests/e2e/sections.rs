//! Themes for a colleague, from the file that is sent to the answers that come back. Nothing may be
//! taken without a choice.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::page::{OpenSite, new_folder};

#[tokio::test]
async fn a_colleague_answers_a_theme_and_each_answer_is_chosen() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    answer(&site, &tasks, "retain-culture", "agree").await;
    site.go(
        &format!("{tasks}/sections"),
        "Ask a colleague for some themes",
    )
    .await;
    site.click("#save-part").await;
    site.until(
        "it asks for a theme",
        "document.querySelector('.nhsuk-error-summary')",
    )
    .await;
    site.click("input[name=themes][value=recruitment-retention]")
        .await;
    site.click("#save-part").await;
    let sent = saved(&site).await;

    // The colleague's own browser.
    let theirs = OpenSite::start().await;
    theirs.go("#/open", "Open a file").await;
    theirs.choose_file(&sent).await;
    theirs.heading("Themes for you to answer").await;
    let themes = "document.querySelectorAll('.nhsuk-task-list__item').length === 1";
    assert!(theirs.is(themes).await, "only what was asked for is there");
    answer(&theirs, &tasks, "retain-culture", "disagree").await;
    answer(&theirs, &tasks, "retain-enjoy", "agree").await;
    theirs
        .run(&format!("location.hash = '{tasks}/results'"))
        .await;
    theirs.heading("Themes for you to answer").await;
    theirs.click("#save-part").await;
    let back = saved(&theirs).await;
    theirs.close().await;

    site.go("#/open", "Open a file").await;
    site.choose_file(&back).await;
    let both = "['Agree', 'Disagree'].every(it => \
        document.querySelector('.app-difference')?.innerText.includes(it))";
    site.until("both answers are there", both).await;
    site.click("#take-blank").await;
    site.click("input[name=difference-1][value=mine]").await;
    site.click("#merge").await;
    let is_kept = "Object.values(localStorage).some(it => it.includes('retain-enjoy'))";
    site.until("it is kept", is_kept).await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");
    assert_eq!(kept["answers"]["retain-enjoy"]["choice"], "agree");
    assert!(kept.get("section").is_none());
    site.close().await;
}

#[tokio::test]
async fn two_copies_of_one_check_are_brought_together_choice_by_choice() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    answer(&site, &tasks, "retain-culture", "disagree").await;
    answer(&site, &tasks, "retain-enjoy", "agree").await;
    site.go(&format!("{tasks}/save"), "Save this check as a file")
        .await;
    site.click("#save-file").await;
    let theirs = site.downloaded().await;
    // Since then, one answer was changed here and one taken out.
    answer(&site, &tasks, "retain-culture", "agree").await;
    site.run(&format!("location.hash = '{tasks}/question/retain-enjoy'"))
        .await;
    site.click("#clear-answer").await;
    site.go("#/open", "Open a file").await;
    site.choose_file(&theirs).await;
    site.click("#merge-both").await;
    site.click("#merge").await;
    site.until(
        "it asks for choices",
        "document.querySelector('.nhsuk-error-summary')",
    )
    .await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");
    site.click("#take-blank").await;
    site.click("#keep-rest").await;
    site.click("#merge").await;
    site.until(
        "it says what came of it",
        "document.querySelector('main').innerText.includes('Both are together')",
    )
    .await;
    let is_kept = "Object.values(localStorage).some(it => it.includes('retain-enjoy'))";
    site.until("it is kept", is_kept).await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");
    assert_eq!(kept["answers"]["retain-enjoy"]["choice"], "agree");
    site.close().await;
}

/// The file, once the page says that the browser took it.
async fn saved(site: &OpenSite) -> PathBuf {
    let said = "document.querySelector('#save-part + [role=status]').innerText";
    site.until(
        "the file is named",
        &format!("{said}.includes('Your browser saves')"),
    )
    .await;
    let file = site.downloaded().await;
    // The browser moves the file to its place when it is whole.
    let copy = new_folder().join("part.json");
    let start = Instant::now();
    while !fs::copy(&file, &copy).is_ok_and(|size| size > 0) {
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "the file stays empty"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    copy
}

async fn answer(site: &OpenSite, tasks: &str, question: &str, option: &str) {
    site.run(&format!("location.hash = '{tasks}/question/{question}'"))
        .await;
    site.click(&format!("input[name={question}][value={option}]"))
        .await;
    let kept = format!(
        "Object.values(localStorage).some(it => {{ \
         const file = JSON.parse(it); \
         return file.answers?.['{question}']?.choice === '{option}' }})"
    );
    site.until("it is kept", &kept).await;
}
