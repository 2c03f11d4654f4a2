//! Journeys through the built release site in a real browser, over WebDriver. They must not build
//! the site: `cargo xtask test e2e` does that first.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy.toml allows these in tests, but does not see that helpers here are tests too"
)]

mod page;

use fantoccini::Locator;
use page::OpenSite;

#[tokio::test]
async fn the_page_starts_under_its_own_policy() {
    let site = OpenSite::start().await;
    site.heading("RoleCheck").await;
    assert_eq!(site.console().await, Vec::<String>::new());
    site.close().await;
}

#[tokio::test]
async fn nothing_is_asked_for_after_loading() {
    let site = OpenSite::start().await;
    site.heading("RoleCheck").await;
    let loaded = site.requests().await;
    assert!(
        loaded.iter().any(|asked| asked.path.ends_with(".wasm")),
        "{loaded:?}"
    );
    site.client
        .find(Locator::Css("button"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    assert_eq!(site.requests().await, loaded);
    site.close().await;
}

#[tokio::test]
async fn the_whole_tool_in_one_file_runs_from_the_disk() {
    let site = OpenSite::start().await;
    let asked = site.requests().await;
    let file = format!(
        "file://{}",
        xtask::place::dist().join("rolecheck.html").display()
    );
    site.client.goto(&file).await.unwrap();
    site.heading("RoleCheck").await;
    site.client.find(Locator::Css("button")).await.unwrap();
    assert_eq!(site.console().await, Vec::<String>::new());
    assert_eq!(site.requests().await, asked);
    site.close().await;
}
