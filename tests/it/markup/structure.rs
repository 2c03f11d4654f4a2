//! Cards, lists and tables from fixtures' options.

use rolecheck::ui::nhsuk::{
    Card, CardVariant, Cell, Column, DoDont, DoDontList, HeadingLevel, PageLink, Pagination,
    SummaryBorder, SummaryList, SummaryRow, Table, TableBorder, Tag, TagColour, Task, TaskList,
    TaskStatus, WarningCallout,
};
use serde_json::json;
use yew::prelude::*;

use super::options::Options;
use super::shared::{actions, level, markup, size, text_of, title_of, words, words_of};

fn card_variant(options: &Options) -> CardVariant {
    match options.text("variant").as_deref() {
        None => CardVariant::Basic,
        Some("feature") => CardVariant::Feature,
        Some("primary") => CardVariant::Primary,
        Some("secondary") => CardVariant::Secondary,
        Some("warning") => CardVariant::Warning,
        Some(other) => {
            options.reject("variant", other);
            CardVariant::Basic
        }
    }
}

/// The card's heading, for those that repeat it.
struct CardHeading {
    words: Option<Html>,
    level: HeadingLevel,
    size: Option<rolecheck::ui::nhsuk::Size>,
    id: Option<AttrValue>,
}

fn card_heading(options: &Options) -> CardHeading {
    let heading = options.part("heading");
    let heading = heading.as_ref();
    CardHeading {
        words: heading.and_then(|h| h.text("text")).map(Html::from),
        level: heading.map_or(HeadingLevel::H2, |h| level(h, HeadingLevel::H2)),
        size: heading.and_then(size),
        id: heading.and_then(|h| h.text("id")),
    }
}

fn card_around(options: &Options, heading: &CardHeading, children: Html) -> Html {
    let description = options.part("description");
    let of_description = |key| description.as_ref().and_then(|d| d.text(key));
    html! {
        <Card
            variant={card_variant(options)}
            heading={heading.words.clone()}
            heading_level={heading.level}
            heading_size={heading.size}
            heading_id={heading.id.clone()}
            href={options.text("href")}
            clickable={options.is("clickable")}
            actions={actions(options)}
            description={of_description("text")}
        >
            {description.as_ref().and_then(markup).unwrap_or_default()}
            {children}
        </Card>
    }
}

pub fn card(options: &Options) -> Html {
    card_around(options, &card_heading(options), Html::default())
}

pub fn warning_callout(options: &Options) -> Html {
    if !options.has("heading") {
        options.reject("heading", "none");
    }
    html! {
        <WarningCallout
            heading={text_of(options, "heading").unwrap_or_default()}
            text={options.text("text")}
        >
            {markup(options).unwrap_or_default()}
        </WarningCallout>
    }
}

pub fn do_dont_list(options: &Options) -> Html {
    let kind = match options.text("icon").as_deref() {
        Some("cross") => DoDont::Dont,
        _ => DoDont::Do,
    };
    let heading = options.part("heading");
    html! {
        <DoDontList
            {kind}
            heading={heading.as_ref().and_then(|h| h.text("text")).unwrap_or_default()}
            heading_level={heading.as_ref().map_or(HeadingLevel::H3, |h| level(h, HeadingLevel::H3))}
            items={options.texts("items")}
        />
    }
}

pub fn pagination(options: &Options) -> Html {
    let link = |key| {
        options.part(key).map(|link| PageLink {
            href: link.text("href").unwrap_or_default(),
            label: text_of(&link, "label"),
        })
    };
    html! { <Pagination previous={link("previous")} next={link("next")} /> }
}

pub fn summary_list(options: &Options) -> Html {
    let rows = options.list("rows").into_iter().map(|row| SummaryRow {
        key: words_of(&row, "key").unwrap_or_default(),
        value: words_of(&row, "value").unwrap_or_default(),
        actions: actions(&row),
    });
    let border = if options.take_if("border", &json!(false)) {
        SummaryBorder::None
    } else if options.take_if("lastRowBorder", &json!(false)) {
        SummaryBorder::NotLast
    } else {
        SummaryBorder::All
    };
    let rows: Vec<SummaryRow> = rows.collect();
    match options.part("card") {
        Some(card) => {
            let heading = card_heading(&card);
            let card_heading = heading.words.clone();
            card_around(
                &card,
                &heading,
                html! { <SummaryList {rows} {border} {card_heading} /> },
            )
        }
        None => html! { <SummaryList {rows} {border} /> },
    }
}

pub fn tables(options: &Options) -> Html {
    if !options.has("caption") {
        options.reject("caption", "none");
    }
    let head = options.list("head").into_iter().map(|column| Column {
        text: column.text("text").unwrap_or_default(),
        is_numeric: column.take_if("format", &json!("numeric")),
    });
    let rows = options.lists("rows").into_iter().map(|row| {
        row.into_iter()
            .map(|cell| Cell::new(words(&cell).unwrap_or_default()))
            .collect()
    });
    let border = if options.take_if("border", &json!(false)) {
        TableBorder::None
    } else if options.take_if("lastRowBorder", &json!(false)) {
        TableBorder::NotLast
    } else {
        TableBorder::All
    };
    let table = html! {
        <Table
            {border}
            caption={title_of(options, "caption")}
            head={head.collect::<Vec<_>>()}
            rows={rows.collect::<Vec<Vec<Cell>>>()}
            first_cell_is_header={options.is("firstCellIsHeader")}
            responsive={options.is("responsive")}
            compact={options.is("compact")}
            striped={options.is("striped")}
        />
    };
    match options.part("card") {
        Some(card) => card_around(&card, &card_heading(&card), table),
        None => table,
    }
}

fn colour(options: &Options) -> TagColour {
    if options.take_if("colour", &json!(false)) {
        return TagColour::None;
    }
    match options.text("colour").as_deref() {
        None => TagColour::Default,
        Some("white") => TagColour::White,
        Some("grey") => TagColour::Grey,
        Some("green") => TagColour::Green,
        Some("aqua-green") => TagColour::AquaGreen,
        Some("blue") => TagColour::Blue,
        Some("purple") => TagColour::Purple,
        Some("pink") => TagColour::Pink,
        Some("red") => TagColour::Red,
        Some("orange") => TagColour::Orange,
        Some("yellow") => TagColour::Yellow,
        Some(other) => {
            options.reject("colour", other);
            TagColour::Default
        }
    }
}

pub fn tag(options: &Options) -> Html {
    html! {
        <Tag colour={colour(options)} border={options.flag("border").unwrap_or(true)}>
            {words(options)}
        </Tag>
    }
}

fn status(options: &Options) -> TaskStatus {
    let Some(tag) = options.part("tag") else {
        return TaskStatus::Plain(options.text("text").unwrap_or_default());
    };
    let text = tag.text("text").unwrap_or_default();
    let is_grey = tag.take_if(
        "classes",
        &json!("nhsuk-u-font-weight-normal nhsuk-u-secondary-text-colour"),
    );
    let is_plain = is_grey || tag.take_if("classes", &json!("nhsuk-u-font-weight-normal"));
    match (colour(&tag), tag.flag("border"), is_plain) {
        (TagColour::None, Some(false), true) if is_grey => TaskStatus::CannotStart(text),
        (TagColour::None, Some(false), true) => TaskStatus::Done(text),
        (TagColour::Blue, None, false) => TaskStatus::ToDo(text),
        _ => {
            tag.reject("colour", "other than of the three states");
            TaskStatus::ToDo(text)
        }
    }
}

pub fn task_list(options: &Options) -> Html {
    if options.has_gaps("items") {
        options.reject("items", "gaps");
    }
    let items = options.list("items").into_iter().map(|item| Task {
        title: text_of(&item, "heading").unwrap_or_default(),
        href: item.text("href"),
        hint: words_of(&item, "hint"),
        status: item
            .part("status")
            .map_or_else(|| TaskStatus::Plain("".into()), |s| status(&s)),
    });
    html! {
        <TaskList
            id_prefix={options.text("idPrefix").unwrap_or_default()}
            items={items.collect::<Vec<_>>()}
        />
    }
}
