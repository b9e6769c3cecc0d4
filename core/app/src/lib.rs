//! Runs the whole app without the glass: events in, views and effects out. Every page and what can be done on it is
//! here, once, for Android, iPhone and the preview in a browser.
//!
//! ```text
//! person ── tap ──> shell ── Event ──> App ──> guide, handoff, vault, cover
//!                   shell <─ Effect ── App          values in, values out; no callback
//!                   shell <─ View ──── App
//! ```
//!
//! # Where to start
//!
//! [`App::open`] with [`Parts`], once a process. A shell draws what [`App::view`] says ([`view::View`]), performs what
//! [`App::send`] and [`App::run`] ask for ([`Act`]), and reports what the person and the phone did ([`Event`]). It
//! holds no rule, no word and no order of things. [`testing::ScriptedPhone`] is a shell in memory: every journey in
//! `tests/journeys` is walked with it.
//!
//! # Threads
//!
//! `view` and `send` belong to the main thread and touch only memory: no file, no stretching, no lock that a task
//! holds. What is slow is
//! [`Act::Run`]: one short step on the shell's serial queue, during which the app is not held.
//!
//! # Locking
//!
//! [`App::lock_now`] may be called from any thread at any time. It raises a generation, and wipes, or leaves that to
//! the thread that holds the app. From then on `view` answers the cover, and what a task of an older generation brings
//! back is dropped; a draft's ciphertext, which needs no key, is still written.
//!
//! # Help
//!
//! Launch, help, danger and people read the pack in memory alone: no session, no disk, no task. If the pack cannot be
//! opened, a few numbers are compiled in.
//!
//! # Limits
//!
//! What is typed crosses as text; a shell's own strings are not wiped. The rest is in `core/THREATS.md`.

mod advice;
mod app;
mod course;
mod drafts;
mod effect;
mod event;
mod exports;
mod held;
mod imports;
mod licences;
mod media;
mod messages;
mod navigator;
mod opening;
mod pages;
mod person;
mod phone;
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
pub use effect::{Act, CropWords, Effect, PickKind};
pub use event::{Event, Outcome, Picked, Pixels};
pub use imports::ImportAnswer;
pub use phone::{Phone, System};
