//! Reading versions: from lock files and from what programs print. It must run nothing.

/// The first word in a program's answer to `--version` that looks like one, for example `156.0.1`.
pub fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.contains('.') && word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// What is before the first point.
pub fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// The version that `Cargo.lock` names for a package.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_print() {
        for (text, version) in [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130\n", Some("0.2.130")),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                Some("156.0.8078.79"),
            ),
            (
                "ChromeDriver 156.0.8078.79 (a21ce95c)",
                Some("156.0.8078.79"),
            ),
            ("v20.1.0", Some("20.1.0")),
            ("rustc 1.95.0 (59807616e 2026-04-14)", Some("1.95.0")),
            ("no version here.", None),
        ] {
            assert_eq!(version_in(text), version, "{text}");
        }
        assert_eq!(major("156.0.1"), "156");
    }

    #[test]
    fn the_locked_version_is_that_of_exactly_this_package() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "a"), Some("2.0.0"));
        assert_eq!(locked_version(lock, "a-b"), Some("1.0.0"));
        assert_eq!(locked_version(lock, "b"), None);
    }
}
