//! Runs the whole app without drawing: events in, views and effects out. Every page and every action on it is
//! implemented here once, for Android, iPhone and the preview in a browser.
//!
//! ```text
//! person ── tap ──> shell ── Event ──> App ──> guide, handoff, vault, cover
//!                   shell <─ Effect ── App          values in, values out; no callback
//!                   shell <─ View ──── App
//! ```
//!
//! # Where to start
//!
//! [`App::open`] with [`Parts`], once per process. A shell draws what [`App::view`] returns ([`view::View`]), performs
//! the effects of [`App::send`] and [`App::run`] ([`Act`]), and reports what the person and the phone do ([`Event`]).
//! It contains no rule, no text and no order of steps. [`testing::ScriptedPhone`] is a shell in memory, with which
//! every journey in `tests/journeys` is walked.
//!
//! # Threads
//!
//! `view` and `send` belong to the main thread and use only memory: no file, no key stretching, no mutex that a task
//! holds. Everything slow is an [`Act::Run`]: one short step on the shell's serial queue, which does not hold the app's
//! mutex.
//!
//! # Locking
//!
//! [`App::lock_now`] may be called from any thread at any time. It raises a generation and wipes the app's state, or
//! leaves wiping to the thread that holds the mutex. From then on `view` returns the cover, and results of tasks of an
//! older generation are dropped; a draft's ciphertext, which needs no key, is still written.
//!
//! # Help
//!
//! Launch, help, danger and people read only the pack in memory: no session, no disk, no task. If the pack cannot be
//! opened, a few numbers are compiled in.
//!
//! # Limits
//!
//! Typed text crosses as strings, and a shell's own strings are not wiped. Other limits are in `core/THREATS.md`.

mod advice;
mod app;
mod ask;
mod bundle_stream;
mod course;
mod done;
mod drafts;
mod effect;
mod event;
mod exports;
mod found;
mod held;
mod imports;
mod licences;
mod media;
mod messages;
mod navigator;
mod opening;
mod page;
mod pages;
mod person;
mod sizes;
mod state;
mod still;
mod sums;
mod sync;
mod task;
pub mod testing;
mod times;
pub mod view;
mod world;

pub use advice::{Image, OpenPack};
pub use app::{App, Parts};
pub use cover::{Cause, Key};
pub use effect::{Act, Effect, PickKind};
pub use event::{Event, Outcome, Phone, Picked, Pixels, System};
pub use imports::ImportAnswer;
