//! A shared computer, storage that is cleared or damaged, and 'delete everything'. It must look into
//! every place in which a browser keeps things: what the page says is not enough.

use serde_json::{Value, json};

use crate::one_answer::{AGREE, IS_SAVED, answer_it, go_to_question, is_chosen};
use crate::page::{OpenSite, START};

const IS_TOLD: &str = "document.querySelector('#memory-only')";

/// All that the browser keeps for the page's address, by place.
async fn everything_kept(site: &OpenSite) -> Value {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const names = (await indexedDB.databases()).map(one => one.name); \
        const texts = !names.includes('rolecheck') ? [] : await new Promise(end => { \
            const asked = indexedDB.open('rolecheck'); \
            asked.onupgradeneeded = () => asked.transaction.abort(); \
            asked.onerror = () => end(['not deleted yet']); \
            asked.onsuccess = () => { \
                const all = asked.result.transaction('texts').objectStore('texts').getAllKeys(); \
                all.onsuccess = () => { asked.result.close(); end(all.result); }; }; }); \
        done({ local: Object.keys(localStorage).sort(), \
            session: Object.keys(sessionStorage).filter(key => key !== 'complaints'), texts, \
            caches: await caches.keys(), \
            workers: (await navigator.serviceWorker.getRegistrations()).length }); })();";
    site.client.execute_async(script, Vec::new()).await.unwrap()
}

#[tokio::test]
async fn deleting_everything_leaves_nothing_in_any_place() {
    let site = OpenSite::start_and_keep().await;
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("it is saved", IS_SAVED).await;
    site.run("localStorage.setItem('another-app', 'theirs')")
        .await;
    let before = everything_kept(&site).await;
    assert_eq!(before["texts"].as_array().unwrap().len(), 1, "{before}");
    assert_eq!(before["workers"], 1, "{before}");
    site.go("#/delete-everything", "Delete everything on this device?")
        .await;
    site.click("#delete-all").await;
    site.heading(START).await;
    let nothing = json!({
        "local": ["another-app"], "session": [], "texts": [], "caches": [], "workers": 0,
    });
    site.wait_for("nothing is left", async || {
        everything_kept(&site).await == nothing
    })
    .await;
    let databases = "const done = arguments[arguments.length - 1]; \
        indexedDB.databases().then(all => done(all.map(one => one.name)));";
    let left = site
        .client
        .execute_async(databases, Vec::new())
        .await
        .unwrap();
    assert_eq!(left, json!([]));

    // The page goes on, and keeps again.
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("it is saved", IS_SAVED).await;
    assert_eq!(
        site.stored(&tasks).await["answers"]["retain-culture"]["choice"],
        "agree"
    );
    site.close().await;
    tried!(
        "Storage",
        "'Delete everything' is pressed, and then every place is looked into",
        "Local and session storage, the database, the offline copy and its worker hold nothing of \
         ours; what another app keeps is untouched"
    );
}

#[tokio::test]
async fn on_a_shared_computer_nothing_is_kept_and_a_change_of_mind_loses_nothing() {
    let site = OpenSite::start().await;
    site.click("#shared-computer").await;
    site.heading("What is kept on this computer").await;
    site.click("#keep-nothing").await;
    site.until("it is said", IS_TOLD).await;
    site.go("#/", START).await;
    assert!(site.is(IS_TOLD).await, "on the start page");
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("it is said", IS_TOLD).await;
    let kept = everything_kept(&site).await;
    for place in ["local", "texts"] {
        assert_eq!(kept[place], json!([]), "{kept}");
    }
    for (hash, heading) in [
        (format!("{tasks}/results"), "Results"),
        (
            "#/about".to_owned(),
            "About this tool, the study and your data",
        ),
        ("#/open".to_owned(), "Open a file"),
    ] {
        site.go(&hash, heading).await;
        assert!(site.is(IS_TOLD).await, "{hash}");
    }
    site.go("#/what-is-kept", "What is kept on this computer")
        .await;
    site.click("#keep-checks").await;
    site.until("it is kept", "Object.keys(localStorage).length === 1")
        .await;
    assert_eq!(
        site.stored(&tasks).await["answers"]["retain-culture"]["choice"],
        "agree"
    );
    site.click("#take-off").await;
    site.until("it is off", "Object.keys(localStorage).length === 0")
        .await;
    go_to_question(&site, &tasks).await;
    is_chosen(&site, AGREE).await;
    // A reload ends what is in memory, and leaves the choice.
    site.client.refresh().await.unwrap();
    site.until("it is said after a reload", IS_TOLD).await;
    assert_eq!(everything_kept(&site).await["texts"], json!([]));
    site.close().await;
    tried!(
        "Storage",
        "'Do not keep anything on this computer' is chosen, and changed in both directions",
        "Nothing is kept, each page says so, nothing is lost by a change of mind, and a reload \
         leaves the choice"
    );
}

#[tokio::test]
async fn storage_that_is_cleared_while_the_page_is_open_is_written_again() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("it is saved", IS_SAVED).await;
    let clear = "const done = arguments[arguments.length - 1]; localStorage.clear(); \
        const asked = indexedDB.open('rolecheck'); \
        asked.onsuccess = () => { \
            const both = asked.result.transaction(['texts', 'seen'], 'readwrite'); \
            both.objectStore('texts').clear(); both.objectStore('seen').clear(); \
            both.oncomplete = () => { asked.result.close(); done(true); }; };";
    site.client.execute_async(clear, Vec::new()).await.unwrap();
    site.run(&format!(
        "location.hash = '{tasks}/question/deploy-decision'"
    ))
    .await;
    site.click("input[name=deploy-decision][value=both]").await;
    site.until(
        "it is said",
        "document.querySelector('#cleared')?.innerText.includes('written them again')",
    )
    .await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");
    assert_eq!(kept["answers"]["deploy-decision"]["choice"], "both");
    site.close().await;
    tried!(
        "Storage",
        "All storage is cleared while the page is open",
        "The page notices, says so, and writes everything again from memory"
    );
}

#[tokio::test]
async fn local_storage_that_fell_behind_is_brought_up_to_date_at_the_start() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let id = tasks.rsplit('/').next().unwrap().to_owned();
    let key = format!("rolecheck.check.{id}");
    site.until("it is saved", IS_SAVED).await;
    let old = site.text(&format!("localStorage.getItem('{key}')")).await;
    answer_it(&site, &tasks).await;
    let has_answer = format!("localStorage.getItem('{key}').includes('agree')");
    site.until("the answer is kept", &has_answer).await;
    site.until("it is saved", IS_SAVED).await;
    // As a kill leaves it: local storage is an old one, the database is not.
    let put = format!("localStorage.setItem('{key}', {})", json!(old));
    site.run(&put).await;
    site.client.goto("about:blank").await.unwrap();
    site.load(&format!("{tasks}/question/retain-culture")).await;
    is_chosen(&site, AGREE).await;
    assert!(site.is(&has_answer).await);
    // A text that this RoleCheck has not kept is a newer one, of another version.
    let other = old.replace("\"name\": \"\"", "\"name\": \"By another version\"");
    assert_ne!(other, old);
    let put = format!("localStorage.setItem('{key}', {})", json!(other));
    site.run(&put).await;
    site.client.goto("about:blank").await.unwrap();
    site.load(&tasks).await;
    site.heading("By another version").await;
    site.close().await;
    tried!(
        "Storage",
        "Local storage holds an older text than the database, or one of another version of the app",
        "The older text is replaced, the other version's is not"
    );
}

/// Entries as faults leave them, under our own names and others'.
const DAMAGED: [(&str, &str); 6] = [
    ("rolecheck.check.cut", "{\"format\": \"rolecheck.assess"),
    ("rolecheck.check.type", "[1, 2"),
    ("rolecheck.check.number", "1e999"),
    ("rolecheck.check.empty", ""),
    ("rolecheck.unknown", "of some other version"),
    ("another-app.check.1", "{\"format\": \"theirs\"}"),
];

#[tokio::test]
async fn damaged_entries_are_listed_offered_as_files_and_left_alone() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("it is saved", IS_SAVED).await;
    for (key, text) in DAMAGED {
        site.run(&format!(
            "localStorage.setItem({}, {})",
            json!(key),
            json!(text)
        ))
        .await;
    }
    site.load("").await;
    site.heading(START).await;
    let cards = "[...document.querySelectorAll('h3')] \
        .filter(it => it.innerText === 'A check that cannot be opened').length";
    assert_eq!(site.value(cards).await, json!(4));
    site.run(&format!(
        "location.hash = '{tasks}/question/deploy-decision'"
    ))
    .await;
    site.click("input[name=deploy-decision][value=both]").await;
    site.until("it is saved", IS_SAVED).await;
    for (key, text) in DAMAGED {
        let value = site
            .value(&format!("localStorage.getItem({})", json!(key)))
            .await;
        assert_eq!(value, json!(text), "{key}");
    }
    site.close().await;
    tried!(
        "Storage",
        "Entries are cut, of another type, empty, or another app's",
        "Good checks open; each damaged one is listed and offered as a file; none is changed"
    );
}
