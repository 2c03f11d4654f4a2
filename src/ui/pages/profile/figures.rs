//! The profile's numbers, each with 'I do not know'.
//!
//! What was typed must stay in its field, even if it cannot be used.

use yew::prelude::*;

use super::Context;
use super::about::label;
use super::fields::{Figure, Target, figures_of};
use crate::engine::change::Change;
use crate::engine::entry::remark_on_band;
use crate::engine::instrument::ProfileItem;
use crate::engine::words::item_name;
use crate::ui::nhsuk::{
    Body, Checkboxes, Choice, Fieldset, Hint, Input, InputWidth, Title, VisuallyHidden,
};

const DONT_KNOW: &str = "dont-know";

/// The number of an item, or the two numbers of a band.
pub fn figures(context: &Context, item: &'static ProfileItem) -> Html {
    let figures = figures_of(item);
    if let [figure] = figures.as_slice() {
        let title = label(item.text);
        return html! {
            <div class="app-figure">{field(context, figure, title, Some(item.hint))}</div>
        };
    }
    let hint_id = format!("{}-hint", item.id);
    html! {
        <Fieldset legend={label(item_name(item))} described_by={hint_id.clone()} role="group">
            <Hint id={hint_id}>{item.hint}</Hint>
            <div class="app-pair">
                {for figures.iter().map(|figure| {
                    let title = match figure.target {
                        Target::People(_) => "Number of people",
                        Target::Fte(_) | Target::BandFte(_) => "FTE",
                    };
                    html! {
                        <div class="app-figure app-pair__part" key={figure.id.to_string()}>
                            {field(context, figure, Title::new(title), None)}
                        </div>
                    }
                })}
            </div>
            <div role="status">
                if let Some(remark) = remark(context, &figures) {
                    <Body>{remark}</Body>
                }
            </div>
        </Fieldset>
    }
}

/// A word about the two numbers of a band.
fn remark(context: &Context, figures: &[Figure]) -> Option<&'static str> {
    figures.iter().find_map(|figure| match figure.target {
        Target::People(row) => remark_on_band(context.check.profile.band(row)),
        Target::Fte(_) | Target::BandFte(_) => None,
    })
}

/// A field and the box to tick instead.
fn field(context: &Context, figure: &Figure, title: Title, hint: Option<&'static str>) -> Html {
    let stored = figure.stored(&context.check.profile);
    let draft = context.drafts.get(&figure.id).cloned();
    let is_whole = matches!(figure.target, Target::People(_));
    let values: Vec<AttrValue> = if stored.is_unknown {
        vec![DONT_KNOW.into()]
    } else {
        Vec::new()
    };
    let words = html! {
        <>
            {"I do not know"}
            <VisuallyHidden>{format!(" ({})", figure.subject())}</VisuallyHidden>
        </>
    };
    html! {
        <>
            <Input
                name={figure.id.clone()}
                label={title}
                hint={hint.map(|hint| html! { {hint} })}
                error={context.error(&figure.id)}
                value={Some(AttrValue::from(draft.unwrap_or(stored.text)))}
                inputmode={if is_whole { "numeric" } else { "decimal" }}
                width={InputWidth::W5}
                autocomplete="off"
                oninput={type_in(context, figure)}
            />
            <Checkboxes
                name={figure.id.clone()}
                id_prefix={AttrValue::from(format!("{}-dont-know", figure.id))}
                items={vec![Choice::new(DONT_KNOW, words)]}
                {values}
                small=true
                onchange={tick(context, figure)}
            />
        </>
    }
}

/// Keeps the text, and stores the number if it is one that can be used.
fn type_in(context: &Context, figure: &Figure) -> Callback<String> {
    let (app, check, drafts) = (
        context.app.clone(),
        context.check.clone(),
        context.drafts.clone(),
    );
    let figure = figure.clone();
    Callback::from(move |text: String| {
        app.edit(&check.id, Change::Profile(figure.read(&text).1));
        let mut typed = (*drafts).clone();
        typed.insert(figure.id.clone(), text);
        drafts.set(typed);
    })
}

/// Stores 'I do not know', which clears the field.
fn tick(context: &Context, figure: &Figure) -> Callback<Vec<AttrValue>> {
    let (app, check, drafts) = (
        context.app.clone(),
        context.check.clone(),
        context.drafts.clone(),
    );
    let figure = figure.clone();
    Callback::from(move |values: Vec<AttrValue>| {
        app.edit(
            &check.id,
            Change::Profile(figure.unknown(!values.is_empty())),
        );
        let mut typed = (*drafts).clone();
        typed.remove(&figure.id);
        drafts.set(typed);
    })
}
