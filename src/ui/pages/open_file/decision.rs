//! What a person has to know or decide before a file is taken in.
//!
//! It must not take anything in by itself.

use std::cmp::Ordering;

use yew::prelude::*;

use super::{Merge, Pending};
use crate::engine::assessment::Assessment;
use crate::engine::words::{date_text, group_name};
use crate::ui::context::{App, name_of};
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonVariant, Details, Heading, InsetText, List, Size, SummaryList,
    SummaryRow,
};

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
        let (app, pending) = (app.clone(), pending.clone());
        Callback::from(move |_| app.open(pending.check.clone(), pending.file_name.clone()))
    };
    let keep_both = {
        let (app, pending) = (app.clone(), pending.clone());
        Callback::from(move |_| {
            let name = format!("{} (from a file)", name_of(&pending.check));
            let copy = app.copy_of(&pending.check, name);
            app.open(copy, pending.file_name.clone());
        })
    };
    let cancel = props.oncancel.reform(|_: MouseEvent| ());
    let is_merging = use_state(|| false);
    let merge = |is: bool| {
        let is_merging = is_merging.clone();
        move || is_merging.set(is)
    };
    // A part would put an end to the check that it is a part of.
    let is_part =
        pending.check.section.is_some() && here.is_some_and(|here| here.section.is_none());
    if *is_merging || is_part {
        let back = merge(false);
        let oncancel = if is_part {
            props.oncancel.clone()
        } else {
            Callback::from(move |()| back())
        };
        return html! {
            <>
                {warnings(pending)}
                <Merge app={app.clone()} pending={pending.clone()} {oncancel} />
            </>
        };
    }
    let merge = {
        let merge = merge(true);
        Callback::from(move |_: MouseEvent| merge())
    };
    html! {
        <>
            {warnings(pending)}
            if let Some(here) = here {
                <Heading size={Size::M}>{"This check is already on this device"}</Heading>
                <SummaryList rows={vec![
                    SummaryRow::new("In the file", words(app, &pending.check)),
                    SummaryRow::new("On this device", words(app, here)),
                ]} />
                <Body><strong>{newer(&pending.check.updated_at, &here.updated_at)}</strong></Body>
                <ButtonGroup>
                    <Button id="merge-both" onclick={merge}>
                        {"Bring both together, answer by answer"}
                    </Button>
                    <Button id="replace" variant={ButtonVariant::Warning} onclick={accept}>
                        {"Replace the one on this device"}
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

/// Which of the two was changed last. Both are UTC, to the second.
fn newer(in_file: &str, here: &str) -> &'static str {
    match in_file.cmp(here) {
        Ordering::Greater => "The check in the file was changed last.",
        Ordering::Less => "The check on this device was changed last.",
        Ordering::Equal => "Both were changed last at the same time.",
    }
}

/// Which copy it is, who answered, as far as they said, and when it was changed.
pub(super) fn words(app: &App, check: &Assessment) -> String {
    let updated_at = &check.updated_at;
    let day = date_text(updated_at.get(..10).unwrap_or_default());
    let who = (check.group).map_or_else(String::new, |group| {
        format!(", answered by {}", group_name(group).to_lowercase())
    });
    format!(
        "'{}'{who}, last changed on {day} at {}",
        name_of(check),
        app.platform.clock.time_of_day(updated_at)
    )
}

/// What could not be used. It stays in the file when the check is saved again.
fn warnings(pending: &Pending) -> Html {
    if pending.warnings.is_empty() && pending.differences.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading size={Size::M}>{format!("About the file '{}'", pending.file_name)}</Heading>
            <Body>
                {"The file can be opened. This is what to know first. Nothing in it is thrown away: \
                what cannot be used is kept and saved again with the check."}
            </Body>
            if !pending.warnings.is_empty() {
                <InsetText>{list(&pending.warnings)}</InsetText>
            }
            if !pending.differences.is_empty() {
                <Body>
                    {"Some results in the file are not those that its answers give. RoleCheck always \
                    shows the results that follow from the answers."}
                </Body>
                <Details summary="Which results differ">{list(&pending.differences)}</Details>
            }
        </>
    }
}

fn list(lines: &[String]) -> Html {
    html! { <List>{for lines.iter().map(|line| html! { <li>{line}</li> })}</List> }
}

#[cfg(test)]
mod tests {
    use super::newer;

    #[test]
    fn the_copy_that_was_changed_last_is_named() {
        let (early, late) = ("2026-11-24T09:59:59Z", "2026-11-24T10:00:00Z");
        assert!(newer(late, early).contains("in the file"));
        assert!(newer(early, late).contains("on this device"));
        assert!(newer(early, early).contains("same time"));
    }
}
