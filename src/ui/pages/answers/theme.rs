//! One theme of 'check your answers'.
//!
//! It must not leave out a question: those that do not apply are listed apart, with the reason.

use std::rc::Rc;

use yew::prelude::*;

use super::rows::question_row;
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::checks::raised_checks;
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::words::{answer_text, depends_on, list_text};
use crate::ui::context::App;
use crate::ui::medium::InnerLink;
use crate::ui::nhsuk::{Body, Details, Heading, HeadingLevel, List, ListKind, Size, SummaryList};
use crate::ui::route::{Route, Via};

/// What [`ThemeAnswers`] are made of.
#[derive(Properties, PartialEq)]
pub struct ThemeAnswersProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The theme's place in the fixed order.
    pub place: usize,
    /// The heading's place in the outline.
    #[prop_or(HeadingLevel::H2)]
    pub heading_level: HeadingLevel,
}

/// The id of a theme's heading.
pub fn heading_id(theme: &Theme) -> String {
    format!("answers-{}", theme.id)
}

/// How far a theme is answered: '4 of 6 answered, 1 of them 'I do not know''.
pub fn theme_counts(instrument: &'static Instrument, check: &Assessment, theme: &Theme) -> String {
    let shown: Vec<_> = instrument
        .questions_of(theme)
        .filter(|question| check.form.asks(question) && question.is_shown(check))
        .collect();
    let answer = |question: &&&Question| check.answers.get(question.id).cloned();
    let answered = shown
        .iter()
        .filter(|question| answer(question).is_some())
        .count();
    let unknown = shown
        .iter()
        .filter(|question| answer(question) == Some(Answer::DontKnow))
        .count();
    let counts = format!("{answered} of {} answered", shown.len());
    match unknown {
        0 => counts,
        unknown => format!("{counts}, {unknown} of them 'I do not know'"),
    }
}

/// The questions of a theme with their answers.
#[component]
pub fn ThemeAnswers(props: &ThemeAnswersProps) -> Html {
    let check = &props.check;
    let instrument = props.app.state.instrument;
    let Some(theme) = instrument.themes.get(props.place) else {
        return Html::default();
    };
    let raised = raised_checks(instrument, check);
    let (shown, hidden): (Vec<_>, Vec<_>) = instrument
        .questions_of(theme)
        .filter(|question| check.form.asks(question))
        .partition(|question| question.is_shown(check));
    let rows: Vec<_> = shown
        .iter()
        .map(|question| question_row(instrument, check, &raised, question))
        .collect();
    let id = heading_id(theme);
    html! {
        <section aria-labelledby={id.clone()} class="app-answers">
            <Heading level={props.heading_level} size={Size::M} {id}>{theme.name}</Heading>
            <Body>{format!("{}.", theme_counts(instrument, check, theme))}</Body>
            <SummaryList {rows} />
            if !hidden.is_empty() {
                {hidden_questions(instrument, check, &hidden)}
            }
        </section>
    }
}

fn hidden_questions(
    instrument: &'static Instrument,
    check: &Assessment,
    hidden: &[&'static Question],
) -> Html {
    let summary = match hidden.len() {
        1 => "1 question does not apply because of other answers".to_owned(),
        number => format!("{number} questions do not apply because of other answers"),
    };
    html! {
        <Details {summary}>
            <List kind={ListKind::Plain}>
                {for hidden.iter().map(|question| hidden_question(instrument, check, question))}
            </List>
        </Details>
    }
}

/// A question that does not apply, why, and the answer that is kept for it.
fn hidden_question(
    instrument: &'static Instrument,
    check: &Assessment,
    question: &'static Question,
) -> Html {
    let reasons = question
        .shown_when
        .as_ref()
        .map(depends_on)
        .unwrap_or_default();
    let kept = check
        .answers
        .get(question.id)
        .map(|answer| answer_text(instrument, question, Some(answer), &check.profile));
    let note = check.answers.note(question.id);
    let route = Route::Question(check.id.clone(), Via::Answers, question.id.to_owned());
    html! {
        <li key={question.id}>
            <Body>
                <InnerLink href={route.to_string()}>{question.text}</InnerLink>
                <br />
                {format!("This depends on {}.", list_text(&reasons))}
                if let Some(kept) = kept {
                    <br />
                    {format!("Your answer is kept, and counts again if the question applies: {kept}")}
                }
                if !note.is_empty() {
                    <br />
                    {"Note: "}{note}
                }
            </Body>
        </li>
    }
}
