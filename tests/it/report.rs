//! The results in words: cases as data, under `tests/data/report`.
//!
//! It must not work anything out: what must be said is written in the data.

use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::report::{
    AnswerLine, FindOutLine, RecommendationReport, Report, TopicReport, report,
};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{GroupView, Status};
use serde_json::{Map, Value, json};

use super::scoring::case::{Case, cases};
use super::scoring::missing;

/// A report as plain data: what the cases speak of.
#[expect(
    clippy::too_many_lines,
    reason = "one line for each field of the report"
)]
fn show(report: &Report) -> Value {
    let recommendations = &report.recommendations;
    json!({
        "sentence": report.completeness.sentence,
        "parts": report.completeness.parts,
        "missing": report.completeness.n_missing,
        "provisional": report.completeness.provisional,
        "safety": report.safety.iter().map(|answer| answer.id).collect::<Vec<_>>(),
        "counts": recommendations.counts,
        "groups": recommendations.open.iter().map(|group| {
            (group.words.to_owned(), ids(&group.items).into())
        }).collect::<Map<_, _>>(),
        "met": ids(&recommendations.met),
        "cannotTell": ids(&recommendations.cannot_tell),
        "doesNotApply": ids(&recommendations.does_not_apply),
        "toDiscuss": ids(&recommendations.to_discuss),
        "background": recommendations.background.iter().map(|item| item.id).collect::<Vec<_>>(),
        "findOut": recommendations.find_out.iter().map(|group| {
            let lines = group.lines.iter();
            (group.who.clone(), lines.map(|line| (line.answer.id.to_owned(), json!(helps(line)))).collect::<Map<_, _>>().into())
        }).collect::<Map<_, _>>(),
        "themes": report.themes.iter().map(|theme| (theme.id.to_owned(), json!({
            "words": theme.words,
            "known": theme.known,
            "range": theme.range,
            "low": theme.low,
            "notes": theme.notes,
            "described": answers(&theme.described),
        }))).collect::<Map<_, _>>(),
        "recommendations": all(report).map(|item| (item.id.to_owned(), json!({
            "status": item.status_words,
            "safety": item.safety,
            "notes": item.notes,
            "soFar": item.so_far,
            "rule": item.rule,
            "evidence": item.evidence.map(|(label, _)| label),
            "sites": item.sites,
            "contested": item.contested,
            "topics": topics(&item.topics),
            "firstSteps": item.first_steps.iter().map(|step| {
                (step.id.to_owned(), json!(step.follows_from))
            }).collect::<Map<_, _>>(),
            "figures": item.figures.iter().map(|figure| figure.id).collect::<Vec<_>>(),
            "answers": answers(&item.answers),
        }))).collect::<Map<_, _>>(),
        "deployment": json!({
            "model": report.deployment.model,
            "about": report.deployment.about,
            "stated": report.deployment.stated,
            "hospitals": report.deployment.hospitals.iter().map(|hospital| {
                (hospital.name.clone(), json!([hospital.words, hospital.notes]))
            }).collect::<Map<_, _>>(),
            "areas": report.deployment.areas.iter().map(|area| {
                (area.name.clone(), json!(area.words))
            }).collect::<Map<_, _>>(),
            "topic": topics(report.deployment.topic.as_slice()),
        }),
        "choices": topics(&report.choices),
        "share": json!({
            "sentence": report.share.sentence,
            "missing": report.share.missing,
            "figures": report.share.figures.iter().map(|figure| figure.id).collect::<Vec<_>>(),
        }),
        "esr": json!({
            "sentence": report.esr.sentence,
            "missing": report.esr.missing,
            "overTen": report.esr.over_ten,
            "figures": report.esr.figures.iter().map(|figure| figure.id).collect::<Vec<_>>(),
            "gaps": report.esr.sites.iter().map(|site| {
                (site.name.clone(), json!(site.gap))
            }).collect::<Map<_, _>>(),
        }),
        "titles": json!({
            "missing": report.titles.missing,
            "own": report.titles.own.iter().map(|title| {
                json!([title.text, title.band, title.hospital, title.in_study])
            }).collect::<Vec<_>>(),
        }),
    })
}

/// The recommendations that an answer would help to tell.
fn helps(line: &FindOutLine) -> String {
    let ids: Vec<&str> = line.helps.iter().map(|helps| helps.id).collect();
    ids.join(", ")
}

/// Each answer and what to know about it.
fn answers(answers: &[AnswerLine]) -> Map<String, Value> {
    (answers.iter())
        .map(|answer| (answer.id.to_owned(), json!([answer.answer, answer.note])))
        .collect()
}

/// All recommendations for departments.
pub fn all(report: &Report) -> impl Iterator<Item = &RecommendationReport> {
    let items = &report.recommendations;
    (items.open.iter().flat_map(|group| &group.items))
        .chain(&items.met)
        .chain(&items.cannot_tell)
        .chain(&items.does_not_apply)
        .chain(&items.to_discuss)
}

fn ids(items: &[RecommendationReport]) -> Vec<&'static str> {
    items.iter().map(|item| item.id).collect()
}

/// What was said about each topic, and how many cards follow.
fn topics(topics: &[TopicReport]) -> Map<String, Value> {
    (topics.iter())
        .map(|topic| {
            let cards: Vec<&str> = topic.cards.iter().map(|card| card.name).collect();
            (topic.id.to_owned(), json!([topic.said, cards]))
        })
        .collect()
}

/// All cases, each with its report.
pub fn reports() -> Vec<(Case, Report)> {
    (cases("../report/report.cases.json").into_iter())
        .map(|case| {
            let assessment = case.assessments().1;
            let scores = score(&CURRENT, &assessment, &GroupView::default());
            let report = report(&CURRENT, &assessment, &scores).expect("a department check");
            (case, report)
        })
        .collect()
}

#[test]
fn the_report_says_what_the_cases_want() {
    let problems: Vec<String> = (reports().iter())
        .flat_map(|(case, report)| missing(&case.name, &case.expect, &show(report)))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_recommendation_stands_in_exactly_one_group() {
    for (case, report) in reports() {
        let mut found: Vec<&str> = all(&report).map(|item| item.id).collect();
        found.extend(report.recommendations.background.iter().map(|item| item.id));
        found.sort_unstable();
        let mut wanted: Vec<&str> = CURRENT.recommendations.iter().map(|item| item.id).collect();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{}", case.name);
    }
}

#[test]
fn first_steps_stand_where_something_is_left_to_do_and_nowhere_else() {
    for (case, report) in reports() {
        for item in all(&report) {
            let open = matches!(
                item.status,
                Status::PartlyMet | Status::NotMet | Status::CannotTell
            );
            let wanted = CURRENT.recommendation(item.id).unwrap().first_steps;
            let found: Vec<&str> = item.first_steps.iter().map(|step| step.id).collect();
            let wanted: Vec<&str> = (wanted.iter().map(|step| step.id))
                .filter(|_| open)
                .collect();
            assert_eq!(found, wanted, "{}: {}", case.name, item.id);
            assert_eq!(open, !found.is_empty(), "{}: {}", case.name, item.id);
        }
    }
}

#[test]
fn who_could_answer_is_listed_in_one_order_whatever_comes_first() {
    let check = super::page::empty();
    let scores = score(&CURRENT, &check, &GroupView::default());
    let report = report(&CURRENT, &check, &scores).expect("a department check");
    let groups = &report.recommendations.find_out;
    let who: Vec<&str> = groups.iter().map(|group| group.who.as_str()).collect();
    assert_eq!(
        who,
        [
            "managers and speciality leads",
            "managers, speciality leads, support workers and assistant practitioners",
            "managers, speciality leads, support workers, assistant practitioners and registered \
             radiographers",
            "managers, speciality leads and registered radiographers",
        ]
    );
}
