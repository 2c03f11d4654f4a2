//! Which staff numbers are too small to be shown, and from which others they could be worked out.
//!
//! It must not hold back a number that says nothing of a few people.

use crate::engine::condition::BandRow;
use crate::engine::profile::{BandCount, Fte, Profile, Reply};
use crate::engine::words::{band_fte_text, band_people_text};

/// Staff numbers under this are not shown.
const LEAST_SHOWN: u16 = 5;
/// How a number of people that is held back is put.
pub const FEW_PEOPLE: &str = "Fewer than 5 people";
/// How an FTE that is held back is put.
pub const FEW_FTE: &str = "Fewer than 5 FTE";
/// How the FTE of few people is put, whatever it is.
const FTE_OF_FEW: &str = "FTE: not shown, as it is the FTE of fewer than 5 people";
/// How a total is put from which a number that is held back could be worked out.
const TOTAL_OF_FEW: &str = "Not shown, as a number under 5 could be worked out from it";

/// A part of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It is shown beside the total.
    Shown(Fte),
    /// It was not entered.
    Unknown,
    /// It must not be worked out.
    HeldBack,
}

/// What to say in place of a total, if it must not be shown.
pub(super) fn why_held_back(total: Option<Reply<Fte>>, parts: [Part; 2]) -> Option<&'static str> {
    let total = *total.as_ref()?.known()?;
    let shown = parts.iter().fold(0, |sum: u32, part| match part {
        Part::Shown(fte) => sum.saturating_add(fte.hundredths),
        Part::Unknown | Part::HeldBack => sum,
    });
    let rest = Fte {
        hundredths: total.hundredths.saturating_sub(shown),
    };
    let gives_away_the_rest = parts.contains(&Part::Unknown) && is_small(rest);
    if is_small(total) {
        Some(FEW_FTE)
    } else if parts.contains(&Part::HeldBack) || gives_away_the_rest {
        Some(TOTAL_OF_FEW)
    } else {
        None
    }
}

/// The FTE of all support workers and assistant practitioners that is shown.
pub(super) fn shown_of_bands(profile: &Profile) -> Fte {
    let known = |rows: [BandRow; 2]| {
        rows.into_iter().fold(0, |sum: u32, row| {
            let fte = profile.band(row).known_fte().unwrap_or_default();
            sum.saturating_add(fte.hundredths)
        })
    };
    let total = (profile.fte_actual.as_ref()).and_then(Reply::known);
    let bands_2_and_3 = known([BandRow::Band2, BandRow::Band3]);
    let bands_2_and_3 = bands_2_and_3.max(total.map_or(0, |total| total.hundredths));
    let band_4 = known([BandRow::Band4Lead, BandRow::Band4Ap]);
    Fte {
        hundredths: bands_2_and_3.saturating_add(band_4),
    }
}

/// The bands with their profile items.
pub(super) const ROWS: [(BandRow, &str); 4] = [
    (BandRow::Band2, "profile-band-2"),
    (BandRow::Band3, "profile-band-3"),
    (BandRow::Band4Lead, "profile-band-4-lead"),
    (BandRow::Band4Ap, "profile-band-4-ap"),
];

fn is_small(fte: Fte) -> bool {
    (1..u32::from(LEAST_SHOWN) * 100).contains(&fte.hundredths)
}

/// The band without its small numbers, and its words; nothing where it has none.
pub(super) fn without_small(band: &BandCount) -> Option<(BandCount, Vec<String>)> {
    let few_people = (band.known_people()).is_some_and(|people| (1..LEAST_SHOWN).contains(&people));
    if few_people {
        let fte = match band.fte {
            Some(Reply::Is(_)) => FTE_OF_FEW.to_owned(),
            other => band_fte_text(other),
        };
        return Some((BandCount::default(), vec![FEW_PEOPLE.to_owned(), fte]));
    }
    band.known_fte().filter(|fte| is_small(*fte))?;
    let kept = BandCount { fte: None, ..*band };
    let people = band_people_text(band.people);
    Some((kept, vec![people, FEW_FTE.to_owned()]))
}
