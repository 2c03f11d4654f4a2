//! Which page comes before and after a question.
//!
//! It must not depend on the answer that was just given other than through what is shown.

use crate::engine::assessment::Assessment;
use crate::engine::forms::form_questions;
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::progress::{essentials, is_answered, theme_questions};
use crate::engine::state::FORM_ID;
use crate::ui::route::{Agenda, CollectView, Route, Via};

/// Where a question stands on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its number on the way, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The page before.
    pub back: Route,
    /// The page after.
    pub next: Route,
}

/// The questions of a way in order, those that are not shown among them.
///
/// The way through what is not answered yet is the way through all questions: it passes over those
/// that have an answer, and 'back' leads to the ones that were answered just now.
pub fn questions_on(
    instrument: &'static Instrument,
    check: &Assessment,
    via: Via,
    theme: &Theme,
) -> Vec<&'static Question> {
    match via {
        Via::Form => form_questions(instrument, check.form).collect(),
        Via::Essentials | Via::Meeting(Agenda::Essentials) => essentials(instrument).collect(),
        Via::Meeting(Agenda::All | Agenda::Open) => instrument.questions.to_vec(),
        Via::Theme
        | Via::Tasks
        | Via::Answers
        | Via::Results
        | Via::FindOut
        | Via::LastTime
        | Via::Meeting(Agenda::Theme) => instrument.questions_of(theme).collect(),
    }
}

/// Where a question stands on the way by which it was reached.
pub fn place_of(
    instrument: &'static Instrument,
    check: &Assessment,
    via: Via,
    question: &'static Question,
) -> Place {
    // The question itself stays on its way even if other answers hide it meanwhile.
    let way: Vec<&'static Question> = questions_on(instrument, check, via, question.theme)
        .into_iter()
        .filter(|each| each.place == question.place || each.is_shown(check))
        .collect();
    let index = way
        .iter()
        .position(|each| each.place == question.place)
        .unwrap_or(0);
    let route_to =
        |other: &&'static Question| Route::Question(check.id.clone(), via, other.id.to_owned());
    let (start, end) = ends(check, via);
    let on_the_way = !matches!(
        via,
        Via::Tasks | Via::Answers | Via::Results | Via::FindOut | Via::LastTime
    );
    let passes_over =
        |other: &Question| via == Via::Meeting(Agenda::Open) && is_answered(check, other);
    let before = index
        .checked_sub(1)
        .and_then(|index| way.get(index))
        .filter(|_| on_the_way);
    let after = (way.iter().skip(index + 1)).find(|other| on_the_way && !passes_over(other));
    Place {
        number: index + 1,
        of: way.len(),
        back: before.map_or(start, route_to),
        next: after.map_or(end, route_to),
    }
}

/// The pages before the first and after the last question of a way.
fn ends(check: &Assessment, via: Via) -> (Route, Route) {
    let id = || check.id.clone();
    match via {
        Via::Theme | Via::Tasks => (Route::Tasks(id()), Route::Tasks(id())),
        Via::Essentials => (Route::Essentials(id()), Route::Essentials(id())),
        Via::Form => (start_of_form(check), Route::Answers(id())),
        Via::Answers => (Route::Answers(id()), Route::Answers(id())),
        Via::Results => (Route::Results(id()), Route::Results(id())),
        Via::Meeting(_) => (Route::Meeting(id()), Route::MeetingEnd(id())),
        Via::FindOut => (Route::FindOut(id()), Route::FindOut(id())),
        Via::LastTime => (Route::LastTime(id()), Route::LastTime(id())),
    }
}

/// The page before the first question of a short form.
pub fn start_of_form(form: &Assessment) -> Route {
    if form.id == FORM_ID {
        Route::Collect(CollectView::Next)
    } else {
        Route::Tasks(form.id.clone())
    }
}

/// The theme after this question's, with its first question that has no answer, or its first; only
/// where the question is the last on the way through its theme.
pub fn next_theme(
    instrument: &'static Instrument,
    check: &Assessment,
    via: Via,
    question: &'static Question,
) -> Option<(&'static Theme, Route)> {
    let is_last = matches!(
        place_of(instrument, check, via, question).next,
        Route::Tasks(_)
    );
    if via != Via::Theme || !is_last {
        return None;
    }
    let is_asked = |theme: &&&'static Theme| {
        let section = check.section.as_ref();
        section.is_none_or(|section| section.themes.contains(&theme.id))
    };
    let mut later = instrument.themes.iter().skip(question.theme.place + 1);
    let theme = *later.find(is_asked)?;
    let shown = || theme_questions(instrument, theme).filter(|each| each.is_shown(check));
    let first = shown()
        .find(|each| !is_answered(check, each))
        .or_else(|| shown().next())?;
    let route = Route::Question(check.id.clone(), via, first.id.to_owned());
    Some((theme, route))
}
