//! What the page knows at the start: everything that is kept on this device, and the example.
//!
//! It must not lose anything: what cannot be opened is listed, and left where it is.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::collecting;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{CURRENT, Instrument};
use crate::engine::keeping::Keeping;
use crate::engine::state::{EXAMPLE_ID, Saving, State, Unreadable};
use crate::platform::{Platform, Stored};
use crate::wire;

/// The filled-in example department, as a file.
const EXAMPLE: &str = include_str!("../../assets/example.json");

/// The state at the start.
pub fn state(platform: &Platform) -> State {
    let (stored, saving) = match platform.storage.load_all() {
        Ok(stored) => (stored, Saving::NotYet),
        Err(error) => (
            Vec::new(),
            Saving::Failed {
                reason: error.to_string(),
            },
        ),
    };
    let instrument: &'static Instrument = &CURRENT;
    let mut checks = Vec::new();
    let mut unreadable = Vec::new();
    let mut kept = BTreeMap::new();
    let mut newer = BTreeMap::new();
    for item in stored {
        kept.insert(item.id.clone(), Rc::from(item.text.as_str()));
        match open(&item, instrument) {
            Ok(opened) => {
                newer.extend(opened.newer.map(|what| (item.id, what)));
                checks.push(Rc::new(opened.check));
            }
            Err(reason) => unreadable.push(Unreadable {
                id: item.id,
                text: item.text,
                reason,
            }),
        }
    }
    let (collection, unreadable_collection) = match collecting::load(platform, instrument) {
        Ok(collection) => (collection.map(Rc::new), None),
        Err(reason) => (None, Some(reason)),
    };
    checks.sort_by(|a, b| b.updated_at.cmp(&a.updated_at));
    State {
        instrument,
        checks,
        example: Rc::new(example(platform, instrument)),
        unreadable,
        unsaved: BTreeMap::new(),
        kept,
        newer,
        elsewhere: BTreeMap::new(),
        saving,
        keeping: Keeping {
            is_memory_only: platform.storage.is_memory_only(),
            ..Keeping::default()
        },
        opened: None,
        deleted: None,
        files: Rc::default(),
        tally: None,
        collection,
        unreadable_collection,
        form: None,
        is_handed_in: false,
    }
}

/// What was kept and can be opened.
pub struct OpenedText {
    /// The check.
    pub check: Assessment,
    /// What in it is newer than this version, in words, if anything.
    pub newer: Option<String>,
}

/// Opens what was kept. The id it is kept under is its id, whatever the text says.
pub fn open(item: &Stored, instrument: &'static Instrument) -> Result<OpenedText, String> {
    if !wire::is_usable_id(&item.id) {
        let words = "It is kept under an id that is too long. Save it as a file, then \
                     open that file.";
        return Err(words.to_owned());
    }
    match wire::read(item.text.as_bytes(), instrument) {
        Ok(opened) => Ok(OpenedText {
            check: Assessment {
                id: item.id.clone(),
                ..opened.assessment
            },
            newer: opened.newer,
        }),
        Err(error) => Err(error.to_string()),
    }
}

/// A test proves that the example opens; an empty one stands in for it all the same.
fn example(platform: &Platform, instrument: &'static Instrument) -> Assessment {
    let mut example = wire::read(EXAMPLE.as_bytes(), instrument).map_or_else(
        |_| Assessment::new(EXAMPLE_ID.to_owned(), platform.clock.now()),
        |opened| opened.assessment,
    );
    EXAMPLE_ID.clone_into(&mut example.id);
    example
}
