//! A scripted phone: performs every effect in order and immediately, as a shell would, so that journeys, snapshots and
//! the command line use the real app. It uses only what a shell can use.

mod clock;
mod files;
mod fingers;
mod phone;
mod pseudo;
mod rules;

pub use clock::SetClock;
pub use files::Gift;
pub use fingers::{Fingers, has_keys};
pub use phone::{ScriptedPhone, controls_of};
pub use pseudo::{lengthen, mirror};
pub use rules::{broken_rule, is_of_inside, is_plain};

use std::path::Path;
use std::sync::Arc;

use vault::{Age, Clock, Code, SoftwareKey, Store, StoreError};

/// The code of every space made here.
pub const CODE: &str = "483920";

/// Makes a space in a folder, with [`CODE`] and that device key.
///
/// # Errors
/// The vault's errors.
pub fn make_space(
    folder: &Path,
    clock: Arc<dyn Clock>,
    key: &SoftwareKey,
    age: Age,
) -> Result<(), StoreError> {
    let store = Store::open(folder, clock)?;
    store.prepare()?;
    let mut opening = store.begin_create(Code::parse(CODE.as_bytes())?, age)?;
    let asked = opening.challenge()?;
    opening.finish(asked.ask(|_, point| Some(key.answer_hmac(point)))).map(drop)
}
