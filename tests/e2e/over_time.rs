//! A department with three years of files: it compares them, begins a new check from the last, loads
//! the page anew in the middle, and finishes. It must not check what is worked out.

use std::fs;
use std::path::PathBuf;

use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire;
use serde_json::{Value, json};
use xtask::place;

use crate::one_answer::go_to_question;
use crate::page::{OpenSite, new_folder};

const YEARS: [(&str, &str); 3] = [
    ("2024", "no"),
    ("2025", "some-areas"),
    ("2026", "every-hospital"),
];

/// A file for each year, each with another answer to one question.
fn three_files() -> Vec<PathBuf> {
    let example = fs::read_to_string(place::top().join("assets/example.json")).unwrap();
    let folder = new_folder();
    let file = |(year, answer): (&str, &str)| {
        let mut check: Value = serde_json::from_str(&example).unwrap();
        check["instrument"] = json!({ "id": CURRENT.id, "version": CURRENT.version });
        check["assessment"]["id"] = json!(format!("year-{year}"));
        check["assessment"]["name"] = json!("Northbank imaging");
        check["assessment"]["date"] = json!(format!("{year}-11-20"));
        check["answers"]["identity-visible"] = json!({ "state": "answered", "choice": answer });
        let path = folder.join(format!("{year}.rolecheck.json"));
        fs::write(&path, check.to_string()).unwrap();
        path
    };
    YEARS.into_iter().map(file).collect()
}

/// Whether the page says this.
fn says(words: &str) -> String {
    format!(
        "document.querySelector('main').innerText.includes({})",
        json!(words)
    )
}

#[tokio::test]
async fn three_years_of_files_are_compared_without_keeping_any() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    site.choose_files(&three_files()).await;
    site.until("the files are open", "document.querySelector('[name=own]')")
        .await;
    site.go("#/over-time", "Compare over time").await;
    site.until("the three", &says("the oldest and the newest of 3 checks"))
        .await;
    site.click("main li a[href*='over-time/year-2024/year-2026']")
        .await;
    site.heading("Then and now").await;
    for words in ["20 November 2024", "20 November 2026", "It cannot say why"] {
        site.until(words, &says(words)).await;
    }
    // The line of a theme has a mark for each year.
    let marks =
        "document.querySelector('.app-time-line').querySelectorAll('.app-mark--solid').length";
    assert_eq!(site.value(marks).await, json!(3));
    // From the short of it to the place, without another address.
    let before = site.hash().await;
    site.click("a[href='#over-time-recommendations']").await;
    assert_eq!(site.hash().await, before);
    // Two other years.
    site.click("main details:has(#over-time-compare) > summary")
        .await;
    let choose = "const list = document.querySelector('[name=over-time-then]'); \
        list.value = 'year-2025'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    site.run(choose).await;
    site.click("#over-time-compare").await;
    site.until(
        "the other year",
        "location.hash === '#/over-time/year-2025/year-2026'",
    )
    .await;
    site.until("its date", &says("20 November 2025")).await;
    let kept = site.value("Object.keys(localStorage).length").await;
    assert_eq!(kept, json!(0), "files are not kept");
    site.close().await;
}

#[expect(clippy::too_many_lines, reason = "a journey, step by step")]
#[tokio::test]
async fn a_check_is_carried_forward_with_a_reload_in_the_middle_and_finished() {
    let site = OpenSite::start().await;
    site.go("#/open", "Open a file").await;
    site.choose_file(&three_files()[1]).await;
    site.until("the task list", "/^#.check.[^/]+$/.test(location.hash)")
        .await;
    site.go(
        "#/check/year-2025/carry-forward",
        "Begin a new check from this one",
    )
    .await;
    site.click("#carry-forward").await;
    site.heading("Answers of last time").await;
    let review = site.hash().await;
    let tasks = review.strip_suffix("/last-time").unwrap().to_owned();
    let left = "Number(/(\\d+) answers? left/.exec(document.querySelector('main').innerText)[1])";
    let all = site.value(left).await.as_u64().unwrap();
    assert!(all > 40, "{all}");
    let known = |check: &Value| check["results"]["completeness"]["known"].clone();
    assert_eq!(
        known(&saved(&site, &tasks).await),
        json!(0),
        "none counts yet"
    );

    // One is confirmed in the list, and focus stays where it was.
    site.click("main dl button").await;
    site.until("one less", &format!("{left} === {}", all - 1))
        .await;
    let focused = "document.activeElement.innerText.startsWith('Take back')";
    assert!(site.is(focused).await, "focus was lost");
    // One is changed on its own page, one confirmed there.
    site.run(&format!(
        "location.hash = '{tasks}/last-time/identity-visible'"
    ))
    .await;
    site.click("input[name=identity-visible][value=most-areas]")
        .await;
    go_to_question(&site, &tasks).await;
    site.click("#still-true").await;
    let ticked = "document.querySelector('input[name=retain-culture]:checked')";
    site.until("it is ticked", ticked).await;
    assert_eq!(known(&saved(&site, &tasks).await), json!(3));

    site.reload().await;
    site.go(&review, "Answers of last time").await;
    site.until(
        "it goes on where it was",
        &format!("{left} === {}", all - 3),
    )
    .await;
    site.click("#profile-is-seen").await;
    // All the rest, one press each; some questions appear only once others are answered.
    let press = "[...document.querySelectorAll('main dl button')]\
        .find(it => it.innerText.startsWith('Still true'))?.click()";
    let taken = "[...document.querySelectorAll('main dl button')]\
        .filter(it => it.innerText.startsWith('Take back')).length";
    while site.value(left).await != json!(0) {
        // What is left can stay as it is, where one answer makes another question appear.
        let before = site.value(taken).await.as_u64().unwrap();
        assert!(before < 100, "it never ends");
        site.run(press).await;
        site.until("it counts", &format!("{taken} === {}", before + 1))
            .await;
    }
    site.go(&tasks, "Northbank imaging").await;
    site.until("done", &says("You have looked at all answers of last time"))
        .await;
    let file = saved(&site, &tasks).await;
    let opened = wire::read(file.to_string().as_bytes(), &CURRENT).unwrap();
    let earlier = opened.assessment.earlier.unwrap();
    assert_eq!(
        (earlier.date.as_str(), earlier.profile_is_seen),
        ("2025-11-20", true)
    );
    // The two years are offered on the start page.
    site.go(
        "#/",
        "Look at how your imaging department uses its support workers",
    )
    .await;
    site.until("a comparison", &says("Compare Northbank imaging over time"))
        .await;
    site.close().await;
}

/// What is kept of a check, once all is saved.
async fn saved(site: &OpenSite, tasks: &str) -> Value {
    let condition = "document.querySelector('#save-status').innerText.startsWith('Saved')";
    site.until("all is saved", condition).await;
    site.stored(tasks).await
}
