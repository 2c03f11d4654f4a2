//! What the two versions of the question set have in common, and each way in which they differ.
//!
//! It must not say anything where both are of one version.

use yew::prelude::*;

use crate::engine::compare::Versions;
use crate::engine::words::count_text;
use crate::ui::nhsuk::{Body, Details, Heading, InsetText, List, Size};

/// The versions; nothing where they are one.
pub fn versions(versions: &Versions) -> Html {
    if versions.are_one() {
        return Html::default();
    }
    let [then, now] = &versions.names;
    let named = |name: &str| match name {
        "" => "a version that the file does not name".to_owned(),
        name => format!("version {name}"),
    };
    let unknown: Vec<String> = (versions.names.iter().zip(versions.unknown))
        .filter(|(_, is_unknown)| *is_unknown)
        .map(|(name, _)| named(name))
        .collect();
    let number = versions.differences.len();
    html! {
        <section aria-labelledby="over-time-versions">
            <Heading size={Size::M} id="over-time-versions">
                {"Different versions of the questions"}
            </Heading>
            <Body>
                {format!("Then: {}. Now: {}. ", named(then), named(now))}
                {versions.short()}
            </Body>
            if !unknown.is_empty() {
                <InsetText>
                    <Body>
                        {format!("This tool does not know {}. ", unknown.join(" or "))}
                        {"So only questions that are answered in that file are compared, and they may \
                        have been worded otherwise. How else the versions differ is not known."}
                    </Body>
                </InsetText>
            }
            if number > 0 {
                <Details summary={format!("How they differ: {}", count_text(number, "difference"))}>
                    <List>
                        {for versions.differences.iter().map(|each| html! {
                            <li key={each.words.clone()}>
                                <strong>{each.kind}{": "}</strong>{&each.words}
                            </li>
                        })}
                    </List>
                </Details>
            }
        </section>
    }
}
