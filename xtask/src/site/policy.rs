//! The page's Content-Security-Policy as a list of directives. It must never widen a policy to
//! 'unsafe-inline' or 'unsafe-eval': scripts and styles in the page are allowed by their hash.

use std::fmt;

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// A policy: what may be loaded, by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy(Vec<(String, Vec<String>)>);

impl Policy {
    /// Reads the text of a policy.
    pub fn parse(text: &str) -> Self {
        let directive = |part: &str| {
            let mut words = part.split_whitespace().map(str::to_owned);
            words.next().map(|name| (name, words.collect()))
        };
        Self(text.split(';').filter_map(directive).collect())
    }

    /// Puts these sources in place of the ones that are there.
    pub fn set(mut self, name: &str, sources: &[&str]) -> Self {
        let sources: Vec<String> = sources.iter().map(|&source| source.to_owned()).collect();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = sources,
            None => self.0.push((name.to_owned(), sources)),
        }
        self
    }

    /// Adds sources to the ones that are there.
    pub fn add(mut self, name: &str, sources: impl IntoIterator<Item = String>) -> Self {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => old.extend(sources),
            None => self
                .0
                .push((name.to_owned(), sources.into_iter().collect())),
        }
        self
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let directives: Vec<String> = self
            .0
            .iter()
            .map(|(name, sources)| format!("{name} {}", sources.join(" ")))
            .collect();
        f.write_str(&directives.join("; "))
    }
}

/// The source that allows exactly this inline script or style.
pub fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_of_the_standard() {
        // The example of the CSP standard, section 8.3.
        assert_eq!(
            hash_source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn a_policy_is_read_changed_and_written() {
        let policy = Policy::parse(" default-src 'none' ;\n script-src 'self'; ")
            .set("default-src", &["'self'"])
            .set("img-src", &["data:"]);
        assert_eq!(
            policy.to_string(),
            "default-src 'self'; script-src 'self'; img-src data:"
        );
    }
}
