//! Addresses and links: each page has its title, and what leads nowhere says so and has ways on.
//! They must not go round the page: links are followed by keyboard or by a click.

use rolecheck::engine::instrument::CURRENT;

use crate::page::{OpenSite, START};

/// A page of each kind, what its title must be, and its heading.
fn titles() -> Vec<(&'static str, String)> {
    let question = CURRENT.question("retain-culture").unwrap();
    let name = "Riverside (example)";
    let cases = [
        (
            "#/",
            "RoleCheck: look at how your imaging department uses support workers".to_owned(),
        ),
        (
            "#/about",
            "About this tool, the study and your data - RoleCheck".to_owned(),
        ),
        ("#/open", "Open a file - RoleCheck".to_owned()),
        (
            "#/what-is-kept",
            "What is kept on this computer - RoleCheck".to_owned(),
        ),
        (
            "#/delete-everything",
            "Delete everything on this device? - RoleCheck".to_owned(),
        ),
        ("#/check/example", format!("{name}: task list - RoleCheck")),
        (
            "#/check/example/profile/titles",
            "Job titles in use - About your department - RoleCheck".to_owned(),
        ),
        (
            "#/check/example/essentials",
            "Most important questions first - RoleCheck".to_owned(),
        ),
        (
            "#/check/example/question/retain-culture",
            format!("{} - {} - RoleCheck", question.text, question.theme.name),
        ),
        (
            "#/check/example/answers",
            format!("Check your answers - {name} - RoleCheck"),
        ),
        (
            "#/check/example/results",
            format!("{name}: results - RoleCheck"),
        ),
        (
            "#/check/example/save",
            format!("Save '{name}' as a file - RoleCheck"),
        ),
        (
            "#/check/example/delete",
            "There is nothing to delete - RoleCheck".to_owned(),
        ),
        ("#/check/none", "Check not found - RoleCheck".to_owned()),
        ("#/nowhere", "Page not found - RoleCheck".to_owned()),
    ];
    cases.to_vec()
}

#[tokio::test]
async fn each_kind_of_page_has_a_title_of_its_own_and_takes_the_focus() {
    let site = OpenSite::start().await;
    for (hash, title) in titles() {
        site.run(&format!("location.hash = '{hash}'")).await;
        site.until(hash, &format!("document.title === `{title}`"))
            .await;
        let focus = "document.activeElement.matches('main h1')";
        if hash != "#/" {
            site.until("the heading has focus", focus).await;
        }
    }
    site.close().await;
}

#[tokio::test]
async fn the_skip_link_leads_by_keyboard_past_the_header_to_the_main_part() {
    let site = OpenSite::blank().await;
    site.load("#/about").await;
    site.press_tab().await;
    let is_skip_link = "document.activeElement.matches('.nhsuk-skip-link')";
    assert!(site.is(is_skip_link).await, "it is the first stop");
    let is_seen = "document.activeElement.getBoundingClientRect().height > 10";
    assert!(site.is(is_seen).await, "it is seen when it has focus");
    site.press_enter().await;
    let is_main = "document.activeElement.id === 'maincontent'";
    site.until("the main part has focus", is_main).await;
    assert_eq!(site.hash().await, "#/about");
    site.press_tab().await;
    let is_inside = "document.querySelector('#maincontent').contains(document.activeElement)";
    assert!(site.is(is_inside).await, "the next stop is inside");
    site.close().await;
}

#[tokio::test]
async fn a_link_of_the_error_summary_leads_to_the_field_and_leaves_the_address_alone() {
    let site = OpenSite::start().await;
    site.run("location.hash = '#/check/example/question/train-length'")
        .await;
    site.enter("input[name=train-length][type=text]", "999")
        .await;
    site.click("#continue").await;
    let summary = "document.activeElement.classList.contains('nhsuk-error-summary')";
    site.until("the error summary has focus", summary).await;
    assert!(site.text("document.title").await.starts_with("Error: "));
    site.click(".nhsuk-error-summary a").await;
    let field = "document.activeElement.name === 'train-length'";
    site.until("the field has focus", field).await;
    assert!(site.hash().await.ends_with("/train-length"));
    site.close().await;
}

/// The words of the main part.
async fn words(site: &OpenSite) -> String {
    site.text("document.querySelector('main').innerText").await
}

/// Follows each of the two ways on, and comes back.
async fn has_ways_on(site: &OpenSite, first: &str) {
    let hash = site.hash().await;
    assert!(words(site).await.contains(first));
    for (way, heading) in [("#/", START), ("#/open", "Open a file")] {
        site.click(&format!("main a[href='{way}']")).await;
        site.heading(heading).await;
        site.client.back().await.unwrap();
        site.until("the page again", &format!("location.hash === '{hash}'"))
            .await;
        site.until(
            "its ways on",
            "document.querySelector(`main a[href='#/open']`)",
        )
        .await;
    }
}

#[tokio::test]
async fn an_address_that_does_not_exist_says_so_and_has_ways_on() {
    let site = OpenSite::start().await;
    site.go("#/nowhere/at/all", "Page not found").await;
    let said = "There is no page at the address /nowhere/at/all.";
    assert!(words(&site).await.contains(said));
    has_ways_on(&site, "Go to the start page").await;
    site.go("#/", START).await;
    let tasks = site.begin().await;
    site.go(&format!("{tasks}/question/nothing"), "Page not found")
        .await;
    assert!(words(&site).await.contains("/question/nothing"));
    has_ways_on(&site, "See the checks on this device").await;
    site.go(&format!("{tasks}/profile/nothing"), "Page not found")
        .await;
    has_ways_on(&site, "See the checks on this device").await;
    site.close().await;
}

#[tokio::test]
async fn a_check_that_is_not_here_says_so_and_its_question_can_be_answered_here() {
    let site = OpenSite::start().await;
    let missing = "This check is not on this device";
    site.go("#/check/none/results", missing).await;
    assert!(
        words(&site)
            .await
            .contains("Ask for the file of the check and open it.")
    );
    has_ways_on(&site, "Go to the start page").await;
    site.go("#/check/none/question/retain-culture", missing)
        .await;
    let question = CURRENT.question("retain-culture").unwrap();
    assert!(words(&site).await.contains(question.text));
    has_ways_on(&site, "Go to the start page").await;
    site.click("#begin-with-question").await;
    site.heading(question.text).await;
    let hash = site.hash().await;
    assert!(hash.ends_with("/question/retain-culture"), "{hash}");
    assert!(!hash.contains("/none/"), "{hash}");
    site.close().await;
}
