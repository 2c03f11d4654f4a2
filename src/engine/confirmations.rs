//! Which confirmations outlive a change (`instrument.md` 4.13, 9).
//!
//! A confirmation says 'this is right as it stands', so it goes when an answer or a profile entry
//! that its check reads is changed. It must not look at the clock or at who made the change.

use super::assessment::Assessment;
use super::instrument::Instrument;

/// Takes the confirmations out of `after` whose checks read something that is different from
/// `before`. One that was given in this very change stays.
pub fn drop_stale_confirmations(
    before: &Assessment,
    after: &mut Assessment,
    instrument: &Instrument,
) {
    let stale: Vec<&'static str> = (instrument.checks.iter())
        .filter(|check| before.confirmed_checks.contains(check.id))
        .filter(|check| check.raised_when.reads_differently(before, after))
        .map(|check| check.id)
        .collect();
    for id in stale {
        after.confirmed_checks.remove(id);
    }
}
