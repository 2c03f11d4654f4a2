//! The name that a saved file gets.
//!
//! It must not hold anything that a file system, a mail program or a web server could refuse.

use crate::engine::assessment::Assessment;

const MAX_NAME_CHARS: usize = 40;
/// With more themes than this, the name of a part's file does not name them.
const MOST_THEMES: usize = 3;

/// A name for an assessment's file, for example `rolecheck-northbank-2026-11-24.json`.
///
/// A form of one person is called by its group and a piece of its id, so that thirty of them can
/// stand in one folder and none says when it was filled in.
pub fn file_name(assessment: &Assessment) -> String {
    if assessment.form.is_of_one_person() {
        let group = (assessment.group).map_or(assessment.form.id(), |group| group.id());
        let id: String = assessment.id.chars().take(8).collect();
        return named_file(group, &plain(&id), "json");
    }
    let part = match &assessment.section {
        None => String::new(),
        Some(section) if section.themes.len() > MOST_THEMES => "part".to_owned(),
        Some(section) => format!("part-{}", section.themes.join("-")),
    };
    export_file_name(assessment, &part, "json")
}

/// A name for a file made of an assessment, for example
/// `rolecheck-northbank-2026-11-24-answers.csv`.
pub(super) fn export_file_name(assessment: &Assessment, what: &str, extension: &str) -> String {
    let mut parts = vec!["rolecheck".to_owned()];
    let short: String = assessment.name.chars().take(MAX_NAME_CHARS).collect();
    let date: String = assessment.date.chars().take(10).collect();
    parts.extend([plain(&short), plain(&date), what.to_owned()]);
    parts.retain(|part| !part.is_empty());
    format!("{}.{extension}", parts.join("-"))
}

/// A name for a file that is not made of one assessment, for example
/// `rolecheck-northbank-spring-tally.json`.
pub(super) fn named_file(name: &str, what: &str, extension: &str) -> String {
    let short: String = name.chars().take(MAX_NAME_CHARS).collect();
    let mut parts = vec!["rolecheck".to_owned(), plain(&short), what.to_owned()];
    parts.retain(|part| !part.is_empty());
    format!("{}.{extension}", parts.join("-"))
}

/// Small letters and digits, with single dashes between.
fn plain(text: &str) -> String {
    let letters: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !matches!(letter, '\'' | '\u{2019}'))
        .map(|letter| {
            if letter.is_ascii() {
                letter
            } else {
                without_accent(letter)
            }
        })
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The letter below the accents of Welsh, Gaelic and French names.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        other => other,
    }
}
