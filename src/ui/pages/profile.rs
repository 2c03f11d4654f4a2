//! The department's profile: what it is like, over a few pages.
//!
//! Everything goes into the state as it is entered. Nothing here is scored, and nothing must be
//! filled in to go on.

mod about;
mod choices;
pub mod fields;
mod figures;
mod hospitals;
pub mod steps;
mod titles;
mod way;

pub use steps::{Progress, progress};

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::instrument::{ProfileItem, ProfileKind};
use crate::engine::words::item_name;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ErrorLink, ErrorSummary, Form, GridColumn, GridRow,
    Heading, HeadingLevel, List, Size,
};
use crate::ui::pages::checks::CheckNotices;
use crate::ui::pages::missing::NotFound;
use crate::ui::route::{Route, Via};
use fields::{Drafts, FieldError};
use hospitals::Hospitals;
use steps::Step;
use titles::Titles;
use way::Way;

/// What a [`ProfilePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct ProfilePageProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// Which page of the profile, as in its address.
    pub step: String,
    /// The page that it leads back to, if it was reached to change one thing.
    #[prop_or_default]
    pub back: Option<Route>,
}

/// A page of the profile.
#[component]
pub fn ProfilePage(props: &ProfilePageProps) -> Html {
    let (app, check) = (props.app.clone(), props.check.clone());
    let back = props.back.clone();
    match steps::step_at(&props.step) {
        // The key makes each page a new one, so that what was typed on one stays there.
        Some(step) => html! { <StepPage key={step.id} {app} {check} {step} {back} /> },
        None => {
            let (id, step) = (check.id.clone(), props.step.clone());
            let path = Route::Profile(id, step, back.map(Box::new)).to_string();
            html! { <NotFound {app} {path} /> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct StepPageProps {
    app: App,
    check: Rc<Assessment>,
    step: &'static Step,
    back: Option<Route>,
}

/// What the parts of a page are given.
struct Context<'a> {
    app: &'a App,
    check: &'a Rc<Assessment>,
    drafts: UseStateHandle<Drafts>,
    errors: &'a [FieldError],
}

impl Context<'_> {
    /// The error to show in a field.
    fn error(&self, field: &str) -> Option<AttrValue> {
        let error = self.errors.iter().find(|error| error.field == field)?;
        Some(error.text.clone().into())
    }
}

#[component]
fn StepPage(props: &StepPageProps) -> Html {
    let (app, check, step) = (&props.app, &props.check, props.step);
    let instrument = app.state.instrument;
    let drafts = use_state(Drafts::new);
    // What was wrong when the person last tried to go on, and how often they tried.
    let errors = use_state(Vec::<FieldError>::new);
    let attempt = use_state(|| 0_u32);
    let items = steps::items_on(step, check, instrument);
    let mark = if errors.is_empty() { "" } else { "Error: " };
    let title = format!("{mark}{} - About your department - RoleCheck", step.title);
    use_page(&step.id, &AttrValue::from(title));
    let way = match &props.back {
        Some(back) => Way::back_to(back),
        None => Way::along(step, check, instrument),
    };
    let go_on = {
        let (app, check, items) = (app.clone(), check.clone(), items.clone());
        let (drafts, errors, attempt) = (drafts.clone(), errors.clone(), attempt.clone());
        let next = way.next.clone();
        Callback::from(move |()| {
            let wrong = fields::errors(&items, &check, &drafts);
            if wrong.is_empty() {
                app.go(&next);
            } else {
                errors.set(wrong);
                attempt.set(*attempt + 1);
            }
        })
    };
    let context = Context {
        app,
        check,
        drafts,
        errors: &errors,
    };
    let still_open = still_open(props, &way);
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={way.back.to_string()} />
                if !errors.is_empty() {
                    <ErrorSummary errors={links(&errors)} attempt={*attempt} />
                }
                <Heading level={HeadingLevel::H1} size={Size::L} caption={way.caption}>
                    {step.title}
                </Heading>
                {introduction(step)}
                <Form onsubmit={go_on}>
                    {for items.iter().map(|item| view(&context, item))}
                    <CheckNotices
                        app={app.clone()}
                        check={check.clone()}
                        only={Some(Rc::from(step.items))}
                        via={Via::Theme}
                        here={way::here(check, step, props.back.as_ref())}
                    />
                    {still_open}
                    <ButtonGroup>
                        <Button id="continue">{"Save and continue"}</Button>
                        <a class="nhsuk-link" href={way.out.to_string()}>{way.out_words}</a>
                    </ButtonGroup>
                </Form>
            </GridColumn>
        </GridRow>
    }
}

/// On the last page, what is open on the others, so that nobody has to look for it.
fn still_open(props: &StepPageProps, way: &Way) -> Html {
    let (check, instrument) = (&props.check, props.app.state.instrument);
    let open = steps::open_items(check, instrument);
    if open.is_empty() || !matches!(way.next, Route::Tasks(_)) {
        return Html::default();
    }
    html! {
        <>
            <Heading size={Size::S}>{"Still open"}</Heading>
            <Body>{"You can leave these open, or answer them now or later."}</Body>
            <List>
                {for open.iter().map(|item| html! {
                    <li key={item.id}>{to_item(check, item)}</li>
                })}
            </List>
        </>
    }
}

/// The item's name, as a link to its page.
fn to_item(check: &Assessment, item: &'static ProfileItem) -> Html {
    match steps::step_of(item.id) {
        Some(step) => {
            let route = Route::Profile(check.id.clone(), step.id.to_owned(), None);
            html! { <a href={route.to_string()}>{item_name(item)}</a> }
        }
        None => html! { {item_name(item)} },
    }
}

fn introduction(step: &Step) -> Html {
    let words = match step.id {
        "about" => "We ask this so that you can tell this check from others.",
        "numbers" => {
            "Leave out what you do not have. 'I do not know' is a useful answer: it shows what to \
            find out. FTE means full-time equivalent."
        }
        "service" | "recruitment" | "working" => {
            "This describes your department. There are no right answers, and nothing is scored."
        }
        _ => return Html::default(),
    };
    html! { <Body>{words}</Body> }
}

fn links(errors: &[FieldError]) -> Vec<ErrorLink> {
    let link = |error: &FieldError| ErrorLink {
        target: Some(error.target.clone()),
        text: error.text.clone().into(),
    };
    errors.iter().map(link).collect()
}

/// The controls of one item.
fn view(context: &Context, item: &'static ProfileItem) -> Html {
    let (app, check) = (context.app.clone(), context.check.clone());
    match item.kind {
        ProfileKind::Text { max_chars } => about::text(context, item, max_chars),
        ProfileKind::Date => about::date(context, item),
        ProfileKind::Single(options) => choices::one(context, item, options),
        ProfileKind::Multi(options) => choices::several(context, item, options),
        ProfileKind::Fte { .. } | ProfileKind::PeopleAndFte { .. } => {
            figures::figures(context, item)
        }
        ProfileKind::Hospitals { kinds, max } => {
            html! { <Hospitals {app} {check} hint={item.hint} kinds={hospitals::Kinds(kinds)} {max} /> }
        }
        // They stand with each hospital.
        ProfileKind::Areas => Html::default(),
        ProfileKind::Titles => html! { <Titles {app} {check} hint={item.hint} /> },
    }
}
