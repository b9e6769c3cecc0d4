//! Where everything stands: bland names only.

use std::path::{Path, PathBuf};

use crate::{StoreError, hex};

pub(crate) const LOCK: &str = "lock";
pub(crate) const PREFS: [&str; 2] = ["prefs.a", "prefs.b"];
pub(crate) const SLOTS: [&str; 2] = ["slots.a", "slots.b"];
pub(crate) const PACK: &str = "pack";
const VAULT: &str = "v-";
/// A vault that is still being made; nothing of anybody's is in it.
const MAKING: &str = "n-";

/// The random name of a vault: of its folder, and of its key in the phone's key store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Alias(pub(crate) [u8; 16]);

impl Alias {
    pub(crate) fn make() -> Result<Self, StoreError> {
        Ok(Self(seal::random::bytes::<16>()?))
    }

    pub(crate) fn text(&self) -> String {
        format!("{VAULT}{}", hex::encode(&self.0))
    }

    pub(crate) fn from_text(name: &str) -> Option<Self> {
        hex::decode(name.strip_prefix(VAULT)?).map(Self)
    }

    pub(crate) fn folder(&self, root: &Path) -> Folder {
        Folder(root.join(self.text()))
    }

    pub(crate) fn making(&self, root: &Path) -> Folder {
        Folder(root.join(format!("{MAKING}{}", hex::encode(&self.0))))
    }
}

/// Whether a name in the root is one that this crate gives.
pub(crate) fn is_ours(name: &str) -> bool {
    let base = name.strip_suffix('~').unwrap_or(name);
    let is_making = base.strip_prefix(MAKING).is_some_and(|rest| hex::decode::<16>(rest).is_some());
    [LOCK, PACK].contains(&base) || PREFS.contains(&base) || Alias::from_text(base).is_some() || is_making
}

/// One vault's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn slots(&self) -> [PathBuf; 2] {
        SLOTS.map(|name| self.0.join(name))
    }

    pub(crate) fn tries(&self) -> PathBuf {
        self.0.join("tries")
    }

    /// The database of that number, 1 or 2.
    pub(crate) fn database(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.db"))
    }

    /// The store of words beside the database of that number.
    pub(crate) fn rec(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.rec"))
    }

    /// What is being typed in the space of that number.
    pub(crate) fn draft(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.draft"))
    }

    pub(crate) fn items(&self) -> PathBuf {
        self.0.join("items")
    }

    /// Marks a vault that was erased: it is skipped for ever.
    pub(crate) fn retired(&self) -> PathBuf {
        self.0.join("retired")
    }

    pub(crate) fn is_retired(&self) -> bool {
        self.retired().exists()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_names_are_known_and_no_others() {
        let alias = Alias([0xab; 16]);
        for name in
            ["lock", "prefs.a", "prefs.b~", "pack", &alias.text(), &format!("n-{}", hex::encode(&alias.0))]
        {
            assert!(is_ours(name), "{name}");
        }
        for name in ["prefs.c", "v-", "v-12", "photo.jpg", "1.db", ""] {
            assert!(!is_ours(name), "{name}");
        }
    }

    #[test]
    fn an_alias_comes_back_from_its_text() {
        let alias = Alias([0x0f; 16]);
        assert_eq!(Alias::from_text(&alias.text()), Some(alias));
    }
}
