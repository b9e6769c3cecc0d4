//! Pictures, sounds and films of a page.

use super::Control;

/// A picture, sound or film, read with [`crate::App::read_media`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Media {
    /// Id for reading it.
    pub id: u64,
    /// What it is.
    pub kind: MediaKind,
    /// Its length in bytes.
    pub length: u64,
    /// Its description for screen readers.
    pub label: String,
    /// The control that plays or pauses it, if it can be played.
    pub play: Option<Control>,
    /// Its position in milliseconds.
    pub position_ms: u64,
}

/// A picture that was picked, and the part of it that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct CropArea {
    /// Its id, for [`crate::Event::Framed`].
    pub id: String,
    /// The effect that picked the picture.
    pub picked: u64,
    /// Its description for screen readers.
    pub label: String,
    /// The part.
    pub frame: Frame,
}

/// A part of an upright picture: its edges, in thousandths of the width from the left and of the height from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Frame {
    /// The left edge.
    pub left: u32,
    /// The top edge.
    pub top: u32,
    /// The right edge.
    pub right: u32,
    /// The bottom edge.
    pub bottom: u32,
}

/// The kind of media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub enum MediaKind {
    /// A picture.
    Picture,
    /// Sound.
    Sound,
    /// A film.
    Film,
}
