//! What `held` is built of. A test puts a model checker's own in this place.

pub(crate) use std::sync::atomic::{AtomicU64, Ordering, fence};
pub(crate) use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
