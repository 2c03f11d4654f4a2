//! What every journey needs: the served site, open in a browser of its own. It must hold no
//! journey.

use std::time::Duration;

use fantoccini::{
    Client, ClientBuilder, Locator,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::{
    place,
    setup::Browser,
    site_server::{Asked, RunningSite, SiteServer},
    webdriver::{Driver, capabilities},
};

const PATIENCE: Duration = Duration::from_secs(20);
/// A page that has asked for nothing for this long has loaded.
const QUIET: Duration = Duration::from_secs(1);

/// The served site and a browser that shows its first page.
pub struct OpenSite {
    pub client: Client,
    pub server: RunningSite,
    driver: Driver,
}

impl OpenSite {
    pub async fn start() -> Self {
        let browser = Browser::find().expect("a browser; `cargo xtask test e2e` installs one");
        let server = SiteServer::bind(0).unwrap().start(place::dist()).unwrap();
        let driver = Driver::start(&browser).unwrap();
        let Value::Object(wishes) = capabilities(&browser) else {
            panic!("an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(Capabilities::from_iter(wishes))
            .connect(&driver.address())
            .await
            .unwrap();
        client.goto(&server.address()).await.unwrap();
        Self {
            client,
            server,
            driver,
        }
    }

    /// Waits for the page's main heading.
    pub async fn heading(&self, text: &str) {
        let heading = format!("//h1[normalize-space()='{text}']");
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&heading))
            .await
            .unwrap();
    }

    /// Every request so far, once no more come in (the icon comes last, and after the page runs).
    pub async fn requests(&self) -> Vec<Asked> {
        let mut before = self.server.asked();
        loop {
            tokio::time::sleep(QUIET).await;
            let now = self.server.asked();
            if now == before {
                return now;
            }
            before = now;
        }
    }

    /// What the browser has written to its console since this was last asked.
    pub async fn console(&self) -> Vec<String> {
        let lines = self.client.issue_cmd(ReadConsole).await.unwrap();
        lines
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["message"].to_string())
            .collect()
    }

    /// Ends the browser; a test that fails before this leaves that to the driver's end.
    pub async fn close(self) {
        self.client.close().await.unwrap();
        drop(self.driver);
    }
}

/// Chromium's own addition to the WebDriver standard.
#[derive(Debug)]
struct ReadConsole;

impl WebDriverCompatibleCommand for ReadConsole {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
