//! Two copies of one check side by side, difference by difference.
//!
//! It must take nothing that the person did not choose.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::Pending;
use super::decision::words;
use crate::engine::assessment::Assessment;
use crate::engine::merge::{Difference, Part, Pick, differences, merge};
use crate::engine::words::count_text;
use crate::ui::context::App;
use crate::ui::focus::focus_page_heading;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonType, ButtonVariant, Choice, ErrorLink, ErrorSummary, Heading,
    HeadingLevel, List, Radios, Size, SummaryList, SummaryRow, Title, VisuallyHidden,
};
use crate::ui::pages::answers::rows::lines;
use crate::ui::route::Route;

/// What [`Merge`] is made of.
#[derive(Properties, PartialEq)]
pub struct MergeProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The file that was read.
    pub pending: Pending,
    /// The person goes back to choose another way.
    pub oncancel: Callback<()>,
}

/// What was chosen so far.
type Picks = UseStateHandle<BTreeMap<Part, Pick>>;

/// What came of it: taken from the file, replaced here, left in the file.
#[derive(Clone, Copy, PartialEq)]
struct Done {
    taken: usize,
    replaced: usize,
    left: usize,
}

/// The differences, with a choice for each.
#[component]
pub fn Merge(props: &MergeProps) -> Html {
    let MergeProps { app, pending, .. } = props;
    let picks: Picks = use_state(BTreeMap::new);
    let attempt = use_state(|| 0_u32);
    let done = use_state(|| None::<Done>);
    if let Some(done) = *done {
        return outcome(&pending.check, done);
    }
    let Some(here) = app.state.check(&pending.check.id) else {
        return Html::default();
    };
    let found = differences(app.state.instrument, here, &pending.check);
    let open = found
        .iter()
        .filter(|each| !picks.contains_key(&each.part))
        .count();
    let finish = {
        let (app, here, theirs) = (app.clone(), here.clone(), pending.check.clone());
        let (picks, attempt, done, total) =
            (picks.clone(), attempt.clone(), done.clone(), found.len());
        Callback::from(move |_: MouseEvent| {
            if open > 0 {
                return attempt.set(*attempt + 1);
            }
            let mut merged = merge(app.state.instrument, &here, &theirs, &picks);
            merged.check.updated_at = app.platform.clock.now();
            let of = |whose: Pick| {
                merged
                    .turned_down
                    .iter()
                    .filter(|(_, by)| *by == whose)
                    .count()
            };
            let (left, replaced) = (of(Pick::Theirs), of(Pick::Mine));
            app.put(merged.check);
            done.set(Some(Done {
                taken: total - left,
                replaced,
                left,
            }));
            focus_page_heading();
        })
    };
    let cancel = props.oncancel.reform(|_: MouseEvent| ());
    html! {
        <>
            {unanswered(&found, &picks, *attempt, open)}
            <Heading size={Size::M}>{"Choose what to keep"}</Heading>
            <SummaryList rows={vec![
                SummaryRow::new("On this device", words(app, here)),
                SummaryRow::new("In the file", words(app, &pending.check)),
            ]} />
            if found.is_empty() {
                <Body>
                    {"The file has nothing that is not here already. Where it has no answer, yours \
                    stays."}
                </Body>
                <Button id="cancel" kind={ButtonType::Button} variant={ButtonVariant::Secondary} onclick={cancel}>
                    {"Back"}
                </Button>
            } else {
                <Body>
                    {format!(
                        "{} in the file {} from what is here. Choose for each. Where the file has \
                        nothing, yours stays.",
                        count_text(found.len(), "thing"),
                        if found.len() == 1 { "differs" } else { "differ" },
                    )}
                </Body>
                {in_one_press(&found, &picks)}
                {for found.iter().enumerate().map(|(place, each)| difference(each, place, &picks))}
                <p role="status" class="nhsuk-body">
                    {match open {
                        0 => "You have chosen for each.".to_owned(),
                        open => format!("{} still to choose.", open),
                    }}
                </p>
                <ButtonGroup>
                    <Button id="merge" kind={ButtonType::Button} onclick={finish}>
                        {"Bring both together"}
                    </Button>
                    <Button id="cancel" kind={ButtonType::Button} variant={ButtonVariant::Secondary} onclick={cancel}>
                        {"Cancel"}
                    </Button>
                </ButtonGroup>
            }
        </>
    }
}

/// Many choices with one press each.
fn in_one_press(found: &[Difference], picks: &Picks) -> Html {
    let press = |pick: Pick, wanted: Vec<Part>| {
        let picks = picks.clone();
        Callback::from(move |_: MouseEvent| {
            let mut all = (*picks).clone();
            all.extend(wanted.iter().map(|part| (*part, pick)));
            picks.set(all);
        })
    };
    let parts = |wanted: &dyn Fn(&Difference) -> bool| -> Vec<Part> {
        found
            .iter()
            .filter(|each| wanted(each))
            .map(|each| each.part)
            .collect()
    };
    let blank = parts(&|each| each.is_blank_here());
    let open = parts(&|each| !picks.contains_key(&each.part));
    let button = |id: &'static str, text: String, onclick| {
        html! {
            <Button {id} kind={ButtonType::Button} variant={ButtonVariant::Secondary} small=true {onclick}>
                {text}
            </Button>
        }
    };
    html! {
        <ButtonGroup>
            if !blank.is_empty() {
                {button(
                    "take-blank",
                    format!("Take all that you had left blank ({})", blank.len()),
                    press(Pick::Theirs, blank),
                )}
            }
            if !open.is_empty() {
                {button("keep-rest", "Keep yours for the rest".to_owned(), press(Pick::Mine, open.clone()))}
                {button("take-rest", "Take theirs for the rest".to_owned(), press(Pick::Theirs, open))}
            }
        </ButtonGroup>
    }
}

/// What a difference is called; a note is told from its answer.
fn title(difference: &Difference) -> String {
    match difference.part {
        Part::Note(_) => format!("Note: {}", difference.about),
        _ => difference.about.clone(),
    }
}

/// What the radios of one difference are called.
fn name_of_choice(place: usize) -> String {
    format!("difference-{}", place + 1)
}

fn difference(difference: &Difference, place: usize, picks: &Picks) -> Html {
    let part = difference.part;
    let title = title(difference);
    let mine = match difference.mine.as_slice() {
        [] => html! { {"Nothing yet"} },
        mine => lines(mine),
    };
    let onchange = {
        let picks = picks.clone();
        Callback::from(move |value: AttrValue| {
            let mut all = (*picks).clone();
            if let Some(pick) = [Pick::Mine, Pick::Theirs, Pick::Both]
                .into_iter()
                .find(|pick| id(*pick) == value)
            {
                all.insert(part, pick);
            }
            picks.set(all);
        })
    };
    let mut items = vec![
        Choice::new(id(Pick::Mine), "Keep yours"),
        Choice::new(id(Pick::Theirs), "Take theirs"),
    ];
    if part.takes_both() && !difference.is_blank_here() {
        items.push(Choice::new(id(Pick::Both), "Keep both, yours first"));
    }
    html! {
        <section class="app-difference" key={place}>
            <Heading level={HeadingLevel::H3} size={Size::S}>{title.clone()}</Heading>
            <SummaryList rows={vec![
                SummaryRow::new("On this device", mine),
                SummaryRow::new("In the file", lines(&difference.theirs)),
            ]} />
            <Radios
                name={name_of_choice(place)}
                legend={Title::new(html! {
                    <>{"Which one?"}<VisuallyHidden>{format!(" {title}")}</VisuallyHidden></>
                })}
                {items}
                value={picks.get(&part).map(|pick| AttrValue::from(id(*pick)))}
                small=true
                {onchange}
            />
        </section>
    }
}

fn id(pick: Pick) -> &'static str {
    match pick {
        Pick::Mine => "mine",
        Pick::Theirs => "theirs",
        Pick::Both => "both",
    }
}

/// That something is not chosen yet, with the way to it.
fn unanswered(found: &[Difference], picks: &Picks, attempt: u32, open: usize) -> Html {
    if attempt == 0 || open == 0 {
        return Html::default();
    }
    let errors: Vec<ErrorLink> = (found.iter().enumerate())
        .filter(|(_, each)| !picks.contains_key(&each.part))
        .map(|(place, each)| ErrorLink {
            target: Some(name_of_choice(place).into()),
            text: format!("Choose for: {}", title(each)).into(),
        })
        .collect();
    html! { <ErrorSummary {errors} {attempt} /> }
}

fn outcome(check: &Assessment, done: Done) -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"Both are together"}</Heading>
            <List>
                <li>{format!("{} taken from the file", count_text(done.taken, "thing"))}</li>
                if done.replaced > 0 {
                    <li>{format!("{} of yours replaced by them", done.replaced)}</li>
                }
                <li>{format!("{} left in the file", count_text(done.left, "thing"))}</li>
            </List>
            <Body>{"The file itself stays as it is, so you can open it again."}</Body>
            <Button href={Route::Tasks(check.id.clone()).to_string()}>{"Go to the task list"}</Button>
        </>
    }
}
