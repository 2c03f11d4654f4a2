//! How a test's browser is to be started, in the words of each engine. It must not start anything.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::{
    error::XtaskError,
    run::output_of,
    setup::{Browser, EngineName},
};

/// No window, and no requests of the browser's own that could be taken for the page's.
const CHROMIUM_FLAGS: [&str; 7] = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// WebKit's small browser has to be told that a driver starts it.
const WEBKIT_FLAGS: [&str; 1] = ["--automation"];

/// The capabilities with which a test's browser starts, as the WebDriver standard calls them. Files
/// are saved into the folder without asking.
pub fn capabilities(browser: &Browser, downloads: &Path) -> Value {
    match browser.engine {
        EngineName::Chromium => {
            let mut flags = CHROMIUM_FLAGS.to_vec();
            // Chromium's sandbox does not work for root, as which many build machines run.
            if output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
                flags.push("--no-sandbox");
            }
            let preferences = json!({
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
            });
            json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "args": flags, "binary": browser.program, "prefs": preferences,
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            })
        }
        EngineName::Firefox => {
            let preferences = json!({
                "browser.download.dir": downloads,
                "browser.download.folderList": 2,
                "browser.download.alwaysOpenPanel": false,
                // Nothing is started in advance: each test opens a page or two.
                "dom.ipc.processCount": 1,
                "dom.ipc.processPrelaunch.enabled": false,
                "app.normandy.enabled": false,
            });
            json!({
                "moz:firefoxOptions": {
                    "args": ["-headless"], "binary": browser.program, "prefs": preferences,
                },
            })
        }
        // It learns the folder from the desktop's settings, which its driver was started with.
        EngineName::WebKit => json!({
            "webkitgtk:browserOptions": { "args": WEBKIT_FLAGS, "binary": browser.program },
        }),
    }
}

/// Writes the capabilities to a file for wasm-bindgen's test runner.
pub fn write_capabilities(browser: &Browser, folder: &Path) -> Result<PathBuf, XtaskError> {
    fs::create_dir_all(folder).map_err(XtaskError::file("make", folder))?;
    let file = folder.join("webdriver.json");
    fs::write(&file, capabilities(browser, folder).to_string())
        .map_err(XtaskError::file("write", &file))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_named_and_has_no_window_where_it_can_do_without() {
        let of = |engine| {
            let browser = Browser {
                engine,
                program: "a-browser".into(),
                driver: "a-driver".into(),
            };
            capabilities(&browser, Path::new("a-folder"))
        };
        for (engine, options, flag) in [
            (EngineName::Chromium, "goog:chromeOptions", "--headless"),
            (EngineName::Firefox, "moz:firefoxOptions", "-headless"),
            (
                EngineName::WebKit,
                "webkitgtk:browserOptions",
                "--automation",
            ),
        ] {
            let options = &of(engine)[options];
            assert_eq!(options["binary"], "a-browser");
            let flags = options["args"].as_array().unwrap();
            assert!(flags.contains(&json!(flag)), "{flags:?}");
        }
    }
}
