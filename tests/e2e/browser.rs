//! The one place that knows how an engine is started and asked for what the WebDriver standard
//! does not have. Another engine is another variant here. It must not know the page.

use std::path::Path;

use fantoccini::{
    Client,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::{
    setup::Browser,
    webdriver::{self, Driver},
};

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
}

impl Engine {
    /// The engine that the tests run in.
    pub fn of_this_run() -> Self {
        let browser = Browser::find().expect("a browser; `cargo xtask test e2e` installs one");
        Self::Chromium(browser)
    }

    /// Starts its driver.
    pub fn driver(&self) -> Driver {
        match self {
            Self::Chromium(browser) => Driver::start(browser).unwrap(),
        }
    }

    /// How a session starts that saves files into a folder without asking.
    pub fn capabilities(&self, downloads: &Path) -> Capabilities {
        let mut wishes = match self {
            Self::Chromium(browser) => webdriver::capabilities(browser),
        };
        wishes["goog:chromeOptions"]["prefs"] = json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
        });
        let Value::Object(wishes) = wishes else {
            panic!("an object")
        };
        Capabilities::from_iter(wishes)
    }

    /// What the browser has written to its console since this was last asked.
    pub async fn console(&self, client: &Client) -> Vec<String> {
        let Self::Chromium(_) = self;
        let command = Own("se/log", json!({ "type": "browser" }));
        let lines = client.issue_cmd(command).await.unwrap();
        let message = |line: &Value| line["message"].to_string();
        lines.as_array().unwrap().iter().map(message).collect()
    }

    /// From now on this script runs in every page before the page's own.
    pub async fn before_each_page(&self, client: &Client, script: &str) {
        let name = "Page.addScriptToEvaluateOnNewDocument";
        self.devtools(client, name, json!({ "source": script }))
            .await;
    }

    /// Makes the page as wide and high as this, in CSS pixels.
    pub async fn set_view(&self, client: &Client, width: u32, height: u32) {
        let view = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools(client, "Emulation.setDeviceMetricsOverride", view)
            .await;
        // A phone lays its scroll bar over the page, so that none of the width is lost.
        let hidden = json!({ "hidden": true });
        self.devtools(client, "Emulation.setScrollbarsHidden", hidden)
            .await;
    }

    /// Shows the page in another way from now on.
    pub async fn set_look(&self, client: &Client, look: Look) {
        let media = if look == Look::Print { "print" } else { "" };
        let forced = if look == Look::ForcedColours {
            "active"
        } else {
            "none"
        };
        let features = json!([{ "name": "forced-colors", "value": forced }]);
        let params = json!({ "media": media, "features": features });
        self.devtools(client, "Emulation.setEmulatedMedia", params)
            .await;
    }

    async fn devtools(&self, client: &Client, name: &str, params: Value) -> Value {
        let Self::Chromium(_) = self;
        let body = json!({ "cmd": name, "params": params });
        client
            .issue_cmd(Own("goog/cdp/execute", body))
            .await
            .unwrap()
    }
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
