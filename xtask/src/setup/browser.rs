//! A browser and its driver for the tests. It must use the person's own if there is one.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use super::{
    debian,
    versions::{major, version_in},
};
use crate::{
    error::XtaskError,
    place::on_path,
    run::{output_of, say},
};

const WHAT: &str = "Chromium with its driver";
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

/// The programs of a Chromium and of the driver that fits it.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser.
    pub chrome: PathBuf,
    /// What speaks WebDriver for it.
    pub driver: PathBuf,
}

impl Browser {
    /// The one that the variables `CHROME` and `CHROMEDRIVER` name, or the one on the search path.
    pub fn find() -> Option<Self> {
        let named = |variable| env::var_os(variable).map(PathBuf::from);
        let chrome = named("CHROME").or_else(|| {
            on_path(&[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
            ])
        })?;
        let driver = named("CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))?;
        Some(Self { chrome, driver })
    }

    /// For the tests that find their browser by variables.
    pub fn environment(&self) -> [(&'static str, &Path); 2] {
        [("CHROME", &self.chrome), ("CHROMEDRIVER", &self.driver)]
    }

    /// The reason why the two do not work together, if there is one.
    fn mismatch(&self) -> Option<String> {
        let version = |program: &Path| output_of(Command::new(program).arg("--version"));
        let (chrome, driver) = (version(&self.chrome), version(&self.driver));
        let number = |text: &Option<String>| {
            text.as_deref()
                .and_then(version_in)
                .map(|found| major(found).to_owned())
        };
        match (number(&chrome), number(&driver)) {
            (Some(chrome), Some(driver)) if chrome == driver => None,
            _ => Some(format!(
                "{} says {chrome:?} and {} says {driver:?}: their main versions have to be the same.",
                self.chrome.display(),
                self.driver.display()
            )),
        }
    }
}

/// Finds a browser and its driver, or installs Debian's.
pub fn ensure() -> Result<Browser, XtaskError> {
    if let Some(browser) = Browser::find() {
        return match browser.mismatch() {
            None => Ok(browser),
            Some(why) => Err(missing(why)),
        };
    }
    say("Chromium and its driver: installing Debian's packages (about 1 minute)");
    let start = Instant::now();
    debian::install(WHAT, &PACKAGES)?;
    let browser = Browser::find()
        .ok_or_else(|| missing("They were installed but are not on the search path.".to_owned()))?;
    say(&format!(
        "Chromium and its driver: ready ({} s)",
        start.elapsed().as_secs()
    ));
    Ok(browser)
}

fn missing(why: String) -> XtaskError {
    let by_hand = format!(
        "{}\nor set CHROME and CHROMEDRIVER to two programs of the same main version.",
        debian::by_hand(&PACKAGES)
    );
    XtaskError::Missing {
        what: WHAT,
        why,
        by_hand,
    }
}
