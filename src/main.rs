//! The page's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    use yew::prelude::*;

    #[component]
    fn App() -> Html {
        let count = use_state(|| 0_u32);
        let more = Callback::from({
            let count = count.clone();
            move |_: MouseEvent| count.set(*count + 1)
        });
        html! {
            <main class="nhsuk-main-wrapper">
                <h1>{ "RoleCheck" }</h1>
                <button onclick={more}>{ format!("Pressed {} times", *count) }</button>
            </main>
        }
    }
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("RoleCheck runs in a browser: use `cargo xtask serve`.");
}
