//! The collection, for the person who runs it: how many have answered, and what to do next.
//!
//! It must show how many have answered and nothing of what they said: that is the group view's.

use std::rc::Rc;

use yew::prelude::*;

use super::invite::other_ways;
use crate::engine::collection::Collection;
use crate::engine::groups::ComparedGroup;
use crate::engine::state::Action;
use crate::engine::tally::{HowMany, Tally};
use crate::platform::{FileType, PlatformError};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, Size, SummaryList, SummaryRow, WarningCallout,
};
use crate::ui::route::{CollectView, GroupsView, Route};

/// The groups that can answer here, and what they are called.
const GROUPS: [(ComparedGroup, &str); 3] = [
    (ComparedGroup::SupportWorkers, "Support workers"),
    (
        ComparedGroup::AssistantPractitioners,
        "Assistant practitioners",
    ),
    (ComparedGroup::Radiographers, "Radiographers"),
];

/// What the [`Overview`] is made of.
#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The collection.
    pub collection: Rc<Collection>,
}

/// The collection.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let (app, tally) = (&props.app, &props.collection.tally);
    let name = tally.name();
    let outcome = use_state(|| None::<Result<String, PlatformError>>);
    use_page(
        &(),
        &AttrValue::from(format!("{name}: collecting - RoleCheck")),
    );
    let hand_over = {
        let app = app.clone();
        Callback::from(move |_| app.hand_device(true, Route::Collect(CollectView::Next)))
    };
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page" />
                if let Some(Err(error)) = &*outcome {
                    <ErrorSummary errors={vec![ErrorLink {
                        target: Some("save-tally".into()),
                        text: format!("{error}. Try again, or open this page in another browser.").into(),
                    }]} />
                }
                <Heading level={HeadingLevel::H1} size={Size::L} caption={"Collecting on this device"}>
                    {name}
                </Heading>
                {not_kept(app, &props.collection)}
                {how_many(tally)}
                <ButtonGroup>
                    <Button id="hand-over" onclick={hand_over}>{"Hand the device over"}</Button>
                    <a class="nhsuk-link" href={Route::Collect(CollectView::Paper).to_string()}>
                        {"Type in paper forms"}
                    </a>
                </ButtonGroup>
                <Body secondary=true>
                    {"The collection stays on this device, also when you close the page. From the \
                    start page you come back to it."}
                </Body>
                {other_ways(app)}
                <Heading size={Size::M}>{"When all have answered"}</Heading>
                {ways_on(app, tally, &outcome)}
                <Body>
                    <a href={Route::Collect(CollectView::Delete).to_string()}>
                        {"Delete the collection"}
                    </a>
                </Body>
            </GridColumn>
        </GridRow>
    }
}

/// Whether there is a group large enough to be shown.
fn has_group_to_show(tally: &Tally) -> bool {
    let is_shown = |group| matches!(tally.how_many(group), HowMany::People(_));
    ComparedGroup::ALL.into_iter().any(is_shown)
}

/// How many have answered: in all, or by group once one is large enough. Never both, since the one
/// would give away the number of a small group in the other (4.11).
fn how_many(tally: &Tally) -> Html {
    let fewest = tally.fewest().number();
    if !has_group_to_show(tally) {
        return html! {
            <Body>
                <strong>{have_answered(tally.people_in_all())}</strong>
                {" so far. There is no more to see until "}{fewest}
                {" people of one group have answered."}
            </Body>
        };
    }
    let words = |group| match tally.how_many(group) {
        HowMany::Nobody => "Nobody so far".to_owned(),
        HowMany::Fewer(fewest) => format!("Fewer than {}", fewest.number()),
        HowMany::People(number) => format!("{number} people"),
    };
    let rows: Vec<SummaryRow> = (GROUPS.into_iter())
        .map(|(group, name)| SummaryRow::new(name, words(group)))
        .collect();
    html! {
        <>
            <Body>{"Who has answered so far:"}</Body>
            <SummaryList {rows} />
        </>
    }
}

fn have_answered(people: u32) -> String {
    match people {
        0 => "Nobody has answered".to_owned(),
        1 => "1 person has answered".to_owned(),
        people => format!("{people} people have answered"),
    }
}

/// The device could not keep the last form.
fn not_kept(app: &App, collection: &Rc<Collection>) -> Html {
    let Some(reason) = &collection.not_kept else {
        return Html::default();
    };
    let again = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.keep_collection_again())
    };
    html! {
        <WarningCallout heading="The collection is not being kept" heading_level={HeadingLevel::H2}>
            <Body>
                {reason}{". The answers are counted, but they are lost when you close or reload \
                this page."}
            </Body>
            <Button id="keep-again" variant={ButtonVariant::Secondary} onclick={again}>
                {"Try again"}
            </Button>
        </WarningCallout>
    }
}

fn ways_on(
    app: &App,
    tally: &Tally,
    outcome: &UseStateHandle<Option<Result<String, PlatformError>>>,
) -> Html {
    let fewest = tally.fewest().number();
    if !has_group_to_show(tally) {
        return html! {
            <Body>
                {format!("Then you see here how the groups answered, and can save it as a file. A \
                group needs {fewest} people for that.")}
            </Body>
        };
    }
    let look = {
        let app = app.clone();
        Callback::from(move |_| {
            let then = app.clone();
            app.tally_to_show(move |tally| {
                then.dispatch.emit(Action::SetTally(Some(Rc::new(tally))));
                then.go(&Route::Groups(GroupsView::Compare));
            });
        })
    };
    let save = {
        let (app, outcome) = (app.clone(), outcome.clone());
        Callback::from(move |_| {
            let (then, outcome) = (app.clone(), outcome.clone());
            app.tally_file(move |name, text| {
                let given = then.platform.files.download(&name, FileType::Json, &text);
                outcome.set(Some(given.map(|()| name)));
            });
        })
    };
    html! {
        <>
            <Body>
                {format!("Wait until all have answered. Who answers after you have looked or saved \
                is added once {fewest} people of the group have done so.")}
            </Body>
            if tally.has_latecomers() {
                <Body>{"Somebody has answered since. Their answers wait for others."}</Body>
            }
            <ButtonGroup>
                <Button id="see-groups" variant={ButtonVariant::Secondary} onclick={look}>
                    {"See what the groups say"}
                </Button>
                <Button id="save-tally" variant={ButtonVariant::Secondary} onclick={save}>
                    {"Save the tally as a file"}
                </Button>
            </ButtonGroup>
            // It is there before it has something to say, or screen readers miss it.
            <div role="status">
                if let Some(Ok(name)) = &**outcome {
                    <Body>
                        {"Your browser saves the file as "}<strong>{name}</strong>
                        {". It holds no form of a single person and no small group."}
                    </Body>
                }
            </div>
        </>
    }
}
