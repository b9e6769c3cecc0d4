//! Decides which paths may be written: none that leads out of the folder or that a system would change.

/// Returns why a path in a bag is not acceptable; `None` if it is.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    if path.starts_with('/') || path.contains('\\') || path.contains(':') {
        return Some("a path that is not relative");
    }
    if path.chars().any(char::is_control) {
        return Some("a name with signs that nobody sees");
    }
    path.split('/').find_map(part_fault)
}

fn part_fault(part: &str) -> Option<&'static str> {
    match part {
        "" => Some("a path with an empty part"),
        "." | ".." => Some("a path that leads out"),
        _ if part.ends_with(['.', ' ']) || is_reserved(part) || part.len() > 255 => {
            Some("a name that some systems change or refuse")
        }
        _ => None,
    }
}

fn is_reserved(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|name| {
        stem.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    });
    numbered || ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn what_leads_out_or_is_changed_by_a_system_is_refused() {
        for path in [
            "../x",
            "a/../../x",
            "/x",
            "a//b",
            "",
            ".",
            "a/.",
            "C:/x",
            "a\\b",
            "a\0b",
            "a\nb",
            "data/CON",
            "data/com1.txt",
            "data/x.",
            "data/x ",
            "data/nul.png",
        ] {
            assert!(fault(path).is_some(), "{path:?}");
        }
    }

    #[test]
    fn plain_paths_will_do() {
        for path in
            ["bagit.txt", "data/files/0001-CON.txt", "data/a b/é.png", "data/..a/b", "data/console.txt"]
        {
            assert_eq!(fault(path), None, "{path:?}");
        }
    }
}
