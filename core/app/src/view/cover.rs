//! The calculator as it is drawn.

use cover::{ClearKey, Key, Operator};

/// The calculator.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct CoverView {
    /// The number on the display, or why there is none.
    pub display: String,
    /// Its length in characters: a shell makes the text smaller, and never hides a digit.
    pub length: u32,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// The operator that waits for its right side, to be drawn as chosen.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::operator"))]
    pub operator: Option<Operator>,
    /// What the clear key reads.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::clear"))]
    pub clear: ClearKey,
    /// Every key, the digits first.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::keys"))]
    pub keys: Vec<Key>,
}
