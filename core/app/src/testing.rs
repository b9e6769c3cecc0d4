//! A scripted phone: performs every effect in order and immediately, as a shell would, so that journeys, snapshots and
//! the command line use the real app. It uses only what a shell can use.

mod clock;
mod files;
mod phone;
mod pseudo;
mod space;

pub use clock::SetClock;
pub use files::Gift;
pub use phone::ScriptedPhone;
pub use pseudo::{lengthen, mirror};
pub use space::{CODE, make_space};
