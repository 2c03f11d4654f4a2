//! A browser that is killed, and started again on the same profile. It must end no process but the
//! browser that its own driver started, and end that as a crash would: at once.

use std::{fs, path::Path, process::Command, time::Duration};

use fantoccini::{ClientBuilder, Locator, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::{place, setup::EngineName, site_server::SiteServer, webdriver};

use crate::browser::{Engine, name_of_this_run};
use crate::limits::{Need, is_asked};
use crate::one_answer::{AGREE, IS_SAVED, answer_it};
use crate::page::{OpenSite, START, new_folder};

/// What is typed in each life of the browser, until it is killed.
const WORDS: [&str; 3] = [
    "Planned for spring",
    " and agreed in May",
    ", see the minutes",
];

/// The site in a browser that keeps its profile here; the port stays the same from one to the next.
async fn open(profile: &Path, port: u16) -> OpenSite {
    let engine = Engine::of_this_run();
    let server = SiteServer::bind(port).unwrap();
    let server = server.start(place::dist()).unwrap();
    if let Some(script) = engine.first_script() {
        server.run_first(script);
    }
    let downloads = new_folder();
    let driver = engine.driver(&downloads);
    let Value::Object(mut wishes) = webdriver::capabilities(engine.browser(), &downloads) else {
        panic!("an object")
    };
    let (options, flags) = match name_of_this_run() {
        EngineName::Firefox => (
            "moz:firefoxOptions",
            vec!["-profile".to_owned(), profile.display().to_string()],
        ),
        _ => (
            "goog:chromeOptions",
            vec![format!("--user-data-dir={}", profile.display())],
        ),
    };
    let args = wishes[options]["args"].as_array_mut().unwrap();
    args.extend(flags.into_iter().map(|flag| json!(flag)));
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(Capabilities::from_iter(wishes))
        .connect(&driver.address())
        .await
        .unwrap();
    OpenSite {
        client,
        server,
        engine,
        downloads,
        driver,
    }
}

/// A fast typist's.
const BETWEEN_LETTERS: Duration = Duration::from_millis(120);

/// The browser that was started on the profile: its own process, not those that it started.
fn browser_of(profile: &Path) -> u32 {
    let mark = profile.to_str().unwrap();
    let entries = fs::read_dir("/proc").unwrap();
    let ids = entries.filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
    let is_browser = |id: &u32| {
        let words = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let words = String::from_utf8_lossy(&words).into_owned();
        let is_part = ["--type=", "-contentproc", "crashpad"];
        words.contains(mark) && !is_part.iter().any(|part| words.contains(part))
    };
    let found: Vec<u32> = ids.filter(is_browser).collect();
    // A shell script may stand before the program: the newest is the program itself.
    *found.iter().max().expect("the browser runs")
}

/// Kills the browser and leaves the rest of the session to its end.
fn kill(site: OpenSite, profile: &Path) {
    let id = browser_of(profile).to_string();
    let killed = Command::new("kill").args(["-KILL", &id]).status().unwrap();
    assert!(killed.success());
    drop(site);
    // What a killed browser leaves to say that it runs.
    for lock in [
        "SingletonLock",
        "SingletonSocket",
        "SingletonCookie",
        "lock",
    ] {
        drop(fs::remove_file(profile.join(lock)));
    }
}

#[tokio::test]
async fn a_browser_that_is_killed_loses_at_most_the_letter_that_is_being_typed() {
    if !is_asked(Need::KillAndStartAgain) {
        return;
    }
    let profile = new_folder();
    let site = open(&profile, 0).await;
    let port = site.server.address();
    let port = port.trim_end_matches('/').rsplit(':').next().unwrap();
    let port = port.parse().unwrap();
    site.load("").await;
    site.heading(START).await;
    let tasks = site.begin().await;
    answer_it(&site, &tasks).await;
    site.until("the answer is saved", IS_SAVED).await;
    let mut site = site;
    let mut written = String::new();
    for words in WORDS {
        let note = "document.querySelector('textarea').closest('details').open = true";
        site.until("the note", "document.querySelector('textarea')")
            .await;
        site.run(note).await;
        let field = site.client.find(Locator::Css("textarea")).await.unwrap();
        // As a person types, and then nothing is waited for.
        for letter in words.chars() {
            tokio::time::sleep(BETWEEN_LETTERS).await;
            field.send_keys(&letter.to_string()).await.unwrap();
        }
        written.push_str(words);
        kill(site, &profile);

        site = open(&profile, port).await;
        site.load(&format!("{tasks}/question/retain-culture")).await;
        let ticked = format!("document.querySelector('{AGREE}')?.checked");
        site.until("the answer is there", &ticked).await;
        let kept = site.text("document.querySelector('textarea').value").await;
        let mut all_but_one = written.clone();
        all_but_one.pop();
        assert!(
            kept == written || kept == all_but_one,
            "{kept:?} of {written:?}"
        );
        written = kept;
    }
    site.client.close().await.unwrap();
    drop(site.driver);
    drop(fs::remove_dir_all(profile));
    tried!(
        "Kill",
        "The browser is killed (SIGKILL) while a note is typed, three times, and started again",
        "All answers are there, and the note up to the letter that was being typed",
        KillAndStartAgain
    );
}
