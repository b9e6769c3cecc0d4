//! The app's types, declared again for the boundary.

mod acts;
mod handle;
mod keys;
mod view;

pub use handle::AppHandle;
