//! What was answered last time, beside the question, to be confirmed with one press.
//!
//! It must never answer by itself: the control below stays blank until a person presses.

use yew::prelude::*;

use super::QuestionProps;
use crate::engine::change::Change;
use crate::engine::progress::is_answered;
use crate::ui::focus::focus_nearby;
use crate::ui::nhsuk::{Button, ButtonType, ButtonVariant, InsetText};
use crate::ui::pages::last_time::{note_text, then_text, when};

/// The answer of last time; nothing where there is none.
pub fn last_time(of: &QuestionProps) -> Html {
    let (check, question) = (&of.check, of.question.0);
    let instrument = of.app.state.instrument;
    let Some(answer) = check.last_time(question).cloned() else {
        return Html::default();
    };
    let words = then_text(instrument, check, question);
    let confirm = {
        let set = of.app.on_edit(check, move |()| Change::Answer {
            question: question.id,
            answer: Some(answer.clone()),
        });
        Callback::from(move |_: MouseEvent| {
            // The button goes once it is pressed.
            focus_nearby(question.id);
            set.emit(());
        })
    };
    let can_confirm = !is_answered(check, question);
    html! {
        <div class="app-last-time">
            <InsetText visually_hidden_text="Last time">
                <p>{format!("{}: ", when(check))}<strong>{words}</strong></p>
                {note_text(check, question)}
                if can_confirm {
                    <Button
                        id="still-true"
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        small=true
                        onclick={confirm}
                    >
                        {"Still true"}
                    </Button>
                }
            </InsetText>
        </div>
    }
}
