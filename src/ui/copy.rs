//! The button that copies text, for an email or a document.
//!
//! Where the browser does not copy, it must show the text, selected, to be copied by hand.

use yew::prelude::*;

use super::context::App;
use super::focus::select_text;
use super::nhsuk::{Button, ButtonType, ButtonVariant, Textarea};
use crate::platform::PlatformError;

/// What a [`CopyButton`] is made of.
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// The surroundings.
    pub app: App,
    /// The button's id.
    pub id: AttrValue,
    /// The id of the field that shows the text.
    pub field: AttrValue,
    /// The field's label.
    pub label: AttrValue,
    /// The text.
    pub text: AttrValue,
    /// What is said once it is copied.
    pub done: AttrValue,
    /// Whether the button is a small one.
    #[prop_or_default]
    pub small: bool,
    /// The button's words.
    pub children: Html,
}

/// How copying went.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Failed(PlatformError),
}

/// The button, and below it what came of it.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let copied = use_state(|| Copied::NotYet);
    {
        let field = props.field.clone();
        use_effect_with((*copied).clone(), move |copied| {
            if matches!(copied, Copied::Failed(_)) {
                select_text(&field);
            }
        });
    }
    let copy = {
        let (files, text) = (props.app.platform.files.clone(), props.text.clone());
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let copied = copied.setter();
            let done = move |outcome| {
                copied.set(match outcome {
                    Ok(()) => Copied::Done,
                    Err(error) => Copied::Failed(error),
                });
            };
            files.copy(&text, Box::new(done));
        })
    };
    html! {
        <>
            <Button
                id={props.id.clone()}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small={props.small}
                onclick={copy}
            >
                {props.children.clone()}
            </Button>
            // The line is always there, so that its words are read out.
            <p class="app-sheet__news app-no-print" role="status">
                if *copied == Copied::Done {
                    {&props.done}
                }
            </p>
            if let Copied::Failed(error) = &*copied {
                <Textarea
                    name={props.field.clone()}
                    label={props.label.clone()}
                    hint={Some(html! {
                        {format!(
                            "{error}. The text is selected: copy it with Ctrl and C, or on a Mac with \
                            Command and C."
                        )}
                    })}
                    value={props.text.clone()}
                    rows=10
                    readonly=true
                />
            }
        </>
    }
}
