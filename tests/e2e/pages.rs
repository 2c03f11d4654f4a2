//! Each kind of page: no fault that axe finds, no sideways scrolling, and a picture to look at. It
//! must not judge looks: a person does that, in `target/screenshots`.

use std::fs;

use serde_json::Value;
use xtask::place;

use crate::page::OpenSite;

/// Each kind of page of the example, and the others. The example has no end: nothing is kept.
const PAGES: [(&str, &str); 32] = [
    ("start", "#/"),
    ("about", "#/about"),
    ("open", "#/open"),
    ("delete-everything", "#/delete-everything"),
    ("blank", "#/blank"),
    ("blank-staff-voice", "#/blank/staff-voice"),
    ("not-found", "#/nowhere"),
    ("missing-check", "#/check/none/question/retain-culture"),
    ("tasks", "#/check/example"),
    ("essentials", "#/check/example/essentials"),
    ("question-single", "#/check/example/question/retain-reasons"),
    ("question-multi", "#/check/example/question/scope-tasks"),
    (
        "question-areas",
        "#/check/example/question/use-underused-areas",
    ),
    ("question-number", "#/check/example/question/train-length"),
    ("question-grid", "#/check/example/question/deploy-grid"),
    ("meeting", "#/check/example/meeting"),
    ("meeting-single", "#/check/example/meeting/retain-reasons"),
    ("meeting-multi", "#/check/example/meeting/open/scope-tasks"),
    ("meeting-grid", "#/check/example/meeting/theme/deploy-grid"),
    ("meeting-end", "#/check/example/meeting/end"),
    ("profile-about", "#/check/example/profile/about"),
    ("profile-service", "#/check/example/profile/service"),
    ("profile-hospitals", "#/check/example/profile/hospitals"),
    ("profile-numbers", "#/check/example/profile/numbers"),
    ("profile-titles", "#/check/example/profile/titles"),
    ("profile-recruitment", "#/check/example/profile/recruitment"),
    ("profile-working", "#/check/example/profile/working"),
    ("profile-notes", "#/check/example/profile/notes"),
    ("answers", "#/check/example/answers"),
    ("results", "#/check/example/results"),
    ("save", "#/check/example/save"),
    ("delete", "#/check/example/delete"),
];

/// The rules that are asked for: WCAG 2.0 to 2.2, A and AA, and best practices.
const AXE: &str = "const done = arguments[arguments.length - 1]; axe.run(document, { runOnly: \
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(result => \
    done(result.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => \
    node.html.slice(0, 160)).join(' | '))))";

#[tokio::test]
async fn no_page_has_a_fault_that_axe_finds() {
    let site = OpenSite::start().await;
    let axe = fs::read_to_string(place::top().join("node_modules/axe-core/axe.min.js")).unwrap();
    let mut faults = Vec::new();
    for (name, hash) in PAGES {
        site.load(hash).await;
        site.until("the page", "document.querySelector('#app h1')")
            .await;
        site.client.execute(&axe, Vec::new()).await.unwrap();
        let found = site.client.execute_async(AXE, Vec::new()).await.unwrap();
        faults.extend(
            found
                .as_array()
                .unwrap()
                .iter()
                .map(|fault| format!("{name}: {fault}")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    site.close().await;
}

#[tokio::test]
async fn every_page_fits_a_phone_and_a_wide_screen() {
    let site = OpenSite::start().await;
    let folder = place::top().join("target/screenshots");
    fs::create_dir_all(&folder).unwrap();
    let mut wide = Vec::new();
    for width in [320, 1280] {
        site.engine.set_view(&site.client, width, 900).await;
        for (name, hash) in PAGES {
            site.load(hash).await;
            site.until("the page", "document.querySelector('#app h1')")
                .await;
            let picture = site.client.screenshot().await.unwrap();
            fs::write(folder.join(format!("{name}-{width}.png")), picture).unwrap();
            let width_of_page = site.value("document.documentElement.scrollWidth").await;
            if width_of_page.as_u64() > Some(u64::from(width)) {
                wide.push(format!("{name}: {width_of_page} at {width}"));
            }
        }
    }
    assert_eq!(wide, Vec::<String>::new());
    site.close().await;
}

#[tokio::test]
async fn the_example_says_that_it_is_one_and_keeps_nothing() {
    let site = OpenSite::start().await;
    site.click("#see-example").await;
    site.heading("Results").await;
    assert!(
        site.is("document.body.innerText.includes('This is an example.')")
            .await
    );
    site.run("location.hash = '#/check/example/question/retain-culture'")
        .await;
    site.click("input[name=retain-culture][value=disagree]")
        .await;
    assert_eq!(site.value("localStorage.length").await, Value::from(0));
    site.close().await;
}
