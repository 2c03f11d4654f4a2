//! What of NHS.UK's options we do not have, and why. One table, so that it can be judged at once.
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
        let is_option = match (self.option.strip_suffix('*'), self.option.strip_prefix('*')) {
            (Some(start), _) => option.starts_with(start),
            (None, Some(end)) => option.ends_with(end),
            (None, None) => option == self.option,
        };
        is_option && (self.component == "*" || self.component == component)
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

const fn no(component: &'static str, option: &'static str, reason: &'static str) -> Exception {
    Exception {
        component,
        option,
        reason,
    }
}

pub const EXCEPTIONS: &[Exception] = &[
    // Everywhere
    no(
        "*",
        CALL_BLOCK,
        "the fixture does not hold the content of its call block",
    ),
    no(
        "*",
        "classes",
        "a component knows its classes; pages cannot add their own",
    ),
    no(
        "*",
        "errorMessage=true",
        "an error always has a message that says what to do",
    ),
    // Links and buttons
    no("action-link", "type", "ours is a link, not a button"),
    no("action-link", "variant", "we have no dark backgrounds"),
    no("back-link", "html", "the words are plain text"),
    no("back-link", "type", "ours never sends a form"),
    no(
        "back-link",
        "href=none",
        "ours never sends a form, NHS.UK's does when it is a button",
    ),
    no("back-link", "variant", "we have no dark backgrounds"),
    no(
        "breadcrumb",
        "backLink",
        "the link back is always to the last page above",
    ),
    no("breadcrumb", "id", "nothing points at a breadcrumb"),
    no(
        "breadcrumb",
        "items[].attributes",
        "we have no free attributes",
    ),
    no(
        "breadcrumb",
        "items[].classes",
        "a component knows its classes",
    ),
    no("breadcrumb", "variant", "we have no dark backgrounds"),
    no("button", "icon", "our buttons are words"),
    no("button", "variant=login", "nobody logs in"),
    no("pagination", "items", "we number no pages"),
    no(
        "pagination",
        "next.text",
        "the words are always 'Next' and the page's name",
    ),
    no(
        "pagination",
        "previous.text",
        "the words are always 'Previous' and the page's name",
    ),
    no("pagination", "nextUrl", "NHS.UK's old name of an option"),
    no("pagination", "nextPage", "NHS.UK's old name of an option"),
    no(
        "pagination",
        "previousUrl",
        "NHS.UK's old name of an option",
    ),
    no(
        "pagination",
        "previousPage",
        "NHS.UK's old name of an option",
    ),
    no(
        "skip-link",
        "href=no hash",
        "ours always leads to a part of the page",
    ),
    // Page
    no("footer", "columns", "our footer has one list of links"),
    no("footer", "navigation", "our footer has one list of links"),
    no("header", "account", "nobody logs in"),
    no(
        "header",
        "inline",
        "only matters beside an account or a search",
    ),
    no("header", "logo.*", "the logo is not ours to use"),
    no(
        "header",
        "navigation",
        "the start page and the task list lead everywhere",
    ),
    no(
        "header",
        "organisation",
        "the name of an organisation belongs to its logo",
    ),
    no("header", "search", "there is nothing to search"),
    no("header", "service=none", "our header is the service's name"),
    // Text
    no(
        "heading",
        "caption.element",
        "captions are always spans in the heading",
    ),
    no(
        "heading",
        "caption.placement",
        "captions are always spans in the heading",
    ),
    no("heading", "href", "our headings are not links"),
    no(
        "label",
        "caption.element",
        "captions are always spans in the label",
    ),
    no(
        "label",
        "caption.placement",
        "captions are always spans in the label",
    ),
    no("label", "heading.id", "the id is the label's own"),
    no(
        "legend",
        "caption.element",
        "captions are always spans in the legend",
    ),
    no(
        "legend",
        "caption.placement",
        "captions are always spans in the legend",
    ),
    no("legend", "heading.id", "the id is the legend's own"),
    no(
        "notification-banner",
        "attributes",
        "we have no free attributes",
    ),
    no(
        "notification-banner",
        "heading.element",
        "the heading is a heading",
    ),
    no("panel", "heading.classes", "a component knows its classes"),
    no("panel", "heading.id", "nothing points at a panel's heading"),
    no("error-summary", "heading.html", "the heading is plain text"),
    no(
        "warning-callout",
        "heading=none",
        "a warning without a heading is an inset text",
    ),
    // Boxes and lists
    no(
        "card",
        "actions.items[].type",
        "our actions never send a form",
    ),
    no("card", "heading.classes", "a component knows its classes"),
    no("card", "heading.html", "the heading is a heading"),
    no("card", "image", "there are no photographs"),
    no(
        "card",
        "variant=emergency",
        "for medical advice, which we never give",
    ),
    no(
        "card",
        "variant=urgent",
        "for medical advice, which we never give",
    ),
    no(
        "card",
        "variant=non-urgent",
        "for medical advice, which we never give",
    ),
    no("do-dont-list", "hidePrefix", "'do not' is always written"),
    no("do-dont-list", "prefixText", "'do not' is always written"),
    no(
        "do-dont-list",
        "items[].item",
        "NHS.UK's old name of an option",
    ),
    no("do-dont-list", "title", "NHS.UK's old name of an option"),
    no(
        "summary-list",
        "card.actions.items[].type",
        "our actions never send a form",
    ),
    no(
        "summary-list",
        "card.variant=emergency",
        "for medical advice, which we never give",
    ),
    no(
        "summary-list",
        "card.variant=urgent",
        "for medical advice, which we never give",
    ),
    no(
        "summary-list",
        "card.variant=non-urgent",
        "for medical advice, which we never give",
    ),
    no(
        "summary-list",
        "rows[].actions.items[].type",
        "our actions never send a form",
    ),
    no(
        "summary-list",
        "rows[].border",
        "the lines are the list's to choose",
    ),
    no(
        "summary-list",
        "rows[].key.width",
        "the widths are NHS.UK's own",
    ),
    no(
        "task-list",
        "items[].status.classes",
        "NHS.UK's old way to give a state",
    ),
    no(
        "task-list",
        "items[].title",
        "NHS.UK's old name of an option",
    ),
    no(
        "task-list",
        "items=gaps",
        "NHS.UK counts items that are not there; ours are always there",
    ),
    // Tables
    no(
        "tables",
        "caption=none",
        "a table always says what it shows",
    ),
    no(
        "tables",
        "card=true",
        "NHS.UK's old way to put a table in a card",
    ),
    no(
        "tables",
        "heading",
        "NHS.UK's old way to put a table in a card",
    ),
    no(
        "tables",
        "headingLevel",
        "NHS.UK's old way to put a table in a card",
    ),
    no(
        "tables",
        "panel",
        "NHS.UK's old way to put a table in a card",
    ),
    no(
        "tables",
        "head[].align",
        "words stand at the left, numbers at the right",
    ),
    no("tables", "head[].classes", "a component knows its classes"),
    no(
        "tables",
        "head[].href",
        "our tables are not sorted by a server",
    ),
    no("tables", "head[].sort", "our tables keep their order"),
    no("tables", "head[].sortNext", "our tables keep their order"),
    no(
        "tables",
        "head[].visuallyHiddenText",
        "the heads of columns are seen by all",
    ),
    no(
        "tables",
        "head[].width",
        "columns are as wide as their words",
    ),
    no(
        "tables",
        "rows[][].classes",
        "a component knows its classes",
    ),
    no(
        "tables",
        "rows[][].format",
        "a column holds words or numbers, not both",
    ),
    no(
        "tables",
        "rows[][].href",
        "a link in a cell is the page's own",
    ),
    no(
        "tables",
        "rows[][].sortValue",
        "our tables keep their order",
    ),
    no(
        "tables",
        "rows[][].visuallyHiddenText",
        "hidden words in a cell are the page's own",
    ),
    no("tables", "scroll", "our tables become blocks on a phone"),
    no("tables", "variant", "we have no dark backgrounds"),
    // Fields
    no(
        "character-count",
        "attributes",
        "we have no free attributes",
    ),
    no(
        "character-count",
        "charactersAtLimitText",
        "the count is in English, in NHS.UK's words",
    ),
    no(
        "character-count",
        "charactersOverLimitText",
        "the count is in English, in NHS.UK's words",
    ),
    no(
        "character-count",
        "charactersUnderLimitText",
        "the count is in English, in NHS.UK's words",
    ),
    no(
        "character-count",
        "textareaDescriptionText",
        "the count is in English, in NHS.UK's words",
    ),
    no(
        "character-count",
        "countType=other than characters",
        "we count characters only",
    ),
    no("character-count", "maxwords", "we count characters only"),
    no(
        "character-count",
        "maxlength=none",
        "there is always a limit: without one it is a text area",
    ),
    no(
        "checkboxes",
        "items[].behaviour=inclusive",
        "no question has 'all of these'",
    ),
    no(
        "checkboxes",
        "items[].behaviourGroup",
        "'None of these' is about its own group",
    ),
    no(
        "checkboxes",
        "items[].exclusiveGroup",
        "'None of these' is about its own group",
    ),
    no(
        "checkboxes",
        "items[].name",
        "the name is the question's, for all its options",
    ),
    no(
        "date-input",
        "*.autocomplete",
        "no date of ours is one that a browser knows",
    ),
    no("date-input", "*.label", "the labels are in English"),
    no("date-input", "*.disabled", "a date can always be entered"),
    no("date-input", "disabled", "a date can always be entered"),
    no("date-input", "day=false", "our dates have all three fields"),
    no(
        "date-input",
        "year=false",
        "our dates have all three fields",
    ),
    no(
        "date-input",
        "items=not all three fields",
        "our dates have all three fields",
    ),
    no(
        "date-input",
        "error=without a message",
        "an error always has a message that says what to do",
    ),
    no(
        "file-upload",
        "*Text",
        "words for the script's drop zone, which we do not use",
    ),
    no(
        "file-upload",
        "chooseFilesButtonClassList",
        "a class for the script's drop zone, which we do not use",
    ),
    no("input", "formGroup", "no field has a button in it"),
    no("input", "prefix.html", "a prefix is plain text"),
    no("input", "suffix.html", "a suffix is plain text"),
    no("select", "formGroup", "no list has a button beside it"),
    no("select", "items[].divider", "our lists are short"),
];
