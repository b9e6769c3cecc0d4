//! The calculator as it is drawn.

use cover::Key;

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
    /// Copies the number, offered where it is held; none until there is an operator.
    pub copy: Option<Control>,
    /// Its keys, four to a line, from the top left.
    pub keys: Vec<KeyFace>,
}

/// A key as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct KeyFace {
    /// What [`crate::Event::Key`] and [`crate::Event::Held`] name.
    #[cfg_attr(feature = "json", serde(serialize_with = "super::json::key"))]
    pub key: Key,
    /// What is on it; ⌫ is drawn as the picture of its name.
    pub shown: String,
    /// What a screen reader calls it.
    pub spoken: String,
    /// How it looks.
    pub look: KeyLook,
    /// It is an operator that waits for its right side.
    pub is_chosen: bool,
}

/// How a key looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum KeyLook {
    /// A digit, the point, or what takes back.
    Plain,
    /// Changes the number that is there.
    Flat,
    /// An operator.
    Operator,
    /// `=`
    Equals,
}
