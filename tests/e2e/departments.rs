//! Departments side by side: a regional lead opens files, finds whom to ask, chooses a group and goes
//! back, and hides the names before the screen is shown. It must not check what is counted.

use std::fs;
use std::path::PathBuf;

use fantoccini::key::Key;
use rolecheck::engine::instrument::CURRENT;
use serde_json::{Value, json};
use xtask::place;

use crate::page::{OpenSite, new_folder};

/// What departments are called: words that no page has otherwise.
const NAMES: [&str; 7] = ["Zebra", "Quokka", "Ibex", "Tapir", "Okapi", "Gnu", "Yak"];

/// Files of so many departments, each a little different from the example. The first two are small.
pub fn department_files() -> Vec<PathBuf> {
    let example = fs::read_to_string(place::top().join("assets/example.json")).unwrap();
    let folder = new_folder();
    let file = |(place, name): (usize, &&str)| {
        let mut check: Value = serde_json::from_str(&example).unwrap();
        check["assessment"]["id"] = json!(format!("department-{place}"));
        check["assessment"]["name"] = json!(name);
        check["profile"]["size"] = json!(if place < 2 { "small" } else { "large" });
        let choices = ["agree", "disagree", "strongly-agree"];
        check["answers"]["retain-culture"] =
            json!({ "state": "answered", "choice": choices[place % 3] });
        let path = folder.join(format!("{place}.json"));
        fs::write(&path, check.to_string()).unwrap();
        path
    };
    NAMES.iter().enumerate().map(file).collect()
}

/// Opens the files together.
async fn open(site: &OpenSite) {
    site.go("#/files", "Compare files").await;
    let paths: Vec<String> = (department_files().iter())
        .map(|path| path.to_str().unwrap().to_owned())
        .collect();
    site.choose_file(paths.join("\n").as_ref()).await;
    site.until("the files are open", "document.querySelector('[name=own]')")
        .await;
    choose(site, "own", "Zebra").await;
}

/// Chooses what has these words, or begins so, from a drop-down list.
async fn choose(site: &OpenSite, list: &str, words: &str) {
    let script = format!(
        "const list = document.querySelector('[name={list}]'); \
         list.value = [...list.options].find(it => it.text.startsWith('{words}')).value; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    site.run(&script).await;
}

/// Whether the page says this.
fn says(words: &str) -> String {
    format!("document.querySelector('main').innerText.includes('{words}')")
}

#[tokio::test]
async fn a_regional_lead_finds_whom_to_ask_and_hides_the_names_to_show_it() {
    let site = OpenSite::start().await;
    open(&site).await;
    site.go("#/departments", "The 9 themes").await;
    let own = says("Your department: Zebra");
    site.until("its own department", &own).await;
    site.until("all are counted", &says("7 departments")).await;
    finds_whom_to_ask(&site).await;
    chooses_a_group_and_goes_back(&site).await;
    hides_the_names(&site).await;
    site.close().await;
}

/// From the questions of a theme to the departments that gave an answer.
async fn finds_whom_to_ask(site: &OpenSite) {
    let questions = "#/departments/questions/recruitment-retention";
    site.go(questions, "Questions about Recruitment and retention")
        .await;
    site.click("a[href$='/one/retain-culture']").await;
    let who = "document.querySelector('#departments-who')";
    site.until("whom to ask", who).await;
    site.click("#departments-who ~ details summary").await;
    let names = "document.querySelector('#departments-who ~ details').innerText";
    site.until("names", &format!("{names}.includes('Ibex')"))
        .await;
}

/// From the form to the address, to a group that is too small, and back.
async fn chooses_a_group_and_goes_back(site: &OpenSite) {
    site.go("#/departments", "The 9 themes").await;
    site.click("#departments-choose summary").await;
    choose(site, "departments-size", "Large").await;
    site.click("#departments-show").await;
    let address = "location.hash.endsWith('/size=large')";
    site.until("the address says it", address).await;
    site.until("five are chosen", &says("5 of 7 departments"))
        .await;
    let focused = "document.activeElement.id === 'departments-chosen'";
    site.until("the keyboard is there", focused).await;
    site.go("#/departments/size=small", "The 9 themes").await;
    site.until("too few", &says("A group of fewer than 5 departments"))
        .await;
    assert!(!site.is("document.querySelector('.app-spread')").await);
    site.client.back().await.unwrap();
    site.until("the group before", &says("5 of 7 departments"))
        .await;
}

/// No page has a name once they are hidden.
async fn hides_the_names(site: &OpenSite) {
    let names = NAMES.join("','");
    let found =
        format!("['{names}'].filter(it => document.documentElement.outerHTML.includes(it))");
    site.go("#/departments/table", "Each department and recommendation")
        .await;
    let all = site.value(&found).await;
    assert_eq!(all.as_array().unwrap().len(), NAMES.len());
    site.click("#departments-names").await;
    site.until("they are hidden", &says("Names are hidden"))
        .await;
    for (address, heading) in [
        ("table", "Each department and recommendation"),
        ("", "The 9 themes"),
        ("recommendations", "Recommendations"),
        ("questions", "Questions about Identity"),
        (
            "one/retain-culture",
            CURRENT.question("retain-culture").unwrap().text,
        ),
    ] {
        site.go(&format!("#/departments/{address}"), heading).await;
        assert_eq!(site.value(&found).await, json!([]), "{address}");
    }
}

#[tokio::test]
async fn the_table_of_all_moves_under_the_arrow_keys_and_keeps_its_heads_in_sight() {
    let site = OpenSite::start().await;
    open(&site).await;
    site.client.set_window_size(400, 700).await.unwrap();
    site.go("#/departments/table", "Each department and recommendation")
        .await;
    site.run("document.querySelector('#departments-map').focus()")
        .await;
    site.press(&[Key::Right.into(); 10]).await;
    let map = "document.querySelector('#departments-map')";
    site.until("it moved", &format!("{map}.scrollLeft > 40"))
        .await;
    let left = |css: &str| format!("{map}.querySelector('{css}').getBoundingClientRect().left");
    let edge = format!("{map}.getBoundingClientRect().left");
    let is_in_sight = format!("Math.abs({} - {edge}) < 5", left("tbody th"));
    assert!(site.is(&is_in_sight).await, "the names went out of sight");
    site.close().await;
}
