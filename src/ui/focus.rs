//! Where the keyboard and the screen reader are: the only code that moves focus.
//! It must not decide when to: pages and components call it.
//!
//! Off the browser (native rendering tests) there is no focus, so the functions do nothing.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

/// Moves to the control with this id, or to the first control inside the element with this id,
/// and scrolls the question above it into view, so that it is read and seen with its context.
///
/// Links to `#id` are for this: the address's hash is the route, so it must not change.
pub fn focus_by_id(id: &str) {
    dom::focus_by_id(id);
}

/// Moves to the control with this id, or to the first one in it, where the person is looking at it
/// already: the page moves no further than it must.
pub fn focus_nearby(id: &str) {
    dom::focus_nearby(id);
}

/// Moves to an element that is not a control, such as a heading, the main part or a message.
pub fn focus_node(node: &NodeRef) {
    dom::focus_node(node);
}

/// Moves to the element with this id, even if it is not a control, as a skip link does.
pub fn focus_region(id: &str) {
    dom::focus_region(id);
}

/// Moves to the control at this place, from 0, among those of this name, and presses it as a click
/// would.
pub fn press_nth(name: &str, place: u32) {
    dom::press_nth(name, place);
}

/// Moves to the control of this name and value, and presses it as a click would.
pub fn press_value(name: &str, value: &str) {
    dom::press_value(name, value);
}

/// Moves to the control with this id, or to the first one in it, and presses it as a click would.
pub fn press_by_id(id: &str) {
    dom::focus_by_id(id);
    dom::press_focused();
}

/// Starts a new page: scrolls to the top and moves to its `h1`.
pub fn focus_page_heading() {
    dom::focus_page_heading();
}

/// Follows a link inside the page without changing the address: gives the callback for `onclick`.
/// What hides the place is unfolded.
pub fn focus_link(id: &AttrValue) -> Callback<MouseEvent> {
    let id = id.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        dom::focus_place(&id);
    })
}

/// Moves to the field with this id and selects all of its text, ready to be copied.
pub fn select_text(id: &str) {
    dom::select_text(id);
}

/// Makes the page that is shown next start at the element with this id, if it has one, and not at
/// its heading: those who come back to a long page go on where they were.
pub fn start_next_page_at(id: impl Into<AttrValue>) {
    let id = id.into();
    NEXT_PLACE.set(Some(id));
}

/// The same for the page after the next: a page is left to change one thing on another, and then
/// goes on where it was. Gives the callback for the `onclick` of the link.
pub fn come_back_to(id: &AttrValue) -> Callback<MouseEvent> {
    let id = id.clone();
    Callback::from(move |_| PLACE_AFTER_NEXT.set(Some(id.clone())))
}

/// Moves to the element with the returned reference when it appears, and again each time the
/// watched value changes, as an error summary must when the form is sent again.
#[hook]
pub fn use_focus_on<T: PartialEq + 'static>(watched: T) -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(watched, move |_| focus_node(&node));
    }
    node
}

/// Moves to the element with the returned reference when it appears.
#[hook]
pub fn use_focus_on_mount() -> NodeRef {
    use_focus_on(())
}

thread_local! {
    /// No page was shown yet in this visit.
    static IS_FIRST_PAGE: Cell<bool> = const { Cell::new(true) };
    /// Where the next page starts, if not at its heading.
    static NEXT_PLACE: RefCell<Option<AttrValue>> = const { RefCell::new(None) };
    /// Where the page after that starts, if not at its heading.
    static PLACE_AFTER_NEXT: RefCell<Option<AttrValue>> = const { RefCell::new(None) };
}

/// Tells of a new page: sets the window's title, and moves to the `h1` when the page appears and
/// each time that `page` changes, but not at the first page of the visit, where the browser starts
/// at the top by itself.
#[hook]
pub fn use_page<T: PartialEq + Clone + 'static>(page: &T, title: &AttrValue) {
    use_effect_with(title.clone(), |title| dom::set_title(title));
    use_effect_with(page.clone(), move |_| {
        let place = NEXT_PLACE.take();
        if place.is_none() {
            NEXT_PLACE.set(PLACE_AFTER_NEXT.take());
        }
        if IS_FIRST_PAGE.replace(false) || place.is_some_and(|id| dom::focus_place(&id)) {
            return;
        }
        focus_page_heading();
    });
}

/// Says at the foot of each printed page what it belongs to, for as long as the page is there, where
/// the browser can. The style sheet puts it there.
#[hook]
pub fn use_paper_footer(words: &AttrValue) {
    use_effect_with(words.clone(), |words| {
        dom::set_paper_footer(Some(&css_string(words)));
        || dom::set_paper_footer(None)
    });
}

/// Any text as a string of a style sheet.
fn css_string(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => string.extend(['\\', letter]),
            letter if letter.is_control() => string.push(' '),
            letter => string.push(letter),
        }
    }
    string.push('"');
    string
}

#[cfg(target_arch = "wasm32")]
mod dom {
    use gloo::events::EventListener;
    use gloo::utils::document;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
    use yew::NodeRef;

    const CONTROLS: &str = "input, select, textarea, button, a[href], summary";
    /// NHS.UK's class for an element that has focus but should not show it.
    const NO_OUTLINE: &str = "nhsuk-skip-link-focused-element";

    pub fn focus_by_id(id: &str) {
        let Some(target) = document().get_element_by_id(id) else {
            return;
        };
        let Some(control) = control_in(&target) else {
            set_focus(&target);
            return;
        };
        let options = FocusOptions::new();
        // The question first, then the focus: the browser would scroll to the control alone. A
        // button has its question in its words, so the page need not move for it.
        if let Some(question) = legend_or_label(&control) {
            question.scroll_into_view();
            options.set_prevent_scroll(true);
        }
        // A focus that fails leaves the person where they are, which is all that can be done.
        control.focus_with_options(&options).ok();
    }

    pub fn focus_nearby(id: &str) {
        let target = document().get_element_by_id(id);
        if let Some(control) = target.and_then(|target| control_in(&target)) {
            control.focus().ok();
        }
    }

    /// The element, if it is a control, or the first control in it.
    fn control_in(target: &Element) -> Option<HtmlElement> {
        let control = if matches!(target.matches(CONTROLS), Ok(true)) {
            Some(target.clone())
        } else {
            target.query_selector(CONTROLS).ok().flatten()
        };
        control?.dyn_into::<HtmlElement>().ok()
    }

    pub fn press_nth(name: &str, place: u32) {
        let all = document().query_selector_all(&format!("input[name='{name}']"));
        let control = all.ok().and_then(|all| all.get(place));
        press(control.and_then(|node| node.dyn_into().ok()));
    }

    pub fn press_value(name: &str, value: &str) {
        let selector = format!("input[name='{name}'][value='{value}']");
        let control = document().query_selector(&selector).ok().flatten();
        press(control.and_then(|element| element.dyn_into().ok()));
    }

    fn press(control: Option<HtmlElement>) {
        if let Some(control) = control {
            control.focus().ok();
            control.click();
        }
    }

    pub fn press_focused() {
        let focused = document().active_element();
        if let Some(control) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            control.click();
        }
    }

    /// Whether there is such a place. What hides it is unfolded.
    pub fn focus_place(id: &str) -> bool {
        let Some(element) = document().get_element_by_id(id) else {
            return false;
        };
        // What is unfolded is found no more, so this ends.
        while let Ok(Some(folded)) = element.closest("details:not([open])") {
            if folded.set_attribute("open", "").is_err() {
                break;
            }
        }
        focus_by_id(id);
        true
    }

    pub fn select_text(id: &str) {
        let field = document().get_element_by_id(id);
        if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
            field.focus().ok();
            field.select();
        }
    }

    /// The legend of a group, if control and legend fit in half a screen; else the label.
    fn legend_or_label(control: &HtmlElement) -> Option<Element> {
        let find = |root: &Element, selector: &str| root.query_selector(selector).ok().flatten();
        let fieldset = control.closest("fieldset").ok().flatten();
        if let Some(legend) = fieldset.and_then(|fieldset| find(&fieldset, "legend")) {
            let is_choice = control
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|input| matches!(input.type_().as_str(), "radio" | "checkbox"));
            let height = control.get_bounding_client_rect().bottom()
                - legend.get_bounding_client_rect().top();
            let screen = document()
                .document_element()
                .map_or(0, |root| root.client_height());
            if is_choice || height < f64::from(screen) / 2.0 {
                return Some(legend);
            }
        }
        let selector = format!("label[for='{}']", control.id());
        document().query_selector(&selector).ok().flatten()
    }

    pub fn focus_node(node: &NodeRef) {
        if let Some(element) = node.cast::<Element>() {
            set_focus(&element);
        }
    }

    pub fn focus_region(id: &str) {
        if let Some(element) = document().get_element_by_id(id) {
            set_focus(&element);
        }
    }

    pub fn focus_page_heading() {
        let find = |selector| document().query_selector(selector).ok().flatten();
        if let Some(root) = document().document_element() {
            root.set_scroll_top(0);
        }
        if let Some(heading) = find("main h1").or_else(|| find("main")) {
            set_focus(&heading);
        }
    }

    pub fn set_title(title: &str) {
        document().set_title(title);
    }

    /// The style sheet reads the words from this property of the root.
    const PAPER_FOOTER: &str = "--app-paper-footer";

    pub fn set_paper_footer(string: Option<&str>) {
        let root = document().document_element();
        let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        // Without it the pages have a plain foot, which is all that can be done.
        match string {
            Some(string) => root.style().set_property(PAPER_FOOTER, string).ok(),
            None => root.style().remove_property(PAPER_FOOTER).ok().map(drop),
        };
    }

    /// Makes the element able to take focus, just for as long as it has it.
    fn set_focus(element: &Element) {
        let Some(html) = element.dyn_ref::<HtmlElement>() else {
            return;
        };
        if html.has_attribute("tabindex") {
            html.focus().ok();
            return;
        }
        html.set_attribute("tabindex", "-1").ok();
        html.class_list().add_1(NO_OUTLINE).ok();
        html.focus().ok();
        let left = html.clone();
        EventListener::once(html, "blur", move |_| {
            left.remove_attribute("tabindex").ok();
            left.class_list().remove_1(NO_OUTLINE).ok();
        })
        .forget();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod dom {
    use yew::NodeRef;

    pub fn focus_by_id(_id: &str) {}
    pub fn focus_nearby(_id: &str) {}
    pub fn press_nth(_name: &str, _place: u32) {}
    pub fn press_value(_name: &str, _value: &str) {}
    pub fn press_focused() {}
    pub fn focus_node(_node: &NodeRef) {}
    pub fn focus_region(_id: &str) {}
    pub fn focus_page_heading() {}
    pub fn focus_place(_id: &str) -> bool {
        false
    }
    pub fn select_text(_id: &str) {}
    pub fn set_title(_title: &str) {}
    pub fn set_paper_footer(_string: Option<&str>) {}
}

#[cfg(test)]
mod tests {
    use super::css_string;

    #[test]
    fn any_name_of_a_check_is_a_string_of_the_style_sheet() {
        assert_eq!(css_string("Northbank, March"), r#""Northbank, March""#);
        assert_eq!(css_string(r#"a "b" \ c"#), r#""a \"b\" \\ c""#);
        assert_eq!(css_string("two\nlines"), r#""two lines""#);
    }
}
