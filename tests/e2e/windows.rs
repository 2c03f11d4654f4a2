//! One check open in two windows of one browser. It must look at what both show and at what is kept.

use fantoccini::wd::WindowHandle;

use crate::page::OpenSite;

async fn is_ticked(site: &OpenSite, question: &str, option: &str) {
    let css = format!("input[name={question}][value={option}]");
    let condition = format!("document.querySelector('{css}')?.checked");
    site.until(&format!("{css} is ticked"), &condition).await;
}

/// Goes to a window and there to a question of the check.
async fn turn_to(site: &OpenSite, window: &WindowHandle, tasks: &str, question: &str) {
    site.client.switch_to_window(window.clone()).await.unwrap();
    site.run(&format!("location.hash = '{tasks}/question/{question}'"))
        .await;
    let shown = format!("document.querySelector('input[name={question}]')");
    site.until("the question is shown", &shown).await;
}

async fn answer(site: &OpenSite, question: &str, option: &str) {
    site.click(&format!("input[name={question}][value={option}]"))
        .await;
    let is_kept = format!(
        "Object.values(localStorage).some(it => it.includes('\"choice\": \"{option}\"') || it.includes('\"choice\":\"{option}\"'))"
    );
    site.until("it is kept", &is_kept).await;
}

#[tokio::test]
async fn two_windows_that_answer_in_turn_keep_and_show_both_answers() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let first = site.client.window().await.unwrap();
    let second = site.client.new_window(false).await.unwrap().handle;
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.load(&tasks).await;
    site.heading("Check without a name").await;

    turn_to(&site, &first, &tasks, "retain-culture").await;
    answer(&site, "retain-culture", "agree").await;
    turn_to(&site, &second, &tasks, "deploy-decision").await;
    let news = "document.querySelector('#changed-elsewhere').innerText";
    let is_told = format!("{news}.startsWith('Changed in another window at ')");
    site.until("the other window's change is told", &is_told)
        .await;
    answer(&site, "deploy-decision", "both").await;
    assert_eq!(site.text(news).await, "", "what was entered here is newer");

    for window in [&first, &second] {
        turn_to(&site, window, &tasks, "retain-culture").await;
        is_ticked(&site, "retain-culture", "agree").await;
        turn_to(&site, window, &tasks, "deploy-decision").await;
        is_ticked(&site, "deploy-decision", "both").await;
    }
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");
    assert_eq!(kept["answers"]["deploy-decision"]["choice"], "both");
    site.close().await;
}

#[tokio::test]
async fn a_check_that_is_deleted_in_another_window_is_said_to_be() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let first = site.client.window().await.unwrap();
    let second = site.client.new_window(false).await.unwrap().handle;
    site.client.switch_to_window(second).await.unwrap();
    site.load(&format!("{tasks}/delete")).await;
    site.click("#delete").await;
    site.client.switch_to_window(first).await.unwrap();
    let words = "document.querySelector('main').innerText.includes('deleted in another window at')";
    site.until("the deletion is told", words).await;
    assert!(site.is("Object.keys(localStorage).length === 0").await);
    site.close().await;
}
