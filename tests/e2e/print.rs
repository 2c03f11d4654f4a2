//! What is printed: PDF files made by the browser on A4, read by a reader that is not ours. It must
//! not judge looks: a person does that, in `target/screenshots/report.pdf`.

use std::fs;

use fantoccini::wd::{PrintConfiguration, PrintSize};
use lopdf::{Document, Object};
use rolecheck::ui::pages::report::Part;
use xtask::place;

use crate::limits::{Need, is_asked};
use crate::page::OpenSite;

/// A4 in points.
const A4: (f32, f32) = (595.0, 842.0);
/// The report of the example.
const REPORT: &str = "#/check/example/report";
/// What each page of it says at its foot.
const FOOT: &str = "Riverside (example): RoleCheck report";

/// What was printed.
struct Paper {
    /// The words of each page, with single spaces.
    pages: Vec<String>,
    /// The size of each page in points.
    sizes: Vec<(f32, f32)>,
}

impl Paper {
    /// Prints the page as a person would who changes no setting.
    async fn print(site: &OpenSite) -> (Self, Vec<u8>) {
        let settings = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .shrink_to_fit(false)
            .build()
            .unwrap();
        let pdf = site.client.print(settings).await.unwrap();
        let document = Document::load_mem(&pdf).unwrap();
        let pages = document.get_pages();
        let words = |page: &u32| -> String {
            let text = document.extract_text(&[*page]).unwrap();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let size = |id| -> (f32, f32) {
            let page = document.get_dictionary(id).unwrap();
            let edges: Vec<f32> = (page.get(b"MediaBox").and_then(Object::as_array).unwrap())
                .iter()
                .map(|edge| edge.as_float().unwrap())
                .collect();
            (edges[2] - edges[0], edges[3] - edges[1])
        };
        let paper = Self {
            pages: pages.keys().map(words).collect(),
            sizes: pages.values().map(|id| size(*id)).collect(),
        };
        (paper, pdf)
    }

    fn text(&self) -> String {
        self.pages.join(" ")
    }

    /// The words of a page without its number and foot.
    fn body(&self, page: usize) -> String {
        let number = format!("Page {} of {}", page + 1, self.pages.len());
        self.pages[page]
            .replace(&number, "")
            .replace(FOOT, "")
            .trim()
            .to_owned()
    }
}

#[tokio::test]
async fn the_report_is_a_document_of_whole_a4_pages_with_numbers() {
    if !is_asked(Need::PrintToPdf) {
        return;
    }
    let site = OpenSite::start().await;
    site.go(REPORT, "Print or save as PDF").await;
    let (paper, pdf) = Paper::print(&site).await;
    let folder = place::top().join("target/screenshots");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("report.pdf"), pdf).unwrap();

    let number = paper.pages.len();
    assert!((30..=60).contains(&number), "{number} pages");
    for (page, size) in paper.sizes.iter().enumerate() {
        let off = (size.0 - A4.0).abs().max((size.1 - A4.1).abs());
        assert!(off < 1.5, "page {}: {size:?}", page + 1);
    }
    for (page, words) in paper.pages.iter().enumerate() {
        let numbered = format!("Page {} of {number}", page + 1);
        if is_asked(Need::PageFoot) {
            assert!(words.contains(&numbered), "{numbered}: {words}");
            assert!(words.contains(FOOT), "{words}");
        }
        let body = paper.body(page);
        assert!(
            body.len() > 80,
            "page {} is blank or nearly so: {body}",
            page + 1
        );
    }
    assert!(
        paper
            .body(0)
            .starts_with("RoleCheck report Riverside (example)")
    );
    assert!(paper.body(1).starts_with("How to read this report"));
    assert!(
        paper
            .body(number - 1)
            .contains("would tell whether a recommendation is met")
    );
    the_summary_is_on_one_page(&paper);
    site.close().await;
}

/// Browsers put different spaces between words that stand apart on the page.
fn closed_up(words: &str) -> String {
    words.replace(' ', "")
}

fn the_summary_is_on_one_page(paper: &Paper) {
    let summary = paper.body(2);
    for words in [
        "Summary",
        "Check this for safety",
        "Your answers in the 9 themes",
        "Impact : Mostly in place",
        "Of 34 that could apply",
        "What to do first",
        "What is in place",
        "What nobody knows yet",
        "We do not give 1 overall score.",
    ] {
        let (words, summary) = (closed_up(words), closed_up(&summary));
        assert!(summary.contains(&words), "{words}: {summary}");
    }
    assert!(
        paper.body(3).starts_with("The 9 themes"),
        "{}",
        paper.body(3)
    );
}

#[tokio::test]
async fn only_the_document_is_printed_and_only_what_is_ticked() {
    if !is_asked(Need::PrintToPdf) {
        return;
    }
    let site = OpenSite::start().await;
    site.go(REPORT, "Print or save as PDF").await;
    let (whole, _) = Paper::print(&site).await;
    for unwanted in [
        "What to include",
        "Print or save as PDF",
        "Start page and your checks",
        "Start your own check",
        "(Link:",
    ] {
        assert!(!whole.text().contains(unwanted), "{unwanted}");
    }
    assert!(whole.text().contains("Two apprentices so far."));

    let wanted = [Part::Summary, Part::Plan];
    let rest = Part::ALL.into_iter().filter(|part| !wanted.contains(part));
    for value in rest.map(Part::id).chain(["notes"]) {
        site.click(&format!("input[name=report-parts][value={value}]"))
            .await;
    }
    let (short, _) = Paper::print(&site).await;
    let text = short.text();
    assert_eq!(short.pages.len(), 5, "{text}");
    assert!(text.contains("6 actions: 3 not started, 2 in progress and 1 done."));
    for unwanted in [
        "Two apprentices so far.",
        "The same as a table",
        "Staff numbers beside",
    ] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
    site.close().await;
}

#[tokio::test]
async fn the_results_page_prints_what_is_folded_away_and_no_addresses() {
    if !is_asked(Need::PrintToPdf) {
        return;
    }
    let site = OpenSite::start().await;
    site.go("#/check/example/results", "Results").await;
    let (paper, _) = Paper::print(&site).await;
    let text = paper.text();
    for folded in [
        "What the study found, in our words",
        "How the study puts it",
        "The questions that are left out",
        "How many answers at each level",
    ] {
        assert!(text.contains(folded), "{folded}");
    }
    assert!(!text.contains("(Link:"), "{text}");
    if is_asked(Need::PageFoot) {
        assert!(text.contains(&format!("Page 1 of {}", paper.pages.len())));
    }
    site.close().await;
}
