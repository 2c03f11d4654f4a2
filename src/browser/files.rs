//! Files in and out, print and the clipboard.
//!
//! It must not know what is in a file.

use gloo::file::ObjectUrl;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlAnchorElement;

use super::{BrowserPlatform, given};
use crate::platform::{Done, FileType, Files, GivenFile, PlatformError};

impl Files for BrowserPlatform {
    fn download(&self, name: &str, kind: FileType, text: &str) -> Result<(), PlatformError> {
        let blob = gloo::file::Blob::new_with_options(text, Some(kind.media_type()));
        let url = ObjectUrl::from(blob);
        let link = document()
            .create_element("a")
            .ok()
            .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok())
            .ok_or(PlatformError::DownloadRefused)?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser reads the file after this call: its address has to live until then.
        gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
        Ok(())
    }

    fn read(&self, file: web_sys::File, done: Done<Vec<u8>>) {
        let file = gloo::file::File::from(file);
        // The reader stops when it is dropped, so it lives until its own callback has run.
        let alive: Rc<RefCell<Option<FileReader>>> = Rc::default();
        let keeper = alive.clone();
        let reader = read_as_bytes(&file, move |outcome| {
            keeper.borrow_mut().take();
            done(outcome.map_err(|_| PlatformError::FileUnreadable));
        });
        *alive.borrow_mut() = Some(reader);
    }

    fn picked(&self, files: web_sys::FileList) -> Vec<GivenFile> {
        given::picked(&files)
    }

    fn dropped(&self, data: web_sys::DataTransfer, found: Box<dyn FnOnce(Vec<GivenFile>)>) {
        given::dropped(&data, found);
    }

    fn print(&self) -> Result<(), PlatformError> {
        window().print().map_err(|_| PlatformError::PrintRefused)
    }

    fn copy(&self, text: &str, done: Done<()>) {
        let clipboard = window().navigator().clipboard();
        // Browsers leave it out of pages that came over plain http.
        if clipboard.is_undefined() {
            done(Err(PlatformError::CopyRefused));
            return;
        }
        let copying = JsFuture::from(clipboard.write_text(text));
        spawn_local(async move {
            done(
                copying
                    .await
                    .map(drop)
                    .map_err(|_| PlatformError::CopyRefused),
            );
        });
    }
}
