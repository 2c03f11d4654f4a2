//! The way into a form of one's own: who will see what, and which group one belongs to.
//!
//! It must say who sees what before anything is asked.

pub mod answers;
pub mod begin;
pub mod overview;
pub mod save;

use yew::prelude::*;

use crate::engine::assessment::{Assessment, Form};
use crate::engine::forms::{form_questions, short_form_minutes};
use crate::engine::instrument::{Group, Instrument};
use crate::engine::words::count_text;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, ButtonGroup, Details, GridColumn, GridRow, Heading, HeadingLevel,
    InsetText, List, Size,
};
use crate::ui::route::{Route, Via, VoiceView};
use begin::use_begin;

/// Everybody who can fill in a form of their own.
pub const ALL_WHO_ANSWER: [Group; 3] = [
    Group::SupportWorker,
    Group::AssistantPractitioner,
    Group::Radiographer,
];

/// What a [`Voice`] page is made of.
#[derive(Properties, PartialEq)]
pub struct VoiceProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Which of the pages.
    pub view: VoiceView,
}

/// The pages before and after a form.
#[component]
pub fn Voice(props: &VoiceProps) -> Html {
    let app = props.app.clone();
    match props.view {
        VoiceView::Start => html! { <VoiceStart {app} groups={ALL_WHO_ANSWER.to_vec()} /> },
        VoiceView::StartOf(form) => {
            html! { <VoiceStart {app} groups={form.groups().to_vec()} /> }
        }
        VoiceView::Deleted => html! { <Deleted /> },
    }
}

#[derive(Properties, PartialEq)]
struct VoiceStartProps {
    app: App,
    groups: Vec<Group>,
}

#[component]
fn VoiceStart(props: &VoiceStartProps) -> Html {
    let app = &props.app;
    let instrument = app.state.instrument;
    let onbegin = {
        let app = app.clone();
        Callback::from(move |group| begin_own_form(&app, group))
    };
    let begin = use_begin(&props.groups, onbegin);
    use_page(&props.groups, &begin.title("Give your view - RoleCheck"));
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page" />
                {begin.summary.clone()}
                <Heading level={HeadingLevel::H1} size={Size::L}>
                    {"Give your view of the support worker role"}
                </Heading>
                <Body size={BodySize::Lede}>
                    {"You see things that nobody else sees. Say how it is in your department today."}
                </Body>
                {how_long(instrument, &props.groups)}
                <Heading size={Size::M}>{"Who will see what"}</Heading>
                <List>
                    {you_need_not()}
                    <li>{"Your answers stay on this device until you save them as a file. What \
                        happens then is up to you: nothing is sent by itself."}</li>
                    <li>{"The person whom you give the file can open it and read your answers. \
                        They will know that it is yours. RoleCheck adds it to the answers of \
                        others, and never shows it by itself."}</li>
                    <li>{NEVER_FEW}</li>
                </List>
                <InsetText>
                    <Body>
                        {"Is this your manager's device, or does somebody look over your shoulder? \
                        Then it is not private. Use a device of your own, or leave it."}
                    </Body>
                </InsetText>
                {begun_here(app)}
                {begin.form}
                {what_this_is(instrument)}
            </GridColumn>
        </GridRow>
    }
}

/// What holds wherever a form is filled in.
pub fn you_need_not() -> Html {
    html! {
        <>
            <li>{"You do not have to take part. You can stop at any time and leave out any \
                question."}</li>
            <li>{"You are not asked for your name, your age or anything about your health, and \
                there is nothing to write."}</li>
        </>
    }
}

/// Below which number nothing is shown.
pub const NEVER_FEW: &str = "RoleCheck does not show results for groups of fewer than 5 people.";

/// How many questions, and how long they take, for those who can be here.
pub fn how_long(instrument: &'static Instrument, groups: &[Group]) -> Html {
    let of_form = |form: Form| {
        let number = form_questions(instrument, form).count();
        let (who, minutes) = (who_fills_in(form), short_form_minutes(number));
        let number = count_text(number, "question");
        html! { <li key={form.id()}>{format!("{who}: {number}, about {minutes} minutes")}</li> }
    };
    let forms = [Form::StaffVoice, Form::Radiographer].into_iter();
    let asked = forms.filter(|form| form.groups().iter().any(|group| groups.contains(group)));
    html! { <List>{for asked.map(of_form)}</List> }
}

fn who_fills_in(form: Form) -> &'static str {
    match form {
        Form::Radiographer => "Radiographers",
        Form::StaffVoice | Form::Department => "Support workers and assistant practitioners",
    }
}

/// What the tool is, folded away.
pub fn what_this_is(instrument: &Instrument) -> Html {
    html! {
        <Details summary="What this is">
            <Body>{instrument.caveat("start-not-a-test")}</Body>
            <Body>{instrument.caveat("start-listened")}</Body>
            <Body>{instrument.caveat("groups")}</Body>
        </Details>
    }
}

fn begin_own_form(app: &App, group: Group) {
    let (id, now) = (app.platform.clock.new_id(), app.platform.clock.now());
    let form = Form::of(group).unwrap_or(Form::StaffVoice);
    let first = form_questions(app.state.instrument, form).next();
    let question = first.map_or("", |question| question.id).to_owned();
    app.put(Assessment::new_form(id.clone(), now, form, Some(group)));
    app.go(&Route::Question(id, Via::Form, question));
}

/// Forms that were begun on this device, so that nobody fills in two.
fn begun_here(app: &App) -> Html {
    let checks = app.state.checks.iter();
    let forms: Vec<_> = checks
        .filter(|check| check.form.is_of_one_person())
        .collect();
    if forms.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading size={Size::M}>{"You have begun already?"}</Heading>
            <Body>{"There is a form on this device. If it is yours, go on with it:"}</Body>
            <List>
                {for forms.into_iter().map(|form| html! {
                    <li key={&*form.id}>
                        <a href={Route::Tasks(form.id.clone()).to_string()}>{name_of(form)}</a>
                    </li>
                })}
            </List>
        </>
    }
}

#[component]
fn Deleted() -> Html {
    use_page(&(), &AttrValue::from("Your form was deleted - RoleCheck"));
    html! {
        <GridRow>
            <GridColumn>
                <Heading level={HeadingLevel::H1} size={Size::L}>
                    {"Your form is no longer on this device"}
                </Heading>
                <Body>
                    {"Nobody can read your answers here any more. A file that you saved is still \
                    where your downloads go: delete it too, once you have sent it, if others use \
                    this device."}
                </Body>
                <Body>{"Thank you. You can close this page."}</Body>
                <ButtonGroup>
                    <a class="nhsuk-link" href={Route::Start.to_string()}>{"Start page"}</a>
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}
