//! The short of a check as Markdown, to be pasted into an email or a document.
//!
//! It must not let what a person typed become a link, a picture, a heading or anything but text.

use crate::engine::report::{Summary, SummaryItem, SummaryPart};

/// Signs that can mean something anywhere in a line.
const SIGNS: [char; 14] = [
    '\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '&', '$', '{', '^',
];

/// A summary as the text of a Markdown file.
pub(super) fn summary_markdown(summary: &Summary) -> String {
    let mut blocks = vec![format!("# {}", plain(&summary.title))];
    blocks.extend(summary.about.iter().map(|line| plain(line)));
    blocks.extend(summary.parts.iter().flat_map(part));
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn part(part: &SummaryPart) -> Vec<String> {
    let mut blocks = vec![format!("## {}", plain(&part.heading))];
    blocks.extend(part.text.iter().map(|line| plain(line)));
    if !part.items.is_empty() {
        let items: Vec<String> = part.items.iter().map(item).collect();
        blocks.push(items.join("\n"));
    }
    blocks
}

fn item(item: &SummaryItem) -> String {
    let mut lines = vec![format!("- {}", plain(&item.text))];
    lines.extend(item.more.iter().map(|line| format!("  - {}", plain(line))));
    lines.join("\n")
}

/// The text in one line, with a backslash before each sign that would mean something in Markdown.
fn plain(text: &str) -> String {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let words: Vec<&str> = (text.split(is_blank))
        .filter(|word| !word.is_empty())
        .collect();
    let line = words.join(" ");
    let mut escaped = String::new();
    for (place, letter) in line.char_indices() {
        let (before, rest) = line.split_at(place);
        if SIGNS.contains(&letter) || starts_a_block(before, rest) || makes_a_link(before, rest) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Whether this would begin a heading or a list, as the first thing in a line.
fn starts_a_block(before: &str, rest: &str) -> bool {
    let is_number = !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    match rest.chars().next() {
        Some('#' | '+' | '-' | '=' | ':') => before.is_empty(),
        Some('.' | ')') => is_number,
        _ => false,
    }
}

/// Whether a program could make a link of an address that stands here bare.
fn makes_a_link(before: &str, rest: &str) -> bool {
    let ends_in_www = || {
        let start = before.len().checked_sub(3);
        let end = start.and_then(|start| before.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case("www"))
    };
    rest.starts_with("://") || (rest.starts_with('.') && ends_in_www())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_what_would_mean_something_is_escaped() {
        let cases = [
            (
                "Write the steps down (by May).",
                "Write the steps down (by May).",
            ),
            ("[click](javascript:x)", "\\[click\\](javascript:x)"),
            ("![x](y)", "!\\[x\\](y)"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("# Heading", "\\# Heading"),
            ("1. one", "1\\. one"),
            ("12) one", "12\\) one"),
            ("- a - b", "\\- a - b"),
            ("one\n# two\r\n\r\n| a |", "one # two \\| a \\|"),
            ("see https://x.test", "see https\\://x.test"),
            ("see WWW.x.test", "see WWW\\.x.test"),
            ("snake_case and *stars*", "snake\\_case and \\*stars\\*"),
            ("^up^ ~down~", "\\^up\\^ \\~down\\~"),
            ("a\\b", "a\\\\b"),
            ("  \t ", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text:?}");
        }
    }
}
