//! Two checks of one department beside each other.

mod moves;
mod properties;
mod versions;

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::compare::{Comparison, Row, Versioned, compare};
use rolecheck::engine::instrument::CURRENT;

/// Two checks of the version in use, compared.
fn compared(then: &Assessment, now: &Assessment) -> Comparison {
    let of = |check| Versioned {
        check,
        version: CURRENT.version,
    };
    compare(&CURRENT, of(then), of(now))
}

fn row<'a>(rows: &'a [Row], id: &str) -> &'a Row {
    rows.iter().find(|row| row.id == id).expect(id)
}
