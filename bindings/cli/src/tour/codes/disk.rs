//! What somebody who has the files but no code can see on disk: names, sizes, and which files have changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use seal::digest::sha256;

use crate::Failure;
use crate::content::cannot_read;
use crate::tour::report::Seen;

/// The files below a folder by name, each with size and hash.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Disk(BTreeMap<String, (u64, [u8; 32])>);

impl Disk {
    /// Reads the app's folder, except journals of databases, which come and go.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        look(folder, "", &mut files)?;
        Ok(Self(files))
    }

    /// Lists the files. Shortens random names.
    pub(super) fn tell(&self, seen: &mut Seen) {
        let files = self.0.iter().map(|(name, (size, _))| format!("{} ({size})", short(name)));
        seen.line(format!("on disk, bytes in brackets: {}", files.collect::<Vec<_>>().join(", ")));
    }

    /// Lists the files that were added, deleted or changed since an earlier reading.
    pub(super) fn tell_since(&self, before: &Self, seen: &mut Seen) {
        let came = self.0.keys().filter(|name| !before.0.contains_key(*name));
        let gone = before.0.keys().filter(|name| !self.0.contains_key(*name));
        let changed = |name: &&String| before.0.get(*name).is_some_and(|was| Some(was) != self.0.get(*name));
        let changed = self.0.keys().filter(changed);
        seen.line(format!(
            "on disk, other bytes in: {}; new: {}; gone: {}",
            listed(changed),
            listed(came),
            listed(gone)
        ));
    }

    /// Returns whether names and sizes are the same.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        let looks =
            |disk: &Self| disk.0.iter().map(|(name, (size, _))| (name.clone(), *size)).collect::<Vec<_>>();
        looks(self) == looks(other)
    }

    /// Returns whether every file but the attempts has the same bytes.
    pub(super) fn is_same_but_for_attempts(&self, other: &Self) -> bool {
        let rest = |disk: &Self| {
            let files = disk.0.iter().filter(|(name, _)| *name != "tries");
            files.map(|(name, file)| (name.clone(), *file)).collect::<Vec<_>>()
        };
        rest(self) == rest(other)
    }

    /// Returns the number of vault folders.
    pub(super) fn vaults(&self) -> usize {
        let folders = self.0.keys().filter_map(|name| name.strip_suffix("/1.db"));
        folders.filter(|folder| folder.starts_with("v-")).count()
    }
}

fn look(folder: &Path, within: &str, files: &mut BTreeMap<String, (u64, [u8; 32])>) -> Result<(), Failure> {
    let failed = |cause| cannot_read(folder, cause);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            look(&entry.path(), &format!("{name}/"), files)?;
        } else if !name.ends_with("-journal") {
            let bytes = fs::read(entry.path()).map_err(failed)?;
            files.insert(name, (u64::try_from(bytes.len()).unwrap_or(u64::MAX), sha256(&bytes)));
        }
    }
    Ok(())
}

fn listed<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let names: Vec<String> = names.map(|name| short(name)).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(" ") }
}

// Shows only the first four characters of a random name of 32 digits.
fn short(name: &str) -> String {
    let part = |part: &str| {
        let random = part.strip_prefix("v-").unwrap_or(part);
        if random.len() == 32 {
            format!("{}\u{2026}", part.chars().take(6).collect::<String>())
        } else {
            part.to_owned()
        }
    };
    name.split('/').map(part).collect::<Vec<_>>().join("/")
}
