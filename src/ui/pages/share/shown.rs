//! All that is in a copy: in words, and as the file has it.
//!
//! It must not look at the check itself, only at the copy.

use yew::prelude::*;

use crate::engine::instrument::{ProfileKind, Theme};
use crate::engine::sharing::SharedCopy;
use crate::engine::words::{action_status_name, answer_lines, item_name, month_text};
use crate::ui::context::App;
use crate::ui::nhsuk::{Body, Details, Heading, HeadingLevel, List, Size, SummaryList, SummaryRow};
use crate::ui::pages::answers::rows::lines;
use crate::ui::pages::profile::steps::OPTIONAL;

/// What [`Shown`] is made of.
#[derive(Properties, PartialEq)]
pub struct ShownProps {
    /// The state and the surroundings.
    pub app: App,
    /// The copy.
    pub copy: SharedCopy,
    /// The text of the file.
    pub text: String,
}

/// The copy.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let instrument = props.app.state.instrument;
    let copy = &props.copy;
    let items = instrument.profile.iter().filter(|item| item.id != OPTIONAL);
    let rows: Vec<SummaryRow> = items
        .map(|item| {
            // The file has to have a day, so it has the first of the month.
            let words = match item.kind {
                ProfileKind::Date => vec![month_text(&copy.check.date)],
                _ => copy.profile_lines(instrument, item),
            };
            SummaryRow::new(item_name(item), lines(&words))
        })
        .collect();
    html! {
        <>
            <Heading size={Size::M}>{"What is in the copy"}</Heading>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"About the department"}</Heading>
            <SummaryList {rows} />
            if !copy.check.plan.actions.is_empty() {
                <Heading level={HeadingLevel::H3} size={Size::S}>{"Actions"}</Heading>
                {actions(copy)}
            }
            <Heading level={HeadingLevel::H3} size={Size::S}>{"Answers"}</Heading>
            <Body>{"All answers are in it, and the results that follow from them."}</Body>
            {for instrument.themes.iter().map(|theme| answers(props, theme))}
            <Heading level={HeadingLevel::H3} size={Size::S}>{"The file"}</Heading>
            <Details id="whole-file" summary="See the whole file as it will be saved">
                // It scrolls in its own box, which the keyboard can reach.
                <pre class="app-file" tabindex="0" role="region" aria-label="The whole file">
                    {&props.text}
                </pre>
            </Details>
        </>
    }
}

fn answers(props: &ShownProps, theme: &'static Theme) -> Html {
    let instrument = props.app.state.instrument;
    let check = &props.copy.check;
    let rows: Vec<SummaryRow> = (instrument.questions_of(theme))
        .map(|question| {
            let answer = check.answers.get(question.id);
            let words = answer_lines(instrument, question, answer, &check.profile);
            SummaryRow::new(question.text, lines(&words))
        })
        .collect();
    html! {
        <Details key={theme.id} summary={theme.name}><SummaryList {rows} /></Details>
    }
}

fn actions(copy: &SharedCopy) -> Html {
    html! {
        <List>
            {for copy.check.plan.actions.iter().map(|action| html! {
                <li key={&*action.id}>
                    {&action.text}
                    {match action.owner.as_str() {
                        "" => format!(" ({})", action_status_name(action.status())),
                        owner => format!(" ({owner}, {})", action_status_name(action.status()).to_lowercase()),
                    }}
                </li>
            })}
        </List>
    }
}
