//! Saves one person's form as a file, and says what to do with it.
//!
//! It must say what is in the file, and offer to delete the form from the device.

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::forms::{form_for_others, progress_of_form};
use crate::engine::words::{count_text, group_in_sentence};
use crate::platform::{FileType, PlatformError};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, List, ListKind, Size,
};
use crate::ui::pages::CheckPageProps;
use crate::ui::route::Route;
use crate::wire;

/// The page that saves a form.
#[component]
pub fn SaveForm(props: &CheckPageProps) -> Html {
    let (app, form) = (&props.app, &props.check);
    let outcome = use_state(|| None::<Result<String, PlatformError>>);
    use_page(
        &form.id,
        &AttrValue::from("Save your form as a file - RoleCheck"),
    );
    let save = {
        let (app, form, outcome) = (app.clone(), form.clone(), outcome.clone());
        Callback::from(move |_| outcome.set(Some(save(&app, &form))))
    };
    let progress = progress_of_form(app.state.instrument, form);
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Answers(form.id.clone()).to_string()} text="Your answers" />
                if let Some(Err(error)) = &*outcome {
                    <ErrorSummary errors={vec![ErrorLink {
                        target: Some("save-file".into()),
                        text: format!("{error}. Try again, or open this page in another browser.").into(),
                    }]} />
                }
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Save your form as a file"}</Heading>
                <Body>{"The file holds:"}</Body>
                <List>
                    <li>{count_text(progress.done, "answer")}</li>
                    if let Some(group) = form.group {
                        <li>{format!("that you are {}", group_in_sentence(group))}</li>
                    }
                    <li>{"the month, and no day or time"}</li>
                </List>
                <Body>{"It does not hold your name, and nothing that you did not answer."}</Body>
                <Button id="save-file" onclick={save}>{"Save the file"}</Button>
                // It is there before it has something to say, or screen readers miss it.
                <div role="status">
                    if let Some(Ok(name)) = &*outcome {
                        <Body>
                            {"Your browser saves the file as "}<strong>{name}</strong>
                            {". You find it where your downloads go."}
                        </Body>
                    }
                </div>
                <Heading size={Size::M}>{"What to do with it"}</Heading>
                <List kind={ListKind::Number}>
                    <li>{"Send the file to the person who asked for your view, for example with \
                        an email. They will know that it is yours. Ask them first what they do \
                        with it, if you are not sure."}</li>
                    <li>{"Then delete your form from this device, if others use it too."}</li>
                </List>
                <ButtonGroup>
                    <Button
                        variant={ButtonVariant::Secondary}
                        href={Route::Delete(form.id.clone()).to_string()}
                    >
                        {"Delete this form from this device"}
                    </Button>
                    <a class="nhsuk-link" href={Route::Tasks(form.id.clone()).to_string()}>
                        {"Back to your form"}
                    </a>
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}

/// Gives the person the file; its name, if that works.
fn save(app: &App, form: &Assessment) -> Result<String, PlatformError> {
    let form = form_for_others(form);
    let options = wire::WriteOptions::default();
    let text = wire::write(&form, app.state.instrument, None, options);
    let name = wire::file_name(&form);
    app.platform.files.download(&name, FileType::Json, &text)?;
    Ok(name)
}
