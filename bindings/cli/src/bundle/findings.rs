//! The findings of a check, for each file and for the whole.

use std::collections::BTreeMap;

use serde::Serialize;

/// The findings of a check.
#[derive(Default, Serialize)]
pub(super) struct Findings {
    /// Each file by its path in the bag, with its faults.
    pub(super) files: BTreeMap<String, Vec<String>>,
    /// Faults of the whole.
    pub(super) whole: Vec<String>,
    /// What was confirmed, in words.
    pub(super) held: Vec<String>,
    /// What was not checked, and why.
    pub(super) unchecked: Vec<String>,
    /// The fingerprint to compare with the one in the log, if it is one of our bundles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fingerprint: Option<Told>,
}

/// A fingerprint with its spoken form.
#[derive(Serialize)]
pub(super) struct Told {
    pub(super) characters: String,
    pub(super) spoken: Vec<String>,
}

impl Findings {
    /// Adds a file that was checked.
    pub(super) fn saw(&mut self, path: &str) {
        self.files.entry(path.to_owned()).or_default();
    }

    /// Adds a fault of a file.
    pub(super) fn file(&mut self, path: &str, what: impl Into<String>) {
        let what = what.into();
        let all = self.files.entry(path.to_owned()).or_default();
        if !all.contains(&what) {
            all.push(what);
        }
    }

    /// Adds a fault of the whole.
    pub(super) fn whole(&mut self, what: impl Into<String>) {
        self.whole.push(what.into());
    }

    /// Returns whether there are no faults.
    pub(super) fn is_fine(&self) -> bool {
        self.whole.is_empty() && self.files.values().all(Vec::is_empty)
    }
}
