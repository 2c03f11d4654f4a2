//! A small server for the built site, for `serve` and for tests, which can ask what was requested.
//! It must never hand out a file from outside the folder that it serves, nor listen on any address
//! but this machine's own.

use std::{
    convert::Infallible,
    fs, io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
};

use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use tokio::{runtime, sync::oneshot};

use crate::error::XtaskError;

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
        let failed = |error: io::Error| XtaskError::Port {
            port: address.port(),
            why: error.to_string(),
        };
        listener.set_nonblocking(true).map_err(failed)?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(failed)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(failed)?
        };
        let site = Site {
            folder,
            log: Log::default(),
            scripts: Scripts::default(),
        };
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn({
            let site = site.clone();
            move || {
                runtime.block_on(async {
                    tokio::select! {
                        () = serve(&listener, &site) => {}
                        // An error says that whoever would stop it is gone: it ends all the same.
                        _ = stopped => {}
                    }
                });
            }
        });
        Ok(RunningSite {
            address,
            site,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

/// What is served, and what happens while it is.
#[derive(Debug, Clone)]
struct Site {
    folder: PathBuf,
    log: Log,
    scripts: Scripts,
}

/// A site that is being served. Dropping it stops it.
pub struct RunningSite {
    address: SocketAddr,
    site: Site,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl RunningSite {
    /// For example `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Every request so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        locked(&self.site.log).clone()
    }

    /// From now on each page that is served runs this before anything of its own, also before its
    /// policy holds. It works in every browser, where drivers have no common way.
    pub fn run_first(&self, script: &str) {
        locked(&self.site.scripts).push_str(&format!("<script>{script}</script>"));
    }

    /// From now on each page is served as it is in the folder.
    pub fn run_nothing_first(&self) {
        locked(&self.site.scripts).clear();
    }
}

/// What others may be changing; a panic of theirs leaves it as good as it was.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has already been printed, and nothing waits for its result.
            drop(thread.join());
        }
    }
}

/// Takes every connection that comes: browsers open several and keep them, so that none may wait
/// for another to close.
async fn serve(listener: &tokio::net::TcpListener, site: &Site) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The browser went away before it was heard.
            continue;
        };
        let site = site.clone();
        let answers = service_fn(move |request: Request<Incoming>| {
            let answer = site.answer(request.method(), &request.uri().to_string());
            async { Ok::<_, Infallible>(answer) }
        });
        let connection = http1::Builder::new()
            .title_case_headers(true)
            .serve_connection(TokioIo::new(stream), answers);
        // It fails when a browser goes away in the middle of a file, which is the browser's affair.
        tokio::spawn(async { drop(connection.await) });
    }
}

impl Site {
    fn answer(&self, method: &Method, path: &str) -> Response<Full<Bytes>> {
        locked(&self.log).push(Asked {
            method: method.to_string(),
            path: path.to_owned(),
        });
        if !matches!(*method, Method::GET | Method::HEAD) {
            return plain(
                "only GET and HEAD are answered here",
                StatusCode::METHOD_NOT_ALLOWED,
            );
        }
        let found = file_for(&self.folder, path)
            .and_then(|file| Some((content_type(&file), fs::read(&file).ok()?)));
        let Some((media_type, bytes)) = found else {
            return plain("no such file", StatusCode::NOT_FOUND);
        };
        described(self.with_scripts(media_type, bytes), media_type)
    }

    /// A page with the scripts of a test in it; anything else as it is.
    fn with_scripts(&self, media_type: &str, bytes: Vec<u8>) -> Vec<u8> {
        let scripts = locked(&self.scripts);
        if scripts.is_empty() || !media_type.starts_with("text/html") {
            return bytes;
        }
        let page = String::from_utf8_lossy(&bytes);
        page.replacen("<head>", &format!("<head>{scripts}"), 1)
            .into_bytes()
    }
}

fn described(bytes: Vec<u8>, media_type: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn plain(text: &str, status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = described(text.into(), "text/plain; charset=utf-8");
    *response.status_mut() = status;
    response
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
