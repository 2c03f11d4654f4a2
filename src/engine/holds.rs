//! Whether a condition holds for an assessment, and whether what it reads has changed.
//!
//! Rulings, where the text leaves room: conditions look at answers as they were entered, so an
//! answer that is kept while its question is hidden still speaks; the number of people decides
//! whether a band is in use, never its full-time equivalents; job titles are counted as different
//! texts, trimmed and whatever their capitals (`instrument.md` 4.13, 8). It must not know what any
//! one question means.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::answers::{Answer, Use};
use super::assessment::Assessment;
use super::condition::{BandRow, Comparison, Condition};
use super::deployment;
use super::instrument::{Choice, Question};
use super::profile::{Fte, Profile, Reply};
use super::scores::Model;

impl Question {
    /// Whether the question is asked, given the profile and the other answers.
    pub fn is_shown(&self, assessment: &Assessment) -> bool {
        self.shown_when
            .as_ref()
            .is_none_or(|condition| condition.holds(assessment))
    }
}

impl Choice {
    /// Whether the option is offered, given the profile and the other answers.
    pub fn is_offered(&self, assessment: &Assessment) -> bool {
        self.shown_when
            .is_none_or(|condition| condition.holds(assessment))
    }
}

impl Condition {
    /// Whether this holds.
    pub fn holds(&self, assessment: &Assessment) -> bool {
        let profile = &assessment.profile;
        let answer = |question: &Question| assessment.answers.get(question.id);
        match self {
            Self::Any(conditions) => conditions.iter().any(|each| each.holds(assessment)),
            Self::All(conditions) => conditions.iter().all(|each| each.holds(assessment)),
            Self::Not(condition) => !condition.holds(assessment),
            Self::Hospitals(comparison, number) => {
                comparison.holds(profile.hospitals.len().cmp(number))
            }
            Self::People(row, comparison, number) => (profile.band(*row).known_people())
                .is_some_and(|people| comparison.holds(people.cmp(number))),
            Self::Answered(question) => !matches!(
                answer(question),
                None | Some(Answer::DontKnow | Answer::NotApplicable)
            ),
            Self::NotApplicable(question) => answer(question) == Some(&Answer::NotApplicable),
            Self::Is(question, options) => {
                matches!(answer(question), Some(Answer::Choice(id)) if options.contains(id))
            }
            Self::Has(question, options) => {
                matches!(answer(question), Some(Answer::Choices(ids))
                    if ids.iter().any(|id| options.contains(id)))
            }
            Self::LevelBelow(question, level) => match answer(question) {
                Some(Answer::Choice(id)) => (question.choice(id))
                    .and_then(|choice| choice.level)
                    .is_some_and(|chosen| chosen < *level),
                _ => false,
            },
            Self::HasCells(grid) => {
                matches!(answer(grid), Some(Answer::Grid(_)))
                    && profile.hospitals.iter().any(|each| !each.areas.is_empty())
            }
            Self::EveryCell { grid, area, uses } => every_cell(assessment, grid, *area, uses),
            Self::TitleContains(text) => {
                let text = text.to_lowercase();
                let titles = &profile.titles;
                titles
                    .iter()
                    .any(|title| title.text.to_lowercase().contains(&text))
            }
            Self::TitlesOutnumberBands => different_titles(profile) > bands_in_use(profile),
            Self::BandFteDiffersByMoreThan(percent) => {
                let bands = sum(profile.band_2.known_fte(), profile.band_3.known_fte());
                differ_by_more_than(*percent, bands, actual_fte(profile))
            }
            Self::EsrFteDiffersByMoreThan(percent) => {
                let esr = known(profile.fte_esr.as_ref());
                differ_by_more_than(*percent, esr, actual_fte(profile))
            }
            Self::StatedModelDiffersFromGrid { stated, grid } => match answer(stated) {
                Some(Answer::Choice(id)) => stated_model_differs(assessment, grid, id),
                _ => false,
            },
        }
    }

    /// Whether anything that this condition reads is different in the two assessments.
    pub fn reads_differently(&self, before: &Assessment, after: &Assessment) -> bool {
        let (was, is) = (&before.profile, &after.profile);
        let answer =
            |question: &Question| before.answers.get(question.id) != after.answers.get(question.id);
        let people = |row: BandRow| was.band(row).people != is.band(row).people;
        let fte = |row: BandRow| was.band(row).fte != is.band(row).fte;
        let titles = || !title_texts(was).eq(title_texts(is));
        match self {
            Self::Any(conditions) | Self::All(conditions) => conditions
                .iter()
                .any(|each| each.reads_differently(before, after)),
            Self::Not(condition) => condition.reads_differently(before, after),
            Self::Hospitals(..) => was.hospitals.len() != is.hospitals.len(),
            Self::People(row, ..) => people(*row),
            Self::Answered(question)
            | Self::NotApplicable(question)
            | Self::Is(question, _)
            | Self::Has(question, _)
            | Self::LevelBelow(question, _) => answer(question),
            Self::HasCells(grid) | Self::EveryCell { grid, .. } => {
                answer(grid) || !places(was).eq(places(is))
            }
            Self::TitleContains(_) => titles(),
            Self::TitlesOutnumberBands => titles() || BandRow::ALL.into_iter().any(people),
            Self::BandFteDiffersByMoreThan(_) => {
                fte(BandRow::Band2) || fte(BandRow::Band3) || was.fte_actual != is.fte_actual
            }
            Self::EsrFteDiffersByMoreThan(_) => {
                was.fte_esr != is.fte_esr || was.fte_actual != is.fte_actual
            }
            Self::StatedModelDiffersFromGrid { stated, grid } => {
                answer(stated) || answer(grid) || !places(was).eq(places(is))
            }
        }
    }
}

impl Comparison {
    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal => ordering == Ordering::Equal,
            Self::Less => ordering == Ordering::Less,
            Self::More => ordering == Ordering::Greater,
        }
    }
}

impl BandRow {
    /// All rows in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Band2, Self::Band3, Self::Band4Lead, Self::Band4Ap];
}

fn every_cell(
    assessment: &Assessment,
    grid: &Question,
    area: Option<&str>,
    uses: &[&'static str],
) -> bool {
    let cells = match assessment.answers.get(grid.id) {
        Some(Answer::Grid(cells)) => Some(cells),
        _ => None,
    };
    assessment.profile.hospitals.iter().all(|hospital| {
        let entered = cells.and_then(|cells| cells.cells.get(&hospital.id));
        let use_in = |area: &str| {
            let cell = entered.and_then(|entered| entered.get(area));
            cell.map_or(Use::DontKnow, |cell| cell.way)
        };
        (hospital.areas.iter())
            .filter(|listed| area.is_none_or(|area| area == **listed))
            .all(|listed| uses.contains(&use_in(listed).id()))
    })
}

fn stated_model_differs(assessment: &Assessment, grid: &Question, stated: &str) -> bool {
    let model = deployment::department_model(grid, assessment);
    match model {
        Model::Rotational | Model::Static | Model::Hybrid | Model::Differs => model.id() != stated,
        Model::CannotTell | Model::NoSupportWorkers => false,
    }
}

fn title_texts(profile: &Profile) -> impl Iterator<Item = &str> {
    profile.titles.iter().map(|title| title.text.as_str())
}

fn different_titles(profile: &Profile) -> usize {
    let texts: BTreeSet<String> = title_texts(profile)
        .map(|text| text.trim().to_lowercase())
        .filter(|text| !text.is_empty())
        .collect();
    texts.len()
}

/// Bands 2, 3 and 4; one whose number of people is not known counts as in use.
fn bands_in_use(profile: &Profile) -> usize {
    let in_use = |row| profile.band(row).known_people() != Some(0);
    let bands = [
        in_use(BandRow::Band2),
        in_use(BandRow::Band3),
        in_use(BandRow::Band4Lead) || in_use(BandRow::Band4Ap),
    ];
    bands.into_iter().filter(|band| *band).count().max(1)
}

/// What the grid is about: each hospital with its areas.
fn places(profile: &Profile) -> impl Iterator<Item = (&str, &[&'static str])> {
    (profile.hospitals.iter()).map(|each| (each.id.as_str(), each.areas.as_slice()))
}

fn known(fte: Option<&Reply<Fte>>) -> Option<Fte> {
    fte.and_then(Reply::known).copied()
}

/// The actual full-time equivalents, where they are known and more than 0.
fn actual_fte(profile: &Profile) -> Option<Fte> {
    known(profile.fte_actual.as_ref()).filter(|actual| actual.hundredths > 0)
}

fn sum(a: Option<Fte>, b: Option<Fte>) -> Option<Fte> {
    let hundredths = a?.hundredths.saturating_add(b?.hundredths);
    Some(Fte { hundredths })
}

/// Strictly more than so many percent of `actual` apart; not, where one of them is not known.
fn differ_by_more_than(percent: u8, figure: Option<Fte>, actual: Option<Fte>) -> bool {
    let (Some(figure), Some(actual)) = (figure, actual) else {
        return false;
    };
    let apart = u64::from(figure.hundredths.abs_diff(actual.hundredths));
    apart * 100 > u64::from(percent) * u64::from(actual.hundredths)
}
