//! Opening a file of a check that is already here, and deleting with a way back. They must not lose
//! a check without the person's word.

use fantoccini::Locator;

use crate::page::{OpenSite, START};

const CHECKS: &str = "Object.keys(localStorage).filter(key => key.startsWith('rolecheck.')).length";

#[tokio::test]
async fn a_check_that_is_here_already_is_replaced_or_kept_beside_only_when_told_so() {
    let site = OpenSite::start().await;
    site.click("#start-check").await;
    site.heading("Check without a name").await;
    let tasks = site.hash().await;
    let save = format!("{tasks}/save");
    site.go(&save, "Save this check as a file").await;
    site.click("#save-file").await;
    let file = site.downloaded().await;

    site.go("#/open", "Open a file").await;
    site.choose_file(&file).await;
    site.click("#cancel").await;
    site.until(
        "it asks for a file again",
        "document.querySelector('input[type=file]')",
    )
    .await;
    assert!(site.is(&format!("{CHECKS} === 1")).await);

    site.choose_file(&file).await;
    site.click("#keep-both").await;
    site.until("two checks", &format!("{CHECKS} === 2")).await;
    assert_ne!(site.hash().await, tasks);

    site.go("#/open", "Open a file").await;
    site.choose_file(&file).await;
    site.click("#replace").await;
    site.heading("Check without a name").await;
    assert_eq!(site.hash().await, tasks);
    assert!(site.is(&format!("{CHECKS} === 2")).await);
    site.close().await;
}

#[tokio::test]
async fn a_deleted_check_can_be_brought_back() {
    let site = OpenSite::start().await;
    site.click("#start-check").await;
    site.heading("Check without a name").await;
    site.until("it is kept", &format!("{CHECKS} === 1")).await;
    let delete = format!("{}/delete", site.hash().await);
    site.run(&format!("location.hash = '{delete}'")).await;
    site.click("#delete").await;
    site.heading(START).await;
    site.until("it is gone", &format!("{CHECKS} === 0")).await;
    site.click("#undo-delete").await;
    site.until("it is back", &format!("{CHECKS} === 1")).await;
    site.close().await;
}

#[tokio::test]
async fn links_inside_the_page_move_focus_and_leave_the_address_alone() {
    let site = OpenSite::start().await;
    site.go("#/about", "About this tool, the study and your data")
        .await;
    site.run("document.querySelector('.nhsuk-skip-link').click()")
        .await;
    site.until(
        "the main part has focus",
        "document.activeElement.id === 'maincontent'",
    )
    .await;
    assert_eq!(site.hash().await, "#/about");
    site.run("location.hash = '#/check/example/question/train-length'")
        .await;
    site.until("the number", "document.querySelector('input[type=text]')")
        .await;
    let input = site
        .client
        .find(Locator::Css("input[type=text]"))
        .await
        .unwrap();
    input.send_keys("999").await.unwrap();
    site.click("#continue").await;
    let summary = "document.activeElement.classList.contains('nhsuk-error-summary')";
    site.until("the error summary has focus", summary).await;
    site.click(".nhsuk-error-summary a").await;
    site.until(
        "the field has focus",
        "document.activeElement.name === 'train-length'",
    )
    .await;
    assert!(site.hash().await.ends_with("/train-length"));
    site.close().await;
}
