//! A test that fails leaves nothing running and no file behind. It must look at what the system says
//! runs, not at what the tests believe.

use std::{fs, process, thread, time::Instant};

use crate::page::{BREATH, OpenSite, PATIENCE};

/// Every process that was started with our driver's folder in its surroundings or its words, as the
/// system lists them. The driver's folder is new for each, so these are its own and nobody else's.
fn with(mark: &str) -> Vec<String> {
    let entries = fs::read_dir("/proc").unwrap();
    let ids = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    let ids = ids.filter(|id| id.parse().is_ok_and(|id: u32| id != process::id()));
    let has_mark = |id: &String| {
        ["environ", "cmdline"].iter().any(|file| {
            // It may have ended since it was listed.
            let text = fs::read(format!("/proc/{id}/{file}")).unwrap_or_default();
            String::from_utf8_lossy(&text).contains(mark)
        })
    };
    ids.filter(has_mark).collect()
}

#[test]
fn a_test_that_fails_leaves_no_driver_no_browser_and_no_file() {
    let (send, receive) = std::sync::mpsc::channel();
    let failing = thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let site = OpenSite::start().await;
            send.send(site.driver.home().to_owned()).unwrap();
            assert!(with(site.driver.home().to_str().unwrap()).len() > 1);
            panic!("this failure belongs to the test");
        });
    });
    assert!(failing.join().is_err());
    let home = receive.recv().unwrap();
    let start = Instant::now();
    // What a browser started ends when the browser has.
    while !with(home.to_str().unwrap()).is_empty() {
        assert!(start.elapsed() < PATIENCE, "{home:?} is still in use");
        thread::sleep(BREATH);
    }
    assert!(!home.exists(), "{home:?}");
    tried!(
        "Fault in the page",
        "A test of the page fails",
        "It leaves no driver, no browser and no file"
    );
}
