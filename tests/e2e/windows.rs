//! One check open in two windows of one browser. It must look at what both show and at what is kept.

use fantoccini::wd::WindowHandle;
use serde_json::Value;

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
    tried!(
        "Storage",
        "Two windows answer in one check in turn",
        "Both show both answers, and say that another window changed something"
    );
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
    tried!(
        "Storage",
        "A check is deleted in another window",
        "The page says so"
    );
}

/// Opens the check in a second window.
async fn second_window(site: &OpenSite, tasks: &str) -> [WindowHandle; 2] {
    let first = site.client.window().await.unwrap();
    let second = site.client.new_window(false).await.unwrap().handle;
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.load(tasks).await;
    site.heading("Check without a name").await;
    [first, second]
}

/// The first window clicks as soon as the second one does, within milliseconds.
async fn click_in_both(site: &OpenSite, [first, second]: &[WindowHandle; 2], css: [&str; 2]) {
    site.client.switch_to_window(first.clone()).await.unwrap();
    site.run(&format!(
        "new BroadcastChannel('click').onmessage = ({{ target }}) => {{ \
            target.close(); document.querySelector('{}').click(); window.hasClicked = true; }};",
        css[0]
    ))
    .await;
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.run(&format!(
        "new BroadcastChannel('click').postMessage(1); document.querySelector('{}').click();",
        css[1]
    ))
    .await;
    site.client.switch_to_window(first.clone()).await.unwrap();
    site.until("it has clicked", "window.hasClicked").await;
    site.run("delete window.hasClicked").await;
}

/// What the database has of the check: it decides. In WebKit, what another window writes into local
/// storage reaches this one late, and is put right when the page next looks.
async fn noted(site: &OpenSite, tasks: &str) -> Value {
    let id = tasks.rsplit('/').next().unwrap();
    let script = format!(
        "const done = arguments[arguments.length - 1]; \
         const asked = indexedDB.open('rolecheck'); \
         asked.onerror = () => done('null'); \
         asked.onsuccess = () => {{ \
             const texts = asked.result.transaction('texts').objectStore('texts'); \
             texts.get('rolecheck.check.{id}').onsuccess = ({{ target }}) => {{ \
                 asked.result.close(); done(target.result ?? 'null'); }}; }};"
    );
    let text = site
        .client
        .execute_async(&script, Vec::new())
        .await
        .unwrap();
    serde_json::from_str(text.as_str().unwrap()).unwrap()
}

const PAIRS: [[(&str, &str); 2]; 4] = [
    [("retain-culture", "agree"), ("deploy-decision", "both")],
    [("retain-culture", "disagree"), ("deploy-decision", "grew")],
    [("retain-culture", "agree"), ("deploy-decision", "both")],
    [("retain-culture", "disagree"), ("deploy-decision", "grew")],
];

#[tokio::test]
async fn two_windows_that_keep_within_milliseconds_lose_neither_answer() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let windows = second_window(&site, &tasks).await;
    turn_to(&site, &windows[0], &tasks, "retain-culture").await;
    turn_to(&site, &windows[1], &tasks, "deploy-decision").await;
    for [one, other] in PAIRS {
        let css = [one, other].map(|(name, value)| format!("input[name={name}][value={value}]"));
        click_in_both(&site, &windows, [&css[0], &css[1]]).await;
        site.wait_for("both are kept", async || {
            let kept = noted(&site, &tasks).await;
            [one, other]
                .iter()
                .all(|(question, option)| kept["answers"][question]["choice"] == **option)
        })
        .await;
    }
    site.close().await;
    tried!(
        "Storage",
        "Two windows answer different questions of one check within milliseconds",
        "Both answers are kept, in both windows"
    );
}

/// Keeps the database busy until it is let go, so that both windows wait to keep what they have.
const HOLD: &str = "const done = arguments[arguments.length - 1]; \
    const asked = indexedDB.open('rolecheck'); \
    asked.onsuccess = () => { \
        const store = asked.result.transaction(['texts', 'seen'], 'readwrite').objectStore('texts'); \
        window.isHeld = true; \
        const again = () => { if (window.isHeld) store.count().onsuccess = again; \
            else asked.result.close(); }; \
        again(); done(true); };";

/// Clicks in the second window, then in the first, while neither can keep it yet.
async fn click_while_held(
    site: &OpenSite,
    [first, second]: &[WindowHandle; 2],
    theirs: &str,
    ours: &str,
) {
    let click = |value| {
        format!("document.querySelector('input[name=retain-culture][value={value}]').click()")
    };
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.client.execute_async(HOLD, Vec::new()).await.unwrap();
    site.run(&click(theirs)).await;
    site.client.switch_to_window(first.clone()).await.unwrap();
    site.run(&click(ours)).await;
    site.client.switch_to_window(second.clone()).await.unwrap();
    site.run("window.isHeld = false").await;
    site.client.switch_to_window(first.clone()).await.unwrap();
}

#[tokio::test]
async fn the_same_answer_changed_in_two_windows_is_shown_with_both_values() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let windows = second_window(&site, &tasks).await;
    turn_to(&site, &windows[0], &tasks, "retain-culture").await;
    turn_to(&site, &windows[1], &tasks, "retain-culture").await;
    // A window whose database opens late keeps in local storage until then, and is not held up.
    for (window, value) in windows.iter().rev().zip(["agree", "disagree"]) {
        turn_to(&site, window, &tasks, "retain-culture").await;
        answer(&site, "retain-culture", value).await;
        site.wait_for("it is in the database", async || {
            noted(&site, &tasks).await["answers"]["retain-culture"]["choice"] == value
        })
        .await;
    }
    let clash = "document.querySelector('#clash').innerText";
    // On a busy machine an engine may let go of the database while its window is hidden: then one
    // window hears of the other before its click, which is no conflict, and it is tried again.
    let mut tries = [("agree", "neither"), ("agree", "disagree")]
        .iter()
        .cycle()
        .take(10);
    let (theirs, ours) = loop {
        let (theirs, ours) = tries.next().expect("a conflict in one of the tries");
        click_while_held(&site, &windows, theirs, ours).await;
        if site.soon(&format!("{clash} !== ''")).await {
            break (*theirs, *ours);
        }
    };
    let words = site.text(clash).await;
    for part in ["In this window: ", "In the other window: "] {
        assert!(words.contains(part), "{words}");
    }
    is_ticked(&site, "retain-culture", ours).await;
    site.click(".app-take-theirs").await;
    is_ticked(&site, "retain-culture", theirs).await;
    site.until("it is settled", &format!("{clash} === ''"))
        .await;
    site.wait_for("it is kept", async || {
        site.stored(&tasks).await["answers"]["retain-culture"]["choice"] == theirs
    })
    .await;
    site.close().await;
    tried!(
        "Storage",
        "The same answer is changed in two windows at the same time",
        "Both values are shown, with a rule in words and a choice"
    );
}

#[tokio::test]
async fn a_page_that_comes_back_from_the_browsers_memory_looks_again() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    let id = tasks.rsplit('/').next().unwrap().to_owned();
    turn_to(
        &site,
        &site.client.window().await.unwrap(),
        &tasks,
        "retain-culture",
    )
    .await;
    answer(&site, "retain-culture", "agree").await;
    let saved = "document.querySelector('#save-status')?.innerText.startsWith('Saved on')";
    site.until("it is saved", saved).await;
    // While it was put away, another window changed the answer: no event told of it.
    let change = format!(
        "const key = 'rolecheck.check.{id}'; \
         const text = localStorage.getItem(key); \
         localStorage.setItem(key, text.replace(/\"agree\"/, '\"disagree\"')); \
         dispatchEvent(new PageTransitionEvent('pageshow', {{ persisted: true }}));"
    );
    site.run(&change).await;
    is_ticked(&site, "retain-culture", "disagree").await;
    // Away and back, whether the browser keeps the page in its memory or loads it anew.
    site.client.goto("about:blank").await.unwrap();
    site.client.back().await.unwrap();
    is_ticked(&site, "retain-culture", "disagree").await;
    site.close().await;
    tried!(
        "Storage",
        "The page comes back from the browser's memory, and a check was changed meanwhile",
        "The page looks again and shows the change"
    );
}
