//! Errors, kinds and sources as ids of words: the one place.

use vault::{Field, Kind, Source, State, StoreError, WeakCode};

/// What a person reads of an error: what happened, and what is safe.
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

/// The same of a code that was typed for something else than to open: there a refusal has words of its own.
pub(crate) fn of_code(error: &StoreError, denied: &'static str) -> &'static str {
    if matches!(error, StoreError::Denied) { denied } else { self::error(error) }
}

/// Why a code is easy to guess.
pub(crate) const fn too_easy(reason: WeakCode) -> &'static str {
    match reason {
        WeakCode::Run => "setup-code-run",
        WeakCode::Repeat => "setup-code-repeat",
        WeakCode::Year => "setup-code-year",
        WeakCode::Common => "setup-code-common",
    }
}

/// What kind something is.
pub(crate) const fn kind(kind: Kind) -> &'static str {
    handoff::kind_word(kind)
}

/// The mark of something that is not whole.
pub(crate) const fn state(state: State) -> Option<&'static str> {
    match state {
        State::Kept => None,
        State::Unfinished => Some("kept-unfinished"),
        State::Damaged => Some("kept-damaged"),
    }
}

/// Where something came from.
pub(crate) const fn source(source: Source) -> &'static str {
    match source {
        Source::Typed => "item-source-typed",
        Source::Chosen => "item-source-chosen",
        Source::Shared => "item-source-shared",
        Source::Derived => "item-source-derived",
    }
}
