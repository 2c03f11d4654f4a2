//! The tool's suggestions for a recommendation, each with a button that takes it into the plan.
//!
//! They must always be marked as the tool's own and not the study's.

use yew::prelude::*;

use crate::engine::plan::PlannedAction;
use crate::engine::report::{
    FIRST_STEPS, FIRST_STEPS_ABOUT, FirstStepReport, RecommendationReport,
};
use crate::ui::focus::focus_link;
use crate::ui::nhsuk::{Body, Button, ButtonType, ButtonVariant, Heading, Size, VisuallyHidden};
use crate::ui::pages::plan::action::field_id;

/// The suggestions, if there are any.
pub fn first_steps(
    report: &RecommendationReport,
    actions: &[&PlannedAction],
    ontake: &Callback<(&'static str, &'static str)>,
) -> Html {
    if report.first_steps.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="first-steps">
            <Heading size={Size::M} id="first-steps">{FIRST_STEPS}</Heading>
            <Body>{FIRST_STEPS_ABOUT}</Body>
            <ul class="app-actions-list" role="list">
                {for report.first_steps.iter().map(|step| html! {
                    <li key={step.id} class="app-step">
                        <p class="app-step__text">
                            {step.text}
                            <span class="app-answer-note">{&step.follows_from}</span>
                        </p>
                        {take(step, actions, ontake)}
                    </li>
                })}
            </ul>
        </section>
    }
}

/// The button; once the step is in the plan, the way to its action there. Both have the same id,
/// so that focus stays.
fn take(
    step: &FirstStepReport,
    actions: &[&PlannedAction],
    ontake: &Callback<(&'static str, &'static str)>,
) -> Html {
    let (id, text) = (step.id, step.text);
    if let Some(place) = actions.iter().position(|action| action.first_step == id) {
        let field = AttrValue::from(field_id(place, "text"));
        return html! {
            <p class="app-step__taken">
                <strong class="app-status app-status--done">{"In your plan"}</strong>
                <a {id} href={format!("#{field}")} onclick={focus_link(&field)}>
                    {format!("Change action {}", place + 1)}
                </a>
            </p>
        };
    }
    html! {
        <Button
            {id}
            kind={ButtonType::Button}
            variant={ButtonVariant::Secondary}
            small=true
            onclick={ontake.reform(move |_: MouseEvent| (id, text))}
        >
            {"Add to the plan"}<VisuallyHidden>{": "}{text}</VisuallyHidden>
        </Button>
    }
}
