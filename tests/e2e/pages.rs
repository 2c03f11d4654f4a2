//! Each kind of page in each state: no fault that axe finds, and no sideways scrolling. It must not
//! judge looks: a person does that. With `ROLECHECK_PICTURES=1` the pictures of all of them, at each
//! width, in forced colours and on paper, are put into `target/screenshots`.

use std::{env, fs, path::PathBuf};

use fantoccini::wd::PrintConfiguration;
use serde_json::Value;
use xtask::place;

use crate::browser::Look;
use crate::limits::{Need, is_asked};
use crate::page::OpenSite;
use crate::views::views;

/// A phone, a tablet and a wide screen.
const WIDTHS: [u32; 3] = [320, TABLET, 1280];
const TABLET: u32 = 768;
const HEIGHT: u32 = 900;
/// Pictures of long pages end here.
const MOST_HEIGHT: u64 = 12_000;
/// The inside of an A4 page.
const PAPER: u32 = 700;

const STICKS_OUT: &str =
    "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/// The rules that are asked for: WCAG 2.0 to 2.2, A and AA, and best practices.
const AXE: &str = "const done = arguments[arguments.length - 1]; axe.run(document, { runOnly: \
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(result => \
    done(result.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => \
    node.html.slice(0, 160)).join(' | '))))";

#[tokio::test]
async fn every_page_fits_a_phone_a_tablet_and_a_wide_screen_and_has_no_fault_that_axe_finds() {
    let site = OpenSite::start().await;
    let axe = is_asked(Need::Axe)
        .then(|| fs::read_to_string(place::top().join("node_modules/axe-core/axe.min.js")));
    let axe = axe.transpose().unwrap();
    let wants_pictures = env::var_os("ROLECHECK_PICTURES").is_some();
    let mut faults = Vec::new();
    let mut last = None;
    for view in views() {
        view.show_after(last, &site).await;
        last = Some(view);
        if let Some(axe) = &axe
            && !site.is("'axe' in window").await
        {
            site.client.execute(axe, Vec::new()).await.unwrap();
        }
        for width in WIDTHS {
            site.set_view(width, HEIGHT).await;
            let sticks_out = site.value(STICKS_OUT).await;
            if sticks_out.as_u64() != Some(0) {
                faults.push(format!("{}: {sticks_out} too wide at {width}", view.name));
            }
            if axe.is_some() && width != TABLET {
                let found = site.client.execute_async(AXE, Vec::new()).await.unwrap();
                let found = found.as_array().unwrap().iter();
                faults.extend(found.map(|fault| format!("{} at {width}: {fault}", view.name)));
            }
            if wants_pictures {
                picture(&site, width, &format!("{}-{width}", view.name)).await;
            }
        }
        if wants_pictures {
            other_looks(&site, view.name).await;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    site.close().await;
}

/// Pictures in forced colours and as printed, and some pages on paper.
async fn other_looks(site: &OpenSite, name: &str) {
    for (look, ending, width) in [
        (Look::ForcedColours, "forced-colours", 1280),
        (Look::Print, "print", PAPER),
    ] {
        site.set_look(look).await;
        picture(site, width, &format!("{name}-{ending}")).await;
    }
    site.set_look(Look::Screen).await;
    if ["results", "answers", "blank"].contains(&name) {
        let pages = site.client.print(PrintConfiguration::default()).await;
        fs::write(pictures().join(format!("{name}.pdf")), pages.unwrap()).unwrap();
    }
}

/// Where a person looks at them.
fn pictures() -> PathBuf {
    let folder = place::top().join("target/screenshots");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The page from top to bottom.
async fn picture(site: &OpenSite, width: u32, name: &str) {
    site.set_view(width, HEIGHT).await;
    let height = site.value("document.documentElement.scrollHeight").await;
    let height = height.as_u64().unwrap().min(MOST_HEIGHT);
    let height = u32::try_from(height).unwrap();
    site.set_view(width, height).await;
    let picture = site.client.screenshot().await.unwrap();
    fs::write(pictures().join(format!("{name}.png")), picture).unwrap();
    site.set_view(width, HEIGHT).await;
}

#[tokio::test]
async fn the_example_says_that_it_is_one_can_be_tried_out_and_keeps_nothing() {
    let site = OpenSite::start().await;
    site.click("#see-example").await;
    site.heading("Results").await;
    assert!(
        site.is("document.body.innerText.includes('This is an example.')")
            .await
    );
    site.run("location.hash = '#/check/example/question/retain-culture'")
        .await;
    let chosen = "document.querySelector('input[name=retain-culture]:checked')?.value";
    site.until("its answer", chosen).await;
    let original = site.text(chosen).await;
    assert_ne!(original, "disagree");
    site.click("input[name=retain-culture][value=disagree]")
        .await;
    site.until("the other answer", &format!("{chosen} === 'disagree'"))
        .await;
    site.run("location.hash = '#/check/example/answers'").await;
    site.heading("Check your answers").await;
    site.run("location.hash = '#/check/example/question/retain-culture'")
        .await;
    site.until("it is held", &format!("{chosen} === 'disagree'"))
        .await;
    assert_eq!(site.value("localStorage.length").await, Value::from(0));
    site.reload().await;
    site.until("the original", &format!("{chosen} === '{original}'"))
        .await;
    assert_eq!(site.value("localStorage.length").await, Value::from(0));
    site.close().await;
}
