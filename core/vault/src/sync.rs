//! What the session slot, its claims and its cells are built of. A test puts a model checker's own in this place, and so runs the
//! same files in every order of their steps.

pub(crate) use std::sync::atomic::{AtomicU64, Ordering};
pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};
