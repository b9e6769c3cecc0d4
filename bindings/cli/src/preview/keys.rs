//! The key store of the preview: keys in the memory of this process.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use vault::SoftwareKey;

/// The keys: the same one for every alias, except those deleted and perhaps made again.
pub(super) struct Keys {
    first: Arc<SoftwareKey>,
    changed: Mutex<BTreeMap<String, Option<SoftwareKey>>>,
}

impl Keys {
    pub(super) fn new(first: Arc<SoftwareKey>) -> Self {
        Self { first, changed: Mutex::default() }
    }

    /// Makes keys where there are none.
    pub(super) fn make(&self, aliases: Vec<String>) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        for alias in aliases {
            changed.entry(alias).and_modify(|key| *key = key.take().or_else(|| SoftwareKey::generate().ok()));
        }
    }

    /// Deletes a key, if there is one.
    pub(super) fn delete(&self, alias: String) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        changed.insert(alias, None);
    }

    /// Returns the answer of the key with this alias.
    pub(super) fn answer(&self, alias: &str, challenge: &[u8]) -> Option<Vec<u8>> {
        let changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        let key = changed.get(alias).map_or(Some(&*self.first), Option::as_ref)?;
        Some(key.expose(|key| seal::digest::hmac_sha256(key, challenge).to_vec()))
    }
}
