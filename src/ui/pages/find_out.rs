//! What to find out, and whom to ask: a sheet of questions for each group of people, to be printed
//! or copied into a message.
//!
//! It must not press anybody to guess.

mod sheet;

use std::rc::Rc;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::report::{AskSheet, ask_sheets, report};
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::words::count_text;
use crate::ui::context::name_of;
use crate::ui::focus::{focus_link, use_page};
use crate::ui::nhsuk::{
    BackLink, Body, ButtonGroup, ButtonVariant, Heading, HeadingLevel, InsetText, List, Size,
};
use crate::ui::print::PrintButton;
use crate::ui::route::Route;
use sheet::{Sheet, heading_id};

/// What to find out.
#[component]
pub fn FindOut(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let name = name_of(check);
    let title = format!("{name}: what to find out - RoleCheck");
    use_page(&check.id, &AttrValue::from(title));
    let instrument = app.state.instrument;
    let sheets = use_memo(check.clone(), |check| sheets_of(instrument, check));
    let id = || check.id.clone();
    html! {
        <div class="app-find-out">
            <BackLink href={Route::Tasks(id()).to_string()} text="Task list" />
            <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                {"What to find out"}
            </Heading>
            if sheets.is_empty() {
                {nothing(check)}
            } else {
                <div class="app-no-print">
                    <Body>
                        {"These questions have no known answer yet, and a recommendation rests on \
                        each. Take them to those who could answer. \u{2018}I do not know\u{2019} is a \
                        useful answer: do not guess."}
                    </Body>
                    {contents(&sheets)}
                    <ButtonGroup>
                        <PrintButton
                            app={app.clone()}
                            variant={ButtonVariant::Secondary}
                            words="Print, 1 list to a page"
                        />
                        <a href={Route::Results(id()).to_string()}>{"See the results"}</a>
                    </ButtonGroup>
                </div>
                {for sheets.iter().enumerate().map(|(place, sheet)| html! {
                    <Sheet
                        key={sheet.who.clone()}
                        app={app.clone()}
                        check_id={check.id.clone()}
                        {place}
                        sheet={sheet.clone()}
                    />
                })}
            }
        </div>
    }
}

/// The sheets of a check; none for a form that has no results of its own.
fn sheets_of(instrument: &'static Instrument, check: &Assessment) -> Vec<Rc<AskSheet>> {
    let scores = score(instrument, check, &GroupView::default());
    let report = report(instrument, check, &scores);
    let sheets = report.map(|report| ask_sheets(instrument, check, &report.recommendations));
    sheets.into_iter().flatten().map(Rc::new).collect()
}

/// The lists on the page, where there is more than one.
fn contents(sheets: &[Rc<AskSheet>]) -> Html {
    if sheets.len() < 2 {
        return Html::default();
    }
    html! {
        <nav aria-label="On this page">
            <List>
                {for sheets.iter().enumerate().map(|(place, sheet)| {
                    let id = AttrValue::from(heading_id(place));
                    html! {
                        <li key={sheet.who.clone()}>
                            <a href={format!("#{id}")} onclick={focus_link(&id)}>
                                {&sheet.heading}
                            </a>
                            {": "}{count_text(sheet.questions.len(), "question")}
                        </li>
                    }
                })}
            </List>
        </nav>
    }
}

fn nothing(check: &Assessment) -> Html {
    html! {
        <InsetText>
            <Body>
                {"There is nothing to find out: no recommendation waits for an answer. "}
                <a href={Route::Results(check.id.clone()).to_string()}>{"See the results"}</a>
            </Body>
        </InsetText>
    }
}
