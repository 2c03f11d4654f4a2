//! Saves what is shown of the groups, and the tally to go on with.
//!
//! It must not save anything but what the engine lets out.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::groups::ShownGroups;
use crate::engine::tally::Tally;
use crate::platform::{FileType, PlatformError};
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonVariant, ErrorMessage, Heading, List, Size,
};
use crate::ui::print::PrintButton;
use crate::wire;

/// What [`SaveGroups`] is made of.
#[derive(Properties, PartialEq)]
pub struct SaveGroupsProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The tally, as it was let out.
    pub tally: Rc<Tally>,
    /// What is shown of it.
    pub shown: ShownGroups,
}

/// Ways to keep what is shown.
#[component]
pub fn SaveGroups(props: &SaveGroupsProps) -> Html {
    let SaveGroupsProps { app, tally, shown } = props;
    let outcome = use_state(|| None::<Result<String, PlatformError>>);
    let fewest = shown.fewest.number();
    let download = |name: String, kind: FileType, text: String| {
        let (app, outcome) = (app.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let done = app.platform.files.download(&name, kind, &text);
            outcome.set(Some(done.map(|()| name.clone())));
        })
    };
    let instrument = app.state.instrument;
    let save_table = download(
        wire::groups_csv_name(tally),
        FileType::Csv,
        wire::groups_csv(instrument, shown),
    );
    let save_tally = download(
        wire::tally_file_name(tally),
        FileType::Json,
        wire::write_tally(tally, instrument),
    );
    html! {
        <section class="app-no-print" aria-labelledby="groups-save">
            <Heading size={Size::M} id="groups-save">{"Save or print"}</Heading>
            <Body>{instrument.caveat("sharing")}</Body>
            <ButtonGroup>
                <PrintButton app={app.clone()} variant={ButtonVariant::Secondary} />
                <Button id="save-groups-table" variant={ButtonVariant::Secondary} onclick={save_table}>
                    {"Save what is shown as a table"}
                </Button>
            </ButtonGroup>
            <Body>
                {"To go on later, or to put these answers together with those from another place, save \
                a tally file and open it here again."}
            </Body>
            <List>
                <li>{"It holds how many people of a group gave each answer, and no form of a person."}</li>
                <li>{format!("Groups of fewer than {fewest} people are not in it, nor are people who \
                    came later and still wait. Keep the forms until you no longer need them.")}</li>
                <li>{"Nobody\u{2019}s answer can be read off it. Still, give it only to those who bring the \
                    answers together: for others there is the table."}</li>
            </List>
            <Button id="save-tally" onclick={save_tally}>{"Save a tally file"}</Button>
            <div role="status">{said(outcome.as_ref())}</div>
        </section>
    }
}

fn said(outcome: Option<&Result<String, PlatformError>>) -> Html {
    match outcome {
        None => Html::default(),
        Some(Ok(name)) => html! {
            <Body>
                {"Your browser saves the file as "}<strong>{name}</strong>
                {". You find it where your downloads go."}
            </Body>
        },
        Some(Err(error)) => html! {
            <ErrorMessage id="save-error">
                {format!("{error}. Try again, or open this page in another browser.")}
            </ErrorMessage>
        },
    }
}
