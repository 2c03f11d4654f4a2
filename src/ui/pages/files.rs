//! Opens many files at once, says what came in, and leads on to what can be done with them.
//!
//! Nothing of them is kept on this device unless the person says so, and a file that cannot be used
//! must not stop the others.

mod came_in;
mod left_out;
mod opening;
mod own;
mod progress;
mod reading;
mod run;
mod save_table;
mod ways_on;

use yew::prelude::*;

use crate::engine::file_set::FileSet;
use crate::ui::context::App;
use crate::ui::drop_zone::{DropZone, on_pick};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ButtonGroup, ButtonType, ButtonVariant, FileUpload,
    GridColumn, GridRow, Heading, HeadingLevel, Size, VisuallyHidden,
};
use crate::ui::route::Route;
pub use came_in::{in_one_sentence, in_words};
pub use opening::carry_over;
use opening::{Opening, Outcome, Step, use_opening};
pub use reading::{Counts, Reading};
pub use run::{News, Run};

/// What the [`Files`] page is made of.
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The page that opens many files.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    use_page(&(), &AttrValue::Static("Compare files - RoleCheck"));
    let app = &props.app;
    let opening = use_opening(app);
    let files = &app.state.files;
    let is_busy = opening.step != Step::Waiting;
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Compare files"}</Heading>
                // It is there before it has something to say, or screen readers miss it.
                <div role="status"><VisuallyHidden>{said(&opening, files)}</VisuallyHidden></div>
                {match opening.step {
                    Step::Waiting => Html::default(),
                    Step::Looking => html! { <Body>{"Looking for files…"}</Body> },
                    Step::Reading(counts) => {
                        progress::reading(counts, opening.on(Opening::stop))
                    }
                    Step::Stopped(counts) => progress::stopped(
                        counts,
                        opening.on(Opening::keep),
                        opening.on(Opening::go_on),
                        opening.on(Opening::throw_away),
                    ),
                }}
                if !is_busy && files.is_empty() {
                    {intro()}
                    {ways_in(app, &opening)}
                    if app.state.tally.is_none() {
                        {demonstration_button(&opening)}
                    }
                } else if !is_busy {
                    {came_in::came_in(app)}
                    {ways_on::ways_on(files)}
                    if !files.departments.is_empty() {
                        <own::Own app={app.clone()} />
                        <save_table::SaveTable app={app.clone()} />
                    }
                    <Heading size={Size::M}>{"Add more files"}</Heading>
                    {ways_in(app, &opening)}
                    <Heading size={Size::M}>{"Put the files away"}</Heading>
                    <Body>
                        {"They go from this page by themselves when you close or reload it. The \
                        files stay where they are and as they are."}
                    </Body>
                    <Button
                        id="put-away"
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        onclick={opening.on(Opening::put_away)}
                    >
                        {"Put all files away"}
                    </Button>
                }
            </GridColumn>
        </GridRow>
    }
}

fn intro() -> Html {
    html! {
        <>
            <Body size={BodySize::Lede}>
                {"Open many checks at once: of several departments, of several years, or the forms \
                of staff. Then see them side by side."}
            </Body>
            <Body>
                {"The files stay where they are and as they are. Nothing is sent anywhere, and \
                nothing is kept on this device unless you say so."}
            </Body>
        </>
    }
}

/// It is offered only where nothing is open, so that nothing real is ever among what is made up.
fn demonstration_button(opening: &Opening) -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"No files yet?"}</Heading>
            <Body>
                {"See what comparing looks like with departments and people that are made up. \
                Nothing of it is kept."}
            </Body>
            <Button
                id="demonstration"
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                onclick={opening.on(Opening::show_demonstration)}
            >
                {"Open a demonstration"}
            </Button>
        </>
    }
}

fn ways_in(app: &App, opening: &Opening) -> Html {
    let on_files = {
        let opening = opening.clone();
        Callback::from(move |files| opening.begin(files))
    };
    let on_drop = {
        let step = opening.setter.clone();
        Callback::from(move |()| step.set(Step::Looking))
    };
    let onchange = on_pick(app, &on_files);
    html! {
        <>
            <DropZone app={app.clone()} {on_files} {on_drop}>
                <FileUpload
                    name="files"
                    label="Choose files"
                    hint={Some(html! {
                        {"Files that RoleCheck saved, which end in .json, or ZIP files of them. \
                        Choose as many as you like. You can also drop files, folders and ZIP files \
                        on this box."}
                    })}
                    multiple=true
                    accept={Some(AttrValue::Static(".json,.zip,application/json,application/zip"))}
                    onchange={onchange.clone()}
                />
                <FileUpload
                    name="folder"
                    label="Or choose a folder"
                    hint={Some(html! {
                        {"With all that is in it. Your browser may ask whether to upload the files: \
                        they are read here, and go nowhere."}
                    })}
                    folder=true
                    {onchange}
                />
            </DropZone>
            if app.state.checks.iter().any(|check| !check.is_untouched()) {
                <ButtonGroup>
                    <Button
                        id="add-kept"
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        onclick={opening.on(Opening::add_kept)}
                    >
                        {"Add the checks kept on this device"}
                    </Button>
                </ButtonGroup>
            }
        </>
    }
}

/// What is read out.
fn said(opening: &Opening, files: &FileSet) -> String {
    match opening.step {
        Step::Looking => "Looking for files.".to_owned(),
        Step::Reading(counts) => progress::read_out(counts),
        Step::Stopped(counts) => format!("Reading has stopped. {}", progress::so_far(counts)),
        Step::Waiting => match *opening.outcome {
            Outcome::None => String::new(),
            Outcome::CameIn(_) => in_one_sentence(files),
            Outcome::LeftOut => "These files are left out.".to_owned(),
            Outcome::PutAway => "All files are put away.".to_owned(),
        },
    }
}
