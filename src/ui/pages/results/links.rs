//! Links from a recommendation's number to its card on the page.
//!
//! They must not change the address, which stands for the page.

use yew::prelude::*;

use crate::ui::focus::focus_link;
use crate::ui::medium::InnerLink;

/// The id of a recommendation's card.
pub fn card_id(id: &str) -> AttrValue {
    AttrValue::from(format!("recommendation-{id}"))
}

/// A link to the card of this recommendation.
pub fn card_link(id: &str, words: Html) -> Html {
    let place = card_id(id);
    html! {
        <InnerLink href={format!("#{place}")} onclick={focus_link(&place)}>{words}</InnerLink>
    }
}

/// A text in which each number of a recommendation is a link to its card.
pub fn with_links(text: &str) -> Html {
    let is_number = |word: &str| {
        (word.strip_prefix('R'))
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let pieces = text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric());
    let linked = pieces.map(|piece| {
        let word = piece.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
        let after = piece.get(word.len()..).unwrap_or_default();
        match is_number(word) {
            true => html! { <>{card_link(word, word.into())}{after}</> },
            false => piece.into(),
        }
    });
    html! { <>{for linked}</> }
}
