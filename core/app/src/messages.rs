//! Maps errors, kinds and sources to ids of messages.

use vault::{Field, Kind, Source, State, StoreError, WeakCode};

/// Returns the message for an error: what happened, and what is safe.
pub(crate) fn error(error: &StoreError) -> &'static str {
    match error {
        StoreError::NoSpace { .. } => "common-error-space",
        StoreError::Locked | StoreError::Denied => "common-error-locked",
        StoreError::Damaged(_) => "common-error-damaged",
        StoreError::TooNew => "common-error-newer",
        StoreError::TooOld => "common-error-older",
        StoreError::CodeTaken => "setup-code-taken",
        StoreError::NoPlace => "setup-no-room",
        StoreError::WeakCode(reason) => too_easy(*reason),
        StoreError::TooAlike => "settings-code-alike",
        StoreError::NotAllowed => "settings-code-not-here",
        StoreError::NoKey => "settings-code-no-key",
        StoreError::Erased => "settings-erased",
        StoreError::NoSuchEntry => "common-error-gone",
        StoreError::Invalid(Field::Draft | Field::Length | Field::Record) => "keep-long",
        StoreError::Invalid(_) => "common-error-field",
        _ => "common-error-again",
    }
}

/// Returns the message for an error of a code typed for another purpose than unlocking: `denied` if it was refused.
pub(crate) fn of_code(error: &StoreError, denied: &'static str) -> &'static str {
    if matches!(error, StoreError::Denied) { denied } else { self::error(error) }
}

/// Returns the message that says why a code is easy to guess.
pub(crate) const fn too_easy(reason: WeakCode) -> &'static str {
    match reason {
        WeakCode::Run => "setup-code-run",
        WeakCode::Repeat => "setup-code-repeat",
        WeakCode::Year => "setup-code-year",
        WeakCode::Common => "setup-code-common",
    }
}

/// Returns the message for a kind.
pub(crate) const fn kind(kind: Kind) -> &'static str {
    handoff::kind_word(kind)
}

/// Returns the message for an entry that is not whole.
pub(crate) const fn state(state: State) -> Option<&'static str> {
    match state {
        State::Kept => None,
        State::Unfinished => Some("kept-unfinished"),
        State::Damaged => Some("kept-damaged"),
    }
}

/// Returns the message for the source of an entry.
pub(crate) const fn source(source: Source) -> &'static str {
    match source {
        Source::Typed => "item-source-typed",
        Source::Chosen => "item-source-chosen",
        Source::Shared => "item-source-shared",
        Source::Derived => "item-source-derived",
    }
}
