//! The copy of a check that can be given to others.
//!
//! It must not trust the rules one by one: two checks that differ in small numbers alone must give
//! the very same copy.

use proptest::prelude::*;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::{BandCount, Fte, Profile, Reply, Title};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::engine::sharing::{SharedCopy, Sharing};

use super::page::filled_in;
use super::properties::make::{an_assessment, an_odd_assessment};

/// What is shared unless the person wants something else.
const SAFE: Sharing = Sharing {
    exact: false,
    notes: true,
};
/// Profile items that hold staff numbers.
const NUMBERS: [&str; 7] = [
    "profile-fte-actual",
    "profile-fte-esr",
    "profile-fte-imaging",
    "profile-band-2",
    "profile-band-3",
    "profile-band-4-lead",
    "profile-band-4-ap",
];

fn safe(check: &Assessment) -> SharedCopy {
    SharedCopy::new(check, SAFE)
}

fn lines(copy: &SharedCopy, item: &str) -> Vec<String> {
    copy.profile_lines(&CURRENT, CURRENT.profile_item(item).unwrap())
}

fn fte(hundredths: u32) -> Option<Reply<Fte>> {
    Some(Reply::Is(Fte { hundredths }))
}

fn band(people: u16, hundredths: u32) -> BandCount {
    BandCount {
        people: Some(Reply::Is(people)),
        fte: fte(hundredths),
    }
}

/// The example's profile, changed.
fn with_profile(change: impl FnOnce(&mut Profile)) -> SharedCopy {
    let mut check = filled_in();
    change(&mut check.profile);
    safe(&check)
}

fn is_small(reply: Option<Reply<Fte>>) -> bool {
    matches!(reply, Some(Reply::Is(fte)) if (1..500).contains(&fte.hundredths))
}

/// The same with other small numbers.
pub fn with_other_small_numbers(check: &Assessment, people: u16, hundredths: u32) -> Assessment {
    let mut other = check.clone();
    for row in BandRow::ALL {
        let band = other.profile.band_mut(row);
        let has_few = matches!(band.people, Some(Reply::Is(1..=4)));
        if has_few {
            band.people = Some(Reply::Is(people));
        }
        if is_small(band.fte) {
            band.fte = fte(hundredths);
        }
    }
    let profile = &mut other.profile;
    for total in [
        &mut profile.fte_actual,
        &mut profile.fte_esr,
        &mut profile.fte_imaging,
    ] {
        if is_small(*total) {
            *total = fte(hundredths);
        }
    }
    other
}

/// All that the scores say but the two sums.
fn judgement(check: &Assessment) -> String {
    let scores = score(&CURRENT, check, &GroupView::default());
    format!(
        "{:?} {:?} {:?} {:?} {:?}",
        scores.readings,
        scores.completeness,
        scores.themes,
        scores.recommendations,
        scores.deployment
    )
}

/// Every number in the text.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .filter_map(|part| part.parse().ok())
        .collect()
}

fn known(reply: Option<Reply<Fte>>) -> Option<u32> {
    match reply {
        Some(Reply::Is(fte)) => Some(fte.hundredths),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_shared_does_not_depend_on_a_small_number(
        check in an_assessment(),
        people in 1_u16..5,
        hundredths in 1_u32..500,
    ) {
        let other = with_other_small_numbers(&check, people, hundredths);
        prop_assert_eq!(safe(&check), safe(&other));
    }

    #[test]
    fn no_number_from_1_to_4_stands_in_the_profile(check in an_assessment()) {
        let copy = safe(&check);
        for item in NUMBERS {
            for number in numbers(&lines(&copy, item).join(" ")) {
                prop_assert!(number == 0.0 || number >= 5.0, "{item}: {number}");
            }
        }
    }

    #[test]
    fn no_number_from_1_to_4_can_be_worked_out_from_a_total(check in an_assessment()) {
        let profile = safe(&check).check.profile;
        let shown = |row| known(profile.band(row).fte);
        let own = [shown(BandRow::Band2), shown(BandRow::Band3)];
        let sum = |parts: &[Option<u32>]| -> u64 {
            parts.iter().flatten().map(|part| u64::from(*part)).sum()
        };
        let is_safe = |total: Option<u32>, parts: u64| {
            total.is_none_or(|total| !(1..500).contains(&u64::from(total).saturating_sub(parts)))
        };
        if own.contains(&None) {
            prop_assert!(is_safe(known(profile.fte_actual), sum(&own)));
            prop_assert!(is_safe(known(profile.fte_esr), sum(&own)));
        }
        let all = BandRow::ALL.map(shown);
        prop_assert!(is_safe(known(profile.fte_imaging), sum(&all)));
    }

    #[test]
    fn what_is_shared_is_scored_the_same(check in an_odd_assessment()) {
        prop_assert_eq!(judgement(&safe(&check).check), judgement(&check));
    }

    #[test]
    fn with_exact_numbers_and_notes_nothing_is_left_out(check in an_assessment()) {
        let copy = SharedCopy::new(&check, Sharing { exact: true, notes: true });
        prop_assert_eq!(copy.check, check);
    }
}

#[test]
fn few_people_are_fewer_than_5_and_their_fte_is_not_shown() {
    let copy = with_profile(|profile| profile.band_4_lead = band(3, 640));
    let shown = lines(&copy, "profile-band-4-lead");
    assert_eq!(shown[0], "Fewer than 5 people");
    assert!(shown[1].starts_with("FTE: not shown"), "{shown:?}");
}

#[test]
fn a_small_fte_of_enough_people_is_held_back_alone() {
    let copy = with_profile(|profile| profile.band_4_ap = band(6, 420));
    let shown = lines(&copy, "profile-band-4-ap");
    assert_eq!(shown, ["6 people", "Fewer than 5 FTE"]);
}

#[test]
fn nobody_is_no_secret() {
    let copy = with_profile(|profile| profile.band_4_lead = band(0, 0));
    assert_eq!(lines(&copy, "profile-band-4-lead"), ["0 people", "0 FTE"]);
}

#[test]
fn totals_go_with_a_band_that_is_held_back_and_so_do_the_sums() {
    let copy = with_profile(|profile| profile.band_2 = band(4, 360));
    for item in ["profile-fte-actual", "profile-fte-esr"] {
        assert_eq!(numbers(&lines(&copy, item).join(" ")), [5.0], "{item}");
    }
    let report = copy.report(&CURRENT).unwrap();
    assert_eq!((report.share.sentence, report.esr.sentence), (None, None));
    for missing in [report.share.missing, report.esr.missing] {
        assert!(missing.unwrap().starts_with("Not shown"), "{missing:?}");
    }
    assert!(!report.choices.iter().any(|topic| topic.said.contains('%')));
    assert!(report.esr.chart.is_none() && report.esr.sites.iter().all(|site| !site.own));
}

#[test]
fn a_total_stays_where_its_bands_are_shown() {
    let copy = with_profile(|_| {});
    assert_eq!(lines(&copy, "profile-fte-actual"), ["44 FTE"]);
    let report = copy.report(&CURRENT).unwrap();
    let share = report.share.sentence.unwrap();
    // The lead support workers are 3 people, so band 4 is left out of the share.
    assert!(share.contains("bands 2 and 3 are 25.9%"), "{share}");
}

#[test]
fn a_total_is_held_back_where_the_rest_is_small() {
    let copy = with_profile(|profile| {
        profile.band_2 = BandCount::default();
        profile.fte_actual = fte(3400);
        profile.fte_imaging = fte(4300);
    });
    for item in ["profile-fte-actual", "profile-fte-imaging"] {
        assert!(lines(&copy, item)[0].starts_with("Not shown"), "{item}");
    }
}

#[test]
fn what_was_never_filled_in_is_still_asked_for() {
    let copy = with_profile(|profile| *profile = Profile::default());
    let report = copy.report(&CURRENT).unwrap();
    for missing in [report.share.missing, report.esr.missing] {
        assert!(missing.unwrap().starts_with("To see this"), "{missing:?}");
    }
}

#[test]
fn hospitals_have_letters() {
    let copy = with_profile(|profile| profile.hospitals[1].label = "Northbank General".to_owned());
    let report = copy.report(&CURRENT).unwrap();
    let names: Vec<&str> = (report.deployment.hospitals.iter())
        .map(|hospital| hospital.name.as_str())
        .collect();
    assert_eq!(names, ["Hospital A", "Hospital B"]);
    let all = format!("{:?} {report:?}", copy.check);
    assert!(!all.contains("Northbank General"));
}

#[test]
fn titles_name_no_hospital_and_no_band_of_few_people() {
    let title = |text: &str, band, hospital: Option<&str>| Title {
        text: text.to_owned(),
        band: Some(band),
        hospital: hospital.map(str::to_owned),
    };
    let copy = with_profile(|profile| {
        profile.titles = vec![
            title("Imaging support worker", 3, Some("h1")),
            title("imaging support worker ", 3, Some("h2")),
            title("Lead support worker", 4, Some("h1")),
        ];
    });
    let shown = lines(&copy, "profile-titles");
    assert_eq!(
        shown,
        ["Imaging support worker (band 3)", "Lead support worker"]
    );
    let report = copy.report(&CURRENT).unwrap();
    let beside: Vec<(&str, &str)> = (report.titles.own.iter())
        .map(|title| (title.band.as_str(), title.hospital.as_str()))
        .collect();
    assert_eq!(
        beside,
        [("Band 3", "Not shown"), ("Not shown", "Not shown")]
    );
}

#[test]
fn notes_are_left_out_where_that_is_wanted() {
    let mut check = filled_in();
    check.profile.notes = "About the profile".to_owned();
    check
        .answers
        .set_note("use-cases", "Never answered".to_owned());
    let with = SharedCopy::new(&check, SAFE);
    let sharing = Sharing {
        notes: false,
        ..SAFE
    };
    let without = SharedCopy::new(&check, sharing);
    let has_note = |copy: &SharedCopy| copy.check.answers.iter().any(|(_, it)| !it.note.is_empty());
    assert!(has_note(&with) && !has_note(&without));
    assert_eq!(with.check.profile.notes, "About the profile");
    assert_eq!(without.check.profile.notes, "");
}
