//! A copy to share: shown in full, saved, and opened by somebody else. It must not say who it is of.

use std::fs;

use serde_json::Value;

use crate::one_answer::answer_it;
use crate::page::OpenSite;

#[tokio::test]
async fn a_copy_to_share_is_shown_in_full_and_says_nothing_of_whose_it_is() {
    let site = OpenSite::start().await;
    let tasks = site.begin().await;
    site.go(&format!("{tasks}/profile/about"), "About this check")
        .await;
    site.enter("#profile-name", "Secret Northbank").await;
    answer_it(&site, &tasks).await;
    let is_kept = "Object.values(localStorage).some(it => it.includes('\"agree\"'))";
    site.until("it is kept", is_kept).await;

    site.go(&format!("{tasks}/share"), "Save a copy to share")
        .await;
    site.enter("#alias", "Coastal 2").await;
    site.click("#whole-file summary").await;
    let shown = "document.querySelector('.app-file').innerText";
    site.until(
        "the alias is in it",
        &format!("{shown}.includes('Coastal 2')"),
    )
    .await;
    let shown = site.text(shown).await;
    site.click("#save-copy").await;
    let text = fs::read_to_string(site.downloaded().await).unwrap();
    assert_eq!(text.trim(), shown.trim(), "what was shown is what is saved");
    let own_id = tasks.trim_start_matches("#/check/");
    assert!(!text.contains("Secret") && !text.contains(own_id));
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["answers"]["retain-culture"]["choice"], "agree");
    site.close().await;
}

#[tokio::test]
async fn the_demonstration_opens_with_one_click_and_is_saved_as_one_table() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    site.click("#demonstration").await;
    site.until("it came in", "document.querySelector('#came-in')")
        .await;
    assert!(site.is("localStorage.length === 0").await);
    site.click("[name=hides-names]").await;
    let is_hidden = "document.querySelector('#save-table').parentElement.innerText.includes('Names are hidden')";
    site.until("names are hidden", is_hidden).await;
    site.click("#save-table-csv").await;
    let said = "document.querySelector('#save-table').parentElement.innerText\
        .includes('rolecheck-departments.csv')";
    site.until("the file is named", said).await;
    site.close().await;
}
