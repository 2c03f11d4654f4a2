//! What cannot be asked of every engine, or need not be, with the reasons. A test that is not run in
//! an engine must be here: nothing is left out in silence.

use fantoccini::wd::PrintConfiguration;
use xtask::setup::EngineName::{self, Chromium, Firefox};

use crate::browser::{Look, name_of_this_run};
use crate::page::OpenSite;

/// What some engines are not asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// A PDF file of the page as it would be printed.
    PrintToPdf,
    /// A number and the document's name at the foot of each printed page.
    PageFoot,
    /// The page in the few colours that a person chose.
    ForcedColours,
    /// The faults that axe finds.
    Axe,
    /// A browser that is killed and started again on the same profile.
    KillAndStartAgain,
}

/// Every exception: what, the engines that are asked, and why the others are not.
pub const LIMITS: &[(Need, &[EngineName], &str)] = &[
    (
        Need::PrintToPdf,
        &[Chromium, Firefox],
        "WebKit's driver has no command that prints",
    ),
    (
        Need::PageFoot,
        &[Chromium],
        "Firefox knows no margin boxes of CSS; it prints its own numbers unless they are turned off",
    ),
    (
        Need::ForcedColours,
        &[Chromium, Firefox],
        "no system on which Safari runs has forced colours, and WebKit does not know them",
    ),
    (
        Need::Axe,
        &[Chromium],
        "axe reads the page's elements, names and colours, which are the same in all engines; \
         what each engine makes of them is in the journeys",
    ),
    (
        Need::KillAndStartAgain,
        &[Chromium, Firefox],
        "a browser that WebKit's driver starts keeps nothing past its end, killed or not",
    ),
];

/// Whether the engine of this run is asked for it; where it is not, the reason is printed.
pub fn is_asked(need: Need) -> bool {
    let engine = name_of_this_run();
    let mut limits = LIMITS.iter().filter(|limit| limit.0 == need);
    let (_, engines, why) = limits.next().expect("a line for every need");
    if !engines.contains(&engine) {
        println!("not in {engine}: {why}");
    }
    engines.contains(&engine)
}

#[tokio::test]
async fn what_an_engine_is_not_asked_for_is_what_it_cannot_do() {
    let site = OpenSite::start().await;
    let prints = site.client.print(PrintConfiguration::default()).await;
    assert_eq!(prints.is_ok(), is_asked(Need::PrintToPdf), "{prints:?}");
    let has_boxes = site.is("'CSSMarginRule' in window").await;
    assert!(has_boxes || !is_asked(Need::PageFoot));
    let knows = site.is("CSS.supports('forced-color-adjust: none')").await;
    assert_eq!(knows, is_asked(Need::ForcedColours));
    if knows {
        site.set_look(Look::ForcedColours).await;
        let forced = "matchMedia('(forced-colors: active)').matches";
        site.until("forced colours", forced).await;
    }
    // A browser keeps nothing past its end unless it is started on a profile of its own, and WebKit's
    // driver has no way to name one: not even the same driver's next browser finds anything.
    site.load("").await;
    site.begin().await;
    site.until("it is kept", "localStorage.length === 1").await;
    let site = site.start_again().await;
    site.load("").await;
    assert!(site.is("localStorage.length === 0").await);
    let options = site.engine.capabilities(&site.downloads);
    let names_profiles = ["moz:firefoxOptions", "goog:chromeOptions"];
    let can_name = names_profiles
        .iter()
        .any(|name| options.contains_key(*name));
    assert_eq!(can_name, is_asked(Need::KillAndStartAgain));
    // Each is left out of some engine, has a reason, and is asked of one.
    for (need, engines, why) in LIMITS {
        assert!(engines.contains(&Chromium), "{need:?}");
        assert!(engines.len() < EngineName::ALL.len(), "{need:?}");
        assert!(why.len() > 20, "{need:?}");
    }
    site.close().await;
}
