//! How much room words take at most, and where they break into lines.
//!
//! It must not know the font: the widths are the most that a bold letter takes in the sans-serif
//! fonts that stand in for one another (Arial, Liberation Sans, DejaVu Sans), rounded up.

/// A line of words and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its left end.
    pub x: u32,
    /// The line that its letters stand on.
    pub y: u32,
    /// Its words.
    pub text: String,
}

/// The most that words of this size take.
pub fn width(text: &str, size: u32) -> u32 {
    (text.chars().map(letter).sum::<u32>() * size).div_ceil(100)
}

/// The words in lines that are no wider than this; a word that is wider is broken.
///
/// A single letter that is wider still stands alone.
pub fn wrap(text: &str, size: u32, most: u32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = format!("{line} {word}");
        if !line.is_empty() && width(&longer, size) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line, size) > most && line.pop().is_some() {
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The most that a letter takes, in hundredths of the font's size.
fn letter(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '\'' | '\u{2019}' | '.' | ',' | ':' | ';' | '!' => 40,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | ' ' => 50,
        'a' | 'c' | 'e' | 'k' | 'o' | 's' | 'v' | 'x' | 'y' | 'z' => 69,
        'm' | 'w' | 'M' | 'W' => 111,
        'b'..='z' => 72,
        '0'..='9' => 70,
        'A'..='Z' => 86,
        _ => 125,
    }
}
