//! What a person entered, in the words of the page: answers, profile, names of groups and models.
//!
//! It must not say what an answer is worth or what follows from it: that is `report`'s.

mod condition;
mod plan;
mod profile;

pub use condition::depends_on;
pub use plan::{
    CONTROL_QUESTION, DUE_QUESTION, NO_DATE, NO_OWNER, NO_TEXT, OWNER_HINT, OWNER_QUESTION,
    OWNER_SUGGESTIONS, action_status_name, control_name,
};
pub use profile::{
    band_fte_text, band_people_text, date_text, fte_text, hospital_name, item_name, month_text,
    people_text, profile_lines, title_name, title_text,
};

use super::answers::{Answer, Cell, Grid, Use};
use super::assessment::{Assessment, Form};
use super::instrument::{Figure, Group, Instrument, Kind, Question};
use super::profile::{Hospital, Profile};
use super::scores::{AreaModel, Model};

/// How a missing answer is put.
pub const NOT_ANSWERED: &str = "Not answered";
/// How 'I do not know' is put.
pub const DONT_KNOW: &str = "I do not know";
/// What results are based on.
pub const BASED_ON: &str =
    "what was entered here, and 1 study of 9 NHS imaging departments in England";
/// How an empty list of ticks is put.
pub const NONE_OF_THESE: &str = "None of these";

/// What a check is called that nobody gave a name.
pub const NO_NAME: &str = "Check without a name";

/// What a check is called.
pub fn check_name(assessment: &Assessment) -> String {
    if !assessment.name.trim().is_empty() {
        return assessment.name.clone();
    }
    match (assessment.form, assessment.group) {
        (Form::Department, _) => "Check without a name".to_owned(),
        (_, Some(group)) => format!("Your view as {}", group_in_sentence(group)),
        (_, None) => "Your view".to_owned(),
    }
}

/// An answer in one line.
pub fn answer_text(
    instrument: &Instrument,
    question: &Question,
    answer: Option<&Answer>,
    profile: &Profile,
) -> String {
    answer_lines(instrument, question, answer, profile).join("; ")
}

/// An answer in words: a line for each thing that was ticked, and for each area of the grid.
pub fn answer_lines(
    instrument: &Instrument,
    question: &Question,
    answer: Option<&Answer>,
    profile: &Profile,
) -> Vec<String> {
    match answer {
        None => vec![NOT_ANSWERED.to_owned()],
        Some(Answer::DontKnow) => vec![DONT_KNOW.to_owned()],
        Some(Answer::NotApplicable) => vec![not_applicable_text(question)],
        Some(Answer::Choice(id)) => vec![option_text(instrument, question, id).to_owned()],
        Some(Answer::Choices(ids)) if ids.is_empty() => vec![NONE_OF_THESE.to_owned()],
        Some(Answer::Choices(ids)) => ids
            .iter()
            .map(|id| option_text(instrument, question, id).to_owned())
            .collect(),
        Some(Answer::Number(number)) => vec![number_text(question, *number)],
        Some(Answer::Grid(grid)) => grid_lines(instrument, question, grid, profile),
    }
}

/// 'Not applicable', with the question's own reason.
pub fn not_applicable_text(question: &Question) -> String {
    match question.not_applicable {
        Some(reason) => format!("Not applicable: {}", lower_first(reason)),
        None => "Not applicable".to_owned(),
    }
}

/// The text with a small first letter, unless its first word is all capitals.
fn lower_first(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or_default();
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !first_word.chars().all(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The words of a question's option or, where it asks for areas, of an area.
pub fn option_text<'a>(instrument: &Instrument, question: &Question, id: &'a str) -> &'a str {
    let choice = match question.kind {
        Kind::MultiAreas => instrument.area(id),
        _ => question.choice(id),
    };
    choice.map_or(id, |choice| choice.text)
}

/// A number with its unit, in the singular where it is 1.
fn number_text(question: &Question, number: u16) -> String {
    let unit = match question.kind {
        Kind::Number { unit, .. } => unit,
        _ => "",
    };
    let unit = if number == 1 {
        unit.strip_suffix('s').unwrap_or(unit)
    } else {
        unit
    };
    format!("{number} {unit}").trim_end().to_owned()
}

/// A line for each area that the profile lists; areas that it does not list are left out.
fn grid_lines(
    instrument: &Instrument,
    question: &Question,
    grid: &Grid,
    profile: &Profile,
) -> Vec<String> {
    let line = |hospital: &Hospital, area: &'static str| {
        let cell = grid.get(&hospital.id, area);
        let way = cell.map_or_else(|| NOT_ANSWERED.to_owned(), |cell| cell_text(question, cell));
        format!("{}: {way}", place_text(instrument, profile, hospital, area))
    };
    let lines: Vec<String> = profile
        .hospitals
        .iter()
        .flat_map(|hospital| hospital.areas.iter().map(move |area| line(hospital, area)))
        .collect();
    if lines.is_empty() {
        return vec!["Answered for areas that your profile does not list".to_owned()];
    }
    lines
}

/// An area of a hospital; the area alone, where there is but one hospital.
pub fn place_text(
    instrument: &Instrument,
    profile: &Profile,
    hospital: &Hospital,
    area: &str,
) -> String {
    let area = area_name(instrument, area);
    match profile.hospitals.len() {
        1 => area.to_owned(),
        _ => format!("{}, {area}", hospital_name(profile, &hospital.id)),
    }
}

/// The name of an imaging area.
pub fn area_name<'a>(instrument: &Instrument, id: &'a str) -> &'a str {
    instrument.area(id).map_or(id, |area| area.text)
}

/// How support workers work in an area, in the words of the grid's options.
pub fn cell_text(grid_question: &Question, cell: Cell) -> String {
    let way = way_text(grid_question, cell.way);
    match cell.pool {
        Some(letter) => format!("{way} (group {letter})"),
        None => way.to_owned(),
    }
}

/// A way of working, in the words of the grid's options.
pub fn way_text(grid_question: &Question, way: Use) -> &'static str {
    match way {
        Use::DontKnow => DONT_KNOW,
        way => grid_question
            .choice(way.id())
            .map_or(way.id(), |choice| choice.text),
    }
}

/// A group of people: 'speciality leads'.
pub fn group_plural(group: Group) -> &'static str {
    match group {
        Group::Manager => "managers",
        Group::SpecialityLead => "speciality leads",
        Group::SupportWorker => "support workers",
        Group::AssistantPractitioner => "assistant practitioners",
        Group::Radiographer => "registered radiographers",
        Group::Team => "a team together",
    }
}

/// Who answers: 'A speciality lead'.
pub fn group_name(group: Group) -> &'static str {
    match group {
        Group::Manager => "A manager",
        Group::SpecialityLead => "A speciality lead",
        Group::SupportWorker => "A support worker in band 2 or 3",
        Group::AssistantPractitioner => "An assistant practitioner",
        Group::Radiographer => "A registered radiographer",
        Group::Team => "A team together",
    }
}

/// What a group is called inside a sentence: 'a manager'.
pub fn group_in_sentence(group: Group) -> &'static str {
    match group {
        Group::Manager => "a manager",
        Group::SpecialityLead => "a speciality lead",
        Group::SupportWorker => "a support worker",
        Group::AssistantPractitioner => "an assistant practitioner",
        Group::Radiographer => "a radiographer",
        Group::Team => "a team together",
    }
}

/// What a form is called.
pub fn form_name(form: Form) -> &'static str {
    match form {
        Form::Department => "For the whole department",
        Form::StaffVoice => "For support workers and assistant practitioners",
        Form::Radiographer => "For registered radiographers",
    }
}

/// A deployment model: 'rotational'.
pub fn model_name(model: Model) -> &'static str {
    match model {
        Model::Rotational => "rotational",
        Model::Static => "static",
        Model::Hybrid => "hybrid",
        Model::Differs => "different between hospitals",
        Model::CannotTell => "cannot tell yet",
        Model::NoSupportWorkers => "no support workers",
    }
}

/// How an area is staffed: 'rotational, group A'.
pub fn area_model_text(model: AreaModel) -> String {
    let name = area_model_name(model);
    match model {
        AreaModel::Rotational(Some(letter)) => format!("{name}, group {letter}"),
        _ => name.to_owned(),
    }
}

/// How an area is staffed, without its group: 'rotational'.
pub fn area_model_name(model: AreaModel) -> &'static str {
    model_name(match model {
        AreaModel::Static => Model::Static,
        AreaModel::Rotational(_) => Model::Rotational,
        AreaModel::Hybrid => Model::Hybrid,
        AreaModel::None => Model::NoSupportWorkers,
        AreaModel::CannotTell => Model::CannotTell,
    })
}

/// Words in a row: 'a', 'a and b', 'a, b and c'.
pub fn list_text<T: AsRef<str>>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A number of things: '1 question', '2 questions'.
pub fn count_text(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

/// A figure of the study with where it is from.
pub fn figure_text(figure: &Figure) -> String {
    format!("{} ({})", figure.text, figure.source)
}
