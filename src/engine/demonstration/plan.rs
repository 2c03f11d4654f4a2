//! What a made-up department means to do, taken from the first steps of its own results.
//!
//! It must not name a person: an owner is a role.

use crate::engine::assessment::Assessment;
use crate::engine::chance::Chance;
use crate::engine::instrument::Instrument;
use crate::engine::plan::{ActionStatus, Control, Plan, PlannedAction};
use crate::engine::score::score;
use crate::engine::scores::{GroupView, Status};

const OWNERS: [&str; 4] = [
    "Support worker lead",
    "Superintendent radiographer",
    "Imaging manager",
    "Practice educator",
];

/// A plan with a few actions, about what is not met.
pub(super) fn made_up(
    instrument: &'static Instrument,
    check: &Assessment,
    chance: &mut Chance,
) -> Plan {
    let wanted = chance.below(5);
    Plan {
        actions: more_actions(instrument, check, wanted, chance),
        ..Plan::default()
    }
}

/// So many actions about what is not met and has none yet.
pub(super) fn more_actions(
    instrument: &'static Instrument,
    check: &Assessment,
    wanted: usize,
    chance: &mut Chance,
) -> Vec<PlannedAction> {
    let scores = score(instrument, check, &GroupView::default());
    let open = scores.recommendations.iter().filter(|each| {
        let has_none = check
            .plan
            .actions_for(each.recommendation.id)
            .next()
            .is_none();
        has_none && matches!(each.status, Status::NotMet | Status::PartlyMet)
    });
    let steps = open.filter_map(|each| {
        Some((
            each.recommendation.id,
            each.recommendation.first_steps.first()?,
        ))
    });
    let mut actions = Vec::new();
    for (recommendation, step) in steps {
        if actions.len() == wanted {
            break;
        }
        if chance.percent(30) {
            actions.push(PlannedAction {
                id: chance.uuid(),
                recommendation: Some(recommendation),
                text: step.text.to_owned(),
                owner: chance.pick_one(&OWNERS).unwrap_or_default().to_owned(),
                due: due(&check.date, chance),
                status: chance.pick_one(&ActionStatus::ALL),
                control: chance.pick_one(&Control::ALL),
                first_step: step.id.to_owned(),
            });
        }
    }
    actions
}

/// The first of a month in the year after a date; sometimes none.
fn due(date: &str, chance: &mut Chance) -> String {
    match date.get(..4).and_then(|year| year.parse::<u32>().ok()) {
        Some(year) if chance.percent(80) => format!("{}-{:02}-01", year + 1, 1 + chance.below(12)),
        _ => String::new(),
    }
}
