//! Forms of several people, collected on one device.
//!
//! Only the tally is here: the form that somebody fills in is [`super::state::State::form`], and it
//! is gone once it is handed in. This must not know who answered, when, or in which order.

use super::tally::Tally;

/// A collection on this device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collection {
    /// How many people of each group gave each answer.
    pub tally: Tally,
    /// The device is in the hands of those who answer: they see their own pages and no others.
    pub is_handed_over: bool,
    /// Why the device could not keep the last that was handed in, in words.
    pub not_kept: Option<String>,
}

impl Collection {
    /// The same collection, in the hands of those who answer or back with the person who runs it.
    #[must_use]
    pub fn handed_over(&self, is_handed_over: bool) -> Self {
        Self {
            is_handed_over,
            ..self.clone()
        }
    }
}
