//! The errors of this crate.

/// Why bytes were not sealed or opened. Contains none of those bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The system gave no randomness.
    #[error("the system gave no randomness")]
    NoRandomness,
    /// Not 6 to 16 digits.
    #[error("a code is 6 to 16 digits")]
    NotACode,
    /// Argon2id parameters outside the accepted range.
    #[error("stretching parameters outside the accepted range")]
    WeakParameters,
    /// The memory for Argon2id could not be reserved.
    #[error("not enough memory to stretch a code")]
    NoMemory,
    /// Not authentic: altered, truncated, swapped, reordered, or under another key.
    #[error("not authentic")]
    NotAuthentic,
    /// Lengths, version or checksum do not match the format.
    #[error("damaged")]
    Damaged,
    /// No such slot, or one of another role.
    #[error("not that slot")]
    WrongSlot,
    /// Written by a newer version.
    #[error("from a newer version")]
    TooNew,
    /// Written by a version that was never released.
    #[error("from an older version")]
    TooOld,
    /// Signed by no trusted key, or not signed.
    #[error("not signed by a trusted key")]
    Unsigned,
    /// Older than the lowest accepted version.
    #[error("older than what was seen before")]
    RolledBack,
    /// More than the format can hold.
    #[error("too large for the format")]
    TooLarge,
}
