//! Reads the two copies of the slot table and those set aside, and combines them into one table.

use std::fs;
use std::io;
use std::path::Path;

use seal::device::Answer;
use seal::phrase::Entropy;
use seal::slots::{FILE, OpenedSlot, PLACES, ReadTable, Role, SlotTable};
use seal::stretch::{Cost, Stretched};

use crate::layout::{self, Alias};
use crate::{StoreError, disk};

/// Copies set aside that are still tried. Nobody gets this many by accident.
const MOST_ASIDE: u32 = 8;

/// The table, and other copies that may hold a slot.
pub(crate) struct Slots {
    pub(crate) table: SlotTable,
    /// Older, damaged or set aside, and stretched alike: tried as well.
    others: Vec<SlotTable>,
    fates: [Fate; 2],
}

/// What happens to a copy when the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is the table, byte for byte.
    Stays,
    /// Everything in it is in the table, or it is missing.
    Replaced,
    /// It holds something that the table does not: it is renamed first.
    Aside,
    /// The system cannot read it now, but it may be whole. Renamed first, and only if the table must be written.
    Refused,
}

enum Copy {
    Missing,
    Refused(io::Error),
    /// Nothing that could be a table.
    Garbage,
    Read(Box<ReadTable>),
}

impl Slots {
    /// Reads both copies and combines them into one table. `None` if neither has a whole head.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] and [`StoreError::TooOld`] if one is whole and of another version;
    /// [`StoreError::Storage`] if neither can be read now.
    pub(crate) fn read(root: &Path, used: &[Alias]) -> Result<Option<Self>, StoreError> {
        let copies = read_both(root)?;
        let heads = copies.iter().rev().filter_map(Copy::with_whole_head);
        let Some(source) = heads.max_by_key(|read| (matches(&read.table, used), read.table.turn())) else {
            return refused(copies).map_or(Ok(None), |error| Err(error.into()));
        };
        let (table, is_complete) = completed(source, &copies);
        let fates = copies.each_ref().map(|copy| copy.fate(&table, is_complete));
        let tables = copies.iter().filter_map(Copy::read).map(|read| read.table.clone());
        let others =
            tables.chain(aside(root)).filter(|other| *other != table && other.stretches_alike(&table));
        let others = others.collect();
        Ok(Some(Self { table, others, fates }))
    }

    /// Makes a new table where none can be used: with the salt and slots of what is left, if anything, and with the
    /// aliases of the existing vaults. Copies that cannot be used are renamed.
    pub(crate) fn renew(
        root: &Path,
        used: &[Alias],
        cost: impl FnOnce() -> Result<Cost, StoreError>,
    ) -> Result<(), StoreError> {
        let copies = read_both(root)?;
        let reads = copies.iter().rev().filter_map(Copy::read);
        let best = reads.max_by_key(|read| read.whole_places.iter().filter(|whole| **whole).count());
        let fates =
            copies.each_ref().map(|copy| if copy.is_missing() { Fate::Replaced } else { Fate::Aside });
        let table = match best {
            Some(read) => {
                let table = &read.table;
                let aliases = with_used(*table.aliases(), used);
                let mut renewed = SlotTable::make_with(*table.salt(), table.cost(), aliases)?;
                (0..PLACES).for_each(|place| renewed.copy_place(place, table));
                renewed.set_turn_after(table.turn().min(u64::from(u32::MAX)));
                renewed
            }
            None => {
                let made = SlotTable::generate(cost()?)?;
                let aliases = with_used(*made.aliases(), used);
                SlotTable::make_with(*made.salt(), made.cost(), aliases)?
            }
        };
        Self { table, others: Vec::new(), fates }.write_both(root)
    }

    /// Rewrites the copies that are missing or damaged. A failed write must not block unlocking.
    pub(crate) fn repair(&self, root: &Path) {
        for copy in (0..2).filter(|copy| matches!(self.fates[*copy], Fate::Replaced | Fate::Aside)) {
            let _ = self.write(root, copy);
        }
    }

    /// Replaces both copies by a later table, one after the other, each by write, fsync, rename and fsync of the
    /// folder.
    ///
    /// # Errors
    /// Fails if the first copy cannot be written; then the earlier table is put back, as far as the disk allows. The
    /// next task repairs the second copy.
    pub(crate) fn replace(mut self, root: &Path, mut table: SlotTable) -> Result<(), StoreError> {
        table.set_turn_after(self.table.turn());
        let before = std::mem::replace(&mut self.table, table);
        self.write_both(root).inspect_err(|_| self.put_back(root, before))
    }

    // A write may fail after its file already has the new name: then nobody could tell which of two codes counts.
    fn put_back(&mut self, root: &Path, mut before: SlotTable) {
        let [first, _] = layout::slots(root);
        let is_new = disk::read_up_to(&first, FILE + 1).is_ok_and(|bytes| bytes == self.table.encode());
        if is_new {
            before.set_turn_after(self.table.turn());
            let _as_far_as_it_goes = disk::replace(&first, &before.encode());
        }
    }

    fn write_both(&self, root: &Path) -> Result<(), StoreError> {
        self.write(root, 0)?;
        let _mended_later = self.write(root, 1);
        Ok(())
    }

    fn write(&self, root: &Path, copy: usize) -> Result<(), StoreError> {
        let file = &layout::slots(root)[copy];
        if matches!(self.fates[copy], Fate::Aside | Fate::Refused) {
            set_aside(root, file)?;
        }
        Ok(disk::replace(file, &self.table.encode())?)
    }

    /// Tries a code on every slot of every copy, the same work whatever it opens; of two slots the later one wins. A
    /// slot that erases counts only in the table itself: an erase code that was removed must not erase from an earlier
    /// copy.
    pub(crate) fn open_code(
        &self,
        stretched: &Stretched,
        answers: &[Answer; PLACES],
    ) -> Option<(Alias, OpenedSlot)> {
        let opened = self.open_each(|table| table.open_code(stretched, &self.answers_for(table, answers)));
        best(opened.filter(|(at, (_, slot))| *at == 0 || slot.contents.role != Role::Erase))
    }

    /// Tries a phrase on every slot of every copy, the same work whatever it opens; of two slots the later one wins.
    pub(crate) fn open_phrase(&self, phrase: &Entropy) -> Option<(Alias, OpenedSlot)> {
        best(self.open_each(|table| table.open_phrase(phrase)))
    }

    // Returns what each table opens, the table itself first.
    fn open_each(
        &self,
        open: impl Fn(&SlotTable) -> Option<OpenedSlot>,
    ) -> impl Iterator<Item = (usize, (Alias, OpenedSlot))> {
        let tables = std::iter::once(&self.table).chain(&self.others).enumerate();
        tables.filter_map(move |(at, table)| {
            #[cfg(test)]
            crate::opening::tests::did(crate::opening::tests::Work::Tried);
            let slot = open(table)?;
            let alias = Alias(*table.aliases().get(slot.place)?);
            Some((at, (alias, slot)))
        })
    }

    // Answers are in the order of the table's aliases; another copy may have a different order.
    fn answers_for<'a>(&self, other: &SlotTable, answers: &'a [Answer; PLACES]) -> [&'a Answer; PLACES] {
        let place_of = |alias| self.table.aliases().iter().position(|ours| ours == alias);
        std::array::from_fn(|place| &answers[place_of(&other.aliases()[place]).unwrap_or(place)])
    }
}

// The table itself comes first and wins a tie.
fn best(opened: impl Iterator<Item = (usize, (Alias, OpenedSlot))>) -> Option<(Alias, OpenedSlot)> {
    let all = opened.map(|(_, opened)| opened);
    all.reduce(|best, next| if next.1.contents.rank() > best.1.contents.rank() { next } else { best })
}

impl Copy {
    fn read(&self) -> Option<&ReadTable> {
        if let Self::Read(read) = self { Some(read) } else { None }
    }

    fn with_whole_head(&self) -> Option<&ReadTable> {
        self.read().filter(|read| read.has_whole_head)
    }

    fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }

    fn fate(&self, table: &SlotTable, is_complete: bool) -> Fate {
        match self {
            Self::Missing => Fate::Replaced,
            Self::Refused(_) => Fate::Refused,
            Self::Read(read) if read.is_whole() && read.table == *table => Fate::Stays,
            Self::Read(read) if read.has_whole_head && !read.table.is_same_table(table) => Fate::Aside,
            Self::Read(_) | Self::Garbage if is_complete => Fate::Replaced,
            Self::Read(_) | Self::Garbage => Fate::Aside,
        }
    }
}

// Counts the aliases that belong to existing vaults: a table of another phone has none.
fn matches(table: &SlotTable, used: &[Alias]) -> usize {
    used.iter().filter(|alias| table.aliases().contains(&alias.0)).count()
}

// Replaces each damaged place of the source by the other copy's, if it is whole there; returns whether every place is
// whole now.
fn completed(source: &ReadTable, copies: &[Copy; 2]) -> (SlotTable, bool) {
    let mut table = source.table.clone();
    let mut is_complete = true;
    for place in (0..PLACES).filter(|place| !source.whole_places[*place]) {
        let reads = copies.iter().filter_map(Copy::read);
        let mut whole = reads.filter(|read| read.whole_places[place] && read.table.is_same_table(&table));
        match whole.next() {
            Some(read) => table.copy_place(place, &read.table),
            None => is_complete = false,
        }
    }
    (table, is_complete)
}

// Replaces aliases that no vault has by those of vaults that the table does not name.
fn with_used(mut aliases: [[u8; 16]; PLACES], used: &[Alias]) -> [[u8; 16]; PLACES] {
    for alias in used {
        let is_free = |held: &&mut [u8; 16]| !used.iter().any(|used| used.0 == **held);
        if !aliases.contains(&alias.0) {
            aliases.iter_mut().find(is_free).into_iter().for_each(|held| *held = alias.0);
        }
    }
    aliases
}

fn refused(copies: [Copy; 2]) -> Option<io::Error> {
    copies.into_iter().find_map(|copy| if let Copy::Refused(error) = copy { Some(error) } else { None })
}

fn read_both(root: &Path) -> Result<[Copy; 2], StoreError> {
    let [a, b] = layout::slots(root);
    Ok([read_copy(&a)?, read_copy(&b)?])
}

fn read_copy(file: &Path) -> Result<Copy, StoreError> {
    let bytes = match disk::read_up_to(file, FILE + 1) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Copy::Missing),
        Err(error) => return Ok(Copy::Refused(error)),
        Ok(bytes) => bytes,
    };
    match SlotTable::read(&bytes) {
        Ok(read) => Ok(Copy::Read(Box::new(read))),
        Err(seal::SealError::TooNew) => Err(StoreError::TooNew),
        Err(seal::SealError::TooOld) => Err(StoreError::TooOld),
        Err(_) => Ok(Copy::Garbage),
    }
}

/// Returns whether any copy of a table exists, in use or set aside.
pub(crate) fn is_anything_there(root: &Path) -> bool {
    layout::slots(root).iter().any(|file| file.exists()) || layout::slots_aside(root, 1).exists()
}

fn aside(root: &Path) -> impl Iterator<Item = SlotTable> {
    let files = (1..=MOST_ASIDE).map(|number| layout::slots_aside(root, number));
    files.filter_map(|file| match read_copy(&file) {
        Ok(Copy::Read(read)) => Some(read.table),
        _ => None,
    })
}

// Never overwrites one that was set aside earlier.
fn set_aside(root: &Path, file: &Path) -> Result<(), StoreError> {
    let free = (1..u32::MAX).map(|number| layout::slots_aside(root, number)).find(|name| !name.exists());
    let free = free.unwrap_or_else(|| layout::slots_aside(root, u32::MAX));
    fs::rename(file, free)?;
    Ok(disk::sync_folder(root)?)
}

#[cfg(test)]
mod tests;
