//! The browsers of the tests with their drivers, one of each engine. It must use the person's own
//! where there is one.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
    str::FromStr,
    time::Instant,
};

use super::{
    cargo_tool, debian,
    versions::{major, version_in},
};
use crate::{
    error::XtaskError,
    place::{named_or_on_path, on_path},
    run::{output_of, say},
};

/// The engines that all journeys run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineName {
    /// Of Chrome and Edge.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari; here in the form that GNOME's browser has.
    WebKit,
}

impl EngineName {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As a person types it, and as it stands in file names.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn recipe(self) -> Recipe {
        match self {
            Self::Chromium => Recipe {
                what: "Chromium with its driver",
                packages: &["chromium", "chromium-driver", "fonts-liberation"],
                program: ("CHROME", &CHROMES),
                driver: ("CHROMEDRIVER", &["chromedriver"]),
            },
            Self::Firefox => Recipe {
                what: "Firefox with its driver",
                packages: &["firefox-esr", "fonts-liberation"],
                program: ("FIREFOX", &["firefox", "firefox-esr"]),
                driver: ("GECKODRIVER", &["geckodriver"]),
            },
            Self::WebKit => Recipe {
                what: "WebKit with its driver and a screen in memory",
                packages: &["webkit2gtk-driver", "xvfb", "fonts-liberation"],
                program: ("MINIBROWSER", &["MiniBrowser"]),
                driver: ("WEBKITDRIVER", &["WebKitWebDriver"]),
            },
        }
    }
}

impl fmt::Display for EngineName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// A name that is not one of an engine.
#[derive(Debug, thiserror::Error)]
#[error("the engines are chromium, firefox and webkit")]
pub struct NoSuchEngine;

impl FromStr for EngineName {
    type Err = NoSuchEngine;

    fn from_str(name: &str) -> Result<Self, NoSuchEngine> {
        let mut all = Self::ALL.into_iter();
        all.find(|engine| engine.id() == name).ok_or(NoSuchEngine)
    }
}

const CHROMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where an engine's programs come from: a variable that names each, and its names on the search
/// path.
struct Recipe {
    what: &'static str,
    packages: &'static [&'static str],
    program: (&'static str, &'static [&'static str]),
    driver: (&'static str, &'static [&'static str]),
}

/// The programs of a browser and of the driver that fits it.
#[derive(Debug, Clone)]
pub struct Browser {
    /// Its engine.
    pub engine: EngineName,
    /// The browser.
    pub program: PathBuf,
    /// What speaks WebDriver for it.
    pub driver: PathBuf,
}

impl Browser {
    /// The one that the variables name, or the one on the search path, or the one that was built
    /// for this repository.
    pub fn find(engine: EngineName) -> Option<Self> {
        let recipe = engine.recipe();
        let found = |(variable, names)| named_or_on_path(variable, names);
        let program = match engine {
            EngineName::WebKit => found(recipe.program).or_else(mini_browser)?,
            _ => found(recipe.program)?,
        };
        let driver = match engine {
            EngineName::Firefox => {
                found(recipe.driver).or_else(|| cargo_tool::geckodriver().built())?
            }
            _ => found(recipe.driver)?,
        };
        if engine == EngineName::WebKit && on_path(&[SCREEN]).is_none() {
            return None;
        }
        Some(Self {
            engine,
            program,
            driver,
        })
    }

    /// For the tests that find their browser by variables.
    pub fn environment(&self) -> [(&'static str, &Path); 2] {
        let recipe = self.engine.recipe();
        [
            (recipe.program.0, &self.program),
            (recipe.driver.0, &self.driver),
        ]
    }

    /// The browser's version, if it says one.
    pub fn version(&self) -> Option<String> {
        // MiniBrowser needs a screen to say it, and has the version of its driver's package.
        let text = output_of(Command::new(&self.program).arg("--version"))?;
        version_in(&text).map(str::to_owned)
    }

    /// The reason why the two do not work together, if there is one.
    fn mismatch(&self) -> Option<String> {
        if self.engine != EngineName::Chromium {
            // The other drivers work with every version of the last years.
            return None;
        }
        let driver = output_of(Command::new(&self.driver).arg("--version"));
        let driver = driver.as_deref().and_then(version_in).map(major);
        let version = self.version();
        match (version.as_deref().map(major), driver) {
            (Some(version), Some(driver)) if version == driver => None,
            (version, driver) => Some(format!(
                "{} is of version {version:?} and {} of {driver:?}: they have to be the same.",
                self.program.display(),
                self.driver.display()
            )),
        }
    }
}

/// The program that draws a screen in memory.
pub const SCREEN: &str = "Xvfb";

/// WebKit's own small browser is installed beside its libraries, not on the search path.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries.filter_map(Result::ok).map(|entry| entry.path())
    };
    let libraries = ["/usr/lib", "/usr/libexec"].map(PathBuf::from);
    let deep = libraries.clone().into_iter().flat_map(folders);
    let all = libraries.into_iter().chain(deep).flat_map(folders);
    let of_webkit = |folder: &PathBuf| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
    };
    all.filter(of_webkit)
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}

/// Finds an engine's browser and driver, or installs them.
pub fn ensure(engine: EngineName) -> Result<Browser, XtaskError> {
    if let Some(browser) = Browser::find(engine) {
        return match browser.mismatch() {
            None => Ok(browser),
            Some(why) => Err(missing(engine, why)),
        };
    }
    let recipe = engine.recipe();
    let start = Instant::now();
    if !is_installed(engine) {
        say(&format!(
            "{}: installing Debian's packages (about 1 minute)",
            recipe.what
        ));
        debian::install(recipe.what, recipe.packages)?;
    }
    if engine == EngineName::Firefox && named_or_on_path(recipe.driver.0, recipe.driver.1).is_none()
    {
        cargo_tool::ensure(&cargo_tool::geckodriver())?;
    }
    let browser = Browser::find(engine).ok_or_else(|| {
        let why = "They were installed but are not where they should be.";
        missing(engine, why.to_owned())
    })?;
    say(&format!(
        "{}: ready ({} s)",
        recipe.what,
        start.elapsed().as_secs()
    ));
    Ok(browser)
}

/// Whether what Debian's packages bring is there.
fn is_installed(engine: EngineName) -> bool {
    let Recipe {
        program, driver, ..
    } = engine.recipe();
    let is_there = |(variable, names)| named_or_on_path(variable, names).is_some();
    match engine {
        EngineName::Chromium => is_there(program) && is_there(driver),
        EngineName::Firefox => is_there(program),
        EngineName::WebKit => {
            is_there(driver) && mini_browser().is_some() && on_path(&[SCREEN]).is_some()
        }
    }
}

fn missing(engine: EngineName, why: String) -> XtaskError {
    let recipe = engine.recipe();
    let by_hand = format!(
        "{}\nor set {} and {} to two programs that fit each other,\n\
         or leave this engine out: `cargo xtask test --help` says how.",
        debian::by_hand(recipe.packages),
        recipe.program.0,
        recipe.driver.0,
    );
    XtaskError::Missing {
        what: recipe.what,
        why,
        by_hand,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_engine_is_known_by_the_name_that_a_person_types() {
        for engine in EngineName::ALL {
            assert_eq!(engine.id().parse::<EngineName>().unwrap(), engine);
            assert_eq!(engine.to_string().to_lowercase(), engine.id());
        }
        assert!("safari".parse::<EngineName>().is_err());
    }
}
