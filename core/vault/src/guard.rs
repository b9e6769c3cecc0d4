//! Tells running statements, writers' threads and cells whether to continue.

use std::sync::Arc;

use crate::sync::{AtomicU64, Ordering};

/// Tells whether one generation has ended.
#[derive(Clone)]
pub(crate) struct Guard {
    generation: Arc<AtomicU64>,
    mine: u64,
}

impl Guard {
    pub(crate) fn new(generation: Arc<AtomicU64>, mine: u64) -> Self {
        Self { generation, mine }
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.generation.load(Ordering::SeqCst) != self.mine
    }
}
