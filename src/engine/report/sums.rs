//! The two sums of the profile in words, with the study's sites beside them (`instrument.md` 4.12).
//!
//! For information only: it must not give a target, an average or a normal range.

use super::phrases::{percent, signed_percent};
use crate::engine::chart::GapChart;
use crate::engine::fraction::Fraction;
use crate::engine::instrument::{Figure, Instrument, Site};
use crate::engine::profile::Fte;
use crate::engine::scores::{EsrGap, Scores, Share};

/// Support workers as a share of imaging staff.
#[derive(Debug, Clone)]
pub struct ShareReport {
    /// 'Support workers in bands 2, 3 and 4 are 25.9% ...', where it can be worked out.
    pub sentence: Option<String>,
    /// What to fill in, where it cannot.
    pub missing: Option<&'static str>,
    /// What to mind.
    pub notes: Vec<&'static str>,
    /// Numbers that may stand beside it, where it can be worked out.
    pub figures: Vec<&'static Figure>,
}

/// The staff record against the actual number.
#[derive(Debug, Clone)]
pub struct EsrReport {
    /// 'The staff record has 61.50 FTE ...', where it can be worked out.
    pub sentence: Option<String>,
    /// What to fill in, where it cannot.
    pub missing: Option<&'static str>,
    /// 'Your records may not match ...', where the two are more than 10% apart.
    pub over_ten: Option<&'static str>,
    /// Numbers that may stand beside it; none where `over_ten` says the same.
    pub figures: Vec<&'static Figure>,
    /// The department and the study's sites that have both figures, the department first.
    pub sites: Vec<SiteGap>,
    /// The same as a drawing; none without the department's own.
    pub chart: Option<GapChart>,
    /// Where the figures come from.
    pub source: &'static str,
}

/// One site's two figures.
#[derive(Debug, Clone)]
pub struct SiteGap {
    /// 'Your department' or 'Site 1'.
    pub name: String,
    /// Size and setting, or empty.
    pub setting: &'static str,
    /// FTE in post.
    pub actual: String,
    /// FTE in the record.
    pub esr: String,
    /// The difference with its sign, for example '+40.5%'.
    pub gap: String,
    /// It is the department's own.
    pub own: bool,
}

pub(super) fn share(instrument: &'static Instrument, scores: &Scores) -> ShareReport {
    let share = scores.share.as_ref();
    let mut notes = Vec::new();
    if share.is_some_and(|share| !share.with_band_4) {
        notes.push("This counts bands 2 and 3 only, as the FTE of band 4 is missing or not shown. The census figures count band 4 too.");
    }
    notes.push("You may count imaging staff in another way than the study or the census did.");
    notes.push("The study does not say that more is better.");
    notes.push(instrument.caveat("numbers"));
    ShareReport {
        sentence: share.map(share_sentence),
        missing: share.is_none().then_some(
            "To see this, fill in the FTE of band 2, band 3 and all imaging staff in the profile.",
        ),
        notes,
        figures: match share {
            Some(_) => instrument.figures_beside("profile-fte-imaging"),
            None => Vec::new(),
        },
    }
}

fn share_sentence(share: &Share) -> String {
    let bands = if share.with_band_4 {
        "bands 2, 3 and 4"
    } else {
        "bands 2 and 3"
    };
    format!(
        "Support staff in {bands} are {} of your imaging staff: {} of {} FTE.",
        percent(share.share),
        share.support_workers.text(),
        share.imaging.text(),
    )
}

pub(super) fn esr(instrument: &'static Instrument, scores: &Scores) -> EsrReport {
    let gap = scores.esr_gap.as_ref();
    let sites: Vec<(SiteGap, Fraction)> = gap
        .map(own)
        .into_iter()
        .chain(instrument.sites.iter().filter_map(site))
        .collect();
    let gaps: Vec<Fraction> = sites.iter().map(|(_, gap)| *gap).collect();
    EsrReport {
        sentence: gap.map(esr_sentence),
        missing: gap.is_none().then_some(
            "To see this, fill in the FTE of support workers in post and in the staff record (ESR) \
             in the profile.",
        ),
        over_ten: gap.is_some_and(|gap| gap.over_ten_percent).then_some(
            "Your records may not match. This was so at all 7 study sites with both figures: they \
             differed by 19% to 114%.",
        ),
        figures: match gap {
            Some(gap) if !gap.over_ten_percent => instrument.figures_beside("profile-fte-esr"),
            _ => Vec::new(),
        },
        chart: gap.map(|_| GapChart::new(&gaps)),
        sites: sites.into_iter().map(|(site, _)| site).collect(),
        source: "The site figures are from Table 1 of the study. The differences are our sums: the \
                 authors do not discuss them.",
    }
}

fn esr_sentence(gap: &EsrGap) -> String {
    let than = match gap.gap.numerator() {
        0 => {
            return format!(
                "The staff record (ESR) and your count are the same: {} FTE.",
                gap.esr.text()
            );
        }
        ..0 => "lower",
        _ => "higher",
    };
    let size = percent(gap.gap).trim_start_matches('\u{2212}').to_owned();
    format!(
        "The staff record (ESR) has {} FTE. You have {} FTE in post. The record is {size} {than}.",
        gap.esr.text(),
        gap.actual.text(),
    )
}

fn own(gap: &EsrGap) -> (SiteGap, Fraction) {
    let site = SiteGap {
        name: "Your department".to_owned(),
        setting: "",
        actual: gap.actual.text(),
        esr: gap.esr.text(),
        gap: signed_percent(gap.gap),
        own: true,
    };
    (site, gap.gap)
}

/// A site of the study; nothing without both figures.
fn site(site: &Site) -> Option<(SiteGap, Fraction)> {
    let (actual, esr) = (site.actual_fte_hundredths?, site.esr_fte_hundredths?);
    let gap = Fraction::new(i64::from(esr) - i64::from(actual), i64::from(actual))?;
    let words = |hundredths: u32| Fte { hundredths }.text();
    Some((
        SiteGap {
            name: format!("Site {}", site.number),
            setting: site.setting,
            actual: words(actual),
            esr: words(esr),
            gap: signed_percent(gap),
            own: false,
        },
        gap,
    ))
}
