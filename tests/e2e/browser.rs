//! The one place that knows how an engine is started and asked for what the WebDriver standard
//! does not have. It must not know the page.

use std::{env, path::Path};

use fantoccini::{
    Client,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::{
    setup::{Browser, EngineName},
    webdriver::{self, Driver},
};

/// Names the engine that the tests run in.
const VARIABLE: &str = "ROLECHECK_ENGINE";

/// How the page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Screen,
    Print,
    /// The few colours that a person chose, as Windows' contrast themes do.
    ForcedColours,
}

/// A browser engine.
pub enum Engine {
    Chromium(Browser),
    Firefox(Browser),
    WebKit(Browser),
}

impl Engine {
    /// The engine that the tests run in.
    pub fn of_this_run() -> Self {
        let name = name_of_this_run();
        let browser = Browser::find(name).unwrap_or_else(|| {
            panic!(
                "no {name} here; `cargo xtask test {}` installs it",
                name.id()
            )
        });
        match name {
            EngineName::Chromium => Self::Chromium(browser),
            EngineName::Firefox => Self::Firefox(browser),
            EngineName::WebKit => Self::WebKit(browser),
        }
    }

    /// What is started.
    pub fn browser(&self) -> &Browser {
        match self {
            Self::Chromium(browser) | Self::Firefox(browser) | Self::WebKit(browser) => browser,
        }
    }

    /// Starts its driver.
    pub fn driver(&self, downloads: &Path) -> Driver {
        Driver::start(self.browser(), downloads).unwrap()
    }

    /// How a session starts that saves files into a folder without asking.
    pub fn capabilities(&self, downloads: &Path) -> Capabilities {
        let Value::Object(wishes) = webdriver::capabilities(self.browser(), downloads) else {
            panic!("an object")
        };
        Capabilities::from_iter(wishes)
    }

    /// Asks for private windows, of which nothing is left once they are closed. WebKit's driver has
    /// no others (`limits.rs` looks whether that is so).
    pub fn wish_privacy(&self, wishes: &mut Capabilities) {
        match self {
            Self::Chromium(_) => {
                let flags = wishes["goog:chromeOptions"]["args"].as_array_mut();
                flags.unwrap().push(json!("--incognito"));
            }
            Self::Firefox(_) => {
                let preference = "browser.privatebrowsing.autostart";
                wishes["moz:firefoxOptions"]["prefs"][preference] = json!(true);
            }
            Self::WebKit(_) => {}
        }
    }

    /// Whether the engine says that its window is a common one, where it can be asked: Firefox alone.
    pub async fn is_common_window(&self, client: &Client) -> bool {
        let script = "return !PrivateBrowsingUtils.isWindowPrivate(window)";
        matches!(self, Self::Firefox(_)) && in_firefox(client, script).await == json!(true)
    }

    /// What the browser has written to its console since this was last asked.
    pub async fn console(&self, client: &Client) -> Vec<String> {
        match self {
            Self::Chromium(_) => {
                let command = Own("se/log", json!({ "type": "browser" }));
                let lines = client.issue_cmd(command).await.unwrap();
                let message = |line: &Value| line["message"].to_string();
                lines.as_array().unwrap().iter().map(message).collect()
            }
            Self::Firefox(_) | Self::WebKit(_) => {
                let lines = client.execute(TAKE_COMPLAINTS, Vec::new()).await.unwrap();
                let message = |line: &Value| line.as_str().unwrap().to_owned();
                lines.as_array().unwrap().iter().map(message).collect()
            }
        }
    }

    /// What has to run in every page before its own scripts, so that the engine can be asked for
    /// what its driver does not tell.
    pub fn first_script(&self) -> Option<&'static str> {
        match self {
            Self::Chromium(_) => None,
            Self::Firefox(_) | Self::WebKit(_) => Some(NOTE_COMPLAINTS),
        }
    }

    /// Makes the page as wide and high as this, in CSS pixels.
    pub async fn set_view(&self, client: &Client, width: u32, height: u32) {
        match self {
            Self::Chromium(_) => {
                let view = json!({
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
                });
                devtools(client, "Emulation.setDeviceMetricsOverride", view).await;
                // A phone lays its scroll bar over the page, so that none of the width is lost.
                let hidden = json!({ "hidden": true });
                devtools(client, "Emulation.setScrollbarsHidden", hidden).await;
            }
            Self::Firefox(_) => {
                // Its window cannot be as narrow as a phone, but what the page is shown in can.
                client.set_window_size(1366, height).await.unwrap();
                let style = format!("gBrowser.selectedBrowser.style.maxWidth = '{width}px'");
                in_firefox(client, &style).await;
            }
            Self::WebKit(_) => client.set_window_size(width, height).await.unwrap(),
        }
        let wide = format!("return innerWidth === {width}");
        while client.execute(&wide, Vec::new()).await.unwrap() != json!(true) {
            tokio::time::sleep(crate::page::BREATH).await;
        }
    }

    /// Shows the page in another way from now on; in WebKit until the page is loaded anew.
    pub async fn set_look(&self, client: &Client, look: Look) {
        let media = if look == Look::Print { "print" } else { "" };
        let forced = if look == Look::ForcedColours {
            "active"
        } else {
            "none"
        };
        match self {
            Self::Chromium(_) => {
                let features = json!([{ "name": "forced-colors", "value": forced }]);
                let params = json!({ "media": media, "features": features });
                devtools(client, "Emulation.setEmulatedMedia", params).await;
            }
            Self::Firefox(_) => {
                let script = format!(
                    "const shown = gBrowser.selectedBrowser.browsingContext; \
                     shown.mediumOverride = '{media}'; shown.forcedColorsOverride = '{forced}'"
                );
                in_firefox(client, &script).await;
            }
            Self::WebKit(_) => {
                assert!(look != Look::ForcedColours, "WebKit has no forced colours");
                let is_print = json!(look == Look::Print);
                client.execute(PRINT_RULES, vec![is_print]).await.unwrap();
            }
        }
    }
}

/// The name of the engine that the tests run in.
pub fn name_of_this_run() -> EngineName {
    match env::var(VARIABLE) {
        Ok(name) => name
            .parse()
            .unwrap_or_else(|error| panic!("{VARIABLE}: {error}")),
        Err(_) => EngineName::Chromium,
    }
}

/// Where pages' complaints are noted: a reload leaves them, and no other window sees them.
const NOTE_COMPLAINTS: &str = r#"(() => {
    const note = text => {
        const noted = JSON.parse(sessionStorage.getItem("complaints") ?? "[]");
        sessionStorage.setItem("complaints", JSON.stringify([...noted, text]));
    };
    for (const level of ["debug", "log", "info", "warn", "error"]) {
        const own = console[level];
        console[level] = (...all) => {
            note(level + ": " + all.map(String).join(" "));
            own.apply(console, all);
        };
    }
    addEventListener("error", event => note(event.message
        ?? "not loaded: " + (event.target.src ?? event.target.href)), true);
    addEventListener("unhandledrejection", event => note("not handled: " + event.reason));
    addEventListener("securitypolicyviolation", event =>
        note("against the policy: " + event.violatedDirective + " " + event.blockedURI));
})()"#;

/// A page of no site has noted nothing.
const TAKE_COMPLAINTS: &str = r#"
    try {
        const noted = JSON.parse(sessionStorage.getItem("complaints") ?? "[]");
        sessionStorage.removeItem("complaints");
        return noted;
    } catch {
        return [];
    }
"#;

/// Swaps rules for paper and for the screen, for an engine that cannot be asked to show a page as
/// it would be printed.
const PRINT_RULES: &str = r#"
    const isPrint = arguments[0];
    if (Boolean(window.showsPrint) === isPrint) return;
    window.showsPrint = isPrint;
    const other = { print: "screen", screen: "print" };
    const swap = rules => {
        for (const rule of rules) {
            if (rule.media) {
                rule.media.mediaText = rule.media.mediaText
                    .replace(/\b(print|screen)\b/g, name => other[name]);
            }
            if (rule.cssRules) swap(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) swap(sheet.cssRules);
"#;

/// Asks Chromium by the protocol of its developer tools.
async fn devtools(client: &Client, name: &str, params: Value) -> Value {
    let body = json!({ "cmd": name, "params": params });
    let command = Own("goog/cdp/execute", body);
    client.issue_cmd(command).await.unwrap()
}

/// Runs a script in Firefox's own window instead of in the page.
async fn in_firefox(client: &Client, script: &str) -> Value {
    let turn_to = async |context: &str| {
        let command = Own("moz/context", json!({ "context": context }));
        client.issue_cmd(command).await.unwrap();
    };
    turn_to("chrome").await;
    let value = client.execute(script, Vec::new()).await.unwrap();
    turn_to("content").await;
    value
}

/// A command of the engine's own: its place below the session's, and what it is given.
#[derive(Debug)]
struct Own(&'static str, Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}
