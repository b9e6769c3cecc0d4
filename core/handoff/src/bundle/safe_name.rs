//! File names that every system accepts and no reader can take for a path out of the folder.

/// The most bytes of a name before its ending, and of the ending with its dot.
const STEM: usize = 80;
const ENDING: usize = 16;

/// Makes a name of ASCII letters and digits, space, `.`, `_` and `-` only. The record has the original name: systems
/// spell one accent in several ways, and a manifest must not depend on that.
pub(super) fn safe_name(name: &str) -> String {
    let safe: String = name.chars().map(plain).collect();
    let safe = safe.trim_matches(['.', ' ']);
    let (stem, ending) = safe.rsplit_once('.').filter(|(_, ending)| fits(ending)).unwrap_or((safe, ""));
    let stem: String = stem.chars().take(STEM).collect();
    let stem = stem.trim_matches(['.', ' ']);
    match (stem, ending) {
        ("", "") => "file".to_owned(),
        ("", ending) => format!("file.{ending}"),
        (stem, "") => stem.to_owned(),
        (stem, ending) => format!("{stem}.{ending}"),
    }
}

fn plain(letter: char) -> char {
    let is_plain = letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '.' | '_' | '-');
    if is_plain { letter } else { '_' }
}

fn fits(ending: &str) -> bool {
    !ending.is_empty() && ending.len() < ENDING && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn plain_names_stay_as_they_are() {
        for name in ["threat.png", "Screenshot 2026-11-24 21_02.png", "a.b.tar.gz", "notes"] {
            assert_eq!(safe_name(name), name);
        }
    }

    #[test]
    fn no_name_leads_anywhere() {
        for (name, safe) in [
            ("../../etc/passwd", "_.._etc_passwd"),
            ("..", "file"),
            ("", "file"),
            ("C:\\x.exe", "C__x.exe"),
            ("a\u{0}b\r\nc%0A", "a_b__c_0A"),
            (".png", "png"),
            ("шот 📷.png", "___ _.png"),
            ("x. ", "x"),
            ("\u{202e}gnp.exe", "_gnp.exe"),
        ] {
            assert_eq!(safe_name(name), safe);
        }
    }

    #[test]
    fn a_long_name_is_cut_and_keeps_its_ending() {
        assert_eq!(safe_name(&format!("{}.jpeg", "a".repeat(300))), format!("{}.jpeg", "a".repeat(80)));
        assert!(safe_name(&format!("a.{}", "b".repeat(300))).len() <= 80);
    }
}
