//! Where the keyboard is after each key on a group of radios: still in it. It must not use the
//! mouse.

use rolecheck::engine::instrument::{CURRENT, Kind};

use crate::page::OpenSite;

/// How far a page may move when an answer is taken back, in pixels: it is shorter by a button.
const LITTLE: f64 = 100.0;

#[tokio::test]
async fn the_keyboard_stays_in_every_group_of_radios_when_an_answer_comes_and_goes() {
    let site = OpenSite::start().await;
    site.tab_to("#start-check").await;
    site.press_enter().await;
    site.heading("Check without a name").await;
    let tasks = site.hash().await;
    for (step, heading) in [
        ("about", "About this check"),
        ("service", "Your service"),
        ("hospitals", "Your hospitals and their areas"),
        ("recruitment", "Uniform and recruitment"),
        ("working", "Ways of working"),
    ] {
        site.go(&format!("{tasks}/profile/{step}"), heading).await;
        if step == "hospitals" {
            site.tab_to("#add-hospital").await;
            site.press_enter().await;
            site.until("a hospital", "document.querySelector('[type=radio]')")
                .await;
        }
        let groups = groups(&site).await;
        assert!(!groups.is_empty(), "no radios at {step}");
        for name in groups {
            choose_and_clear(&site, &name, &format!("{name}-clear")).await;
        }
    }
    // Each theme's first: the others are made of the same parts.
    let singles = CURRENT.themes.iter().filter_map(|theme| {
        let mut questions = CURRENT.questions.iter();
        questions.find(|question| {
            question.theme.id == theme.id && matches!(question.kind, Kind::Single(_))
        })
    });
    for question in singles {
        let address = format!("{tasks}/question/{}", question.id);
        site.go(&address, question.text).await;
        choose_and_clear(&site, question.id, "clear-answer").await;
    }
    site.close().await;
}

/// The names of the groups of radios on the page.
async fn groups(site: &OpenSite) -> Vec<String> {
    let names = "[...new Set([...document.querySelectorAll('[type=radio]')].map(it => it.name))]";
    let names = site.value(names).await;
    (names.as_array().unwrap().iter())
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

/// An arrow key, the space bar, and the button that takes the answer back: each leaves the focus in
/// the group, and the page where it is.
async fn choose_and_clear(site: &OpenSite, name: &str, clear: &str) {
    let inside = format!("document.activeElement.name === '{name}'");
    let chosen = format!("{inside} && document.activeElement.checked");
    let none = format!("!document.querySelector(`[name='{name}']:checked`)");
    for by_arrow in [true, false] {
        site.tab_to(&format!("input[name='{name}']")).await;
        if by_arrow {
            site.press_down(1).await;
        } else {
            site.press_space().await;
        }
        site.until(&format!("the chosen option of {name} has focus"), &chosen)
            .await;
        site.press_down(1).await;
        site.until(&format!("the next option of {name} has focus"), &chosen)
            .await;
        site.tab_to(&format!("[id='{clear}']")).await;
        // What is out of view has to come into view.
        let first = format!("document.querySelector(`[name='{name}']`).getBoundingClientRect()");
        let is_seen = site.is(&format!("{first}.top >= 0")).await;
        let before = site.value("scrollY").await.as_f64().unwrap();
        site.press_enter().await;
        site.until(
            &format!("{name} is cleared"),
            &format!("{none} && {inside}"),
        )
        .await;
        let after = site.value("scrollY").await.as_f64().unwrap();
        assert!(
            !is_seen || (after - before).abs() < LITTLE,
            "{name}: the page moved from {before} to {after}"
        );
    }
}
