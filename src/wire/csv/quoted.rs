//! Text as it stands in a cell.
//!
//! It must not let text be taken for a formula, whoever wrote it.

use std::borrow::Cow;

/// The text in quotes; nothing for no text.
///
/// All text is quoted, not only where RFC 4180 asks for it: LibreOffice also cuts at semicolons and
/// tabs unless told otherwise.
pub(in crate::wire) fn quoted(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("\"{}\"", harmless(text).replace('"', "\"\""))
}

/// The text, with an apostrophe in front where a spreadsheet could take it for a formula.
///
/// Text that has apostrophes before such a start gets one more. So whoever reads the file can take
/// one away wherever a formula would follow the apostrophes, and has the text as it was entered.
fn harmless(text: &str) -> Cow<'_, str> {
    if could_be_a_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a spreadsheet could take it for a formula. Some pass over blanks, and some take the wide
/// signs of Chinese and Japanese keyboards too.
fn could_be_a_formula(text: &str) -> bool {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_blank).starts_with(signs)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn text_is_quoted_and_made_harmless() {
        let cases = [
            ("", ""),
            ("Main hospital", "\"Main hospital\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "\"'=1+1\""),
            ("+44 161", "\"'+44 161\""),
            ("- first", "\"'- first\""),
            ("-5.47", "\"'-5.47\""),
            ("@all", "\"'@all\""),
            ("\t=1", "\"'\t=1\""),
            ("\r", "\"'\r\""),
            ("  =1", "\"'  =1\""),
            ("＝1", "\"'＝1\""),
            ("'=1", "\"''=1\""),
            ("'tis", "\"'tis\""),
            ("a=1", "\"a=1\""),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected, "{text:?}");
        }
    }
}
