//! The error of every call.

/// What can go wrong with a call itself. Pages report problems with the disk, a file or a code in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KitError {
    /// A bug in the library, which neither a person nor a shell can fix: draw again.
    #[error("internal {code}")]
    Internal {
        /// A number for developers of the core: 1 is a panic.
        code: u32,
    },
}

/// A call panicked.
pub(crate) const PANICKED: u32 = 1;
