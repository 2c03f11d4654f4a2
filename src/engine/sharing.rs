//! A copy of a check that can be given to others (`instrument.md` 4.11): without staff numbers under
//! 5 and without names of hospitals, and without notes where that is wanted.
//!
//! What is made from the copy cannot give away what is not in it. The copy must not be scored
//! differently: nothing that is taken out decides a level, a theme or a status.
//!
//! Rulings: 0 is shown, as it is nobody's number. Where the people of a band are few, its FTE is held
//! back too. A total is held back where a small number could be worked out from it and what is
//! shown beside it. The study's own figures are public.

mod file;
mod small;

use std::collections::BTreeMap;

use super::assessment::Assessment;
use super::condition::BandRow;
use super::instrument::{Instrument, ProfileItem};
use super::profile::{Fte, Profile, Reply, Title};
use super::report::{Report, report};
use super::score::score;
use super::scores::{GroupView, Scores};
use super::sums;
use super::words::profile_lines;
use small::{Part, ROWS, shown_of_bands, why_held_back, without_small};

pub use file::FileOptions;
pub use small::{FEW_FTE, FEW_PEOPLE};

/// How anything else that is held back is put.
const NOT_SHOWN: &str = "Not shown";
/// What stands in place of a sum.
const NO_SUM: &str =
    "Not shown, as staff numbers under 5 are left out and could be worked out from it.";

/// What is left out of a copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sharing {
    /// Staff numbers under 5 and the names of hospitals are in it.
    pub exact: bool,
    /// The notes are in it.
    pub notes: bool,
}

/// A copy of a check from which something may be left out.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedCopy {
    /// The check without what is left out.
    pub check: Assessment,
    /// What stands in place of what is left out, by profile item.
    held_back: BTreeMap<&'static str, Vec<String>>,
    /// Whether the band of each job title is held back; none where titles are as they were.
    title_bands: Vec<bool>,
    /// The share of imaging staff could be worked out without what is left out.
    share_is_held_back: bool,
    /// So could the gap between the staff record and the staff in post.
    gap_is_held_back: bool,
}

impl SharedCopy {
    /// The copy of a check.
    pub fn new(check: &Assessment, sharing: Sharing) -> Self {
        let mut copy = Self {
            check: check.clone(),
            held_back: BTreeMap::new(),
            title_bands: Vec::new(),
            share_is_held_back: false,
            gap_is_held_back: false,
        };
        // What another check said is not this one's to give away.
        copy.check.earlier = None;
        if !sharing.notes {
            copy.leave_out_notes();
        }
        if !sharing.exact {
            copy.hold_back_numbers(&check.profile);
            copy.hold_back_titles(&check.profile.titles);
            name_by_letters(&mut copy.check.profile);
        }
        copy
    }

    /// The profile items of which something is held back, with what stands in its place.
    pub fn held_back(&self) -> impl Iterator<Item = (&'static str, &[String])> {
        (self.held_back.iter()).map(|(item, lines)| (*item, lines.as_slice()))
    }

    /// What was entered for a profile item, or what stands in its place.
    pub fn profile_lines(&self, instrument: &Instrument, item: &ProfileItem) -> Vec<String> {
        match self.held_back.get(item.id) {
            Some(lines) => lines.clone(),
            None => profile_lines(instrument, item, &self.check),
        }
    }

    /// The scores of the copy.
    pub fn scores(&self, instrument: &'static Instrument) -> Scores {
        score(instrument, &self.check, &GroupView::default())
    }

    /// The results in words; nothing for a form that has none of its own.
    pub fn report(&self, instrument: &'static Instrument) -> Option<Report> {
        let mut report = report(instrument, &self.check, &self.scores(instrument))?;
        for (title, band_is_held_back) in report.titles.own.iter_mut().zip(&self.title_bands) {
            NOT_SHOWN.clone_into(&mut title.hospital);
            if *band_is_held_back {
                NOT_SHOWN.clone_into(&mut title.band);
            }
        }
        if self.share_is_held_back {
            report.share.missing = Some(NO_SUM);
        }
        if self.gap_is_held_back {
            report.esr.missing = Some(NO_SUM);
        }
        Some(report)
    }

    fn leave_out_notes(&mut self) {
        let with_note: Vec<&'static str> = (self.check.answers.iter())
            .filter(|(_, entry)| !entry.note.is_empty())
            .map(|(id, _)| id)
            .collect();
        for id in with_note {
            self.check.answers.set_note(id, String::new());
        }
        self.check.profile.notes.clear();
    }

    fn hold_back_numbers(&mut self, before: &Profile) {
        for (row, item) in ROWS {
            if let Some((kept, lines)) = without_small(before.band(row)) {
                *self.check.profile.band_mut(row) = kept;
                self.held_back.insert(item, lines);
            }
        }
        let own = [self.part(BandRow::Band2), self.part(BandRow::Band3)];
        let profile = &mut self.check.profile;
        let mut hold_back = |item, figure: &mut Option<Reply<Fte>>, reason: Option<&str>| {
            if let Some(reason) = reason {
                *figure = None;
                self.held_back.insert(item, vec![reason.to_owned()]);
            }
        };
        let (actual, esr) = (
            why_held_back(profile.fte_actual, own),
            why_held_back(profile.fte_esr, own),
        );
        hold_back("profile-fte-actual", &mut profile.fte_actual, actual);
        hold_back("profile-fte-esr", &mut profile.fte_esr, esr);
        // The others in imaging are a number that nobody entered, but that can be worked out.
        let shown = Part::Shown(shown_of_bands(profile));
        let imaging = why_held_back(profile.fte_imaging, [shown, Part::Unknown]);
        hold_back("profile-fte-imaging", &mut profile.fte_imaging, imaging);
        self.share_is_held_back = sums::share(before).is_some() && sums::share(profile).is_none();
        self.gap_is_held_back = sums::esr_gap(before).is_some() && sums::esr_gap(profile).is_none();
    }

    /// The job titles, each once, without the hospital, and without a band that has few people: how
    /// many titles a band has says how many people it has at least.
    fn hold_back_titles(&mut self, titles: &[Title]) {
        let has_few = |band: u8| {
            let rows: &[BandRow] = match band {
                2 => &[BandRow::Band2],
                3 => &[BandRow::Band3],
                _ => &[BandRow::Band4Lead, BandRow::Band4Ap],
            };
            rows.iter().any(|row| self.part(*row) == Part::HeldBack)
        };
        let mut kept: Vec<Title> = Vec::new();
        let mut bands = Vec::new();
        for title in titles {
            let band = title.band.filter(|band| !has_few(*band));
            let text = title.text.trim();
            let is_same = |other: &Title| {
                other.text.to_lowercase() == text.to_lowercase() && other.band == band
            };
            if !kept.iter().any(is_same) {
                bands.push(band != title.band);
                kept.push(Title {
                    text: text.to_owned(),
                    band,
                    hospital: None,
                });
            }
        }
        self.check.profile.titles = kept;
        self.title_bands = bands;
    }

    /// A band as a part of a total.
    fn part(&self, row: BandRow) -> Part {
        let is_held_back =
            (ROWS.iter()).any(|(each, item)| *each == row && self.held_back.contains_key(item));
        match self.check.profile.band(row).known_fte() {
            _ if is_held_back => Part::HeldBack,
            Some(fte) => Part::Shown(fte),
            None => Part::Unknown,
        }
    }
}

/// Gives each hospital a letter for a name.
fn name_by_letters(profile: &mut Profile) {
    for (hospital, letter) in profile.hospitals.iter_mut().zip('A'..='Z') {
        hospital.label = format!("Hospital {letter}");
    }
}
