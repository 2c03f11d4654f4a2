//! Our components as HTML text, without a browser.

use tokio::runtime::Builder;
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct ShowProps {
    html: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.html.clone()
}

/// The markup.
pub fn render(html: Html) -> String {
    let renderer = LocalServerRenderer::<Show>::with_props(ShowProps { html }).hydratable(false);
    let runtime = Builder::new_current_thread()
        .build()
        .expect("a thread of our own");
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}
