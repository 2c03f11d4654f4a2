//! The blank forms: the same questions on paper, to take into a meeting or to hand out.
//!
//! What is on a form comes from the question set. It must not hold an answer of anybody's.

mod intro;
mod marks;
mod profile;
mod question;

use yew::prelude::*;

use crate::engine::assessment::Form;
use crate::engine::forms::form_questions;
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::words::{count_text, form_name};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Choice, GridColumn, GridRow, Heading, HeadingLevel, Radios, Size,
    Title,
};
use crate::ui::print::PrintButton;
use crate::ui::route::{CollectView, Route};
use intro::{introduction, who_you_are};
use profile::profile_on_paper;
use question::question_on_paper;

/// What a [`Blank`] page is made of.
#[derive(Properties, PartialEq)]
pub struct BlankProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The form.
    pub form: Form,
}

/// A blank form as it will be printed, and the choice of form.
#[component]
pub fn Blank(props: &BlankProps) -> Html {
    // The window's title is what the browser calls the PDF, and what it prints at the top.
    let title = "RoleCheck paper form";
    use_page(&(), &AttrValue::Static(title));
    let (app, form) = (&props.app, props.form);
    let instrument = app.state.instrument;
    html! {
        <>
            <div class="app-no-print">
                <BackLink href={Route::Start.to_string()} text="Start page and your checks" />
            </div>
            <Heading level={HeadingLevel::H1} size={Size::L}>{title}</Heading>
            <div class="app-no-print">
                <GridRow>
                    <GridColumn>
                        <Body size={BodySize::Lede}>
                            {"The same questions on paper, to take into a meeting or to hand out."}
                        </Body>
                        <Body>
                            {"Say first who will see the forms of staff. To bring them together, "}
                            <a href={Route::Collect(CollectView::Overview).to_string()}>
                                {"collect answers on this device"}
                            </a>
                            {" and type them in there: only how many people gave each answer is \
                            kept."}
                        </Body>
                        {choice(app, form)}
                        <PrintButton app={app.clone()} />
                        <Heading size={Size::M}>{"What will be printed"}</Heading>
                    </GridColumn>
                </GridRow>
            </div>
            <article class="app-paper" aria-label={form_name(form)}>
                <p class="app-paper__name">{form_name(form)}</p>
                {introduction(instrument, form)}
                {who_you_are(form)}
                if form.has_profile() {
                    {profile_on_paper(instrument)}
                }
                {for instrument.themes.iter().map(|theme| theme_on_paper(instrument, form, theme))}
                <p class="app-paper__end">{"That was the last question. Thank you."}</p>
            </article>
        </>
    }
}

fn choice(app: &App, form: Form) -> Html {
    let instrument = app.state.instrument;
    let items: Vec<Choice> = Form::ALL
        .into_iter()
        .map(|form| {
            let number = count_text(form_questions(instrument, form).count(), "question");
            let hint = match form {
                Form::Department => format!(
                    "{number} and the profile. For a manager, a speciality lead or a team together."
                ),
                Form::StaffVoice => format!(
                    "{number}. For each support worker or assistant \
                    practitioner alone."
                ),
                Form::Radiographer => format!("{number}. For each radiographer alone."),
            };
            Choice::new(form.id(), form_name(form)).hint(hint)
        })
        .collect();
    let choose = {
        let app = app.clone();
        Callback::from(move |id: AttrValue| {
            if let Some(form) = Form::from_id(&id) {
                app.platform
                    .address
                    .replace(&Route::Blank(form).to_string());
            }
        })
    };
    html! {
        <Radios
            name="blank-form"
            legend={Title::new("Which form?").size(Size::M)}
            {items}
            value={form.id()}
            onchange={choose}
        />
    }
}

/// A theme with those of its questions that are on the form.
fn theme_on_paper(instrument: &'static Instrument, form: Form, theme: &'static Theme) -> Html {
    let questions: Vec<&'static Question> = form_questions(instrument, form)
        .filter(|question| question.theme.place == theme.place)
        .collect();
    if questions.is_empty() {
        return Html::default();
    }
    // A short form has few questions of each theme, so it numbers them from first to last.
    let before = match form {
        Form::Department => 0,
        Form::StaffVoice | Form::Radiographer => form_questions(instrument, form)
            .take_while(|question| question.theme.place < theme.place)
            .count(),
    };
    html! {
        <section key={theme.id} aria-labelledby={theme.id}>
            <Heading size={Size::M} id={theme.id}>{theme.name}</Heading>
            <p class="app-paper__about">{theme.about}</p>
            {for questions.into_iter().enumerate().map(|(index, question)| {
                question_on_paper(instrument, form, question, before + index + 1)
            })}
        </section>
    }
}
