//! A small server for the built site, for `serve` and for tests, which can ask what was requested.
//! It must never hand out a file from outside the folder that it serves, nor listen on any address
//! but this machine's own.

use std::{
    fs::File,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
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
        let log = Log::default();
        let thread = thread::spawn({
            let (server, log) = (Arc::clone(&server), Arc::clone(&log));
            move || {
                for request in server.incoming_requests() {
                    note(&log, &request);
                    if let Err(error) = answer(&folder, request) {
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
            thread: Some(thread),
        })
    }
}

/// A site that is being served. Dropping it stops it.
pub struct RunningSite {
    server: Arc<Server>,
    address: SocketAddr,
    log: Log,
    thread: Option<JoinHandle<()>>,
}

impl RunningSite {
    /// For example `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Every request so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
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
    log.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(Asked {
            method: request.method().to_string(),
            path: request.url().to_owned(),
        });
}

fn answer(folder: &Path, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(plain("only GET and HEAD are answered here", 405));
    }
    let Some(file) = file_for(folder, request.url()) else {
        return request.respond(plain("no such file", 404));
    };
    match File::open(&file) {
        Ok(open) => {
            let mut response = Response::from_file(open);
            for (name, value) in [
                ("Content-Type", content_type(&file)),
                ("Cache-Control", "no-cache"),
            ] {
                response = with_header(response, name, value);
            }
            request.respond(response)
        }
        Err(_) => request.respond(plain("no such file", 404)),
    }
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
