//! Limits by age on what may be kept: data of the pack, enforced by the vault.

use serde::{Deserialize, Serialize};

use crate::types::Age;

/// What one person may keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The longest single item, in bytes.
    pub item_bytes: u64,
    /// The longest total of all items, in bytes.
    pub total_bytes: u64,
    /// Whether sound recordings may be kept.
    pub sound: bool,
    /// Whether screen recordings may be kept.
    pub video: bool,
    /// Whether any file may be chosen; if not, only screenshots of text.
    pub any_file: bool,
}

/// The limits of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AllLimits {
    /// For people of 18 or over.
    pub adult: Limits,
    /// For everyone else: under 18, or age not said.
    pub under_18: Limits,
}

impl AllLimits {
    /// Returns the limits for an age; "not said" counts as under 18.
    pub fn of(&self, age: Age) -> Limits {
        if age.reads_as_under_18() { self.under_18 } else { self.adult }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> AllLimits {
        toml::from_str(include_str!("../content/data/limits.toml")).unwrap()
    }

    #[test]
    fn an_adult_may_keep_half_a_gigabyte_an_item() {
        let limits = shipped().of(Age::Adult);
        assert_eq!((limits.item_bytes, limits.total_bytes), (500_000_000, 4_000_000_000));
        assert!(limits.sound && limits.video && limits.any_file);
    }

    #[test]
    fn an_age_not_said_has_the_limits_of_under_18() {
        let limits = shipped().of(Age::Under18);
        assert_eq!(limits.item_bytes, 20_000_000);
        assert!(!limits.sound && !limits.video && !limits.any_file);
        assert_eq!(shipped().of(Age::NotSaid), limits);
    }
}
