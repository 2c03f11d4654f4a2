//! What of NHS.UK's options we do not have, and why: a table that is read from `exceptions.txt`.
//! It must not hold what no longer occurs: the test fails then.

/// An option, or a value of one, that our component does not have.
#[derive(Debug)]
pub struct Exception {
    /// NHS.UK's component; `*` for all.
    component: &'static str,
    /// The option's path; one `*` at its start or end stands for anything.
    option: &'static str,
    /// Why we do not have it.
    #[expect(
        dead_code,
        reason = "read by people, here and in the message when it is stale"
    )]
    reason: &'static str,
}

impl Exception {
    /// Whether it is about this option of this component.
    pub fn is(&self, component: &str, option: &str) -> bool {
        let ends = (self.option.strip_suffix('*'), self.option.strip_prefix('*'));
        let is_option = match ends {
            (Some(start), _) => option.starts_with(start),
            (None, Some(end)) => option.ends_with(end),
            (None, None) => option == self.option,
        };
        is_option && (self.component == "*" || self.component == component)
    }
}

/// The table.
pub fn exceptions() -> Vec<Exception> {
    let lines = include_str!("exceptions.txt").lines();
    let is_row = |line: &&str| !line.is_empty() && !line.starts_with('#');
    lines.filter(is_row).map(exception).collect()
}

fn exception(line: &'static str) -> Exception {
    let parts: Vec<&str> = line.split(" | ").collect();
    match parts[..] {
        [component, option, reason] if !reason.is_empty() => Exception {
            component,
            option,
            reason,
        },
        _ => panic!("not 'component | option | reason': {line}"),
    }
}

/// The content of a Nunjucks call block is not among a fixture's options.
const CALL_BLOCK: &str = "call block";

/// Fixtures of cards whose content comes from a call block, though their names do not say so.
const CARDS_WITH_CONTENT: &[&str] = &[
    "with summary list",
    "and summary list",
    "A to Z",
    "custom HTML",
];
/// The same, for names that are part of others.
const CARDS_WITH_DESCRIPTION: &[&str] = &["default", "heading"];

/// A pseudo-option, if the fixture shows content that its options do not hold.
pub fn unheld_content(component: &str, name: &str) -> Option<String> {
    let has_content = CARDS_WITH_CONTENT.iter().any(|part| name.contains(part))
        || CARDS_WITH_DESCRIPTION.contains(&name);
    ((component == "card" && has_content) || name.contains(CALL_BLOCK))
        .then(|| CALL_BLOCK.to_owned())
}
