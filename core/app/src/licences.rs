//! Third-party software in the app, with its licences.

use std::sync::OnceLock;

use miniz_oxide::inflate::decompress_to_vec_zlib;
use serde::Deserialize;

/// One licence, and the software under it.
#[derive(Debug, Deserialize)]
pub(crate) struct Licence {
    pub(crate) name: String,
    /// Names with versions.
    pub(crate) parts: Vec<String>,
    /// Copyright notices, where the licence requires them.
    pub(crate) claims: Vec<String>,
    /// Its text, by paragraph.
    pub(crate) text: Vec<String>,
}

/// Returns all licences, by name.
pub(crate) fn all() -> &'static [Licence] {
    static ALL: OnceLock<Vec<Licence>> = OnceLock::new();
    ALL.get_or_init(|| {
        let pressed = include_bytes!(concat!(env!("OUT_DIR"), "/licences.zlib"));
        let text = decompress_to_vec_zlib(pressed).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_licence_has_parts_and_words() {
        assert!(all().len() >= 5);
        for licence in all() {
            assert!(!licence.parts.is_empty() && !licence.text.is_empty(), "{}", licence.name);
        }
    }

    #[test]
    fn what_encrypts_is_named_with_its_licence() {
        let under = |name: &str| {
            let has = |licence: &&Licence| licence.parts.iter().any(|part| part.starts_with(name));
            all().iter().find(has).map(|licence| licence.name.as_str())
        };
        assert_eq!(under("OpenSSL"), Some("Apache License 2.0"));
        assert_eq!(under("SQLCipher"), Some("BSD 3-Clause License"));
        assert_eq!(under("rusqlite"), Some("MIT License"));
    }
}
