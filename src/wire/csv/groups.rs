//! What is shown of groups of staff as a table: one row for each question and group.
//!
//! It must not be made of anything but what may be shown.

use super::quoted::quoted;
use super::table::{Row, columns, text_with};
use crate::engine::groups::{GroupsReport, ShownGroups, people_words};
use crate::engine::instrument::Instrument;

columns! {
    ThemeId = "theme_id",
    QuestionId = "question_id",
    Question = "question",
    GroupId = "group_id",
    Group = "group",
    People = "people",
    Answer = "answer",
    Median = "median",
    IsDepartment = "is_department_answer",
    Gap = "gap",
    Study = "study",
}

/// What is shown, as the text of a CSV file.
pub fn groups_csv(instrument: &'static Instrument, shown: &ShownGroups) -> String {
    let report = GroupsReport::new(instrument, shown);
    let mut rows = Vec::new();
    for (theme, questions) in &report.themes {
        for question in questions {
            for answer in &question.answers {
                let mut row = Row::default();
                row.text(Column::ThemeId, theme.id);
                row.text(Column::QuestionId, question.id);
                row.text(Column::Question, question.text);
                row.text(Column::GroupId, answer.group.id());
                row.text(Column::Group, answer.name);
                let people = shown.groups.iter().find(|each| each.group == answer.group);
                row.text(
                    Column::People,
                    &people
                        .map(|each| people_words(each.people))
                        .unwrap_or_default(),
                );
                row.text(Column::Answer, &answer.words);
                if let Some(median) = answer.median {
                    row.decimal(Column::Median, median.round_half_up(1), 1);
                }
                row.yes_or_no(Column::IsDepartment, answer.is_department);
                row.text(Column::Gap, question.gap);
                row.text(Column::Study, question.study);
                rows.push(row);
            }
        }
    }
    let question_set = format!("{} {}", instrument.id, instrument.version);
    let end = [shown.name.as_str(), &question_set].map(quoted).join(",");
    text_with(COLUMNS, rows, &["collection", "question_set"], &end)
}
