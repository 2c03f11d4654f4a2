//! The buttons that confirm a pair of answers, or take that back, and what is said then.
//!
//! It must offer a confirmation only where the engine takes one.

use yew::prelude::*;

use super::CheckNoticesProps;
use crate::engine::change::Change;
use crate::engine::instrument::{Check, Effect};
use crate::ui::nhsuk::{Body, Button, ButtonType, ButtonVariant, Details, VisuallyHidden};

/// What was done last; the number tells two alike apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// In words.
    pub words: &'static str,
    /// Its number in this visit to the page, from 1; 0 before anything was done.
    pub number: u32,
}

/// Confirms that both answers are right.
pub fn confirm_button(
    props: &CheckNoticesProps,
    check: &'static Check,
    news: &UseStateHandle<News>,
) -> Html {
    html! {
        <Button
            id={format!("confirm-{}", check.id)}
            kind={ButtonType::Button}
            variant={ButtonVariant::Secondary}
            small=true
            onclick={confirm(props, check, true, news)}
        >
            {"Confirm: this is right"}
            <VisuallyHidden>{about(check)}</VisuallyHidden>
        </Button>
    }
}

/// Which answer a button is about, for screen readers.
fn about(check: &Check) -> String {
    match check.effect {
        Effect::DoubtUnlessConfirmed(question) => format!(" (‘{}’)", question.text),
        _ => String::new(),
    }
}

/// Those that were confirmed, each with a way to take that back.
pub fn confirmed_list(
    props: &CheckNoticesProps,
    confirmed: &[&'static Check],
    news: &UseStateHandle<News>,
) -> Html {
    let summary = match confirmed.len() {
        1 => "You confirmed 1 pair of answers".to_owned(),
        number => format!("You confirmed {number} pairs of answers"),
    };
    html! {
        <Details {summary}>
            {for confirmed.iter().map(|check| html! {
                <div key={check.id} class="app-check">
                    <Body>{check.message}</Body>
                    <Button
                        id={format!("take-back-{}", check.id)}
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        small=true
                        onclick={confirm(props, check, false, news)}
                    >
                        {"Take back"}
                        <VisuallyHidden>{" your confirmation"}{about(check)}</VisuallyHidden>
                    </Button>
                </div>
            })}
        </Details>
    }
}

/// Confirms or takes back, and says so.
fn confirm(
    props: &CheckNoticesProps,
    check: &'static Check,
    confirmed: bool,
    news: &UseStateHandle<News>,
) -> Callback<MouseEvent> {
    let (app, id, news) = (props.app.clone(), props.check.id.clone(), news.clone());
    Callback::from(move |_| {
        app.edit(
            &id,
            Change::Confirm {
                check: check.id,
                confirmed,
            },
        );
        let words = if confirmed {
            "You confirmed that your answers are right."
        } else {
            "You took your confirmation back."
        };
        news.set(News {
            words,
            number: news.number + 1,
        });
    })
}
