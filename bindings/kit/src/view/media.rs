//! Pictures, sounds and films of a page.

use app::view::{Control, CropArea, Frame, Media, MediaKind};

/// A picture, sound or film, read with `AppHandle.read_media`.
#[uniffi::remote(Record)]
#[uniffi(name = "MediaRow")]
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
#[uniffi::remote(Record)]
pub struct CropArea {
    /// Its id, for `Event::Framed`.
    pub id: String,
    /// The effect that picked the picture.
    pub picked: u64,
    /// Its description for screen readers.
    pub label: String,
    /// The part.
    pub frame: Frame,
}

/// A part of an upright picture: its edges, in thousandths of the width from the left and of the height from the top.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Enum)]
pub enum MediaKind {
    /// A picture.
    Picture,
    /// Sound.
    Sound,
    /// A film.
    Film,
}
