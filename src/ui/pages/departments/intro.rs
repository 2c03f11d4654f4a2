//! What the pages that put departments side by side are for, and what they do not show.
//!
//! It must not promise more than the files hold.

use yew::prelude::*;

use super::Page;
use crate::ui::nhsuk::{Body, Details, InsetText, List, ListKind};

/// What the page is for, and what it does not show.
pub(super) fn intro(page: &Page<'_>) -> Html {
    let caveat = |id| page.instrument.caveat(id);
    html! {
        <>
            <InsetText>
                <Body>
                    <strong>{caveat("sharing")}</strong>
                    {" Use it to find whom to ask: who does something that you want to do?"}
                </Body>
                <Body>
                    {"Each department answered for itself, and nobody checked the answers."}
                </Body>
            </InsetText>
            <Details summary="What this does not show">
                <List kind={ListKind::Bullet}>
                    <li>
                        {"You see the files that were opened here and no others. They do not stand \
                        for departments elsewhere."}
                    </li>
                    <li>
                        {"Two departments can mean different things by the same answer. Ask them \
                        before you draw conclusions."}
                    </li>
                    <li>{caveat("no-overall")}</li>
                    <li>{caveat("numbers")}</li>
                    <li>
                        {"You can put departments in order by name, or in groups. There is no order \
                        by result."}
                    </li>
                </List>
            </Details>
        </>
    }
}
