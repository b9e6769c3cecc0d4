//! Stores the draft of each space in `1.draft` and `2.draft`, which exist from the start and never change size.
//!
//! ```text
//! keystroke ── sealed in memory, under the space's key ── written when the caller finds time, no key needed ── read back
//! ```
//! A file is two sealed halves. A write takes the half that was not written last, so a torn write leaves the other. The
//! last sealed draft also stays in memory, sealed: it survives locking even if the disk refused it.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use seal::draft::{DRAFT, DraftContext, Typed, open_draft, seal_draft};
use seal::keys::{DraftKey, MasterKey};
use zeroize::Zeroizing;

use crate::ids::Ids;
use crate::{EntryId, StoreError, disk, scrub};

/// Maximum length of a draft's body in bytes.
pub const MAX_DRAFT_BYTES: usize = seal::draft::BODY;

const FILE: usize = 2 * DRAFT;

/// A draft: what was being typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The id of the future entry: keep it under this id, so that keeping it twice keeps it once.
    pub entry: EntryId,
    /// The caller's own bytes, as they were sealed. Wiped on drop.
    pub body: Zeroizing<Vec<u8>>,
}

/// A sealed draft. Writing it needs no key, so it can be written after locking.
pub struct SealedDraft {
    file: Arc<DraftFile>,
    sealed: Sealed,
}

impl SealedDraft {
    /// Writes the draft durably in place, which needs no space. One fsync. Does nothing if a later draft is durable
    /// already.
    ///
    /// # Errors
    /// [`StoreError::Storage`]; then the draft that was durable before still is.
    pub fn write(&self) -> Result<(), StoreError> {
        self.file.write(std::slice::from_ref(&self.sealed))
    }
}

/// One sealing, and its turn among all of its file.
#[derive(Clone)]
struct Sealed {
    turn: u64,
    bytes: Arc<[u8]>,
}

/// Seals and opens the drafts of one space.
pub(crate) struct DraftSeal {
    key: DraftKey,
    context: DraftContext,
}

impl DraftSeal {
    pub(crate) fn new(master: &MasterKey, ids: Ids) -> Self {
        let context = DraftContext { vault: ids.vault, space: ids.space };
        Self { key: master.derive_draft_key(), context }
    }

    fn seal(&self, turn: u64, draft: Option<(EntryId, &[u8])>) -> Result<Sealed, StoreError> {
        let draft = draft.as_ref().map(|(entry, body)| (&entry.0, *body));
        let bytes = seal_draft(&self.key, &self.context, turn, draft);
        scrub::scrub_stack();
        Ok(Sealed { turn, bytes: bytes?.into() })
    }

    fn open(&self, sealed: &[u8]) -> Option<Typed> {
        let typed = open_draft(&self.key, &self.context, sealed).ok();
        scrub::scrub_stack();
        typed
    }

    /// Returns the latest draft that opens.
    pub(crate) fn latest(&self, all: &[Arc<[u8]>]) -> Option<Option<Draft>> {
        let typed = all.iter().filter_map(|sealed| self.open(sealed)).max_by_key(|typed| typed.turn)?;
        Some(typed.draft.map(|(entry, body)| Draft { entry: EntryId(entry), body }))
    }
}

/// The draft files that this process uses. Nothing in here needs a key, so locking leaves it.
#[derive(Default)]
pub(crate) struct Drafts(Mutex<HashMap<PathBuf, Arc<DraftFile>>>);

impl Drafts {
    pub(crate) fn at(&self, path: PathBuf) -> Arc<DraftFile> {
        let mut files = whole(self.0.lock());
        Arc::clone(files.entry(path).or_insert_with_key(|path| Arc::new(DraftFile::new(path))))
    }
}

pub(crate) struct DraftFile {
    path: PathBuf,
    /// The highest turn given or seen.
    turn: AtomicU64,
    /// The last sealed draft; held for an instant only.
    latest: Mutex<Option<Sealed>>,
    /// Held while the file is read or written.
    durable: Mutex<Durable>,
}

/// The last durable write.
#[derive(Clone, Copy)]
struct Durable {
    turn: u64,
    half: usize,
}

impl DraftFile {
    fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            turn: AtomicU64::new(0),
            latest: Mutex::new(None),
            durable: Mutex::new(Durable { turn: 0, half: 1 }),
        }
    }

    /// Reads from the disk which half is the later, so that sealing and writing need not.
    pub(crate) fn learn(&self, by: &DraftSeal) -> Result<(), StoreError> {
        let mut durable = whole(self.durable.lock());
        let halves = self.halves()?;
        for (half, sealed) in halves.iter().enumerate() {
            if let Some(typed) = by.open(sealed).filter(|typed| typed.turn > durable.turn) {
                *durable = Durable { turn: typed.turn, half };
            }
        }
        self.turn.fetch_max(durable.turn, Ordering::SeqCst);
        Ok(())
    }

    /// Seals a draft in memory, without reading the disk.
    pub(crate) fn seal(
        self: &Arc<Self>,
        by: &DraftSeal,
        draft: Option<(EntryId, &[u8])>,
    ) -> Result<SealedDraft, StoreError> {
        let mut latest = whole(self.latest.lock());
        let turn = self.turn.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
        let sealed = by.seal(turn, draft)?;
        *latest = Some(sealed.clone());
        Ok(SealedDraft { file: Arc::clone(self), sealed })
    }

    /// Returns everything that may be the latest draft, sealed, from memory and disk.
    pub(crate) fn all(&self) -> Result<Vec<Arc<[u8]>>, StoreError> {
        let latest = whole(self.latest.lock()).as_ref().map(|sealed| Arc::clone(&sealed.bytes));
        let halves = {
            let _durable = whole(self.durable.lock());
            self.halves()
        };
        match (latest, halves) {
            (Some(latest), Err(_)) => Ok(vec![latest]),
            (latest, halves) => Ok(latest.into_iter().chain(halves?).collect()),
        }
    }

    fn halves(&self) -> Result<Vec<Arc<[u8]>>, StoreError> {
        match disk::read_up_to(&self.path, FILE) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            bytes => Ok(bytes?.chunks(DRAFT).map(Arc::from).collect()),
        }
    }

    /// Writes the drafts in turn, each over the half that was not written last, unless a later one is durable.
    fn write(&self, all: &[Sealed]) -> Result<(), StoreError> {
        let mut durable = whole(self.durable.lock());
        for sealed in all {
            if sealed.turn <= durable.turn {
                return Ok(());
            }
            let half = 1 - durable.half;
            self.put(half, &sealed.bytes)?;
            *durable = Durable { turn: sealed.turn, half };
        }
        Ok(())
    }

    fn put(&self, half: usize, sealed: &[u8]) -> Result<(), StoreError> {
        let at = half * DRAFT;
        let length = std::fs::metadata(&self.path).map_or(0, |facts| facts.len());
        if length == u64::try_from(FILE).unwrap_or(0) {
            return Ok(disk::overwrite(&self.path, u64::try_from(at).unwrap_or(0), sealed)?);
        }
        // A lost or cut file is whole again, and its other half looks like any.
        let mut bytes = vec![0; FILE];
        seal::random::fill(&mut bytes)?;
        bytes[at..at + DRAFT].copy_from_slice(sealed);
        Ok(disk::overwrite_whole(&self.path, &bytes)?)
    }
}

/// Discards the draft: both halves then hold a sealed empty draft.
pub(crate) fn clear(file: &Arc<DraftFile>, sealed: [SealedDraft; 2]) -> Result<(), StoreError> {
    file.write(&sealed.map(|draft| draft.sealed))
}

/// Makes the file of a new space, with no draft in it. Durable.
pub(crate) fn make(path: &Path, vault: [u8; 16], master: &MasterKey) -> Result<(), StoreError> {
    let by = DraftSeal::new(master, Ids { vault, space: master.derive_space_id() });
    let halves = [by.seal(1, None)?.bytes, by.seal(2, None)?.bytes];
    Ok(disk::overwrite_whole(path, &halves.concat())?)
}

// A panicking thread leaves ciphertext or a number, both still usable.
fn whole<'a, T>(locked: Result<MutexGuard<'a, T>, PoisonError<MutexGuard<'a, T>>>) -> MutexGuard<'a, T> {
    locked.unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
