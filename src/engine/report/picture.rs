//! The deployment picture: which areas are drawn together in one hospital, under which words.
//!
//! It must not call one way better than another, and must show every area that the profile lists.

use super::phrases::upper_first;
use crate::engine::chart::{Panel, PanelArea, PanelGroup};
use crate::engine::deployment::pools;
use crate::engine::instrument::Instrument;
use crate::engine::scores::{AreaModel, Deployment, HospitalDeployment};
use crate::engine::words::{area_model_name, area_name};

/// What one kind of box stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxKey {
    /// The kind; its group does not matter.
    pub model: AreaModel,
    /// What it is called in the box.
    pub words: String,
    /// What that means.
    pub about: &'static str,
}

/// The kinds of boxes in the order in which they are explained.
const KINDS: [(AreaModel, &str); 5] = [
    (AreaModel::Static, "they stay in this area"),
    (
        AreaModel::Rotational(None),
        "they move between this area and others",
    ),
    (AreaModel::Hybrid, "some stay and some move"),
    (AreaModel::None, "none work in this area"),
    (AreaModel::CannotTell, "your grid does not say"),
];

/// What the boxes of these hospitals stand for.
pub(super) fn keys(deployment: &Deployment) -> Vec<BoxKey> {
    let is_drawn = |kind: AreaModel| {
        (deployment.hospitals.iter())
            .flat_map(|hospital| &hospital.areas)
            .any(|(_, model)| match model {
                AreaModel::Rotational(_) => kind == AreaModel::Rotational(None),
                model => kind == *model,
            })
    };
    (KINDS.into_iter())
        .filter(|(model, _)| is_drawn(*model))
        .map(|(model, about)| BoxKey {
            model,
            words: upper_first(area_model_name(model)),
            about,
        })
        .collect()
}

/// The drawing of one hospital: its groups first, then the areas where people stay, and last those
/// without support workers or not known.
pub(super) fn panel(instrument: &Instrument, hospital: &HospitalDeployment) -> Panel {
    let letters = pools(&hospital.areas);
    let without_letter = if hospital.across_hospitals_only {
        "They move between hospitals"
    } else if letters.is_empty() {
        "They move between areas"
    } else {
        "They move, with no set group"
    };
    let group = |title: Option<String>, models: &[AreaModel]| PanelGroup {
        title,
        areas: (hospital.areas.iter())
            .filter(|(_, model)| models.contains(model))
            .map(|(area, model)| PanelArea {
                name: upper_first(area_name(instrument, area)),
                model: *model,
                words: upper_first(area_model_name(*model)),
            })
            .collect(),
    };
    let mut groups: Vec<PanelGroup> = (letters.into_iter())
        .map(|letter| {
            let title = format!("They move within group {letter}");
            group(Some(title), &[AreaModel::Rotational(Some(letter))])
        })
        .collect();
    groups.extend([
        group(
            Some(without_letter.to_owned()),
            &[AreaModel::Rotational(None)],
        ),
        group(None, &[AreaModel::Static, AreaModel::Hybrid]),
        group(None, &[AreaModel::None, AreaModel::CannotTell]),
    ]);
    Panel::new(&groups)
}
