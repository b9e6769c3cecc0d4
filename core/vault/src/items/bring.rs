//! Imports an item from a copy: hashed, sealed and written like any other, into a vault that is still being made. It
//! needs no intent: nothing of that vault counts before all of it is there.

use std::fs::OpenOptions;
use std::os::unix::fs::FileExt as _;
use std::thread::JoinHandle;

use seal::item::{HeaderFields, make_item};
use seal::keys::{ItemKey, WrapKey};
use seal::stream::{CHUNK, SEALED_CHUNK, file_bytes};

use super::begin::create;
use super::intent::Planned;
use super::pipeline::{Pipeline, Room};
use super::work::{Begun, Ended, Flow, Work};
use crate::closer::Behind;
use crate::ids::Ids;
use crate::layout::Folder;
use crate::rec::FileRow;
use crate::recovered::RecoveredEntry;
use crate::shared::Shared;
use crate::{DamagedPart, EntryId, FileFacts, StoreError};

/// Where imported items are written.
pub(crate) struct Target<'a> {
    pub(crate) shared: &'a Shared,
    pub(crate) generation: u64,
    pub(crate) folder: &'a Folder,
    pub(crate) ids: Ids,
    pub(crate) wrap: &'a WrapKey,
}

/// A file being imported.
pub(crate) struct Bringing {
    work: Work,
    threads: Vec<JoinHandle<()>>,
    key: ItemKey,
    head: [u8; 32],
    begun_ms: i64,
}

impl Target<'_> {
    pub(crate) fn begin(
        &self,
        found: &RecoveredEntry,
        begun_ms: Option<i64>,
    ) -> Result<Bringing, StoreError> {
        let told = &found.stored.told;
        let begun_ms = begun_ms.unwrap_or(found.stored.kept_ms);
        let fields = HeaderFields {
            kind: found.kind.code(),
            source: told.source.code(),
            created_ms: begun_ms,
            name: found.title.clone(),
        };
        let item = make_item(self.wrap, &self.ids.item(found.id), &fields)?;
        let file = create(&self.folder.item(found.id), &item.header)?;
        let owner = (self.shared.session_slot.guard(self.generation), self.shared.session_slot.claim());
        let Pipeline { pool, hash_jobs, back, threads } = Pipeline::open(owner, file, item.sealer)?;
        let flow = Behind::new(self.shared.closer(), Flow { pool, hash_jobs: Some(hash_jobs), back });
        let begun = Begun {
            planned: Planned::new(found.stored.record(found.id)?, told),
            header: Box::new(item.header),
        };
        let room = Room { item_bytes: u64::MAX, left_of_total: u64::MAX };
        let work = Work { begun, room, length: 0, flow, stuck: false, ended: Ended::No };
        Ok(Bringing { work, threads: threads.into(), key: item.key, head: item.header_hash, begun_ms })
    }

    /// Returns the row for a file of which nothing could be read, so that it is listed with its facts.
    pub(crate) fn none_of(&self, found: &RecoveredEntry, facts: FileFacts) -> Result<FileRow, StoreError> {
        let fields = HeaderFields {
            kind: found.kind.code(),
            source: found.stored.told.source.code(),
            created_ms: found.stored.kept_ms,
            name: String::new(),
        };
        let item = make_item(self.wrap, &self.ids.item(found.id), &fields)?;
        let size = file_bytes(facts.length.div_ceil(CHUNK as u64)).saturating_add(1);
        Ok(FileRow { facts, size, key: item.key, head: item.header_hash, begun_ms: None })
    }

    /// Overwrites chunks in which something was lost before the copy was made with random bytes: zeros must not pass
    /// for what was kept.
    pub(crate) fn scar(&self, id: EntryId, lost: &[(u64, u64)]) -> Result<(), StoreError> {
        let file = OpenOptions::new().write(true).open(self.folder.item(id))?;
        let size = file.metadata()?.len();
        for (from, to) in lost {
            for index in from / CHUNK as u64..to.div_ceil(CHUNK as u64) {
                let at = file_bytes(index);
                if at.saturating_add(SEALED_CHUNK as u64) > size {
                    return Err(StoreError::Damaged(DamagedPart::Copy));
                }
                file.write_all_at(&seal::random::bytes::<SEALED_CHUNK>()?, at)?;
            }
        }
        Ok(file.sync_all()?)
    }
}

impl Bringing {
    /// Appends bytes, at most [`super::MAX_PUSH`].
    pub(crate) fn append(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.work.append(bytes).map(drop)
    }

    /// Pads, seals the trailer and makes file and folder durable. Returns the row with what was measured.
    pub(crate) fn finish(mut self) -> Result<FileRow, StoreError> {
        self.work.make_durable()?;
        let measured = self.work.measured()?.ok_or(StoreError::OutOfOrder)?;
        let (facts, size) = (measured.facts, measured.size);
        let key = self.key.expose(|key| ItemKey::from_bytes(&mut key.to_owned()));
        Ok(FileRow { facts, size, key, head: self.head, begun_ms: Some(self.begun_ms) })
    }
}

impl Drop for Bringing {
    fn drop(&mut self) {
        let _unless_ended = self.work.close();
        for thread in self.threads.drain(..) {
            // A thread that panicked has ended too.
            let _ended = thread.join();
        }
    }
}
