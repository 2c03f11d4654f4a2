//! The box in which staff forms and tallies are chosen or dropped.
//!
//! It must not look into a file: it hands all of them on once they are read.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::take::ChosenFile;
use crate::ui::context::App;
use crate::ui::nhsuk::FileUpload;

/// What an [`OpenForms`] is made of.
#[derive(Properties, PartialEq)]
pub struct OpenFormsProps {
    /// The surroundings.
    pub app: App,
    /// Gets the files, all of them together.
    pub onfiles: Callback<Vec<ChosenFile>>,
}

/// The box.
#[component]
pub fn OpenForms(props: &OpenFormsProps) -> Html {
    let is_over = use_state(|| false);
    let is_reading = use_state(|| false);
    let take = {
        let (app, onfiles, is_reading) = (
            props.app.clone(),
            props.onfiles.clone(),
            is_reading.setter(),
        );
        Callback::from(move |files: Option<web_sys::FileList>| {
            let is_reading = is_reading.clone();
            is_reading.set(true);
            let onfiles = onfiles.clone();
            read_all(&app, files, move |files| {
                is_reading.set(false);
                onfiles.emit(files);
            });
        })
    };
    let on_pick = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                take.emit(input.files());
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
            take.emit(event.data_transfer().and_then(|data| data.files()));
        })
    };
    let zone = classes!(
        "app-drop-zone",
        "app-groups__open",
        is_over.then_some("app-drop-zone--over")
    );
    html! {
        <div class={zone} ondragenter={over(true)} ondragover={over(true)}
            ondragleave={over(false)} ondrop={on_drop}>
            <FileUpload
                name="staff-files"
                label="Choose staff forms or tally files"
                hint={Some(html! {
                    {"You can choose several at once. Their names end in .json. You can also drop them \
                    on this box."}
                })}
                multiple=true
                accept={Some(AttrValue::Static(".json,application/json"))}
                onchange={on_pick}
            />
            <p class="app-drop-zone__state" role="status">
                {if *is_reading { "Reading the files…" } else { "" }}
            </p>
        </div>
    }
}

/// Reads all files and then calls `done` once, with the files in the order in which they were chosen.
fn read_all(app: &App, files: Option<web_sys::FileList>, done: impl Fn(Vec<ChosenFile>) + 'static) {
    let files: Vec<web_sys::File> = (files.into_iter())
        .flat_map(|files| (0..files.length()).filter_map(move |place| files.get(place)))
        .collect();
    if files.is_empty() {
        done(Vec::new());
        return;
    }
    let n_files = files.len();
    let read: Rc<RefCell<Vec<(usize, ChosenFile)>>> = Rc::default();
    let done = Rc::new(done);
    for (place, file) in files.into_iter().enumerate() {
        let (name, read, done) = (file.name(), read.clone(), done.clone());
        let take = move |bytes: Result<Vec<u8>, crate::platform::PlatformError>| {
            let bytes = bytes.map_err(|error| error.to_string());
            let mut all = read.borrow_mut();
            all.push((place, (name, bytes)));
            if all.len() == n_files {
                all.sort_by_key(|(place, _)| *place);
                let files = all.drain(..).map(|(_, file)| file).collect();
                drop(all);
                done(files);
            }
        };
        app.platform.files.read(file, Box::new(take));
    }
}
