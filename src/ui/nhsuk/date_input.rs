//! A date as three fields: easier than a calendar for a date that one knows.
//! It must not judge whether the date exists: that is the page's to do.
//!
//! <https://service-manual.nhs.uk/design-system/components/date-input>

use yew::prelude::*;

use super::field::Field;
use super::fieldset::Fieldset;
use super::items::Items;
use super::label::Label;
use super::title::Title;
use crate::ui::event;

/// What the three fields hold, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// The day.
    pub day: AttrValue,
    /// The month.
    pub month: AttrValue,
    /// The year.
    pub year: AttrValue,
}

/// One of the three fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl DatePart {
    const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Day => "Day",
            Self::Month => "Month",
            Self::Year => "Year",
        }
    }

    const fn width_class(self) -> &'static str {
        match self {
            Self::Day | Self::Month => "nhsuk-input--width-2",
            Self::Year => "nhsuk-input--width-4",
        }
    }
}

impl DateParts {
    fn get(&self, part: DatePart) -> &AttrValue {
        match part {
            DatePart::Day => &self.day,
            DatePart::Month => &self.month,
            DatePart::Year => &self.year,
        }
    }

    fn with(&self, part: DatePart, text: String) -> Self {
        let mut parts = self.clone();
        match part {
            DatePart::Day => parts.day = text.into(),
            DatePart::Month => parts.month = text.into(),
            DatePart::Year => parts.year = text.into(),
        }
        parts
    }
}

/// What a [`DateInput`] is made of.
#[derive(Properties, PartialEq)]
pub struct DateInputProps {
    /// The id, which the fields' ids start with.
    pub id: AttrValue,
    /// What the fields' names start with, as in `due[day]`; plain `day` if not given.
    #[prop_or_default]
    pub name_prefix: Option<AttrValue>,
    /// The question.
    pub legend: Title,
    /// Help for answering, such as an example.
    #[prop_or_default]
    pub hint: Option<Html>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The fields that are wrong; all three, if none is named.
    #[prop_or_default]
    pub wrong_parts: Items<DatePart>,
    /// What the fields hold.
    #[prop_or_default]
    pub value: DateParts,
    /// Gets all three at every key.
    #[prop_or_default]
    pub oninput: Callback<DateParts>,
}

/// A date.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let field = Field {
        id: &props.id,
        described_by: None,
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    html! {
        <div class={field.group_class()}>
            // Without the role, JAWS does not read the hint of a fieldset of text fields.
            <Fieldset
                legend={props.legend.clone()}
                role="group"
                described_by={field.described_by()}
            >
                {field.help()}
                <div class="nhsuk-date-input" id={props.id.clone()}>
                    {for DatePart::ALL.map(|part| date_field(props, part))}
                </div>
            </Fieldset>
        </div>
    }
}

/// One of the three fields.
fn date_field(props: &DateInputProps, part: DatePart) -> Html {
    let id = format!("{}-{}", props.id, part.name());
    let name = match &props.name_prefix {
        Some(prefix) => format!("{prefix}[{}]", part.name()),
        None => part.name().to_owned(),
    };
    let has_error = props.error.is_some()
        && (props.wrong_parts.is_empty() || props.wrong_parts.contains(&part));
    let value = Some(props.value.get(part).clone()).filter(|value| !value.is_empty());
    let oninput = {
        let parts = props.value.clone();
        props
            .oninput
            .reform(move |e: InputEvent| parts.with(part, event::value(&e)))
    };
    html! {
        <div class="nhsuk-date-input__item">
            <div class={classes!(
                "nhsuk-form-group",
                has_error.then_some("nhsuk-form-group--error"),
            )}>
                <Label title={part.label()} for_id={id.clone()} extra_class="nhsuk-date-input__label" />
                <input
                    class={classes!(
                        "nhsuk-input",
                        has_error.then_some("nhsuk-input--error"),
                        part.width_class(),
                        "nhsuk-date-input__input",
                    )}
                    {id}
                    {name}
                    type="text"
                    {value}
                    inputmode="numeric"
                    {oninput}
                />
            </div>
        </div>
    }
}
