//! Reading and changing the built page's HTML, with a real HTML parser. It must not know what the
//! changes are for.

use std::cell::RefCell;

use lol_html::{
    HandlerResult, RewriteStrSettings, element, errors::RewritingError, html_content::Element,
    rewrite_str, text,
};

use super::policy::Policy;
use crate::error::XtaskError;

/// The glue between the page and WebAssembly, as Trunk names it in the page.
pub const GLUE: &str = "link[rel=modulepreload]";
/// WebAssembly.
pub const WASM: &str = "link[rel=preload][as=fetch]";
/// What starts both.
pub const LOADER: &str = "script[type=module]";

const POLICY_META: &str = r#"meta[http-equiv="Content-Security-Policy"]"#;

/// The built page is not what the step needs.
pub fn unexpected(what: impl Into<String>) -> XtaskError {
    XtaskError::Page { what: what.into() }
}

/// The text of every script in the page that has no address.
pub fn inline_scripts(html: &str) -> Result<Vec<String>, XtaskError> {
    let scripts = RefCell::new(Vec::new());
    let current = RefCell::new(String::new());
    let settings = RewriteStrSettings::new().append_element_content_handler(text!(
        "script:not([src])",
        |chunk| {
            current.borrow_mut().push_str(chunk.as_str());
            if chunk.last_in_text_node() {
                scripts.borrow_mut().push(current.take());
            }
            Ok(())
        }
    ));
    rewritten(html, settings)?;
    Ok(scripts.into_inner())
}

/// How many elements the selector finds.
pub fn elements(html: &str, selector: &str) -> Result<usize, XtaskError> {
    let mut number = 0;
    changed(html, selector, |_| {
        number += 1;
        Ok(())
    })?;
    Ok(number)
}

/// The values of an attribute of every element that the selector finds.
pub fn attributes(html: &str, selector: &str, name: &str) -> Result<Vec<String>, XtaskError> {
    let found = RefCell::new(Vec::new());
    changed(html, selector, |element| {
        found.borrow_mut().extend(element.get_attribute(name));
        Ok(())
    })?;
    Ok(found.into_inner())
}

/// The one value of an attribute, where there has to be exactly one.
pub fn attribute(html: &str, selector: &str, name: &str) -> Result<String, XtaskError> {
    let found = attributes(html, selector, name)?;
    match <[String; 1]>::try_from(found) {
        Ok([one]) => Ok(one),
        Err(found) => Err(unexpected(format!(
            "{} elements have `{name}` where one was looked for: {selector}",
            found.len()
        ))),
    }
}

/// The page with a change made to every element that the selector finds.
pub fn changed(
    html: &str,
    selector: &str,
    change: impl FnMut(&mut Element<'_, '_>) -> HandlerResult,
) -> Result<String, XtaskError> {
    let settings =
        RewriteStrSettings::new().append_element_content_handler(element!(selector, change));
    rewritten(html, settings)
}

/// The page with its policy changed.
pub fn with_policy(
    html: &str,
    change: impl FnOnce(Policy) -> Policy,
) -> Result<String, XtaskError> {
    let policy = change(Policy::parse(&attribute(html, POLICY_META, "content")?)).to_string();
    changed(html, POLICY_META, |meta| {
        Ok(meta.set_attribute("content", &policy)?)
    })
}

fn rewritten(html: &str, settings: RewriteStrSettings<'_, '_>) -> Result<String, XtaskError> {
    rewrite_str(html, settings).map_err(|error: RewritingError| unexpected(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html><head>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<link rel="stylesheet" href="./a.css">
<script type="module">
if (1 < 2 && "<b>") { go(); }
</script>
<script src="x.js"></script></head><body><!-- <script>no</script> --><script>two</script></body></html>"#;

    #[test]
    fn every_inline_script_is_found_exactly_as_it_is_written() {
        let scripts = inline_scripts(PAGE).unwrap();
        assert_eq!(scripts, ["\nif (1 < 2 && \"<b>\") { go(); }\n", "two"]);
    }

    #[test]
    fn only_the_policy_changes_when_the_policy_is_changed() {
        let page = with_policy(PAGE, |policy| {
            policy.set("script-src", &["'self'", "'sha256-x'"])
        })
        .unwrap();
        assert_eq!(page, PAGE.replace("'self'", "'self' 'sha256-x'"));
    }

    #[test]
    fn a_page_without_a_policy_is_refused() {
        let result = with_policy("<html><head></head></html>", |policy| policy);
        assert!(matches!(result, Err(XtaskError::Page { .. })));
    }

    #[test]
    fn an_attribute_that_must_be_there_once_is_refused_twice() {
        let twice = PAGE.replace(
            "</head>",
            r#"<link rel="stylesheet" href="./b.css"></head>"#,
        );
        assert_eq!(
            attribute(PAGE, "link[rel=stylesheet]", "href").unwrap(),
            "./a.css"
        );
        assert!(attribute(&twice, "link[rel=stylesheet]", "href").is_err());
    }
}
