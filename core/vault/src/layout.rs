//! Names every file and folder; bland names only.

use std::path::{Path, PathBuf};

use crate::{EntryId, hex};

pub(crate) const LOCK: &str = "lock";
pub(crate) const PREFS: [&str; 2] = ["prefs.a", "prefs.b"];
pub(crate) const PACK: &str = "pack";
const SLOTS: [&str; 2] = ["slots.a", "slots.b"];
const ATTEMPTS: &str = "tries";
/// Copies of the slots that could not be used, numbered from 1.
const ASIDE: &str = "slots.old";
const VAULT: &str = "v-";
/// A vault that is still being made; nothing of anyone's is in it.
const MAKING: &str = "n-";

/// The random name of a vault: of its folder, and of its key in the phone's key store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Alias(pub(crate) [u8; 16]);

impl Alias {
    pub(crate) fn text(&self) -> String {
        format!("{VAULT}{}", hex::encode(&self.0))
    }

    pub(crate) fn from_text(name: &str) -> Option<Self> {
        hex::decode(name.strip_prefix(VAULT)?).map(Self)
    }

    /// Parses the name of a vault that is being made, or whose last files are being removed.
    pub(crate) fn from_making(name: &str) -> Option<Self> {
        hex::decode(name.strip_prefix(MAKING)?).map(Self)
    }

    pub(crate) fn folder(&self, root: &Path) -> Folder {
        Folder(root.join(self.text()))
    }

    pub(crate) fn making(&self, root: &Path) -> Folder {
        Folder(root.join(format!("{MAKING}{}", hex::encode(&self.0))))
    }
}

/// Returns the paths of the two copies of the slots.
pub(crate) fn slots(root: &Path) -> [PathBuf; 2] {
    SLOTS.map(|name| root.join(name))
}

/// Returns the path of a copy of the slots that was set aside.
pub(crate) fn slots_aside(root: &Path, number: u32) -> PathBuf {
    root.join(format!("{ASIDE}{number}"))
}

pub(crate) fn attempts(root: &Path) -> PathBuf {
    root.join(ATTEMPTS)
}

/// Returns whether this crate gives files in the root this name.
pub(crate) fn is_ours(name: &str) -> bool {
    let base = name.strip_suffix('~').unwrap_or(name);
    let is_making = Alias::from_making(base).is_some();
    let is_aside = base.strip_prefix(ASIDE).is_some_and(|rest| rest.parse::<u32>().is_ok());
    [LOCK, PACK, ATTEMPTS].contains(&base)
        || PREFS.contains(&base)
        || SLOTS.contains(&base)
        || Alias::from_text(base).is_some()
        || is_making
        || is_aside
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Returns the path of the mark: the checksum of the place's slots, in a vault that is still being made. Once the
    /// table has those slots, the vault is whole.
    pub(crate) fn mark(&self) -> PathBuf {
        self.0.join("mark")
    }

    /// Returns whether it was made by a version that kept a vault's slots in the vault's own folder.
    pub(crate) fn is_older(&self) -> bool {
        SLOTS.iter().any(|name| self.0.join(name).exists())
    }

    /// Returns the path of the database of this number, 1 or 2.
    pub(crate) fn database(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.db"))
    }

    /// Returns the path of the record store beside the database of this number.
    pub(crate) fn rec(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.rec"))
    }

    /// Returns the path of the draft in the space of this number.
    pub(crate) fn draft(&self, number: u8) -> PathBuf {
        self.0.join(format!("{number}.draft"))
    }

    pub(crate) fn items(&self) -> PathBuf {
        self.0.join("items")
    }

    pub(crate) fn item(&self, id: EntryId) -> PathBuf {
        self.items().join(id.hex())
    }

    /// Returns the path of the mark of a vault that is being erased: no code opens it any more.
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
        for name in [
            "lock",
            "prefs.a",
            "prefs.b~",
            "pack",
            "pack~",
            "slots.b~",
            "slots.old12",
            "tries",
            &alias.text(),
            &format!("n-{}", hex::encode(&alias.0)),
        ] {
            assert!(is_ours(name), "{name}");
        }
        for name in ["prefs.c", "slots.c", "slots.old", "v-", "v-12", "photo.jpg", "1.db", ""] {
            assert!(!is_ours(name), "{name}");
        }
    }

    #[test]
    fn an_alias_comes_back_from_its_text() {
        let alias = Alias([0x0f; 16]);
        assert_eq!(Alias::from_text(&alias.text()), Some(alias));
    }
}
