//! How far reading has come, and the way to stop it.
//!
//! It must not be read out at every file.

use yew::prelude::*;

use super::came_in::with_commas;
use super::reading::Counts;
use crate::ui::nhsuk::{Body, Button, ButtonGroup, ButtonType, ButtonVariant, Heading, Size};

/// The id of the heading once it was stopped.
pub const STOPPED: &str = "files-stopped";

/// While files are being read.
pub fn reading(counts: Counts, stop: Callback<MouseEvent>) -> Html {
    html! {
        <div class="app-reading">
            <label class="nhsuk-label nhsuk-label--m" for="files-progress">
                {"Reading the files"}
            </label>
            {bar(counts)}
            <Body>{so_far(counts)}</Body>
            <Button
                id="files-stop"
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                onclick={stop}
            >
                {"Stop"}
            </Button>
        </div>
    }
}

/// Once it was stopped: what to do with what was read.
pub fn stopped(
    counts: Counts,
    keep: Callback<MouseEvent>,
    go_on: Callback<MouseEvent>,
    throw_away: Callback<MouseEvent>,
) -> Html {
    let secondary = ButtonVariant::Secondary;
    html! {
        <div class="app-reading">
            <Heading size={Size::M} id={STOPPED}>{"Reading has stopped"}</Heading>
            <Body>{so_far(counts)}</Body>
            <ButtonGroup>
                <Button id="files-keep" kind={ButtonType::Button} onclick={keep}>
                    {"Use what was read"}
                </Button>
                <Button id="files-go-on" kind={ButtonType::Button} variant={secondary}
                    onclick={go_on}>
                    {"Read the rest"}
                </Button>
                <Button id="files-throw-away" kind={ButtonType::Button} variant={secondary}
                    onclick={throw_away}>
                    {"Leave them all out"}
                </Button>
            </ButtonGroup>
        </div>
    }
}

fn bar(counts: Counts) -> Html {
    html! {
        <progress
            class="app-reading__bar"
            id="files-progress"
            max={counts.of.max(1).to_string()}
            value={counts.read.to_string()}
        />
    }
}

/// '250 of 1,000 files are read.'
pub fn so_far(counts: Counts) -> String {
    format!(
        "{} of {} files are read.",
        with_commas(counts.read),
        with_commas(counts.of)
    )
}

/// What is read out: at the start and at each quarter.
pub fn read_out(counts: Counts) -> String {
    let quarter = counts.read.saturating_mul(4) / counts.of.max(1);
    match quarter {
        0 => format!("Reading {} files.", with_commas(counts.of)),
        quarter => format!("{} percent of the files are read.", quarter * 25),
    }
}
