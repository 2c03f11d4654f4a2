//! What every journey needs: the served site, open in a browser of its own, and ways to see and do
//! things there. It must hold no journey, and wait for conditions only, never for a time.
//!
//! Every journey runs in Chromium, Firefox and WebKit as it stands. So that it can:
//!
//! - Start from `OpenSite::start` or `OpenSite::blank`, and end with `close`, which fails on
//!   anything that the browser complained of.
//! - Wait with `until` and `heading` for what must be seen. What is there at once in one engine is
//!   there a little later in another: never look with `is` at what an event has still to bring.
//! - A script that has to run before the page's own goes to `before_each_page`, a width to
//!   `set_view`, another look to `set_look`, a file that the page saves comes from `downloaded` or
//!   `saved`. None of them may be asked of the driver by hand.
//! - Every browser names a second file of one name in its own way, so `saved` takes the file away.
//! - What an engine cannot be asked at all has a line in `limits.rs` with the reason.
//!
//! `ROLECHECK_ENGINE=firefox cargo test -p rolecheck --test e2e NAME` runs a journey in one engine
//! (Chromium if the variable is not there), on the site that is in `dist/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder, Locator, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::{
    place,
    site_server::{Asked, RunningSite, SiteServer},
    webdriver::Driver,
};

use crate::browser::{Engine, Look};

/// How long to wait for what must come.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How long to wait before a condition is looked at again.
pub const BREATH: Duration = Duration::from_millis(15);
/// A page that has asked for nothing for this long has loaded.
const QUIET: Duration = Duration::from_secs(1);

/// The start page's heading.
pub const START: &str = "Look at how your imaging department uses its support workers";

/// The served site and a browser of its own.
pub struct OpenSite {
    pub client: Client,
    pub server: RunningSite,
    pub engine: Engine,
    pub downloads: PathBuf,
    pub driver: Driver,
}

impl OpenSite {
    /// A browser that shows nothing yet.
    pub async fn blank() -> Self {
        Self::blank_with(|_| {}).await
    }

    /// A browser that was started with more wishes than others, and shows nothing yet.
    pub async fn blank_with(add: impl FnOnce(&mut Capabilities)) -> Self {
        let engine = Engine::of_this_run();
        let server = SiteServer::bind(0).unwrap().start(place::dist()).unwrap();
        if let Some(script) = engine.first_script() {
            server.run_first(script);
        }
        let downloads = new_folder();
        let driver = engine.driver(&downloads);
        let mut wishes = engine.capabilities(&downloads);
        add(&mut wishes);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wishes)
            .connect(&driver.address())
            .await
            .unwrap();
        Self {
            client,
            server,
            engine,
            downloads,
            driver,
        }
    }

    /// Ends the browser and starts another one of the same driver, with the same site.
    pub async fn start_again(self) -> Self {
        self.client.close().await.unwrap();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(self.engine.capabilities(&self.downloads))
            .connect(&self.driver.address())
            .await
            .unwrap();
        Self { client, ..self }
    }

    /// A browser that shows the start page.
    pub async fn start() -> Self {
        let site = Self::blank().await;
        site.load("").await;
        site.heading(START).await;
        site
    }

    /// A browser that shows the start page and has kept the page's files for use without a network.
    /// The worker keeps no page that was changed on the way, so that nothing is noted of what the
    /// browser complains of where its driver does not tell.
    pub async fn start_and_keep() -> Self {
        let site = Self::blank().await;
        site.server.run_nothing_first();
        site.load("").await;
        site.heading(START).await;
        let ready = "const done = arguments[arguments.length - 1]; \
                     navigator.serviceWorker.ready.then(() => done(true));";
        site.client.execute_async(ready, Vec::new()).await.unwrap();
        site
    }

    /// Loads the page anew at an address, given from `#` on.
    pub async fn load(&self, hash: &str) {
        self.client.goto("about:blank").await.unwrap();
        let address = format!("{}{hash}", self.server.address());
        self.client.goto(&address).await.unwrap();
        self.runs().await;
    }

    /// Waits until the page is no longer the one that says that it loads.
    async fn runs(&self) {
        let shown = "document.querySelector('.nhsuk-skip-link') && document.querySelector('h1')";
        self.until("the page runs", shown).await;
    }

    /// Leaves these entries in local storage and nothing else in the browser. It is done from a file
    /// of the site that runs nothing, since the page would put back what is taken from it.
    pub async fn keep_only(&self, entries: &Value) {
        let still = format!("{}licences.txt", self.server.address());
        self.client.goto(&still).await.unwrap();
        let keep = format!(
            "const done = arguments[arguments.length - 1]; \
             localStorage.clear(); sessionStorage.clear(); \
             Object.assign(localStorage, {entries}); \
             const asked = indexedDB.deleteDatabase('rolecheck'); \
             asked.onsuccess = asked.onerror = () => done(asked.error?.message ?? '');"
        );
        let error = self.client.execute_async(&keep, Vec::new()).await.unwrap();
        assert_eq!(error, json!(""));
    }

    /// Follows an address within the page, as a link would.
    pub async fn go(&self, hash: &str, heading: &str) {
        self.run(&format!("location.hash = {}", json!(hash))).await;
        self.heading(heading).await;
    }

    /// Follows an address within the page to any heading, and waits until its page is drawn.
    pub async fn follow(&self, hash: &str) {
        let follow = format!(
            "const done = arguments[arguments.length - 1]; \
             const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done)); \
             addEventListener('hashchange', drawn, {{ once: true }}); location.hash = {};",
            json!(hash)
        );
        self.client
            .execute_async(&follow, Vec::new())
            .await
            .unwrap();
        self.until(hash, "document.querySelector('#app h1')").await;
    }

    /// Loads the page anew where it is.
    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.runs().await;
    }

    /// Waits for the page's main heading.
    pub async fn heading(&self, text: &str) {
        let text = json!(text);
        let condition = format!(
            "[...document.querySelectorAll('h1')].some(h => \
             h.innerText.replace(/\\s+/g, ' ').trim().endsWith({text}))"
        );
        self.until(&format!("the heading {text}"), &condition).await;
    }

    /// Waits until a script's value is true.
    pub async fn until(&self, what: &str, condition: &str) {
        let start = Instant::now();
        while !self.is(condition).await {
            if start.elapsed() > PATIENCE {
                let seen = "location.href + '\\n' + document.body.innerText";
                panic!("not seen: {what}\n{}", self.value(seen).await);
            }
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Waits until something that takes more than a script is true.
    pub async fn wait_for(&self, what: &str, is_it: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !is_it().await {
            assert!(start.elapsed() < PATIENCE, "not seen: {what}");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Whether a script's value becomes true in a few seconds.
    pub async fn soon(&self, condition: &str) -> bool {
        let start = Instant::now();
        while !self.is(condition).await {
            if start.elapsed() > PATIENCE / 5 {
                return false;
            }
            tokio::time::sleep(BREATH).await;
        }
        true
    }

    /// Whether a script's value is true.
    pub async fn is(&self, condition: &str) -> bool {
        self.value(&format!("Boolean({condition})")).await == json!(true)
    }

    /// A script's value.
    pub async fn value(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}")).await
    }

    /// A script's text.
    pub async fn text(&self, expression: &str) -> String {
        self.value(expression).await.as_str().unwrap().to_owned()
    }

    /// Runs a script.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// The part of the address from `#` on.
    pub async fn hash(&self) -> String {
        self.text("location.hash").await
    }

    /// Clicks the element, once it is there.
    pub async fn click(&self, css: &str) {
        let there = format!("document.querySelector({})", json!(css));
        self.until(css, &there).await;
        let found = self.client.find(Locator::Css(css)).await.unwrap();
        found.click().await.unwrap();
    }

    /// Begins a check and returns the address of its task list.
    pub async fn begin(&self) -> String {
        self.click("#start-check").await;
        self.heading("Check without a name").await;
        self.hash().await
    }

    /// Types into a field in place of what is there.
    pub async fn enter(&self, css: &str, text: &str) {
        let wait = self.client.wait().at_most(PATIENCE);
        let field = wait.for_element(Locator::Css(css)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// What the browser keeps of the check with this task list.
    pub async fn stored(&self, tasks: &str) -> Value {
        let id = tasks.rsplit('/').next().unwrap();
        let text = self
            .text(&format!("localStorage.getItem('rolecheck.check.{id}')"))
            .await;
        serde_json::from_str(&text).unwrap()
    }

    /// Gives the file of this path to the page's file input.
    pub async fn choose_file(&self, path: &Path) {
        self.choose_files(&[path.to_owned()]).await;
    }

    /// Chooses several files at once in the only file field.
    pub async fn choose_files(&self, paths: &[PathBuf]) {
        let wait = self.client.wait().at_most(PATIENCE);
        let input = Locator::Css("input[type=file]");
        let input = wait.for_element(input).await.unwrap();
        let paths: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
        input.send_keys(&paths.join("\n")).await.unwrap();
    }

    /// Waits for the only JSON file in the download folder.
    pub async fn downloaded(&self) -> PathBuf {
        self.file(|name| name.ends_with(".json")).await
    }

    /// Waits for a file of this name that the page saves, and takes it out of the folder.
    pub async fn saved(&self, name: &str) -> Vec<u8> {
        let path = self.file(|other| other == name).await;
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(path).unwrap();
        bytes
    }

    /// Waits for a file in the download folder that is whole: browsers write to another one first, or
    /// keep another one beside it while they write, or let it grow.
    async fn file(&self, is_it: impl Fn(&str) -> bool) -> PathBuf {
        let start = Instant::now();
        let mut before = 0;
        loop {
            let names: Vec<String> = fs::read_dir(&self.downloads)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect();
            let is_being_written = names.iter().any(|name| {
                [".part", ".crdownload", ".wkdownload"]
                    .iter()
                    .any(|end| name.ends_with(end))
            });
            let found = names.iter().find(|name| is_it(name));
            if let (Some(name), false) = (found, is_being_written) {
                let path = self.downloads.join(name);
                let size = fs::metadata(&path).map_or(0, |file| file.len());
                if size > 0 && size == before {
                    return path;
                }
                before = size;
            }
            assert!(start.elapsed() < PATIENCE, "no file was saved: {names:?}");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// From now on this script runs in every page before the page's own.
    pub async fn before_each_page(&self, script: &str) {
        self.server.run_first(script);
    }

    /// Makes the page as wide and high as this, in CSS pixels; the height is kept to where the
    /// engine can.
    pub async fn set_view(&self, width: u32, height: u32) {
        self.engine.set_view(&self.client, width, height).await;
    }

    /// Shows the page in another way from now on.
    pub async fn set_look(&self, look: Look) {
        self.engine.set_look(&self.client, look).await;
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
        let mut lines = self.engine.console(&self.client).await;
        // For a file that is no page, a browser asks for the host's icon.
        lines.retain(|line| !line.contains("/favicon.ico"));
        lines
    }

    /// Ends the browser, which must have nothing to complain of; a test that fails before this
    /// leaves the end to the driver's.
    pub async fn close(self) {
        assert_eq!(self.console().await, Vec::<String>::new());
        self.client.close().await.unwrap();
        drop(self.driver);
        drop(fs::remove_dir_all(&self.downloads));
    }
}

/// An empty folder for one session's files.
pub fn new_folder() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("e2e-{}-{number}", process::id());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}
