//! How far what a person entered is safe: kept on this device, promised, in a file, or only here.
//!
//! It must not keep anything: it only says what the page knows of that.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::assessment::Assessment;
use super::merge::Difference;

/// What the page knows of how what is entered is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Nothing is to be kept on this computer: what is entered is in this window only.
    pub is_memory_only: bool,
    /// Whether the browser has promised not to clear what is kept; none, while nobody has asked.
    pub is_promised: Option<bool>,
    /// When this window last found that what it had kept was gone, on this device's clock.
    pub cleared: Option<String>,
    /// The checks in which something was entered that is not in a file yet, by id.
    pub not_in_file: BTreeSet<String>,
    /// What this window and another one entered at the same time, until the person has chosen.
    pub clash: Option<Clash>,
}

/// The same things changed in two windows at once, each of which could not know of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The check's id.
    pub id: String,
    /// The check as the other window kept it.
    pub theirs: Rc<Assessment>,
    /// What differs. What was entered in this window stands until the person chooses.
    pub differences: Vec<Difference>,
}
