//! HTML as trees that can be compared, and the few rules by which they are made alike.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html};

/// An element or a text.
pub enum Node {
    Element {
        name: String,
        attributes: BTreeMap<String, String>,
        children: Vec<Node>,
    },
    Text(String),
}

/// Attributes that only NHS.UK's script reads: which of its parts to start, and their settings.
/// We use none of it, so we do not write them.
const FOR_THE_SCRIPT: &[&str] = &[
    "data-module",
    "data-disable-auto-focus",
    "data-prevent-double-click",
    "data-maxlength",
    "data-threshold",
    "data-count-type",
];

/// Attributes whose mere presence counts.
const BOOLEAN: &[&str] = &[
    "checked",
    "disabled",
    "hidden",
    "multiple",
    "novalidate",
    "open",
    "selected",
];

/// The tree of some markup, made alike.
pub fn parse(html: &str) -> Vec<Node> {
    // A fragment stands in an `html` element that is not its own.
    children(Html::parse_fragment(html).root_element())
}

fn children(of: ElementRef<'_>) -> Vec<Node> {
    let node = |child| match ElementRef::wrap(child) {
        Some(element) => Some(Node::Element {
            name: element.value().name().to_owned(),
            attributes: element
                .value()
                .attrs()
                .filter_map(|(n, v)| attribute(n, v))
                .collect(),
            children: children(element),
        }),
        None => {
            let text = text_made_alike(child.value().as_text()?);
            (!text.is_empty()).then_some(Node::Text(text))
        }
    };
    of.children().filter_map(node).collect()
}

/// White space with a line break at an end is the template's layout, and goes; any other white
/// space counts, since it keeps words apart.
fn text_made_alike(text: &str) -> String {
    let is_space = |c: char| c.is_ascii_whitespace();
    let core = text.trim_matches(is_space);
    if core.is_empty() {
        return if text.contains('\n') || text.is_empty() {
            String::new()
        } else {
            " ".to_owned()
        };
    }
    let before = &text[..text.len() - text.trim_start_matches(is_space).len()];
    let after = &text[text.trim_end_matches(is_space).len()..];
    let end = |space: &str| {
        if space.is_empty() || space.contains('\n') {
            ""
        } else {
            " "
        }
    };
    let words: Vec<&str> = core.split_ascii_whitespace().collect();
    format!("{}{}{}", end(before), words.join(" "), end(after))
}

fn attribute(name: &str, value: &str) -> Option<(String, String)> {
    if FOR_THE_SCRIPT.contains(&name) {
        return None;
    }
    match name {
        "class" => {
            let mut classes: Vec<&str> = value.split_ascii_whitespace().collect();
            classes.sort_unstable();
            Some((name.to_owned(), classes.join(" ")))
        }
        // The script turns the one into the other, so that it is there only if it works.
        "data-aria-controls" => Some(("aria-controls".to_owned(), value.to_owned())),
        // The script adds it to checkboxes that reveal something.
        "aria-expanded" => None,
        _ if BOOLEAN.contains(&name) => Some((name.to_owned(), String::new())),
        _ => Some((name.to_owned(), value.to_owned())),
    }
}

/// One line a node, indented.
pub fn print(nodes: &[Node]) -> String {
    let mut lines = Vec::new();
    print_into(nodes, 0, &mut lines);
    lines.join("\n")
}

fn print_into(nodes: &[Node], depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    for node in nodes {
        match node {
            Node::Text(text) => lines.push(format!("{indent}{text:?}")),
            Node::Element {
                name,
                attributes,
                children,
            } => {
                let pairs = attributes
                    .iter()
                    .map(|(name, value)| format!(" {name}={value:?}"));
                lines.push(format!("{indent}<{name}{}>", pairs.collect::<String>()));
                print_into(children, depth + 1, lines);
            }
        }
    }
}

/// The first line that differs.
pub fn first_difference(theirs: &str, ours: &str) -> String {
    let mut ours = ours.lines();
    for their_line in theirs.lines() {
        let our_line = ours.next().unwrap_or("(nothing)");
        if our_line != their_line {
            return format!("\n  theirs: {their_line}\n  ours:   {our_line}");
        }
    }
    format!(
        "\n  theirs: (nothing)\n  ours:   {}",
        ours.next().unwrap_or_default()
    )
}

fn has_class(attributes: &BTreeMap<String, String>, class: &str) -> bool {
    attributes
        .get("class")
        .is_some_and(|all| all.split(' ').any(|one| one == class))
}

/// Applies a change to every element, from the inside out; none means that it goes.
fn change(nodes: Vec<Node>, how: fn(Node) -> Option<Node>) -> Vec<Node> {
    let changed = nodes.into_iter().filter_map(|node| match node {
        Node::Element {
            name,
            attributes,
            children,
        } => how(Node::Element {
            name,
            attributes,
            children: change(children, how),
        }),
        text @ Node::Text(_) => Some(text),
    });
    changed.collect()
}

/// Takes the NHS logo out of NHS.UK's header. Where logo and name are one link, the name is left
/// as a link of its own, as NHS.UK has it where the two are apart.
pub fn without_logo(nodes: Vec<Node>) -> Vec<Node> {
    change(nodes, |node| {
        let Node::Element {
            name,
            mut attributes,
            mut children,
        } = node
        else {
            return Some(node);
        };
        if has_class(&attributes, "nhsuk-header__logo") {
            return None;
        }
        if has_class(&attributes, "nhsuk-header__service-logo") {
            let Some(Node::Element {
                attributes: service,
                children: text,
                ..
            }) = children.pop()
            else {
                return None;
            };
            attributes.remove("aria-label");
            attributes.extend(service);
            children = text;
        }
        Some(Node::Element {
            name,
            attributes,
            children,
        })
    })
}

/// Takes out of our character count what NHS.UK's script adds to the markup.
pub fn without_character_counts(nodes: Vec<Node>) -> Vec<Node> {
    change(nodes, |node| {
        let Node::Element {
            name,
            mut attributes,
            children,
        } = node
        else {
            return Some(node);
        };
        let is_added = [
            "nhsuk-character-count__status",
            "nhsuk-character-count__sr-status",
        ];
        if is_added.iter().any(|class| has_class(&attributes, class)) {
            return None;
        }
        attributes.remove("data-nhsuk-character-count-init");
        if has_class(&attributes, "nhsuk-character-count__message")
            && let Some(classes) = attributes.get_mut("class")
        {
            *classes = classes.replace(" nhsuk-u-visually-hidden", "");
        }
        Some(Node::Element {
            name,
            attributes,
            children,
        })
    })
}
