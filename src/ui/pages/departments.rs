//! Departments side by side: by theme, recommendation and question, and all in one table.
//!
//! It is for finding whom to ask and learn from. It must not rank, average or sort by a result, and
//! must show nothing of a group that `engine::cohort` holds back. Names come from the file set, which
//! knows whether they are hidden.

mod choose;
mod group;
mod intro;
mod map;
mod one;
mod questions;
mod recommendations;
mod table;
mod themes;

use yew::prelude::*;

use super::missing::NotFound;
use crate::engine::cohort::{Cohort, Item};
use crate::engine::instrument::Instrument;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{ActionLink, BackLink, Body, Heading, HeadingLevel, Size};
use crate::ui::route::{DepartmentsPage, DepartmentsView, Route};
use choose::{Choose, ChooseProps};

/// The most rows of a table on one page.
const ROWS: usize = 200;

/// What [`Departments`] is made of.
#[derive(Properties, PartialEq)]
pub struct DepartmentsProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Which page, and which departments.
    pub view: DepartmentsView,
}

/// What the parts of a page share.
#[derive(Clone, Copy)]
struct Page<'a> {
    app: &'a App,
    instrument: &'static Instrument,
    view: &'a DepartmentsView,
    cohort: &'a Cohort<'a>,
}

impl Page<'_> {
    /// The address of another page about the same departments.
    fn link(&self, page: DepartmentsPage) -> String {
        address(self.view.to(page))
    }

    /// The address of the page about one theme, recommendation or question.
    fn link_to(&self, item: Item) -> String {
        self.link(DepartmentsPage::One(item.id().to_owned()))
    }
}

fn address(view: DepartmentsView) -> String {
    Route::Departments(view).to_string()
}

/// Departments side by side.
#[component]
pub fn Departments(props: &DepartmentsProps) -> Html {
    let DepartmentsProps { app, view } = props;
    let instrument = app.state.instrument;
    let about = title(instrument, &view.page);
    let window = match &about {
        Some(about) => format!("Departments side by side: {about} - RoleCheck"),
        None => "Page not found - RoleCheck".to_owned(),
    };
    use_page(view, &AttrValue::from(window));
    let Some(about) = about else {
        let path = Route::Departments(view.clone()).to_string();
        return html! { <NotFound app={app.clone()} {path} /> };
    };
    let set = &app.state.files;
    let cohort = Cohort::new(instrument, set, &view.selection);
    let page = Page {
        app,
        instrument,
        view,
        cohort: &cohort,
    };
    html! {
        <div class="app-departments">
            {back(&page)}
            <Heading level={HeadingLevel::H1} size={Size::L} caption="Departments side by side">
                {about}
            </Heading>
            if set.departments.is_empty() {
                {nothing_open()}
            } else {
                {intro::intro(&page)}
                {views(&page)}
                <Choose key={view.end()} ..ChooseProps::new(app, &page) />
                {group::groups(&page)}
                if cohort.shows_something() {
                    <section class="app-departments__part" aria-labelledby="departments-shown">
                        <Heading size={Size::M} id="departments-shown">
                            {"What the departments said"}
                        </Heading>
                        {part(&page)}
                    </section>
                }
            }
        </div>
    }
}

/// What the page is about, in a few words; nothing where no page has this address.
fn title(instrument: &'static Instrument, page: &DepartmentsPage) -> Option<String> {
    Some(match page {
        DepartmentsPage::Themes => "The 9 themes".to_owned(),
        DepartmentsPage::Recommendations => "Recommendations".to_owned(),
        DepartmentsPage::Questions(id) => {
            format!("Questions about {}", questions::theme(instrument, id)?.name)
        }
        DepartmentsPage::Map => "Each department and recommendation".to_owned(),
        DepartmentsPage::One(id) => one::title(Item::of(instrument, id)?),
    })
}

/// The way back: from one thing to all of its kind, from all to the files.
fn back(page: &Page<'_>) -> Html {
    let item = match &page.view.page {
        DepartmentsPage::One(id) => Item::of(page.instrument, id),
        _ => None,
    };
    let (href, text) = match item {
        None => (Route::Files.to_string(), "Your files"),
        Some(Item::Theme(_)) => (page.link(DepartmentsPage::Themes), "All themes"),
        Some(Item::Recommendation(..)) => {
            let all = page.link(DepartmentsPage::Recommendations);
            (all, "All recommendations")
        }
        Some(Item::Question(question)) => {
            let theme = DepartmentsPage::Questions(question.theme.id.to_owned());
            (page.link(theme), "All questions of the theme")
        }
    };
    html! { <BackLink {href} {text} /> }
}

fn part(page: &Page<'_>) -> Html {
    match &page.view.page {
        DepartmentsPage::Themes => themes::themes(page),
        DepartmentsPage::Recommendations => recommendations::recommendations(page),
        DepartmentsPage::Questions(id) => questions::questions(page, id),
        DepartmentsPage::Map => map::map(page),
        DepartmentsPage::One(id) => one::one(page, id),
    }
}

/// Nothing was opened: what to do.
fn nothing_open() -> Html {
    html! {
        <>
            <Body>
                {"No department\u{2019}s file is open. Files are not kept here, so they are gone once \
                this page is loaded again."}
            </Body>
            <Body>
                {"Open the files of several departments together. Then you can see how they differ, \
                and find whom to ask."}
            </Body>
            <ActionLink href={Route::Files.to_string()}>{"Open files"}</ActionLink>
        </>
    }
}

/// The pages, each about the same departments.
fn views(page: &Page<'_>) -> Html {
    let links = [
        (DepartmentsPage::Themes, "Themes"),
        (DepartmentsPage::Recommendations, "Recommendations"),
        (DepartmentsPage::Questions(String::new()), "Questions"),
        (DepartmentsPage::Map, "All in one table"),
    ];
    let is_current = |link: &DepartmentsPage| match (link, &page.view.page) {
        (DepartmentsPage::Questions(_), DepartmentsPage::Questions(_)) => true,
        (link, current) => link == current,
    };
    html! {
        <nav class="app-views app-no-print" aria-label="Ways to see the departments">
            <ul class="app-views__list" role="list">
                {for links.into_iter().map(|(link, words)| html! {
                    <li key={words}>
                        <a
                            class="app-views__link"
                            href={page.link(link.clone())}
                            aria-current={is_current(&link).then_some("page")}
                        >
                            {words}
                        </a>
                    </li>
                })}
            </ul>
        </nav>
    }
}
