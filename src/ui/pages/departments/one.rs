//! One theme, recommendation or question: the figure, whom to ask, and each department by name.
//!
//! It must not sort by result. For a theme it must not list departments by result either: its word
//! is a short cut over several answers, and there is nobody to ask about it but on each question.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::map::{caption, not_listed, pagination, parts};
use super::{Page, ROWS, questions, recommendations, themes};
use crate::engine::cohort::{CohortGroup, Facet, Item, WayKind};
use crate::engine::file_set::Department;
use crate::engine::words::count_text;
use crate::ui::chart::status_keys;
use crate::ui::nhsuk::{
    Body, Cell, Column, Details, Heading, HeadingLevel, List, ListKind, Size, Table, Title,
};
use crate::ui::route::DepartmentsPage;

/// The most names of one answer that are listed.
const MOST_NAMES: usize = 100;

/// What the page is called.
pub(super) fn title(item: Item) -> String {
    match item {
        Item::Recommendation(..) => format!("{}. {}", item.id(), item.words()),
        item => item.words().to_owned(),
    }
}

/// The page.
pub(super) fn one(page: &Page<'_>, id: &str) -> Html {
    let Some(item) = Item::of(page.instrument, id) else {
        return Html::default();
    };
    html! {
        <>
            {figure(page, item)}
            {keys(page, item)}
            if !matches!(item, Item::Theme(_)) {
                {who(page, item)}
            }
            {each_department(page, item)}
        </>
    }
}

fn figure(page: &Page<'_>, item: Item) -> Html {
    let drawing = match item {
        Item::Theme(theme) => {
            let (keys, strips) = themes::strips(page, &[item]);
            html! {
            <>
                <Body>
                    {theme.about}{" "}
                    <a href={page.link(DepartmentsPage::Questions(theme.id.to_owned()))}>
                        {"See its questions"}
                    </a>
                </Body>
                {keys}
                {for strips}
            </>
            }
        }
        Item::Recommendation(..) => html! {
            <>
                {recommendations::own_status(page, item)}
                if page.cohort.shows_a_group() {
                    {status_keys(page.cohort.own().is_some())}
                }
                {recommendations::bars(page, item)}
            </>
        },
        Item::Question(_) => {
            return html! {
                <>{themes::own_words(page, item)}{questions::answers(page, item)}</>
            };
        }
    };
    html! {
        <figure class="app-chart">
            <figcaption class="nhsuk-u-visually-hidden">{title(item)}</figcaption>
            {drawing}
        </figure>
    }
}

/// The questions that decide a recommendation's status, with the ways to their pages.
fn keys(page: &Page<'_>, item: Item) -> Html {
    let Item::Recommendation(recommendation, _) = item else {
        return Html::default();
    };
    html! {
        <>
            <Heading size={Size::S} level={HeadingLevel::H3}>{"The questions that decide it"}</Heading>
            <List kind={ListKind::Bullet}>
                {for recommendation.keys.iter().map(|question| html! {
                    <li key={question.id}>
                        <a href={page.link_to(Item::Question(question))}>{question.text}</a>
                    </li>
                })}
            </List>
        </>
    }
}

/// The departments of each way, by name: whom to ask.
fn who(page: &Page<'_>, item: Item) -> Html {
    let members = once_each(members(page, item));
    if members.is_empty() {
        return Html::default();
    }
    let of_way = |place: usize| -> Vec<&Rc<Department>> {
        let members = members.iter().copied();
        members
            .filter(|each| page.cohort.way_of(item, each) == Some(place))
            .collect()
    };
    html! {
        <section aria-labelledby="departments-who">
            <Heading size={Size::S} level={HeadingLevel::H3} id="departments-who">
                {"Whom to ask"}
            </Heading>
            <Body>
                {"These departments say this of themselves. Ask what they do, what it took and what \
                they would do differently. Those who say the same as you may want to work on it with \
                you."}
            </Body>
            {for item.ways().iter().enumerate().map(|(place, way)| (way, of_way(place)))
                .filter(|(way, of_way)| way.kind == WayKind::Known && !of_way.is_empty())
                .map(|(way, of_way)| html! {
                    <Details summary={format!("{}: {}", way.words, count_text(of_way.len(), "department"))}>
                        <List kind={ListKind::Bullet}>
                            {for of_way.iter().take(MOST_NAMES).map(|each| html! {
                                <li><bdi>{page.cohort.label(each)}</bdi></li>
                            })}
                        </List>
                        if of_way.len() > MOST_NAMES {
                            <Body>{"The others are in the table below."}</Body>
                        }
                    </Details>
                })}
        </section>
    }
}

/// The departments of all groups that are shown, each once for each of its groups.
fn members<'a>(page: &'a Page<'_>, item: Item) -> Vec<(&'a CohortGroup<'a>, &'a Rc<Department>)> {
    (page.cohort.groups.iter())
        .filter(|group| page.cohort.spread(group, item).is_shown())
        .flat_map(|group| {
            page.cohort
                .listed(group)
                .into_iter()
                .map(move |each| (group, each))
        })
        .collect()
}

/// Each department once, by name: one can stand in several groups.
fn once_each<'a>(members: Vec<(&CohortGroup<'_>, &'a Rc<Department>)>) -> Vec<&'a Rc<Department>> {
    let mut seen = BTreeSet::new();
    (members.into_iter())
        .map(|(_, each)| each)
        .filter(|each| seen.insert(each.id.as_str()))
        .collect()
}

/// A table of the departments by name.
fn each_department(page: &Page<'_>, item: Item) -> Html {
    let members = members(page, item);
    if members.is_empty() {
        return not_listed(page);
    }
    let part = page.view.part.min(parts(members.len()).saturating_sub(1));
    let facet = page.view.selection.by;
    let order = match (facet, page.app.state.files.hides_names) {
        (_, true) => "by alias",
        (None, false) => "by name",
        (Some(_), false) => "by group and then by name",
    };
    let result = match item {
        Item::Question(_) => "Answer",
        _ => "Result",
    };
    let head: Vec<Column> = [Some("Department"), facet.map(Facet::name), Some(result)]
        .into_iter()
        .flatten()
        .chain(has_range(item).then_some("If gaps were filled"))
        .map(Column::new)
        .collect();
    let rows: Vec<Vec<Cell>> = (members.iter().skip(part * ROWS).take(ROWS))
        .map(|(group, each)| {
            let group = facet.map(|_| group.title.as_str());
            row(page, item, each, group)
        })
        .collect();
    html! {
        <>
            <Table
                caption={Title::new(format!("{}, {order}", caption(members.len(), part))).size(Size::S)}

                {head}
                {rows}
                responsive=true
                compact=true
            />
            {pagination(page, members.len(), part)}
        </>
    }
}

/// Whether it is said how far an item could move.
fn has_range(item: Item) -> bool {
    matches!(item, Item::Theme(_))
}

fn row(page: &Page<'_>, item: Item, department: &Department, group: Option<&str>) -> Vec<Cell> {
    let ways = item.ways();
    let words = |way: usize| ways.get(way).map_or("", |way| way.words);
    let result = (page.cohort.way_of(item, department))
        .map_or("Not asked: other version of the questions", words);
    let range = item.range_of(department).map_or_else(
        || "No change".to_owned(),
        |(low, high)| format!("{} to {}", words(low), words(high)),
    );
    let name = html! {
        <>
            <bdi>{page.cohort.label(department)}</bdi>
            if page.cohort.is_own(department) {
                {" "}<strong class="app-own">{"Yours"}</strong>
            }
        </>
    };
    [Cell::new(name)]
        .into_iter()
        .chain(group.map(|group| Cell::from(group.to_owned())))
        .chain([Cell::from(result)])
        .chain(has_range(item).then(|| Cell::from(range)))
        .collect()
}
