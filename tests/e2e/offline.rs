//! The page without a network, and the way from one build to the next. It must look into the
//! browser's own caches too: what the page says is not enough.

use std::{fs, path::Path};

use xtask::{site, site_server::SiteServer};

use crate::{
    hosts::copy_of_the_site,
    one_answer::{AGREE, answer_it, go_to_question, is_chosen},
    page::{OpenSite, START, new_folder},
};

/// Waits until the build is kept whole.
async fn is_kept(site: &OpenSite) {
    let ready = "const done = arguments[arguments.length - 1]; \
                 navigator.serviceWorker.ready.then(() => done(true));";
    site.client.execute_async(ready, Vec::new()).await.unwrap();
}

/// The names of what the browser keeps for this page.
async fn caches(site: &OpenSite) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1]; caches.keys().then(done);";
    let names = site.client.execute_async(script, Vec::new()).await.unwrap();
    serde_json::from_value(names).unwrap()
}

/// Turns the site in a folder into another build: its page has a mark.
fn make_another_build(folder: &Path) {
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(
        &page,
        text.replace("<title>", "<meta name=\"build\" content=\"2\"><title>"),
    )
    .unwrap();
    site::write_worker(folder).unwrap();
}

const IS_NEW: &str = "document.querySelector('meta[name=build]')";

#[tokio::test]
async fn after_one_visit_the_page_works_without_its_server() {
    let server = SiteServer::bind(0)
        .unwrap()
        .start(xtask::place::dist())
        .unwrap();
    let address = server.address();
    let site = OpenSite::blank().await;
    site.client.goto(&address).await.unwrap();
    site.heading(START).await;
    is_kept(&site).await;
    drop(server);
    for address in [
        address.clone(),
        format!("{address}index.html"),
        format!("{address}?"),
    ] {
        site.client.goto("about:blank").await.unwrap();
        site.client.goto(&address).await.unwrap();
        site.heading(START).await;
        site.click("#see-example").await;
        site.heading("Results").await;
    }
    drop(site.console().await);
    site.close().await;
    tried!(
        "Offline",
        "The server is gone after the first visit",
        "The page opens and works at each of its addresses"
    );
}

#[tokio::test]
async fn a_new_version_is_offered_between_answers_and_nothing_is_lost_across_it() {
    let folder = new_folder();
    copy_of_the_site(&folder);
    let server = SiteServer::bind(0).unwrap().start(folder.clone()).unwrap();
    let site = OpenSite::blank().await;
    site.client.goto(&server.address()).await.unwrap();
    site.heading(START).await;
    is_kept(&site).await;
    let first = caches(&site).await;
    assert_eq!(first.len(), 1);
    make_another_build(&folder);
    // Firefox's driver loads a page again past the worker.
    site.client.goto("about:blank").await.unwrap();
    site.client.goto(&server.address()).await.unwrap();
    // The old version is shown, whole, and the new one is offered.
    site.until("the offer", "document.querySelector('#load-new')")
        .await;
    assert!(!site.is(IS_NEW).await);
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    assert!(
        !site.is("document.querySelector('#load-new')").await,
        "not in the middle of answers"
    );
    site.until(
        "it is saved",
        "document.querySelector('#save-status')?.innerText.startsWith('Saved on')",
    )
    .await;
    site.run(&format!("location.hash = '{tasks}'")).await;
    site.click("#load-new").await;
    site.until("the new version", IS_NEW).await;
    go_to_question(&site, &tasks).await;
    is_chosen(&site, AGREE).await;
    site.until("no offer", "!document.querySelector('#load-new')")
        .await;
    let second = caches(&site).await;
    assert_eq!(second.len(), 1, "the old build is gone: {second:?}");
    assert_ne!(first, second);
    site.close().await;
    drop(fs::remove_dir_all(folder));
    tried!(
        "Offline",
        "A new version comes while somebody answers",
        "It is offered between answers only, and nothing is lost"
    );
}

#[tokio::test]
async fn a_build_that_is_not_whole_is_never_used() {
    let folder = new_folder();
    copy_of_the_site(&folder);
    let server = SiteServer::bind(0).unwrap().start(folder.clone()).unwrap();
    let site = OpenSite::blank().await;
    site.client.goto(&server.address()).await.unwrap();
    site.heading(START).await;
    is_kept(&site).await;
    let first = caches(&site).await;
    // A worker of a new build beside the page of the old one: somebody is still copying.
    let old_page = fs::read(folder.join("index.html")).unwrap();
    make_another_build(&folder);
    fs::write(folder.join("index.html"), old_page).unwrap();
    let update = "const done = arguments[arguments.length - 1]; \
        navigator.serviceWorker.getRegistration().then(async (it) => { \
            const ended = new Promise((end) => it.addEventListener('updatefound', () => { \
                const worker = it.installing; \
                worker.addEventListener('statechange', () => end(worker.state)); })); \
            await it.update().catch(() => {}); done(await ended); });";
    let state = site.client.execute_async(update, Vec::new()).await.unwrap();
    assert_eq!(state, "redundant");
    assert_eq!(caches(&site).await, first);
    site.reload().await;
    site.heading(START).await;
    drop(site.console().await);
    site.close().await;
    drop(fs::remove_dir_all(folder));
    tried!(
        "Offline",
        "The host has half of a new build",
        "The old one stays in use, whole"
    );
}
