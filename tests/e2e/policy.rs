//! The page's policy in each engine. It must try what an attacker would, in the page itself.

use crate::page::OpenSite;

/// Each way in, and what it would set.
const TRIED: [(&str, &str); 4] = [
    (
        "an inline script",
        "const script = document.createElement('script'); \
         script.textContent = 'window.injected = true'; document.body.append(script);",
    ),
    (
        "a handler in markup",
        "document.querySelector('main').insertAdjacentHTML('beforeend', \
         '<img src=\"data:,\" onerror=\"window.injected = true\">');",
    ),
    (
        "a script of another host",
        "const script = document.createElement('script'); \
         script.src = 'http://127.0.0.1:1/injected.js'; \
         script.onerror = () => window.isRefused = true; document.body.append(script);",
    ),
    (
        "text that is run",
        "const link = document.createElement('a'); \
         link.href = 'javascript:window.injected = true'; document.body.append(link); link.click();",
    ),
];

#[tokio::test]
async fn a_script_that_is_injected_does_not_run_and_nothing_is_sent() {
    let site = OpenSite::start().await;
    site.run(
        "window.refused = []; addEventListener('securitypolicyviolation', \
         event => refused.push(event.effectiveDirective))",
    )
    .await;
    for (n, (what, script)) in (1..).zip(TRIED) {
        site.run(script).await;
        site.until(what, &format!("refused.length >= {n}")).await;
        assert!(!site.is("window.injected").await, "{what}");
    }
    let sent = "const done = arguments[arguments.length - 1]; \
                fetch('http://127.0.0.1:1/').then(() => done('sent'), () => done('refused'));";
    let outcome = site.client.execute_async(sent, Vec::new()).await.unwrap();
    assert_eq!(outcome, "refused");
    site.until("it was the policy", "refused.includes('connect-src')")
        .await;
    assert!(!site.is("window.injected").await);
    // What the browser says of the attempts.
    assert!(!site.console().await.is_empty());
    site.close().await;
    tried!(
        "Policy",
        "Scripts are injected: inline, as a handler, from another host, as an address; and data are \
         sent to another host",
        "The page's policy blocks each, and nothing runs or is sent"
    );
}
