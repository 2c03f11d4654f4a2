//! A copy of a check that can be given to others (`instrument.md` 4.11): without staff numbers under
//! 5 and without names of hospitals, and without notes where that is wanted.
//!
//! What is made from the copy cannot give away what is not in it. The copy must not be scored
//! differently: nothing that is taken out decides a level, a theme or a status.
//!
//! Rulings: 0 is shown, as it is nobody's number. Where the people of a band are few, its FTE is held
//! back too. A total is held back where a small number could be worked out from it and what is
//! shown beside it. The study's own figures are public.

use std::collections::BTreeMap;

use super::assessment::Assessment;
use super::condition::BandRow;
use super::instrument::{Instrument, ProfileItem};
use super::profile::{BandCount, Fte, Profile, Reply, Title};
use super::report::{Report, report};
use super::score::score;
use super::scores::{GroupView, Scores};
use super::sums;
use super::words::{band_fte_text, band_people_text, profile_lines};

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

/// A part of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It is shown beside the total.
    Shown(Fte),
    /// It was not entered.
    Unknown,
    /// It must not be worked out.
    HeldBack,
}

/// What to say in place of a total, if it must not be shown.
fn why_held_back(total: Option<Reply<Fte>>, parts: [Part; 2]) -> Option<&'static str> {
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
fn shown_of_bands(profile: &Profile) -> Fte {
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
const ROWS: [(BandRow, &str); 4] = [
    (BandRow::Band2, "profile-band-2"),
    (BandRow::Band3, "profile-band-3"),
    (BandRow::Band4Lead, "profile-band-4-lead"),
    (BandRow::Band4Ap, "profile-band-4-ap"),
];

fn is_small(fte: Fte) -> bool {
    (1..u32::from(LEAST_SHOWN) * 100).contains(&fte.hundredths)
}

/// The band without its small numbers, and its words; nothing where it has none.
fn without_small(band: &BandCount) -> Option<(BandCount, Vec<String>)> {
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

/// Gives each hospital a letter for a name.
fn name_by_letters(profile: &mut Profile) {
    for (hospital, letter) in profile.hospitals.iter_mut().zip('A'..='Z') {
        hospital.label = format!("Hospital {letter}");
    }
}
