//! A box on which files and folders can be dropped, with file fields in it for the keyboard.
//!
//! It must not read a file: it hands on what it was given.

use yew::prelude::*;

use super::context::App;
use crate::platform::GivenFile;

/// What a [`DropZone`] is made of.
#[derive(Properties, PartialEq)]
pub struct DropZoneProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Something was dropped: its files come as soon as they are found.
    #[prop_or_default]
    pub on_drop: Callback<()>,
    /// Gets the files that were dropped, those in folders too.
    pub on_files: Callback<Vec<GivenFile>>,
    /// The file fields.
    pub children: Html,
}

/// The box.
#[component]
pub fn DropZone(props: &DropZoneProps) -> Html {
    let is_over = use_state(|| false);
    let over = |is: bool| {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(is);
        })
    };
    let ondrop = {
        let is_over = is_over.clone();
        let (app, on_files) = (props.app.clone(), props.on_files.clone());
        let on_drop = props.on_drop.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            if let Some(data) = event.data_transfer() {
                on_drop.emit(());
                let on_files = on_files.clone();
                let found = move |files| on_files.emit(files);
                app.platform.files.dropped(data, Box::new(found));
            }
        })
    };
    let class = classes!("app-drop-zone", is_over.then_some("app-drop-zone--over"));
    html! {
        <div {class} ondragenter={over(true)} ondragover={over(true)} ondragleave={over(false)}
            {ondrop}>
            {props.children.clone()}
        </div>
    }
}

/// Hands on the files that were chosen in a file field. The same ones can be chosen again.
pub fn on_pick(app: &App, on_files: &Callback<Vec<GivenFile>>) -> Callback<Event> {
    let (files, on_files) = (app.platform.files.clone(), on_files.clone());
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
            return;
        };
        let picked = input.files().map(|list| files.picked(list));
        input.set_value("");
        if let Some(picked) = picked.filter(|picked| !picked.is_empty()) {
            on_files.emit(picked);
        }
    })
}
