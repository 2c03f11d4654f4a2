//! One option of a group of radios or checkboxes, and the ids and rules that both kinds share.
//! It must not know whether it is a radio or a checkbox.

use yew::html::IntoPropValue;
use yew::prelude::*;

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The control's value.
    pub value: AttrValue,
    /// Its label.
    pub label: Html,
    /// Help below the label.
    pub hint: Option<Html>,
    /// Shown below while the option is chosen, such as a field for the reason.
    pub conditional: Option<Html>,
    /// The line before it that sets it apart, such as `or`.
    pub divider: Option<AttrValue>,
    /// Checkboxes only: choosing it clears the others, as 'None of these' must.
    pub is_exclusive: bool,
    /// Cannot be chosen; the page must say why.
    pub is_disabled: bool,
}

impl Choice {
    /// An option with no more than a value and a label.
    pub fn new(value: impl Into<AttrValue>, label: impl IntoPropValue<Html>) -> Self {
        Self {
            value: value.into(),
            label: label.into_prop_value(),
            hint: None,
            conditional: None,
            divider: None,
            is_exclusive: false,
            is_disabled: false,
        }
    }

    /// Adds help below the label.
    pub fn hint(mut self, hint: impl IntoPropValue<Html>) -> Self {
        self.hint = Some(hint.into_prop_value());
        self
    }

    /// Adds what is shown while the option is chosen.
    pub fn conditional(mut self, conditional: Html) -> Self {
        self.conditional = Some(conditional);
        self
    }

    /// Sets it apart by a word on a line of its own.
    pub fn after_divider(mut self, word: impl Into<AttrValue>) -> Self {
        self.divider = Some(word.into());
        self
    }

    /// Makes it clear the other checkboxes.
    pub fn exclusive(mut self) -> Self {
        self.is_exclusive = true;
        self
    }

    /// Makes it impossible to choose.
    pub fn disabled(mut self) -> Self {
        self.is_disabled = true;
        self
    }
}

/// The options with their ids: the first is the prefix itself, so that an error summary can point
/// at it; the others end in their place, dividers counted, as NHS.UK has it.
pub(super) fn with_ids<'a>(
    prefix: &'a str,
    choices: &'a [Choice],
) -> impl Iterator<Item = (AttrValue, &'a Choice)> {
    let mut place = 0_usize;
    choices.iter().map(move |choice| {
        place += 1 + usize::from(choice.divider.is_some());
        let id = match place {
            1 => prefix.to_owned(),
            _ => format!("{prefix}-{place}"),
        };
        (AttrValue::from(id), choice)
    })
}

/// The values that are chosen after `value` was ticked or cleared, in the order of the options.
///
/// Ticking an exclusive option clears the rest; ticking another clears the exclusive ones.
/// Values that are not among the options stay: they are not this group's to drop.
pub fn chosen_after(
    choices: &[Choice],
    chosen: &[AttrValue],
    value: &AttrValue,
    is_ticked: bool,
) -> Vec<AttrValue> {
    let is_exclusive =
        |value: &AttrValue| choices.iter().any(|c| c.is_exclusive && c.value == *value);
    let stays = |other: &AttrValue| {
        other != value && !(is_ticked && (is_exclusive(value) || is_exclusive(other)))
    };
    let is_chosen = |other: &AttrValue| {
        if other == value {
            is_ticked
        } else {
            chosen.contains(other) && stays(other)
        }
    };
    let is_known = |other: &&AttrValue| choices.iter().any(|c| c.value == **other);
    let known = choices.iter().map(|c| &c.value).filter(|v| is_chosen(v));
    let unknown = chosen.iter().filter(|v| !is_known(v) && stays(v));
    known.chain(unknown).cloned().collect()
}
