//! The copy of a check that is saved as a file for others: an alias for the name, nothing that a
//! person typed but job titles, and no day.
//!
//! It must be a check like any other, which every view takes and which scores alike.
//!
//! Rulings: the id is a new one that follows from the check's own. So two copies of one check are
//! seen to be of one department, and the newer one stands for both, while the copy does not name
//! the check. (Who has the check itself can see by the answers alone that a copy is of it.) Dates
//! are put on the first of their month. When the copy was made, to the day, says which copy is
//! newer. What another program wrote into the file is left out, as nobody can know what it says.

use std::collections::BTreeMap;

use super::{SharedCopy, Sharing};
use crate::engine::answers::{Answer, Grid};
use crate::engine::assessment::Assessment;
use crate::engine::chance::Chance;
use crate::engine::instrument::Instrument;
use crate::engine::plan::Plan;

/// What goes into a copy to share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileOptions {
    /// What the department is called in it.
    pub alias: String,
    /// The actions are in it, as they were typed.
    pub actions: bool,
    /// The day on which it is made, `2026-11-24`.
    pub today: String,
}

impl SharedCopy {
    /// The copy of a check to be saved as a file for others.
    pub fn nameless(instrument: &Instrument, check: &Assessment, options: &FileOptions) -> Self {
        let mut copy = Self::new(check, Sharing::default());
        let shared = &mut copy.check;
        shared.id = Chance::for_text(&check.id).uuid();
        shared.name = options.alias.trim().to_owned();
        shared.date = first_of_month(&check.date);
        shared.created_at.clear();
        shared.updated_at = format!("{}T00:00:00Z", options.today);
        shared.kept.clear();
        shared.section = None;
        number_hospitals(instrument, shared);
        shared.plan = plan(&shared.plan, options.actions);
        copy
    }
}

/// The first day of a date's month; empty, where it is no date.
fn first_of_month(date: &str) -> String {
    (date.get(..8)).map_or_else(String::new, |month| format!("{month}01"))
}

/// Ids of hospitals can come from any program, and say anything. A cell of a hospital that is not
/// listed any more goes.
fn number_hospitals(instrument: &Instrument, check: &mut Assessment) {
    let hospitals = &mut check.profile.hospitals;
    let mut ids = BTreeMap::new();
    for (place, hospital) in hospitals.iter_mut().enumerate() {
        let id = format!("h{}", place + 1);
        ids.insert(std::mem::replace(&mut hospital.id, id.clone()), id);
    }
    for question in instrument.questions {
        let Some(Answer::Grid(grid)) = check.answers.get(question.id) else {
            continue;
        };
        let cells = grid.cells.iter();
        let cells = cells.filter_map(|(hospital, areas)| {
            let listed = areas
                .iter()
                .filter(|(area, _)| instrument.area(area).is_some());
            let areas = listed.map(|(area, cell)| (area.clone(), *cell)).collect();
            Some((ids.get(hospital)?.clone(), areas))
        });
        let cells = cells.collect();
        check
            .answers
            .set(question.id, Some(Answer::Grid(Grid { cells })));
    }
}

/// The actions, under other ids; the order is the department's own business.
fn plan(plan: &Plan, with_actions: bool) -> Plan {
    let mut copy = Plan::default();
    if with_actions {
        copy.actions.clone_from(&plan.actions);
        for action in &mut copy.actions {
            action.id = Chance::for_text(&action.id).uuid();
        }
    }
    copy
}
