//! Opens a file, picked or dropped.
//!
//! Nothing on this device is replaced before the person has said so, and everything in the file
//! that cannot be used is listed.

mod decision;
mod merge;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::state::{EXAMPLE_ID, FORM_ID};
use crate::platform::{GivenFile, PlatformError};
use crate::ui::context::{App, name_of};
use crate::ui::drop_zone::{DropZone, on_pick};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, ErrorLink, ErrorSummary, FileUpload, GridColumn, GridRow, Heading,
    HeadingLevel, Size,
};
use crate::ui::pages::files::carry_over;
use crate::ui::route::Route;
use crate::wire::{self, ByName, Opened, Warning};
use decision::Decision;
use merge::Merge;

/// What the [`OpenFile`] page is made of.
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// How far opening has come.
#[derive(Clone, PartialEq)]
enum Step {
    /// No file yet.
    Waiting,
    /// A file is being read.
    Reading,
    /// The file cannot be opened.
    Failed {
        name: String,
        reason: String,
        attempt: u32,
    },
    /// The file was read, and the person has to decide something first.
    Decide(Box<Pending>),
}

/// A file that was read and not yet taken in.
#[derive(Clone, PartialEq)]
pub struct Pending {
    /// The file's name.
    pub file_name: String,
    /// The check in the file.
    pub check: Assessment,
    /// What could not be used, in words.
    pub warnings: Vec<String>,
    /// Where the file's results are not those of its answers, in words.
    pub differences: Vec<String>,
}

/// The page that opens a file.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let step = use_state(|| Step::Waiting);
    let mark = if matches!(*step, Step::Failed { .. }) {
        "Error: "
    } else {
        ""
    };
    use_page(
        &(),
        &AttrValue::from(format!("{mark}Open a file - RoleCheck")),
    );
    let on_files = use_take(&props.app, &step);
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} />
                {failure(&step)}
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Open a file"}</Heading>
                if let Step::Decide(pending) = &*step {
                    <Decision app={props.app.clone()} pending={(**pending).clone()} oncancel={
                        let step = step.clone();
                        Callback::from(move |()| step.set(Step::Waiting))
                    } />
                } else {
                    <Body>
                        {"Open a check that was saved as a file here or on another device. The \
                        file stays where it is and as it is, and nothing is sent anywhere."}
                    </Body>
                    <DropZone app={props.app.clone()} on_files={on_files.clone()}>
                        <FileUpload
                            name="file"
                            label="Choose a RoleCheck file"
                            hint={Some(html! {
                                {"Its name ends in .json. You can also drop it on this box. Choose \
                                several, a folder or a ZIP file to compare them."}
                            })}
                            multiple=true
                            accept={Some(AttrValue::Static(".json,.zip,application/json,application/zip"))}
                            onchange={on_pick(&props.app, &on_files)}
                        />
                        <p class="app-drop-zone__state" role="status">
                            {if matches!(*step, Step::Reading) { "Reading the file…" } else { "" }}
                        </p>
                    </DropZone>
                    <Body>
                        <a href={Route::Files.to_string()}>
                            {"Open many files, or a folder, to compare them"}
                        </a>
                    </Body>
                }
            </GridColumn>
        </GridRow>
    }
}

/// Reads a file and takes it in, or says what is to be decided first. Several files, and those in a
/// ZIP file, go to the page for many.
#[hook]
fn use_take(app: &App, step: &UseStateHandle<Step>) -> Callback<Vec<GivenFile>> {
    let (app, step) = (app.clone(), step.clone());
    let attempts = use_mut_ref(|| 0_u32);
    Callback::from(move |files: Vec<GivenFile>| {
        let [file] = files.as_slice() else {
            if !files.is_empty() {
                carry_over(&app, files);
            }
            return;
        };
        let name = file.name();
        if ByName::of(&name) == ByName::Zip || name.contains('/') {
            return carry_over(&app, files);
        }
        step.set(Step::Reading);
        let attempt = attempts.replace_with(|attempt| *attempt + 1) + 1;
        let (app, setter) = (app.clone(), step.setter());
        file.read(
            wire::MAX_BYTES,
            Box::new(move |bytes| match open(&app, bytes) {
                Ok(opened) => take_in(&app, name, opened, &setter),
                Err(reason) => setter.set(Step::Failed {
                    name,
                    reason,
                    attempt,
                }),
            }),
        );
    })
}

fn open(app: &App, bytes: Result<Vec<u8>, PlatformError>) -> Result<Opened, String> {
    let bytes = bytes.map_err(|error| error.to_string())?;
    wire::read(&bytes, app.state.instrument).map_err(|error| error.to_string())
}

/// Takes the check in at once if there is nothing to decide.
fn take_in(app: &App, file_name: String, opened: Opened, step: &UseStateSetter<Step>) {
    let mut check = opened.assessment;
    if check.id == EXAMPLE_ID {
        check.name = format!("{} (from the example)", name_of(&check));
        check.id.clear();
    }
    if check.id.is_empty() || check.id == FORM_ID {
        check.id = app.platform.clock.new_id();
    }
    let (differences, warnings): (Vec<Warning>, Vec<Warning>) = (opened.warnings.into_iter())
        .partition(|warning| matches!(warning, Warning::ResultsDiffer { .. }));
    let words = |warnings: Vec<Warning>| warnings.iter().map(ToString::to_string).collect();
    let is_here = app.state.check(&check.id).is_some();
    if is_here || !warnings.is_empty() || !differences.is_empty() {
        step.set(Step::Decide(Box::new(Pending {
            file_name,
            check,
            warnings: words(warnings),
            differences: words(differences),
        })));
    } else {
        app.open(check, file_name);
    }
}

fn failure(step: &Step) -> Html {
    let Step::Failed {
        name,
        reason,
        attempt,
    } = step
    else {
        return Html::default();
    };
    html! {
        <ErrorSummary
            title={format!("'{name}' cannot be opened")}
            errors={vec![ErrorLink { target: Some("file".into()), text: reason.clone().into() }]}
            attempt={*attempt}
        >
            {"Your file was not changed, and nothing on this device was changed."}
        </ErrorSummary>
    }
}
