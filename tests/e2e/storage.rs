//! What is kept on the device, and what happens when the browser keeps nothing. It must not trust
//! what the page says alone: it looks into the storage too.

use std::fs;

use serde_json::Value;

use crate::one_answer::{AGREE, IS_SAVED, begin_and_answer, go_to_question, is_chosen};
use crate::page::{OpenSite, START, new_folder};

const OTHER_ANSWER: &str = "input[name=deploy-decision][value=both]";

#[tokio::test]
async fn a_reload_in_the_middle_loses_no_answer_no_note_and_nothing_of_the_profile() {
    let site = OpenSite::start().await;
    let tasks = begin_and_answer(&site).await;
    site.click("details:has(textarea) summary").await;
    site.enter("textarea", "Planned for ‘spring’").await;
    let numbers = format!("{tasks}/profile/numbers");
    site.go(&numbers, "Staff numbers").await;
    site.enter("#profile-fte-actual", "31.25").await;
    site.click("input[name=profile-band-2-fte][value=dont-know]")
        .await;
    site.go(&format!("{tasks}/profile/about"), "About this check")
        .await;
    site.enter("#profile-name", "Northbank").await;
    site.until("it is saved", IS_SAVED).await;

    site.reload().await;
    let value = "document.querySelector('#profile-name').value === 'Northbank'";
    site.until("the name is there", value).await;
    site.go(&numbers, "Staff numbers").await;
    let value = "document.querySelector('#profile-fte-actual').value === '31.25'";
    site.until("the number is there", value).await;
    is_chosen(&site, "input[name=profile-band-2-fte][value=dont-know]").await;
    go_to_question(&site, &tasks).await;
    is_chosen(&site, AGREE).await;
    let note = "document.querySelector('textarea').value === 'Planned for ‘spring’'";
    site.until("the note is there", note).await;
    assert!(
        site.is("document.querySelector('textarea').closest('details').open")
            .await
    );
    site.close().await;
    tried!(
        "Storage",
        "The page is loaded again in the middle",
        "No answer, note or number is lost"
    );
}

#[tokio::test]
async fn deleting_everything_leaves_only_what_others_keep() {
    let site = OpenSite::start().await;
    begin_and_answer(&site).await;
    site.until("it is kept", "localStorage.length === 1").await;
    site.run(
        "localStorage.setItem('rolecheck.check.broken', 'not a check'); \
         localStorage.setItem('rolecheck.something-older', '1'); \
         localStorage.setItem('rolechecker', 'theirs'); \
         localStorage.setItem('another-app', 'theirs');",
    )
    .await;
    site.load("#/delete-everything").await;
    site.heading("Delete everything on this device?").await;
    let list = "document.querySelector('main ul').innerText";
    assert_eq!(
        site.text(list).await.trim(),
        "Check without a name\nA check that cannot be opened"
    );
    site.click("#delete-all").await;
    site.heading(START).await;
    site.until(
        "only theirs is left",
        "JSON.stringify(Object.keys(localStorage).sort()) === '[\"another-app\",\"rolechecker\"]'",
    )
    .await;
    site.until("none is listed", "!document.querySelector('#checks-here')")
        .await;
    site.close().await;
    tried!(
        "Storage",
        "'Delete everything' beside damaged entries and other apps' entries",
        "All of ours go, none of theirs"
    );
}

#[tokio::test]
async fn a_browser_that_refuses_storage_is_said_on_loading_and_the_page_works() {
    let site = OpenSite::blank().await;
    let script = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('no', 'SecurityError') } })";
    site.before_each_page(script).await;
    site.load("").await;
    site.heading(START).await;
    let warning = "document.querySelector('#save-warning')?.innerText";
    let refused = format!("{warning}.includes('does not let the page keep anything')");
    assert!(site.is(&refused).await, "before the first answer");
    begin_and_answer(&site).await;
    is_chosen(&site, AGREE).await;
    assert!(site.is(&refused).await);
    let databases = "const done = arguments[arguments.length - 1]; \
        indexedDB.databases().then(all => done(all.length));";
    let n_databases = site.client.execute_async(databases, Vec::new()).await;
    assert_eq!(
        n_databases.unwrap(),
        0,
        "nothing is kept where it is not said"
    );
    site.click("#save-warning a").await;
    site.click("#save-file").await;
    assert_eq!(answer_in_file(&site, "retain-culture").await, "agree");
    site.close().await;
    tried!(
        "Storage",
        "The browser refuses local storage, and would have a database",
        "The page says so before the first answer, works, keeps nothing in secret, and saves a file"
    );
}

/// Another app takes all the room there is, to the last letter.
const FILL: &str = "let kept = ''; \
    for (let more = 1 << 22; more >= 1;) { \
        try { \
            const next = kept + 'x'.repeat(more); \
            localStorage.setItem('another-app', next); \
            kept = next; \
        } catch { more >>= 1; } \
    }";

#[tokio::test]
async fn when_there_is_no_room_left_what_was_kept_stays_and_the_page_says_so_and_works() {
    let site = OpenSite::start().await;
    let tasks = begin_and_answer(&site).await;
    site.until("the first answer is saved", IS_SAVED).await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["retain-culture"]["choice"], "agree");

    site.run(FILL).await;
    site.run(&format!(
        "location.hash = '{tasks}/question/deploy-decision'"
    ))
    .await;
    assert!(!site.is("document.querySelector('#save-warning')").await);
    site.click(OTHER_ANSWER).await;
    let words = "document.querySelector('#save-warning')?.innerText.includes('is full')";
    site.until("the warning", words).await;
    is_chosen(&site, OTHER_ANSWER).await;
    assert_eq!(site.stored(&tasks).await, kept, "what was kept stays");
    site.click("#continue").await;
    site.go(&format!("{tasks}/results"), "Results").await;
    site.click("#save-warning a").await;
    site.click("#save-file").await;
    assert_eq!(answer_in_file(&site, "deploy-decision").await, "both");
    assert_eq!(answer_in_file(&site, "retain-culture").await, "agree");

    site.run("localStorage.removeItem('another-app')").await;
    site.run(&format!(
        "location.hash = '{tasks}/question/deploy-decision'"
    ))
    .await;
    site.click("input[name=deploy-decision][value=grew]").await;
    site.until("it is saved again", IS_SAVED).await;
    let kept = site.stored(&tasks).await;
    assert_eq!(kept["answers"]["deploy-decision"]["choice"], "grew");
    site.close().await;
    tried!(
        "Storage",
        "Another app fills the storage in the middle",
        "What was kept stays whole, the page says so, saves a file, and keeps again once there is room"
    );
}

/// The option that was chosen for a question, in the file that was saved.
async fn answer_in_file(site: &OpenSite, question: &str) -> String {
    let text = fs::read(site.downloaded().await).unwrap();
    let file: Value = serde_json::from_slice(&text).unwrap();
    let choice = &file["answers"][question]["choice"];
    choice.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_explained_and_changes_nothing() {
    let site = OpenSite::start().await;
    begin_and_answer(&site).await;
    site.until("it is saved", IS_SAVED).await;
    let all = "JSON.stringify(Object.entries(localStorage))";
    let before = site.text(all).await;
    assert!(before.contains("retain-culture"), "{before}");
    site.go("#/open", "Open a file").await;
    let folder = new_folder();
    let files: [(&str, &[u8]); 4] = [
        ("empty.json", b""),
        ("cut.json", b"{\"format\": \"rolecheck.assess"),
        ("other.json", b"{\"hello\": 1}"),
        ("picture.json", b"\x89PNG\r\n\x1a\n"),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        site.choose_file(&path).await;
        let words = format!(
            "document.activeElement.classList.contains('nhsuk-error-summary') && \
             document.activeElement.innerText.includes('{name}')"
        );
        site.until("the error has focus", &words).await;
        assert_eq!(site.text(all).await, before, "{name}");
    }
    site.close().await;
    tried!(
        "File",
        "A file is empty, cut, of another kind, or a picture",
        "Each is explained, and nothing that is kept changes"
    );
}
