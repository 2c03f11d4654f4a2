//! What a condition looks at, in words, so that a page can say why a question does not apply.
//!
//! It must not say whether the condition holds.

use super::super::condition::{BandRow, Condition};

/// What decides whether a condition holds: 'your answer to “…”', 'the hospitals in your profile'.
/// Each is named once.
pub fn depends_on(condition: &Condition) -> Vec<String> {
    let mut reasons = Vec::new();
    collect(condition, &mut reasons);
    let mut seen: Vec<String> = Vec::new();
    for reason in reasons {
        if !seen.contains(&reason) {
            seen.push(reason);
        }
    }
    seen
}

fn collect(condition: &Condition, reasons: &mut Vec<String>) {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in *parts {
                collect(part, reasons);
            }
        }
        Condition::Not(part) => collect(part, reasons),
        Condition::Answered(question)
        | Condition::NotApplicable(question)
        | Condition::Is(question, _)
        | Condition::Has(question, _)
        | Condition::LevelBelow(question, _)
        | Condition::HasCells(question)
        | Condition::EveryCell { grid: question, .. } => {
            reasons.push(format!("your answer to ‘{}’", question.text));
        }
        Condition::StatedModelDiffersFromGrid { stated, grid } => {
            reasons.push(format!("your answer to ‘{}’", stated.text));
            reasons.push(format!("your answer to ‘{}’", grid.text));
        }
        Condition::Hospitals(..) => reasons.push("the hospitals in your profile".to_owned()),
        Condition::People(row, ..) => reasons.push(format!("the number of {}", people_in(*row))),
        Condition::TitleContains(_) | Condition::TitlesOutnumberBands => {
            reasons.push("the job titles in your profile".to_owned());
        }
        Condition::BandFteDiffersByMoreThan(_) | Condition::EsrFteDiffersByMoreThan(_) => {
            reasons.push("the numbers in your profile".to_owned());
        }
    }
}

fn people_in(row: BandRow) -> &'static str {
    match row {
        BandRow::Band2 => "people in band 2 in your profile",
        BandRow::Band3 => "people in band 3 in your profile",
        BandRow::Band4Lead => "band 4 lead support workers in your profile",
        BandRow::Band4Ap => "band 4 assistant practitioners in your profile",
    }
}
