//! The action plan by recommendation: in the person's own order, without those that they hide.
//!
//! What moves keeps the focus, and what happened is said. It must not change a status.

use yew::prelude::*;

use super::item::{Place, Press, button_id, item};
use super::{PlanPartProps, groups, hidden, not_enough};
use crate::engine::change::Change;
use crate::engine::plan::{Direction, PlanChange};
use crate::engine::report::PlanItem;
use crate::ui::nhsuk::{Body, Button, ButtonType, ButtonVariant, Heading, HeadingLevel, Size};
use crate::ui::pages::rows::{news, undo, use_focus_after_change, way_back};

/// The id of the button that takes back what was done last.
const UNDO: &str = "undo-plan";
/// The id of the button that gives the tool's order back.
const SUGGESTED: &str = "suggested-order";

/// What was done last and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Last {
    /// This recommendation was hidden.
    Hidden(&'static str),
    /// This order of the person's own was given up.
    Order(Vec<&'static str>),
}

/// The recommendations.
#[component]
pub fn ByRecommendation(props: &PlanPartProps) -> Html {
    let own = &props.check.plan;
    let said = use_state(AttrValue::default);
    let last = use_state(|| None::<Last>);
    let focus_next = use_focus_after_change((own.order.clone(), own.hidden.clone()));
    let list = List {
        props,
        said: &said,
        last: &last,
        focus_next: &focus_next,
    };
    list.view()
}

/// What the list and its buttons share.
struct List<'a> {
    props: &'a PlanPartProps,
    said: &'a UseStateHandle<AttrValue>,
    last: &'a UseStateHandle<Option<Last>>,
    focus_next: &'a Callback<AttrValue>,
}

impl List<'_> {
    fn view(&self) -> Html {
        let plan = &self.props.plan;
        let (hidden_items, shown): (Vec<&PlanItem>, Vec<&PlanItem>) =
            plan.recommendations.iter().partition(|item| item.hidden);
        let own_order = !self.props.check.plan.order.is_empty();
        html! {
            <section aria-labelledby="plan-recommendations">
                <Heading size={Size::M} id="plan-recommendations">
                    {order_words(own_order, plan.provisional)}
                </Heading>
                if plan.provisional {
                    {not_enough(&self.props.check)}
                }
                <div class="app-no-print">
                    <Body>
                        {"Put these in your own order, and hide what you do not want to work on. \
                        That never changes a status or the results."}
                    </Body>
                </div>
                {self.own_order()}
                <ol class="app-recommendations" role="list">
                    {for plan.recommendations.iter().map(|each| self.row(each, &shown))}
                </ol>
                {self.others()}
                {hidden::hidden(&hidden_items, &self.show())}
                {news(self.said)}
            </section>
        }
    }

    /// A recommendation; for the one that was hidden last, the way back in its place.
    fn row(&self, each: &PlanItem, shown: &[&PlanItem]) -> Html {
        let index = shown.iter().position(|other| other.id == each.id);
        if let Some(index) = index {
            let of = shown.len();
            let view = item(self.props, each, Place { index, of }, &self.press());
            return html! { <li key={each.id} class="app-recommendation">{view}</li> };
        }
        if **self.last != Some(Last::Hidden(each.id)) {
            return Html::default();
        }
        let id = each.id;
        let back = self.show().reform(move |_: MouseEvent| id);
        html! {
            <li key={id} class="app-recommendation app-no-print">
                {way_back(UNDO, id, "hidden", back)}
            </li>
        }
    }

    /// The way to the tool's order while there is another, and the way back from it.
    fn own_order(&self) -> Html {
        if let Some(Last::Order(order)) = &**self.last {
            let order = order.clone();
            let back = self.change(move || Done {
                change: PlanChange::Order(order.clone()),
                words: "Your own order is back.".to_owned(),
                focus: SUGGESTED.to_owned(),
                last: None,
            });
            return undo(UNDO, "Your own order", back.reform(|_: MouseEvent| ()));
        }
        if self.props.check.plan.order.is_empty() {
            return Html::default();
        }
        let order = self.props.check.plan.order.clone();
        let reset = self.change(move || Done {
            change: PlanChange::Order(Vec::new()),
            words: "These stand in the suggested order again.".to_owned(),
            focus: UNDO.to_owned(),
            last: Some(Last::Order(order.clone())),
        });
        html! {
            <div class="app-plan__buttons app-no-print">
                <Button
                    id={SUGGESTED}
                    kind={ButtonType::Button}
                    variant={ButtonVariant::Secondary}
                    small=true
                    onclick={reset.reform(|_: MouseEvent| ())}
                >
                    {"Back to the suggested order"}
                </Button>
            </div>
        }
    }

    /// Actions about what this version does not know.
    fn others(&self) -> Html {
        let others = &self.props.plan.others;
        if others.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <Heading level={HeadingLevel::H3} size={Size::S}>{"Other actions"}</Heading>
                {groups::list(self.props, others)}
            </>
        }
    }

    fn press(&self) -> Callback<(&'static str, Press)> {
        let plan = self.props.plan.clone();
        let own = self.props.check.clone();
        let (dispatch, shown) = (self.dispatch(), plan.shown());
        Callback::from(move |(id, press)| match press {
            Press::Hide => dispatch.emit(Done {
                change: PlanChange::Hide(id, true),
                words: format!(
                    "{id} is hidden. {} are left.",
                    shown.len().saturating_sub(1)
                ),
                focus: UNDO.to_owned(),
                last: Some(Last::Hidden(id)),
            }),
            Press::Move(direction) => {
                let listed: Vec<&'static str> =
                    plan.recommendations.iter().map(|item| item.id).collect();
                if let Some(order) = own.plan.order_after_move(&listed, id, direction) {
                    dispatch.emit(moved(id, direction, order, &shown));
                }
            }
        })
    }

    fn show(&self) -> Callback<&'static str> {
        let dispatch = self.dispatch();
        Callback::from(move |id| {
            dispatch.emit(Done {
                change: PlanChange::Hide(id, false),
                words: format!("{id} is shown again."),
                focus: button_id(id, Press::Hide),
                last: None,
            });
        })
    }

    fn change(&self, done: impl Fn() -> Done + 'static) -> Callback<()> {
        let dispatch = self.dispatch();
        Callback::from(move |()| dispatch.emit(done()))
    }

    /// Changes the plan, says so, and then moves focus.
    fn dispatch(&self) -> Callback<Done> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, last) = (self.said.clone(), self.last.clone());
        let focus_next = self.focus_next.clone();
        Callback::from(move |done: Done| {
            app.edit(&check.id, Change::Plan(done.change));
            said.set(done.words.into());
            last.set(done.last);
            focus_next.emit(done.focus.into());
        })
    }
}

/// In which order the recommendations stand.
fn order_words(is_own: bool, is_provisional: bool) -> &'static str {
    match (is_own, is_provisional) {
        (true, _) => "In your own order",
        (false, true) => "All that is open",
        (false, false) => "In the suggested order",
    }
}

/// A change of the plan, and what comes of it on the page.
struct Done {
    change: PlanChange,
    words: String,
    focus: String,
    last: Option<Last>,
}

/// Focus stays on the button, or goes to the other one where it is gone: at the top and the end.
fn moved(
    id: &'static str,
    direction: Direction,
    order: Vec<&'static str>,
    shown: &[&'static str],
) -> Done {
    let before = shown
        .iter()
        .position(|each| *each == id)
        .unwrap_or_default();
    let (way, now) = match direction {
        Direction::Up => ("up", before),
        Direction::Down => ("down", before + 2),
    };
    let left = match now {
        1 => Direction::Down,
        end if end == shown.len() => Direction::Up,
        _ => direction,
    };
    Done {
        change: PlanChange::Order(order),
        words: format!("{id} moved {way}, now {now} of {}", shown.len()),
        focus: button_id(id, Press::Move(left)),
        last: None,
    }
}
