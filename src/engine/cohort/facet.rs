//! By what departments are put in groups: the facets with their values, as ids and in words.
//!
//! It must not judge: no value is better than another, and their order is that of the profile.

use crate::engine::file_set::{Bands, Facets};
use crate::engine::instrument::Instrument;
use crate::engine::scores::Model;
use crate::engine::words::model_name;

/// The value of what is not known.
const NOT_KNOWN: &str = "not-known";
/// From so many hospitals on they are one value.
const MANY_HOSPITALS: usize = 4;

const MODELS: [Model; 6] = [
    Model::Rotational,
    Model::Static,
    Model::Hybrid,
    Model::Differs,
    Model::NoSupportWorkers,
    Model::CannotTell,
];

/// By what departments are put in groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// How big the service is.
    Size,
    /// Where it is; a department can have several values.
    Setting,
    /// How support workers are placed.
    Model,
    /// Which of the bands 2 and 3 are in use.
    Bands,
    /// How many hospitals there are.
    Hospitals,
    /// The year of the check.
    Year,
}

impl Facet {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Size,
        Self::Setting,
        Self::Model,
        Self::Bands,
        Self::Hospitals,
        Self::Year,
    ];

    /// The id in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Setting => "setting",
            Self::Model => "model",
            Self::Bands => "bands",
            Self::Hospitals => "hospitals",
            Self::Year => "year",
        }
    }

    /// The facet of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.id() == id)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "Size of the service",
            Self::Setting => "Where it is",
            Self::Model => "How support workers are placed",
            Self::Bands => "Bands in use",
            Self::Hospitals => "Number of hospitals",
            Self::Year => "Year of the check",
        }
    }

    /// The values that a department has: one, but for where it is.
    pub fn values(self, facets: &Facets) -> Vec<String> {
        let value = match self {
            Self::Size => facets.size.unwrap_or(NOT_KNOWN).to_owned(),
            Self::Setting if facets.setting.is_empty() => NOT_KNOWN.to_owned(),
            Self::Setting => return facets.setting.iter().map(|id| (*id).to_owned()).collect(),
            Self::Model => facets.model.id().to_owned(),
            Self::Bands => bands_id(facets.bands).to_owned(),
            Self::Hospitals => facets.hospitals.min(MANY_HOSPITALS).to_string(),
            Self::Year => (facets.year).map_or_else(|| NOT_KNOWN.to_owned(), |y| y.to_string()),
        };
        vec![value]
    }

    /// A value in words.
    pub fn words(self, instrument: &Instrument, value: &str) -> String {
        let of_item = |item| {
            let item = instrument.profile_item(item);
            item.map_or(value, |item| item.choice_text(value))
                .to_owned()
        };
        match (self, value) {
            (_, NOT_KNOWN) => "Not known".to_owned(),
            (Self::Size, _) => of_item("profile-size"),
            (Self::Setting, _) => of_item("profile-setting"),
            (Self::Model, _) => (MODELS.into_iter())
                .find(|model| model.id() == value)
                .map_or_else(|| value.to_owned(), |model| capital(model_name(model))),
            (Self::Bands, _) => (BANDS.into_iter())
                .find(|(_, id, _)| *id == value)
                .map_or(value, |(_, _, words)| words)
                .to_owned(),
            (Self::Hospitals, "0") => "None listed".to_owned(),
            (Self::Hospitals, "1") => "1 hospital".to_owned(),
            (Self::Hospitals, "4") => "4 hospitals or more".to_owned(),
            (Self::Hospitals, _) => format!("{value} hospitals"),
            (Self::Year, _) => value.to_owned(),
        }
    }

    /// Where a value stands among those of its facet: by the profile's order, numbers from the
    /// least on, and what is not known last.
    pub fn place(self, instrument: &Instrument, value: &str) -> usize {
        let in_item = |item| {
            let item = instrument.profile_item(item)?;
            item.choices().iter().position(|choice| choice.id == value)
        };
        let place = match self {
            Self::Size => in_item("profile-size"),
            Self::Setting => in_item("profile-setting"),
            Self::Model => MODELS.iter().position(|model| model.id() == value),
            Self::Bands => BANDS.iter().position(|(_, id, _)| *id == value),
            Self::Hospitals | Self::Year => value.parse().ok(),
        };
        place.unwrap_or(usize::MAX)
    }
}

const BANDS: [(Bands, &str, &str); 5] = [
    (Bands::Both, "both", "Bands 2 and 3"),
    (Bands::Only2, "only-2", "Band 2 only"),
    (Bands::Only3, "only-3", "Band 3 only"),
    (Bands::Neither, "neither", "Neither"),
    (Bands::NotKnown, NOT_KNOWN, "Not known"),
];

fn bands_id(bands: Bands) -> &'static str {
    let known = BANDS.into_iter().find(|(each, _, _)| *each == bands);
    known.map_or(NOT_KNOWN, |(_, id, _)| id)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    first.map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
