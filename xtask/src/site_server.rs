//! A small server for the built site, for `serve` and for tests, which can ask what was requested.
//! It must never hand out a file from outside the folder that it serves, nor listen on any address
//! but this machine's own.

use std::{
    fs::{self, File},
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
};

use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::{error::XtaskError, run::say};

/// One request that came in, as the browser spelled it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// For example `GET`.
    pub method: String,
    /// With the query, if there was one; a server never sees what is after `#`.
    pub path: String,
}

type Log = Arc<Mutex<Vec<Asked>>>;
/// Scripts of a test's own.
type Scripts = Arc<Mutex<String>>;

/// A port that is taken, where nothing is answered yet.
#[derive(Debug)]
pub struct SiteServer {
    listener: TcpListener,
    address: SocketAddr,
}

impl SiteServer {
    /// Takes a port on this machine; 0 takes any free one.
    pub fn bind(port: u16) -> Result<Self, XtaskError> {
        let taken = |error: io::Error| XtaskError::Port {
            port,
            why: error.to_string(),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(taken)?;
        let address = listener.local_addr().map_err(taken)?;
        Ok(Self { listener, address })
    }

    /// Serves this folder on a thread of its own until the result is dropped.
    pub fn start(self, folder: PathBuf) -> Result<RunningSite, XtaskError> {
        let Self { listener, address } = self;
        let server = Server::from_listener(listener, None).map_err(|error| XtaskError::Port {
            port: address.port(),
            why: error.to_string(),
        })?;
        let server = Arc::new(server);
        let (log, scripts) = (Log::default(), Scripts::default());
        let thread = thread::spawn({
            let (server, log) = (Arc::clone(&server), Arc::clone(&log));
            let scripts = Arc::clone(&scripts);
            move || {
                for request in server.incoming_requests() {
                    note(&log, &request);
                    let scripts = locked(&scripts).clone();
                    if let Err(error) = answer(&folder, request, &scripts) {
                        // Most often a browser that went away in the middle of a file.
                        say(&format!("a request was not answered in full: {error}"));
                    }
                }
            }
        });
        Ok(RunningSite {
            server,
            address,
            log,
            scripts,
            thread: Some(thread),
        })
    }
}

/// A site that is being served. Dropping it stops it.
pub struct RunningSite {
    server: Arc<Server>,
    address: SocketAddr,
    log: Log,
    scripts: Scripts,
    thread: Option<JoinHandle<()>>,
}

impl RunningSite {
    /// For example `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Every request so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        locked(&self.log).clone()
    }

    /// From now on each page that is served runs this before anything of its own, also before its
    /// policy holds. It works in every browser, where drivers have no common way.
    pub fn run_first(&self, script: &str) {
        locked(&self.scripts).push_str(&format!("<script>{script}</script>"));
    }

    /// From now on each page is served as it is in the folder.
    pub fn run_nothing_first(&self) {
        locked(&self.scripts).clear();
    }
}

/// What others may be changing; a panic of theirs leaves it as good as it was.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic there has already been printed, and nothing waits for its result.
            drop(thread.join());
        }
    }
}

fn note(log: &Log, request: &Request) {
    locked(log).push(Asked {
        method: request.method().to_string(),
        path: request.url().to_owned(),
    });
}

fn answer(folder: &Path, request: Request, scripts: &str) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(plain("only GET and HEAD are answered here", 405));
    }
    let Some(file) = file_for(folder, request.url()) else {
        return request.respond(plain("no such file", 404));
    };
    let media_type = content_type(&file);
    if media_type.starts_with("text/html") && !scripts.is_empty() {
        let page = fs::read_to_string(&file)?.replacen("<head>", &format!("<head>{scripts}"), 1);
        return request.respond(described(Response::from_string(page), media_type));
    }
    match File::open(&file) {
        Ok(open) => request.respond(described(Response::from_file(open), media_type)),
        Err(_) => request.respond(plain("no such file", 404)),
    }
}

fn described<R: io::Read>(response: Response<R>, media_type: &str) -> Response<R> {
    let response = with_header(response, "Content-Type", media_type);
    with_header(response, "Cache-Control", "no-cache")
}

fn plain(text: &str, status: u16) -> Response<io::Cursor<Vec<u8>>> {
    with_header(
        Response::from_string(text).with_status_code(StatusCode(status)),
        "Cache-Control",
        "no-cache",
    )
}

fn with_header<R: io::Read>(response: Response<R>, name: &str, value: &str) -> Response<R> {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        // Unreachable for the fixed names and values above.
        Err(()) => response,
    }
}

/// The file that a request's path means, or nothing if it leads out of the folder.
fn file_for(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let relative = Path::new(path.trim_start_matches('/'));
    if path.contains('\\')
        || !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may point out of it.
    let (file, folder) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    (file.is_file() && file.starts_with(folder)).then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
