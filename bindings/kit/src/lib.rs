//! The one boundary to Kotlin and Swift: objects, records and one error over the core. No rule of its own.
//!
//! Every call is synchronous, returns a `Result`, and may be made from any thread. None calls back. A panic inside one
//! becomes [`KitError::Internal`] and the process lives. Nothing is logged, and no text of an error crosses.
//!
//! ```text
//! Kit ── cover() ──> Cover ── press ──> Face { then: TryUnlock(Opening) }
//!  ├── choose_code ──> CodePad ── press ──> Chosen(Opening)
//!  ├── begin_create, begin_unlock ────> Opening ── challenge, finish(answer) ──> Session
//!  ├── guide(locale) ─────────────────> Guide                                     ├── begin_item ──> ItemWriter
//!  └── step_out, backgrounded, returned, leave, lock_now ──> Turn                 └── call_sheet, account_text
//! ```

mod advice;
mod app;
mod error;
mod face;
mod guard;
mod heap;
mod kit;
mod mirror;
mod space;

pub use advice::*;
pub use app::AppHandle;
pub use error::{Field, KitError};
pub use face::*;
pub use kit::{Kit, Prefs};
pub use space::*;

uniffi::setup_scaffolding!("kit");
