//! The group view in words.

use rolecheck::engine::groups::{GroupQuestion, GroupsReport, ShownGroups};
use rolecheck::engine::instrument::{CURRENT, Group};

use crate::tally::make::{Form, forms, tally_of};

fn report(forms: &[Form]) -> GroupsReport {
    let mut tally = tally_of("Spring", forms);
    tally.release();
    GroupsReport::new(&CURRENT, &ShownGroups::new(&CURRENT, &tally, None))
}

/// A question that five people of each of these groups answered so.
fn asked(id: &str, groups: &[(Group, u8)]) -> GroupQuestion {
    let people: Vec<Form> = (groups.iter())
        .flat_map(|(group, level)| forms(*group, id, &[*level; 5]))
        .collect();
    let report = report(&people);
    report.themes[0].1[0].clone()
}

#[test]
fn a_gap_is_said_in_words_with_its_direction() {
    let question = asked(
        "career-honest",
        &[
            (Group::SupportWorker, 1),
            (Group::Manager, 3),
            (Group::Radiographer, 3),
        ],
    );
    assert_eq!(question.gap, "Large gap");
    assert_eq!(
        question.direction,
        "Managers and leads, and radiographers: \u{2018}Mostly\u{2019}. \
         Support workers: \u{2018}A little\u{2019}."
    );
    assert_eq!(question.topic, Some("Chances to move up"));
    assert_eq!(question.views.len(), 2);
}

#[test]
fn the_study_is_named_only_for_its_own_topics_and_only_where_support_workers_differ() {
    let (workers, managers) = (Group::SupportWorker, Group::Manager);
    let radiographers = Group::Radiographer;
    let too = "Your groups see this differently. The study found this too.";
    let not = "Your groups see this differently. The study does not cover this gap.";
    for (id, groups, expected) in [
        ("impact-valued", [(managers, 4), (workers, 2)], too),
        ("impact-valued", [(managers, 4), (radiographers, 2)], not),
        ("impact-absence-plan", [(managers, 4), (workers, 2)], not),
        ("impact-absence-plan", [(managers, 2), (workers, 2)], ""),
        (
            "use-full-scope",
            [(managers, 2), (workers, 2)],
            "Your groups see this alike. The groups in the study did too.",
        ),
        (
            "use-full-scope",
            [(managers, 4), (workers, 2)],
            "Your groups see this differently. In the study, groups agreed on it.",
        ),
        (
            "impact-valued",
            [(managers, 2), (workers, 2)],
            "Your groups see this alike. In the study, groups saw it differently.",
        ),
    ] {
        assert_eq!(asked(id, &groups).study, expected, "{id} {groups:?}");
    }
}

#[test]
fn the_largest_gaps_come_first_and_agreement_on_low_answers_is_told() {
    let gap = |id: &str, a: u8, b: u8| {
        let mut people = forms(Group::Manager, id, &[a; 5]);
        people.extend(forms(Group::SupportWorker, id, &[b; 5]));
        people
    };
    let mut people = gap("identity-visible", 3, 2);
    people.extend(gap("impact-told", 4, 1));
    people.extend(gap("use-full-scope", 2, 2));
    people.extend(gap("aware-wards", 3, 3));
    // Each form holds one question only, so give them all together as other people.
    let report = report(&people);
    let ids = |questions: &[GroupQuestion]| -> Vec<&str> {
        questions.iter().map(|question| question.id).collect()
    };
    assert_eq!(ids(&report.gaps), ["impact-told", "identity-visible"]);
    assert_eq!(ids(&report.low), ["use-full-scope"]);
    let in_themes: Vec<&str> = report.themes.iter().flat_map(|(_, all)| ids(all)).collect();
    assert_eq!(
        in_themes,
        [
            "identity-visible",
            "use-full-scope",
            "aware-wards",
            "impact-told"
        ]
    );
}

#[test]
fn nothing_that_is_said_of_a_group_says_all() {
    let question = asked(
        "impact-told",
        &[(Group::SupportWorker, 4), (Group::Manager, 4)],
    );
    let words: Vec<&str> = question
        .answers
        .iter()
        .map(|each| each.words.as_str())
        .collect();
    assert_eq!(words[3], "Not enough people to show");
    let enjoy: Vec<Form> = (0..6)
        .map(|person| {
            let mut form = forms(Group::SupportWorker, "impact-told", &[1]).remove(0);
            form.id = person.to_string();
            let choice = rolecheck::engine::answers::Answer::Choice("strongly-agree");
            form.answers.set("retain-enjoy", Some(choice));
            form
        })
        .collect();
    let report = report(&enjoy);
    assert_eq!(
        report.themes[0].1[0].answers[1].words,
        "Most: \u{2018}Strongly agree\u{2019}"
    );
}

#[test]
fn the_topics_of_the_study_are_those_of_the_matrix() {
    let topics = CURRENT.group_topics;
    assert_eq!(topics.len(), 9);
    let agree: Vec<&str> = (topics.iter().filter(|topic| topic.agree))
        .map(|each| each.id)
        .collect();
    assert_eq!(agree, ["underuse", "enjoying-the-job"]);
    let questions: usize = topics.iter().map(|topic| topic.questions.len()).sum();
    assert_eq!(questions, 17);
    for topic in topics {
        assert!(
            !topic.views.is_empty() && !topic.findings.is_empty(),
            "{}",
            topic.id
        );
    }
}
