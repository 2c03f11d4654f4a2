//! A collection as the text that this device keeps for itself: who has the device, and the tally.
//!
//! It is never given to a person as a file: a tally file is. It must not hold the form that somebody
//! is filling in.

use super::error::ReadError;
use super::tally::{OpenedTally, read_tally, write_tally_for_device};
use crate::engine::collection::Collection;
use crate::engine::instrument::Instrument;

/// The first line, where the device is in the hands of those who answer.
const HANDED_OVER: &str = "handed over";
/// The first line, where it is with the person who runs the collection.
const WITH_ORGANISER: &str = "with the organiser";

/// A collection as text: a line, and the tally.
pub fn write_collection(collection: &Collection, instrument: &'static Instrument) -> String {
    let first = if collection.is_handed_over {
        HANDED_OVER
    } else {
        WITH_ORGANISER
    };
    let tally = write_tally_for_device(&collection.tally, instrument);
    format!("{first}\n{tally}")
}

/// A collection from its text.
pub fn read_collection(
    text: &str,
    instrument: &'static Instrument,
) -> Result<Collection, ReadError> {
    let (first, tally) = text.split_once('\n').unwrap_or(("", text));
    let OpenedTally { tally, .. } = read_tally(tally.as_bytes(), instrument)?;
    Ok(Collection {
        tally,
        is_handed_over: first == HANDED_OVER,
        not_kept: None,
    })
}
