//! The app, as it crosses: what it takes and answers is the core's own, declared once more.

mod acts;
mod handle;
mod keys;
mod view;

pub use handle::AppHandle;
