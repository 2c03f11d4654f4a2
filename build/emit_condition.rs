//! Writes a condition as Rust source, and says which ids it reads.
//!
//! It must not check the names: `check_conditions` has.

use super::condition::parse;
use super::emit::{list, named, option, quoted};
use super::names::Names;
use super::rule::{BandRow, Comparison, Rule};
use super::source::Text;

/// The condition of a 'show when' or 'hide when', if there is one.
pub fn shown_when(show: Option<&Text>, hide: Option<&Text>) -> Option<String> {
    match (show, hide) {
        (Some(text), _) => Some(condition(text)),
        (None, Some(text)) => Some(format!("Condition::Not(&{})", condition(text))),
        (None, None) => None,
    }
}

/// A condition as Rust source.
pub fn condition(text: &Text) -> String {
    // A condition that cannot be read never comes here; were one to, the source would not compile.
    parse(text.get_ref()).map_or_else(
        |what| format!("compile_error!({what:?})"),
        |rule| source(&rule),
    )
}

fn source(rule: &Rule) -> String {
    let question = |id: &String| named("QUESTION", id);
    let strings = |items: &[String]| list(items.iter().map(|item| quoted(item)));
    let inner = match rule {
        Rule::Any(rules) => format!("Any({})", list(rules.iter().map(source))),
        Rule::All(rules) => format!("All({})", list(rules.iter().map(source))),
        Rule::Not(rule) => format!("Not(&{})", source(rule)),
        Rule::Hospitals(sign, number) => format!("Hospitals({}, {number})", comparison(*sign)),
        Rule::People(row, sign, number) => {
            format!(
                "People(BandRow::{}, {}, {number})",
                band(*row),
                comparison(*sign)
            )
        }
        Rule::Answered(id) => format!("Answered({})", question(id)),
        Rule::NotApplicable(id) => format!("NotApplicable({})", question(id)),
        Rule::Is(id, options) => format!("Is({}, {})", question(id), strings(options)),
        Rule::Has(id, options) => format!("Has({}, {})", question(id), strings(options)),
        Rule::Below(id, level) => format!("LevelBelow({}, {level})", question(id)),
        Rule::HasCells(id) => format!("HasCells({})", question(id)),
        Rule::EveryCell { grid, area, uses } => format!(
            "EveryCell {{ grid: {}, area: {}, uses: {} }}",
            question(grid),
            option(area.as_ref().map(|area| quoted(area))),
            strings(uses)
        ),
        Rule::TitleContains(text) => format!("TitleContains({})", quoted(text)),
        Rule::TitlesOutnumberBands => "TitlesOutnumberBands".to_owned(),
        Rule::BandFteDiffers(percent) => format!("BandFteDiffersByMoreThan({percent})"),
        Rule::EsrFteDiffers(percent) => format!("EsrFteDiffersByMoreThan({percent})"),
        Rule::StatedDiffers { stated, grid } => format!(
            "StatedModelDiffersFromGrid {{ stated: {}, grid: {} }}",
            question(stated),
            question(grid)
        ),
    };
    format!("Condition::{inner}")
}

fn comparison(sign: Comparison) -> String {
    format!("Comparison::{sign:?}")
}

fn band(row: BandRow) -> String {
    format!("{row:?}")
}

/// The ids of the profile items and questions that a condition reads, profile items first.
pub fn reads<'a>(text: &Text, names: &Names<'a>) -> Vec<&'a str> {
    let mut found = Vec::new();
    if let Ok(rule) = parse(text.get_ref()) {
        collect(&rule, &mut found);
    }
    let profile = names.profile.keys().copied();
    let questions = names.questions.keys().copied();
    let all = profile.chain(questions);
    let mut ids: Vec<&str> = all
        .filter(|id| found.iter().any(|name| name == id))
        .collect();
    ids.sort_by_key(|id| names.questions.get(id).map(|asked| asked.place));
    ids
}

fn collect(rule: &Rule, found: &mut Vec<String>) {
    let mut add = |ids: &[&str]| found.extend(ids.iter().map(|id| (*id).to_owned()));
    const BANDS: [&str; 4] = [
        "profile-band-2",
        "profile-band-3",
        "profile-band-4-lead",
        "profile-band-4-ap",
    ];
    match rule {
        Rule::Any(rules) | Rule::All(rules) => rules.iter().for_each(|rule| collect(rule, found)),
        Rule::Not(rule) => collect(rule, found),
        Rule::Hospitals(..) => add(&["profile-hospitals"]),
        Rule::People(row, ..) => add(&[match row {
            BandRow::Band2 => "profile-band-2",
            BandRow::Band3 => "profile-band-3",
            BandRow::Band4Lead => "profile-band-4-lead",
            BandRow::Band4Ap => "profile-band-4-ap",
        }]),
        Rule::Answered(id)
        | Rule::NotApplicable(id)
        | Rule::Is(id, _)
        | Rule::Has(id, _)
        | Rule::Below(id, _) => add(&[id]),
        Rule::HasCells(grid) | Rule::EveryCell { grid, .. } => {
            add(&[grid, "profile-hospitals", "profile-modalities"]);
        }
        Rule::TitleContains(_) => add(&["profile-titles"]),
        Rule::TitlesOutnumberBands => {
            add(&["profile-titles"]);
            add(&BANDS);
        }
        Rule::BandFteDiffers(_) => add(&["profile-fte-actual", "profile-band-2", "profile-band-3"]),
        Rule::EsrFteDiffers(_) => add(&["profile-fte-actual", "profile-fte-esr"]),
        Rule::StatedDiffers { stated, grid } => {
            add(&[stated, grid, "profile-hospitals", "profile-modalities"]);
        }
    }
}
