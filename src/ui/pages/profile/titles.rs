//! The job titles in use, each with its band and hospital.
//!
//! It must not call a title right or wrong: for 'helper' it says what the study found (F6).

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::change::{Change, ProfileChange};
use crate::engine::profile::{Profile, Title as JobTitle};
use crate::engine::words::{count_text, hospital_name};
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Body, Fieldset, Hint, Input, InputWidth, Select, SelectOption, Size, Title,
};
use crate::ui::pages::rows::{add_button, news, remove_button, undo, use_focus_after_change};

/// What [`Titles`] are made of.
#[derive(Properties, PartialEq)]
pub struct TitlesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// A line of help.
    pub hint: &'static str,
}

const UNDO: &str = "undo-title";
const SUGGESTIONS: &str = "title-suggestions";

/// The list of job titles.
#[component]
pub fn Titles(props: &TitlesProps) -> Html {
    let titles = &props.check.profile.titles;
    let said = use_state(AttrValue::default);
    let removed = use_state(|| None::<(usize, JobTitle)>);
    let focus_next = use_focus_after_change(titles.len());
    let row = Row {
        props,
        said: &said,
        removed: &removed,
        focus_next: &focus_next,
    };
    let suggestions = props.app.state.instrument.title_suggestions;
    let add_words = if titles.is_empty() {
        "Add a job title"
    } else {
        "Add another job title"
    };
    html! {
        <>
            <Hint>{props.hint}</Hint>
            <datalist id={SUGGESTIONS}>
                {for suggestions.iter().map(|title| html! { <option value={*title} /> })}
            </datalist>
            if titles.is_empty() {
                <Body>{"You have not added a job title yet."}</Body>
            }
            {for titles.iter().enumerate().map(|(place, title)| row.view(place, title))}
            if let Some((place, title)) = &*removed {
                {undo(UNDO, &called(title), row.undo(*place, title))}
            }
            {add_button("add-title", add_words, row.add())}
            {news(&said)}
        </>
    }
}

/// The id of a row's first field, and its name.
fn field_id(place: usize) -> String {
    format!("profile-titles-{}", place + 1)
}

fn called(title: &JobTitle) -> String {
    match title.text.trim() {
        "" => "The job title".to_owned(),
        text => format!("'{text}'"),
    }
}

/// What the rows share.
struct Row<'a> {
    props: &'a TitlesProps,
    said: &'a UseStateHandle<AttrValue>,
    removed: &'a UseStateHandle<Option<(usize, JobTitle)>>,
    focus_next: &'a Callback<AttrValue>,
}

impl Row<'_> {
    fn view(&self, place: usize, title: &JobTitle) -> Html {
        let check = &self.props.check;
        let id = field_id(place);
        let has_helper = title.text.to_lowercase().contains("helper");
        let note_id = format!("{id}-note");
        let what = format!("job title {}", place + 1);
        let several_hospitals = check.profile.hospitals.len() > 1 || title.hospital.is_some();
        html! {
            <div class="app-row" key={place}>
                <Fieldset legend={Title::new(format!("Job title {}", place + 1)).size(Size::S)}>
                    <Input
                        name={id.clone()}
                        label="Title"
                        value={title.text.clone()}
                        list={SUGGESTIONS}
                        width={InputWidth::W30}
                        autocomplete="off"
                        described_by={has_helper.then(|| AttrValue::from(note_id.clone()))}
                        oninput={self.enter(place, title, |title, text| title.text = text)}
                    />
                    <div role="status" id={note_id}>
                        if has_helper {
                            <p class="app-row__note">
                                {"In the study, support workers at 1 site felt that the word \
                                'helper' belittled them. You could ask yours what they think."}
                            </p>
                        }
                    </div>
                    <div class="app-pair">
                        <div class="app-pair__part">{self.band(&id, place, title)}</div>
                        if several_hospitals {
                            <div class="app-pair__part">{self.hospital(&id, place, title)}</div>
                        }
                    </div>
                    {remove_button(format!("{id}-remove"), &what, self.remove(place))}
                </Fieldset>
            </div>
        }
    }

    fn band(&self, id: &str, place: usize, title: &JobTitle) -> Html {
        let items: Vec<SelectOption> = [
            ("", "Not said"),
            ("2", "Band 2"),
            ("3", "Band 3"),
            ("4", "Band 4"),
        ]
        .map(|(value, text)| SelectOption::new(value, text))
        .into();
        let choose = self.enter(place, title, |title, value: AttrValue| {
            title.band = value.parse().ok();
        });
        html! {
            <Select
                name={format!("{id}-band")}
                label="Pay band"
                {items}
                value={title.band.map(|band| band.to_string()).unwrap_or_default()}
                onchange={choose}
            />
        }
    }

    fn hospital(&self, id: &str, place: usize, title: &JobTitle) -> Html {
        let choose = self.enter(place, title, |title, value: AttrValue| {
            title.hospital = (!value.is_empty()).then(|| value.to_string());
        });
        html! {
            <Select
                name={format!("{id}-hospital")}
                label="Hospital"
                items={hospital_options(&self.props.check.profile, title)}
                value={title.hospital.clone().unwrap_or_default()}
                onchange={choose}
            />
        }
    }

    /// A callback that enters something about a title.
    fn enter<T: 'static>(
        &self,
        place: usize,
        title: &JobTitle,
        set: impl Fn(&mut JobTitle, T) + 'static,
    ) -> Callback<T> {
        let title = title.clone();
        self.props.app.on_edit(&self.props.check, move |value| {
            let mut title = title.clone();
            set(&mut title, value);
            Change::Profile(ProfileChange::Title(place, title))
        })
    }

    /// The new title stands at the end, and focus goes to its field.
    fn add(&self) -> Callback<MouseEvent> {
        let removed = self.removed.clone();
        let number = self.props.check.profile.titles.len();
        self.change(move || {
            removed.set(None);
            let words = format!("Job title added. {}.", count_text(number + 1, "job title"));
            (ProfileChange::AddTitle, words, field_id(number))
        })
    }

    /// Focus goes to the button that brings the title back.
    fn remove(&self, place: usize) -> Callback<MouseEvent> {
        let removed = self.removed.clone();
        let titles = &self.props.check.profile.titles;
        let title = titles.get(place).cloned().unwrap_or_default();
        let left = count_text(titles.len().saturating_sub(1), "job title");
        self.change(move || {
            removed.set(Some((place, title.clone())));
            let words = format!("{} removed. {left} left.", called(&title));
            (ProfileChange::RemoveTitle(place), words, UNDO.to_owned())
        })
    }

    fn undo(&self, place: usize, title: &JobTitle) -> Callback<MouseEvent> {
        let (removed, title) = (self.removed.clone(), title.clone());
        let number = count_text(self.props.check.profile.titles.len() + 1, "job title");
        self.change(move || {
            removed.set(None);
            let words = format!("{} is back. {number}.", called(&title));
            (
                ProfileChange::RestoreTitle(place, title.clone()),
                words,
                field_id(place),
            )
        })
    }

    /// Changes the list, says so, and then moves focus to the control of this id.
    fn change(
        &self,
        change: impl Fn() -> (ProfileChange, String, String) + 'static,
    ) -> Callback<MouseEvent> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, focus_next) = (self.said.clone(), self.focus_next.clone());
        Callback::from(move |_| {
            let (change, words, focus_id) = change();
            app.edit(&check.id, Change::Profile(change));
            said.set(words.into());
            focus_next.emit(focus_id.into());
        })
    }
}

/// All hospitals or one; also the one that was chosen and is no longer listed.
fn hospital_options(profile: &Profile, title: &JobTitle) -> Vec<SelectOption> {
    let listed = profile.hospitals.iter().map(|hospital| hospital.id.clone());
    let unlisted = title
        .hospital
        .clone()
        .filter(|id| profile.hospital(id).is_none());
    let option = |id: String| {
        let name = hospital_name(profile, &id);
        SelectOption::new(id, name)
    };
    [SelectOption::new("", "All hospitals")]
        .into_iter()
        .chain(listed.chain(unlisted).map(option))
        .collect()
}
