//! The one boundary to Kotlin and Swift: the app of `core/app` behind one handle. Declarations only, no rule of its own.
//!
//! Every call is synchronous, returns a `Result`, and may be made from any thread; its words say which one should. None
//! calls back: what the shell has to do is in what it is answered. A panic inside a call becomes [`KitError::Internal`]
//! and the process lives. Nothing is logged, and no text of an error crosses.
//!
//! ```text
//! AppHandle.open(folder, phone)
//!  ├── view() ──────> View      what to draw
//!  ├── send(Event) ─> [Effect]  what to perform, in order
//!  ├── run(task) ───> [Effect]  what takes longer, from a queue
//!  ├── append_import, end_import, stop_import · read_media, media_length · read_export, is_export_whole
//!  └── lock_now() ──> [Effect]  from any thread, at once
//! ```

mod app;
mod error;
mod guard;
mod heap;

pub use app::AppHandle;
pub use error::KitError;

uniffi::setup_scaffolding!("kit");
