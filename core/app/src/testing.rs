//! A scripted phone: performs every effect as a shell would, in order and at once, so that journeys, snapshots and the
//! command line walk the real app. It uses nothing but what a shell can use.

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
