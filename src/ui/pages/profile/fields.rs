//! What is typed into the profile's text fields: which entry it is, whether it can be used, and
//! what to do if not.
//!
//! Text that cannot be used stays in its field with an error, and nothing is stored for it: a part
//! of it, such as the 60 of '600', would be a number that nobody meant. This file must not show
//! anything.

use std::collections::BTreeMap;

use yew::AttrValue;

use crate::engine::assessment::Assessment;
use crate::engine::change::{Change, FteItem, ProfileChange};
use crate::engine::condition::BandRow;
use crate::engine::entry::{
    DateError, NumberError, date_from_parts, date_parts, fte_from_text, people_from_text,
};
use crate::engine::instrument::{ProfileItem, ProfileKind};
use crate::engine::profile::{Fte, Profile, Reply};
use crate::engine::words::item_name;

/// Text as it was typed, by the id of its field. A field without an entry shows what is stored.
pub type Drafts = BTreeMap<AttrValue, String>;

/// Something that is wrong in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field or group of fields that shows it.
    pub field: AttrValue,
    /// The control that focus moves to.
    pub target: AttrValue,
    /// What to do.
    pub text: String,
}

/// A field for a number.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The field's id and name.
    pub id: AttrValue,
    /// The item that it belongs to.
    pub item: &'static ProfileItem,
    /// Where the number goes.
    pub target: Target,
    /// The most that is allowed.
    pub max: u16,
}

/// Where a number goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Full-time equivalents of their own.
    Fte(FteItem),
    /// The number of people in a band.
    People(BandRow),
    /// The full-time equivalents in a band.
    BandFte(BandRow),
}

/// What is stored for a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StoredFigure {
    /// The number, or empty.
    pub text: String,
    /// 'I do not know' was chosen.
    pub is_unknown: bool,
}

/// The fields for numbers that an item has: none, one, or two for a band.
pub fn figures_of(item: &'static ProfileItem) -> Vec<Figure> {
    match item.kind {
        ProfileKind::Fte { max } => fte_item(item.id)
            .map(|fte| Figure {
                id: item.id.into(),
                item,
                target: Target::Fte(fte),
                max,
            })
            .into_iter()
            .collect(),
        ProfileKind::PeopleAndFte {
            max_people,
            max_fte,
        } => {
            let Some(row) = band_row(item.id) else {
                return Vec::new();
            };
            let figure = |end: &str, target, max| {
                let id = format!("{}-{end}", item.id).into();
                Figure {
                    id,
                    item,
                    target,
                    max,
                }
            };
            vec![
                figure("people", Target::People(row), max_people),
                figure("fte", Target::BandFte(row), max_fte),
            ]
        }
        _ => Vec::new(),
    }
}

fn fte_item(item_id: &str) -> Option<FteItem> {
    match item_id {
        "profile-fte-actual" => Some(FteItem::Actual),
        "profile-fte-esr" => Some(FteItem::Esr),
        "profile-fte-imaging" => Some(FteItem::Imaging),
        _ => None,
    }
}

fn band_row(item_id: &str) -> Option<BandRow> {
    match item_id {
        "profile-band-2" => Some(BandRow::Band2),
        "profile-band-3" => Some(BandRow::Band3),
        "profile-band-4-lead" => Some(BandRow::Band4Lead),
        "profile-band-4-ap" => Some(BandRow::Band4Ap),
        _ => None,
    }
}

impl Figure {
    /// What the number is called at the start of a sentence.
    pub fn subject(&self) -> String {
        let name = item_name(self.item);
        match self.target {
            Target::Fte(_) => name.to_owned(),
            Target::People(_) => format!("{name}: the number of people"),
            Target::BandFte(_) => format!("{name}: the FTE"),
        }
    }

    /// What is stored.
    pub fn stored(&self, profile: &Profile) -> StoredFigure {
        let fte = |reply: Option<Reply<Fte>>| stored(reply, Fte::text);
        match self.target {
            Target::Fte(FteItem::Actual) => fte(profile.fte_actual),
            Target::Fte(FteItem::Esr) => fte(profile.fte_esr),
            Target::Fte(FteItem::Imaging) => fte(profile.fte_imaging),
            Target::People(row) => stored(profile.band(row).people, |people| people.to_string()),
            Target::BandFte(row) => fte(profile.band(row).fte),
        }
    }

    /// What text that was typed means; the second is what is stored for it.
    pub fn read(&self, text: &str) -> (Result<(), NumberError>, ProfileChange) {
        match self.target {
            Target::People(row) => {
                let (outcome, number) = split(people_from_text(text, self.max));
                (outcome, ProfileChange::People(row, number.map(Reply::Is)))
            }
            Target::Fte(item) => {
                let (outcome, fte) = split(fte_from_text(text, self.max));
                (outcome, ProfileChange::Fte(item, fte.map(Reply::Is)))
            }
            Target::BandFte(row) => {
                let (outcome, fte) = split(fte_from_text(text, self.max));
                (outcome, ProfileChange::BandFte(row, fte.map(Reply::Is)))
            }
        }
    }

    /// What is stored when 'I do not know' is ticked or cleared.
    pub fn unknown(&self, is_ticked: bool) -> ProfileChange {
        match self.target {
            Target::People(row) => ProfileChange::People(row, is_ticked.then_some(Reply::DontKnow)),
            Target::Fte(item) => ProfileChange::Fte(item, is_ticked.then_some(Reply::DontKnow)),
            Target::BandFte(row) => {
                ProfileChange::BandFte(row, is_ticked.then_some(Reply::DontKnow))
            }
        }
    }
}

fn stored<T>(reply: Option<Reply<T>>, text: impl Fn(T) -> String) -> StoredFigure {
    match reply {
        None => StoredFigure::default(),
        Some(Reply::DontKnow) => StoredFigure {
            text: String::new(),
            is_unknown: true,
        },
        Some(Reply::Is(value)) => StoredFigure {
            text: text(value),
            is_unknown: false,
        },
    }
}

fn split<T>(read: Result<Option<T>, NumberError>) -> (Result<(), NumberError>, Option<T>) {
    match read {
        Ok(value) => (Ok(()), value),
        Err(error) => (Err(error), None),
    }
}

/// The three fields of a date: what was typed, or what is stored.
pub fn date_texts(id: &str, stored: &str, drafts: &Drafts) -> [String; 3] {
    let stored = date_parts(stored).map(|(day, month, year)| [day, month, year]);
    let stored = stored.map_or_else(Default::default, |parts| parts.map(|part| part.to_string()));
    let [day, month, year] = stored;
    let typed = |part: &str, stored: String| {
        let draft = drafts.get(format!("{id}-{part}").as_str());
        draft.cloned().unwrap_or(stored)
    };
    [
        typed("day", day),
        typed("month", month),
        typed("year", year),
    ]
}

/// What a date that was typed means; the second is what is stored for it.
pub fn read_date([day, month, year]: &[String; 3]) -> (Result<(), DateError>, Change) {
    match date_from_parts(day, month, year) {
        Ok(date) => (Ok(()), Change::Date(date.unwrap_or_default())),
        Err(error) => (Err(error), Change::Date(String::new())),
    }
}

/// All that is wrong in the fields of these items, in their order.
pub fn errors(
    items: &[&'static ProfileItem],
    check: &Assessment,
    drafts: &Drafts,
) -> Vec<FieldError> {
    items
        .iter()
        .flat_map(|item| errors_in(item, check, drafts))
        .collect()
}

fn errors_in(item: &'static ProfileItem, check: &Assessment, drafts: &Drafts) -> Vec<FieldError> {
    match item.kind {
        ProfileKind::Text { max_chars } => {
            let text = if item.id == "profile-notes" {
                &check.profile.notes
            } else {
                &check.name
            };
            let is_long = text.chars().count() > max_chars;
            let message = || {
                format!(
                    "{} must be {max_chars} characters or fewer",
                    text_name(item)
                )
            };
            is_long
                .then(|| error(item.id, item.id, message()))
                .into_iter()
                .collect()
        }
        ProfileKind::Date => {
            let texts = date_texts(item.id, &check.date, drafts);
            let outcome = read_date(&texts).0.err();
            let error = |wrong: DateError| {
                let part = wrong_parts(wrong).first().copied().unwrap_or("day");
                error(
                    item.id,
                    &format!("{}-{part}", item.id),
                    wrong.message(item_name(item)),
                )
            };
            outcome.map(error).into_iter().collect()
        }
        _ => figures_of(item)
            .into_iter()
            .filter_map(|figure| {
                let wrong = figure.read(drafts.get(&figure.id)?).0.err()?;
                Some(error(
                    &figure.id,
                    &figure.id,
                    wrong.message(&figure.subject()),
                ))
            })
            .collect(),
    }
}

fn text_name(item: &ProfileItem) -> &'static str {
    if item.id == "profile-notes" {
        "Notes"
    } else {
        item.text
    }
}

/// The fields of a date that are wrong; none, if it may be any of them.
pub fn wrong_parts(error: DateError) -> Vec<&'static str> {
    match error {
        DateError::Missing { day, month, year } => [(day, "day"), (month, "month"), (year, "year")]
            .into_iter()
            .filter_map(|(is_missing, part)| is_missing.then_some(part))
            .collect(),
        DateError::YearNotFourFigures => vec!["year"],
        DateError::NotReal => Vec::new(),
    }
}

fn error(field: &str, target: &str, text: String) -> FieldError {
    let own = |id: &str| AttrValue::from(id.to_owned());
    FieldError {
        field: own(field),
        target: own(target),
        text,
    }
}
