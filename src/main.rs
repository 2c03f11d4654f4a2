//! The page's entry point: what to do in a panic, the surroundings, and the page itself.

#[cfg(target_arch = "wasm32")]
fn main() {
    use rolecheck::browser;
    use rolecheck::ui::app::{RoleCheck, RoleCheckProps};

    // By way of Yew, which would put a hook of its own in the place of any other.
    yew::set_custom_panic_hook(Box::new(browser::on_panic));
    yew::platform::spawn_local(async {
        let platform = browser::opened_platform().await;
        let props = RoleCheckProps { platform };
        yew::Renderer::<RoleCheck>::with_root_and_props(browser::root(), props).render();
    });
}

/// On its own the program is nothing: it is a page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("RoleCheck is a web page. Run `cargo xtask serve` to see it.");
}
