//! Two windows that collect answers at once, on one device. It must look at what is kept, where a
//! form that was lost is missing for good.

use serde_json::Value;

use crate::page::OpenSite;

const NEUTRAL: &str = "Give your view of the support worker role";
const HANDED_IN: &str = "[...document.querySelectorAll('h1')] \
    .some(h => h.innerText.includes('Handed in. Thank you'))";

/// Begins a form and answers its first question, up to the button that hands it in.
async fn fill_in(site: &OpenSite) {
    site.click("input[value=support-worker]").await;
    site.click("#begin-form").await;
    site.until("a question", "document.querySelector('#continue')")
        .await;
    let first = "document.querySelector('main input[type=radio]').click()";
    site.run(first).await;
    site.go("#/check/this-form/answers", "Check your answers")
        .await;
    site.until("the button", "document.querySelector('#hand-in')")
        .await;
}

/// How many people the database has counted: it decides, and local storage may be late.
async fn counted(site: &OpenSite) -> u64 {
    let script = "const done = arguments[arguments.length - 1]; \
        const asked = indexedDB.open('rolecheck'); \
        asked.onsuccess = () => { \
            const texts = asked.result.transaction('texts').objectStore('texts'); \
            texts.get('rolecheck.collection').onsuccess = ({ target }) => { \
                asked.result.close(); done(target.result ?? ''); }; };";
    let text = site.client.execute_async(script, Vec::new()).await.unwrap();
    let tally = text.as_str().unwrap().split_once('\n').map(|two| two.1);
    let tally: Value = serde_json::from_str(tally.unwrap_or("{}")).unwrap();
    tally["waiting"]["support-workers"]["people"]
        .as_u64()
        .unwrap_or(0)
}

#[tokio::test]
async fn two_people_who_hand_in_at_once_in_two_windows_both_count() {
    let site = OpenSite::start().await;
    site.click("#collect-here").await;
    site.enter("#collection-name", "Northbank, spring 2027")
        .await;
    site.click("#begin-collection").await;
    site.click("#hand-over").await;
    site.heading(NEUTRAL).await;
    let first = site.client.window().await.unwrap();
    let second = site.client.new_window(false).await.unwrap().handle;
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.load("").await;
    site.heading(NEUTRAL).await;
    fill_in(&site).await;
    site.client.switch_to_window(first.clone()).await.unwrap();
    fill_in(&site).await;

    // Both hand in within milliseconds, and the same answers.
    site.run(
        "new BroadcastChannel('click').onmessage = ({ target }) => { \
            target.close(); document.querySelector('#hand-in').click(); };",
    )
    .await;
    site.client.switch_to_window(second).await.unwrap();
    // Twice: a form counts once, however often the button is pressed.
    site.run(
        "new BroadcastChannel('click').postMessage(1); \
         const button = document.querySelector('#hand-in'); button.click(); button.click();",
    )
    .await;
    site.until("the second is handed in", HANDED_IN).await;
    site.client.switch_to_window(first).await.unwrap();
    site.until("the first is handed in", HANDED_IN).await;
    assert_eq!(counted(&site).await, 2);
    site.close().await;
    tried!(
        "Storage",
        "Two people hand in the same answers in two windows within milliseconds, one pressing twice",
        "Both forms are counted, once each"
    );
}
