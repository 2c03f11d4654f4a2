//! Files that mean harm, given to the page itself. It must look at what the page shows and keeps.

use std::fs::{self, File};

use serde_json::json;

use crate::page::{OpenSite, new_folder};

/// Half a gigabyte of nothing; it takes no room on the disk.
const HUGE: u64 = 500_000_000;

#[tokio::test]
async fn a_file_of_half_a_gigabyte_is_refused_in_words_and_not_read() {
    let site = OpenSite::start().await;
    site.go("#/open", "Open a file").await;
    let folder = new_folder();
    let path = folder.join("huge.json");
    File::create(&path).unwrap().set_len(HUGE).unwrap();
    site.choose_file(&path).await;
    site.until(
        "it is refused",
        "document.querySelector('.nhsuk-error-summary')?.innerText.includes('too large')",
    )
    .await;
    assert!(site.is("localStorage.length === 0").await);
    site.close().await;
    drop(fs::remove_dir_all(folder));
    tried!(
        "Hostile input",
        "A file of 500 MB is opened",
        "It is refused by its size, in words, and nothing of it is read or kept"
    );
}

#[tokio::test]
async fn a_name_with_markup_is_shown_as_text() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    site.go(&format!("{tasks}/profile/about"), "About this check")
        .await;
    let name = "<img src=x onerror=\"window.injected = true\"> \u{202e}abc\u{200b}";
    let type_in = format!(
        "const field = document.querySelector('#profile-name'); field.value = {}; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        json!(name)
    );
    site.run(&type_in).await;
    site.run(&format!("location.hash = '{tasks}'")).await;
    site.until(
        "the name is text",
        "document.querySelector('h1')?.innerText.includes('<img src=x onerror')",
    )
    .await;
    assert!(
        !site
            .is("document.querySelector('main img') || window.injected")
            .await
    );
    site.close().await;
    tried!(
        "Hostile input",
        "A check is called by markup, a mark that turns the direction, and invisible letters",
        "The name is shown as text, and nothing in it runs"
    );
}
