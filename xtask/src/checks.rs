//! `cargo xtask test`: every check, in the order in which a mistake shows soonest. It must never
//! skip a check that was asked for, nor go on after one that fails.

mod together;

use std::{process::Command, str::FromStr, thread, time::Instant};

use crate::{
    error::XtaskError,
    fuzz, place, reproduce,
    run::{run as run_command, say, spelled},
    setup::{self, Browser, EngineName, Tools},
    site, webdriver,
};

const WASM: &str = "wasm32-unknown-unknown";
/// The engine that unit tests run in: what they look at differs in none.
const UNIT_TESTS: EngineName = EngineName::Chromium;

/// How long each target of the fuzzer is tried; `cargo xtask fuzz` takes longer.
const FUZZ_SECONDS: u32 = 10;

/// A part of the checks that can be run by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Format, lints, tests that need no browser, documentation.
    Native,
    /// Lints for the browser's code, and unit tests in a browser.
    Browser,
    /// The release site, built twice: the same source gives the same bytes.
    Again,
    /// Journeys through the release site.
    EndToEnd,
}

/// A name that is not one of a part.
#[derive(Debug, thiserror::Error)]
#[error("the parts are native, browser, again and e2e")]
pub struct NoSuchPart;

impl FromStr for Part {
    type Err = NoSuchPart;

    fn from_str(name: &str) -> Result<Self, NoSuchPart> {
        match name {
            "native" => Ok(Self::Native),
            "browser" => Ok(Self::Browser),
            "again" => Ok(Self::Again),
            "e2e" => Ok(Self::EndToEnd),
            _ => Err(NoSuchPart),
        }
    }
}

/// Sets up and runs these parts, the journeys in these engines. None named means all of them, but
/// an engine that is named alone means its journeys alone.
pub fn run(parts: &[Part], engines: &[EngineName]) -> Result<(), XtaskError> {
    let parts = match (parts, engines) {
        ([], []) => &[Part::Native, Part::Browser, Part::Again, Part::EndToEnd],
        ([], _) => [Part::EndToEnd].as_slice(),
        (parts, _) => parts,
    };
    let engines = if engines.is_empty() {
        EngineName::ALL.as_slice()
    } else {
        engines
    };
    let wants = |part| parts.contains(&part);
    let needed = EngineName::ALL.into_iter().filter(|engine| {
        (wants(Part::EndToEnd) && engines.contains(engine))
            || (wants(Part::Browser) && *engine == UNIT_TESTS)
    });
    let (tools, browsers) = setup::for_tests(&needed.collect::<Vec<_>>())?;
    let of = |engines: &[EngineName]| -> Vec<&Browser> {
        let chosen = |browser: &&Browser| engines.contains(&browser.engine);
        browsers.iter().filter(chosen).collect()
    };
    let start = Instant::now();
    let mut has_site = false;
    for part in parts {
        if matches!(part, Part::Again | Part::EndToEnd) && !has_site {
            site::build(&tools)?;
            has_site = true;
        }
        match part {
            Part::Native => native(&tools)?,
            Part::Browser => {
                for browser in of(&[UNIT_TESTS]) {
                    in_browser(&tools, browser)?;
                }
            }
            Part::Again => reproduce::again()?,
            Part::EndToEnd => end_to_end(&tools, &of(engines))?,
        }
    }
    say(&format!(
        "every check passed ({} s)",
        start.elapsed().as_secs()
    ));
    Ok(())
}

fn native(tools: &Tools) -> Result<(), XtaskError> {
    let cargo = |line: &str| with_words(tools.command("cargo"), line);
    check("format", &mut cargo("fmt --all --check"))?;
    check(
        "lints",
        &mut cargo("clippy --workspace --all-targets -- -D warnings"),
    )?;
    // A target that `cargo test` does not run by itself is not among all targets.
    let journeys = "clippy -p rolecheck --test e2e --test duckdb -- -D warnings";
    check("lints for tests that need more", &mut cargo(journeys))?;
    check("native tests", &mut cargo("test --workspace"))?;
    check("build of the fuzzer", &mut fuzz::build()?)?;
    together::check(fuzz::short(FUZZ_SECONDS)?)?;
    // It needs Node.js and its packages, so it is not among the tests that need nothing.
    let queries = "test -p rolecheck --test duckdb";
    check("queries of the documentation", &mut cargo(queries))?;
    let mut doc = cargo("doc --workspace --no-deps --quiet");
    check("documentation", doc.env("RUSTDOCFLAGS", "-D warnings"))
}

fn in_browser(tools: &Tools, browser: &Browser) -> Result<(), XtaskError> {
    let lints =
        format!("clippy -p rolecheck --lib --bins --test browser --target {WASM} -- -D warnings");
    check(
        "lints for the browser",
        &mut with_words(tools.wasm_command("cargo"), &lints),
    )?;
    let file = webdriver::write_capabilities(browser, &place::top().join("target/xtask"))?;
    let tests = format!("test -p rolecheck --test browser --target {WASM}");
    let mut cargo = with_words(tools.wasm_command("cargo"), &tests);
    cargo
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file)
        .env("CHROMEDRIVER", &browser.driver);
    check("browser unit tests", &mut cargo)
}

/// The journeys in all these engines side by side.
fn end_to_end(tools: &Tools, browsers: &[&Browser]) -> Result<(), XtaskError> {
    let journeys = || with_words(tools.command("cargo"), "test -p rolecheck --test e2e");
    let mut build = journeys();
    check("build of the end-to-end tests", build.arg("--no-run"))?;
    // A browser takes a core for itself: more of them than cores only makes each of them late.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let at_once = (cores / browsers.len().max(1)).max(1);
    let in_each = browsers.iter().map(|browser| {
        let mut cargo = journeys();
        cargo
            .env("RUST_TEST_THREADS", at_once.to_string())
            .env("ROLECHECK_ENGINE", browser.engine.id())
            .envs(browser.environment());
        (title(browser), cargo)
    });
    together::check(in_each.collect())
}

fn title(browser: &Browser) -> String {
    let version = browser.version().unwrap_or_default();
    format!("end-to-end tests in {} {version}", browser.engine)
        .trim_end()
        .to_owned()
}

fn with_words(mut command: Command, line: &str) -> Command {
    command.args(line.split_whitespace());
    command
}

fn check(name: &str, command: &mut Command) -> Result<(), XtaskError> {
    say(&format!("{name}: {}", spelled(command)));
    let start = Instant::now();
    run_command(command)?;
    say(&format!("{name}: passed ({} s)", start.elapsed().as_secs()));
    Ok(())
}
