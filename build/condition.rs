//! Reads the text of a condition into a tree.
//!
//! The grammar is in `docs/editing-the-question-set.md`. This must not know which questions there
//! are: `check_conditions` looks whether the names fit.

use super::rule::{BandRow, Comparison, Rule};
use super::tokens::{Token, tokens};

/// Reads a condition, or says what is wrong with it.
pub fn parse(text: &str) -> Result<Rule, String> {
    let mut reader = Reader {
        tokens: tokens(text)?,
        place: 0,
    };
    let rule = reader.any()?;
    match reader.peek() {
        None => Ok(rule),
        Some(token) => Err(format!("'{}' was not expected here", token.written())),
    }
}

struct Reader {
    tokens: Vec<Token>,
    place: usize,
}

type Read<T> = Result<T, String>;

impl Reader {
    fn any(&mut self) -> Read<Rule> {
        let mut rules = vec![self.all()?];
        while self.eat("or") {
            rules.push(self.all()?);
        }
        Ok(one_or(rules, Rule::Any))
    }

    fn all(&mut self) -> Read<Rule> {
        let mut rules = vec![self.one()?];
        while self.eat("and") {
            rules.push(self.one()?);
        }
        Ok(one_or(rules, Rule::All))
    }

    fn one(&mut self) -> Read<Rule> {
        if self.eat("not") {
            return Ok(Rule::Not(Box::new(self.one()?)));
        }
        if self.eat_sign('(') {
            let rule = self.any()?;
            if !self.eat_sign(')') {
                return Err("a bracket is opened and not closed".to_owned());
            }
            return Ok(rule);
        }
        self.fact()
    }

    fn fact(&mut self) -> Read<Rule> {
        if self.eat("hospitals") {
            return Ok(Rule::Hospitals(self.comparison()?, self.number()?));
        }
        if self.eat_all(&["people", "in"]) {
            return Ok(Rule::People(
                self.band()?,
                self.comparison()?,
                self.number()?,
            ));
        }
        if self.eat("every") {
            return self.every_cell();
        }
        if self.eat_all(&["a", "title", "contains"]) {
            return self.quoted().map(Rule::TitleContains);
        }
        if self.eat_all(&["titles", "outnumber", "bands"]) {
            return Ok(Rule::TitlesOutnumberBands);
        }
        if self.eat_all(&["band", "fte", "differs", "by", "more", "than"]) {
            return self.percent().map(Rule::BandFteDiffers);
        }
        if self.eat_all(&["esr", "fte", "differs", "by", "more", "than"]) {
            return self.percent().map(Rule::EsrFteDiffers);
        }
        let question = self.word("a question or a fact")?;
        self.about(question)
    }

    fn about(&mut self, question: String) -> Read<Rule> {
        if self.eat_all(&["is", "answered"]) {
            Ok(Rule::Answered(question))
        } else if self.eat_all(&["is", "not", "applicable"]) {
            Ok(Rule::NotApplicable(question))
        } else if self.eat_all(&["is", "below"]) {
            let level = u8::try_from(self.number()?).unwrap_or(u8::MAX);
            Ok(Rule::Below(question, level))
        } else if self.eat("is") {
            Ok(Rule::Is(question, self.list()?))
        } else if self.eat_all(&["has", "cells"]) {
            Ok(Rule::HasCells(question))
        } else if self.eat("has") {
            Ok(Rule::Has(question, self.list()?))
        } else if self.eat_all(&["differs", "from"]) {
            let grid = self.word("a question")?;
            Ok(Rule::StatedDiffers {
                stated: question,
                grid,
            })
        } else {
            Err(format!(
                "after '{question}' comes 'is', 'has' or 'differs from', not {}",
                self.next_written()
            ))
        }
    }

    fn every_cell(&mut self) -> Read<Rule> {
        let area = if self.eat("cell") {
            None
        } else {
            let area = self.word("'cell' or an area")?;
            self.need("cell")?;
            Some(area)
        };
        self.need("of")?;
        let grid = self.word("a question")?;
        self.need("is")?;
        let uses = self.list()?;
        Ok(Rule::EveryCell { grid, area, uses })
    }

    fn list(&mut self) -> Read<Vec<String>> {
        let mut items = vec![self.word("an option")?];
        while self.eat_sign(',') {
            items.push(self.word("an option")?);
        }
        Ok(items)
    }

    fn band(&mut self) -> Read<BandRow> {
        match self.word("a band")?.as_str() {
            "band-2" => Ok(BandRow::Band2),
            "band-3" => Ok(BandRow::Band3),
            "band-4-lead" => Ok(BandRow::Band4Lead),
            "band-4-ap" => Ok(BandRow::Band4Ap),
            other => Err(format!(
                "a band is band-2, band-3, band-4-lead or band-4-ap, not '{other}'"
            )),
        }
    }

    fn comparison(&mut self) -> Read<Comparison> {
        let signs = [
            ('=', Comparison::Equal),
            ('<', Comparison::Less),
            ('>', Comparison::More),
        ];
        for (sign, comparison) in signs {
            if self.eat_sign(sign) {
                return Ok(comparison);
            }
        }
        Err(format!(
            "a number is compared by =, < or >, not by {}",
            self.next_written()
        ))
    }

    fn number(&mut self) -> Read<u16> {
        let word = self.word("a number")?;
        word.parse()
            .map_err(|_| format!("'{word}' is not a whole number"))
    }

    fn percent(&mut self) -> Read<u8> {
        let word = self.word("a percentage")?;
        let digits = word
            .strip_suffix('%')
            .and_then(|digits| digits.parse().ok());
        digits.ok_or_else(|| format!("'{word}' is not a percentage such as 10%"))
    }

    fn quoted(&mut self) -> Read<String> {
        match self.peek().cloned() {
            Some(Token::Quoted(text)) => {
                self.place += 1;
                Ok(text)
            }
            _ => Err(format!(
                "text in single quotes belongs here, not {}",
                self.next_written()
            )),
        }
    }

    fn word(&mut self, expected: &str) -> Read<String> {
        let reserved = ["and", "or", "not"];
        match self.peek().cloned() {
            Some(Token::Word(word)) if !reserved.contains(&word.as_str()) => {
                self.place += 1;
                Ok(word)
            }
            _ => Err(format!(
                "{expected} belongs here, not {}",
                self.next_written()
            )),
        }
    }

    fn need(&mut self, word: &str) -> Read<()> {
        if self.eat(word) {
            return Ok(());
        }
        Err(format!(
            "'{word}' belongs here, not {}",
            self.next_written()
        ))
    }

    fn eat(&mut self, word: &str) -> bool {
        self.eat_all(&[word])
    }

    /// Takes these words if all of them come next.
    fn eat_all(&mut self, words: &[&str]) -> bool {
        let next = self.tokens.get(self.place..).unwrap_or_default();
        let same = |(token, word): (&Token, &&str)| matches!(token, Token::Word(w) if w == word);
        let all = next.len() >= words.len() && next.iter().zip(words).all(same);
        if all {
            self.place += words.len();
        }
        all
    }

    fn eat_sign(&mut self, sign: char) -> bool {
        let next = self.peek() == Some(&Token::Sign(sign));
        if next {
            self.place += 1;
        }
        next
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.place)
    }

    fn next_written(&self) -> String {
        self.peek().map_or_else(
            || "the end".to_owned(),
            |token| format!("'{}'", token.written()),
        )
    }
}

fn one_or(mut rules: Vec<Rule>, join: fn(Vec<Rule>) -> Rule) -> Rule {
    match (rules.len(), rules.pop()) {
        (1, Some(rule)) => rule,
        (_, last) => {
            rules.extend(last);
            join(rules)
        }
    }
}
