//! Nothing leaves the device: no request after loading, and no complaint of the policy's. It must
//! look from both sides, the server's and the browser's.

use xtask::place;

use crate::page::{OpenSite, START};

#[tokio::test]
async fn nothing_is_asked_for_after_loading() {
    let site = OpenSite::start_and_keep().await;
    let loaded = site.requests().await;
    assert!(
        loaded.iter().any(|asked| asked.path.ends_with(".wasm")),
        "{loaded:?}"
    );
    for asked in &loaded {
        let file = place::dist().join(asked.path.trim_start_matches('/'));
        assert!(file.exists() || asked.path == "/favicon.ico", "{asked:?}");
    }
    let entries = "performance.getEntriesByType('resource').length";
    let before = site.value(entries).await;
    site.click("#see-example").await;
    site.heading("Results").await;
    site.go("#/about", "About this tool, the study and your data")
        .await;
    site.go("#/open", "Open a file").await;
    site.go("#/nowhere", "Page not found").await;
    site.go("#/", START).await;
    site.click("#start-check").await;
    site.heading("Check without a name").await;
    assert_eq!(site.requests().await, loaded);
    assert_eq!(site.value(entries).await, before);
    site.close().await;
}

#[tokio::test]
async fn the_whole_tool_in_one_file_runs_from_the_disk() {
    let site = OpenSite::blank().await;
    let file = place::dist().join("rolecheck.html");
    let file = format!("file://{}", file.display());
    site.client.goto(&file).await.unwrap();
    site.heading(START).await;
    site.click("#see-example").await;
    site.heading("Results").await;
    assert_eq!(site.requests().await, Vec::new());
    site.close().await;
    tried!(
        "File",
        "The whole tool is one file on the disk, with no server",
        "It opens and works, and asks for nothing"
    );
}
