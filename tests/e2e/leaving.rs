//! Whether the page asks before it is left. It must listen to the browser's own event, and not to
//! one of ours: by the WebDriver standard the driver answers the question itself, before a test can
//! see it, so what the page asked for is noted where the next page of the site finds it.

use crate::one_answer::{AGREE, DISAGREE, IS_SAVED, begin_and_answer, go_to_question, is_chosen};
use crate::page::{OpenSite, START};

/// Notes, once the page is gone, what came of the event that came before.
const NOTE: &str = "let last; addEventListener('beforeunload', event => { last = event; }); \
    addEventListener('pagehide', () => sessionStorage.setItem('left', JSON.stringify({ \
        asks: last.defaultPrevented, \
        isReal: last.isTrusted && navigator.userActivation?.hasBeenActive !== false })))";

/// Refuses what is kept from one visit to the next, as some hospitals' browsers do.
const REFUSE: &str = "Object.defineProperty(window, 'localStorage', \
    { get() { throw new DOMException('no', 'SecurityError') } })";

/// Leaves the page for another of the site, and comes back; whether the page asked before.
async fn asks_when_left(site: &OpenSite) -> bool {
    let still = format!("{}licences.txt", site.server.address());
    site.client.goto(&still).await.unwrap();
    let left = site
        .value("JSON.parse(sessionStorage.getItem('left'))")
        .await;
    assert_eq!(left["isReal"], true, "{left}");
    left["asks"].as_bool().unwrap()
}

/// Saves the check as a file, by the link in the bar on its page.
async fn save(site: &OpenSite, link: &str) {
    site.click(link).await;
    site.click("#save-file").await;
    site.downloaded().await;
}

#[tokio::test]
async fn nobody_is_asked_where_everything_is_kept() {
    let site = OpenSite::blank().await;
    site.before_each_page(NOTE).await;
    site.load("").await;
    site.heading(START).await;
    let tasks = begin_and_answer(&site).await;
    site.until("it is saved", IS_SAVED).await;
    assert!(!asks_when_left(&site).await);
    // An answer is kept on the way out, also where its time was too short to be saved.
    site.load(&format!("{tasks}/question/retain-culture")).await;
    site.click(DISAGREE).await;
    assert!(!asks_when_left(&site).await);
    site.load(&format!("{tasks}/question/retain-culture")).await;
    is_chosen(&site, DISAGREE).await;
    site.close().await;
    tried!(
        "Storage",
        "The page is left at once after an answer, where the browser keeps it",
        "Nobody is asked, and the answer is there again"
    );
}

#[tokio::test]
async fn what_is_in_memory_only_is_asked_about_until_it_is_in_a_file() {
    let site = OpenSite::blank().await;
    site.before_each_page(NOTE).await;
    site.load("#/what-is-kept").await;
    site.click("#keep-nothing").await;
    site.until("it is said", "document.querySelector('#memory-only')")
        .await;
    assert!(!asks_when_left(&site).await, "nothing was entered");

    site.load("").await;
    site.heading(START).await;
    begin_and_answer(&site).await;
    save(&site, "#memory-only a[href*='save']").await;
    assert!(!asks_when_left(&site).await, "all of it is in a file");

    site.load("").await;
    site.heading(START).await;
    begin_and_answer(&site).await;
    is_chosen(&site, AGREE).await;
    assert!(asks_when_left(&site).await, "it is nowhere else");
    site.close().await;
    tried!(
        "Storage",
        "The page is left while an answer is in memory only",
        "The browser is told to ask first, unless nothing was entered or all of it is in a file"
    );
}

#[tokio::test]
async fn what_the_browser_refuses_to_keep_is_asked_about_until_a_file_has_the_last_of_it() {
    let site = OpenSite::blank().await;
    site.before_each_page(NOTE).await;
    site.before_each_page(REFUSE).await;
    site.load("").await;
    site.heading(START).await;
    let tasks = begin_and_answer(&site).await;
    save(&site, "#save-warning a").await;
    go_to_question(&site, &tasks).await;
    site.click(DISAGREE).await;
    is_chosen(&site, DISAGREE).await;
    assert!(
        asks_when_left(&site).await,
        "the file does not have the last"
    );
    site.close().await;
    tried!(
        "Storage",
        "The page is left while the browser refuses to keep an answer",
        "The browser is told to ask first, also where a file has all but the last answer"
    );
}
