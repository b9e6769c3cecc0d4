//! Kept files that are shown or played, by an id for reading. They are outside the app's own state, so that a player
//! never waits for it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use vault::{EntryId, Session};

/// The most bytes of one read.
const MOST: u32 = 1 << 20;

/// Every file that can be read now.
#[derive(Clone, Default)]
pub(crate) struct MediaTable(Arc<Mutex<Open>>);

#[derive(Default)]
struct Open {
    last: u64,
    open: BTreeMap<u64, Kept>,
}

/// A file of an entry.
#[derive(Clone)]
struct Kept {
    session: Arc<Session>,
    entry: EntryId,
    length: u64,
}

impl MediaTable {
    /// Makes a file readable until the returned value is dropped or the space is locked.
    pub(crate) fn open(&self, session: &Arc<Session>, entry: EntryId, length: u64) -> OpenMedia {
        let kept = Kept { session: Arc::clone(session), entry, length };
        let id = self.with(|open| {
            open.last = open.last.wrapping_add(1);
            open.open.insert(open.last, kept);
            open.last
        });
        OpenMedia { table: self.clone(), id, length }
    }

    pub(crate) fn length(&self, id: u64) -> Option<u64> {
        self.with(|open| open.open.get(&id).map(|kept| kept.length))
    }

    /// Reads from an offset; no bytes at the end, `None` if they are lost or it is closed. Holds no mutex while
    /// reading.
    pub(crate) fn read(&self, id: u64, offset: u64, length: u32) -> Option<Vec<u8>> {
        let kept = self.with(|open| open.open.get(&id).cloned())?;
        let mut bytes = vec![0; usize::try_from(length.min(MOST)).ok()?];
        let read = kept.session.read(kept.entry, offset, &mut bytes).ok()?;
        bytes.truncate(read);
        Some(bytes)
    }

    /// Closes all files when the app locks.
    pub(crate) fn clear(&self) {
        let ended = self.with(|open| std::mem::take(&mut open.open));
        drop(ended);
    }

    fn with<R>(&self, act: impl FnOnce(&mut Open) -> R) -> R {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A file that can be read until this is dropped.
pub(crate) struct OpenMedia {
    table: MediaTable,
    pub(crate) id: u64,
    pub(crate) length: u64,
}

impl Drop for OpenMedia {
    fn drop(&mut self) {
        let ended = self.table.with(|open| open.open.remove(&self.id));
        drop(ended);
    }
}
