//! Conditions of the question set, as data: when a question is shown, when a check is raised.
//!
//! They are written as text in `assets/instrument/` and parsed when the project is built. This
//! file must not know what any one question means.

use super::instrument::Question;

/// Something that holds or does not hold for an assessment.
#[derive(Debug)]
pub enum Condition {
    /// At least one of these holds.
    Any(&'static [Condition]),
    /// All of these hold.
    All(&'static [Condition]),
    /// This does not hold.
    Not(&'static Condition),
    /// The profile lists a number of hospitals that compares so with this one.
    Hospitals(Comparison, usize),
    /// The number of people in a band is known and compares so with this one.
    People(BandRow, Comparison, u16),
    /// The question has an answer other than 'I do not know' and 'Not applicable'.
    Answered(&'static Question),
    /// 'Not applicable' was chosen.
    NotApplicable(&'static Question),
    /// One of these options was chosen.
    Is(&'static Question, &'static [&'static str]),
    /// At least one of these options was ticked.
    Has(&'static Question, &'static [&'static str]),
    /// An option with a level below this was chosen.
    LevelBelow(&'static Question, u8),
    /// The grid is answered and the profile lists at least one hospital with an area.
    HasCells(&'static Question),
    /// Every cell that the profile lists has one of these uses; a missing cell has 'dont-know'.
    EveryCell {
        /// The grid question.
        grid: &'static Question,
        /// Only cells of this area; all areas, if absent.
        area: Option<&'static str>,
        /// Ids of the uses.
        uses: &'static [&'static str],
    },
    /// A job title in the profile contains this text, whatever its capitals.
    TitleContains(&'static str),
    /// More different job titles are listed than bands are in use (`instrument.md` 4.13, 8).
    TitlesOutnumberBands,
    /// Band 2 and band 3 together differ from the actual FTE by more than so many percent.
    BandFteDiffersByMoreThan(u8),
    /// The FTE in the electronic staff record differs from the actual by more than so many percent.
    EsrFteDiffersByMoreThan(u8),
    /// The model in words is known and is not the one that the grid gives.
    StatedModelDiffersFromGrid {
        /// The question that asks for the model in words.
        stated: &'static Question,
        /// The grid question.
        grid: &'static Question,
    },
}

/// How two numbers compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Equal,
    /// The first is less.
    Less,
    /// The first is more.
    More,
}

/// A row of the profile's staff numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BandRow {
    /// Support workers in band 2.
    Band2,
    /// Support workers in band 3.
    Band3,
    /// Lead support workers in band 4.
    Band4Lead,
    /// Assistant practitioners in band 4.
    Band4Ap,
}
