//! The button that hands a form in, and what it does, in words.
//!
//! It must not leave anything of the form behind.

use yew::prelude::*;

use crate::engine::state::Action;
use crate::engine::tally::NotCounted;
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Body, Button, ButtonVariant, Details, ErrorLink, ErrorSummary, Heading, Size,
};
use crate::ui::route::{CollectView, Route};

/// What [`HandIn`] is made of.
#[derive(Properties, PartialEq)]
pub struct HandInProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// Hands the form in, or throws it away.
#[component]
pub fn HandIn(props: &HandInProps) -> Html {
    let refused = use_state(|| None::<NotCounted>);
    let attempt = use_state(|| 0_u32);
    let is_on_its_way = use_mut_ref(|| false);
    // In place of this page, so that 'back' does not lead to it.
    let leave = |app: &App| {
        let next = Route::Collect(CollectView::Next).to_string();
        app.platform.address.replace(&next);
    };
    let hand_in = {
        let group = props.app.state.form.as_ref().and_then(|form| form.group);
        let (app, refused, attempt) = (props.app.clone(), refused.clone(), attempt.clone());
        Callback::from(move |_| {
            // A second click would count the form twice.
            if is_on_its_way.replace(true) {
                return;
            }
            let (then, is_on_its_way) = (app.clone(), is_on_its_way.clone());
            let (refused, attempt) = (refused.clone(), attempt.clone());
            app.hand_in(group, move |outcome| {
                is_on_its_way.replace(false);
                match outcome {
                    Ok(()) => leave(&then),
                    Err(reason) => {
                        refused.set(Some(reason));
                        attempt.set(*attempt + 1);
                    }
                }
            });
        })
    };
    let throw_away = {
        let app = props.app.clone();
        Callback::from(move |_| {
            app.dispatch.emit(Action::SetForm(None));
            leave(&app);
        })
    };
    html! {
        <>
            if let Some(reason) = *refused {
                <ErrorSummary
                    errors={vec![ErrorLink {
                        target: Some("hand-in".into()),
                        text: why_not(reason).into(),
                    }]}
                    attempt={*attempt}
                />
            }
            <Heading size={Size::M}>{"Hand in"}</Heading>
            <Body>
                {"Your answers are added to those of others, and this form is gone: nobody can open \
                or change it again, not even you."}
            </Body>
            <Button id="hand-in" onclick={hand_in}>{"Hand in"}</Button>
            <Details summary="I do not want to hand it in">
                <Body>{"Nothing of it is kept or counted then."}</Body>
                <Button id="throw-away" variant={ButtonVariant::Secondary} onclick={throw_away}>
                    {"Throw this form away"}
                </Button>
            </Details>
        </>
    }
}

/// Why a form was not counted, and what to do.
pub fn why_not(reason: NotCounted) -> &'static str {
    match reason {
        NotCounted::NoGroup => "Choose who you are first",
        NotCounted::NoAnswers => {
            "There is nothing to count: answer at least one question with something other than 'I \
             do not know'"
        }
        NotCounted::CountedAlready => "This form is counted already",
        NotCounted::TooMany => "No more forms can be counted in this group",
    }
}
