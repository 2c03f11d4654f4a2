//! The other ways to ask people: an address to send, and paper.
//!
//! The words to send must promise nothing that depends on the person who sends them.

use yew::prelude::*;

use crate::engine::assessment::Form;
use crate::ui::context::App;
use crate::ui::copy::CopyButton;
use crate::ui::nhsuk::{Body, Details};
use crate::ui::route::{GroupsView, Route, VoiceView};

/// Folded away: how people can answer elsewhere.
pub fn other_ways(app: &App) -> Html {
    let voice = Route::Voice(VoiceView::Start).to_string();
    let paper = Route::Blank(Form::StaffVoice).to_string();
    let gather = Route::Groups(GroupsView::Gather).to_string();
    html! {
        <Details summary="Other ways to ask people">
            <Body>
                {"People can answer on their own phone and send you a file. Give them the address "}
                <a href={voice.clone()}>
                    <code class="app-address">{app.platform.address.page()}{voice}</code>
                </a>
                {". Then "}<a href={gather}>{"bring the files together"}</a>{"."}
            </Body>
            if let Some(page) = app.platform.address.page() {
                <CopyButton
                    app={app.clone()}
                    id="copy-invitation"
                    field="invitation"
                    label="Words to send"
                    text={invitation(&page)}
                    done="Copied. Paste it into an email, and say who gets the files and what for."
                    small=true
                >
                    {"Copy words to send"}
                </CopyButton>
            }
            <Body>
                {"Or print "}<a href={paper}>{"a paper form"}</a>
                {", and type the papers in once a collection is begun here."}
            </Body>
        </Details>
    }
}

/// What to send to people.
fn invitation(page: &str) -> String {
    let voice = Route::Voice(VoiceView::Start);
    format!(
        "We would like your view of the support worker role in our department.\n\n\
        Open {page}{voice} on your own phone or computer. It takes about 10 minutes. You do not \
        have to take part, and you can leave out any question. You are not asked for your name.\n\n\
        At the end, save the file and send it to me. I can open a file and read it. Results of a \
        group are shown only where 5 or more people have answered."
    )
}
