//! Starts a browser's driver for end-to-end tests, each engine's in its own way. It must leave
//! nothing behind, also when a test panics: no driver, no browser, no screen and no file.

mod capabilities;
mod processes;
mod screen;

use std::{
    fs,
    io::{BufRead, BufReader, Lines},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

pub use capabilities::{capabilities, write_capabilities};

use crate::{
    error::XtaskError,
    run::spelled,
    setup::{Browser, EngineName},
};
use screen::Screen;

/// What chromedriver and geckodriver say when they listen; the port follows.
const READY: [&str; 2] = [
    "was started successfully on port ",
    "Listening on 127.0.0.1:",
];
/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a driver that does not say when it listens is tried.
const BREATH: Duration = Duration::from_millis(10);
/// How often another port is tried, since somebody else may have taken the first.
const PORTS: usize = 5;

/// WebKit's parts need neither a graphics card nor a sandbox, which does not work for root.
const WEBKIT_VARIABLES: [(&str, &str); 4] = [
    ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("LIBGL_ALWAYS_SOFTWARE", "1"),
];
/// Without this, the buttons above the page keep a window from being as narrow as a phone.
const SMALL_BUTTONS: &str =
    "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0 }";

/// A driver that is running. Dropping it stops it, and the browsers that it started.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
    // Dropped after the browser, which draws on it.
    _screen: Option<Screen>,
    // What the driver and the browser write.
    home: TempDir,
}

impl Driver {
    /// Starts the browser's driver on a free port and waits until it listens. Where a browser takes
    /// the folder for downloads from its surroundings, it is this one.
    pub fn start(browser: &Browser, downloads: &Path) -> Result<Self, XtaskError> {
        let home = tempfile::Builder::new()
            .prefix("rolecheck-driver-")
            .tempdir()
            .map_err(XtaskError::file("make", std::env::temp_dir()))?;
        let mut command = Command::new(&browser.driver);
        command
            .env("TMPDIR", home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut screen = None;
        match browser.engine {
            EngineName::Chromium => drop(command.arg("--port=0")),
            EngineName::Firefox => {
                command
                    .args(["--port=0", "--allow-system-access", "--profile-root"])
                    .arg(home.path());
            }
            EngineName::WebKit => {
                let drawn = Screen::start()?;
                let settings = webkit_settings(home.path(), downloads)?;
                command
                    .env("DISPLAY", drawn.name())
                    .env("HOME", home.path())
                    .env("XDG_CONFIG_HOME", settings)
                    .envs(WEBKIT_VARIABLES);
                screen = Some(drawn);
            }
        }
        let (child, port, lines) = match browser.engine {
            EngineName::WebKit => started_on_a_port(&command)?,
            _ => started_and_said_so(&command)?,
        };
        // The pipe is read to its end, or the driver would stop once it is full.
        thread::spawn(move || lines.map_while(Result::ok).count());
        Ok(Self {
            child,
            port,
            _screen: screen,
            home,
        })
    }

    /// Where the driver listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder that the driver and its browser write to, which is gone with them.
    pub fn home(&self) -> &Path {
        self.home.path()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        stop(&mut self.child);
    }
}

/// Stops a driver with all that it started.
fn stop(child: &mut Child) {
    processes::stop_with_descendants(child.id());
    // It may have ended by itself; either way it is gone after this.
    drop(child.kill());
    drop(child.wait());
}

type Started = (Child, u16, Lines<BufReader<ChildStdout>>);

fn spawned(command: &mut Command) -> Result<(Child, Lines<BufReader<ChildStdout>>), XtaskError> {
    let mut child = command.spawn().map_err(|source| XtaskError::Start {
        command: spelled(command),
        source,
    })?;
    match child.stdout.take() {
        Some(out) => Ok((child, BufReader::new(out).lines())),
        None => Err(not_ready(child, command)),
    }
}

fn not_ready(mut child: Child, command: &Command) -> XtaskError {
    stop(&mut child);
    XtaskError::Driver {
        command: spelled(command),
    }
}

/// Starts a driver that takes a free port by itself and says which. One that finds its port taken
/// after all, in the other version of IP, ends before it says so.
fn started_and_said_so(command: &Command) -> Result<Started, XtaskError> {
    for _ in 0..PORTS {
        let (mut child, mut lines) = spawned(&mut again(command))?;
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| port_in(&line));
        if let Some(port) = port {
            return Ok((child, port, lines));
        }
        stop(&mut child);
    }
    Err(XtaskError::Driver {
        command: spelled(command),
    })
}

/// Starts a driver that has to be given a port and says nothing.
fn started_on_a_port(command: &Command) -> Result<Started, XtaskError> {
    for _ in 0..PORTS {
        let port = free_port()?;
        let mut with_port = again(command);
        with_port.arg(format!("--port={port}"));
        let (mut child, lines) = spawned(&mut with_port)?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if !matches!(child.try_wait(), Ok(None)) {
                break;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok((child, port, lines));
            }
            thread::sleep(BREATH);
        }
        stop(&mut child);
    }
    Err(XtaskError::Driver {
        command: spelled(command),
    })
}

/// The same command, to be given something more.
fn again(command: &Command) -> Command {
    let mut same = Command::new(command.get_program());
    same.args(command.get_args())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            same.env(name, value);
        }
    }
    same
}

fn free_port() -> Result<u16, XtaskError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| XtaskError::Port {
            port: 0,
            why: error.to_string(),
        })
}

/// Makes the folder that the desktop's settings are read from, and returns it.
fn webkit_settings(home: &Path, downloads: &Path) -> Result<std::path::PathBuf, XtaskError> {
    let settings = home.join("settings");
    let gtk = settings.join("gtk-3.0");
    fs::create_dir_all(&gtk).map_err(XtaskError::file("make", &gtk))?;
    let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    for (file, text) in [
        (settings.join("user-dirs.dirs"), folders.as_str()),
        (gtk.join("gtk.css"), SMALL_BUTTONS),
    ] {
        fs::write(&file, text).map_err(XtaskError::file("write", file))?;
    }
    Ok(settings)
}

fn port_in(line: &str) -> Option<u16> {
    let after = |ready| line.split_once(ready).map(|(_, rest)| rest);
    let number = READY.into_iter().find_map(after)?;
    number.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        for (line, port) in [
            (
                "ChromeDriver was started successfully on port 41234.",
                Some(41234),
            ),
            (
                "1795522738154\tgeckodriver\tINFO\tListening on 127.0.0.1:4444",
                Some(4444),
            ),
            ("Starting ChromeDriver 156.0.8078.79 on port 0", None),
        ] {
            assert_eq!(port_in(line), port, "{line}");
        }
    }
}
