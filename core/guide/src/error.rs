//! Errors of opening and querying a pack.

/// Why opening or querying a pack failed. Holds no text of the pack and nothing the person typed.
#[derive(Debug, thiserror::Error)]
pub enum GuideError {
    /// The bytes are not a pack image of the kind this version reads.
    #[error("not a pack image that this version reads")]
    Image,
    /// The image was made for a newer version of this crate.
    #[error("the pack image is from a newer version")]
    TooNew,
    /// The bytes are a pack image, but a query on it failed: it is damaged.
    #[error("the pack image is damaged")]
    Damaged(#[source] rusqlite::Error),
    /// A part of the pack does not have the expected shape.
    #[error("a part of the pack cannot be read")]
    Shape(#[source] serde_json::Error),
    /// There is no page of that id for that audience.
    #[error("no such page for this audience")]
    NoSuchPage,
    /// There is no structured data of that name.
    #[error("no such data in the pack")]
    NoSuchData,
    /// No language of the pack has that message, or a value it needs was not given.
    #[error("no such message")]
    NoSuchWord,
    /// A file of messages does not parse.
    #[error("the words of the pack cannot be read")]
    Words,
    /// There is no service, force, step or other row of that id.
    #[error("no such row in the pack")]
    NoSuchRow,
}

impl From<rusqlite::Error> for GuideError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Damaged(error)
    }
}

impl From<serde_json::Error> for GuideError {
    fn from(error: serde_json::Error) -> Self {
        Self::Shape(error)
    }
}
