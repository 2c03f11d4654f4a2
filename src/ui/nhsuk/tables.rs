//! Tables: figures to compare, in rows and columns.
//! It must not be used to lay out a page.
//!
//! <https://service-manual.nhs.uk/design-system/components/table>

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::items::Items;
use super::title::Title;

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its words.
    pub text: AttrValue,
    /// Holds numbers, which stand at the right.
    pub is_numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn new(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            is_numeric: false,
        }
    }

    /// A column of numbers.
    pub fn numeric(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            is_numeric: true,
        }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub content: Html,
    /// Is not mere text, such as a form control; goes into a block of its own.
    pub is_block: bool,
    /// Is short, and must not be broken into lines, such as a date.
    pub is_nowrap: bool,
}

impl Cell {
    /// A cell with text or other phrasing content.
    pub fn new(content: impl IntoPropValue<Html>) -> Self {
        Self {
            content: content.into_prop_value(),
            is_block: false,
            is_nowrap: false,
        }
    }

    /// A cell with form controls, lists or paragraphs.
    pub fn block(content: Html) -> Self {
        Self {
            content,
            is_block: true,
            is_nowrap: false,
        }
    }
}

impl From<AttrValue> for Cell {
    fn from(text: AttrValue) -> Self {
        Self::new(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::new(AttrValue::from(text))
    }
}

impl From<&'static str> for Cell {
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}

/// Which lines are drawn between the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableBorder {
    /// Below every row.
    #[default]
    All,
    /// Below every row but the last, for tables in cards.
    NotLast,
    /// None.
    None,
}

impl TableBorder {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::NotLast => Some("nhsuk-table--no-last-row-border"),
            Self::None => Some("nhsuk-table--no-border"),
        }
    }
}

/// What a [`Table`] is made of.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table shows. Every table has one; hide it where a heading says the same.
    pub caption: Title,
    /// The columns.
    pub head: Items<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Items<Vec<Cell>>,
    /// The first cell of a row names the row.
    #[prop_or(true)]
    pub first_cell_is_header: bool,
    /// On a phone each row becomes a block, each cell with its column's name.
    #[prop_or_default]
    pub responsive: bool,
    /// With less room around the words.
    #[prop_or_default]
    pub compact: bool,
    /// With every other row shaded.
    #[prop_or_default]
    pub striped: bool,
    /// The lines between the rows.
    #[prop_or_default]
    pub border: TableBorder,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

/// A table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let class = classes!(
        "nhsuk-table",
        props.compact.then_some("nhsuk-table--compact"),
        props.responsive.then_some("nhsuk-table--responsive"),
        props.border.class(),
        props.striped.then_some("nhsuk-table--striped"),
    );
    // On a phone the table is shown as blocks, and then loses its meaning without these roles.
    let role = |role: &'static str| props.responsive.then_some(role);
    html! {
        <table {class} id={props.id.clone()} role={role("table")}>
            <caption
                class={props.caption.class("nhsuk-table__caption")}
                id={props.caption.id.clone()}
            >
                {props.caption.content()}
            </caption>
            if !props.head.is_empty() {
                <thead class="nhsuk-table__head" role={role("rowgroup")}>
                    <tr class="nhsuk-table__row" role={role("row")}>
                        {for props.head.iter().map(|column| html! {
                            <th
                                class={cell_class("nhsuk-table__header", column.is_numeric)}
                                scope="col"
                                role={role("columnheader")}
                            >
                                {&column.text}
                            </th>
                        })}
                    </tr>
                </thead>
            }
            <tbody class="nhsuk-table__body">
                {for props.rows.iter().map(|row| html! {
                    <tr class="nhsuk-table__row" role={role("row")}>
                        {for row.iter().enumerate().map(|(index, item)| cell(props, index, item))}
                    </tr>
                })}
            </tbody>
        </table>
    }
}

fn cell(props: &TableProps, index: usize, cell: &Cell) -> Html {
    let column = props.head.get(index);
    let is_numeric = column.is_some_and(|column| column.is_numeric);
    let role = |role: &'static str| props.responsive.then_some(role);
    let nowrap = cell.is_nowrap.then_some("nhsuk-u-nowrap");
    let content = html! {
        if let Some(column) = column.filter(|_| props.responsive) {
            // Not read out: the cell is tied to its header already.
            <span class="nhsuk-table__heading" aria-hidden="true">{&column.text}{" "}</span>
            {responsive_content(cell)}
        } else {
            {cell.content.clone()}
        }
    };
    if index == 0 && props.first_cell_is_header {
        html! {
            <th
                class={classes!(cell_class("nhsuk-table__header", is_numeric), nowrap)}
                scope="row"
                role={role("rowheader")}
            >
                {content}
            </th>
        }
    } else {
        html! {
            <td class={classes!(cell_class("nhsuk-table__cell", is_numeric), nowrap)} role={role("cell")}>
                {content}
            </td>
        }
    }
}

fn responsive_content(cell: &Cell) -> Html {
    match &cell.content {
        content if cell.is_block => html! { <div>{content.clone()}</div> },
        content @ VNode::VText(_) => content.clone(),
        content => html! { <span>{content.clone()}</span> },
    }
}

fn cell_class(class: &'static str, is_numeric: bool) -> Classes {
    classes!(class, is_numeric.then(|| format!("{class}--numeric")))
}
