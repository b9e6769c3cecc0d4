//! The calculator to draw.

use cover::Key;

use super::Control;

/// The calculator.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct CoverView {
    /// The number on the display, or an error.
    pub display: String,
    /// Its length in characters: shells shrink the text rather than hide a digit.
    pub length: u32,
    /// The sum typed so far, above the number; empty until there is an operator. Not read aloud by itself.
    pub running: String,
    /// What a screen reader finds on the display.
    pub found: String,
    /// What a screen reader says after the last key.
    pub spoken: String,
    /// Copies the number, offered when the number is held; `None` until there is an operator.
    pub copy: Option<Control>,
    /// Its keys, four per row, from the top left.
    pub keys: Vec<KeyFace>,
}

/// A key to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct KeyFace {
    /// The key, for [`crate::Event::Key`] and [`crate::Event::Held`].
    #[cfg_attr(feature = "json", serde(serialize_with = "key_sign"))]
    pub key: Key,
    /// Its label; ⌫ is drawn as the icon of that name.
    pub shown: String,
    /// Its name for screen readers.
    pub spoken: String,
    /// Its style.
    pub look: KeyLook,
    /// Whether it is an operator waiting for its right operand.
    pub is_chosen: bool,
}

/// The style of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum KeyLook {
    /// A digit, the decimal point or backspace.
    Plain,
    /// Changes the number on the display.
    Flat,
    /// An operator.
    Operator,
    /// `=`
    Equals,
}

#[cfg(feature = "json")]
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes what it serialises by reference")]
fn key_sign<S: serde::Serializer>(key: &Key, to: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&key.sign(), to)
}
