//! Nothing that a person can enter is missing from the assessment file or from the files for other
//! programs. One more field, in the check or in the file, fails here until it is in both.

use std::collections::{BTreeMap, BTreeSet};

use rolecheck::engine::answers::{Answer, Answers, Cell, Grid, Use};
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::change::{Change, ProfileChange};
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::earlier::Earlier;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::plan::{ActionStatus, Control, Plan, PlanChange, PlannedAction};
use rolecheck::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{Export, WriteOptions, read, write};
use serde_json::Value;

use super::enter::{entries, kind_of, kinds};
use super::table::{rows_of, text_of};
use crate::page::empty;

/// A check with a hospital, a title and an action, to change.
fn plain() -> Assessment {
    let mut check = empty();
    check.profile.hospitals = vec![Hospital {
        id: "h1".to_owned(),
        label: "The hospital".to_owned(),
        kind: None,
        areas: vec!["ct"],
    }];
    let mut grid = Grid::default();
    let only = Cell {
        way: Use::Only,
        pool: None,
    };
    grid.set("h1", "mri", Some(only));
    check.answers.set("deploy-grid", Some(Answer::Grid(grid)));
    title(&mut check, 0, "Assistant");
    let action = PlannedAction {
        id: "a1".to_owned(),
        recommendation: Some("R1"),
        status: Some(ActionStatus::NotStarted),
        ..PlannedAction::default()
    };
    Change::Plan(PlanChange::Add(action)).apply(&mut check, &CURRENT);
    check.earlier = Some(Earlier {
        id: "the id of an earlier check".to_owned(),
        ..Earlier::default()
    });
    check
}

fn title(check: &mut Assessment, place: usize, text: &str) {
    let title = Title {
        text: text.to_owned(),
        ..Title::default()
    };
    for change in [ProfileChange::AddTitle, ProfileChange::Title(place, title)] {
        Change::Profile(change).apply(check, &CURRENT);
    }
}

/// The same with every contradiction that can be confirmed.
fn contradictory() -> Assessment {
    let mut check = plain();
    for (question, choice) in [
        ("career-band-2-to-3", "skills-wait"),
        ("identity-title-consistency", "all-hospitals"),
        ("identity-title-liked", "fully"),
        ("use-lead-role", "all-written"),
    ] {
        check.answers.set(question, Some(Answer::Choice(choice)));
    }
    title(&mut check, 1, "Helper");
    let none = |row| Change::Profile(ProfileChange::People(row, Some(Reply::Is(0))));
    for row in [BandRow::Band3, BandRow::Band4Lead, BandRow::Band4Ap] {
        none(row).apply(&mut check, &CURRENT);
    }
    check
}

fn saved(check: &Assessment) -> String {
    let scores = score(&CURRENT, check, &GroupView::default());
    let scores = Some(&scores).filter(|_| check.form == Form::Department);
    write(check, &CURRENT, scores, WriteOptions::default())
}

/// The rows of all tables, each as its cells in order.
fn all_rows(check: &Assessment) -> Vec<Vec<String>> {
    [Export::Answers, Export::Results, Export::ActionPlan]
        .into_iter()
        .flat_map(|export| rows_of(export, check))
        .map(|row| row.into_values().collect())
        .collect()
}

/// The ids or words of a cell, and the cell itself.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("; ").chain([cell])
}

#[test]
fn whatever_is_entered_is_in_the_assessment_file_and_in_a_table() {
    let mut made = BTreeSet::new();
    for entry in entries() {
        let kind = kind_of(&entry.change);
        let before = match kind {
            "Confirm" => contradictory(),
            _ => plain(),
        };
        let mut after = before.clone();
        entry.change.clone().apply(&mut after, &CURRENT);
        let what = format!("{:?}", entry.change);
        assert_ne!(before, after, "{what} changes nothing");
        let opened = read(saved(&after).as_bytes(), &CURRENT).unwrap();
        assert_eq!(
            opened.assessment, after,
            "{what} is not in the assessment file"
        );
        made.insert(kind);
        if kind == "ProfileIsSeen" {
            continue; // About the earlier check, which is in no table.
        }
        let (old, new) = (all_rows(&before), all_rows(&after));
        let fresh: Vec<_> = new.iter().filter(|row| !old.contains(row)).collect();
        let is_seen = |row: &&Vec<String>| {
            row.iter()
                .flat_map(|cell| parts(cell))
                .any(|part| part == entry.seen)
        };
        let is_gone = entry.seen.is_empty() && old.iter().any(|row| !new.contains(row));
        assert!(
            is_gone || fresh.iter().any(is_seen),
            "{what}: {:?} is in no table, among {fresh:#?}",
            entry.seen
        );
    }
    assert_eq!(
        made,
        BTreeSet::from_iter(kinds()),
        "a kind of change was not made"
    );
}

/// A check in which everything is filled in, each text and figure with a value of its own. It is
/// built field by field: one more field does not compile until it has a value.
fn full() -> Assessment {
    let text = |text: &str| text.to_owned();
    Assessment {
        id: text("the id of the check"),
        name: text("the name of the check"),
        date: text("2026-11-24"),
        form: Form::Department,
        group: Some(Group::SpecialityLead),
        created_at: text("2026-11-24T09:00:00Z"),
        updated_at: text("2026-11-24T10:00:00Z"),
        profile: full_profile(),
        answers: full_answers(),
        confirmed_checks: BTreeSet::from(["C4"]),
        plan: Plan {
            actions: vec![PlannedAction {
                id: text("the id of the action"),
                recommendation: Some("R31"),
                text: text("the text of the action"),
                owner: text("the owner of the action"),
                due: text("2027-03-31"),
                status: Some(ActionStatus::InProgress),
                control: Some(Control::WithOthers),
                first_step: text("the id of the first step"),
            }],
            order: vec!["R31", "R7"],
            hidden: BTreeSet::from(["R8"]),
        },
        earlier: Some(full_earlier()),
        section: None,
        kept: Vec::new(),
    }
}

fn full_earlier() -> Earlier {
    let mut answers = full_answers();
    answers.set_note("impact-told", String::new());
    Earlier {
        id: "the id of the earlier check".to_owned(),
        name: "the name of the earlier check".to_owned(),
        date: "2025-11-24".to_owned(),
        version: "0.9.0".to_owned(),
        group: Some(Group::Manager),
        answers,
        profile_is_seen: true,
    }
}

fn full_profile() -> Profile {
    let text = |text: &str| text.to_owned();
    let fte = |hundredths| Some(Reply::Is(Fte { hundredths }));
    let band = |people, hundredths| BandCount {
        people: Some(Reply::Is(people)),
        fte: fte(hundredths),
    };
    Profile {
        size: Some(Reply::Is("medium")),
        setting: Some(Reply::Is(vec!["city", "coastal"])),
        hospitals: vec![Hospital {
            id: text("the id of the hospital"),
            label: text("the name of the hospital"),
            kind: Some("satellite"),
            areas: vec!["ct", "mri"],
        }],
        fte_actual: fte(4011),
        fte_esr: fte(4012),
        fte_imaging: fte(4013),
        band_2: band(701, 4014),
        band_3: band(702, 4015),
        band_4_lead: band(703, 4016),
        band_4_ap: band(704, 4017),
        titles: vec![Title {
            text: text("the title of a helper"),
            band: Some(3),
            hospital: Some(text("the id of the hospital")),
        }],
        uniform_owner: Some(Reply::Is("trust")),
        recruit_ease: Some(Reply::Is("easy")),
        recruit_sources: Some(Reply::Is(vec!["local"])),
        line_manager: Some(Reply::Is(vec!["speciality-lead"])),
        shifts: Some(Reply::Is(vec!["long-days"])),
        out_of_hours: Some(Reply::Is("separate-group")),
        notes: text("the notes of the profile"),
    }
}

fn full_answers() -> Answers {
    let cell = |way, pool| Some(Cell { way, pool });
    let mut grid = Grid::default();
    grid.set("the id of the hospital", "ct", cell(Use::Moves, Some('K')));
    grid.set("the id of the hospital", "mri", cell(Use::Both, None));
    let mut answers = Answers::default();
    for (question, answer) in [
        ("identity-title-liked", Answer::Choice("fully")),
        ("scope-tasks", Answer::Choices(vec!["flow", "desk"])),
        ("train-length", Answer::Number(37)),
        ("deploy-grid", Answer::Grid(grid)),
        ("identity-visible", Answer::DontKnow),
        ("retain-reasons", Answer::NotApplicable),
    ] {
        answers.set(question, Some(answer));
        answers.set_note(question, format!("the note on {question}"));
    }
    answers.set_note("impact-told", "a note without an answer".to_owned());
    answers
}

/// What an assessment file holds that need not be in a table, and why.
const NOT_IN_TABLES: [(&str, &str); 9] = [
    ("/format", "says what kind of file it is"),
    ("/formatVersion", "says what kind of file it is"),
    ("/tool", "says what wrote it"),
    ("/instrument", "its id and version stand in one column"),
    (
        "/earlierAnswers",
        "entered in another check, and in the tables of that one",
    ),
    ("/assessment/createdAt", "made by the tool"),
    ("/assessment/updatedAt", "made by the tool"),
    (
        "/answers/deploy-grid/state",
        "said by the rows of its cells",
    ),
    (
        "/results/themes/*/mean",
        "one figure for a theme invites an average of themes",
    ),
];

fn need_not_be_in_a_table(path: &str) -> bool {
    NOT_IN_TABLES.iter().any(|(start, _)| {
        let (start, end) = start.split_once("/*").unwrap_or((start, ""));
        path.starts_with(start) && path.ends_with(end)
    })
}

/// Every value of a JSON text that has no parts, by its path.
fn leaves(value: &Value, path: &str, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                leaves(value, &format!("{path}/{key}"), into);
            }
        }
        Value::Array(items) => {
            for (place, value) in items.iter().enumerate() {
                leaves(value, &format!("{path}/{place}"), into);
            }
        }
        Value::String(text) => drop(into.insert(path.to_owned(), text.clone())),
        other => drop(into.insert(path.to_owned(), other.to_string())),
    }
}

#[test]
fn every_value_of_the_assessment_file_is_in_a_table_or_need_not_be() {
    let check = full();
    let mut found = BTreeMap::new();
    let file: Value = serde_json::from_str(&saved(&check)).unwrap();
    leaves(&file, "", &mut found);
    let rows = all_rows(&check);
    let mut cells: BTreeSet<&str> = rows.iter().flatten().flat_map(|cell| parts(cell)).collect();
    // In a file what does not hold is `null` or `false`; in a table it is an empty cell or 'no'.
    cells.extend(["null", "true", "false"]);
    let of_person = [
        "/assessment",
        "/profile",
        "/answers",
        "/earlierAnswers",
        "/actions",
        "/plan",
    ];
    for (path, value) in &found {
        let entered = of_person.iter().any(|start| path.starts_with(start));
        assert!(
            !entered || !["", "null"].contains(&value.as_str()),
            "{path} is blank here"
        );
        if need_not_be_in_a_table(path) {
            continue;
        }
        let places = value.trim_end_matches(".0");
        assert!(
            cells.contains(value.as_str()) || cells.contains(places),
            "{path}: {value:?} is in no table"
        );
    }
    for (start, why) in NOT_IN_TABLES {
        let (start, _) = start.split_once("/*").unwrap_or((start, ""));
        assert!(
            found.keys().any(|path| path.starts_with(start)),
            "{start} is gone ({why})"
        );
    }
}

#[test]
fn the_page_on_these_files_explains_every_column() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/docs/files-for-other-programs.md"
    );
    let page = std::fs::read_to_string(path).unwrap();
    for export in [Export::Answers, Export::Results, Export::ActionPlan] {
        let text = text_of(export, &empty());
        let columns = text.trim_start_matches('\u{feff}').lines().next().unwrap();
        for column in columns.split(',') {
            assert!(
                page.contains(&format!("| `{column}`")),
                "{column} of {export:?}"
            );
        }
    }
}
