//! Everything that was answered as a table: the profile, each question, and each cell of the grid.
//!
//! It must not leave anything out that was entered, notes apart where that was asked for: answers
//! to questions that are not asked any more and cells for areas that are not listed any more stay.

use super::BETWEEN;
use super::profile::profile_rows;
use super::table::{Row, columns, text_of};
use crate::engine::answers::{Answer, Grid, Use};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Instrument, Kind, Question, Role};
use crate::engine::words::{NOT_ANSWERED, answer_text, area_name, cell_text, hospital_name};
use crate::wire::WriteOptions;

columns! {
    Part = "part",
    Id = "id",
    ThemeId = "theme_id",
    Theme = "theme",
    Question = "question",
    Role = "role",
    Asked = "asked",
    HospitalId = "hospital_id",
    Hospital = "hospital",
    AreaId = "area_id",
    Area = "area",
    State = "state",
    AnswerIds = "answer_ids",
    Answer = "answer",
    Number = "number",
    Unit = "unit",
    Pool = "pool",
    Note = "note",
}

/// What is in the column `state`.
pub(super) const ANSWERED_ID: &str = "answered";
pub(super) const DONT_KNOW_ID: &str = "dont-know";
pub(super) const NOT_APPLICABLE_ID: &str = "not-applicable";
pub(super) const NOT_ANSWERED_ID: &str = "not-answered";

/// Everything that was answered as the text of a CSV file.
pub(in crate::wire) fn answers_csv(
    instrument: &'static Instrument,
    assessment: &Assessment,
    options: WriteOptions,
) -> String {
    let mut rows = profile_rows(instrument, assessment, options);
    for question in instrument.questions {
        rows.push(question_row(instrument, question, assessment, options));
        if let Kind::Grid(_) = question.kind {
            rows.extend(grid_rows(instrument, question, assessment));
        }
    }
    text_of(instrument, assessment, COLUMNS, rows)
}

/// A row with what it says of its question.
fn row_about(part: &str, question: &Question) -> Row {
    let mut row = Row::default();
    row.text(Column::Part, part);
    row.text(Column::Id, question.id);
    row.text(Column::ThemeId, question.theme.id);
    row.text(Column::Theme, question.theme.name);
    row.text(Column::Question, question.text);
    row.text(Column::Role, role_id(question.role));
    row
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::Scored => "scored",
        Role::Idea => "idea",
        Role::Descriptive => "descriptive",
    }
}

fn question_row(
    instrument: &Instrument,
    question: &Question,
    assessment: &Assessment,
    options: WriteOptions,
) -> Row {
    let answer = assessment.answers.get(question.id);
    let mut row = row_about("question", question);
    row.yes_or_no(Column::Asked, is_asked(question, assessment));
    row.text(Column::State, state_id(answer));
    let words = answer_text(instrument, question, answer, &assessment.profile);
    row.text(Column::Answer, &words);
    match answer {
        Some(Answer::Choice(id)) => row.text(Column::AnswerIds, id),
        Some(Answer::Choices(ids)) => row.text(Column::AnswerIds, &ids.join(BETWEEN)),
        Some(Answer::Number(number)) => row.whole(Column::Number, number),
        Some(Answer::Grid(_) | Answer::DontKnow | Answer::NotApplicable) | None => {}
    }
    if let Kind::Number { unit, .. } = question.kind {
        row.text(Column::Unit, unit);
    }
    if options.notes {
        row.text(Column::Note, assessment.answers.note(question.id));
    }
    row
}

/// Whether it is on the form and shown, given the other answers.
fn is_asked(question: &Question, assessment: &Assessment) -> bool {
    assessment.form.asks(question) && question.is_shown(assessment)
}

fn state_id(answer: Option<&Answer>) -> &'static str {
    match answer {
        None => NOT_ANSWERED_ID,
        Some(Answer::DontKnow) => DONT_KNOW_ID,
        Some(Answer::NotApplicable) => NOT_APPLICABLE_ID,
        Some(Answer::Choice(_) | Answer::Choices(_) | Answer::Number(_) | Answer::Grid(_)) => {
            ANSWERED_ID
        }
    }
}

/// A row for each area of each hospital that the profile lists, then for each cell of another.
fn grid_rows(instrument: &Instrument, question: &Question, assessment: &Assessment) -> Vec<Row> {
    let empty = Grid::default();
    let grid = match assessment.answers.get(question.id) {
        Some(Answer::Grid(grid)) => grid,
        _ => &empty,
    };
    let mut places: Vec<(&str, &str, bool)> = Vec::new();
    for hospital in &assessment.profile.hospitals {
        let areas = hospital.areas.iter();
        places.extend(areas.map(|area| (hospital.id.as_str(), *area, true)));
    }
    for (hospital, areas) in &grid.cells {
        for area in areas.keys() {
            if !places.contains(&(hospital, area, true)) {
                places.push((hospital, area, false));
            }
        }
    }
    let is_asked = is_asked(question, assessment);
    (places.into_iter())
        .map(|(hospital, area, is_listed)| {
            let mut row = row_about("grid", question);
            row.yes_or_no(Column::Asked, is_listed && is_asked);
            name_hospital(&mut row, assessment, hospital);
            row.text(Column::AreaId, area);
            row.text(Column::Area, area_name(instrument, area));
            say_cell(&mut row, question, grid, hospital, area);
            row
        })
        .collect()
}

fn say_cell(row: &mut Row, question: &Question, grid: &Grid, hospital: &str, area: &str) {
    let Some(cell) = grid.get(hospital, area) else {
        row.text(Column::State, NOT_ANSWERED_ID);
        row.text(Column::Answer, NOT_ANSWERED);
        return;
    };
    if cell.way == Use::DontKnow {
        row.text(Column::State, DONT_KNOW_ID);
    } else {
        row.text(Column::State, ANSWERED_ID);
        row.text(Column::AnswerIds, cell.way.id());
    }
    row.text(Column::Answer, &cell_text(question, cell));
    if let Some(pool) = cell.pool {
        row.text(Column::Pool, &pool.to_string());
    }
}

/// Says which hospital a row is about.
pub(super) fn name_hospital(row: &mut Row, assessment: &Assessment, id: &str) {
    row.text(Column::HospitalId, id);
    row.text(Column::Hospital, &hospital_name(&assessment.profile, id));
}
