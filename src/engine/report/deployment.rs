//! How support workers are placed, in words.
//!
//! It must not call one model better than another (`instrument.md` 3.3, 5.1).

use super::labels::{hospital_words, model_about};
use super::phrases::upper_first;
use super::picture::{self, BoxKey};
use super::trade_offs::{self, TopicReport};
use crate::engine::assessment::Assessment;
use crate::engine::chart::Panel;
use crate::engine::instrument::Instrument;
use crate::engine::scores::{AreaDeployment, AreaModel, HospitalDeployment, Model, Scores};
use crate::engine::words::{area_model_text, area_name, hospital_name, list_text, model_name};

/// How support workers are placed.
#[derive(Debug, Clone)]
pub struct DeploymentReport {
    /// The department's model by the grid.
    pub model: String,
    /// What that means.
    pub about: &'static str,
    /// What the department said in words, if it did.
    pub stated: Option<&'static str>,
    /// Each hospital; none if there is no grid.
    pub hospitals: Vec<HospitalReport>,
    /// What the boxes of the picture stand for.
    pub keys: Vec<BoxKey>,
    /// Each area over the hospitals; none with fewer than two hospitals.
    pub areas: Vec<SplitArea>,
    /// What people said for and against the models in use.
    pub topic: Option<TopicReport>,
}

/// One hospital.
#[derive(Debug, Clone)]
pub struct HospitalReport {
    /// Its name.
    pub name: String,
    /// Its model in words, for example 'Rotational in 2 pools'.
    pub words: String,
    /// Things to know or to look at again.
    pub notes: Vec<String>,
    /// Its areas, each in words, for example 'CT: static'.
    pub areas: Vec<(String, String)>,
    /// Its areas as a drawing.
    pub panel: Panel,
}

/// One area over the hospitals.
#[derive(Debug, Clone)]
pub struct SplitArea {
    /// Its name.
    pub name: String,
    /// 'Same everywhere', 'Differs' and the like.
    pub words: &'static str,
    /// Each hospital that has it: its name and what the area is there.
    pub hospitals: Vec<(String, String)>,
}

pub(super) fn deployment(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> DeploymentReport {
    let deployment = &scores.deployment;
    DeploymentReport {
        model: upper_first(model_name(deployment.department)),
        about: match deployment.department {
            Model::CannotTell if deployment.hospitals.is_empty() => {
                "Fill in the grid of hospitals and areas to see this."
            }
            model => model_about(model),
        },
        stated: trade_offs::stated_model(instrument, assessment),
        hospitals: (deployment.hospitals.iter())
            .map(|hospital| hospital_report(instrument, assessment, hospital))
            .collect(),
        keys: picture::keys(deployment),
        areas: if deployment.hospitals.len() < 2 {
            Vec::new()
        } else {
            (deployment.areas.iter())
                .map(|area| split(instrument, assessment, area))
                .collect()
        },
        topic: trade_offs::deployment(instrument, assessment, scores),
    }
}

fn hospital_report(
    instrument: &Instrument,
    assessment: &Assessment,
    hospital: &HospitalDeployment,
) -> HospitalReport {
    let mut notes = Vec::new();
    if hospital.across_hospitals_only {
        notes.push(
            "Only 1 area here has support workers, and you say that they move. \
             So they move to other hospitals. Is that right?"
                .to_owned(),
        );
    }
    for pool in &hospital.ct_mri_pools {
        notes.push(format!(
            "Group {pool} is CT and MRI. If you see CT and MRI as one speciality, this group is \
             static."
        ));
    }
    if hospital.model == Model::CannotTell && hospital.areas.is_empty() {
        notes.push("Your profile lists no areas for this hospital.".to_owned());
    }
    let open: Vec<String> = (hospital.areas.iter())
        .filter(|(_, model)| *model == AreaModel::CannotTell)
        .map(|(area, _)| area_name(instrument, area).to_owned())
        .collect();
    if !open.is_empty() {
        notes.push(format!("The grid does not say yet: {}.", list_text(&open)));
    }
    HospitalReport {
        name: hospital_name(&assessment.profile, &hospital.hospital),
        words: hospital_words(hospital),
        notes,
        areas: (hospital.areas.iter())
            .map(|(area, model)| (name_of_area(instrument, area), area_model_text(*model)))
            .collect(),
        panel: picture::panel(instrument, hospital),
    }
}

fn split(instrument: &Instrument, assessment: &Assessment, area: &AreaDeployment) -> SplitArea {
    let any_open = area
        .hospitals
        .iter()
        .any(|(_, model)| *model == AreaModel::CannotTell);
    let any_known = area
        .hospitals
        .iter()
        .any(|(_, model)| *model != AreaModel::CannotTell);
    SplitArea {
        name: name_of_area(instrument, area.area),
        words: match (area.hospitals.len(), area.same_everywhere, any_open) {
            _ if !any_known => "Cannot tell",
            (1, ..) => "In 1 hospital",
            (_, true, false) => "Same everywhere",
            (_, true, true) => "Same where known",
            (_, false, _) => "Differs",
        },
        hospitals: (area.hospitals.iter())
            .map(|(hospital, model)| {
                (
                    hospital_name(&assessment.profile, hospital),
                    area_model_text(*model),
                )
            })
            .collect(),
    }
}

fn name_of_area(instrument: &Instrument, id: &str) -> String {
    upper_first(area_name(instrument, id))
}
