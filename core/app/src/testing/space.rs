//! Makes a space in a folder without the app.

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
