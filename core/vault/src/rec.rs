//! The record store: every record's body, sealed a second time outside the database, and what else a rebuild needs.
//!
//! ```text
//!     page 0   what is said of the space (`meta`), one copy        page 1   the other copy
//!     from page 2 on: blocks of 512 bytes, each sealed alone; an entry is as many of them as it needs, anywhere
//! ```
//! The file is filled with random bytes and grows by 256 KiB, so how much of it is used does not show. It has no index:
//! it is read whole before the first write of a session, and when the database is damaged. The database decides what is
//! kept; a record that is only in the store was removed, or never kept.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::PathBuf;

use seal::block::{BLOCK, BlockContext, BlockSealer, PLAIN};
use seal::keys::{BlockKey, MasterKey};
use zeroize::Zeroizing;

use crate::ids::Ids;
use crate::layout::Folder;
use crate::{EntryId, StoreError, disk};

mod blocks;
mod meta;
mod stored;

use blocks::Blocks;
pub(crate) use meta::{Meta, copy_key};
pub(crate) use stored::{FileRow, Stored};

/// Bytes by which the file grows; also its minimum size.
const STEP: u64 = STEP_BLOCKS as u64 * BLOCK as u64;
const STEP_BLOCKS: u32 = 512;
/// Blocks in a page of the disk.
const PAGE: u32 = 8;
/// The first block that holds an entry.
const FIRST: u32 = 2 * PAGE;

pub(crate) struct Rec {
    file: PathBuf,
    folder: PathBuf,
    key: BlockKey,
    ids: Ids,
    meta: Option<Meta>,
    /// Which blocks hold which entries; read before the first write.
    blocks: Option<Blocks>,
}

impl Rec {
    /// Returns the store of a space, by the number of its database. Reads nothing yet.
    pub(crate) fn at(folder: &Folder, number: u8, vault: [u8; 16], master: &MasterKey) -> Self {
        Self {
            file: folder.rec(number),
            folder: folder.0.clone(),
            key: master.derive_block_key(),
            ids: Ids { vault, space: master.derive_space_id() },
            meta: None,
            blocks: None,
        }
    }

    /// Makes the file if it is missing, or extends it to a full step. Makes its bytes and its name durable.
    pub(crate) fn make(&self) -> Result<(), StoreError> {
        let file = self.open()?;
        let length = file.metadata()?.len();
        if length < STEP || length % STEP != 0 {
            grow(&file, length, (length / STEP + 1) * STEP)?;
            disk::sync_folder(&self.folder)?;
        }
        Ok(())
    }

    /// Returns the summary of the space; `None` if neither copy can be read.
    pub(crate) fn meta(&mut self) -> Option<&Meta> {
        if self.meta.is_none() {
            self.meta = self.read_meta();
        }
        self.meta.as_ref()
    }

    /// Changes the summary of the space. Overwrites the older copy, so that one is always whole.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Storage`]; then the previous copy is still there.
    pub(crate) fn change_meta(&mut self, change: impl FnOnce(&mut Meta)) -> Result<(), StoreError> {
        let before = self.meta().cloned().unwrap_or_default();
        let mut meta = before.clone();
        change(&mut meta);
        if meta == before && self.meta.is_some() {
            return Ok(());
        }
        meta.turn = before.turn.wrapping_add(1);
        self.make()?;
        let number = meta.place();
        let block = self.sealer().seal(&self.context(number), &meta.encode())?;
        self.open()?.write_all_at(&block, at(number))?;
        self.meta = Some(meta);
        Ok(())
    }

    /// Makes the changes durable.
    pub(crate) fn sync(&self) -> Result<(), StoreError> {
        Ok(self.open()?.sync_data()?)
    }

    /// Returns the expected generation of each slot; `None` if it cannot be read.
    pub(crate) fn generations(&mut self) -> Option<[u32; 8]> {
        self.meta().map(|meta| meta.generations)
    }

    /// Sets the expected generation of each slot; durable when it returns.
    ///
    /// # Errors
    /// As [`Rec::change_meta`].
    pub(crate) fn set_generations(&mut self, generations: [u32; 8]) -> Result<(), StoreError> {
        self.change_meta(|meta| meta.generations = generations)?;
        self.sync()
    }

    /// Reads which blocks hold which entries, unless that was read already.
    ///
    /// # Errors
    /// [`StoreError::Storage`]. A block that is not authentic is not an error: it holds nothing.
    pub(crate) fn ready(&mut self) -> Result<&mut Blocks, StoreError> {
        if self.blocks.is_none() {
            self.make()?;
            let (blocks, _) = Blocks::read(&self.open()?, &self.sealer(), self.ids, false)?;
            self.blocks = Some(blocks);
        }
        self.blocks.as_mut().ok_or(StoreError::OutOfOrder)
    }

    /// Returns whether the blocks were read.
    pub(crate) fn is_ready(&self) -> bool {
        self.blocks.is_some()
    }

    /// Forgets which blocks hold which entries.
    pub(crate) fn forget_places(&mut self) {
        self.blocks = None;
    }

    /// Returns every entry whose blocks are all authentic. Writes nothing; a missing file holds none.
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub(crate) fn entries(&self) -> Result<Vec<(EntryId, Stored)>, StoreError> {
        match File::open(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            file => Ok(Blocks::read(&file?, &self.sealer(), self.ids, true)?.1),
        }
    }

    /// Writes an entry. The caller makes it durable, then commits.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Storage`]; then its blocks are free again.
    pub(crate) fn put(&mut self, id: EntryId, stored: &Stored) -> Result<(), StoreError> {
        let (file, sealer, ids) = (self.open()?, self.sealer(), self.ids);
        self.ready()?.put(&file, &sealer, ids, id, stored)
    }

    /// Overwrites an entry with random bytes; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::Storage`].
    pub(crate) fn wipe(&mut self, id: EntryId) -> Result<(), StoreError> {
        let file = self.open()?;
        self.ready()?.wipe(&file, id)
    }

    fn read_meta(&self) -> Option<Meta> {
        let file = File::open(&self.file).ok()?;
        let read = |number| {
            let mut block = Zeroizing::new([0; BLOCK]);
            file.read_exact_at(&mut block[..], at(number)).ok()?;
            let plain = self.sealer().open(&self.context(number), &mut block).ok()?;
            Some(Meta::decode(plain))
        };
        [0, PAGE].into_iter().filter_map(read).max_by_key(|meta: &Meta| meta.turn)
    }

    fn sealer(&self) -> BlockSealer {
        BlockSealer::new(&self.key)
    }

    fn context(&self, index: u32) -> BlockContext {
        context(self.ids, index)
    }

    fn open(&self) -> Result<File, StoreError> {
        let mut options = OpenOptions::new();
        Ok(options.read(true).write(true).create(true).truncate(false).mode(0o600).open(&self.file)?)
    }
}

fn context(ids: Ids, index: u32) -> BlockContext {
    BlockContext { vault: ids.vault, space: ids.space, index }
}

fn at(number: u32) -> u64 {
    u64::from(number) * BLOCK as u64
}

/// Fills the file with random bytes from one length to another.
fn grow(file: &File, from: u64, to: u64) -> Result<(), StoreError> {
    let mut bytes = vec![0; 64 << 10];
    let mut done = from;
    while done < to {
        seal::random::fill(&mut bytes)?;
        let now = bytes.len().min(usize::try_from(to - done).unwrap_or(usize::MAX));
        file.write_all_at(bytes.get(..now).unwrap_or_default(), done)?;
        done += now as u64;
    }
    Ok(file.sync_all()?)
}

#[cfg(test)]
mod fuzzed;
#[cfg(test)]
mod tests;
