//! The start page: what the tool is, the checks on this device, and the ways in.
//!
//! It must be plain about what the tool does not do.

mod checks_here;

use yew::prelude::*;

use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Instrument;
use crate::engine::progress::{essentials, minutes, progress_of, progress_of_all};
use crate::engine::state::EXAMPLE_ID;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    Body, BodySize, Button, ButtonGroup, ButtonVariant, Card, CardVariant, Details, GridColumn,
    GridRow, Heading, HeadingLevel, InsetText, List, Size,
};
use crate::ui::pages::profile;
use crate::ui::route::{CollectView, GroupsView, Route, VoiceView};
use checks_here::ChecksHere;

/// What the [`Start`] page is made of.
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The start page.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let title = "RoleCheck: look at how your imaging department uses support workers";
    use_page(&(), &AttrValue::from(title));
    let app = &props.app;
    html! {
        <GridRow>
            <GridColumn>
                <Heading level={HeadingLevel::H1} size={Size::Xl}>
                    {"Look at how your imaging department uses its support workers"}
                </Heading>
                <Body size={BodySize::Lede}>
                    {"Answer questions about how you name, place, train and develop support \
                    workers. See what is in place, what is not, and what nobody knows yet."}
                </Body>
                <ChecksHere app={app.clone()} />
                {ways_in(app)}
                {shared_computer(app)}
                {for_staff(app)}
                <Body>
                    <a href={Route::Files.to_string()}>
                        {"Compare files: over time, or between departments"}
                    </a>
                </Body>
                {what_it_is(app)}
            </GridColumn>
        </GridRow>
    }
}

fn ways_in(app: &App) -> Html {
    let begin = {
        let app = app.clone();
        Callback::from(move |_| {
            let id = app.start_check();
            app.go(&Route::Tasks(id));
        })
    };
    // Those who have checks here come to go on: there is one main button, and it is theirs.
    let variant = if app.state.checks.is_empty() {
        ButtonVariant::Primary
    } else {
        ButtonVariant::Secondary
    };
    html! {
        <ButtonGroup>
            <Button id="start-check" {variant} onclick={begin}>{"Start a department check"}</Button>
            <Button
                id="open-file"
                variant={ButtonVariant::Secondary}
                href={Route::OpenFile.to_string()}
            >
                {"Open a file"}
            </Button>
            <Button
                id="see-example"
                variant={ButtonVariant::Secondary}
                href={Route::Results(EXAMPLE_ID.to_owned()).to_string()}
            >
                {"See an example"}
            </Button>
        </ButtonGroup>
    }
}

/// The choice that has to be made before anything is entered.
fn shared_computer(app: &App) -> Html {
    html! {
        if !app.state.keeping.is_memory_only {
            <Body>
                {"Is this a shared computer? "}
                <a id="shared-computer" href={Route::Keep.to_string()}>
                    {"Do not keep anything on this computer"}
                </a>
            </Body>
        }
    }
}

/// The ways in for people who answer for themselves, and for whoever asks them.
fn for_staff(app: &App) -> Html {
    let collecting = app.state.collection.as_ref();
    let collect = collecting.map_or_else(
        || "Collect answers on this device".to_owned(),
        |collection| format!("Go on collecting: {}", collection.tally.name()),
    );
    html! {
        <Card
            variant={CardVariant::Basic}
            heading="Are you a support worker, assistant practitioner or radiographer?"
            heading_size={Size::S}
        >
            <Body>
                <a id="give-your-view" href={Route::Voice(VoiceView::Start).to_string()}>
                    {"Give your view"}
                </a>
                {": a short form of your own, about 10 minutes."}
            </Body>
            <Body>
                {"Do you bring the views of staff together? "}
                <a id="collect-here" href={Route::Collect(CollectView::Overview).to_string()}>
                    {collect}
                </a>
                {"."}
            </Body>
        </Card>
    }
}

/// What the privacy wording speaks of.
pub fn about_groups() -> Html {
    html! {
        <Body>
            {"Staff can answer too, each with a form of their own. You see what a group said, and never \
            what one person said. "}
            <a href={Route::Groups(GroupsView::default()).to_string()}>{"Compare groups of staff"}</a>
        </Body>
    }
}

fn what_it_is(app: &App) -> Html {
    let instrument = app.state.instrument;
    html! {
        <>
            <Heading size={Size::M}>{"Who it is for"}</Heading>
            <Body>
                {"For managers and speciality leads of NHS imaging departments in England, alone or \
                as a team. It is about support workers in pay bands 2 and 3."}
            </Body>
            {how_long_it_takes(instrument)}
            <Heading size={Size::M}>{"What to have to hand"}</Heading>
            <Body>{"You can start without these and add them later:"}</Body>
            <List>
                <li>{"how many support workers you have in each band: people, and full-time \
                    equivalent (FTE)"}</li>
                <li>{"the FTE in the electronic staff record (ESR): ask your workforce team"}</li>
                <li>{"the job titles in use, and the imaging areas of each hospital"}</li>
            </List>
            <Body>
                {"You can also "}
                <a href={Route::Blank(Form::Department).to_string()}>
                    {"print the questions as a paper form"}
                </a>
                {", for a meeting or to hand out."}
            </Body>
            <Heading size={Size::M}>{"Your answers stay on this device"}</Heading>
            <Body>{instrument.caveat("privacy")}</Body>
            {about_groups()}
            <Body>
                {"There is no account and no server. Anybody who uses this browser on this device \
                can see the checks that are kept here."}
            </Body>
            <Heading size={Size::M}>{"What it does not do"}</Heading>
            <InsetText>
                <Body>{instrument.caveat("start-not-a-test")}</Body>
                <Body>{instrument.caveat("start-listened")}</Body>
            </InsetText>
            <List>
                <li>{"It gives no overall score and no grade."}</li>
                <li>{instrument.caveat("sharing")}</li>
                <li>{instrument.caveat("pay-bands")}</li>
            </List>
            <Details summary="What else to know">
                <Body>{instrument.caveat("scope")}</Body>
                <Body>{instrument.caveat("views-of-others")}</Body>
                <Body>{instrument.caveat("related-work")}</Body>
                <Body>
                    <a href={Route::About.to_string()}>
                        {"More about this tool, the study and your data"}
                    </a>
                </Body>
            </Details>
        </>
    }
}

/// The figures are those of a new check, so that its task list says the same.
fn how_long_it_takes(instrument: &'static Instrument) -> Html {
    let check = Assessment::new(String::new(), String::new());
    let first = minutes(progress_of(&check, essentials(instrument)).of, 0);
    let items = profile::progress(&check, instrument).of;
    let all = minutes(progress_of_all(&check, instrument).of, items);
    html! {
        <>
            <Heading size={Size::M}>{"How long it takes"}</Heading>
            <List>
                <li>{format!("About {first} minutes for the most important questions")}</li>
                <li>{format!("About {all} minutes for all of it")}</li>
                <li>{"You can stop at any time and go on later. You can leave questions out."}</li>
            </List>
        </>
    }
}
