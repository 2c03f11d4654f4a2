//! From the grid to a deployment model (`instrument.md` 4.7): static, rotational, hybrid.
//!
//! Rulings, where the text leaves room: a hospital with no areas listed is 'cannot tell' (4.13,
//! 14); one with 'no support workers' is known and takes part in alike or different like any
//! other; pool letters count within a hospital, so a pool with one area there is static, even if
//! another area is not known yet; two areas match if both are rotational, whatever the letters. It
//! must not judge: no model is better than another.

use super::answers::{Answer, Cell, Grid, Use};
use super::assessment::Assessment;
use super::instrument::{Instrument, Kind, Question};
use super::profile::Hospital;
use super::scores::{AreaDeployment, AreaModel, Deployment, HospitalDeployment, Model};

/// The two areas that the study sometimes treats as one speciality.
const CROSS_SECTIONAL: [&str; 2] = ["ct", "mri"];

/// How the department places its support workers, by the grid.
pub fn deployment(instrument: &Instrument, assessment: &Assessment) -> Deployment {
    let mut questions = instrument.questions.iter();
    let grid = questions
        .find(|question| matches!(question.kind, Kind::Grid(_)))
        .and_then(|question| entered_grid(question, assessment));
    let hospitals: Vec<HospitalDeployment> = match grid {
        Some(grid) => (assessment.profile.hospitals.iter())
            .map(|hospital| hospital_deployment(hospital, grid))
            .collect(),
        None => Vec::new(),
    };
    Deployment {
        department: department(hospitals.iter().map(|hospital| hospital.model)),
        areas: (instrument.areas.iter())
            .filter_map(|area| area_over_hospitals(area.id, &hospitals))
            .collect(),
        hospitals,
    }
}

/// The department's model by this grid question.
pub fn department_model(grid: &Question, assessment: &Assessment) -> Model {
    match entered_grid(grid, assessment) {
        Some(grid) => department(
            (assessment.profile.hospitals.iter())
                .map(|hospital| hospital_model(&area_models(hospital, grid))),
        ),
        None => Model::CannotTell,
    }
}

fn entered_grid<'a>(question: &Question, assessment: &'a Assessment) -> Option<&'a Grid> {
    match assessment.answers.get(question.id) {
        Some(Answer::Grid(grid)) => Some(grid),
        _ => None,
    }
}

/// Two known models that differ settle it; otherwise one that is not known leaves it open.
fn department(models: impl Iterator<Item = Model>) -> Model {
    let mut known: Option<Model> = None;
    let mut open = false;
    for model in models {
        match (model, known) {
            (Model::CannotTell, _) => open = true,
            (model, Some(other)) if model != other => return Model::Differs,
            (model, _) => known = Some(model),
        }
    }
    known.filter(|_| !open).unwrap_or(Model::CannotTell)
}

fn hospital_deployment(hospital: &Hospital, grid: &Grid) -> HospitalDeployment {
    let areas = area_models(hospital, grid);
    let model = hospital_model(&areas);
    let pools = pools(&areas);
    let staffed = |(_, model): &&(_, AreaModel)| *model != AreaModel::None;
    let all_in_pools = || {
        let mut staffed = areas.iter().filter(staffed);
        staffed.all(|(_, model)| matches!(model, AreaModel::Rotational(Some(_))))
    };
    HospitalDeployment {
        hospital: hospital.id.clone(),
        model,
        pools: (model == Model::Rotational && pools.len() >= 2 && all_in_pools())
            .then_some(pools.len()),
        across_hospitals_only: model == Model::Rotational
            && areas.iter().filter(staffed).count() == 1,
        ct_mri_pools: (pools.into_iter())
            .filter(|pool| is_cross_sectional(&areas, *pool))
            .collect(),
        areas,
    }
}

fn hospital_model(areas: &[(&'static str, AreaModel)]) -> Model {
    let (mut fixed, mut moving, mut mixed, mut open) = (0, 0, 0, 0);
    for (_, model) in areas {
        match model {
            AreaModel::Static => fixed += 1,
            AreaModel::Rotational(_) => moving += 1,
            AreaModel::Hybrid => mixed += 1,
            AreaModel::CannotTell => open += 1,
            AreaModel::None => {}
        }
    }
    if mixed > 0 || (fixed > 0 && moving > 0) {
        Model::Hybrid
    } else if open > 0 || areas.is_empty() {
        Model::CannotTell
    } else if fixed > 0 {
        Model::Static
    } else if moving > 0 {
        Model::Rotational
    } else {
        Model::NoSupportWorkers
    }
}

/// What each of the hospital's areas is, with the grid looked up once.
fn area_models(hospital: &Hospital, grid: &Grid) -> Vec<(&'static str, AreaModel)> {
    let entered = grid.cells.get(&hospital.id);
    let cells: Vec<(&'static str, Option<Cell>)> = (hospital.areas.iter())
        .map(|area| {
            (
                *area,
                entered.and_then(|entered| entered.get(*area)).copied(),
            )
        })
        .collect();
    (cells.iter())
        .map(|(area, cell)| (*area, area_model(*cell, &cells)))
        .collect()
}

fn area_model(cell: Option<Cell>, all: &[(&'static str, Option<Cell>)]) -> AreaModel {
    let Some(Cell { way, pool }) = cell else {
        return AreaModel::CannotTell;
    };
    let is_alone = || all.iter().filter(|(_, other)| *other == cell).count() < 2;
    match way {
        Use::Only => AreaModel::Static,
        Use::Moves if pool.is_some() && is_alone() => AreaModel::Static,
        Use::Moves => AreaModel::Rotational(pool),
        Use::Both => AreaModel::Hybrid,
        Use::None => AreaModel::None,
        Use::DontKnow => AreaModel::CannotTell,
    }
}

/// The letters of the pools, each of 2 or more areas, in the alphabet's order.
pub fn pools(areas: &[(&'static str, AreaModel)]) -> Vec<char> {
    let mut letters: Vec<char> = (areas.iter())
        .filter_map(|(_, model)| match model {
            AreaModel::Rotational(pool) => *pool,
            _ => None,
        })
        .collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

fn is_cross_sectional(areas: &[(&'static str, AreaModel)], pool: char) -> bool {
    let in_pool = |model: AreaModel| model == AreaModel::Rotational(Some(pool));
    (areas.iter()).all(|(area, model)| in_pool(*model) == CROSS_SECTIONAL.contains(area))
}

fn area_over_hospitals(
    area: &'static str,
    hospitals: &[HospitalDeployment],
) -> Option<AreaDeployment> {
    let there: Vec<(String, AreaModel)> = (hospitals.iter())
        .filter_map(|hospital| {
            let (_, model) = hospital.areas.iter().find(|(listed, _)| *listed == area)?;
            Some((hospital.hospital.clone(), *model))
        })
        .collect();
    let mut known = (there.iter())
        .map(|(_, model)| without_pool(*model))
        .filter(|model| *model != AreaModel::CannotTell);
    let first = known.next();
    (!there.is_empty()).then_some(AreaDeployment {
        area,
        same_everywhere: first.is_some_and(|first| known.all(|model| model == first)),
        hospitals: there,
    })
}

fn without_pool(model: AreaModel) -> AreaModel {
    match model {
        AreaModel::Rotational(_) => AreaModel::Rotational(None),
        other => other,
    }
}
