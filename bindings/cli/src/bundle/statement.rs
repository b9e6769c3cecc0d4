//! The statement, as it is written: `core/handoff/BUNDLE.md` says what is in it.

use serde::Deserialize;

pub(super) const STATEMENT: &str = "statement.json";

/// What the key signs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) format: String,
    pub(super) made: String,
    pub(super) manifest: String,
    pub(super) custody: Head,
    pub(super) key: String,
}

/// Where the custody record ends.
#[derive(Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) count: u64,
    pub(super) head: String,
}
