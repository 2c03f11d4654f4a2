//! The next check of a made-up department: some answers move, most do not, and what was planned
//! moves more.
//!
//! It must not change who the department is: its name and its hospitals stay.

use std::collections::BTreeSet;

use super::{answers, confirm_some, level_of, plan};
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::chance::Chance;
use crate::engine::instrument::{Instrument, Kind};
use crate::engine::plan::ActionStatus;

/// The check that comes after this one.
pub(super) fn next(
    instrument: &'static Instrument,
    before: &Assessment,
    chance: &mut Chance,
) -> Assessment {
    let mut check = before.clone();
    check.id = chance.uuid();
    check.confirmed_checks.clear();
    let worked_on: BTreeSet<&str> = (before.plan.actions.iter())
        .filter(|action| action.status() != ActionStatus::NotStarted)
        .filter_map(|action| action.recommendation)
        .collect();
    for question in instrument.questions {
        let was_planned = (question.recommendations.iter()).any(|id| worked_on.contains(id));
        let (moves, by) = if was_planned { (75, 90) } else { (18, 15) };
        let is_grid = matches!(question.kind, Kind::Grid(_));
        if is_grid || !question.is_shown(&check) || !chance.percent(moves) {
            continue;
        }
        let level = match before.answers.get(question.id) {
            Some(answer @ Answer::Choice(_)) => level_of(question, answer).unwrap_or(200) + by,
            _ => 200,
        };
        answers::answer(instrument, &mut check, question, level, 3, chance);
    }
    move_on(&mut check, chance);
    let more = plan::more_actions(instrument, &check, 2, chance);
    check.plan.actions.extend(more);
    confirm_some(instrument, &mut check, chance);
    check
}

/// What was begun is mostly done a year later.
fn move_on(check: &mut Assessment, chance: &mut Chance) {
    for action in &mut check.plan.actions {
        action.status = Some(match action.status() {
            ActionStatus::NotStarted if chance.percent(60) => ActionStatus::InProgress,
            ActionStatus::InProgress if chance.percent(70) => ActionStatus::Done,
            other => other,
        });
    }
}
