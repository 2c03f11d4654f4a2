//! From an assessment to all that follows from it (`instrument.md` Part 4).
//!
//! A total function: every assessment has scores, and the same one always has the same. It is for
//! department forms; the two short forms have no results of their own (4.13, 13), and the caller
//! decides that. It must not read anything but its arguments.

use super::assessment::Assessment;
use super::checks::raised_checks;
use super::deployment::deployment;
use super::instrument::Instrument;
use super::priority::set_order;
use super::readings::{completeness, readings};
use super::recommendations::recommendations;
use super::scores::{GroupView, Scores};
use super::sums::{esr_gap, share};
use super::themes::themes;

/// Everything that follows from one department check; `groups` is empty where no group answered.
pub fn score(
    instrument: &'static Instrument,
    assessment: &Assessment,
    groups: &GroupView,
) -> Scores {
    let checks = raised_checks(instrument, assessment);
    let readings = readings(instrument, assessment, &checks);
    let completeness = completeness(instrument, &readings);
    let mut recommendations = recommendations(instrument, assessment, &readings, groups);
    set_order(
        &mut recommendations,
        &instrument.retention_rule,
        assessment,
        &completeness,
    );
    Scores {
        completeness,
        themes: themes(instrument, &readings),
        recommendations,
        deployment: deployment(instrument, assessment),
        checks: checks.open,
        confirmed_checks: checks.confirmed,
        share: share(&assessment.profile),
        esr_gap: esr_gap(&assessment.profile),
        readings,
    }
}
