//! The whole tool as one HTML file that also works when it is opened from a disk. It must leave no
//! address in the file that a browser would have to fetch.

use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::html_content::ContentType;

use super::{
    page::{
        GLUE, LOADER, WASM, attribute, attributes, changed, elements, inline_scripts, unexpected,
        with_policy,
    },
    policy::hash_source,
};
use crate::error::XtaskError;

/// How to get a file of the site by its address in the page.
type Files<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, XtaskError>;

const STYLE: &str = "link[rel=stylesheet]";
const ICON: &str = "link[rel=icon]";

/// Puts everything that the page made by Trunk loads into the page.
pub fn assemble(page: &str, files: Files<'_>) -> Result<String, XtaskError> {
    let style = safe_text(text(page, STYLE, files)?, "</style")?;
    if let Some(found) = ["url(", "@import"]
        .into_iter()
        .find(|word| fetches(&style, word))
    {
        return Err(unexpected(format!(
            "the style sheet would fetch something: {found}"
        )));
    }
    let script = safe_text(script(page, files)?, "</script")?;
    let icon = BASE64_STANDARD.encode(file(page, ICON, files)?);
    if elements(page, LOADER)? != 1 {
        return Err(unexpected("there should be one module, the loader"));
    }

    let html = changed(page, STYLE, |link| {
        link.replace(&format!("<style>{style}</style>"), ContentType::Html);
        Ok(())
    })?;
    let html = changed(&html, ICON, |link| {
        link.remove_attribute("integrity");
        Ok(link.set_attribute("href", &format!("data:image/svg+xml;base64,{icon}"))?)
    })?;
    let html = changed(&html, &format!("{GLUE}, {WASM}"), |link| {
        link.remove();
        Ok(())
    })?;
    let html = changed(&html, LOADER, |loader| {
        loader.replace(
            &format!("<script type=\"module\">{script}</script>"),
            ContentType::Html,
        );
        Ok(())
    })?;
    let scripts: Vec<String> = inline_scripts(&html)?
        .iter()
        .map(|text| hash_source(text))
        .collect();
    let html = with_policy(&html, |policy| {
        policy
            .set("script-src", &["'wasm-unsafe-eval'"])
            .add("script-src", scripts)
            .set("style-src", &[&hash_source(&style)])
            .set("img-src", &["data:"])
            .set("connect-src", &["'none'"])
    })?;
    nothing_to_fetch(&html)?;
    Ok(html)
}

/// The glue as it is (an `export` does no harm in an inline module), and a call of what it exports
/// as its default.
fn script(page: &str, files: Files<'_>) -> Result<String, XtaskError> {
    let glue = text(page, GLUE, files)?;
    if glue
        .lines()
        .any(|line| line.trim_start().starts_with("import "))
    {
        return Err(unexpected(
            "the glue imports another file, which one file cannot hold",
        ));
    }
    let init = default_export(&glue)
        .ok_or_else(|| unexpected("the glue has no default export to start the page with"))?;
    let wasm = BASE64_STANDARD.encode(file(page, WASM, files)?);
    Ok(format!(
        "{glue}\n{init}({{ module_or_path: Uint8Array.from(atob(\"{wasm}\"), \
         (letter) => letter.charCodeAt(0)) }});\n"
    ))
}

/// The name in `export { other, name as default };`.
fn default_export(glue: &str) -> Option<&str> {
    let exports = glue
        .lines()
        .rev()
        .find(|line| line.starts_with("export {"))?;
    exports
        .trim_start_matches("export {")
        .trim_end_matches([';', ' ', '}'])
        .split(',')
        .find_map(|name| name.trim().strip_suffix(" as default"))
}

fn file(page: &str, selector: &str, files: Files<'_>) -> Result<Vec<u8>, XtaskError> {
    let address = attribute(page, selector, "href")?;
    files(address.trim_start_matches("./"))
}

fn text(page: &str, selector: &str, files: Files<'_>) -> Result<String, XtaskError> {
    String::from_utf8(file(page, selector, files)?)
        .map_err(|_| unexpected(format!("not text: {selector}")))
}

/// Text that the HTML parser will read to its end: an end tag inside it would cut it short.
fn safe_text(text: String, end_tag: &str) -> Result<String, XtaskError> {
    let lower = text.to_lowercase();
    if lower.contains(end_tag) || lower.contains("<!--") {
        return Err(unexpected(format!(
            "`{end_tag}` or `<!--` stands inside a script or style"
        )));
    }
    Ok(text)
}

/// Whether the word is there with anything but a `data:` address after it.
fn fetches(style: &str, word: &str) -> bool {
    style.match_indices(word).any(|(at, _)| {
        let after = style.get(at + word.len()..).unwrap_or_default();
        !after
            .trim_start_matches(['"', '\'', ' '])
            .starts_with("data:")
    })
}

fn nothing_to_fetch(html: &str) -> Result<(), XtaskError> {
    let mut addresses = attributes(html, "[src]", "src")?;
    addresses.extend(attributes(html, "link[href]", "href")?);
    match addresses
        .into_iter()
        .find(|address| !address.starts_with("data:"))
    {
        Some(address) => Err(unexpected(format!("one file cannot load {address}"))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'">
<link rel="icon" href="./i.svg" integrity="sha384-x">
<link rel="stylesheet" href="./a.css" integrity="sha384-x">
<script type="module">import init from './g.js';</script>
<link rel="modulepreload" href="./g.js"><link rel="preload" href="./w.wasm" as="fetch">
</head><body></body></html>"#;
    const GLUE_TEXT: &str = "function start() {}\nexport { other, start as default };\n";

    fn assembled(page: &str, glue: &str, style: &str) -> Result<String, XtaskError> {
        assemble(page, &|address| match address {
            "a.css" => Ok(style.as_bytes().to_vec()),
            "g.js" => Ok(glue.as_bytes().to_vec()),
            "w.wasm" => Ok(b"\0asm".to_vec()),
            "i.svg" => Ok(b"<svg/>".to_vec()),
            other => Err(unexpected(other)),
        })
    }

    #[test]
    fn everything_is_in_the_file_and_only_that_is_allowed() {
        let style = "a{b:url(data:image/png;base64,x)}";
        let html = assembled(PAGE, GLUE_TEXT, style).unwrap();
        assert!(html.contains(&format!("<style>{style}</style>")));
        assert!(html.contains(r#"<link rel="icon" href="data:image/svg+xml;base64,PHN2Zy8+">"#));
        let [script] = <[String; 1]>::try_from(inline_scripts(&html).unwrap()).unwrap();
        assert!(script.starts_with(GLUE_TEXT));
        assert!(script.contains(r#"start({ module_or_path: Uint8Array.from(atob("AGFzbQ==")"#));
        let policy = attribute(&html, "meta", "content").unwrap();
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; \
                 img-src data:; connect-src 'none'",
                hash_source(&script),
                hash_source(style)
            )
        );
        for gone in ["./", "integrity", "preload", "'self'"] {
            assert!(!html.contains(gone), "{gone}");
        }
    }

    #[test]
    fn a_script_that_is_no_module_stays_and_is_allowed() {
        let page = PAGE.replace("<body>", "<body><script>start()</script>");
        let html = assembled(&page, GLUE_TEXT, "").unwrap();
        assert!(html.contains("<script>start()</script>"));
        let policy = attribute(&html, "meta", "content").unwrap();
        assert!(policy.contains(&hash_source("start()")), "{policy}");
    }

    #[test]
    fn what_one_file_cannot_hold_is_refused() {
        let image = PAGE.replace("<body>", r#"<body><img src="x.png">"#);
        let script = PAGE.replace("<body>", "<body><script type=\"module\">1</script>");
        for (why, page, glue, style) in [
            ("another file", image.as_str(), GLUE_TEXT, ""),
            ("another module", &script, GLUE_TEXT, ""),
            (
                "an import",
                PAGE,
                "import x from './y.js';\nexport { a as default };",
                "",
            ),
            ("no default export", PAGE, "export { a };", ""),
            (
                "an end tag",
                PAGE,
                "'</SCRIPT>'\nexport { a as default };",
                "",
            ),
            ("a font", PAGE, GLUE_TEXT, "a{src:url(\"font.woff2\")}"),
            ("an imported style", PAGE, GLUE_TEXT, "@import 'x.css';"),
        ] {
            assert!(assembled(page, glue, style).is_err(), "{why}");
        }
    }
}
