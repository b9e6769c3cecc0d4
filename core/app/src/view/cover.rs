//! The calculator as it is drawn.

use cover::{ClearKey, Key, Operator};

use super::Control;

/// The calculator.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct CoverView {
    /// The number on the display, or why there is none.
    pub display: String,
    /// Its length in characters: a shell makes the text smaller, and never hides a digit.
    pub length: u32,
    /// The sum that was typed so far, above the number; empty until there is an operator. Not read out by itself.
    pub running: String,
    /// What a screen reader finds on the display.
    pub found: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// The operator that waits for its right side, to be drawn as chosen.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::operator"))]
    pub operator: Option<Operator>,
    /// What the clear key reads.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::clear"))]
    pub clear: ClearKey,
    /// Copies the number, offered where it is held; none until there is an operator.
    pub copy: Option<Control>,
    /// Every key, the digits first.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::keys"))]
    pub keys: Vec<Key>,
}
