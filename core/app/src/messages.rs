//! Errors as ids of words: the one place.

use vault::{Field, StoreError};

/// What a person reads of an error: what happened, and what is safe.
pub(crate) fn error(error: &StoreError) -> &'static str {
    match error {
        StoreError::NoSpace { .. } => "common-error-space",
        StoreError::Locked | StoreError::Denied => "common-error-locked",
        StoreError::Damaged(_) => "common-error-damaged",
        StoreError::TooNew => "common-error-newer",
        StoreError::TooOld => "common-error-older",
        StoreError::NoSuchEntry => "common-error-gone",
        StoreError::Invalid(Field::Draft | Field::Length | Field::Record) => "keep-long",
        StoreError::Invalid(_) => "common-error-field",
        _ => "common-error-again",
    }
}
