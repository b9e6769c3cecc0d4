//! The synchronisation types of `held`. A test replaces them with a model checker's.

pub(crate) use std::sync::atomic::{AtomicU64, Ordering, fence};
pub(crate) use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
