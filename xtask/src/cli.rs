//! The command line: what was asked, and which module does it. It must do none of it itself.

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::{
    checks,
    checks::Part,
    demo,
    demo::Demo,
    error::XtaskError,
    fuzz, reproduce,
    run::say,
    score, serve,
    setup::{self, EngineName},
    site, supply,
};

const HELP: &str = "\
RoleCheck's commands. Each installs or builds what it needs, says so, and does nothing twice.

cargo xtask serve [--port N]   build the release site and serve it at http://127.0.0.1:8080/
                               (or at port N; 0 takes any free port)
cargo xtask build              build the release site into dist/, and dist/rolecheck.html,
                               the whole tool as one file
cargo xtask test               every check: format, lints, native tests, documentation,
                               browser unit tests, the release site, the same bytes twice,
                               end-to-end tests
cargo xtask test PART...       only these parts: native (format, lints, native tests and
                               documentation), browser, again (the same bytes twice), e2e
cargo xtask test ENGINE...     end-to-end tests only in these browser engines: chromium, firefox,
                               webkit (all three when none is named)
cargo xtask score FILE...      score assessment files anew, one line of JSON for each
                               (with --warnings: what could not be used, on standard error)
cargo xtask demo DIR           write files of made-up departments into a new or empty folder
    [--departments N] [--years N] [--staff N] [--seed N]
                               so many departments (20), or years of one department, or forms of
                               each group of staff of one department
cargo xtask supply             check the packages that it is built from: licences, sources, signatures
cargo xtask reproduce          build twice, the second time in another folder, and compare
cargo xtask fuzz [--seconds N] try files and addresses with a fuzzer (60 seconds each)
cargo xtask setup              only install or build what the other commands need
";

/// The port that `serve` takes when none is given.
const PORT: u16 = 8080;

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Help,
    Serve {
        port: u16,
    },
    Build,
    Test {
        parts: Vec<Part>,
        engines: Vec<EngineName>,
    },
    Score {
        files: Vec<PathBuf>,
        warnings: bool,
    },
    Demo(Demo),
    Setup,
    Supply,
    Reproduce,
    Fuzz {
        seconds: u32,
    },
}

/// Reads the command line, does what it says, and reports a failure on standard error.
pub fn main() -> ExitCode {
    match parse(std::env::args_os().skip(1)).and_then(|wish| grant(&wish)) {
        Ok(code) => code,
        Err(error) => {
            say(&format!("stopped.\n{error}"));
            ExitCode::FAILURE
        }
    }
}

fn grant(wish: &Wish) -> Result<ExitCode, XtaskError> {
    match wish {
        Wish::Help => print!("{HELP}"),
        Wish::Serve { port } => serve::serve(*port)?,
        Wish::Build => site::build(&setup::for_build()?)?,
        Wish::Test { parts, engines } => checks::run(parts, engines)?,
        Wish::Score { files, warnings } => return Ok(score::score(files, *warnings)),
        Wish::Demo(demo) => demo::write(demo)?,
        Wish::Supply => supply::supply()?,
        Wish::Reproduce => reproduce::reproduce()?,
        Wish::Fuzz { seconds } => fuzz::fuzz(*seconds)?,
        Wish::Setup => drop(setup::for_tests(&EngineName::ALL)?),
    }
    Ok(ExitCode::SUCCESS)
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Wish, XtaskError> {
    let mut words = lexopt::Parser::from_args(arguments);
    let wish = match words.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Wish::Help),
        Some(Value(name)) => match name.to_str() {
            Some("help") => return Ok(Wish::Help),
            Some("serve") => Wish::Serve { port: PORT },
            Some("build") => Wish::Build,
            Some("test") => Wish::Test {
                parts: Vec::new(),
                engines: Vec::new(),
            },
            Some("score") => Wish::Score {
                files: Vec::new(),
                warnings: false,
            },
            Some("demo") => Wish::Demo(Demo::default()),
            Some("setup") => Wish::Setup,
            Some("supply") => Wish::Supply,
            Some("reproduce") => Wish::Reproduce,
            Some("fuzz") => Wish::Fuzz { seconds: 60 },
            _ => return Err(Value(name).unexpected().into()),
        },
        Some(other) => return Err(other.unexpected().into()),
    };
    rest(wish, &mut words)
}

fn rest(mut wish: Wish, words: &mut lexopt::Parser) -> Result<Wish, XtaskError> {
    while let Some(word) = words.next()? {
        match (&mut wish, word) {
            (_, Short('h') | Long("help")) => return Ok(Wish::Help),
            (Wish::Serve { port }, Long("port")) => *port = words.value()?.parse()?,
            (Wish::Fuzz { seconds }, Long("seconds")) => *seconds = words.value()?.parse()?,
            (Wish::Test { parts, engines }, Value(name)) => match name.parse() {
                Ok(engine) => engines.push(engine),
                Err(_) => parts.push(name.parse()?),
            },
            (Wish::Score { files, .. }, Value(file)) => files.push(file.into()),
            (Wish::Score { warnings, .. }, Long("warnings")) => *warnings = true,
            (Wish::Demo(demo), Value(folder)) if demo.folder.as_os_str().is_empty() => {
                demo.folder = folder.into();
            }
            (Wish::Demo(demo), Long("departments")) => demo.departments = words.value()?.parse()?,
            (Wish::Demo(demo), Long("years")) => demo.years = words.value()?.parse()?,
            (Wish::Demo(demo), Long("staff")) => demo.staff = words.value()?.parse()?,
            (Wish::Demo(demo), Long("seed")) => demo.seed = words.value()?.parse()?,
            (_, word) => return Err(word.unexpected().into()),
        }
    }
    match &wish {
        Wish::Score { files, .. } if files.is_empty() => {
            Err(lexopt::Error::from("score needs at least one file").into())
        }
        Wish::Demo(demo) if demo.folder.as_os_str().is_empty() => {
            Err(lexopt::Error::from("demo needs a folder to write into").into())
        }
        _ => Ok(wish),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Wish, XtaskError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn each_command_line_means_one_thing() {
        let files = vec![PathBuf::from("a.json"), PathBuf::from("b.json")];
        let cases = [
            ("", Wish::Help),
            ("--help", Wish::Help),
            ("serve --help", Wish::Help),
            ("serve", Wish::Serve { port: 8080 }),
            ("serve --port 9000", Wish::Serve { port: 9000 }),
            ("serve --port=0", Wish::Serve { port: 0 }),
            ("build", Wish::Build),
            (
                "test",
                Wish::Test {
                    parts: vec![],
                    engines: vec![],
                },
            ),
            (
                "test native e2e webkit",
                Wish::Test {
                    parts: vec![Part::Native, Part::EndToEnd],
                    engines: vec![EngineName::WebKit],
                },
            ),
            (
                "score a.json b.json",
                Wish::Score {
                    files: files.clone(),
                    warnings: false,
                },
            ),
            (
                "score a.json b.json --warnings",
                Wish::Score {
                    files,
                    warnings: true,
                },
            ),
            (
                "demo made --years 3 --seed 7",
                Wish::Demo(Demo {
                    folder: PathBuf::from("made"),
                    years: 3,
                    seed: 7,
                    ..Demo::default()
                }),
            ),
            ("setup", Wish::Setup),
            ("supply", Wish::Supply),
            ("reproduce", Wish::Reproduce),
            ("fuzz --seconds 5", Wish::Fuzz { seconds: 5 }),
        ];
        for (line, wish) in cases {
            assert_eq!(parsed(line).unwrap(), wish, "{line}");
        }
    }

    #[test]
    fn a_command_line_that_means_nothing_is_refused() {
        for line in [
            "bake",
            "--port 1",
            "serve 9000",
            "serve --port x",
            "serve --port 70000",
            "test all",
            "score",
            "demo",
            "demo a b",
            "demo a --years few",
            "build x",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
