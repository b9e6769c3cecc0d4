//! Why a bag cannot be read.

/// Why a bag cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    #[error("it is no zip, or only the beginning of one: it has no end")]
    NoZip,
    #[error("the zip cannot be read: {0}")]
    Zip(&'static str),
    #[error("it would unpack to {0} bytes; say --large if that is meant")]
    Large(u64),
    #[error("it cannot be read: {0}")]
    Io(#[from] std::io::Error),
}
