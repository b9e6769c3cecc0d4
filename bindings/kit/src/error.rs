//! The one error.

/// What can go wrong with a call itself. What goes wrong with the disk, a file or a code is said by the pages, in
/// words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KitError {
    /// A fault in the library. Nothing that a person or a shell can fix: draw again.
    #[error("internal {code}")]
    Internal {
        /// A number for those who write the core: 1 is a panic.
        code: u32,
    },
}

/// A call panicked.
pub(crate) const PANICKED: u32 = 1;
