//! Browsers that give the page a part of what it asks for. It must look into the storage, and see
//! that nothing is said where nothing is lost.

use serde_json::{Value, json};

use crate::browser::Engine;
use crate::one_answer::IS_SAVED;
use crate::page::{OpenSite, START};

const IS_WARNED: &str = "document.querySelector('#save-warning')";
/// Questions of one choice each, and an option of each.
const ANSWERS: [(&str, &str); 4] = [
    ("retain-culture", "agree"),
    ("deploy-decision", "both"),
    ("identity-title-consistency", "several"),
    ("retain-length", "many-years"),
];

async fn start(site: &OpenSite) {
    site.load("").await;
    site.heading(START).await;
}

async fn answer(site: &OpenSite, tasks: &str, (question, option): (&str, &str)) {
    site.run(&format!("location.hash = '{tasks}/question/{question}'"))
        .await;
    site.click(&format!("input[name={question}][value={option}]"))
        .await;
    site.wait_for("it is kept", async || {
        site.stored(tasks).await["answers"][question]["choice"] == option
    })
    .await;
    site.until("it is saved", IS_SAVED).await;
}

/// Loads the page anew: all these answers are there.
async fn still_has(site: &OpenSite, tasks: &str, answers: &[(&str, &str)]) {
    site.reload().await;
    for (question, option) in answers {
        site.run(&format!("location.hash = '{tasks}/question/{question}'"))
            .await;
        let css = format!("input[name={question}][value={option}]");
        let ticked = format!("document.querySelector('{css}')?.checked");
        site.until("the answer is there", &ticked).await;
    }
    assert!(!site.is(IS_WARNED).await);
}

/// Refuses the database alone, in each way in which browsers have done that; which, the window knows.
const NO_DATABASE: &str = "[ \
    () => Object.defineProperty(window, 'indexedDB', \
        { get() { throw new DOMException('no', 'SecurityError'); } }), \
    () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; }, \
    () => { IDBFactory.prototype.open = () => { const asked = {}; \
        setTimeout(() => asked.onerror?.(new Event('error'))); return asked; }; } \
    ][sessionStorage.getItem('way') ?? 0]()";

#[tokio::test]
async fn without_a_database_answers_are_kept_all_the_same() {
    let site = OpenSite::blank().await;
    site.before_each_page(NO_DATABASE).await;
    start(&site).await;
    let tasks = site.begin().await;
    for (way, one) in ANSWERS.iter().take(3).enumerate() {
        site.run(&format!("sessionStorage.setItem('way', '{way}')"))
            .await;
        site.reload().await;
        answer(&site, &tasks, *one).await;
        still_has(&site, &tasks, &ANSWERS[..=way]).await;
    }
    site.close().await;
    tried!(
        "Storage",
        "The browser has local storage and refuses its database, in three ways",
        "Answers are kept and survive a reload, and nothing is said, since nothing is lost"
    );
}

/// What comes when there is no more room for the database: a call that throws, or one that seems to
/// work until its transaction ends.
const FULL_DATABASE: &str = "const put = IDBObjectStore.prototype.put; \
    IDBObjectStore.prototype.put = function (...all) { \
        if (window.full === 'throws') throw new DOMException('full', 'QuotaExceededError'); \
        const asked = put.apply(this, all); \
        if (window.full === 'aborts') this.transaction.abort(); \
        return asked; }";

#[tokio::test]
async fn a_database_that_is_full_loses_nothing_while_local_storage_has_room() {
    let site = OpenSite::blank().await;
    site.before_each_page(FULL_DATABASE).await;
    start(&site).await;
    let tasks = site.begin().await;
    answer(&site, &tasks, ANSWERS[0]).await;
    for (place, way) in [(1, "throws"), (2, "aborts")] {
        site.run(&format!("window.full = '{way}'")).await;
        answer(&site, &tasks, ANSWERS[place]).await;
        // The database has the older text, and local storage the newer, which counts.
        still_has(&site, &tasks, &ANSWERS[..=place]).await;
    }
    // There is room again: the database is put right, so that a kill loses nothing.
    let id = tasks.rsplit('/').next().unwrap();
    let noted = format!(
        "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('rolecheck'); \
         asked.onsuccess = () => {{ \
             const texts = asked.result.transaction('texts').objectStore('texts'); \
             texts.get('rolecheck.check.{id}').onsuccess = ({{ target }}) => {{ \
                 asked.result.close(); done(target.result); }}; }};"
    );
    let noted = site.client.execute_async(&noted, Vec::new()).await.unwrap();
    let noted: Value = serde_json::from_str(noted.as_str().unwrap()).unwrap();
    assert_eq!(noted, site.stored(&tasks).await);
    site.close().await;
    tried!(
        "Storage",
        "The database is full, at once or only at the end of a save, while local storage has room",
        "The answer is kept in local storage and survives a reload, which puts the database right"
    );
}

#[tokio::test]
async fn a_private_window_keeps_answers_while_it_is_open_and_promises_nothing() {
    let engine = Engine::of_this_run();
    let site = OpenSite::blank_with(|wishes| engine.wish_privacy(wishes)).await;
    start(&site).await;
    assert!(!engine.is_common_window(&site.client).await);
    let tasks = site.begin().await;
    answer(&site, &tasks, ANSWERS[0]).await;
    let is_reminded = "document.querySelector('#not-in-file')?.innerText === 'Not in a file yet.'";
    site.until("a file is spoken of", is_reminded).await;
    still_has(&site, &tasks, &ANSWERS[..1]).await;
    site.close().await;
    tried!(
        "Storage",
        "A check is answered in a private window",
        "Answers survive a reload while it is open; the page says that they are in no file yet"
    );
}

/// Counts how often the browser is asked to promise, and has it refuse by an error.
const COUNT: &str = "Object.defineProperty(navigator, 'storage', { value: { \
    persisted: async () => false, \
    persist: async () => { \
        sessionStorage.setItem('asked', 1 + Number(sessionStorage.getItem('asked'))); \
        throw new DOMException('no', 'NotAllowedError'); } } })";

#[tokio::test]
async fn the_browser_is_asked_for_a_promise_once_when_there_is_something_to_keep() {
    let site = OpenSite::blank().await;
    site.before_each_page(COUNT).await;
    start(&site).await;
    let tasks = site.begin().await;
    let asked = async || site.value("Number(sessionStorage.getItem('asked'))").await;
    for one in &ANSWERS[..2] {
        answer(&site, &tasks, *one).await;
    }
    assert_eq!(asked().await, json!(0), "there is little to keep yet");
    answer(&site, &tasks, ANSWERS[2]).await;
    site.until("it is asked", "sessionStorage.getItem('asked')")
        .await;
    // Neither a file and a change after it, nor a new page, is a reason to ask again.
    site.go(&format!("{tasks}/save"), "Save this check as a file")
        .await;
    site.click("#save-file").await;
    site.downloaded().await;
    answer(&site, &tasks, ANSWERS[3]).await;
    site.until("it is in no file", "document.querySelector('#not-in-file')")
        .await;
    site.reload().await;
    answer(&site, &tasks, ("retain-culture", "disagree")).await;
    site.until("it is in no file", "document.querySelector('#not-in-file')")
        .await;
    assert_eq!(asked().await, json!(1));
    assert!(!site.is(IS_WARNED).await, "a refusal is no fault");
    site.close().await;
    tried!(
        "Storage",
        "The browser is asked for lasting storage, and refuses with an error",
        "It is asked after the third answer, once in the life of a window, and the refusal changes \
         nothing but the words about files"
    );
}
