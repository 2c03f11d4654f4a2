//! Cuts the text of a condition into words.
//!
//! It must not know what the words mean.

/// A word of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A word, an id or a number.
    Word(String),
    /// Text in single quotes.
    Quoted(String),
    /// A bracket, a comma or a sign.
    Sign(char),
}

impl Token {
    /// The token as it was written.
    pub fn written(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::Quoted(text) => format!("'{text}'"),
            Self::Sign(sign) => sign.to_string(),
        }
    }
}

/// All words of a condition, or what is wrong with it.
pub fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, left) = match first {
            '(' | ')' | ',' | '=' | '<' | '>' => (Token::Sign(first), rest.strip_prefix(first)),
            '\'' => quoted(rest)?,
            _ => word(rest)?,
        };
        found.push(token);
        rest = left.unwrap_or_default().trim_start();
    }
    Ok(found)
}

fn quoted(rest: &str) -> Result<(Token, Option<&str>), String> {
    let inner = rest.strip_prefix('\'').unwrap_or(rest);
    let (text, left) = inner
        .split_once('\'')
        .ok_or_else(|| "a quote is opened and not closed".to_owned())?;
    Ok((Token::Quoted(text.to_owned()), Some(left)))
}

fn word(rest: &str) -> Result<(Token, Option<&str>), String> {
    let in_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '%';
    let end = rest.find(|letter| !in_word(letter)).unwrap_or(rest.len());
    match rest.split_at(end) {
        ("", _) => Err(format!(
            "'{}' has no meaning here",
            rest.chars().next().unwrap_or(' ')
        )),
        (word, left) => Ok((Token::Word(word.to_owned()), Some(left))),
    }
}
