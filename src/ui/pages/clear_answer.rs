//! 'Clear my answer': takes back what was chosen where the controls alone cannot, as radios.
//!
//! It must not be there while there is nothing to take back.

use yew::prelude::*;

use crate::ui::focus::focus_nearby;
use crate::ui::nhsuk::{Button, ButtonType, ButtonVariant, VisuallyHidden};

/// What [`ClearAnswer`] is made of.
#[derive(Properties, PartialEq)]
pub struct ClearAnswerProps {
    /// The button's id.
    pub id: AttrValue,
    /// What stands on it.
    #[prop_or("Clear my answer".into())]
    pub words: AttrValue,
    /// Which answer, for screen readers; nothing on a page with one.
    #[prop_or_default]
    pub what: Option<AttrValue>,
    /// The id of the control, or of what is around the controls.
    pub control: AttrValue,
    /// Takes the answer back.
    pub onclear: Callback<MouseEvent>,
}

/// The button. It goes with the answer, so focus moves to the control first,
/// which stands just above.
#[component]
pub fn ClearAnswer(props: &ClearAnswerProps) -> Html {
    let onclick = {
        let (control, onclear) = (props.control.clone(), props.onclear.clone());
        Callback::from(move |event| {
            focus_nearby(&control);
            onclear.emit(event);
        })
    };
    html! {
        <Button
            id={&props.id}
            kind={ButtonType::Button}
            variant={ButtonVariant::Secondary}
            small=true
            {onclick}
        >
            {&props.words}
            if let Some(what) = &props.what {
                <VisuallyHidden>{" ("}{what}{")"}</VisuallyHidden>
            }
        </Button>
    }
}
