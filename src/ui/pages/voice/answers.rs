//! 'Check your answers' on a form of one person, and the way to hand it in or to save it.
//!
//! It must show no more than the questions and answers of the form.

use yew::prelude::*;

use crate::engine::forms::{form_questions, progress_of_form};
use crate::engine::instrument::Theme;
use crate::engine::state::FORM_ID;
use crate::ui::focus::{focus_link, use_page};
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, GridColumn, GridRow, Heading, HeadingLevel, Size,
};
use crate::ui::pages::CheckPageProps;
use crate::ui::pages::answers::theme::ThemeAnswers;
use crate::ui::pages::collect::hand_in::HandIn;
use crate::ui::pages::question::path::start_of_form;
use crate::ui::route::{Route, Via};

/// All answers of a form.
#[component]
pub fn FormAnswers(props: &CheckPageProps) -> Html {
    let (app, form) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    use_page(&form.id, &AttrValue::from("Check your answers - RoleCheck"));
    let progress = progress_of_form(instrument, form);
    let questions: Vec<_> = form_questions(instrument, form.form).collect();
    let is_asked = |theme: &Theme| questions.iter().any(|each| each.theme.place == theme.place);
    let back = questions.last().map_or_else(
        || start_of_form(form),
        |last| Route::Question(form.id.clone(), Via::Form, last.id.to_owned()),
    );
    let is_collected = form.id == FORM_ID;
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={back.to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Check your answers"}</Heading>
                <Body>
                    {format!("{} of {} questions answered. ", progress.done, progress.of)}
                    {"You can change each answer, and you can leave questions out."}
                </Body>
                if is_collected {
                    <HandIn app={app.clone()} />
                } else {
                    {save_button(&form.id)}
                }
                {for instrument.themes.iter().filter(|theme| is_asked(theme)).map(|theme| html! {
                    <ThemeAnswers
                        key={theme.id}
                        app={app.clone()}
                        check={form.clone()}
                        place={theme.place}
                    />
                })}
                if is_collected {
                    <Body>
                        <a href="#hand-in" onclick={focus_link(&"hand-in".into())}>
                            {"Up to 'Hand in'"}
                        </a>
                    </Body>
                } else {
                    {save_button(&form.id)}
                }
            </GridColumn>
        </GridRow>
    }
}

fn save_button(id: &str) -> Html {
    html! {
        <ButtonGroup>
            <Button href={Route::SaveFile(id.to_owned(), None).to_string()}>
                {"Save your form as a file"}
            </Button>
            <a class="nhsuk-link" href={Route::Tasks(id.to_owned()).to_string()}>
                {"Stop here for now"}
            </a>
        </ButtonGroup>
    }
}
