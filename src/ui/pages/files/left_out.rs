//! The files that were left out, in whole or in part, each with why.
//!
//! It must name every one in what can be copied, and must not fill the page with them.

use yew::prelude::*;

use super::reading::short_reason;
use crate::engine::file_set::{NotUsed, Older};
use crate::ui::context::App;
use crate::ui::copy::CopyButton;
use crate::ui::nhsuk::{Body, Details, List};

/// A list this long stands open.
const MOST_OPEN: usize = 5;
/// The most files that are named for each reason.
const MOST_NAMED: usize = 50;

/// Files with reasons, by reason.
pub fn left_out(app: &App, id: &'static str, summary: String, files: &[NotUsed]) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let mut by_reason: Vec<(&str, Vec<&NotUsed>)> = Vec::new();
    for file in files {
        let reason = short_reason(file);
        match by_reason.iter_mut().find(|(each, _)| *each == reason) {
            Some((_, files)) => files.push(file),
            None => by_reason.push((reason, vec![file])),
        }
    }
    by_reason.sort_by_key(|(_, files)| std::cmp::Reverse(files.len()));
    let hides_names = app.state.files.hides_names;
    let text = (by_reason.iter())
        .map(|(reason, files)| as_text(reason, files))
        .collect::<String>();
    html! {
        <Details {id} summary={summary} open={files.len() <= MOST_OPEN}>
            {for by_reason.iter().map(|(reason, files)| group(reason, files, hides_names))}
            {copy(app, id, text)}
        </Details>
    }
}

/// The files of one reason, a line each below the reason. It is made at each change of the page, so
/// it has to be quick with thousands.
fn as_text(short: &str, files: &[&NotUsed]) -> String {
    let first = files.first().map_or("", |file| &*file.reason);
    let is_one = files.iter().all(|file| file.reason == first);
    let mut text = format!("{}\n", if is_one { first } else { short });
    for file in files {
        text.push_str("- ");
        text.push_str(&file.file);
        if !is_one {
            text.push_str(": ");
            text.push_str(&file.reason);
        }
        text.push('\n');
    }
    text
}

/// The files of one reason. Where it is in other words for each, they stand beside the file.
fn group(short: &str, files: &[&NotUsed], hides_names: bool) -> Html {
    let first = files.first().map_or("", |file| &*file.reason);
    let is_one = files.iter().all(|file| file.reason == first);
    let head = match (is_one, files.len()) {
        (true, 1) => first.to_owned(),
        (true, n) => format!("{n} files: {first}"),
        (false, n) => format!("{n} files: {short}"),
    };
    let names = files.iter().map(|file| {
        let rest = if is_one {
            String::new()
        } else {
            format!(": {}", file.reason)
        };
        html! { <li><span class="app-address">{&file.file}</span>{rest}</li> }
    });
    html! {
        <>
            <Body><strong>{head}</strong></Body>
            if !hides_names {
                <List>{for names.take(MOST_NAMED)}{and_more(files.len())}</List>
            }
        </>
    }
}

/// Files that another file has in a newer form.
pub fn older(app: &App, summary: String, files: &[Older]) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let lines: Vec<String> = (files.iter())
        .map(|file| format!("{}: used instead is {}", file.file, file.newer))
        .collect();
    html! {
        <Details id="older-files" summary={summary}>
            <Body>
                {"These are of checks that stand in another file too. The file that was changed \
                last is used."}
            </Body>
            if !app.state.files.hides_names {
                <List>
                {for lines.iter().take(MOST_NAMED).map(|line| html! {
                    <li class="app-address">{line}</li>
                })}
                {and_more(lines.len())}
                </List>
            }
            {copy(app, "older-files", lines.join("\n"))}
        </Details>
    }
}

fn and_more(n_files: usize) -> Html {
    match n_files.saturating_sub(MOST_NAMED) {
        0 => Html::default(),
        n => html! { <li>{format!("and {n} more. Copy the list to see all of them.")}</li> },
    }
}

/// A file is often named after its department.
fn copy(app: &App, id: &'static str, text: String) -> Html {
    if app.state.files.hides_names {
        return html! {
            <Body>{"The names of files are not shown while aliases are."}</Body>
        };
    }
    html! {
        <CopyButton
            app={app.clone()}
            id={format!("{id}-copy")}
            field={format!("{id}-text")}
            label="The list"
            {text}
            done="The list is copied."
            small=true
        >
            {"Copy the list"}
        </CopyButton>
    }
}
