//! What was found: each file, and what is wrong with it or with the whole.

use std::collections::BTreeMap;

use serde::Serialize;

/// All that a check found.
#[derive(Default, Serialize)]
pub(super) struct Findings {
    /// Each file by its path in the bag, with what is wrong with it.
    pub(super) files: BTreeMap<String, Vec<String>>,
    /// What is wrong with the whole.
    pub(super) whole: Vec<String>,
    /// What is well, in words.
    pub(super) held: Vec<String>,
    /// What was not checked, and why.
    pub(super) unchecked: Vec<String>,
    /// The characters to compare with the ones in the log, if it is a bundle of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fingerprint: Option<Told>,
}

/// A fingerprint, and how it is said.
#[derive(Serialize)]
pub(super) struct Told {
    pub(super) characters: String,
    pub(super) spoken: Vec<String>,
}

impl Findings {
    /// A file was looked at.
    pub(super) fn saw(&mut self, path: &str) {
        self.files.entry(path.to_owned()).or_default();
    }

    /// Something is wrong with a file.
    pub(super) fn file(&mut self, path: &str, what: impl Into<String>) {
        let what = what.into();
        let all = self.files.entry(path.to_owned()).or_default();
        if !all.contains(&what) {
            all.push(what);
        }
    }

    /// Something is wrong with the whole.
    pub(super) fn whole(&mut self, what: impl Into<String>) {
        self.whole.push(what.into());
    }

    /// Whether nothing is wrong.
    pub(super) fn is_fine(&self) -> bool {
        self.whole.is_empty() && self.files.values().all(Vec::is_empty)
    }
}
