//! The statement, as specified in `core/handoff/BUNDLE.md`.

use serde::Deserialize;

pub(super) const STATEMENT: &str = "statement.json";

/// The signed statement.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) format: String,
    pub(super) made: String,
    pub(super) manifest: String,
    pub(super) custody: Head,
    pub(super) key: String,
}

/// The end of the custody record.
#[derive(Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) count: u64,
    pub(super) head: String,
}
