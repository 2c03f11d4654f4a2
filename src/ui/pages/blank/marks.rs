//! What a person writes on: boxes to tick, lines, and short fields.
//!
//! They are drawn with borders, which a printer prints even where it leaves backgrounds out. They
//! must say nothing to a screen reader: the words beside them do.

use yew::prelude::*;

/// Boxes to tick, one for each of these.
pub fn ticks(texts: impl IntoIterator<Item = impl Into<AttrValue>>) -> Html {
    html! {
        <ul class="app-ticks" role="list">
            {for texts.into_iter().map(|text| tick(text.into()))}
        </ul>
    }
}

fn tick(text: AttrValue) -> Html {
    html! {
        <li class="app-ticks__item">
            {tick_box()}
            <span class="app-ticks__text">{text}</span>
        </li>
    }
}

/// A box to tick.
pub fn tick_box() -> Html {
    html! { <span class="app-ticks__box" aria-hidden="true"></span> }
}

/// Lines to write on.
pub fn lines(number: usize) -> Html {
    html! {
        <div class="app-lines" aria-hidden="true">
            {for (0..number).map(|place| html! { <span class="app-lines__line" key={place}></span> })}
        </div>
    }
}

/// A name and a place to write beside it, with its unit.
pub fn field(name: &'static str, unit: &'static str) -> Html {
    html! {
        <p class="app-paper__field">
            if !name.is_empty() {
                <span>{name}</span>
            }
            <span class="app-paper__space" aria-hidden="true"></span>
            if !unit.is_empty() {
                <span>{unit}</span>
            }
        </p>
    }
}

/// A name and a whole line to write on.
pub fn long_field(name: &'static str) -> Html {
    html! {
        <p class="app-paper__field app-paper__field--long">
            <span>{name}</span>
            <span class="app-paper__space" aria-hidden="true"></span>
        </p>
    }
}

/// A table to fill in: the heads of its columns, and the heads of its rows.
pub fn table(caption: &'static str, columns: &[Html], rows: &[AttrValue], cell: &Html) -> Html {
    html! {
        <table class="app-paper__table">
            <caption class="nhsuk-u-visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    {for columns.iter().map(|column| html! { <th scope="col">{column.clone()}</th> })}
                </tr>
            </thead>
            <tbody>
                {for rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{row}</th>
                        {for columns.iter().skip(1).map(|_| html! { <td>{cell.clone()}</td> })}
                    </tr>
                })}
            </tbody>
        </table>
    }
}
