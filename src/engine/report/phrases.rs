//! Small pieces of wording: plurals, capitals, percentages.
//!
//! It must not know what a result means.

use crate::engine::fraction::Fraction;
use crate::engine::instrument::Finding;
use crate::engine::words::list_text;

/// '1 answer', '2 answers'.
pub(super) fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// The text with its first letter in lower case, for use inside a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The text with its first letter as a capital.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// 'Finding F1', 'Findings F1 and F8', or nothing.
pub(super) fn findings_text(findings: &[&Finding]) -> String {
    let ids: Vec<&str> = findings.iter().map(|finding| finding.id).collect();
    match ids.as_slice() {
        [] => String::new(),
        [one] => format!("Finding {one}"),
        more => format!("Findings {}", list_text(more)),
    }
}

/// A fraction of 1 as a percentage with 1 decimal, rounded half up: '25.9%'.
pub fn percent(fraction: Fraction) -> String {
    let tenths = fraction.round_half_up(3);
    let sign = if tenths < 0 { "\u{2212}" } else { "" };
    let size = tenths.unsigned_abs();
    format!("{sign}{}.{}%", size / 10, size % 10)
}

/// The same with a sign in front, unless it is 0: '+39.8%'.
pub fn signed_percent(fraction: Fraction) -> String {
    let plus = if fraction.round_half_up(3) > 0 {
        "+"
    } else {
        ""
    };
    format!("{plus}{}", percent(fraction))
}
