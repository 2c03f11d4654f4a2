//! What the study gives stands beside the department's own: its figures and its job titles.
//!
//! It must not repeat the cases of the report.

use std::collections::{BTreeMap, BTreeSet};

use rolecheck::engine::instrument::{CURRENT, Figure};
use rolecheck::engine::report::{Report, report};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use serde_json::json;

use super::report::{all, reports};
use super::scoring::case::Case;

/// Figures that stand beside no answer, as no question asks about them; they are on the page about
/// the tool and the study.
const BESIDE_NOTHING: [(&str, &str); 4] = [
    ("sites", "how the study was made"),
    ("participants", "how the study was made"),
    ("national", "the whole NHS, from outside the study"),
    (
        "titles-elsewhere",
        "other professions, from outside the study",
    ),
];

/// All figures of a report, wherever they stand, with the id of what they stand beside.
pub fn figures(report: &Report) -> Vec<(&'static str, &'static Figure)> {
    let mut found = Vec::new();
    let mut add = |beside: &'static str, figures: &[&'static Figure]| {
        found.extend(figures.iter().map(|figure| (beside, *figure)));
    };
    all(report).for_each(|item| add(item.id, &item.figures));
    for theme in &report.themes {
        for line in theme
            .answers
            .iter()
            .chain(&theme.ideas)
            .chain(&theme.described)
        {
            add(line.id, &line.figures);
        }
    }
    for topic in report.choices.iter().chain(&report.deployment.topic) {
        add(topic.about, &topic.figures);
    }
    add("profile-fte-imaging", &report.share.figures);
    add("profile-fte-esr", &report.esr.figures);
    add("profile-titles", &report.titles.figures);
    found
}

#[test]
fn every_figure_stands_in_the_report_beside_all_that_it_belongs_to() {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, report) in reports() {
        for (beside, figure) in figures(&report) {
            assert!(figure.beside.contains(&beside), "{} at {beside}", figure.id);
            found.entry(figure.id).or_default().insert(beside);
        }
    }
    for figure in CURRENT.figures {
        let beside = found.remove(figure.id).unwrap_or_default();
        let wanted: BTreeSet<&str> = figure.beside.iter().copied().collect();
        assert_eq!(beside, wanted, "{}", figure.id);
        let about_only = BESIDE_NOTHING.iter().any(|(id, _)| *id == figure.id);
        assert_eq!(about_only, wanted.is_empty(), "{}", figure.id);
    }
}

#[test]
fn every_question_of_a_theme_stands_in_it_once() {
    for (case, report) in reports() {
        for (theme, report) in CURRENT.themes.iter().zip(&report.themes) {
            let lines = report
                .answers
                .iter()
                .chain(&report.ideas)
                .chain(&report.described);
            let mut found: Vec<&str> = lines.map(|line| line.id).collect();
            let mut wanted: Vec<&str> = CURRENT.questions_of(theme).map(|q| q.id).collect();
            found.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{}: {}", case.name, theme.id);
        }
    }
}

/// Where the study lists a title, for a department with this title alone.
fn in_study(title: &str) -> String {
    let case = json!({
        "name": "one title",
        "change": { "profile": { "titles": [{ "text": title }] } },
        "expect": {},
    });
    let case: Case = serde_json::from_value(case).unwrap();
    let assessment = case.assessments().1;
    let scores = score(&CURRENT, &assessment, &GroupView::default());
    let report = report(&CURRENT, &assessment, &scores).expect("a department check");
    report.titles.own[0].in_study.clone()
}

#[test]
fn a_title_is_found_in_the_study_by_its_letters() {
    let none = "Not in the study\u{2019}s table";
    let halves = "Site 1 (as \u{2018}Support worker/helper\u{2019})";
    let cases = [
        ("Imaging assistant", "Site 6"),
        (" imaging  ASSISTANT ", "Site 6"),
        ("Health care assistant", "Sites 4, 5 and 7"),
        ("Healthcare Assistant", "Sites 4, 5 and 7"),
        ("Health-care assistant", "Sites 4, 5 and 7"),
        ("Support worker/helper", "Site 1"),
        ("Helper", halves),
        (
            "Support worker",
            "Sites 1 (as \u{2018}Support worker/helper\u{2019}) and 9",
        ),
        ("Senior imaging assistant", none),
        ("Assistant", none),
        ("/", none),
        ("\u{e9}", none),
    ];
    for (title, wanted) in cases {
        assert_eq!(in_study(title), wanted, "{title}");
    }
}

#[test]
fn the_titles_of_the_study_are_all_there_and_each_once() {
    let (_, report) = reports().remove(0);
    let found: Vec<(&str, &str)> = (report.titles.study.iter())
        .map(|title| (title.text, &*title.sites))
        .collect();
    let wanted = [
        ("Clinical assistant", "Site 8"),
        ("Health care assistant", "Sites 4, 5 and 7"),
        ("Imaging assistant", "Site 6"),
        ("Medical imaging assistant", "Site 4"),
        ("Radiographic department assistant", "Sites 2 and 5"),
        ("Radiology assistant", "Site 7"),
        ("Radiology care assistant", "Site 4"),
        ("Radiology department assistant", "Site 3"),
        ("Radiology support worker", "Site 8"),
        ("Support worker", "Site 9"),
        ("Support worker/helper", "Site 1"),
    ];
    assert_eq!(found, wanted);
}
