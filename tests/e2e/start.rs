//! A browser that cannot run the page says so in words. It must not look at the page once it runs.

use std::fs;

use xtask::{place, site_server::SiteServer};

use crate::page::{OpenSite, START, new_folder};

const WORDS: &str = "document.querySelector('main').innerText";
const CANNOT: &str = "RoleCheck cannot start in this browser.";

/// Loads a page that will not run, waits for these words, and sees that nothing else is promised.
async fn fails_with(site: &OpenSite, address: &str, words: &str) {
    site.client.goto(address).await.unwrap();
    for expected in [CANNOT, words, "Open the page in a current version of Edge"] {
        let said = format!("{WORDS}.includes(`{expected}`)");
        site.until(expected, &said).await;
    }
    let text = site.text(WORDS).await;
    for promise in ["is loading", "please wait", "Scripts are turned off"] {
        assert!(!text.contains(promise), "{promise}: {text}");
    }
    // What the engine says of it is not ours to judge.
    site.console().await;
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() {
    let site = OpenSite::blank().await;
    site.before_each_page("delete window.WebAssembly").await;
    fails_with(&site, &site.server.address(), "It needs WebAssembly").await;
    site.close().await;
    tried!(
        "Old browser",
        "The browser has no WebAssembly",
        "The page says so, and which browsers work"
    );
}

#[tokio::test]
async fn a_policy_that_forbids_webassembly_is_told() {
    let site = OpenSite::blank().await;
    let policy = "const meta = document.createElement('meta'); \
        meta.httpEquiv = 'Content-Security-Policy'; \
        meta.content = \"script-src 'self' 'unsafe-inline'\"; \
        document.head.append(meta);";
    site.before_each_page(policy).await;
    fails_with(
        &site,
        &site.server.address(),
        "this is what the browser says",
    )
    .await;
    site.close().await;
    tried!(
        "Policy",
        "A policy of the host forbids WebAssembly",
        "The page says that it cannot start, and what the browser says"
    );
}

#[tokio::test]
async fn a_host_that_lost_a_part_of_the_site_is_told() {
    let site = OpenSite::blank().await;
    for lost in [
        ("load-", "js"),
        ("rolecheck-", "js"),
        ("rolecheck-", "wasm"),
    ] {
        let folder = new_folder();
        for file in fs::read_dir(place::dist()).unwrap() {
            let file = file.unwrap().path();
            let name = file.file_name().unwrap().to_str().unwrap();
            if file.is_file() && !(name.starts_with(lost.0) && name.ends_with(lost.1)) {
                fs::copy(&file, folder.join(name)).unwrap();
            }
        }
        let server = SiteServer::bind(0).unwrap().start(folder).unwrap();
        fails_with(&site, &server.address(), "this is what the browser says").await;
    }
    site.close().await;
    tried!(
        "Host",
        "The host has lost the program, or its loader",
        "The page says that it cannot start, and why"
    );
}

#[tokio::test]
async fn without_scripts_the_page_says_so_and_promises_nothing() {
    let site = OpenSite::blank().await;
    // A page of the same host without a policy, which may hold the site in a frame where no script
    // runs.
    let nowhere = format!("{}nowhere", site.server.address());
    site.client.goto(&nowhere).await.unwrap();
    site.run(
        "const frame = document.createElement('iframe'); \
         frame.sandbox = 'allow-same-origin'; frame.src = '/'; document.body.append(frame);",
    )
    .await;
    let main = "document.querySelector('iframe').contentDocument.querySelector('main')";
    let text = format!("{main}?.innerText");
    // What is hidden is left out of a text only once it is laid out.
    let told = format!(
        "{main}?.offsetHeight && {text}.includes('Scripts are turned off in this browser.')"
    );
    site.until("scripts are turned off", &told).await;
    let text = site.text(&text).await;
    for promise in ["is loading", "please wait", CANNOT] {
        assert!(!text.contains(promise), "{promise}: {text}");
    }
    site.console().await;
    site.close().await;
    tried!("Old browser", "Scripts are turned off", "The page says so");
}

#[tokio::test]
async fn a_host_that_calls_webassembly_by_another_type_is_put_up_with() {
    let site = OpenSite::blank().await;
    let other_type = "const own = fetch; window.fetch = async (...all) => { \
        const found = await own(...all); \
        const headers = { 'Content-Type': 'application/octet-stream' }; \
        return new Response(await found.arrayBuffer(), { headers }); };";
    site.before_each_page(other_type).await;
    site.load("").await;
    site.heading(START).await;
    let complaints = site.console().await;
    assert!(
        complaints.iter().all(|line| line.contains("MIME type")),
        "{complaints:?}"
    );
    site.close().await;
    tried!(
        "Host",
        "The program arrives with another type on our own server",
        "The page opens"
    );
}
