//! What a person has to know or decide before a file is taken in.
//!
//! It must not take anything in by itself.

use yew::prelude::*;

use super::Pending;
use crate::ui::context::{App, name_of};
use crate::ui::layout::day_in_words;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonVariant, Heading, InsetText, List, Size, SummaryList,
    SummaryRow,
};
use crate::ui::route::Route;

/// What a [`Decision`] is made of.
#[derive(Properties, PartialEq)]
pub struct DecisionProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The file that was read.
    pub pending: Pending,
    /// The person does not want it.
    pub oncancel: Callback<()>,
}

/// The check is here already, or not all of the file can be used.
#[component]
pub fn Decision(props: &DecisionProps) -> Html {
    let (app, pending) = (&props.app, &props.pending);
    let here = app.state.check(&pending.check.id);
    let accept = {
        let (app, check) = (app.clone(), pending.check.clone());
        Callback::from(move |_| {
            let id = check.id.clone();
            app.put(check.clone());
            app.go(&Route::Tasks(id));
        })
    };
    let keep_both = {
        let (app, check) = (app.clone(), pending.check.clone());
        Callback::from(move |_| {
            let id = app.copy_check(&check, format!("{} (from a file)", name_of(&check)));
            app.go(&Route::Tasks(id));
        })
    };
    let cancel = props.oncancel.reform(|_: MouseEvent| ());
    html! {
        <>
            {warnings(pending)}
            if let Some(here) = here {
                <Heading size={Size::M}>{"This check is already on this computer"}</Heading>
                <SummaryList rows={vec![
                    SummaryRow::new("In the file", words(app, &pending.check.name, &pending.check.updated_at)),
                    SummaryRow::new("On this computer", words(app, &here.name, &here.updated_at)),
                ]} />
                <ButtonGroup>
                    <Button id="replace" variant={ButtonVariant::Warning} onclick={accept}>
                        {"Replace the one on this computer"}
                    </Button>
                    <Button id="keep-both" onclick={keep_both}>{"Keep both"}</Button>
                    <Button id="cancel" variant={ButtonVariant::Secondary} onclick={cancel}>
                        {"Cancel"}
                    </Button>
                </ButtonGroup>
            } else {
                <ButtonGroup>
                    <Button id="accept" onclick={accept}>{"Open the check"}</Button>
                    <Button id="cancel" variant={ButtonVariant::Secondary} onclick={cancel}>
                        {"Cancel"}
                    </Button>
                </ButtonGroup>
            }
        </>
    }
}

fn words(app: &App, name: &str, updated_at: &str) -> String {
    let name = if name.trim().is_empty() {
        "Check without a name"
    } else {
        name
    };
    let day = day_in_words(updated_at.get(..10).unwrap_or_default());
    format!(
        "'{name}', last changed on {day} at {}",
        app.platform.clock.time_of_day(updated_at)
    )
}

/// What could not be used. It stays in the file when the check is saved again.
fn warnings(pending: &Pending) -> Html {
    if pending.warnings.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading size={Size::M}>{format!("About the file '{}'", pending.file_name)}</Heading>
            <Body>
                {"The file can be opened. This is what to know first. Nothing in it is thrown away: \
                what cannot be used is kept and saved again with the check."}
            </Body>
            <InsetText>
                <List>
                    {for pending.warnings.iter().map(|warning| html! {
                        <li>{warning}</li>
                    })}
                </List>
            </InsetText>
        </>
    }
}
