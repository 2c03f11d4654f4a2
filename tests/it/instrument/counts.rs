//! How many there are of each thing, as `instrument.md` counts them.

use rolecheck::engine::assessment::Form;
use rolecheck::engine::forms::form_questions;
use rolecheck::engine::instrument::{
    CURRENT, Contested, Evidence, FindingStatus, Group, Mode, Question, Role,
};

fn questions(which: impl Fn(&Question) -> bool) -> usize {
    CURRENT
        .questions
        .iter()
        .filter(|question| which(question))
        .count()
}

fn assert_counts(cases: &[(&str, usize, usize)]) {
    for (what, found, expected) in cases {
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn there_are_as_many_questions_of_each_kind_as_the_matrix_says() {
    assert_counts(&[
        ("themes", CURRENT.themes.len(), 9),
        ("questions", CURRENT.questions.len(), 60),
        ("scored", questions(|q| q.role == Role::Scored), 43),
        ("ideas", questions(|q| q.role == Role::Idea), 6),
        (
            "descriptive",
            questions(|q| q.role == Role::Descriptive),
            11,
        ),
        (
            "with 'Not applicable'",
            questions(|q| q.not_applicable.is_some()),
            10,
        ),
        ("with a condition", questions(|q| q.shown_when.is_some()), 6),
        ("safety", questions(|q| q.safety), 3),
        ("profile items", CURRENT.profile.len(), 22),
        ("areas", CURRENT.areas.len(), 9),
        ("checks", CURRENT.checks.len(), 10),
        ("sites", CURRENT.sites.len(), 9),
        ("title suggestions", CURRENT.title_suggestions.len(), 13),
    ]);
}

#[test]
fn there_are_as_many_findings_and_recommendations_as_the_matrix_says() {
    let graded = |grade| {
        CURRENT
            .recommendations
            .iter()
            .filter(|r| r.evidence == grade)
            .count()
    };
    let with = |mode| {
        CURRENT
            .recommendations
            .iter()
            .filter(|r| r.mode == mode)
            .count()
    };
    let findings = |status| {
        CURRENT
            .findings
            .iter()
            .filter(|f| f.status == status)
            .count()
    };
    let contested = CURRENT
        .findings
        .iter()
        .filter(|f| f.contested != Contested::No);
    assert_counts(&[
        ("findings", CURRENT.findings.len(), 113),
        ("shown", findings(FindingStatus::Shown), 82),
        ("suggested", findings(FindingStatus::Suggested), 24),
        ("from outside", findings(FindingStatus::OutsideEvidence), 5),
        ("counted by us", findings(FindingStatus::OurCount), 2),
        ("contested or unclear", contested.count(), 24),
        ("recommendations", CURRENT.recommendations.len(), 40),
        ("grade A", graded(Some(Evidence::A)), 4),
        ("grade B", graded(Some(Evidence::B)), 24),
        ("grade C", graded(Some(Evidence::C)), 10),
        ("not for departments", graded(None), 2),
        ("with a status", with(Mode::Status), 35),
        ("to discuss", with(Mode::ToDiscuss), 3),
    ]);
}

#[test]
fn each_group_is_asked_as_many_questions_as_the_matrix_says() {
    let cases = [
        (Group::Manager, 60, 33),
        (Group::SpecialityLead, 60, 33),
        (Group::SupportWorker, 46, 32),
        (Group::AssistantPractitioner, 46, 32),
        (Group::Radiographer, 26, 19),
        (Group::Team, 60, 33),
    ];
    for (group, all, compare) in cases {
        assert_eq!(questions(|q| q.groups.contains(&group)), all, "{group:?}");
        let compared = questions(|q| q.compare && q.groups.contains(&group));
        assert_eq!(compared, compare, "{group:?}, to compare");
    }
}

#[test]
fn each_form_has_the_questions_that_its_groups_are_asked_to_compare() {
    let cases = [
        (Form::Department, 60),
        (Form::StaffVoice, 32),
        (Form::Radiographer, 19),
    ];
    for (form, number) in cases {
        let on_form: Vec<&Question> = form_questions(&CURRENT, form).collect();
        assert_eq!(on_form.len(), number, "{form:?}");
        for question in on_form {
            for group in form.groups() {
                let id = question.id;
                assert!(
                    question.groups.contains(group),
                    "{id}: {group:?} is not asked"
                );
            }
            assert!(question.compare || form.has_profile(), "{}", question.id);
        }
    }
}

#[test]
fn the_order_of_findings_and_the_places_of_questions_and_themes_are_right() {
    for (place, question) in CURRENT.questions.iter().enumerate() {
        assert_eq!(question.place, place, "{}", question.id);
    }
    for (place, theme) in CURRENT.themes.iter().enumerate() {
        assert_eq!(theme.place, place, "{}", theme.id);
    }
    let themes: Vec<usize> = CURRENT.questions.iter().map(|q| q.theme.place).collect();
    assert!(
        themes.is_sorted(),
        "the questions do not follow the themes: {themes:?}"
    );
    for (place, recommendation) in CURRENT.recommendations.iter().enumerate() {
        assert_eq!(usize::from(recommendation.number), place + 1);
    }
}

#[test]
fn the_marks_that_change_the_order_are_on_the_right_recommendations() {
    let retention = ["R4", "R6", "R7", "R21", "R31", "R32", "R34"];
    for recommendation in CURRENT.recommendations {
        let id = recommendation.id;
        assert_eq!(recommendation.retention, retention.contains(&id), "{id}");
        assert_eq!(recommendation.safety, ["R19", "R26"].contains(&id), "{id}");
        assert_eq!(recommendation.capped_when.is_some(), id == "R2", "{id}");
    }
    assert_eq!(CURRENT.retention_rule.question.id, "retain-length");
    assert_eq!(
        CURRENT.retention_rule.options,
        ["under-2-years", "under-1-year"]
    );
}
