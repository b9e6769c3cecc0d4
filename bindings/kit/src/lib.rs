//! Exports the app of `core/app` to Kotlin and Swift behind one handle, [`AppHandle`]. Declarations only, no rules:
//! this is the one crate that knows UniFFI.
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
//! Every call is synchronous, returns a `Result`, and may be made from any thread; its documentation says which one
//! should. None calls back: what the shell has to do is in the answer.
//!
//! Limits: a panic inside a call becomes [`KitError::Internal`] and the process lives. Nothing is logged, and no error
//! text crosses. The surface is listed in `bindings/api.txt`; a test holds it to at most 25 calls.

mod app;
mod error;
mod guard;
mod heap;

pub use app::AppHandle;
pub use error::KitError;

uniffi::setup_scaffolding!("kit");
