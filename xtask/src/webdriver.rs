//! Starts a browser's driver for end-to-end tests, and says how a test's browser is to be started.
//! It must leave no driver behind, also when a test panics.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

use serde_json::{Value, json};

use crate::{
    error::XtaskError,
    run::{output_of, spelled},
    setup::Browser,
};

/// What chromedriver says when it listens; the port follows.
const READY: &str = "was started successfully on port ";

/// No window, and no requests of the browser's own that could be taken for the page's.
const FLAGS: [&str; 7] = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A driver that is running. Dropping it stops it, and the browsers that it started.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the browser's driver on a free port and waits until it listens.
    pub fn start(browser: &Browser) -> Result<Self, XtaskError> {
        let mut command = Command::new(&browser.driver);
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().map_err(|source| XtaskError::Start {
            command: spelled(&command),
            source,
        })?;
        let mut lines = child.stdout.take().map(|out| BufReader::new(out).lines());
        let port = lines
            .as_mut()
            .and_then(|lines| lines.map_while(Result::ok).find_map(|line| port_in(&line)));
        // The pipe is read to its end, or the driver would stop once it is full.
        thread::spawn(move || lines.map(Iterator::count));
        match port {
            Some(port) => Ok(Self { child, port }),
            None => {
                stop(&mut child);
                Err(XtaskError::Driver {
                    command: spelled(&command),
                })
            }
        }
    }

    /// Where the driver listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        stop(&mut self.child);
    }
}

fn stop(child: &mut Child) {
    // It may have ended by itself; either way it is gone after this.
    drop(child.kill());
    drop(child.wait());
}

fn port_in(line: &str) -> Option<u16> {
    line.split_once(READY)?.1.trim_end_matches('.').parse().ok()
}

/// The capabilities with which a test's browser starts, as the WebDriver standard calls them.
pub fn capabilities(browser: &Browser) -> Value {
    let mut flags = FLAGS.to_vec();
    // Chromium's sandbox does not work for root, as which many build machines run.
    if output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
        flags.push("--no-sandbox");
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": flags, "binary": browser.chrome },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// Writes the capabilities to a file for wasm-bindgen's test runner.
pub fn write_capabilities(browser: &Browser, folder: &Path) -> Result<PathBuf, XtaskError> {
    fs::create_dir_all(folder).map_err(XtaskError::file("make", folder))?;
    let file = folder.join("webdriver.json");
    fs::write(&file, capabilities(browser).to_string())
        .map_err(XtaskError::file("write", &file))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let line = "ChromeDriver was started successfully on port 41234.";
        assert_eq!(port_in(line), Some(41234));
        assert_eq!(
            port_in("Starting ChromeDriver 156.0.8078.79 on port 0"),
            None
        );
    }

    #[test]
    fn the_browser_is_named_and_has_no_window() {
        let browser = Browser {
            chrome: "a-browser".into(),
            driver: "a-driver".into(),
        };
        let options = &capabilities(&browser)["goog:chromeOptions"];
        assert_eq!(options["binary"], "a-browser");
        assert!(
            options["args"]
                .as_array()
                .unwrap()
                .contains(&json!("--headless"))
        );
    }
}
