//! What every form control has around it: the group, the hint, the error and their ids.
//! It must not make an id from anything but the control's own id.

use yew::prelude::*;

use super::error_message::ErrorMessage;
use super::hint::Hint;

/// The help around one control or group of controls.
pub(super) struct Field<'a> {
    /// The control's id, which the other ids start with.
    pub id: &'a str,
    /// Ids that describe it already.
    pub described_by: Option<&'a str>,
    /// Help for answering.
    pub hint: Option<&'a Html>,
    /// What is wrong with the answer.
    pub error: Option<&'a AttrValue>,
}

impl Field<'_> {
    /// The ids for `aria-describedby`, in NHS.UK's order, or none.
    pub fn described_by(&self) -> Option<AttrValue> {
        let hint = self.hint.map(|_| format!("{}-hint", self.id));
        let error = self.error.map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = self
            .described_by
            .map(str::to_owned)
            .into_iter()
            .chain(hint)
            .chain(error)
            .collect();
        (!ids.is_empty()).then(|| AttrValue::from(ids.join(" ")))
    }

    /// The hint and the error message.
    pub fn help(&self) -> Html {
        html! {
            <>
                if let Some(hint) = self.hint {
                    <Hint id={format!("{}-hint", self.id)}>{hint.clone()}</Hint>
                }
                if let Some(error) = self.error {
                    <ErrorMessage id={format!("{}-error", self.id)}>{error}</ErrorMessage>
                }
            </>
        }
    }

    /// The classes of the group around it all.
    pub fn group_class(&self) -> Classes {
        classes!(
            "nhsuk-form-group",
            self.error_class("nhsuk-form-group--error")
        )
    }

    /// The class, if there is an error.
    pub fn error_class(&self, class: &'static str) -> Option<&'static str> {
        self.error.map(|_| class)
    }
}

/// The id of a control: its own, or else its name.
pub(super) fn id_or_name(id: Option<&AttrValue>, name: &AttrValue) -> AttrValue {
    id.unwrap_or(name).clone()
}
