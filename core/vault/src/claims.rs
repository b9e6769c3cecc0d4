//! Counts who may be writing to files of an open space: its database until it is closed, writers until their threads
//! have ended, an opening until its session begins. Interrupted work is settled only when no one else may write.

use std::sync::{Arc, PoisonError};

use crate::sync::{Condvar, Mutex};

#[derive(Default)]
pub(crate) struct Claims(Arc<State>);

#[derive(Default)]
struct State {
    count: Mutex<usize>,
    fewer: Condvar,
}

/// Lets its holder write to files while it lives.
pub(crate) struct Claim(Arc<State>);

impl Claims {
    /// Adds a claim to the existing ones.
    pub(crate) fn claim(&self) -> Claim {
        *self.0.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Claim(Arc::clone(&self.0))
    }

    /// Waits until no claim is left, then makes the only one.
    pub(crate) fn claim_alone(&self) -> Claim {
        let mut count = self.0.count.lock().unwrap_or_else(PoisonError::into_inner);
        while *count > 0 {
            count = self.0.fewer.wait(count).unwrap_or_else(PoisonError::into_inner);
        }
        *count += 1;
        Claim(Arc::clone(&self.0))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        *self.0.count.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.fewer.notify_all();
    }
}
