//! What departments are compared on: a theme, a recommendation or a question, with the few ways in
//! which each can come out.
//!
//! It must not add ways up or take one for better than another.

use crate::engine::file_set::{Department, Mark};
use crate::engine::instrument::{Instrument, Mode, Question, Recommendation, Role, Theme};
use crate::engine::report::{STATUSES, status_words, theme_words};
use crate::engine::scores::{Status, ThemeResult};
use crate::engine::words::DONT_KNOW;

/// What departments are compared on.
#[derive(Debug, Clone, Copy)]
pub enum Item {
    /// A theme.
    Theme(&'static Theme),
    /// A recommendation for departments, with its place among them.
    Recommendation(&'static Recommendation, usize),
    /// A question with levels.
    Question(&'static Question),
}

/// A way in which something can come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Its words.
    pub words: &'static str,
    /// What kind of way.
    pub kind: WayKind,
}

/// What kind of way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayKind {
    /// It is known.
    Known,
    /// Too little is known.
    Unknown,
    /// It does not apply.
    DoesNotApply,
}

/// A theme's results, in their fixed order.
pub const RESULTS: [ThemeResult; 7] = [
    ThemeResult::NotYetInPlace,
    ThemeResult::Early,
    ThemeResult::PartlyInPlace,
    ThemeResult::MostlyInPlace,
    ThemeResult::InPlace,
    ThemeResult::NotEnoughAnswers,
    ThemeResult::DoesNotApply,
];

/// A question's ways beyond its levels.
const OTHER_WAYS: [(&str, WayKind); 4] = [
    (DONT_KNOW, WayKind::Unknown),
    ("Not answered", WayKind::Unknown),
    ("Answer in doubt", WayKind::Unknown),
    ("Does not apply", WayKind::DoesNotApply),
];

impl Item {
    /// All themes.
    pub fn themes(instrument: &'static Instrument) -> Vec<Self> {
        instrument.themes.iter().copied().map(Self::Theme).collect()
    }

    /// All recommendations for departments, those to discuss included.
    pub fn recommendations(instrument: &'static Instrument) -> Vec<Self> {
        (instrument.recommendations.iter())
            .filter(|each| each.mode != Mode::Background)
            .enumerate()
            .map(|(place, each)| Self::Recommendation(each, place))
            .collect()
    }

    /// The questions of a theme that have levels.
    pub fn questions(instrument: &'static Instrument, theme: &'static Theme) -> Vec<Self> {
        (instrument.questions_of(theme))
            .filter(|question| question.role != Role::Descriptive)
            .map(Self::Question)
            .collect()
    }

    /// The item of this id.
    pub fn of(instrument: &'static Instrument, id: &str) -> Option<Self> {
        let question = || {
            let question = instrument.question(id);
            question.filter(|question| question.role != Role::Descriptive)
        };
        (Self::themes(instrument).into_iter())
            .chain(Self::recommendations(instrument))
            .find(|item| item.id() == id && item.has_ways())
            .or_else(|| question().map(Self::Question))
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Theme(theme) => theme.id,
            Self::Recommendation(recommendation, _) => recommendation.id,
            Self::Question(question) => question.id,
        }
    }

    /// What it is called, or what it asks or asks for.
    pub fn words(self) -> &'static str {
        match self {
            Self::Theme(theme) => theme.name,
            Self::Recommendation(recommendation, _) => recommendation.text,
            Self::Question(question) => question.text,
        }
    }

    /// Whether departments can differ in it: recommendations to discuss have no status.
    pub fn has_ways(self) -> bool {
        !matches!(self, Self::Recommendation(each, _) if each.mode != Mode::Status)
    }

    /// The ways in which it can come out, in a fixed order.
    pub fn ways(self) -> Vec<Way> {
        let kind_of_result = |result| match result {
            ThemeResult::NotEnoughAnswers => WayKind::Unknown,
            ThemeResult::DoesNotApply => WayKind::DoesNotApply,
            _ => WayKind::Known,
        };
        let kind_of_status = |status| match status {
            Status::CannotTell => WayKind::Unknown,
            Status::DoesNotApply => WayKind::DoesNotApply,
            _ => WayKind::Known,
        };
        let ways: Vec<(&'static str, WayKind)> = match self {
            Self::Theme(_) => (RESULTS.into_iter())
                .map(|result| (theme_words(result), kind_of_result(result)))
                .collect(),
            Self::Recommendation(..) => (STATUSES.into_iter())
                .map(|status| (status_words(status), kind_of_status(status)))
                .collect(),
            Self::Question(question) => (question.choices().iter())
                .map(|choice| (choice.text, WayKind::Known))
                .chain(OTHER_WAYS)
                .collect(),
        };
        let way = |(words, kind)| Way { words, kind };
        ways.into_iter().map(way).collect()
    }

    /// The place of the way in which it came out for a department, among [`ways`](Self::ways).
    pub(super) fn way_of(self, department: &Department) -> Option<usize> {
        match self {
            Self::Theme(theme) => {
                let result = department.themes.get(theme.place)?.result;
                RESULTS.iter().position(|each| *each == result)
            }
            Self::Recommendation(_, place) => {
                let status = department.recommendations.get(place)?;
                STATUSES.iter().position(|each| each == status)
            }
            Self::Question(question) => {
                way_of_mark(question, *department.questions.get(question.place)?)
            }
        }
    }

    /// From the lowest to the highest way that is possible, whatever the unknown answers turn out
    /// to be, where it is more than one; themes only.
    pub fn range_of(self, department: &Department) -> Option<(usize, usize)> {
        let Self::Theme(theme) = self else {
            return None;
        };
        let (low, high) = department.themes.get(theme.place)?.range_results?;
        let place = |result| RESULTS.iter().position(|each| *each == result);
        Some((place(low)?, place(high)?)).filter(|(low, high)| low != high)
    }
}

fn way_of_mark(question: &Question, mark: Mark) -> Option<usize> {
    let choices = question.choices();
    let after = |place| Some(choices.len() + place);
    match mark {
        Mark::Level(level) => choices
            .iter()
            .position(|choice| choice.level == Some(level)),
        Mark::DontKnow => after(0),
        Mark::Blank => after(1),
        Mark::InDoubt => after(2),
        Mark::NotApplicable | Mark::Hidden => after(3),
        Mark::Descriptive => None,
    }
}
