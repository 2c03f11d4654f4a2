//! Files of every version that was ever released still open.

use std::fs;
use std::path::{Path, PathBuf};

use rolecheck::engine::answers::{Answer, Use};
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::instrument::{CURRENT, Group, Kind};
use rolecheck::engine::profile::{Fte, Reply};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{Warning, WriteOptions, read, rescore_line, write};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/record")
}

fn record(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_default()
}

/// The example that describes version 1.
pub fn format_example() -> String {
    record("v1-format-example.json")
}

/// The example with an answer to every question and a note here and there.
fn complete() -> Assessment {
    let mut assessment = read(format_example().as_bytes(), &CURRENT)
        .unwrap()
        .assessment;
    assessment.kept.clear();
    assessment.profile.notes = "Counted in November".to_owned();
    for question in CURRENT.questions {
        let place = question.place % 2;
        let answer = match question.kind {
            Kind::Single(choices) => Answer::Choice(choices[place].id),
            Kind::Multi(choices) => Answer::Choices(vec![choices[place].id]),
            Kind::MultiAreas => Answer::Choices(vec!["xray", "ct"]),
            Kind::Number { min, .. } => Answer::Number(min),
            Kind::Grid(_) => continue,
        };
        if assessment.answers.get(question.id).is_none() {
            assessment.answers.set(question.id, Some(answer));
        }
        if question.place % 10 == 0 {
            let note = format!("Note \"{}\"\n", question.place);
            assessment.answers.set_note(question.id, note);
        }
    }
    assessment.answers.set("impact-feedback-loop", None);
    assessment
}

#[test]
fn a_complete_check_is_written_letter_by_letter_as_on_record() {
    let assessment = complete();
    let scores = score(&CURRENT, &assessment, &GroupView::default());
    let written = write(
        &assessment,
        &CURRENT,
        Some(&scores),
        WriteOptions::default(),
    );
    // The wording of the questions may change within a version until it is released.
    let written = written.replace(CURRENT.sha256, &"0".repeat(64));
    let name = "v1-department.json";
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(folder().join(name), &written).unwrap();
    }
    assert_eq!(written, record(name));
    let opened = read(written.as_bytes(), &CURRENT).unwrap();
    assert_eq!(opened.warnings, [Warning::QuestionSetChanged]);
}

fn is_about_results_or_wording(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::ResultsDiffer { .. } | Warning::QuestionSetChanged
    )
}

#[test]
fn the_example_of_the_format_is_read_in_full() {
    let opened = read(format_example().as_bytes(), &CURRENT).unwrap();
    for warning in &opened.warnings {
        assert!(is_about_results_or_wording(warning), "{warning}");
    }
    let assessment = opened.assessment;
    assert_eq!(assessment.name, "Northbank");
    assert_eq!(assessment.form, Form::Department);
    assert_eq!(assessment.group, Some(Group::Team));
    assert_eq!(
        assessment.profile.fte_esr,
        Some(Reply::Is(Fte { hundredths: 3040 }))
    );
    assert_eq!(assessment.profile.band_3.known_people(), Some(26));
    assert_eq!(
        assessment.profile.hospitals[0].areas,
        ["xray", "ct", "mri", "ultrasound"]
    );
    assert_eq!(assessment.profile.titles[0].hospital.as_deref(), Some("h1"));
    let answers = &assessment.answers;
    assert_eq!(
        answers.get("scope-tasks"),
        Some(&Answer::Choices(vec!["flow", "desk"]))
    );
    assert_eq!(answers.get("train-length"), Some(&Answer::Number(12)));
    assert_eq!(answers.get("identity-visible"), Some(&Answer::DontKnow));
    let Some(Answer::Grid(grid)) = answers.get("deploy-grid") else {
        panic!("the grid is read");
    };
    let cell = grid.get("h1", "xray").unwrap();
    assert_eq!((cell.way, cell.pool), (Use::Moves, Some('A')));
    assert!(assessment.confirmed_checks.contains("C3"));
}

#[test]
fn the_example_of_the_format_is_written_back_in_full() {
    let opened = read(format_example().as_bytes(), &CURRENT).unwrap();
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let mut saved: Value = serde_json::from_str(&saved).unwrap();
    let mut example: Value = serde_json::from_str(&format_example()).unwrap();
    for file in [&mut saved, &mut example] {
        for key in ["tool", "instrument", "earlierInstrument", "results"] {
            file.as_object_mut().unwrap().remove(key);
        }
    }
    // An empty note says nothing and is not written.
    example["profile"].as_object_mut().unwrap().remove("notes");
    let entry = &mut example["answers"]["identity-title-consistency"];
    entry.as_object_mut().unwrap().remove("note");
    assert_eq!(saved, example);
}

#[test]
fn scoring_the_example_anew_changes_its_results_and_nothing_else() {
    let (line, _) = rescore_line(format_example().as_bytes(), &CURRENT).unwrap();
    assert_eq!(line.lines().count(), 1);
    let mut anew: Value = serde_json::from_str(&line).unwrap();
    let results = anew["results"].take();
    let mut example: Value = serde_json::from_str(&format_example()).unwrap();
    example["results"].take();
    assert_eq!(anew, example);
    assert_eq!(results["themes"].as_object().unwrap().len(), 9);
    let recommendations = results["recommendations"].as_object().unwrap();
    assert_eq!(recommendations.len(), 38);
    assert!((1..=38).all(|number| recommendations.contains_key(&format!("R{number}"))));
    let order: Vec<&str> = line.split("\"R1\":").collect();
    assert_eq!(order.len(), 2, "each recommendation stands once");
}

#[test]
fn every_file_on_record_opens_and_keeps_its_answers_when_it_is_saved() {
    let paths = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files: Vec<_> = paths
        .filter(|path| path.extension().unwrap() == "json")
        .collect();
    assert!(files.len() >= 3);
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let opened = read(text.as_bytes(), &CURRENT).unwrap();
        let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
        let saved: Value = serde_json::from_str(&saved).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        for key in [
            "answers",
            "unansweredNotes",
            "confirmedChecks",
            "actions",
            "laterPart",
        ] {
            let (saved, file) = (without_notes(&saved[key]), without_notes(&file[key]));
            assert_eq!(saved, file, "{key} of {}", path.display());
        }
    }
    tried!(
        "File",
        "A file is from any earlier version of the format",
        "It opens, and nothing in it is lost when it is saved"
    );
}

/// Without empty notes.
fn without_notes(value: &Value) -> Value {
    let Value::Object(map) = value else {
        return value.clone();
    };
    let entries = map.iter().filter(|(_, value)| value.as_str() != Some(""));
    Value::Object(
        entries
            .map(|(key, value)| (key.clone(), without_notes(value)))
            .collect(),
    )
}
