//! What a department's results say where they take in the answers of its staff groups.
//!
//! It must leave the choice to the person: results can be seen with and without these answers.

use yew::prelude::*;

use crate::ui::nhsuk::{Body, Button, ButtonType, ButtonVariant, InsetText};
use crate::ui::route::{GroupsView, Route};

/// Whether the results are with or without, and the way to the other.
pub fn in_results(without: &UseStateHandle<bool>) -> Html {
    let change = {
        let without = without.clone();
        Callback::from(move |_: MouseEvent| without.set(!*without))
    };
    let groups = Route::Groups(GroupsView::Compare).to_string();
    html! {
        <InsetText>
            <div role="status">
                if **without {
                    <Body>
                        {"These results are without your staff groups\u{2019} answers."}
                    </Body>
                } else {
                    <Body>
                        <strong>{"With your staff groups\u{2019} answers. "}</strong>
                        {"The results say where support workers\u{2019} answers are lower than the \
                        department\u{2019}s, and a large gap between groups can move a recommendation up. \
                        No theme and no status changes. The action plan, the printed report and saved \
                        files are without them."}
                    </Body>
                }
            </div>
            <Button
                id="results-groups"
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                onclick={change}
            >
                {if **without { "Show them with these answers" } else { "Show them without these answers" }}
            </Button>
            <Body><a href={groups}>{"See the groups beside each other"}</a></Body>
        </InsetText>
    }
}
