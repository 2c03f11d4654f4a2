//! Choosing a file that is on the computer.
//! It must not read the file: it hands the event on.
//!
//! NHS.UK's script adds a drop zone; here the page may add one of its own around this.
//! <https://service-manual.nhs.uk/design-system/components/file-upload>

use yew::prelude::*;

use super::field::{Field, id_or_name};
use super::label::Label;
use super::title::Title;

/// What a [`FileUpload`] is made of.
#[derive(Properties, PartialEq)]
pub struct FileUploadProps {
    /// The field's name.
    pub name: AttrValue,
    /// Its id; the name, if not given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What to choose.
    pub label: Title,
    /// Help for choosing.
    #[prop_or_default]
    pub hint: Option<Html>,
    /// What is wrong with the file.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// More than one file.
    #[prop_or_default]
    pub multiple: bool,
    /// A folder with all that is in it, and no single files.
    #[prop_or_default]
    pub folder: bool,
    /// The kinds of file that are offered, such as `.json`.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    /// Cannot be used; the page must say why.
    #[prop_or_default]
    pub disabled: bool,
    /// To clear it, so that the same file can be chosen again.
    #[prop_or_default]
    pub node_ref: NodeRef,
    /// Gets the event, which knows the files.
    #[prop_or_default]
    pub onchange: Callback<Event>,
}

/// A file field.
#[component]
pub fn FileUpload(props: &FileUploadProps) -> Html {
    let id = id_or_name(props.id.as_ref(), &props.name);
    let field = Field {
        id: &id,
        described_by: None,
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    html! {
        <div class={classes!(field.group_class(), "nhsuk-file-upload")}>
            <Label title={props.label.clone()} for_id={id.clone()} />
            {field.help()}
            <input
                class="nhsuk-file-upload__input"
                id={id.clone()}
                name={props.name.clone()}
                type="file"
                disabled={props.disabled}
                multiple={props.multiple}
                webkitdirectory={props.folder}
                accept={props.accept.clone()}
                aria-describedby={field.described_by()}
                ref={props.node_ref.clone()}
                onchange={props.onchange.clone()}
            />
        </div>
    }
}
