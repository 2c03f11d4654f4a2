//! The summary is for others: it must hold nothing that could point to a person or a place.

use rolecheck::engine::change::{Change, ProfileChange};
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::{Hospital, Reply};
use rolecheck::wire::Export;

use super::golden::nasty;
use super::table::text_of;
use super::texts::change_texts;
use crate::page::filled_in;

#[test]
fn hospitals_are_letters_and_nothing_of_the_profile_or_the_notes_is_in_it() {
    for mut check in [filled_in(), nasty()] {
        change_texts(&mut check, |place, text| *text = format!("Typed: {place}."));
        let summary = text_of(Export::Summary, &check);
        assert!(summary.contains("Hospital A: ") && summary.contains("Hospital B: "));
        for line in summary.lines().filter(|line| line.contains("Typed: ")) {
            let may = ["Typed: name.", "Typed: action ", "Typed: owner "];
            assert!(may.iter().any(|start| line.contains(start)), "{line}");
        }
    }
}

#[test]
fn more_hospitals_than_letters_keep_their_names_to_themselves() {
    let mut check = filled_in();
    check.profile.hospitals = (1..=30)
        .map(|number| Hospital {
            id: format!("h{number}"),
            label: format!("St Elsewhere {number}"),
            kind: None,
            areas: vec!["ct"],
        })
        .collect();
    let summary = text_of(Export::Summary, &check);
    assert!(summary.contains("Hospital Z: ") && summary.contains("Hospital 27: "));
    assert!(!summary.contains("St Elsewhere"));
}

#[test]
fn a_staff_number_changes_nothing_in_it() {
    let check = filled_in();
    let with = |people| {
        let mut check = check.clone();
        let change = ProfileChange::People(BandRow::Band3, Some(Reply::Is(people)));
        Change::Profile(change).apply(&mut check, &CURRENT);
        text_of(Export::Summary, &check)
    };
    assert_eq!(with(3), with(700));
}
