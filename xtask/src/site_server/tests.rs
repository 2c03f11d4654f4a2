//! The server's tests, over real connections. They must use free ports only.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
};

use super::{Asked, RunningSite, SiteServer};
use crate::error::XtaskError;

struct Site {
    running: RunningSite,
    _folder: tempfile::TempDir,
}

fn site() -> Site {
    let folder = tempfile::tempdir().unwrap();
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("sub")).unwrap();
    fs::write(dist.join("index.html"), "top").unwrap();
    fs::write(dist.join("sub/index.html"), "sub").unwrap();
    fs::write(dist.join("a b.wasm"), "wasm").unwrap();
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    let running = SiteServer::bind(0).unwrap().start(dist).unwrap();
    Site {
        running,
        _folder: folder,
    }
}

/// The whole answer, since a client library would tidy a path up before it is sent.
fn ask(site: &Site, method: &str, path: &str) -> String {
    let address = site.running.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn files_are_served_with_their_type_and_never_from_a_cache() {
    let site = site();
    for (path, content_type, body) in [
        ("/", "text/html; charset=utf-8", "top"),
        ("/index.html?x=1", "text/html; charset=utf-8", "top"),
        ("/sub/", "text/html; charset=utf-8", "sub"),
        ("/a%20b.wasm", "application/wasm", "wasm"),
    ] {
        let answer = ask(&site, "GET", path);
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        assert!(
            answer.contains(&format!("Content-Type: {content_type}\r\n")),
            "{path}: {answer}"
        );
        assert!(
            answer.contains("Cache-Control: no-cache\r\n"),
            "{path}: {answer}"
        );
        assert!(
            answer.ends_with(&format!("\r\n\r\n{body}")),
            "{path}: {answer}"
        );
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let site = site();
    for path in [
        "/../secret.txt",
        "/sub/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/%00",
        "/missing.html",
    ] {
        let answer = ask(&site, "GET", path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(
            !answer.contains("secret\r\n") && !answer.ends_with("secret"),
            "{path}: {answer}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed() {
    let site = site();
    let folder = site._folder.path();
    std::os::unix::fs::symlink(folder.join("secret.txt"), folder.join("dist/link.txt")).unwrap();
    assert!(ask(&site, "GET", "/link.txt").starts_with("HTTP/1.1 404"));
}

#[test]
fn only_reading_is_allowed() {
    assert!(ask(&site(), "POST", "/").starts_with("HTTP/1.1 405"));
}

#[test]
fn every_request_is_remembered_in_order() {
    let site = site();
    ask(&site, "GET", "/?a=1");
    ask(&site, "POST", "/missing");
    let asked = |method: &str, path: &str| Asked {
        method: method.into(),
        path: path.into(),
    };
    assert_eq!(
        site.running.asked(),
        [asked("GET", "/?a=1"), asked("POST", "/missing")]
    );
}

#[test]
fn a_port_that_is_in_use_is_said_to_be() {
    let first = SiteServer::bind(0).unwrap();
    let port = first.address.port();
    let Err(error) = SiteServer::bind(port) else {
        panic!("the port was taken twice")
    };
    assert!(matches!(error, XtaskError::Port { port: named, .. } if named == port));
    assert!(error.to_string().contains("--port"));
}

#[test]
fn no_connection_waits_for_another_to_be_closed() {
    let site = site();
    let address = site.running.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let connect = |_| TcpStream::connect(host).unwrap();
    let mut kept: Vec<_> = (0..40).map(connect).collect();
    // All ask before any answer is read, and none is closed, as a browser does.
    for stream in &mut kept {
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
    }
    for stream in &mut kept {
        let patience = Some(std::time::Duration::from_secs(20));
        stream.set_read_timeout(patience).unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200");
    }
}
