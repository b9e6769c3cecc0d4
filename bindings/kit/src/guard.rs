//! Wraps every exported call: turns a panic into an error and logs nothing.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::Once;

use crate::error::{KitError, PANICKED};

static QUIET: Once = Once::new();

/// Runs the body of an exported call. A panic in it becomes `Internal`; its message is discarded.
///
/// State that the body shares is behind locks that remain usable after a panic, so unwinding through it is sound.
pub(crate) fn guarded<T>(body: impl FnOnce() -> T) -> Result<T, KitError> {
    hush();
    catch_unwind(AssertUnwindSafe(body)).map_err(|_| KitError::Internal { code: PANICKED })
}

/// Installs a silent panic hook: the default one writes the location and message to the phone's log.
fn hush() {
    QUIET.call_once(|| set_hook(Box::new(|_| {})));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error_without_text() {
        let result = guarded(|| std::panic::panic_any("a secret"));
        assert_eq!(result, Err::<(), _>(KitError::Internal { code: PANICKED }));
    }

    #[test]
    fn what_does_not_panic_passes_through() {
        assert_eq!(guarded(|| 7), Ok(7));
    }
}
