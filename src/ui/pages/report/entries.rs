//! What was entered: the profile and all answers, with the notes beside them.
//!
//! It must not leave out a question: those that do not apply are listed with the reason.

use std::rc::Rc;

use yew::prelude::*;

use super::document::Content;
use super::summary::ContentProps;
use crate::engine::instrument::ProfileItem;
use crate::engine::words::{NOT_ANSWERED, item_name};
use crate::ui::context::App;
use crate::ui::nhsuk::{Heading, HeadingLevel, Size, SummaryList, SummaryRow};
use crate::ui::pages::answers::rows::lines;
use crate::ui::pages::answers::theme::ThemeAnswers;
use crate::ui::pages::profile::steps;

/// What a [`ProfilePart`] is made of.
#[derive(Properties, PartialEq)]
pub struct ProfilePartProps {
    /// The state and the surroundings.
    pub app: App,
    /// What there is to show.
    pub content: Content,
    /// The notes are in it.
    pub notes: bool,
}

/// The profile.
#[component]
pub fn ProfilePart(props: &ProfilePartProps) -> Html {
    let instrument = props.app.state.instrument;
    let copy = &props.content.copy;
    let row = |item: &'static ProfileItem| {
        let entered = copy.profile_lines(instrument, item);
        let is_shown = steps::is_asked(item, copy.check.group) || entered != [NOT_ANSWERED];
        is_shown.then(|| SummaryRow::new(item_name(item), lines(&entered)))
    };
    let items =
        (instrument.profile.iter()).filter(|item| props.notes || item.id != steps::OPTIONAL);
    let rows: Vec<SummaryRow> = items.filter_map(row).collect();
    html! {
        <section aria-labelledby="report-profile" class="app-answers">
            <Heading size={Size::M} id="report-profile">{"About your department"}</Heading>
            <SummaryList {rows} />
        </section>
    }
}

/// All answers.
#[component]
pub fn AnswersPart(props: &ContentProps) -> Html {
    let check = Rc::new(props.content.copy.check.clone());
    html! {
        <section aria-labelledby="report-answers">
            <Heading size={Size::M} id="report-answers">{"All answers"}</Heading>
            {for props.app.state.instrument.themes.iter().map(|theme| html! {
                <ThemeAnswers
                    key={theme.id}
                    app={props.app.clone()}
                    check={check.clone()}
                    place={theme.place}
                    heading_level={HeadingLevel::H3}
                />
            })}
        </section>
    }
}
