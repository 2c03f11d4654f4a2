//! A condition as a tree.
//!
//! It must not know how a condition is written: `condition` reads it.

/// A condition as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    Any(Vec<Rule>),
    All(Vec<Rule>),
    Not(Box<Rule>),
    Hospitals(Comparison, u16),
    People(BandRow, Comparison, u16),
    Answered(String),
    NotApplicable(String),
    Is(String, Vec<String>),
    Has(String, Vec<String>),
    Below(String, u8),
    HasCells(String),
    EveryCell {
        grid: String,
        area: Option<String>,
        uses: Vec<String>,
    },
    TitleContains(String),
    TitlesOutnumberBands,
    BandFteDiffers(u8),
    EsrFteDiffers(u8),
    StatedDiffers {
        stated: String,
        grid: String,
    },
}

/// How two numbers compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Less,
    More,
}

/// A row of the staff numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BandRow {
    Band2,
    Band3,
    Band4Lead,
    Band4Ap,
}
