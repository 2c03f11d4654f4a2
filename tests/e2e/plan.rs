//! From results to a plan: an action with an owner and a date, its way through a file, the person's
//! own order, and questions that are copied for others. By keyboard, apart from what comes before.

use std::fs;

use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::plan::ActionStatus;
use rolecheck::wire;
use serde_json::json;

use crate::page::OpenSite;

const STEPS: &str = "Set out clear steps up within the support worker role.";

/// A new check in which R31 is partly met; its address.
async fn check_with_a_gap(site: &OpenSite) -> String {
    site.click("#start-check").await;
    site.heading("Check without a name").await;
    let check = site.hash().await;
    site.run(&format!("location.hash = '{check}/question/career-steps'"))
        .await;
    site.click("input[name=career-steps][value=partly]").await;
    check
}

async fn focus_is_on(site: &OpenSite, id: &str) {
    let condition = format!("document.activeElement.id === {}", json!(id));
    site.until(&format!("the focus is on {id}"), &condition)
        .await;
}

async fn saved(site: &OpenSite) {
    let condition = "document.querySelector('#save-status').innerText.startsWith('Saved')";
    site.until("all is saved", condition).await;
}

/// Two actions on R31: a suggestion of the tool, and one of the department's own that is overdue.
async fn plan_by_keyboard(site: &OpenSite) {
    // What is not to be done first is folded away.
    site.tab_to("details:has(#actions-R31) > summary").await;
    site.press_enter().await;
    site.tab_to("#actions-R31").await;
    site.press_enter().await;
    site.heading(STEPS).await;
    site.tab_to("#r31-write-steps-down").await;
    site.press_enter().await;
    let taken = "document.activeElement.matches('a#r31-write-steps-down')";
    site.until("the suggestion is taken", taken).await;
    site.tab_to("#add-action").await;
    site.press_enter().await;
    focus_is_on(site, "action-2-text").await;
    site.type_text("Ask \u{201c}who\u{201d} decides, é").await;
    site.tab_to("#action-2-owner").await;
    site.type_text("Lead support worker").await;
    site.tab_to("#action-2-due-day").await;
    site.type_text("31").await;
    site.press_tab().await;
    site.type_text("2").await;
    site.press_tab().await;
    site.type_text("2020").await;
    site.tab_to("#action-2-status").await;
    let error = "document.querySelector('#action-2-due-error').innerText.includes('real date')";
    site.until("the date is no date", error).await;
    site.press_down(1).await;
    site.tab_to("#continue").await;
    site.press_enter().await;
    let summary = "document.activeElement.classList.contains('nhsuk-error-summary')";
    site.until("the error summary has focus", summary).await;
    site.tab_to(".nhsuk-error-summary a").await;
    site.press_enter().await;
    focus_is_on(site, "action-2-due-day").await;
    site.press(&['\u{e011}', '\u{e017}', '\u{e017}']).await;
    site.type_text("29").await;
    site.until(
        "the date is right",
        "!document.querySelector('#action-2-due-error')",
    )
    .await;
    saved(site).await;
}

#[tokio::test]
async fn an_action_with_owner_and_date_is_kept_shown_and_the_same_in_a_second_file() {
    let site = OpenSite::start().await;
    let check = check_with_a_gap(&site).await;
    site.go(&format!("{check}/results"), "Results").await;
    plan_by_keyboard(&site).await;
    site.reload().await;
    let value = "document.querySelector('#action-2-owner').value";
    assert_eq!(site.text(value).await, "Lead support worker");
    site.tab_to("#continue").await;
    site.press_enter().await;
    site.heading("Results").await;
    focus_is_on(&site, "actions-R31").await;
    let shown = "document.querySelector('main').innerText";
    let results = site.text(shown).await;
    assert!(
        results.contains("Lead support worker, 29 February 2020."),
        "{results}"
    );
    assert!(results.contains("Overdue"), "{results}");

    let first = save(&site, &check).await;
    let opened = wire::read(&first, &CURRENT).unwrap();
    assert_eq!(opened.warnings, Vec::new());
    let plan = opened.assessment.plan;
    assert_eq!(plan.actions.len(), 2);
    assert_eq!(plan.actions[0].first_step, "r31-write-steps-down");
    assert_eq!(plan.actions[1].text, "Ask \u{201c}who\u{201d} decides, é");
    assert_eq!(plan.actions[1].due, "2020-02-29");
    assert_eq!(plan.actions[1].status, Some(ActionStatus::InProgress));

    let other = OpenSite::start().await;
    let path = other.downloads.join("first.rolecheck");
    fs::write(&path, &first).unwrap();
    other.go("#/open", "Open a file").await;
    other.choose_file(&path).await;
    other
        .until("the task list", "/^#.check.[^/]+$/.test(location.hash)")
        .await;
    assert_eq!(other.hash().await, check);
    other.go(&format!("{check}/plan/date"), "Action plan").await;
    let plan = other.text(shown).await;
    assert!(plan.contains("1 is overdue"), "{plan}");
    let second = save(&other, &check).await;
    assert!(first == second, "the second file differs");
    other.close().await;
    site.close().await;
}

async fn save(site: &OpenSite, check: &str) -> Vec<u8> {
    site.go(&format!("{check}/save"), "Save this check as a file")
        .await;
    site.click("#save-file").await;
    fs::read(site.downloaded().await).unwrap()
}

#[tokio::test]
async fn a_recommendation_is_moved_and_hidden_by_keyboard_and_what_happened_is_said() {
    let site = OpenSite::start().await;
    site.go("#/check/example/plan", "Action plan").await;
    let says = |words: &str| {
        format!(
            "[...document.querySelectorAll('[role=status]')].some(it => it.innerText.includes(`{words}`))"
        )
    };
    site.tab_to("#R3-up").await;
    site.press_enter().await;
    site.until("it moved", &says("R3 moved up, now 1 of")).await;
    // At the top there is no way up, so the focus goes to the way down.
    focus_is_on(&site, "R3-down").await;
    site.press_enter().await;
    site.until("it moved back", &says("R3 moved down, now 2 of"))
        .await;
    focus_is_on(&site, "R3-down").await;
    site.tab_to("#R3-hide").await;
    site.press_enter().await;
    focus_is_on(&site, "undo-plan").await;
    site.until("it is hidden", &says("R3 is hidden.")).await;
    site.press_enter().await;
    focus_is_on(&site, "R3-hide").await;
    site.run("location.hash = '#/check/example/plan/owner'")
        .await;
    site.until(
        "the owners",
        "document.querySelector('h2').innerText === 'Imaging manager'",
    )
    .await;
    site.client.back().await.unwrap();
    site.until(
        "the order again",
        "document.querySelector('#suggested-order')",
    )
    .await;
    site.close().await;
}

#[tokio::test]
async fn an_action_in_a_list_leads_to_its_fields_and_back_to_the_list() {
    let site = OpenSite::start().await;
    site.go("#/check/example/plan/date", "Action plan").await;
    site.tab_to("a[href$='/plan/R31/plan/date']").await;
    site.press_enter().await;
    site.heading(STEPS).await;
    focus_is_on(&site, "action-1-text").await;
    site.run("document.querySelector('.nhsuk-back-link').click()")
        .await;
    site.heading("Action plan").await;
    assert_eq!(site.hash().await, "#/check/example/plan/date");
    site.go("#/check/example/plan/R31", STEPS).await;
    site.click("#action-1-remove").await;
    focus_is_on(&site, "undo-action").await;
    site.press_enter().await;
    focus_is_on(&site, "action-1-text").await;
    let text = "document.querySelector('#action-1-text').value";
    assert!(site.text(text).await.starts_with("Write the steps up"));
    site.close().await;
}

#[tokio::test]
async fn questions_for_others_are_copied_or_shown_to_be_copied_by_hand() {
    let site = OpenSite::start().await;
    site.go("#/check/example/find-out", "What to find out")
        .await;
    site.run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }")
        .await;
    site.click("#copy-1").await;
    let said = "document.querySelector('.app-sheet [role=status]').innerText.includes('copied')";
    site.until("it says so", said).await;
    let copied = site.text("window.copied").await;
    assert!(copied.contains("[ ] I do not know\n"), "{copied}");
    site.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
        .await;
    site.click("#copy-1").await;
    focus_is_on(&site, "ask-1-text").await;
    let selected = "document.activeElement.value.slice(document.activeElement.selectionStart, \
        document.activeElement.selectionEnd)";
    assert_eq!(site.text(selected).await, copied);
    assert!(site.is("document.activeElement.readOnly").await);
    site.close().await;
}

#[tokio::test]
async fn a_date_that_is_half_typed_is_pointed_out_before_the_page_is_left() {
    let site = OpenSite::start().await;
    let check = site.begin().await;
    let page = format!("{check}/plan/R31");
    site.run(&format!("location.hash = '{page}'")).await;
    site.click("#add-action").await;
    site.enter("#action-1-due-day", "31").await;
    let is_told = "document.activeElement.classList.contains('nhsuk-error-summary')";
    site.click(".nhsuk-back-link").await;
    site.until("the error has focus", is_told).await;
    assert_eq!(site.hash().await, page);
    let typed = "document.querySelector('#action-1-due-day').value";
    assert_eq!(site.text(typed).await, "31");
    // Those who want to leave all the same can.
    site.click(".nhsuk-back-link").await;
    site.until("the page is left", &format!("location.hash !== '{page}'"))
        .await;
    site.close().await;
}
