//! A second copy of what local storage keeps, in the browser's database.
//!
//! Browsers write local storage to the disk seconds after the page has asked for it, so that a
//! browser that is killed loses those seconds; and two windows can read and write it at once. The
//! database is written at once, and has transactions: a window looks and writes in one of them, and
//! no other window gets in between. Local storage stays what the page reads at its start.
//!
//! Which of the two copies is the newer one is never guessed from a clock: the database notes the
//! mark of every text that it ever had, so a text in local storage that it has seen and has no more
//! is an old one, and a text that it has not seen is a new one. It must not look into the texts, and
//! where there is no database the page works as without it.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::storage::{error_of, is_known, is_ours};
use crate::platform::{Exchange, Found, PlatformError};

const DATABASE: &str = "rolecheck";
/// The texts, by their key in local storage.
const TEXTS: &str = "texts";
/// The marks of all texts that there were.
const SEEN: &str = "seen";
/// The page waits this long for the database, in milliseconds. One that opens later is used from
/// then on.
const PATIENCE: u32 = 3_000;
/// With more marks than this, those of texts that are long gone go.
const MOST_MARKS: u32 = 20_000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    /// This window has deleted everything: there is a database again once there is something to keep.
    static IS_CLEARED: Cell<bool> = const { Cell::new(false) };
}

/// Whether everything was deleted, and something is to be kept now for the first time since.
pub(super) fn is_to_be_opened_anew() -> bool {
    IS_CLEARED.replace(false)
}

/// Whether there is a database.
pub(super) fn is_open() -> bool {
    OPEN.with_borrow(Option::is_some)
}

/// Opens the database, and brings local storage up to what was kept last. It is no failure if there
/// is none.
pub(super) async fn open(local: &web_sys::Storage) {
    let ready = Promise::new(&mut |done, _| {
        let (local, ready) = (local.clone(), done.clone());
        spawn_local(async move {
            use_database(&local).await;
            drop(ready.call0(&JsValue::NULL));
        });
        Timeout::new(PATIENCE, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    drop(JsFuture::from(ready).await);
}

async fn use_database(local: &web_sys::Storage) {
    let Ok(database) = opened().await else { return };
    OPEN.set(Some(database));
    // Its transaction is the first, so nobody looks before it is done.
    if bring_together(local).await.is_err() {
        close();
    }
}

async fn opened() -> Result<IdbDatabase, JsValue> {
    let factory = gloo::utils::window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(DATABASE, 1)?;
    let on_upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            let database: IdbDatabase = request.result().ok()?.unchecked_into();
            database.create_object_store(TEXTS).ok()?;
            database.create_object_store(SEEN).ok()?;
            Some(true)
        })
    };
    request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
    let database: IdbDatabase = JsFuture::from(opening(&request)).await?.unchecked_into();
    // Another window deletes the database: it waits until this one lets go of it.
    let let_go = Closure::<dyn Fn()>::new(close);
    database.set_onversionchange(Some(let_go.as_ref().unchecked_ref()));
    let_go.forget();
    Ok(database)
}

/// What opening or deleting a database comes to; a failure if another window is in the way.
fn opening(request: &IdbOpenDbRequest) -> Promise {
    Promise::new(&mut |opened, failed| {
        listen(request, &opened, &failed);
        request.set_onblocked(Some(&failed));
    })
}

fn close() {
    if let Some(database) = OPEN.take() {
        database.close();
    }
}

/// What a request comes to.
async fn outcome(request: Result<IdbRequest, JsValue>) -> Result<JsValue, JsValue> {
    let request = request?;
    JsFuture::from(Promise::new(&mut |done, failed| {
        listen(&request, &done, &failed);
    }))
    .await
}

fn listen(request: &IdbRequest, done: &js_sys::Function, failed: &js_sys::Function) {
    let (own, done) = (request.clone(), done.clone());
    let ended = Closure::once_into_js(move || {
        done.call1(&JsValue::NULL, &own.result().unwrap_or_default())
    });
    request.set_onsuccess(Some(ended.unchecked_ref()));
    request.set_onerror(Some(failed));
}

/// The two stores in one transaction: what is done there is done whole or not at all, and after
/// everything of other windows or before it.
struct Both {
    transaction: IdbTransaction,
    texts: IdbObjectStore,
    seen: IdbObjectStore,
}

impl Both {
    fn begin() -> Result<Self, JsValue> {
        let database = OPEN.with_borrow(Clone::clone).ok_or(JsValue::NULL)?;
        let names = Array::of2(&TEXTS.into(), &SEEN.into());
        let mode = IdbTransactionMode::Readwrite;
        let transaction = database.transaction_with_str_sequence_and_mode(&names, mode)?;
        Ok(Self {
            texts: transaction.object_store(TEXTS)?,
            seen: transaction.object_store(SEEN)?,
            transaction,
        })
    }

    async fn text(&self, key: &str) -> Result<Option<String>, JsValue> {
        Ok(outcome(self.texts.get(&key.into())).await?.as_string())
    }

    async fn has_seen(&self, key: &str, text: &str) -> Result<bool, JsValue> {
        let mark = mark_of(key, text).into();
        Ok(!outcome(self.seen.get(&mark)).await?.is_undefined())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), JsValue> {
        self.texts.put_with_key(&text.into(), &key.into())?;
        (self.seen).put_with_key(&JsValue::TRUE, &mark_of(key, text).into())?;
        Ok(())
    }

    /// Waits until everything is written.
    async fn end(self) -> Result<(), JsValue> {
        let ended = Promise::new(&mut |done, failed| {
            self.transaction.set_oncomplete(Some(&done));
            self.transaction.set_onabort(Some(&failed));
        });
        JsFuture::from(ended).await.map(|_| ())
    }
}

/// A text under a key, in 16 letters (FNV-1a): only to know it again.
fn mark_of(key: &str, text: &str) -> String {
    let bytes = key.bytes().chain([0]).chain(text.bytes());
    let mark = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{mark:016x}")
}

/// At the start: a text of the database takes the place of an older one in local storage, and a
/// newer one of local storage, which an older RoleCheck may have kept, its place in the database.
async fn bring_together(local: &web_sys::Storage) -> Result<(), JsValue> {
    let both = Both::begin()?;
    let keys: Array = outcome(both.texts.get_all_keys()).await?.unchecked_into();
    let keys: Vec<String> = keys.iter().filter_map(|key| key.as_string()).collect();
    for key in &keys {
        let Some(text) = both.text(key).await? else {
            continue;
        };
        match local.get_item(key)? {
            Some(found) if found == text => {}
            Some(found) if !both.has_seen(key, &found).await? => both.put(key, &found)?,
            _ => local.set_item(key, &text)?,
        }
    }
    for place in (0..local.length()?).rev() {
        let Some(key) = local.key(place)?.filter(|key| is_ours(key)) else {
            continue;
        };
        let Some(text) = local.get_item(&key)?.filter(|_| !keys.contains(&key)) else {
            continue;
        };
        if both.has_seen(&key, &text).await? {
            // It was deleted just before the browser was killed.
            local.remove_item(&key)?;
        } else {
            both.put(&key, &text)?;
        }
    }
    forget_old_marks(&both).await?;
    both.end().await
}

async fn forget_old_marks(both: &Both) -> Result<(), JsValue> {
    let marks = outcome(both.seen.count()).await?.as_f64();
    if marks.is_some_and(|marks| marks > f64::from(MOST_MARKS)) {
        both.seen.clear()?;
        let keys: Array = outcome(both.texts.get_all_keys()).await?.unchecked_into();
        for key in keys.iter().filter_map(|key| key.as_string()) {
            if let Some(text) = both.text(&key).await? {
                both.put(&key, &text)?;
            }
        }
    }
    Ok(())
}

/// Looks and keeps, in both places. None, if the database failed: then it is done without from now
/// on.
pub(super) async fn exchange(
    local: &web_sys::Storage,
    key: &str,
    exchange: &Exchange,
) -> Option<Result<Found, PlatformError>> {
    match tried(local, key, exchange).await {
        Ok(found) => Some(found),
        Err(_) => {
            close();
            None
        }
    }
}

async fn tried(
    local: &web_sys::Storage,
    key: &str,
    exchange: &Exchange,
) -> Result<Result<Found, PlatformError>, JsValue> {
    let both = Both::begin()?;
    let found = found(&both, local, key, exchange).await?;
    if let Found::Other(other) = &found {
        both.put(key, other)?;
    }
    let Some(new) = (exchange.new.as_ref()).filter(|_| !matches!(found, Found::Other(_))) else {
        return Ok(Ok(found));
    };
    let before = local.get_item(key)?;
    if let Err(error) = local.set_item(key, new) {
        both.transaction.abort()?;
        return Ok(Err(error_of(&error)));
    }
    let noted = async {
        both.put(key, new)?;
        both.end().await
    };
    if let Err(error) = noted.await {
        // It is tried again without the database, from where it was.
        drop(match before {
            Some(before) => local.set_item(key, &before),
            None => local.remove_item(key),
        });
        return Err(error);
    }
    Ok(Ok(found))
}

/// What is kept now, by both places.
async fn found(
    both: &Both,
    local: &web_sys::Storage,
    key: &str,
    exchange: &Exchange,
) -> Result<Found, JsValue> {
    let is_known = |text: &String| is_known(key, exchange, text);
    let noted = both.text(key).await?;
    if let Some(other) = noted.as_ref().filter(|noted| !is_known(noted)) {
        return Ok(Found::Other(other.clone()));
    }
    let here = local.get_item(key)?;
    let Some(here) = here else {
        return Ok(Found::Nothing);
    };
    if is_known(&here) {
        return Ok(Found::Known);
    }
    // Other windows' writes reach local storage here a little late.
    Ok(match (both.has_seen(key, &here).await?, noted) {
        (false, _) => Found::Other(here),
        (true, Some(noted)) => {
            // Two windows' writes may even have come there in the other order.
            drop(local.set_item(key, &noted));
            Found::Known
        }
        (true, None) => Found::Nothing,
    })
}

/// Keeps a text that local storage has already.
pub(super) async fn note(key: &str, text: Option<&str>) {
    let noted = async {
        let both = Both::begin()?;
        match text {
            Some(text) => both.put(key, text)?,
            None => drop(both.texts.delete(&key.into())?),
        }
        both.end().await
    };
    if noted.await.is_err() {
        close();
    }
}

/// Forgets everything. From then on nothing goes into the database.
pub(super) async fn empty() -> Result<(), JsValue> {
    let is_open = is_open();
    let emptied = async {
        if is_open {
            let both = Both::begin()?;
            both.texts.clear()?;
            both.seen.clear()?;
            both.end().await?;
        }
        Ok(())
    };
    let outcome = emptied.await;
    IS_CLEARED.set(OPEN.with_borrow(Option::is_some));
    close();
    outcome
}

/// Takes the database itself off this device. It may have to wait for other windows to let go of it.
pub(super) async fn remove() -> Result<(), JsValue> {
    let Some(factory) = gloo::utils::window().indexed_db()? else {
        return Ok(());
    };
    let request = factory.delete_database(DATABASE)?;
    JsFuture::from(opening(&request)).await?;
    Ok(())
}
