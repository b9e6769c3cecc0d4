//! A scripted phone: performs every effect in order and immediately, as a shell would, so that journeys, snapshots and
//! the command line use the real app. It uses only what a shell can use.

mod clock;
mod files;
mod fingers;
mod phone;
mod pseudo;
mod rules;
mod space;

pub use clock::SetClock;
pub use files::Gift;
pub use fingers::{Fingers, has_keys};
pub use phone::{ScriptedPhone, controls_of};
pub use pseudo::{lengthen, mirror};
pub use rules::{broken_rule, is_of_inside, is_plain};
pub use space::{CODE, make_space};
