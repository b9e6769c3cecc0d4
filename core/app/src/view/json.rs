//! Serialises types of other crates in a view as JSON.

use cover::Key;
use serde::{Serialize, Serializer};

use super::Theme;

/// Writes a key as its sign.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes what it serialises by reference")]
pub(super) fn key<S: Serializer>(key: &Key, to: S) -> Result<S::Ok, S::Error> {
    key.sign().serialize(to)
}

/// Writes a theme in lower case.
pub(super) fn theme<S: Serializer>(theme: &Theme, to: S) -> Result<S::Ok, S::Error> {
    let name = match theme {
        Theme::Phone => "phone",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    name.serialize(to)
}
