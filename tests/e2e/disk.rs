//! The whole tool in one file, opened from the disk: what each engine keeps there, and who sees it.
//! It must find out what an engine does, not believe what `docs/browsers.md` says of it.

use std::{fs, path::Path};

use serde_json::{Value, json};
use xtask::{place, setup::EngineName};

use crate::browser::name_of_this_run;
use crate::one_answer::{AGREE, IS_SAVED, begin_and_answer, is_chosen};
use crate::page::{OpenSite, START, new_folder};

/// Puts a copy of the tool into a folder, with a script before everything else in it, and returns
/// its address.
fn copy(folder: &Path, script: &str) -> String {
    fs::create_dir_all(folder).unwrap();
    let page = fs::read_to_string(place::dist().join("rolecheck.html")).unwrap();
    let page = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    let file = folder.join("rolecheck.html");
    fs::write(&file, page).unwrap();
    format!("file://{}", file.display())
}

/// A browser that treats files as a person's does: Firefox's driver turns that off.
async fn browser() -> OpenSite {
    OpenSite::blank_with(|wishes| {
        if name_of_this_run() == EngineName::Firefox {
            let policy = "security.fileuri.strict_origin_policy";
            wishes["moz:firefoxOptions"]["prefs"][policy] = json!(true);
        }
    })
    .await
}

async fn open(site: &OpenSite, address: &str) {
    site.client.goto(address).await.unwrap();
    site.heading(START).await;
}

/// How many checks are in local storage, and in the database.
async fn kept(site: &OpenSite) -> [Value; 2] {
    let script = "const done = arguments[arguments.length - 1]; \
        const asked = indexedDB.open('rolecheck'); \
        asked.onsuccess = () => { \
            const all = asked.result.transaction('texts').objectStore('texts').count(); \
            all.onsuccess = () => { asked.result.close(); done(all.result); }; };";
    let local = site.value("Object.keys(localStorage).length").await;
    let noted = site.client.execute_async(script, Vec::new()).await.unwrap();
    [local, noted]
}

/// What the documentation says of an engine that does this.
fn row(engine: EngineName, is_shared: bool) -> String {
    let browsers = match engine {
        EngineName::Chromium => "Chrome, Edge (Chromium)",
        EngineName::Firefox => "Firefox",
        EngineName::WebKit => "Safari's engine (WebKit)",
    };
    let seen = if is_shared {
        "Every copy of the file, in any folder and under any name"
    } else {
        "This file in this folder. A copy, or the same file moved or renamed, begins with nothing"
    };
    format!("| {browsers} | Local storage and the database, also after a reload | {seen} |")
}

#[tokio::test]
async fn a_file_on_the_disk_keeps_answers_as_the_documentation_says() {
    let site = browser().await;
    let folder = new_folder();
    let [here, there] = ["here", "there"].map(|name| copy(&folder.join(name), ""));
    open(&site, &here).await;
    let tasks = begin_and_answer(&site).await;
    site.until("it is saved", IS_SAVED).await;
    site.client.refresh().await.unwrap();
    is_chosen(&site, AGREE).await;
    assert_eq!(kept(&site).await, [1, 1]);

    open(&site, &there).await;
    let is_shared = site.is("document.querySelector('#checks-here')").await;
    assert_eq!(kept(&site).await, [usize::from(is_shared); 2]);
    // What is entered in one copy harms nothing in the other.
    begin_and_answer(&site).await;
    site.until("it is saved", IS_SAVED).await;
    open(&site, &here).await;
    let n_checks = 1 + usize::from(is_shared);
    site.wait_for("all are there", async || kept(&site).await == [n_checks; 2])
        .await;
    let link = format!("document.querySelector(`main a[href='{tasks}']`)");
    site.until("the first check is there", &link).await;

    site.run("location.hash = '#/what-is-kept'").await;
    let words = "document.querySelector('main').innerText.includes('is a file on this computer')";
    site.until("what that means is said", words).await;
    let row = row(name_of_this_run(), is_shared);
    let documented = fs::read_to_string(place::top().join("docs/browsers.md")).unwrap();
    assert!(documented.contains(&row), "docs/browsers.md lacks: {row}");
    site.close().await;
    tried!(
        "File",
        "The one file is opened from two folders of the disk",
        "Answers survive a reload; who else sees them is as `docs/browsers.md` says, and the page \
         says what to do"
    );
}

#[tokio::test]
async fn a_file_on_the_disk_that_may_keep_nothing_says_so_and_saves_a_file() {
    let site = browser().await;
    let refuse = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) \
        Object.defineProperty(window, name, \
            { get() { throw new DOMException('no', 'SecurityError') } })";
    open(&site, &copy(&new_folder(), refuse)).await;
    let words = "document.querySelector('#save-warning')?.innerText \
        .includes('does not let the page keep anything')";
    assert!(site.is(words).await, "before the first answer");
    begin_and_answer(&site).await;
    is_chosen(&site, AGREE).await;
    site.click("#save-warning a").await;
    site.click("#save-file").await;
    let file: Value = serde_json::from_slice(&fs::read(site.downloaded().await).unwrap()).unwrap();
    assert_eq!(file["answers"]["retain-culture"]["choice"], "agree");
    site.close().await;
    tried!(
        "File",
        "The one file is opened from the disk in a browser that keeps nothing there",
        "The page says so before the first answer, works, and saves a file"
    );
}
