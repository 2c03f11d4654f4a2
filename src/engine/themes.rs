//! From the readings of a theme's scored questions to its words (`instrument.md` 4.3).
//!
//! Ruling: the words for the range apply the floor too, as an unknown that is set to 0 is a level
//! 0. It must not round: the cut-offs are on exact fractions.

use super::fraction::Fraction;
use super::instrument::{Instrument, Role, Theme};
use super::scores::{Range, Reading, Readings, Reason, ThemeResult, ThemeScore};

/// The result of some scored questions together, before anybody says which theme it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeSum {
    /// The result.
    pub result: ThemeResult,
    /// Questions with a level.
    pub known: usize,
    /// Questions that apply.
    pub applicable: usize,
    /// Mean of the known levels; only where there is a result in words.
    pub mean: Option<Fraction>,
    /// The range; none where no question applies.
    pub range: Option<Range>,
    /// How many known answers stand at each level, 0 first.
    pub at_level: [usize; 5],
    /// A level 0 held the result back from 'in place' (rule 5).
    pub held_back: bool,
}

/// All themes in fixed order.
pub fn themes(instrument: &Instrument, readings: &Readings) -> Vec<ThemeScore> {
    (instrument.themes.iter())
        .map(|theme| theme_score(instrument, theme, readings))
        .collect()
}

fn theme_score(instrument: &Instrument, theme: &'static Theme, readings: &Readings) -> ThemeScore {
    let reasons: Vec<Reason> = (instrument.questions_of(theme))
        .filter(|question| question.role == Role::Scored)
        .map(|question| Reason {
            question,
            reading: readings.of(question),
        })
        .collect();
    let sum = theme_sum(reasons.iter().map(|reason| reason.reading));
    ThemeScore {
        theme,
        result: sum.result,
        known: sum.known,
        applicable: sum.applicable,
        mean: sum.mean,
        range: sum.range,
        at_level: sum.at_level,
        reasons,
        held_back: sum.held_back,
    }
}

/// The result of the scored questions that read so.
pub fn theme_sum(readings: impl IntoIterator<Item = Reading>) -> ThemeSum {
    let (mut known, mut unknown, mut total) = (0_usize, 0_usize, 0_i64);
    let mut at_level = [0; 5];
    for reading in readings {
        match reading {
            Reading::Level(level) => {
                known += 1;
                total += i64::from(level);
                if let Some(count) = at_level.get_mut(usize::from(level)) {
                    *count += 1;
                }
            }
            Reading::Unknown(_) => unknown += 1,
            Reading::LeftOut(_) | Reading::Descriptive => {}
        }
    }
    let [zeros, ..] = at_level;
    let applicable = known + unknown;
    let enough = known * 100 >= applicable * 60 && known >= 2;
    let mean = mean(total, known).filter(|_| enough);
    let result = match mean {
        Some(mean) => words(mean, zeros > 0),
        None if applicable == 0 => ThemeResult::DoesNotApply,
        None => ThemeResult::NotEnoughAnswers,
    };
    ThemeSum {
        result,
        known,
        applicable,
        mean,
        range: range(total, zeros, unknown, applicable),
        at_level,
        held_back: mean.is_some_and(|mean| zeros > 0 && words(mean, false) == ThemeResult::InPlace),
    }
}

fn range(total: i64, zeros: usize, unknown: usize, applicable: usize) -> Option<Range> {
    let most = total + 4 * i64::try_from(unknown).ok()?;
    let low = mean(total, applicable)?;
    let high = mean(most, applicable)?;
    Some(Range {
        low,
        high,
        low_result: words(low, zeros + unknown > 0),
        high_result: words(high, zeros > 0),
    })
}

fn mean(total: i64, count: usize) -> Option<Fraction> {
    Fraction::new(total, i64::try_from(count).ok()?)
}

fn words(mean: Fraction, has_zero: bool) -> ThemeResult {
    // Twice the mean against twice the cut-off, so that 3.5 is a whole number.
    let halves = |cut_off: i64| 2 * mean.numerator() < cut_off * mean.denominator();
    if halves(2) {
        ThemeResult::NotYetInPlace
    } else if halves(4) {
        ThemeResult::Early
    } else if halves(6) {
        ThemeResult::PartlyInPlace
    } else if halves(7) || has_zero {
        ThemeResult::MostlyInPlace
    } else {
        ThemeResult::InPlace
    }
}
