//! Cases of the scoring: data in, an assessment out.
//!
//! A case starts from an assessment file (or from a blank one), is changed step by step, and says
//! what must come out. It must not know any rule of the scoring.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use rolecheck::engine::answers::{Answer, Answers, Cell, Grid, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::groups::ShownGroups;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::instrument::Group;
use rolecheck::engine::instrument::{Choice, ProfileKind, Question, Role};
use rolecheck::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use rolecheck::engine::tally::Tally;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    /// The assessment file to start from, without `.json`; a blank one, if absent.
    pub from: Option<String>,
    /// An answer for all or many questions at once.
    pub fill: Option<Fill>,
    /// Levels of single questions; the option of that level is chosen.
    #[serde(default)]
    pub levels: BTreeMap<String, u8>,
    /// Changes to the file: objects are merged, null takes away.
    #[serde(default)]
    pub change: Value,
    /// Changes that are made afterwards, when confirmations can be dropped.
    #[serde(default)]
    pub then: Value,
    /// Levels by question and group.
    #[serde(default)]
    pub groups: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
    /// Part of what must come out; an array or a plain value must be equal.
    pub expect: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    /// `dont-know` on every question, `not-applicable` wherever it is offered, or a level.
    answer: Value,
    /// With a level: only so many scored questions that are shown, ideas left blank.
    first: Option<usize>,
}

/// The text of a file under `tests/data/scoring`.
pub fn read(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/scoring");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The cases of a file.
pub fn cases(name: &str) -> Vec<Case> {
    serde_json::from_str(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

impl Case {
    /// The assessment before and after `then`.
    pub fn assessments(&self) -> (Assessment, Assessment) {
        let mut file = match &self.from {
            Some(name) => serde_json::from_str(&read(&format!("{name}.json"))).unwrap(),
            None => Value::Object(Map::new()),
        };
        merge(&mut file, &self.change);
        let mut before = assessment(&file);
        if let Some(fill) = &self.fill {
            fill.apply(&mut before);
        }
        for (id, level) in &self.levels {
            let question = question(id);
            before
                .answers
                .set(question.id, Some(at_level(question, *level)));
        }
        let mut after = before.clone();
        if !self.then.is_null() {
            merge(&mut file, &self.then);
            let changed = assessment(&file);
            for question in CURRENT.questions {
                if self.then["answers"].get(question.id).is_some() {
                    after
                        .answers
                        .set(question.id, changed.answers.get(question.id).cloned());
                }
            }
            after.profile = changed.profile;
            after.confirmed_checks.extend(changed.confirmed_checks);
        }
        (before, after)
    }

    /// What may be shown of the groups: each person answers all questions that have a level for them.
    pub fn groups(&self) -> ShownGroups {
        let mut tally = Tally::new("case".to_owned(), self.name.clone());
        let names: BTreeSet<&String> = self.groups.values().flat_map(BTreeMap::keys).collect();
        for name in names {
            let levels: Vec<(&Question, &Vec<u8>)> = (self.groups.iter())
                .filter_map(|(id, groups)| Some((question(id), groups.get(name)?)))
                .collect();
            let people = levels
                .iter()
                .map(|(_, levels)| levels.len())
                .max()
                .unwrap_or(0);
            for person in 0..people {
                let mut answers = Answers::default();
                for (question, levels) in &levels {
                    assert!(question.compare, "{} is not compared", question.id);
                    let level = levels.get(person);
                    answers.set(question.id, level.map(|level| at_level(question, *level)));
                }
                tally
                    .add(&CURRENT, Some(one_of(name)), &answers, None)
                    .unwrap();
            }
        }
        tally.release();
        ShownGroups::new(&CURRENT, &tally, None)
    }
}

impl Fill {
    fn apply(&self, assessment: &mut Assessment) {
        let shown: Vec<&Question> = (CURRENT.questions.iter().copied())
            .filter(|question| self.first.is_none() || question.is_shown(assessment))
            .filter(|question| self.first.is_none() || question.role == Role::Scored)
            .take(self.first.unwrap_or(usize::MAX))
            .collect();
        for question in shown {
            let answer = match (&self.answer, question.role, question.not_applicable) {
                (Value::String(word), ..) if word == "dont-know" => Answer::DontKnow,
                (Value::String(_), _, Some(_)) => Answer::NotApplicable,
                (Value::Number(level), Role::Scored | Role::Idea, _) => {
                    at_level(question, level.as_u64().unwrap() as u8)
                }
                _ => continue,
            };
            assessment.answers.set(question.id, Some(answer));
        }
    }
}

pub fn question(id: &str) -> &'static Question {
    CURRENT
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"))
}

/// The answer of this level.
pub fn at_level(question: &Question, level: u8) -> Answer {
    let mut choices = question.choices().iter();
    Answer::Choice(
        choices
            .find(|choice| choice.level == Some(level))
            .unwrap()
            .id,
    )
}

fn one_of(name: &str) -> Group {
    match name {
        "managers-and-leads" => Group::SpecialityLead,
        "support-workers" => Group::SupportWorker,
        "assistant-practitioners" => Group::AssistantPractitioner,
        "radiographers" => Group::Radiographer,
        other => panic!("no group {other}"),
    }
}

fn merge(into: &mut Value, change: &Value) {
    let Value::Object(change) = change else {
        if !change.is_null() {
            *into = change.clone();
        }
        return;
    };
    if !into.is_object() {
        *into = Value::Object(Map::new());
    }
    for (key, value) in change {
        if value.is_null() {
            into.as_object_mut().unwrap().remove(key);
        } else {
            merge(&mut into[key], value);
        }
    }
}

/// The parts of an assessment file that scoring reads.
pub fn assessment(file: &Value) -> Assessment {
    let mut assessment = Assessment::new(String::new(), String::new());
    assessment.profile = profile(&file["profile"]);
    assessment.answers = answers(&file["answers"]);
    assessment.confirmed_checks = (items(&file["confirmedChecks"]))
        .map(|id| CURRENT.check(text(id)).unwrap().id)
        .collect();
    assessment
}

fn profile(file: &Value) -> Profile {
    Profile {
        hospitals: items(&file["hospitals"]).map(hospital).collect(),
        fte_actual: reply(&file["fteActual"], fte),
        fte_esr: reply(&file["fteEsr"], fte),
        fte_imaging: reply(&file["fteImaging"], fte),
        band_2: band(&file["band2"]),
        band_3: band(&file["band3"]),
        band_4_lead: band(&file["band4Lead"]),
        band_4_ap: band(&file["band4Ap"]),
        titles: items(&file["titles"]).map(title).collect(),
        line_manager: reply(&file["lineManager"], |ids| {
            let options = profile_options("profile-line-manager");
            let is = |option: &&Choice| items(ids).any(|id| text(id) == option.id);
            options.iter().filter(is).map(|option| option.id).collect()
        }),
        ..Profile::default()
    }
}

fn profile_options(id: &str) -> &'static [Choice] {
    match CURRENT.profile_item(id).unwrap().kind {
        ProfileKind::Single(options) | ProfileKind::Multi(options) => options,
        _ => panic!("{id} has no options"),
    }
}

fn hospital(file: &Value) -> Hospital {
    Hospital {
        id: text(&file["id"]).to_owned(),
        label: file["label"].as_str().unwrap_or_default().to_owned(),
        areas: (items(&file["modalities"]))
            .map(|id| CURRENT.area(text(id)).unwrap().id)
            .collect(),
        ..Hospital::default()
    }
}

fn title(file: &Value) -> Title {
    Title {
        text: text(&file["text"]).to_owned(),
        band: file["band"].as_u64().map(|band| band as u8),
        hospital: file["hospital"].as_str().map(str::to_owned),
    }
}

fn band(file: &Value) -> BandCount {
    BandCount {
        people: reply(&file["people"], |number| number.as_u64().unwrap() as u16),
        fte: reply(&file["fte"], fte),
    }
}

fn fte(file: &Value) -> Fte {
    Fte {
        hundredths: (file.as_f64().unwrap() * 100.0).round() as u32,
    }
}

fn reply<T>(file: &Value, known: impl Fn(&Value) -> T) -> Option<Reply<T>> {
    match file {
        Value::Null => None,
        Value::String(word) if word == "dont-know" => Some(Reply::DontKnow),
        value => Some(Reply::Is(known(value))),
    }
}

fn answers(file: &Value) -> Answers {
    let mut answers = Answers::default();
    for (id, entry) in file.as_object().into_iter().flatten() {
        let question = question(id);
        answers.set(question.id, Some(answer(question, entry)));
    }
    answers
}

fn answer(question: &Question, entry: &Value) -> Answer {
    let option = |id: &Value| -> &'static str {
        let own = question.choice(text(id)).or_else(|| CURRENT.area(text(id)));
        own.map(|choice: &Choice| choice.id).unwrap()
    };
    match text(&entry["state"]) {
        "dont-know" => Answer::DontKnow,
        "not-applicable" => Answer::NotApplicable,
        _ if entry["number"].is_number() => {
            Answer::Number(entry["number"].as_u64().unwrap() as u16)
        }
        _ if entry["choice"].is_string() => Answer::Choice(option(&entry["choice"])),
        _ if entry["choices"].is_array() => {
            Answer::Choices(items(&entry["choices"]).map(option).collect())
        }
        _ => Answer::Grid(grid(&entry["cells"])),
    }
}

fn grid(file: &Value) -> Grid {
    let mut grid = Grid::default();
    for (hospital, areas) in file.as_object().unwrap() {
        for (area, cell) in areas.as_object().unwrap() {
            let cell = Cell {
                way: Use::from_id(text(&cell["use"])).unwrap(),
                pool: cell["pool"].as_str().and_then(|pool| pool.chars().next()),
            };
            grid.set(hospital, area, Some(cell));
        }
    }
    grid
}

fn items(file: &Value) -> impl Iterator<Item = &Value> {
    file.as_array().into_iter().flatten()
}

fn text(file: &Value) -> &str {
    file.as_str().unwrap_or_else(|| panic!("no text: {file}"))
}
