//! Maps entries to blocks of the record store, and reads and writes them.
//!
//! A block holds: id of the entry 16 || number of the part u16 || number of parts u16 || 464 bytes of the entry.

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::os::unix::fs::FileExt;

use seal::block::{BLOCK, BlockSealer, PLAIN};
use zeroize::Zeroizing;

use super::{FIRST, STEP, STEP_BLOCKS, Stored, at, context, grow};
use crate::ids::Ids;
use crate::{EntryId, Field, StoreError, checksum};

/// Bytes of an entry in one block.
const PART: usize = PLAIN - 20;

/// Bytes read at once.
const READ: usize = 256 * BLOCK;

/// Which blocks hold which entry.
#[derive(Default)]
pub(crate) struct Blocks {
    taken: HashMap<EntryId, Vec<u32>>,
    free: BTreeSet<u32>,
    end: u32,
}

/// The parts of an entry found so far.
#[derive(Default)]
struct Met {
    parts: Vec<Option<(u32, Zeroizing<Vec<u8>>)>>,
    surplus: Vec<u32>,
}

impl Blocks {
    /// Reads the whole file; with `all`, returns the entries too.
    pub(super) fn read(
        file: &File,
        sealer: &BlockSealer,
        ids: Ids,
        all: bool,
    ) -> Result<(Self, Vec<(EntryId, Stored)>), StoreError> {
        let end = u32::try_from(file.metadata()?.len() / BLOCK as u64).unwrap_or(u32::MAX);
        let (mut blocks, mut met) = (Self { end, ..Self::default() }, HashMap::<EntryId, Met>::new());
        let mut buffer = Zeroizing::new(vec![0; READ]);
        let mut number = FIRST;
        while number < end {
            let wanted = usize::try_from(end - number).map_or(READ, |left| READ.min(left * BLOCK));
            let Some(buffer) = buffer.get_mut(..wanted) else { break };
            file.read_exact_at(buffer, at(number))?;
            for block in buffer.as_chunks_mut::<BLOCK>().0 {
                match sealer.open(&context(ids, number), block) {
                    Ok(plain) => met.entry(id_of(plain)).or_default().add(number, plain, all),
                    Err(_) => drop(blocks.free.insert(number)),
                }
                number += 1;
            }
        }
        let entries = met.into_iter().filter_map(|(id, met)| Some((id, blocks.enter(id, met)?)));
        let entries = entries.filter_map(|(id, bytes)| Some((id, Stored::decode(&bytes)?))).collect();
        Ok((blocks, entries))
    }

    /// Registers an entry's blocks and returns its bytes. If a part is lost, the entry cannot be read, and its blocks
    /// stay taken until it is written again or wiped.
    fn enter(&mut self, id: EntryId, met: Met) -> Option<Zeroizing<Vec<u8>>> {
        let is_whole = met.parts.iter().all(Option::is_some);
        let numbers = met.parts.iter().flatten().map(|(number, _)| *number).chain(met.surplus);
        self.taken.insert(id, numbers.collect());
        if !is_whole {
            self.taken.entry(id).or_default().push(u32::MAX);
        }
        let bytes: Vec<u8> = met.parts.into_iter().flatten().flat_map(|(_, bytes)| bytes.to_vec()).collect();
        is_whole.then(|| Zeroizing::new(bytes))
    }

    /// Returns the ids of all entries in the store, whole or not.
    pub(crate) fn ids(&self) -> Vec<EntryId> {
        self.taken.keys().copied().collect()
    }

    /// Returns whether all of an entry is in the store.
    pub(crate) fn has(&self, id: EntryId) -> bool {
        self.taken.get(&id).is_some_and(|numbers| !numbers.contains(&u32::MAX))
    }

    pub(super) fn put(
        &mut self,
        file: &File,
        sealer: &BlockSealer,
        ids: Ids,
        id: EntryId,
        stored: &Stored,
    ) -> Result<(), StoreError> {
        let bytes = Zeroizing::new(stored.encode());
        let parts = bytes.chunks(PART);
        let count = u16::try_from(parts.len()).map_err(|_| StoreError::Invalid(Field::Record))?;
        let before = self.taken.remove(&id).unwrap_or_default();
        let numbers = self.take(file, count)?;
        self.taken.insert(id, numbers.clone());
        let write = || {
            for ((part, bytes), number) in (0_u16..).zip(parts).zip(&numbers) {
                let plain = plain_of(id, part, count, bytes);
                let block = sealer.seal(&context(ids, *number), &plain)?;
                file.write_all_at(&block, at(*number))?;
            }
            Ok(())
        };
        write().inspect_err(|_: &StoreError| drop(self.wipe(file, id)))?;
        self.overwrite(file, before)
    }

    pub(super) fn wipe(&mut self, file: &File, id: EntryId) -> Result<(), StoreError> {
        let Some(numbers) = self.taken.remove(&id) else { return Ok(()) };
        self.overwrite(file, numbers)
    }

    // Blocks of lost parts are free already.
    fn overwrite(&mut self, file: &File, numbers: Vec<u32>) -> Result<(), StoreError> {
        let numbers: Vec<u32> = numbers.into_iter().filter(|number| *number != u32::MAX).collect();
        if numbers.is_empty() {
            return Ok(());
        }
        self.free.extend(&numbers);
        for number in numbers {
            file.write_all_at(&seal::random::bytes::<BLOCK>()?, at(number))?;
        }
        Ok(file.sync_data()?)
    }

    fn take(&mut self, file: &File, count: u16) -> Result<Vec<u32>, StoreError> {
        while self.free.len() < usize::from(count) {
            let end = at(self.end);
            grow(file, end, end + STEP)?;
            self.free.extend(self.end..self.end + STEP_BLOCKS);
            self.end += STEP_BLOCKS;
        }
        Ok((0..count).filter_map(|_| self.free.pop_first()).collect())
    }
}

impl Met {
    fn add(&mut self, number: u32, plain: &[u8; PLAIN], all: bool) {
        let read = |at| checksum::array_at(plain, at).map_or(0, u16::from_be_bytes);
        let (part, count) = (usize::from(read(16)), usize::from(read(18)));
        if self.parts.is_empty() {
            self.parts.resize_with(count, || None);
        }
        let fits = self.parts.len() == count;
        match self.parts.get_mut(part) {
            Some(place @ None) if fits => {
                let bytes = plain.get(20..).filter(|_| all).unwrap_or_default();
                *place = Some((number, Zeroizing::new(bytes.to_vec())));
            }
            _ => self.surplus.push(number),
        }
    }
}

fn id_of(plain: &[u8; PLAIN]) -> EntryId {
    EntryId(checksum::array_at(plain, 0).unwrap_or([0; 16]))
}

fn plain_of(id: EntryId, part: u16, count: u16, bytes: &[u8]) -> Zeroizing<[u8; PLAIN]> {
    let mut plain = Zeroizing::new([0; PLAIN]);
    plain[..16].copy_from_slice(&id.0);
    plain[16..18].copy_from_slice(&part.to_be_bytes());
    plain[18..20].copy_from_slice(&count.to_be_bytes());
    plain[20..].iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    plain
}
