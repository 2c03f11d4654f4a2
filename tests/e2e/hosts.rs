//! The site on more than one server: nginx with the settings of `docs/hosting.md`, nginx with wrong
//! ones, behind a redirect, in folders, and our own server. It must end every server that it starts.

use std::{
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command},
};

use url::Url;
use xtask::{place, setup::nginx, site_server::SiteServer};

use crate::page::{OpenSite, START, new_folder};

/// A running nginx of our own. It has one process, so that ending it by its id ends all of it.
struct Nginx {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Nginx {
    /// Starts it with the given servers; `PORT` and `ROOT` in them are filled in.
    async fn start(servers: &str) -> Self {
        let folder = new_folder();
        copy_of_the_site(&folder.join("rolecheck"));
        let port = free_port();
        let servers = servers
            .replace("PORT", &port.to_string())
            .replace("ROOT", &folder.display().to_string());
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
            .concat();
        let settings = format!(
            "daemon off; master_process off; pid {0}/pid; error_log {0}/error.log;\n\
             events {{ }}\n\
             http {{ access_log off;\n{temporary}\n{servers}\n}}\n",
            folder.display()
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, settings).unwrap();
        let child = Command::new(nginx::ensure().unwrap())
            .arg("-e")
            .arg(folder.join("error.log"))
            .arg("-c")
            .arg(&file)
            .spawn()
            .unwrap();
        let nginx = Self {
            child,
            folder,
            port,
        };
        nginx.answers().await;
        nginx
    }

    async fn answers(&self) {
        for _ in 0..500 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return;
            }
            tokio::time::sleep(crate::page::BREATH).await;
        }
        panic!(
            "{}",
            fs::read_to_string(self.folder.join("error.log")).unwrap_or_default()
        );
    }

    fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// A port that is free now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Copies `dist/` there.
pub fn copy_of_the_site(to: &Path) {
    copy_folder(&place::dist(), to);
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copy = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).unwrap();
        }
    }
}

/// The lines between the marks of a kind of code on a page of the documentation.
fn settings_in_docs(kind: &str) -> String {
    let text = fs::read_to_string(place::top().join("docs/hosting.md")).unwrap();
    let (_, rest) = text.split_once(&format!("```{kind}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// Opens the page there, and uses it.
async fn works(site: &OpenSite, address: &str) {
    site.client.goto("about:blank").await.unwrap();
    site.client.goto(address).await.unwrap();
    site.heading(START).await;
    site.click("#see-example").await;
    site.heading("Results").await;
}

/// A header of the server's own answer, which the page's worker has no part in.
fn header(address: &str, name: &str) -> Option<String> {
    let url = Url::parse(address).unwrap();
    let mut stream = TcpStream::connect((url.host_str().unwrap(), url.port().unwrap())).unwrap();
    write!(
        stream,
        "GET {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nAccept-Encoding: gzip, br\r\n\r\n",
        url.path(),
        url.host_str().unwrap()
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let headers = answer.split("\r\n\r\n").next().unwrap().lines();
    let mut pairs = headers.filter_map(|line| line.split_once(": "));
    pairs
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.to_owned())
}

#[tokio::test]
async fn on_nginx_with_the_settings_of_the_documentation() {
    let settings = settings_in_docs("nginx").replace("/srv/www", "ROOT");
    let servers = format!("server {{ listen 127.0.0.1:PORT;\n{settings}\n}}");
    let nginx = Nginx::start(&servers).await;
    let site = OpenSite::blank().await;
    for path in [
        "/rolecheck",
        "/rolecheck/",
        "/rolecheck/index.html",
        "/rolecheck/?from=a-link",
    ] {
        works(&site, &nginx.address(path)).await;
    }
    let wasm = site
        .text("document.querySelector('link[as=fetch]').href")
        .await;
    let sheet = site
        .text("document.querySelector('link[rel=stylesheet]').href")
        .await;
    let page = nginx.address("/rolecheck/");
    let manifest = nginx.address("/rolecheck/manifest.webmanifest");
    for (address, name, expected) in [
        (&wasm, "Content-Type", "application/wasm"),
        (&wasm, "Content-Encoding", "gzip"),
        (
            &wasm,
            "Cache-Control",
            "public, max-age=31536000, immutable",
        ),
        (
            &sheet,
            "Cache-Control",
            "public, max-age=31536000, immutable",
        ),
        (&page, "Cache-Control", "no-cache"),
        (&manifest, "Content-Type", "application/manifest+json"),
        (&manifest, "Cache-Control", "no-cache"),
    ] {
        assert_eq!(
            header(address, name).as_deref(),
            Some(expected),
            "{address} {name}"
        );
    }
    let policy = header(&page, "Content-Security-Policy").unwrap();
    assert!(policy.contains("frame-ancestors 'none'"));
    assert!(settings_in_docs("text").contains(&policy));
    works(&site, &nginx.address("/rolecheck/rolecheck.html")).await;
    site.close().await;
    tried!(
        "Host",
        "nginx with the settings of the documentation: no slash at the end, `index.html`, a query",
        "The page opens and works, compressed, with its policy and its caching"
    );
}

#[tokio::test]
async fn on_a_server_that_does_not_know_the_type_of_the_program() {
    for wrong in ["application/octet-stream", "text/plain"] {
        let servers = format!(
            "types {{ text/html html; text/javascript js; text/css css; image/svg+xml svg; }}
             default_type {wrong};
             server {{ listen 127.0.0.1:PORT; root ROOT; }}"
        );
        let nginx = Nginx::start(&servers).await;
        let site = OpenSite::blank().await;
        works(&site, &nginx.address("/rolecheck/")).await;
        let wasm = site
            .text("document.querySelector('link[as=fetch]').href")
            .await;
        assert_eq!(header(&wasm, "Content-Type").as_deref(), Some(wrong));
        let is_about_type = |line: &String| line.contains("WebAssembly.instantiateStreaming");
        let others: Vec<_> = site
            .console()
            .await
            .into_iter()
            .filter(|line| !is_about_type(line))
            .collect();
        assert_eq!(others, Vec::<String>::new());
        site.close().await;
    }
    tried!(
        "Host",
        "nginx serves the program as `application/octet-stream` or `text/plain`",
        "The page opens and works"
    );
}

#[tokio::test]
async fn behind_a_redirect_and_as_the_root_of_a_host() {
    let servers = "
        types { text/html html; text/javascript js; text/css css; image/svg+xml svg;
                application/wasm wasm; application/manifest+json webmanifest; }
        server { listen 127.0.0.1:PORT;
            location / { root ROOT/rolecheck; }
            location = /old { return 302 /moved/here; }
            location = /moved/here { return 301 /; } }";
    let nginx = Nginx::start(servers).await;
    let site = OpenSite::blank().await;
    works(&site, &nginx.address("/")).await;
    works(&site, &nginx.address("/old")).await;
    assert_eq!(site.text("location.pathname").await, "/");
    site.close().await;
    tried!(
        "Host",
        "The site is behind two redirects, and is the root of a host",
        "The page opens and works"
    );
}

#[tokio::test]
async fn in_a_folder_of_a_folder_on_our_own_server() {
    let folder = new_folder();
    copy_of_the_site(&folder.join("trust tools/imaging"));
    let server = SiteServer::bind(0).unwrap().start(folder.clone()).unwrap();
    let site = OpenSite::blank().await;
    works(
        &site,
        &format!("{}trust%20tools/imaging/", server.address()),
    )
    .await;
    site.close().await;
    drop(fs::remove_dir_all(folder));
    tried!(
        "Host",
        "The site is in a folder of a folder, with a space in its name",
        "The page opens and works"
    );
}
