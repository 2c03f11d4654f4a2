//! What was entered, in the words of the page.

use std::collections::BTreeMap;

use rolecheck::engine::answers::{Answer, Cell, Grid, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::{CURRENT, Group, Kind, ProfileKind};
use rolecheck::engine::profile::{Fte, Hospital, Profile, Reply, Title};
use rolecheck::engine::words::{
    answer_lines, answer_text, count_text, date_text, depends_on, figure_text, group_name,
    hospital_name, item_name, list_text, profile_lines, title_name, title_text,
};

fn hospital(id: &str, label: &str, areas: &[&'static str]) -> Hospital {
    Hospital {
        id: id.to_owned(),
        label: label.to_owned(),
        kind: None,
        areas: areas.to_vec(),
    }
}

fn profile_with(hospitals: Vec<Hospital>) -> Profile {
    Profile {
        hospitals,
        ..Profile::default()
    }
}

fn words(id: &str, answer: Option<&Answer>) -> String {
    let question = CURRENT.question(id).unwrap();
    answer_text(&CURRENT, question, answer, &Profile::default())
}

#[test]
fn answers_are_said_in_the_words_of_their_options() {
    let choices = |ids: &[&'static str]| Answer::Choices(ids.to_vec());
    let cases = [
        ("deploy-decision", None, "Not answered"),
        ("deploy-decision", Some(Answer::DontKnow), "I do not know"),
        (
            "deploy-decision",
            Some(Answer::Choice("grew")),
            "Nobody decided, it just grew",
        ),
        (
            "deploy-reason",
            Some(choices(&["cover", "flow"])),
            "To cover absence; To keep lists running",
        ),
        ("deploy-reason", Some(choices(&[])), "None of these"),
        ("train-length", Some(Answer::Number(1)), "1 week"),
        ("train-length", Some(Answer::Number(12)), "12 weeks"),
        (
            "scope-same-across-hospitals",
            Some(Answer::NotApplicable),
            "Not applicable: we have 1 hospital",
        ),
    ];
    for (id, answer, wanted) in cases {
        assert_eq!(words(id, answer.as_ref()), wanted, "{id}");
    }
}

#[test]
fn every_option_of_every_question_is_said_in_its_own_words() {
    for question in CURRENT.questions {
        if matches!(question.kind, Kind::Single(_)) {
            for option in question.choices() {
                assert_eq!(
                    words(question.id, Some(&Answer::Choice(option.id))),
                    option.text
                );
            }
        }
    }
}

#[test]
fn the_grid_is_said_for_each_area_that_the_profile_lists() {
    let moves = Cell {
        way: Use::Moves,
        pool: Some('A'),
    };
    let none = Cell {
        way: Use::None,
        pool: None,
    };
    let cells = BTreeMap::from([
        (
            "h1".to_owned(),
            BTreeMap::from([("ct".to_owned(), moves), ("dxa".to_owned(), none)]),
        ),
        ("h9".to_owned(), BTreeMap::from([("ct".to_owned(), none)])),
    ]);
    let grid = Answer::Grid(Grid { cells });
    let question = CURRENT.question("deploy-grid").unwrap();
    let lines = |profile: &Profile| answer_lines(&CURRENT, question, Some(&grid), profile);
    let one = hospital("h1", "Main", &["ct", "mri"]);
    assert_eq!(
        lines(&profile_with(vec![one.clone()])),
        ["CT: They move between areas (group A)", "MRI: Not answered"]
    );
    assert_eq!(
        lines(&profile_with(vec![one, hospital("h2", " ", &["xray"])])),
        [
            "Main, CT: They move between areas (group A)",
            "Main, MRI: Not answered",
            "Hospital 2, X-ray: Not answered",
        ]
    );
    assert_eq!(
        lines(&Profile::default()),
        ["Answered for areas that your profile does not list"]
    );
}

#[test]
fn an_empty_profile_is_not_answered_throughout() {
    let mut check = Assessment::new("id".to_owned(), "2026-11-24T09:00:00Z".to_owned());
    check.date.clear();
    for item in CURRENT.profile {
        assert_eq!(
            profile_lines(&CURRENT, item, &check),
            ["Not answered"],
            "{}",
            item.id
        );
    }
}

#[test]
fn the_profile_is_said_with_its_units() {
    let mut check = Assessment::new("id".to_owned(), "2026-11-24T09:00:00Z".to_owned());
    check.group = Some(Group::Team);
    let profile = &mut check.profile;
    profile.size = Some(Reply::DontKnow);
    profile.setting = Some(Reply::Is(vec!["city", "rural"]));
    profile.fte_esr = Some(Reply::Is(Fte { hundredths: 3040 }));
    profile.band_2.people = Some(Reply::Is(1));
    profile.band_3.people = Some(Reply::DontKnow);
    profile.band_3.fte = Some(Reply::Is(Fte { hundredths: 2200 }));
    profile.hospitals = vec![
        Hospital {
            kind: Some("main"),
            ..hospital("h1", "Main", &["xray", "ct", "mri"])
        },
        hospital("h2", "", &[]),
    ];
    profile.titles = vec![Title {
        text: " Imaging assistant ".to_owned(),
        band: Some(2),
        hospital: Some("h1".to_owned()),
    }];
    let cases: [(&str, &[&str]); 10] = [
        ("profile-date", &["24 November 2026"]),
        ("profile-group", &["A team together"]),
        ("profile-size", &["I do not know"]),
        ("profile-setting", &["City", "Rural"]),
        ("profile-fte-esr", &["30.4 FTE"]),
        ("profile-band-2", &["1 person", "FTE: not answered"]),
        ("profile-band-3", &["People: I do not know", "22 FTE"]),
        ("profile-hospitals", &["Main (main hospital)", "Hospital 2"]),
        (
            "profile-modalities",
            &["Main: X-ray, CT and MRI", "Hospital 2: no areas yet"],
        ),
        ("profile-titles", &["Imaging assistant (band 2, Main)"]),
    ];
    for (id, wanted) in cases {
        let item = CURRENT.profile_item(id).unwrap();
        assert_eq!(profile_lines(&CURRENT, item, &check), wanted, "{id}");
    }
}

#[test]
fn a_title_of_a_hospital_that_is_gone_says_so() {
    let title = Title {
        text: String::new(),
        band: None,
        hospital: Some("h7".to_owned()),
    };
    let wanted = "A title without a name (A hospital that is no longer listed)";
    assert_eq!(title_text(&Profile::default(), &title), wanted);
    assert_eq!(title_name(&title), "A title without a name");
    assert_eq!(
        hospital_name(&Profile::default(), "h7"),
        "A hospital that is no longer listed"
    );
}

#[test]
fn groups_are_called_as_the_question_set_calls_them() {
    let item = CURRENT.profile_item("profile-group").unwrap();
    let ProfileKind::Single(options) = item.kind else {
        panic!("it has options")
    };
    for group in Group::ALL {
        let option = options
            .iter()
            .find(|option| option.id == group.id())
            .unwrap();
        assert_eq!(group_name(group), option.text);
    }
}

#[test]
fn every_question_that_can_be_hidden_says_what_it_depends_on() {
    let mut hidden = 0;
    for question in CURRENT.questions {
        if let Some(condition) = &question.shown_when {
            hidden += 1;
            let reasons = depends_on(condition);
            assert!(!reasons.is_empty(), "{} has no reason", question.id);
            let mut once = reasons.clone();
            once.sort();
            once.dedup();
            assert_eq!(
                once.len(),
                reasons.len(),
                "{} names a reason twice",
                question.id
            );
        }
    }
    assert!(hidden >= 5, "only {hidden} questions can be hidden");
}

#[test]
fn small_words_fit_together() {
    assert_eq!(list_text::<&str>(&[]), "");
    assert_eq!(list_text(&["a"]), "a");
    assert_eq!(list_text(&["a", "b"]), "a and b");
    assert_eq!(list_text(&["a", "b", "c"]), "a, b and c");
    assert_eq!(count_text(1, "hospital"), "1 hospital");
    assert_eq!(count_text(0, "hospital"), "0 hospitals");
    assert_eq!(date_text("2026-01-04"), "4 January 2026");
    assert_eq!(date_text("soon"), "soon");
    let figure = CURRENT.figures.iter().find(|figure| figure.id == "meeting");
    assert_eq!(
        figure_text(figure.unwrap()),
        "2 of the 9 sites had a regular meeting for support workers. (Section 3.2)"
    );
    let item = |id: &str| item_name(CURRENT.profile_item(id).unwrap());
    assert_eq!(item("profile-fte-actual"), "Support workers in post");
    assert_eq!(item("profile-band-4-lead"), "Band 4 lead support workers");
}
