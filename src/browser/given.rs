//! Files that a person picked or dropped, and those in the folders among them.
//!
//! It must not read a file before it is asked to: there can be thousands.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransfer, DataTransferItem, File, FileList, FileSystemDirectoryEntry,
    FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry,
};

use crate::platform::{Done, GivenFile, MOST_FILES, PlatformError, ReadsFile};

/// A file with the folders that it came in.
struct Whole(File);

/// A file in a folder that was dropped.
struct InFolder(FileSystemFileEntry);

/// A folder that could not be looked into.
struct Shut(String);

impl ReadsFile for Whole {
    fn name(&self) -> String {
        // Only a field for folders says where in them a file is.
        let path = Reflect::get(&self.0, &JsValue::from_str("webkitRelativePath"));
        let path = path.ok().and_then(|path| path.as_string());
        path.filter(|path| !path.is_empty())
            .unwrap_or_else(|| self.0.name())
    }

    fn read(&self, most_bytes: usize, done: Done<Vec<u8>>) {
        let file = self.0.clone();
        spawn_local(async move { done(bytes_of(&file, most_bytes).await) });
    }
}

impl ReadsFile for InFolder {
    fn name(&self) -> String {
        self.0.full_path().trim_start_matches('/').to_owned()
    }

    fn read(&self, most_bytes: usize, done: Done<Vec<u8>>) {
        let entry = self.0.clone();
        spawn_local(async move {
            let file: Option<File> = answer(|done, failed| {
                entry.file_with_callback_and_callback(&done, &failed);
            })
            .await;
            done(match file {
                Some(file) => bytes_of(&file, most_bytes).await,
                None => Err(PlatformError::FileUnreadable),
            });
        });
    }
}

impl ReadsFile for Shut {
    fn name(&self) -> String {
        self.0.clone()
    }

    fn read(&self, _most_bytes: usize, done: Done<Vec<u8>>) {
        done(Err(PlatformError::FileUnreadable));
    }
}

/// The files of a file field.
pub fn picked(files: &FileList) -> Vec<GivenFile> {
    let most = u32::try_from(MOST_FILES + 1).unwrap_or(u32::MAX);
    (0..files.length().min(most))
        .filter_map(|place| files.get(place))
        .map(|file| -> GivenFile { Rc::new(Whole(file)) })
        .collect()
}

/// Finds the files that were dropped, those in folders too.
pub fn dropped(data: &DataTransfer, found: Box<dyn FnOnce(Vec<GivenFile>)>) {
    // What was dropped can be asked for only now, while the browser tells of it.
    let items = data.items();
    let given: Vec<Dropped> = (0..items.length())
        .filter_map(|place| items.get(place))
        .filter_map(|item| dropped_as(&item))
        .collect();
    if given.is_empty() {
        found(data.files().map_or_else(Vec::new, |files| picked(&files)));
        return;
    }
    spawn_local(async move { found(files_below(given).await) });
}

/// One of the things that were dropped together, or that are in a folder of them.
enum Dropped {
    File(File),
    Entry(FileSystemEntry),
}

/// Only a folder is asked for as an entry. A file that is on no disk, such as one from a mail, has
/// an entry that WebKit cannot read, and none in other browsers.
fn dropped_as(item: &DataTransferItem) -> Option<Dropped> {
    match item.webkit_get_as_entry().ok().flatten() {
        Some(entry) if entry.is_directory() => Some(Dropped::Entry(entry)),
        _ => item.get_as_file().ok().flatten().map(Dropped::File),
    }
}

/// All of these files and those below, in the order of the folders.
async fn files_below(mut open: Vec<Dropped>) -> Vec<GivenFile> {
    let mut files: Vec<GivenFile> = Vec::new();
    open.reverse();
    while let Some(next) = open.pop() {
        if files.len() > MOST_FILES {
            break;
        }
        let entry = match next {
            Dropped::Entry(entry) => entry,
            Dropped::File(file) => {
                files.push(Rc::new(Whole(file)));
                continue;
            }
        };
        if entry.is_file() {
            files.push(Rc::new(InFolder(entry.unchecked_into())));
            continue;
        }
        let reader = entry
            .unchecked_ref::<FileSystemDirectoryEntry>()
            .create_reader();
        match entries_of(&reader).await {
            Some(entries) => open.extend(entries.into_iter().rev().map(Dropped::Entry)),
            None => files.push(Rc::new(Shut(entry.full_path()))),
        }
    }
    files
}

/// All entries of a folder: the browser gives some at a time, and then none.
async fn entries_of(reader: &FileSystemDirectoryReader) -> Option<Vec<FileSystemEntry>> {
    let mut all = Vec::new();
    loop {
        let some: Array = answer(|done, failed| {
            // A failure that is thrown leaves the answer open; browsers call `failed`.
            reader
                .read_entries_with_callback_and_callback(&done, &failed)
                .ok();
        })
        .await?;
        if some.length() == 0 {
            return Some(all);
        }
        all.extend((0..some.length()).map(|place| some.get(place).unchecked_into()));
        if all.len() > MOST_FILES {
            return Some(all);
        }
    }
}

/// What comes of a question that the browser answers by a callback; none, if it fails.
async fn answer<T: JsCast>(mut ask: impl FnMut(Function, Function)) -> Option<T> {
    let answer = JsFuture::from(Promise::new(&mut ask)).await;
    answer.ok().map(JsCast::unchecked_into)
}

async fn bytes_of(file: &File, most_bytes: usize) -> Result<Vec<u8>, PlatformError> {
    #[expect(clippy::cast_precision_loss, reason = "the limit is far below")]
    if file.size() > most_bytes as f64 {
        return Err(PlatformError::FileTooLarge { limit: most_bytes });
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| PlatformError::FileUnreadable)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
