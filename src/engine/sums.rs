//! The two sums of the profile (`instrument.md` 4.12): for information, never a target.
//!
//! Rulings: bands 2 and 3 are taken from their own rows, and from the actual number where a row is
//! not known, as that counts the same two bands; band 4 counts only where both of its rows are
//! known. It must not judge and must not touch a status.

use super::fraction::Fraction;
use super::profile::{Fte, Profile, Reply};
use super::scores::{EsrGap, Share};

/// Support workers as a share of imaging staff; nothing where a figure is missing or 0.
pub fn share(profile: &Profile) -> Option<Share> {
    let imaging = known(profile.fte_imaging.as_ref())?;
    let rows = add(profile.band_2.known_fte(), profile.band_3.known_fte());
    let bands_2_and_3 = rows.or_else(|| known(profile.fte_actual.as_ref()))?;
    let band_4 = add(
        profile.band_4_lead.known_fte(),
        profile.band_4_ap.known_fte(),
    );
    let support_workers = add(Some(bands_2_and_3), band_4).unwrap_or(bands_2_and_3);
    Some(Share {
        share: Fraction::new(
            i64::from(support_workers.hundredths),
            i64::from(imaging.hundredths),
        )?,
        support_workers,
        imaging,
        with_band_4: band_4.is_some(),
    })
}

/// The staff record against the actual number; nothing where one is missing or the actual is 0.
pub fn esr_gap(profile: &Profile) -> Option<EsrGap> {
    let esr = known(profile.fte_esr.as_ref())?;
    let actual = known(profile.fte_actual.as_ref())?;
    let apart = i64::from(esr.hundredths) - i64::from(actual.hundredths);
    let gap = Fraction::new(apart, i64::from(actual.hundredths))?;
    Some(EsrGap {
        gap,
        esr,
        actual,
        over_ten_percent: apart.abs() * 10 > i64::from(actual.hundredths),
    })
}

fn known(fte: Option<&Reply<Fte>>) -> Option<Fte> {
    fte.and_then(Reply::known).copied()
}

fn add(a: Option<Fte>, b: Option<Fte>) -> Option<Fte> {
    let hundredths = a?.hundredths.saturating_add(b?.hundredths);
    Some(Fte { hundredths })
}
