//! What must not change unnoticed: ids, levels, grades and links, against a committed list.
//!
//! The list was made from the matrix, not from this project's files. To accept a change that is
//! meant, run the test with `UPDATE_EXPECT=1` and review the difference as code.

use std::fmt::Write;
use std::{env, fs};

use rolecheck::engine::instrument::{
    CURRENT, Choice, Contested, Effect, Evidence, Finding, FindingStatus, Kind, Mode, ProfileKind,
    Question, Recommendation, Role,
};

#[test]
fn ids_levels_grades_and_links_are_those_of_the_committed_list() {
    let path = format!(
        "{}/tests/data/instrument/{}.txt",
        env!("CARGO_MANIFEST_DIR"),
        CURRENT.version
    );
    let found = list();
    if env::var("UPDATE_EXPECT").is_ok_and(|value| value == "1") {
        fs::write(&path, &found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of {path}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

fn list() -> String {
    let mut out = String::new();
    CURRENT.questions.iter().for_each(|q| question(q, &mut out));
    CURRENT
        .recommendations
        .iter()
        .for_each(|r| recommendation(r, &mut out));
    CURRENT.findings.iter().for_each(|f| finding(f, &mut out));
    profile(&mut out);
    writeln!(out, "areas {}", options(CURRENT.areas)).unwrap();
    for check in CURRENT.checks {
        let effect = match check.effect {
            Effect::DoubtUnlessConfirmed(question) => format!("doubt {}", question.id),
            Effect::NotApplicableRefused(question) => format!("refuse {}", question.id),
            Effect::AskToLook => "look again".to_owned(),
            Effect::Information => "information".to_owned(),
        };
        writeln!(out, "check {}: {effect}", check.id).unwrap();
        writeln!(out, "  reads {}", check.reads.join(" ")).unwrap();
    }
    let caveats: Vec<&str> = CURRENT.caveats.iter().map(|caveat| caveat.id).collect();
    writeln!(out, "caveats {}", caveats.join(" ")).unwrap();
    out
}

fn question(question: &Question, out: &mut String) {
    let role = match question.role {
        Role::Scored => "scored",
        Role::Idea => "idea",
        Role::Descriptive => "descriptive",
    };
    let mut marks = vec![role, grade(question.evidence)];
    marks.extend(question.compare.then_some("compare"));
    marks.extend(question.safety.then_some("safety"));
    marks.extend(question.not_applicable.map(|_| "na"));
    let groups: Vec<&str> = question.groups.iter().map(|group| group.id()).collect();
    let options = match question.kind {
        Kind::Single(choices) | Kind::Multi(choices) | Kind::Grid(choices) => options(choices),
        Kind::MultiAreas => "areas".to_owned(),
        Kind::Number { min, max, .. } => format!("number={min}-{max}"),
    };
    writeln!(out, "question {}", question.id).unwrap();
    writeln!(out, "  in {}: {}", question.theme.id, marks.join(" ")).unwrap();
    writeln!(out, "  groups {}", groups.join(" ")).unwrap();
    writeln!(out, "  options {options}").unwrap();
    writeln!(out, "  findings {}", ids(question.findings)).unwrap();
    writeln!(
        out,
        "{}",
        format!("  recommendations {}", question.recommendations.join(" ")).trim_end()
    )
    .unwrap();
}

fn recommendation(recommendation: &Recommendation, out: &mut String) {
    let mode = match recommendation.mode {
        Mode::Status => "status",
        Mode::ToDiscuss => "to-discuss",
        Mode::Background => "background",
    };
    let contested = if recommendation.contested {
        " contested"
    } else {
        ""
    };
    let keys: Vec<&str> = recommendation.keys.iter().map(|key| key.id).collect();
    let grade = grade(recommendation.evidence);
    writeln!(
        out,
        "recommendation {}: {mode} {grade}{contested}",
        recommendation.id
    )
    .unwrap();
    writeln!(out, "{}", format!("  keys {}", keys.join(" ")).trim_end()).unwrap();
    writeln!(out, "  findings {}", ids(recommendation.findings)).unwrap();
    for step in recommendation.first_steps {
        writeln!(out, "  step {}: {}", step.id, ids(step.findings)).unwrap();
    }
}

fn finding(finding: &Finding, out: &mut String) {
    let status = match finding.status {
        FindingStatus::Shown => "shown",
        FindingStatus::Suggested => "suggested",
        FindingStatus::OutsideEvidence => "outside-evidence",
        FindingStatus::OurCount => "our-count",
    };
    let contested = match finding.contested {
        Contested::No => "",
        Contested::MixedViews => " mixed-views",
        Contested::GroupsDiffer => " groups-differ",
        Contested::UnclearInText => " unclear-in-text",
    };
    let reason = if finding.not_asked_because.is_some() {
        " not asked"
    } else {
        ""
    };
    writeln!(out, "finding {}: {status}{contested}{reason}", finding.id).unwrap();
}

fn profile(out: &mut String) {
    for item in CURRENT.profile {
        let kind = match item.kind {
            ProfileKind::Text { max_chars } => format!("text={max_chars}"),
            ProfileKind::Date => "date".to_owned(),
            ProfileKind::Single(choices) => format!("single {}", options(choices)),
            ProfileKind::Multi(choices) => format!("multi {}", options(choices)),
            ProfileKind::Hospitals { kinds, max } => format!("hospitals={max} {}", options(kinds)),
            ProfileKind::Areas => "areas".to_owned(),
            ProfileKind::Fte { max } => format!("fte={max}"),
            ProfileKind::PeopleAndFte {
                max_people,
                max_fte,
            } => {
                format!("people={max_people} fte={max_fte}")
            }
            ProfileKind::Titles => "titles".to_owned(),
        };
        let dont_know = if item.dont_know { " dont-know" } else { "" };
        let groups: Vec<&str> = item.groups.iter().map(|group| group.id()).collect();
        writeln!(out, "{}: {kind}{dont_know}", item.id).unwrap();
        writeln!(
            out,
            "{}",
            format!("  groups {}", groups.join(" ")).trim_end()
        )
        .unwrap();
        writeln!(
            out,
            "{}",
            format!("  findings {}", ids(item.findings)).trim_end()
        )
        .unwrap();
    }
}

fn grade(evidence: Option<Evidence>) -> &'static str {
    match evidence {
        Some(Evidence::A) => "A",
        Some(Evidence::B) => "B",
        Some(Evidence::C) => "C",
        None => "-",
    }
}

fn options(choices: &[Choice]) -> String {
    let one = |choice: &Choice| match choice.level {
        Some(level) => format!("{}={level}", choice.id),
        None => choice.id.to_owned(),
    };
    choices.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn ids(findings: &[&Finding]) -> String {
    findings
        .iter()
        .map(|finding| finding.id)
        .collect::<Vec<_>>()
        .join(" ")
}
