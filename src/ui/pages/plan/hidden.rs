//! The recommendations that the person hides, folded away.
//!
//! They must stay within reach: each can be shown again. They stay off the paper.

use yew::prelude::*;

use super::item::labels;
use crate::engine::report::PlanItem;
use crate::engine::words::count_text;
use crate::ui::nhsuk::{
    Button, ButtonType, ButtonVariant, Details, Heading, HeadingLevel, Size, VisuallyHidden,
};

/// The hidden ones, if there are any.
pub fn hidden(items: &[&PlanItem], onshow: &Callback<&'static str>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="app-no-print">
            <Details
                id="plan-hidden"
                summary={format!("Hidden by you ({})", items.len())}
            >
                <ul class="app-recommendations" role="list">
                    {for items.iter().map(|item| one(item, onshow))}
                </ul>
            </Details>
        </div>
    }
}

fn one(item: &PlanItem, onshow: &Callback<&'static str>) -> Html {
    let id = item.id;
    html! {
        <li key={id} class="app-recommendation">
            <Heading level={HeadingLevel::H3} size={Size::S}>
                <span class="app-recommendation__id">{id}</span>{" "}{item.text}
            </Heading>
            {labels(item)}
            if !item.actions.is_empty() {
                <p>{"It has "}{count_text(item.actions.len(), "action")}{"."}</p>
            }
            <Button
                id={format!("{id}-show")}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                onclick={onshow.reform(move |_: MouseEvent| id)}
            >
                {"Show again"}<VisuallyHidden>{format!(" {id}")}</VisuallyHidden>
            </Button>
        </li>
    }
}
