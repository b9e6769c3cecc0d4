//! Everything that a person can do, without the glass: events in, views and effects out.
//!
//! ```text
//! person ── tap ──> shell ── Event ──> App ──> guide, handoff, vault, cover
//!                   shell <─ Effect ── App          values in, values out; no callback
//!                   shell <─ View ──── App
//! ```
//! A shell draws what [`App::view`] says, performs what [`App::send`] and [`App::run`] ask for, and reports what the
//! person and the phone did. It holds no rule, no word and no order of things.
//!
//! # Threads
//! `view` and `send` are the main thread's: memory alone, no file, no stretching, and no lock that a task holds. What is
//! slow is [`Act::Run`]: one short step on the shell's serial queue, during which the app is not held.
//!
//! # Locking
//! [`App::lock_now`] comes from any thread at any time: it raises a generation, and wipes or leaves that to the one that holds
//! the app. From then on `view` answers the cover, and what a task of an older generation brings back is dropped; a
//! draft's ciphertext, which needs no key, is still written.
//!
//! # Help
//! Launch, help, danger and people read the pack in memory alone: no session, no disk, no task. Where the pack cannot be
//! opened, a few numbers are compiled in.

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
