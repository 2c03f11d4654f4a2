//! The recommendations by theme and status: a tile each, and how many there are of each status.
//!
//! A recommendation stands in one theme only, so that the numbers add up. It must not rank themes:
//! their order is fixed (`instrument.md` 4.3).

use super::labels::status_words;
use super::phrases::lower_first;
use crate::engine::chart::{Span, tiles};
use crate::engine::instrument::{Instrument, Theme};
use crate::engine::scores::{RecommendationScore, Scores, Status};
use crate::engine::words::list_text;

/// The statuses that a recommendation of a theme can have, best first.
pub const STATUSES: [Status; 5] = [
    Status::Met,
    Status::PartlyMet,
    Status::NotMet,
    Status::CannotTell,
    Status::DoesNotApply,
];

/// The recommendations by theme.
#[derive(Debug, Clone)]
pub struct ByTheme {
    /// The nine themes in fixed order.
    pub themes: Vec<ThemeStatuses>,
    /// How many there are of each status, in the order of [`STATUSES`].
    pub totals: [usize; 5],
    /// Which theme a recommendation stands in.
    pub about: String,
}

/// The recommendations of one theme.
#[derive(Debug, Clone)]
pub struct ThemeStatuses {
    /// The theme's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How many there are of each status, in the order of [`STATUSES`].
    pub counts: [usize; 5],
    /// '2 met and 1 not met'.
    pub words: String,
    /// Each recommendation, those that are met first.
    pub tiles: Vec<StatusTile>,
}

/// One recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusTile {
    /// Its id, for example `R31`.
    pub id: &'static str,
    /// Its status.
    pub status: Status,
    /// Where it stands.
    pub span: Span,
}

pub(super) fn by_theme(instrument: &'static Instrument, scores: &Scores) -> ByTheme {
    let of_themes: Vec<(&Theme, Vec<&RecommendationScore>)> = (instrument.themes.iter())
        .map(|theme| (*theme, of_theme(theme, scores)))
        .collect();
    let lengths = of_themes.iter().map(|(_, of_theme)| of_theme.len());
    let longest = lengths.max().unwrap_or_default();
    let themes: Vec<ThemeStatuses> = (of_themes.into_iter())
        .map(|(theme, of_theme)| statuses(theme, &of_theme, longest))
        .collect();
    ByTheme {
        totals: std::array::from_fn(|place| {
            let of_status = |theme: &ThemeStatuses| theme.counts.get(place).copied();
            themes.iter().filter_map(of_status).sum()
        }),
        about: about(scores),
        themes,
    }
}

/// The recommendations that have a status and belong to this theme, those that are met first.
fn of_theme<'a>(theme: &Theme, scores: &'a Scores) -> Vec<&'a RecommendationScore> {
    (STATUSES.into_iter())
        .flat_map(|status| {
            let all = scores.recommendations.iter();
            all.filter(move |score| score.status == status)
        })
        .filter(|score| score.recommendation.theme() == Some(theme))
        .collect()
}

fn statuses(theme: &Theme, of_theme: &[&RecommendationScore], longest: usize) -> ThemeStatuses {
    let counts = STATUSES.map(|status| {
        let of_status = of_theme.iter().filter(|score| score.status == status);
        of_status.count()
    });
    let parts: Vec<String> = (STATUSES.iter().zip(counts))
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| match status {
            Status::CannotTell => format!("{count} we cannot tell yet"),
            Status::DoesNotApply if count > 1 => format!("{count} do not apply"),
            status => format!("{count} {}", lower_first(status_words(*status))),
        })
        .collect();
    ThemeStatuses {
        id: theme.id,
        name: theme.name,
        counts,
        words: list_text(&parts),
        tiles: (of_theme.iter())
            .zip(tiles(of_theme.len(), longest))
            .map(|(score, span)| StatusTile {
                id: score.recommendation.id,
                status: score.status,
                span,
            })
            .collect(),
    }
}

/// Says which recommendations rest on more themes than the one they stand in.
fn about(scores: &Scores) -> String {
    let in_more = |score: &&RecommendationScore| {
        let theme = score.recommendation.theme();
        (score.reasons.iter()).any(|reason| Some(reason.question.theme) != theme)
    };
    let ids: Vec<&str> = (scores.recommendations.iter())
        .filter(|score| STATUSES.contains(&score.status))
        .filter(in_more)
        .map(|score| score.recommendation.id)
        .collect();
    let more = match ids.len() {
        0 => String::new(),
        1 => format!(
            " {} rests on questions from other themes too.",
            list_text(&ids)
        ),
        _ => format!(
            " {} rest on questions from other themes too.",
            list_text(&ids)
        ),
    };
    format!(
        "Each recommendation counts once, in the theme of the first question that decides it.{more}"
    )
}
