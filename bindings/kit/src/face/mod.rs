//! What is up: the calculator, and the machine that decides between it and the pages.

mod cover;
mod keys;
mod pad;
mod stage;

pub use cover::{Cover, Face, KeyName, Then};
pub use keys::{Clear, Key, Operator, Press};
pub use pad::{CodePad, PadFace, PadThen};
pub use stage::{Cause, Reason, Show, Turn};

pub(crate) use cover::Sums;
pub(crate) use stage::Stage;
