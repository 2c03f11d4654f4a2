//! What changed in the profile and in how support workers are placed, as facts.
//!
//! It must not call any of it better or worse: nothing here is scored.

use crate::engine::assessment::Assessment;
use crate::engine::deployment::deployment;
use crate::engine::instrument::Instrument;
use crate::engine::words::{item_name, model_name, profile_lines};

/// Something that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// What it was, a line for each thing.
    pub then: Vec<String>,
    /// What it is.
    pub now: Vec<String>,
}

/// What is said of each check beside the facts.
const SAID_ELSEWHERE: [&str; 3] = ["profile-name", "profile-date", "profile-group"];

/// The facts that changed, in the order of the profile, with the deployment model first.
pub(super) fn facts(
    instrument: &'static Instrument,
    then: &Assessment,
    now: &Assessment,
) -> Vec<Fact> {
    let model = |check| {
        let model = deployment(instrument, check).department;
        vec![model_name(model).to_owned()]
    };
    let placed = Fact {
        name: "How support workers are placed, by the grid",
        then: model(then),
        now: model(now),
    };
    let items = (instrument.profile.iter())
        .filter(|item| !SAID_ELSEWHERE.contains(&item.id))
        .map(|item| Fact {
            name: item_name(item),
            then: profile_lines(instrument, item, then),
            now: profile_lines(instrument, item, now),
        });
    [placed]
        .into_iter()
        .chain(items)
        .filter(|fact| fact.then != fact.now)
        .collect()
}
