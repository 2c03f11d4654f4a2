//! The conditions of the shipped question set, written out again and compared with the rules.

use rolecheck::engine::condition::{BandRow, Comparison, Condition};
use rolecheck::engine::instrument::CURRENT;

/// The condition as a text with brackets around everything that has parts.
fn written(condition: &Condition) -> String {
    let join = |parts: &[Condition], word: &str| {
        format!(
            "({})",
            parts.iter().map(written).collect::<Vec<_>>().join(word)
        )
    };
    match condition {
        Condition::Any(parts) => join(parts, " or "),
        Condition::All(parts) => join(parts, " and "),
        Condition::Not(inner) => format!("not {}", written(inner)),
        Condition::Hospitals(sign, number) => format!("hospitals {} {number}", symbol(*sign)),
        Condition::People(row, sign, number) => {
            let band = match row {
                BandRow::Band2 => "2",
                BandRow::Band3 => "3",
                BandRow::Band4Lead => "4-lead",
                BandRow::Band4Ap => "4-ap",
            };
            format!("people in band-{band} {} {number}", symbol(*sign))
        }
        Condition::Answered(question) => format!("{} is answered", question.id),
        Condition::NotApplicable(question) => format!("{} is not applicable", question.id),
        Condition::Is(question, options) => format!("{} is {}", question.id, options.join(", ")),
        Condition::Has(question, options) => format!("{} has {}", question.id, options.join(", ")),
        Condition::LevelBelow(question, level) => format!("{} is below {level}", question.id),
        Condition::HasCells(question) => format!("{} has cells", question.id),
        Condition::EveryCell { grid, area, uses } => {
            let area = area.map(|area| format!("{area} ")).unwrap_or_default();
            format!("every {area}cell of {} is {}", grid.id, uses.join(", "))
        }
        Condition::TitleContains(text) => format!("a title contains '{text}'"),
        Condition::TitlesOutnumberBands => "titles outnumber bands".to_owned(),
        Condition::BandFteDiffersByMoreThan(percent) => {
            format!("band fte differs by more than {percent}%")
        }
        Condition::EsrFteDiffersByMoreThan(percent) => {
            format!("esr fte differs by more than {percent}%")
        }
        Condition::StatedModelDiffersFromGrid { stated, grid } => {
            format!("{} differs from {}", stated.id, grid.id)
        }
    }
}

fn symbol(sign: Comparison) -> char {
    match sign {
        Comparison::Equal => '=',
        Comparison::Less => '<',
        Comparison::More => '>',
    }
}

#[test]
fn each_question_is_shown_by_its_rule_and_all_others_always() {
    let rules = [
        (
            "deploy-refresh",
            "not (deploy-grid has cells and every cell of deploy-grid is only, none)",
        ),
        ("scope-same-across-hospitals", "not hospitals = 1"),
        (
            "use-underused-areas",
            "(use-full-scope is below 4 or use-could-do-more is a-lot, a-bit)",
        ),
        (
            "use-extra-skill-recognition",
            "not (scope-tasks is answered and \
             not scope-tasks has cannulation, us-cannulation, poct, paediatric, tracking)",
        ),
        (
            "career-band-2-to-3",
            "not (people in band-2 = 0 or people in band-3 = 0)",
        ),
        (
            "career-xray",
            "not (deploy-grid is answered and every xray cell of deploy-grid is none)",
        ),
    ];
    for question in CURRENT.questions {
        let rule = rules
            .iter()
            .find(|(id, _)| *id == question.id)
            .map(|(_, rule)| *rule);
        let found = question.shown_when.as_ref().map(written);
        assert_eq!(found.as_deref(), rule, "{}", question.id);
    }
}

#[test]
fn only_one_option_is_ever_hidden() {
    let choices = CURRENT
        .questions
        .iter()
        .flat_map(|q| q.choices().iter().map(move |c| (q.id, c)));
    let found: Vec<_> = choices
        .filter_map(|(question, choice)| Some((question, choice.id, written(choice.shown_when?))))
        .collect();
    let expected = (
        "identity-title-consistency",
        "within-hospital",
        "not hospitals = 1".to_owned(),
    );
    assert_eq!(found, [expected]);
}

#[test]
fn each_check_is_raised_by_its_rule() {
    let rules = [
        ("C1", "deploy-model-stated differs from deploy-grid"),
        (
            "C2",
            "(career-band-2-to-3 is answered and (people in band-2 = 0 or people in band-3 = 0))",
        ),
        (
            "C3",
            "(identity-title-consistency is all-hospitals and titles outnumber bands)",
        ),
        (
            "C4",
            "(identity-title-liked is fully, mostly and a title contains 'helper')",
        ),
        (
            "C5",
            "(use-lead-role is all-written, some-written and people in band-4-lead = 0)",
        ),
        ("C6", "band fte differs by more than 10%"),
        ("C7", "esr fte differs by more than 10%"),
        ("C8", "scope-tasks has mri-sign-off"),
        (
            "C9",
            "(scope-same-across-hospitals is not applicable and hospitals > 1)",
        ),
        (
            "C10",
            "(use-admin is not applicable and scope-tasks has desk)",
        ),
    ];
    let found: Vec<_> = CURRENT
        .checks
        .iter()
        .map(|c| (c.id, written(&c.raised_when)))
        .collect();
    let expected: Vec<_> = rules.map(|(id, rule)| (id, rule.to_owned())).into();
    assert_eq!(found, expected);
}

#[test]
fn the_recommendation_on_titles_is_held_back_by_helper() {
    let capped = CURRENT
        .recommendation("R2")
        .unwrap()
        .capped_when
        .as_ref()
        .map(written);
    assert_eq!(capped.as_deref(), Some("a title contains 'helper'"));
}
