//! The department's profile as rows of the table of answers.
//!
//! It must not put two figures into one cell: an item that has several parts gets a row for each.

use super::BETWEEN;
use super::answers::{ANSWERED_ID, Column, DONT_KNOW_ID, NOT_ANSWERED_ID, name_hospital};
use super::table::Row;
use crate::engine::assessment::Assessment;
use crate::engine::condition::BandRow;
use crate::engine::instrument::{Instrument, ProfileItem};
use crate::engine::profile::{BandCount, Fte, Hospital, Reply, Title};
use crate::engine::words::{
    DONT_KNOW, NONE_OF_THESE, NOT_ANSWERED, area_name, fte_text, group_name, people_text,
};
use crate::wire::WriteOptions;

/// The rows of the profile, in the order in which it is asked.
pub(super) fn profile_rows(
    instrument: &Instrument,
    assessment: &Assessment,
    options: WriteOptions,
) -> Vec<Row> {
    let has_profile = assessment.form.has_profile();
    let mut rows = Vec::new();
    for item in instrument.profile {
        let mut of_item = item_rows(instrument, item, assessment, options);
        for row in &mut of_item {
            // Name, date and group are asked on every form.
            row.yes_or_no(Column::Asked, has_profile || item.groups.is_empty());
        }
        rows.append(&mut of_item);
    }
    rows
}

fn item_rows(
    instrument: &Instrument,
    item: &ProfileItem,
    assessment: &Assessment,
    options: WriteOptions,
) -> Vec<Row> {
    let profile = &assessment.profile;
    let row = match item.id {
        "profile-name" => text(item, &assessment.name),
        "profile-date" => text(item, &assessment.date),
        "profile-group" => match assessment.group {
            Some(group) => chosen(item, group.id(), group_name(group)),
            None => not_answered(item),
        },
        "profile-size" => single(item, &profile.size),
        "profile-uniform-owner" => single(item, &profile.uniform_owner),
        "profile-recruit-ease" => single(item, &profile.recruit_ease),
        "profile-out-of-hours" => single(item, &profile.out_of_hours),
        "profile-setting" => multi(item, &profile.setting),
        "profile-recruit-sources" => multi(item, &profile.recruit_sources),
        "profile-line-manager" => multi(item, &profile.line_manager),
        "profile-shifts" => multi(item, &profile.shifts),
        "profile-fte-actual" => fte(item, profile.fte_actual),
        "profile-fte-esr" => fte(item, profile.fte_esr),
        "profile-fte-imaging" => fte(item, profile.fte_imaging),
        "profile-band-2" => return band(item, profile.band(BandRow::Band2)),
        "profile-band-3" => return band(item, profile.band(BandRow::Band3)),
        "profile-band-4-lead" => return band(item, profile.band(BandRow::Band4Lead)),
        "profile-band-4-ap" => return band(item, profile.band(BandRow::Band4Ap)),
        "profile-hospitals" if !profile.hospitals.is_empty() => {
            let hospitals = profile.hospitals.iter();
            return hospitals
                .map(|hospital| hospital_row(item, assessment, hospital))
                .collect();
        }
        "profile-modalities" if !profile.hospitals.is_empty() => {
            let hospitals = profile.hospitals.iter();
            return hospitals
                .map(|hospital| areas_row(instrument, item, assessment, hospital))
                .collect();
        }
        "profile-titles" if !profile.titles.is_empty() => {
            let titles = profile.titles.iter();
            return titles
                .map(|title| title_row(item, assessment, title))
                .collect();
        }
        "profile-notes" if !options.notes => return Vec::new(),
        "profile-notes" => text(item, &profile.notes),
        _ => not_answered(item),
    };
    vec![row]
}

fn row_about(item: &ProfileItem, state: &str, words: &str) -> Row {
    let mut row = Row::default();
    row.text(Column::Part, "profile");
    row.text(Column::Id, item.id);
    row.text(Column::Question, item.text);
    row.text(Column::State, state);
    row.text(Column::Answer, words);
    row
}

fn not_answered(item: &ProfileItem) -> Row {
    row_about(item, NOT_ANSWERED_ID, NOT_ANSWERED)
}

fn dont_know(item: &ProfileItem) -> Row {
    row_about(item, DONT_KNOW_ID, DONT_KNOW)
}

fn text(item: &ProfileItem, text: &str) -> Row {
    match text {
        "" => not_answered(item),
        text => row_about(item, ANSWERED_ID, text),
    }
}

fn chosen(item: &ProfileItem, ids: &str, words: &str) -> Row {
    let mut row = row_about(item, ANSWERED_ID, words);
    row.text(Column::AnswerIds, ids);
    row
}

fn single(item: &ProfileItem, choice: &Option<Reply<&'static str>>) -> Row {
    match choice {
        None => not_answered(item),
        Some(Reply::DontKnow) => dont_know(item),
        Some(Reply::Is(id)) => chosen(item, id, item.choice_text(id)),
    }
}

fn multi(item: &ProfileItem, choices: &Option<Reply<Vec<&'static str>>>) -> Row {
    match choices {
        None => not_answered(item),
        Some(Reply::DontKnow) => dont_know(item),
        Some(Reply::Is(ids)) if ids.is_empty() => chosen(item, "", NONE_OF_THESE),
        Some(Reply::Is(ids)) => {
            let words: Vec<&str> = ids.iter().map(|id| item.choice_text(id)).collect();
            chosen(item, &ids.join(BETWEEN), &words.join(BETWEEN))
        }
    }
}

fn fte(item: &ProfileItem, figure: Option<Reply<Fte>>) -> Row {
    let mut row = match figure {
        None => not_answered(item),
        Some(Reply::DontKnow) => dont_know(item),
        Some(Reply::Is(fte)) => row_about(item, ANSWERED_ID, &fte_text(fte)),
    };
    if let Some(Reply::Is(fte)) = figure {
        row.decimal(Column::Number, i64::from(fte.hundredths), 2);
    }
    row.text(Column::Unit, "FTE");
    row
}

fn band(item: &ProfileItem, count: &BandCount) -> Vec<Row> {
    let mut people = match count.people {
        None => not_answered(item),
        Some(Reply::DontKnow) => dont_know(item),
        Some(Reply::Is(people)) => row_about(item, ANSWERED_ID, &people_text(people)),
    };
    if let Some(number) = count.known_people() {
        people.whole(Column::Number, number);
    }
    people.text(Column::Unit, "people");
    vec![people, fte(item, count.fte)]
}

fn hospital_row(item: &ProfileItem, assessment: &Assessment, hospital: &Hospital) -> Row {
    let mut row = match hospital.kind {
        Some(kind) => chosen(item, kind, item.choice_text(kind)),
        None => not_answered(item),
    };
    name_hospital(&mut row, assessment, &hospital.id);
    row
}

fn areas_row(
    instrument: &Instrument,
    item: &ProfileItem,
    assessment: &Assessment,
    hospital: &Hospital,
) -> Row {
    let areas = hospital.areas.iter();
    let names: Vec<&str> = areas.map(|area| area_name(instrument, area)).collect();
    let mut row = match names.as_slice() {
        [] => not_answered(item),
        names => chosen(item, &hospital.areas.join(BETWEEN), &names.join(BETWEEN)),
    };
    name_hospital(&mut row, assessment, &hospital.id);
    row
}

/// The band is the row's number; a title of all hospitals names none.
fn title_row(item: &ProfileItem, assessment: &Assessment, title: &Title) -> Row {
    let mut row = text(item, &title.text);
    if let Some(id) = &title.hospital {
        name_hospital(&mut row, assessment, id);
    }
    if let Some(band) = title.band {
        row.whole(Column::Number, band);
    }
    row.text(Column::Unit, "band");
    row
}
