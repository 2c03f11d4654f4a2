//! The statuses of many departments as one bar, with their counts in words below.
//!
//! It must not rest on colour: each part has its mark where it has room, and the words say all.

use yew::prelude::*;

use super::marks::{own_mark, status_mark};
use super::parts::{Key, keys};
use super::share;
use crate::engine::chart::shares;
use crate::engine::cohort::Spread;
use crate::engine::report::{STATUSES, status_words};
use crate::engine::scores::Status;

/// A part narrower than this, in thousandths, has no room for its mark.
const ROOM_FOR_MARK: u32 = 90;

/// What the marks stand for.
pub fn status_keys(has_own: bool) -> Html {
    let key = |status| Key {
        sample: html! {
            <>
                <rect class={tile(status)} x="-11" y="-11" width="22" height="22" />
                {status_mark(status)}
            </>
        },
        words: status_words(status).into(),
    };
    let own = has_own.then(|| Key {
        sample: own_mark(),
        words: "Your department".into(),
    });
    html! {
        <div class="app-chart__legend">{keys(STATUSES.map(key).into_iter().chain(own).collect())}</div>
    }
}

/// The bar, with the user's own department above its part.
pub fn status_bar(spread: &Spread) -> Html {
    let spans = shares(&spread.counts);
    let own = spread
        .own
        .filter(|_| spread.counts_own)
        .and_then(|way| spans.get(way));
    html! {
        <>
            <svg class="app-status-bar" width="100%" height="46" aria-hidden="true" focusable="false">
                {for STATUSES.iter().zip(&spans).filter(|(_, span)| span.width > 0).map(|(status, span)| html! {
                    <svg x={share(span.start)} width={share(span.width)}>
                        <rect class={tile(*status)} y="18" width="100%" height="27" />
                        if span.width >= ROOM_FOR_MARK {
                            <svg x="50%" y="31.5">{status_mark(*status)}</svg>
                        }
                    </svg>
                })}
                if let Some(span) = own {
                    <svg x={share(span.middle())} y="8">{own_mark()}</svg>
                }
            </svg>
            <p class="app-status-bar__counts">
                {for STATUSES.iter().enumerate().map(|(place, status)| html! {
                    <span class="app-status-bar__count">
                        {status_words(*status)}{" "}<strong>{spread.count(place)}</strong>
                    </span>
                })}
            </p>
        </>
    }
}

fn tile(status: Status) -> Classes {
    classes!("app-tile", format!("app-tile--{}", status.id()))
}
