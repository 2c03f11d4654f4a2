//! Job titles in use beside those of the study's sites (`instrument.md` 2.2).
//!
//! It must not call a title right or wrong: the study does not. What the study says of 'helper'
//! stands with R2.

use std::collections::BTreeMap;

use crate::engine::instrument::{Figure, Instrument, Site};
use crate::engine::profile::{Profile, Title};
use crate::engine::words::{NOT_ANSWERED, hospital_name, list_text, title_name};

/// Job titles in use beside those of the study's sites.
#[derive(Debug, Clone)]
pub struct TitlesReport {
    /// The department's titles, as they were entered.
    pub own: Vec<OwnTitle>,
    /// What to fill in, where there is none.
    pub missing: Option<&'static str>,
    /// The study's titles in the order of the alphabet.
    pub study: Vec<StudyTitle>,
    /// Numbers that may stand beside the department's titles.
    pub figures: Vec<&'static Figure>,
    /// Where the titles are from, and what they do not say.
    pub source: &'static str,
}

/// A title that the department uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTitle {
    /// The title.
    pub text: String,
    /// 'Band 2', or that it was not answered.
    pub band: String,
    /// The hospital that uses it, or 'All hospitals'.
    pub hospital: String,
    /// Where the study lists it: 'Sites 4, 5 and 7', or that it does not.
    pub in_study: String,
}

/// A title of the study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudyTitle {
    /// The title.
    pub text: &'static str,
    /// 'Site 1', 'Sites 4, 5 and 7'.
    pub sites: String,
}

pub(super) fn titles(instrument: &'static Instrument, profile: &Profile) -> TitlesReport {
    let own = profile.titles.iter();
    TitlesReport {
        own: own
            .map(|title| own_title(instrument, profile, title))
            .collect(),
        missing: (profile.titles.is_empty())
            .then_some("To see your job titles here, list them in the profile."),
        study: study(instrument),
        figures: match profile.titles.as_slice() {
            [] => Vec::new(),
            _ => instrument.figures_beside("profile-titles"),
        },
        source: "The study\u{2019}s titles are from its Table 2. The order is ours. The study does \
                 not say which title is right.",
    }
}

fn own_title(instrument: &Instrument, profile: &Profile, title: &Title) -> OwnTitle {
    OwnTitle {
        text: title_name(title).to_owned(),
        band: (title.band).map_or_else(|| NOT_ANSWERED.to_owned(), |band| format!("Band {band}")),
        hospital: match (&title.hospital, profile.hospitals.as_slice()) {
            (Some(id), _) => hospital_name(profile, id),
            (None, [only]) => hospital_name(profile, &only.id),
            (None, _) => "All hospitals".to_owned(),
        },
        in_study: in_study(instrument, &title.text),
    }
}

fn in_study(instrument: &Instrument, title: &str) -> String {
    let sites: Vec<String> = (instrument.sites.iter())
        .filter_map(|site| at_site(site, title))
        .collect();
    if sites.is_empty() {
        "Not in the study\u{2019}s table".to_owned()
    } else {
        sites_text(&sites)
    }
}

/// The site's number where it lists the title, whole or as one half of 'one/other'.
fn at_site(site: &Site, title: &str) -> Option<String> {
    let title = letters(title);
    let is_same = |other: &str| !title.is_empty() && letters(other) == title;
    if site.titles.iter().any(|listed| is_same(listed)) {
        return Some(site.number.to_string());
    }
    (site.titles.iter())
        .find(|listed| listed.split('/').any(is_same))
        .map(|listed| format!("{} (as \u{2018}{listed}\u{2019})", site.number))
}

/// The letters and digits alone, so that 'Healthcare assistant' is 'Health care assistant'.
fn letters(title: &str) -> String {
    (title.chars().filter(|letter| letter.is_alphanumeric()))
        .flat_map(char::to_lowercase)
        .collect()
}

fn study(instrument: &'static Instrument) -> Vec<StudyTitle> {
    let mut sites: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for site in instrument.sites {
        for title in site.titles {
            sites
                .entry(title)
                .or_default()
                .push(site.number.to_string());
        }
    }
    (sites.into_iter())
        .map(|(text, sites)| StudyTitle {
            text,
            sites: sites_text(&sites),
        })
        .collect()
}

fn sites_text(sites: &[String]) -> String {
    let word = if sites.len() == 1 { "Site" } else { "Sites" };
    format!("{word} {}", list_text(sites))
}
