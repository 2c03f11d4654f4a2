//! Opens many files at once, says what came in, and leads on to what can be done with them.
//!
//! Nothing of them is kept on this device unless the person says so, and a file that cannot be used
//! must not stop the others.

mod came_in;
mod left_out;
mod own;
mod progress;
mod reading;
mod run;
mod save_table;
mod ways_on;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::engine::file_set::{FileSet, ReadFile};
use crate::engine::state::Action;
use crate::platform::GivenFile;
use crate::ui::context::App;
use crate::ui::drop_zone::{DropZone, on_pick};
use crate::ui::focus::{focus_page_heading, focus_region, use_page};
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ButtonGroup, ButtonType, ButtonVariant, FileUpload,
    GridColumn, GridRow, Heading, HeadingLevel, Size, VisuallyHidden,
};
use crate::ui::route::Route;
pub use came_in::{in_one_sentence, in_words};
pub use reading::{Counts, Reading};
pub use run::{News, Run};

/// What the [`Files`] page is made of.
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// How far opening has come.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    /// Nothing is being opened.
    Waiting,
    /// Folders are being looked through.
    Looking,
    /// Files are being read.
    Reading(Counts),
    /// Somebody stopped it.
    Stopped(Counts),
}

thread_local! {
    /// Files that were given to another page, on their way here.
    static CARRIED: RefCell<Vec<GivenFile>> = const { RefCell::new(Vec::new()) };
}

/// Opens files on this page that were given to another.
pub fn carry_over(app: &App, files: Vec<GivenFile>) {
    CARRIED.set(files);
    app.go(&Route::Files);
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

/// What came of it last. The number makes each another.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    None,
    CameIn(u32),
    LeftOut,
    PutAway,
}

/// What is going on, and the ways to change it.
#[derive(Clone)]
struct Opening {
    app: App,
    step: Step,
    setter: UseStateSetter<Step>,
    outcome: UseStateHandle<Outcome>,
    run: Rc<RefCell<Option<Rc<Run>>>>,
    n_begun: Rc<RefCell<u32>>,
}

/// Opens files, also those that were carried over from another page. What was read so far is kept
/// when the page is left.
#[hook]
fn use_opening(app: &App) -> Opening {
    let step = use_state_eq(|| Step::Waiting);
    let outcome = use_state_eq(|| Outcome::None);
    let opening = Opening {
        app: app.clone(),
        step: *step,
        setter: step.setter(),
        outcome,
        run: use_mut_ref(|| None),
        n_begun: use_mut_ref(|| 0),
    };
    {
        let opening = opening.clone();
        use_effect_with((), move |()| {
            let carried = CARRIED.take();
            if !carried.is_empty() {
                opening.begin(carried);
            }
            move || opening.leave()
        });
    }
    use_effect_with((opening.step, *opening.outcome), |(step, outcome)| {
        match (step, outcome) {
            (Step::Stopped(_), _) => focus_region(progress::STOPPED),
            (Step::Waiting, Outcome::CameIn(_)) => focus_region(came_in::CAME_IN),
            (Step::Waiting, Outcome::LeftOut | Outcome::PutAway) => focus_page_heading(),
            _ => {}
        }
    });
    opening
}

impl Opening {
    /// A callback for a button.
    fn on(&self, act: fn(&Self)) -> Callback<MouseEvent> {
        let opening = self.clone();
        Callback::from(move |_| act(&opening))
    }

    fn begin(&self, files: Vec<GivenFile>) {
        if files.is_empty() {
            return self.setter.set(Step::Waiting);
        }
        let state = &self.app.state;
        let reading = Reading::new(state.instrument, FileSet::clone(&state.files), files);
        self.setter.set(Step::Reading(reading.counts()));
        let on_news = {
            let opening = self.clone();
            Callback::from(move |news| match news {
                News::Progress(counts) => opening.setter.set(Step::Reading(counts)),
                News::Done(set) => opening.show(*set),
            })
        };
        let run = Run::start(self.app.platform.clone(), reading, on_news);
        *self.run.borrow_mut() = Some(run);
    }

    fn show(&self, set: FileSet) {
        self.app.dispatch.emit(Action::SetFiles(Rc::new(set)));
        let mut n_begun = self.n_begun.borrow_mut();
        *n_begun += 1;
        self.outcome.set(Outcome::CameIn(*n_begun));
        self.setter.set(Step::Waiting);
    }

    fn stop(&self) {
        if let Some(run) = &*self.run.borrow() {
            run.stop();
            self.setter.set(Step::Stopped(run.counts()));
        }
    }

    fn go_on(&self) {
        if let Some(run) = &*self.run.borrow() {
            self.setter.set(Step::Reading(run.counts()));
            run.clone().go_on();
        }
    }

    fn keep(&self) {
        let run = self.run.borrow_mut().take();
        if let Some(set) = run.and_then(|run| run.end()) {
            self.show(set);
        }
    }

    fn throw_away(&self) {
        let run = self.run.borrow_mut().take();
        drop(run.and_then(|run| run.end()));
        self.outcome.set(Outcome::LeftOut);
        self.setter.set(Step::Waiting);
    }

    /// The page is left: nothing that was read is lost.
    fn leave(&self) {
        let run = self.run.borrow_mut().take();
        if let Some(set) = run.and_then(|run| run.end()) {
            self.app.dispatch.emit(Action::SetFiles(Rc::new(set)));
        }
    }

    fn put_away(&self) {
        self.app.dispatch.emit(Action::SetFiles(Rc::default()));
        self.outcome.set(Outcome::PutAway);
    }

    fn add_kept(&self) {
        let state = &self.app.state;
        let kept = state.checks.iter().filter(|check| !check.is_untouched());
        let kept = kept.map(|check| ReadFile::kept(check, state.instrument));
        let set = FileSet::clone(&state.files).with(state.instrument, kept);
        self.show(set);
    }
}
