//! The primitives behind the session slot, its claims and its cells. A test replaces them by a model checker's, to run
//! the same files in every order of their steps.

pub(crate) use std::sync::atomic::{AtomicU64, Ordering};
pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};
