//! Searches a process's memory, from outside, after locking, erasing, a change of code, a bundle, a sealed copy or a
//! panic.
//!
//! ```text
//!   the test                                   holder (a process of its own, with the heap of the library that ships)
//!     writes what is typed into files
//!     `started` ◀── looks for each of them ──    nothing yet: words that are there anyway are no sign
//!     `asked`   ◀── what is typed is found ──    a code is typed, or words, and the key store is asked
//!     `open`    ◀── keys and words are found ──  a code, or words, opened it; everything was read
//!     `done`    ◀── nothing typed is found ──    codes are changed, a bundle is out, …
//!     `locked`  ◀── nothing is found ──          nothing is open any more
//! ```

mod needles;
mod scan;
mod scene;
mod typed;

pub use needles::{Needle, Needles, Sort, Texts};
pub use scan::{Hit, scan};
pub use scene::{Moment, Scene, run};
pub use typed::{Typed, typed_in};
