//! Opens a file, picked or dropped.
//!
//! Nothing on this device is replaced before the person has said so, and everything in the file
//! that cannot be used is listed.

mod decision;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::state::{EXAMPLE_ID, FORM_ID};
use crate::platform::PlatformError;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, ErrorLink, ErrorSummary, FileUpload, GridColumn, GridRow, Heading,
    HeadingLevel, Size,
};
use crate::ui::route::Route;
use crate::wire::{self, Opened, Warning};
use decision::Decision;

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
    let is_over = use_state(|| false);
    let mark = if matches!(*step, Step::Failed { .. }) {
        "Error: "
    } else {
        ""
    };
    use_page(
        &(),
        &AttrValue::from(format!("{mark}Open a file - RoleCheck")),
    );
    let take = use_take(&props.app, &step);
    let on_pick = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            if let Some(input) = input {
                take.emit(input.files().and_then(|files| files.get(0)));
                // The same file can be picked again after it was mended.
                input.set_value("");
            }
        })
    };
    let over = |is: bool| {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(is);
        })
    };
    let on_drop = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            take.emit(files.and_then(|files| files.get(0)));
        })
    };
    let zone = classes!("app-drop-zone", is_over.then_some("app-drop-zone--over"));
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
                    <div class={zone} ondragenter={over(true)} ondragover={over(true)}
                        ondragleave={over(false)} ondrop={on_drop}>
                        <FileUpload
                            name="file"
                            label="Choose a RoleCheck file"
                            hint={Some(html! {
                                {"Its name ends in .json. You can also drop it on this box."}
                            })}
                            accept={Some(AttrValue::Static(".json,application/json"))}
                            onchange={on_pick}
                        />
                        <p class="app-drop-zone__state" role="status">
                            {if matches!(*step, Step::Reading) { "Reading the file…" } else { "" }}
                        </p>
                    </div>
                }
            </GridColumn>
        </GridRow>
    }
}

/// Reads a file and takes it in, or says what is to be decided first.
#[hook]
fn use_take(app: &App, step: &UseStateHandle<Step>) -> Callback<Option<web_sys::File>> {
    let (app, step) = (app.clone(), step.clone());
    let attempts = use_mut_ref(|| 0_u32);
    Callback::from(move |file: Option<web_sys::File>| {
        let Some(file) = file else { return };
        step.set(Step::Reading);
        let name = file.name();
        let attempt = attempts.replace_with(|attempt| *attempt + 1) + 1;
        let (app, setter) = (app.clone(), step.setter());
        let reader = app.platform.files.clone();
        reader.read(
            file,
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
