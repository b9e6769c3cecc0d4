//! The calculator as it is drawn.

use cover::{ClearKey, Key, Operator};

/// The calculator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverView {
    /// The number on the display, or why there is none.
    pub display: String,
    /// Its length in characters: a shell makes the text smaller, and never hides a digit.
    pub length: u32,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// The operator that waits for its right side, to be drawn as chosen.
    pub operator: Option<Operator>,
    /// What the clear key reads.
    pub clear: ClearKey,
    /// Every key, the digits first.
    pub keys: Vec<Key>,
}
