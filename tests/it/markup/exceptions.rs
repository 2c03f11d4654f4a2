//! What of NHS.UK's options we do not have, and why. One table, so that it can be judged at once.
//! It must not hold what no longer occurs: the test fails then.

/// An option, or a value of one, that our component does not have.
#[derive(Debug)]
pub struct Exception {
    /// NHS.UK's component; `*` for all.
    component: &'static str,
    /// The option's path; a path that ends in `.*` stands for all below it.
    option: &'static str,
    /// Why we do not have it.
    #[expect(
        dead_code,
        reason = "it is for the reader, and for the message when it is stale"
    )]
    reason: &'static str,
}

impl Exception {
    /// Whether it is about this option of this component.
    pub fn is(&self, component: &str, option: &str) -> bool {
        let is_option = match self.option.strip_suffix('*') {
            Some(start) => option.starts_with(start),
            None => option == self.option,
        };
        is_option && (self.component == "*" || self.component == component)
    }
}

/// The content of a Nunjucks call block is not among a fixture's options.
const CALL_BLOCK: &str = "call block";

/// Fixtures of cards whose content comes from a call block, though their names do not say so.
const CARDS_WITH_CONTENT: &[&str] = &["with summary list", "with button", "A to Z", "custom"];

/// A pseudo-option, if the fixture shows content that its options do not hold.
pub fn unheld_content(component: &str, name: &str) -> Option<String> {
    let is_card = component == "card" && CARDS_WITH_CONTENT.iter().any(|part| name.contains(part));
    (is_card || name.contains(CALL_BLOCK)).then(|| CALL_BLOCK.to_owned())
}

const fn no(component: &'static str, option: &'static str, reason: &'static str) -> Exception {
    Exception {
        component,
        option,
        reason,
    }
}

pub const EXCEPTIONS: &[Exception] = &[no(
    "*",
    CALL_BLOCK,
    "the fixture does not hold the content of its call block",
)];
