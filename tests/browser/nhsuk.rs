//! What NHS.UK's script would do, and ours does: focus, reveals, 'None of these', the count.

use std::time::Duration;

use gloo::utils::{body, document};
use rolecheck::ui::nhsuk::{
    Button, CharacterCount, Checkboxes, Choice, ErrorLink, ErrorSummary, Input, Items, Radios,
    Select, SelectOption, SkipLink, Title,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit,
};
use yew::platform::time::sleep;
use yew::prelude::*;

/// A page of its own for one test, taken away at its end.
struct Page {
    root: Element,
    app: Option<AppHandle<Show>>,
}

#[derive(Properties, PartialEq)]
struct ShowProps {
    view: Callback<UseStateHandle<AttrValue>, Html>,
}

/// Shows the view with one text as its state.
#[component]
fn Show(props: &ShowProps) -> Html {
    let state = use_state(AttrValue::default);
    props.view.emit(state)
}

impl Page {
    async fn open(view: fn(&UseStateHandle<AttrValue>) -> Html) -> Self {
        let root = document().create_element("div").unwrap();
        body().append_child(&root).unwrap();
        let renderer = yew::Renderer::<Show>::with_root_and_props(
            root.clone(),
            ShowProps {
                view: Callback::from(move |state| view(&state)),
            },
        );
        let page = Self {
            root,
            app: Some(renderer.render()),
        };
        settle().await;
        page
    }

    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.root.query_selector(selector).unwrap();
        found
            .unwrap_or_else(|| panic!("nothing is {selector}"))
            .dyn_into()
            .unwrap()
    }

    fn is_there(&self, selector: &str) -> bool {
        self.root.query_selector(selector).unwrap().is_some()
    }

    async fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
        settle().await;
    }

    fn is_ticked(&self, id: &str) -> bool {
        self.find::<HtmlInputElement>(&format!("#{id}")).checked()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// Lets Yew draw what has changed.
async fn settle() {
    sleep(Duration::from_millis(30)).await;
}

/// Waits for what comes once the browser gets round to it.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("not seen: {what}");
}

fn focused_id() -> String {
    document()
        .active_element()
        .map(|element| element.id())
        .unwrap_or_default()
}

fn hash() -> String {
    document().location().unwrap().hash().unwrap()
}

fn input_event() -> Event {
    let options = EventInit::new();
    options.set_bubbles(true);
    Event::new_with_event_init_dict("input", &options).unwrap()
}

#[wasm_bindgen_test]
async fn the_skip_link_moves_focus_to_the_main_part_and_leaves_the_address_alone() {
    let page = Page::open(|_| {
        html! { <><SkipLink target="skipped-to" /><main id="skipped-to"><h1>{"A"}</h1></main></> }
    })
    .await;
    let before = hash();
    page.click(".nhsuk-skip-link").await;
    until("focus on the main part", || focused_id() == "skipped-to").await;
    assert_eq!(hash(), before);
    page.find::<HtmlElement>("#skipped-to").blur().unwrap();
    assert!(
        !page.is_there("#skipped-to[tabindex]"),
        "focus was for once only"
    );
}

#[wasm_bindgen_test]
async fn an_error_summary_takes_focus_and_its_links_lead_to_the_first_control() {
    let page = Page::open(|_| {
        let link = |target: &'static str| ErrorLink {
            target: Some(target.into()),
            text: "Choose an answer".into(),
        };
        html! {
            <>
                <ErrorSummary errors={vec![link("pick"), link("group")]} />
                <Radios
                    name="pick"
                    legend={Title::new("Pick one")}
                    items={vec![Choice::new("a", "A"), Choice::new("b", "B")]}
                />
                <fieldset id="group"><legend>{"Group"}</legend><input id="inside" /></fieldset>
            </>
        }
    })
    .await;
    until("focus on the error summary", || {
        let active = document().active_element().unwrap();
        active.class_list().contains("nhsuk-error-summary")
    })
    .await;
    let before = hash();
    page.click("a[href='#pick']").await;
    until("focus on the first choice", || focused_id() == "pick").await;
    page.click("a[href='#group']").await;
    until("focus in the group", || focused_id() == "inside").await;
    assert_eq!(hash(), before);
}

#[wasm_bindgen_test]
async fn none_of_these_clears_the_other_boxes_and_they_clear_it() {
    let page = Page::open(|state| {
        let items = vec![
            Choice::new("a", "A"),
            Choice::new("b", "B"),
            Choice::new("none", "None of these")
                .after_divider("or")
                .exclusive(),
        ];
        let values: Items<AttrValue> = state
            .split_whitespace()
            .map(|value| AttrValue::from(value.to_owned()))
            .collect();
        let onchange = {
            let state = state.clone();
            move |values: Vec<AttrValue>| state.set(values.join(" ").into())
        };
        html! { <Checkboxes name="box" {items} {values} {onchange} /> }
    })
    .await;
    let steps = [
        ("box", [true, false, false]),
        ("box-2", [true, true, false]),
        ("box-4", [false, false, true]),
        ("box-2", [false, true, false]),
        ("box-2", [false, false, false]),
    ];
    for (id, ticked) in steps {
        page.click(&format!("#{id}")).await;
        let now = ["box", "box-2", "box-4"].map(|id| page.is_ticked(id));
        assert_eq!(now, ticked, "after a click on {id}");
    }
}

#[wasm_bindgen_test]
async fn a_chosen_radio_reveals_what_belongs_to_it() {
    let page = Page::open(|state| {
        let reason = html! { <Input name="reason" label="Why?" /> };
        let items = vec![
            Choice::new("a", "A"),
            Choice::new("b", "B").conditional(reason),
        ];
        let onchange = {
            let state = state.clone();
            move |value: AttrValue| state.set(value)
        };
        html! { <Radios name="pick" {items} value={(**state).clone()} {onchange} /> }
    })
    .await;
    let hidden = ".nhsuk-radios__conditional--hidden";
    assert!(page.is_there(hidden));
    page.click("#pick-2").await;
    assert!(page.is_ticked("pick-2") && !page.is_there(hidden));
    page.click("#pick").await;
    assert!(page.is_ticked("pick") && page.is_there(hidden));
}

#[wasm_bindgen_test]
async fn the_space_bar_presses_a_link_that_looks_like_a_button() {
    let page = Page::open(|state| {
        let onclick = {
            let state = state.clone();
            move |event: MouseEvent| {
                event.prevent_default();
                state.set("pressed".into());
            }
        };
        html! { <><Button href="#/on" {onclick}>{"On"}</Button><p id="said">{&**state}</p></> }
    })
    .await;
    let options = KeyboardEventInit::new();
    options.set_key(" ");
    options.set_bubbles(true);
    let space = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
    page.find::<HtmlElement>("a[role=button]")
        .dispatch_event(&space)
        .unwrap();
    settle().await;
    assert_eq!(page.find::<HtmlElement>("#said").inner_text(), "pressed");
}

#[wasm_bindgen_test]
async fn a_list_follows_its_value_even_after_a_person_used_it() {
    let page = Page::open(|state| {
        let clear = {
            let state = state.clone();
            move |_: MouseEvent| state.set(AttrValue::default())
        };
        let onchange = {
            let state = state.clone();
            move |value: AttrValue| state.set(value)
        };
        let items = vec![SelectOption::new("", "Choose"), SelectOption::new("a", "A")];
        html! {
            <>
                <Select name="list" label="List" {items} value={(**state).clone()} {onchange} />
                <Button onclick={clear}>{"Clear"}</Button>
            </>
        }
    })
    .await;
    let list: HtmlSelectElement = page.find("select");
    list.set_value("a");
    list.dispatch_event(&Event::new("change").unwrap()).unwrap();
    settle().await;
    assert_eq!(list.value(), "a");
    page.click("button").await;
    assert_eq!(list.value(), "");
}

#[wasm_bindgen_test]
async fn the_count_is_seen_at_every_key_and_heard_after_a_pause() {
    let page = Page::open(|state| {
        let oninput = {
            let state = state.clone();
            move |text: String| state.set(text.into())
        };
        html! {
            <CharacterCount
                name="note"
                label="Note"
                max_length={5}
                value={(**state).clone()}
                {oninput}
            />
        }
    })
    .await;
    let field: HtmlTextAreaElement = page.find("textarea");
    let seen = || {
        page.find::<Element>("[aria-hidden]")
            .text_content()
            .unwrap()
    };
    let heard = || {
        page.find::<Element>("[aria-live=polite]")
            .text_content()
            .unwrap()
    };
    let at_first = heard();
    for text in ["abc", "abcdef"] {
        field.set_value(text);
        field.dispatch_event(&input_event()).unwrap();
        settle().await;
    }
    assert_eq!(seen(), "You have 1 character too many");
    assert_eq!(heard(), at_first);
    assert_eq!(field.value(), "abcdef", "what is too long is kept");
    sleep(Duration::from_millis(1200)).await;
    assert_eq!(heard(), "You have 1 character too many");
}
