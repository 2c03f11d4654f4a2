//! What came in, in words, and the lists of what did not.
//!
//! It must not tell anything of a single person's form.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::left_out::{left_out, older};
use crate::engine::file_set::FileSet;
use crate::ui::context::App;
use crate::ui::nhsuk::{Body, Heading, InsetText, List, Size};

/// The id of the heading, where those who opened files find what came of it.
pub const CAME_IN: &str = "came-in";

/// What came in.
pub fn came_in(app: &App) -> Html {
    let files = &app.state.files;
    let parts = in_words(files);
    let heading = match files.is_demonstration {
        true => "What is in the demonstration",
        false => "What came in",
    };
    html! {
        <section aria-labelledby={CAME_IN}>
            <Heading size={Size::M} id={CAME_IN}>{heading}</Heading>
            if files.has_nothing_to_show() {
                <InsetText>
                    <Body>
                        {"There is nothing to compare in these files. They were not changed."}
                    </Body>
                </InsetText>
            }
            <List>{for parts.into_iter().map(|part| html! { <li>{part}</li> })}</List>
            {left_out(
                app,
                "not-used",
                "Files that cannot be used, and why".to_owned(),
                &files.not_used,
            )}
            {left_out(
                app,
                "partly-used",
                "Warnings about files that are used".to_owned(),
                &files.partly_used,
            )}
            {older(app, "Files with older copies".to_owned(), &files.older)}
        </section>
    }
}

/// What came in, a part each: '41 departments'.
pub fn in_words(files: &FileSet) -> Vec<String> {
    let (n_checks, n_names) = (files.departments.len(), files.n_names);
    let checks = match n_names == n_checks {
        true => counted(n_checks, "department", "departments"),
        false => format!(
            "{n_checks} checks of {}",
            counted(n_names, "department", "departments")
        ),
    };
    let partly: BTreeSet<&str> = (files.partly_used.iter()).map(|file| &*file.file).collect();
    let parts = [
        (n_checks, checks),
        (
            files.people.len(),
            counted(files.people.len(), "staff form", "staff forms"),
        ),
        (
            files.tallies.len(),
            counted(
                files.tallies.len(),
                "tally of staff answers",
                "tallies of staff answers",
            ),
        ),
        (
            files.older.len(),
            counted(
                files.older.len(),
                "file with an older copy",
                "files with older copies",
            ),
        ),
        (
            partly.len(),
            counted(
                partly.len(),
                "file used with a warning",
                "files used with a warning",
            ),
        ),
        (
            files.not_used.len(),
            counted(
                files.not_used.len(),
                "file that cannot be used",
                "files that cannot be used",
            ),
        ),
        (
            files.not_read,
            counted(
                files.not_read,
                "file that was not read",
                "files that were not read",
            ),
        ),
    ];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0);
    parts.map(|(_, words)| words).collect()
}

/// The parts in one sentence.
pub fn in_one_sentence(files: &FileSet) -> String {
    match in_words(files).as_slice() {
        [] => "Nothing came in.".to_owned(),
        [one] => format!("{one}."),
        [all @ .., last] => format!("{} and {last}.", all.join(", ")),
    }
}

/// '1 file', '2 files', '1,000 files'.
pub fn counted(n: usize, one: &str, more: &str) -> String {
    let words = if n == 1 { one } else { more };
    format!("{} {words}", with_commas(n))
}

/// A number with a comma after each thousand.
pub fn with_commas(n: usize) -> String {
    let digits = n.to_string();
    let mut words = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}
