//! One answer, for journeys that are about what becomes of an answer. It must not matter to them
//! which question and which option it is.

use crate::page::OpenSite;

/// An option of the question, and another.
pub const AGREE: &str = "input[name=retain-culture][value=agree]";
pub const DISAGREE: &str = "input[name=retain-culture][value=disagree]";
/// The page says that the last change is saved.
pub const IS_SAVED: &str =
    "document.querySelector('#save-status')?.innerText.startsWith('Saved on')";

/// Follows a link to the question.
pub async fn go_to_question(site: &OpenSite, tasks: &str) {
    let go = format!("location.hash = '{tasks}/question/retain-culture'");
    site.run(&go).await;
}

/// Answers it in the check with this task list.
pub async fn answer_it(site: &OpenSite, tasks: &str) {
    go_to_question(site, tasks).await;
    site.click(AGREE).await;
}

/// Begins a check, answers it there, and returns the address of the task list.
pub async fn begin_and_answer(site: &OpenSite) -> String {
    let tasks = site.begin().await;
    answer_it(site, &tasks).await;
    tasks
}

/// Waits until an option is chosen.
pub async fn is_chosen(site: &OpenSite, css: &str) {
    let condition = format!("document.querySelector('{css}')?.checked");
    site.until(&format!("{css} is chosen"), &condition).await;
}
