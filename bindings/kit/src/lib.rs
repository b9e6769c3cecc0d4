//! Exports the app of `core/app` to Kotlin and Swift behind one handle, [`AppHandle`]. Contains only declarations, no
//! rules, and is the only crate that uses UniFFI.
//!
//! ```text
//! AppHandle.open(folder, phone)
//!  ├── view() ──────> View      what to draw
//!  ├── send(Event) ─> [Effect]  what to perform, in order
//!  ├── run(task) ───> [Effect]  what takes longer, from a queue
//!  ├── append_import, end_import, stop_import · read_media, media_length · read_export, is_export_whole
//!  └── lock_now() ──> [Effect]  from any thread, at once
//! ```
//!
//! Every call is synchronous, returns a `Result` and may be made from any thread; its documentation says from which it
//! should. There are no callbacks: the return value says what the shell must do.
//!
//! Limits: a panic inside a call becomes [`KitError::Internal`] and the process survives. Nothing is logged, and no
//! error text crosses. `bindings/api.txt` lists the surface; a test limits it to 25 calls.

mod effect;
mod error;
mod event;
mod guard;
mod handle;
mod heap;
mod keys;
mod view;

pub use error::KitError;
pub use handle::AppHandle;

uniffi::setup_scaffolding!("kit");
