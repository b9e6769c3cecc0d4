//! Veils text, so that a search for words in the library does not find it. A veil, not a secret.

/// Every byte is XORed with this.
pub const VEIL: u8 = 0xa5;

/// Veils bytes; for constants.
pub const fn veiled<const N: usize>(text: &[u8]) -> [u8; N] {
    let mut veiled = [0; N];
    let mut at = 0;
    while at < N {
        veiled[at] = text[at] ^ VEIL;
        at += 1;
    }
    veiled
}

/// Removes the veil. The compiler must not do it at build time.
#[inline(never)]
pub fn unveiled(veiled: &[u8]) -> String {
    let bytes = std::hint::black_box(veiled).iter().map(|byte| byte ^ VEIL).collect();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Veils a constant text in the library; gives a `&'static str`.
#[macro_export]
macro_rules! veiled {
    ($text:expr) => {{
        const TEXT: &str = $text;
        static VEILED: [u8; TEXT.len()] = $crate::veil::veiled(TEXT.as_bytes());
        static SHOWN: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        SHOWN.get_or_init(|| $crate::veil::unveiled(&VEILED)).as_str()
    }};
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_shown_as_it_was_and_stands_nowhere() {
        assert_eq!(crate::veiled!("w\u{f4}rds and \u{2028}"), "w\u{f4}rds and \u{2028}");
        assert!(!super::veiled::<5>(b"words").iter().any(u8::is_ascii));
    }
}
